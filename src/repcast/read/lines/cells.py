"""The cells of a table as phrases about the dose: "Rest (min)" over "2" says "Rest: 2 minutes"."""

import re
from collections.abc import Iterator, Sequence

from repcast.languages.en.dose import PER_SIDE
from repcast.languages.en.numbers import ONES, TENS
from repcast.languages.en.tables import (
    BOTH_AT_ONCE,
    COLUMNS,
    COUNT,
    NAME_COLUMNS,
    NO_SIDES_COLUMN,
    OF_ANYTHING,
    OF_BODY,
    OFTEN_COLUMN,
    SIDES_CELLS,
    SIDES_COLUMN,
    TIME_COLUMN,
    UNITS,
)
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import states_work
from repcast.read.lines.set_lines import number_of, of_columns
from repcast.read.quote import Quote
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_BARE = re.compile(r"^\W*\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?\W*$")
_LEADING = re.compile(r"(?!1[.,;])\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?:[.;]\s+(?!\d)\S|,\s+[a-z])")
_TIMES = frozenset(("time_s", "work_s", "hold_s", "rest_s", "distance_m"))


def phrases(cells: Sequence[Node]) -> Iterator[Quote]:
    """Yield what the cells of a row say of the dose; a number in a column without a name for a dose says nothing."""
    numbered = [(number, cell.quote) for cell in cells if (number := number_of(cell.label))]
    if len(numbered) > 1:
        yield of_columns(numbered)
    for cell in cells:
        column = column_of(cell.label)
        sides = sides_of(cell)
        if sides:
            yield Quote(cell.quote.source, sides, cell.quote.anchors[:1])
            continue
        if len(numbered) > 1 and number_of(cell.label):
            continue
        if column:
            yield _phrase(cell, column)
        elif not _BARE.match(cell.text) and (not is_name_column(cell.label) or cell.text[:1].isdigit()):
            yield cell.quote


def sides_of(cell: Node) -> str:
    """Return what a cell of a column of sides says, as a line would say it: "Each" says "each side"."""
    if not _SIDES_COLUMN.match(cell.label.strip()) or (_OF_LIMBS.search(cell.label) and _BOTH_AT_ONCE.match(cell.text)):
        return ""
    return next((said for pattern, said in _SIDES_CELLS if pattern.fullmatch(cell.text.strip())), "")


_SIDES_COLUMN, _OF_LIMBS, _BOTH_AT_ONCE = any_of(SIDES_COLUMN), any_of(NO_SIDES_COLUMN), any_of(BOTH_AT_ONCE)
_SIDES_CELLS = tuple((any_of(pattern), said) for pattern, said in SIDES_CELLS.items())


def column_of(label: str) -> str:
    """Return the kind of a column of the dose by its name; "" where it is none, as "Times per day" is."""
    if says_how_often(label):
        return ""
    said = words_of(label)
    return next((column for column, names in COLUMNS.items() if any(name in said for name in names)), "")


def says_how_often(label: str) -> bool:
    """Whether a column says how often in a day or a week something is done: "Times per day"."""
    return bool(_OFTEN.search(label))


_OFTEN = any_of(*OFTEN_COLUMN)


def unit_of(label: str) -> str:
    """Return the unit of time that the name of a column holds; "" where it holds none."""
    said = words_of(label)
    return next((unit for unit, names in UNITS.items() if any(name in said for name in names)), "")


def is_name_column(label: str) -> bool:
    """Whether a column is that of the names."""
    return not NAME_COLUMNS.isdisjoint(words_of(label))


def names_body(label: str) -> bool:
    """Whether a column of names is that of parts of the body, where another one is that of exercises."""
    said = words_of(label)
    return not OF_BODY.isdisjoint(said) and NAME_COLUMNS.intersection(said) <= OF_ANYTHING


def _phrase(cell: Node, column: str) -> Quote:
    if _BARE.match(cell.text):
        unit = unit_of(cell.label)
        return Quote.join(f"{column}: ", cell.quote, f" {unit}" if unit else "")
    if _PAIR.match(cell.text) and len(both := _counted_columns(cell.label)) > 1:
        return Quote.join(f"{'/'.join(both)}: ", cell.quote)
    of_side = _OF_SIDE.match(cell.text)
    if of_side and (unit := unit_of(cell.label)):
        end = of_side.end("number")
        return Quote.join(f"{column}: ", cell.quote.cut(0, end), f" {unit} ", cell.quote.cut(end, len(cell.text)))
    if of_side and column == TIME_COLUMN and int(of_side["number"]) <= _LEAST_S:
        column = COUNT
    stated = {one.statement.field for one in dose.find(cell.quote)}
    if column in ("Reps", "Time") and stated & _TIMES:
        return cell.quote
    return Quote.join(f"{column}: ", cell.quote)


_OF_SIDE = any_of(rf"(?P<number>\d{{1,3}})\s*(?:{'|'.join(map(str.strip, PER_SIDE))})(?!\s*\d)")
_LEAST_S = 12
"""A bare number for each side in a column of times is no time where it is no larger: "5 each side" beside "1 min"."""


def _counted_columns(label: str) -> list[str]:
    """Return which of sets and reps the name of a column holds, in its order: "Sets/Reps"."""
    said = words_of(label)
    found = [(said.index(name), column) for column in ("Sets", "Reps") for name in COLUMNS[column] if name in said]
    return [column for _, column in sorted(found)]


_PAIR = re.compile(r"\d{1,2}\s*/\s*\d")
"""Sets and reps in one cell: "3/8"."""


def counted(rest: Quote) -> Quote:
    """Return a bare number beside a name as a count of reps, also where a remark follows: "20. Quick feet"."""
    is_count = _BARE.match(rest.text) or _LEADING.match(rest.text) or _BARE_FIRST.fullmatch(rest.text)
    if is_count:
        return Quote.join(f"{COUNT}: ", rest)
    last = _LAST.search(rest.text[-_LAST_LENGTH:])
    if last is None or states_work(rest):
        return rest
    return Quote.join(rest.cut(0, len(rest.text) - len(last["end"])), f" {COUNT.lower()}")


_NUMBERS = "|".join([*ONES.split()[2:], *TENS])
_LAST = re.compile(rf"(?:[.!?;,]|\s[–—-])\s+(?P<count>\d{{1,3}}|{_NUMBERS})(?P<end>\W*)$", re.IGNORECASE)
_LAST_LENGTH = 20
"""A number alone after the last sentence, which counts: "feet off the floor. Twenty."."""


def last_counted(rest: Quote) -> Quote:
    """Return fields, a bare number as the last of them as a count of reps: "slow, both ways | 5"."""
    last = _LAST_FIELD.search(rest.text)
    return Quote.join(rest.cut(0, last.start()), ", ", counted(rest.cut(*last.span("last")))) if last else rest


_LAST_FIELD = re.compile(r"\s*\|\s*(?P<last>\d{1,3}\b[^|]{0,20})$")


_BARE_FIRST = re.compile(r"\d{1,3}\s*[,;(–—]\D*")
