"""Rows between bars that no rule makes a table: "| Pigeon | each side | 5 min |"."""

import re
from collections.abc import Sequence

_ROW = re.compile(r"[ \t]*\|[^\n|]{1,200}(?:\|[^\n|]{0,200}){1,12}\|[ \t]*")
_OPEN_ROW = re.compile(r"[^\n|\t]{2,60}[|\t]\s*\d{1,2}\s*[|\t]\s*\d[^\n|\t]{0,20}(?:[|\t][^\n|\t]{0,200}){0,8}")
_BETWEEN, _FEWEST_OPEN = re.compile(r"[|\t]"), 2
"""A row of a name and figures with bars or tabs only between them, and how many of these make a table."""

_RULE = re.compile(r"[\s|:+=-]+")


def rows_between_bars(text: str) -> Sequence[Sequence[str]]:
    """Return the cells of each line of a paragraph that begins and ends with a bar; none where any does not.

    Lines of a name and figures need no bars around them: "Squat | 3 | 8"; tabs will do.
    """
    lines = text.splitlines()
    if len(lines) >= _FEWEST_OPEN and all(map(_OPEN_ROW.fullmatch, lines)):
        return [_BETWEEN.split(line) for line in lines]
    if not lines or not all(map(_ROW.fullmatch, lines)):
        return ()
    return [line.strip()[1:-1].split("|") for line in lines if not _RULE.fullmatch(line)]
