"""Takes one number from what is stated, chosen, or left to the defaults."""

import math
from dataclasses import dataclass
from typing import Literal

from repcast.model.choices import Choices, Effort
from repcast.model.routine import Amount

DEFAULT_SETS, DEFAULT_REPS, DEFAULT_HOLD_S, DEFAULT_REST_S = 3, 10, 30, 45
"""What is taken where neither the page nor the user says anything: ordinary figures for one exercise at home.

The sets are those of an exercise of which the page states no work at all; see `Asked.sets`.
"""

CHANGE_OVER_S = 10
"""Seconds from one exercise to the next where no rest is stated nor needed: between the stations of a circuit,
and in a warm-up, a cool-down or a row of stretches. A trainer goes straight on there: it is time to hear the next name
and to get ready.
"""

NOTHING_CHOSEN = Choices()

GET_READY_S, SWITCH_S = 5, 10
"""Seconds to get ready before the first go, and to turn over for the other side, where nothing is chosen."""

End = Literal["low", "middle", "high"]
MORE: dict[Effort, End] = {"easy": "low", "normal": "middle", "hard": "high"}
LESS: dict[Effort, End] = {"easy": "high", "normal": "middle", "hard": "low"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user wants: `choices` beat the page; `defaults` only fill in what the page leaves out.

    Of the defaults count `sets`, `reps`, `hold_s`, `rest_s`, `tempo_s` and `sides`: a page says nothing of the others.
    """

    choices: Choices
    defaults: Choices

    def sets(self, *, states_work: bool) -> int:
        """Return the sets of an exercise that states none: one where it does state reps, a hold or work.

        "Hold 5 s, repeat 10 times" asks for ten reps, not for thirty.
        """
        return self.choices.sets or self.defaults.sets or (1 if states_work else DEFAULT_SETS)

    @property
    def reps(self) -> int:
        """The reps of a set that states none."""
        return self.choices.reps or self.defaults.reps or DEFAULT_REPS

    @property
    def hold_s(self) -> float:
        """The hold of a held exercise that states none."""
        return self.choices.hold_s or self.defaults.hold_s or DEFAULT_HOLD_S

    @property
    def rest_s(self) -> float:
        """The rest after a set that states none."""
        chosen = self.defaults.rest_s if self.choices.rest_s is None else self.choices.rest_s
        return DEFAULT_REST_S if chosen is None else chosen

    @property
    def switch_s(self) -> float:
        """The time to change sides."""
        return SWITCH_S if self.choices.switch_s is None else self.choices.switch_s

    @property
    def get_ready_s(self) -> float:
        """The time from the end of the set-up to the first go: by itself never less than the countdown."""
        if self.choices.get_ready_s is None:
            return max(GET_READY_S, self.choices.countdown_s)
        return self.choices.get_ready_s


def pick(amount: Amount | None, effort: Effort, *, less_is_harder: bool = False) -> float | None:
    """Take one number from what is stated, in the unit of the amount; an open range has the end that is stated.

    The middle is rounded half up to a whole number, as long as one lies between the ends.
    """
    if amount is None:
        return None
    low = amount.high if amount.low is None else amount.low
    high = amount.low if amount.high is None else amount.high
    if low is None or high is None or low == high:
        return low
    end = (LESS if less_is_harder else MORE)[effort]
    return {"low": low, "high": high, "middle": _middle(low, high)}[end]


def pick_count(amount: Amount | None, effort: Effort) -> int | None:
    """Take a number of sets, reps or rounds: a whole number from 1 on."""
    number = pick(amount, effort)
    return None if number is None else max(1, int(number))


def _middle(low: float, high: float) -> float:
    middle = (low + high) / 2
    whole = math.floor(middle + 0.5)
    return whole if low <= whole <= high else round(middle, 3)
