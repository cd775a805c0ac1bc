"""Recognises spoken commands with a neural recogniser, on this machine alone; nothing is stored."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from repcast.model.clip import Samples
from repcast.play.companions import Facility
from repcast.play.controls import WAKE_WORD, phrases
from repcast.play.voice_control.moonshine import Moonshine
from repcast.play.voice_control.segments import Segment, Segmenter
from repcast.play.voice_control.spellings import LEAST, Spellings
from repcast.play.voice_control.weights import INSTALL, are_installed, find_weights

MARGIN = 2.0
"""How much more probable than any other command one must be, as a log probability."""

RIVAL_LEAD = 4.5
"""How much more probable a phrase that is no command must be for it to have been said, as a log probability.

Both are tuned on benchmarks/listening.py; docs/live.md has what was measured.
"""


LIKE_WAKE_WORD = ("couch", "catch", "coats", "close", "roach", "poach", "approach")
"""Words like "coach"."""

LIKE_WORDS = {
    "pause": ("post", "park", "parts", "porch", "cause"),
    "continue": ("continues", "contain", "complete"),
    "next": ("necks", "text", "nets", "nests", "who's next"),
    "back": ("bag", "bat", "pack", "black", "bake", "bank", "bad", "beck"),
    "repeat": ("receipt", "defeat", "complete", "retreat"),
    "slower": ("lower", "flower", "slow down", "shower", "slow"),
    "faster": ("master", "plaster", "past her", "after", "fast"),
    "more rest": ("no rest", "more dressed", "more stress", "or rest", "arrest", "more"),
    "stop": ("stops", "stopped", "shop", "top", "step", "drop", "stuff"),
    "how many left": ("how many people left", "how many", "who's left"),
    "what's next": ("what's that", "who's next", "what's left"),
}
"""Words like those of the commands, that are as likely after the wake word."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """A spoken command, its log probability, and the segment that it was recognised in."""

    phrase: str
    score: float
    segment: Segment


class Recogniser:
    """Recognises commands in a stream of samples at 16 kHz: phrases with quiet before and after them.

    Raises `MissingPackageError` where the weights are not installed.
    """

    def __init__(self, wake_word: str = WAKE_WORD) -> None:
        self._model = Moonshine(find_weights())
        self._phrases = frozenset(phrases(wake_word))
        self._spellings = Spellings(self._model, (*self._phrases, *rivals(wake_word)))
        self._segmenter = Segmenter()
        self._until_s = 0.0

    def recognise(self, samples: Samples) -> Iterator[Recognition]:
        """Take in samples of shape (frames,), full scale at ±1; yield the commands that end in them.

        Of several segments of the same sound the first in which a command is recognised counts.
        """
        for segment in self._segmenter.take(samples):
            if segment.start_s >= self._until_s:
                phrase, score = self.score(segment.samples)
                if phrase:
                    self._until_s = segment.end_s
                    yield Recognition(phrase, score, segment)

    def score(self, samples: Samples) -> tuple[str, float]:
        """Return the command that `samples` are, "" for none, and its log probability."""
        scores = self._spellings.scores(self._model.start(samples))
        ranked = sorted((score, phrase) for phrase, score in scores.items() if phrase in self._phrases)
        best, phrase = ranked[-1] if ranked else (LEAST, "")
        second = ranked[-2][0] if len(ranked) > 1 else -math.inf
        rival = max((score for phrase, score in scores.items() if phrase not in self._phrases), default=-math.inf)
        is_clear = best > max(LEAST, second + MARGIN, rival - RIVAL_LEAD)
        return (phrase, best) if is_clear else ("", -math.inf)


def rivals(wake_word: str) -> Iterator[str]:
    """Yield phrases that sound like commands with `wake_word` and are none."""
    for words in LIKE_WORDS.values():
        yield from (f"{wake_word} {like}" for like in words)
    if wake_word == WAKE_WORD:
        for like in LIKE_WAKE_WORD:
            yield from (phrase.replace(wake_word, like, 1) for phrase in phrases(wake_word))


def facility() -> Facility:
    """Report whether spoken commands can be recognised on this machine."""
    works = are_installed()
    return Facility("spoken commands", "--listen opens the microphone" if works else f"not installed: {INSTALL}", works)
