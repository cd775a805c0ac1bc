"""`repcast play`: the session live."""

from contextlib import suppress
from typing import Any

import click

import repcast
from repcast import report
from repcast.cli.errors import INTERRUPTED, remark, warn
from repcast.cli.flags import Chosen, ScriptType, choosing, complete_devices, picking, with_music

EXITS = {"interrupted": INTERRUPTED, "terminated": 143}
"""The exit status of a session that Ctrl-C or a signal ended, as shells have it."""


@click.command()
@click.argument("script", required=False, type=ScriptType())
@picking
@choosing
@with_music
@click.option("--resume", is_flag=True, help="Go on where the last session, or the last one of SCRIPT, was broken off.")
@click.option("--device", metavar="NAME", shell_complete=complete_devices, help="As repcast doctor lists them.")
@click.option("--listen", is_flag=True, help='Obey spoken commands, such as "coach pause"; opens the microphone.')
@click.option("--plain", is_flag=True, help="Print lines in place of the screen.")
@click.pass_context
def play(ctx: click.Context, /, script: str | None, pick: str, *, resume: bool, **given: Any) -> None:
    """Play the session live, hands-free.

    Space pauses and goes on, q stops, h shows all the keys.
    """
    if script is None and not resume:
        raise click.UsageError("Missing argument 'SCRIPT'.")
    chosen: Chosen = {**given.pop("chosen"), **given.pop("music")}
    configured = repcast.configuration()
    if resume:
        session = repcast.resume(script, configuration=configured, **chosen)
        title, at = report.harmless(session.plan.title), report.clock(session.resumed_at_ms)
        click.echo(f"going on with {title} at {at}", err=True)
    else:
        session = repcast.compile(script, pick=pick, configuration=configured, **chosen)
    with session:
        remark(*session.diagnostics, *session.live_remarks())
        played = session.play(**{name: value for name, value in given.items() if value})
    if session.log_error:
        warn(str(session.log_error))
    if played.ending != "finished":
        with suppress(OSError):  # the terminal may be what is gone
            done = f"done so far: {report.clock(played.at_ms)}, {report.work(played.sets, played.reps)}"
            goes_on = script != "-" and not session.log_error
            click.echo(done + ("; repcast play --resume goes on from here" if goes_on else ""), err=True)
    if played.ending in EXITS:
        ctx.exit(EXITS[played.ending])
