"""Whether the first line of a page is the name of the first of its exercises rather than the title of all."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from repcast.languages.en.scopes import EACH_EXERCISE
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.sections.parts import Page, Part
from repcast.read.segments.forms import instructs
from repcast.read.segments.labelled import are_labelled_alike
from repcast.read.words.headings import is_block_name, is_of_routine
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of
from repcast.read.words.vocabulary import any_of

_EACH_EXERCISE = any_of(*EACH_EXERCISE)


def begins_with_name(group: Part, titled: float | None) -> bool:
    """Whether a reading in which the first line is an exercise beats that with it as the title.

    `titled` is the gain of that one, `None` if it is of a single exercise. The first exercise is told whole: with
    steps and a dose of its own, with a dose beside it as all others, or under the labels of the next one.
    """
    first = next(group.exercises())
    if _has_subtitle(group):
        return False
    asks = any(map(instructs, first.body)) or _is_a_lift(group)
    dosed = any(line.states_amount and not _EACH_EXERCISE.search(line.text) for line in first.body)
    if titled is None or _begins_as_next(group):
        return _begins_as_next(group) and group.gain >= (titled or 0.0)
    whole = (asks and (dosed or _is_in_capitals(group))) or _are_all_dosed(group)
    return whole and group.gain >= titled + (LIKE_TITLE if _set_alike(group) else TITLE)


def without_title(page: Page) -> Page:
    """Return a page that begins with two names of movements, their doses beside them, as one without a title.

    "Bench press 4x8, rest 2 min" may look like a heading over "Overhead press 3 x 10", and "30 s high knees" over
    "10 s rest" and "30 s squats".
    """
    lines = page.lines
    rests = len(lines) > 1 and {one.statement.field for one in lines[1].stated} == {"rest_s"} and not lines[1].apart
    second = 1 + rests
    if len(lines) <= second or lines[second].apart or not (_is_dosed_line(lines[0]) and _is_dosed_line(lines[second])):
        return page
    of_one_line = lines[0].quote.place().line == lines[1].quote.place().line  # "20 squats, 10 push-ups" is two
    if not (rests or of_one_line or (lines[0].states_sets and lines[1].states_sets)):
        return page
    first = replace(lines[0], kind="paragraph", level=0)
    return replace(page, lines=(first, *lines[1:]), title=-1 if page.title == 0 else page.title)


def _is_dosed_line(line: Line) -> bool:
    """Whether a line is the name of a movement with its dose after it, or with its time before it."""
    name = line.naming.title.text
    if line.naming.form != "dose" or not line.states_work or is_of_routine(name) or is_block_name(name):
        return False
    if line.text[-1:] in ".!" or ". " in line.text:
        return False  # "Stand tall. Bend your knees. 3 sets of 10." tells how
    beside = line.text.startswith(name) or (not line.states_sets and line.text.endswith(name))
    moves = line.text[:1].isdigit() or has_movement(words_of(name))
    return beside and moves and (line.level == 0 or rank(line) == BOLD_LEVEL)


def _has_subtitle(group: Part) -> bool:
    """Whether nothing is asked after the colon of the first line, but after that of the next: "Walks: be strong"."""
    first, second = list(islice(group.exercises(), 2))
    rests = [part.naming.rest if part.naming and part.naming.form == "colon" else None for part in (first, second)]
    asks = [rest is not None and instruction_score(rest.text) >= INSTRUCTS for rest in rests]
    states = [part.head is not None and part.head.states_amount for part in (first, second)]
    return None not in rests and not (asks[0] or states[0]) and (asks[1] or states[1])


TITLE, LIKE_TITLE = 1.6, 0.6
"""What the first line must add as the name of an exercise, with steps and a dose of its own, to be no title: less where
it is set as the other names are."""


def _is_a_lift(group: Part) -> bool:
    """Whether the first of several exercises without instructions is one by its name and by the dose under it."""
    parts = list(group.exercises())
    told = any(instructs(line) for part in parts for line in part.body)
    return not told and parts[0].head is not None and has_movement(words_of(parts[0].head.text))


def _are_all_dosed(group: Part) -> bool:
    """Whether the name of each exercise has its dose beside it in its line: "Squat 3x5"."""
    heads = [part.head for part in group.exercises()]
    return all(head is not None and head.naming.form == "dose" and head.states_work for head in heads)


def _begins_as_next(group: Part) -> bool:
    """Whether the same labels stand under the first name as under the next one, or a list of the same form."""
    first, second, *_ = [*(part.body for part in group.exercises()), (), ()]
    return are_labelled_alike(first, second) or (_is_told_in_list(first) and _is_told_in_list(second))


def numbers_again(lines: Sequence[Line]) -> bool:
    """Whether number 1 of a list stands right under the first line, and under another heading."""
    again = any(one.kind == "heading" and _is_first(after) for one, after in pairwise(lines[1:]))
    return again and _is_first(lines[1])


def _is_first(line: Line) -> bool:
    return line.kind == "item" and line.label.strip("(). ") == "1"


def _is_told_in_list(body: Sequence[Line]) -> bool:
    """Whether a numbered list right under a name says what to do and how much of it."""
    listed = [line for line in body if line.kind == "item"]
    begins = bool(body) and _is_first(body[0])
    return begins and any(map(instructs, listed)) and any(line.states_work for line in listed)


def _set_alike(group: Part) -> bool:
    """Whether all names are set in capitals, or stand without a blank line over what describes them."""
    parts = list(group.exercises())
    return _are_in_capitals(parts) or all(part.body and not part.body[0].apart for part in parts)


def _are_in_capitals(parts: Sequence[Part]) -> bool:
    return all(part.head is not None and part.head.text.isupper() for part in parts)


def _is_in_capitals(group: Part) -> bool:
    """Whether the first line is a movement in capitals right over what to do, as all other names are."""
    first, *others = group.exercises()
    moves = first.head is not None and has_movement(words_of(first.head.text))
    told = bool(first.body) and not first.body[0].apart and instructs(first.body[0])
    return moves and told and bool(others) and _are_in_capitals([first, *others])
