"""What the outline makes of a page: for each exercise its words, sorted; and the stations of circuits."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from repcast.read import dose
from repcast.read.instructions import sentences
from repcast.read.page import COLUMN
from repcast.read.quote import Quote
from repcast.read.vocabulary import HOLD, REPEAT, any_of, verb_of, words

_WORK = frozenset(("reps", "hold_s", "work_s", "time_s", "sets"))
_SMALL_WORDS = words("""
    do perform complete of on for each the a and with to then aim per in at x sets reps rest hold between by work time
    slow slowly steady controlled control failure right left l r tabata side sides tempo dose
""")
_ADVICE = any_of(
    r"^(?:make sure|be sure|ensure|avoid|do not|don't|remember|try|focus|never|always)\b",
    r"^(?:it is important|you should|aim|tip)\b",
)
_UNSPOKEN = any_of(r"^(?:variant|variation|benefits?|muscles?)\b")


@dataclass(slots=True)
class Draft:
    """The words of one exercise, sorted."""

    title: Quote | None = None
    prose: list[Quote] = field(default_factory=list)
    steps: list[Quote] = field(default_factory=list)
    tips: list[Quote] = field(default_factory=list)
    doses: list[Quote] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do in it."""
        return not (self.steps or self.doses or self.tips)

    def words(self) -> Iterable[Quote]:
        """Yield everything that may state a dose or a need, the surest places first."""
        return (*self.doses, *self.prose, *self.steps, *self.tips)


@dataclass(slots=True)
class Outline:
    """The title of a page, what it says of the whole, and its exercises; in a circuit they are names with doses."""

    title: Quote | None
    intro: list[Quote]
    drafts: list[Draft]
    is_circuit: bool = False


def completed(draft: Draft) -> Draft:
    """Return where a page has no list, take the sentences of its prose that ask for something as its steps."""
    if draft.steps:
        return draft
    for sentence in (one for quote in draft.prose for one in sentences(quote)):
        if _UNSPOKEN.match(sentence.text):
            continue
        if _ADVICE.match(sentence.text):
            draft.tips.append(sentence)
        elif verb_of(sentence.text) and not only_dose(sentence):
            draft.steps.append(sentence)
    return draft


def states_work(quote: Quote) -> bool:
    """Whether the words say how much is to be done."""
    return any(one.statement.field in _WORK for one in dose.find(quote))


def only_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides: "3 sets of 10", "Rest: 60 seconds"."""
    said = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    if all(one.statement.field == "sides" for one in said) or REPEAT.match(quote.text) or HOLD.match(quote.text):
        return False
    covered = {at for one in said for at in range(one.statement.start, one.statement.end)}
    left = "".join(character if at not in covered else " " for at, character in enumerate(quote.text))
    return all(word in _SMALL_WORDS for word in re.findall(r"[^\W\d_]+", left.lower()))


_NO_STATION = any_of(r"(?:rest|hold|repeat|then rest|recover)\b")
_INSTRUCTS = any_of(r"\b(?:your|the|you|set|sets|reps?)\b")
_LEAD = re.compile(r"(?:[\s:,;\-–—(|×•]|x(?![^\W\d_]))*+(?:of\s+)?")
_MARKS = " :,;-–—(|×•@"
_LAST_WORDS = words("for x of per each on")
_MOST_WORDS, _NAME_WORDS, _NAMES_ALONE = 14, 5, 3


def is_circuit(stations: Sequence[Quote], around: Sequence[Quote]) -> bool:
    """Whether the short lines of a page are exercises: most have a dose, or the page has one for all of them."""
    if len(stations) < 2:
        return False
    if sum(states_work(quote) or _is_row(quote) for quote in stations) * 2 >= len(stations):
        return True
    instructs = any(verb_of(quote.text) and len(quote.text.split()) >= _NAME_WORDS for quote in stations)
    return len(stations) >= _NAMES_ALONE and not instructs and any(states_work(quote) for quote in around)


def _is_row(quote: Quote) -> bool:
    """Whether the line is a table's row that states anything of a dose, be it only the rest."""
    return COLUMN in quote.text and bool(dose.find(quote))


def is_station(quote: Quote) -> bool:
    """Whether a line names an exercise, perhaps with its dose: "Jumping jacks – 30 seconds"."""
    if len(quote.text.split()) > _MOST_WORDS or _NO_STATION.match(quote.text):
        return False
    name = _name(quote).text
    return 1 <= len(name.split()) <= _NAME_WORDS and name[-1:] not in ".!?:" and not _INSTRUCTS.search(name)


def station(quote: Quote) -> Draft:
    """Return the exercise of such a line."""
    return Draft(_name(quote), doses=[quote])


def _name(quote: Quote) -> Quote:
    """Return the words beside the dose: "Jumping jacks" of "Jumping jacks – 30 seconds"."""
    start, end = 0, len(quote.text)
    cell = quote.text.partition(COLUMN)[0]
    if cell != quote.text and any(character.isalpha() for character in cell) and not dose.find(quote.cut(0, len(cell))):
        return quote.cut(0, len(cell))
    for one in dose.find(quote):
        if one.statement.field == "total_s":
            continue
        if quote.text[start : one.statement.start].strip(" :,;-–—(|x×•@"):
            end = max(start, one.statement.start)
            break
        start = max(start, one.statement.end)
    lead = _LEAD.match(quote.text, start, end)
    start = lead.end() if lead else start
    return quote.cut(start, start + len(_without_tail(quote.text[start:end])))


def _without_tail(name: str) -> str:
    """Return a name without the marks and joining words that led to a dose: "Squats" of "Squats – for"."""
    name = name.rstrip(_MARKS)
    while (parts := name.rpartition(" "))[2] in _LAST_WORDS and parts[1]:
        name = parts[0].rstrip(_MARKS)
    return name
