"""The head that site generators put before a page, between `+++` or `---`: only its title is read."""

import re
from dataclasses import replace

from repcast.read.quote import Source

_HEAD = re.compile(
    r"\ufeff*(?P<fence>\+\+\+|---)[ \t]*\n"
    r"(?P<head>(?:(?!(?P=fence)).*\n){1,200}?)(?P=fence)[ \t]*(?:\n|$)"
)
_TITLE = re.compile(r"^title[ \t]*[=:][ \t]*(?P<title>[^\n]*?)[ \t]*$", re.MULTILINE)
_KEYED = re.compile(r"^(?:title|date|draft|layout|slug|tags|categories|author|description)[ \t]*[=:]", re.MULTILINE)


def without_head(source: Source) -> Source:
    """The same source with the head blanked, its title left as a heading; every character keeps its place."""
    found = _HEAD.match(source.text)
    if not found or not _KEYED.search(found["head"]):
        return source
    blank = list(re.sub(r"[^\n]", " ", found[0]))
    title = _TITLE.search(found["head"])
    if title and title["title"].strip("\"'"):
        start = found.start("head") + title.start("title")
        words = re.sub(r"[\"']", " ", title["title"][:1]) + title["title"][1:].rstrip("\"'")
        blank[found.start("head") + title.start()] = "#"
        blank[start : start + len(words)] = words
    return replace(source, text="".join(blank) + source.text[found.end() :])
