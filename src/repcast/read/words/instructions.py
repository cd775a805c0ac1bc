"""Sentences and clauses of a text, and the kind of each step and tip."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, pairwise

from repcast.languages.en import steps as words
from repcast.languages.en import verbs, ways
from repcast.model.routine import Step, StepKind, Tip, TipKind
from repcast.read.quote import Quote
from repcast.read.words.signs import INSTRUCTS, instruction_score
from repcast.read.words.vocabulary import (
    BACK,
    BREATH,
    HOLD,
    IMPERATIVES,
    MOVEMENT,
    REPEAT,
    SETUP,
    any_of,
    bare,
    is_adverb,
    main_verb,
    verb_of,
)

# Without regard to case no capital would begin a sentence, and an abbreviation would end one.
_END, _JOINT = re.compile(words.SENTENCE_END), re.compile(words.CLAUSE_JOINT, re.IGNORECASE)


def asks_in(quote: Quote) -> bool:
    """Whether one of the sentences of a quote asks for something to be done."""
    return any(instruction_score(one.text) >= INSTRUCTS for one in sentences(quote))


def sentences(quote: Quote) -> Iterator[Quote]:
    """Yield the sentences of a quote, with their closing marks."""
    return (quote.cut(start, end) for start, end in _sentence_spans(quote.text))


@lru_cache(maxsize=512)
def _sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a text begin and end, without the spaces around them; cached: many rules ask."""
    edges = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    spans = ((start, end, text[start:end]) for start, end in pairwise(edges))
    return tuple(
        (start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))
        for start, end, said in spans
        if said.strip()
    )


_UTMOST = any_of(*words.UTMOST)


def starts_clause(joint: str, word: str) -> bool:
    """Whether the joint before this word joins two actions: not "hips and spine", not "as high as possible"."""
    if joint == words.JOINS_ACTIONS_ONLY:
        return bare(word) in IMPERATIVES or is_adverb(word) or word in words.AFTER_JOINT
    return joint != words.COMPARES or word in words.AFTER_COMPARISON


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the clauses of a sentence: what stands between its commas and joining words."""
    start = 0
    for joint in _JOINT.finditer(text):
        if joint["word"] and not starts_clause(joint["word"].lower(), joint["next"].lower()):
            continue
        if joint["word"] and joint["word"].lower() == words.COMPARES and _UTMOST.search(text, start, joint.start()):
            continue
        if text[start : joint.start()].strip():
            yield start, joint.start()
        start = joint.end()
    if text[start:].strip():
        yield start, len(text)


_IS_START, _START, _HELD = any_of(*words.IS_START), any_of(*words.NAMES_START), any_of(*words.HELD_FOR)
_SPEED, _MOVES, _MOVES_ITSELF = any_of(*words.PACES), any_of(*words.MOVES), any_of(*words.MOVES_IN_ANY_FORM)
_OF_BREATH = ways.BREATH_SOUNDS | ways.CUES
_REPEATED_AT_MOST = 2
_LETS_BE = any_of(*verbs.LETS_BE)
_BREATH_LEAD = any_of(*verbs.BREATH_LEAD)
_TAKING_PLACE = (SETUP - MOVEMENT) | verbs.POSTURES


def classify_steps(quotes: Sequence[Quote], positions: Container[Quote] = ()) -> tuple[Step, ...]:
    """Return the steps with their kinds; set-up comes before the first movement, and so do those called `positions`."""
    steps: list[Step] = []
    moved = False
    starts = (at for at, quote in enumerate(quotes) if _IS_START.search(quote.text) or quote in positions)
    ready = max(starts, default=-1)
    for index, quote in enumerate(quotes):
        kind = "setup" if index <= ready else _kind(quote, moved=moved or 0 <= ready < index)
        moved = moved or kind == "movement"
        steps.append(Step(quote.text, kind, quote.place()))
    return tuple(_with_a_way_out(steps, ready) if moved else _with_a_movement(steps))


def _with_a_way_out(steps: list[Step], ready: int) -> list[Step]:
    """Return the steps with the one before the way back as a movement, where nothing else is there to come back from.

    "Begin by curling your wrists up. Lower them back down." has the position and the way out in one step.
    """
    first = next(index for index, step in enumerate(steps) if step.kind == "movement")
    comes_back = any(BACK.search(steps[first].text[start:end]) for start, end in islice(clauses(steps[first].text), 2))
    if not comes_back or first - 1 <= ready or not _verbs_of_clauses(steps[first - 1].text) - _TAKING_PLACE:
        return steps
    return [*steps[: first - 1], replace(steps[first - 1], kind="movement"), *steps[first:]]


def _with_a_movement(steps: list[Step]) -> list[Step]:
    """Return the steps with the last one that could be a movement as one: an exercise is more than a position."""
    for index in range(len(steps) - 1, -1, -1):
        if steps[index].kind == "setup" and any(_verbs_of_clauses(steps[index].text) - SETUP):
            return [*steps[:index], replace(steps[index], kind="movement"), *steps[index + 1 :]]
    return steps


def _verbs_of_clauses(text: str) -> set[str]:
    """Return the verbs of movements of all clauses of a step."""
    seen = (main_verb(text[start:end]) for start, end in clauses(text))
    return {verb.base for verb in seen if verb and not verb.accompanies} & (MOVEMENT - verbs.NO_MOVEMENT)


def _kind(quote: Quote, *, moved: bool) -> StepKind:
    parts = [part.text for part in sentences(quote)]
    if not parts:
        return "setup"
    moves_on = _moves_on(parts[0]) or any(HOLD.match(part) for part in parts[1:])
    if REPEAT.match(parts[0]) and len(parts) <= _REPEATED_AT_MOST and not moves_on:
        return "repeat"
    if all(_is_breath(part) for part in parts):
        return "breathing"
    return "setup" if _gets_ready(quote.text, parts, moved=moved) else "movement"


def _gets_ready(text: str, parts: Sequence[str], *, moved: bool) -> bool:
    """Whether a step only takes the position: a start named as such, or nothing but verbs of getting ready."""
    holds = any(HOLD.match(part) for part in parts) or bool(_HELD.search(text))
    asked = [verb_of(part) for part in parts]
    prepares = all(verb in SETUP or not verb for verb in asked)
    if not moved and any(_LETS_BE.search(text[start:end]) for start, end in clauses(text)):
        return True
    if moved:
        return not holds and asked[0] in words.BRACES and prepares
    if _START.search(text) and not BACK.search(text) and not _HELD.search(text):
        return not any(_moves_at_a_pace(text[start:end]) for start, end in clauses(text))
    moves = any(verb in MOVEMENT and _SPEED.search(part) for verb, part in zip(asked, parts, strict=True))
    return not moves and not holds and prepares


def _moves_at_a_pace(clause: str) -> bool:
    """Whether a clause asks for a movement and says how fast: "gently tilt your head"."""
    verb = main_verb(clause)
    return bool(verb and verb.base in MOVEMENT - SETUP and not verb.is_complement and _SPEED.search(clause))


def _moves_on(text: str) -> bool:
    """Whether a movement of its own follows, as in "repeat the movement, then lower your arms"."""
    return ", then " in text.lower() and bool(_MOVES.search(text))


def _is_breath(text: str) -> bool:
    early = BREATH.search(" ".join(text.split()[:6]))
    moves = _MOVES_ITSELF.search(text) or BACK.search(text) or any(map(_moves_beside_breath, _clauses(text)))
    return bool(early) and not moves and (verb_of(text) in words.BREATHERS or not verb_of(text))


def _clauses(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in clauses(text))


def _moves_beside_breath(clause: str) -> bool:
    """Whether a clause of a sentence about the breath asks for a movement: "and step forward", "exhale to lower"."""
    lead = _BREATH_LEAD.match(clause)
    verb = main_verb(clause[lead.end() :] if lead else clause)
    return bool(verb and not verb.accompanies and verb.base in MOVEMENT - verbs.NO_MOVEMENT - _OF_BREATH)


_KINDS = {kind: any_of(*patterns) for kind, patterns in words.TIP_KINDS.items()}


def classify_tips(quotes: Iterable[Quote], cautions: Iterable[Quote] = ()) -> tuple[Tip, ...]:
    """Return the tips with their kinds: before the work, after it, safety (`cautions` are), breathing or technique."""
    warned = [Tip(quote.text, "safety", quote.place()) for quote in cautions]
    return (*warned, *(Tip(quote.text, kind_of(quote.text), quote.place()) for quote in quotes))


def kind_of(text: str) -> TipKind:
    """Return the kind of one tip."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(text)), "technique")
