"""Tips: where a coach would say each."""

import re
from collections.abc import Iterable

from repcast.model.routine import Tip, TipKind
from repcast.read.quote import Quote
from repcast.read.words import any_of

_KINDS: dict[TipKind, re.Pattern[str]] = {
    "safety": any_of(
        r"\b(?:feel|experience|cause|have|notice|any)\w*\b[^.]*\b(?:pain|discomfort|dizz\w+|numb\w+|tingling)",
        r"\b(?:painful|hurts?|injured|pregnan\w+|stop (?:if|immediately|right))\b",
        r"\b(?:doctor|physician|physio\w*|healthcare|(?:medical|fitness) professional|consult)\b",
    ),
    "breathing": any_of(r"\b(?:breath\w*|inhal\w*|exhal\w*)\b"),
    "after": any_of(
        r"\b(?:cool[- ]?down|recovery|recover|rest days?|days? of rest|between (?:workout )?sessions)\b",
        r"\bafter (?:the|your|each|every|this) (?:exercise|workout|session|training)\b",
        r"\bstretch\b[^.]*\bafter(?:wards?)?\b",
        r"^after(?:wards)?\b",
    ),
    "before": any_of(
        r"\bwarm(?:ing)?[- ]?up\b",
        r"\bbefore (?:you |the |your |this |each |every )?(?:start\w*|begin\w*|exercise|workout|session)\b",
        r"^(?:use|choose|select|pick|wear|check|start with|begin with)\b",
        r"^make sure (?:the|your) (?:band|bench|bar|equipment)\b",
        r"\bif you(?:'re| are) (?:new|a beginner)\b",
    ),
}


def classify(quotes: Iterable[Quote]) -> tuple[Tip, ...]:
    """Tell for each tip whether it belongs before the work, after it, in a rest, or is a matter of safety."""
    return tuple(Tip(quote.text, kind_of(quote.text), quote.place()) for quote in quotes)


def kind_of(text: str) -> TipKind:
    """The kind of one tip."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(text)), "technique")
