"""Saved web pages: the words of the article, without menus, footers and scripts."""

import re
import warnings
from collections.abc import Iterable, Iterator
from itertools import islice

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import NavigableString, PreformattedString, Tag

from repcast.model.text import clean, harmless
from repcast.read.document import BOLD_LEVEL, Document, Entry, Node, SectionKind, nested
from repcast.read.formats import text as plain
from repcast.read.formats.definitions import has_more, is_told_and_counted, told_at_length
from repcast.read.formats.facts import with_fact_lists, with_pairs
from repcast.read.formats.inline_runs import Words, bold_lead, label_after_value, spaced
from repcast.read.formats.record.json_ld import described_exercises, merged
from repcast.read.formats.surroundings.contents import without_contents
from repcast.read.formats.surroundings.page_titles import with_page_title
from repcast.read.formats.surroundings.web_pages import article
from repcast.read.formats.tables import table_entries
from repcast.read.formats.tables.day_tables import LINE_END, in_lines
from repcast.read.formats.tables.row_cells import Spans, placed
from repcast.read.formats.tables.tag_rows import HEADINGS, MAX_DEPTH, STRONG, TABLE, Rows, nearest
from repcast.read.formats.text.inline_lists import INNER, split_inline
from repcast.read.limits import MAX_BLOCKS
from repcast.read.quote import Quote, Source
from repcast.read.words.bullets import after_bullet, marker_of
from repcast.read.words.headings import sure_kind
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import words

_BLOCKS = words("""
    address article blockquote body dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li
    main ol p pre section summary table tbody td th thead tr ul caption center button legend figcaption
""")
_ROW, _CELLS, _LINKS = (frozenset(names) for names in (("tr",), ("td", "th"), ("a",)))
_LINES = frozenset(("li", "p", "div", "td", "th"))
_LISTS = frozenset(("ul", "ol"))
_NUMBER = re.compile(r"\d{1,3}")
_BOLD_LENGTH = 70
_AHEAD = 10_000
"""How far ahead a listing is searched for in the source."""

_VALUE_LENGTH, _FEWEST_TERMS = 80, 3
"""The most characters of the value beside a term of a list of definitions: "Hold | 30 seconds"."""

_BARS, _MENU_TENTHS = re.compile(r"\s+[|·•»>]\s+|\]\s*\["), 6
"""What parts the links of a menu in a line, and how many tenths of its characters are links."""

_UNSEEN = re.compile(r"<(?P<name>script|style|template|noscript|svg)\b|<!--|<[^<>]*>", re.IGNORECASE)


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - a web page is one page
    """Return a web page as a document; the steps of its JSON-LD beat those of its markup."""
    soup = _soup(source.text)
    scripts = [tag.string or "" for tag in soup.find_all("script", type=_LINKED)]
    data = [tag.string or "" for tag in soup.find_all("script", limit=_MOST_SCRIPTS) if tag.get("type") != _LINKED]
    name = clean(soup.title.get_text()) if soup.title else ""
    walk = _Walk(source, 0, _shown(source.text))
    leaves = list(with_pairs(without_contents(islice(walk.entries(article(soup)), MAX_BLOCKS + 1))))
    leaves = with_page_title(source, name, leaves)
    if len(leaves) <= _FEW_LEAVES and (records := _in_scripts(source, data)):
        leaves = [*(one for one in leaves if one.node.kind == "heading"), *records]
    return merged(described_exercises(source, scripts), Document(tuple(with_fact_lists(nested(leaves)))))


_FEW_LEAVES, _MOST_SCRIPTS = 8, 50
"""The most leaves of a page that a script fills, and the most scripts that are looked at."""

_LINKED = "application/ld+json"


def _in_scripts(source: Source, texts: Iterable[str]) -> list[Entry]:
    """Return the exercises of the first script that holds records, of a page that has no words of its own."""
    from repcast.read.formats.record import embedded
    from repcast.read.formats.record.loading import begins_records

    for text in texts:
        is_data = text.lstrip()[:1] in ("[", "{") or begins_records(text[:4000])
        if is_data and (found := embedded(source, text, max(0, source.text.find(text[:200])))):
            return found
    return []


def entries(source: Source, markup: str, start: int) -> Iterator[Entry]:
    """Yield the leaves of a piece of HTML that stands in the source from `start` on."""
    return _Walk(source, start).entries(article(_soup(harmless(markup))))


def _shown(text: str) -> str:
    """Return the text with spaces for what no reader sees, so that words are found where they are shown."""
    pieces: list[str] = []
    at = 0
    while (unseen := _UNSEEN.search(text, at)) is not None:
        end = unseen.end()
        if unseen["name"] or unseen[0] == "<!--":
            closing = re.compile(f"</{unseen['name']}[^<>]*>" if unseen["name"] else "-->", re.IGNORECASE)
            closed = closing.search(text, end)
            end = closed.end() if closed else len(text)
        pieces += [text[at : unseen.start()], " " * (end - unseen.start())]
        at = end
    return "".join([*pieces, text[at:]])


def _soup(markup: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(markup, "lxml")


class _Walk:
    """One pass over an article, in the order of its text; `shown` is the source without what no reader sees."""

    def __init__(self, source: Source, cursor: int, shown: str = "") -> None:
        self._source = source
        self._shown = shown or source.text
        self._cursor = cursor
        self._owner: Tag | None = None
        self._begun: Tag | None = None
        self._apart = True
        self._line: Tag | None = None
        self._run: list[Words] = []
        self._term: Entry | None = None
        self._terms_kind: SectionKind = ""
        self._rows: list[list[Quote]] = []
        self._spans: Spans = {}
        self._table: Tag | None = None
        self._row_kinds = Rows()
        self._is_cards: dict[int, bool] = {}
        self._are_short: dict[int, bool] = {}
        self._is_told: dict[int, bool] = {}
        self._numbers: dict[int, int] = {}

    def entries(self, root: Tag) -> Iterator[Entry]:
        """Yield the leaves under `root`."""
        for node in root.descendants:
            if isinstance(node, Tag):
                if node.name == "br" and self._run and self._run[-1].cell is not None:
                    self._run.append(Words(LINE_END, self._run[-1].cell, False, False))
                elif node.name == "br":
                    yield from self._flush(None)
                    self._apart = self._last_was_break(node)
                elif self._run and self._run[-1].cell is None and _is_empty_block(node):
                    yield from self._flush(None)
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                yield from self._take(node)
            if len(self._rows) > MAX_BLOCKS:
                break
        yield from self._flush(None)
        yield from self._close_term()
        yield from self._close_table()

    def _last_was_break(self, node: Tag) -> bool:
        """Whether a second break follows a first one, as between paragraphs."""
        before = node.previous_sibling
        while isinstance(before, NavigableString) and not before.strip():
            before = before.previous_sibling
        return isinstance(before, Tag) and before.name == "br"

    def _take(self, node: NavigableString) -> Iterator[Entry]:
        owner = nearest(node, _BLOCKS)
        row = nearest(node, _ROW)
        if row is not None and self._row_kinds.are_data(row, self._table if self._rows else None):
            owner = row
        if owner is not self._owner:
            was = self._owner
            yield from self._flush(owner)
            if was is not None:
                self._apart = True
        cell = nearest(node, _CELLS) if owner is row else None
        if cell is not None and self._run and self._run[-1].cell is cell and nearest(node, _LINES) is not self._line:
            self._run.append(Words(LINE_END, cell, False, False))
        self._line = nearest(node, _LINES) if cell is not None else None
        strong, linked = nearest(node, STRONG) is not None, nearest(node, _LINKS) is not None
        self._run.append(Words(str(node), cell, strong, linked, node.parent))

    def _flush(self, owner: Tag | None) -> Iterator[Entry]:
        """Yield the leaf of the text so far, or keep it as a row of the table; `owner` is that of the next text."""
        run, last = spaced(self._run, self._owner), self._owner
        self._run, self._owner = [], owner
        if last is None or not any(one.text.strip() for one in run):
            return
        self._cursor = max(self._cursor, self._line_start(last))
        if last.name == "tr" and self._row_kinds.are_data(last, self._table if self._rows else None):
            table = nearest(last, TABLE)
            if table is not self._table:
                yield from self._close_table()
                self._table, self._spans = table, {}
            self._rows.append(placed(last, self._cells(run), self._spans))
            return
        yield from self._close_table()
        yield from self._told(last, run)

    def _told(self, last: Tag, run: list[Words]) -> Iterator[Entry]:
        """Yield the words of a tag that is no row: a term with its value, a listing, a card's figure, or a leaf."""
        text = "".join(one.text for one in run)
        if last.name == "dd" and (entry := self._of_term(last, text)):
            yield entry
        elif last.name == "pre" and (lines := self._listing(text)):
            yield from lines
        elif pair := label_after_value(run):
            yield Entry(Node("paragraph", Quote.join(f"{pair[0]}: ", self._quote(pair[1]))), *self._lists_around(last))
        else:
            for one in self._leaf(last, run):
                yield from self._close_term()
                if last.name == "dt":
                    self._term, self._terms_kind = one, ""
                else:
                    yield one

    def _listing(self, text: str) -> list[Entry]:
        """Return the leaves of a text that is set as it is typed; none where tags or entities stand in it."""
        end = self._cursor + len(text) + _AHEAD
        at = self._source.text.find(text, self._cursor, end) if text.count("\n") > 1 else -1
        if at < 0:
            return []
        self._cursor = at + len(text)
        return list(plain.entries(self._source, at, at + len(text)))

    def _of_term(self, last: Tag, words: str) -> Entry | None:
        """Return what stands beside a term of a list of definitions: its short value, or what it says of one exercise.

        Where the terms name no movements they are labels, and so is all that stands beside them: none is an exercise.
        """
        is_about_one = self._is_about_one(last.parent)
        short = len(words.strip()) <= _VALUE_LENGTH or self._are_values(last.parent)
        is_labelled = self._term is not None and bool(sure_kind(self._term.node.quote.text))
        is_value = short and not has_more(last) and (is_labelled or not self._are_told(last.parent))
        if self._term is None or not (is_about_one or is_value):
            if not (is_about_one and self._terms_kind):
                return None
            node = Node("paragraph", self._quote(words), is_prose=True, section=self._terms_kind)
            return Entry(node, *self._lists_around(last))
        term, self._term = self._term.node.quote, None
        self._terms_kind = sure_kind(term.text)
        quote = Quote.join(term, ": ", self._quote(words))
        node = Node("paragraph", quote, bold=len(term.text) + 1, apart=False, is_prose=is_about_one)
        return Entry(node, *self._lists_around(last))

    def _is_about_one(self, tag: Tag | None) -> bool:
        """Whether a list of definitions has several terms of which few name a movement: the parts of one exercise."""
        if tag is None or tag.name != "dl":
            return False
        known = self._is_cards.get(id(tag))
        if known is None:
            terms = [term.get_text() for term in tag.find_all("dt")]
            moving = sum(has_movement(words_of(term)) for term in terms if not sure_kind(term))
            few = len(terms) >= _FEWEST_TERMS and 4 * moving < len(terms)
            known = self._is_cards[id(tag)] = few and not self._are_told(tag)
        return known

    def _are_told(self, tag: Tag | None) -> bool:
        """Whether most terms of a list of definitions are exercises, by what is said of them."""
        if tag is None or tag.name != "dl":
            return False
        known = self._is_told.get(id(tag))
        if known is None:
            said = tag.find_all("dd")
            told = sum(map(is_told_and_counted, said))
            known = self._is_told[id(tag)] = 2 * told >= len(said) > 0 or told_at_length(tag) > 0
        return known

    def _are_values(self, tag: Tag | None) -> bool:
        """Whether most of what stands beside the terms of a list is short, so that what is longer is beside its too."""
        if tag is None or tag.name != "dl":
            return False
        known = self._are_short.get(id(tag))
        if known is None:
            told = [len(one.get_text().strip()) for one in tag.find_all("dd")]
            known = self._are_short[id(tag)] = 2 * sum(one <= _VALUE_LENGTH for one in told) > len(told)
        return known

    def _close_term(self) -> Iterator[Entry]:
        """Yield the term of a list of definitions that no short value follows, as a heading."""
        term, self._term = self._term, None
        yield from (term,) if term else ()

    def _leaf(self, owner: Tag, run: list[Words]) -> Iterator[Entry]:
        quote = self._quote("".join(one.text for one in run))
        apart, self._apart = self._apart, True
        skip = after_bullet(quote.text)
        level = int(owner.name[1]) if owner.name in ("h1", "h2", "h3", "h4", "h5", "h6") else 0
        bold, linked = bold_lead(run), sum(len(one.text.strip()) for one in run if one.is_linked)
        is_bold = bold >= len(quote.text.rstrip(":")) and len(quote.text) <= _BOLD_LENGTH
        if 10 * linked >= _MENU_TENTHS * len(quote.text) and len(_BARS.split(quote.text)) >= _FEWEST_TERMS:
            return
        depth, group = self._lists_around(owner)
        item = owner if is_bold else _item_begun(owner)
        is_first = item is not self._begun
        self._begun = item
        if level or owner.name in ("dt", "caption", "summary", "button", "legend"):
            yield Entry(Node("heading", quote, level or BOLD_LEVEL), depth, group)
        elif item.name == "li" and is_first and not self._holds_cards(item.parent):
            label = marker_of(quote.text) or self._marker(item)
            number = _NUMBER.match(label)
            printed = re.match(rf"{number[0]}\s+(?=[A-Z])", quote.text) if number else None
            skip = printed.end() if printed and not skip else skip
            node = Node("item", quote.cut(skip, len(quote.text)).trimmed(), 0, label, (), max(0, bold - skip), linked)
            yield Entry(node, max(1, depth), group)
        elif skip:
            node = Node(
                "item", quote.cut(skip, len(quote.text)).trimmed(), 0, marker_of(quote.text), (), max(0, bold - skip)
            )
            yield Entry(node, depth + 1, INNER)
        elif is_bold and owner.name in ("p", "div", "td"):
            yield Entry(Node("heading", quote, BOLD_LEVEL, apart=apart), depth, group)
        else:
            node = Node("paragraph", quote, 0, "", (), bold, linked, apart)
            inner = list(split_inline(quote))
            yield from (
                Entry(one, depth + 1, INNER) if one.kind == "item" else Entry(one, depth, group)
                for one in inner or [node]
            )

    def _marker(self, item: Tag) -> str:
        """Return the number that a browser shows before an item, or "-" for a bullet."""
        if item.parent is None or item.parent.name != "ol":
            return "-"
        start = str(item.parent.get("start") or "1")
        number = self._numbers.get(id(item.parent), int(start) if start.isdecimal() and len(start) < 4 else 1)
        self._numbers[id(item.parent)] = number + 1
        return f"{number}."

    def _lists_around(self, tag: Tag) -> tuple[int, int]:
        """Return how many lists are around a tag, and a number for the nearest of them."""
        closest: Tag | None = None
        depth = steps = 0
        around = tag if tag.name in _LISTS else nearest(tag, _LISTS)
        while around is not None and steps < MAX_DEPTH:
            if not self._holds_cards(around):
                closest = closest or around
                depth += 1
            steps += 1
            around = nearest(around, _LISTS)
        return depth, id(closest) if closest else 0

    def _holds_cards(self, tag: Tag | None) -> bool:
        """Whether each point of a list is a piece of the page with a heading of its own, rather than a point."""
        if tag is None or tag.name not in _LISTS:
            return False
        known = self._is_cards.get(id(tag))
        if known is None:
            heading = tag.find([*HEADINGS, "summary"])
            known = (isinstance(heading, Tag) and nearest(heading, _LISTS) is tag) or _is_led_in_bold(tag)
            self._is_cards[id(tag)] = known
        return known

    def _cells(self, run: list[Words]) -> dict[int, Quote]:
        cells: list[tuple[Tag, str]] = []
        for one in run:
            if cells and cells[-1][0] is one.cell:
                cells[-1] = (cells[-1][0], cells[-1][1] + one.text)
            elif one.cell is not None:
                cells.append((one.cell, one.text))
        return {id(cell): self._quote(in_lines(text)) for cell, text in cells}

    def _close_table(self) -> Iterator[Entry]:
        rows, self._rows = self._rows, []
        if rows:
            first = self._table.find("tr") if self._table else None
            values = first.find_all("td") if isinstance(first, Tag) else []
            named = isinstance(first, Tag) and first.find("th") is not None
            is_header = named and not any(cell.get_text().strip() for cell in values)
            yield from table_entries(rows, id(self._table), has_header=is_header or None)

    def _quote(self, text: str) -> Quote:
        quote = Quote.aligned(self._source, text, self._cursor, shown=self._shown)
        self._cursor = max(self._cursor, quote.end_offset)
        return quote

    def _line_start(self, tag: Tag) -> int:
        """Return where the tag's line starts: a long script before it may hide its words from the search."""
        line = tag.sourceline or 1
        return self._source.line_range(line)[0] if line <= len(self._source.starts) else 0


def _item_begun(tag: Tag) -> Tag:
    """Return the item of a list that a paragraph or a division begins; any other tag as it is."""
    item = tag.parent if tag.name in _PARTING else None
    return item if isinstance(item, Tag) and item.name == "li" and item.find(True) is tag else tag


def _is_empty_block(tag: Tag) -> bool:
    """Whether a division without words stands between others, as a rule does or what ends a float."""
    return tag.name in _PARTING and all(isinstance(one, NavigableString) and not one.strip() for one in tag.contents)


_PARTING = frozenset(("div", "hr", "p", "section"))


def _is_led_in_bold(tag: Tag) -> bool:
    """Whether the first point of a list is a bold name in a paragraph of its own, over other paragraphs or a list."""
    item = tag.find("li")
    name = item.find(True) if isinstance(item, Tag) else None
    if not isinstance(item, Tag) or not isinstance(name, Tag) or name.name not in ("p", "div"):
        return False
    strong = name.find(list(STRONG))
    alone = isinstance(strong, Tag) and strong.get_text().strip() == name.get_text().strip() != ""
    return alone and name.find_next_sibling(["p", "div", "ul", "ol"]) is not None
