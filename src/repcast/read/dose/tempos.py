"""Tempo in words: "lower for 3 seconds, pause for 1, lift for 1"."""

from repcast.read.dose.durations import TimeUse, is_time, role_of, takes_over
from repcast.read.dose.statements import Statement
from repcast.read.dose.terms import Row, Term

_LONGEST_S = 30
"""The longest phase of a rep or a breath."""

_WAYS, _THINGS = frozenset(("OUT", "BACK", "HOLD")), frozenset(("PLURAL",))


def in_words(row: Row) -> tuple[list[Statement], set[int]]:
    """Return tempos such as "lower for 3 seconds, pause for 1, lift for 1", and the indexes of their terms."""
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
        if term.ends_sentence and term.text != ";":
            groups.append([])
        elif term.is_quantity and _may_time_a_phase(row, at):
            role = _way_to(row, at) or role_of(row, at)
            role = _way_after(groups[-1], role) if takes_over(row, at) else role
            if role in ("out", "back", "hold"):
                groups[-1].append((at, role))
    return [group for group in groups if _is_tempo(row, group)]


def _way_to(row: Row, at: int) -> TimeUse | None:
    """Return the way of a time that is taken "to go up", "to lower", "to bend it again"; `None` of any other time."""
    if not row.near(at + 1).has("TO") or not is_time(row[at]):
        return None
    for term in row.after(at + 1, _WAY_REACH):
        if term.is_quantity or term.ends_sentence:
            return None
        if term.classes & {"OUT", "BACK"}:
            return "out" if term.has("OUT") else "back"
    return None


_WAY_REACH = 2
"""How many terms after "to" may say which way one goes."""


def _way_after(group: list[tuple[int, TimeUse]], role: TimeUse) -> TimeUse:
    """Return the way of a time that "over" calls one: what its words say, unless the way before it was the same."""
    ways = [other for _, other in group if other in ("out", "back")]
    if role in ("out", "back") and role not in ways:
        return role
    return "out" if "out" not in ways else "back"


def _may_time_a_phase(row: Row, at: int) -> bool:
    if is_time(row[at]):
        return (row[at].low or 0) <= _LONGEST_S
    if row[at].unit or row.near(at + 1).classes == _THINGS:
        return False  # "breathe in for five pumps"
    lead = row.near(at - 1)
    if lead.has("OVER"):
        return any(term.has("OVER") for term in row.before(at - 1, 8))
    if any(is_time(term) for term in row.before(at, 8)):
        led = lead.has("IN") and bool(row.near(at - 2).classes & _WAYS)  # "lower over 5 seconds, up in 1"
        if led or _is_on_the_way(row, at) or (row.near(at + 1).has("TO") and row.near(at + 2).classes & _WAYS):
            return True
    return lead.has("FOR_OR_OF") or bool(lead.classes & _WAYS) or bool(row.near(at + 1).classes & _WAYS)


def _is_on_the_way(row: Row, at: int) -> bool:
    """Whether "on the way up" follows."""
    return row.spells(at + 1, "ON", "ARTICLE_THE", "WAY") and bool(row.near(at + 4).classes & _WAYS)


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
