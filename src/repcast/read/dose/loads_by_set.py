"""Sets that each have a load of their own: `65 % x 5, 75 % x 5, 85 % x 5+`, `1 x 5 @ 60 kg, 3 x 3 @ 80 kg`."""

from dataclasses import dataclass, replace

from repcast.read.dose.chains import sets_between
from repcast.read.dose.statements import RuleResult, Statement, stated
from repcast.read.dose.terms import Row, Term

_FEWEST, _MOST_SETS, _MOST_GROUPS, _MOST_JOINTS = 2, 12, 12, 3
_LOADS = frozenset(("load", "percent"))


@dataclass(frozen=True, slots=True)
class _Group:
    """Sets of the same reps and load; it ends before term `end`."""

    count: int
    reps: Term
    load: Term
    end: int


def loaded_sets(row: Row, at: int) -> RuleResult | None:
    """Read several groups of sets, each with its reps and its load."""
    if not row.near(at).is_quantity:
        return None
    groups: list[_Group] = []
    start = at
    while len(groups) < _MOST_GROUPS and (group := _group(row, start)):
        groups.append(group)
        start = _after_joint(row, group.end)
        if not start:
            break
    if len(groups) == 1 and groups[0].count == 1 and _is_numbered(row, at):
        return [_load_of(groups[0]), stated("reps", groups[0].reps)], groups[0].end
    if len(groups) < _FEWEST or not any(group.load.unit == "percent" or group.count > 1 for group in groups):
        return None
    end = groups[-1].end
    parts = [part for group in groups for part in [_part(group)] * group.count]
    return sets_between(row[at].start, row[end - 1].end, parts), end


def _is_numbered(row: Row, at: int) -> bool:
    """Whether the number of a set stands before: "Set 1: 65 % x 6"."""
    number = at - 2 if row.near(at - 1).text == ":" else at - 1
    return row.near(number).is_quantity and row.near(number - 1).has("SET")


def _load_of(group: _Group) -> Statement:
    return Statement("load", group.load.start, group.load.end)


def _part(group: _Group) -> Statement:
    return replace(stated("reps", group.reps), load=(group.load.start, group.load.end))


def _group(row: Row, at: int) -> _Group | None:
    """Read `5 @ 60 %`, `2 x 5 @ 60 kg`, `60 % x 5`, `60 kg x 5 x 2`."""
    first, second, third = row.near(at), row.near(at + 2), row.near(at + 4)
    joint, other = row.near(at + 1), row.near(at + 3)
    if first.unit in _LOADS and joint.has("BY") and _counts(second):
        again = other.has("BY") and _counts(third) and (third.low or 0) <= _MOST_SETS
        return _Group(int(third.low or 1) if again else 1, second, first, at + (5 if again else 3))
    if not _counts(first):
        return None
    if joint.has("AT") and second.unit in _LOADS:
        return _Group(1, first, second, at + 3)
    several = joint.has("BY") and _counts(second) and other.has("AT") and third.unit in _LOADS
    if several and 0 < (first.low or 0) <= _MOST_SETS and first.low == first.high:
        return _Group(int(first.low or 1), second, third, at + 5)
    return None


def _counts(term: Term) -> bool:
    """Whether a term is a number of reps, or the fewest of them: "5+"."""
    return term.is_quantity and term.unit in ("", "rep", "time") and term.low is not None and term.low == int(term.low)


def _after_joint(row: Row, at: int) -> int:
    """Return where the next group begins; 0 where no mark or word joins one."""
    start = at
    while row.near(at).has("CHAIN_JOINT") and at - start < _MOST_JOINTS:
        at += 1
    return at if at > start else 0
