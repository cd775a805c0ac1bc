"""The picture that a player shows: one of the user's, or the title, the dose, the time and the session, drawn large."""

import json
from collections.abc import Callable
from dataclasses import astuple, dataclass
from functools import lru_cache, partial
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repcast.export.about import About
from repcast.export.video.scenes import Part, parts
from repcast.model.clip import content_identity
from repcast.model.errors import MissingPackageError, RepcastError
from repcast.model.palette import INK, KIND_COLOURS, LINE_ON_INK, PAPER
from repcast.model.screen import ScreenKind
from repcast.model.times import clock
from repcast.storage.disk_cache import DiskCache
from repcast.storage.fonts import CAPITAL, HEAVY, LEADING, drawable, fitted, font
from repcast.storage.packages import installed

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIDE_PX = 600
"""The side of the drawn cover."""

LARGEST_SIDE_PX = 1400
"""A user's picture is made no larger than this: what podcast directories ask for, and enough for any screen."""

MOST_PIXELS = 50_000_000
"""A picture that opens to more, 200 MB in memory, is refused before it is decoded."""

_MARGIN_PX, _GAP_PX = 30, 24
_DOSE_PX, _TIME_PX, _BAR_PX = (318, 430), (446, 524), (542, 570)
"""From which row to which; the title has what is above."""

_LARGEST_TITLE_PX, _LARGEST_DOSE_PX = 140, 96
_COLOURS = 64
"""Enough for those of the kinds and the edges between them."""

_ICON_UNITS, _ICON_SCALE = 64, 4
"""The side of the icon in the units of `icon.svg`, which shows the same; how many times as large it is drawn."""

_DONE: tuple[ScreenKind, ...] = ("work", "hold", "breath")

_JPEG_QUALITY = 90

DRAWN = "1"
"""Part of the key of a kept picture: raise it when anything here changes what comes out."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """A picture as tags hold it: a PNG or JPEG file, its media type, its size in pixels, its bits for a pixel."""

    data: bytes
    mime: str
    width: int
    height: int
    depth: int


def artwork(about: About, cache: Path | None = None) -> Artwork:
    """Return the cover of a track: the user's picture, or a square PNG file; the same track has the same bytes.

    `cache` is a folder in which what was drawn is kept; without one nothing is.

    Raises:
        RepcastError: the user's picture cannot be read, or Pillow is not installed.
    """
    if about.cover:
        return cover_image(about.cover, cache)
    shown = [(part.start_ms, part.end_ms, part.colour) for part in parts(about)]
    key = repr((about.title, about.dose, about.duration_ms, shown, installed("fontpkg-inter")))
    return _kept(key, cache, lambda: Artwork(draw_cover(about), "image/png", SIDE_PX, SIDE_PX, 8))


@lru_cache(maxsize=4)  # the parts of a split track share one
def cover_image(data: bytes, cache: Path | None = None) -> Artwork:
    """Return a user's picture, JPEG or PNG, as every player takes it.

    It is upright, at most `LARGEST_SIDE_PX` wide and high, in RGB, and without what cameras write beside the pixels.
    `cache` is a folder in which it is kept so; without one nothing is.

    Raises:
        RepcastError: it is neither JPEG nor PNG, is broken, or has too many pixels.
        MissingPackageError: Pillow is not installed.
    """
    return _kept(content_identity(data), cache, partial(_converted, data))


def _kept(key: str, cache: Path | None, make: Callable[[], Artwork]) -> Artwork:
    """Return a picture from a folder, or make it: that takes Pillow, whose import is most of a warm export."""
    store = DiskCache(cache)
    key = f"cover {DRAWN} {installed('pillow')}\n{key}"
    head, _, data = (store.get(key) or b"").partition(b"\n")
    if head:
        return Artwork(data, *json.loads(head))
    made = make()
    _, *facts = astuple(made)
    store.put(key, json.dumps(facts).encode() + b"\n" + made.data)
    store.prune()
    return made


def _converted(data: bytes) -> Artwork:
    """Return a user's picture as every player takes it."""
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
    back = _pillow().new("RGBA", layered.size, PAPER)
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

    The title, the dose on the colour of what is done most, the length, and the session as a bar, as in the player.

    Raises:
        MissingPackageError: Pillow is not installed.
    """
    image_module: Any = _pillow()
    from PIL import ImageDraw

    image = image_module.new("RGB", (SIDE_PX, SIDE_PX), INK)
    draw = ImageDraw.Draw(image)
    shown = parts(about)
    dose = drawable(about.dose.partition(",")[0])
    title_bottom = _DOSE_PX[0] - _GAP_PX if dose else _DOSE_PX[1]
    _write(draw, (_MARGIN_PX, title_bottom), about.title, _LARGEST_TITLE_PX)
    if dose:
        radius = (_DOSE_PX[1] - _DOSE_PX[0]) // 5
        box = (_MARGIN_PX, _DOSE_PX[0], SIDE_PX - _MARGIN_PX, _DOSE_PX[1])
        draw.rounded_rectangle(box, radius, _main_colour(shown))
        _write(draw, _DOSE_PX, dose, _LARGEST_DOSE_PX, inset_px=_GAP_PX)
    _write(draw, _TIME_PX, clock(about.duration_ms), _TIME_PX[1] - _TIME_PX[0])
    _draw_bar(draw, shown)
    to = BytesIO()
    image.quantize(_COLOURS, image_module.Quantize.FASTOCTREE).save(to, "PNG")
    return to.getvalue()


@lru_cache(maxsize=4)
def draw_icon(side_px: int) -> bytes:
    """Draw the icon of the player as a square PNG file: a ring that is two thirds done, around the sign for play.

    It has no corners cut off, and nothing within a tenth of its edges: a phone gives it a shape of its own (W3C, Web
    Application Manifest, "purpose").

    Raises:
        MissingPackageError: Pillow is not installed.
    """
    image_module: Any = _pillow()
    from PIL import ImageDraw

    side = side_px * _ICON_SCALE
    image = image_module.new("RGB", (side, side), INK)
    draw, unit = ImageDraw.Draw(image), side / _ICON_UNITS
    middle, outer, width = side / 2, 23.5 * unit, round(7 * unit)
    box = (middle - outer, middle - outer, middle + outer, middle + outer)
    draw.arc(box, 0, 360, LINE_ON_INK, width)
    draw.arc(box, -90, 150, KIND_COLOURS["work"], width)
    for degrees in (-90, 150):
        angle, radius = radians(degrees), 20 * unit
        draw.circle((middle + radius * cos(angle), middle + radius * sin(angle)), 3.5 * unit, KIND_COLOURS["work"])
    draw.polygon([(27 * unit, 23.5 * unit), (27 * unit, 40.5 * unit), (41 * unit, 32 * unit)], PAPER)
    small, to = image.resize((side_px, side_px), image_module.Resampling.BOX), BytesIO()
    small.quantize(_COLOURS, image_module.Quantize.MEDIANCUT).save(to, "PNG", optimize=True)
    return to.getvalue()


def _main_colour(shown: tuple[Part, ...]) -> str:
    """Return the colour of what is done for the longest time."""
    lengths_ms = dict.fromkeys((KIND_COLOURS[kind] for kind in _DONE), 0)
    for part in shown:
        if part.colour in lengths_ms:
            lengths_ms[part.colour] += part.end_ms - part.start_ms
    return max(lengths_ms, key=lambda colour: lengths_ms[colour])


def _draw_bar(draw: "ImageDraw", shown: tuple[Part, ...]) -> None:
    """Draw the sections from left to right, each in the colour of its kind."""
    room, start_ms = SIDE_PX - 2 * _MARGIN_PX, shown[0].start_ms
    scale = room / max(1, shown[-1].end_ms - start_ms)
    for part in shown:
        left, right = (_MARGIN_PX + (at_ms - start_ms) * scale for at_ms in (part.start_ms, part.end_ms))
        draw.rectangle((left, _BAR_PX[0], max(left, right - 2), _BAR_PX[1]), part.colour)


def _write(draw: "ImageDraw", rows_px: tuple[int, int], text: str, largest_px: int, *, inset_px: int = 0) -> None:
    """Write a text between two rows, as large as there is room for; one that is inset in the middle of the width."""
    room = (SIDE_PX - 2 * (_MARGIN_PX + inset_px), rows_px[1] - rows_px[0])
    found = fitted(text, room, largest_px, HEAVY)
    spare = sum(rows_px) - (len(found.lines) - 1) * found.size_px * LEADING
    x, anchor = (SIDE_PX / 2, "ms") if inset_px else (_MARGIN_PX, "ls")
    for index, line in enumerate(found.lines):
        base = (spare + CAPITAL * found.size_px) / 2 + index * found.size_px * LEADING
        draw.text((x, base), line, PAPER, font(found.size_px, HEAVY), anchor=anchor)
