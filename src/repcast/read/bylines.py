"""Lines about the page rather than the exercise: how long it takes to read, when it appeared, how long its film is."""

from repcast.read.quote import Quote
from repcast.read.words import any_of

_MOST_WORDS = 16
_TIME = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
_BYLINE = any_of(
    r"\b\d+[- ]?(?:minutes?|mins?)\.?[- ](?:to )?read\b",
    r"\bread(?:ing)? time\b",
    rf"^(?:(?:last|first) )?(?:published|updated|posted|edited|reviewed|written)\b.*(?:\d{{4}}|\b{_TIME} ago)\b",
    rf"^(?:\d+|an?|one) {_TIME} ago$",
    r"^(?:watch|video|play|film|listen)\b[^.\d]*\(?\d+:\d\d(?::\d\d)?\)?$",
)


def is_byline(quote: Quote) -> bool:
    """Whether a line tells of the page: "5 min read", "Published 3 days ago", "Watch (4:12)"."""
    return len(quote.text.split()) <= _MOST_WORDS and bool(_BYLINE.search(quote.text))
