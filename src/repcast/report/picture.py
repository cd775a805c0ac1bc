"""A picture of rectangles and words, and the SVG or PNG file of it."""

from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Literal

from repcast.model.palette import PAPER
from repcast.model.text import visible
from repcast.storage.fonts import BOLD, REGULAR, drawable, font

FAMILY = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
"""The letters of an SVG file, the first of these that the browser has; a PNG file always has Inter's."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle, in pixels from the top left corner; `hint` is what a browser shows over it."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text whose baseline starts (or has its middle) at a point, in pixels; bold or medium."""

    left: float
    base: float
    text: str
    size: int
    colour: str
    anchor: Literal["start", "middle"] = "start"
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, back to front, on a white sheet of `width` by `height` pixels."""

    width: int
    height: int
    shapes: tuple[Bar | Words, ...]


def svg(picture: Picture) -> bytes:
    """Return a picture as an SVG file, with hints over its bars; well-formed XML whatever its words."""
    size = f'width="{picture.width}" height="{picture.height}" viewBox="0 0 {picture.width} {picture.height}"'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FAMILY}">']
    lines.append(f'<rect width="100%" height="100%" fill="{PAPER}"/>')
    lines += [_svg_bar(shape) if isinstance(shape, Bar) else _svg_words(shape) for shape in picture.shapes]
    return "\n".join([*lines, "</svg>", ""]).encode()


def png(picture: Picture) -> bytes:
    """Return a picture as a PNG file, at twice its size so that it is sharp on today's screens."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (picture.width * 2, picture.height * 2), PAPER)
    draw = ImageDraw.Draw(image)
    for shape in picture.shapes:
        if isinstance(shape, Bar):
            right, bottom = (shape.left + shape.width) * 2 - 1, (shape.top + shape.height) * 2 - 1
            left = min(shape.left * 2, right)
            draw.rectangle((left, shape.top * 2, right, max(bottom, shape.top * 2)), shape.colour)
        else:
            letters, anchor = font(shape.size * 2, _weight(shape)), {"start": "ls", "middle": "ms"}[shape.anchor]
            draw.text((shape.left * 2, shape.base * 2), drawable(shape.text), shape.colour, letters, anchor)
    to = BytesIO()
    image.save(to, "PNG", optimize=True)
    return to.getvalue()


def _weight(words: Words) -> int:
    return BOLD if words.is_bold else REGULAR


def _svg_bar(bar: Bar) -> str:
    place = f'x="{bar.left:.2f}" y="{bar.top:.2f}" width="{max(bar.width, 0.5):.2f}" height="{bar.height:.2f}"'
    hint = f"<title>{escape(visible(bar.hint))}</title>" if bar.hint else ""
    return f'<rect {place} fill="{bar.colour}">{hint}</rect>'


def _svg_words(words: Words) -> str:
    place = f'x="{words.left:.2f}" y="{words.base:.2f}" font-size="{words.size}" text-anchor="{words.anchor}"'
    place += f' font-weight="{_weight(words)}"'
    return f'<text {place} fill="{words.colour}">{escape(visible(words.text))}</text>'
