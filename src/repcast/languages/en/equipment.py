"""English words of the things that an exercise needs, and of sentences that name a thing which it does not need."""

from collections.abc import Iterable, Sequence

from repcast.languages.en.names import MOVEMENTS

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

_MASTERED = (
    r"(?:once|when(?:ever)?|as soon as|after|if|as) (?:(?!\b(?:not|no|never)\b|n['’]t)[^,;:.!?]){1,40}?"
    r"\b(?:too easy|eas(?:y|ier)|too light|stronger|mastered"
    r"|(?:confident|comfortable)(?= (?:with|doing)\b|\W*(?:[,.;]|$))"
    r"|can (?:(?:easily|comfortably) )?(?:do|hold|manage|complete|perform|reach)"
    r" \w+ (?:sets?|reps?|times|\w*seconds?|of)\b)"
)
_GOES_ON = (
    r"(?:add|try|introduce|include|move (?:up|on)|swap|switch|change|build|progress|advance|increase|use|hold|put|wear)"
)
_IN_TIME = r"(?:later|in time|over time|eventually|gradually|after (?:an?|the|\w+) \w*\s?(?:days?|weeks?|months?))"
"""Clauses of when an exercise has become easy, how a sentence begins that asks for more then, and when that is."""

NOT_ASKED: tuple[str, ...] = (
    r"\?\W*$",
    r"\b(?:let me know|tell me|just (?:ask|say)|happy to|(?:i|we)(?:['’]ll| can| could| will))\b",
    rf"^\W*(?:\w+ )?(?:if|unless|in case|when) {_HAVING}\b",
    r"^\W*(?:if )?you(?:['’]d| would) (?:like|prefer|rather)\b",
    r"^\W*optional(?:ly)?\b",
    r"^\W*to (?:make (?:it|this|that|these|them)|progress|regress|increase|reduce|scale|modify)\b",
    r"^\W*for (?:an?|some|more|less|extra|added|the)(?: \w+){0,3} (?:challenge|resistance|intensity|versions?)\b",
    rf"^\W*(?:\w+ )?{_MASTERED}",
    rf"^\W*(?:you (?:can|could|may|might) )?(?:then )?{_GOES_ON}\b.*\b{_MASTERED}",
    rf"^\W*(?:{_IN_TIME})\b.*\b{_GOES_ON}\b|^\W*progress(?:ion)?s?\b",
)
"""Sentences that ask for no thing: questions, offers of a chat, what is done where a thing is at hand, to change the
exercise, or once it has become easy."""

OPTIONAL = (
    r"\boptional(?:ly)? (?:(?!\band\b)[^,;:.()]){1,60}"
    r"|(?:(?!\band\b)[^,;:.()]){1,60}(?:\(|, | [-–—] )(?:optional|not (?:required|essential|necessary)"
    r"|(?:if|as) (?:desired|wanted|(?:you )?(?:like|liked|wish|prefer|preferred)))\b(?:\)|(?=\W*(?:[;,.]|$)))"
)
"""One thing of several that may be left out: "a mat, a pillow (optional)"."""
OPTIONAL_WORDS = ("optional", "required", "essential", "necessary", "desired", "wanted", "like", "wish", "prefer")
"""One of these is in every such text; most texts have none, and are not searched for the rest."""

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

_MODIFIED = "|".join(sorted(MOVEMENTS - {"up", "ups", "sets"}))
OF_MOVEMENT = rf"[ -](?:(?:{_MODIFIED})\b|[a-z]{{3,}}ing\b)"
"""What follows a thing that only tells of which kind a movement is: "bench presses", "box jumps"."""

OF_POSITION = r"[ -](?:pose|posture|asana)s?\b"
"""The same, of a position that is called by what it looks like: "chair pose"."""

DETERMINED = r"\b(?:an?|the|your|this|that|each|both|every|one|two)(?: \w+)?\W*$"
"""Words before a thing itself, which no name of a movement has: "the bench"."""

OR, OR_ELSE = " or ", r"\s*(?:\)?,?\s*\(?\bor\b|/)(?: ?[a-z]+){0,4}?\s*"
"""What joins things of which one will do, and a pattern of it: "a band, or on a chair"."""

BEFORE_OR = r"\s*,(?: (?:an?|the|your|some))?\s*"
"""What stands between the first of three such things: "a dumbbell, a kettlebell or a sandbag"."""

LIST_GOES_ON = r"\s*(?:,|\band\b|&|\+)"
"""What follows where a choice is one of several things that are needed: "a mat, a chair or stool, and a towel"."""

ARTICLES, EITHER = r"(?:(?:an?|any|the|your|need for|single|heavy|extra|special) ){0,3}", r"(?:,|,? (?:or|nor|and)|/) ?"
"""What stands before a thing that is not used, and between two of them."""


def alternatives(name: str) -> Sequence[str]:
    """Return the things of which one will do, or the one thing: "mini band or chair" are two."""
    return name.split(OR)


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return each thing once: without "band" beside "resistance band", without "dumbbell" beside "dumbbells".

    Of several things that will do none is told where one of them is needed anyway.
    """
    known = dict.fromkeys(names)
    alone = {name for name in known if OR not in name}
    needed = [name for name in known if name in alone or alone.isdisjoint(alternatives(name))]
    return tuple(name for name in needed if not any(_is_meant(name, other) for other in needed if other != name))


def _is_meant(name: str, other: str) -> bool:
    return (other.endswith(f" {name}") and OR not in other) or other == f"{name}s"
