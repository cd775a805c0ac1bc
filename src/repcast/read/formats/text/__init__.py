"""Plain text: headings, bullets of any kind, and paragraphs, by the layout of the lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from repcast.languages.en.headings import ANSWER, QUESTION
from repcast.languages.en.letters import SAID
from repcast.read.document import Document, Entry, Node, nested
from repcast.read.formats.facts import with_fact_lists, with_pairs
from repcast.read.formats.facts.dumps import with_dumps
from repcast.read.formats.surroundings.fact_boxes import with_title, without_fact_boxes
from repcast.read.formats.surroundings.masking import HIDDEN, unbroken
from repcast.read.formats.text.cell_lines import with_cell_lines
from repcast.read.formats.text.columns import with_columns
from repcast.read.formats.text.counted_labels import with_counted_labels
from repcast.read.formats.text.counted_lists import with_counted_lists
from repcast.read.formats.text.counted_names import with_counted_names
from repcast.read.formats.text.drawn import framed, is_rule, undrawn
from repcast.read.formats.text.glued_names import with_glued_names
from repcast.read.formats.text.inline_lists import parted, split_inline
from repcast.read.formats.text.layout import DRAWN_OUT, TextLine, continues, is_heading
from repcast.read.formats.text.led_lines import with_led_lines
from repcast.read.formats.text.lost_numbers import with_lost_numbers
from repcast.read.formats.text.name_lines import with_name_headings, with_name_lines, without_captions
from repcast.read.formats.text.numbered_names import with_numbered_names
from repcast.read.formats.text.ranks import with_ranks, with_timed_parts
from repcast.read.formats.text.unmarked_numbers import numbers_alone, unmarked_numbers
from repcast.read.quote import Quote, Source
from repcast.read.words.bullets import after_bullet, bare_marker, marker_of

_GAP = re.compile(r"(?:(?<=[\w,:)])[ \t]{2,}|(?<=[.!?])[ \t]{3,})(?=[A-Z])")
"""A wide gap before a capital: what a list becomes whose line ends were lost; some set two blanks after a full stop."""
_FEWEST_GAPS = 3
_DEEPER = 2
"""So many more spaces before a bullet put it one level down."""


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - plain text holds one page
    """Return a plain text as a document."""
    source, title = without_fact_boxes(source)
    source = undrawn(unbroken(source))
    leaves = with_glued_names(list(with_cell_lines(with_pairs(_entries(source)))))
    leaves = with_counted_names(with_lost_numbers(with_led_lines(leaves)))
    leaves = with_name_lines(with_timed_parts(with_ranks(with_counted_labels(without_captions(leaves)))))
    leaves = with_name_headings(leaves)
    nodes = tuple(with_fact_lists(nested(with_counted_lists(with_numbered_names(leaves)))))
    return with_title(Document(nodes), title)


def _entries(source: Source) -> Iterator[Entry]:
    for part in with_columns(source):
        yield from part if isinstance(part, list) else entries(source, *part)


def entries(source: Source, start: int, end: int, fewest: int = 3) -> Iterator[Entry]:
    """Yield the leaves of plain text between two offsets; so many keys at least make a run of them."""
    for part in with_dumps(source, start, end, fewest):
        yield from part if isinstance(part, list) else _plain(source, *part)


def _plain(source: Source, start: int, end: int) -> Iterator[Entry]:
    indents: list[int] = []
    lead = False
    for group, kind in _groups(source, start, end):
        line = group[0]
        if not line.marker or kind == "heading":
            indents.clear()
            lead = False
            yield from _paragraph(source, group, kind)
            continue
        while indents and indents[-1] > line.indent + _DEEPER - 1:
            indents.pop()
        if not indents or line.indent >= indents[-1] + _DEEPER:
            indents.append(line.indent)
        counted = line.marker != "-"
        lead = line.text.endswith(":") if counted else lead
        depth = len(indents) + (lead and not counted)
        yield from (Entry(one, depth) for one in parted(_node(source, group, "item")))


def _groups(source: Source, start: int, end: int) -> Iterator[tuple[list[TextLine], str]]:
    """Yield the lines of each leaf, and what it is: a heading, or a paragraph or an item by its first line."""
    group: list[TextLine] = []
    lines = _lines(source, start, end)
    ahead = next(lines, None)
    turns = ""  # what the leaves before are: "n" a name, "t" what is told under it
    while ahead is not None:
        line, ahead = ahead, next(lines, None)
        if group and not continues(group[-1], group[0], line):
            yield group, "paragraph"
            turns = turns[-_TURNS:] + ("n" if group[0].marker else "t")
            group = []
        group.append(line)
        breaks_off = ahead is None and turns.endswith(_BY_TURNS) and len(line.text.split()) >= _FEWEST_BROKEN
        if len(group) == 1 and (line.is_set_off or (not breaks_off and is_heading(line, ahead))):
            yield group, "heading"
            turns = turns[-_TURNS:] + "n"
            group = []
    if group:
        yield group, "paragraph"


_BY_TURNS, _TURNS, _FEWEST_BROKEN = "ntntn", 5, 4
"""Names with a paragraph each, up to a name over the last line of the text: so many words of it are what is told."""


def _paragraph(source: Source, group: list[TextLine], kind: str) -> Iterator[Entry]:
    """Yield a heading, or a paragraph with the list that may stand inside it."""
    pieces = [] if kind == "heading" else _pieces(source, group)
    if pieces:
        if pieces[0].text.endswith(":"):
            yield Entry(Node("paragraph", pieces.pop(0)))
        yield from (Entry(Node("item", piece, label="-"), 1) for piece in pieces)
        return
    node = _node(source, group, kind)
    inner = list(split_inline(node.quote)) if kind == "paragraph" else []
    yield from (Entry(one, int(one.kind == "item")) for one in inner or [node])


def _pieces(source: Source, group: list[TextLine]) -> list[Quote]:
    """Return the parts of a line with several wide gaps in it; none where it has fewer."""
    line = group[0]
    starts = [match.end() for match in _GAP.finditer(source.text, line.start, line.end)]
    if len(group) > 1 or len(starts) < _FEWEST_GAPS:
        return []
    ends = [*starts, line.end]
    pieces = (Quote.of(source, (start, end)) for start, end in zip([line.start, *starts], ends, strict=True))
    return [piece for piece in pieces if piece.text]


def _node(source: Source, group: list[TextLine], kind: str) -> Node:
    quote = Quote.of(source, *((line.start, line.end) for line in group))
    line = group[0]
    if kind == "heading":
        drawn = DRAWN_OUT.search(quote.text) if not line.is_set_off else None
        stopped = not line.is_set_off and quote.text.endswith(".")
        quote = quote.cut(0, drawn.start() if drawn else len(quote.text) - stopped)
        return Node("heading", quote, 0, line.marker, apart=line.after_blank)
    if kind == "item":
        return Node("item", quote, 0, line.marker)
    return Node("paragraph", quote, apart=line.after_blank)


_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_WROTE = re.compile(rf"\b(?:{SAID})\s*:\s*\Z")
"""The signs before the lines of an answered e-mail, and the end of the line that says whose words are answered."""


_QUESTION, _ANSWER = re.compile(rf"\s*{QUESTION}[:.]\s"), re.compile(rf"\s*{ANSWER}[:.]\s")
"""The letters before a question and its answer; that before an answer numbers no list."""


def _lines(source: Source, start: int, end: int) -> Iterator[TextLine]:
    blank, waiting, asked, answered = True, "", False, False
    glued, whole = unmarked_numbers(source, start, end), _is_unwrapped(source.text[start:end])
    alone = numbers_alone(source, start, end)
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        name, quoted = framed(source.text[start:stop]), _QUOTED.match(source.text, start, stop)
        if name[1]:
            yield _set_off(source, start + name[0], start + name[1])
            blank, start = False, stop + 1
            continue
        answered = answered and quoted is not None
        if answered or _WROTE.search(source.text, start, stop):
            answered, blank, start = True, True, stop + 1
            continue
        start = quoted.end() if quoted else start
        raw = source.text[start:stop]
        if not raw.strip() or is_rule(raw):
            blank = True
        elif bare := (alone.get(start + len(raw) - len(raw.lstrip(" \t0"))) or bare_marker(raw[:300])):
            waiting = bare
        else:
            asked = asked or bool(_QUESTION.match(raw))
            answer = asked and _ANSWER.match(raw) is not None
            line = _line(raw, glued, (start, stop), after_blank=blank, waiting="" if answer else waiting)
            yield replace(line, marker="" if answer else line.marker, is_whole=whole)
            blank, waiting = False, ""
        start = stop + 1


def _is_unwrapped(text: str) -> bool:
    """Whether the paragraphs of a text are a line each, however long: much of it stands in lines that no page has."""
    long = [len(line) for line in text.splitlines() if len(line) > _LONGEST_WRAPPED]
    enough = len(long) >= _FEWEST_LONG or max(long, default=0) > _SURELY_WHOLE
    return enough and sum(long) * 3 > len(text)


_LONGEST_WRAPPED, _FEWEST_LONG, _SURELY_WHOLE = 180, 2, 360
"""The most characters of a line of a text that is broken into lines, and how many longer ones, or what length of one,
show that it is not."""


def _line(raw: str, glued: dict[int, str], span: tuple[int, int], *, after_blank: bool, waiting: str) -> TextLine:
    """Return a line with its bullet or number, or with the marker that stood alone on the line before."""
    skip, indent = after_bullet(raw[:300]), len(raw) - len(raw.lstrip())
    marker = marker_of(raw[:300]) if skip else waiting
    if marker == "-" and (counted := _NUMBER_TOO.match(raw, skip)):
        skip, marker = counted.end(), counted["number"]
    if number := glued.get(span[0] + indent):
        skip, marker = len(raw) - len(raw[indent + len(number) :].lstrip(_AFTER_NUMBER)), f"{number}."
    words = raw[skip:].replace(HIDDEN, "").strip()
    return TextLine(span[0] + (skip or indent), span[1], words, indent, marker, after_blank)


_NUMBER_TOO = re.compile(r"(?P<number>\(\d{1,2}\)|\d{1,2}[.)])\s+(?=[A-Z])")
"""A number after a bullet: "• (1) Pelvic tilt"."""


_AFTER_NUMBER = " \t-–—,_.)"
"""What may stand between a number that has no usual mark and the words of its line."""


def _set_off(source: Source, start: int, end: int) -> TextLine:
    """Return the line of a name that stands between signs."""
    return TextLine(start, end, source.text[start:end].replace(HIDDEN, ""), 0, "", True, is_set_off=True)
