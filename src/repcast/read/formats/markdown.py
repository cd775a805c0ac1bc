"""Markdown, by a CommonMark parser."""

import re
from collections.abc import Iterator
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from repcast.read.formats import text as plain
from repcast.read.limits import MAX_BLOCK, MAX_BLOCKS
from repcast.read.page import Block, BlockKind, Page, after_bullet, row_blocks
from repcast.read.quote import Quote, Source

_BOLD = re.compile(r"\s*(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__):?\s*$")
_BOLD_LENGTH = 70
_MAX_PIECE = 1_000
"""The parser is given a long paragraph in pieces, because its time grows with the square of some (`[` without end)."""


def page(source: Source, pick: str = "") -> Page:  # noqa: ARG001 - a Markdown file holds one page
    """Turn Markdown into blocks."""
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    return Page(tuple(islice(_Walk(source, parser).blocks(), MAX_BLOCKS + 1)))


class _Walk:
    """One pass over the parser's tokens."""

    def __init__(self, source: Source, parser: MarkdownIt) -> None:
        self._source = source
        self._parser = parser
        self._references: EnvType = {}
        self._items = 0
        self._fresh_item = False
        self._heading = 0
        self._rows: list[list[Quote]] = []
        self._in_table = False

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks, in order."""
        for token in self._parser.parse(self._source.text, self._references):
            self._track(token)
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type in ("code_block", "fence") and token.map and token.content:
                start, _ = self._source.line_range(token.map[0] + (2 if token.type == "fence" else 1))
                yield from plain.blocks(self._source, start, min(start + len(token.content), len(self._source.text)))
            elif token.type == "html_block" and token.map:
                yield from self._html(token)
            elif token.type == "table_close":
                yield from row_blocks(self._rows)
                self._rows, self._in_table = [], False

    def _track(self, token: Token) -> None:
        """Remember what the tokens around say about the next words."""
        if token.type == "list_item_open":
            self._items += 1
            self._fresh_item = True
        elif token.type == "list_item_close":
            self._items -= 1
        elif token.type == "heading_open":
            self._heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self._heading = 0
        elif token.type == "table_open":
            self._in_table = True
        elif token.type == "tr_open":
            self._rows.append([])

    def _inline(self, token: Token) -> Iterator[Block]:
        start = self._source.line_range(token.map[0] + 1)[0] if token.map else 0
        if self._in_table and self._rows:
            cursor = max([start, *(cell.end_offset for cell in self._rows[-1])])
            self._rows[-1].append(Quote.aligned(self._source, self._text(token), cursor))
            return
        if self._heading:
            yield Block("heading", Quote.aligned(self._source, self._text(token), start), self._heading)
            return
        yield from self._lines(token, start)

    def _lines(self, token: Token, start: int) -> Iterator[Block]:
        kind: BlockKind = "item" if self._items and self._fresh_item else "prose"
        self._fresh_item = False
        bold = _BOLD.match(token.content)
        if bold and kind == "prose" and len(bold["words"]) <= _BOLD_LENGTH:
            yield Block("heading", Quote.aligned(self._source, bold["words"], start), 7)
            return
        for paragraph in _paragraphs(self._text(token)):
            skip = after_bullet(paragraph) if kind == "prose" else 0
            quote = Quote.aligned(self._source, paragraph[skip:], start)
            start = quote.end_offset
            if quote.text:
                yield Block("item" if skip else kind, quote)

    def _text(self, token: Token) -> str:
        """Return the words of a paragraph, without markup."""
        words: list[str] = []
        for piece in _pieces(token.content):
            children: list[Token] = []
            self._parser.inline.parse(piece, self._parser, self._references, children)
            words.extend(_words(child) for child in children)
        return "".join(words)

    def _html(self, token: Token) -> Iterator[Block]:
        from repcast.read.formats import html

        start = self._source.line_range((token.map or [0])[0] + 1)[0]
        yield from html.blocks(self._source, token.content, start)


def _pieces(text: str) -> Iterator[str]:
    """Cut a paragraph into pieces of at most `_MAX_PIECE` characters, at a line end or a space if there is one."""
    text = text[:MAX_BLOCK]
    start = 0
    while len(text) - start > _MAX_PIECE:
        limit = start + _MAX_PIECE
        end = max(text.rfind("\n", start, limit), text.rfind(" ", start, limit)) + 1 or limit
        yield text[start:end]
        start = end
    yield text[start:]


def _paragraphs(text: str) -> list[str]:
    """Join the lines of a paragraph, except where a bullet or a "Name: value" begins a new one."""
    groups: list[list[str]] = []
    for line in text.split("\n"):
        if groups and not after_bullet(line) and not re.match(r"[A-Z][\w ]{1,20}:\s", line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [" ".join(lines) for lines in groups]


def _words(child: Token) -> str:
    """Return the words of a part of a paragraph: none for the markup itself."""
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return child.content if child.type in ("text", "text_special", "code_inline") else ""
