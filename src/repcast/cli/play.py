"""`repcast play`: the session live."""

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import Any

import click

import repcast
from repcast import report
from repcast.cli.errors import INTERRUPTED, remark, warn
from repcast.cli.flags import Chosen, ScriptType, choosing, complete_devices, picking, with_music

EXITS = {"interrupted": INTERRUPTED, "terminated": 143}
"""The exit status of a session that Ctrl-C or a signal ended, as shells have it."""


@click.command()
@click.argument("scripts", nargs=-1, type=ScriptType(), metavar="[SCRIPT]...")
@picking
@choosing
@with_music
@click.option("--resume", is_flag=True, help="Go on where the last session, or the last one of SCRIPT, was broken off.")
@click.option("--device", metavar="NAME", shell_complete=complete_devices, help="As repcast doctor lists them.")
@click.option("--listen", is_flag=True, help='Obey spoken commands, such as "coach pause"; opens the microphone.')
@click.option("--wake", metavar="WORD", help='What spoken commands begin with in place of "coach"; with --listen.')
@click.option("--plain", is_flag=True, help="Print lines in place of the screen.")
@click.pass_context
def play(ctx: click.Context, /, scripts: tuple[str, ...], pick: str, *, resume: bool, **given: Any) -> None:
    """Play the session live, hands-free; several SCRIPTs one after another.

    Space pauses and goes on, q stops, h shows all the keys.
    """
    _check(scripts, pick, given, resume=resume)
    chosen: Chosen = {**given.pop("chosen"), **given.pop("music")}
    with ExitStack() as using:
        # All of them are compiled first: what is wrong with the last is known before the first begins.
        sessions = [using.enter_context(one) for one in _compiled(scripts, pick, chosen, resume=resume)]
        for session in sessions:
            _remark(session, given["wake"], given["device"])
        for session in sessions:
            played = session.play(**{name: value for name, value in given.items() if value})
            _report(session, played, can_resume="-" not in scripts)
            if played.ending != "finished":
                break
    if played.ending in EXITS:
        ctx.exit(EXITS[played.ending])


def _check(scripts: tuple[str, ...], pick: str, given: Chosen, *, resume: bool) -> None:
    """Refuse what cannot be meant, before any work."""
    faults = {
        "Missing argument 'SCRIPT'.": not scripts and not resume,
        "--wake needs --listen.": given["wake"] and not given["listen"],
        "--resume goes on with one SCRIPT.": resume and len(scripts) > 1,
        "--pick takes from one SCRIPT.": bool(pick) and len(scripts) > 1,
        "standard input can be read once.": scripts.count("-") > 1,
    }
    for message, is_so in faults.items():
        if is_so:
            raise click.UsageError(message)


def _compiled(scripts: tuple[str, ...], pick: str, chosen: Chosen, *, resume: bool) -> Iterator["repcast.Session"]:
    """Yield the sessions to be played: of the scripts, or the one that was broken off."""
    configured = repcast.configuration()
    if not resume:
        for script in scripts:
            session = repcast.compile(script, pick=pick, configuration=configured, **chosen)
            _recall(session)
            yield session
        return
    session = repcast.resume(scripts[0] if scripts else None, configuration=configured, **chosen)
    _recall(session)
    title, at = report.harmless(session.plan.title), report.clock(session.resumed_at_ms)
    click.echo(f"going on with {title} at {at}", err=True)
    yield session


def _recall(session: "repcast.Session") -> None:
    with suppress(repcast.RepcastError):  # a log that cannot be read is warned of at the end, when it is written
        session.recall()


def _report(session: "repcast.Session", played: Any, *, can_resume: bool) -> None:
    """Print a summary of what was done, and what went wrong beside it."""
    if session.log_error:
        warn(str(session.log_error))
    if session.listening_fault:
        warn(f"spoken commands were no longer listened for: {session.listening_fault}")
    with suppress(OSError):  # the terminal may be what is gone
        begins = "done" if played.ending == "finished" else "done so far"
        done = f"{begins}: {report.clock(played.at_ms)}, {report.work(played.sets, played.reps)}"
        paused = f", paused for {report.clock(round(played.paused_s * 1000))}" if played.paused_s else ""
        goes_on = played.ending != "finished" and can_resume and not session.log_error
        click.echo(done + paused + ("; repcast play --resume goes on from here" if goes_on else ""), err=True)


def _remark(session: "repcast.Session", wake: str | None, device: str | None) -> None:
    """Print what there is to remark of the session, and of a wake word of the listener's own."""
    remark(*session.diagnostics, *session.live_remarks(device))
    for one in session.wake_word_remarks(wake) if wake else ():
        warn(one)
