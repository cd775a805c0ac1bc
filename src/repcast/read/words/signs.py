"""Weak signs in words: how much a text looks like the name of an exercise, or like an instruction.

No sign decides alone. Each adds its weight, and what is compared in the end is a sum: of a line's signs, and of the
lines of a whole reading of the page (`segments`). The weights are in the unit of one good sign; they were set by hand
and checked on the labelled pages in `tests/read/corpus`.
"""

import re
from functools import lru_cache

from repcast.languages.en.names import BODY, CLAUSE, COMPLAINTS, COUNTERS, GENERIC, LOOSE, MOVEMENTS, OPENERS, RESTS
from repcast.languages.en.steps import PLACED, SAME_AS
from repcast.languages.en.verbs import LOOKING
from repcast.read.words.vocabulary import IMPERATIVES, bare

INSTRUCTS = 1.4
"""The least `instruction_score` of a line that counts as an instruction."""

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’\-][^\W_]+)*")
_GENERIC = re.compile(rf"^\W*{GENERIC}\W*$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…;,][\"'”’)\]]*\s*$")
_ODD = re.compile(r"https?:|www\.|[\w-]+\.(?:png|jpe?g|php|html?|com|org)\b|[├└│{}<>=]|\S@\S|\d{4}-\d\d|::")
_PATH = re.compile(r"[/\\]\w+[/\\]")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAME_WORDS, _LONG_WORDS, _MOST_WORDS = 6, 9, 14
_MOST_READ = 400
"""How many characters of a text are looked at: signs stand at its beginning."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, those with a hyphen or an apostrophe whole."""
    return list(_words_of(text[:_MOST_READ]))


@lru_cache(maxsize=1024)
def _words_of(text: str) -> tuple[str, ...]:
    """Return the words of a short text; cached, because most rules ask for those of the same lines."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=1024)
def name_score(text: str) -> float:
    """Return how much a text looks like the name of an exercise: above 0 more so than not; about -4 to 3."""
    if _GENERIC.match(text):
        return 1.5
    core = _PARENTHESES.sub(" ", text).strip() or text
    said = words_of(core)
    if not said or len(core) > _MOST_READ // 2:
        return -4.0
    score = 0.8 if len(said) <= _NAME_WORDS else 0.0 if len(said) <= _LONG_WORDS else -1.5
    score -= 2.0 * (len(said) > _MOST_WORDS)
    score -= (0.4 if _is_called(text, said) else 1.2) * bool(_ENDED.search(text))
    score -= 2.0 * text.rstrip().endswith("?") + 2.5 * bool(_ODD.search(text) or _PATH.search(core))
    score -= min(2.4, 0.8 * sum(word.partition("'")[0] in LOOSE for word in said))
    weak = all(word in OPENERS or word in CLAUSE or word in LOOSE or word in COUNTERS for word in said)
    score -= 2.0 * (weak and said != ["back"])
    score -= 1.0 * (said[0] in OPENERS)
    score -= 1.6 * _asks(said, ended=bool(_ENDED.search(text)))
    score -= 1.2 * BODY.issuperset(said) + 2.0 * (said[-1] in COMPLAINTS)
    score += 1.0 * (has_movement(said) or (len(said) > 1 and is_gerund(said[0]))) + 0.3 * any(
        word in BODY for word in said
    )
    score -= 1.5 * (text.count(": ") > 1)  # "Level: 1 Type: twists"
    score += 1.6 * (bool(_QUOTED.fullmatch(text)))  # “Place and hold”
    score -= 0.4 * (said[0] in ("a", "an", "the")) + 0.6 * text[:1].isdigit() + 0.3 * core.count(",")
    return score


_QUOTED = re.compile(r"[“\"][^“”\"]{2,50}[”\"]:?")
"""A name that stands between quotation marks."""


def _is_called(text: str, said: list[str]) -> bool:
    """Whether a few words end in an exclamation mark, as some names do: "Chin up!"."""
    return text[:1].isupper() and text.endswith("!") and not text.endswith("!!") and len(said) <= _CALLED_WORDS


_CALLED_WORDS = 3


def has_movement(said: list[str]) -> bool:
    """Whether one of the words is a noun of movement, alone or as a part of a word with a hyphen."""
    return not MOVEMENTS.isdisjoint(said) or any(
        "-" in word and not MOVEMENTS.isdisjoint(word.split("-")) for word in said
    )


def is_gerund(word: str) -> bool:
    """Whether a word is the form in "-ing" of a movement: "marching", "skipping", "cycling"."""
    stem = word.removesuffix("ing")
    short = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return stem != word and not MOVEMENTS.isdisjoint((stem, short, f"{stem}e"))


def names_movement(title: str) -> bool:
    """Whether a title has a noun of movement, or the form in "-ing" of one: "Heel slides", "Bridging"."""
    said = words_of(title)
    return has_movement(said) or any(map(is_gerund, said))


def begins_with_rest(text: str) -> bool:
    """Whether the first word of a text is one for resting: "Rest day", "off"."""
    said = words_of(text)
    return bool(said) and said[0] in RESTS


def _asks(said: list[str], *, ended: bool) -> float:
    """Return 1 where the words begin as an instruction does: a verb, then what is moved or where to; 0.5 if perhaps."""
    while len(said) > 1 and said[0].endswith("ly") and said[0] not in BODY:
        said = said[1:]
    verb = bare(said[0]) in IMPERATIVES - LOOKING
    follows = len(said) > 1 and said[1] in CLAUSE
    if len(said) == 1 or not (verb or (follows and said[0] not in MOVEMENTS)):
        return 0.0
    if said[0].endswith("ing") and not ended and any(word in BODY for word in said[1:]):
        return 0.3  # "Expanding the cheeks"
    if follows and len(said) == 2 and not ended:
        return 0.2  # "Sit ups", "Step up", "Toe out" are names as well
    return 1.0 if verb and follows else 0.5 if verb and len(said) > _NAME_WORDS - 2 else 0.6 * follows


@lru_cache(maxsize=2048)
def instruction_score(text: str) -> float:
    """Return how much a sentence looks like an instruction: above 1 more so than not; about -2 to 4."""
    said = words_of(text)
    while len(said) > 2 and said[0] in (
        "then",
        "now",
        "and",
        "next",
        "slowly",
        "gently",
        "finally",
        "softly",
        "please",
    ):
        said = said[1:]
    if not said:
        return -2.0
    if _SAME_AS.match(text) or (_PLACED.match(text) and not BODY.isdisjoint(said[:4])):
        return INSTRUCTS
    verb = said[0] in IMPERATIVES
    score = 1.3 * verb + 0.5 * (not verb and bare(said[0]) in IMPERATIVES)
    score += 0.9 * (len(said) > 1 and said[1] in CLAUSE and said[0] not in LOOSE)
    score += 0.4 * ("your" in said[:12]) + 0.5 * any(word in BODY for word in said[:20])
    score += 0.6 * _later_verb(text)
    score -= 1.5 * (said[0] in ("this", "these", "it", "we", "i", "he", "she", "they", "there", "you", "our", "many"))
    score -= 0.8 * any(word in ("is", "are", "was", "were", "will", "can", "may", "has", "have") for word in said[:4])
    return score


def is_shaped_as_asking(text: str) -> bool:
    """Whether a sentence begins as an instruction does, whatever its verb: a word, then what is moved or where to."""
    said = words_of(text)
    return len(said) > 2 and said[1] in CLAUSE and said[0] not in LOOSE | OPENERS | CLAUSE


_PLACED = re.compile(PLACED, re.IGNORECASE)
_SAME_AS = re.compile(rf"\W*{SAME_AS}", re.IGNORECASE)
_LATER = re.compile(
    r"(?:[,;:]\s+|\band\s+)(?:then |and |slowly |gently )*(?P<verb>[a-z]+)\s+(?:your|the|it|both|one|up|down|back)\b"
)


def _later_verb(text: str) -> bool:
    """Whether a clause after a comma asks for something: "On your back, lift both feet"."""
    return any(match["verb"] in IMPERATIVES for match in _LATER.finditer(text[:_MOST_READ].lower()))
