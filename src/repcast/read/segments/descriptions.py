"""Exercises that a page lists with their doses and describes under their names after that: the two are joined."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from repcast.read.lines import Line
from repcast.read.sections.parts import Part, plain_name
from repcast.read.segments.forms import instructs
from repcast.read.words.signs import INSTRUCTS, instruction_score

_FEWEST = 2
"""So many names of a list that come again with instructions describe it; a single one may be another exercise."""

_SUFFIX_WORDS = 2
"""The fewest words of a name that may end a longer one: "Overhead squat" and "Band overhead squat"."""

_MOST_BEFORE = 6
"""The most words that a longer name has before the one of the list."""

_PARENTHESES = re.compile(r"\s*\([^()]*\)")


def with_descriptions(root: Part) -> Part:
    """Return the parts of a page with what is told after them, under their names, as their instructions."""
    if not root.is_group:
        return root
    listed = _Listed([part for part in root.exercises() if _is_bare(part)])
    again = [part for part in root.exercises() if listed.is_described_by(part)]
    told = list(_told(root, listed))
    if len(again) + len(told) < _FEWEST:
        return root
    for part in again:
        listed.add(part, _instructions(part))
    for name, lines in told:
        listed.add_lines(name, lines)
    moved = {line.order for _, lines in told for line in lines}
    known = {id(part) for part in listed.parts}
    return _rebuilt(root, listed.lines, ({id(part) for part in again}, known), moved) or root


@dataclass(slots=True)
class _Listed:
    """The exercises of a list without instructions, by their names, and what is told of each."""

    parts: Sequence[Part]
    lines: dict[str, list[Line]] = field(default_factory=dict)
    firsts: dict[str, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Note where each name of the list stands first."""
        for part in self.parts:
            if part.head is not None:
                self.firsts.setdefault(_plain(part), part.head.order)

    def name_of(self, name: str) -> str:
        """Return the name of the list that a line says again, or that ends what it says; "" if it says none."""
        said = name.split()
        ends = (" ".join(said[at:]) for at in range(1, min(len(said) - _SUFFIX_WORDS, _MOST_BEFORE) + 1))
        return next((one for one in (name, *ends) if one in self.firsts), "")

    def is_described_by(self, part: Part) -> bool:
        """Whether a later part says a name of the list again, with instructions and without a dose beside it."""
        if part.head is None or part.head.has_own_dose or not _asks(part):
            return False
        name = self.name_of(_plain(part))
        return bool(name) and self.firsts[name] < part.head.order

    def add(self, part: Part, lines: Iterable[Line]) -> None:
        """Add what another part tells."""
        self.add_lines(self.name_of(_plain(part)), lines)

    def add_lines(self, name: str, lines: Iterable[Line]) -> None:
        """Add what is told of an exercise."""
        self.lines.setdefault(name, []).extend(lines)


def _plain(part: Part) -> str:
    return _PARENTHESES.sub("", plain_name(part)).strip()


def _is_bare(part: Part) -> bool:
    """Whether a part is but a name, with or without its dose."""
    return part.head is not None and not _asks(part)


def _asks(part: Part) -> bool:
    rest = part.naming.rest if part.naming else None
    return any(map(instructs, part.body)) or (rest is not None and instruction_score(rest.text) >= INSTRUCTS)


def _instructions(part: Part) -> Iterator[Line]:
    """Yield the lines of a part, first what stands beside its name."""
    if part.head is not None:
        yield from _beside(part.head)
    yield from part.body


def _beside(line: Line) -> Iterator[Line]:
    if line.naming.rest is not None:
        yield replace(line, kind="paragraph", quote=line.naming.rest, depth=0, group=0, bold=0)


def _told(group: Part, listed: _Listed) -> Iterator[tuple[str, list[Line]]]:
    """Yield the names that come again in the lines after the exercises of a group, each with the lines under it."""
    last = max((part.head.order for part in group.exercises() if part.head), default=-1)
    name, lines = "", list[Line]()
    for line in group.body:
        if line.order < last:
            continue
        again = listed.name_of(_PARENTHESES.sub("", plain_name(Part(line, line.naming, ()))).strip())
        if again and not line.has_own_dose:
            yield from _if_asked(name, lines)
            name, lines = again, list(_beside(line))
        elif name and line.kind != "heading":
            lines.append(line)
        else:
            yield from _if_asked(name, lines)
            name, lines = "", []
    yield from _if_asked(name, lines)
    for child in group.children:
        if child.is_group:
            yield from _told(child, listed)


def _if_asked(name: str, lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    if name and any(map(instructs, lines)):
        yield name, lines


def _rebuilt(
    part: Part, told: Mapping[str, Sequence[Line]], ids: tuple[set[int], set[int]], moved: set[int]
) -> Part | None:
    """Return a part with its instructions and without those that only describe; `None` if nothing is left of it.

    Args:
        part: the part.
        told: the lines that are told of each exercise of the list.
        ids: the identities of the parts that only describe, and of those of the list.
        moved: the places of the lines that stand under their exercises now.
    """
    again, known = ids
    if id(part) in again:
        return None
    if not part.is_group:
        own = told.get(_plain(part), ()) if id(part) in known else ()
        return replace(part, body=(*part.body, *own)) if own else part
    children = tuple(one for child in part.children if (one := _rebuilt(child, told, ids, moved)))
    body = tuple(line for line in part.body if line.order not in moved)
    return replace(part, body=body, children=children) if children else None
