"""Legs of a session that have a line each, and how often all of them are done beside: "1 minute at 7.0", "x 6"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from repcast.languages.en.going import FINISHING, INTERVALS, LEG, OF_SEVERAL, SESSION_JOINTS, WARMING, WAYS_OF_GOING
from repcast.languages.en.tables import ROUNDS
from repcast.read import dose
from repcast.read.document import COUNTED, Node
from repcast.read.dose.stating import LASTING
from repcast.read.lines.compounds import filled
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name, is_day, is_of_routine
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import REPEAT, any_of, is_cardio

_INTERVAL = any_of(INTERVALS)
_WAY = any_of(WAYS_OF_GOING)
_BESIDE = LASTING | {"load", "hold_s", "total_s"}
_COUNTS = frozenset(("times", "rounds", "sets"))
_TIMES = re.compile(r"\W*[x×]\s?(?P<count>\d{1,2})\W*|\W*(?P<before>\d{1,2})\s?[x×]\W*", re.IGNORECASE)
_FINISHING = re.compile(rf"\W*(?:{FINISHING})\s+", re.IGNORECASE)
_WARMING = any_of(WARMING)
_OF_THESE = re.compile(OF_SEVERAL, re.IGNORECASE)
_THEN = re.compile(rf"\W*(?:{SESSION_JOINTS})\W*", re.IGNORECASE)
LABEL = re.compile(r"(?P<name>[^\W\d_][^:]{1,24}):\s+(?=\S)")
"""The name before what is done in a line: "Run: 5 minutes"."""

_FEWEST_ASKED, _LEG_S, _MOST = 4, 30, 24
"""So many sentences that ask to go on for so many seconds at least are legs of a session; the most legs of a round."""

_FEWEST, _LEG_WORDS, _COUNT_WORDS, _BEFORE, _NAME_WORDS = 2, 12, 9, 2, 6
"""The fewest legs; the most words of a leg, of a line that says how often, and before the time or distance of a leg."""


def with_legs(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, legs in a row with the line that says how often as a list under it."""
    row = list(_with_rests_apart(nodes))
    ways = list(accumulate(row, lambda known, node: known or _way(node), initial=""))
    done: list[Node] = []
    at = 0
    while at < len(row):
        if within := _counted_within(row[at]):
            done.append(within)
            at += 1
            continue
        count, legs, end = _in_one_line(row, at)
        if count is None:
            count, legs, end = _counted_legs(row, at)
        if count is None:
            done.append(_asked(row[at], ways[at]))
            at += 1
            continue
        together = _together(count, [_named(leg, ways[end]) for leg in legs])
        first = _taken(done)
        last = _once(row[end]) if end < len(row) else None
        done.append(replace(together, children=(*first, *together.children, *([last] if last else []))))
        at = end + (last is not None)
    yield from done


def _counted_within(node: Node) -> Node | None:
    """Return a list with an item that counts legs as one over those that it is of; `None` where that is all of it.

    What is done once before or after them stays beside: a warm-up, or what stands before the first way of going that
    the count names, "Walk 5 minutes", "Run 1 minute", "Walk 2 minutes", "Repeat the run/walk 6 times".
    """
    items = node.children if node.kind == "list" else ()
    counts = ((at, _count(items[at], items[:at])) for at in range(_FEWEST, len(items)))
    at, count = next((one for one in counts if one[1] is not None), (0, None))
    named = _WAY.search(items[at].text) if items else None
    start = next((first for first in range(at) if not warms(items[first]) and _goes_as(items[first], named)), at)
    legs = items[start:at]
    once = [_once(item) for item in (*items[:start], *items[at + 1 :])]
    if count is None or not once or None in once or len(legs) < _FEWEST or not _are_legs(legs):
        return None
    told = [item for item in once if item is not None]
    return replace(node, children=(*told[:start], *_together(count, legs).children, *told[start:]))


def _goes_as(leg: Node, named: re.Match[str] | None) -> bool:
    """Whether a leg is gone as a word says; any is where there is none."""
    return named is None or any(match[0].lower() == named[0].lower() for match in _WAY.finditer(leg.text))


def _way(node: Node) -> str:
    """Return the way of going that a line names first, "" where it names none."""
    match = _WAY.search(node.text)
    return match[0].capitalize() if match else ""


def _with_rests_apart(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes, the rest that ends a list of legs as a line after it: "5 minutes easy between sets"."""
    for node in _with_warm_up_apart(list(nodes)):
        *legs, last = node.children or (node,)
        rests = {one.statement.field for one in dose.find(last.quote)} <= _RESTS if node.kind == "list" else False
        if rests and last.text and any(map(str.isdigit, last.text)) and len(legs) >= _FEWEST and _are_legs(legs):
            yield replace(node, children=tuple(legs))
            yield replace(last, kind="paragraph", label="", apart=False)
        else:
            yield node


def _with_warm_up_apart(row: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes, a line from a warm-up to legs in two: "Walk 5 minutes to warm up, then repeat 3 times:"."""
    for at, node in enumerate(row):
        leads = node.kind == "paragraph" and node.text[-1:] == ":" and bool(_legs(row, at + 1)[0])
        yield from _parted_warm_up(node) if leads else (node,)


def _parted_warm_up(node: Node) -> Sequence[Node]:
    """Return a line as that of a warm-up with its time and one that counts the legs below it; else as it is."""
    joint = _TO_LEGS.search(node.text)
    if joint is None or node.children:
        return (node,)
    first, rest = node.quote.cut(0, joint.start()).trimmed(), node.quote.cut(joint.end(), len(node.text)).trimmed()
    called, times = _WARMING.search(first.text), dose.lengths(first)
    counts = any(one.statement.field in _COUNTS | {"reps"} for one in dose.find(rest))
    if not (called and times and counts) or len(first.text.split()) > _COUNT_WORDS:
        return (node,)
    told = Quote.join(first.cut(*called.span()), ": ", first.cut(*times[0]))
    return replace(node, quote=told, bold=0), replace(node, quote=rest, bold=0, apart=False)


_TO_LEGS = re.compile(rf"[,;.]?\s{{1,3}}(?:{SESSION_JOINTS})\s{{1,3}}(?=\S)", re.IGNORECASE)

_RESTS = frozenset(("rest_s", "round_rest_s", "next_rest_s"))


def _taken(done: list[Node]) -> list[Node]:
    """Take what is done once right before legs from the nodes before them, over a line that only leads on: "Then:"."""
    at = len(done) - 1
    at -= at > 0 and _THEN.fullmatch(done[at].text) is not None
    before = _once(done[at]) if at >= 0 else None
    if before is None:
        return []
    del done[at:]
    return [before]


def _once(node: Node) -> Node | None:
    """Return what a line says is done once for a time or distance as an item: "Finish with 5 minutes easy"."""
    lead = _FINISHING.match(node.text)
    told = replace(node, quote=node.quote.cut(lead.end(), len(node.text)).trimmed()) if lead else node
    if not (warms(node) and len(node.text.split()) <= _COUNT_WORDS) and not (
        _is_leg(told) and (_INTERVAL.search(told.text) or _goes(told))
    ):
        return None
    return replace(told, kind="item", level=0, label="-", bold=0)


def warms(node: Node) -> bool:
    """Whether a line is a warm-up or a cool-down with its time."""
    return not node.children and _WARMING.search(node.text) is not None and bool(dose.lengths(node.quote))


def _in_one_line(row: Sequence[Node], at: int) -> tuple[Quote | None, list[Node], int]:
    """Return the legs that fill a longer time which a line says is done so many times, with their count and end."""
    node = row[at]
    whole = filled(node.quote) if node.kind in ("paragraph", "item") and not node.children else None
    if whole is None:
        return None, [], at
    return whole.count, [Node("item", _from_figure(leg), label="-") for leg in whole.intervals], at + 1


def _from_figure(leg: Quote) -> Quote:
    """Return a leg without the words that join it to the one before: "straight into", "finally"."""
    first = next((at for at, letter in enumerate(leg.text) if letter.isdigit()), 0)
    return leg.cut(first, len(leg.text)) if not _INTERVAL.search(leg.text[:first]) else leg


def _counted_legs(row: Sequence[Node], at: int) -> tuple[Quote | None, list[Node], int]:
    """Return how often legs from `at` on are done, by a line after or over them, with the legs and their end."""
    legs, end = _legs(row, at)
    if legs and end < len(row) and not _leads_on(row, end) and (after := _count(row[end], legs)):
        return after, legs, end + 1
    if row[at].kind == "list" and len(row[at].children) > _FEWEST:
        *inside, last = row[at].children
        return (_count(last, inside) if _are_legs(inside) else None), inside, at + 1
    legs, end = _legs(row, at + 1)
    before = _count(row[at], legs) if legs and (row[at].text[-1:] == ":" or row[at + 1].kind == "list") else None
    return before, legs, end


def _leads_on(row: Sequence[Node], at: int) -> bool:
    """Whether a line is that over a list of its own: "Main circuit (repeat 2x)"."""
    over = row[at].kind == "heading" or row[at].text[-1:] == ":" or is_block_name(row[at].text)
    return over and at + 1 < len(row) and row[at + 1].kind == "list"


def _legs(row: Sequence[Node], at: int) -> tuple[list[Node], int]:
    """Return the legs that stand in a list or in lines from `at` on, if they are several, and where they end."""
    if at < len(row) and row[at].kind == "list":
        legs = list(row[at].children)
        return (legs, at + 1) if _FEWEST <= len(legs) <= _MOST and _are_legs(legs) else ([], at)
    legs = list(takewhile(_is_leg, row[at : at + _MOST])) if at < len(row) else []
    return (legs, at + len(legs)) if len(legs) >= _FEWEST and _are_legs(legs) else ([], at)


def _asked(node: Node, way: str) -> Node:
    """Return a list; one of sentences that each ask to go so for a time with legs, and the sentences under these."""
    items = node.children if node.kind == "list" else ()
    if len(items) < _FEWEST_ASKED or not way or all(_WAY.search(item.text) for item in items):
        return node  # "Jog 90 seconds", "Brisk 5-minute walk" say themselves how one goes
    timed = list(takewhile(lambda time: time is not None, map(_long, items)))
    if len(timed) < len(items):
        return node
    others = sum(
        has_movement(words_of(_INTERVAL.sub(" ", item.text)))
        or "hold_s" in {one.statement.field for one in dose.find(item.quote)}
        for item in items
    )
    if others * _FEWEST > len(items):
        return node
    legs = (
        replace(
            item,
            quote=Quote.join(f"{way}: ", time),
            bold=0,
            children=(Node("list", children=(replace(item, label="-", section="steps"),)),),
        )
        for item, time in zip(items, timed, strict=True)
        if time is not None
    )
    return replace(node, children=tuple(legs))


def _long(item: Node) -> Quote | None:
    """Return the time that an item states, where it is one of a leg and the only one: "Ride hard for 2 minutes"."""
    times = [item.quote.cut(*span) for span in dose.lengths(item.quote)]
    lasting = {one.statement.low or 0 for time in times for one in dose.find(time)}
    if len(lasting) != 1 or min(lasting) < _LEG_S or not item.text[:1].isalpha():
        return None
    return None if _AFTER_NAME.search(item.text[: item.text.find(times[0].text)]) else times[0]


_AFTER_NAME = re.compile(r"[–—:(|-]\s*$")
"""The mark between a name and its time: "Arm circles – 30 seconds" is no sentence that asks to go on."""


def _together(count: Quote, legs: Sequence[Node]) -> Node:
    """Return a list of one item, which says how often the legs under it are done."""
    items = tuple(replace(leg, kind="item", level=0, label="-", bold=0) for leg in legs)
    return Node("list", children=(Node("item", count, label=COUNTED, children=(Node("list", children=items),)),))


def _named(leg: Node, way: str) -> Node:
    """Return a leg; one that says but how fast with the way of going that the page names before it."""
    said = words_of(leg.text)
    short = len(leg.text.split()) <= _NAME_WORDS and _INTERVAL.search(leg.text)
    if short or _WAY.search(leg.text) or _goes(leg) or has_movement(said):
        return leg
    return replace(leg, quote=Quote.join(f"{way or LEG.capitalize()}: ", leg.quote))


def _are_legs(nodes: Sequence[Node]) -> bool:
    """Whether lines are legs of one way of going: they name no movement but gaits, and how fast."""
    if not all(map(_is_leg, nodes)):
        return False
    others = sum(has_movement(words_of(_INTERVAL.sub(" ", node.text))) and not _goes(node) for node in nodes)
    return not others


def _goes(node: Node) -> bool:
    return is_cardio(re.sub(r"\d+\S*", " ", node.text))


def _is_leg(node: Node) -> bool:
    """Whether a short line begins with a time or distance, maybe after what one does, and states nothing else."""
    if not (node.is_line or node.kind == "item") or node.children:
        return False
    if node.text[-1:] == ":" or is_of_routine(node.text):
        return False
    if len(node.text.split()) > _LEG_WORDS or is_day(node.text) or REPEAT.match(node.text):
        return False
    stated = [one.statement for one in dose.find(node.quote)]
    lasting = [one for one in stated if one.field in LASTING]
    if len(lasting) != 1 or not {one.field for one in stated} <= _BESIDE:
        return False
    return len(node.text[: lasting[0].start].split()) <= _BEFORE


def _count(node: Node, legs: Sequence[Node]) -> Quote | None:
    """Return how often a line says that all of the legs are done, as "6 rounds"; `None` of any other line."""
    if node.kind not in ("item", "paragraph", "heading") or node.children or not node.text:
        return None
    label = LABEL.match(node.text)
    named = label is not None and is_block_name(label["name"])
    said = node.quote.cut(label.end(), len(node.text)).trimmed() if label and named else node.quote
    if match := _TIMES.fullmatch(said.text):
        return Quote.join(said.cut(*match.span("count" if match["count"] else "before")), f" {ROUNDS}")
    stated = [one.statement for one in dose.find(said)]
    if len(stated) != 1 or len(said.text.split()) > _COUNT_WORDS:
        return None
    return _rounds(said, _how_often(said, stated[0], sum(map(_lasting, legs))))


def _how_often(said: Quote, stated: dose.Statement, each: float) -> float:
    """Return how often legs are done that last so long each time: "7 times", "repeat until 30 minutes is up"."""
    repeats = REPEAT.match(said.text) is not None
    of_these = _OF_THESE.match(said.text, stated.end) is not None  # "two repetitions of the following"
    if stated.field in _COUNTS or (stated.field == "reps" and (repeats or of_these)):
        return stated.low or 0
    whole = repeats and each > 0 and stated.field in (*LASTING, "total_s")
    return (stated.low or 0) // each if whole else 0


def _lasting(leg: Node) -> float:
    return next((one.statement.low or 0 for one in dose.find(leg.quote) if one.statement.field in LASTING), 0)


def _rounds(said: Quote, count: float) -> Quote | None:
    """Return a count of rounds in the place of the words that say so; `None` for fewer than two."""
    return Quote(said.source, f"{int(count)} {ROUNDS}", said.anchors[:1]) if count >= _FEWEST else None
