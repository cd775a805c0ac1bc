"""The name of the one exercise of a page without a title, where a sentence says what it is called."""

import re
from dataclasses import replace

from repcast.languages.en.names import CALLED, INTRODUCED, SUBJECT
from repcast.read.lines import Line
from repcast.read.lines.dosed_names import Naming
from repcast.read.sections.first_lines import LEAST_NAME
from repcast.read.sections.parts import Page, Part
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import has_movement, name_score, words_of

_INTRODUCED, _SUBJECT = re.compile(INTRODUCED, re.IGNORECASE), re.compile(SUBJECT, re.IGNORECASE)
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
    return part


def _called(part: Part, line: Line, match: re.Match[str]) -> Part:
    return replace(part, head=line, naming=Naming(line.quote.cut(*match.span("name")).trimmed(), "whole"))


def _is_name(subject: str) -> bool:
    """Whether the subject of a sentence is the name of one exercise, and no word for any of them."""
    said = words_of(subject)
    return has_movement(said[-1:]) and name_score(subject) >= LEAST_NAME and not is_of_routine(subject)


def only_asks(title: str) -> bool:
    """Whether a title is a question that names no movement, or a letter with one in it."""
    return "?" in title and not (title.rstrip().endswith("?") and has_movement(words_of(title)))
