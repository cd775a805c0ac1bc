"""The lines of a script under its head: its headings with their TOML, and the lists of its exercises."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import StepKind, TipKind
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.script_format.headings import SECTIONS, Heading
from repcast.read.script_format.tables import Table, read_table, suggestion

STEP_LABELS: dict[str, StepKind] = {"Setup": "setup", "Move": "movement", "Breathe": "breathing", "Repeat": "repeat"}
TIP_LABELS: dict[str, TipKind] = {
    "Technique": "technique",
    "Safety": "safety",
    "Breathing": "breathing",
    "Before": "before",
    "After": "after",
}

_HEADING = re.compile(r"(#{1,6})(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s+(?=\S)")
_LABEL = re.compile(r"\*\*([^*:]{1,20}):\*\*\s+(?=\S)")
LABELS: dict[str, Mapping[str, StepKind] | Mapping[str, TipKind]] = dict(
    zip(SECTIONS, (STEP_LABELS, TIP_LABELS), strict=True)
)
_NO_SECTION = "?"


@dataclass(slots=True)
class Item:
    """A list item: the ranges of its lines in the source, and its label or ""."""

    ranges: list[tuple[int, int]]
    label: str


@dataclass(slots=True)
class Part:
    """A heading of a workout (level 2), a block (1) or an exercise (0) while the lines under it are read."""

    level: int
    title: str
    place: Place
    table: Table
    items: dict[str, list[Item]] = field(default_factory=lambda: {name: [] for name in LABELS})


@dataclass(slots=True)
class Body:
    """The headings read so far, where under them the next line belongs, and the faults found.

    `depth` is that of the headings of exercises.
    """

    source: Source
    version: int = 1
    depth: int = 1
    parts: list[Part] = field(default_factory=list)
    section: str = ""
    after_blank: bool = True
    faults: list[Diagnostic] = field(default_factory=list)

    @property
    def in_exercise(self) -> bool:
        """Whether the next line belongs to an exercise."""
        return bool(self.parts) and self.parts[-1].level == 0

    @property
    def items(self) -> list[Item]:
        """The items of the section that is open; none if none is."""
        return self.parts[-1].items[self.section] if self.in_exercise and self.section in LABELS else []

    @property
    def heading(self) -> str:
        """How the heading of an exercise looks."""
        return f"{'#' * self.depth} Name"

    def error(self, code: str, message: str, place: Place) -> None:
        """Add an error."""
        self.faults.append(Diagnostic("error", code, message, place))

    def warn(self, code: str, message: str, place: Place) -> None:
        """Add a warning."""
        self.faults.append(Diagnostic("warning", code, message, place))


def headings_of(lines: Sequence[tuple[int, str]]) -> list[Heading]:
    """Return the depth and the words of every heading."""
    found, in_fence = list[Heading](), False
    for _, text in lines:
        in_fence ^= text.startswith("```")
        heading = None if in_fence else _HEADING.match(text)
        if heading:
            found.append((len(heading[1]), clean(heading[2] or "")))
    return found


def read_body(body: Body, lines: Iterator[tuple[int, str]]) -> None:
    """Add the lines under the head of a script to `body`, each with its number."""
    for number, text in lines:
        heading, item = _HEADING.match(text), _ITEM.match(text)
        if text.startswith("```"):
            _read_block(body, number, number + 1 + _lines_to_fence(lines))
        elif heading and len(heading[1]) <= body.depth:
            place = body.source.place(*body.source.line_range(number))
            table = Table({}, {}, place, version=body.version)
            body.parts.append(Part(body.depth - len(heading[1]), clean(heading[2] or ""), place, table))
            body.section = ""
        elif heading:
            _open_section(body, number, clean(heading[2] or ""))
        elif item and body.section in LABELS:
            _add_item(body, number, item.end())
        elif text.strip() and not text.lstrip().startswith("<!--"):
            _continue_item(body, number, is_item=bool(item))
        body.after_blank = not text.strip()


def _continue_item(body: Body, number: int, *, is_item: bool) -> None:
    """Append a line to the item that it continues.

    A line that continues none is a warning, unless it is a note that stands right under an exercise's heading.
    """
    start, end = body.source.line_range(number)
    indented = body.source.text[start : start + 2].isspace()
    if body.items and (indented or not body.after_blank):
        body.items[-1].ranges.append((start, end))
    elif body.section in LABELS:
        message = f"this line is no list item and is not spoken; put `-` before it if it belongs to the {body.section}"
        body.warn("stray-text", message, body.source.place(start, end))
    elif is_item and body.parts and not body.section:
        below = "#" * (body.depth + 1)
        message = f"this list stands under no `{below} Steps` or `{below} Tips` and is not spoken"
        body.warn("stray-text", message, body.source.place(start, end))
        body.section = _NO_SECTION


def _lines_to_fence(lines: Iterator[tuple[int, str]]) -> int:
    """Go past the end of a fenced block; return how many lines it holds."""
    count = 0
    for _, text in lines:
        if text.startswith("```"):
            break
        count += 1
    return count


def _read_block(body: Body, opening: int, closing: int) -> None:
    place = body.source.place(*body.source.line_range(opening))
    if not body.parts:
        message = f"this block belongs to no exercise; put it under a heading `{body.heading}`"
        body.error("bad-block", message, place)
    elif body.parts[-1].level == 2:
        body.error("bad-block", "a workout has only a title; put this under one of its blocks or exercises", place)
    elif body.parts[-1].table.values:
        which = "block" if body.parts[-1].level else "exercise"
        body.error("bad-block", f"this {which} has TOML already; join the two", place)
    else:
        body.parts[-1].table = read_table(body.source, opening + 1, closing, body.version)


def _open_section(body: Body, number: int, name: str) -> None:
    place = body.source.place(*body.source.line_range(number))
    body.section = name.lower()
    if body.section not in LABELS:
        body.error("unknown-section", f"there is no section `{name}`{suggestion(body.section, LABELS)}", place)
        body.section = _NO_SECTION
    elif not body.in_exercise:
        message = f"this section belongs to no exercise; put a heading `{body.heading}` over `{name}`"
        body.error("bad-block", message, place)
        body.section = _NO_SECTION


def _add_item(body: Body, number: int, skip: int) -> None:
    start, end = body.source.line_range(number)
    match = _LABEL.match(body.source.text, start + skip, end)
    labels = LABELS[body.section]
    label = clean(match[1]).capitalize() if match else ""
    if match and label not in labels:
        place = body.source.place(start + skip, match.end())
        message = f"a {body.section[:-1]} cannot be labelled `{clean(match[1])}`{suggestion(label, labels)}"
        body.error("unknown-label", message, place)
    body.items.append(Item([(match.end() if match else start + skip, end)], label))
