"""`repcast play`: the session live."""

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from repcast.cli.errors import INTERRUPTED, safe
from repcast.cli.log import work
from repcast.cli.options import Flags, choosing, picking, with_music
from repcast.model.errors import RepcastError
from repcast.model.times import clock

if TYPE_CHECKING:  # these bring samples with them, which `repcast --help` does without
    from repcast.play import Played, Settings
    from repcast.storage.session_log import Entry

EXITS = {"interrupted": INTERRUPTED, "terminated": 143}
"""The exit status of a session that was broken off by Ctrl-C or by a signal, as shells have it."""


@click.command()
@click.argument("script", required=False)
@picking
@choosing
@with_music
@click.option("--resume", is_flag=True, help="Go on where the last session, or the last one of SCRIPT, was broken off.")
@click.option("--device", "device_name", metavar="NAME", help="One of those that repcast doctor lists.")
@click.option("--listen", is_flag=True, help='Obey spoken commands, such as "coach pause"; opens the microphone.')
@click.option("--plain", is_flag=True, help="Print lines in place of the screen.")
@click.pass_context
def play(ctx: click.Context, /, script: str | None, flags: Flags, *, resume: bool, **options: Any) -> None:
    """Play the session live, hands-free.

    Space pauses and goes on, q stops, h shows all the keys.
    """
    from repcast.model.adjustments import Adjustments
    from repcast.play import DEFAULT, Settings, Start, State, desktop_companions, voice_listener

    if script is None and not resume:
        raise click.UsageError("Missing argument 'SCRIPT'.")
    start = Start()
    if resume:
        entry = _entry(script)
        kept = _kept(entry)
        script, flags = entry.source, {**kept.pop("flags", {}), **flags}
        options = {**options, **{name: value for name, value in kept.items() if not _was_given(ctx, name)}}
        start = Start(
            entry.done.part, State(adjustments=Adjustments(entry.done.tempo_pct, entry.done.rest_s)), entry.done.rep
        )
        click.echo(f"going on with {safe(entry.title)} at {clock(entry.done.at_ms)}", err=True)
    options["device_name"] = options["device_name"] or DEFAULT
    listener = voice_listener() if options["listen"] else None
    settings = Settings(options["plain"], start, listener=listener, companions=desktop_companions())
    played = _perform(str(script), flags, settings, options)
    if played.ending != "finished":
        with suppress(OSError):  # the terminal may be what is gone
            click.echo(f"done so far: {clock(played.at_ms)}, {work(played.sets, played.reps)}", err=True)
    if played.ending in EXITS:
        ctx.exit(EXITS[played.ending])


def _was_given(ctx: click.Context, name: str) -> bool:
    """Whether an option was given on the command line, be it with the value that it has without."""
    source = ctx.get_parameter_source(name)
    return source is not None and source is not click.core.ParameterSource.DEFAULT


def _perform(script: str, flags: Flags, settings: "Settings", options: dict[str, Any]) -> "Played":
    from dataclasses import replace

    from repcast.cli.open_session import Asked, production
    from repcast.model.clip import STEREO_RATE_HZ
    from repcast.play import Playback, StreamFormat, device
    from repcast.play import play as perform
    from repcast.storage.session_log import Entry, LogWriter

    sound_device = device(options["device_name"])
    asked = Asked(script, options["pick"], flags, options["music"], options["music_db"])
    with production(asked) as (made, _):
        stream = StreamFormat(STEREO_RATE_HZ, 2) if asked.music else StreamFormat()
        playback = Playback(made.session.title, made, stream, made.answer, made.chime())
        source = script if script == "-" or not Path(script).exists() else str(Path(script).resolve())
        choices = {"flags": flags, "pick": asked.pick, "music": asked.music, "music_db": asked.music_db}
        entry = Entry(source, made.session.title, json.dumps(choices))
        with LogWriter(entry) as log:
            played = perform(playback, sound_device, replace(settings, on_progress=log.record))
    if log.error:
        click.echo(f"{click.style('warning:', fg='yellow')} {safe(str(log.error))}", err=True)
    return played


def _entry(script: str | None) -> "Entry":
    """The session to go on with."""
    from repcast.storage.session_log import broken_off

    names = [script] if script is None else [script, str(Path(script).resolve())]
    found = next(filter(None, (broken_off(name or "") for name in names)), None)
    if found is None:
        of = f" of {script}" if script else ""
        raise RepcastError(f"no session{of} was broken off", "repcast log shows what was played")
    if found.source == "-":
        raise RepcastError("the last session came from standard input", "play its page again")
    return found


def _kept(entry: "Entry") -> dict[str, Any]:
    """What the session was played with: its flags, and the music beneath it."""
    kept: dict[str, Any] = json.loads(entry.choices or "{}")
    flags = kept.get("flags", {})
    kept["flags"] = {name: tuple(value) if isinstance(value, list) else value for name, value in flags.items()}
    return kept
