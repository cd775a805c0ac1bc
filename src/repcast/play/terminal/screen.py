"""The screen of live play, as a pure function: a view and the size of the terminal in, rows out.

It is read from three metres away: what is counted is as large as the window allows, and each kind of work has a word
and a colour of its own.
"""

from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap
from typing import Literal

from repcast.model.times import clock
from repcast.play.controls import help_lines
from repcast.play.played_timeline import cut, work_done
from repcast.play.player import View
from repcast.play.terminal.lettering import big, big_lines, counted
from repcast.play.terminal.now_playing import NowPlaying, now_playing

Style = Literal["", "title", "dim", "bar", "warn", "paused", "work", "hold", "breath", "rest", "ready", "talk"]
KEYS = "Space pause  n next  p back  r repeat  h keys  q stop"
SHORT_KEYS = "Space pause  n/p  h keys  q stop"
WAITING_KEYS = "Enter: done, go on  p back  h keys  q stop"
PAUSED_KEYS = "Space go on  n next  p back  r repeat  h keys  q stop"
PAUSED = "paused"
LOW_ROWS = 16
"""A window of fewer rows shows one bar, so that the count keeps its size."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen and its style."""

    text: str
    style: Style = ""


def screen(view: View, width: int, height: int) -> tuple[Row, ...]:
    """Lay out the screen: at most `height` rows of at most `width` columns."""
    rows = _help(view) if view.state.help else _live(view, width, height) if view.timeline else _waiting(view)
    shown = (Row(row.text[:width], row.style) for row in rows[:height])
    return tuple(row if row.style == "paused" else Row(row.text.rstrip(), row.style) for row in shown)


def _help(view: View) -> list[Row]:
    return [
        Row(view.title, "title"),
        *(Row(line) for line in help_lines(view.wake_word)),
        Row("h closes", "dim"),
    ]


def _waiting(view: View) -> list[Row]:
    return [Row(view.title, "title"), Row(""), Row(view.waiting or "getting ready", "warn")]


def _live(view: View, width: int, height: int) -> list[Row]:
    now = now_playing(view.timeline, view.at_ms, complete=view.complete, plan=view.plan)
    side = f"{now.section.side} side".upper() if now.section.side else ""
    head = [Row(_ends(view.title, _state(view), width), "title"), Row(_ends(now.section.title, side, width), "title")]
    foot = _foot(view, now, width, height)
    room = max(1, height - len(head) - len(foot) - 1)
    middle = _middle(view, now, width, room)[:room]
    return [*head, Row(""), *middle, *[Row("")] * (room - len(middle)), *foot]


def _middle(view: View, now: NowPlaying, width: int, height: int) -> list[Row]:
    """Return what is read from far away."""
    if view.state.mode == "paused":
        where = f"{now.word} {now.count}".upper()
        return [
            *(Row(f"{line:<{width}}", "paused") for line in big(PAUSED.upper(), width, height - 2)),
            Row(""),
            Row(f"{where} · Space goes on", "title"),
        ]
    if now.section.kind == "finish":
        return _summary(view, now, width, height)
    following = _following(now, width, height // 3)
    left = height - len(following)
    word = _word(now, width, max(1, left // 3))
    count = counted(now.count, now.label, width, left - len(word) - 1)
    return [*_rows(count, now.kind), Row(""), *_rows(word, now.kind), *following]


def _word(now: NowPlaying, width: int, height: int) -> list[str]:
    """Return the word for what is done, with the side where there is one and room for both, in large letters."""
    side = now.section.side
    if side and side not in now.word:
        both = big(f"{now.word} - {side}", width, height)
        if len(both) > 1:
            return both
    # The side says more than that it is work; of other words it stands in the row above.
    return big_lines(side if side and now.word == "work" else now.word, width, height)


def _following(now: NowPlaying, width: int, height: int) -> list[Row]:
    """Return what comes after a break, in large letters; nothing in a set."""
    if not now.next_exercise or height < 3:
        return []
    return [Row(""), Row("NEXT", "dim"), *_rows(big_lines(now.next_exercise, width, height - 2), "title")]


def _summary(view: View, now: NowPlaying, width: int, height: int) -> list[Row]:
    """Return what was done, at the end of a session."""
    sets, reps = work_done(cut(view.timeline, view.at_ms))
    work = f"{sets} set{'' if sets == 1 else 's'}" + (f", {reps} rep{'' if reps == 1 else 's'}" if reps else "")
    done = big_lines(now.word, width, max(1, height // 3))
    figures = big_lines(work.partition(",")[0], width, max(1, height // 3))
    return [*_rows(done, now.kind), Row(""), *_rows(figures, "title"), Row(""), Row(f"{work} in {clock(now.at_ms)}")]


def _rows(lines: list[str], style: Style) -> list[Row]:
    return [Row(line, style) for line in lines]


def _foot(view: View, now: NowPlaying, width: int, height: int) -> list[Row]:
    total_ms = max(0, now.total_ms - now.at_ms)
    total = f"{clock(total_ms)} left" if now.complete else f"{clock(total_ms)} left and more"
    following = f"Next: {now.next_title}" if now.next_title else "Next: the end" if now.complete else "Next: …"
    more = " and more" if now.section.partial else ""
    left = "until you go on" if now.section.waits else f"{clock(max(0, now.left_ms))} left{more}"
    bars = [
        Row(_ends(following, left, width)),
        Row(_bar(now.at_ms - now.section.start_ms, now.at_ms - now.section.start_ms + now.left_ms, width), "bar"),
        Row(_ends(f"{clock(now.at_ms)} done", total, width)),
        Row(_bar(now.at_ms, now.total_ms, width), "bar"),
    ]
    shown = bars if height >= LOW_ROWS else [bars[0], bars[2]]
    return [*_said(view, now, width, height), *shown, Row(_keys(view, now, width), "dim")]


def _said(view: View, now: NowPlaying, width: int, height: int) -> list[Row]:
    """Return what is being said, or what there is to note, on as many rows as the section's longest phrase needs."""
    note = view.waiting or view.notice
    lines = wrap(note or now.phrase, max(1, width)) or [""]
    most = max(1, (height - 10) // 2)
    long = {cue.written for cue in now.section.cues if len(cue.written) > width}
    needed = max((_rows_of(phrase, width) for phrase in long), default=1)
    count = min(most, max(len(lines), needed, 1))
    shown = [*[""] * (count - len(lines)), *lines[:count]]
    return _rows(shown, "warn" if note else "")


@lru_cache(maxsize=1024)
def _rows_of(phrase: str, width: int) -> int:
    """Return how many rows a phrase needs; cached, as the screen asks for all of a section's several times a second."""
    return len(wrap(phrase, max(1, width)))


def _keys(view: View, now: NowPlaying, width: int) -> str:
    paused = view.state.mode == "paused"
    whole = PAUSED_KEYS if paused else WAITING_KEYS if now.section.waits else KEYS
    short = "Space go on  h keys  q stop" if paused else "Enter: go on  q stop" if now.section.waits else SHORT_KEYS
    return whole if len(whole) <= width else short


def _state(view: View) -> str:
    adjustments = view.state.adjustments
    parts = ["PAUSED" if view.state.mode == "paused" else ""]
    parts += ["counts only" if view.state.muted else "", "listening" if view.wake_word else ""]
    parts += [f"reps at {round(10_000 / adjustments.tempo_pct)} % speed" if adjustments.tempo_pct != 100 else ""]
    return " · ".join(part for part in parts if part)


def _ends(left: str, right: str, width: int) -> str:
    """Return `left` and `right` at the ends of a row; where both do not fit the left one is cut."""
    room = max(0, width - len(right) - 1)
    return f"{left[:room]:<{room}} {right}" if right else left


def _bar(done: int, whole: int, width: int) -> str:
    filled = width * max(0, min(done, whole)) // whole if whole > 0 else width
    return "━" * filled + "─" * (width - filled)
