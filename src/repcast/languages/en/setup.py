"""How long it takes to do what a step asks for, and what of a step need not be said, in English."""

import re
from collections.abc import Iterable, Sequence

from repcast.languages.en.dose import ONE_REP

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
    r"|^(?:this|that) (?:is|will be|should be)(?: now)? (?:the|your) (?:starting|start|initial) position[.!]?$"
    rf"|^[^.,;:]{{0,60}}{ONE_REP}[.!]?$",
    re.IGNORECASE,
)
"""Sentences that say nothing that the coach does not say better: "Repeat for the recommended amount of repetitions."""

STARTING_POSITION = re.compile(
    r",? ?\b(?:which|this|that) (?:is|will be|should be)(?: now)? (?:the|your) (?:starting|start|initial) position",
    re.IGNORECASE,
)
"""A clause about the starting position within a sentence that says more than that."""

_ONE = r"(?:side|leg|arm|foot|hand|knee|hip|direction|way|limb|shoulder|ankle|wrist|elbow|heel|thigh|calf|ear|glute)"
_SIDES = r"(?:sides|legs|arms|feet|hands|knees|hips|directions?|limbs|shoulders|ankles|wrists|elbows|positions)"
_OTHER = rf"(?:the |your )?(?:other|opposite|second|left|right)(?: {_ONE}\b)?(?: (?:as well|too|instead))?"
_EACH = rf"(?:each|every|both|either|per|a) (?:{_ONE}|{_SIDES})\b"
_NUMBER = r"(?:\d+|a few|several|once|twice|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|sixty)"
_AMOUNT = (
    rf"(?:for )?(?:about |around |up to |at least |another )?{_NUMBER}(?:\s?(?:-|–|to)\s?{_NUMBER})?(?: more)?"
    r"(?:\s?(?:sets?|reps?|repetitions?|times|seconds?|secs?|s|minutes?|mins?|breaths?|rounds?|counts?)\b)?"
)
_SAME = (
    r"(?:it|this|that|all|again|exactly|there|here|over"
    r"|(?:the |this |that |these |all |your )*+(?:same|whole|entire|exercise|movement|motion|stretch|pose|position|hold"
    r"|sequence|process|step|thing|set|action|pattern|circle|rep|repetition)s?)\b"
)
_WHEN = (
    r"(?:(?:at (?:the )?)?half[ -]?way(?: (?:through|point|mark))?|mid-?way(?: through)?"
    r"|in between|each time|every time|when (?:done|finished|ready)|at half time|again"
    rf"|(?:after|with|for|on) (?:that|this|{_AMOUNT}|(?:each|every|the|all|both) (?:set|rep|round|time|hold)s?))\b"
)
_MUCH = rf"(?: (?:{_SAME}|{_WHEN}|{_AMOUNT}))*+"
_SWITCH = (
    rf"(?:(?:switch|swap|chang|alternat)(?:e|ing|es)?(?: (?:over|to|between|your|the)\b)*+(?: {_SIDES}| {_OTHER})?"
    rf"|revers(?:e|ing) (?:{_SIDES}|{_OTHER}))"
)
_AGAIN = (
    r"(?:(?:repeat|do|perform|complete|continue|go|try|practi[cs]e|carry on|same|likewise|aim for|now)(?:ing)?"
    rf"{_MUCH}(?: (?:on|with|for|to|in|using))?|(?:hold|stay){_MUCH} (?:on|for)) (?:{_OTHER}|{_EACH})"
)
_TURNED = rf"(?:turn|roll|flip)(?: yourself)? (?:over|around|round)(?: (?:on|to|onto) {_OTHER})?"
_OF_SIDES = rf"(?>{_SWITCH}|{_AGAIN}|{_TURNED}|(?:{_AMOUNT},? )?(?:on )?{_EACH}|{_OTHER})(?:,? {_WHEN})?{_MUCH}"
_BESIDE = rf"(?:(?:hold|stay|rest|relax|pause|repeat|perform|do|complete|finish|continue|keep going){_MUCH}|{_AMOUNT})"
_JOINS = r"(?:\s?[,;:–—-]\s?|\s)(?:and then |then |and |before |now |next )?"
ONLY_SIDES = re.compile(
    rf"^(?:(?:then|and|now|next|finally|afterwards),?\s)?(?:{_BESIDE}{_JOINS}){{0,2}}{_OF_SIDES}"
    rf"(?:{_JOINS}(?:{_OF_SIDES}|{_BESIDE})){{0,2}}\s*[.!]?$",
    re.IGNORECASE,
)
"""A sentence about which side is done and how often, which the track says itself: "Hold for 30 s, then swap legs."."""
THEN_SIDES = re.compile(
    rf"(?:\s?[,;:–—]\s?|\s)(?:and then|then|and|before) (?:{_SWITCH}|{_AGAIN})(?:,? {_WHEN})?(?:{_JOINS}{_BESIDE})?"
    r"\s*(?P<end>[.!]?)$",
    re.IGNORECASE,
)
"""The end of a sentence that is about the other side: "Lower it, then repeat on the other side."."""

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
