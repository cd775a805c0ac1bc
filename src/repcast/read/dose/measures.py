"""The rules for distances that are the work, and for loads."""

from repcast.read.dose.series import is_interval
from repcast.read.dose.statements import STRONG, RuleResult, Statement, calories_of, stated
from repcast.read.dose.terms import Row

_LOAD_REACH = 3
_FARTHEST_PLACED_M = 1000
"""From this distance on "long" says how one goes rather than how far something is: "16 km long run"."""
_LIGHTEST = 6
"""The least number that is a load without a unit: a ball of 6 kg."""


def distance(row: Row, at: int) -> RuleResult | None:
    """Read "run 400 m", "6 x 25 yards", "six 400 m repeats", "2 km"; not "2 m from the wall", "your 30 metre strip"."""
    term = row[at]
    if term.unit != "metre" or not term.is_quantity:
        return None
    far = (term.low or 0) >= _FARTHEST_PLACED_M and row.near(at + 1).has("LONG")
    placed = row.near(at + 1).has("PLACED") and not far
    if placed or row.near(at + 1).text == "/" or any(one.has("DETERMINER") for one in row.before(at, 1)):
        return [], at + 1
    before, after = row.near(at - 1), row.near(at + 1)
    repeated = before.is_quantity and not before.unit and (after.has("REP_LABEL") or after.has("INTERVAL_NAME"))
    return [*([stated("sets", before)] if repeated else []), stated("distance_m", term)], at + 1


def calories(row: Row, at: int) -> RuleResult | None:
    """Read "25 cal row", "12/10 calories"; not "burns 300 calories", "350 calories per hour"."""
    last = at + 2 if row.near(at + 1).text == "/" and not row[at].unit else at
    term = row.near(last)
    if not (row[at].is_quantity and term.is_quantity) or term.unit != "calorie":
        return None
    rated = row.near(last + 1).has("PER") or row.near(last + 1).has("RATED")
    if rated or any(one.has("BURNING") for one in row.before(at, _BURN_REACH)):
        return [], last + 1
    return calories_of(row[at].start, term.end), last + 1


_BURN_REACH = 6
"""How many terms before calories may say that they are burnt rather than asked for."""


def load(row: Row, at: int) -> RuleResult | None:
    """Read "at 60 kg", "@ 80 %", "75 % of 1RM", `70/53 lb`, where the text states sets, reps or the load by name."""
    term = row[at]
    if _is_bare_load(row, at):
        return [Statement("load", term.start, term.end)], at + 1
    if _is_pair_of_loads(row, at):
        return [Statement("load", term.start, row[at + 2].end)], at + 3
    if not term.is_quantity or term.unit not in ("load", "percent"):
        return None
    if not _is_load(row, at):
        return [], at + 1
    if row.near(at + 1).has("BY") and row.near(at + 3).has("BY") and _is_count(row, at + 2) and _is_count(row, at + 4):
        read = Statement("load", term.start, term.end)
        return [read, stated("reps", row[at + 2], STRONG), stated("sets", row[at + 4], STRONG)], at + 5
    start, end = row[at].start, _end(row, at)
    if row.near(at - 1).text == "/" and row.near(at - 2).is_quantity and not row[at - 2].unit:
        start = row[at - 2].start
    return [Statement("load", start, row[end - 1].end)], end


def _is_bare_load(row: Row, at: int) -> bool:
    """Whether a number stands after "@" and a count of reps: "5 x 5 @ 185"; one below is an effort, "@ 8"."""
    term = row[at]
    bare = term.is_quantity and not term.unit and term.low == term.high and _LEAST_LOAD <= (term.low or 0) <= _MOST_LOAD
    return (
        bare and row.near(at - 1).text == "@" and row.near(at - 2).is_quantity and row.near(at - 2).unit in ("", "rep")
    )


def pair_of_weights(row: Row, at: int) -> RuleResult | None:
    """Read "DB row 3x10 @ 30s", "curls 3x12 @ 12.5s" as the load of a pair of dumbbells, which are no seconds."""
    term, before = row[at], row.near(at - 2)
    plural = term.is_quantity and term.text.endswith(" s") and term.end - term.start < len(term.text)
    counted = row.near(at - 1).text == "@" and before.is_quantity and before.unit in ("", "rep")
    heavy = (term.low or 0) % 1 > 0 or any(one.has("WEIGHT_NOUN") for one in row[row.sentence(at).start : at])
    named = plural and counted and heavy and row.ends(at + 1)
    return ([Statement("load", term.start, term.end - 1)], at + 1) if named else None


_LEAST_LOAD, _MOST_LOAD = 20, 999
"""The least and the most that a number after "@" is a load; four figures are a tempo."""


def _is_pair_of_loads(row: Row, at: int) -> bool:
    """Whether `(95/65)` stands after counted things: the loads of men and women, whose unit goes without saying."""
    heavy, light = row[at], row.near(at + 2)
    parted = row.near(at + 1).text == "/"
    bracketed = parted and row.near(at - 1).text == "(" and row.near(at + 3).text == ")"
    last = (
        parted
        and at > 1
        and (row.near(at - 1).text.isalpha() or row.near(at - 1).text == "@")
        and row.ends(at + 3)
        and not row.near(at - 1).has("BY")
    )
    bare = heavy.is_quantity and light.is_quantity and not heavy.unit and light.unit in ("", "load")
    falls = bare and (heavy.low or 0) > (light.low or 0) >= _LIGHTEST
    labelled = parted and row.near(at - 1).text == ":" and row.near(at - 2).has("LOAD_LABEL") and falls
    counted = at > 1 and (bracketed or last) and falls and row.states_counts
    return labelled or (counted and not is_interval(row, at))


def _is_count(row: Row, at: int) -> bool:
    term = row.near(at)
    return term.is_quantity and term.unit in ("", "rep", "set")


def _is_load(row: Row, at: int) -> bool:
    before, following = row.before(at, _LOAD_REACH), row.near(at + 1)
    if any(term.has("CHANGES") for term in before) or (row[at].unit == "load" and following.has("PERSON")):
        return False
    named = any(term.has("LOAD_LABEL") for term in before)
    led = any(term.has("AT") or term.has("USE") for term in before)
    if row[at].unit == "percent":
        return _rates_a_maximum(row, at) or (led and row.near(at - 1).text == "@")
    return named or row.states_counts


def _rates_a_maximum(row: Row, at: int) -> bool:
    return any(term.has("MAXIMUM") for term in row.after(at, 3))


def _end(row: Row, at: int) -> int:
    """Return the end of a load with what it is a share of: "75 % of 1RM"."""
    if row[at].unit != "percent":
        return at + 1
    for index in range(at + 1, min(at + 4, len(row))):
        if row[index].has("MAXIMUM"):
            return index + 1
    return at + 1
