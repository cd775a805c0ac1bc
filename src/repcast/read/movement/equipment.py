"""The equipment of an exercise, as nouns, from its prose and steps."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from repcast.languages.en import equipment as english
from repcast.model.text import clean
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences
from repcast.read.words.vocabulary import any_of

_NOUN = rf"(?:{'|'.join(sorted('|'.join(english.NOUNS).split('|'), key=len, reverse=True))})"
_THING = any_of(rf"\b(?P<noun>{_NOUN})s?\b|{english.BAND}")
_NOT_ASKED = any_of(*english.NOT_ASKED)
_EXAMPLE = any_of(english.EXAMPLE)
_LISTED = rf"{english.ARTICLES}(?:{_NOUN}|band)s?\b"
_NOT_USED = any_of(
    english.IN_THOUGHT,
    english.WITH_IT,
    rf"{english.WITHOUT} {_LISTED}(?:{english.EITHER}(?:no )?{_LISTED})*",
)
_OPTIONAL = any_of(english.OPTIONAL)
_OF_MOVEMENT, _OF_POSITION = any_of(english.OF_MOVEMENT), any_of(english.OF_POSITION)
_DETERMINED = any_of(english.DETERMINED)
_OR_ELSE, _BEFORE_OR, _GOES_ON = any_of(english.OR_ELSE), any_of(english.BEFORE_OR), any_of(english.LIST_GOES_ON)
_MOST_STATED, _REACH = 50, 30
"""How many things of a format are read, and how many characters before a thing may hold its article."""


def equipment(quotes: Iterable[Quote], stated: Iterable[str] = (), title: str = "") -> tuple[str, ...]:
    """Return the equipment, first what the format states, each thing once and in the order of its first mention.

    Things of which one will do are one: "band or chair". What only names another movement than that of the `title`
    is none.
    """
    named = (english.ALIASES.get(name.lower(), name) for name in map(clean, islice(stated, _MOST_STATED)))
    needs = {name: None for name in named if name.lower() not in english.NOTHING}
    for text in _asking(quotes):
        for name in _needed(text, title.lower()):
            if name != english.BANDS or not any(known.endswith("band") for known in needs):
                needs.setdefault(name)
    either = {one for name in needs for one in english.alternatives(name) if one != name}
    return english.distinct(name for name in needs if name not in either)


def _needed(text: str, title: str) -> list[str]:
    """Return the things of a sentence in order, those of which one will do as one."""
    things = [thing for thing in _THING.finditer(text) if not _is_of_movement(thing, title)]
    groups: list[list[str]] = []
    goes_on = False
    for at in range(len(things) - 1, -1, -1):
        gap = text[things[at].end() : things[at + 1].start()] if groups else ""
        of_three = bool(groups) and len(groups[0]) > 1 and not goes_on and _BEFORE_OR.fullmatch(gap)
        if groups and (of_three or _OR_ELSE.fullmatch(gap)):
            groups[0].insert(0, _name_of(things[at]))
        else:
            groups.insert(0, [_name_of(things[at])])
            goes_on = bool(_GOES_ON.match(text, things[at].end()))
    return [english.OR.join(dict.fromkeys(group)) for group in groups]


def _without_optional(text: str) -> str:
    small = text.lower()
    return _OPTIONAL.sub(" ", text) if any(word in small for word in english.OPTIONAL_WORDS) else text


def _name_of(thing: re.Match[str]) -> str:
    noun = (thing["noun"] or english.BANDS).lower()
    return english.ALIASES.get(noun, noun)


def _is_of_movement(thing: re.Match[str], title: str) -> bool:
    """Whether a thing only tells which movement is meant, and the title does not ask for it: "bench presses"."""
    text, end = thing.string, thing.end()
    named = _OF_MOVEMENT.match(text, end) and not _DETERMINED.search(
        text, max(0, thing.start() - _REACH), thing.start()
    )
    return bool(_OF_POSITION.match(text, end)) or (bool(named) and (thing["noun"] or "").lower() not in title)


def _asking(quotes: Iterable[Quote]) -> Iterator[str]:
    """Yield the sentences that name a thing, each without what it only compares with, rules out or leaves open."""
    for quote in quotes:
        if _THING.search(quote.text):
            for sentence in sentences(quote):
                if _THING.search(sentence.text) and not _NOT_ASKED.search(sentence.text):
                    yield _NOT_USED.sub(" ", _without_optional(_EXAMPLE.sub(" ", sentence.text)))
