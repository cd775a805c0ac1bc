"""Plans that tell each day in one line, "Tuesday: 8 x 400 m", "Wed – rest", as a heading with what is done under it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from repcast.languages.en.headings import CHALLENGE, LEVELS
from repcast.languages.en.names import RESTS, SENTENCE_OBJECTS
from repcast.languages.en.tables import COUNT, SECONDS
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.lines.timed_runs import in_line
from repcast.read.quote import Quote
from repcast.read.words.headings import SURE, is_day, is_week, section_of
from repcast.read.words.noise import is_noise
from repcast.read.words.signs import begins_with_rest, has_movement, words_of
from repcast.read.words.vocabulary import held

_TOLD = re.compile(r"^(?P<day>[^:–—|]{3,40}?)(?:\s*:\s+|\s+[–—|-]{1,2}\s+|[–—]|\s*[.)]\s+)(?=\S)")
"""A label, and the mark before what is said of it."""

_DAY_WORDS, _FEWEST = 4, 2
"""The most words of the label of a day, and the fewest days in a row that are told so."""


def with_days(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, days in a row that are told in a line each as headings with a list under each."""
    over, told = "", 0
    for are_days, run in groupby(_marked(nodes), lambda marked: marked[0]):
        if are_days:
            days = [node for _, node in run]
            yield from progressed(days) if told >= _FEWEST and are_progression(days) else _divided(days, over)
            continue
        for _, node in run:
            over = node.text if _names_movement(node) and not _CHALLENGE.match(over) else over
            if node.kind == "list" and told >= _FEWEST and are_progression(node.children):
                yield replace(node, children=tuple(progressed(node.children)))
                continue
            yield from _of_list(node, over) if node.kind == "list" else (node,)
            told += sum(_asks_for_movement(one) for one in (node, *node.children))


def are_progression(nodes: Sequence[Node]) -> bool:
    """Whether lines only say how much is done in which week: "Week 1: 5x3", "Week 4: 60% (deload)"."""
    told = [_told(node) for node in nodes if _label_end(node)]
    stages = [is_week(label.text) and is_dose(rest) for label, rest in told]
    return len(told) >= _FEWEST and 2 * sum(stages) > len(nodes) and all(is_week(label.text) for label, _ in told)


def progressed(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the lines of a progression as talk about the exercises before them."""
    return (replace(node, is_prose=True, section="about") for node in nodes)


def _asks_for_movement(node: Node) -> bool:
    """Whether a line names a movement and says how much of it is done."""
    return len(node.text) <= _LONGEST and has_movement(words_of(node.text)) and states_work(node.quote)


def _names_movement(node: Node) -> bool:
    """Whether a node is a heading, or a line that stands as one, with the name of a movement in it."""
    short = node.kind in ("heading", "paragraph") and len(node.text.split()) <= _HEADING_WORDS
    if not short or node.text[-1:] in (".", "!", "?", ";") or section_of(node.text).share >= SURE:
        return False
    said = words_of(challenged(node.text))
    return has_movement(said) and SENTENCE_OBJECTS.isdisjoint(said) and not _counts_days(node.text)


_HEADING_WORDS = 9


def _marked(nodes: Iterable[Node]) -> Iterator[tuple[bool, Node]]:
    """Yield each node with whether it is a line of a day, or one that only says to rest after such a line."""
    inside = False
    for node in nodes:
        inside = _label_end(node) > 0 or (inside and _only_rests(node))
        yield inside, node


def _only_rests(node: Node) -> bool:
    """Whether a paragraph only says that one rests before the next day: "Rest one day."."""
    short = node.kind == "paragraph" and len(node.text.split()) <= _DAY_WORDS
    return short and begins_with_rest(node.text) and not dose.find(node.quote)


def _ends(text: str) -> tuple[int, int]:
    """Return where the name of a day at the beginning of a line ends, and where begins what is said of it; or 0, 0."""
    found = (_TOLD.match(text), _COUNTED.match(text))
    match = next((one for one in found if one is not None and _is_day(one["day"])), None)
    if match is None:
        return 0, 0
    focus = _FOCUS.match(text, match.end())
    return (focus.end("focus"), focus.end()) if focus else (match.end("day"), match.end())


_COUNTED = re.compile(
    rf"^(?P<day>[^\W\d_]{{3,9}}\s#?\d{{1,3}})\s+(?=\d|(?:{'|'.join(RESTS)})\b|(?-i:[A-Z])[a-z]+\s[a-z\d])",
    re.IGNORECASE,
)
"""A day by its number, before a figure, a rest or a sentence without a mark: "Day 9 100", "Week 4 Run for a mile"."""


def _counts_days(text: str) -> bool:
    return _COUNTED.match(text) is not None


_FOCUS = re.compile(r"(?P<focus>[^\W\d_][^:\d]{1,30}):\s+(?=\S)")
"""What a day is for, before what is done on it: "Back" of "Wed - Back: deadlift 3 x 5"."""


def _is_day(label: str) -> bool:
    return len(label.split()) <= _DAY_WORDS and is_day(label) and not _LEVEL.match(label)


def begins_day(text: str) -> bool:
    """Whether a line tells a day: "Thursday: 30 minutes easy"."""
    return _ends(text)[1] > 0


def _label_end(node: Node) -> int:
    """Return where what is said of a day begins in a line that names it first; 0 in any other."""
    if node.kind not in ("paragraph", "heading", "item") or node.children or is_noise(node.text):
        return 0
    return _ends(node.text)[1]


def _of_list(node: Node, over: str) -> Iterator[Node]:
    """Yield a list, in pieces where its items tell days."""
    if sum(map(bool, map(_label_end, node.children))) * 2 <= len(node.children):
        yield node
        return
    runs = [(is_day, tuple(items)) for is_day, items in groupby(node.children, lambda item: _label_end(item) > 0)]
    divided = [list(_divided(items, over)) if is_day else [replace(node, children=items)] for is_day, items in runs]
    if all(nodes == list(items) for nodes, (is_day, items) in zip(divided, runs, strict=True) if is_day):
        yield node
        return
    yield from chain.from_iterable(divided)


def _divided(run: Sequence[Node], over: str) -> Iterator[Node]:
    """Yield the days of a run, divided where most of them say how much is done or that one rests.

    `over` is the last heading with a movement in it: what bare numbers count.
    """
    days = [node for node in run if _label_end(node)]
    told = [_told(node, over) for node in days]
    works = sum(_states_work(rest) for _, rest in told)
    rests = sum(begins_with_rest(rest.text) for _, rest in told)
    if len(days) < _FEWEST or not works or 2 * (works + rests) < len(days):
        yield from run
        return
    for node in run:
        if not _label_end(node):
            yield replace(node, is_prose=True, section="about")
            continue
        day, rest = _told(node, over)
        if is_week(day.text) and not (_states_work(rest) or begins_with_rest(rest.text)):
            yield node if node.kind == "heading" else Node("heading", node.quote, 0)
            continue
        yield Node("heading", day, 0)
        session = in_line(Node("paragraph", rest))
        yield session if session.kind == "list" else Node("list", children=(Node("item", rest, label="-"),))


def _of_movement(rest: Quote, over: str) -> Quote:
    """Return a bare number, or a bare dose, with the movement that the heading over the days names."""
    bare = _BARE.fullmatch(rest.text)
    if not bare and not (rest.text[:1].isdigit() and len(rest.text.split()) <= _AMOUNT_WORDS and is_dose(rest)):
        return rest
    name = challenged(over)
    unit = "" if not bare else f" {SECONDS if held(name) else COUNT.lower()}"
    return Quote.join(f"{name}: ", rest, unit)


_AMOUNT_WORDS = 2
_BARE = re.compile(r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?")


def challenged(heading: str) -> str:
    """Return the movement that a heading names beside its days: "Squat" of "The 30-day squat challenge"."""
    match = _CHALLENGE.search(heading)
    name = match["name"] if match else ""
    return name[:1].upper() + name[1:] if has_movement(words_of(name)) else heading.strip(" :.!")


_CHALLENGE = re.compile(CHALLENGE, re.IGNORECASE)


def _told(node: Node, over: str = "") -> tuple[Quote, Quote]:
    """Return the name of a day, and what is said of it, of the movement that the heading `over` all days names."""
    end, start = _ends(node.text)
    rest = node.quote.cut(start, len(node.text)).trimmed()
    return node.quote.cut(0, end).trimmed(), _of_movement(rest, over) if over else rest


_LEVEL = re.compile(LEVELS, re.IGNORECASE)


_LONGEST = 400
"""The most characters of a line that tells what is done on a day."""


def _states_work(rest: Quote) -> bool:
    return len(rest.text) <= _LONGEST and states_work(rest)
