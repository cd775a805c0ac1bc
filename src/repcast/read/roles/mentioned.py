"""Figures that the words around the steps mention without asking for them: of reports, answers, other pages."""

from collections.abc import Sequence

from repcast.languages.en import recounts as english
from repcast.read import dose
from repcast.read.dose.stating import LASTING, WORK
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.roles.step_lists import asks
from repcast.read.sections import Sections
from repcast.read.words.headings import is_list_title
from repcast.read.words.instructions import sentences
from repcast.read.words.vocabulary import any_of

_REPORTING, _HAPPENING = any_of(*english.REPORTING), any_of(*english.HAPPENING)
_REACTION = any_of(english.REACTION)
LONG_HOLD_S = 10
"""The fewest seconds of a hold that is all of an exercise rather than a pause within a rep."""


def without_mentioned(stated: Sequence[dose.QuotedStatement], answers: Sequence[Quote]) -> list[dose.QuotedStatement]:
    """Return the statements without those that only mention how much, where others say how much is to be done.

    "I could barely hold it for 15 seconds" and "Ten seconds in, your legs will shake" ask for nothing. An answer to a
    question may add the sets to a dose, and says how much only where the steps do not.
    """
    places = {one.place() for one in answers}
    told_in = {quote.text: telling(quote) for quote in {one.quote.text: one.quote for one in stated}.values()}
    told = [any(one.statement.start in span for span in told_in[one.quote.text]) for one in stated]
    mentioned = [is_told or one.quote.place() in places for one, is_told in zip(stated, told, strict=True)]
    says = (says_how_much(one) for one, is_mentioned in zip(stated, mentioned, strict=True) if not is_mentioned)
    if not any(mentioned) or not any(says):
        return list(stated)
    return [
        one
        for one, is_told, is_mentioned in zip(stated, told, mentioned, strict=True)
        if not is_mentioned or (one.statement.field not in _HOW_MUCH and not is_told)
    ]


_HOW_MUCH = (WORK - {"sets"}) | {"times"}


def says_how_much(one: dose.QuotedStatement) -> bool:
    """Whether a statement says how much of an exercise is done, and not only how long one stays within a rep."""
    short = one.statement.field == "hold_s" and (one.statement.low or 0) < LONG_HOLD_S
    return one.statement.field in _HOW_MUCH and not short and one.statement.strength > dose.WEAK


def telling(quote: Quote) -> list[range]:
    """Return where sentences stand that report what somebody did, or say what happens after so long."""
    if not (_REPORTING.search(quote.text) or _HAPPENING.search(quote.text)):
        return []
    found: list[range] = []
    start = 0
    for sentence in sentences(quote):
        start = quote.text.find(sentence.text, start)
        if _REPORTING.search(sentence.text) or (_HAPPENING.search(sentence.text) and _REACTION.search(sentence.text)):
            found.append(range(start, start + len(sentence.text)))
    return found


def answers_in(body: Sequence[Line], sections: Sections) -> list[Quote]:
    """Return the sentences below a question about the dose: "How long should I hold a plank?"."""
    found: list[Quote] = []
    kind = ""
    for line in body:
        is_header = sections.is_header(line.order)
        if is_header or line.kind == "heading":
            asks = is_header and line.text.rstrip().endswith("?")
            kind = sections.begun[line.order].kind if asks else ""
        elif kind == "dose" and sections.within[line.order] == kind:
            found += [line.quote, *sentences(line.quote)]
    return found


def other_pages(body: Sequence[Line]) -> set[int]:
    """Return the lines below the first one that are titles of other pages: "7 Best Quad Exercises"."""
    return {line.order for line in body[1:] if line.kind != "row" and _is_other_page(line)}


def _is_other_page(line: Line) -> bool:
    sure = any(one.statement.strength > dose.WEAK for one in line.stated)
    return is_list_title(line.text) and not sure


def times_among_tags(body: Sequence[Line]) -> set[int]:
    """Return the bare times in lists of tags, which say how long all of it takes: "Chest", "No equipment", "2 min".

    That is so beside other lines that say how much is done.
    """
    lists: dict[int, list[Line]] = {}
    for line in body:
        if line.kind == "item":
            lists.setdefault(line.group, []).append(line)
    times = {line.order: line for lines in lists.values() for line in _times_of_tags(lines)}
    told = any(says_how_much(one) for line in body if line.order not in times for one in line.stated)
    return set(times) if told else set()


def _times_of_tags(lines: Sequence[Line]) -> list[Line]:
    times = [line for line in lines if line.only_dose and {one.statement.field for one in line.stated} <= LASTING]
    others = [line for line in lines if line not in times]
    tags = all(len(line.text.split()) <= _TAG_WORDS and not line.stated and not asks(line.text) for line in others)
    return times if tags and len(times) == 1 and len(others) >= _FEWEST_TAGS else []


_TAG_WORDS, _FEWEST_TAGS = 3, 2
"""The most words of a tag, and how many stand at least beside a time."""
