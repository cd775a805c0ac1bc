"""The phases of one rep, out of the author's own steps: the way out, the hold, the way back, each with its time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.model.routine import Amount, Phase, PhaseKind, Step
from repcast.read.dose import times
from repcast.read.instructions import clauses, sentences
from repcast.read.quote import Quote
from repcast.read.vocabulary import BACK, BREATH, HOLD, MOVEMENT, REPEAT, any_of, is_participle, verb_of, words

SLOW_S, QUICK_S, PAUSE_S = 3, 1, 1
"""What an adverb of speed stands for: a slow phase of a controlled rep, an explosive one, a brief pause."""

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
_MAX_CLAUSE = 160


def phases(steps: Sequence[Step], quotes: Sequence[Quote]) -> tuple[Phase, ...]:
    """Find the phases of one rep; a second way out starts another movement and is not read."""
    found: dict[PhaseKind, Phase] = {}
    for phase in _candidates(steps, quotes):
        if phase.kind == "out" and "out" in found and "back" not in found and _undoes(phase.text, found["out"].text):
            phase = replace(phase, kind="back")  # noqa: PLW2901 - the same phase, seen in the light of the one before
        better = (
            phase.kind == "hold"
            and "back" not in found
            and phase.seconds
            and "hold" in found
            and not found["hold"].seconds
        )
        if (phase.kind in found or "back" in found) and not better:
            continue
        if phase.kind != "out" and "out" not in found:
            continue
        found[phase.kind] = phase
    order: tuple[PhaseKind, ...] = ("out", "hold", "back")
    return tuple(found[kind] for kind in order if kind in found)


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
    """1 where the movement goes up, -1 where it goes down, by the word for it or else by its verb; 0 for neither."""
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
            for sentence in sentences(quote):
                yield from _of_sentence(sentence)


def _of_sentence(sentence: Quote) -> Iterator[Phase]:
    advises = _POSTURE_ONLY.match(sentence.text) and not (
        is_participle(sentence.text) and verb_of(sentence.text) != "keep"
    )
    if REPEAT.match(sentence.text) or advises:
        return
    parts = [
        part for part in clauses(sentence) if verb_of(part.text) or BACK.search(part.text) or HOLD.match(part.text)
    ]
    for part in parts:
        kind = _kind(part.text)
        leads = _LEADING.match(part.text) and not sentence.text.rstrip(" .!").endswith(part.text.rstrip(" .!"))
        if kind is None or (kind == "out" and leads):
            continue
        yield _phase(kind, _to_clause_end(sentence, part))


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


def _to_clause_end(sentence: Quote, part: Quote) -> Quote:
    """The clause with what hangs on it: "rotate your knees inwards, towards each other"."""
    start = sentence.text.find(part.text)
    end = start + len(part.text)
    tail = re.match(r",\s(?:towards?|to|until|into|over|away|off|out|up|down|so that|so)\b[^,.;]*", sentence.text[end:])
    return sentence.cut(start, end + (tail.end() if tail and tail.end() < _MAX_CLAUSE else 0))


def _phase(kind: PhaseKind, clause: Quote) -> Phase:
    closed = clause.text.count("(") == clause.text.count(")")
    text = clause.text if closed else clause.text.partition("(")[0]
    lead = _CONNECTIVES.match(text)
    text = text[lead.end() :] if lead else text
    return Phase(kind, text.rstrip(" .,;:!"), seconds=_seconds(kind, clause), place=clause.place())


def _seconds(kind: PhaseKind, clause: Quote) -> Amount | None:
    """The time that the clause states, or that its adverb stands for."""
    stated = next(times(clause), None)
    if stated is not None:
        return stated
    for seconds, pattern in (_PAUSES if kind == "hold" else _SPEEDS).items():
        adverb = pattern.search(clause.text)
        if adverb:
            return Amount(seconds, seconds, clause.place(adverb.start(), adverb.end()))
    return None
