"""Sets that have a line each with their load, "60 kg x 8", "5 @ 83%", "1x5 @ RPE 8", as one phrase."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from repcast.languages.en.names import COURSES, PACED
from repcast.languages.en.tables import COUNT, LOAD_UNITS, REPS_UNIT, RPE, SET, WITH
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of

_LOADED = re.compile(
    rf"(?P<load>(?P<number>\d{{1,4}}(?:[.,]\d{{1,2}})?)\s*(?P<unit>{LOAD_UNITS})?)\s*[x×]\s*"
    rf"(?P<reps>\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?\+?)(?![\d%.:])\s*(?:{REPS_UNIT})?(?P<rest>(?:[\s,;(@].{{0,60}})?)$",
    re.IGNORECASE,
)
_REPS_FIRST = re.compile(
    rf"(?:(?P<sets>\d{{1,2}})\s*[x×]\s*)?(?P<reps>\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?\+?)\s*(?:{REPS_UNIT})?\s*"
    rf"(?:(?P<joint>{WITH})\s*(?P<load>(?:{RPE})\s*\d{{1,2}}(?:[.,]5)?|\d{{1,4}}(?:[.,]\d{{1,2}})?\s*(?:{LOAD_UNITS})?)"
    rf"|[x×]\s*(?P<heavy>\d{{1,4}}(?:[.,]\d{{1,2}})?\s*(?:{LOAD_UNITS})))(?P<rest>(?:[\s,;(@].{{0,60}})?)$",
    re.IGNORECASE,
)
_FEWEST, _MOST_SETS = 2, 20
"""The fewest such lines in a row; a greater number before the reps counts no sets."""


def with_loads(nodes: Iterable[Node], over: str = "") -> Iterator[Node]:
    """Yield nodes, lines in a row that each state the load and the reps of a set as one paragraph.

    `over` is what stands before them, which says whether a number without a unit is a load.
    """
    for is_loaded, run in groupby(nodes, lambda node: _match(node) is not None):
        lines = list(run)
        if is_loaded and len(lines) >= _FEWEST and _begin_with_loads(lines, over):
            yield Node("paragraph", _joined(lines), apart=False)
        else:
            yield from lines
        named = (line.text for line in lines if not is_loaded and has_movement(words_of(line.text)))
        over = next(reversed(list(named)), over)


def _match(node: Node) -> re.Match[str] | None:
    """Return the load and the reps of a line that states nothing else but its rest."""
    if node.kind not in ("item", "paragraph", "heading") or node.children or not node.text[:1].isdigit():
        return None
    match = _REPS_FIRST.fullmatch(node.text) or _LOADED.fullmatch(node.text)
    rest = match["rest"] if match else ""
    if not rest:
        return match
    stated = dose.find(node.quote.cut(len(node.text) - len(rest), len(node.text)))
    return match if {one.statement.field for one in stated} <= {"rest_s"} else None


def _begin_with_loads(lines: Sequence[Node], over: str) -> bool:
    """Whether the first numbers are loads: they have a unit, or under the name of a lift some are too many for sets."""
    found = [match for node in lines if (match := _match(node)) is not None and match.re is _LOADED]
    numbers = [float(match["number"].replace(",", ".")) for match in found]
    if all(match["unit"] for match in found) or not any(numbers):
        return True
    said = words_of(over)
    return (
        max(numbers) > _MOST_SETS
        and has_movement(said)
        and not (PACED.issuperset(said) or not COURSES.isdisjoint(said))
    )


def _joined(lines: Sequence[Node]) -> Quote:
    parts: list[Quote | str] = []
    number = 0
    for node, match in ((node, match) for node in lines if (match := _match(node)) is not None):
        fields = match.groupdict()
        load = next(filter(None, map(fields.get, ("load", "heavy"))), "").strip()
        rest = node.quote.cut(*match.span("rest")).trimmed()
        for _ in range(min(int(fields.get("sets") or 1), _MOST_SETS)):
            number += 1
            parts += [f"{'; ' if number > 1 else ''}{SET} {number}: ", node.quote.cut(*match.span("reps"))]
            parts += [f" {COUNT.lower()} @ {load}"]
            parts += [", ", rest] if rest.text else []
    return Quote.join(*parts)
