"""Names of a numbered list of which some have lost their numbers: "1. Squat", "Row", "3. Press"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from repcast.read.document import BOLD_LEVEL, Entry, Node
from repcast.read.words.signs import INSTRUCTS, instruction_score

_NUMBER = re.compile(r"(?P<before>\W*)(?P<number>\d{1,2})(?P<after>\W*)$")
_ENDED = re.compile(r"[.!?…;,][\"'”’)\]]*$")
_NAME_WORDS, _MOST_BETWEEN = 9, 40
"""The most words of a name, and how many lines may stand between two numbers of one list."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A numbered point: where it stands, its number, and how the number is written."""

    at: int
    number: int
    form: tuple[str, str, int]


def with_lost_numbers(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, with its number a name between "2." and "4." that has none, or a bullet.

    A number 1 that no other one follows is the heading that the names after it are.
    """
    found = list(entries)
    numbers = _numbers(entries)
    for at, one in enumerate(numbers):
        after = _after(numbers, at)
        if after is not None and after.number == one.number + 2:
            _give(found, one, after)
    _give_bullets(found)
    firsts = [one for one in numbers if one.number == 1]
    if len(numbers) == len(firsts) == 1 and _stands_over(entries, firsts[0].at) and _has_siblings(entries, firsts[0]):
        node = entries[firsts[0].at].node
        found[firsts[0].at] = Entry(replace(node, kind="heading", apart=True))
    return found


def _give_bullets(entries: list[Entry]) -> None:
    """Give a bullet to a line that stands right between two points, with a dose or a mark after a name as they have."""
    for at in range(1, len(entries) - 1):
        before, entry, after = entries[at - 1 : at + 2]
        if _is_between(before, entry, after) and any(_are_of_form(form, before, entry, after) for form in _FORMS):
            entries[at] = Entry(replace(entry.node, kind="item", label=before.node.label), before.depth, before.group)


def _is_between(before: Entry, entry: Entry, after: Entry) -> bool:
    """Whether a line stands right between two points of a list, and says neither of them again."""
    listed = before.node.kind == after.node.kind == "item" and before.depth == after.depth
    plain = entry.node.kind == "paragraph" and not entry.node.apart and entry.node.text != before.node.text
    return listed and plain and before.node.label == after.node.label


def _are_of_form(form: re.Pattern[str], *entries: Entry) -> bool:
    return all(form.match(one.node.text) for one in entries)


_FORMS = (
    re.compile(r"[A-Z][^.!?:;\d]{2,50}?[\s(–:-]\d[^.!?]{0,40}$"),
    re.compile(r"[A-Z][^.!?:;\d]{2,40}?(?::|\s[–-])\s+[A-Za-z]"),
    re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,3}$"),
)
"""A name with figures after it, one before a mark, and a bare one."""


def _numbers(entries: Sequence[Entry]) -> list[_Number]:
    matches = ((at, _NUMBER.match(one.node.label)) for at, one in enumerate(entries) if one.node.kind == "item")
    return [
        _Number(at, int(match["number"]), (match["before"], match["after"], entries[at].depth))
        for at, match in matches
        if match
    ]


def _after(numbers: Sequence[_Number], at: int) -> _Number | None:
    """Return the next number of the list, written alike and higher, before it begins anew."""
    one = numbers[at]
    for other in numbers[at + 1 : at + 1 + _MOST_BETWEEN]:
        if other.form == one.form:
            return other if other.number > one.number else None
    return None


def _give(entries: list[Entry], one: _Number, after: _Number) -> None:
    """Give the number between two others to the only line between them that is of their form."""
    if after.at - one.at > _MOST_BETWEEN:
        return
    siblings = entries[one.at], entries[after.at]
    if after.at == one.at + 2 and _is_third(entries[one.at + 1], siblings):
        alike = [one.at + 1]
    else:
        alike = [at for at in range(one.at + 1, after.at) if _is_alike(entries, at, one.at, siblings)]
    if len(alike) == 1:
        node = entries[alike[0]].node
        label = f"{one.form[0]}{one.number + 1}{one.form[1]}"
        entries[alike[0]] = Entry(
            replace(node, kind="item", level=0, label=label), siblings[0].depth, siblings[0].group
        )


def _is_free(node: Node) -> bool:
    """Whether a line has no number of its own."""
    return node.kind in ("item", "heading", "paragraph") and not any(map(str.isalnum, node.label))


def _is_third(entry: Entry, siblings: tuple[Entry, Entry]) -> bool:
    """Whether the only line between two numbers is the point that is missing: it asks no more than they do."""
    node = entry.node
    asks, *others = (instruction_score(one.node.text) >= INSTRUCTS for one in (entry, *siblings))
    short = 2 * len(node.text) >= min(len(one.node.text) for one in siblings)
    named = _FORMS[1].match(node.text) is not None
    return _is_free(node) and node.text[:1].isupper() and short and (named or not asks or all(others))


def _is_alike(entries: Sequence[Entry], at: int, first: int, siblings: tuple[Entry, Entry]) -> bool:
    """Whether a line between two numbered ones is set as they are: a name over lines of their kind, or a text."""
    node = entries[at].node
    if not _is_free(node) or 0 < node.level < BOLD_LEVEL:
        return False
    named = [_is_name(one.node.text) for one in siblings]
    if not node.text[:1].isupper() or len(set(named)) > 1 or named[0] != _is_name(node.text):
        return False
    if len({one.node.text[-1:] == ":" for one in (*siblings, entries[at])}) > 1:
        return False
    if not named[0]:
        return node.apart and at == first + 1
    below, beside = entries[at + 1].node, entries[first + 1].node
    return at == first + 1 or (below.kind == beside.kind and below.label[:1].isalnum() == beside.label[:1].isalnum())


def _is_name(text: str) -> bool:
    return len(text.split()) <= _NAME_WORDS and not _ENDED.search(text)


def _stands_over(entries: Sequence[Entry], at: int) -> bool:
    """Whether a name stands over a paragraph."""
    return _is_name(entries[at].node.text) and [one.node.kind for one in entries[at + 1 : at + 2]] == ["paragraph"]


def _has_siblings(entries: Sequence[Entry], one: _Number) -> bool:
    """Whether a heading over a paragraph comes after a number, and no list."""
    after = range(one.at + 1, len(entries))
    heads = [at for at in after if entries[at].node.kind == "heading" and _stands_over(entries, at)]
    return bool(heads) and not any(entries[at].node.kind == "item" for at in after)
