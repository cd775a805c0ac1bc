"""Sources with some of their characters hidden, so that what is left has the same places as before."""

import re
from collections.abc import Iterable, Iterator

from repcast.languages.en.names import COMPOUNDS
from repcast.read.quote import Source, Span

HIDDEN = "\u200b"
"""A character without width, which no quote keeps: what stands beside it is joined."""

_BROKEN = re.compile(r"(?P<hyphen>[-\u00ad\u2010])(?<=[^\W\d_].)[ \t]*\n[ \t]*(?=[a-z])")
_LIGATURE = re.compile(r"(?<![\w-])(?<!\d )(?:ffi|ffl|ff|fi|fl) (?=[a-z]{2})")
"""A ligature that a copied text parts from its word: "fi ve", "fl oor"; in "hi-fi rack" and "8 fl oz" it is one."""

_BEFORE = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 20
_NAME_WORDS = 2
"""So few words before a hyphen at a line's end are a name over its text: "Squats-", "Wall push-ups-"."""


def masked(source: Source, pattern: re.Pattern[str], sign: str) -> Source:
    """Return the source with a sign for each character that a pattern matches; line ends in it stay where they are."""
    text = pattern.sub(lambda match: re.sub(r"[^\n]", sign, match[0]), source.text)
    return Source(source.name, text, source.starts)


def blanked(source: Source, spans: Iterable[tuple[int, int]]) -> Source:
    """Return the source with spaces for the characters of these ranges; line ends in them stay where they are."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        pieces += [source.text[at:start], _SHOWN.sub(" ", source.text[max(at, start) : end])]
        at = max(at, end)
    return Source(source.name, "".join([*pieces, source.text[at:]]), source.starts)


_SHOWN = re.compile(r"[^\n]")


def unbroken(source: Source) -> Source:
    """Return the source with the words whole that a line end or a ligature breaks.

    "slow-", "ly" is one word; "hip-", "width" keep the hyphen; "fi ve" is "five".
    """
    text = source.text
    if any(sign in text for sign in ("ff ", "fi ", "fl ")):
        text = _LIGATURE.sub(lambda match: match[0][:-1] + HIDDEN, text)
    text = _BROKEN.sub(_joined, text)
    return source if text is source.text else Source(source.name, text, source.starts)


def _joined(match: re.Match[str]) -> str:
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    if len(line.split()) <= _NAME_WORDS:
        return match[0]
    before = _BEFORE.search(match.string, max(0, match.start() - _LONGEST_WORD), match.start())
    keeps = before is not None and before[0].lower() in COMPOUNDS
    return match["hyphen"] * keeps + HIDDEN * (len(match[0]) - keeps)


def said_lines(text: str) -> Iterator[Span]:
    """Yield the ranges of the lines that have words."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1
