"""The letters of every picture: Inter, which the package fontpkg-inter brings (SIL Open Font License 1.1)."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from repcast.model.errors import MissingPackageError
from repcast.model.text import visible

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

REGULAR, BOLD, HEAVY = 500, 700, 800
"""Weights, as CSS counts them; nothing is thinner, for it is read from far away or very small."""

CAPITAL = 0.727
"""The height of capitals and digits, in sizes."""

LEADING = 1.14
"""From one line to the next, in sizes."""

_OPTICAL_SIZE = 32
"""The cut for large letters, for every size: a text then grows evenly with its size."""

_MEASURED_PX = 100
_SMALLEST_PX = 4


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, in the largest letters in which all of it has room."""

    lines: tuple[str, ...]
    size_px: int

    @property
    def height_px(self) -> float:
        """The height of all the lines."""
        return len(self.lines) * self.size_px * LEADING


@lru_cache(maxsize=256)
def font(size_px: int, weight: int = BOLD) -> "FreeTypeFont":
    """Return the font in a size. Raises MissingPackageError where Pillow or the font is not installed."""
    try:
        from PIL import ImageFont

        path = import_module("fontpkg").path("Inter")
    except ImportError:
        hint = "pip install pillow fontpkg-inter"
        raise MissingPackageError("Pillow with the font Inter, which draws pictures,", hint) from None
    loaded = ImageFont.truetype(str(path), size_px)
    loaded.set_variation_by_axes([_OPTICAL_SIZE, weight])
    return loaded


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """Return a text in the letters that the font has: others as plainer ones that stand for them, or left out."""
    letters = (_in_font(letter) for letter in unicodedata.normalize("NFC", visible(text)))
    return " ".join("".join(letters).split())


def width_px(text: str, size_px: float, weight: int = BOLD) -> float:
    """Return how wide a drawable text is on one line."""
    return _measured(text, weight) * size_px / _MEASURED_PX


def fitted(text: str, room_px: tuple[float, float], largest_px: float, weight: int = BOLD) -> Fitted:
    """Break a text between its words, and find the largest size at which it has room; all of it is always there."""
    words = drawable(text).split()
    size_px = max(_SMALLEST_PX, int(largest_px))
    while True:
        lines = _wrapped(words, room_px[0] / size_px, weight)
        widest = max((width_px(line, size_px, weight) for line in lines), default=0)
        found = Fitted(tuple(lines), size_px)
        if size_px <= _SMALLEST_PX or (widest <= room_px[0] and found.height_px <= room_px[1]):
            return found
        size_px -= max(1, size_px // 24)


def _wrapped(words: list[str], room: float, weight: int) -> list[str]:
    """Break into lines; `room` is in sizes of the font."""
    lines: list[str] = []
    taken, space = 0.0, _measured(" ", weight) / _MEASURED_PX
    for word in words:
        width = _measured(word, weight) / _MEASURED_PX
        if lines and taken + space + width <= room:
            lines[-1] += f" {word}"
            taken += space + width
        else:
            lines.append(word)
            taken = width
    return lines


@lru_cache(maxsize=4096)
def _measured(text: str, weight: int) -> float:
    return font(_MEASURED_PX, weight).getlength(text)


@cache
def _in_font(letter: str) -> str:
    if letter.isspace() or _has(letter):
        return letter
    plainer = unicodedata.normalize("NFKD", letter)
    return "".join(one for one in plainer if one.isspace() or _has(one)) if plainer != letter else ""


@cache
def _has(letter: str) -> bool:
    drawn = cast("Any", font(_MEASURED_PX, REGULAR))
    return bytes(drawn.getmask(letter)) != bytes(drawn.getmask("\U0010fffe"))
