"""Warm-ups, finishers and cool-downs that are told in one line with what is done in them: "Warm-up: 5 min bike"."""

import re
from dataclasses import replace

from repcast.languages.en.going import AT_A_PACE, BEFORE_WAY, JOINS_WAYS, WAYS_OF_GOING
from repcast.read import dose
from repcast.read.dose.stating import WORK
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import Part
from repcast.read.words.bare_names import without_tail
from repcast.read.words.headings import is_block_name
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of, held, is_cardio

_BEFORE = re.compile(rf"\W*(?:(?:{BEFORE_WAY})\s+)*", re.IGNORECASE)
_MARKS = " .,;:–—-()"
_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,4}")
_PACE = re.compile(AT_A_PACE, re.IGNORECASE)
_JOINS, _WAY = re.compile(rf"\b(?:{JOINS_WAYS})\b", re.IGNORECASE), any_of(WAYS_OF_GOING)


def with_what_is_done(part: Part) -> Part:
    """Return a part of a session with what its line says is done: one thing as its name, several as its step.

    "Warm-up: 5 min bike" is "bike", "Cool-down: 5 min walk and stretch" keeps its name, as "Warm-up: 10 min easy" does.
    """
    head, naming = part.head, part.naming
    if head is None or naming is None or not is_block_name(naming.title.text):
        return part
    said = _beside_amount(head, naming.title.text)
    if said is None:
        return part
    if _NAME.fullmatch(said.text) and not _JOINS.search(said.text):
        return replace(part, naming=replace(naming, title=said))
    step = replace(head, quote=said, kind="item", label="-", bold=0, section="steps", depth=head.depth + 1)
    return replace(part, body=(step, *part.body))


def _beside_amount(head: Line, name: str) -> Quote | None:
    """Return what is done by the words beside the only amount of a line after a name; `None` without any.

    That is a time, or else a distance or count: "Finisher: 50 burpees".
    """
    if not head.text.startswith(name):
        return None
    rest = head.quote.cut(len(name), len(head.text))
    stated = [one.statement for one in dose.find(rest)]
    amounts = dose.lengths(rest) or [(one.start, one.end) for one in stated if one.field in WORK]
    if len(amounts) != 1:
        return None
    (start, end), *_ = amounts
    said = [one for one in (_bare(rest.cut(0, start)), _bare(rest.cut(end, len(rest.text)))) if one.text]
    said = [one for one in said if not _tells_sides(one)]
    return said[0] if len(said) == 1 and _is_done(said[0].text) else None


def _tells_sides(said: Quote) -> bool:
    return any(one.statement.field == "sides" for one in dose.find(said))


def _bare(piece: Quote) -> Quote:
    """Return words without what joins them to a time, and the marks around them."""
    lead = _BEFORE.match(piece.text)
    end = len(without_tail(piece.text.rstrip(_MARKS)))
    pace = _PACE.search(piece.text[:end])
    return piece.cut(lead.end() if lead else 0, pace.start() if pace else end).trimmed()


def _is_done(text: str) -> bool:
    return bool(_WAY.search(text) or held(text)) or is_cardio(text) or has_movement(words_of(text))
