"""Shows live play: on the whole terminal, as plain lines, or not at all."""

import contextlib
import sys
from functools import cached_property
from typing import IO, TYPE_CHECKING, Protocol

from repcast.model.times import clock
from repcast.play.played_timeline import index_at
from repcast.play.player import View
from repcast.play.terminal.screen import Row, screen

if TYPE_CHECKING:
    from rich.console import Console


def news(before: View | None, now: View) -> list[str]:
    """What has happened since `before`: sections begun, phrases said, what was told."""
    lines: list[str] = []
    if now.notice and (before is None or now.notice != before.notice):
        lines.append(f"{clock(now.at_ms)}  [{now.notice}]")
    if now.waiting and (before is None or now.waiting != before.waiting):
        lines.append(f"{clock(now.at_ms)}  [{now.waiting}]")
    since_ms = before.at_ms if before is not None and before.track else -1
    if not now.track or since_ms >= now.at_ms:
        return lines
    for leg in now.track[max(0, index_at(now.track, since_ms)) : index_at(now.track, now.at_ms) + 1]:
        if since_ms < leg.section.start_ms <= now.at_ms:
            lines.append(f"{clock(leg.section.start_ms)}  {leg.section.title}")
        lines += [
            f"{clock(cue.at_ms)}    {cue.text}"
            for cue in leg.section.cues
            if since_ms < cue.at_ms <= now.at_ms and cue.text
        ]
    return lines


STYLES = {"title": "bold", "dim": "dim", "big": "bold cyan", "bar": "cyan", "warn": "bold yellow", "": ""}


class Display(Protocol):
    """Something that shows views, if they differ from the one shown last."""

    def open(self) -> None:
        """Take the terminal."""

    def close(self) -> None:
        """Give it back. May be called twice."""

    def show(self, view: View) -> None:
        """Show what there is to be seen now."""


def display(*, plain: bool, out: IO[str] | None = None) -> Display:
    """The display for standard output: lines with `plain`, nothing where it is no terminal, else the whole screen."""
    out = out or sys.stdout
    if plain:
        return LineDisplay(out)
    return FullDisplay(out) if out.isatty() else NoDisplay()


class NoDisplay:
    """Shows nothing."""

    def open(self) -> None:
        """There is nothing to do."""

    def close(self) -> None:
        """There is nothing to do."""

    def show(self, view: View) -> None:
        """There is nothing to do."""


class LineDisplay(NoDisplay):
    """Writes a line for each thing that happens."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._before: View | None = None

    def show(self, view: View) -> None:
        """Write what is new."""
        with contextlib.suppress(OSError):
            for line in news(self._before, view):
                self._out.write(line + "\n")
            self._out.flush()
        self._before = view


class FullDisplay:
    """Draws on the terminal's other screen, and only what has changed, so that it costs next to nothing."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._drawn: tuple[Row, ...] = ()
        self._size = (0, 0)
        self._open = False

    @cached_property
    def _console(self) -> "Console":
        from rich.console import Console

        return Console(file=self._out)

    def open(self) -> None:
        """Take the terminal."""
        self._open, self._size = True, (0, 0)
        with contextlib.suppress(OSError):
            self._console.set_alt_screen(True)
            self._console.show_cursor(False)

    def close(self) -> None:
        """Give it back; one that is gone needs nothing."""
        if self._open:
            self._open = False
            with contextlib.suppress(OSError):
                self._console.show_cursor(True)
                self._console.set_alt_screen(False)

    def show(self, view: View) -> None:
        """Draw the rows that differ from those on the screen; all of them after a change of size.

        A terminal that is gone is drawn on no more: whoever reads its keys ends the session.
        """
        with contextlib.suppress(OSError):
            self._draw(view)

    def _draw(self, view: View) -> None:
        from rich.control import Control
        from rich.segment import ControlType
        from rich.text import Text

        width, height = self._console.size
        rows = screen(view, width, height)
        if (width, height) != self._size:
            self._size, self._drawn = (width, height), ()
            self._console.control(Control.clear())
        blank = Row("")
        with self._console:
            for number in range(max(len(rows), len(self._drawn))):
                row = rows[number] if number < len(rows) else blank
                if number >= len(self._drawn) or row != self._drawn[number]:
                    self._console.control(Control.move_to(0, number), Control((ControlType.ERASE_IN_LINE, 2)))
                    self._console.print(Text(row.text, STYLES[row.style], no_wrap=True), end="")
        self._drawn = rows
