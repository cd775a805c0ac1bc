"""`repcast list`, `voices`, `log` and `doctor`: what there is, what was played, and what works on this machine."""

import csv
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from typing import Any

import click

import repcast
from repcast import report
from repcast.cli.flags import complete_devices, complete_voices

MOST = 12
"""The most voices of one engine that are listed whatever their language."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


@click.command("list")
@as_json
def list_(*, as_json: bool) -> None:
    """List the scripts that ship with repcast."""
    shipped = repcast.scripts()
    if as_json:
        _print_json(map(asdict, shipped))
        return
    width = max((len(one.name) for one in shipped), default=0)
    for one in shipped:
        click.echo(f"{one.name:<{width}}  {report.harmless(one.title)}: {one.dose}")


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="List every voice, whatever its language.")
@click.option("--try", "sample", metavar="VOICE", shell_complete=complete_voices, help="Play a sentence in it.")
@click.option(
    "--device",
    "device_name",
    default="",
    metavar="NAME",
    shell_complete=complete_devices,
    help="The device to play it on.",
)
@as_json
@click.pass_context
def voices(ctx: click.Context, /, sample: str | None, device_name: str, *, everything: bool, as_json: bool) -> None:
    """List the voices, and what is missing for others."""
    if ctx.invoked_subcommand:
        return
    if sample:
        repcast.say(sample, device_name)
        return
    if as_json:
        _print_json(map(asdict, repcast.voices()))
        return
    for engine, own in groupby(repcast.voices(), key=lambda voice: voice.name.partition(":")[0]):
        known = list(own)
        shown = known if everything or len(known) <= MOST else [voice for voice in known if _is_near(voice.language)]
        for voice in shown:
            mark = click.style("yes", fg="green") if voice.available else click.style("no ", fg="red")
            hint = f" ({voice.hint})" if voice.hint and not voice.available else ""
            click.echo(f"{mark}  {voice.name:<32} {voice.language:<6} {report.harmless(voice.description)}{hint}")
        if len(shown) < len(known):
            click.echo(f"     and {len(known) - len(shown)} more of {engine} in other languages: repcast voices --all")


def _is_near(language: str) -> bool:
    """Whether it is the engine's own choice, or English, as the pages are."""
    return not language or language.lower().startswith("en")


@voices.command()
@click.argument("name")
def add(name: str) -> None:
    """Fetch the voice NAME out of its maker's catalogue, such as en_GB-alba-medium."""
    with click.progressbar(length=100, label=f"fetching {name}", file=sys.stderr) as bar:
        click.echo(
            repcast.add_voice(name, on_bytes=lambda come, whole: bar.update(100 * come // max(1, whole) - bar.pos))
        )


@click.command()
@as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet.")
def log(*, as_json: bool, as_csv: bool) -> None:
    """List the sessions played live, the newest first."""
    rows = [{**asdict(entry), **asdict(entry.done)} for entry in repcast.sessions()]
    for row in rows:
        del row["done"]
    if not rows and not as_json and not as_csv:
        click.echo("nothing has been played yet", err=True)
    if as_json:
        _print_json(rows)
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        for row in rows:
            click.echo(report.harmless(_line(row)))


def _line(row: dict[str, Any]) -> str:
    when = row["begun"][:16].replace("T", " ")
    at, ending, work = report.clock(row["at_ms"]), row["ending"] or "broken off", report.work(row["sets"], row["reps"])
    return f"{when}  {at:>8}  {ending:<11}  {work:<16}  {row['title']}"


@click.command()
@click.option("--clear-cache", is_flag=True, help="Remove every clip and encoded phrase that is kept.")
@click.option("--listen", is_flag=True, help="Test the microphone too: open it for two seconds.")
@as_json
def doctor(*, clear_cache: bool, listen: bool, as_json: bool) -> None:
    """Show what works on this machine, and how to get what does not."""
    if clear_cache:
        clips, encoded = repcast.clear_caches()
        click.echo(f"{clips} clips and {encoded} encoded phrases removed")
        return
    checks = repcast.doctor(listen=listen)
    if as_json:
        _print_json(map(asdict, checks))
        return
    width = max(len(check.name) for check in checks)
    for check in checks:
        mark = click.style("ok     ", fg="green") if check.works else click.style("missing", fg="red")
        hint = f": {check.hint}" if check.hint else ""
        click.echo(f"{mark}  {check.name:<{width}}  {report.harmless(check.detail + hint)}")


def _print_json(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))
