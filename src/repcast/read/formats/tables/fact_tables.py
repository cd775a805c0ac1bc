"""Tables about one exercise rather than of several: its facts, steps, faults and options, and logs of what was done.

What a table is about shows in the names of its columns, or in its cells where these have a form of their own: dates,
consecutive numbers, labels of facts. A table with a column of names stays one of exercises.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from repcast.languages.en.dates import DATED_CELL
from repcast.languages.en.tables import (
    FACT_COLUMNS,
    FAULT_COLUMNS,
    FIX_COLUMNS,
    INSTRUCTION_COLUMNS,
    NUMBER_COLUMNS,
    OPTION_COLUMNS,
    PERIODS,
    VALUE_COLUMNS,
)
from repcast.read.document import Entry, Node, NodeKind, Row, SectionKind
from repcast.read.dose.stating import states_work
from repcast.read.formats.facts import fact_nodes, is_known
from repcast.read.formats.facts.fields import only_names_dose
from repcast.read.formats.tables.day_tables import EMPTY
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import is_day, sure_kind
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_PAIR = 2
_OF_SETS = frozenset(("Sets", "Reps", "Hold", "Rest", "Tempo", "Load"))
"""Columns of a dose that are never those of a plan for running or riding."""
_FEWEST_STEPS, _FEWEST_FACTS = 2, 2
_NUMBER = re.compile(r"\W*(?:step\W*)?(\d{1,2})\W*", re.IGNORECASE)
_DATE = re.compile(DATED_CELL, re.IGNORECASE)


def of_one_exercise(rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield the leaves of a table about one exercise; nothing of one that may be of several."""
    full = [row for row in rows if any(cell.text not in EMPTY for cell in row)]
    if len(full) < _PAIR:
        return
    header, body = full[0], full[1:]
    if len(body) > 1 and not (_counts(header) or _names_facts(header)) and _facts(body[0], body[1:]):
        header, body = body[0], body[1:]  # the first row stands over all as a caption: "Exercise card | Side plank"
    alternatives = not _counts(header) and all(only_names_dose(row[0].text) for row in body)
    facts = _facts(header, body)
    if not alternatives and sum(map(_is_dose, facts)) < _FEWEST_FACTS and any(map(_names_others, header)):
        return
    if facts:
        for label, value in facts:
            yield from (Entry(node, int(node.kind == "item"), group) for node in fact_nodes(label, value))
    elif (at := _column_of_steps(header, body)) >= 0:
        steps = (row[at] for row in body if at < len(row) and row[at].text not in EMPTY)
        yield from (
            Entry(Node("item", step, label=f"{number}.", section="steps"), 1, group)
            for number, step in enumerate(steps, 1)
        )
    elif section := _passed_over(header, body):
        yield from (Entry(node) for row in body for node in _as_field(row, section))


def _names_others(cell: Quote) -> bool:
    """Whether a column is that of the names of exercises, or a day; "What to do" asks for what one of them is."""
    words = words_of(cell.text)
    asks = len(words) > 1 and words[0] == "what"
    return (is_name_column(cell.text) and not asks) or is_day(cell.text)


def _counts(header: Row) -> bool:
    """Whether a column is one of the dose."""
    return any(column_of(cell.text) for cell in header)


def _facts(header: Row, body: Sequence[Row]) -> list[tuple[str, Quote]]:
    """Return the labels of a table of facts with their values; none of any other table."""
    if any(len(row) != _PAIR for row in (header, *body)):
        return []
    named = _names_facts(header)
    blank = all(cell.text in EMPTY for cell in header)
    rows = list(body) if named or blank else [header, *body]
    labels = [row[0].text for row in rows]
    known = sum(map(_is_fact, labels))
    dosed = sum(_is_dose((row[0].text, row[1])) for row in rows)
    enough = known > 0 if named else known >= max(_FEWEST_FACTS, 0.6 * len(rows)) or dosed >= _FEWEST_FACTS
    if not enough or any(_is_exercise(row) for row in rows):
        return []
    return [(row[0].text, row[1]) for row in rows if row[1].text not in EMPTY]


def _is_dose(fact: tuple[str, Quote]) -> bool:
    """Whether a fact says how much is done: "Reps | 12"."""
    return only_names_dose(fact[0]) and any(map(str.isdigit, fact[1].text))


def _names_facts(header: Row) -> bool:
    """Whether two columns are those of labels and of values: "Field | Value"."""
    return len(header) == _PAIR and _has(header[0], FACT_COLUMNS) and _has(header[1], VALUE_COLUMNS)


def _is_fact(label: str) -> bool:
    return len(label.split()) <= 4 and not any(map(str.isdigit, label)) and is_known(label)


def _is_exercise(row: Row) -> bool:
    """Whether a row is a name of an exercise with its dose."""
    name, rest = row[0].text, row[1].text
    return has_movement(words_of(name)) and not is_known(name) and any(map(str.isdigit, rest))


def _has(cell: Quote, names: frozenset[str]) -> bool:
    return not names.isdisjoint(words_of(cell.text))


def _column_of_steps(header: Row, body: Sequence[Row]) -> int:
    """Return the column of a table that says what to do in each step; -1 of any other table."""
    first, rest = header[0].text, header[1:]
    if len(body) < _FEWEST_STEPS or not rest or any(column_of(cell.text) for cell in rest):
        return -1
    counted = [_NUMBER.fullmatch(row[0].text) for row in body]
    in_order = [match and int(match[1]) for match in counted] == list(range(1, len(body) + 1))
    bare = first in EMPTY and not any(
        row[0].text not in EMPTY and not number for row, number in zip(body, counted, strict=True)
    )
    named = _has(header[0], NUMBER_COLUMNS) or first == "#" or bare
    at = next((at for at, cell in enumerate(rest, 1) if _has(cell, INSTRUCTION_COLUMNS)), 1 if in_order else 0)
    if not (named or in_order) or not at:
        return -1
    asking = sum(at < len(row) and instruction_score(row[at].text) >= INSTRUCTS for row in body)
    return at if 2 * asking >= len(body) else -1


def _passed_over(header: Row, body: Sequence[Row]) -> SectionKind:
    """Return the section that the rows of a table are of where nothing of it is done; "" of any other table."""
    if _is_log(body):
        return "about"
    if _has(header[0], FAULT_COLUMNS) and any(_has(cell, FIX_COLUMNS) for cell in header[1:]):
        return "mistakes"
    kind = sure_kind(header[0].text)
    if kind in ("mistakes", "variation", "muscles"):
        return kind
    several = len(body) >= _PAIR and not _names_exercises(body)
    if _are_alternatives(header, body) or (several and _has(header[0], OPTION_COLUMNS)):
        return "variation"
    return "about" if several and not _asks(header, body) else ""


def _are_alternatives(header: Row, body: Sequence[Row]) -> bool:
    """Whether a column or a row is one dose of several: "Sets | 2 | 4" under levels, "Week | Sets | Reps"."""
    by_column = not _counts(header) and all(only_names_dose(row[0].text) for row in body)
    return by_column or (_has(header[0], PERIODS) and all(column_of(cell.text) in _OF_SETS for cell in header[1:]))


def _asks(header: Row, body: Sequence[Row]) -> bool:
    """Whether any part of a table says how much is to be done, or what."""
    return _counts(header) or any(
        states_work(cell) or instruction_score(cell.text) >= INSTRUCTS for row in body for cell in row
    )


def _names_exercises(body: Sequence[Row]) -> bool:
    """Whether a column holds names of movements, whatever it is called."""
    moving = Counter(at for row in body for at, cell in enumerate(row) if has_movement(words_of(cell.text)))
    return 2 * max(moving.values(), default=0) >= len(body)


def _is_log(body: Sequence[Row]) -> bool:
    """Whether each row says when something was done, and none of them what."""
    dated = all(_DATE.match(row[0].text) for row in body)
    return dated and not any(has_movement(words_of(cell.text)) for row in body for cell in row[1:])


def _as_field(row: Row, section: SectionKind) -> Iterator[Node]:
    """Yield a row that is passed over: its words, or the fault with what puts it right."""
    cells = [cell for cell in row if cell.text not in EMPTY]
    parts: list[Quote | str] = []
    for cell in cells:
        parts += [": " if len(parts) == 1 else "; ", cell] if parts else [cell]
    kind: NodeKind = "paragraph" if section == "mistakes" else "field"
    yield Node(kind, Quote.join(*parts), is_prose=True, section=section)
