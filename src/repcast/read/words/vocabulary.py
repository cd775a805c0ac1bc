"""The vocabulary of instructions: verbs by what they ask for, and patterns of clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from repcast.languages import words
from repcast.languages.en import calm, verbs
from repcast.model.routine import Held
from repcast.read.words.caseless import CaselessPattern

__all__ = [
    "BACK",
    "BREATH",
    "HOLD",
    "IMPERATIVES",
    "LIGHT",
    "MOVEMENT",
    "REPEAT",
    "SETUP",
    "Verb",
    "any_of",
    "bare",
    "held",
    "is_adverb",
    "is_participle",
    "is_pose",
    "main_verb",
    "verb_of",
    "words",
]


@cache
def any_of(*wordings: str) -> CaselessPattern:
    """Return a pattern for any of the wordings, capital letters or not; a space stands for any space between words.

    Modules that look for the same wordings share one pattern, which is compiled once.
    """
    return CaselessPattern("|".join(wordings))


SETUP, MOVEMENT, IMPERATIVES, LIGHT = verbs.SETUP, verbs.MOVEMENT, verbs.IMPERATIVES, verbs.LIGHT
BACK = any_of(*verbs.BACK)
"""The words for the way back, anywhere in a clause."""
HOLD = any_of(*verbs.HOLD)
"""The start of a clause that asks to hold a position, not a thing."""
BREATH, REPEAT = any_of(*verbs.BREATH), any_of(*verbs.REPEAT)
_DONE_AS_NOUN = any_of(*verbs.DONE_AS_NOUN)
_CLAUSE_MARKS, _LETTERS = re.compile(r"[,;:]"), re.compile(r"[a-z']+")
_CLAUSES, _WORDS, _COMPLEMENT_WORDS = 4, 6, 12
"""How many clauses of a sentence, words of a clause, and words after a verb such as "use" are searched for a verb."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb that a clause asks for: its bare form, and where it begins and ends in the clause.

    `accompanies`: the clause only goes with another, as "extending your knees" does. `is_complement`: a verb such as
    "begin" or "use" stands before it.
    """

    base: str
    start: int
    end: int
    accompanies: bool
    is_complement: bool


def verb_of(text: str) -> str:
    """Return the verb that the sentence asks for, in its bare form; "" where there is none to be seen."""
    clauses = _CLAUSE_MARKS.split(text)[:_CLAUSES]
    seen = [verb for clause in clauses if (verb := main_verb(clause))]
    finite = [verb for verb in seen if not verb.accompanies]
    return next((verb.base for verb in (*finite, *seen)), "")


def is_participle(text: str) -> bool:
    """Whether the clause only accompanies another: "extending your knees"."""
    verb = main_verb(text)
    return bool(verb and verb.accompanies)


def bare(word: str) -> str:
    """Return a verb without its -ing: "lying" is lie, "rotating" rotate."""
    if word in ("lying", "laying"):
        return "lie"
    if not word.endswith("ing"):
        return word
    stem = word[:-3]
    return next((verb for verb in (stem, stem + "e", stem[:-1]) if verb in IMPERATIVES), word)


@lru_cache(maxsize=2048)
def main_verb(clause: str) -> Verb | None:
    """Return the verb that names the movement of a clause: "lift" of "use your arms to lift the bar"."""
    said = list(islice(_LETTERS.finditer(clause.lower()), _WORDS + 2 * _COMPLEMENT_WORDS))
    at, last, is_complement = 0, _WORDS, False
    while at < min(last, len(said)):
        word = said[at][0]
        base = bare(word)
        accompanies = word != base and not is_complement and said[max(0, at - 1)][0] not in ("by", "to")
        complement = _complement(said, at) if base in verbs.LIGHT else None
        if complement is not None:
            at, last, is_complement = complement, complement + 1, True
            continue
        noun = _DONE_AS_NOUN.match(clause, said[at].start()) if base in verbs.LIGHT else None
        if noun and noun["noun"].lower() in MOVEMENT - verbs.NO_MOVEMENT:
            return Verb(noun["noun"].lower(), *noun.span("noun"), accompanies=word != base, is_complement=True)
        if base in verbs.LET:
            base = next((bare(one[0]) for one in said[at + 1 :] if bare(one[0]) in MOVEMENT), base)
        if base in IMPERATIVES and not _is_adjective(base, said[at + 1 : at + 2]):
            return Verb(base, *said[at].span(), accompanies, is_complement)
        if word not in verbs.LEAD_WORDS and not is_adverb(word):
            return None
        at += 1
    return None


def _complement(said: Sequence[re.Match[str]], at: int) -> int | None:
    """Return which word is the verb that the one at `at` leads to: "begin to raise", "execute it by rotating"."""
    light = bare(said[at][0])
    for index in range(at + 1, min(at + _COMPLEMENT_WORDS, len(said))):
        if _parts(said[index - 1], said[index]):
            waits = light in verbs.WAITING and said[index][0].endswith("ing")
            return index if waits and bare(said[index][0]) in IMPERATIVES else None
        word, before = said[index][0], said[index - 1][0]
        base = bare(word)
        leads = before == "by" or (before == "on" and light in verbs.ON_WHAT)
        if base != word and base in IMPERATIVES and (leads or (index == at + 1 and light in verbs.GOES_ON)):
            return index
        if word in MOVEMENT and (index <= at + 3 or light in verbs.WITH_PURPOSE) and _is_purpose(said, index):
            return index
    return None


def _is_purpose(said: Sequence[re.Match[str]], at: int) -> bool:
    """Whether "to" stands before the word at `at`, with nothing between them but adverbs and verbs of helping."""
    while at and (is_adverb(said[at - 1][0]) or said[at - 1][0] in verbs.HELPING):
        at -= 1
    return at > 0 and said[at - 1][0] == "to"


def is_adverb(word: str) -> bool:
    """Whether a word says how something is done, by its form."""
    return word.endswith(verbs.ADVERB_ENDING)


def _parts(one: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a mark stands between two words."""
    return bool(set(one.string[one.end() : following.start()]) - set(" -"))


def _is_adjective(word: str, after: Sequence[re.Match[str]]) -> bool:
    """Whether the word asks for nothing, as in "close to the wall" and "lower bar position"; so does a bare "use"."""
    following = [one[0] for one in after]
    if word == "lower":
        return bool(following) and following[0] not in verbs.AFTER_VERB
    return word in verbs.LIGHT_ALONE or (word == "close" and following == ["to"])


_HELD = any_of(*verbs.NAMED_HELD)
_CARDIO = any_of(*verbs.NAMED_CARDIO)
_POSE = any_of(*calm.POSES)
_LIKELY_HELD = any_of(*verbs.NAMED_HELD, *verbs.NAMED_LIKELY_HELD)
_MOVING = any_of(*verbs.NAMED_MOVING)


@lru_cache(maxsize=2048)
def is_cardio(title: str) -> bool:
    """Whether the name of an exercise is that of a gait or of a machine for one, of which nobody counts the reps."""
    return bool(_CARDIO.search(title))


def held(title: str) -> Held:
    """Return how sure the name of an exercise is that a position is held: a stretch may move, a plank does not."""
    if is_pose(title):
        return "likely"
    if not _LIKELY_HELD.search(title) or _MOVING.search(title):
        return ""
    return "certain" if _HELD.search(title) else "likely"


@lru_cache(maxsize=2048)
def is_pose(title: str) -> bool:
    """Whether a name is that of a pose that one stays in: "Pigeon"; not "Cobra push-up"."""
    match = _POSE.search(title)
    return match is not None and not calm.moves(title[: match.start()] + title[match.end() :])
