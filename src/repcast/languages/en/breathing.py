"""English words of breathing patterns.

A pattern is a regular expression without regard to capitals, in which a space stands for one space.
"""

from typing import Literal

from repcast.languages import words

NAMED: tuple[tuple[str, tuple[float, ...]], ...] = (
    (r"\b(?:box|square|four[- ]?square|tactical|combat|navy seal) breath\w*", (4, 4, 4, 4)),
    (r"\b(?:coherent|coherence|resonan(?:ce|t)) breath\w*", (5, 0, 5)),
    (r"\btriangle breath\w*", (4, 4, 4)),
)
"""Names of patterns with the seconds that they usually have: in, hold, out, hold."""

ABOUT_BREATH = r"\b(?:breath\w*|inhal\w*|exhal\w*|lungs?|air|pranayama)\b"
"""What shows that a text is about breathing."""

TITLE = r"\b(?:breath\w*|pranayama|4[-/ ]7[-/ ]8)\b"
"""What shows that an exercise is one of breathing, by its name."""

IN = (
    r"\b(?:inhal\w*|in-?breaths?|breath\w* (?:\w+ ){0,2}?in(?:wards?)?\b(?! the)|sniff\w*"
    r"|(?:draw|suck|pull|take)\w* (?:[\w']+ ){0,4}?in\b(?! the)|fill(?:ing|s)?\b)"
)
OUT = (
    r"\b(?:exhal\w*|out-?breaths?|breath\w* (?:\w+ ){0,2}?out(?:wards?)?\b|sigh\w*|blow\w*"
    r"|empty(?:ing)?(?= (?:your|the|out))"
    r"|(?:let|push|press|release|squeeze|ease)\w* (?:[\w']+ ){0,7}?(?:out|go)\b)"
)
HOLD = (
    r"\b(?:hold\w*|retain\w*|retention|stay(?:ing|s)?|suspend\w*|paus\w*|keep\w* (?:it|the air|your breath)"
    r"|wait\w*|rest)\b"
)
NO_HOLD = (
    r"\b(?:without|no|not|don't|never) (?:a |any |the )?(?:paus\w*|hold\w*|break|stop\w*|wait\w*)"
    r"(?: (?:your|the) breath)?"
)
"""What denies a hold: "without a pause breathe out"."""

BARE: dict[str, Literal["in", "hold", "out"]] = {
    "in": "in",
    "out": "out",
    "hold": "hold",
    "pause": "hold",
    "holding": "hold",
    "rest": "hold",
}
"""Words that are a part of the pattern where a clause has nothing else but its count: "in for four"."""

FILLERS = words("""
    for a an the of to count counts counting second seconds sec secs s beat beats and then through via by your nose
    mouth slowly slow gently deep deeply full fully again breath breathe it more at with about around each long
""")
"""Words beside a bare "in" that say nothing of what is done."""

MEANWHILE = r"\b(?:as|while|when) (?:you )?"
"""What leads to a movement that goes with the breath: "inhale as you raise your arms"."""

PATTERN_WORD = r"\b(?:breath\w*|pattern|rhythm|ratio|method|technique)\b"
"""Words beside which two figures are a pattern: "4-6 breathing"."""

SO_MANY = r"\s*(?:[a-z]+,?\s+){0,3}(?:breaths|times|cycles|rounds|reps|repetitions|minutes|mins)\b"
"""Words after two figures that say how many breaths: "5-10 deep breaths"."""

COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "twenty": 20,
    "thirty": 30, "once": 1, "twice": 2,
}  # fmt: skip

SECONDS = r"(?:seconds?|secs?|s|counts?|beats?|heartbeats?)"
AGAIN = r"\b(?:again|another|(?:a bit|some|one) more)\b"
"""What adds a part to the one before it: "sniff in again"."""

BESIDE_COUNT = (
    FILLERS
    | set(COUNTS)
    | words("""
    inhale inhales inhaling inhalation exhale exhales exhaling exhalation in out hold holding pause breathing
""")
)
"""Words of a clause in which a bare number is a count: "inhale 4"."""

EACH = r"\b(?:each|every|all)\b"
"""What makes a count hold for every part of the pattern: "each for four seconds"."""

_OFTEN = r"(?:times|cycles?|rounds?|breaths?|repetitions?|reps?|repeats?)\b"
TIMES = rf"(?P<more>more |additional |further )?(?:(?:full |slow |deep |complete |breath(?:ing|s)? )*){_OFTEN}"
"""What follows the number of breaths."""

SO_MANY_BREATHS = r"(?:(?:full|slow|deep|long|easy|gentle|calm|quiet|complete) )*breaths\b"
"""What follows the number of breaths that are drawn without a pattern."""

TIMES_ALONE = r"\b(?P<word>once|twice)(?P<more> more)?\b(?! (?:as|you|you['’]re|your|the|it|this|that)\b)"
LABELLED_TIMES = r"(?:\b(?:rounds|cycles|breaths|repetitions|reps|repeats) ?[:=]|(?<=[\d.,;] )[x×]) ?"
"""What stands before the number of breaths."""

ASKED_TIMES = r"\b(?:do|take) "
"""What stands before the number of breaths where nothing follows it: "do six"."""

SETS = r"(?:sets?|rounds?) (?:of|x|×)\b"
"""What follows the number of sets of breaths."""

MINUTES = r"(?P<unit>minutes?|mins?|seconds?|secs?)\b"
NO_SECONDS = (
    rf"(?:more |full |slow |deep |breath(?:ing)? )*(?:{_OFTEN}|(?:minutes?|mins?|pumps|pulses|strokes|kicks|taps)\b)"
)
"""What follows a number that is no count of a part of a breath."""

NO_DOSE = r"(?:,? (?:a|per|each|every|/) ?(?:day|night|week|minute|hour|morning|evening)|,? (?:daily|nightly|weekly))"
"""What follows a count that says how often, not how much."""

SAY_IN, SAY_HOLD, SAY_OUT = ("breathe in", "in"), ("hold",), ("breathe out", "out")
"""The words of a breath, longest first."""

BEATS = "(?:arm |leg )?(?:pumps|pulses|strokes|kicks|taps|beats)"
"""What is done once with each count of a breath: "100 pumps" beside "in for five counts, out for five"."""

ONE_BREATH = r"\bbreath$"
"""The end of words that name a breath by its seconds rather than count breaths: "4-8 breath"."""
