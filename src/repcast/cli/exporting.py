"""`repcast export`: the session as a file."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from repcast.cli.choosing import Flags, choosing


@click.command()
@click.argument("script")
@click.option("-o", "--output", required=True, metavar="FILE", help='The ending picks the format; "-" streams MP3.')
@click.option("--pick", default="", metavar="NAME", help="The exercise to take out of a file of many.")
@choosing
def export(script: str, output: str, pick: str, flags: Flags) -> None:
    """Write the session as a file for a phone."""
    from repcast.cli.producing import production
    from repcast.clip import RATE_HZ
    from repcast.export import About
    from repcast.export import export as write
    from repcast.report.doses import session_line
    from repcast.times import frames

    with production(script, pick, flags) as (made, settled):
        timeline = made.timeline()
        about = About(
            timeline.title,
            timeline.duration_ms,
            comment=f"repcast {settled.described()}",
            dose=session_line(made.session),
            sections=timeline.sections,
        )
        with _progress(frames(timeline.duration_ms, RATE_HZ)) as progress:
            write(made.blocks(timeline.sections), output, about, progress=progress)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where that is a terminal; it is told the frames done so far."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=total, label="exporting", file=sys.stderr, update_min_steps=total // 100) as bar:
        done = 0

        def tell(now: int) -> None:
            nonlocal done
            bar.update(now - done)
            done = now

        yield tell
