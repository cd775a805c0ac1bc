"""The time to read a source grows with its length, whatever it repeats.

A rule that looks ahead or back without a bound, or a pattern that can match in many ways, makes it grow with the
square or worse. `hostile_units.txt` holds what is repeated: one JSON string a line.
"""

import json
import math
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from repcast.read import read

UNITS = [json.loads(line) for line in Path(__file__).with_name("hostile_units.txt").read_text().splitlines()]
LENGTHS = (800, 1_600, 3_200)
"""How many characters of a unit are read: few enough for a quick test, enough to tell a square from a line."""

STEEPEST = 9.0
"""The most that four times the length may cost: 4 where time is proportional, 16 where it grows with the square."""

QUICK_S, LIMIT_S, TRIES = 0.02, 20.0, 15
FORMATS: dict[str, Callable[[str], str]] = {
    "x.txt": lambda run: f"Raise\n\n- {run}\n- Lift your leg.\n",
    "x.md": lambda run: f"# Raise\n\n{run}\n\n- Lift your leg.\n",
    "x.html": lambda run: f"<html><body><h1>Raise</h1><p>{run}</p><ul><li>Lift your leg.</li></ul></body></html>",
    "x.json": lambda run: json.dumps({"name": "Raise", "description": run, "instructions": ["Lift your leg."]}),
    "script.md": lambda run: (
        f'+++\nrepcast = 1\ntitle = "{run}"\n+++\n# {run}\n```toml\n{run}\n```\n## Steps\n- {run}\n- Lift your leg.\n'
    ),
    "head.md": lambda run: f"---\ntitle: {run}\n---\n# Raise\n\n- Lift your leg.\n",
}


def units(name: str) -> list[str]:
    """Return what a format is tried with: words and figures as plain text, marks in every format.

    Front matter ends after 200 lines, so that lines of it would be another page at twice the length.
    """
    tried = UNITS if name == "x.txt" else [unit for unit in UNITS if not re.search(r"[a-z]{2,} |\d", unit)]
    return [unit for unit in tried if name != "head.md" or "\n" not in unit]


@pytest.mark.slow
@pytest.mark.no_cover  # what is measured would be the measuring
@pytest.mark.parametrize("name", FORMATS)
def test_time_grows_no_faster_than_the_length(name: str) -> None:
    read(name, FORMATS[name]("Lift your leg. ").encode())  # imports what the format needs
    assert [unit for unit in units(name) if steepness(name, unit) > STEEPEST] == []


def steepness(name: str, unit: str) -> float:
    """Return how many times longer the longest run of `unit` takes than the shortest: the least of a few attempts.

    The readings of one attempt follow each other at once, so that a busy machine slows them alike. 0 where the longest
    takes no time to speak of, infinite where a reading is cut off.
    """
    ratio = math.inf
    for attempt in range(TRIES):
        ending = " " + "b" * attempt  # another text at each attempt, so that no cache knows it
        taken: list[float] = []
        for length in LENGTHS:
            taken.append(taken_s(name, FORMATS[name](unit * (length // len(unit)) + ending)))
            if math.isinf(taken[-1]):
                return math.inf
        ratio = min(ratio, taken[-1] / taken[0])
        if ratio <= STEEPEST or taken[-1] < QUICK_S:
            return 0.0
    return ratio


def taken_s(name: str, text: str) -> float:
    """Return the time of one reading, cut off at `LIMIT_S` of processor time."""
    data = text.encode("utf-8", "surrogatepass")
    began = time.perf_counter()
    try:
        with cut_off():
            read(name, data)
    except TimeoutError:
        return math.inf
    return time.perf_counter() - began


@contextmanager
def cut_off() -> Iterator[None]:
    """Raise `TimeoutError` in the block after `LIMIT_S` of processor time, where the system can."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
