"""English words of the things that an exercise needs, and of sentences that name a thing which it does not need."""

from collections.abc import Iterable

NOUNS: tuple[str, ...] = (
    "resistance loop band|mini band|resistance band|loop band|exercise band|therapy band",
    "dumbbell|kettlebell|barbell|ez[- ]bar|ez curl bar|trap bar|weight plate|ankle weight|sandbag",
    "medicine ball|stability ball|exercise ball|swiss ball|tennis ball|foam roller|ab wheel|ab roller",
    "yoga mat|exercise mat|mat|yoga block|yoga strap|pillow|cushion|towel|belt|strap",
    "incline bench|decline bench|flat bench|bench|sturdy chair|chair|stool|box|plyo box|step platform|wall",
    "cable machine|pulley machine|leg press machine|smith machine|lat pulldown machine|treadmill|rowing machine",
    "exercise bike|stationary bike|elliptical|pull-?up bar|chin-?up bar|parallel bars|dip bars|squat rack|power rack",
    "jump rope|skipping rope|battle rope|rope|suspension trainer|rings|sled|slider|gliding disc|stopwatch",
)
"""Things as patterns without the ending of a plural; a longer name is tried before one that is its end."""

BAND, BANDS = r"\b(?:the|a) band\b", "resistance band"
"""How a band is meant without a word of its kind, and what it is called then."""

ALIASES: dict[str, str] = {
    "ez-bar": "EZ bar",
    "ez bar": "EZ bar",
    "ez curl bar": "EZ bar",
    "e-z curl bar": "EZ bar",
    "pullup bar": "pull-up bar",
    "chinup bar": "pull-up bar",
    "chin-up bar": "pull-up bar",
    "exercise band": "resistance band",
    "bands": "resistance band",
    "kettlebells": "kettlebell",
    "dumbbells": "dumbbell",
    "cable": "cable machine",
    "foam roll": "foam roller",
    "step platform": "step",
}
"""Other names of things."""

NOTHING: frozenset[str] = frozenset(
    ("", "body only", "none", "bodyweight", "none (bodyweight exercise)", "other", "body weight", "no equipment")
)
"""What stands for no equipment where a format has a field for it."""

_ANY_THING = rf"(?:{'|'.join(NOUNS)}|bands?|weights?|machines?|equipment|gym)"
_HAVING = (
    r"(?:you(?:['’]ve| (?:do not |don['’]t |only )?(?:have|own|lack|can get))|there (?:is|are))"
    rf" (?:\w+ ){{0,3}}(?:{_ANY_THING}|one|any|none|access)"
)

NOT_ASKED: tuple[str, ...] = (
    r"\?\W*$",
    r"\b(?:let me know|tell me|just (?:ask|say)|happy to|(?:i|we)(?:['’]ll| can| could| will))\b",
    rf"^\W*(?:\w+ )?(?:if|unless|in case|when) {_HAVING}\b",
    r"^\W*(?:if )?you(?:['’]d| would) (?:like|prefer|rather)\b",
    r"^\W*optional(?:ly)?\b",
    r"^\W*to (?:make (?:it|this|that|these|them)|progress|regress|increase|reduce|scale|modify)\b",
    r"^\W*for (?:an?|some|more|less|extra|added|the)(?: \w+){0,3} (?:challenge|resistance|intensity|versions?)\b",
)
"""Sentences that ask for no thing: questions, offers of a chat, what is done where a thing is at hand, or to change the
exercise."""

EXAMPLE = (
    r"\b(?:something|anything|(?:thing|surface|object|support|weight|item|prop|piece)s?|equipment)"
    r"(?: \w+){0,2},? like\b"
)
"""Words before examples of a thing that will do: "something sturdy, like a chair"."""

IN_THOUGHT = r"\b(?:as if|as though|imagin\w+|pretend\w*|(?<!, )like|as \w+ as)\b[^,;:.!?()]*"
"""What a movement is compared with, or what is only thought of: "as if in a chair"."""

WITH_IT = (
    r"(?:(?:^|,|\bor\b|\band\b)(?:(?!\b(?:or|and)\b)[^,;]){0,60}?)?"
    r"\bif (?:you(?:['’]ve| have| own| can get| need)|needed|available|possible)\b[^,;]*"
)
"""A clause with a thing that is used only by who has it: ", or on a towel if you have none"."""

WITHOUT = (
    r"\b(?:no|without|zero|instead of|rather than|neither|nor|not|never"
    r"|(?:not|never|cannot|[a-z]+n['’]t)(?: \w+)? (?:need|require|use|using|have|own|want)(?: to (?:use|have|own))?)"
)
"""Words right before a thing that is not used."""

ARTICLES, EITHER = r"(?:(?:an?|any|the|your|need for|single|heavy|extra|special) ){0,3}", r"(?:,|,? (?:or|nor|and)|/) ?"
"""What stands before a thing that is not used, and between two of them."""


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return each thing once: without "band" beside "resistance band", without "dumbbell" beside "dumbbells"."""
    known = dict.fromkeys(names)
    return tuple(name for name in known if not any(_is_meant(name, other) for other in known if other != name))


def _is_meant(name: str, other: str) -> bool:
    return other.endswith(f" {name}") or other == f"{name}s"
