"""Sides that are written with a letter: "(L) side", "Rt. knee", "10L/10R"."""

import re

from repcast.speak.abbreviations import EACH
from repcast.speak.figures import rules

SIDES = {"L": "left", "R": "right"}
LIMB = (
    "side|leg|arm|hand|foot|feet|knee|hip|shoulder|ankle|elbow|wrist|heel|glute|thigh|calf|palm|forearm|hamstring|quad|"
    "ear|cheek|thumb|toe"
)
"""Before these, a capital L or R alone is a side."""

NEEDS = re.compile(r"[LR]t?(?![A-Za-z'])")
"""Matches what at least one of the rules here applies to."""

_TWO = re.compile(
    r"(?<![\w/&+'-])[(\[]?(?P<first>[LR])[)\]]? ?(?P<joint>/|&|\+|\band\b|\bor\b) ?"
    r"[(\[]?(?!(?P=first))(?P<second>[LR])[)\]]?(?![\w/&+'])"
)
_OF_LIMB = re.compile(rf"(?:[(\[](?P<marked>[LR])t?[)\]]|(?<![\w'-])(?P<bare>[LR])t?\.?)(?= (?i:{LIMB})s?\b)")
_AGAIN = re.compile(r"\b(?P<side>[Ll]eft|[Rr]ight) ?[(\[](?P<letter>[LR])[)\]]")
_IN_BRACKETS = re.compile(r"(?<=[(\[])([LR])t?(?=[)\]])")
_LAST = re.compile(r"(?<=\s-\s)([LR])(?=\s*(?:$|[.,;:)]))|(?<=\breps )([LR])(?!\w)", re.MULTILINE)
_COUNTED = re.compile(r"(?<![\w.'-])([LR])(?=:? ?x ?\d)|(?<=\dx)([LR])(?!\w)")
_TIMES = re.compile(r"\b((?:left|right):?) ?x ?(?=\d)")
_BARE = re.compile(r"(?<![A-Za-z.'-])[LR](?![\w'-])")
"""A letter by itself; beside the other one of the pair it is a side, whatever stands around it: "10 L, 10 R"."""


def with_sides(text: str) -> str:
    """Return `text` with its letters for sides as words; no bracket is left between a side and its limb."""
    if not NEEDS.search(text):
        return text
    text = _AGAIN.sub(lambda match: match["side"] if match["side"][0].upper() == match["letter"] else match[0], text)
    text = _OF_LIMB.sub(_side, _TWO.sub(_both, text))
    text = _LAST.sub(_side, _IN_BRACKETS.sub(_side, text))
    if {"L", "R"} <= {match[0] for match in _BARE.finditer(text)}:
        text = _BARE.sub(_apart, text)
    return _TIMES.sub(r"\1 times ", _COUNTED.sub(_side, text))


def _side(match: re.Match[str]) -> str:
    return _apart(match, next(filter(None, match.groups())))


def _apart(match: re.Match[str], letter: str = "") -> str:
    """Return the side, with a space after the figure that it stands at."""
    before = match.string[match.start() - 1 : match.start()] if match.start() else ""
    return f"{' ' if before.isalnum() else ''}{SIDES[letter or match[0]]}"


def _both(match: re.Match[str]) -> str:
    joint = "or" if match["joint"] in {"/", "or"} else "and"
    return f"{SIDES[match['first']]} {joint} {SIDES[match['second']]}"


NO_REPS = (
    r"s|secs?|seconds?|min|mins|minutes?|m|km|hold|split(?! squat| stance| jump| lunge)|stretch|breathing|intervals?|"
    r"on|kg|lbs?"
)
"""After these, two equal figures with a slash are no reps of each side: "8 x 30/30 s"."""


def _each_side(match: re.Match[str]) -> str:
    """Write "3x10/10 lunges" as "3x10 lunges each side", unless that is said there anyway."""
    side = " each side" if match["said"] is None else ""
    return f"{match['sets']}{match['reps']}{match['noun'] or ''}{side}"


def _for_each(match: re.Match[str]) -> str:
    """Write "e/s" and "p/l" in full."""
    word = "each" if match["short"].lower() == "e" else "per"
    return f" {word} { {'s': 'side', 'l': 'leg', 'a': 'arm'}[match['limb'].lower()] }"


FOR_EACH = rules(
    (
        (
            rf"(?<![\w/.])(?P<sets>\d+ ?x ?)(?P<reps>\d+)/(?P=reps)(?![\w/.:°%]|[ -]?(?:{NO_REPS})(?!\w))"
            r"(?P<noun> split (?:squat|jump|lunge)s?\b| (?!each|per)[a-z-]+s\b)?"
            r"(?P<said>(?=,? (?:-+ |with |on |for )?\(?(?:each|per|ea|e/s|left)\b))?"
        ),
        _each_side,
    ),
    (r"(?<=\d)[ -]?(?P<short>e|p) ?/ ?(?P<limb>[sla])(?!\w)", _for_each),
    (rf"(?<=\w) p/(?=(?:{EACH})\b)", " per "),
    (r"(?<=\()ea\.?(?=\))|(?<=\d) ?ea\b(?!\.)", " each"),
    (r"(?<=\d)(?P<dose> ?x ?\d+(?:-\d+)?) ?e(?![\w/.])", r"\g<dose> each"),
    (r"(?<=\d) ?(?-i:ES)(?!\w)", " each side"),
)
"""Work for each side, and short forms of "each" and "per" after figures."""
