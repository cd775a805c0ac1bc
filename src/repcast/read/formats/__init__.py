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
_JSON = re.compile(r"\[\s*[\[{\"\]]|\{\s*(?://[^\n]*\n\s*)*(?:[\"}]|'?[A-Za-z_]\w*'?\s*:)")
"""How JSON begins; a brace twice is a shortcode of a site generator."""

_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} {1,2}\S|^\|.*\|\s*$|\*\*[^\s*][^*\n]{0,200}\*\*"
    r"|\[[^\[\]\n]{1,200}\]\([^\s()]{1,500}\)",
    re.MULTILINE,
)

_DRAWN = re.compile(r"^[ \t]*\+(?:[-=]{2,80}\+){1,12}[ \t]*$", re.MULTILINE)
"""The border of a table that is drawn with signs."""

_WIKI = re.compile(r"^(={1,6})[ \t]*[^=\s][^=\n]{0,200}\1[ \t]*$", re.MULTILINE)
_FEWEST_HEADINGS = 2
"""So many headings between equal signs make the page of a wiki, whatever tags stand between them."""

_WIKI_HEAD = 20_000


def _is_wiki(source: Source) -> bool:
    return len(_WIKI.findall(source.text[:_WIKI_HEAD])) >= _FEWEST_HEADINGS


def format_named(name: str) -> Format:
    """Return the module of a format, imported on first use."""
    return cast("Format", import_module(f"repcast.read.formats.{name}"))


def format_name(source: Source) -> str:
    """Return the name of a source's format: by its content if that is clear, else by the suffix of its name."""
    head = source.text[:4000].lstrip()
    by_suffix = _BY_SUFFIX.get(PurePath(source.name).suffix.lower(), "text")
    if head[:1] in ("[", "{") and _JSON.match(head):
        return "record"
    if _SCRIPTED.match(head) and _in_script(source):
        return "record"
    if by_suffix == "markdown" and head[:1] in ("[", "{") and _is_program(source.text):
        return "record"
    if by_suffix in ("text", "record") and _HTML.search(head):
        return "wiki" if _is_wiki(source) else "html"
    if by_suffix == "text":
        return _of_text(source)
    return "text" if by_suffix == "record" and head[:1] not in ("[", "{") else by_suffix


_SCRIPTED = re.compile(
    r"//|/\*|#|(?:export|module|const|let|var|window|self|globalThis|import|from)\b"
    r"|[A-Za-z_]\w{0,40}(?:[ \t]*:[^=\n]{1,60})?[ \t]*=[ \t]*[\[{]"
)
"""How a script begins that may hold records."""


def _in_script(source: Source) -> bool:
    """Whether a text is a script, or JSON after a comment, that can be read as data."""
    from repcast.model.errors import Diagnostic
    from repcast.read.formats.record.loading import begins_records, loaded

    return begins_records(source.text[:_HEAD]) and not isinstance(loaded(source), Diagnostic)


_KEY = re.compile(r"^[ \t]*(?:-[ \t]+)?[\"\']?[A-Za-z_][\w-]*(?: [\w-]+)?[\"\']?[ \t]*[:=](?:[ \t]|$)", re.MULTILINE)


def _holds_records(text: str) -> bool:
    """Whether a text is YAML or TOML that holds several objects of which some are exercises."""
    from repcast.read.formats.record import held_records
    from repcast.read.formats.record.loading import of_keys

    return held_records(of_keys(text))


def _has_json(source: Source) -> bool:
    """Whether records in JSON stand among the words of a text."""
    from repcast.read.formats.record import held_records
    from repcast.read.formats.record.loading import EMBEDDED, loaded

    return EMBEDDED.search(source.text[:_HEAD]) is not None and held_records(loaded(source))


def _is_program(text: str) -> bool:
    """Whether a text is the source of a program that holds exercises as data."""
    from repcast.read.formats.record import holds_loosely

    return holds_loosely(text)


_HEAD = 4000


def _of_text(source: Source) -> str:
    """Return the name of the format of a text by its content."""
    from repcast.read.formats.columns_of_values import of_values
    from repcast.read.formats.facts.dumps import is_dump
    from repcast.read.formats.values import keys_of

    if keys_of(source)[0] or of_values(source)[0]:
        return "values"
    if _is_program(source.text):
        return "record"
    if _KEY.search(source.text[:4000]) and _holds_records(source.text):
        return "record"
    if is_dump(source):
        return "text"
    if "```" not in source.text and _has_json(source):
        return "record"
    return _marked_up(source)


def _marked_up(source: Source) -> str:
    """Return the name of the format of a text by its marks."""
    from repcast.read.formats.light_markup import kind_of

    head = source.text[:_WIKI_HEAD]
    if _is_wiki(source):
        return "wiki"
    if kind_of(source):
        return "light_markup"
    return "markdown" if _MARKDOWN.search(head) and not _DRAWN.search(head) else "text"
