"""What the words of one part depend on beyond that part: the plan, the choices, and where in the session it stands."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from repcast.coach.bank import Bank
from repcast.model.choices import Choices
from repcast.model.plan import Part, Plan, Rest, Set, Switch
from repcast.model.profile import LineKind, Profile

HALF_FROM_MS = 8 * 60_000
"""From here on half of a session is named; in a shorter one the sets say enough."""
ROOMY_REST_MS = 15_000
"""From here on a rest has time for a word about the session, beside its length and what comes next."""
HALF_PCT = range(45, 66)
"""How much of a session, in percent, may be over where its half is named."""
MANY_EXERCISES = 3
"""From so many exercises on the last one is named as such."""


@dataclass(frozen=True, slots=True)
class Context:
    """The plan and the choices of a session, and the sets at which something about the whole session is said.

    `after_half` is the set before which half of the session is named, `last_exercise` the first set of the last
    exercise, `last` the last set of several exercises. `straight_on` has for a set the one that follows it at once.
    `rests` has for an exercise the number of its rests that have time for tips, `offsets` the number of sets before
    its first, all sides counted, whatever is left out by choice. `first_waiting` is the first set that waits.
    """

    plan: Plan
    choices: Choices
    profile: Profile
    bank: Bank
    after_half: Set | None = None
    last_exercise: Set | None = None
    last: Set | None = None
    first_waiting: Set | None = None
    straight_on: Mapping[Set, Set] | None = None
    rests: Mapping[int, int] | None = None
    offsets: tuple[int, ...] = ()

    @classmethod
    def of(cls, plan: Plan, choices: Choices, profile: Profile) -> "Context":
        """Return the context of a plan."""
        sets = plan.sets
        pairs = pairwise(plan.parts)
        several = len(plan.done) > 1
        return cls(
            plan,
            choices,
            profile,
            Bank(profile, choices.seed),
            _after_half(plan),
            _last_exercise(plan, sets),
            sets[-1] if several and not sets[-1].of_block else None,
            next((one for one in sets if plan.work_of(one).waits), None),
            {before: to for before, to in pairs if isinstance(before, Set) and isinstance(to, Set)},
            Counter(one.to.exercise for one in plan.parts if isinstance(one, Rest) and not one.introduces),
            tuple(accumulate((len(one.works) * len(one.side_order) for one in plan.exercises), initial=0)),
        )

    def next_at_once(self, part: Set) -> Set | None:
        """Return the set that follows without any break."""
        return (self.straight_on or {}).get(part)

    def rests_of(self, exercise: int) -> int:
        """Return how many rests have time for the tips of an exercise."""
        return (self.rests or {}).get(exercise, 0)

    def ordinal(self, part: Set) -> int:
        """Return the number of a set in the whole session, from 0: the same whatever is left out by choice."""
        sides = self.plan.exercises[part.exercise].side_order
        side = sides.index(part.side) if part.side in sides else 0
        return self.offsets[part.exercise] + (part.number - 1) * len(sides) + side

    def line(self, kind: LineKind, part: Set | None = None, slot: int = 0) -> str:
        """Return a line of the bank for a set, or for the session; `slot` counts those of one set."""
        return self.bank.line(kind, self.ordinal(part) if part else 0, slot)

    def waits(self, part: Set) -> bool:
        """Whether a set really lasts until the listener goes on."""
        return self.profile.can_answer and self.plan.work_of(part).waits


def _after_half(plan: Plan) -> Set | None:
    """Return a set after half of a long session, where one begins near it: the first after a rest, else the first."""
    whole_ms = plan.least_ms
    if whole_ms < HALF_FROM_MS:
        return None
    done_ms, near = 0, list[tuple[Part, Set]]()
    for before, part in pairwise(plan.parts):
        if isinstance(part, Set):
            if 100 * done_ms // whole_ms in HALF_PCT and done_ms:
                near.append((before, part))
            done_ms += plan.work_of(part).length_ms
        elif isinstance(part, Rest | Switch):
            done_ms += part.length_ms
    rested = (part for before, part in near if isinstance(before, Rest) and _is_roomy(before))
    return next(iter((*rested, *(part for _, part in near))), None)


def _is_roomy(rest: Rest) -> bool:
    """Whether a rest has time for a word about the session."""
    return rest.length_ms >= ROOMY_REST_MS and not rest.introduces and not rest.waits


def _last_exercise(plan: Plan, sets: tuple[Set, ...]) -> Set | None:
    """Return the first set of the last exercise, where they come one after another and are many."""
    last = sets[-1]
    if len(plan.done) < MANY_EXERCISES or last.rounds > 1 or last.of_block or plan.done[-1] != last.exercise:
        return None
    return next(one for one in sets if one.exercise == last.exercise)
