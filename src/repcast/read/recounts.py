"""Whether a page tells or lists something rather than asking for a movement: a log, figures, chatter, software."""

from collections.abc import Sequence
from itertools import islice

from repcast.languages.en import recounts as english
from repcast.languages.en.names import BODY, BREATHS
from repcast.read.instructions import sentences
from repcast.read.lines import Line
from repcast.read.signs import INSTRUCTS, instruction_score, words_of
from repcast.read.stating import only_dose
from repcast.read.vocabulary import MOVEMENT, any_of, bare

_KINDS = {
    "it tells what somebody did": any_of(*english.TELLING),
    "it only lists figures": any_of(*english.LISTING),
    "people talk to each other on it": any_of(*english.CHATTING),
    "it sells something": any_of(*english.SELLING),
    "it is a recipe": any_of(*english.COOKING),
    "it is about a program": any_of(*english.PROGRAMMING),
}
_ANY = any_of(
    *english.TELLING,
    *english.LISTING,
    *english.CHATTING,
    *english.SELLING,
    *english.COOKING,
    *english.PROGRAMMING,
)
_FEWEST, _ASKED = 2, 3
"""So many sentences of a kind make a page of that kind, unless so many others ask for a movement."""


def recounted(lines: Sequence[Line]) -> str:
    """Return what the page does instead of asking for a movement; "" where it asks, or nothing speaks against it."""
    if sum(sum(1 for _ in islice(_ANY.finditer(line.text), _FEWEST)) for line in lines) < _FEWEST:
        return ""
    hits = dict.fromkeys(_KINDS, 0)
    asked = 0
    for line in lines:
        for one in sentences(line.quote):
            kinds = [kind for kind, pattern in _KINDS.items() if pattern.search(one.text)]
            for kind in kinds:
                hits[kind] += 1
            states = line.kind != "heading" and only_dose(one)
            asked += not kinds and (states or _asks(one.text))
        asked += line.has_own_dose and not any(pattern.search(line.text) for pattern in _KINDS.values())
    total = sum(hits.values())
    return max(hits, key=lambda kind: hits[kind]) if total >= _FEWEST and asked < min(total, _ASKED) else ""


def _asks(text: str) -> bool:
    """Whether a sentence asks for a movement or a posture of the body."""
    said = words_of(text)
    bodily = not (BODY | BREATHS).isdisjoint(said) or (bool(said) and bare(said[0]) in MOVEMENT)
    return bodily and instruction_score(text) >= INSTRUCTS
