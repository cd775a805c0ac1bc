"""Labels with their values, wherever they stand: rows of a table of facts, lines of keys, cards of a web page.

What a label means is what a key of a record means (`fields`); of any other label, what a heading of its words stands
over. A fact that is none of the exercise stays on the page as a field of a section that is passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from repcast.languages.en.keys import FACTS, MOVES, NAMES, YES
from repcast.languages.en.names import RESTS
from repcast.read import dose
from repcast.read.document import Entry, Node, SectionKind
from repcast.read.dose.stating import states_work
from repcast.read.formats.facts.fields import (
    dose_text,
    holds,
    is_each_side,
    label_of,
    names_exercise,
    only_names_dose,
    phrase_label,
    sides_of,
    words_of_key,
)
from repcast.read.quote import Quote
from repcast.read.words.headings import block_kinds, day_score, sure_kind
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import verb_of

_FEWEST_WORDS = 3
"""The fewest words of an instruction; fewer beside "Execution" are a fact: "Isolation"."""

_VALUE_LENGTH = 40
"""The most characters of a value that stands on a line of its own beside its label."""

Pair = tuple[str, Quote]


def is_known(label: str) -> bool:
    """Whether a label is that of a fact about an exercise."""
    is_key = bool(holds(label)) or names_record(label)
    return is_key or not FACTS.isdisjoint(words_of_key(label)) or bool(_section_of(label))


def names_record(label: str) -> bool:
    """Whether a label is that of the name of an exercise."""
    return label.lower() != MOVES and (names_exercise(label) or label.lower() in NAMES)


def fact_nodes(label: str, value: Quote) -> Iterator[Node]:
    """Yield a fact as what it is for the exercise: its dose, a step, a tip, a thing that is needed, or none of it."""
    held = holds(label)
    if way := sides_of(label, value.text.lower() in YES or value.text):
        yield Node("paragraph", Quote(value.source, way, value.anchors[:1]), is_prose=True, section="dose")
    elif held == "dose":
        yield _dose(label, value)
    elif held == "prose":
        yield Node("paragraph", value, is_prose=True)
    elif held == "tips" or (held == "steps" and _is_told(value)):
        yield from (Node("item", one, label="-", section=held) for one in sentences(value))
    elif names_exercise(label) and _is_asked(value):
        yield from (Node("item", one, label="-", section="steps") for one in sentences(value))
    elif held == "equipment":
        yield Node("paragraph", value, is_prose=True, section="equipment")
    else:
        kind = "" if held else _section_of(label)
        pieces = sentences(value) if kind == "steps" and _is_told(value) else [value]
        yield from (_of_section(label, one, kind) for one in pieces)


def _is_told(value: Quote) -> bool:
    """Whether a value says what to do rather than of what kind it is: "Isolation"."""
    return len(value.text.split()) >= _FEWEST_WORDS or _is_asked(value)


def _is_asked(value: Quote) -> bool:
    """Whether a value is a sentence that asks for something: "Sit tall."."""
    return value.text[-1:] in ".!" and bool(verb_of(value.text))


def _dose(label: str, value: Quote) -> Node:
    """Return a field of the dose as it would be written, "Rest: 60 s"; one that is none is passed over."""
    text = dose_text(label, value.text)
    if not text:
        return _of_section(label, value, "about")
    written = phrase_label(label, text)
    quote = value if text == value.text else Quote(value.source, text, value.anchors[:1])
    each = " each side" if is_each_side(label) else ""
    return Node("paragraph", Quote.join(f"{written}: " if written else "", quote, each), is_prose=True, section="dose")


def _section_of(label: str) -> SectionKind:
    return sure_kind(" ".join(words_of_key(label)))


def _of_section(label: str, value: Quote, kind: SectionKind) -> Node:
    if kind == "dose":
        return Node("paragraph", Quote.join(f"{label}: ", value), is_prose=True, section=kind)
    if kind in ("steps", "tips") and _is_told(value):
        return Node("item", value, label="-", section=kind)
    if kind in ("equipment", "mistakes"):
        return Node("paragraph", value, is_prose=True, section=kind)
    skipped = kind if kind in ("muscles", "benefit", "variation") else "about"
    return Node("field", value, label=label, section=skipped)


def with_pairs(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page, labels of a dose on lines of their own beside their values as fields of the dose."""
    rest = list(entries)
    at = 0
    while at < len(rest):
        pairs = _pairs(rest, at)
        for label, value in pairs:
            yield from (Entry(node) for node in fact_nodes(label, value))
        if not pairs:
            yield _as_fact(rest[at])
        at += 2 * len(pairs) or 1


def _as_fact(entry: Entry) -> Entry:
    """Return a leaf; one that only looks like a heading but has its value beside it, "Main muscle: lats", as a fact."""
    node = entry.node
    match = _LABELLED.match(node.text) if node.kind == "heading" and _is_alone(entry) else None
    kind = _section_of(match["label"]) if match else ""
    if match is None or kind not in _FACTS:
        return entry
    return Entry(_of_section(match["label"], node.quote.cut(match.end(), len(node.text)), kind))


_FACTS = frozenset(("muscles", "equipment", "benefit"))


def with_fact_lists(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, a list of labels with values of a dose, "Sets: 3", as facts.

    So is a list of the parts of one dose: "Hang 20 sec", "Rest 40 sec", "6 sets"; and the facts of one line, "Level:
    beginner | Hold: 30 s".
    """
    before = ""
    for node in nodes:
        pairs = _labelled(node) if node.kind == "list" else _in_line(node)
        for label, value in pairs:
            yield from fact_nodes(label, value)
        if not pairs and node.kind == "list" and _is_one_dose(node, before):
            yield from (Node("paragraph", item.quote, is_prose=True, section="dose") for item in node.children)
        elif not pairs:
            yield node
        before = f"{before} {node.text}"[-_TITLE_LENGTH:] if node.text else before


def _in_line(node: Node) -> list[Pair]:
    """Return the labels and values that one line sets side by side, where some are of the dose and the first is not.

    The first would else begin a section, "Level: …" as "Muscles: …", that hides the dose after it.
    """
    if node.kind != "paragraph" or node.section or len(node.text) > _LINE_LENGTH:
        return []
    for joint in _JOINTS:
        edges = [0, *(place for match in joint.finditer(node.text) for place in match.span()), len(node.text)]
        parts = [node.quote.cut(start, end).trimmed() for start, end in zip(edges[::2], edges[1::2], strict=True)]
        found = [(_LABELLED.match(part.text), part) for part in parts]
        pairs = [(match["label"], part.cut(match.end(), len(part.text))) for match, part in found if match]
        if 1 < len(pairs) == len(parts) and all(map(_is_fact, pairs)) and not dose.find(parts[0]):
            return pairs if any(map(dose.find, parts)) else []
    return []


def _is_fact(pair: Pair) -> bool:
    """Whether a label in a line is that of a fact other than the name, and its value short."""
    label, value = pair
    return is_known(label) and not names_record(label) and len(value.text) <= _VALUE_LENGTH


_JOINTS = tuple(map(re.compile, (r"\s*[|¦•·;]\s*", r"\s+[–—-]\s+|\s{3,}", r",\s+", r"(?<=[^\s:])\s+(?=[A-Z][a-z]+:)")))
"""What parts the facts of one line: signs, dashes or gaps, commas, or the capital letters of the next label."""

_LINE_LENGTH = 200
_TITLE_LENGTH, _ITEM_WORDS, _FEWEST_PARTS = 300, 5, 3


def _is_one_dose(node: Node, before: str) -> bool:
    """Whether each item of a list is a part of one dose, with a rest among them, and none names what is not above."""
    items = node.children
    if len(items) < _FEWEST_PARTS or any(item.children or len(item.text.split()) > _ITEM_WORDS for item in items):
        return False
    stated = [{one.statement.field for one in dose.find(item.quote)} for item in items]
    moving = (word for item in items for word in words_of(_beside_figures(item.quote)) if has_movement([word]))
    told = set(words_of(before))
    rests = any("rest_s" in fields for fields in stated)
    counts = any(fields & {"sets", "rounds", "reps", "times"} for fields in stated)
    new = any(word not in told and word not in RESTS for word in moving)
    return all(stated) and rests and counts and len({min(fields) for fields in stated}) == len(items) and not new


def _beside_figures(quote: Quote) -> str:
    """Return the words of a phrase that state nothing of the dose."""
    ends = [0, *(end for _, end in dose.ranges(quote))]
    starts = [*(start for start, _ in dose.ranges(quote)), len(quote.text)]
    return " ".join(quote.text[slice(*span)] for span in zip(ends, starts, strict=True))


def _labelled(node: Node) -> list[Pair]:
    """Return the labels with their values of a list of facts; none of any other list."""
    pairs: list[Pair] = []
    doses = 0
    for item in node.children:
        match = _LABELLED.match(item.text)
        if match is None or item.children or item.section or len(item.text) > 2 * _VALUE_LENGTH:
            return []
        label, value = match["label"], item.quote.cut(match.end(), len(item.text))
        if has_movement(words_of(label)) and not only_names_dose(label):
            return []
        doses += only_names_dose(label) and value.text[:1].isdigit()
        pairs.append((label, value))
    known = sum(map(is_known, (label for label, _ in pairs)))
    return pairs if doses >= _FEWEST_PAIRS and 2 * known >= len(pairs) else []


_LABELLED = re.compile(r"(?P<label>[A-Za-z][^:–—]{1,30}?)\s*(?::|\s[–—-])\s+(?=\S)")
_FEWEST_PAIRS, _LABEL_WORDS = 2, 4


def _pairs(entries: Sequence[Entry], at: int) -> list[Pair]:
    """Return the labels with their values that begin at a leaf, "Sets", "4", or "4", "sets"; none where it is one."""
    for first in (0, 1):
        pairs: list[Pair] = []
        place = at
        while (pair := _pair(entries[place : place + 2], first)) is not None:
            pairs.append(pair)
            place += 2
        if len(pairs) >= _FEWEST_PAIRS or (pairs and not first and _is_sure(*pairs[0])):
            return pairs
    return []


def _is_sure(label: str, value: Quote) -> bool:
    """Whether a single label says in so many words what a value with its unit is: "Rest between sets", "60 seconds"."""
    if (loaded := _LOADED.match(value.text)) and int(loaded[1]) > _MOST_SETS:
        return False  # "Work sets" over "60 x 5", "60 x 5"
    return len(words_of_key(label)) > 1 and only_names_dose(label) and any(map(str.isalpha, value.text))


_LOADED = re.compile(r"(\d{1,4})\s?[x×]\s?\d")
_MOST_SETS = 20
"""A greater number before the reps is a load and counts no sets."""


def _pair(entries: Sequence[Entry], first: int) -> Pair | None:
    """Return two leaves as a label and its value; the label is leaf `first` of them."""
    if len(entries) < 2 or not all(map(_is_alone, entries)):
        return None
    label, value = entries[first].node.text.strip(" :"), entries[1 - first].node.quote
    if not _is_label(label) or len(value.text) > _VALUE_LENGTH or value.text[-1:] in ".!?:":
        return None
    if label_of(label):
        free = label_of(value.text) in ("", "Duration")
        stated = value.text[:1].isdigit() and free and dose_text(label, value.text)
        return (label, value) if stated else None
    dosed = has_movement(words_of(value.text)) and states_work(value)
    is_value = first == 0 and not _is_label(value.text) and not dosed
    return (label, value) if is_value else None


def _is_alone(entry: Entry) -> bool:
    """Whether a leaf is a line that stands in no list and is set off by nothing but its layout."""
    node = entry.node
    return node.is_line and not entry.depth and not node.section


def _is_label(text: str) -> bool:
    """Whether words are the label of a fact that may stand over its value: no digits, and no way to do anything."""
    said = words_of_key(text)
    short = 0 < len(said) <= _LABEL_WORDS and not any(map(str.isdigit, text)) and ":" not in text
    short = short and not day_score(text) and not any(block_kinds(text))  # "For time" heads a block
    if not short or only_names_dose(text) or has_movement(words_of(text)):
        return short and only_names_dose(text)
    of_section = _section_of(text) in ("muscles", "equipment")
    return holds(text) == "equipment" or of_section or not FACTS.isdisjoint(said)
