"""Lines that give a time in which nothing is done, between two blocks: "1 min water", "Drink break: 2 minutes"."""

import re
from collections.abc import Iterable, Iterator

from repcast.languages.en.names import PAUSES, RESTS
from repcast.model.errors import Diagnostic
from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of

_MOST_WORDS = 6


def is_pause(quote: Quote) -> bool:
    """Whether words are but a time for a drink or the like."""
    said = words_of(quote.text)
    if len(said) > _MOST_WORDS or PAUSES.isdisjoint(said) or has_movement(said):
        return False
    return len(dose.lengths(quote)) == 1 and len(dose.find(quote)) <= 1


_FIELDS = re.compile(r"\s*[|–—-]\s*(?:[A-Z][a-z]+:\s*)?(?=\d)")


def as_rest(quote: Quote) -> Quote:
    """Return a point of a list that is but a rest with its time in a field, "Rest | Time: 45 s", as "Rest: 45 s"."""
    mark = _FIELDS.search(quote.text) if len(quote.text.split()) <= _MOST_WORDS else None
    if mark is None or not words_of(quote.text[: mark.start()]) or dose.find(quote.cut(0, mark.start())):
        return quote
    time = quote.cut(mark.end(), len(quote.text))
    is_rest = RESTS.issuperset(words_of(quote.text[: mark.start()])) and [(0, len(time.text))] == dose.lengths(time)
    return Quote.join(quote.cut(0, mark.start()), ": ", time) if is_rest else quote


def left_out(quotes: Iterable[Quote]) -> Iterator[Diagnostic]:
    """Yield a note for each pause and for each rest between blocks: no time is set apart for it."""
    for quote in quotes:
        for one in dose.find(quote):
            if one.statement.field == "block_rest_s":
                message = f"“{one.words}” is a rest between two blocks: the session goes on without it"
                yield Diagnostic("note", "pause", message, one.place)
        if is_pause(quote):
            message = f"“{quote.text}” is a pause between two blocks: the session goes on without it"
            yield Diagnostic("note", "pause", message, quote.place())
