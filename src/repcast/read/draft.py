"""What the outline makes of a page: for each exercise its words, sorted, before their meaning is looked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.sentences import sentences
from repcast.read.verbs import HOLD, REPEAT, verb_of
from repcast.read.words import any_of, words

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
        """Everything that may state a dose or a need, the surest places first."""
        return (*self.doses, *self.prose, *self.steps, *self.tips)


@dataclass(slots=True)
class Outline:
    """The title of a page, what it says of the whole, and its exercises; in a circuit they are names with doses."""

    title: Quote | None
    intro: list[Quote]
    drafts: list[Draft]
    is_circuit: bool = False


def completed(draft: Draft) -> Draft:
    """Where a page has no list, take the sentences of its prose that ask for something as its steps."""
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
