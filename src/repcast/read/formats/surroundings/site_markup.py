"""What site generators and note programs write between the words of Markdown: boxes, shortcodes, links and code.

Each is hidden, so that every character that stays keeps its place. The words in a box for a warning or a hint stay, and
are in the section that the box names, up to its end: "> [!tip]", ":::warning", "!!! note", "{{< notice tip >}}".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from repcast.languages.en.markup import BOXES, CODE, PROPERTIES, TASK_STATES
from repcast.read.document import Node, SectionKind
from repcast.read.formats.surroundings.masking import HIDDEN, blanked, masked
from repcast.read.formats.surroundings.titled_boxes import with_picture_names, with_titles
from repcast.read.quote import Source
from repcast.read.words.headings import SURE, section_of

_CODE = re.compile(
    rf"^(?P<fence>`{{3,}}|~{{3,}})[ \t]*\{{?(?:{'|'.join(map(re.escape, sorted(CODE)))})\b[^\n]*\n"
    r"(?:(?!(?P=fence)).*\n){0,400}(?P=fence)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_PAGE = re.compile(
    r"^(?P<open>`{3,}[ \t]*(?:markdown|md)[ \t]*)\n(?:(?!```).*\n){0,400}(?:(?!```).*\Z)?(?P<close>```[ \t]*$)?",
    re.MULTILINE | re.IGNORECASE,
)
"""A listing that is Markdown itself: only its fence is no part of the page."""

_FENCES = ("open", "close")

_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,200}\]\]")
_ONLY_LINKS = re.compile(
    r"^[ \t]*\[\[[^\[\]\n]{1,200}\]\](?:[ \t]*[·|,;/•–-][ \t]*\[\[[^\[\]\n]{1,200}\]\]){1,40}[ \t]*$", re.MULTILINE
)
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?(?=[^\[\]|\n]{1,200}\]\])|(?<=[^\s\[\]])\]\]")
_MENU = re.compile(
    r"^[ \t]*(?:[^\w\s\[\]()]{1,3}[ \t]*)?!?\[[^\[\]\n]{1,200}\]\([^()\s]{0,500}\)"
    r"(?:[ \t]*[^\w\s\[\]()]{1,3}[ \t]*\[[^\[\]\n]{1,200}\]\([^()\s]{0,500}\)){1,40}(?:[ \t]*[^\w\s]{1,3})?[ \t]*$",
    re.MULTILINE,
)
"""A line of nothing but links with signs between them: "[Back](4.md) | [Index](README.md) | [Next](6.md)"."""

_FOOTNOTE = re.compile(r"^\[\^[\w-]{1,30}\]:[^\n]*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[\w-]{1,30}\](?!:)")
_AT_LINE_END = re.compile(
    r"(?<=\S)[ \t]{1,9}(?:\{[:#.][^{}\n]{0,80}\}|\^[\w-]{1,40}"
    r"|#[A-Za-z][\w/-]{0,40}(?:[ \t]{1,9}#[A-Za-z][\w/-]{0,40}){0,20})[ \t]*$",
    re.MULTILINE,
)
"""What the end of a line says to programs: the anchor of a heading, the mark of a block, tags."""

_DUE = re.compile(
    r"[\u23eb\u23f3\u2705\u2795\U0001f4c5\U0001f501\U0001f53c\U0001f53d\U0001f6eb]\ufe0f?[ \t]*\d{4}-\d\d-\d\d"
)
"""When a task is due or was done, as programs for notes write it."""

_TAG = re.compile(r"(?<=[^\s#] )#[A-Za-z][\w/-]{1,40}(?=[ \t]|$)", re.MULTILINE)
_HIGHLIGHT = re.compile(r"(?<!=)==(?=[^\s=][^=\n]{0,300}==(?!=))|(?<=[^\s=])==(?=[^=]|$)", re.MULTILINE)
_STRUCK = re.compile(r"(?<!~)~~(?=\S)[^~\n]{1,200}~~(?=[^\n]{0,200}?\w)|(?<=[\w.,)] )~~[^~\n]{1,200}~~")
_PROPERTY = re.compile(rf"^[ \t]*(?:{PROPERTIES})::[^\n]*$", re.MULTILINE)
_TASK = re.compile(rf"(?<=[-*+] )(?:{TASK_STATES})[ \t]+(?:\[#\w\][ \t]+)?(?=\S)")
"""The state of a task before its words in an outline: "- TODO [#A] Lip buzz"."""

_DRAWER = re.compile(
    r"^[ \t]*:LOGBOOK:[ \t]*\n(?:(?![ \t]*:END:).*\n){0,400}[ \t]*:END:[ \t]*$"
    r"|^[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<[^>\n]*>"
    r"|\{\{[a-z][\w-]{0,20}[ \t][^\n]{0,300}\}\}|\(\([0-9a-f-]{8,40}\)\)"
    r"|^[ \t]*#\+BEGIN_QUERY\b.*\n(?:(?![ \t]*#\+END_QUERY).*\n){0,400}[ \t]*#\+END_QUERY[ \t]*$",
    re.MULTILINE,
)
"""What an outline keeps for its program below a bullet or in it: a log of times, dates, queries, references."""

_ASIDE = re.compile(r"^[ \t]*</?(?:aside|center)\b[^<>\n]{0,100}>[ \t]*$", re.MULTILINE)
_SHORTCODE = re.compile(
    r"\{\{[<%][^{}]{0,300}[>%]\}\}|\{%[^{}%]{0,300}%\}|%%[^%]{1,2000}%%|^[ \t]*\{:[^{}\n]{0,80}\}"
    r"|^[ \t]*</?[A-Z]\w{0,40}(?:\s[^<>\n]{0,300})?/?>[ \t]*$|^import [^\n]{1,200} from ['\"][^\n]{1,200}$",
    re.MULTILINE,
)
"""Shortcodes, comments, attributes and components of pages, and what these are imported from."""

_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+(?P<mark>\[!(?P<kind>[\w-]+)[^\]\n]*\][+-]?[ \t]*(?P<title>.*))")
_FENCED = re.compile(r"(?P<mark>[ \t]*:{3,}[ \t]*\{?(?P<kind>[A-Za-z][\w-]*)\}?[ \t]*(?P<title>.*))")
_MARKED = re.compile(r"(?P<mark>[ \t]*(?:!!!|\?\?\?)\+?[ \t]+(?P<kind>[\w-]+)(?P<title>.*))")
_CODED = re.compile(
    r"(?P<mark>[ \t]*\{[{%][<%]?[ \t]*(?P<kind>(?:notice|hint|admonition|callout|alert|tip|warning|note|info)\b"
    r"[^{}]{0,80}?)(?P<title>)[>%]?[%}]\}[ \t]*)"
)
_NO_QUOTE, _COLONS, _NOT_INDENTED = re.compile(r"(?![ \t]*>)"), re.compile(r"[ \t]*:{3,}[ \t]*$"), re.compile(r"(?=\S)")
_CODED_END = re.compile(r"[ \t]*\{[{%][<%]?[ \t]*(?:/|end)[ \t]*\w+[ \t]*[>%]?[%}]\}[ \t]*$")
_FORMS = ((_QUOTED, _NO_QUOTE), (_FENCED, _COLONS), (_MARKED, _NOT_INDENTED), (_CODED, _CODED_END))
"""How a box of each form begins, and the line that ends it."""

_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Box:
    """The offsets between which the words of a box stand, and the section that they are in."""

    start: int
    end: int
    section: SectionKind


def without_markup(source: Source) -> tuple[Source, tuple[Box, ...]]:
    """Return the source without what site generators write in it, and its boxes in order."""
    source = blanked(source, (one.span(name) for one in _PAGE.finditer(source.text) for name in _FENCES if one[name]))
    for pattern in (
        _CODE,
        _EMBED,
        _ONLY_LINKS,
        _MENU,
        _FOOTNOTE,
        _DUE,
        _AT_LINE_END,
        _TAG,
        _STRUCK,
        _PROPERTY,
        _ASIDE,
        _DRAWER,
    ):
        source = masked(source, pattern, " ")
    for pattern in (_LINK, _NOTE_MARK, _HIGHLIGHT, _TASK):
        source = masked(source, pattern, HIDDEN)
    source = with_picture_names(with_titles(source))
    boxes, marks = _boxes(source)
    pieces, at = [], 0
    for start, end in marks:
        pieces += [source.text[at:start], " " * (end - start)]
        at = end
    source = replace(source, text="".join([*pieces, source.text[at:]]))
    return masked(source, _SHORTCODE, " "), boxes


def _boxes(source: Source) -> tuple[tuple[Box, ...], list[tuple[int, int]]]:
    """Return the boxes of a text, and the offsets of the marks at which they begin and end."""
    boxes: list[Box] = []
    marks: list[tuple[int, int]] = []
    opened: tuple[int, SectionKind, re.Pattern[str]] | None = None
    for start, line in zip(source.starts, source.text.split("\n"), strict=True):
        closes = opened is not None and opened[2].match(line) is not None
        begun = next(((match, end) for form, end in _FORMS if (match := form.fullmatch(line))), None)
        if opened and (closes or begun):
            boxes.append(Box(opened[0], start, opened[1]))
            marks += [(start, start + len(line))] if closes and line.strip()[:1] in ":{" else []
            opened = None
        if begun:
            match, end = begun
            marks.append((start + match.start("mark"), start + match.end("mark")))
            opened = start, _section_of(match["kind"], match["title"]), end
    if opened:
        boxes.append(Box(opened[0], len(source.text) + 1, opened[1]))
    return tuple(boxes), marks


def _section_of(kind: str, title: str) -> SectionKind:
    """Return the section of the words in a box: by its title, else by its kind, as where the title asks a question."""
    words = {word.lower() for word in _WORD.findall(kind)}
    by_kind: SectionKind = next((section for section, names in _BOXES.items() if words & names), "")
    titled = section_of(title.strip(" \"'[]"))
    asks = by_kind == "about" and title.rstrip(" \"'[]").endswith("?")
    return titled.kind if titled.share >= SURE and titled.kind and not asks else by_kind


_BOXES: dict[SectionKind, frozenset[str]] = {
    section: frozenset(names.split())  # type: ignore[misc]
    for section, names in BOXES.items()
}


def in_boxes(nodes: Iterable[Node], boxes: tuple[Box, ...]) -> Iterator[Node]:
    """Yield the nodes of a page, those in a box with the section of the box."""
    starts = [box.start for box in boxes]
    for node in nodes:
        yield _in_box(node, boxes, starts) if boxes else node


def _in_box(node: Node, boxes: tuple[Box, ...], starts: list[int]) -> Node:
    if node.children:
        node = replace(node, children=tuple(_in_box(child, boxes, starts) for child in node.children))
    at = node.quote.anchors[0][1] if node.quote.anchors else -1
    number = bisect_right(starts, at) - 1
    if number < 0 or at >= boxes[number].end or node.section:
        return node
    return replace(node, section=boxes[number].section)
