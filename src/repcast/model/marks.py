"""What was taken from each part of a source's text, and what was passed over."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Literal

from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Reading, Routine, SetDose, Sided, Tempo

MarkRole = Literal["passed-over", "intro", "tip", "step", "title", "dose"]
"""What a part of the text became. `intro` is read for a dose and for things that are needed, but not spoken."""
ROLES: tuple[MarkRole, ...] = ("passed-over", "intro", "tip", "step", "title", "dose")
"""The roles; of two for the same words the later counts: a dose within a step is a dose."""
_NEAR = 400
"""How many characters ahead the next word of a step is searched for; markup between two words is seldom longer."""
_MARKUP = re.compile(
    r"<(script|style|head|nav|footer)\b.*?</\1\s*>|<!--.*?-->|</?[a-z][^<>]*>", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters `start` to `end` of a text and their role; `exercise` counts from 0 where they belong to one."""

    start: int
    end: int
    role: MarkRole
    exercise: int | None = None


def marks(reading: Reading) -> tuple[Mark, ...]:
    """Return the marks of a reading's text, in order: every character that is not blank is in exactly one of them."""
    painted = _Painting(reading.text)
    painted.intro(reading.routine)
    for number, exercise in enumerate(reading.routine.exercises):
        painted.exercise(number, exercise)
    for block in reading.routine.blocks:
        painted.stated(block, None)
    return tuple(painted.marks())


class _Painting:
    """A role and an exercise for every character of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._roles = bytearray(len(text))
        self._exercises: dict[int, int] = {}

    def intro(self, routine: Routine) -> None:
        """Mark the page's title, and what stands between a title and the first thing that is done."""
        head = self._text.find(routine.title) if routine.title else -1
        last = max(head, 0)
        for exercise in routine.exercises:
            places = [*(step.place for step in exercise.steps), *(tip.place for tip in exercise.tips)]
            begins = [self._offset(place) for place in places if place.line]
            start = self._offset(exercise.place) if exercise.place.length else last
            if begins and start < min(begins):
                self._paint(start, min(begins), "intro")
            last = max([last, *begins])
        for markup in _MARKUP.finditer(self._text):
            self._clear(markup.start(), markup.end())
        if head >= 0:
            self._paint(head, head + len(routine.title), "title")

    def exercise(self, number: int, exercise: Exercise) -> None:
        """Mark the title, steps, tips and dose of an exercise."""
        for tip in exercise.tips:
            self._words(tip.place, tip.text, "tip", number)
        for step in exercise.steps:
            self._words(step.place, step.text, "step", number)
        for phase in exercise.phases:
            self._at(phase.place, "step", number)
        if exercise.place.length:
            self._words(exercise.place, exercise.title, "title", number)
        self.stated(exercise.dose, number)

    def stated(self, value: Dose | SetDose | Block, number: int | None) -> None:
        """Mark the words of every amount in a dose, or in what a block states."""
        for field in fields(value):
            held = getattr(value, field.name)
            for one in held if isinstance(held, tuple) else (held,):
                if isinstance(one, (Amount, Tempo, Sided, Load)):
                    self._at(one.place, "dose", number)
                elif isinstance(one, SetDose):
                    self.stated(one, number)

    def marks(self) -> Iterator[Mark]:
        """Yield the runs of characters with one role and one exercise, without blanks at their ends."""
        at = 0
        for (role, exercise), run in groupby(range(len(self._text)), key=self._key):
            end = at + sum(1 for _ in run)
            said = self._text[at:end]
            start = at + len(said) - len(said.lstrip())
            if said.strip():
                yield Mark(start, start + len(said.strip()), ROLES[role], exercise)
            at = end

    def _key(self, at: int) -> tuple[int, int | None]:
        return self._roles[at], self._exercises.get(at)

    def _offset(self, place: Place) -> int:
        line = min(max(place.line, 1), len(self._starts))
        return min(self._starts[line - 1] + max(place.column - 1, 0), len(self._text))

    def _at(self, place: Place, role: MarkRole, number: int | None) -> None:
        if place.line and place.length:
            start = self._offset(place)
            self._paint(start, start + place.length, role, number)

    def _words(self, place: Place, text: str, role: MarkRole, number: int) -> None:
        """Mark the words of a text from its place on, over several lines where it has them, but no markup between."""
        if not place.line:
            return
        end = self._offset(place)
        before = end
        for word in text.split():
            start = self._text.find(word, end, end + _NEAR + len(word))
            if start < 0:
                continue
            end = start + len(word)
            joined = before < start and not self._text[before:start].strip()
            self._paint(before if joined else start, end, role, number)
            before = end

    def _paint(self, start: int, end: int, role: MarkRole, number: int | None = None) -> None:
        strength = ROLES.index(role)
        for at in range(start, min(end, len(self._text))):
            if self._roles[at] <= strength:
                self._roles[at] = strength
                if number is None:
                    self._exercises.pop(at, None)
                else:
                    self._exercises[at] = number

    def _clear(self, start: int, end: int) -> None:
        self._roles[start:end] = bytes(end - start)


def lines(reading: Reading) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks of each line of a reading's text, cut at the ends of the lines."""
    found = marks(reading)
    starts = [mark.start for mark in found]
    at = 0
    for line in reading.text.split("\n"):
        end = at + len(line)
        first = max(0, bisect_right(starts, at) - 1)
        inside = []
        for mark in found[first:]:
            if mark.start >= end:
                break
            if mark.end > at and line.strip():
                inside.append(Mark(max(mark.start, at), min(mark.end, end), mark.role, mark.exercise))
        yield tuple(inside)
        at = end + 1
