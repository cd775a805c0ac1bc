"""Tables of plain text whose columns tabs, wide gaps or bars part, with rules and blank lines between the rows."""

import re

from repcast.languages.en.tables import NUMBER_COLUMNS, SETS_COLUMN
from repcast.read.formats.text.drawn import is_rule
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote, Source, Span
from repcast.read.words.signs import words_of

_GAP = re.compile(r" *\t[ \t]*| {2,}")
_BAR, _ANY_BAR = re.compile(r"[ \t]*[|¦│][ \t]*"), re.compile("[|¦│]")
_MOST_COLUMNS = 8
_GROUP_WORDS = 4
"""The most words of a line that stands among the rows as the name of those after it."""


def cells_of(source: Source, line: Span, gap: re.Pattern[str] = _GAP) -> list[Quote]:
    """Return the cells of a line; none of one that is not parted, or into more than any table has."""
    return [Quote.of(source, span) for span in _spans(source, line, gap)]


def _spans(source: Source, line: Span, gap: re.Pattern[str]) -> list[Span]:
    start, end = line
    text = source.text[start:end]
    within = text.strip(" ")
    if gap is _GAP and "\t" not in within and "  " not in within:
        return []
    edges = " \t|¦│" if gap is _BAR else " "
    start, end = start + len(text) - len(text.lstrip(edges)), end - (len(text) - len(text.rstrip(f"{edges}\t")))
    gaps = [match.span() for match in gap.finditer(source.text, start, end)]
    if not 0 < len(gaps) < _MOST_COLUMNS:
        return []
    return list(zip([start, *(stop for _, stop in gaps)], [*(begin for begin, _ in gaps), end], strict=True))


def bar_or_gap(source: Source, line: Span) -> re.Pattern[str]:
    """Return what parts the cells of a line: bars if there are any, else tabs and wide gaps."""
    return _BAR if _ANY_BAR.search(source.text, *line) else _GAP


def table_at(source: Source, lines: list[Span], at: int) -> tuple[list[list[Quote]], int]:
    """Return the rows of a table that begins with the names of its columns, and where it ends; no rows elsewhere."""
    gap = bar_or_gap(source, lines[at])
    header = _spans(source, lines[at], gap)
    names = [source.text[slice(*span)] for span in header]
    if not header or not _names_columns(names):
        return [], at
    rows = [[Quote.of(source, span) for span in header]]
    end = stop = at + 1
    waiting: list[list[Quote]] = []
    while stop < len(lines):
        row, stop = _spans(source, lines[stop], gap), stop + 1
        if not _raw(source, lines[stop - 1]).strip("-|:+= \t") and "-" in _raw(source, lines[stop - 1]):
            continue  # a rule between bars
        if not (row or waiting) and _is_last_cell(_raw(source, lines[stop - 1])) and 1 < len(rows[-1]) < len(header):
            start, stop_at = lines[stop - 1]
            rows[-1].append(Quote.of(source, (start, start + len(source.text[start:stop_at].rstrip(" |\t")))))
            end = stop
            continue
        if [source.text[slice(*span)] for span in row] == names:
            break  # the next table of its kind
        if 1 < len(row) <= len(header):
            rows += [*waiting, _placed(source, row, [] if "\t" in _raw(source, lines[stop - 1]) else header)]
            waiting, end = [], stop
        elif row or not _goes_on(source, lines[stop - 1], waiting):
            break
    return rows, end


def _is_last_cell(text: str) -> bool:
    """Whether a line is but a cell that a row goes on with: "Body weight |"."""
    return text.rstrip().endswith("|") and text.strip(" |\t") != "" and "|" not in text.strip(" |\t")


def _raw(source: Source, line: Span) -> str:
    return source.text[slice(*line)]


def _names_columns(header: list[str]) -> bool:
    """Whether cells are the names of columns: that of the exercises, and some of the dose."""
    named = sum(bool(column_of(cell)) and not any(map(str.isdigit, cell)) for cell in header)
    if column_of(header[0]) == SETS_COLUMN and named == len(header) and not is_name_column(header[0]):
        return True  # a row for each set
    first = next((at for at, cell in enumerate(header) if is_name_column(cell)), -1)
    if first < 0:
        called = header[0][:1].isalpha() and len(header[0].split()) <= _GROUP_WORDS
        return named > 1 and called and not column_of(header[0])
    numbers = first == 1 and (
        len(header[0]) <= _NUMBER_LENGTH or bool(NUMBER_COLUMNS.intersection(words_of(header[0])))
    )
    return named > 0 and (first == 0 or numbers or named == len(header) - 1)


_NUMBER_LENGTH = 4
"""The most characters of the name of a column of numbers: "No", "#"."""


def _goes_on(source: Source, line: Span, waiting: list[list[Quote]]) -> bool:
    """Whether a line without cells may stand among rows: a blank one, a rule, the name of the next ones (kept)."""
    text = source.text[slice(*line)]
    if not text.strip() or is_rule(text):
        return True
    if waiting or len(text.split()) > _GROUP_WORDS or text.rstrip()[-1:] in ".!?;":
        return False
    waiting.append([Quote.of(source, line)])
    return True


def _placed(source: Source, row: list[Span], header: list[Span]) -> list[Quote]:
    """Return the cells of a row, those under no name of a column empty where each stands under another one."""
    cells = [Quote.of(source, span) for span in row]
    if not header or len(row) == len(header):
        return cells
    line, over = _begin(source, row[0]), _begin(source, header[0])
    columns = [(start - over, end - over) for start, end in header]
    under = [_column(columns, start - line, end - line) for start, end in row]
    if under[0] != 0 or len(set(under)) < len(under):
        return cells
    placed = dict(zip(under, cells, strict=True))
    return [placed.get(at, Quote.of(source, (row[-1][1], row[-1][1]))) for at in range(len(header))]


def _begin(source: Source, span: Span) -> int:
    return source.text.rfind("\n", 0, span[0]) + 1


def _column(columns: list[Span], start: int, end: int) -> int:
    """Return which column a cell stands under: the one that it shares most characters with, else the nearest."""
    return max(range(len(columns)), key=lambda at: min(end, columns[at][1]) - max(start, columns[at][0]))
