"""Boxes, tabs and folds of Markdown that are named one by one: what stands in each is headed by its name.

Where several of one form have names of their own, and the page has no more headings than those, the names are its
headings: `<TabItem label="Dead bug">`, `=== "Dead bug"`, `??? note "Dead bug"`, `> [!example]- Dead bug`. Each is
written as a heading in its place, so that every character that stays keeps its offset.
"""

import re
from dataclasses import replace

from repcast.read.formats.surroundings.pictures import are_names
from repcast.read.quote import Source
from repcast.read.words.headings import SURE, section_of

_QUOTED = r"(?P<{0}>[\"'])(?P<{1}>[^\"'\n]{{1,80}}(?:'[^\"'\n]{{1,60}})?)(?P={0})"
_LABEL = r"(?:label|title|name|header|summary|heading)\s*=\s*\{?"
_FORMS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"^[ \t]*(?P<mark><[A-Z]\w{{1,30}}\s(?:[^<>\n]{{0,200}}?\s)?{_LABEL})"
        + _QUOTED.format("q", "name")
        + r"[^<>\n]{0,200}>[ \t]*$",
        r"^(?P<mark>===[!+]?[ \t]{1,8})" + _QUOTED.format("q", "name") + r"[ \t]*$",
        r"^(?P<mark>(?:!!!|\?\?\?)\+?[ \t]{1,4}[\w-]{1,30}(?: [\w-]{1,30}){0,3}[ \t]{1,4})"
        + _QUOTED.format("q", "name")
        + r"[ \t]*$",
        rf"^[ \t]*(?P<mark>\{{[{{%][<%]?[ \t]*\w[\w-]{{1,30}}[ \t]{{1,8}}(?:[^{{}}\n]{{0,100}}?[ \t])?(?:{_LABEL})?)"
        + _QUOTED.format("q", "name")
        + r"[^{}\n]{0,100}[%}]\}[ \t]*$",
        r"^[ \t]*>[ \t]?(?P<mark>\[![\w-]{1,30}\][+-]?[ \t]{1,8})(?P<name>[^\n]{1,80}?)[ \t]*$",
        r"^[ \t]*(?P<mark>:{3,}[ \t]*\{?[\w-]{1,30}\}?[ \t]*\[)(?P<name>[^\[\]\n]{1,80})\][ \t]*$",
        r"^[ \t]*(?P<mark>:{3,}[ \t]*[\w-]{1,30}[ \t]{1,8})(?P<name>[^\n{\[]{1,80}?)[ \t]*$",
    )
)
"""How a box of each form begins: a mark, and a name."""

_HEADING = re.compile(r"^ {0,3}#{2,6}[ \t]+\S", re.MULTILINE)
_SENTENCE = re.compile(r"[.!?]\s*$")
_FEWEST, _NAME_WORDS, _RANK = 2, 7, "####"


def with_titles(source: Source) -> Source:
    """Return the source with the names of its boxes, of which several have one, written as headings."""
    headings = len(_HEADING.findall(source.text))
    for form in _FORMS:
        boxes = list(form.finditer(source.text))
        if len(boxes) >= _FEWEST and len(boxes) > headings and _are_names([box["name"] for box in boxes]):
            return replace(source, text=form.sub(_as_heading, source.text))
    return source


def _are_names(names: list[str]) -> bool:
    """Whether these are names that differ, of which none is a sentence or the name of a section."""
    kinds = [section_of(name) for name in names]
    return len(set(names)) == len(names) and not any(
        len(name.split()) > _NAME_WORDS or _SENTENCE.search(name) or (kind.kind and kind.share >= SURE)
        for name, kind in zip(names, kinds, strict=True)
    )


def _as_heading(match: re.Match[str]) -> str:
    """Return the line of a box as a heading of the same length."""
    before = match.start("mark") - match.start()
    opens = match.start("name") - match.start("mark")
    after = match.end() - match.end("name")
    is_quoted = ">" in match[0][:before]
    head = _RANK.ljust(opens) if is_quoted else _RANK.ljust(opens + before)
    return (match[0][:before] if is_quoted else "") + head + match["name"] + " " * after


_PICTURE = re.compile(r"^(?P<mark>[ \t]*!\[)(?P<name>[^\[\]\n]{1,80})\]\([^()\n]{1,300}\)[ \t]*$", re.MULTILINE)
_NAMED = re.compile(
    r"^ {0,3}#{2,6}[ \t]+\S|^[ \t]{0,12}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\*\*|<(?:summary|h[2-6])\b|^\|",
    re.MULTILINE,
)
"""What names parts of a page otherwise: headings, bold type, folds, tables."""


def with_picture_names(source: Source) -> Source:
    """Return the source with the words for pictures in bold where nothing else names what stands under them."""
    pictures = _PICTURE.findall(source.text) if not _NAMED.search(source.text) else []
    if not are_names([name for _, name in pictures]):
        return source
    return replace(source, text=_PICTURE.sub(_in_bold, source.text))


def _in_bold(match: re.Match[str]) -> str:
    """Return a line with a picture as a line in bold of the same length."""
    mark = match["mark"].replace("![", "**")
    return mark + match["name"] + "**" + " " * (match.end() - match.end("name") - 2)
