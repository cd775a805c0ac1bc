"""Words of the gym grouped by what they ask for, and how lists of words become patterns."""

import re

from repcast.model.routine import Held


def words(text: str) -> frozenset[str]:
    """Return the words and marks of `text`, which spaces and line ends part."""
    return frozenset(text.split())


def any_of(*wordings: str) -> re.Pattern[str]:
    """Return a pattern for any of the wordings, capital letters or not; a space stands for any space between words."""
    return re.compile("|".join(wordings), re.IGNORECASE)


SETUP = words("""
    lie lay sit stand kneel place put position set grab grasp grip take get hold load adjust attach assume adopt engage
    brace keep bend plant align face secure loop wrap anchor find choose select start begin cross rest hang hook prepare
    fix tie support straddle mount step draw
""")
MOVEMENT = words("""
    rotate raise lift lower push pull press curl extend flex bend straighten squat lunge jump hop walk run crunch twist
    turn swing slide bring move drive reach lean tilt roll squeeze contract hinge dip thrust kick circle spread open
    close drop descend ascend return reverse release repeat alternate perform execute exhale inhale breathe hold pause
    stretch jog march skip throw catch explode pivot row punch tuck arch round shift touch tap pulse shrug step sway
    bounce climb crawl dorsiflex abduct adduct elevate draw clench tense tighten relax switch complete continue do sit
    lie stand come go allow initiate land accelerate use rise sink
""")
IMPERATIVES = SETUP | MOVEMENT

_START = r"(?:the |your )?(?:start\w*|initial|original|first|beginning)"
BACK = any_of(
    r"\b(?:return(?:s|ing)?|revers(?:e|ing)|release|uncurl|go(?:ing)? back|come back|back (?:down|up)\b)",
    rf"\b(?:back|down|up) (?:to|into) {_START}",
    r"^\W*(?:(?:now|then|and|slowly|gently)\W+)*(?:let|allow) (?:your|the|it|them|yourself)\b[^,.]*"
    r"\b(?:down|sink|drop|fall|lower|come|return|relax)\b",
    r"\b(?:straighten|(?:lower (?:your|the|it|them|yourself)|bring)[^,.]{0,99}) back",
)
"""The way back, wherever it stands in a clause."""

_HELD = r"(?:this|that|the) (?:position|pose|stretch|contraction|hold)"
HOLD = any_of(
    r"^\W*(?:(?:now|then|and|at the top|at the bottom|once there|briefly|here)\W+)*(?:"
    r"after (?:an? )?(?:[\w-]+ ){0,2}(?:pause|contraction|hold)\b"
    r"|hold(?!\s+(?:on|onto|a|an|the (?:bar|dumb|kettle|weight|band|ball|handle))\b)"
    rf"|(?:pause|squeeze|stay|maintain {_HELD}|keep {_HELD})\b)"
)
"""A clause that asks to stay where one is: not one that asks to hold a thing."""

BREATH = any_of(r"\b(?:breath\w*|inhal\w*|exhal\w*)\b")
REPEAT = any_of(
    r"^\W*(?:(?:and|then|now|finally)\W+)*(?:"
    r"repeat|continue|do the same|(?:switch|change|alternate|swap) (?:sides|legs|arms|hands|feet)"
    r"|perform the (?:desired|recommended|prescribed)|complete (?:all|the))\b"
)
_USED = any_of(r"^\W*(?:now )?use (?:your|the) .*\bto (?:lift|raise|bring|push|pull|press|curl|lower|move)\b")
_LEAD_WORDS = words("""
    now then next slowly gently carefully quickly first finally to begin from here once while with without keeping using
    as your the a and in on at after before by explosively simultaneously forcefully immediately briefly lastly again
    also smoothly when continue bending keep gradually steadily firmly
""")
_AFTER_VERB = words("""
    your the it them this that a an slowly back down to into until with for both one yourself under gently all each
    toward towards
""")
_CLAUSES, _WORDS = 4, 6


def verb_of(text: str) -> str:
    """Return the verb that the sentence asks for, in its bare form; "" where there is none to be seen."""
    clauses = re.split(r"[,;:]", text.lower())[:_CLAUSES]
    verbs = [verb for clause in clauses if (verb := _verb_of_clause(clause))]
    finite = [verb for verb, accompanies in verbs if not accompanies]
    return (finite or [verb for verb, _ in verbs] or [""])[0]


def is_participle(text: str) -> bool:
    """Whether the clause only accompanies another: "extending your knees"."""
    verb = _verb_of_clause(text.lower())
    return bool(verb and verb[1])


def bare(word: str) -> str:
    """Return a verb without its -ing: "lying" is lie, "rotating" rotate."""
    if word in ("lying", "laying"):
        return "lie"
    if not word.endswith("ing"):
        return word
    stem = word[:-3]
    return next((verb for verb in (stem, stem + "e", stem[:-1]) if verb in IMPERATIVES), word)


def _verb_of_clause(clause: str) -> tuple[str, bool] | None:
    """Return the verb at the head of a clause, and whether it is only a participle: "keeping your back flat"."""
    if _USED.search(clause):
        return "use", False
    said = re.findall(r"[a-z']+", clause)[:_WORDS]
    for index, word in enumerate(said):
        base, following = bare(word), said[index + 1 : index + 2]
        if base in ("begin", "start") and following in (["by"], ["to"]):
            continue
        if base in IMPERATIVES and not _is_adjective(base, following):
            return base, word != base and said[max(0, index - 1)] not in ("by", "to")
        if word not in _LEAD_WORDS and not word.endswith("ly"):
            return None
    return None


def _is_adjective(word: str, following: list[str]) -> bool:
    """Whether the word asks for nothing, as in "close to the wall" and "lower bar position"; so does a bare "use"."""
    if word == "lower":
        return bool(following) and following[0] not in _AFTER_VERB
    return word == "use" or (word == "close" and following == ["to"])


_POSITIONS = any_of(r"\b(?:planks?|wall[- ]sits?|(?:dead|bar) hang|l-sit|hollow (?:body )?hold|isometric)\b")
_HELD_NAMES = any_of(
    _POSITIONS.pattern, r"\b(?:stretch\w*|holds?|isometrics?|hang|pose|static|hollow body|stomach vacuum|balance)\b"
)
_MOVING = any_of(
    r"\b(?:jacks?|taps?|walk\w*|up[- ]downs?|ups?|rows?|twists?|crunch\w*|raises?|climbers?|drag|reach\w*)\b",
    r"\b(?:rotations?|to|dynamic|pulse\w*|dips?|clean|snatch|kicks?|circles?)\b",
)


def held(title: str) -> Held:
    """Return how sure the name of an exercise is that a position is held: a stretch may move, a plank does not."""
    if not _HELD_NAMES.search(title) or _MOVING.search(title):
        return ""
    return "certain" if _POSITIONS.search(title) else "likely"
