"""Labels with their values, wherever they stand: rows of a table of facts, lines of keys, cards of a web page.

What a label means is what a key of a record means (`fields`); of any other label, what a heading of its words stands
over. A fact that is none of the exercise stays on the page as a field of a section that is passed over.
"""

from collections.abc import Iterable, Iterator, Sequence

from repcast.languages.en.keys import FACTS, NAMES, YES
from repcast.read.document import Entry, Node, SectionKind
from repcast.read.formats.fields import (
    dose_text,
    holds,
    is_each_side,
    label_of,
    names_exercise,
    phrase_label,
    sides_of,
    words_of_key,
)
from repcast.read.headings import SURE, section_of
from repcast.read.quote import Quote

_FEWEST_TOLD = 3
"""The fewest words of an instruction; fewer beside "Execution" are a fact: "Isolation"."""

_VALUE_LENGTH = 40
"""The most characters of a value that stands on a line of its own beside its label."""

Pair = tuple[str, Quote]


def is_known(label: str) -> bool:
    """Whether a label is that of a fact about an exercise."""
    said = words_of_key(label)
    told = holds(label) or names_exercise(label) or label.lower() in NAMES
    return bool(told) or not FACTS.isdisjoint(said) or bool(_section_of(label))


def names_record(label: str) -> bool:
    """Whether a label is that of the name of what is told."""
    return names_exercise(label) or label.lower() in NAMES


def fact_nodes(label: str, value: Quote) -> Iterator[Node]:
    """Yield a fact as what it is for the exercise: its dose, a step, a tip, a thing that is needed, or none of it."""
    held = holds(label)
    if way := sides_of(label, value.text.lower() in YES):
        yield Node("paragraph", Quote(value.source, way, value.anchors[:1]), is_prose=True, section="dose")
    elif held == "dose":
        yield _dose(label, value)
    elif held == "prose":
        yield Node("paragraph", value, is_prose=True)
    elif held in ("steps", "tips") and (held == "tips" or len(value.text.split()) >= _FEWEST_TOLD):
        yield Node("item", value, label="-", section=held)
    elif held == "equipment":
        yield Node("paragraph", value, is_prose=True, section="equipment")
    else:
        yield _of_section(label, value, "" if held else _section_of(label))


def _dose(label: str, value: Quote) -> Node:
    """Return a field of the dose as it would be written, "Rest: 60 s"; one that is none is passed over."""
    said = dose_text(label, value.text)
    if not said:
        return _of_section(label, value, "about")
    written = phrase_label(label, said)
    quote = value if said == value.text else Quote(value.source, said, value.anchors[:1])
    each = " each side" if is_each_side(label) else ""
    return Node("paragraph", Quote.join(f"{written}: " if written else "", quote, each), is_prose=True, section="dose")


def _section_of(label: str) -> SectionKind:
    section = section_of(" ".join(words_of_key(label)))
    return section.kind if section.share >= SURE else ""


def _of_section(label: str, value: Quote, kind: SectionKind) -> Node:
    if kind == "dose":
        return Node("paragraph", Quote.join(f"{label}: ", value), is_prose=True, section=kind)
    if kind in ("steps", "tips") and len(value.text.split()) >= _FEWEST_TOLD:
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
            yield rest[at]
        at += 2 * len(pairs) or 1


_FEWEST_PAIRS = 2


def _pairs(entries: Sequence[Entry], at: int) -> list[Pair]:
    """Return the labels with their values that begin at a leaf, "Sets", "4", or "4", "sets"; none where it is one."""
    for first in (0, 1):
        pairs: list[Pair] = []
        while (pair := _pair(entries[at + 2 * len(pairs) :][:2], first)) is not None:
            pairs.append(pair)
        if len(pairs) >= _FEWEST_PAIRS:
            return pairs
    return []


def _pair(entries: Sequence[Entry], first: int) -> Pair | None:
    """Return two leaves as a label and its value; the label is leaf `first` of them."""
    alone = all(one.node.kind == "paragraph" and not one.depth and not one.node.bold for one in entries)
    if len(entries) < 2 or not alone:
        return None
    label, value = entries[first].node.text.strip(" :"), entries[1 - first].node.quote
    is_value = value.text[:1].isdigit() and len(value.text) <= _VALUE_LENGTH and not label_of(value.text)
    is_label = len(label.split()) <= 3 and not any(map(str.isdigit, label)) and label_of(label)
    return (label, value) if is_label and is_value and dose_text(label, value.text) else None
