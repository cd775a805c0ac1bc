"""Templates of a wiki in a page of another format: their box of facts names the page, the others say nothing of it."""

import re

from repcast.languages.en.headings import WIKI_TITLES
from repcast.read.document import Document, Node
from repcast.read.formats.surroundings.masking import masked
from repcast.read.quote import Quote, Source

_TEMPLATE = re.compile(r"\{\{(?=[ \t]*[A-Za-z])[^{}|]{1,80}\|[^{}]{0,2000}\}\}")
_TITLE = re.compile(rf"\|\s*(?:{WIKI_TITLES})\s*=[ \t]*(?P<name>[^|\n{{}}]{{2,80}}?)[ \t]*(?=[|\n}}])", re.IGNORECASE)
_TITLE_LEVEL = 1
"""The rank of the heading over a whole page."""


def without_fact_boxes(source: Source) -> tuple[Source, Quote | None]:
    """Return a page without the templates of a wiki, and the name that the first of them with a name gives it."""
    boxes = list(_TEMPLATE.finditer(source.text))
    named = (match for box in boxes if (match := _TITLE.search(source.text, *box.span())))
    first = next(named, None)
    title = Quote.of(source, first.span("name")) if first else None
    return (masked(source, _TEMPLATE, " ") if boxes else source), title


def with_title(document: Document, title: Quote | None) -> Document:
    """Return a document under the title of its box of facts, where it has none of its own."""
    if title is None or any(node.kind == "heading" and node.level == _TITLE_LEVEL for node in document.nodes):
        return document
    return Document((Node("heading", title, _TITLE_LEVEL), *document.nodes), faults=document.faults)
