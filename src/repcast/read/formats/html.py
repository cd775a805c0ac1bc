"""Saved web pages: the words of the article, without menus, footers and scripts."""

import re
import warnings
from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import NavigableString, PreformattedString, Tag

from repcast.model.text import clean, harmless
from repcast.read.formats.json_ld import described_exercises, merged
from repcast.read.limits import MAX_BLOCKS
from repcast.read.page import Block, Page, after_bullet, row_blocks
from repcast.read.quote import Quote, Source
from repcast.read.vocabulary import words

_LEFT_OUT = words("""
    script style nav footer aside form noscript template svg button iframe select dialog menu audio video canvas
    figcaption math object
""")
_BLOCKS = words("""
    address article blockquote body dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li
    main ol p pre section summary table tbody td th thead tr ul caption center
""")
_ROW, _CELLS, _STRONG = frozenset(("tr",)), frozenset(("td", "th")), frozenset(("strong", "b"))
_MAX_DEPTH = 200
_NOISE_NAMES = words("""
    nav navbar navigation menu footer sidebar breadcrumb breadcrumbs cookie cookies comment comments related share
    sharing social advert adverts ad ads promo newsletter subscribe popup modal toc pagination byline skip
""")
_NOISE_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu"))
_BOLD_LENGTH, _CELL_LENGTH = 70, 200
_SITE_NAME = re.compile(r"\s+[|–—·»:]\s+|\s+-\s+")


def page(source: Source, pick: str = "") -> Page:  # noqa: ARG001 - a web page is one page
    """Return the blocks of a web page; the steps of its JSON-LD beat those of its markup."""
    soup = _soup(source.text)
    scripts = [tag.string or "" for tag in soup.find_all("script", type="application/ld+json")]
    name = clean(soup.title.get_text()) if soup.title else ""
    blocks_read = list(islice(_Walk(source, 0).blocks(_article(soup)), MAX_BLOCKS + 1))
    if name and not any(block.kind == "heading" and block.level == 1 for block in blocks_read):
        start = max(0, source.text.lower().find("<title"))
        blocks_read.insert(0, Block("heading", Quote.aligned(source, _SITE_NAME.split(name)[0], start), 1))
    return merged(described_exercises(source, scripts), Page(tuple(blocks_read)))


def blocks(source: Source, markup: str, start: int) -> Iterator[Block]:
    """Yield the blocks of a piece of HTML that stands in the source from `start` on."""
    return _Walk(source, start).blocks(_article(_soup(harmless(markup))))


def _soup(markup: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(markup, "lxml")


def _article(soup: BeautifulSoup) -> Tag:
    """Return the part of the page that is about something, rid of all that is not read."""
    for tag in soup.find_all(_is_noise):
        if not tag.decomposed:
            tag.decompose()
    for name in ("main", "article"):
        tags = soup.find_all(name)
        if len(tags) == 1 and tags[0].find(["li", "p"]):
            return tags[0]
    return soup


def _is_noise(tag: Tag) -> bool:
    if tag.name in ("html", "body", "main", "article", "h1"):
        return False
    if tag.name in _LEFT_OUT or tag.name in ("head", "title") or tag.get("role") in _NOISE_ROLES:
        return True
    if tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    if not tag.attrs:
        return False
    names = " ".join([str(tag.get("id") or ""), *(str(name) for name in tag.get_attribute_list("class"))])
    return not _NOISE_NAMES.isdisjoint(re.split(r"[-_ ]+", names.lower())) and tag.find("h1") is None


def _nearest(node: NavigableString, names: frozenset[str]) -> Tag | None:
    """Return the nearest tag of these names around the words, as far up as any page nests them."""
    tag = node.parent
    for _ in range(_MAX_DEPTH):
        if tag is None or tag.name in names:
            return tag
        tag = tag.parent
    return None


class _Walk:
    """One pass over an article, in the order of its text."""

    def __init__(self, source: Source, cursor: int) -> None:
        self._source = source
        self._cursor = cursor
        self._owner: Tag | None = None
        self._run: list[tuple[Tag | None, str, bool]] = []
        self._rows: list[list[Quote]] = []
        self._is_row: dict[int, bool] = {}

    def blocks(self, root: Tag) -> Iterator[Block]:
        """Yield the blocks under `root`."""
        for node in root.descendants:
            if isinstance(node, Tag):
                if node.name == "br":
                    yield from self._flush(None)
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                yield from self._take(node)
            if len(self._rows) > MAX_BLOCKS:
                break
        yield from self._flush(None)
        yield from self._close_table()

    def _take(self, node: NavigableString) -> Iterator[Block]:
        owner = _nearest(node, _BLOCKS)
        row = _nearest(node, _ROW)
        if row is not None and self._is_data(row):
            owner = row
        if owner is not self._owner:
            yield from self._flush(owner)
        cell = _nearest(node, _CELLS) if owner is row else None
        self._run.append((cell, str(node), _nearest(node, _STRONG) is not None))

    def _is_data(self, row: Tag) -> bool:
        """Whether the row is one of a table of data, not of one that lays out the page."""
        known = self._is_row.get(id(row))
        if known is None:
            cells = row.find_all(["td", "th"])
            known = (
                len(cells) > 1
                and row.find("table") is None
                and all(len(cell.get_text()) < _CELL_LENGTH for cell in cells)
            )
            self._is_row[id(row)] = known
        return known

    def _flush(self, owner: Tag | None) -> Iterator[Block]:
        """Yield the block of the text so far, or keep it as a row of the table; `owner` is that of the next text."""
        run, last = self._run, self._owner
        self._run, self._owner = [], owner
        if last is None or not any(text.strip() for _, text, _ in run):
            return
        self._cursor = max(self._cursor, self._line_start(last))
        if last.name == "tr" and self._is_data(last):
            self._rows.append(self._cells(run))
            return
        yield from self._close_table()
        yield from self._block(last, run)

    def _block(self, owner: Tag, run: list[tuple[Tag | None, str, bool]]) -> Iterator[Block]:
        quote = self._quote("".join(text for _, text, _ in run))
        skip = after_bullet(quote.text)
        level = int(owner.name[1]) if owner.name in ("h1", "h2", "h3", "h4", "h5", "h6") else 0
        bold = all(strong for _, text, strong in run if text.strip()) and len(quote.text) <= _BOLD_LENGTH
        if level or owner.name in ("dt", "caption", "summary"):
            yield Block("heading", quote, level or 7)
        elif owner.name == "li" or skip:
            yield Block("item", quote.cut(skip, len(quote.text)).trimmed())
        elif bold and owner.name in ("p", "div"):
            yield Block("heading", quote, 7)
        else:
            yield Block("prose", quote)

    def _cells(self, run: list[tuple[Tag | None, str, bool]]) -> list[Quote]:
        cells: list[tuple[Tag | None, str]] = []
        for cell, text, _ in run:
            if cells and cells[-1][0] is cell:
                cells[-1] = (cell, cells[-1][1] + text)
            elif cell is not None:
                cells.append((cell, text))
        return [self._quote(text) for _, text in cells]

    def _close_table(self) -> Iterator[Block]:
        rows, self._rows = self._rows, []
        yield from row_blocks(rows)

    def _quote(self, text: str) -> Quote:
        quote = Quote.aligned(self._source, text, self._cursor)
        self._cursor = max(self._cursor, quote.end_offset)
        return quote

    def _line_start(self, tag: Tag) -> int:
        """Return where the tag's line starts: a long script before it may hide its words from the search."""
        line = tag.sourceline or 1
        return self._source.line_range(line)[0] if line <= len(self._source.starts) else 0
