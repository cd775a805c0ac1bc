"""Plain text: headings, bullets of any kind, and paragraphs, by the layout of the lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from repcast.read.page import Block, BlockKind, Page, after_bullet
from repcast.read.quote import Quote, Source

_RULE = re.compile(r"\s*([=\-_*~#])\1{2,}\s*$")
_ENDED = re.compile(r"[.!?…;][\"'”’)\]]*$")
_HEADING_WORDS, _HEADING_LENGTH = 9, 70
_WRAPPED_LENGTH, _NAME_WORDS = 45, 7


@dataclass(slots=True)
class _Line:
    """A line of the source that has words: its range without the bullet, and its layout."""

    start: int
    end: int
    text: str
    indent: int
    bullet: bool
    after_blank: bool


def page(source: Source, pick: str = "") -> Page:  # noqa: ARG001 - plain text holds one page
    """Turn plain text into blocks."""
    return Page(tuple(blocks(source, 0, len(source.text))))


def blocks(source: Source, start: int, end: int) -> Iterator[Block]:
    """Yield the blocks of plain text between two offsets."""
    group: list[_Line] = []
    lines = _lines(source, start, end)
    ahead = next(lines, None)
    while ahead is not None:
        line, ahead = ahead, next(lines, None)
        if group and not _continues(group[-1], group[0], line):
            yield _block(source, group)
            group = []
        group.append(line)
        if len(group) == 1 and _is_heading(line, ahead):
            yield _block(source, group, "heading")
            group = []
    if group:
        yield _block(source, group)


def _lines(source: Source, start: int, end: int) -> Iterator[_Line]:
    blank = True
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        raw = source.text[start:stop]
        if not raw.strip() or _RULE.match(raw):
            blank = True
        else:
            skip = after_bullet(raw[:300])
            indent = len(raw) - len(raw.lstrip())
            yield _Line(start + (skip or indent), stop, raw[skip:].strip(), indent, bool(skip), blank)
            blank = False
        start = stop + 1


def _continues(last: _Line, first: _Line, line: _Line) -> bool:
    """Whether `line` goes on with the block that `first` began and `last` is so far the end of."""
    if line.bullet or line.after_blank:
        return False
    if first.bullet:
        if _is_name(first.text) and first is last and line.text[:1].isupper():
            return False
        return line.indent > first.indent or (len(last.text) >= _WRAPPED_LENGTH and not _ENDED.search(last.text))
    return len(last.text) >= _WRAPPED_LENGTH and not last.text.endswith(":") and not _ENDED.search(last.text)


def _is_name(text: str) -> bool:
    """Return a short item without a full stop, such as "Heel slides", names what the lines under it describe."""
    return len(text) < _WRAPPED_LENGTH and len(text.split()) <= _NAME_WORDS and not _ENDED.search(text)


def _is_heading(line: _Line, ahead: _Line | None) -> bool:
    """Whether a short line stands over what follows it."""
    if line.bullet or len(line.text) > _HEADING_LENGTH or len(line.text.split()) > _HEADING_WORDS:
        return False
    if _ENDED.search(line.text) or not line.after_blank:
        return line.text.endswith(":") and ahead is not None
    return (
        ahead is None
        or ahead.after_blank
        or ahead.bullet
        or line.text.endswith(":")
        or len(ahead.text) > len(line.text)
    )


def _block(source: Source, lines: list[_Line], kind: BlockKind | None = None) -> Block:
    kind = kind or ("item" if lines[0].bullet else "prose")
    return Block(kind, Quote.of(source, *((line.start, line.end) for line in lines)))
