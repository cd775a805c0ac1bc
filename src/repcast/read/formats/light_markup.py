"""Other light markups, each written as Markdown in its place: Org, AsciiDoc, Textile and Jira, BBCode.

Every character keeps its offset: a mark becomes one of Markdown of the same length, or spaces.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from repcast.languages.en.markup import TASK_STATES
from repcast.read.document import BOLD_LEVEL, Document, Node
from repcast.read.formats import markdown
from repcast.read.formats.surroundings.masking import HIDDEN
from repcast.read.quote import Source

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_LOOKED_AT = 20_000
_FEWEST = 2
_SUFFIXES = {".org": "org", ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".textile": "textile", ".bbcode": "bbcode"}
_BB = r"b|i|u|s|list|\*|li|ul|ol|url|img|size|color|colour|font|center|quote|spoiler|h\d|hr|code|youtube"
_SIGNS = {
    "org": re.compile(
        r"^(?:#\+(?:title|author|startup|options|filetags):|:(?:PROPERTIES|END):[ \t]*$)", re.MULTILINE | re.IGNORECASE
    ),
    "asciidoc": re.compile(r"^={1,5} [^=\n]*[^=\s]$", re.MULTILINE),
    "textile": re.compile(r"^h[1-6]\. \S", re.MULTILINE),
    "bbcode": re.compile(rf"\[(?:{_BB})(?:=[^\]\n]{{1,80}})?\]|\[/(?:{_BB})\]", re.IGNORECASE),
}
"""What shows a markup, at least so often."""


def kind_of(source: Source) -> str:
    """Return which of these markups a source is written in; "" if none."""
    kind = _SUFFIXES.get(PurePath(source.name).suffix.lower(), "")
    text = source.text[:_LOOKED_AT]
    return kind or next((name for name, sign in _SIGNS.items() if len(sign.findall(text)) >= _FEWEST), "")


def document(source: Source, pick: str = "") -> Document:
    """Return a text in one of these markups as a document."""
    kind = kind_of(source)
    text = source.text
    for pattern, written in _RULES.get(kind, ()):  # what stood around the text may have been all of its marks
        text = pattern.sub(written, text)
    read = markdown.document(replace(source, text=text), pick, breaks=kind in ("bbcode", "textile"))
    if kind != "org" or not _TITLE.search(source.text):
        return read
    return replace(read, nodes=(*read.nodes[:1], *map(_lower, read.nodes[1:])))


def _lower(node: Node) -> Node:
    """Return a heading a rank lower, below the title that stands apart."""
    return replace(node, level=min(node.level + 1, BOLD_LEVEL - 1)) if 0 < node.level < BOLD_LEVEL else node


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


def _heading(match: re.Match[str]) -> str:
    """Return a heading: "rank" is as many signs, or a number, and "title" its words."""
    rank = int(match["rank"]) if match["rank"].isdigit() else len(match["rank"])
    before = match.start("title") - match.start()
    after = match.end() - match.end("title")
    return ("#" * max(1, min(rank, before - 1))).ljust(before) + match["title"] + " " * after


def _title(match: re.Match[str]) -> str:
    before = match.start("title") - match.start()
    return "#".ljust(before) + match["title"]


def _item(match: re.Match[str]) -> str:
    return "-".rjust(len(match["mark"])) + " "


def _strong(match: re.Match[str]) -> str:
    """Return words in bold; what stands next to the marks is without width, whatever the words begin and end with."""
    return "**" + HIDDEN * (match.start("words") - match.start() - 2) + match["words"] + HIDDEN * 2 + "**"


def _marked(sign: str) -> Callable[[re.Match[str]], str]:
    return lambda match: sign.ljust(len(match[0]))


def _rule(pattern: str, written: Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern, re.MULTILINE | re.IGNORECASE), written


_TITLE = re.compile(r"^#\+TITLE:[ \t]*\S", re.MULTILINE | re.IGNORECASE)
_RULES: dict[str, tuple[Rule, ...]] = {
    "org": (
        _rule(r"^#\+title:[ \t]*(?P<title>\S[^\n]*)$", _title),
        _rule(r"^[ \t]*(?:#\+[^\n]*|:[\w-]{1,40}:[^\n]*|(?:CLOSED|SCHEDULED|DEADLINE):[^\n]*)$", _blank),
        _rule(
            rf"^(?P<rank>\*{{1,6}})[ \t]+(?:(?:{TASK_STATES})[ \t]+)?(?:\[#\w\][ \t]*)?(?P<title>\S[^\n]{{0,200}}?)"
            r"(?:[ \t]{1,80}\[[\d/%]{1,7}\])?(?:[ \t]{1,80}:[\w@:-]{1,80}:)?[ \t]*$",
            _heading,
        ),
        _rule(r"\[\[(?:[^\[\]\n]{1,300}\]\[)?|\]\]", _hidden),
        _rule(r"(?<=[|-])\+(?=-)", _marked("|")),
    ),
    "asciidoc": (
        _rule(r"^(?P<rank>={1,6})[ \t]+(?P<title>\S[^\n]*)$", _heading),
        _rule(
            r"^(?::!?[\w-]{1,40}:[^\n]*|\[[^\]\n]*\]|(?:image|video|include|toc)::[^\n]*|//[^\n]*|\+"
            r"|([=*_.-])\1{3,}|--)[ \t]*$",
            _blank,
        ),
        _rule(r"^(?P<mark>\.{1,4}) (?=\S)", _item),
        _rule(r"^(?P<mark>\*{2,4}) (?=\S)", _item),
        _rule(r"(?<=\w)::(?=[ \t]+\S)", _marked(": ")),
        _rule(r"(?<![\w*])\*\*?(?=\S[^*\n]{0,80}\*\*?(?![\w*]))|(?<=\S)\*\*?(?=[\s.,:;]|$)", _hidden),
    ),
    "textile": (
        _rule(r"^(?P<mark>#{1,4}) (?=\S)", _item),
        _rule(r"^(?P<mark>\*{2,4}) (?=\S)", _item),
        _rule(r"^h(?P<rank>[1-6])(?:\([^()\n]{0,40}\))?\.[ \t]+(?P<title>\S[^\n]*)$", _heading),
        _rule(r"\{(?:color|panel|info|tip|note|noformat|quote)[^{}\n]{0,100}\}", _hidden),
        _rule(r"^(?:p|bq|pre)(?:\([^()\n]{0,40}\))?\. |![^!\s]{3,200}!", _blank),
        _rule(r"(?<![\w*])\*(?=\S[^*\n]{0,80}\*(?![\w*]))|(?<=\S)\*(?=[\s.,:;]|$)", _hidden),
    ),
    "bbcode": (
        _rule(
            r"\[quote(?:=[^\]\n]{1,80})?\][^\[\]]{0,4000}\[/quote\]|\[(?P<t>img|youtube|video)[^\]\n]{0,80}\][^\[\]\n]{0,300}\[/(?P=t)\]",
            _blank,
        ),
        _rule(r"\[/?(?:i|u|s|url|size|color|colour|font|center|spoiler|code|hr)(?:=[^\]\n]{1,200})?\]", _hidden),
        _rule(r"\[h(?P<rank>\d)\](?P<title>[^\[\]\n]{1,100})\[/h\d\]", _heading),
        _rule(r"\[b\](?P<words>[^\[\]\n]{1,200})\[/b\]", _strong),
        _rule(r"\[\*\]|\[li\]", _marked("-")),
        _rule(r"\[/?(?:list|ul|ol|li|\*|b)(?:=[^\]\n]{1,80})?\]", _blank),
    ),
}
"""How each mark is written as one of Markdown."""
