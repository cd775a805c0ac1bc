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
@click.option("--wake", metavar="WORD", help='What spoken commands begin with in place of "coach"; with --listen.')
@click.option("--plain", is_flag=True, help="Print lines in place of the screen.")
@click.pass_context
def play(ctx: click.Context, /, script: str | None, pick: str, *, resume: bool, **given: Any) -> None:
    """Play the session live, hands-free.

    Space pauses and goes on, q stops, h shows all the keys.
    """
    if script is None and not resume:
        raise click.UsageError("Missing argument 'SCRIPT'.")
    if given["wake"] and not given["listen"]:
        raise click.UsageError("--wake needs --listen.")
    chosen: Chosen = {**given.pop("chosen"), **given.pop("music")}
    with _compiled(script, pick, chosen, resume=resume) as session:
        _remark(session, given["wake"], given["device"])
        played = session.play(**{name: value for name, value in given.items() if value})
    if session.log_error:
        warn(str(session.log_error))
    if session.listening_fault:
        warn(f"spoken commands were no longer listened for: {session.listening_fault}")
    if played.ending != "finished":
        with suppress(OSError):  # the terminal may be what is gone
            done = f"done so far: {report.clock(played.at_ms)}, {report.work(played.sets, played.reps)}"
            goes_on = script != "-" and not session.log_error
            click.echo(done + ("; repcast play --resume goes on from here" if goes_on else ""), err=True)
    if played.ending in EXITS:
        ctx.exit(EXITS[played.ending])


def _compiled(script: str | None, pick: str, chosen: Chosen, *, resume: bool) -> "repcast.Session":
    """Return the session to be played: of the script, or the one that was broken off."""
    configured = repcast.configuration()
    if not resume and script is not None:
        return repcast.compile(script, pick=pick, configuration=configured, **chosen)
    session = repcast.resume(script, configuration=configured, **chosen)
    title, at = report.harmless(session.plan.title), report.clock(session.resumed_at_ms)
    click.echo(f"going on with {title} at {at}", err=True)
    return session


def _remark(session: "repcast.Session", wake: str | None, device: str | None) -> None:
    """Print what there is to remark of the session, and of a wake word of the listener's own."""
    remark(*session.diagnostics, *session.live_remarks(device))
    for one in session.wake_word_remarks(wake) if wake else ():
        warn(one)
