"""The screen of live play, as a pure function: a view and the size of the terminal in, rows out."""

from dataclasses import dataclass
from typing import Literal

from repcast.model.times import clock
from repcast.play.controls import help_lines
from repcast.play.player import View
from repcast.play.terminal.now_playing import NowPlaying, now_playing

GLYPHS = {
    "0": "### #.# #.# #.# ###", "1": ".#. ##. .#. .#. ###", "2": "### ..# ### #.. ###", "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#", "5": "### #.. ### ..# ###", "6": "### #.. ### #.# ###", "7": "### ..# ..# .#. .#.",
    "8": "### #.# ### #.# ###", "9": "### #.# ### ..# ###", ":": "... .#. ... .#. ...", " ": ". . . . .",
    "A": ".#. #.# ### #.# #.#", "B": "##. #.# ##. #.# ##.", "C": "### #.. #.. #.. ###", "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###", "F": "### #.. ##. #.. #..", "G": "### #.. #.# #.# ###", "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###", "J": "..# ..# ..# #.# ###", "K": "#.# #.# ##. #.# #.#", "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#", "N": "#..# ##.# #.## #..# #..#", "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..", "Q": "### #.# #.# ### ..#", "R": "##. #.# ##. #.# #.#", "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.", "U": "#.# #.# #.# #.# ###", "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#", "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
}  # fmt: skip
"""A glyph's five rows, `#` for a dot that is lit."""

ROWS = 5


def big(text: str, width: int, height: int) -> list[str]:
    """Return `text` in large letters made of blocks, as large as `width` columns and `height` rows allow.

    Plain text where even the smallest do not fit, or where a letter has no glyph.
    """
    glyphs = [GLYPHS.get(letter) for letter in text.upper()]
    rows = [".".join(glyph.split()[row] for glyph in glyphs if glyph) for row in range(ROWS)]
    dots = len(rows[0])
    scale = min(width // (2 * dots) if dots else 0, height // ROWS)
    if None in glyphs or scale < 1:
        return [text[:width]]
    wide = ["".join(("█" if dot == "#" else " ") * 2 * scale for dot in row) for row in rows]
    return [row for row in wide for _ in range(scale)]


Style = Literal["", "title", "dim", "big", "bar", "warn"]
KEYS = "Space pause  n next  p back  r repeat  h keys  q stop"
SHORT_KEYS = "Space pause  n/p  h keys  q stop"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen and its style."""

    text: str
    style: Style = ""


def screen(view: View, width: int, height: int) -> tuple[Row, ...]:
    """Lay out the screen: at most `height` rows of at most `width` columns."""
    rows = _help(view) if view.state.help else _live(view, width, height) if view.timeline else _waiting(view)
    return tuple(Row(row.text[:width].rstrip(), row.style) for row in rows[:height])


def _help(view: View) -> list[Row]:
    return [
        Row(view.title, "title"),
        *(Row(line) for line in help_lines(view.wake_word)),
        Row("h closes", "dim"),
    ]


def _waiting(view: View) -> list[Row]:
    return [Row(view.title, "title"), Row(""), Row(view.waiting or "getting ready", "warn")]


def _live(view: View, width: int, height: int) -> list[Row]:
    now = now_playing(view.timeline, view.at_ms, complete=view.complete)
    head = [Row(_ends(view.title, _state(view), width), "title"), Row(now.section.title, "")]
    foot = _foot(view, now, width)
    room = height - len(head) - len(foot) - 1
    count = big(now.count, width, min(room * 2 // 3, room - ROWS - 1) if now.phase else room)
    phase = _large(now.phase, width, room - len(count) - 1)
    middle = [*(Row(line, "big") for line in count), Row(""), *(Row(line, "big") for line in phase)]
    blank = max(0, room - len(middle))
    return [*head, Row(""), *middle, *[Row("")] * blank, *foot]


def _large(phase: str, width: int, height: int) -> list[str]:
    """Return the phase in large letters: all of it, or as many words at its end, which say most, as fit."""
    words = phase.split()
    for first in range(len(words)):
        lines = big(" ".join(words[first:]), width, height)
        if len(lines) > 1:
            return lines
    return [phase[:width]]


def _foot(view: View, now: NowPlaying, width: int) -> list[Row]:
    left_ms = max(0, now.total_ms - now.at_ms)
    total = f"{clock(left_ms)} left" if now.complete else f"{clock(left_ms)} left and more"
    following = f"Next: {now.next_title}" if now.next_title else "Next: the end" if now.complete else "Next: …"
    note = view.waiting or view.notice
    return [
        Row(note or now.phrase, "warn" if note else "dim"),
        Row(_ends(following, f"{clock(now.left_ms)} left", width)),
        Row(_bar(now.at_ms - now.section.start_ms, now.section.end_ms - now.section.start_ms, width), "bar"),
        Row(_ends(f"{clock(now.at_ms)} done", total, width)),
        Row(_bar(now.at_ms, now.total_ms, width), "bar"),
        Row(KEYS if len(KEYS) <= width else SHORT_KEYS, "dim"),
    ]


def _state(view: View) -> str:
    adjustments = view.state.adjustments
    parts = ["PAUSED" if view.state.mode == "paused" else ""]
    parts += ["counts only" if view.state.muted else "", "listening" if view.wake_word else ""]
    parts += [f"reps at {round(10_000 / adjustments.tempo_pct)} % speed" if adjustments.tempo_pct != 100 else ""]
    return " · ".join(part for part in parts if part)


def _ends(left: str, right: str, width: int) -> str:
    """Return `left` and `right` at the ends of a row; where both do not fit the left one is cut."""
    room = width - len(right) - 1
    return f"{left[:room]:<{room}} {right}" if right else left


def _bar(done: int, whole: int, width: int) -> str:
    filled = width * max(0, min(done, whole)) // whole if whole else width
    return "━" * filled + "─" * (width - filled)
