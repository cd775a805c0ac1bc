"""A script's lines: head, exercises with their TOML, and their lists of steps and tips."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Exercise, Reading, Step, StepKind, Tip, TipKind
from repcast.read.instructions import classify_steps, kind_of
from repcast.read.missing_dose import no_steps
from repcast.read.quote import Quote, Source
from repcast.read.script_format.fields import exercise_of, routine_of
from repcast.read.script_format.tables import Table, read_table, suggestion
from repcast.read.vocabulary import held

STEP_LABELS: dict[str, StepKind] = {"Setup": "setup", "Move": "movement", "Breathe": "breathing", "Repeat": "repeat"}
TIP_LABELS: dict[str, TipKind] = {
    "Technique": "technique",
    "Safety": "safety",
    "Breathing": "breathing",
    "Before": "before",
    "After": "after",
}

_FENCE = "+++"
_SCRIPT = re.compile(r"[\ufeff\n]*\+\+\+[ \t]*\n(?:(?!\+\+\+[ \t]*$).*\n)*?[ \t]*repcast[ \t]*=", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})(?:\s+(.*?))?\s*$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+(?=\S)")
_LABEL = re.compile(r"\*\*([^*:]{1,20}):\*\*\s+(?=\S)")
_SECTIONS, _NO_SECTION = ("steps", "tips"), "?"


@dataclass(slots=True)
class _Part:
    """One exercise of the script while its lines are read."""

    title: str
    place: Place
    table: Table
    steps: list[tuple[Quote, StepKind | None]] = field(default_factory=list)
    tips: list[tuple[Quote, TipKind | None]] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    """The exercises read so far, where in them the next line belongs, and what was wrong."""

    source: Source
    parts: list[_Part] = field(default_factory=list)
    section: str = ""
    blank: bool = True
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(self, code: str, message: str, place: Place) -> None:
        self.faults.append(Diagnostic("error", code, message, place))

    def listed(self) -> "list[tuple[Quote, StepKind | None]] | list[tuple[Quote, TipKind | None]]":
        """The items of the section that is open."""
        if not self.parts or self.section not in _SECTIONS:
            return []
        return self.parts[-1].steps if self.section == "steps" else self.parts[-1].tips


def is_script(text: str) -> bool:
    """Tell a script by its first line and by a head that says `repcast =`: other programs have such heads too."""
    return bool(_SCRIPT.match(text))


def parse(source: Source) -> Reading:
    """Read a script; every fault is a diagnostic."""
    lines = _lines(source)
    opening = next(number for number, text in lines if text.strip("\ufeff \t") == _FENCE)
    closing = next((number for number, text in lines if number > opening and text.strip() == _FENCE), 0)
    body = _Body(source)
    if not closing:
        body.fault("bad-head", f"the head is not closed; end it with a line `{_FENCE}`", Place(source.name, opening))
        closing = len(lines)
    head = read_table(source, opening + 1, closing)
    _read_body(body, [(number, text) for number, text in lines if number > closing])
    exercises = tuple(_exercise(part) for part in body.parts)
    routine = routine_of(head, exercises)
    if not exercises:
        body.fault(
            "no-steps", "the script has no exercise; begin one with a heading: `# Name`", Place(source.name, closing)
        )
    faults = [*head.faults, *body.faults, *(fault for part in body.parts for fault in part.table.faults)]
    if not any(fault.severity == "error" for fault in faults):
        faults.extend(remark for one in exercises for remark in no_steps(one))
    return Reading(source.name, source.text, routine, tuple(sorted(faults, key=lambda one: one.place)))


def _lines(source: Source) -> list[tuple[int, str]]:
    return list(enumerate(source.text.split("\n"), 1))


def _read_body(body: _Body, lines: list[tuple[int, str]]) -> None:
    rest: Iterator[tuple[int, str]] = iter(lines)
    for number, text in rest:
        heading, item = _HEADING.match(text), _ITEM.match(text)
        if text.startswith("```"):
            inside = _fenced(rest)
            _toml(body, number, number + 1 + inside)
        elif heading and len(heading[1]) == 1:
            place = body.source.place(*body.source.line_range(number))
            body.parts.append(_Part(" ".join((heading[2] or "").split()), place, Table({}, {}, place)))
            body.section = ""
        elif heading:
            _open_section(body, number, heading[2] or "")
        elif item and body.section in _SECTIONS:
            _item(body, number, item.end())
        elif text.strip() and not text.lstrip().startswith("<!--"):
            _more(body, number, is_item=bool(item))
        body.blank = not text.strip()


def _more(body: _Body, number: int, *, is_item: bool) -> None:
    """Append a line to the item that it goes on with; what belongs to none is told, but for notes under a heading."""
    start, end = body.source.line_range(number)
    listed: list[Any] = body.listed()
    goes_on = listed and (not body.blank or body.source.text[start : start + 2].isspace())
    if goes_on:
        quote, kind = listed[-1]
        listed[-1] = (Quote.join(quote, " ", Quote.of(body.source, (start, end))), kind)
    elif body.section in _SECTIONS:
        message = f"this line is no list item and is not spoken; put `-` before it if it belongs to the {body.section}"
        body.faults.append(Diagnostic("warning", "stray-text", message, body.source.place(start, end)))
    elif is_item and body.parts and not body.section:
        message = "this list stands under no `## Steps` or `## Tips` and is not spoken"
        body.faults.append(Diagnostic("warning", "stray-text", message, body.source.place(start, end)))
        body.section = _NO_SECTION


def _fenced(lines: Iterator[tuple[int, str]]) -> int:
    """Go past the end of a fenced block; how many lines it holds."""
    count = 0
    for _, text in lines:
        if text.startswith("```"):
            break
        count += 1
    return count


def _toml(body: _Body, opening: int, closing: int) -> None:
    place = Place(body.source.name, opening)
    if not body.parts:
        body.fault("bad-block", "this block belongs to no exercise; put it under a heading `# Name`", place)
    elif body.parts[-1].table.values:
        body.fault("bad-block", "this exercise has a block already; join the two", place)
    else:
        body.parts[-1].table = read_table(body.source, opening + 1, closing)


def _open_section(body: _Body, number: int, name: str) -> None:
    place = body.source.place(*body.source.line_range(number))
    body.section = name.strip().lower()
    if body.section not in _SECTIONS:
        body.fault("unknown-section", f"there is no section `{name}`{suggestion(body.section, _SECTIONS)}", place)
        body.section = _NO_SECTION
    elif not body.parts:
        body.fault("bad-block", f"this section belongs to no exercise; put a heading `# Name` over `{name}`", place)
        body.section = _NO_SECTION


def _item(body: _Body, number: int, skip: int) -> None:
    start, end = body.source.line_range(number)
    label = _LABEL.match(body.source.text, start + skip, end)
    labels: dict[str, StepKind] | dict[str, TipKind] = STEP_LABELS if body.section == "steps" else TIP_LABELS
    name = label[1].strip().capitalize() if label else ""
    if label and name not in labels:
        place = body.source.place(start + skip, label.end())
        body.fault(
            "unknown-label", f"a {body.section[:-1]} cannot be labelled `{label[1]}`{suggestion(name, labels)}", place
        )
    quote = Quote.of(body.source, (label.end() if label else start + skip, end))
    if body.section == "steps":
        body.parts[-1].steps.append((quote, STEP_LABELS.get(name)))
    else:
        body.parts[-1].tips.append((quote, TIP_LABELS.get(name)))


def _exercise(part: _Part) -> Exercise:
    guessed = classify_steps([quote for quote, _ in part.steps])
    steps = tuple(
        Step(step.text, kind or step.kind, step.place) for (_, kind), step in zip(part.steps, guessed, strict=True)
    )
    tips = tuple(Tip(quote.text, kind or kind_of(quote.text), quote.place()) for quote, kind in part.tips)
    return exercise_of(
        part.table, Exercise(part.title, steps=steps, tips=tips, place=part.place, held=held(part.title))
    )
