"""Which phase of a rep the first number of a stated tempo is for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from repcast.languages.en import verbs
from repcast.model.routine import Phase, Tempo
from repcast.read.quote import Source
from repcast.read.vocabulary import BREATH, any_of, bare, verb_of

_FIGURES = any_of(r"[\dx]{4}|[\dx.]+(?:\s?[-–—/:,]\s?[\dx.]+){3}")
"""Four numbers in the notation of strength training: lowering, the pause below, lifting, the pause above."""
_WORD = re.compile(r"[a-z]+")
_NEAR = 3
"""How many words after a time may name what it is for: "4 seconds on the way down"."""


def in_order(tempo: Tempo | None, phases: Sequence[Phase], source: Source) -> Tempo | None:
    """Return the tempo with the phase that its first number is for.

    In words it is the way that the first time stands with: "lower for 4 seconds" is the way back of a curl and the way
    out of a squat. Four bare numbers begin with the way that yields to the weight.
    """
    out = next((phase for phase in phases if phase.kind == "out"), None)
    if tempo is None or out is None or not tempo.place.line or BREATH.search(out.text):
        return tempo
    start, end = source.line_range(tempo.place.line)
    line, at = source.text[start:end], tempo.place.column - 1
    stated = line[at : at + tempo.place.length]
    if _FIGURES.fullmatch(stated):
        begins_back = not lowers_first(phases)
    else:
        begins_back = _height_of_first(line, at) * _height(_words(out.text)) < 0
    return replace(tempo, first="back") if begins_back else tempo


def lowers_first(phases: Iterable[Phase]) -> bool:
    """Whether a rep of these phases begins by giving way to the weight, as that of a squat does."""
    text = next((phase.text for phase in phases if phase.kind == "out"), "")
    verb = verb_of(text)
    return verb in verbs.YIELDING if verb else _height(_words(text)) < 0


def _height_of_first(line: str, at: int) -> int:
    """Return whether the time at `at` is for a way up (1) or down (-1); 0 where its sentence does not say."""
    following = re.split(r"[,;.]", line[at:], maxsplit=1)[0]
    after = _height(_words(following)[1 : 1 + _NEAR])
    return after or _height(reversed(_words(re.split(r"[.!?]\s", line[:at])[-1])))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _height(said: Iterable[str]) -> int:
    """Return the height of the first of these words that goes up or down: 1, -1, or 0 where none does."""
    return next((height for word in said if (height := verbs.HEIGHTS.get(bare(word), 0))), 0)
