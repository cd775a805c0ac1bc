"""The title of a web page, of which a part is the name of its site, and the leaves that say either of them again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from repcast.read.document import Entry, Node
from repcast.read.quote import Quote, Source

_PARTS = re.compile(r"\s+(?:[|–—·»«\u203a•~:]|::)\s+|\s+-\s+")
"""What stands between the name of a page and that of its site."""

_HEAD_LEAVES = 6
"""So many leaves at the head of a page may name it, or its site."""


def with_page_title(source: Source, name: str, leaves: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a web page under the title that its head gives it, where no heading of the first rank does.

    A heading that is a part of that title is the title; a line that is the other part of it, the site's name, is
    left out.
    """
    if not name:
        return list(leaves)
    parts = [part.strip() for part in _PARTS.split(name) if part.strip()]
    kept = _without_site(leaves, parts)
    if not parts or any(one.node.kind == "heading" and one.node.level == 1 for one in kept):
        return kept
    named = next((at for at, one in enumerate(kept[:_HEAD_LEAVES]) if _is_part(one, parts)), -1)
    if named >= 0 and len(parts) > 1 and not any(one.node.kind == "heading" for one in kept[:named]):
        kept[named] = replace(kept[named], node=replace(kept[named].node, level=1))
        return kept
    start = max(0, source.text.lower().find("<title"))
    return [Entry(Node("heading", Quote.aligned(source, parts[0], start), 1)), *kept]


def _is_part(leaf: Entry, parts: Sequence[str]) -> bool:
    return leaf.node.kind == "heading" and leaf.node.text.lower() in {part.lower() for part in parts}


def _without_site(leaves: Sequence[Entry], parts: Sequence[str]) -> list[Entry]:
    """Return the leaves without a line at the head of the page that is but the last part of its title."""
    site = parts[-1].lower() if len(parts) > 1 else ""
    return [
        one
        for at, one in enumerate(leaves)
        if not (site and at < _HEAD_LEAVES and one.node.kind == "paragraph" and one.node.text.lower() == site)
    ]
