"""Lines that their layout makes headings, though they are names with what is told after a mark as others beside them."""

from repcast.read.lines import Line
from repcast.read.sections.parts import Page

_LED = frozenset(("colon", "dash"))


def is_first_of_lines(page: Page, index: int) -> bool:
    """Whether a line that looks like the heading of the next ones is but the first of them: "A-skip | 20 m"."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    follows = bool(after) and after[0].kind == "paragraph" and not after[0].apart
    return follows and line.naming.form == after[0].naming.form and line.has_own_dose and after[0].has_own_dose


def is_labelled_dose(line: Line) -> bool:
    """Whether a line that its layout makes a heading is a name with its dose after a mark: "Seated rows: 4 x 12"."""
    return line.naming.form in ("colon", "dash") and line.has_own_dose and not line.is_recorded


def is_among_leads(page: Page, index: int) -> bool:
    """Whether a short line stands between names with a mark that are told on: "Kicks - raise one leg hip high"."""
    line = page.lines[index]
    if line.naming.form not in _LED or line.naming.rest is None or index == page.title or line.is_recorded:
        return False
    beside = [*page.lines[max(0, index - 1) : index], *page.lines[index + 1 : index + 2]]
    alike = [one.kind == "paragraph" and one.naming.form == line.naming.form for one in beside]
    return len(alike) > 1 and all(alike) and all(one.naming.rest is not None for one in beside)
