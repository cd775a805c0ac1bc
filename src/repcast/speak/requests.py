"""What workers are asked for: phrases, how many workers there may be, and how long they may take."""

import os
from dataclasses import dataclass
from typing import NamedTuple

from repcast.speak.engines import SpeechError
from repcast.speak.spoken import Spoken


class Phrase(NamedTuple):
    """Words, the pace they are spoken at (1.0 is the voice's own), and how they are spelt for the engine."""

    text: str
    pace: float
    spelt: str


Outcome = Spoken | SpeechError


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a worker may take before it counts as hung, in seconds, and how often a phrase is tried."""

    start_s: float = 60.0
    phrase_s: float = 30.0
    letter_s: float = 0.3
    tries: int = 3

    def for_phrase(self, text: str) -> float:
        """The seconds that `text` may take."""
        return self.phrase_s + self.letter_s * len(text)


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many workers a pool may start, the threads of each, and how long they may take."""

    workers: int
    threads: int
    limits: Limits


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
