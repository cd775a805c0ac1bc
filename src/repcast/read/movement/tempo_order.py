"""Which phase of a rep the first number of a stated tempo is for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from repcast.languages.en import verbs
from repcast.model.choice_kinds import strength_tempo
from repcast.model.routine import Phase, Tempo
from repcast.read.quote import Source
from repcast.read.words.vocabulary import BREATH, any_of, bare, verb_of

_FIGURES = re.compile(r"[\d.]+(?:\s?[-–—/:,]\s?[\dxX.]+){3}")
"""Four numbers in the notation of strength training: lowering, the pause below, lifting, the pause above."""
_THREE = re.compile(r"[\d.]+(?:\s?[-–—/:,]\s?[\d.]+){2}")
_SINKS, _LOWERED = any_of(*verbs.SINKS), any_of(*verbs.NAMED_LOWERED)
_DIRECTIONS = frozenset((*verbs.WAYS_UP, *verbs.WAYS_DOWN))
_WORD = re.compile(r"[a-z]+")
_NEAR = 3
"""How many words after a time may name what it is for: "4 seconds on the way down"."""


def in_order(tempo: Tempo | None, phases: Sequence[Phase], source: Source) -> Tempo | None:
    """Return the tempo with the phase that its first number is for.

    In words it is the way that the first time stands with: "lower for 4 seconds" is the way back of a curl and the way
    out of a squat. Four bare numbers begin with the way that yields to the weight. Three do where the first is longer
    than the last, or where the steps state that time for the way back.
    """
    out = next((phase.text for phase in phases if phase.kind == "out"), "")
    if tempo is None or not tempo.place.line or BREATH.search(out):
        return tempo
    start, end = source.line_range(tempo.place.line)
    line, at = source.text[start:end], tempo.place.column - 1
    stated = line[at : at + tempo.place.length]
    if strength_tempo(stated) or _FIGURES.fullmatch(stated):
        return replace(tempo, first="lowering")
    if _THREE.fullmatch(stated):
        return _of_three(tempo, phases)
    begins_back = _height_of_first(line, at) * _height(_words(out)) < 0
    return replace(tempo, first="back") if begins_back else tempo


def _of_three(tempo: Tempo, phases: Sequence[Phase]) -> Tempo:
    """Return a tempo of three bare numbers with the phase that its first number is for.

    A pause of a rep that begins by lifting is at its top where the steps have one there, or else before the next lift.
    """
    first, pause, last = tempo.seconds
    told = {phase.kind: phase.seconds.low for phase in phases if phase.seconds}
    as_written = told.get("out", first) == first and told.get("back", last) == last
    turned = told.get("out", last) == last and told.get("back", first) == first
    says_which = as_written != turned
    if as_written if says_which else first <= last:
        return tempo
    if not any(phase.kind == "hold" for phase in phases):
        return replace(tempo, first="back" if says_which else "lowering")
    lifts_first = says_which or not lowers_first("", phases)
    return replace(tempo, seconds=(last, pause, first)) if lifts_first else tempo


def lowers_first(title: str, phases: Iterable[Phase]) -> bool:
    """Whether a rep begins by giving way to the weight, as that of a squat does, or by breathing in.

    A direction says more than the verb beside it, unless a weight is pulled or pushed down; without any phase it is the
    name that says so.
    """
    out = next((phase.text for phase in phases if phase.kind == "out"), "")
    if not out or _SINKS.search(out) or BREATH.search(out):
        return bool(out) or bool(_LOWERED.search(title))
    verb = verb_of(out)
    if verb in verbs.WORKING:
        return False
    ways = [verbs.HEIGHTS[word] for word in _words(out) if word in _DIRECTIONS]
    return ways[0] < 0 if ways else verb in verbs.YIELDING


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
