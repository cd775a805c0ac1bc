"""The rules for how the sides of the body share the work."""

from collections.abc import Callable
from itertools import pairwise

from repcast.languages.en.turns import BOTH_OF_NAME, TRAILING_SIDE
from repcast.model.choices import Sides
from repcast.read.dose.lexicon import lexicon
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, RuleResult, Statement
from repcast.read.dose.terms import Row, Term
from repcast.read.words.vocabulary import any_of

_DIRECT_LEADS = frozenset("),(")
_LIST_LEADS = frozenset(",;|/")
_REACH = 15
_BY = frozenset(("x", "×"))
_FAR = 5
"""How many terms after "swap" may name the sides: "swap the crossing of your legs"."""


def sides_at(row: Row, at: int) -> RuleResult | None:
    """Read what is said about sides at `at`."""
    term = row[at]
    if term.is_quantity:
        return None
    if term.has("LEFT_OR_RIGHT"):
        return _named(row, at)
    if (term.has("L") or term.has("R")) and any(_is_count(row.near(index)) for index in (at - 1, at + 1)):
        return _lettered(row, at)
    if term.text in _BY and row.near(at - 1).is_quantity and row.spells(at + 1, "SIDE") and row.ends(at + 2):
        return _stated(row, "each", at, at + 2)  # "10 x side"
    if term.has("EACH_IN_SHORT"):
        return _stated(row, "each", at, at + 1)
    return next((rule(row, at) for name, rule in _RULES.items() if term.has(name)), None)


def of_name(name: str) -> Statement | None:
    """Return the sides that an exercise's name states: "straight leg raise (R)", "dragon (left and right)"."""
    both = _BOTH_OF_NAME.search(name)
    if both:
        return Statement("sides", both.start(), both.end(), way="each", strength=PLAIN)
    matches = list(lexicon().side_of_name.finditer(name)) or list(_TRAILING_SIDE.finditer(name))
    if len(matches) != 1:
        return None
    groups = matches[0].groupdict()
    word = (groups.get("mark") or groups["tail"]).lower()
    side: Sides = "left" if word.startswith(lexicon().left_begins) else "right"
    return Statement("sides", matches[0].start(), matches[0].end(), way=side, strength=STRONG)


_BOTH_OF_NAME, _TRAILING_SIDE = any_of(*BOTH_OF_NAME), any_of(*TRAILING_SIDE)


def _stated(row: Row, way: Sides, at: int, end: int, strength: int = PLAIN) -> RuleResult:
    return [Statement("sides", row[at].start, row[end - 1].end, way=way, strength=strength)], end


def _alternate(row: Row, at: int) -> RuleResult | None:
    """Read "alternate legs", "20 alternating lunges", "alternate left and right"."""
    if row.near(at + 1).has("EMOM") or _takes_turns(row, at):
        return None
    for index in range(at + 1, min(at + 5, len(row))):
        if row[index].has("SIDE"):
            return _stated(row, "alternate", at, index + 1)
        if row[index].ends_sentence or row[index].has("BETWEEN_OR_WITH"):
            break
    near = (*row.before(at, 6), *row.after(at, 3))
    going_on = any(term.is_quantity or term.has("GO_ON") for term in near)
    by_name = any(term.has("LEFT_OR_RIGHT") for term in row.after(at, 3))
    if by_name or (going_on and not row[at].has("ALTERNATE_VERB")):
        return _stated(row, "alternate", at, at + 1)
    return None


def _takes_turns(row: Row, at: int) -> bool:
    """Whether exercises by the clock alternate, and no sides: "EMOM for 12 minutes, alternating:"."""
    if row.near(at + 1).has("NEXT_NOUN"):
        return True
    before = row[max(row.sentence(at).start, at - _CLOCK_REACH) : at]
    timed = any(term.has("EVERY") and following.unit == "second" for term, following in pairwise(before))
    return row.ends_clause(at + 1) and (timed or any(term.has("EMOM") for term in before))


_CLOCK_REACH = 8
"""How many terms before the word may say that exercises begin on the clock."""


def _each(row: Row, at: int) -> RuleResult | None:
    """Read "each side", "per leg", "/side", "on both sides"; not "in each hand", "each side of the bar"."""
    end, lead = at + 1, row.near(at - 1)
    while row.near(end).has("SIDE_LINK") and end - at < 4:
        end += 1
    if not row.near(end).has("SIDE"):
        return _each_alone(row, at)
    if lead.is_quantity and not lead.counts and lead.unit not in ("metre", "thing"):
        return None
    if row[at].text == "/" or row[at].has("A_SIDE") or (lead.is_quantity and not row[at].has("BOTH")):
        direct = _is_counted(row, at) or lead.text in _DIRECT_LEADS or lead.has("SIDE_LEAD") or row[at].has("PER")
        return _stated(row, "each", at, end + 1) if direct else None
    if row.near(end + 1).has("OF"):
        return None
    if row[at].has("BOTH"):
        return _both(row, at, end)
    counted = row.near(end + 1).is_quantity and row[end + 1].unit in ("", "rep", "time")
    is_place = lead.has("PLACE") and not row[end].has("DIRECTION") and not (lead.has("TO") and counted)
    of_work = _has_work(row, at) or _is_all(row, at, end + 1)
    return _stated(row, "each", at, end + 1) if not is_place and of_work else None


def _is_all(row: Row, start: int, end: int) -> bool:
    """Whether nothing else is said, as on a badge: "Each leg", "both sides", "(per arm)"."""
    return all(term.text in _BRACKETS for term in (*row[:start], *row[end:]))


_BRACKETS = frozenset("().,:")


def _opens(row: Row, at: int) -> bool:
    """Whether nothing but a bracket stands before."""
    return all(term.text in _BRACKETS for term in row[:at])


def _is_counted(row: Row, at: int) -> bool:
    """Whether a number stands before `at`: "10 per leg", `10x/leg`, "8 lifts a side"."""
    named = row.near(at - 2).is_quantity and not row.near(at - 2).unit and row.near(at - 1).is_plural
    return named or row.near(at - 1).is_quantity or (row.near(at - 1).has("BY_SIGN") and row.near(at - 2).is_quantity)


def _each_alone(row: Row, at: int) -> RuleResult | None:
    """Read "10 reps each": of the sides, most likely, where nothing else is named; and "10 e/s"."""
    lead = row.near(at - 1)
    again = row.near(at + 1)
    if row[at].text == "/" and row.near(at - 2).has("BY") and lead.is_quantity and lead.low == again.low:
        return _stated(row, "each", at - 1, at + 2)
    if any(term.has("ROUND") or term.unit == "set" or term.has("FOLLOWING") for term in row.before(at, 12)):
        return None
    ended = row.ends(at + 1) or row[at + 1].text == "("
    apart = row.near(at - 2).has("BY") or _is_set_apart(row, at - 1) or _is_of_a_side(row, at - 1)
    timed = lead.unit == "second" and apart
    counted = (lead.is_quantity and lead.unit in ("rep", "")) or (lead.has("BY_SIGN") and row.near(at - 2).is_quantity)
    if row[at].has("EACH_ALONE") and (counted or timed) and ended:
        return _stated(row, "each", at, at + 1, WEAK)
    return None


def _is_of_a_side(row: Row, at: int) -> bool:
    """Whether one name of what is done with a side stands before a time: "quad stretch 30s each"."""
    said = row[row.sentence(at).start : at]
    several = any(term.has("AND_WORD") or term.text in _LIST_LEADS or term.has("NEXT_NOUN") for term in said)
    return not several and any(term.has("SIDE") or term.has("ONE_SIDED") for term in said)


def _is_set_apart(row: Row, at: int) -> bool:
    """Whether a time stands in brackets, or is the first thing said: "(30 s each)"."""
    return at == 0 or row[at - 1].text in ("(", "[")


def _both(row: Row, at: int, end: int) -> RuleResult | None:
    """Read "on both sides" as each of them, "10 times with both legs" as both at once."""
    lead, limbs = row.near(at - 1), row[end]
    counted = any(term.counts for term in row.before(at, 5))
    if not row[end].has("DIRECTION") and any(term.has("TOGETHER") for term in row.after(end, 3)) and _has_work(row, at):
        return _stated(row, "both", at, end + 1)
    if limbs.has("SIDE_PAIR") and (counted or _opens(row, at) or (lead.has("ON_FOR_IN") and _has_work(row, at))):
        return _stated(row, "each", at, end + 1) if not lead.has("IN") or limbs.has("DIRECTION") else None
    listed = lead.text in _LIST_LEADS and (row.ends(end + 1) or row[end + 1].text in _LIST_LEADS)
    if lead.has("DO") and row.ends(end + 1) and (limbs.has("SIDE_PAIR") or limbs.has("LIMBS")):
        return _stated(row, "each", at, end + 1)
    if (lead.has("ON_FOR") or listed) and limbs.has("LIMBS") and _has_work(row, at):
        return _stated(row, "each", at, end + 1)
    return _stated(row, "both", at, end + 1) if lead.has("WITH") and counted else None


def _other(row: Row, at: int) -> RuleResult | None:
    """Read "repeat on the other side", "then do the opposite leg", "… on one leg, then the other"."""
    named = row.near(at + 1).has("SIDE")
    if named and row.near(at - 1).has("ARTICLE_THE") and _is_turned_to(row, at):
        return _stated(row, "each", at, at + 2)
    if named and _is_sentence_of_its_own(row, at):
        return _stated(row, "each", at, at + 2)
    turned = any(term.has("TURNED") for term in row.before(at, 4))
    told = any(term.has("SIDE") or term.has("LIMBS") for term in row.before(at, _REACH))
    again = any(term.has("SAME_AGAIN") for term in row.before(at, 4))
    if not named and not ((again or (turned and told)) and row.ends(at + 1)):
        return None  # "before going to the next" may speak of the next exercise
    for index in range(at - 1, max(-1, at - 10), -1):
        if row[index].ends_sentence:
            break
        if row[index].has("SWITCH") or row[index].has("ONCE_MORE"):
            return _stated(row, "each", index, at + 2 if named else at + 1)
    return None


def _is_sentence_of_its_own(row: Row, at: int) -> bool:
    """Whether it only says what comes next: "And with the other leg.", "Then the other side."."""
    before = row[row.sentence(at).start : at]
    joins = bool(before) and (before[0].has("AND_WORD") or before[0].has("THEN"))
    return joins and row.ends(at + 2) and all(any(map(term.has, _JOINING)) for term in before)


_JOINING = ("AND_WORD", "THEN", "WITH", "ON_FOR", "ARTICLE_THE", "ONCE_MORE")
"""The classes of the words that may stand before "the other leg" where nothing else is asked for."""


def _is_turned_to(row: Row, at: int) -> bool:
    """Whether a sentence that states work ends so: "hold 10 seconds, and turn to the other side"."""
    parted = any(term.has("AND_WORD") or term.has("THEN") for term in row.before(at, 5))
    ended = at + 2 >= len(row) or row[at + 2].ends_sentence
    worked = any(term.is_quantity and term.unit in ("second", "rep", "time") for term in row.before(at, _REACH))
    return parted and ended and worked and row.near(at - 2).has("TO")


def _switch(row: Row, at: int) -> RuleResult | None:
    """Read "switch sides" (each rep by turns, or one side first), "repeat with the left leg", "… then switch"."""
    verb = row[at]
    end = at + 2 if row.near(at + 1).has("SWITCH_PARTICLE") else at + 1
    if verb.has("SWITCH_VERB") and row.near(at - 1).has("SWITCH_LEAD") and row.ends(end):
        return _stated(row, "each", at, end)
    if verb.has("SWITCH_VERB") and row.near(end).has("HALFWAY"):
        return _stated(row, "each", at, end + 1)
    timed = verb.has("SWITCH_VERB") and any(
        term.is_quantity for term in (*row.before(at, _REACH), *row.after(at, _REACH))
    )
    for index in range(at + 1, min(at + 8, len(row))):
        if row[index].ends_sentence or row[index].is_quantity:
            break
        if row[index].has("LEFT_OR_RIGHT") and not verb.has("REVERSE_OR_ALTERNATE"):
            return _stated(row, "each", at, index + 1)
        if row[index].has("SIDE") and index == at + 1 and verb.has("REVERSE_OR_ALTERNATE") and _is_repeated(row, index):
            return _stated(row, "each", at, index + 1)
        if row[index].has("SIDE") and index - at <= (_FAR if timed else 3) and not verb.has("NO_SWITCH_OF_SIDES"):
            return _stated(row, "alternate" if _is_every_rep(row, index) else "each", at, index + 1)
    return None


def _is_repeated(row: Row, at: int) -> bool:
    """Whether "reverse legs and repeat" ends so."""
    return row.near(at + 1).has("AND_WORD") and row.near(at + 2).has("REPEAT") and row.ends(at + 3)


def _turned_over(row: Row, at: int) -> RuleResult | None:
    """Read "12 lifts, then turn over", "hold 30 seconds and roll over", "do 8 before you turn over"."""
    lead, end = row.near(at - 1), at + 2
    joined = lead.has("SWITCH_LEAD") or lead.text in _LIST_LEADS
    if not row.near(at + 1).has("SWITCH_PARTICLE") or not joined or not row.ends(end):
        return None
    units = _BEFORE_A_TURN if row[at + 1].has("OVER") else _BEFORE_A_TURN[:_SURE_UNITS]
    counted = any(term.is_quantity and term.unit in units for term in row[row.sentence(at).start : at])
    return _stated(row, "each", at, end) if counted else None


_BEFORE_A_TURN, _SURE_UNITS = ("rep", "time", "second", "breath", "thing", ""), 4
"""The units of what is done before one turns over; after so many metres or steps one turns round to come back."""


def _is_every_rep(row: Row, at: int) -> bool:
    """Whether "… with every rep" follows."""
    by_turns = any(term.has("EVERY") for term in row.after(at, 3))
    return by_turns and any(term.has("REP") or term.has("TIME_ITSELF") for term in row.after(at, 4))


def _named(row: Row, at: int) -> RuleResult | None:
    """Read "the left leg only", "8 left, 8 right", "left and right"."""
    left = row[at].has("LEFT")
    both = row.near(at - 1).has("SIDES_JOINT") and row.near(at - 2).has("LEFT_OR_RIGHT")
    if not both and any(term.has("ONLY") for term in (*row.before(at, 4), *row.after(at, 2))):
        return _stated(row, "left" if left else "right", at, at + 1)
    other = "RIGHT" if left else "LEFT"
    if any(term.has("SAME_AGAIN") for term in row.before(at, 5)):
        return _stated(row, "each", at, at + 1)
    if _comes_again(row, at, other) or _is_followed(row, at, other) or _comes_last(row, at):
        return _stated(row, "each", at, at + 1)
    joint = row.near(at + 1)
    paired = (joint.has("SIDES_JOINT") or joint.text == "/") and row.near(at + 2).has(other)
    counted = any(term.is_quantity for term in (*row.before(at, 5), *row.after(at, 5)))
    return _stated(row, "each", at, at + 3) if paired and counted else None


def _is_count(term: Term) -> bool:
    return term.is_quantity and term.unit in ("rep", "")


def _lettered(row: Row, at: int) -> RuleResult | None:
    """Read "12 reps L, 12 reps R"."""
    other = "R" if row[at].has("L") else "L"
    ahead = row.after(at, 4)
    paired = any(term.has(other) for term in ahead) and any(term.counts for term in ahead)
    return _stated(row, "each", at, at + 1) if paired else None


def _comes_again(row: Row, at: int, other: str) -> bool:
    """Whether both are counted: "12 reps with the right arm, then 12 reps with the left"."""
    ahead = row.after(at, _REACH)
    counts = ("rep", "second", "", "set", "time")
    ahead_counts = sum(term.is_quantity and term.unit in counts for term in ahead)
    first = ahead_counts > 1 or any(term.is_quantity and term.unit in counts for term in row.before(at, 8))
    second = any((term.is_quantity and term.unit in counts) or term.has("THEN_THE_SAME") for term in ahead)
    return first and second and any(term.has(other) for term in ahead)


def _is_followed(row: Row, at: int, other: str) -> bool:
    """Whether one side is done for so long and then the other: "the right side a minute, then the left"."""
    end = min(row.sentence(at).stop, at + _REACH)
    for index in range(at + 2, end):
        then = any(term.has("THEN") for term in row.before(index, 3))
        if row[index].has(other) and then and (row.ends(index + 1) or row.near(index + 1).has("SIDE")):
            return any(
                term.is_quantity and term.unit in ("second", "rep") for term in (*row[at:index], *row.before(at, 8))
            )
    return False


def _comes_last(row: Row, at: int) -> bool:
    """Whether the other side is all that comes after a stay: "Stay for 5 breaths. Come up, then twist to the left."."""
    then = any(term.has("TO") for term in row.before(at, 2)) and any(term.has("THEN") for term in row.before(at, 5))
    end = at + 2 if row.near(at + 1).has("SIDE") else at + 1
    ended = end >= len(row) or row[end].ends_sentence
    return then and ended and any(term.is_quantity and term.unit in _STAYED for term in row.before(at, _REACH))


_STAYED = ("second", "breath")
"""The units of how long one stays on a side."""


def _has_work(row: Row, at: int) -> bool:
    """Whether the sentence around `at` states or asks for work at all."""
    near = (row[index] for index in row.sentence(at) if 0 < abs(index - at) < _REACH)
    return any((term.counts) or term.has("ASKS_FOR_WORK") for term in near)


_RULES: dict[str, Callable[[Row, int], RuleResult | None]] = {
    "ALTERNATE": _alternate,
    "EACH": _each,
    "OTHER": _other,
    "SWITCH": _switch,
    "TURN_OVER": _turned_over,
}
"""The rules by the class of the word that they begin with, the surest first."""
