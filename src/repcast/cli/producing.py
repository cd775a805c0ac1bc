"""Opens the session that a command works on, and tells what its source had to remark."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from repcast.cli.choosing import Flags
from repcast.cli.errors import safe
from repcast.cli.settling import Settled, configuration, settle
from repcast.compile import Production, understood
from repcast.script import Reading
from repcast.speak import speak


@contextmanager
def production(script: str, pick: str, flags: Flags) -> Iterator[tuple[Production, Settled]]:
    """Read the script, settle the choices, open the voice and plan the session; the voice is closed in the end.

    Raises:
        RepcastError: the script, the configuration or the voice is at fault.
    """
    source = understood(script, pick)
    settled = settle(flags, source.routine.choices, configuration())
    with speak(settled.voice, speed=settled.speed, pronunciations=settled.pronunciations) as speaker:
        made = Production(source, settled.choices, speaker)
        _remark(source)
        yield made, settled


def _remark(source: Reading) -> None:
    """Print the warnings of the reader, which `check` shows in full."""
    for one in source.diagnostics:
        if one.severity == "warning":
            click.echo(f"{click.style('warning:', fg='yellow')} {safe(f'{one.place}: {one.message}')}", err=True)
