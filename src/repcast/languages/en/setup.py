"""How long it takes to do what a step asks for, and what of a step need not be said, in English."""

import re
from collections.abc import Iterable, Sequence

_FETCHED = r"\b(?:machines?|cables?|pulleys?|rack|barbells?|plates?|bench|treadmill|adjust|attach|anchor)\b"
_PUT_ON = r"\b(?:bands?|straps?|loop|towel|belt|collar|shoes?|dumbbells?|kettlebells?)\b"
_DOWN = r"\b(?:sit|lie|kneel|lay|sitting|lying|kneeling|all fours|hands and knees|supine|prone)\b"
_STAND = r"\b(?:stand|standing|step|walk|feet|foot|knees?|legs?)\b"
_HANDS = r"\b(?:hands?|arms?|palms?|elbows?|head|shoulders?|grip|grasp|hold)\b"
SETTLING_S: tuple[tuple[str, float], ...] = ((_FETCHED, 15), (_PUT_ON, 12), (_DOWN, 6), (_STAND, 4), (_HANDS, 2))
"""What a step that gets one into position asks for, and the seconds it takes at home; the first that matches counts."""
USUAL_SETTLING_S = 3.5
"""What a step takes that names none of these."""

FETCHING_S: tuple[tuple[str, float], ...] = (
    (r"\b(?:walls?|floor|space|room|door(?:way|frame)?|stairs?|steps?|music|timer|stopwatch|water)\b", 3),
    (_FETCHED, 15),
    (_PUT_ON, 12),
    (r"\b(?:mats?|chairs?|towels?|pillows?|cushions?|blankets?|sofa|bed|blocks?)\b", 8),
)
"""The seconds from the things that are needed to the first step, for the thing that takes longest."""
USUAL_FETCHING_S = 12.0
"""What a thing takes that is none of these."""

UNSPOKEN = re.compile(
    r"^(?:then |and |now )?(?:repeat|continue|perform|complete|do|alternate)\b[^.]*\b(?:for )?(?:the |your |as )*"
    r"(?:desired|recommended|prescribed|required|suggested|specified|given|set|many|appropriate|target|stated)\b[^.]*"
    r"(?:\b(?:repetitions?|reps?|times?|sets?|amount|number|duration|time)\b)[^.]*[.!]?$"
    r"|^(?:this|that) (?:is|will be|should be)(?: now)? (?:the|your) (?:starting|start|initial) position[.!]?$",
    re.IGNORECASE,
)
"""Sentences that say nothing that the coach does not say better: "Repeat for the recommended amount of repetitions."""

STARTING_POSITION = re.compile(
    r",? ?\b(?:which|this|that) (?:is|will be|should be)(?: now)? (?:the|your) (?:starting|start|initial) position",
    re.IGNORECASE,
)
"""A clause about the starting position within a sentence that says more than that."""

TIP = re.compile(r"^(?:tip|hint|note|pro tip|remember|reminder)s?\s*:\s*", re.IGNORECASE)
"""The beginning of a sentence of a step that is advice."""

STATED_DOSE = re.compile(
    r"\s*,?\s*\b(?:for |do |perform |repeat |hold (?:it |this )?for )?(?:about |around |up to |at least )?"
    r"(?P<low>\d+)(?:\s?(?:-|–|to)\s?(?P<high>\d+))?\s?(?P<unit>sets?|reps?|repetitions?|times|seconds?|secs?|s)\b"
    r"(?: (?:on|with|for) (?:each|every|both|the other) (?:side|leg|arm|foot|hand)s?| each side| per side)?",
    re.IGNORECASE,
)
"""An amount within a step; it is said only where it is what will be done."""
ONLY_DOSE = re.compile(r"^(?:then |and |now )?(?:repeat|do|perform|complete|aim for|start with)\b", re.IGNORECASE)
"""The beginning of a sentence that is about the amount alone."""

STANDS_ALONE = re.compile(
    r"\s*(?:;|,? (?:so that|because|since|as this|as it|which|otherwise|in order to)\b"
    r"|, (?:so|but|and) (?=it|this|that|you)|: | – | — | - )",
)
"""Where a long piece of advice may end: what comes before stands alone, what follows explains it."""
DEPENDENT = frozenset(
    ("as", "when", "while", "if", "with", "once", "after", "before", "by", "to", "for", "in", "unless")
)
"""What a clause begins with that does not stand alone before its comma."""
LONGEST_TIP_WORDS = 14
"""A tip of so many words takes about five seconds; a longer one is cut where its first clause stands alone."""

LIMBS: tuple[tuple[str, str], ...] = (
    (r"\b(?:lunge|leg|knee|step|march|kick|split squat|calf|foot|hamstring|glute|hip)", "legs"),
    (r"\b(?:arm|curl|punch|press|jab|raise|row|hand|elbow|reach)", "arms"),
)
"""What takes turns in an exercise whose sides alternate, by its title; elsewhere it is sides."""


def settling_s(step: str) -> float:
    """Return how long it takes to do what a step of the set-up asks for, in seconds."""
    return _seconds(step, _SETTLING, USUAL_SETTLING_S)


def fetching_s(things: Iterable[str]) -> float:
    """Return how long it takes to fetch things, in seconds: as long as the one that takes longest."""
    return max((_seconds(thing, _FETCHING, USUAL_FETCHING_S) for thing in things), default=0)


def _seconds(text: str, known: Sequence[tuple[re.Pattern[str], float]], usual_s: float) -> float:
    return next((seconds for pattern, seconds in known if pattern.search(text)), usual_s)


_FETCHING = tuple((re.compile(pattern, re.IGNORECASE), seconds) for pattern, seconds in FETCHING_S)
_SETTLING = tuple((re.compile(pattern, re.IGNORECASE), seconds) for pattern, seconds in SETTLING_S)
