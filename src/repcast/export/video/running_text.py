"""A short text that changes a letter or two at a time, such as a clock: only those are drawn anew."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PIL import Image, ImageDraw

from repcast.export.video.drawn import Drawn
from repcast.export.video.layout import Box, Lettering
from repcast.model.palette import INK
from repcast.storage.fonts import CAPITAL, drawable, fitted, font, width_px


class _Letters(NamedTuple):
    """A digit, or the letters between digits, `x` pixels from the left."""

    x: int
    text: str
    width: int


class RunningText:
    """Writes ever other texts into one place; every digit is as wide as the widest, so that none moves."""

    def __init__(self, box: Box, how: Lettering) -> None:
        self._box, self._how = box, how
        self.forget()

    def forget(self) -> None:
        """Begin with an empty place."""
        self._image = Image.new("RGB", self._box.size, INK)
        self._there: tuple[_Letters, ...] = ()

    def changes(self, text: str) -> Iterator[Drawn]:
        """Yield what has to be put where to come from the last text to this one."""
        size_px = _size_px(re.sub(r"\d", "0", drawable(text)), self._box.size, self._how)
        now, before = self._placed(drawable(text), size_px), self._there
        new, gone = ([one for one in some if one not in others] for some, others in ((now, before), (before, now)))
        if not new and not gone:
            return
        self._there = now
        for one in gone:
            self._image.paste(INK, (one.x, 0, one.x + one.width, self._box.height))
        for one in new:
            self._image.paste(_letters(one.text, size_px, one.width, self._box.height, self._how), (one.x, 0))
        left, right = min(one.x for one in (*new, *gone)), max(one.x + one.width for one in (*new, *gone))
        changed = Box(max(0, left), 0, min(self._box.width, right + 1), self._box.height).even()
        image = self._image.crop((*changed.corner, changed.right, changed.bottom))
        yield Drawn(changed.moved(*self._box.corner), image)

    def _placed(self, text: str, size_px: int) -> tuple[_Letters, ...]:
        pieces = [(piece, _width(piece, size_px, self._how.weight)) for piece in re.findall(r"\d|\D+", text)]
        x = self._box.width - sum(width for _, width in pieces) if self._how.align == "right" else 0
        placed = []
        for piece, width in pieces:
            placed.append(_Letters(x, piece, width))
            x += width
        return tuple(placed)


@lru_cache(maxsize=64)
def _size_px(shape: str, room_px: tuple[int, int], how: Lettering) -> int:
    """Return the size in which a text has room; `shape` has a zero for every digit."""
    return fitted(shape, room_px, how.largest_px, how.weight).size_px


@lru_cache(maxsize=256)
def _width(piece: str, size_px: int, weight: int) -> int:
    return ceil(max(width_px(one, size_px, weight) for one in ("0123456789" if piece.isdigit() else (piece,))))


@lru_cache(maxsize=256)
def _letters(piece: str, size_px: int, width: int, height: int, how: Lettering) -> Image.Image:
    """Return a digit or other letters, in the middle of a place of that size."""
    image = Image.new("RGB", (width, height), INK)
    base = (height + CAPITAL * size_px) / 2
    ImageDraw.Draw(image).text((width / 2, base), piece, how.colour, font(size_px, how.weight), anchor="ms")
    return image
