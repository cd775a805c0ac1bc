"""Names that have a dash or a figure in them, before a dash and how much: "Crab - Twisting — 2 x 40 s"."""

import re

from repcast.read import dose
from repcast.read.dose.stating import WORK
from repcast.read.lines.trimming import cut
from repcast.read.quote import Quote

_BEFORE_FIGURE = re.compile(r"(?P<name>(?:[^.!?|:]|:(?=\S)){2,80}?)\s+[–—-]\s+(?=~?\d)")
_REMARK = re.compile(r"(?P<name>[^\W\d][^–—]*?)\s[–—-]\s+(?=[a-z]+(?:[ ,]+[^\W\d_][\w'’-]*){2})")
"""A name before a dash and at least three words that tell what it is: "Water jog - jog in place"."""

_INNER_DASH = re.compile(r"\s[–—-]\s")


def before_dosed_dash(quote: Quote) -> tuple[Quote, Quote] | None:
    """Return such a name and the dose after it; figures are of the name where sets and reps stand after the dash.

    What is told of it between two dashes is no part of the name, and stands as a sentence before the dose.
    """
    match = _BEFORE_FIGURE.match(quote.text)
    if match is None:
        return None
    name, rest = cut(quote, *match.span("name")), cut(quote, match.end(), len(quote.text))
    fields = {one.statement.field for one in dose.find(rest)}
    told = _REMARK.match(name.text)
    if told and fields & WORK:
        remark = cut(name, told.end(), len(name.text))
        return cut(name, *told.span("name")), Quote.join(remark, ". ", rest)
    has_figure = any(map(str.isdigit, name.text))
    in_parts = not has_figure and bool(_INNER_DASH.search(name.text)) and bool(fields & WORK)
    whole = has_figure and "sets" in fields and len(fields & WORK) > 1
    return (name, rest) if in_parts or whole else None
