"""The head that site generators put before a page, between lines of `+++` (TOML) or `---` (YAML)."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from repcast.read.document import Document, Node, SectionKind, listed
from repcast.read.dose.stating import states_work
from repcast.read.formats.facts.fields import dose_text, holds, label_of, parts_of, phrase_label, text_of, texts_of
from repcast.read.quote import Quote, Source
from repcast.read.words.headings import SURE, section_of
from repcast.read.words.signs import INSTRUCTS, instruction_score

_HEAD = re.compile(
    r"\ufeff*(?P<fence>\+\+\+|---)[ \t]*\n"
    r"(?P<lines>(?:(?!(?P=fence)).*\n){1,200}?)(?P=fence)[ \t]*(?:\n|$)"
)
_KEY = re.compile(
    r"^(?:title|name|date|draft|layout|slug|tags|categories|author|description|instructions|steps|sets|reps)[ \t]*[=:]",
    re.MULTILINE | re.IGNORECASE,
)
_ENTRY = re.compile(r"(?:[\w-]+[ \t]*[:=].*|[ \t].*|-[ \t].*|#.*|[\]})>].*|)")
"""A line of a head: a key, or what goes on with the one before it."""
_NESTED = re.compile(r"^[a-z][\w-]{0,40}:[ \t]*\n[ \t]*- [\w-]{1,40}:", re.MULTILINE)
"""A key over a list of objects."""
_FEWEST_KEYS = 2
_TITLES = ("title", "name", "exercise")
_COUNTS = frozenset(("Sets", "Reps", "Hold", "Rounds"))
_FOR_SITES = ("Weight", "Duration")
"""Labels of a dose that site generators use for other things: the place in a menu, the minutes that reading takes."""
_MOST_BRACKETS = 200
"""A head with more of them is no head of a page; a parser of YAML takes a time that grows with their square."""
_MOST_CHARACTERS = 20_000
"""A longer head is read as part of the page: that of a page is a screen long."""


def without_front_matter(source: Source) -> tuple[Source, str]:
    """Return the source with its front matter blanked, every character in its place, and the front matter itself."""
    head = _HEAD.match(source.text)
    if not head or len(head[0]) > _MOST_CHARACTERS or not _is_head(head["lines"]):
        return source, ""
    blank = re.sub(r"[^\n]", " ", head[0])
    return replace(source, text=blank + source.text[head.end() :]), head[0]


def _is_head(text: str) -> bool:
    """Whether lines between two rules are keys with their values."""
    lines = text.split("\n")
    keys = sum(line[:1].isalpha() for line in lines)
    written = keys >= (1 if _NESTED.search(text) else _FEWEST_KEYS) and all(_ENTRY.fullmatch(line) for line in lines)
    return written or bool(_KEY.search(text))


def with_front_matter(document: Document, source: Source, front: str) -> Document:
    """Return the document with what its front matter says: title, description, dose, steps and tips.

    `source` is the whole source. Steps and tips are only taken where the page has no list of its own.
    """
    fields = _fields(front)
    if listed_in_head := _of_records(document, source, fields):
        return listed_in_head
    title = next((text_of(fields[name]) for name in _TITLES if text_of(fields.get(name))), "")
    leaves = listed(_leaves(source, fields, front, title, has_list=_has_own_list(document)))
    needs = [name for key, value in parts_of(fields) if holds(key) == "equipment" for name in texts_of(value)]
    equipment = (*document.equipment, *needs)
    return replace(document, nodes=(*leaves, *document.nodes), equipment=tuple(dict.fromkeys(equipment)))


def _has_own_list(document: Document) -> bool:
    """Whether the page has a list that asks for something, under no heading such as "Common mistakes"."""
    beside = False
    for node in document.nodes:
        if node.kind == "heading":
            section = section_of(node.text)
            beside = section.share >= SURE and section.kind not in ("", "steps", "dose")
        elif node.kind == "list" and len(node.children) > 1 and not beside and _asks(node.children):
            return True
    return False


def _asks(items: Sequence[Node]) -> bool:
    """Whether more than half of a list asks for something, or says how much of it."""
    asking = sum(instruction_score(one.text) >= INSTRUCTS or states_work(one.quote) for one in items)
    return 2 * asking > len(items)


def _of_records(document: Document, source: Source, fields: dict[str, Any]) -> Document | None:
    """Return the document with the exercises that its head lists, unless the page names them as well."""
    listed = any(map(_lists_objects, fields.values()))
    alone = not document.nodes and any(isinstance(value, str) and "\n" in value for value in fields.values())
    if not (listed or alone):
        return None
    from repcast.read.formats.record import of_fields

    found = of_fields(source, fields)
    if found is None:
        return None
    names = {node.text.lower() for node in found.nodes if node.kind == "heading" and node.level > 1}
    told = {node.text.lower() for node in document.walk() if node.kind in ("heading", "item", "field")}
    if names and 2 * sum(any(name in text for text in told) for name in names) >= len(names):
        return None
    first = next((at for at, node in enumerate(found.nodes) if node.kind == "heading" and node.level > 1), 0)
    return replace(document, nodes=(*found.nodes[:first], *document.nodes, *found.nodes[first:]))


def _lists_objects(value: Any, depth: int = 0) -> bool:
    """Whether a value is a list of objects, or holds one by the name of a day or of a workout, or objects by name."""
    if isinstance(value, list):
        return bool(value) and isinstance(value[0], dict)
    inner = list(value.values()) if isinstance(value, dict) and depth < _DEEPEST else []
    dosed = sum(isinstance(one, dict) and not _COUNTS.isdisjoint(map(label_of, map(str, one))) for one in inner)
    return dosed > 1 or any(_lists_objects(one, depth + 1) for one in inner)


_DEEPEST = 4
"""How many objects deep a list of exercises is looked for in a head."""


def _leaves(source: Source, fields: dict[str, Any], front: str, title: str, *, has_list: bool) -> Iterator[Node]:
    def quote(text: str) -> Quote:
        first = text.split(maxsplit=1)[0] if text.split() else ""
        return Quote.aligned(source, text, max(0, front.find(text[:40]) if text[:40] in front else front.find(first)))

    if title:
        yield Node("heading", quote(title), 1)
    for held in ("prose", "steps", "dose", "tips"):
        is_list = held in ("steps", "tips")
        texts = [] if is_list and has_list else list(_texts(fields, held))
        for label, text in texts:
            words = Quote.join(f"{label}: ", quote(text)) if label else quote(text)
            section: SectionKind = "tips" if held == "tips" else ""
            yield Node("item", words, label="-", section=section) if is_list else Node("paragraph", words)


def _texts(fields: dict[str, Any], held: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of the fields that hold this, each with its label where it states a dose."""
    parts = list(parts_of(fields))
    counted = not _COUNTS.isdisjoint(label_of(key) for key, _ in parts)
    for key, value in parts:
        if holds(key) != held or key.lower() in _TITLES:
            continue
        if held == "dose":
            text = dose_text(key, value)
            for_site = label_of(key) in _FOR_SITES and not counted and not isinstance(value, str)
            yield from [(phrase_label(key, text), text)] if text and not for_site else []
        else:
            yield from (("", text) for text in texts_of(value))


def _fields(front: str) -> dict[str, Any]:
    """Return the fields of a front matter; only its title where it is neither YAML nor TOML after all."""
    lines = front.strip("\ufeff").split("\n")
    body = "\n".join(lines[1:-1] if lines[-1].strip() else lines[1:-2])
    is_deep = sum(body.count(mark) for mark in "[{") > _MOST_BRACKETS
    data = None if is_deep else _toml(body) if lines[0].startswith("+++") else _yaml(body)
    if data is not None:
        return {str(key): _with_names(value) for key, value in data.items()}
    if not is_deep and not lines[0].startswith("+++"):
        return _by_keys(body)
    title = re.search(r"^title[ \t]*[=:][ \t]*(?P<title>[^\n]*)$", body, re.MULTILINE | re.IGNORECASE)
    return {"title": title["title"].strip(" \"'")} if title else {}


def _toml(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _yaml(text: str) -> dict[str, Any] | None:
    import yaml

    try:
        data = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _by_keys(text: str) -> dict[str, Any]:
    """Return the fields of a head that is no YAML as a whole, each key with its lines read for itself.

    A value that is none either is the text that it is: "title: Plank: the basics", "- Knees: soft".
    """
    starts = [match.start() for match in _AT_KEY.finditer(text)]
    fields: dict[str, Any] = {}
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end]
        held = _yaml(part) or _yaml(part.replace("\\'", "''"))
        key, _, value = part.partition(":")
        listed = [match[1].strip().strip("\"'") for match in _LISTED.finditer(value)]
        fields |= held or {key.strip(): [one for one in listed if one] or value.strip().strip("\"'")}
    return {str(key): _with_names(value) for key, value in fields.items()}


_AT_KEY = re.compile(r"^[A-Za-z_][\w-]{0,40}[ \t]*:", re.MULTILINE)
_LISTED = re.compile(r"^[ \t]*-[ \t]+([^\n]*)", re.MULTILINE)


def _with_names(value: Any) -> Any:
    """Return a value, one of named parts with texts as its names."""
    return {str(key): one for key, one in value.items()} if isinstance(value, dict) else value
