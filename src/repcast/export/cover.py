"""The picture that a player shows: one of the user's, or the title, the dose and the time, drawn large."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from repcast.export.about import About
from repcast.model.errors import MissingPackageError, RepcastError
from repcast.model.text import visible
from repcast.model.times import clock

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIDE_PX = 600
"""The side of the drawn cover."""

LARGEST_SIDE_PX = 1400
"""A user's picture is made no larger than this: what podcast directories ask for, and enough for any screen."""

MOST_PIXELS = 50_000_000
"""A picture that opens to more, 200 MB in memory, is refused before it is decoded."""

_MARGIN_PX = 24
_BOLD_PX = 2
_PLAIN = str.maketrans(
    {"×": "x", "–": "-", "—": "-", "’": "'", "\u2044": "/", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l"}
)
_BACK, _INK, _LIGHT = "#10363c", "#ffffff", "#ffc857"
_TITLE_ROOM_PX = 300
_LARGEST_TITLE_PX, _SMALLEST_TITLE_PX = 120, 56
_LARGEST_DOSE_PX, _TIME_PX = 170, 88
_COLOURS = 32
"""Enough for three colours and the edges between them."""

_JPEG_QUALITY = 90


@dataclass(frozen=True, slots=True)
class Artwork:
    """A picture as tags hold it: a PNG or JPEG file, its media type, its size in pixels, its bits for a pixel."""

    data: bytes
    mime: str
    width: int
    height: int
    depth: int


def artwork(about: About) -> Artwork:
    """Return the cover of a track: the user's picture, or a square PNG file; the same track has the same bytes.

    Raises:
        RepcastError: the user's picture cannot be read, or Pillow is not installed.
    """
    if about.cover:
        return cover_image(about.cover)
    return Artwork(draw_cover(about), "image/png", SIDE_PX, SIDE_PX, 8)


@lru_cache(maxsize=4)  # the parts of a split track share one
def cover_image(data: bytes) -> Artwork:
    """Return a user's picture, JPEG or PNG, as every player takes it.

    It is upright, at most `LARGEST_SIDE_PX` wide and high, in RGB, and without what cameras write beside the pixels.

    Raises:
        RepcastError: it is neither JPEG nor PNG, is broken, or has too many pixels.
        MissingPackageError: Pillow is not installed.
    """
    image_module: Any = _pillow()
    from PIL import ImageOps

    hint = "choose a JPEG or PNG file"
    try:
        with image_module.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
            form = image.format
            if image.width * image.height > MOST_PIXELS:
                problem = f"the cover picture has {image.width} × {image.height} pixels"
                raise RepcastError(problem, f"make it smaller: {LARGEST_SIDE_PX} × {LARGEST_SIDE_PX} are enough")
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LARGEST_SIDE_PX, LARGEST_SIDE_PX))
            plain = _without_alpha(upright)
    except RepcastError:
        raise
    except Exception as fault:
        raise RepcastError("the cover picture cannot be read", hint) from fault
    to = BytesIO()
    plain.save(to, form, **({"quality": _JPEG_QUALITY} if form == "JPEG" else {"optimize": True}))
    return Artwork(to.getvalue(), f"image/{form.lower()}", plain.width, plain.height, 24)


def _without_alpha(image: Any) -> Any:
    """Return a picture in RGB, what is transparent in it on white."""
    if image.mode == "RGB":
        return image
    layered = image.convert("RGBA")
    back = _pillow().new("RGBA", layered.size, "#ffffff")
    back.alpha_composite(layered)
    return back.convert("RGB")


def _pillow() -> Any:
    """Import Pillow's image module, or raise MissingPackageError."""
    try:
        from PIL import Image
    except ImportError:
        raise MissingPackageError("Pillow, which makes the cover picture,", "pip install pillow") from None
    return Image


def draw_cover(about: About) -> bytes:
    """Draw the cover of a track as a square PNG file of `SIDE_PX`.

    Raises:
        MissingPackageError: Pillow is not installed.
    """
    image_module: Any = _pillow()
    from PIL import ImageDraw

    image = image_module.new("RGB", (SIDE_PX, SIDE_PX), _BACK)
    draw = ImageDraw.Draw(image)
    _draw_title(draw, _drawable(about.title))
    base = SIDE_PX - _MARGIN_PX
    _draw_line(draw, base, clock(about.duration_ms), _font(_TIME_PX), _INK)
    dose = _drawable(about.dose.partition(",")[0])
    _draw_line(draw, base - _TIME_PX - 16, dose, _fitting_font(draw, dose), _LIGHT)
    to = BytesIO()
    image.quantize(_COLOURS, image_module.Quantize.FASTOCTREE).save(to, "PNG")
    return to.getvalue()


def _draw_line(draw: "ImageDraw", base: float, text: str, font: "FreeTypeFont", colour: str) -> None:
    """Write one line that stands on `base`, thickened so that it survives being made small."""
    draw.text((_MARGIN_PX, base), text, colour, font, anchor="ls", stroke_width=_BOLD_PX)


def _font(size_px: int) -> "FreeTypeFont":
    """Load the font that comes with Pillow."""
    from PIL import ImageFont

    return cast("FreeTypeFont", ImageFont.load_default(size_px))


def _drawable(text: str) -> str:
    """Return a text in the letters that the font has: accents are left out, signs spelt plainly."""
    plain = unicodedata.normalize("NFKD", visible(text)).translate(_PLAIN)
    return "".join(letter for letter in plain if letter.isascii() and letter.isprintable()).strip()


def _fitting_font(draw: "ImageDraw", text: str) -> "FreeTypeFont":
    """Return the largest font in which the dose fits on one line."""
    width = draw.textlength(text, _font(100)) / 100
    return _font(max(1, min(_LARGEST_DOSE_PX, int((SIDE_PX - 2 * _MARGIN_PX) / max(width, 0.1)))))


def _draw_title(draw: "ImageDraw", title: str) -> None:
    """Write the title in the largest letters in which all of it has room; what has none at the smallest is cut."""
    for size_px in range(_LARGEST_TITLE_PX, _SMALLEST_TITLE_PX - 1, -4):
        font = _font(size_px)
        lines = _wrapped(draw, title, font)
        fits = all(draw.textlength(line, font) <= SIDE_PX - 2 * _MARGIN_PX for line in lines)
        if fits and len(lines) * size_px * 1.05 <= _TITLE_ROOM_PX:
            break
    room = int(_TITLE_ROOM_PX / (size_px * 1.05))
    for index, line in enumerate(lines[:room]):
        _draw_line(draw, _MARGIN_PX + size_px + index * size_px * 1.05, _cut(draw, line, font), font, _INK)


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
