"""The phases of one rep from the author's steps: the way out, the hold and the way back, each with its time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from repcast.model.pauses import without_pauses
from repcast.model.routine import Amount, Phase, PhaseKind, Step
from repcast.read.dose import times
from repcast.read.instructions import clauses, sentences
from repcast.read.quote import Quote
from repcast.read.vocabulary import BACK, BREATH, HOLD, MOVEMENT, REPEAT, any_of, is_participle, verb_of, words

SLOW_S, QUICK_S, PAUSE_S = 3, 1, 1
"""Seconds of a phase that an adverb describes: a slow one, an explosive one, a brief pause."""

_SPEEDS: dict[float, re.Pattern[str]] = {
    5.0: any_of(r"\b(?:very slowly|as slowly as)\b"),
    SLOW_S: any_of(
        r"\b(?:slow(?:ly)?|gradually|gently|carefully|controlled|(?:with|under) control)\b",
        r"\bin a controlled (?:manner|fashion|way)\b",
    ),
    QUICK_S: any_of(r"\b(?:quick(?:ly)?|fast|explosive(?:ly)?|rapidly|powerfully|forcefully|explode|jump)\b"),
}
_PAUSES = {PAUSE_S: any_of(r"\b(?:brief(?:ly)?|moment(?:arily)?|short pause|an instant|slight(?:ly)?)\b")}
_POSTURE_ONLY = any_of(
    r"^(?:keep|keeping|make sure|ensure|be sure|avoid|do not|don't|feel|feeling|try)\b",
    r"^(?:this|you|your|tip|note|remember)\b",
)
_LEADING = any_of(r"^(?:with|keeping|while|as|without|using|from|once|when|at|on|in|after|to)\b")
_CONNECTIVES = any_of(r"(?:(?:now|then|and|you|next|finally|(?:begin|start) to)\b,? )+")
_MAX_TAIL = 160
_MOST_CANDIDATES = 100
"""How many clauses are compared with the first movement; a rep has three or four."""


def phases(steps: Sequence[Step], quotes: Sequence[Quote]) -> tuple[Phase, ...]:
    """Return the phases of one rep, in the order out, hold, back; `quotes` are the words of the `steps`.

    Only the first movement is read: a second way out, or anything after the way back, belongs to another one.
    """
    taken: dict[PhaseKind, Phase] = {}
    for candidate in islice(_candidates(steps, quotes), _MOST_CANDIDATES):
        phase = candidate
        if phase.kind == "out" and "out" in taken and _undoes(phase.text, taken["out"].text):
            phase = replace(phase, kind="back")
        if phase.kind != "out" and "out" not in taken:
            continue
        if phase.kind not in taken or _times_the_hold(phase, taken[phase.kind]):
            taken[phase.kind] = phase
        if "back" in taken:
            break
    order: tuple[PhaseKind, ...] = ("out", "hold", "back")
    return tuple(taken[kind] for kind in order if kind in taken)


def _times_the_hold(phase: Phase, taken: Phase) -> bool:
    """Whether a second hold states how long the first one lasts."""
    return phase.kind == "hold" and phase.seconds is not None and taken.seconds is None


_UP = words(
    """
    lift raise curl press push pull bring elevate extend straighten drive stand rise bridge squeeze thrust kick
    swing jump reach crunch
    """
)
_DOWN = words("lower drop release descend bend squat sink dip flex uncurl relax lunge slide")
_UPWARDS, _DOWNWARDS = any_of(r"\bup(?:wards?)?\b"), any_of(r"\bdown(?:wards?)?\b")
_PLACES = tuple(
    (any_of(rf"\b{there}\b"), any_of(rf"\b{back}\b"))
    for there, back in (
        ("in(?:wards?)?", "out(?:wards?)?"),
        ("forwards?", "(?<!the )(?<!your )back(?:wards?)?"),
        ("(?:apart|open)", "(?:together|close)"),
        ("towards?", "away"),
        ("to the left", "to the right"),
    )
)
_PAIRS = (("open", "close"), ("spread", "close"), ("push", "pull"), ("extend", "flex"), ("extend", "bend"))


def _undoes(text: str, first: str) -> bool:
    """Whether one movement takes back another: "lower your leg" after "lift your leg"."""
    verb, before = verb_of(text), verb_of(first)
    across = _height(text, verb) * _height(first, before) < 0
    return across or (verb, before) in _PAIRS or (before, verb) in _PAIRS or _goes_the_other_way(text, first)


def _height(text: str, verb: str) -> int:
    """Return 1 if the movement goes up, -1 if it goes down, by a word for it or else by its verb; 0 for neither."""
    up, down = bool(_UPWARDS.search(text)), bool(_DOWNWARDS.search(text))
    return up - down if up != down else (verb in _UP) - (verb in _DOWN)


def _goes_the_other_way(text: str, first: str) -> bool:
    """Whether the places opposed: "slide it away" after "slide it towards you"."""
    return any(
        bool(there.search(one)) and bool(back.search(other)) and not there.search(other) and not back.search(one)
        for there, back in _PLACES
        for one, other in ((text, first), (first, text))
    )


def _candidates(steps: Sequence[Step], quotes: Sequence[Quote]) -> Iterator[Phase]:
    for step, quote in zip(steps, quotes, strict=True):
        if step.kind == "movement":
            for sentence in sentences(replace(quote, text=without_pauses(quote.text))):
                yield from _of_sentence(sentence)


def _of_sentence(sentence: Quote) -> Iterator[Phase]:
    text = sentence.text
    advises = _POSTURE_ONLY.match(text) and not (is_participle(text) and verb_of(text) != "keep")
    if REPEAT.match(text) or advises:
        return
    last = len(text.rstrip(" .!"))
    for start, end in clauses(text):
        clause = text[start:end]
        if not (verb_of(clause) or BACK.search(clause) or HOLD.match(clause)):
            continue
        kind = _kind(clause)
        leads = _LEADING.match(clause) and end < last
        if kind is None or (kind == "out" and leads):
            continue
        yield _phase(kind, sentence.cut(start, _clause_end(text, end)))


def _kind(text: str) -> PhaseKind | None:
    if HOLD.match(text) and not (text.lower().startswith("after") and BACK.search(text)):
        return "hold"
    if BACK.search(text):
        return "back"
    verb = verb_of(text)
    if (
        BREATH.match(text)
        or (verb not in MOVEMENT and verb != "draw")
        or is_participle(text)
        or verb
        in (
            "lie",
            "",
            "keep",
            "engage",
            "brace",
            "repeat",
            "continue",
            "inhale",
            "exhale",
            "breathe",
            "begin",
            "start",
            "hold",
            "rest",
        )
    ):
        return None
    return "out"


_TAIL = re.compile(r",\s(?:towards?|to|until|into|over|away|off|out|up|down|so that|so)\b[^,.;]{0,160}")


def _clause_end(text: str, end: int) -> int:
    """Return the end of a clause with what hangs on it: "rotate your knees inwards, towards each other"."""
    tail = _TAIL.match(text, end)
    return tail.end() if tail and tail.end() - end < _MAX_TAIL else end


def _phase(kind: PhaseKind, clause: Quote) -> Phase:
    closed = clause.text.count("(") == clause.text.count(")")
    text = clause.text if closed else clause.text.partition("(")[0]
    lead = _CONNECTIVES.match(text)
    text = text[lead.end() :] if lead else text
    return Phase(kind, text.rstrip(" .,;:!"), seconds=_seconds(kind, clause), place=clause.place())


def _seconds(kind: PhaseKind, clause: Quote) -> Amount | None:
    """Return the time that the clause states, or that its adverb stands for."""
    stated = next(times(clause), None)
    if stated is not None:
        return stated
    for seconds, pattern in (_PAUSES if kind == "hold" else _SPEEDS).items():
        adverb = pattern.search(clause.text)
        if adverb:
            return Amount(seconds, seconds, clause.place(adverb.start(), adverb.end()))
    return None
