"""Pages that ask for no exercise: a table of contents, a log, a recipe, an article without instructions."""

import re
from collections.abc import Sequence

from repcast.languages.en.going import INTERVALS
from repcast.languages.en.headings import NOT_EXERCISE, OTHER_LISTS, SMALL_PRINT
from repcast.languages.en.names import BODY, BREATHS, CALLED_EXERCISE, EVERYDAY, MOVEMENTS, TRAINING
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Exercise
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.lint import Understood
from repcast.read.lint.missing_dose import has_dose
from repcast.read.refusals.dated_logs import is_dated_log
from repcast.read.refusals.recounts import TOLD, asks_of_the_body, recounted
from repcast.read.words.described import describes
from repcast.read.words.headings import block_kinds
from repcast.read.words.signs import (
    INSTRUCTS,
    has_movement,
    instruction_score,
    is_shaped_as_asking,
    names_movement,
    words_of,
)

_INTERVAL = re.compile(INTERVALS, re.IGNORECASE)
_NOT_EXERCISE = re.compile(NOT_EXERCISE, re.IGNORECASE)
_SMALL_PRINT = re.compile(SMALL_PRINT, re.IGNORECASE)


def refused(
    lines: Sequence[Line],
    understood: Sequence[Understood],
    place: Place,
    *,
    in_rounds: bool = False,
    by_clock: bool = False,
) -> Diagnostic | None:
    """Return an error where the page asks for nothing to be done, a warning where it may only list other pages.

    `in_rounds` if it says how often to go through it, `by_clock` if several exercises have a dose in a block by the
    clock.
    """
    exercises = [one.exercise for one in understood]
    if not exercises:
        return None
    several = len(exercises) > 1
    names = len(exercises) if several else _names(exercises[0])
    lists = names > 0 and not in_rounds and not (several and any(map(_does_something, exercises)))
    if lists and not (several and _are_moves(lines, exercises)):
        return _contents(names, place)
    reason = _reason(lines, exercises)
    if reason and not (by_clock and reason == TOLD):
        return Diagnostic("error", "not-an-exercise", f"this page asks for no exercise: {reason}", place)
    return _contents(names, place, are_moves=True) if lists else None


def _contents(names: int, place: Place, *, are_moves: bool = False) -> Diagnostic:
    """Return what is told of a list of names: an error, or a warning where they are such as a plan has."""
    found = f"{names} names and nothing to do"
    if are_moves:
        message = f"this may be a table of contents: {found}; the names are taken for a plan"
        return Diagnostic("warning", "contents-page", message, place)
    message = f"this looks like a table of contents: {found}; give the page of one exercise"
    return Diagnostic("error", "contents-page", message, place)


def _names(exercise: Exercise) -> int:
    """Return how many lines of a page only name something; 0 where any does more."""
    names = [step.text for step in exercise.steps]
    bare = [one for one in names if len(one.split()) <= _NAME_WORDS and instruction_score(one) < INSTRUCTS]
    listed = len(names) >= _FEWEST_NAMES and len(bare) >= 0.9 * len(names) and names[0][-1:] not in ".!?"
    return len(names) if listed and not has_dose(exercise) and not exercise.phases else 0


_NAME_WORDS, _FEWEST_NAMES = 7, 4
"""The most words of a line that is but a name, and how many of them make a table of contents."""


def _are_moves(lines: Sequence[Line], exercises: Sequence[Exercise]) -> bool:
    """Whether most names of a list are those of movements and none leads elsewhere: a plan without steps or doses."""
    if any(_OTHER_LISTS.search(line.text) for line in lines[:2]):
        return False
    moves = sum(names_movement(one.title) for one in exercises)
    return moves >= _MOST_MOVES * len(exercises) and not any(line.linked for line in lines)


_MOST_MOVES = 0.75
_OTHER_LISTS = re.compile(OTHER_LISTS, re.IGNORECASE)


def _does_something(exercise: Exercise) -> bool:
    return has_dose(exercise) or bool(exercise.steps or exercise.dose.rest_s)


def _reason(lines: Sequence[Line], exercises: Sequence[Exercise]) -> str:
    heads = (line for line in lines[:3] if line.kind in ("heading", "paragraph") and len(line.text) < _HEAD_LENGTH)
    title = " ".join(line.text for line in heads if line.kind == "heading" or line.text[-1:] not in ".!?")
    match = _NOT_EXERCISE.search(title)
    if match and not any(exercise.steps for exercise in exercises):
        return f"it calls itself “{match[0]}”"
    if is_dated_log(lines):
        return "it tells what was done on which day"
    told = "" if _is_described(lines, exercises) else recounted(lines)
    if told and not _is_table_of_doses(lines):
        return told
    return "" if _calls_itself_exercise(lines, exercises) else _lacking(lines, exercises)


def _lacking(lines: Sequence[Line], exercises: Sequence[Exercise]) -> str:
    """Return what a page lacks that every page of exercises has; "" where it lacks nothing."""
    if _is_about_something_else(lines, exercises):
        return "hardly a word of it is about the body or about training"
    if _evidence(lines, exercises) < _ENOUGH and not _is_described(lines, exercises):
        return "hardly a line of it asks for a movement, and none states how much"
    return ""


def _calls_itself_exercise(lines: Sequence[Line], exercises: Sequence[Exercise]) -> bool:
    """Whether the title says that the page is an exercise, and a third of its steps have the form of instructions."""
    title = lines[0].text
    if len(exercises) > 1 or CALLED_EXERCISE.isdisjoint(words_of(title)) or len(title) > _HEAD_LENGTH or _links(lines):
        return False
    steps = [step.text for step in exercises[0].steps]
    return 3 * sum(instruction_score(text) > 1 or is_shaped_as_asking(text) for text in steps) > len(steps)


def _is_described(lines: Sequence[Line], exercises: Sequence[Exercise]) -> bool:
    """Whether a short page describes one movement that its title names: "The hips are raised and held …"."""
    one = exercises[0]
    short = sum(_length(line.text) for line in lines) <= _SHORT_PAGE
    if len(exercises) > 1 or not short or not names_movement(one.title):
        return False
    described = sum(describes(step.text) for step in one.steps)
    return described > 0 and 2 * described >= len(one.steps)


_SHORT_PAGE = 250
"""The most words of a page that only describes a movement."""


def _is_table_of_doses(lines: Sequence[Line]) -> bool:
    """Whether most rows of a page are movements with how much of each, whatever the text around them tells."""
    rows = [line for line in lines if line.kind == "row"]
    dosed = sum(line.has_own_dose and has_movement(words_of(line.naming.title.text)) for line in rows)
    return dosed >= _FEWEST_ROWS and 2 * dosed > len(rows)


_FEWEST_ROWS = 3
"""So many movements with a dose make a table of exercises."""

_HEAD_LENGTH = 60
"""The most characters of a line at the head of a page that says what the page is."""


def _is_about_something_else(lines: Sequence[Line], exercises: Sequence[Exercise]) -> bool:
    """Whether a text hardly has a word of the body, of a movement or of training.

    Of a longer one more is asked where its names are those of no movement, and its steps ask for none.
    """
    said = [word for line in lines for word in words_of(line.text)]
    if len(said) < _SHORT:
        return False
    share = sum(_ABOUT.get(word, 0.0) for word in said) / len(said)
    return share < _LEAST_SHARE or (
        len(said) >= _LONG_TEXT and share < _LITTLE_SHARE and not _names_movements(exercises) and not _asks(exercises)
    )


def _names_movements(exercises: Sequence[Exercise]) -> bool:
    """Whether half of the names have a movement or a part of the body in them, or are ways of going."""
    named = [
        one
        for one in exercises
        if one.dose.distance_m
        or has_movement(words_of(one.title))
        or BODY & set(words_of(one.title))
        or (one.dose.work_s and _INTERVAL.search(one.title))
    ]
    return 2 * len(named) >= len(exercises)


def _asks(exercises: Sequence[Exercise]) -> bool:
    """Whether more than a few of the steps ask for something of the body."""
    steps = [step.text for one in exercises for step in one.steps]
    return bool(steps) and sum(asks_of_the_body(text) for text in steps) > _FEW * len(steps)


_ABOUT = {
    **dict.fromkeys(TRAINING, 0.5),
    **dict.fromkeys(BODY | MOVEMENTS | BREATHS, 1.0),
    **dict.fromkeys(EVERYDAY, 0.25),
}
"""How much a word speaks for a page about exercises."""

_SHORT, _LEAST_SHARE = 60, 0.015
"""The words of a text that is too short to tell, and the least share of a page about exercises. Of 440 labelled pages
of exercises the lowest has 0.023, of which four have less than 0.04; a third of other texts have less than 0.015."""

_LONG_TEXT, _LITTLE_SHARE, _FEW = 100, 0.04, 0.4
"""The words of a longer text, the share below which its names and steps decide, and the share of few steps."""

_ENOUGH = 0.7
"""The least evidence of a page about exercises."""


def _evidence(lines: Sequence[Line], exercises: Sequence[Exercise]) -> float:
    """Return how much speaks for a page about exercises: a dose, a movement in a name, instructions for the body."""
    steps = [step.text for exercise in exercises for step in exercise.steps]
    named = any(has_movement(words_of(exercise.title)) for exercise in exercises)
    score = 1.0 * named + 1.0 * any(exercise.dose.sets or exercise.dose.reps for exercise in exercises)
    score += 0.5 * any(map(has_dose, exercises)) + 0.5 * any(any(block_kinds(line.text)) for line in lines[:_FIRST])
    score -= 1.0 * any(
        _NOT_EXERCISE.search(line.text) and not _is_small_print(line) for line in lines if line.kind == "heading"
    )
    score -= _links(lines)
    if not steps:
        return score + 0.5
    share = sum(map(_length, steps)) / max(1, sum(_length(line.text) for line in lines))
    long = sum(map(_length, steps)) > _LONG_STEP * len(steps)
    return score + _asking(steps) + 0.8 * min(1.0, share) - 0.8 * (long and not named and share < _LITTLE)


def _is_small_print(line: Line) -> bool:
    """Whether a heading below others is that of the end of a page about anything: "## License"."""
    return 1 < line.level < BOLD_LEVEL and bool(_SMALL_PRINT.match(line.text))


def _links(lines: Sequence[Line]) -> float:
    """Return how much speaks against lines that lead elsewhere: all of them links, or lists of links with remarks."""
    linked = sum(line.linked * 2 > len(line.text) for line in lines)
    items = [line for line in lines if line.kind == "item"]
    remarked = sum(bool(line.linked) and not line.has_own_dose for line in items)
    return 1.5 * (linked * 2 > len(lines)) + 2.0 * (len(items) >= _FEWEST_LINKS and remarked >= _MOST_OF * len(items))


_FEWEST_LINKS, _MOST_OF = 6, 0.6
"""How many points a list of links has at least, and the share of them that lead elsewhere."""


def _asking(steps: Sequence[str]) -> float:
    """Return how many of the steps are instructions, 0 to 1; less where none is about the body."""
    asking = sum(instruction_score(text) >= INSTRUCTS for text in steps)
    bodily = any(not (BODY | BREATHS).isdisjoint(words_of(text)) for text in steps)
    return min(1.0, 2.0 * asking / len(steps)) * (1.0 if bodily else 0.4)


def _length(text: str) -> int:
    return len(text.split())


_LITTLE = 0.5
"""The share of the words of a page below which its steps are but asides."""

_LONG_STEP = 35
"""More words than the instructions of exercises have on an average."""

_FIRST = 40
