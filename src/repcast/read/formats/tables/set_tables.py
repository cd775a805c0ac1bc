"""Tables of sets: a column for each set and a row for each day, or a row for each set with its work and its rest."""

from collections.abc import Iterator, Sequence

from repcast.languages.en.tables import DAY_COLUMNS, NAME, REPS_COLUMN, REST, SETS_COLUMN
from repcast.read import dose
from repcast.read.document import Entry, Node, Row
from repcast.read.dose.stating import LASTING_OR_HELD, is_dose
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.lines.set_lines import number_of, of_columns
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score, is_day
from repcast.read.words.signs import words_of

_FEWEST = 2
_NAME_WORDS = 3


def by_sets(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table of sets as one exercise for each day, or as one exercise; nothing for any other table."""
    columns = [at for at, cell in enumerate(header) if number_of(cell.text)]
    if len(columns) >= _FEWEST and _are_days(rows) and not any(is_name_column(cell.text) for cell in header):
        for row in rows:
            yield from _day(header, row, columns, group)
    elif _numbers_sets(header, rows):
        told = of_columns([(at, _told(header, row)) for at, row in enumerate(rows, 1)])
        yield Entry(Node("paragraph", told, apart=False))
    elif _has_a_set_a_row(header, rows):
        yield _exercise(header[0], _numbered([_work_and_rest(row) for row in rows]), group)


def _numbers_sets(header: Row, rows: Sequence[Row]) -> bool:
    """Whether each row is a set by its number, under columns that are all of the dose: "Set | Reps | Weight"."""
    columns = [column_of(cell.text) for cell in header]
    if len(rows) < _FEWEST or len(columns) < _FEWEST or columns[0] != SETS_COLUMN or not all(columns):
        return False
    counted = [row[0].text.strip(" .:#") for row in rows if len(row) > 1]
    return counted == [str(number) for number in range(1, len(rows) + 1)]


def _told(header: Row, row: Row) -> Quote:
    """Return the cells of a set after its number as one phrase: a bare count of reps, then what has a label."""
    parts: list[Quote | str] = []
    for name, cell in zip(header[1:], row[1:], strict=False):
        column = column_of(name.text)
        if not cell.text:
            continue
        parts += [", "] if parts else []
        bare = cell.text.isdecimal()
        count = bare and column == REPS_COLUMN
        parts += [cell, f" {column.lower()}"] if count else [f"{column}: ", cell] if bare or column == REST else [cell]
    return Quote.join(*parts)


def _are_days(rows: Sequence[Row]) -> bool:
    return bool(rows) and all(row and is_day(row[0].text) for row in rows)


def _day(header: Row, row: Row, columns: Sequence[int], group: int) -> Iterator[Entry]:
    """Yield a day with the sets of its one exercise, which the corner of the table may name."""
    yield Entry(Node("heading", row[0], 0))
    cells = [(number_of(header[at].text), row[at]) for at in columns if at < len(row) and row[at].text]
    yield _exercise(header[0], of_columns(cells), group)
    rests = [cell for at, cell in enumerate(row) if at < len(header) and column_of(header[at].text) == REST]
    yield from (Entry(Node("paragraph", Quote.join(f"{REST}: ", cell))) for cell in rests if cell.text)


def _exercise(name: Quote, sets: Quote, group: int) -> Entry:
    """Return an exercise with its sets as a row, or the sets alone where nothing names it."""
    said = words_of(name.text)
    is_day = day_score(name.text) > 0 or DAY_COLUMNS.issuperset(said)
    if not 0 < len(said) <= _NAME_WORDS or column_of(name.text) or is_day:
        return Entry(Node("paragraph", sets))
    return Entry(Node("row", children=(Node("field", name, label=NAME), Node("field", sets))), 1, group)


def _has_a_set_a_row(header: Row, rows: Sequence[Row]) -> bool:
    """Whether each row is a time or distance with the rest after it, and names nothing."""
    if len(header) != _FEWEST or len(rows) < _FEWEST or column_of(header[1].text) != REST:
        return False
    return all(len(row) == _FEWEST and _lasts(row[0]) for row in rows) and all(is_dose(row[1]) for row in rows[:-1])


def _lasts(cell: Quote) -> bool:
    fields = {one.statement.field for one in dose.find(cell)}
    return bool(fields) and fields <= LASTING_OR_HELD and is_dose(cell)


def _work_and_rest(row: Row) -> Quote:
    """Return a row as a phrase: "20 sec, Rest: 40 sec"; a last rest that is none is left out."""
    return Quote.join(row[0], f", {REST}: ", row[1]) if is_dose(row[1]) else row[0]


def _numbered(sets: Sequence[Quote]) -> Quote:
    return of_columns(list(enumerate(sets, 1)))
