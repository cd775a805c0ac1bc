"""What is known of the listener beside their choices: lines of their own, and what earlier sessions have told them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from repcast.model.choices import suggestion
from repcast.model.errors import RepcastError

LineKind = Literal[
    "welcome",
    "halfway",
    "half-time",
    "two-more",
    "last-one",
    "steady",
    "holding",
    "stretching",
    "working",
    "easing",
    "last-time",
    "rested",
    "done",
]
"""The kinds of stock phrases: each has a bank of lines, of which one is taken each time."""

LONGEST_LINE = 80
"""No line of a listener's own has more characters: it is said between two counts, or in a rest."""


@dataclass(frozen=True, slots=True)
class OwnLines:
    """Lines of the listener's own of one kind; `only` leaves out those that ship."""

    lines: tuple[str, ...]
    only: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Lines of the listener's own by their kind, and how often each tip was heard before, by its words as written.

    `can_answer`: there are keys or a microphone, so that what waits for the listener really does; otherwise, as in a
    file, it lasts its estimate.
    """

    can_answer: bool = False
    lines: Mapping[LineKind, OwnLines] = field(default_factory=dict)
    tips_heard: Mapping[str, int] = field(default_factory=dict)


NO_PROFILE = Profile()
"""A listener of whom nothing is known."""


def parse_lines(table: Mapping[str, object], where: str) -> dict[LineKind, OwnLines]:
    """Return own lines out of a table as the configuration has it; `where` says where it stands, for messages.

    A kind has a list of lines, which are added to those that ship, or `{ only = [...] }`, which replaces them.

    Raises:
        RepcastError: there is no such kind, or what stands there are no lines.
    """
    known: dict[str, LineKind] = {name: name for name in get_args(LineKind)}
    made: dict[LineKind, OwnLines] = {}
    for key, value in table.items():
        kind = known.get(key.replace("_", "-"))
        if kind is None:
            raise RepcastError(f"{where}: {key!r} is no kind of lines", suggestion(key, known))
        if kind in made:
            raise RepcastError(f"{where}: {kind} stands twice", "keep one of the two")
        if isinstance(value, dict) and set(value) != {"only"}:
            raise RepcastError(f"{where}: {key} takes `only`, and nothing else", f"write {key} = {{ only = [...] }}")
        only = isinstance(value, dict)
        made[kind] = OwnLines(_lines(value["only"] if isinstance(value, dict) and only else value, key, where), only)
    return made


def _lines(value: object, key: str, where: str) -> tuple[str, ...]:
    lines = [value] if isinstance(value, str) else value
    if not isinstance(lines, list) or not lines:
        raise RepcastError(f"{where}: {key} has no lines", f'write {key} = ["A line."], or {key} = {{ only = [...] }}')
    for line in lines:
        if not isinstance(line, str) or not re.search(r"\w", line) or not line.strip().isprintable():
            raise RepcastError(f"{where}: {key} cannot say {line!r}", 'write each line as "words"')
        if "[" in line:
            raise RepcastError(f"{where}: {key} cannot say {line!r}", "a line has no pauses and no other marks in it")
        if len(line.strip()) > LONGEST_LINE:
            problem = f"{where}: a line of {key} has {len(line.strip())} characters"
            raise RepcastError(problem, f"it may have {LONGEST_LINE}: shorten it, or make two of it")
    return tuple(line.strip() for line in lines)
