"""The source of a page of a wiki: headings between equal signs, links, templates."""

import re
from collections.abc import Iterator

from repcast.languages.en.headings import WIKI_ASIDES, WIKI_TITLES
from repcast.read.document import BOLD_LEVEL, Document, Entry, Node, nested
from repcast.read.formats.surroundings.masking import HIDDEN, masked
from repcast.read.formats.tables import table_entries
from repcast.read.formats.text import entries
from repcast.read.lines.cells import column_of, is_name_column
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
    r"|__[A-Z]+__",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_TABLE_LINE = re.compile(r"^[ \t]*(?:\{\|[^\n]*(?P<opens>\n)|\|\})", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|-[^\n]*$", re.MULTILINE)
_CELL = re.compile(
    r"(?:^[ \t]*[|!]|\|\||!!)(?![+}-])(?:(?=[^|\n]{0,80}=)[^|\n\[\]]{1,80}\|(?!\|))?"
    r"(?P<words>(?:(?!\|\||!!)[^\n])*)",
    re.MULTILINE,
)
_TERM = re.compile(r"^;[ \t]*(?P<name>[^:\n]{1,80}?)[ \t]*$", re.MULTILINE)
_STYLE = re.compile(r"\*\*(?=[^\s*])|(?<=[^\s*])\*\*|(?<=[\s(])//(?=\S)|(?<=[^\s:])//(?=[\s.,)])")
_MARKS = re.compile(r"'{2,5}|\[\[(?:[^\[\]|\n]{0,200}\|)?|\]\]|\[https?:\S{1,300} |(?<=\w)\](?!\])")
_NUMBERS = re.compile(r"^(?P<signs>[#*:;]+)(?=[ \t]*\S)", re.MULTILINE)
_NESTED_TEMPLATES = 3


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - a wiki's page is one page
    """Return a page of a wiki as a document; its title is that of its box of facts, or the first bold words."""
    title = _FACT.search(source.text) or _SUBJECT.search(source.text)
    body = source
    for _ in range(_NESTED_TEMPLATES):
        body = masked(body, _TEMPLATE, " ")
    body = masked(masked(masked(body, _ASIDES, " "), _MARKS, HIDDEN), _STYLE, HIDDEN)
    body = Source(body.name, _NUMBERS.sub(_bullet, body.text), body.starts)
    return Document(nested(list(_entries(body, Quote.of(source, title.span("name")) if title else None))))


def _bullet(match: re.Match[str]) -> str:
    """Return the signs before a line as a bullet; one that only sets it in, or is of a term, is none."""
    return " " if match[0] == ":" else match[0] if match[0] == ";" else "*".rjust(len(match[0]))


def _entries(body: Source, title: Quote | None) -> Iterator[Entry]:
    headings = list(_HEADING.finditer(body.text))
    if title and all(len(heading["rank"]) > 1 for heading in headings):
        yield Entry(Node("heading", title, 1))
    named = [(match.start(), match.end(), match) for match in (*headings, *_TERM.finditer(body.text))]
    start = 0
    for begins, ends, part in sorted([*named, *_tables(body.text)], key=lambda one: one[:2]):
        if begins < start:
            continue
        yield from entries(body, start, begins)
        yield from _part(body, part) if part else _table(body, begins, ends)
        start = ends
    yield from entries(body, start, len(body.text))


def _tables(text: str) -> Iterator[tuple[int, int, None]]:
    """Yield where the tables of a page begin and end."""
    opened = -1
    for line in _TABLE_LINE.finditer(text):
        if line["opens"]:
            opened = line.start()
        elif opened >= 0:
            yield opened, line.end(), None
            opened = -1


def _part(body: Source, part: re.Match[str]) -> Iterator[Entry]:
    """Yield a heading, or a term as one."""
    rank = len(part["rank"]) if "rank" in part.groupdict() else BOLD_LEVEL
    yield Entry(Node("heading", Quote.of(body, part.span("name")), rank))


def _table(body: Source, start: int, end: int) -> Iterator[Entry]:
    """Yield the rows of a table that names a column for exercises or for a dose; nothing of any other."""
    first = body.text.find("\n", start, end) + 1
    starts = [first, *(match.end() for match in _ROW.finditer(body.text, first, end))]
    ends = [*starts[1:], body.text.rfind("|", first, end)]
    rows = [
        [Quote.of(body, cell.span("words")).trimmed() for cell in _CELL.finditer(body.text, begins, stop)]
        for begins, stop in zip(starts, ends, strict=True)
    ]
    rows = [row for row in rows if row]
    if len(rows) > 1 and any(is_name_column(cell.text) or column_of(cell.text) for cell in rows[0]):
        yield from table_entries(rows, start, has_header=True)
