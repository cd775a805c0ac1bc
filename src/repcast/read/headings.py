"""What a heading announces, and lines that are about the page rather than the exercise."""

import re
from typing import Literal

from repcast.read.quote import Quote
from repcast.read.vocabulary import any_of

HeadingRole = Literal["steps", "tips", "mistakes", "dose", "equipment", "ignored", ""]

_ROLES: dict[HeadingRole, re.Pattern[str]] = {
    "ignored": any_of(
        r"\b(?:muscles?|anatomy|benefits?|why|who should|bottom line|conclusion|summary)\b",
        r"\b(?:faqs?|frequently asked|related|similar|references?|sources?|comments?|read more|see also)\b",
        r"\b(?:about (?:the|us)|author|share|newsletter|(?:table of )?contents|videos?|images?|gallery)\b",
        r"\b(?:variations?|alternatives?|modifications?|progressions?)\b",
    ),
    "mistakes": any_of(
        r"^(?!.*\b(?:tips?|cues|pointers|advice)\b).*\b(?:mistakes?|errors?|(?:what|things) (?:not to do|to avoid))\b",
    ),
    "tips": any_of(
        r"\b(?:tips?|tricks?|cues|coaching|notes?|pointers|advice|reminders?|remember|keep in mind|important)\b",
        r"\b(?:safety|precautions?|cautions?|warnings?|do'?s and don'?ts|watch (?:out|for))\b",
        r"\b(?:form check|breathing)\b",
    ),
    "steps": any_of(
        r"\b(?:steps?|instructions?|how to(?: do| perform)?|directions?|guide|technique|execution|procedure|method)\b",
        r"\b(?:preparation|set[- ]?up|start(?:ing)? position|getting (?:started|ready|into position))\b",
        r"\b(?:movement|the move|performing|perform it|action|proper form)\b",
    ),
    "dose": any_of(
        r"^(?:(?:recommended|suggested|number of|the) )?(?:sets?|reps?|repetitions?)\b",
        r"\b(?:dosage|dose|prescription|frequency|how (?:many|much|long|often)|volume|programming|recommended)\b",
    ),
    "equipment": any_of(r"\b(?:equipment|you(?:'ll| will)? need|gear|props|materials?)\b"),
}
WARNING = any_of(r"^(?:(?:please|always) )?(?:do not|don['’]t|never|avoid|try not to|be careful not to)\b")
"""What may be said of a list of mistakes: the other lines, read aloud, would ask for the mistake."""

_NUMBERED = any_of(r"^\s*(?:step|part|phase)\s*\d+")
_LONGEST_WORDS = 9


def role_of(heading: str) -> HeadingRole:
    """Return the role of the section under `heading`; "" where the heading is a name of its own."""
    if _NUMBERED.match(heading):
        return "steps"
    if len(heading.split()) > _LONGEST_WORDS:
        return ""
    return next((role for role, pattern in _ROLES.items() if pattern.search(heading)), "")


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
    """Whether a line is about the page itself: "5 min read", "Published 3 days ago", "Watch (4:12)"."""
    return len(quote.text.split()) <= _MOST_WORDS and bool(_BYLINE.search(quote.text))
