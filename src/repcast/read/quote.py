"""Words of the user's text, cleaned, each character of which still knows its place in the source."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from repcast.languages.en.page_lines import FILES
from repcast.model.places import Place
from repcast.model.text import clean, clean_parts

Span = tuple[int, int]
"""A half-open range of characters."""


@dataclass(frozen=True, slots=True)
class Source:
    """A whole source: its name, its text with line feeds for line ends, and the offset at which each line starts."""

    name: str
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, name: str, text: str) -> "Source":
        """Return a source of this name and text."""
        return cls(name, text, (0, *(match.end() for match in re.finditer("\n", text))))

    @property
    def title(self) -> str:
        """A title made of the file's name; "" where that has no words that say anything: "t05", "page1", "index"."""
        said = re.sub(r"[-_\s]+", " ", PurePath(self.name).stem.strip("<>-")).strip()
        named = (word for word in re.findall(r"[^\W_]+", said) if word.isalpha() and len(word) > 2)
        return said.capitalize() if any(word.lower() not in FILES for word in named) else ""

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters `start` to `end`, as far as the end of the line that `start` is in."""
        line = bisect_right(self.starts, start)
        line_end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return Place(self.name, line, start - self.starts[line - 1] + 1, max(0, min(end, line_end) - start))

    def line_range(self, line: int) -> tuple[int, int]:
        """Return the offsets of line `line`, counted from 1, without its line end."""
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return self.starts[line - 1], end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, cleaned: single spaces, no hidden characters.

    `anchors` are pairs (offset in `text`, offset in the source), in order; between two anchors both run in step.
    """

    source: Source
    text: str
    anchors: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, source: Source, *ranges: tuple[int, int]) -> "Quote":
        """Return the half-open `ranges` of the source's text, joined by single spaces, as a quote."""
        pieces: list[str] = []
        anchors: list[tuple[int, int]] = []
        length = 0
        for part, start in _clean_parts(source.text, ranges):
            twice = bool(pieces) and pieces[-1].endswith(" ") and part.startswith(" ")
            if part == " " * twice:
                continue
            anchors.append((length, start + twice))
            pieces.append(part[twice:])
            length += len(part) - twice
        return cls(source, "".join(pieces), _in_step(anchors)).trimmed()

    @classmethod
    def aligned(cls, source: Source, text: str, start: int, end: int | None = None, *, shown: str = "") -> "Quote":
        """Return `text`, which a parser took from the source after `start`, as a quote; each word is searched for.

        `shown` is the source with spaces for what is not to be searched, such as markup.
        """
        text = clean(text)
        anchors: list[tuple[int, int]] = []
        for match in re.finditer(r"\S+", text):
            if shown and (visible := _VISIBLE.search(shown, start)):
                start = visible.start()
            at = _find_word(shown or source.text, match[0], start, end)
            if at >= 0:
                anchors.append((match.start(), at))
                start = at + len(match[0])
        return cls(source, text, _in_step(anchors) or ((0, start),))

    @classmethod
    def join(cls, *parts: "Quote | str") -> "Quote":
        """Return one quote of several and of words of our own, which get the place of the quote after them."""
        text, anchors, waiting = "", [], 0
        source: Source | None = None
        for part in parts:
            if isinstance(part, str):
                text += part
                continue
            source = part.source
            first = part.anchors[0][1] if part.anchors else 0
            if waiting < len(text):
                anchors.append((waiting, first))
            anchors.extend((len(text) + here, there) for here, there in part.anchors)
            text += part.text
            waiting = len(text)
        return cls(source or Source.of("", ""), text, tuple(anchors))

    @property
    def end_offset(self) -> int:
        """The offset in the source at which these words end."""
        return self._offset(len(self.text))

    def trimmed(self) -> "Quote":
        """Return the same words without spaces at the ends."""
        if self.text == self.text.strip():
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip()))

    def cut(self, start: int, end: int) -> "Quote":
        """Return the characters `start` to `end` of this quote."""
        if (start, end) == (0, len(self.text)):
            return self
        inside = tuple((max(0, at - start), self._offset(max(at, start))) for at, _ in self._anchors_of(start, end))
        return Quote(self.source, self.text[start:end], inside or self.anchors[-1:])

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Return where the characters `start` to `end` stand in the source."""
        end = len(self.text) if end is None else end
        if not self.anchors:
            return Place(self.source.name)
        return self.source.place(self._offset(start), self._offset(max(start, end - 1)) + 1)

    def _anchors_of(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        if len(self.anchors) < 2:
            return self.anchors
        first = max(0, bisect_right(self.anchors, (start, len(self.source.text))) - 1)
        last = bisect_right(self.anchors, (end, -1))
        return self.anchors[first : max(last, first + 1)]

    def _offset(self, at: int) -> int:
        several = len(self.anchors) > 1  # most quotes are one piece of the source
        index = max(0, bisect_right(self.anchors, (at, len(self.source.text) + 1)) - 1) if several else 0
        here, there = self.anchors[index]
        limit = self.anchors[index + 1][1] if index + 1 < len(self.anchors) else len(self.source.text)
        return min(there + max(0, at - here), max(limit, there))


def _clean_parts(text: str, ranges: Iterable[tuple[int, int]]) -> Iterable[tuple[str, int]]:
    """Yield the clean words of the ranges, and a single space for what is between them, each with its offset."""
    for index, (start, end) in enumerate(ranges):
        if index:
            yield " ", start
        yield from clean_parts(text, start, end)


_VISIBLE = re.compile(r"\S")
_WINDOW = 4000
"""How many characters ahead a word is searched for; markup between two words is seldom longer."""


def _find_word(text: str, word: str, start: int, end: int | None) -> int:
    limit = min(start + _WINDOW, len(text) if end is None else end)
    return text.find(word, start, limit)


def _in_step(anchors: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the anchors without those that follow from the one before them."""
    kept: list[tuple[int, int]] = []
    for here, there in anchors:
        if not kept or here - kept[-1][0] != there - kept[-1][1]:
            kept.append((here, there))
    return tuple(kept)
