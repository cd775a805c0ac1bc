"""Points of a list among which its other points are the sections of one exercise: "Set-up: …", "Arm path: …"."""

from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.words.headings import day_score
from repcast.read.words.signs import names_movement

_REACH = 6
"""How many points before and after one are looked at."""

_FEWEST = 2
"""So many kinds of sections, one of them of the steps or of the dose, make all points parts of one exercise."""


def is_among_sections(page: Page, index: int) -> bool:
    """Whether a point with a label stands in a list with several sections, each once, and no label names a movement.

    "Set-up: stand tall", "Ribcage: draw it in", "Tempo: 3 s up, 3 s down", "Dose: 6-10 reps".
    """
    if not _is_labelled(page.lines[index]):
        return False
    beside = [at for at in range(max(0, index - _REACH), index + _REACH + 1) if _is_sibling(page, at, index)]
    heads = [at for at in beside if page.sections.is_header(at)]
    names = [page.lines[at].naming.title.text.lower() for at in heads]
    kinds = {page.sections.begun[at].kind for at in heads}
    if len(kinds) < _FEWEST or kinds.isdisjoint(("steps", "dose")) or len(set(names)) < len(names):
        return False
    others = [page.lines[at] for at in beside if at not in heads]
    return len(others) <= len(heads) and not any(_may_name(line) for line in others)


def _is_labelled(line: Line) -> bool:
    return line.kind == "item" and line.naming.form in ("colon", "bold", "dash") and line.naming.rest is not None


def _is_sibling(page: Page, at: int, index: int) -> bool:
    if at >= len(page.lines):
        return False
    line, other = page.lines[at], page.lines[index]
    return _is_labelled(line) and (line.group, line.depth) == (other.group, other.depth)


def _may_name(line: Line) -> bool:
    """Whether a label names a movement, a day, or states how much is done."""
    label = line.naming.title.text
    return line.states_work or names_movement(label) or bool(day_score(label))
