"""The name of the one exercise of a page without a title, where a sentence says what it is called."""

import re
from dataclasses import replace
from itertools import islice

from repcast.languages.en.headings import HOW_TO
from repcast.languages.en.names import ANY_EXERCISE, CALLED, INTRODUCED, SUBJECT
from repcast.read.lines import Line
from repcast.read.lines.dosed_names import Naming
from repcast.read.sections.first_lines import LEAST_NAME
from repcast.read.sections.parts import Page, Part
from repcast.read.words.headings import is_day, is_of_routine
from repcast.read.words.noise import is_noise
from repcast.read.words.signs import has_movement, name_score, words_of

_INTRODUCED, _SUBJECT = re.compile(INTRODUCED, re.IGNORECASE), re.compile(SUBJECT, re.IGNORECASE)
_HOW_TO = re.compile(
    r"(?:^|(?<=[.?!)] ))"
    + HOW_TO.removeprefix("^")
    + r"[\"'“‘]?(?P<name>(?:[\w’-]+ ){0,5}?[\w’-]+)[\"'”’]?(?=\s*(?:[?:.!\[(]|$))",
    re.IGNORECASE,
)
"""A line that says how to do the exercise: "How do I do the wall sit?"."""

_CALLED = re.compile(CALLED, re.IGNORECASE)
_FIRST_LINES, _LENGTH = 4, 400
"""How many lines at the head of a page are looked at, and how many characters of each."""


def introduced(page: Page, part: Part) -> Part:
    """Return a part with the name that the first lines of the page say: "Today's move is the bear crawl hold."."""
    for line in page.lines[:_FIRST_LINES]:
        for match in _INTRODUCED.finditer(line.text[:_LENGTH]):
            if has_movement(words_of(match["name"])):
                return _called(part, line, match)
    for line in page.lines[:_FIRST_LINES]:
        for subject in _SUBJECT.finditer(line.text[:_LENGTH]) if line.kind == "paragraph" else ():
            called = not subject["any"] or _CALLED.match(line.text, subject.end()) is not None
            if called and _is_name(subject["name"]):
                return _called(part, line, subject)
    told = [
        line for line in page.lines if line.kind in ("paragraph", "heading") and _HOW_TO.search(line.text[:_LENGTH])
    ]
    asked = _HOW_TO.search(told[0].text) if len(told) == 1 else None
    return _called(part, told[0], asked) if asked and _is_done(asked["name"]) else part


def renamed(page: Page, part: Part) -> Part:
    """Return the one exercise of a page with another name, where the one that it has names nothing.

    That is a level, or a line about the page, as its title; and on a page without one a lone name without a movement.
    """
    if not part.is_group:
        is_named = part.head is None or not (is_noise(part.head.text) or is_day(part.head.text))
        return part if is_named else introduced(page, part)
    first, *others = islice(part.exercises(), 2)
    name = first.naming.title.text if first.naming and first.head else ""
    named = part.head is not None or others or not name or first.head is None or first.head.text != name
    if named or has_movement(words_of(name)):
        return part
    whole = _repeated(page, Part(None, None, page.lines))
    if whole.head is None and not _recurs(page, name):
        whole = introduced(page, whole)
    return part if whole.head is None and not any(map(str.isdigit, name)) else whole


def _recurs(page: Page, name: str) -> bool:
    """Whether other lines of a page say a name."""
    return sum(name.lower() in line.text[:_LENGTH].lower() for line in page.lines) > 1


def _repeated(page: Page, part: Part) -> Part:
    """Return a part that has no name with the one that begins several of its lines, as a caption does."""
    for line in page.lines[:_HEAD_LINES]:
        name = line.naming.title
        leads = line.naming.form == "stop" and line.name_score >= LEAST_NAME and has_movement(words_of(name.text))
        if leads and sum(other.text.lower().startswith(name.text.lower()) for other in page.lines) >= _CAPTIONS:
            return replace(part, head=line, naming=Naming(name, "whole"))
    return part


_CAPTIONS, _HEAD_LINES = 3, 20
"""So many lines begin with the name of the exercise on each picture of it, the first of them near the head."""


def _called(part: Part, line: Line, match: re.Match[str]) -> Part:
    return replace(part, head=line, naming=Naming(line.quote.cut(*match.span("name")).trimmed(), "whole"))


def _is_name(subject: str) -> bool:
    """Whether the subject of a sentence is the name of one exercise, and no word for any of them."""
    said = words_of(subject)
    called = len(said) > 1 and subject.istitle()
    return (
        has_movement(said if called else said[-1:]) and name_score(subject) >= LEAST_NAME and not is_of_routine(subject)
    )


def _is_done(name: str) -> bool:
    """Whether what a line says how to do is the name of an exercise, and no word for any."""
    said = words_of(name)
    return has_movement(said) or (name_score(name) >= LEAST_NAME and ANY_EXERCISE.isdisjoint(said))


def names_one(title: str) -> bool:
    """Whether a title names a movement or speaks of one exercise: "Eccentric elbow exercise"."""
    said = words_of(title)
    return not is_of_routine(title) and (has_movement(said) or not ANY_EXERCISE.isdisjoint(said))


def only_asks(title: str) -> bool:
    """Whether a title is a question that names no movement, or a letter with one in it."""
    return "?" in title and not (title.rstrip().endswith("?") and has_movement(words_of(title)))
