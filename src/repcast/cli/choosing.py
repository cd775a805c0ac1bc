"""The choices that play, export and show share: flags, the script's own, and the user's configuration."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import click

from repcast.choices import Choices
from repcast.cli.values import HELD, REPS, SECONDS, SETS, SPEED, TEMPO

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for on the command line: the choices for the session, and the voice that speaks it."""

    choices: Choices
    voice: str
    speed: float

    def described(self) -> str:
        """The choices that differ from the usual ones, as flags; for the comment of a file."""
        usual = Choices()
        names = [name for name in usual.__dataclass_fields__ if getattr(self.choices, name) != getattr(usual, name)]
        shown = [f"{name.removesuffix('_s')} {getattr(self.choices, name)}" for name in names]
        return ", ".join([*shown, f"voice {self.voice}"])


_FLAGS = (
    click.option("--sets", type=SETS, help="How many sets, or rounds of a circuit."),
    click.option("--reps", type=REPS, help="How many reps in a set."),
    click.option("--hold", "hold_s", type=HELD, metavar="SECONDS", help="How long a position is held."),
    click.option("--rest", "rest_s", type=SECONDS, metavar="SECONDS", help="How long to rest between sets."),
    click.option("--tempo", "tempo_s", type=TEMPO, help="Seconds of a rep's phases, such as 3-1-3."),
    click.option(
        "--sides",
        type=click.Choice(["each", "alternate", "both", "left", "right"]),
        help="One side after the other, sides in turn, both at once, or one side only.",
    ),
    click.option(
        "--effort",
        type=click.Choice(["easy", "normal", "hard"]),
        help="Which end of a range is taken (the middle unless told).",
    ),
    click.option("--talk", type=click.Choice(["quiet", "normal", "chatty"]), help="How much is said."),
    click.option("--no-tips", "tips", is_flag=True, flag_value=False, default=None, help="Leave the tips out."),
    click.option("--get-ready", "get_ready_s", type=SECONDS, metavar="SECONDS", help="Time before the first go [5]."),
    click.option("--switch", "switch_s", type=SECONDS, metavar="SECONDS", help="Time to change sides [10]."),
    click.option("--warmup", "warmup_s", type=SECONDS, metavar="SECONDS", help="Warm up first, for this long."),
    click.option("--cooldown", "cooldown_s", type=SECONDS, metavar="SECONDS", help="Cool down last, for this long."),
    click.option("--only-set", type=SETS, help="Do this set alone."),
    click.option("--start-at", type=SETS, metavar="SET", help="Begin with this set."),
    click.option("--seed", type=click.IntRange(0), help="Vary the wording."),
    click.option("--voice", metavar="ENGINE[:VOICE]", help="Who speaks, such as piper, pyttsx3, tones [piper]."),
    click.option("--speed", type=SPEED, metavar="FACTOR", help="How fast the voice speaks, 0.5 to 2 [1]."),
)


def choosing(command: Command) -> Command:
    """Give a command the shared flags; it is called with `wanted` in their place."""

    @wraps(command)
    def chosen(**arguments: Any) -> Any:
        names = [option for option in arguments if option in OPTIONS]
        flags = {name: arguments.pop(name) for name in names}
        return command(wanted=wanted(flags), **arguments)

    for flag in reversed(_FLAGS):
        chosen = flag(chosen)
    return chosen  # type: ignore[return-value]  # click's decorators keep the signature they are given


def wanted(flags: Mapping[str, Any]) -> Wanted:
    """The choices of the command line; what is not given keeps its default."""
    given = {name: value for name, value in flags.items() if value is not None}
    voice, speed = given.pop("voice", "piper"), given.pop("speed", 1.0)
    return Wanted(Choices(**given), voice, speed)


OPTIONS = frozenset((*Choices.__dataclass_fields__, "voice", "speed"))
