"""Tables of plain text whose columns a single space parts: "Exercise Sets Reps" over "Pull-ups 3 8-10"."""

import re

from repcast.languages.en.tables import OPEN_CELL
from repcast.read.formats.text.drawn import is_rule
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote, Source, Span
from repcast.read.words.headings import is_day

_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_ROWS = 3, 7, 2
_WORD = re.compile(r"\S{1,40}")
_JOINT = re.compile(r"[x×/&+-]|and|of")
"""What may stand between two names of columns: "Sets x Reps"."""

_FIGURE = re.compile(rf"(?<!\S)(?:\d[^\s()]*(?:\s[-–]\s?\d+)?|(?:{OPEN_CELL})(?!\S)|[-–—](?!\S))", re.IGNORECASE)
"""The beginning of a cell of a dose: a figure, as many as one can, or a dash for nothing."""

_LONGEST, _UNIT_WORDS, _GROUP_WORDS = 90, 3, 6
"""The most characters of a row, words after the figure of a cell, and words of a line that names the next rows."""


def squeezed_at(source: Source, lines: list[Span], at: int) -> tuple[list[list[Quote]], int]:
    """Return the rows of a table that begins with the names of its columns, and where it ends; no rows elsewhere."""
    header = _header(source, lines[at])
    if not header:
        return [], at
    rows, end, stop, told = [header], at + 1, at + 1, 0
    waiting: list[list[Quote]] = []
    while stop < len(lines) and len(waiting) < _FEWEST_ROWS:
        text = source.text[slice(*lines[stop])]
        cells = _cells(source, lines[stop], len(header) - 1)
        stop += 1
        if cells:
            rows += [*waiting, cells]
            waiting, end, told = [], stop, told + 1
        elif _names_rows(text) and not (waiting and text.strip()):
            waiting += [[Quote.of(source, lines[stop - 1])]] if text.strip() and not is_rule(text) else []
        else:
            break
    return (rows, end) if told >= _FEWEST_ROWS else ([], at)


def _header(source: Source, line: Span) -> list[Quote]:
    """Return the names of columns that are all of a line, that of the exercises first; none of any other line."""
    if len(source.text[slice(*line)].split()) > _MOST_COLUMNS:
        return []
    words = [match.span() for match in _WORD.finditer(source.text, *line)]
    if not _FEWEST_COLUMNS <= len(words) <= _MOST_COLUMNS:
        return []
    names = [source.text[slice(*span)] for span in words]
    if any(map(_JOINT.fullmatch, names)) or any(map(str.isdigit, "".join(names))):
        return []
    named = is_name_column(names[0]) and not column_of(names[0])
    return [Quote.of(source, span) for span in words] if named and all(map(column_of, names[1:])) else []


def _cells(source: Source, line: Span, count: int) -> list[Quote]:
    """Return a name and so many figures with their units that are all of a line; nothing of any other line."""
    start, end = line
    if end - start > _LONGEST:
        return []
    starts = [match.start() for match in _FIGURE.finditer(source.text, start, end)][-count:]
    name = source.text[start : starts[0]] if len(starts) == count else ""
    if not any(map(str.isalpha, name)) or is_day(name):
        return []
    ends = [*starts[1:], end]
    if any(len(source.text[slice(*span)].split()) > 1 + _UNIT_WORDS for span in zip(starts, ends, strict=True)):
        return []
    spans = [(start, starts[0]), *zip(starts, ends, strict=True)]
    return [Quote.of(source, (begin, stop)).trimmed() for begin, stop in spans]


def _names_rows(text: str) -> bool:
    """Whether a line without figures may stand among rows: a blank one, a rule, the name of the next ones."""
    return (
        not text.strip() or is_rule(text) or (len(text.split()) <= _GROUP_WORDS and text.rstrip()[-1:] not in ".!?;,")
    )
