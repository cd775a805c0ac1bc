"""Which rest a time is: between sets, rounds, exercises or reps, or for changing sides."""

from collections.abc import Iterator, Sequence

from repcast.read.dose.statements import Field
from repcast.read.dose.terms import Row, Term
from repcast.read.dose.wholes import is_how_often_lasts, is_taken_by_all

_SHORT_REST_S = 15
"""The longest rest that is one between reps where no list knows what it stands between."""

_MOST_SLOWNESS_S = 8
"""The longest time that a movement takes; what one takes for longer is a rest."""

_BETWEEN_WHAT = ("SET", "ROUND", "REP", "EXERCISE")


def is_rest_named(row: Row, at: int) -> bool:
    """Whether a word for rest follows the time at `at` in its clause: "x 60 sec rest"."""
    for index in range(at + 1, min(at + 4, len(row))):
        if row[index].is_quantity or row.ends(index) or (row[index].text in _LIST_MARKS and index > at + 1):
            return False
        if row[index].text in _LIST_MARKS and any(term.is_quantity for term in row.after(index, OWN_REACH)):
            return False
        if row[index].has("REST"):
            return not leads_to_time(row, index)
    return False


def has_own_time(row: Row, index: int) -> bool:
    """Whether a word for rest or hold has a time after it, so that it claims none before: "40 s / rest for 60 s"."""
    if not (row[index].has("REST") or row[index].has("HOLD")):
        return False
    for further in range(index + 1, min(index + 1 + OWN_REACH, len(row))):
        term = row[further]
        if term.is_quantity:
            return term.unit in ("second", "")
        if term.text == "," or term.ends_sentence or term.has("BETWEEN"):
            return False
    return False


def leads_to_time(row: Row, index: int) -> bool:
    """Whether a time that ends its clause follows a word for rest, whose it is: "2 x 30 s rest 5 s"."""
    own = row.near(index + 1)
    return row[index].has("REST") and own.is_quantity and own.unit == "second" and row.ends(index + 2)


_LIST_MARKS = frozenset("/|;-–—·•")
OWN_REACH = 4
"""How many terms after a mark a word for rest may have a time of its own: "40 s | rest interval: 60 s"."""


def is_recovery(row: Row, at: int) -> bool:
    """Whether a word for rest ends the clause of the time, whatever one does meanwhile: "90 s jog recovery"."""
    for index in range(at + 1, min(at + _RECOVERY_REACH, len(row))):
        term = row[index]
        if not term.text.isalpha() or term.is_quantity or term.has("CLAUSE_END"):
            return False
        if term.has("REST"):
            closed = row.ends(index + 1) or row[index + 1].text in ")]" or row[index + 1].has("BETWEEN")
            return index > at + 1 and closed
    return False


_RECOVERY_REACH = 5
"""How many terms after a time may say that it is for recovery."""


def rest_field(row: Row, at: int) -> Field:
    """Return which rest it is: between sets, between rounds, or before the next exercise."""
    return _of_clause(row, at) or _between_what(row, at)


def _of_clause(row: Row, at: int) -> Field | None:
    """Return which rest it is by the clause before or after it; `None` where none says when it comes."""
    if _is_before_block(row, at):
        return "block_rest_s"
    if _is_after_all(row, at):
        return "round_rest_s"
    return _between(_of_break(row, at)) if is_in_a_break(row, at) else None


def _between_what(row: Row, at: int) -> Field:
    """Return which rest it is by what is named after it: "90 s between sets"."""
    for index in range(at + 1, min(at + 7, len(row))):
        if row[index].is_quantity or row[index].ends_sentence or (row[index].text in _LIST_MARKS and index > at + 1):
            break
        if row[index].has("ENDING") and row.near(index + 1).has("OF"):
            return _between(row.after(index + 1, 3))
        if row[index].has("BETWEEN"):
            named = _named_after(row, index)
            last = any(term.has("LAST") for term in named)
            if (any(term.has("REP") for term in named) and not last) or _is_between_moves(row, index):
                return "rep_rest_s"
            bare = row.ends(index + 1) and _counts_rounds_before(row, at)
            return "round_rest_s" if bare else _between(named)
    return "rest_s"


def _is_before_block(row: Row, at: int) -> bool:
    """Whether a rest comes before another block: "before block B", "between blocks", "then start circuit 2"."""
    led = False
    for index in range(at + 1, min(at + _BLOCK_REACH, row.sentence(at).stop)):
        term, after = row[index], row.near(index + 1)
        if term.is_quantity:
            return False
        if led and term.has("BLOCK_NOUN"):
            lettered = len(after.text) == 1 and after.text.isalpha() and row.ends(index + 2)
            several = term.is_plural and row[index - 1].has("IN_BETWEEN")
            return not term.text or several or lettered or row[index - 1].has("NEXT")
        led = led or term.has("BETWEEN") or term.has("THEN")
    return False


_BLOCK_REACH = 12
"""How many terms after a rest may name the block that it comes before."""


def _is_after_all(row: Row, at: int) -> bool:
    """Whether a rest comes when all exercises are done: "do all five, then rest", "after the last one, rest"."""
    first = row.sentence(at).start
    for index in range(first, at):
        several = row[index].has("ALL")
        end = _end_of_things(row, index + 1, 2 if several else 1) if several or row[index].has("LAST") else 0
        if end:
            led = any(term.has("WHEN") or term.has("BETWEEN") or term.has("ENDING") for term in row[first:index])
            led = led or row[first].has("ONCE_WORD")
            then = any(term.has("THEN") or term.has("AND_WORD") for term in row[end:at])
            then = several and (then or any(term.has("REPEAT_AGAIN") for term in row.after(at, OWN_REACH)))
            return (led or then) and not any(term.is_quantity for term in row[end:at])
    return False


def _end_of_things(row: Row, at: int, fewest: int) -> int:
    """Return the end of "six", "five moves", "of the exercises" or "one" at `at`; 0 where no exercises are named."""
    if row.near(at).is_quantity:
        named = row[at].unit in ("", "thing") and (row[at].low or 0) >= fewest
        return at + 1 if named else 0
    ahead = range(at, min(at + 3, len(row)))
    return next((index + 1 for index in ahead if row[index].has("NEXT_NOUN")), 0)


def _counts_rounds_before(row: Row, at: int) -> bool:
    """Whether rounds are counted before a rest in its sentence: "3 times round with 2 minutes in between"."""
    for index in range(at - 1, max(row.sentence(at).start, at - _ROUNDS_REACH) - 1, -1):
        if row[index].has("ROUND") or row[index].unit == "round":
            return True
        if row[index].is_quantity and row[index].unit not in ("", "time"):
            return False
    return False


_ROUNDS_REACH = 6
"""How many terms before a rest may count the rounds that it stands between."""


def _between(named: Sequence[Term]) -> Field:
    """Return which rest is between what is named: rounds, exercises, or sets."""
    if any(term.has("ROUND_NOUN") for term in named):
        return "round_rest_s"
    return "next_rest_s" if any(term.has("NEXT_NOUN") for term in named) else "rest_s"


def _named_after(row: Row, index: int) -> tuple[Term, ...]:
    """Return up to three terms after "between", up to the next mark of a list."""
    named = row.after(index, 3)
    marks = [at for at, term in enumerate(named) if at and (term.text in _LIST_MARKS or term.text == ",")]
    return named[: marks[0]] if marks else named


def _is_between_moves(row: Row, index: int) -> bool:
    """Whether a short rest is between or after each of things that no list names: "3 s after each squeeze"."""
    seconds = next((term.high for term in (*row.before(index, 4), *row.after(index, 6)) if term.unit == "second"), None)
    if seconds is None or seconds > _SHORT_REST_S:
        return False
    named = index + 1
    while row.near(named).has("EVERY") or row.near(named).has("ARTICLE"):
        named += 1
    thing = row.near(named)
    several = row[index].has("IN_BETWEEN") and thing.is_plural
    listed = any(thing.has(name) for name in ("SET", "ROUND", "EXERCISE", "SIDE", "EACH", "GOES"))
    return thing.text.isalpha() and not listed and (several or row.near(named - 1).has("EVERY"))


def is_between_sides(row: Row, at: int) -> bool:
    """Whether the rest is for changing sides, so that one between sets beats it."""
    for index in range(at + 1, min(at + 4, len(row))):
        if row[index].has("BETWEEN"):
            return any(term.has("SIDE") for term in row.after(index, 2))
    return False


def is_before_a_set(row: Row, at: int) -> bool:
    """Whether it says "between sets", "after each set", "before the next round", "to get your breath in between"."""
    if row.near(at + 1).has("TO") and _is_for_breath(row, at):
        return True
    if any(term.has("WARM") for term in row.before(at, OWN_REACH)):
        return False  # "Warm up for 5 minutes before each session"
    for index in range(at + 1, min(at + 5, row.sentence(at).stop)):
        if row[index].is_quantity or row[index].text == ",":
            return False
        if row[index].has("BETWEEN"):
            named = row.after(index, 3)
            if row[index].has("IN_BETWEEN") and (
                row.ends(index + 1) or (index == at + 1 and _is_several(row, index + 1))
            ):
                return True
            return any(any(term.has(name) for name in _BETWEEN_WHAT) or term.has("THESE") for term in named)
    return False


def is_to_next(row: Row, at: int) -> bool:
    """Whether a time is for getting to what is next: "20 seconds to walk to the next one", "15 s to change over"."""
    if not row.near(at + 1).has("TO"):
        return False
    following = [row[index] for index in _clause_after(row, at)]
    moves = any(term.has("CHANGEOVER") for term in following[1:2])
    return moves or any(term.has("NEXT") for term in following[2:])


def is_in_a_break(row: Row, at: int) -> bool:
    """Whether the sentence begins with a break, whatever one does in it: "Between sets, walk about for a minute"."""
    named = _of_break(row, at)
    later = row[row.sentence(at).start + 1 + len(named) : at]
    return bool(named) and not any(term.is_quantity or term.has("HOLD_LABEL") for term in later)


def _of_break(row: Row, at: int) -> tuple[Term, ...]:
    """Return what the break that begins the sentence stands between; nothing where none does."""
    first = row.sentence(at).start
    first += row.spells(first, "IN", "IN_BETWEEN")
    if not (row[first].has("IN_BETWEEN") or row[first].has("AFTER")):
        return ()
    following = row.after(first, _BREAK_WORDS)
    last = next((index for index, term in enumerate(following) if any(map(term.has, _BETWEEN_WHAT))), None)
    return () if last is None or any(term.is_quantity for term in following[:last]) else following[: last + 1]


_BREAK_WORDS = 4
"""The most terms of "between each of the sets" after the first."""


def _is_for_breath(row: Row, at: int) -> bool:
    """Whether a time is to do something in between, or to catch one's breath."""
    following = list(_clause_after(row, at))
    caught = row.near(at + 2).has("CATCH") and any(row[index].has("BREATHE") for index in following)
    return caught or any(row[index].has("IN_BETWEEN") and row.ends(index + 1) for index in following)


def _clause_after(row: Row, at: int) -> Iterator[int]:
    """Yield the places of the next words, up to a mark or a number."""
    for index in range(at + 1, min(at + _BREATHER_REACH, row.sentence(at).stop)):
        if row[index].is_quantity or not row[index].text.isalpha():
            return
        yield index


_BREATHER_REACH = 9
"""How many terms after a time may say that it is in between."""


def _is_several(row: Row, at: int) -> bool:
    """Whether things are named there, whatever they are: "between efforts", "between the two legs"."""
    return any(term.is_plural or term.has("SIDE") for term in row.after(at - 1, 3))


def is_slowness(row: Row, at: int) -> bool:
    """Whether it only says how slowly to go, at the end of its sentence: "Take about 4 seconds."."""
    brief = (row[at].high or 0) <= _MOST_SLOWNESS_S and not row.near(at + 1).has("AFTER_A_BREAK")
    return row.near(at - 1).has("TAKE") and row.ends(at + 1) and brief


def is_taken(row: Row, at: int) -> bool:
    """Whether it says "take 45 s, then go again", and not "take 3 seconds to lower"."""
    waited = any(term.has("WAIT") for term in row.before(at, 2))
    paused = (row[at].low or 0) > _MOST_SLOWNESS_S and any(term.has("PAUSE_LABEL") for term in row.before(at, 2))
    if (waited or paused) and any(term.has("REPEAT_AGAIN") for term in row.after(at, 4)):
        return True
    subject = row.near(at - 2)  # "these take ten minutes" is how long all of it is
    if is_slowness(row, at) or is_taken_by_all(row, at) or is_how_often_lasts(row, at):
        return False
    asked = not subject.text.isalpha() or subject.has("AND") or subject.has("THEN") or subject.has("REST")
    return row.near(at - 1).has("TAKE") and asked and (row.ends(at + 1) or row.near(at + 1).has("AFTER_A_BREAK"))


def is_given_to_side(row: Row, at: int) -> bool:
    """Whether it says "give the right side a minute"."""
    before = row.before(at, 5)
    given = any(term.has("GIVE") for term in before)
    return given and any(term.has("LEFT_OR_RIGHT") or term.has("EACH") for term in before)
