"""What the user chose for one session, by flags or in a file; `None` leaves it to the page."""

from dataclasses import dataclass
from typing import Literal

from repcast.model.routine import Sides

Effort = Literal["easy", "normal", "hard"]
Talk = Literal["quiet", "normal", "chatty"]


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of the command line, of a script's head and of the user's configuration.

    Seconds may have fractions and are 0 or more; `tempo_s` has 3 or 4 numbers (out, hold, back, hold). `only_set` and
    `start_at` are set numbers from 1. `seed` varies the wording: the same seed gives the same track.
    """

    sets: int | None = None
    reps: int | None = None
    hold_s: float | None = None
    rest_s: float | None = None
    tempo_s: tuple[float, ...] | None = None
    sides: Sides | None = None
    effort: Effort = "normal"
    talk: Talk = "normal"
    get_ready_s: float | None = None
    switch_s: float | None = None
    tips: bool = True
    only_set: int | None = None
    start_at: int | None = None
    warmup_s: float | None = None
    cooldown_s: float | None = None
    seed: int = 0
