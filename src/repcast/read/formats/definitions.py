"""Lists of definitions of a web page: whether their terms are exercises, by what is said of each."""

import re

from bs4.element import Tag

from repcast.languages.en.names import BODY
from repcast.read.dose.stating import tells_and_counts
from repcast.read.formats.tables.tag_rows import HEADINGS
from repcast.read.quote import Quote, Source
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_TOLD_LENGTH = 2_000
"""How many characters of a definition are looked at to see what it says."""


def has_more(definition: Tag) -> bool:
    """Whether a term has several definitions, so that it is the heading of all of them."""
    around = definition.find_previous_sibling(True), definition.find_next_sibling(True)
    return any(isinstance(tag, Tag) and tag.name == "dd" for tag in around)


def is_told_and_counted(definition: Tag) -> bool:
    """Whether a definition says what to do and how often, as those of exercises do: "Squeeze the ball. 10 times."."""
    told = Source.of("", definition.get_text()[:_TOLD_LENGTH])
    return tells_and_counts(Quote.of(told, (0, len(told.text))))


def told_at_length(tag: Tag) -> int:
    """Return how many parts of the body a list of definitions has something to do for, each in sentences of its own."""
    over = tag.find_previous(HEADINGS)
    named = over.get_text() if isinstance(over, Tag) else ""
    if has_movement(words_of(named)) and not is_of_routine(named):
        return 0
    told = zip(tag.find_all("dt"), tag.find_all("dd"), strict=False)
    return sum(BODY.issuperset(words_of(term.get_text())) and _asks(what.get_text()) for term, what in told)


def _asks(text: str) -> bool:
    """Whether a text is several sentences of which one asks for something."""
    said = re.split(r"(?<=[.!?])\s+", text.strip()[:_ASKING])
    return len(said) > 1 and any(instruction_score(one) >= INSTRUCTS for one in said)


_ASKING = 400
"""How many characters of a definition are looked at."""
