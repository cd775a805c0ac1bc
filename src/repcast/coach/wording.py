"""Short spoken words for the phases of a rep, from the author's own clauses."""

import re
from collections.abc import Sequence
from functools import lru_cache

from repcast.coach.naming import estimate_ms
from repcast.languages.en import verbs
from repcast.languages.en.coaching import HELD_WORDS
from repcast.model.routine import Phase

_LEAD, _PADDING = re.compile(verbs.CALL_LEAD, re.IGNORECASE), re.compile(verbs.CALL_PADDING, re.IGNORECASE)
_CLAUSE_END = re.compile(rf"[,;:.!?()]|{verbs.CALL_ENDS}", re.IGNORECASE)
_START, _START_WORDS = re.compile(verbs.CALL_START[0], re.IGNORECASE), verbs.CALL_START[1]
_LONGEST_WORDS = 6


@lru_cache(maxsize=256)
def wordings(phase: Phase, room_ms: int) -> tuple[str, ...]:
    """Return ways to say a phase in about `room_ms`, fullest first; a script's own words are taken as they are."""
    ways = phase.say or _from_clause(phase)
    return tuple(way for way in ways if estimate_ms(way) <= max(room_ms, estimate_ms("one")) * 1.3) or ways[-1:]


def _direction(said: Sequence[str]) -> str:
    """Return the direction of a movement. "In" is one at the end of the clause alone: not "in front of you"."""
    for place, word in enumerate(said, start=1):
        is_noun = place > 1 and word == verbs.SAY_BACK and said[place - 2] in verbs.MAKE_NOUN
        if word in verbs.DIRECTIONS and not is_noun and (word not in verbs.ONLY_LAST or place == len(said)):
            return verbs.DIRECTIONS[word]
    return ""


def _verb(said: Sequence[str]) -> str:
    """Return the verb of a clause: its first word, or the movement of what is let go: "let your hips sink"."""
    if " ".join(said[:2]) in verbs.LET_GO:
        return " ".join(said[:2])
    if said and said[0] in verbs.LET:
        return next((word for word in said[1:] if word in verbs.MOVEMENT), said[0])
    return said[0] if said else ""


def _from_clause(phase: Phase) -> tuple[str, ...]:
    if not phase.text:
        return (verbs.SAY_HOLD,) if phase.kind == "hold" else ()
    clause = _LEAD.sub("", phase.text.strip())
    clause = _PADDING.sub("", _CLAUSE_END.split(clause)[0] or clause)
    clause = _START.sub(_START_WORDS, clause).strip().lower()
    words = clause.split()
    verb = _verb(words)
    if phase.kind == "hold":
        ways = [verb if verb in HELD_WORDS else "", verbs.SAY_HOLD]
    else:
        direction = _direction(words[1:])
        full = clause if len(words) <= _LONGEST_WORDS else ""
        ways = [
            full,
            f"{verb} {direction}" if direction else verb,
            verbs.SAY_BACK if phase.kind == "back" else direction,
        ]
    return tuple(dict.fromkeys(way for way in ways if way))
