"""The kinds of values that flags take."""

import math
import re
from typing import Any

import click

_TEMPO = re.compile(r"\d+(?:\.\d+)?(?:[-:/,]\d+(?:\.\d+)?){2,3}")
LEAST_REP_S, LONGEST_PHASE_S = 0.5, 60


class TempoType(click.ParamType[tuple[float, ...]]):
    """A tempo such as 3-1-3: the seconds out, held and back, with a fourth number held before the next rep."""

    name = "OUT-HOLD-BACK"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, ...]:
        """Read the numbers, from text or from a list; says what a tempo looks like where it is none."""
        text = "-".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        if not _TEMPO.fullmatch(text):
            self.fail(f"{value!r} is not a tempo. Give 3 or 4 numbers of seconds, such as 3-1-3.", param, ctx)
        seconds = tuple(float(number) for number in re.split(r"[-:/,]", text))
        if sum(seconds) < LEAST_REP_S or max(seconds) > LONGEST_PHASE_S:
            reason = f"A rep lasts at least {LEAST_REP_S} s, a phase at most {LONGEST_PHASE_S} s."
            self.fail(f"{value!r} cannot be kept. {reason}", param, ctx)
        return seconds


class Seconds(click.FloatRange):
    """A time in seconds; unlike any float, never "not a number"."""

    name = "SECONDS"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read the number."""
        number = float(super().convert(value, param, ctx))
        if isinstance(value, bool) or not math.isfinite(number):
            self.fail(f"{value!r} is not a time in seconds.", param, ctx)
        return number


class Count(click.IntRange):
    """A whole number, as it is or as text; a fraction is not rounded in silence."""

    name = "NUMBER"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        if isinstance(value, bool | float) or (isinstance(value, str) and not re.fullmatch(r"\s*-?\d{1,9}\s*", value)):
            self.fail(f"{value!r} is not a whole number.", param, ctx)
        return int(super().convert(value, param, ctx))


class VoiceType(click.ParamType[str]):
    """A voice, as ENGINE or ENGINE:VOICE; whether there is such a voice is for the engines to say."""

    name = "ENGINE[:VOICE]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a text."""
        if not isinstance(value, str):
            self.fail(f"{value!r} is not a voice. Give one as repcast voices lists it.", param, ctx)
        return value


TEMPO = TempoType()
SECONDS = Seconds(0, 3600)
HELD = Seconds(0.5, 3600)
SETS = Count(1, 99)
KINDS: dict[str, click.ParamType[Any]] = {
    "sets": SETS,
    "reps": Count(1, 999),
    "hold_s": HELD,
    "rest_s": SECONDS,
    "tempo_s": TEMPO,
    "sides": click.Choice(["each", "alternate", "both", "left", "right"]),
    "effort": click.Choice(["easy", "normal", "hard"]),
    "talk": click.Choice(["quiet", "normal", "chatty"]),
    "tips": click.BOOL,
    "get_ready_s": SECONDS,
    "switch_s": SECONDS,
    "warmup_s": SECONDS,
    "cooldown_s": SECONDS,
    "only_set": SETS,
    "start_at": SETS,
    "seed": Count(0),
    "voice": VoiceType(),
    "speed": Seconds(0.5, 2),
}
"""The kind of every choice, by the name of its field in `Choices` (the voice and its speed are beside them)."""
