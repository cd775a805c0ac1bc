"""The source of a page of a wiki: headings between equal signs, links, templates."""

import re
from collections.abc import Iterator

from repcast.languages.en.headings import WIKI_ASIDES, WIKI_TITLES
from repcast.read.document import Document, Entry, Node, nested
from repcast.read.formats.surroundings.masking import HIDDEN, masked
from repcast.read.formats.text import entries
from repcast.read.quote import Quote, Source

_HEADING = re.compile(r"^(?P<rank>={1,6})[ \t]*(?P<name>[^=\n]{1,200}?)[ \t]*(?P=rank)[ \t]*$", re.MULTILINE)
_FACT = re.compile(
    rf"^[ \t]*\|[ \t]*(?:{WIKI_TITLES})\s*=[ \t]*(?P<name>[^|\n]{{2,80}}?)[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_SUBJECT = re.compile(r"'''(?P<name>[^'\n]{2,80})'''")
_TEMPLATE = re.compile(r"\{\{[^{}]{0,1000}\}\}")
_ASIDES = re.compile(
    r"<ref\b[^<>]{0,200}/>|<ref\b[^<>]{0,200}>[^<]{0,500}</ref>|<!--.{0,500}?-->|</?[a-z][^<>\n]{0,200}>"
    rf"|\[\[(?:{WIKI_ASIDES})\s*:[^\[\]]{{0,300}}\]\]"
    r"|^[ \t]*\{\|.{0,1000}?^[ \t]*\|\}|__[A-Z]+__",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_MARKS = re.compile(r"'{2,5}|\[\[(?:[^\[\]|\n]{0,200}\|)?|\]\]|\[https?:\S{1,300} |(?<=\w)\](?!\])")
_NUMBERS = re.compile(r"^(?P<signs>[#*:;]+)(?=[ \t]*\S)", re.MULTILINE)
_NESTED_TEMPLATES = 3


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - a wiki's page is one page
    """Return a page of a wiki as a document; its title is that of its box of facts, or the first bold words."""
    title = _FACT.search(source.text) or _SUBJECT.search(source.text)
    body = source
    for _ in range(_NESTED_TEMPLATES):
        body = masked(body, _TEMPLATE, " ")
    body = masked(masked(body, _ASIDES, " "), _MARKS, HIDDEN)
    body = Source(body.name, _NUMBERS.sub(lambda match: "*".rjust(len(match[0])), body.text), body.starts)
    return Document(nested(list(_entries(body, Quote.of(source, title.span("name")) if title else None))))


def _entries(body: Source, title: Quote | None) -> Iterator[Entry]:
    headings = list(_HEADING.finditer(body.text))
    if title and all(len(heading["rank"]) > 1 for heading in headings):
        yield Entry(Node("heading", title, 1))
    start = 0
    for heading in [*headings, None]:
        yield from entries(body, start, heading.start() if heading else len(body.text))
        if heading:
            yield Entry(Node("heading", Quote.of(body, heading.span("name")), len(heading["rank"])))
            start = heading.end()
