"""The picture that a player shows: the title, the dose and the time, large enough to read as a thumbnail."""

import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING, cast

from repcast.export.about import About
from repcast.model.errors import MissingPackageError
from repcast.model.times import clock

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIDE_PX = 600
_MARGIN_PX = 24
_BOLD_PX = 2
_PLAIN = str.maketrans(
    {"×": "x", "–": "-", "—": "-", "’": "'", "\u2044": "/", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l"}
)
_BACK, _INK, _LIGHT = "#10363c", "#ffffff", "#ffc857"
_TITLE_ROOM_PX = 300
_LARGEST_TITLE_PX, _SMALLEST_TITLE_PX = 120, 56
_LARGEST_DOSE_PX, _TIME_PX = 170, 88


def picture(about: About) -> bytes:
    """Draw the cover of a track as a square PNG file; the same track gives the same bytes.

    Raises:
        MissingPackageError: Pillow is not installed.
    """
    try:
        from PIL import Image, ImageDraw
    except ImportError:
        raise MissingPackageError("Pillow, which draws the cover picture,", "pip install pillow") from None
    image = Image.new("RGB", (SIDE_PX, SIDE_PX), _BACK)
    draw = ImageDraw.Draw(image)
    _title(draw, _drawable(about.title))
    base = SIDE_PX - _MARGIN_PX
    _line(draw, base, clock(about.duration_ms), _font(_TIME_PX), _INK)
    dose = _drawable(about.dose.partition(",")[0])
    _line(draw, base - _TIME_PX - 16, dose, _fitting(draw, dose), _LIGHT)
    to = BytesIO()
    image.quantize(32, Image.Quantize.FASTOCTREE).save(to, "PNG")
    return to.getvalue()


def _line(draw: "ImageDraw", base: float, text: str, font: "FreeTypeFont", colour: str) -> None:
    """Write one line that stands on `base`, thickened so that it survives being made small."""
    draw.text((_MARGIN_PX, base), text, colour, font, anchor="ls", stroke_width=_BOLD_PX)


def _font(size_px: int) -> "FreeTypeFont":
    """Load the font that comes with Pillow."""
    from PIL import ImageFont

    return cast("FreeTypeFont", ImageFont.load_default(size_px))


def _drawable(text: str) -> str:
    """Write a text with the letters that the font has: accents are left out, signs spelt plainly."""
    plain = unicodedata.normalize("NFKD", text).translate(_PLAIN)
    return "".join(letter for letter in plain if letter.isascii()).strip()


def _fitting(draw: "ImageDraw", text: str) -> "FreeTypeFont":
    """Choose the largest font in which the dose fits on one line."""
    width = draw.textlength(text, _font(100)) / 100
    return _font(min(_LARGEST_DOSE_PX, int((SIDE_PX - 2 * _MARGIN_PX) / max(width, 0.1))))


def _title(draw: "ImageDraw", title: str) -> None:
    """Write the title in the largest letters in which all of it has room; what has none at the smallest is cut."""
    for size_px in range(_LARGEST_TITLE_PX, _SMALLEST_TITLE_PX - 1, -4):
        font = _font(size_px)
        lines = _wrapped(draw, title, font)
        fits = all(draw.textlength(line, font) <= SIDE_PX - 2 * _MARGIN_PX for line in lines)
        if fits and len(lines) * size_px * 1.05 <= _TITLE_ROOM_PX:
            break
    room = int(_TITLE_ROOM_PX / (size_px * 1.05))
    for index, line in enumerate(lines[:room]):
        _line(draw, _MARGIN_PX + size_px + index * size_px * 1.05, _cut(draw, line, font), font, _INK)


def _cut(draw: "ImageDraw", line: str, font: "FreeTypeFont") -> str:
    """Leave out the end of a line that is too long even by itself."""
    while draw.textlength(line, font) > SIDE_PX - 2 * _MARGIN_PX:
        line = line[:-1]
    return line


def _wrapped(draw: "ImageDraw", text: str, font: "FreeTypeFont") -> list[str]:
    """Break a text into lines between its words."""
    room = SIDE_PX - 2 * _MARGIN_PX
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
