"""Numbers without a mark before the names or the sentences of a list: "1Squat", "1 Sit down …", "1" over its words."""

import re
from collections.abc import Sequence
from itertools import pairwise

from repcast.languages.en.headings import STEP_WORDS
from repcast.read.quote import Source
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_GLUED = re.compile(r"^[ \t]*(\d{1,2})(?=[A-Z][a-z])", re.MULTILINE)
_MARKED = re.compile(r"^[ \t]*(\d{1,2})(?:[-–—,_] ?|[.)]_)?(?=[A-Z][a-z])", re.MULTILINE)
"""Numbers with or without an odd mark right before the words of each line: "1-Lie down …", "2Raise …", "3, Lower …"."""

_SPACED = re.compile(r"^[ \t]*(\d{1,2})[ \t]+(?=[A-Z][a-z][^\n.]*$)(?!.*\n[ \t]*\d+[ \t]+[A-Z])", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*(\d{1,2})[ \t]+(?P<name>[A-Z][a-z][^\n]{0,40})$", re.MULTILINE)
_FEWEST_GLUED, _FEWEST_NUMBERED = 2, 5
"""The fewest such names, and the fewest in a row whose numbers go on from 1 and count no reps."""
_FEWEST_SPACED = 3
_LED = re.compile(
    r"^[ \t]*(0?\d{1,2})[ \t]+(?P<name>[A-Z][^\W\d_][^\n\d.!?:;,–—]{1,40}?)(?:[.:]|[ \t][–—-])[ \t]+(?P<told>\S.*)$",
    re.MULTILINE,
)
"""Numbers without a mark before names that words about them go on after: "1 Neck tilt. Drop your ear …"."""

_BEFORE_CAPITAL = re.compile(r"^[ \t]*\d{1,3}[ \t]+[A-Z]", re.MULTILINE)
_INSTRUCTED = re.compile(r"^[ \t]*(\d{1,2})[ \t]+(?=[A-Z][a-z]+(?: \S+){3})", re.MULTILINE)
"""Numbers without a mark before sentences: "1 Sit down on the floor …"."""

_ALONE = re.compile(r"^[ \t]*0?(\d{1,2})[ \t]*$", re.MULTILINE)
_STEP_ALONE = re.compile(rf"^[ \t]*((?:{STEP_WORDS})[ \t]+\d{{1,2}})[ \t]*$", re.MULTILINE | re.IGNORECASE)
"""A number that is all of a line, above the words that it counts: "1", "Step 1"."""


def unmarked_numbers(source: Source, start: int, end: int) -> dict[int, str]:
    """Return the numbers without a mark before the names of a list, by where each begins: "1Squat", "2Row".

    With a space ("1 Squat") they are numbers only where other lines stand between them: a list of them counts reps.
    """
    for pattern in (_GLUED, _SPACED):
        run = list(pattern.finditer(source.text, start, end))
        counted = [match for number, match in enumerate(run, 1) if int(match[1]) == number]
        if len(run) == len(counted) >= _FEWEST_GLUED:
            return {match.start(1): match[1] for match in counted}
    marked = list(_MARKED.finditer(source.text, start, end))
    if _run_on([int(match[1]) for match in marked]):
        return {match.start(1): match[1] for match in marked}
    return (
        _numbered_names(source, start, end) or _led_names(source, start, end) or _numbered_sentences(source, start, end)
    )


def _run_on(numbers: Sequence[int]) -> bool:
    """Whether at least three numbers count on from 1; of more than three one may come twice or be left out."""
    if len(numbers) < _FEWEST_SPACED or numbers[0] != 1:
        return False
    odd = [other - one for one, other in pairwise(numbers) if other - one != 1]
    return not odd or (len(numbers) > _FEWEST_SPACED and len(odd) == 1 and odd[0] in (0, 2))


def _numbered_names(source: Source, start: int, end: int) -> dict[int, str]:
    run = list(_NUMBERED.finditer(source.text, start, end))
    in_order = [int(match[1]) for match in run] == list(range(1, len(run) + 1))
    moving = sum(has_movement(words_of(match["name"])) for match in run)
    listed = in_order and len(run) >= _FEWEST_NUMBERED and 2 * moving > len(run)
    return {match.start(1): match[1] for match in run} if listed else {}


def _led_names(source: Source, start: int, end: int) -> dict[int, str]:
    """Return the numbers before names with what is told of them, if all numbers before a capital are such.

    The names ask for nothing, and no name comes again: "1 Pull-up. …", "2 Pull-ups. …" are the rungs of a ladder.
    """
    run = list(_LED.finditer(source.text, start, end))
    in_order = [int(match[1]) for match in run] == list(range(1, len(run) + 1))
    if len(run) < _FEWEST_GLUED or not in_order or len(run) < len(_BEFORE_CAPITAL.findall(source.text, start, end)):
        return {}
    names = {match["name"].lower().rstrip("s") for match in run}
    told = sum(instruction_score(one["told"]) >= INSTRUCTS for one in run)
    asks = sum(instruction_score(one["name"]) >= INSTRUCTS for one in run)
    named = 2 * told >= len(run) and 2 * asks <= len(run) and len(names) == len(run)
    return {match.start(1): match[1] for match in run} if named else {}


def _numbered_sentences(source: Source, start: int, end: int) -> dict[int, str]:
    told = list(_INSTRUCTED.finditer(source.text, start, end))
    inside = len(told) >= _FEWEST_SPACED and [int(match[1]) for match in told] == list(range(1, len(told) + 1))
    lines = [source.text[match.end() : source.text.find("\n", match.end())] for match in told] if inside else []
    asks = sum(instruction_score(line) >= INSTRUCTS for line in lines)
    return {match.start(1): match[1] for match in told} if 2 * asks > len(told) and inside else {}


def numbers_alone(source: Source, start: int, end: int) -> dict[int, str]:
    """Return the numbers that are all of their line and count the words below them from 1 on, by where each begins.

    A page breaks off after a last one, and a second list may begin at 1 again.
    """
    steps = list(_STEP_ALONE.finditer(source.text, start, end))
    run = steps or list(_ALONE.finditer(source.text, start, end))
    numbers = [int(match[1].split()[-1]) for match in run]
    if len(run) < _FEWEST_GLUED or numbers[0] != 1:
        return {}
    over = (source.text[one.end() : other.start()].strip(_RULES) for one, other in pairwise(run))
    counted = all(other in (1, one + 1) for one, other in pairwise(numbers)) and max(numbers) > 1 and all(over)
    mark = ":" if steps else "."
    return {match.start(1): f"{match[1]}{mark}" for match in run} if counted else {}


_RULES = " \t\n-–—•*"
