"""Tempo: `3-1-2-0` and `3020`, and the same in words."""

from repcast.read.dose.durations import TimeUse, is_time, role_of
from repcast.read.dose.statements import STRONG, RuleResult, Statement
from repcast.read.dose.terms import Row, Term
from repcast.read.vocabulary import words

_JOINTS = words("- – — / : ,")
_NAMES = words("tempo pattern breathing count counts")
_WAYS = frozenset(("OUT", "BACK", "HOLD"))
_LONGEST_S = 30.0
_FIGURES = frozenset("0123456789x")
_EXPLOSIVE_S = 1.0
"""What an X stands for in the four-figure notation: as fast as can be."""


def notation(row: Row, at: int) -> RuleResult | None:
    """Read a chain of three or four numbers, or four figures in one: `3-1-2-0`, `3020`, `31X1`."""
    labelled = any(term.text in ("tempo", "@") for term in row.before(at, 4))
    text = row[at].text
    if labelled and len(text) == 4 and set(text) <= _FIGURES and not text.startswith("x"):
        figures = tuple(_EXPLOSIVE_S if figure == "x" else float(figure) for figure in text)
        return _stated(row, at, at + 1, figures)
    seconds, end = _chain(row, at)
    if len(seconds) not in (3, 4) or max(seconds) > _LONGEST_S:
        return None
    named = labelled or any(term.text in _NAMES for term in row[end : end + 2])
    return _stated(row, at, end, tuple(seconds)) if named or row[at + 1].text in "-–/" else None


def _stated(row: Row, at: int, end: int, seconds: tuple[float, ...]) -> RuleResult:
    return [Statement("tempo_s", row[at].start, row[end - 1].end, seconds=seconds, strength=STRONG)], end


def _chain(row: Row, at: int) -> tuple[list[float], int]:
    """Return the numbers joined to the one at `at` without a space; five of them are too many to be a tempo."""
    seconds: list[float] = []
    end = at
    while len(seconds) < 5 and _is_plain(row.near(at)):
        seconds.append(row[at].low or 0.0)
        end = at + 1
        if row.near(end).text not in _JOINTS or row[end].start != row[at].end:
            break
        at = end + 1
    return seconds, end


def _is_plain(term: Term) -> bool:
    return term.low is not None and term.low == term.high and term.unit in ("", "second")


def in_words(row: Row) -> tuple[list[Statement], set[int]]:
    """Find tempos such as "lower for 3 seconds, pause for 1, lift for 1"; also the indexes of the terms they use."""
    tempos: list[Statement] = []
    used: set[int] = set()
    for group in _groups(row):
        seconds = _in_order(row, group)
        if len(seconds) in (3, 4):
            start, end = row[group[0][0]].start, row[group[-1][0]].end
            tempos.append(Statement("tempo_s", start, end, seconds=seconds))
            used.update(at for at, _ in group)
    return tempos, used


def _groups(row: Row) -> list[list[tuple[int, TimeUse]]]:
    """Return the times of each sentence that are for a phase of the movement, with their roles."""
    groups: list[list[tuple[int, TimeUse]]] = [[]]
    for at, term in enumerate(row):
        if term.ends_sentence:
            groups.append([])
        elif _may_time_a_phase(row, at):
            role = role_of(row, at)
            if role in ("out", "back", "hold"):
                groups[-1].append((at, role))
    return [group for group in groups if _is_tempo(row, group)]


def _may_time_a_phase(row: Row, at: int) -> bool:
    if is_time(row[at]):
        return True
    if not row[at].is_quantity or row[at].unit:
        return False
    lead = row.near(at - 1)
    return lead.text in ("for", "of") or bool(lead.classes & _WAYS) or bool(row.near(at + 1).classes & _WAYS)


def _is_tempo(row: Row, group: list[tuple[int, TimeUse]]) -> bool:
    """Whether there is a way out and a way back among two to four times."""
    return {"out", "back"} <= {role for _, role in group} and len(group) <= 4 and all(row[at].low for at, _ in group)


def _in_order(row: Row, group: list[tuple[int, TimeUse]]) -> tuple[float, ...]:
    """Return the seconds of way, hold, way, hold: a hold that is not named lasts no time."""
    seconds: list[float] = []
    for at, role in group:
        if (role == "hold") == (len(seconds) % 2 == 0):
            seconds.append(0.0)
        seconds.append(_middle(row[at]))
    return tuple(seconds)


def _middle(term: Term) -> float:
    low = term.low or 0.0
    return (low + (term.high or low)) / 2
