"""Opens the session that a command works on, and tells what its source had to remark."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from repcast.cli.errors import safe
from repcast.cli.options import Flags
from repcast.cli.settle import Settled, configuration, settle
from repcast.model.errors import Diagnostic
from repcast.session import Session, understood
from repcast.speak import speak

if TYPE_CHECKING:
    from repcast.mix.music_bed import Music


SCHEDULED = frozenset(("tip-not-spoken", "no-room", "rest-extended", "long-phrase"))
"""The notes of the schedule, which check does not show."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for: a script, the choices given as flags, and the music beneath."""

    script: str
    pick: str
    flags: Flags
    music: str = ""
    music_db: float = 0.0


@contextmanager
def production(asked: Asked) -> Iterator[tuple[Session, Settled]]:
    """Read the script, settle the choices, open the voice and plan the session; the voice is closed in the end.

    Raises:
        RepcastError: the script, the configuration, the music or the voice is at fault.
    """
    source = understood(asked.script, asked.pick)
    settled = settle(asked.flags, source.routine.choices, configuration())
    with ExitStack() as using:
        voice = speak(settled.voice, speed=settled.speed, pronunciations=settled.pronunciations)
        speaker = using.enter_context(voice)
        music = using.enter_context(_music(asked)) if asked.music else None
        made = Session(source, settled.choices, speaker, music)
        remark(*source.diagnostics, *made.session.diagnostics)
        yield made, settled


def _music(asked: Asked) -> "Music":
    from repcast.mix.music_bed import Music

    return Music(asked.music, asked.music_db)


def remark(*remarks: Diagnostic) -> None:
    """Print what a stage had to remark on standard error: warnings, and what the schedule could not place."""
    for one in remarks:
        if one.severity == "warning" or one.code in SCHEDULED:
            colour = "yellow" if one.severity == "warning" else "cyan"
            place = f"{one.place}: " if one.place.source else ""
            click.echo(f"{click.style(f'{one.severity}:', fg=colour)} {safe(place + one.message)}", err=True)
