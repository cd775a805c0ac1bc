"""Whether a page tells, lists or sells something rather than asking for a movement: a log, a paper, a shop."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from repcast.languages.en import recounts as english
from repcast.languages.en.names import BODY, BREATHS
from repcast.read.dose.stating import WORK, only_dose, tells_session
from repcast.read.lines import Line
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of
from repcast.read.words.vocabulary import MOVEMENT, any_of

TOLD = "it tells what somebody did"
"""What a page does that tells how somebody trained."""

_WORDINGS = {
    TOLD: english.TELLING,
    "it only lists figures": english.LISTING,
    "people talk to each other on it": english.CHATTING,
    "it sells something": english.SELLING,
    "it is about what a gym or a clinic offers": english.SERVING,
    "it is a recipe": english.COOKING,
    "it says how to make something": english.MAKING,
    "it is about a program": english.PROGRAMMING,
    "it is about a study": english.STUDYING,
    "it is a legal text": english.LAW,
    "it asks questions as a test does": english.EXAMINING,
    "it is about a broadcast": english.BROADCASTING,
    "it describes what something is": english.DESCRIBING,
}
_KINDS = {reason: any_of(*wordings) for reason, wordings in _WORDINGS.items()}
_ANY = any_of(*(wording for wordings in _WORDINGS.values() for wording in wordings))
_ADDRESSED = any_of(english.ADDRESSING)
_FEWEST, _ASKED = 2, 3
"""So many sentences of a kind make a page of that kind, unless so many others ask for a movement."""

_DOSES_A_TALE = 6
"""How many doses there may be in a log for each of its sentences."""


@dataclass(slots=True)
class _Counts:
    """How many sentences are of each kind, how many ask for a movement, how many lines are only dose."""

    hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_KINDS, 0))
    asked: int = 0
    doses: int = 0
    addressed: bool = False

    @property
    def surely_asks(self) -> bool:
        """Whether the page asks for so much that nothing else it does matters."""
        return self.asked + self.doses >= _ASKED and (self.addressed or self.asked > 0)


def recounted(lines: Sequence[Line]) -> str:
    """Return what the page does instead of asking for a movement; "" where it asks, or nothing speaks against it."""
    counts = _counted(lines)
    if not (counts.asked or counts.doses or counts.addressed) and _is_prose(lines):
        return "it asks for nothing and states no dose"
    total, reason = sum(counts.hits.values()), max(counts.hits, key=lambda kind: counts.hits[kind])
    if total < _FEWEST or counts.surely_asks:
        return ""
    told = counts.hits[TOLD]
    if told >= _FEWEST and not (counts.addressed or counts.asked) and counts.doses <= _DOSES_A_TALE * told:
        return TOLD
    return reason if counts.asked + counts.doses < min(total, _ASKED) else ""


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether nearly all of the words of a page stand in long paragraphs."""
    words = [len(line.text.split()) for line in lines]
    prose = [count > _LONG and line.kind == "paragraph" for line, count in zip(lines, words, strict=True)]
    long = sum(count for count, is_long in zip(words, prose, strict=True) if is_long)
    return long > 0 and long >= _NEARLY_ALL * sum(words)


_LONG, _NEARLY_ALL = 25, 0.8
"""A paragraph of more words is prose; the share of the words of a page that makes the page so."""


def _counted(lines: Sequence[Line]) -> _Counts:
    """Return the counts of the lines, up to where the page surely asks for movements."""
    counts = _Counts()
    for line in sorted(lines, key=lambda line: line.kind == "paragraph"):  # lists are the quickest to ask for enough
        told = list(sentences(line.quote))
        kinds = [_count(one.text, counts) for one in told]
        states = line.kind != "heading" and any(
            not kind and (only_dose(one) or tells_session(one)) for kind, one in zip(kinds, told, strict=True)
        )
        tells_only = {TOLD}.issuperset(kind for found in kinds for kind in found)
        headed = line.kind != "row" and tells_only and _begins_with_dose(line)
        counts.doses += states or (line.has_own_dose and not any(kinds)) or headed
        if counts.surely_asks:
            return counts
    return counts


def _count(text: str, counts: _Counts) -> list[str]:
    """Count a sentence, and return of which kinds it is."""
    kinds = [kind for kind, pattern in _KINDS.items() if pattern.search(text)] if _ANY.search(text) else []
    for kind in kinds:
        counts.hits[kind] += 1
    counts.asked += not kinds and asks_of_the_body(text)
    counts.addressed = counts.addressed or bool(_ADDRESSED.search(text))
    return kinds


def _begins_with_dose(line: Line) -> bool:
    """Whether a line states how much at its head, whatever it tells then: "5 x 50 m - I went after pace in these"."""
    return any(one.statement.start < _HEAD and one.statement.field in WORK for one in line.stated)


_HEAD = 8
"""How many characters from its beginning a dose at the head of a line may stand."""


def asks_of_the_body(text: str) -> bool:
    """Whether a sentence asks for a movement or a posture of the body."""
    said = words_of(text)
    bodily = not (BODY | BREATHS).isdisjoint(said) or (bool(said) and said[0] in MOVEMENT)
    return bodily and instruction_score(text) >= INSTRUCTS
