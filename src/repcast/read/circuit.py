"""Circuits: a list of exercises by name, each with its dose or under one dose for all."""

import re
from collections.abc import Sequence

from repcast.read import dose
from repcast.read.draft import Draft, states_work
from repcast.read.page import COLUMN
from repcast.read.quote import Quote
from repcast.read.verbs import verb_of
from repcast.read.words import any_of

_NO_STATION = any_of(r"(?:rest|hold|repeat|then rest|recover)\b")
_INSTRUCTS = any_of(r"\b(?:your|the|you|set|sets|reps?)\b")
_LEAD = re.compile(r"[\s:,;\-–—(|x×•]*(?:of\s+)?")
_TAIL = re.compile(r"(?:[\s:,;\-–—(|×•@]|\s(?:for|x|of|per|each|on))*$")
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
    """The exercise of such a line."""
    return Draft(_name(quote), doses=[quote])


def _name(quote: Quote) -> Quote:
    """The words beside the dose: "Jumping jacks" of "Jumping jacks – 30 seconds"."""
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
    tail = _TAIL.search(quote.text[start:end])
    return quote.cut(start, start + tail.start() if tail else end)
