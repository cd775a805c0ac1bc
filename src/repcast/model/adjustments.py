"""What the listener changes in the middle of a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Adjustments:
    """What holds from now on, on top of the choices that the session was planned with.

    `tempo_pct` is the length of a rep's phases in percent (110 is slower); `rest_s` is added to every rest, and may
    be negative (a rest never gets shorter than none).
    """

    tempo_pct: int = 100
    rest_s: int = 0


UNADJUSTED = Adjustments()
