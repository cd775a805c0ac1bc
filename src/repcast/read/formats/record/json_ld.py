"""The exercises that a web page describes in JSON-LD: schema.org's HowTo and ExercisePlan."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from repcast.read.document import Document, Node, SectionKind, listed
from repcast.read.formats.facts.fields import spoken_time
from repcast.read.limits import MAX_BLOCKS
from repcast.read.quote import Quote, Source
from repcast.read.words.headings import SKIPPED, sure_kind

_KINDS = frozenset(("HowTo", "ExercisePlan", "ExerciseAction", "PhysicalActivity"))
_MAX_DEPTH = 12
_MOST_SCRIPTS, _MOST_THINGS = 50, 100
_REACH = 200_000
"""How many characters after the start of an object its words are searched for; no real one is as long."""

_DOSES = {"repetitions": "Reps", "restPeriods": "Rest", "activityDuration": "Duration", "sets": "Sets"}


@dataclass(frozen=True, slots=True)
class Described:
    """An exercise that the JSON-LD describes: its leaves in order, and what it needs."""

    leaves: tuple[Node, ...]
    equipment: tuple[str, ...] = ()


def described_exercises(source: Source, texts: Sequence[str]) -> list[Described]:
    """Return the exercises that the page's JSON-LD describes with steps or with a dose."""
    described: list[Described] = []
    start = 0
    for text in texts[:_MOST_SCRIPTS]:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        start = max(start, source.text.find(text[:200], start))
        described.extend(_described(source, thing, start) for thing in islice(_things(data, 0), _MOST_THINGS))
    return [one for one in described if one.leaves]


def merged(described: Sequence[Described], document: Document) -> Document:
    """Return the document with what its JSON-LD describes.

    The steps of the JSON-LD replace the page's own; its dose is added. Exercises that the markup lists are left as
    they are.
    """
    needs = tuple(dict.fromkeys(name for one in described for name in one.equipment))
    stepped = [one for one in described if any(node.kind == "item" for node in one.leaves)]
    if not stepped:
        leaves = (node for one in described for node in one.leaves)
        doses = tuple(node for node in leaves if node.kind == "paragraph" and ":" in node.text)
        return replace(document, nodes=(*document.nodes, *doses), equipment=needs)
    if not _names_with_lists(document.nodes).isdisjoint(_title(one).lower() for one in stepped):
        return replace(document, equipment=needs)
    if len(stepped) == 1:
        return replace(document, nodes=(*listed(stepped[0].leaves), *_kept(document.nodes)), equipment=needs)
    return replace(document, nodes=tuple(_together(stepped, document)), equipment=needs)


def _together(stepped: Sequence[Described], document: Document) -> Iterator[Node]:
    """Yield several exercises under the page's own title, with their names as headings of the second rank."""
    named = [node for node in document.nodes if node.kind == "heading" and node.level == 1]
    yield from named[:1]
    kept, seen = _kept(document.nodes), set[str]()
    yield from (node for node in kept if node.kind == "paragraph")
    for one in stepped:
        name = _title(one)
        if name.lower() not in seen or not name:
            yield from listed(replace(node, level=2) if node.kind == "heading" else node for node in one.leaves)
        seen.add(name.lower())


def _title(one: Described) -> str:
    return next((node.text for node in one.leaves if node.kind == "heading"), "")


def _names_with_lists(nodes: Sequence[Node]) -> frozenset[str]:
    """Return the headings under the first rank that have a list of their own: the exercises of the markup."""
    names: set[str] = set()
    heading = ""
    for node in nodes:
        if node.kind == "heading":
            heading = node.text.lower() if node.level > 1 else ""
        elif node.kind == "list" and heading:
            names.add(heading)
    return frozenset(names)


def _kept(nodes: Sequence[Node]) -> list[Node]:
    """Return what JSON-LD has no place for: the prose, which may state the dose, and the sections of tips and doses."""
    prose: list[Node] = []
    sections: list[Node] = []
    role: SectionKind = ""
    for node in nodes:
        if node.kind == "heading":
            role = sure_kind(node.text)
        if role in ("tips", "dose"):
            sections.append(node)
        elif role not in SKIPPED and node.kind == "paragraph":
            prose.append(node)
    return [*prose, *sections]


def _things(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for one in data[:200]:
            yield from _things(one, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if not _KINDS.isdisjoint(str(kind) for kind in _listed(kinds)):
            yield data
        else:
            for key in (
                "@graph",
                "mainEntity",
                "mainEntityOfPage",
                "hasPart",
                "exercisePlan",
                "itemListElement",
                "item",
            ):
                yield from _things(data.get(key), depth + 1)


def _described(source: Source, thing: dict[str, Any], start: int) -> Described:
    leaves: list[Node] = []
    cursor = start
    for kind, lead, words in islice(_parts(thing), MAX_BLOCKS):
        quote = Quote.aligned(source, words, _find(source, words, start, cursor))
        cursor = quote.end_offset
        quote = Quote.join(lead, quote) if lead else quote
        leaves.append(Node(kind, quote, 1 if kind == "heading" else 0, "-" if kind == "item" else ""))
    needs = [_name(one) for key in ("tool", "supply", "equipment") for one in _listed(thing.get(key))]
    return Described(tuple(leaves), tuple(name for name in needs if name))


def _find(source: Source, words: str, start: int, cursor: int) -> int:
    """Return where these words stand in the script: keys may come in any order."""
    head = json.dumps(words[:60], ensure_ascii=False)[1:-1]
    at = source.text.find(head, start, start + _REACH)
    return at if at >= 0 else cursor


def _parts(thing: dict[str, Any]) -> Iterator[tuple[Any, str, str]]:
    if _name(thing):
        yield "heading", "", _name(thing)
    if isinstance(thing.get("description"), str):
        yield "paragraph", "", thing["description"]
    for words in _steps(thing.get("step") or thing.get("steps"), 0):
        yield "item", "", words
    for key, label in _DOSES.items():
        value = thing.get(key)
        if isinstance(value, str | int | float) and str(value).strip():
            yield "paragraph", f"{label}: ", spoken_time(str(value))


def _steps(data: Any, depth: int) -> Iterator[str]:
    if depth > _MAX_DEPTH:
        return
    for one in _listed(data):
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            inner = one.get("itemListElement") or one.get("item")
            if isinstance(one.get("text"), str):
                yield one["text"]
            elif inner:
                yield from _steps(inner, depth + 1)
            elif _name(one):
                yield _name(one)


def _listed(data: Any) -> list[Any]:
    return data[:500] if isinstance(data, list) else [data] if data else []


def _name(data: Any) -> str:
    if isinstance(data, str):
        return data
    name = data.get("name") if isinstance(data, dict) else None
    return name if isinstance(name, str) else ""
