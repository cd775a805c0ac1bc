"""Tables with a column for each exercise, whose rows are what is told of each: "How", "Sets", "Hold"."""

from collections.abc import Sequence
from itertools import zip_longest

from repcast.languages.en.tables import INSTRUCTION_COLUMNS
from repcast.read.document import NO_QUOTE, Row
from repcast.read.formats.facts import is_known
from repcast.read.formats.facts.fields import holds, only_names_dose
from repcast.read.formats.tables.day_tables import EMPTY
from repcast.read.lines.cells import is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score
from repcast.read.words.signs import has_movement, name_score, words_of

_FEWEST = 2


def turned(rows: Sequence[Row]) -> list[list[Quote]]:
    """Return the rows of a table with a column for each exercise as one with a row for each; none of any other."""
    rows = [row for row in rows if any(cell.text not in EMPTY for cell in row)]
    names, labels = (rows[0][1:], [row[0].text for row in rows[1:]]) if rows and rows[0] else ((), [])
    if len(names) < _FEWEST or not labels or not _is_corner(rows[0][0].text) or not all(map(_is_label, labels)):
        return []
    told = any(not INSTRUCTION_COLUMNS.isdisjoint(words_of(label)) for label in labels) and len(labels) > 1
    moving = sum(has_movement(words_of(name.text)) for name in names)
    if not all(map(_is_name, names)) or not (told or _FEWEST * moving >= len(names)):
        return []
    return [list(column) for column in zip_longest(*rows, fillvalue=NO_QUOTE)]


def _is_corner(text: str) -> bool:
    return text in EMPTY or is_name_column(text)


def _is_label(text: str) -> bool:
    """Whether the first cell of a row is what the row tells of each exercise."""
    return is_known(text) and not has_movement(words_of(text))


def _is_name(cell: Quote) -> bool:
    told = is_known(cell.text) and holds(cell.text) != "dose" and not has_movement(words_of(cell.text))
    known = told or only_names_dose(cell.text) or day_score(cell.text) > 0
    return cell.text not in EMPTY and not known and name_score(cell.text) > 0
