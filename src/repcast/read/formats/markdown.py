"""Markdown, by a CommonMark parser."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from repcast.languages.en.tables import DOSE_ENDS, LOAD_UNITS
from repcast.read.document import BOLD_LEVEL, Document, Entry, Node, nested
from repcast.read.formats import text as plain
from repcast.read.formats.even_ranks import with_even_ranks
from repcast.read.formats.facts import with_fact_lists
from repcast.read.formats.facts.dumps import is_dump
from repcast.read.formats.outlines import PROPERTY, outlined
from repcast.read.formats.surroundings.contents import without_contents
from repcast.read.formats.surroundings.fact_boxes import with_title, without_fact_boxes
from repcast.read.formats.surroundings.masking import HIDDEN
from repcast.read.formats.surroundings.site_markup import in_boxes, without_markup
from repcast.read.formats.tables import table_entries
from repcast.read.formats.tables.day_tables import LINE_END, in_lines
from repcast.read.formats.tables.laid_out import laid_out, lines_of
from repcast.read.formats.tables.piped_rows import rows_between_bars
from repcast.read.formats.text.counted_lists import begins_alike, with_counted_lists
from repcast.read.formats.text.inline_lists import INNER, split_inline
from repcast.read.limits import MAX_BLOCK, MAX_BLOCKS
from repcast.read.quote import Quote, Source
from repcast.read.words.bullets import FOR_WHOM, after_bullet, marker_of
from repcast.read.words.headings import block_kinds, is_block_name

_BOLD_LENGTH = 70
_FEWEST_KEYS = 2
"""So many keys of a record make a run of them where a block is set apart."""
_MAX_PIECE = 1_000
"""The most characters that the parser is given at once, because its time can grow with their square (`[[[[`)."""
_LABELLED = re.compile(r"[A-Z][\w -]{1,20}:\s")
_LEADING, _ENDS = re.compile(r"[A-Z][^.:!?\n]{2,50}:"), tuple(".!?):")
"""A line that leads to those below it, "For time:", and how the line before it ends."""
_TITLE_OF_CODE = re.compile(r"\s*(?P<title>[A-Z][^\d\n:.|]{2,50})\n[ \t]*\n")
"""A line that is the title of a block of code: it is apart from what stands below, and no number is in it."""
_HEAD_OF_CODE = re.compile(r"(?:[A-Za-z][\w -]{0,30}:[^\n]*\n){1,12}---[ \t]*\n")
"""What a block of a planner says of itself before its lines: its title, its state, a date."""
_REMARK = re.compile(r"\s*\*(?=[A-Za-z])")
"""The star of a remark, which is no bullet without a blank after it."""
_BOX = re.compile(r"\[[ xX]\]\s+(?=\S)")
"""A box to tick before the words of an item."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def document(source: Source, pick: str = "", *, breaks: bool = False) -> Document:  # noqa: ARG001 - a file is one page
    """Return a Markdown text as a document; `breaks` where each line stands for itself."""
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    source, title = without_fact_boxes(source)
    source, boxes = without_markup(source)
    entries = without_contents(islice(_Walk(source, parser, breaks=breaks).entries(), MAX_BLOCKS + 1))
    leaves = with_even_ranks(list(with_counted_lists(outlined(entries))))
    nodes = tuple(in_boxes(with_fact_lists(nested(leaves)), boxes))
    return with_title(Document(nodes), title)


@dataclass(slots=True)
class _Styled:
    """The words of a paragraph without markup, and which of their characters are set off, or stand in a link."""

    pieces: list[str] = field(default_factory=list)
    strong: list[bool] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)

    def add(self, text: str, *, strong: bool, linked: bool) -> None:
        """Add words, without the characters that hide marks."""
        text = text.replace(HIDDEN, "")
        self.pieces.append(text)
        self.strong += [strong] * len(text)
        self.linked += [linked] * len(text)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(slots=True)
class _Items:
    """A list that is open in the parser's tokens: its number, and the number of its next item (0 where unnumbered)."""

    group: int
    next_number: int
    mark: str


class _Walk:
    """One pass over the parser's tokens."""

    def __init__(self, source: Source, parser: MarkdownIt, *, breaks: bool = False) -> None:
        self._breaks = breaks
        self._source = source
        self._parser = parser
        self._references: EnvType = {}
        self._lists: list[_Items] = []
        self._marker = ""
        self._heading = 0
        self._headed = False
        self._rows: list[list[Quote]] = []
        self._names: dict[int, list[Quote]] = {}
        self._in_table = False
        self._groups = 0

    def entries(self) -> Iterator[Entry]:
        """Yield the leaves, in order."""
        for token in self._parser.parse(self._source.text, self._references):
            self._track(token)
            if token.type == "inline" and self._is_of_keys(token):
                yield from plain.entries(self._source, *self._range(token), _FEWEST_KEYS)
            elif token.type == "inline":
                yield from self._inline(token)
            elif token.type in ("code_block", "fence") and token.map and token.content:
                start, _ = self._source.line_range(token.map[0] + (2 if token.type == "fence" else 1))
                if records := self._records(token, start):
                    yield from records
                    continue
                end = self._end_of_code(token, start)
                start += self._head_of_code(token)
                yield from plain.entries(self._source, start, end, _FEWEST_KEYS)
            elif token.type == "html_block" and token.map:
                yield from self._html(token)
            elif token.type == "table_close":
                yield from self._table()
                self._rows, self._names, self._in_table = [], {}, False

    def _table(self) -> Iterator[Entry]:
        """Yield the rows of a table, or what they lay out where a cell in most of them has a name over sentences."""
        if len(self._names) > 1 and len(self._names) * 2 > len(self._rows):
            yield from laid_out(self._rows, [self._names.get(at, []) for at in range(len(self._rows))])
        else:
            yield from table_entries(self._rows, self._groups, has_header=True)

    def _aligned(self, lines: Sequence[str], cursor: int) -> list[Quote]:
        quotes: list[Quote] = []
        for line in lines:
            quotes.append(Quote.aligned(self._source, line, cursor))
            cursor = max(cursor, quotes[-1].end_offset)
        return quotes

    def _records(self, token: Token, start: int) -> list[Entry]:
        """Return the exercises of a listing of records: JSON, or YAML with a list of them."""
        from repcast.read.formats.record import embedded
        from repcast.read.formats.record.loading import is_nested

        return embedded(self._source, token.content, start) if is_nested(token.content) else []

    def _head_of_code(self, token: Token) -> int:
        """Return how long what a block says of itself is: keys over a rule, or a title below a heading with its own."""
        head = _HEAD_OF_CODE.match(token.content)
        title = _TITLE_OF_CODE.match(token.content) if self._headed and not head else None
        self._headed = False
        return len(head[0]) if head else title.end() if title else 0

    def _end_of_code(self, token: Token, start: int) -> int:
        """Return where a listing ends: an indented one is longer in the source than without its indent."""
        if token.type == "code_block" and token.map:
            return self._source.line_range(token.map[1])[1]
        return min(start + len(token.content), len(self._source.text))

    def _is_of_keys(self, token: Token) -> bool:
        """Whether a paragraph is lines of keys with their values: "sets: 3", "reps:: 8"."""
        if self._in_table or self._heading or self._lists or "\n" not in token.content or "**" in token.content:
            return False
        return is_dump(self._source, *self._range(token), _FEWEST_KEYS)

    def _piped(self, token: Token) -> Sequence[Sequence[str]]:
        """Return the cells of a paragraph that is rows between bars without a rule under the first of them."""
        if self._in_table or self._heading or self._lists:
            return ()
        rows = rows_between_bars(token.content)
        self._groups += bool(rows)
        return rows

    def _in_cells(self, rows: Sequence[Sequence[str]], cursor: int) -> list[list[Quote]]:
        """Return the words of cells, with their places from an offset on."""
        found: list[list[Quote]] = []
        for row in rows:
            texts = [self._styled(Token("inline", "", 0, content=cell.strip())).text for cell in row]
            found.append(self._aligned(texts, cursor))
            cursor = max([cursor, *(cell.end_offset for cell in found[-1] if cell.text)])
        return found

    def _range(self, token: Token) -> tuple[int, int]:
        first, end = token.map or (0, 1)
        return self._source.line_range(first + 1)[0], self._source.line_range(end)[1]

    def _track(self, token: Token) -> None:
        """Keep track of the list, heading or table that the next words belong to."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._groups += 1
                first = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else 0
                self._lists.append(_Items(self._groups, first, token.markup))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                items = self._lists[-1]
                self._marker = f"{items.next_number}{items.mark}" if items.next_number else "-"
                items.next_number += bool(items.next_number)
            case "heading_open":
                self._heading, self._headed = int(token.tag[1:]), True
            case "heading_close":
                self._heading = 0
            case "table_open":
                self._in_table, self._groups = True, self._groups + 1
            case "tr_open":
                self._rows.append([])
            case _:
                pass

    def _inline(self, token: Token) -> Iterator[Entry]:
        if rows := self._piped(token):
            yield from table_entries(self._in_cells(rows, self._range(token)[0]), self._groups)
            return
        start = self._source.line_range(token.map[0] + 1)[0] if token.map else 0
        styled = self._styled(token)
        if self._in_table and self._rows:
            cursor = max([start, *(cell.end_offset for cell in self._rows[-1])])
            if lines := lines_of(styled.text):
                self._names[len(self._rows) - 1] = self._aligned(lines, cursor)
            self._rows[-1].append(Quote.aligned(self._source, in_lines(styled.text), cursor))
        elif self._heading:
            node = Node("heading", Quote.aligned(self._source, styled.text, start), self._heading)
            yield Entry(node, *self._where())
        else:
            yield from self._lines(styled, start)

    def _where(self) -> tuple[int, int]:
        return (len(self._lists), self._lists[-1].group) if self._lists else (0, 0)

    def _lines(self, styled: _Styled, start: int) -> Iterator[Entry]:
        """Yield the lines of a paragraph that stand for themselves, the first of them with the marker of its item."""
        marker, self._marker = self._marker, ""
        depth, group = self._where()
        for span in _lines(styled.text, styled.strong, in_list=bool(self._lists)):
            node = self._line(styled, span, marker, start)
            if node is None:
                continue
            start = node.quote.end_offset
            inner = list(split_inline(node.quote)) if node.kind == "paragraph" else []
            for one in inner or [node]:
                # An item without a marker of the list itself is of a list that is written inside a paragraph.
                is_inner = one.kind == "item" and not marker
                after = not marker and one.kind == "paragraph" and is_block_name(one.text[: one.bold])
                yield Entry(one, depth + 1, INNER) if is_inner else Entry(one, *(0, 0) if after else (depth, group))
            marker = ""

    def _line(self, styled: _Styled, span: tuple[int, int], marker: str, start: int) -> Node | None:
        """Return one line of a paragraph as a leaf."""
        first, last = span
        raw = styled.text[first:last].replace("\n", " ")
        box = _BOX.match(raw) if marker else None
        skip = box.end() if box else 0 if marker or _REMARK.match(raw) else after_bullet(raw)
        label = marker or (marker_of(raw) if skip else "")
        if label and not marker and _is_named_by_sign(raw, skip, styled.strong[first + skip : last]):
            label = ""
        quote = Quote.aligned(self._source, raw[skip:], start)
        if not quote.text:
            return None
        strong, linked = styled.strong[first + skip : last], styled.linked[first + skip : last]
        lead = _lead(raw[skip:], strong) or _linked_name(raw[skip:], linked)
        bold = min(len(quote.text), len(" ".join(raw[skip : skip + lead].split())))
        is_all = bold >= len(quote.text.rstrip(":"))
        if is_all and not label and len(quote.text) <= _BOLD_LENGTH:
            return Node("heading", quote, BOLD_LEVEL, apart=first == 0)
        return Node("item" if label else "paragraph", quote, 0, label, (), bold, sum(linked), first == 0)

    def _styled(self, token: Token) -> _Styled:
        """Return the words of a paragraph, without markup."""
        styled, strong, linked = _Styled(), 0, 0
        for piece in _pieces(token.content):
            children: list[Token] = []
            self._parser.inline.parse(piece, self._parser, self._references, children)
            for child in children:
                strong += child.nesting if child.type in ("strong_open", "strong_close") else 0
                linked += child.nesting if child.type in ("link_open", "link_close") else 0
                if child.type == "html_inline" and styled.pieces[-1:] == ["\n"] and child.content[1:2] != "/":
                    styled.pieces[-1] = LINE_END  # a tag at the head of a line begins something of its own
                words = LINE_END if self._breaks and child.type == "softbreak" else _words(child)
                styled.add(words, strong=strong > 0, linked=linked > 0)
        return styled

    def _html(self, token: Token) -> Iterator[Entry]:
        from repcast.read.formats import html

        start = self._source.line_range((token.map or [0])[0] + 1)[0]
        yield from html.entries(self._source, token.content, start)


def _lead(text: str, strong: Sequence[bool]) -> int:
    """Return how many characters at the start of a line are set off from the rest, up to the last of them."""
    end = 0
    for at, is_strong in enumerate(strong):
        if not is_strong and not text[at].isspace() and text[at] not in ":.–—-":
            break
        end = at + 1 if is_strong else end
    return end


def _is_named_by_sign(text: str, skip: int, strong: Sequence[bool]) -> bool:
    """Whether a picture sign stands before a bold name with its dose, rather than before an item of a list."""
    lead = _lead(text[skip:], strong)
    return bool(lead) and ord(text[0]) > _LAST_PLAIN and any(map(str.isdigit, text[skip + lead :]))


_LAST_PLAIN = 0x2600
"""Signs after this one are pictures."""


def _linked_name(text: str, linked: Sequence[bool]) -> int:
    """Return the length of a link that a line begins with and whose words a figure follows: "[Pigeon](…) Hold 60 s"."""
    end = next((at for at, is_linked in enumerate(linked) if not is_linked), 0)
    begins = text[end:].lstrip()[:1]
    return end if (begins.isupper() or begins.isdigit()) and any(map(str.isdigit, text[end:])) else 0


def _pieces(text: str) -> Iterator[str]:
    """Yield a paragraph in pieces of at most `_MAX_PIECE` characters, cut at a line end or a space if there is one."""
    text = text[:MAX_BLOCK]
    start = 0
    while len(text) - start > _MAX_PIECE:
        limit = start + _MAX_PIECE
        end = max(text.rfind("\n", start, limit), text.rfind(" ", start, limit)) + 1 or limit
        yield text[start:end]
        start = end
    yield text[start:]


def _lines(text: str, strong: Sequence[bool], *, in_list: bool) -> list[tuple[int, int]]:
    """Return where the lines of a paragraph begin and end: a bullet, a "Name: value" or a hard break begins a new one.

    So do bold words where the line before begins with some as well, and outside of lists what a capital begins after
    a line that ended early. Any other line goes on with the one before it.
    """
    spans: list[tuple[int, int]] = []
    start, last, was_bold = 0, "", False
    for line in text.splitlines(keepends=True):
        words = line.strip(f"\n{LINE_END}")
        is_bold = start < len(strong) and strong[start]
        alike = begins_alike(last, words) or (is_bold and was_bold)
        led = (last[-1:] == ":" and words[:1].isdigit()) or (last[-1:] in _ENDS and _leads_to_work(words))
        led = led or words[:1] in FOR_WHOM or (not (was_bold or in_list) and _ends_early(last, words))
        is_set_off = after_bullet(words) or _LABELLED.match(words) or PROPERTY.match(words) or alike or led
        was_bold = is_bold if is_set_off or not spans else was_bold
        is_new = not spans or text[start - 1] == LINE_END or is_set_off
        last = words
        if is_new:
            spans.append((start, start + len(line)))
        else:
            spans[-1] = (spans[-1][0], start + len(line))
        start += len(line)
    return spans


def _ends_early(last: str, line: str) -> bool:
    """Whether a sentence, a label or a dose ends in a line before the width of a page would end it."""
    early = 0 < len(last) <= _EARLY and (line[:1].isupper() or line[:1].isdigit())
    heads = len(last.split()) <= _HEAD_WORDS and any(block_kinds(last))
    return early and (last[-1] in ".!?:" or heads or (line[:1].isupper() and _DOSE_ENDS.search(last) is not None))


_DOSE_ENDS = re.compile(
    rf"\d(?:\s?(?:{LOAD_UNITS}|{DOSE_ENDS})|[^.!?]{{0,24}}\b(?:{DOSE_ENDS})|[^()]{{0,20}}\))?$", re.IGNORECASE
)
"""The end of a line that states how much: "Squat 3x8", "Row (3 sets)", "3 sets of 10", "Bench 4x6 @ 80kg"."""
_EARLY, _HEAD_WORDS = 44, 4
"""The most characters of a line that no width of a page has ended, and the most words of the name of a block."""


def _leads_to_work(line: str) -> bool:
    """Whether a line says how what stands below it is gone through: "For time:"."""
    return bool(_LEADING.fullmatch(line)) and any(block_kinds(line))


def _words(child: Token) -> str:
    """Return the words of a part of a paragraph: none for the markup itself."""
    if child.type == "softbreak":
        return "\n"
    if child.type == "hardbreak" or (child.type == "html_inline" and _BREAK.fullmatch(child.content)):
        return LINE_END
    return child.content if child.type in ("text", "text_special", "code_inline") else ""
