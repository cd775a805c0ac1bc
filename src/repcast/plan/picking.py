"""Takes one number out of a stated range."""

import math
from typing import Literal

from repcast.model.choices import Effort
from repcast.model.routine import Amount

End = Literal["low", "middle", "high"]
MORE: dict[Effort, End] = {"easy": "low", "normal": "middle", "hard": "high"}
LESS: dict[Effort, End] = {"easy": "high", "normal": "middle", "hard": "low"}


def pick(amount: Amount | None, effort: Effort, *, less_is_harder: bool = False) -> float | None:
    """Take one number from what is stated, in the unit of the amount; the middle is rounded half up.

    An open end ("at least 30") gives the end that is stated.
    """
    if amount is None:
        return None
    low = amount.high if amount.low is None else amount.low
    high = amount.low if amount.high is None else amount.high
    if low is None or high is None or low == high:
        return low
    end = (LESS if less_is_harder else MORE)[effort]
    return {"low": low, "high": high, "middle": math.floor((low + high) / 2 + 0.5)}[end]
