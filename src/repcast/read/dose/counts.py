"""The rules for sets and reps in a sentence."""

from itertools import pairwise

from repcast.languages.en.names import MOVEMENTS
from repcast.read.dose.durations import is_time, time_statements
from repcast.read.dose.ratios import names_pair
from repcast.read.dose.series import is_interval, on_and_off
from repcast.read.dose.sides import sides_at
from repcast.read.dose.statements import PLAIN, STRONGEST, WEAK, Field, RuleResult, Statement, stated
from repcast.read.dose.terms import NOTHING, Row, Term

_FIELDS: dict[str, Field] = {"set": "sets", "round": "rounds", "rep": "reps", "time": "times"}
_OPENERS = frozenset("(:|–—-,")
_CLOSERS = frozenset(",()|")
_HEAD, _LONG_HOLD_S, _MANY, _TWICE_REACH = 8, 15, 5, 9
_AGAIN_REACH = 5
_REPEATED_REACH = 40
"""How many terms before `x 3` may state what it repeats."""


def by_count(row: Row, at: int) -> RuleResult | None:
    """Read `x 10`, `10x`, `x10 each side`; after reps or a time (`10 reps x 3`) they are the sets."""
    following = row.near(at + 1)
    if row[at].has("BY") and not row[at].has("BY_WORD") and following.is_quantity and following.unit in ("", "time"):
        of_all = row.near(at - 1).has("ROUND") or row.spells(at - 2, "EVERY", "BLOCK_NOUN")
        whole: Field = "rounds" if of_all else "reps"
        return [stated(_repeated(row, at) or whole, following, start=row[at].start)], at + 2
    if row[at].is_quantity and not row[at].unit and following.has("BY_SIGN"):
        counted: Field = "reps" if _counts_things(row, at) else "times"
        return [stated(_repeated(row, at) or counted, row[at], end=following.end)], at + 2
    return None


def _counts_things(row: Row, at: int) -> bool:
    """Whether a text begins with how often something is done: "25 x dips", not "4 x hill sprints", "2 x rounds"."""
    count, named = row[at].low or 0, row.near(2)
    if at or count < _FEWEST_REPS or not named.text.isalnum() or any(map(named.has, _NOT_NAMED)):
        return False
    if named.has("SIDE") and not (row.near(3).text.isalpha() or row.near(3).text == "-"):
        return False  # "10 x leg"; but "20 x calf raises", "20 x hand-release push-ups"
    return count >= _SURELY_REPS or row.names_things(2)


_FEWEST_REPS, _SURELY_REPS = 5, 10
"""The fewest reps that a count before an "x" and a name is of: of things in the plural, and of whatever is named."""

_NOT_NAMED = ("ROUND", "SET", "TO_EACH", "EACH", "PER", "REST", "REP", "LEFT_OR_RIGHT")


def _repeated(row: Row, at: int) -> Field | None:
    """Return what `x 3` counts: sets of a long hold or of intervals before it, else whatever the dose leaves to count.

    `None` if nothing is stated before it.
    """
    reach = row.before(at, _REPEATED_REACH)
    before = [term for term in reach if term.is_quantity and term.unit in ("rep", "second", "metre")]
    long = [term for term in before if term.unit == "second" and (term.low or 0) >= _LONG_HOLD_S]
    repeats = row.near(at - 1).has("REPEAT")
    places = (index for index in range(at - len(reach), at) if row[index].is_quantity)
    intervals = any(is_interval(row, index) or on_and_off(row, index) for index in places)
    intervals = intervals or names_pair(row, at - len(reach), at)
    if (long and not repeats and len(long) == len(before)) or intervals:
        return "sets"
    numbered = any(term.is_quantity and not term.unit and _is_by_count(term, reach) for term in reach)
    return "times" if before or numbered else None


def _is_by_count(term: Term, reach: tuple[Term, ...]) -> bool:
    """Whether a bare number of the terms has an "x" beside it, and so counts reps."""
    at = reach.index(term)
    before, after = reach[at - 1] if at else NOTHING, reach[at + 1] if at + 1 < len(reach) else NOTHING
    closed = not (at + 2 < len(reach) and reach[at + 2].is_quantity)
    return before.has("BY_SIGN") != (after.has("BY_SIGN") and closed) and not (after.has("BY_SIGN") and not closed)


def counted(row: Row, at: int) -> RuleResult | None:
    """Read a number with its unit: "3 sets", "10 reps", "three times", "30 seconds"."""
    term = row[at]
    if not term.counts or not term.unit:
        return None
    if is_time(term):
        breaths = _of_breaths(row, at) if term.breaths else None
        return [breaths] if breaths else list(time_statements(row, at)), at + 1
    once_more = term.more and term.low == 1 and row.near(at + 1).text == ","
    if (once_more and _opens_clause(row, at)) or not (_counts(row, at) or _is_once(row, at)):  # "Once more, hold …"
        return [], at + 1
    if term.unit in ("time", "rep") and (set_of := _set_of_times(row, at)):
        return set_of
    if term.unit == "rep" and _is_total(row, at):
        return [stated("reps", term, WEAK), stated("total_reps", term)], at + 1
    through = term.unit == "time" and (
        any(word.has("ROUND") for word in (*row.before(at, 4), *row.after(at, 2)))
        or any(word.has("SET") or word.has("ALL_OF") for word in row.before(at, 2))
    )
    through = through and not _is_of_each_one(row, at)
    read = [stated("rounds" if through else _FIELDS[term.unit], term, WEAK if row.is_passing(at) else PLAIN)]
    if "RACED" in row.lexicon.classes_of(term.text.rpartition(" ")[2]):
        read.append(Statement("for_time", term.start, term.end))
    return read, at + 1


def _of_breaths(row: Row, at: int) -> Statement | None:
    """Read "do 10 deep breaths", "a set of 12 breaths": breaths that are what is done, so many times."""
    term = row[at]
    low, high = (None if end is None else end / term.scale for end in (term.low, term.high))
    asked = row.near(at - 1).has("DO") or (row.near(at - 1).has("OF") and row.near(at - 2).unit == "set")
    return Statement("reps", term.start, term.end, low, high) if asked and not term.by_article else None


def _is_of_each_one(row: Row, at: int) -> bool:
    """Whether it is said of each exercise, not of all in turn: "Repeat each of these exercises 10 times"."""
    before = row.before(at, _AGAIN_REACH + 1)
    last = not row.near(at + 2).text or row.near(at + 2).ends_sentence
    if row.near(at - 1).has("EACH_WORD") or (last and row.near(at + 1).has("EACH_WORD")):
        return True  # "Exercises: repeat each 12 times", "six times each."
    return any(one.has("EACH") and other.has("OF") for one, other in pairwise(before))


def _is_once(row: Row, at: int) -> bool:
    """Whether it says that a single time will do: "Once is enough"."""
    return row[at].unit == "time" and row[at].low == 1 and _opens_clause(row, at) and _is_enough(row, at)


def _set_of_times(row: Row, at: int) -> RuleResult | None:
    """Read "12 times for one set", "ten times per set": reps, whatever else is counted."""
    lead, one = row.near(at + 1), row.near(at + 2)
    if not (lead.has("FOR") or lead.has("PER") or lead.has("MAKES")):
        return None
    if one.is_quantity and one.unit == "set" and one.low == one.high == 1:
        return [stated("reps", row[at]), stated("sets", one, WEAK)], at + 3
    return ([stated("reps", row[at])], at + 3) if one.has("SET") else None


def of_one_set(row: Row, at: int) -> RuleResult | None:
    """Read "one set = 12 lifts", "a set is 15 squats": the reps of a set, and no number of sets."""
    counted_one = row[at].unit == "set" and row[at].high == 1
    named_one = row[at].has("SET") and (row.near(at - 1).has("ARTICLE") or row.near(at - 1).has("EACH"))
    joint, number = row.near(at + 1), row.near(at + 2)
    if not (counted_one or named_one) or not (joint.has("MAKES") or joint.text == "="):
        return None
    counts = number.is_quantity and number.unit in ("", "rep", "thing")
    return ([stated("reps", number)], at + 3) if counts else None


def another_set(row: Row, at: int) -> RuleResult | None:
    """Read "then a second set of 10", "do another set": the sets so far and this one."""
    count = row.lexicon.ordinals.get(row[at].text)
    if count is None or not row.near(at + 1).has("SET") or any(term.has("BETWEEN") for term in row.before(at, 3)):
        return None
    of_some = row.near(at + 2).has("OF") and row.near(at + 3).is_quantity
    led = of_some if row[at].has("ANOTHER") else row.near(at - 1).has("ARTICLE")
    if not led or any(term.has("CHANGES") and not term.has("ANOTHER") for term in row.before(at, 3)):
        return None
    return [Statement("sets", row[at].start, row[at + 1].end, count, count)], at + 1


def _counts(row: Row, at: int) -> bool:
    """Whether work is counted: not in "one circle is 1 rep", "in one set", "three times your weight", "at once"."""
    term, following, lead = row[at], row.near(at + 1), row.near(at - 1)
    if term.unit == "time":
        once = term.low == 1 >= (term.high or 0) and not term.more
        supposed = any(word.has("COULD") for word in row.before(at, 3))  # "a load that you could lift 15 times"
        told = term.more and (_names_a_side(row, at) or _is_of_a_movement(row, at))
        return not (once or supposed or following.has("TIMES_OF") or told)
    if lead.has("LAST"):
        return False  # "the last two reps are hard"
    if term.high != 1 or term.unit == "round":
        return True
    if lead.has("MAKES") or lead.text == "=":
        return False
    if term.unit == "set":
        return not lead.has("WITHIN_A")
    named = at == 0 and following.text.isalpha() and not (following.has("MAXIMUM") or following.has("MAKES"))
    named = named and {one.unit for one in row[1:] if one.unit or one.is_quantity} <= {"load"}
    return named or lead.has("DO") or lead.has("OF") or lead.has("BY_SIGN") or lead.text == ":"


def _is_of_a_movement(row: Row, at: int) -> bool:
    """Whether "once more" tells of one movement, which nothing asks to repeat: "push your club up once more"."""
    if len(row[at].text.split()) > _ONCE_MORE or any(map(str.isdigit, row[at].text)):
        return False
    asking = any(word.has("REPEAT") or word.has("DO") or word.has("AGAIN") for word in row.before(at, _AGAIN_REACH))
    return not (asking or (_opens_clause(row, at) and row.ends(at + 1)))


_ONCE_MORE = 2
"""The words of "once more", "twice more"."""


def _names_a_side(row: Row, at: int) -> bool:
    """Whether a side follows: "once more on the other side"."""
    swapped = any(other.has("SWITCH_VERB") for other in row[row.sentence(at).start : at])
    return swapped or any(other.has("OTHER") or other.has("LEFT_OR_RIGHT") for other in row.after(at, 3))


def _is_total(row: Row, at: int) -> bool:
    return row[at].total or any(term.has("TOTAL") for term in row.after(at, 2))


def again(row: Row, at: int) -> RuleResult | None:
    """Read "do it all again", "and the same again": twice."""
    once_more = row.near(at - 1).has("ALL_OF") or row.spells(at - 2, "DO", "IT")
    same = row.spells(at - 2, "ARTICLE_THE", "TOGETHER") and row.near(at - 1).has("SAME_AGAIN") and row.ends(at + 1)
    if not row[at].has("AGAIN") or not (once_more or same):
        return None
    ahead = row.after(at, _AGAIN_REACH)
    if any(term.has("SIDE") or term.has("LEFT_OR_RIGHT") or term.has("OTHER") or term.unit == "time" for term in ahead):
        return None
    return [Statement("sets", row[at - 1].start, row[at].end, 2.0, 2.0, strength=WEAK)], at + 1


def bare(row: Row, at: int) -> RuleResult | None:
    """Read a number without a unit: `20 per leg`, `Do 20 push-ups`, `40 glute kickbacks`, `aim for 12`."""
    term = row[at]
    if not term.is_quantity or term.unit not in ("", "thing") or 0 < (term.low or 0) < 1:
        return None
    if _is_limb_to_goal(row, at):
        end = term.start + len(term.text.partition(" ")[0])
        return [Statement("reps", term.start, end, term.low, term.high, strength=WEAK)], at + 1
    if term.unit == "thing":
        before = row.near(at - 1)
        opens = at == 0 or before.text in _OPENERS or at == row.sentence(at).start + 1  # "Take 15 steps each way"
        asked = (opens or before.has("DO")) and _is_for_each(row, at)
        asked = asked or (before.has("FOR") and row.near(at - 2).has("REPEAT"))  # "repeat for 16 steps"
        return ([stated("reps", term)], at + 1) if asked else None
    if _counts_sets(row, at):
        return [stated("sets", term)], at + 1
    if row.near(at - 1).has("IN"):
        return None  # "can be done in two separate positions"
    strength = _strength_of_bare(row, at)
    field: Field = "times" if _is_counted_up(row, at) else "reps"
    return ([stated(field, term, strength)], at + 1) if strength else None


def _counts_sets(row: Row, at: int) -> bool:
    """Whether it says to do so many of what was just called a set: "That is one set. Do three."."""
    first = row.sentence(at).start
    asked = any(word.has("DO") for word in row[first:at]) and at - first <= _DO_REACH
    if not asked or row[at].unit or not row.ends(at + 1) or first < 2:
        return False
    before = row.sentence(first - 2)
    return any(_is_one_set(row, index) for index in before if index < first)


_DO_REACH = 2
"""The most terms of "now do" before the number of sets."""


def _is_one_set(row: Row, at: int) -> bool:
    """Whether "is one set", "makes a set" or "one set is" stands at `at`."""
    one = row[at].unit == "set" and row[at].high == 1
    named = row[at].has("SET") and (row.near(at - 1).has("ARTICLE") or row.near(at - 1).has("EACH"))
    beside = (row.near(at - 1), row.near(at - 2), row.near(at + 1))
    return (one or named) and any(term.has("MAKES") or term.has("IS") or term.text == "=" for term in beside)


def _is_limb_to_goal(row: Row, at: int) -> bool:
    """Whether a line counts a movement by what is brought where: "10 toes-to-bar", "12 knees to elbows"."""
    noun = row.lexicon.classes_of(row[0].text.rpartition(" ")[2] if row[0].unit == "thing" else row.near(1).text)
    if at or not {"SIDE", "PLURAL"} <= noun:
        return False
    words = [term for term in row[1 if row[0].unit == "thing" else 2 :] if term.text not in _HYPHENS][:_GOAL_WORDS]
    return len(words) > 1 and words[0].has("COUNT_TO") and words[1].text.isalpha() and not words[1].has("DETERMINER")


_HYPHENS, _GOAL_WORDS = frozenset("-–"), 3


def _strength_of_bare(row: Row, at: int) -> int:
    """Return how surely a bare number counts; 0 where it does not."""
    if _is_counted_up(row, at):
        return PLAIN
    if _is_for_each(row, at) or _is_of_each(row, at):
        return STRONGEST if row.near(at - 1).text == "(" else PLAIN
    if _is_no_count(row, at):
        return 0
    if _comes_twice(row, at) or _is_drawn(row, at) or row.near(at - 1).has("ALL"):
        return WEAK
    if row.near(at - 1).has("OF") and row.near(at - 2).has("TOTAL_NOUN") and row.ends(at + 1):
        return PLAIN  # "for a total of 20"
    lead = row.before(at, 2 + row.near(at - 1).has("WITH"))  # "start off with 10"
    asked = any(word.has("DO") for word in lead) and not any(word.is_quantity for word in lead)
    return (PLAIN if asked and not row.is_passing(at) else WEAK) if _stands_alone(row, at, asked=asked) else 0


def _is_no_count(row: Row, at: int) -> bool:
    """Whether it is the number of exercises, or an aim: "do all five", "begin with 10 and build up to 60"."""
    lead, led = row.near(at - 1), row.before(at, 5)
    aimed = lead.has("TO") and any(word.has("PROGRESS") or word.has("CLIMBS") for word in led)
    return aimed or (lead.has("ALL") and not row[at].text.isdigit())


def _is_counted_up(row: Row, at: int) -> bool:
    """Whether a clause begins with how many there are of what was told before: "…; 6 of these", "…: 10 in all"."""
    counted_up = _is_of_these(row, at + 1) or _is_in_all(row, at + 1) or _is_enough(row, at)
    return _opens_clause(row, at) and counted_up


def _is_enough(row: Row, at: int) -> bool:
    """Whether it says that so many will do: "Ten of those will do nicely", "Fifteen is plenty", "Once is enough"."""
    verb = at + 3 if row.near(at + 1).has("OF") and row.near(at + 2).has("THESE") else at + 1
    once = row[at].unit == "time"
    if not (once or (row[at].low or 0) > 1) or not row.near(verb).has("IS"):
        return False
    return row.near(verb + 1).has("WILL_DO") or any(term.has("SUFFICES") for term in row.after(verb, 2))


def _opens_clause(row: Row, at: int) -> bool:
    """Whether a number begins a clause: "…; 6 of these", "…: 10 in all"."""
    return at == 0 or row[at - 1].ends_sentence or row[at - 1].text in _OPENERS


def _is_of_these(row: Row, at: int) -> bool:
    return row.near(at).has("OF") and row.near(at + 1).has("THESE") and row.ends(at + 2)


def _is_in_all(row: Row, at: int) -> bool:
    """Whether it says "in all", "altogether", "all told", and the clause ends so."""
    if any(term.is_quantity and not term.unit for term in (*row.before(at - 1, 4), *row.after(at, 6))):
        return False
    told = row.spells(at, "IN", "ALL_TOLD") or row.spells(at, "ALL_TOLD", "ALL_TOLD")
    return (told and row.ends(at + 2)) or (row.near(at).has("TOTAL") and row.ends(at + 1))


def _stands_alone(row: Row, at: int, *, asked: bool) -> bool:
    """Whether the number counts by its place: asked for, at the head of a line, or after the side that it is for."""
    named = row.names_things(at + 1) and not _is_of_things(row, at)
    closed = _is_closed(row, at, asked=asked)
    opens = 0 < at <= _HEAD and row[at - 1].text in _OPENERS
    if at == 0 and (named or row.near(1).text == "(" or _is_of_movement(row)):
        return True
    sided = any(word.has("SIDE") or word.has("LEFT_OR_RIGHT") for word in row.before(at, 1))
    sided = sided or (row.near(at - 1).has("AFTER") and any(word.has("SWITCH_VERB") for word in row.before(at, 4)))
    return ((asked or opens) and (named or closed)) or (sided and closed)


def _is_of_things(row: Row, at: int) -> bool:
    """Whether one begins with a few things that are no movement: "Begin with 3 poles on the ground"."""
    few = row.near(at - 1).has("WITH") and (row[at].low or 0) < _MANY and not row.near(at + 1).has("OF")
    return few and MOVEMENTS.isdisjoint(term.text for term in row.after(at, _NAME_WORDS))


def _is_of_movement(row: Row) -> bool:
    """Whether a line is but a number and the name of a movement, of which there is only one: "12 goblet squat"."""
    named = row[1 : 1 + _NAME_WORDS]
    plain = all((term.text.isalpha() or term.text in _HYPHENS) and not term.is_quantity for term in named)
    last = named[-1] if named else NOTHING
    single = len(row) == len(named) + 1 and last.text in MOVEMENTS and not last.has("SIDE")
    return single and plain and row[0].text.isdigit() and (row[0].low or 0) >= _MANY


_NAME_WORDS = 5
"""The most words of the name of a movement that is counted before it."""


def _is_closed(row: Row, at: int, *, asked: bool) -> bool:
    """Whether nothing that is counted follows the number at `at`."""
    following = row.near(at + 1)
    if at + 1 >= len(row) or following.ends_sentence or following.text in _CLOSERS:
        return True
    total = following.has("TOTAL") or row.spells(at + 1, "IN", "TOTAL")
    return total or (asked and (following.has("FURTHER") or following.has("PHRASE")))


def _comes_twice(row: Row, at: int) -> bool:
    """Whether the same bare number stands again soon: "12 on one side, then 12 on the other"."""
    if row.near(at + 1).has("CHAIN_MARK") or row.near(at - 1).has("CHAIN_MARK"):
        return False
    ahead = row[at + 3 : at + 1 + _TWICE_REACH]
    return any(
        term.is_quantity and not term.unit and (term.low, term.high) == (row[at].low, row[at].high) for term in ahead
    )


def _is_drawn(row: Row, at: int) -> bool:
    """Whether an imperative of any verb asks for many of something: "draw 10 circles", but not "lay out 10 coins"."""
    first = row.sentence(at).start
    return (
        not row[first].has("SETS_OUT")
        and at - first == 1
        and row[first].text.isalpha()
        and (row[at].low or 0) >= _MANY
        and row.names_things(at + 1)
    )


def _is_of_each(row: Row, at: int) -> bool:
    """Whether it asks for so many of each exercise: "do 8 of each", "Ten of each per side:", "on one leg, 8 each:"."""
    asked = row.near(at - 1).has("DO") or _opens_clause(row, at)
    alone = row.near(at + 1).has("EACH_ALONE") and row.near(at + 2).text == ":" and row.ends(at + 3)
    return asked and (alone or (row.near(at + 1).has("OF") and row.near(at + 2).has("EACH")))


def _is_for_each(row: Row, at: int) -> bool:
    """Whether the side that the number is for follows at once: `20 per leg`."""
    start = at + 2 if row.near(at + 1).has("TO_EACH") and row.near(at + 2).has("EACH") else at + 1
    sided = sides_at(row, start) if start < len(row) else None
    last = row[min(at + 2, len(row) - 1)].start
    return bool(sided and sided[0][0].way in ("each", "both") and sided[0][0].start <= last)
