"""Rows of names with their amounts, some of which count rounds or times: "Cat-cow – 8 rounds" over "Cobra – 5 breaths".

Such a line might as well stand over the ones below it: "Grinder – 3 rounds" over "Squats – 20 reps".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from repcast.languages.en.block_names import NUMBERED_BLOCK
from repcast.languages.en.calm import is_calm_name
from repcast.languages.en.names import BODY
from repcast.languages.en.tables import COUNT, ROUNDS_OR_TIMES
from repcast.read import dose
from repcast.read.document import Entry
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score, is_block_name, is_of_routine, is_part
from repcast.read.words.signs import has_movement, words_of

_LINE = re.compile(r"(?P<name>[^\W\d_][^:.!?;,–—|]{1,40}?)(?P<mark>:|,| [–—-])\s+(?P<amount>\S.*)")
_COUNTED = re.compile(
    r"(?P<name>[^:.!?;,–—|]{2,42}?)(?::|,| [–—-])\s+(?P<count>\d{1,3}(?:\s?[–-]\s?\d{1,3})?)\s+"
    rf"(?:{ROUNDS_OR_TIMES})\b",
    re.IGNORECASE,
)
_NUMBERED_BLOCK = re.compile(NUMBERED_BLOCK, re.IGNORECASE)
_FEWEST, _AMOUNT_WORDS = 2, 12
"""So many lines make a row, and the most words of an amount with what may be said beside it."""

_COUNTS: frozenset[dose.Field] = frozenset(("rounds", "times"))
_OF_SETS: frozenset[dose.Field] = frozenset(("reps", "sets", "every_s", "amrap", "for_time"))


@dataclass(frozen=True, slots=True)
class _Counting:
    """A line that is a name with its amount: the name, the mark after it, and how it counts, if by rounds or times."""

    name: str
    mark: str
    counts: str
    text: str


def with_counting_names(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, names in a row with their amounts as points where none heads the others."""
    found = list(entries)
    for start, row in _rows(entries):
        over = entries[start - 1].node.text if start else ""
        if len(row) >= _FEWEST and _are_names(row, over):
            for at in range(start, start + len(row)):
                quote = _in_reps(entries[at].node.quote)
                found[at] = Entry(replace(entries[at].node, kind="item", quote=quote, level=0, label="-"), 1, _GROUP)
    return found


_GROUP = -3


def _in_reps(quote: Quote) -> Quote:
    """Return a name before so many rounds or times of it as one before so many reps."""
    found = _COUNTED.match(quote.text)
    if found is None:
        return quote
    name, count = quote.cut(0, found.end("name")), quote.cut(*found.span("count"))
    return Quote.join(name, ": ", count, f" {COUNT.lower()}", quote.cut(found.end(), len(quote.text)))


def _rows(entries: Sequence[Entry]) -> Iterator[tuple[int, list[_Counting]]]:
    """Yield where lines begin that stand right below each other and are names with their amounts after one mark."""
    row: list[_Counting] = []
    for at, entry in enumerate(entries):
        line = _counting(entry)
        if row and (line is None or entry.node.apart or line.mark != row[0].mark):
            yield at - len(row), row
            row = []
        row = [*row, line] if line else row
    yield len(entries) - len(row), row


def _counting(entry: Entry) -> _Counting | None:
    node = entry.node
    match = _LINE.fullmatch(node.text) if not entry.depth and node.is_line and not node.label else None
    if match is None or len(match["amount"].split()) > _AMOUNT_WORDS:
        return None
    amount = node.quote.cut(*match.span("amount"))
    if not (amount.text[:1].isdigit() or is_dose(amount)):
        return None  # "Arm swings: swing both arms 20 times" tells what to do as well
    fields = {one.statement.field for one in dose.find(amount)}
    counts = fields & _COUNTS if fields.isdisjoint(_OF_SETS) else frozenset[dose.Field]()
    if not (counts or states_work(amount)):
        return None
    return _Counting(match["name"], match["mark"].strip(), min(counts, default=""), node.text)


def _are_names(row: Sequence[_Counting], over: str) -> bool:
    """Whether the lines of a row that count rounds or times are items of it, and none heads the others.

    Nobody goes round and round through stillness and breaths: `over` is the line above the row.
    """
    counting = [line for line in row if line.counts]
    if not counting or any(_names_block(line.name) for line in counting):
        return False
    if row[-1].counts or any(one.counts and after.counts for one, after in pairwise(row)):
        return True  # the last one, or one right over another, heads nothing: so neither do those of its form
    if any(map(is_calm_name, (over, *(line.text for line in row)))):
        return True
    return all(line.counts == "times" and has_movement(words_of(line.name)) for line in counting)


def _names_block(name: str) -> bool:
    """Whether a name is that of a part of a session, or of a part of the body that the lines below are for."""
    said = words_of(name)
    part = is_part(name) or is_of_routine(name) or day_score(name) > 0 or _NUMBERED_BLOCK.match(name)
    return bool(part) or (not has_movement(said) and (is_block_name(name) or not BODY.isdisjoint(said[-1:])))
