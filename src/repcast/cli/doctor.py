"""`repcast list`, `voices` and `doctor`: what there is, and what works on this machine."""

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from repcast.cli.errors import safe

if TYPE_CHECKING:
    from repcast.speak import VoiceInfo

MEGABYTE = 1_000_000
MOST = 12
"""The most voices of one engine that are listed whatever their language."""


@click.command("list")
def list_() -> None:
    """List the scripts that ship with repcast."""
    from repcast.model.choices import Choices
    from repcast.plan import plan
    from repcast.report.doses import session_line
    from repcast.session import reading
    from repcast.storage.folders import shipped

    scripts = sorted(path.stem for path in shipped("scripts").glob("*.md"))
    width = max((len(name) for name in scripts), default=0)
    for name in scripts:
        session = plan(reading(name).routine, Choices())
        click.echo(f"{name:<{width}}  {safe(session.title)}: {session_line(session)}")


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="List every voice, whatever its language.")
@click.option("--try", "sample", metavar="VOICE", help="Hear this voice say a sentence.")
@click.option("--device", "device_name", metavar="NAME", help="Where to hear it.")
@click.pass_context
def voices(ctx: click.Context, /, sample: str | None, device_name: str | None, *, everything: bool) -> None:
    """List the voices to be had here, and what is missing for others."""
    from repcast.speak import voices as known

    if ctx.invoked_subcommand:
        return
    if sample:
        from repcast.cli.sample import say

        say(sample, device_name)
        return
    for engine, own in groupby(known(), key=lambda voice: voice.name.partition(":")[0]):
        found = list(own)
        shown = found if everything or len(found) <= MOST else [voice for voice in found if _is_near(voice)]
        for voice in shown:
            mark = click.style("yes", fg="green") if voice.available else click.style("no ", fg="red")
            hint = f" ({voice.hint})" if voice.hint and not voice.available else ""
            click.echo(f"{mark}  {voice.name:<32} {voice.language:<6} {safe(voice.description)}{hint}")
        if len(shown) < len(found):
            click.echo(f"     and {len(found) - len(shown)} more of {engine} in other languages: repcast voices --all")


def _is_near(voice: "VoiceInfo") -> bool:
    """Whether it is the engine's own choice, or speaks English, as the pages do."""
    return not voice.language or voice.language.lower().startswith("en")


@voices.command()
@click.argument("name")
def add(name: str) -> None:
    """Fetch the voice NAME out of its maker's catalogue, such as en_GB-alba-medium."""
    from repcast.speak.catalogue import add_voice

    with click.progressbar(length=100, label=f"fetching {name}", file=sys.stderr) as bar:
        click.echo(add_voice(name, on_bytes=lambda come, whole: bar.update(100 * come // max(1, whole) - bar.pos)))


@click.command()
@click.option("--clear-cache", is_flag=True, help="Remove every clip and encoded phrase that is kept.")
def doctor(*, clear_cache: bool) -> None:
    """Show what works on this machine, and how to mend what does not."""
    if clear_cache:
        from repcast.storage.disk_cache import clip_cache, encoded_cache

        click.echo(f"{clip_cache().clear()} clips and {encoded_cache().clear()} encoded phrases removed")
        return
    checks = [*_speech(), *_sound(), *_files()]
    width = max(len(what) for _, what, _ in checks)
    for works, what, detail in checks:
        mark = click.style("ok     ", fg="green") if works else click.style("missing", fg="red")
        click.echo(f"{mark}  {what:<{width}}  {safe(detail)}")


def _speech() -> Iterator[tuple[bool, str, str]]:
    from repcast.speak import voices
    from repcast.storage.disk_cache import clip_cache

    for engine, own in groupby(voices(), key=lambda voice: voice.name.partition(":")[0]):
        found = list(own)
        here = [voice for voice in found if voice.available]
        more = f", and {len(here) - 1} more: repcast voices" if len(here) > 1 else ""
        yield bool(here), f"voice {engine}", f"{here[0].description}{more}" if here else found[0].hint
    cache = clip_cache()
    yield True, "cache", f"{cache.size_bytes() / MEGABYTE:.1f} MB of spoken phrases in {cache.folder}"


def _sound() -> Iterator[tuple[bool, str, str]]:
    from repcast.play import devices

    found = devices()
    for one in found:
        yield one.works, f"device {one.name}", one.detail
    if not any(one.works for one in found):
        yield False, "sound", "no sound device answers; repcast export writes the session as a file instead"


def _files() -> Iterator[tuple[bool, str, str]]:
    from repcast.export import formats
    from repcast.storage.disk_cache import encoded_cache

    cache = encoded_cache()
    yield True, "cache", f"{cache.size_bytes() / MEGABYTE:.1f} MB of encoded phrases in {cache.folder}"
    yield True, "files", f"writes {', '.join(formats())}"
