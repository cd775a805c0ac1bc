"""Whether a few words are but a name: after a label, or as a sentence of its own."""

import re

from repcast.languages.en import names as english
from repcast.read.quote import Quote
from repcast.read.signs import has_movement, name_score, words_of
from repcast.read.vocabulary import IMPERATIVES, bare

NAME_LABEL = re.compile(rf"^(?:{english.NAME_LABELS})\s*:\s+(?=\S)", re.IGNORECASE)


def is_labelled_name(text: str) -> bool:
    """Whether a line says before a name that it is one: "Exercise: goblet squat"."""
    match = NAME_LABEL.match(text)
    return match is not None and text.rstrip()[-1:] not in ".!?;" and is_stopped_name(text[match.end() :])


def names_itself(quote: Quote) -> bool:
    """Whether the words after a label that only counts are a name: "Exercise 1. Toe raise"."""
    return quote.text.rstrip()[-1:] not in ".!?;" and is_stopped_name(_IN_BRACKETS.sub(" ", quote.text))


_IN_BRACKETS = re.compile(r"\([^()]*\)")


def is_stopped_name(name: str) -> bool:
    """Whether a sentence is but a name: a few words that ask for nothing; a verb before them only as a movement."""
    said = words_of(name)
    if not said or len(said) > STOPPED_WORDS or said[-1] in english.CLAUSE:
        return False
    asks = bare(said[0]) in IMPERATIVES
    if asks and len(said) == 1:
        return False
    return name_score(name) >= (_SURELY_NAME if asks else _LIKELY_NAME) and (not asks or has_movement(said))


STOPPED_WORDS, _SURELY_NAME, _LIKELY_NAME = 5, 1.5, 0.8
"""The most words, and the least `name_score`, of a name that a full stop parts from its instructions."""
