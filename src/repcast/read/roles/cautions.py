"""What a page warns of around its exercises, which is said before the first of them."""

import re
from collections.abc import Iterator, Sequence

from repcast.languages.en.names import BODY
from repcast.languages.en.noise import REASSURES, SEEKS_HELP, STOPS
from repcast.read import dose
from repcast.read.dose.stating import says_work
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections import Sections
from repcast.read.words.headings import SKIPPED
from repcast.read.words.instructions import kind_of, sentences
from repcast.read.words.noise import is_noise, is_warning
from repcast.read.words.signs import words_of

_STOPS, _REASSURES = re.compile(STOPS, re.IGNORECASE), re.compile(REASSURES, re.IGNORECASE)
_SEEKS_HELP = re.compile(SEEKS_HELP, re.IGNORECASE)
_MOST, _MOST_WORDS = 4, 32
"""The most sentences that are said, and the most words of each."""


def cautions(lines: Sequence[Line], sections: Sections) -> list[Quote]:
    """Return the sentences without a dose that say when to stop, or what not to do with a part of the body."""
    told = (one for line in lines for one in _told(line, sections) if is_caution(one.text))
    return [one for one in told if not any(map(says_work, dose.find(one)))][:_MOST]


def _told(line: Line, sections: Sections) -> Iterator[Quote]:
    """Yield the sentences of a line without the label before them: "Before you start: …"."""
    begun, rest = sections.begun[line.order].kind, line.naming.rest
    if line.is_recorded or (begun or sections.within[line.order]) in SKIPPED or is_noise(line.text):
        return
    yield from sentences(rest if rest is not None and begun and line.naming.form != "stop" else line.quote)


def is_caution(text: str) -> bool:
    """Whether a sentence says when to stop or to ask for help, or what not to do with a part of the body."""
    said = words_of(text)
    if len(said) > _MOST_WORDS or text.rstrip()[-1:] in "?:" or _REASSURES.search(text):
        return False
    denied = is_warning(text) and not BODY.isdisjoint(said)
    return denied or bool(_SEEKS_HELP.search(text)) or (bool(_STOPS.search(text)) and kind_of(text) == "safety")
