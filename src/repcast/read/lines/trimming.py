"""Words without what stands before and after a name: labels, numbers, marks."""

import re

from repcast.languages.en import names as english
from repcast.read.quote import Quote
from repcast.read.words.bare_names import NAME_LABEL, is_labelled_name

_LEADING = re.compile(rf"^(?:{english.CODES})\s+(?=\S)", re.IGNORECASE)
"""A number or code before a name: "1. Squat", "A1) Row"."""

_ALTERNATIVES = re.compile(r"^(\d{1,3})/(?!\1\b)\d{1,3}\s+(?=[A-Z])")
"""Two counts before a name, for two levels: "21/15 Calories"; "90/90 switches" is a name."""

_SIGN = re.compile(r"^(?:(?::[\w+-]{2,30}:|\[[ xX]\])\s*)+(?=\S)")
"""The short codes of emoji and the boxes to tick that some pages set before a name: ":fire: Warm-up", "[ ] Squat"."""


def without_label(quote: Quote) -> Quote:
    """Return a name without the label before it: "Exercise: squat"."""
    match = NAME_LABEL.match(quote.text)
    return cut(quote, match.end(), len(quote.text)) if match and is_labelled_name(quote.text) else quote


_IN_TURN = re.compile(rf"(?:{english.IN_TURN})(?=(?:\w[\w'’-]* ?){{1,5}}[.:]\s)", re.IGNORECASE)


def with_text(quote: Quote, text: str) -> Quote:
    """Return words of our own at the place of a quote."""
    return Quote(quote.source, text, quote.anchors[:1])


def without_number(quote: Quote) -> Quote:
    """Return a name without the number, code or sign before it."""
    sign = _SIGN.match(quote.text)
    quote = cut(quote, sign.end(), len(quote.text)) if sign else quote
    match = _LEADING.match(quote.text) or _ALTERNATIVES.match(quote.text) or _IN_TURN.match(quote.text)
    return cut(quote, match.end(), len(quote.text)) if match else quote


def has_alternatives(quote: Quote) -> bool:
    """Whether words begin with two counts for two levels, and a name: "18/13 Calorie row"."""
    return _ALTERNATIVES.match(quote.text) is not None


def cut(quote: Quote, start: int, end: int) -> Quote:
    """Return a part of the words without blanks around it."""
    return quote.cut(start, end).trimmed()


def unmarked(quote: Quote) -> Quote:
    """Return words without the colon or dash after them."""
    return cut(quote, 0, len(quote.text.rstrip(" :–—-")))


def after_marks(quote: Quote, start: int) -> Quote:
    """Return the words from `start` on, after any marks there."""
    text = quote.text
    while start < len(text) and text[start] in " :–—-|.":
        start += 1
    return cut(quote, start, len(text))
