"""Which parts of a line are about the exercise: the cells of a row, the sentences that are of no other session."""

from collections.abc import Iterator, Mapping, Sequence

from repcast.languages.en.tables import INSTRUCTION_COLUMNS
from repcast.read import dose
from repcast.read.document import SectionKind
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.lines import Line
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import sure_kind
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_of_another_session
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of

_FEWEST_WORDS = 3
"""The fewest words of a cell that says how something is done; fewer are a muscle, a thing or a day.
In a column of notes one fewer is enough: "Breathe deeply"."""


def told_cells(line: Line) -> Iterator[tuple[SectionKind, Quote]]:
    """Yield the words of each cell that is neither the name nor only a dose, with what its column is called."""
    for cell in line.cells:
        is_named = is_name_column(cell.label) or column_of(cell.label) or cell.quote is line.naming.title
        kind = sure_kind(cell.label)
        fewest = _FEWEST_WORDS - (kind == "tips")
        if is_named or len(words_of(cell.text)) < fewest or is_dose(cell.quote):
            continue
        of_how = not cell.label.strip() or not INSTRUCTION_COLUMNS.isdisjoint(words_of(cell.label))
        told = kind in ("", "about") and of_how
        yield "steps" if told and _asks(cell.quote) else kind, cell.quote


def _asks(cell: Quote) -> bool:
    """Whether most sentences of a cell ask for something."""
    asking = [instruction_score(one.text) >= INSTRUCTS for one in sentences(cell)]
    return 2 * sum(asking) > len(asking)


def of_other_sessions(body: Sequence[Line]) -> Mapping[int, Quote]:
    """Return what is left of the paragraphs that state the dose of another session, by their order.

    What comes after, or was done last week, is left out as long as another line states a dose: "After that it's
    8 x 400", "Usual warm-up jog of 10 minutes".
    """
    left: dict[int, Quote] = {}
    for line in body:
        if line.kind not in ("paragraph", "item") or not line.stated:
            continue
        parts = list(sentences(line.quote))
        kept = [one for one in parts if not (is_of_another_session(one.text) and dose.find(one))]
        if len(kept) < len(parts):
            spaced: list[Quote | str] = [piece for one in kept for piece in (" ", one)]
            left[line.order] = Quote.join(*spaced[1:])
    stated = any(line.states_work for line in body if line.order not in left)
    return left if stated or any(map(states_work, left.values())) else {}
