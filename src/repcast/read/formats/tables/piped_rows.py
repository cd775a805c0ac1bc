"""Rows between bars that no rule makes a table: "| Pigeon | each side | 5 min |"."""

import re
from collections.abc import Sequence

from repcast.read.formats.tables.bare_rows import are_bare

_ROW = re.compile(r"[ \t]*\|[^\n|]{1,200}(?:\|[^\n|]{0,200}){1,12}\|[ \t]*")
_BETWEEN = re.compile(r"[|\t]")
_RULE = re.compile(r"[\s|:+=-]+")


def rows_between_bars(text: str) -> Sequence[Sequence[str]]:
    """Return the cells of each line of a paragraph that begins and ends with a bar; none where any does not.

    Lines of a name and figures need no bars around them: "Squat | 3 | 8"; tabs will do.
    """
    lines = text.splitlines()
    open_rows = [_BETWEEN.split(line) for line in lines] if _BETWEEN.search(text) else []
    if are_bare(open_rows):
        return open_rows
    if not lines or not all(map(_ROW.fullmatch, lines)):
        return ()
    return [line.strip()[1:-1].split("|") for line in lines if not _RULE.fullmatch(line)]
