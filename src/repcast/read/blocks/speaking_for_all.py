"""Sentences around several exercises: whether they speak of all of them, and what they state for each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from repcast.languages.en import scopes as english
from repcast.languages.en.tables import LENGTHS
from repcast.read import dose
from repcast.read.dose.statements import TIMES
from repcast.read.dose.stating import is_bare_each, is_dose, states_work
from repcast.read.lines import Line
from repcast.read.lines.rests_by_kind import are_by_kind, with_rests
from repcast.read.quote import Quote
from repcast.read.roles import shared_quotes
from repcast.read.sections.parts import SPEAKS_OF_ALL, Page
from repcast.read.words.headings import SURE, says_only_workout, section_of
from repcast.read.words.instructions import sentences
from repcast.read.words.vocabulary import any_of

_SUPPOSED, _PERSONAL, _TOTALS = any_of(*english.SUPPOSED), any_of(*english.PERSONAL), any_of(*english.TOTALS)
_AT_THE_ENDS, _OF_NONE = any_of(english.AT_THE_ENDS), any_of(english.BEGINS_WITH, english.ENDS_WITH, english.ADDED_UP)
_AGAIN, EACH_EXERCISE = any_of(*english.AGAIN), any_of(*english.EACH_EXERCISE)
_OF_EACH, ONE_BY_ONE = any_of(*english.ROUNDS_OF_EACH), any_of(*english.ONE_BY_ONE)
SHORT, LONG = 18, 40
"""The most words of a sentence that says little besides, and of a text that is not long."""

LEAST = 0.9
"""The least score of a sentence whose dose holds for all exercises around it."""

_EACH_LASTS = any_of(english.EACH_LASTS)
"""How long one of several things lasts, whatever they are called."""

_CYCLED, _CYCLED_S = any_of(english.CYCLED), 120
"""Words of going through several exercises, and the least seconds for which one does."""

_LENGTH, _LONG_S = any_of(LENGTHS), 300
"""A label of a length, and the seconds from which that is the length of the whole: "Duration: 45 min"."""


def for_all(lines: Iterable[Line], page: Page) -> Iterator[Quote]:
    """Yield the sentences that speak for all exercises around."""
    for line in lines:
        for quote in shared_quotes([line], page.sections):
            long = len(quote.text.split()) > LONG
            for sentence in sentences(quote):
                if scope_score(sentence, in_long=long) >= LEAST and not _is_of_item(line, sentence):
                    yield sentence


def _is_of_item(line: Line, sentence: Quote) -> bool:
    """Whether a sentence of a point of a list beside the exercises is about itself: "4 x 12 was easy"."""
    if line.kind not in ("item", "row") or not states_work(sentence) or says_only_workout(line.naming.title.text):
        return False
    label, colon, _ = sentence.text.partition(":")
    if colon and section_of(label).share >= SURE:
        return not is_dose(sentence.cut(len(label) + 1, len(sentence.text)).trimmed())
    said = ONE_BY_ONE if any(one.statement.field == "sets" for one in dose.find(sentence)) else SPEAKS_OF_ALL
    return not (said.search(sentence.text) or is_dose(sentence))


def of_each(sentence: Quote) -> Iterator[dose.QuotedStatement]:
    """Yield what a sentence states for each exercise: not the length of the whole; rounds of each are its sets."""
    total = _TOTALS.search(sentence.text) and not _EACH_LASTS.search(sentence.text)
    each = _OF_EACH.search(sentence.text)
    length = _LENGTH.match(sentence.text)
    found = with_rests(dose.find(sentence))
    clocked = _leads(sentence.text) and any(one.statement.field in _CLOCKS for one in found)
    told = clocked or goes_round(sentence) or SPEAKS_OF_ALL.search(sentence.text)
    in_passing = not (told or is_dose(sentence))
    if in_passing and any(one.statement.field == "by_set" for one in found):
        return  # "warm up with 10-8-6 squats" is one exercise of its own
    sure = list(filter(is_sure, found))
    passing = _in_passing({one.statement.field for one in sure}) if in_passing else ()
    for one in sure:
        if one.statement.field == "times" and not (_AGAIN.search(sentence.text) or is_of_one(one)):
            continue
        bare = is_bare_each(one)
        loose = one.statement.field in passing
        each_one = EACH_EXERCISE.search(sentence.text) and not _THROUGH.search(sentence.text)
        capped = one.statement.field == "amrap" and each_one
        whole = length and one.statement.field in TIMES and (one.statement.low or 0) >= _LONG_S
        timed = one.statement.field in TIMES and (
            total or _BEFORE_ALL.match(sentence.text, one.statement.end) or _is_of_session(one.statement)
        )
        if bare or loose or capped or whole or timed:
            continue
        yield with_field(one, "sets") if each and one.statement.field == "rounds" else one


def _is_of_session(stated: dose.Statement) -> bool:
    """Whether a long time is only told in passing: "Three times a week, for about ten minutes"."""
    return stated.strength == dose.WEAK and (stated.low or 0) >= _LONG_S


def _leads(text: str) -> bool:
    """Whether a sentence leads to the exercises below it, whoever it speaks of: "The one I did was this EMOM:"."""
    return text.rstrip().endswith(":")


_CLOCKS = frozenset(("every_s", "amrap"))
_THROUGH = any_of(english.THROUGH)
_BEFORE_ALL = re.compile(rf"[^.;]{{0,20}}?\b(?:{english.BEFORE_ALL})\b", re.IGNORECASE)
"""What follows the time of something else that comes before the exercises: "walk for 5 minutes, then do these"."""


def _in_passing(fields: set[dose.Field]) -> tuple[dose.Field, ...]:
    """Return what is no dose of each exercise in a sentence of such fields: a time with a rest after it is one."""
    if fields & {"rest_s", "amrap"}:
        return ("distance_m",)
    return ("time_s", "distance_m") if fields & {"sets", "reps"} else ("time_s", "distance_m", "work_s")


_IN_BRACKETS = re.compile(r"\([^()]*\)")


def goes_round(sentence: Quote) -> bool:
    """Whether a sentence says for how long to go through all exercises: "Repeat the whole circuit for 10 minutes."."""
    if not _CYCLED.search(sentence.text) or ONE_BY_ONE.search(sentence.text):
        return False
    stated = [one.statement for one in dose.find(sentence)]
    return any(one.field in _OF_THE_WHOLE and (one.low or 0) >= _CYCLED_S for one in stated)


_OF_THE_WHOLE = frozenset(("time_s", "work_s", "total_s"))


def scope_score(sentence: Quote, *, in_long: bool = False) -> float:
    """Return how much a sentence around exercises speaks of all of them: above `LEAST` it does."""
    text = sentence.text
    score = 1.0 if len(text.split()) <= SHORT and not in_long else 0.3
    score += 0.8 * bool(SPEAKS_OF_ALL.search(text) or are_by_kind(dose.find(sentence)))
    score -= 2.0 * bool(_OF_NONE.search(text) or text.rstrip().endswith("?"))
    score -= 1.0 * bool(_AT_THE_ENDS.search(text) and not SPEAKS_OF_ALL.search(text))
    told = _IN_BRACKETS.sub(" ", text)  # "60 seconds (longer if you have to)" is no supposition
    return score - 1.0 * bool(_SUPPOSED.search(told)) - 0.8 * bool(_PERSONAL.search(text) and not _leads(text))


def is_sure(one: dose.QuotedStatement) -> bool:
    """Whether a count was not only stated in passing: "five" in "five stretches for runners"."""
    return one.statement.strength > dose.WEAK or one.statement.field != "reps"


def is_of_one(said: dose.QuotedStatement) -> bool:
    """Whether "three times" is said of each exercise, and not of all of them in turn: "Repeat each one 3 times"."""
    of_each = ONE_BY_ONE.search(said.quote.text) or any(map(is_bare_each, dose.find(said.quote)))
    return said.statement.field == "times" and bool(of_each)


def with_field(said: dose.QuotedStatement, field: dose.Field) -> dose.QuotedStatement:
    """Return the statement as one of another field."""
    return replace(said, statement=replace(said.statement, field=field))
