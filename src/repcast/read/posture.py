"""The posture that the words ask for, and the page that asks for two at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repcast.model.errors import Diagnostic
from repcast.read.quote import Quote
from repcast.read.words import any_of

_LIE = r"\b(?:lie|lying|lay|laying|start|position yourself)\b (?:down |flat |face up )*"
_ON = r"(?:on|onto|to) (?:your|the|one|either|a) (?:\w+ )?"
_BEGIN = r"(?:^|[.!?]\s+|\b(?:begin|start) by )"
_POSTURES = {
    "on your side": any_of(rf"{_LIE}{_ON}side\b", r"\bside-lying\b"),
    "on your back": any_of(rf"{_LIE}{_ON}back\b", r"\b(?:lie|lying) (?:down )?(?:supine|face[- ]up)\b"),
    "face down": any_of(rf"{_LIE}(?:{_ON}(?:stomach|belly|front|abdomen)\b|(?:prone|face[- ]down)\b)"),
    "standing": any_of(rf"{_BEGIN}(?:stand|standing)\b"),
    "sitting": any_of(rf"{_BEGIN}(?:sit|sitting)\b"),
    "kneeling": any_of(rf"{_BEGIN}(?:kneel|kneeling)\b"),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A posture, and the words that ask for it."""

    posture: str
    quote: Quote
    found: re.Match[str]

    @property
    def words(self) -> str:
        return self.found[0].strip(" .!?")


def posture_conflicts(prose: Sequence[Quote], steps: Sequence[Quote]) -> Iterator[Diagnostic]:
    """Compare the posture that the prose asks for with that of the steps; the steps win."""
    told, done = _first(prose), _first(steps)
    if told is None or done is None or told.posture == done.posture:
        return
    line = done.quote.place(done.found.start()).line
    message = (
        f"the prose says “{told.words}”, but the steps say “{done.words}” (line {line}); "
        f"the steps were followed: {done.posture}, not {told.posture}"
    )
    yield Diagnostic("warning", "posture-conflict", message, told.quote.place(told.found.start(), told.found.end()))


def _first(quotes: Sequence[Quote]) -> _Asked | None:
    """The posture asked for first."""
    for quote in quotes:
        asked = [
            _Asked(name, quote, found) for name, pattern in _POSTURES.items() if (found := pattern.search(quote.text))
        ]
        if asked:
            return min(asked, key=lambda one: one.found.start())
    return None
