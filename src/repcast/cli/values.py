"""The kinds of values that flags take."""

import re
from typing import Any

import click

_TEMPO = re.compile(r"\d+(?:\.\d+)?(?:[-:/,]\d+(?:\.\d+)?){2,3}")
LEAST_REP_S, LONGEST_PHASE_S = 0.5, 60


class TempoType(click.ParamType[tuple[float, ...]]):
    """A tempo such as 3-1-3: the seconds out, held and back, with a fourth number held before the next rep."""

    name = "OUT-HOLD-BACK"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, ...]:
        """Read the numbers; says what a tempo looks like where it is none."""
        if isinstance(value, tuple | list):
            return tuple(float(number) for number in value)
        if not _TEMPO.fullmatch(str(value)):
            self.fail(f"{value!r} is not a tempo. Give 3 or 4 numbers of seconds, such as 3-1-3.", param, ctx)
        seconds = tuple(float(number) for number in re.split(r"[-:/,]", str(value)))
        if sum(seconds) < LEAST_REP_S or max(seconds) > LONGEST_PHASE_S:
            reason = f"A rep lasts at least {LEAST_REP_S} s, a phase at most {LONGEST_PHASE_S} s."
            self.fail(f"{value!r} cannot be kept. {reason}", param, ctx)
        return seconds


class VoiceType(click.ParamType[str]):
    """A voice, as ENGINE or ENGINE:VOICE; whether there is such a voice is for the engines to say."""

    name = "ENGINE[:VOICE]"


TEMPO = TempoType()
SECONDS = click.FloatRange(0, 3600)
HELD = click.FloatRange(0.5, 3600)
SETS = click.IntRange(1, 99)
KINDS: dict[str, click.ParamType[Any]] = {
    "sets": SETS,
    "reps": click.IntRange(1, 999),
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
    "seed": click.IntRange(0),
    "voice": VoiceType(),
    "speed": click.FloatRange(0.5, 2),
}
"""The kind of every choice, by the name of its field in `Choices` (the voice and its speed are beside them)."""
