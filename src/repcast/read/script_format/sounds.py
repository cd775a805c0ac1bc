"""The sounds of a script, and what an exercise wants said or sounded at times of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from repcast.model.routine import SOUNDS, TimedSaying
from repcast.read.script_format.amounts import clock_s, line_of, shown, texts
from repcast.read.script_format.tables import Table, suggestion

LATEST_S = 7200
"""No saying comes later in a set; work by the clock lasts no longer."""
MOST_TIMES = 100
"""The most times at which one saying may come."""

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")
_FILE = re.compile(r"\w[\w .()+-]{0,99}(?:/\w[\w .()+-]{0,99}){0,3}")


@dataclass(frozen=True, slots=True)
class Sounds:
    """The shipped sounds that a script plays, and the files of its own, as pairs of a name and a path beside it."""

    shipped: tuple[str, ...] = SOUNDS
    own: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What a sound may be called."""
        return frozenset((*SOUNDS, *(name for name, _ in self.own)))


def sounds_of(head: Table) -> Sounds:
    """Return the sounds of a script: all, none, a list of some, or (from version 2 on) a table of them."""
    value = head.take("sounds")
    if value is None or isinstance(value, bool):
        return Sounds(() if value is False else SOUNDS)
    if isinstance(value, dict) and head.version > 1:
        below = head.table("sounds")
        return _of_table(below) if below else Sounds()
    if not isinstance(value, list) or not all(name in SOUNDS for name in value):
        head.fault("bad-value", "sounds", f"`sounds` must be true, false, or a list of some of {', '.join(SOUNDS)}")
        return Sounds()
    return Sounds(tuple(name for name in SOUNDS if name in value))


def _of_table(table: Table) -> Sounds:
    """Return the sounds of a table: each is true, false, or a file beside the script."""
    own = []
    for name in table.values:
        value = table.take(name)
        if isinstance(value, bool) and name in SOUNDS:
            continue
        if not _NAME.fullmatch(name):
            table.fault("bad-value", name, f"a sound cannot be called `{shown(name)}`; take small letters and `-`")
        elif isinstance(value, str) and is_safe(value):
            own.append((name, value))
        else:
            which = "true, false, or" if name in SOUNDS else "the name of"
            problem = f'`{name}` must be {which} a sound file beside the script, such as "whistle.wav"'
            table.fault("bad-value", name, f"{problem}; here it is {shown(value)}")
    return Sounds(tuple(name for name in SOUNDS if table.values.get(name, True) is not False), tuple(own))


def is_safe(path: str) -> bool:
    """Whether a path stays beside the script: relative, with `/` between its parts, none of them hidden or `..`."""
    return bool(_FILE.fullmatch(path)) and not any(part.endswith((".", " ")) for part in path.split("/"))


def timed_sayings(table: Table, sounds: frozenset[str]) -> Iterator[TimedSaying]:
    """Yield what each `[[call]]` of an exercise wants said or sounded; `sounds` are the names of those there are."""
    for below in table.tables("call"):
        faults = len(below.faults)
        at_s = _times(below)
        every_s = _time(below, "every_s", below.take("every_s"), least=1) if "every_s" in below.values else None
        call = TimedSaying(texts(below, "say"), at_s, every_s, _sound(below, sounds), below.place)
        is_right = len(below.faults) == faults
        if is_right and not (call.at_s or call.every_s):
            below.fault("bad-value", "at_s", "a call needs its time: `at_s`, or `every_s`")
        if is_right and not (call.say or call.sound):
            below.fault("bad-value", "say", "a call needs its words, `say`, or its `sound`")
        below.close("a call")
        yield call


def _times(table: Table) -> tuple[float, ...]:
    """Return the times of `at_s`, one or a list of them, in seconds."""
    value = table.take("at_s")
    values = value if isinstance(value, list) else [] if value is None else [value]
    if len(values) > MOST_TIMES:
        table.fault("bad-value", "at_s", f"`at_s` lists {len(values)} times; {MOST_TIMES} is the most")
    times = (_time(table, "at_s", one) for one in values[:MOST_TIMES])
    return tuple(time for time in times if time is not None)


def _time(table: Table, key: str, value: object, least: float = 0) -> float | None:
    seconds = value if isinstance(value, int | float) and not isinstance(value, bool) else clock_s(value)
    if seconds is None or not least <= seconds <= LATEST_S:
        problem = f'`{key}` must be seconds from {least:g} to {LATEST_S}, or minutes and seconds such as "1:30"'
        table.fault("bad-value", key, f"{problem}; here it is {shown(value)}")
        return None
    return seconds


def _sound(table: Table, sounds: frozenset[str]) -> str:
    name = line_of(table, "sound", table.take("sound") if "sound" in table.values else "")
    if name and name not in sounds:
        table.fault("bad-value", "sound", f"there is no sound `{name}`{suggestion(name, sounds)}")
        return ""
    return name
