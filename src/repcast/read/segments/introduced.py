"""The name of the one exercise of a page without a title, where a sentence says what it is called."""

import re
from dataclasses import replace

from repcast.languages.en.names import INTRODUCED
from repcast.read.lines.naming import Naming
from repcast.read.sections.parts import Page, Part
from repcast.read.words.signs import has_movement, words_of

_INTRODUCED = re.compile(INTRODUCED, re.IGNORECASE)
_FIRST_LINES, _LENGTH = 4, 400
"""How many lines at the head of a page are looked at, and how many characters of each."""


def introduced(page: Page, part: Part) -> Part:
    """Return a part with the name that the first lines of the page say: "Today's move is the bear crawl hold."."""
    for line in page.lines[:_FIRST_LINES]:
        for match in _INTRODUCED.finditer(line.text[:_LENGTH]):
            if has_movement(words_of(match["name"])):
                return replace(part, head=line, naming=Naming(line.quote.cut(*match.span("name")).trimmed(), "whole"))
    return part


def only_asks(title: str) -> bool:
    """Whether a title is a question that names no movement, or a letter with one in it."""
    return "?" in title and not (title.rstrip().endswith("?") and has_movement(words_of(title)))
