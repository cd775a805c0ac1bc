"""What a page is about: the part of its title that names the exercise, or a heading that says how to do it."""

import re

from repcast.languages.en.headings import HOW_TO
from repcast.read.headings import is_of_routine
from repcast.read.parts import Page
from repcast.read.quote import Quote
from repcast.read.signs import has_movement, words_of

_BAR = re.compile(r"\s[|»·]\s")
_HOW_TO = re.compile(HOW_TO, re.IGNORECASE)
_MOST_WORDS = 6
"""The most words of what a heading says how to do."""


def subject(page: Page) -> Quote | None:
    """Return the title of a page without what is not its subject; `None` where it has none.

    "Home | Heel kick | Harbour Physio" is about the heel kick, and so is a page of that clinic with the heading "How to
    do the heel kick".
    """
    if page.title < 0:
        return None
    head = page.lines[page.title].quote
    ends = [*(match.start() for match in _BAR.finditer(head.text)), len(head.text)]
    starts = [0, *(match.end() for match in _BAR.finditer(head.text))]
    parts = [head.cut(*span) for span in zip(starts, ends, strict=True)]
    part = next((part for part in parts if has_movement(words_of(part.text))), head)
    return part if has_movement(words_of(part.text)) or is_of_routine(part.text) else _told_how(page) or part


def _told_how(page: Page) -> Quote | None:
    """Return what the only heading "How to do the …" of a page says how to do."""
    told = [(line, match) for line in page.lines if line.kind == "heading" and (match := _HOW_TO.match(line.text))]
    if len(told) != 1:
        return None
    line, match = told[0]
    name = line.quote.cut(match.end(), len(line.text)).trimmed()
    said = words_of(name.text)
    return name if said and len(said) <= _MOST_WORDS and has_movement(said) else None
