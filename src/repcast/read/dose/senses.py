"""What an ambiguous word means beside its neighbours: "the rest of the leg" is no break, "each time" no work."""

from collections.abc import Sequence
from itertools import pairwise

from repcast.read.dose.terms import Row, Term, near

_BREAK = frozenset(("REST", "REST_LABEL"))
_HELD = frozenset(("HOLD",))
_WORK = frozenset(("WORK", "TIME_LABEL"))
_NAMES_WORK = frozenset(("WORK_LABEL", "WORK_MARK", "PAIRED_TIME"))
_FULL = frozenset(("WORK",))
_SESSION = frozenset(("WHOLE_NOUN",))
_AMBIGUOUS = frozenset(("REMAINDER", "TIME_ITSELF", "WORK_UP", "OUT_WORD", "BREAK"))
"""The classes of the words that may mean several things."""


def in_context(row: Sequence[Term]) -> list[Term]:
    """Return the terms, the ambiguous ones without the classes of what they do not mean here."""
    return [
        _of_goes(row, at) if term.is_quantity else term if _AMBIGUOUS.isdisjoint(term.classes) else _meant(row, at)
        for at, term in enumerate(row)
    ]


_MOST_GOES = 10


def _of_goes(row: Sequence[Term], at: int) -> Term:
    """Return a count of goes as one of sets: "3 goes altogether", "4 turns with a rest between"; no "10 turns of"."""
    term, noun, after = row[at], near(row, at + 1), near(row, at + 2)
    closes = not after.text or after.ends_sentence or after.has("GOES_END") or after.is_quantity
    sided = after.has("EACH") and near(row, at + 3).has("SIDE")
    few = term.low is not None and term.low <= _MOST_GOES
    return term._replace(unit="set") if not term.unit and noun.has("GOES") and closes and few and not sided else term


def _meant(row: Sequence[Term], at: int) -> Term:
    term = row[at]
    if term.has("REMAINDER") and _is_remainder(row, at):
        return term._replace(classes=term.classes - _BREAK)
    if term.has("REMAINDER") and any(near(row, at + ahead).has("POSE") for ahead in range(2, 5)):
        return term._replace(classes=(term.classes - _BREAK) | _HELD) if near(row, at + 1).has("IN") else term
    if term.has("TIME_ITSELF") and near(row, at - 1).has("ONE_OF_SEVERAL"):
        return term._replace(classes=term.classes - _WORK)
    if term.has("WORK_UP") and near(row, at + 1).climbs and not near(row, at + 1).unit:
        return term._replace(classes=term.classes - _WORK - _NAMES_WORK)  # "work up to 15" is no time
    return _meant_after(term, near(row, at - 1))


def _meant_after(term: Term, before: Term) -> Term:
    if term.has("BREAK") and before.has("BREAK_KIND"):
        return term._replace(classes=(term.classes - _BREAK) | _SESSION)  # "Desk break 5 mins" is one from work
    return term._replace(classes=_FULL) if term.has("OUT_WORD") and before.has("FLAT_OR_ALL") else term


def _is_remainder(row: Sequence[Term], at: int) -> bool:
    """Whether it says "do the rest", "the rest of the body", and not "the rest of 60 seconds"."""
    if not near(row, at - 1).has("ARTICLE_THE"):
        return False
    of_some = near(row, at + 1).has("OF") and not near(row, at + 2).is_quantity
    return of_some or near(row, at - 2).has("TAKES_OVER")


def is_kept_up(row: Row, index: int) -> bool:
    """Whether it says "keep this up", "keep going", "keep the arm swinging", which is work and no hold."""
    if row[index].has("UP"):
        return any(term.has("KEPT") for term in row.before(index, 2))
    first = row.near(index + 1)
    later = [row.near(index + ahead) for ahead in (3, 4)] if first.has("DETERMINER") else []
    going = (one for one in later if one.text.endswith(row.lexicon.ongoing) and not one.classes & _UNMOVED)
    ongoing = first.has("GOING") or (first.text.endswith(row.lexicon.ongoing) and not first.has("HOLD")) or any(going)
    return row[index].has("KEPT") and (row.near(index + 2).has("UP") or ongoing)


_UNMOVED = frozenset(("HOLD", "BREATHE", "UNMOVED"))


def is_of_each(row: Row, at: int) -> bool:
    """Whether it says how long one of several things lasts, whatever they are called: "each card lasts 40 s"."""
    thing = row.near(at - 2)
    lasts = row.near(at - 1).has("LASTS") and row.near(at - 3).has("EVERY")
    return lasts and thing.text.isalpha() and not thing.has("WHOLE_NOUN") and not thing.has("ROUND_NOUN")


def is_of_session(row: Row, at: int) -> bool:
    """Whether it is how long a session may last: "keep each workout under 40 minutes", "session length: 45 minutes"."""
    for index in range(at - 1, max(-1, at - _SESSION_REACH, row.sentence(at).start - 1), -1):
        if row[index].has("WHOLE_NOUN"):
            return row[at].low is None or any(term.has("LENGTH_OF") for term in row[index + 1 : at])
        if row[index].is_quantity or row[index].classes & (_BREAK | _HELD):
            return False
    return False


_SESSION_REACH = 8
"""How many terms before a time may name the session that lasts so long."""


def is_frequency(row: Row, at: int) -> bool:
    """Whether it says "150 minutes of activity each week", "15 minutes of movement a day"."""
    ahead = row.after(at, 4)
    if row.near(at - 1).has("DO") and not any(term.has("LONG_PERIOD") for term in ahead):
        return False  # "do 5 minutes of practice per day" asks for it
    daily = any(term.has("PERIOD") and (one.has("ARTICLE") or one.has("PER")) for one, term in pairwise(ahead))
    return row.near(at + 1).has("OF") and (daily or any(term.has("REGULAR") for term in ahead))


def will_take(row: Row, at: int) -> bool:
    """Whether it says how long something will take, and asks for none of it: "each set will take you 2 minutes"."""
    led = row.before(at, 4)
    taken = [index for index, term in enumerate(led) if term.has("WILL_LAST") and index]
    named = any(
        term.classes & {"HOLD", "REST", "STATION", "REP"} for term in row.before(at, 8) if not term.has("LASTS")
    )
    return bool(taken) and not named and any(term.has("MODAL") for term in led[max(0, taken[-1] - 2) : taken[-1]])
