"""Sets that differ: chains such as `12/10/8`, and sets that the page numbers ("Set 2: 10 reps")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.model.routine import Amount, Load, SetDose
from repcast.read.dose.statements import STRONG, QuotedStatement, Statement

_OF_A_SET = frozenset(("reps", "work_s", "hold_s", "rest_s", "distance_m"))
_COUNTS = frozenset(("reps", "work_s", "hold_s", "rest_s", "distance_m"))
_PAIR = ("work_s", "rest_s")
_Sets = list[list[QuotedStatement]]


def with_sets(statements: Sequence[QuotedStatement]) -> tuple[list[QuotedStatement], tuple[SetDose, ...]]:
    """Return the statements with what numbered sets state together, and one dose a set where sets differ."""
    rest, numbered = _numbered(statements)
    if not numbered:
        rest, numbered = _alternating(statements)
    if len(numbered) > 1:
        rest.extend(_together(numbered))
    chains = [_of_chain(one) for one in statements if one.statement.field == "by_set"]
    if len(numbered) > 1:
        chains.insert(0, numbered)
    same = [sets for sets in chains if len(sets) == len(chains[0])]
    merged = [[one for sets in same for one in sets[index]] for index in range(len(same[0]) if same else 0)]
    by_set = tuple(_set_dose(stated) for stated in merged)
    surely = any(one.statement.field == "by_set" and one.statement.strength == STRONG for one in statements)
    return rest, by_set if surely or len(set(map(_values, by_set))) > 1 else ()


def without_chains(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return statements without chains such as 21-15-9, and without what these state of the sets and their reps."""
    chains = {one.place for one in statements if one.statement.field == "by_set"}
    return [one for one in statements if one.place not in chains]


def amount_of(one: QuotedStatement | None) -> Amount | None:
    """Return the amount that a statement states, with its place."""
    if one is None:
        return None
    low, high = (None if end is None else _whole(end) for end in (one.statement.low, one.statement.high))
    return Amount(low, high, one.place)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _numbered(statements: Sequence[QuotedStatement]) -> tuple[list[QuotedStatement], _Sets]:
    """Return the statements that belong to no numbered set, and those of each set in the order of their numbers."""
    rest: list[QuotedStatement] = []
    sets: _Sets = []
    head: QuotedStatement | None = None
    for one in statements:
        if one.statement.field == "set_number" and one.statement.low == len(sets) + 1:
            head = one
            sets.append([])
        elif head and one.quote is head.quote and (one.statement.field in _OF_A_SET or one.statement.field == "load"):
            sets[-1].append(one)
        else:
            rest.append(one)
    return (list(statements), []) if len(sets) < 2 else (rest, sets)


def _alternating(statements: Sequence[QuotedStatement]) -> tuple[list[QuotedStatement], _Sets]:
    """Return the pairs of work and rest that follow one another, each a set: "1 min hard, 1 min rest, then 2 and 2"."""
    timed = [one for one in statements if one.statement.field in _PAIR]
    pairs = [timed[at : at + 2] for at in range(0, len(timed), 2)]
    paired = all(tuple(one.statement.field for one in pair) == _PAIR for pair in pairs)
    differing = len({tuple(one.statement.low for one in pair) for pair in pairs}) > 1
    if len(pairs) < 2 or not paired or not differing or len({id(one.quote) for one in timed}) > 1:
        return list(statements), []
    return [one for one in statements if one.statement.field not in _PAIR], pairs


def _together(sets: _Sets) -> Iterator[QuotedStatement]:
    """Yield how many sets there are, the range of what they count, and the load that all of them share."""
    first = next((one for stated in sets for one in stated), None)
    if first is None:
        return
    count = float(len(sets))
    yield replace(first, statement=replace(first.statement, field="sets", low=count, high=count, strength=STRONG))
    for field in _COUNTS:
        stated = [one.statement for group in sets for one in group if one.statement.field == field]
        if len(stated) == len(sets):
            lows, highs = [one.low or 0.0 for one in stated], [one.high or 0.0 for one in stated]
            span = replace(first.statement, field=stated[0].field, low=min(lows), high=max(highs))
            yield replace(first, statement=span)
    loads = [one for group in sets for one in group if one.statement.field == "load"]
    if len(loads) == len(sets) and len({one.words for one in loads}) == 1:
        yield loads[0]


def _of_chain(one: QuotedStatement) -> _Sets:
    """Return what a chain states for each set: a number, and its load where it has one."""
    sets: _Sets = []
    for part in one.statement.parts:
        stated = [QuotedStatement(part, one.quote)]
        if part.load:
            stated.append(QuotedStatement(Statement("load", *part.load), one.quote))
        sets.append(stated)
    return sets


def _set_dose(stated: Sequence[QuotedStatement]) -> SetDose:
    best = {one.statement.field: one for one in reversed(stated)}
    load = best.get("load")
    return SetDose(
        amount_of(best.get("reps")),
        amount_of(best.get("work_s")),
        amount_of(best.get("hold_s")),
        amount_of(best.get("rest_s")),
        amount_of(best.get("distance_m")),
        Load(load.words, load.place) if load else None,
    )


def _values(dose: SetDose) -> tuple[object, ...]:
    """Return what the dose of a set asks for, wherever it stands on the page."""
    amounts = (dose.reps, dose.work_s, dose.hold_s, dose.rest_s, dose.distance_m)
    return (*((one.low, one.high) if one else None for one in amounts), dose.load and dose.load.text)
