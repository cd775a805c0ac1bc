"""The flags that play, export and show share."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import click

from repcast.cli.settle import flag
from repcast.cli.values import KINDS

Flags = Mapping[str, Any]
"""The choices given on the command line, by their names in `Choices`; what was not given is not in it."""

_HELP = {
    "sets": "How many sets, or rounds of a circuit.",
    "reps": "How many reps in a set.",
    "hold_s": "How long a position is held.",
    "rest_s": "How long to rest between sets.",
    "tempo_s": "Seconds of a rep's phases, in the order of the movement, such as 3-1-3.",
    "sides": "One side after the other, sides in turn, both at once, or one side only.",
    "effort": "Which end of the page's ranges is taken; normal is the middle.",
    "talk": "How much is said.",
    "get_ready_s": "Time between the set-up and the first go; 5 unless told.",
    "switch_s": "Time to change sides; 10 unless told.",
    "warmup_s": "Warm up first, for this long.",
    "cooldown_s": "Cool down last, for this long.",
    "only_set": "Do this set alone.",
    "start_at": "Begin with this set.",
    "seed": "Vary the wording.",
    "voice": "Who speaks: piper (unless told), pyttsx3, tones, … See: repcast voices.",
    "speed": "How fast the voice speaks, 0.5 to 2.",
}


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the shared flags; it is called with those that were given, as `flags`."""

    @wraps(command)
    def chosen(**arguments: Any) -> Any:
        given = {name: arguments.pop(name) for name in KINDS}
        return command(flags={name: value for name, value in given.items() if value is not None}, **arguments)

    options = [_option(name, words) for name, words in _HELP.items()]
    options.append(click.option("--tips/--no-tips", "tips", default=None, help="Say the tips, or leave them out."))
    for option in reversed(options):
        chosen = option(chosen)
    return chosen


def with_music(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags for music."""
    level, words = click.FloatRange(-30, 20), "Make the music louder (or quieter: -6) than usual."
    leveled = click.option("--music-level", "music_db", type=level, default=0.0, metavar="DB", help=words)(command)
    return click.option("--music", default="", metavar="FILE|FOLDER", help="Play music beneath the voice.")(leveled)


def picking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag that takes one exercise out of a file of many."""
    words = "The exercise to take out of a file of many."
    return click.option("--pick", default="", metavar="NAME", help=words)(command)


def _option(name: str, words: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    metavar = "SECONDS" if name.endswith("_s") and name != "tempo_s" else None
    return click.option(flag(name), name, type=KINDS[name], metavar=metavar, help=words)
