"""Parts of a session with their rounds beside their names: "Main set 4x", "Block 2 x3"."""

import re

from repcast.languages.en.tables import ROUNDS, SET
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name
from repcast.read.words.signs import has_movement, words_of

_COUNTED = re.compile(
    r"(?P<name>[^\W\d_][^:.!?\n]{1,30}?)[\s(–—-]+(?:[x×]\s?(?P<after>\d{1,2})|(?P<before>\d{1,2})\s?[x×])\)?\s*:?$",
    re.IGNORECASE,
)


def with_rounds(quote: Quote) -> Quote:
    """Return the name of a part with how often it is done in words, any other line as it is."""
    match = _COUNTED.fullmatch(quote.text)
    if match is None:
        return quote
    said = words_of(match["name"])
    if said[-1:] != [SET.lower()] and (not is_block_name(match["name"]) or has_movement(said)):
        return quote
    group = "after" if match["after"] else "before"
    return Quote.join(quote.cut(*match.span("name")), " – ", quote.cut(*match.span(group)), f" {ROUNDS}:")
