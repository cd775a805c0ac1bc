"""What the listener adjusts in the middle of a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Adjustments:
    """The pace and the rests from now on, relative to the plan.

    `tempo_pct` is the length of a rep's phases in percent of the planned one (110 is slower). `rest_s` is added to
    every rest, in seconds, and may be negative; no rest becomes shorter than 0.
    """

    tempo_pct: int = 100
    rest_s: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """How long the set that is part number `part` of the plan has really taken, in milliseconds.

    With `rep` it goes on: its reps before that one have taken so long, and the others are still to be done.
    """

    part: int
    length_ms: int
    rep: int = 0


UNADJUSTED = Adjustments()
