"""The equipment of an exercise, as nouns, from its prose and steps."""

from collections.abc import Iterable, Iterator
from itertools import islice

from repcast.languages.en import equipment as english
from repcast.model.text import clean
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences
from repcast.read.words.vocabulary import any_of

_NOUN = rf"(?:{'|'.join(sorted('|'.join(english.NOUNS).split('|'), key=len, reverse=True))})"
_THING = any_of(rf"\b(?P<noun>{_NOUN})s?\b")
_BAND = any_of(english.BAND)
_NOT_ASKED = any_of(*english.NOT_ASKED)
_EXAMPLE = any_of(english.EXAMPLE)
_LISTED = rf"{english.ARTICLES}(?:{_NOUN}|band)s?\b"
_NOT_USED = any_of(
    english.IN_THOUGHT, english.WITH_IT, rf"{english.WITHOUT} {_LISTED}(?:{english.EITHER}(?:no )?{_LISTED})*"
)
_MOST_STATED = 50


def equipment(quotes: Iterable[Quote], stated: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the equipment, first what the format states, each thing once and in the order of its first mention."""
    named = (english.ALIASES.get(name.lower(), name) for name in map(clean, islice(stated, _MOST_STATED)))
    needs = {name: None for name in named if name.lower() not in english.NOTHING}
    for text in _asking(quotes):
        for thing in _THING.finditer(text):
            noun = thing["noun"].lower()
            needs.setdefault(english.ALIASES.get(noun, noun))
        if _BAND.search(text) and not any(name.endswith("band") for name in needs):
            needs.setdefault(english.BANDS)
    return english.distinct(needs)


def _names_thing(text: str) -> bool:
    return _THING.search(text) is not None or _BAND.search(text) is not None


def _asking(quotes: Iterable[Quote]) -> Iterator[str]:
    """Yield the sentences that name a thing, each without what it only compares with, rules out or leaves open."""
    for quote in quotes:
        if _names_thing(quote.text):
            for sentence in sentences(quote):
                if _names_thing(sentence.text) and not _NOT_ASKED.search(sentence.text):
                    yield _NOT_USED.sub(" ", _EXAMPLE.sub(" ", sentence.text))
