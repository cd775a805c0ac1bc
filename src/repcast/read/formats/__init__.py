"""The file formats that a page may come in; each module turns a source into a `Document`."""

import re
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from repcast.read.document import Document
from repcast.read.quote import Source


class Format(Protocol):
    """What a format's module offers."""

    def document(self, source: Source, pick: str = "") -> Document:
        """Return the source as a document; `pick` names one of several records."""
        ...


_BY_SUFFIX = {
    ".json": "record",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".wiki": "wiki",
    ".mediawiki": "wiki",
}
_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|h[1-6]|p|div|ul|ol|li|article|main|section|br)\b[^<>]*>", re.IGNORECASE
)
_JSON = re.compile(r"\[\s*[\[{\"\]]|\{\s*[\"}]")
"""How JSON begins; a brace twice is a shortcode of a site generator."""

_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} +\S|^\|.*\|\s*$|\*\*\S[^*\n]{0,200}\*\*|\[[^\[\]\n]{1,200}\]\([^\s()]{1,500}\)", re.MULTILINE
)

_WIKI = re.compile(r"^(={1,6})[ \t]*[^=\s][^=\n]{0,200}\1[ \t]*$", re.MULTILINE)
_FEWEST_HEADINGS = 2
"""So many headings between equal signs make the page of a wiki."""


def format_named(name: str) -> Format:
    """Return the module of a format, imported on first use."""
    return cast("Format", import_module(f"repcast.read.formats.{name}"))


def format_name(source: Source) -> str:
    """Return the name of a source's format: by its content if that is clear, else by the suffix of its name."""
    head = source.text[:4000].lstrip()
    by_suffix = _BY_SUFFIX.get(PurePath(source.name).suffix.lower(), "text")
    if head[:1] in ("[", "{") and _JSON.match(head):
        return "record"
    if by_suffix in ("text", "record") and _HTML.search(head):
        return "html"
    if by_suffix == "text":
        return _of_text(source)
    return "text" if by_suffix == "record" and head[:1] not in ("[", "{") else by_suffix


def _of_text(source: Source) -> str:
    """Return the name of the format of a text by its content."""
    from repcast.read.formats.facts.dumps import is_dump
    from repcast.read.formats.light_markup import kind_of
    from repcast.read.formats.values import keys_of

    if keys_of(source)[0]:
        return "values"
    if is_dump(source):
        return "text"
    if len(_WIKI.findall(source.text[:20_000])) >= _FEWEST_HEADINGS:
        return "wiki"
    if kind_of(source):
        return "light_markup"
    return "markdown" if _MARKDOWN.search(source.text[:20_000]) else "text"
