"""Opens the session that a command works on, and tells what its source had to remark."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from repcast.cli.choosing import Wanted
from repcast.cli.errors import safe
from repcast.compile import Production, understood
from repcast.script import Reading
from repcast.speak import speak


@contextmanager
def production(script: str, pick: str, wanted: Wanted) -> Iterator[Production]:
    """Read the script, open the voice and plan the session; the voice is closed in the end.

    Raises:
        RepcastError: the script or the voice is at fault.
    """
    source = understood(script, pick)
    with speak(wanted.voice, speed=wanted.speed) as speaker:
        made = Production(source, wanted.choices, speaker)
        _remark(source)
        yield made


def _remark(source: Reading) -> None:
    """Print the warnings of the reader, which `check` shows in full."""
    for one in source.diagnostics:
        if one.severity == "warning":
            click.echo(f"{click.style('warning:', fg='yellow')} {safe(f'{one.place}: {one.message}')}", err=True)
