"""The lines of a script: its head, and its exercises with their TOML and their lists of steps and tips."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Exercise, Reading, StepKind, Tip, TipKind
from repcast.model.text import clean
from repcast.read.instructions import classify_steps, kind_of
from repcast.read.missing_dose import no_steps
from repcast.read.quote import Quote, Source
from repcast.read.script_format.fields import ScriptExercise, exercise_of, routine_of
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
_HEADING = re.compile(r"(#{1,6})(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+(?=\S)")
_LABEL = re.compile(r"\*\*([^*:]{1,20}):\*\*\s+(?=\S)")
_SECTIONS: dict[str, Mapping[str, StepKind] | Mapping[str, TipKind]] = {"steps": STEP_LABELS, "tips": TIP_LABELS}
_NO_SECTION = "?"


@dataclass(slots=True)
class _Item:
    """A list item: the ranges of its lines in the source, and its label or ""."""

    ranges: list[tuple[int, int]]
    label: str


@dataclass(slots=True)
class _Part:
    """One exercise of the script while its lines are read."""

    title: str
    place: Place
    table: Table
    items: dict[str, list[_Item]] = field(default_factory=lambda: {name: [] for name in _SECTIONS})


@dataclass(slots=True)
class _Body:
    """The exercises read so far, where in them the next line belongs, and the faults found."""

    source: Source
    parts: list[_Part] = field(default_factory=list)
    section: str = ""
    after_blank: bool = True
    faults: list[Diagnostic] = field(default_factory=list)

    @property
    def items(self) -> list[_Item]:
        """The items of the section that is open; none if none is."""
        return self.parts[-1].items[self.section] if self.parts and self.section in _SECTIONS else []

    def error(self, code: str, message: str, place: Place) -> None:
        self.faults.append(Diagnostic("error", code, message, place))

    def warn(self, message: str, place: Place) -> None:
        self.faults.append(Diagnostic("warning", "stray-text", message, place))


def is_script(text: str) -> bool:
    """Whether the first line is a fence and the head says `repcast =`: other programs write such heads, too."""
    return bool(_SCRIPT.match(text))


def parse(source: Source) -> Reading:
    """Return the routine of a script; every fault in it is a diagnostic."""
    lines = list(enumerate(source.text.split("\n"), 1))
    opening = next(number for number, text in lines if text.strip("\ufeff \t") == _FENCE)
    closing = next((number for number, text in lines if number > opening and text.strip() == _FENCE), 0)
    body = _Body(source)
    if not closing:
        body.error("bad-head", f"the head is not closed; end it with a line `{_FENCE}`", Place(source.name, opening))
        closing = len(lines)
    head = read_table(source, opening + 1, closing)
    _read_body(body, iter(lines[closing:]))
    parts = tuple(_exercise(source, part) for part in body.parts)
    routine = routine_of(head, parts)
    if not parts:
        message = "the script has no exercise; begin one with a heading: `# Name`"
        body.error("no-steps", message, Place(source.name, closing))
    faults = [*head.faults, *body.faults, *(fault for part in body.parts for fault in part.table.faults)]
    if not any(fault.severity == "error" for fault in faults):
        faults.extend(remark for one in parts for remark in no_steps(one.exercise))
    return Reading(source.name, source.text, routine, tuple(sorted(faults, key=lambda one: one.place)))


def _read_body(body: _Body, lines: Iterator[tuple[int, str]]) -> None:
    for number, text in lines:
        heading, item = _HEADING.match(text), _ITEM.match(text)
        if text.startswith("```"):
            _read_block(body, number, number + 1 + _lines_to_fence(lines))
        elif heading and len(heading[1]) == 1:
            place = body.source.place(*body.source.line_range(number))
            body.parts.append(_Part(clean(heading[2] or ""), place, Table({}, {}, place)))
            body.section = ""
        elif heading:
            _open_section(body, number, clean(heading[2] or ""))
        elif item and body.section in _SECTIONS:
            _add_item(body, number, item.end())
        elif text.strip() and not text.lstrip().startswith("<!--"):
            _continue_item(body, number, is_item=bool(item))
        body.after_blank = not text.strip()


def _continue_item(body: _Body, number: int, *, is_item: bool) -> None:
    """Append a line to the item that it continues.

    A line that continues none is a warning, unless it is a note that stands right under an exercise's heading.
    """
    start, end = body.source.line_range(number)
    indented = body.source.text[start : start + 2].isspace()
    if body.items and (indented or not body.after_blank):
        body.items[-1].ranges.append((start, end))
    elif body.section in _SECTIONS:
        message = f"this line is no list item and is not spoken; put `-` before it if it belongs to the {body.section}"
        body.warn(message, body.source.place(start, end))
    elif is_item and body.parts and not body.section:
        message = "this list stands under no `## Steps` or `## Tips` and is not spoken"
        body.warn(message, body.source.place(start, end))
        body.section = _NO_SECTION


def _lines_to_fence(lines: Iterator[tuple[int, str]]) -> int:
    """Go past the end of a fenced block; return how many lines it holds."""
    count = 0
    for _, text in lines:
        if text.startswith("```"):
            break
        count += 1
    return count


def _read_block(body: _Body, opening: int, closing: int) -> None:
    place = Place(body.source.name, opening)
    if not body.parts:
        body.error("bad-block", "this block belongs to no exercise; put it under a heading `# Name`", place)
    elif body.parts[-1].table.values:
        body.error("bad-block", "this exercise has a block already; join the two", place)
    else:
        body.parts[-1].table = read_table(body.source, opening + 1, closing)


def _open_section(body: _Body, number: int, name: str) -> None:
    place = body.source.place(*body.source.line_range(number))
    body.section = name.lower()
    if body.section not in _SECTIONS:
        body.error("unknown-section", f"there is no section `{name}`{suggestion(body.section, _SECTIONS)}", place)
        body.section = _NO_SECTION
    elif not body.parts:
        body.error("bad-block", f"this section belongs to no exercise; put a heading `# Name` over `{name}`", place)
        body.section = _NO_SECTION


def _add_item(body: _Body, number: int, skip: int) -> None:
    start, end = body.source.line_range(number)
    match = _LABEL.match(body.source.text, start + skip, end)
    labels = _SECTIONS[body.section]
    label = clean(match[1]).capitalize() if match else ""
    if match and label not in labels:
        place = body.source.place(start + skip, match.end())
        message = f"a {body.section[:-1]} cannot be labelled `{clean(match[1])}`{suggestion(label, labels)}"
        body.error("unknown-label", message, place)
    body.items.append(_Item([(match.end() if match else start + skip, end)], label))


def _exercise(source: Source, part: _Part) -> ScriptExercise:
    items = {name: [(Quote.of(source, *item.ranges), item.label) for item in part.items[name]] for name in _SECTIONS}
    guessed = classify_steps([quote for quote, _ in items["steps"]])
    steps = tuple(
        replace(step, kind=STEP_LABELS.get(label, step.kind))
        for (_, label), step in zip(items["steps"], guessed, strict=True)
    )
    tips = tuple(
        Tip(quote.text, TIP_LABELS.get(label) or kind_of(quote.text), quote.place()) for quote, label in items["tips"]
    )
    bare = Exercise(part.title, steps=steps, tips=tips, place=part.place, held=held(part.title))
    return exercise_of(part.table, bare)
