"""Parts of a session whose one exercise is named by a sentence of its own: "20 s on, 10 s off. Burpees."."""

import re
from collections.abc import Iterable, Iterator

from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name, is_day
from repcast.read.words.signs import has_movement, name_score, words_of

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|$)|[^.!?]+[.!?]")
_LEAST_NAME, _NAME_WORDS, _LONGEST = 1.2, 5, 400
"""The least `name_score` and the most words of a name in a sentence, and the most characters of the sentence."""


def with_named(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, a paragraph under the name of a part that names and doses one exercise as a list."""
    row = list(nodes)
    for at, node in enumerate(row):
        before, after = row[at - 1 : at] if at else [], row[at + 1 : at + 2]
        alone = not after or after[0].kind == "heading"
        item = _named(node) if before and _is_part(before[0]) and alone else None
        yield Node("list", children=(item,)) if item else node


def _is_part(node: Node) -> bool:
    return node.kind == "heading" and (is_block_name(node.text) or is_day(node.text))


def _named(node: Node) -> Node | None:
    """Return a paragraph as the item of its exercise: the only sentence that is but a name, then the others."""
    if node.kind != "paragraph" or node.children or len(node.text) > _LONGEST:
        return None
    told = [node.quote.cut(*match.span()).trimmed() for match in _SENTENCE.finditer(node.text)]
    names = [one for one in told if _is_name(one)]
    doses = [one for one in told if states_work(one) and (is_dose(one) or not has_movement(words_of(one.text)))]
    if len(names) != 1 or not doses:
        return None
    name = names[0].cut(0, len(names[0].text.rstrip(" .")))
    surest = max(doses, key=lambda one: len(dose.find(one)))
    others = [surest, *(one for one in told if one is not names[0] and not states_work(one))]
    parts: list[Quote | str] = [name, ": "]
    for one in others:
        parts += [one, " "]
    return Node("item", Quote.join(*parts).trimmed(), label="-")


def _is_name(sentence: Quote) -> bool:
    """Whether a sentence is but the name of a movement."""
    text = sentence.text.rstrip(" .")
    said = words_of(text)
    short = 0 < len(said) <= _NAME_WORDS and has_movement(said) and name_score(text) >= _LEAST_NAME
    return short and not states_work(sentence) and text[:1].isupper()
