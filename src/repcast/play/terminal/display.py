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


def new_lines(before: View | None, now: View) -> list[str]:
    """Return what has happened from `before` until just before `now` as lines: sections begun, phrases said, notices.

    What begins at the moment of a view is left to the next, for a command may still put something else in its place.
    """
    lines: list[str] = []
    if now.notice and (before is None or now.notice != before.notice):
        lines.append(f"{clock(now.at_ms)}  [{now.notice}]")
    if now.waiting and (before is None or now.waiting != before.waiting):
        lines.append(f"{clock(now.at_ms)}  [{now.waiting}]")
    since_ms = before.at_ms if before is not None and before.timeline else 0
    if not now.timeline or since_ms >= now.at_ms:
        return lines
    for played in now.timeline[max(0, index_at(now.timeline, since_ms)) : index_at(now.timeline, now.at_ms) + 1]:
        if since_ms <= played.section.start_ms < now.at_ms:
            waits = "  [until you press Enter]" if played.section.waits else ""
            lines.append(f"{clock(played.section.start_ms)}  {played.section.title}{waits}")
        lines += [
            f"{clock(cue.at_ms)}    {cue.text}"
            for cue in played.section.cues
            if since_ms <= cue.at_ms < now.at_ms and cue.text
        ]
    return lines


STYLES = {
    "": "",
    "title": "bold",
    "dim": "dim",
    "bar": "color(30)",
    "warn": "bold color(160)",
    "paused": "bold color(231) on color(160)",
    "work": "bold color(28)",
    "hold": "bold color(166)",
    "breath": "bold color(30)",
    "rest": "bold color(27)",
    "ready": "bold color(163)",
    "talk": "bold color(102)",
}
"""The style of each row. The colours have a contrast of 3:1 and more with black and with white (WCAG 2.2, 1.4.11), by
xterm's table of 256 colours."""


class Display(Protocol):
    """Something that shows what is being played."""

    def open(self) -> None:
        """Take the terminal."""

    def close(self) -> None:
        """Release the terminal; may be called twice."""

    def show(self, view: View) -> None:
        """Show a view, where it differs from the last."""


def display(*, plain: bool, out: IO[str] | None = None) -> Display:
    """Return the display for standard output: lines if `plain`, else the screen, or nothing for what is no terminal."""
    out = out or sys.stdout
    if plain:
        return LineDisplay(out)
    return FullDisplay(out) if out.isatty() else NoDisplay()


class NoDisplay:
    """Shows nothing."""

    def open(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""

    def show(self, view: View) -> None:
        """Do nothing."""


class LineDisplay(NoDisplay):
    """Writes a line for each thing that happens."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._before: View | None = None

    def show(self, view: View) -> None:
        """Write what is new."""
        with contextlib.suppress(OSError):
            for line in new_lines(self._before, view):
                self._out.write(line + "\n")
            self._out.flush()
        self._before = view


class FullDisplay:
    """Draws on the terminal's alternate screen, and only the rows that have changed."""

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
        """Release the terminal, unless it is gone.

        The screen is cleared first: some terminals (tmux) keep rows of it once their size has changed.
        """
        from rich.control import Control

        if self._open:
            self._open = False
            with contextlib.suppress(OSError):
                self._console.control(Control.clear(), Control.home())
                self._console.show_cursor(True)
                self._console.set_alt_screen(False)

    def show(self, view: View) -> None:
        """Draw the rows that differ from those on the screen; all of them after a change of size.

        A terminal that is gone is not drawn on: reading its keys ends the session.
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
