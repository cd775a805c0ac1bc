"""Times that are those of a whole session or of all that was told: "a 20-minute workout", "10 minutes in total"."""

from repcast.read.dose.senses import will_take
from repcast.read.dose.terms import Row


def is_whole(row: Row, at: int) -> bool:
    """Whether it says "a 20-minute workout", "10 minutes in total", "takes 15 minutes"."""
    led = row.before(at, 4)
    totalled = (
        row.near(at + 1).has("TOTAL_NOUN")
        or row.spells(at + 1, "IN", "ALL_TOLD")
        or any(row[index].has("TOTAL_NOUN") and not _is_of_count(row, index) for index in range(max(0, at - 4), at))
    )
    if totalled and _is_gone_on_with(row, at):
        return False
    said = [row[index] for index in range(max(0, at - 4), at) if not row.near(index - 1).has("IT")]  # "this stretch"
    elsewhere = any(term.classes & {"HOLD", "REST", "STATION"} for term in said if not term.has("LASTS"))
    lasting = any(term.has("LASTS") for term in led[-2:]) and not elsewhere
    lasting = lasting or is_taken_by_all(row, at) or (is_how_often_lasts(row, at) and row.states_counts)
    return totalled or lasting or _is_before_whole(row, at) or will_take(row, at)


def is_taken_by_all(row: Row, at: int) -> bool:
    """Whether it is how long several things take together: "these six stretches take ten minutes"."""
    things = row.near(at - 2)
    several = things.is_quantity and things.unit == "thing" and (things.low or 0) > 1
    first = row[row.sentence(at).start]
    after = first.has("BETWEEN") or first.has("ONCE_WORD") or first.has("WHEN")
    return row.near(at - 1).has("TAKE") and (several or things.has("NEXT_NOUN")) and not after


def is_how_often_lasts(row: Row, at: int) -> bool:
    """Whether a long time stands beside how often one trains: "three times a week, for about ten minutes".

    It is that of each time; of an exercise only where nothing else is asked of it.
    """
    if (row[at].low or 0) < _SESSION_S:
        return False
    of_each = row.near(at + 1).has("EACH_ALONE") and not row.near(at + 2).classes & {
        "TIME_ITSELF",
        "WHOLE_NOUN",
        "PERIOD",
    }
    led = row[row.sentence(at).start : at]
    return not of_each and any(term.has("OFTEN") or term.has("DAILY") for term in led)


def _is_before_whole(row: Row, at: int) -> bool:
    """Whether the time is how a session is called: "a 20-minute workout", "an 8-minute morning stretch routine"."""
    if row.near(at + 1).has("WHOLE_NOUN"):
        return True
    singular = "ONE_TIME" in row.lexicon.classes_of(row[at].text.rpartition(" ")[2])
    told = any(term.has("ARTICLE") or term.has("DETERMINER") for term in row.before(at, 2))
    labelled = any(term.text == ":" for term in row.before(at, 3))  # "Swim: a 40-minute easy session" asks for it
    counts = singular and told and not labelled and (row[at].low or 0) >= _SESSION_S
    said = row.after(at, _KINDS) if counts else ()
    end = next((index for index, term in enumerate(said) if term.has("WHOLE_NOUN")), 0)
    return (
        end > 0
        and not row.ends(at + end + 2)
        and all(term.text.isalpha() and not term.classes & _CLOCKED for term in said[:end])
    )


_SESSION_S = 180
"""A session lasts so long at least."""

_KINDS, _CLOCKED = 3, frozenset(("AMRAP", "EMOM", "REST", "AND", "THEN"))
"""How many words may say of what kind a session is; those of them that say how its time goes."""


def _is_of_count(row: Row, at: int) -> bool:
    """Whether a total is that of the count before it: "3 sets in total, 60 s rest"."""
    return row.near(at - 1).has("IN") and row.near(at - 2).is_quantity


def _is_gone_on_with(row: Row, at: int) -> bool:
    """Whether a total is how long one goes on with what was just told: "carry on for a total of 5 minutes"."""
    said = row[max(row.sentence(at).start, at - _GONE_ON_REACH) : at]
    timed = any(term.unit == "second" and term.is_quantity and (term.low or 0) > _BRIEF_S for term in said)
    return any(term.has("FOR_SO_LONG") for term in said) and any(term.has("GOES_ON") for term in said) and not timed


_GONE_ON_REACH, _BRIEF_S = 9, 10
"""How many terms before a total may say to go on, and the longest time beside it that is but part of a rep."""
