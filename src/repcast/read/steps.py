"""Steps: what sort of instruction each is."""

from collections.abc import Sequence

from repcast.model.routine import Step, StepKind
from repcast.read.quote import Quote
from repcast.read.sentences import sentences
from repcast.read.verbs import BACK, BREATH, HOLD, MOVEMENT, REPEAT, SETUP, verb_of
from repcast.read.words import any_of, words

_POSITION = r"(?:your |the |now your )?(?:starting|start|initial) position\b"
_IS_START = any_of(rf"\b(?:this|that|which|here) (?:will be|is|becomes) {_POSITION}")
_START = any_of(
    rf"\b{_POSITION}", r"^to (?:begin|start)\b", r"^(?:start|begin) (?:off |out )?(?:by|in|with|on|from|off)\b"
)
_HELD = any_of(r"\bhold (?:it |this |that |the )?(?:\w+ )?for\b")
_SPEED = any_of(r"\b(?:slowly|quickly|explosively)\b")
_MOVES = any_of(
    r"\b(?:slowly|rotat\w+|rais\w+|lift\w*|lower\w*|extend\w*|push|pull|press)\b",
    r"\b(?:curl\w*|squat down|jump\w*|twist\w*|swing\w*)\b",
)
_BREATHERS = words("breathe inhale exhale keep continue take")
_REPEATED_AT_MOST = 2


def classify(quotes: Sequence[Quote]) -> tuple[Step, ...]:
    """Tell the sort of each step, with those before it in mind: set-up comes before the first movement."""
    steps: list[Step] = []
    moved = False
    ready = max((index for index, quote in enumerate(quotes) if _IS_START.search(quote.text)), default=-1)
    for index, quote in enumerate(quotes):
        kind = "setup" if index <= ready else _kind(quote, moved=moved)
        moved = moved or kind == "movement"
        steps.append(Step(quote.text, kind, quote.place()))
    return tuple(steps)


def _kind(quote: Quote, *, moved: bool) -> StepKind:
    parts = [part.text for part in sentences(quote)]
    if not parts:
        return "setup"
    if REPEAT.match(parts[0]) and len(parts) <= _REPEATED_AT_MOST and not _moves_on(parts[0]):
        return "repeat"
    if all(_is_breath(part) for part in parts):
        return "breathing"
    return "setup" if _gets_ready(quote.text, parts, moved=moved) else "movement"


def _gets_ready(text: str, parts: Sequence[str], *, moved: bool) -> bool:
    """Whether a step only takes the position: a start named as such, or nothing but verbs of getting ready."""
    holds = any(HOLD.match(part) for part in parts) or bool(_HELD.search(text))
    verbs = [verb_of(part) for part in parts]
    if moved:
        return (
            not holds and verbs[0] in ("engage", "brace", "keep") and all(verb in SETUP or not verb for verb in verbs)
        )
    if _START.search(text) and not BACK.search(text) and not _HELD.search(text):
        return True
    moves = any(verb in MOVEMENT and _SPEED.search(part) for verb, part in zip(verbs, parts, strict=True))
    return not moves and not holds and all(verb in SETUP or not verb for verb in verbs)


def _moves_on(text: str) -> bool:
    """Whether a movement of its own follows, as in "repeat the movement, then lower your arms"."""
    return ", then " in text.lower() and bool(_MOVES.search(text))


def _is_breath(text: str) -> bool:
    early = BREATH.search(" ".join(text.split()[:6]))
    moves = _MOVES.search(text) or BACK.search(text)
    return bool(early) and not moves and (verb_of(text) in _BREATHERS or not verb_of(text))
