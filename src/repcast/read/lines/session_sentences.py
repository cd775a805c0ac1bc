"""Parts of a session that sentences tell before or after the main one, by their names: "Finish with 50 sit-ups".

A line that is such a sentence is told as "Finisher: 50 sit-ups". A sentence among others around a list of intervals is
the first or the last of its items.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.block_names import COOLDOWN
from repcast.languages.en.going import (
    COOLING_LABEL,
    FINISHING,
    FOR_ITSELF,
    GENTLY,
    INTERVALS,
    LAST_LABEL,
    OF_THE_PART,
    PART_AFTER,
    PART_BEFORE,
    SESSION_JOINTS,
    WARMING,
    WARMING_LABEL,
    WAYS_OF_GOING,
)
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import LASTING_OR_HELD, WORK
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import HOLD, REPEAT, any_of, bare, held, is_cardio

_WARMUP, _COOLDOWN = re.compile(WARMING, re.IGNORECASE), re.compile(COOLDOWN, re.IGNORECASE)
_FINISHING = re.compile(FINISHING, re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?:]+|$)\s*")
_TIMES = frozenset(("time_s", "work_s"))
_MOST_WORDS, _LONGEST, _FEWEST = 14, 600, 3
"""The most words of such a sentence, the most characters of its paragraph, and the fewest intervals of a list."""

_BEFORE = {label: re.compile(pattern, re.IGNORECASE) for label, pattern in PART_BEFORE.items()}
_AFTER = {label: re.compile(pattern, re.IGNORECASE) for label, pattern in PART_AFTER.items()}
_ITSELF, _OF_PART = re.compile(FOR_ITSELF, re.IGNORECASE), re.compile(OF_THE_PART, re.IGNORECASE)
_NAMED_PART, _GOES, _GENTLY = any_of(WARMING), any_of(WAYS_OF_GOING, INTERVALS), any_of(GENTLY)
_ENDS, _THEN = re.compile(r"[.!?;]\s"), re.compile(rf"\b(?:{SESSION_JOINTS})\b", re.IGNORECASE)
_NEAR, _OF_SESSION = 3, frozenset(("rounds", "every_s", "amrap", "for_time", "sets", "distance_m"))
"""So many nodes beside a sentence are looked at for a movement with its dose, or for one of these."""


def with_told_parts(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines that tell a part beside work as its name and what is done: "Warm-up: 5 min"."""
    row = list(nodes)
    for at, node in enumerate(row):
        if node.kind == "list":
            told = tuple(map(_as_part, node.children))
            others = [one for one in node.children if one in told and not REPEAT.match(one.text)]
            beside = sum(map(_tells_work, others)) * 2 >= len(others) > 0
            yield replace(node, children=told) if beside else node
            continue
        part = _as_part(node) if node.is_line else node
        if part is node:
            yield node
            continue
        first = part.text.startswith(WARMING_LABEL)
        near = row[at + 1 : at + 1 + _NEAR] if first else row[max(0, at - _NEAR) : at]
        yield part if any(map(_tells_work, near)) else node


def _tells_work(node: Node) -> bool:
    """Whether a node says how much of a movement is done or how many rounds there are, or one in it does."""
    for below in node.walk():
        fields = {one.statement.field for one in dose.find(below.quote)}
        named = below.kind != "paragraph" or (moves(below.text) and not HOLD.match(below.text))
        if fields & _OF_SESSION or (fields & WORK and named):
            return True
    return False


def moves(text: str) -> bool:
    """Whether words name a movement, a way of going or a position that is held."""
    return (
        bool(_GOES.search(text) or held(text))
        or is_cardio(text)
        or has_movement([bare(word) for word in words_of(text)])
    )


def _as_part(node: Node) -> Node:
    """Return a line with the name of the part that its sentence tells before what is done in it; else the line."""
    if node.children or len(node.text.split()) > _MOST_WORDS or _ENDS.search(node.text):
        return node
    told = told_part(node.quote)
    if told is None:
        return node
    return replace(node, kind="item" if node.kind == "item" else "paragraph", level=0, quote=told, bold=0, linked=0)


def told_part(sentence: Quote) -> Quote | None:
    """Return what a sentence says is done in a part of a session, with the name of that before it; `None`: nothing.

    "Finish with a 5-minute walk" is "Cool-down: 5-minute walk", "Skip for 3 minutes to warm up" "Warm-up: Skip …".
    """
    for label, pattern in _BEFORE.items():
        before, after = pattern.match(sentence.text), _AFTER[label].search(sentence.text)
        if before is None and after is None:
            continue
        start, end = (before.end() if before else 0), (after.start() if after else len(sentence.text))
        done = sentence.cut(start, max(start, end)).trimmed()
        done = done.cut(0, len(done.text.rstrip(" .!")))
        done = done.cut(lead.end() if (lead := _ITSELF.match(done.text)) else 0, len(done.text))
        if not _THEN.search(done.text) and _is_amount_done(
            done, label, is_named=_NAMED_PART.search(sentence.text) is not None
        ):
            return Quote.join(f"{_called(label, done)}: ", _without_part(done))
    return None


def _is_amount_done(done: Quote, label: str, *, is_named: bool) -> bool:
    """Whether words state how much of a movement is done.

    Where they do not name the part, it is one amount, and what a session begins with is no warm-up by its sets.
    """
    stated = [one.statement.field for one in dose.find(done) if one.statement.field in WORK]
    times = len(dose.lengths(done))
    if is_named:
        return bool(times or (stated and moves(done.text)))
    timed = LASTING_OR_HELD.issuperset(stated) or label != WARMING_LABEL
    return timed and max(times, len(set(stated))) == 1 and moves(done.text)


def _called(label: str, done: Quote) -> str:
    """Return the name of a part: one that ends a session gently is a cool-down."""
    gentle = _NAMED_PART.search(done.text) or _GENTLY.search(done.text)
    return COOLING_LABEL if label == LAST_LABEL and gentle else label


def _without_part(done: Quote) -> Quote:
    """Return what is done without the name of the part in it: "5-minute walk" of "5-minute cool-down walk"."""
    named = _OF_PART.search(done.text)
    return Quote.join(done.cut(0, named.start()), done.cut(named.end(), len(done.text))) if named else done


def with_sentences(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, with what the sentences around a list of intervals tell of it in the list."""
    row = list(nodes)
    for at, node in enumerate(row):
        if node.kind != "list":
            continue
        cooled = any(_COOLDOWN.search(item.text) for item in node.children)
        warmed = any(_WARMUP.search(item.text) and not _COOLDOWN.search(item.text) for item in node.children)
        before = _told(row[at - 1], (_WARMUP,)) if at and not (warmed or _heads_list(row, at - 1)) else None
        after = _told(row[at + 1], (_COOLDOWN, _FINISHING)) if not (cooled or _heads_list(row, at + 1)) else None
        if not (before or after) or not _is_of_intervals(node):
            continue
        if before:
            row[at - 1], first = before
            row[at] = replace(row[at], children=(first, *row[at].children))
        if after:
            row[at + 1], last = after
            row[at] = replace(row[at], children=(*row[at].children, last))
    yield from (node for node in row if node.text or node.children)


def _heads_list(row: Sequence[Node], at: int) -> bool:
    """Whether there is no such node, or it is a short heading over a list of its own: "Warm-up (3 minutes)"."""
    if at >= len(row):
        return True
    node = row[at]
    named = node.text[-1:] in "):" or (node.kind == "heading" and node.level > 0)
    short = named and node.kind in ("heading", "paragraph") and len(node.text.split()) <= _NAME_WORDS
    return short and at + 1 < len(row) and row[at + 1].kind == "list"


_NAME_WORDS = 4


def _is_of_intervals(node: Node) -> bool:
    """Whether the items of a list say how long or how far to go."""
    items = node.children
    timed = sum(any(one.statement.field in _TIMES | {"distance_m"} for one in dose.find(item.quote)) for item in items)
    return len(items) >= _FEWEST and timed * 2 > len(items)


def _told(node: Node, patterns: Sequence[re.Pattern[str]]) -> tuple[Node, Node] | None:
    """Return a paragraph without the sentence that tells a part with its time, and that part as an item."""
    if node.kind not in ("paragraph", "heading") or node.children or len(node.text) > _LONGEST:
        return None
    for match in _SENTENCE.finditer(node.text):
        sentence = node.quote.cut(*match.span()).trimmed()
        called = next((found for pattern in patterns if (found := pattern.search(sentence.text))), None)
        times = dose.lengths(sentence)
        if called is None or len(times) != 1 or len(sentence.text.split()) > _MOST_WORDS:
            continue
        name = sentence.cut(*called.span()) if called.re is not _FINISHING else None
        time = sentence.cut(*times[0])
        told = Quote.join(name, ": ", time) if name else Quote.join(f"{COOLING_LABEL}: ", time)
        left = [node.quote.cut(0, match.start()).trimmed(), node.quote.cut(match.end(), len(node.text)).trimmed()]
        rest = Quote.join(left[0], " " if left[0].text and left[1].text else "", left[1])
        return replace(node, quote=rest, bold=0, linked=0), Node("item", told, label="-")
    return None
