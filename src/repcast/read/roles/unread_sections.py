"""Doses in sections that are not read for any, of an exercise that states none where doses are looked for.

Pages introduce an exercise under "What is it?", "About" or "Benefits" and say there how much of it to do; some have
the fields of the dose after remarks of the one who wrote them.
"""

from collections.abc import Iterator, Sequence

from repcast.languages.en.recounts import TELLING
from repcast.read import dose
from repcast.read.dose.stating import only_asks, only_dose, says_work
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.roles.completed import begins_with_dose
from repcast.read.roles.drafts import Draft
from repcast.read.roles.mentioned import says_how_much, telling
from repcast.read.sections import Sections
from repcast.read.words.headings import SKIPPED
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_noise, is_unspoken
from repcast.read.words.vocabulary import any_of

_INTRODUCING = SKIPPED - {"variation"}
"""The sections about the exercise itself; that of another one has its own dose."""

_TELLING = any_of(*TELLING)

_NAME_WORDS = 4
"""The most words of a line without an end that may be the name of another exercise."""


def with_unread_doses(draft: Draft, body: Sequence[Line], sections: Sections) -> Draft:
    """Return the draft of an exercise; one without a dose with what its introduction or its last fields ask for."""
    quotes = [*draft.words(), *([draft.title] if draft.title else [])]
    stated = [one for quote in quotes for one in dose.find(quote)]
    if any(one.statement.field == "sets" or says_how_much(one) for one in stated):
        return draft
    draft.doses.extend(_introduced(draft, body, sections) or _fields_after(body, sections))
    return draft


def _introduced(draft: Draft, body: Sequence[Line], sections: Sections) -> list[Quote]:
    """Return the sentences before the steps that only say how much to do: "Do 3 sets of 12 reps on each side."."""
    first = min((step.place() for step in draft.steps), default=None)
    before = (line for line in body if first is None or line.quote.place() < first)
    told = (line for line in before if _is_of_section(line, sections) and line.kind in ("paragraph", "item"))
    return [one for line in told for one in sentences(line.quote) if _asks_for_amount(one)]


def _is_of_section(line: Line, sections: Sections) -> bool:
    return sections.within[line.order] in _INTRODUCING and not sections.is_header(line.order)


def _asks_for_amount(sentence: Quote) -> bool:
    """Whether a sentence only asks for an amount of work; not one that reports what somebody did, or what helps."""
    counts = any(says_work(one) or one.statement.field == "times" for one in dose.find(sentence))
    if not counts or telling(sentence) or _TELLING.search(sentence.text):
        return False
    if is_noise(sentence.text) or is_unspoken(sentence.text):
        return False
    return only_asks(sentence) or begins_with_dose(sentence)


def _fields_after(body: Sequence[Line], sections: Sections) -> list[Quote]:
    """Return the lines of a section that are but a dose, or a field of it, with no other name over them in it."""
    fields = [line for line in _own_lines(body, sections) if _is_field(line, sections)]
    return [line.quote for line in fields] if any(line.states_work for line in fields) else []


def _own_lines(body: Sequence[Line], sections: Sections) -> Iterator[Line]:
    """Yield the lines of sections about the exercise up to the first that may name another one."""
    foreign = False
    for line in body:
        if sections.within[line.order] not in _INTRODUCING:
            foreign = False
        elif sections.is_header(line.order) or _is_field(line, sections):
            if not foreign:
                yield line
        else:
            foreign = foreign or line.kind == "heading" or _may_name(line)


def _may_name(line: Line) -> bool:
    return len(line.text.split()) <= _NAME_WORDS and line.text[-1:] not in ".!?"


def _is_field(line: Line, sections: Sections) -> bool:
    begun = sections.begun[line.order].kind
    return bool(line.stated) and (begun == "dose" or only_dose(line.quote))
