"""Numbered names over numbered instructions: "1. Heel slide" over "1. Lie down. 2. …", then "2. Bridge" over "1. …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from repcast.read.document import Entry
from repcast.read.limits import MOST_LISTS

_NUMBER = re.compile(r"\W*(?:[^\W\d_]{3,}\W*)?(\d{1,3})\W*$")
_ENDED = re.compile(r"[.!?…;,][\"'”’)\]]*$")
_NAME_WORDS = 9


@dataclass(slots=True)
class _List:
    """A numbered list that is being read: its members, the last number, and whether it went on after another one."""

    members: list[int]
    number: int
    goes_on: bool = False


def with_numbered_names(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, the points of a numbered list as headings where they stand over other such lists."""
    found: list[_List] = []
    open_lists: list[_List] = []
    for at, entry in enumerate(entries):
        match = _NUMBER.match(entry.node.label) if entry.node.kind == "item" else None
        if match is None:
            continue
        number = int(match[1])
        if open_lists and entry.node.text == entries[open_lists[-1].members[-1]].node.text:
            continue  # a point that is doubled
        before = [one for one in reversed(open_lists) if one.number == number - 1]
        alike = [one for one in before if _is_name(entries[one.members[0]]) == _is_name(entry)]
        outer = next(iter(alike or before), None)
        if number == 1 or outer is None:
            outer = _List([], number)
            found.append(outer)
            open_lists = [*(open_lists if number == 1 else []), outer][-MOST_LISTS:]
        else:
            outer.goes_on = outer.goes_on or outer is not open_lists[-1]
            del open_lists[open_lists.index(outer) + 1 :]
        outer.number = number
        outer.members.append(at)
    heads = _letters_over(entries) | {
        at for one in found if one.goes_on and all(_is_name(entries[at]) for at in one.members) for at in one.members
    }
    depths = _shared_depths(entries, found)
    leveled = [replace(entry, depth=depths.get(at, entry.depth)) for at, entry in enumerate(entries)]
    return [_as_heading(entry) if at in heads else entry for at, entry in enumerate(leveled)]


def _shared_depths(entries: Sequence[Entry], found: Sequence[_List]) -> dict[int, int]:
    """Return the depth of number 1 for the names that its list goes on with, whatever their indents are."""
    named = (one.members for one in found if all(_is_name(entries[at]) for at in one.members))
    return {at: entries[members[0]].depth for members in named for at in members}


_LETTER = re.compile(r"\W*([A-H]|I{1,3}|IV|V)\W*$")
_BETWEEN = 2
"""So many lines may stand between the name of a part and the number that goes on under it."""


def _letters_over(entries: Sequence[Entry]) -> set[int]:
    """Return the lettered names over numbers that run on from one to the next: "A. Sitting", "1.", "2.", "B.", "3."."""
    lettered = [at for at, one in enumerate(entries) if _LETTER.match(one.node.label) and _is_name(one)]
    if len(lettered) < 2 or len({entries[at].node.label for at in lettered}) < len(lettered):
        return set()
    firsts = [_number_below(entries, at) for at in lettered]
    numbers = [int(match[1]) for one in entries if (match := _NUMBER.match(one.node.label))]
    runs_on = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return set(lettered) if runs_on and all(firsts) else set()


def _number_below(entries: Sequence[Entry], at: int) -> bool:
    """Whether a number stands below a lettered name, before any other letter."""
    below = (one.node for one in entries[at + 1 : at + 2 + _BETWEEN])
    first = next((one for one in below if one.kind == "item"), None)
    return first is not None and bool(_NUMBER.match(first.label))


def _is_name(entry: Entry) -> bool:
    text = entry.node.text
    return len(text.split()) <= _NAME_WORDS and not _ENDED.search(text)


def _as_heading(entry: Entry) -> Entry:
    return Entry(replace(entry.node, kind="heading", apart=True))
