"""The list of what stands on a page, at its head: a heading over links, and nothing else."""

import re
from collections.abc import Iterable, Iterator

from repcast.languages.en.headings import LIST_OF_CONTENTS
from repcast.read.document import Entry

_CONTENTS = re.compile(rf"\W*(?:{LIST_OF_CONTENTS})\W*", re.IGNORECASE)


_MOST_LINKED = 2


def without_contents(leaves: Iterable[Entry]) -> list[Entry]:
    """Return the leaves of a page without a list of contents: its heading, and the links right below it.

    On a page that leads elsewhere in other lists as well, it stays where it is: there all is a list of links.
    """
    whole = list(leaves)
    kept = list(_others(whole))
    linked = sum(leaf.node.kind == "item" and leaf.node.linked > 0 for leaf in kept)
    return kept if linked <= _MOST_LINKED else whole


def _others(leaves: Iterable[Entry]) -> Iterator[Entry]:
    over: Entry | None = None
    listing = False
    for leaf in leaves:
        node = leaf.node
        if (over is not None or listing) and node.kind != "heading" and 2 * node.linked > len(node.text):
            over, listing = None, True
            continue
        if over is not None:
            yield over
        heads = node.kind in ("heading", "paragraph") and _CONTENTS.fullmatch(node.text) is not None
        over, listing = (leaf if heads else None), False
        if not heads:
            yield leaf
    if over is not None:
        yield over
