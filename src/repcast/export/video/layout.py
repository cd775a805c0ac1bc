"""Where things stand in a video: the player page's places, the ring beside the words or, in a tall frame, above."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from repcast.model.errors import ChoiceError
from repcast.model.palette import PAPER, SOFT_ON_INK
from repcast.storage.fonts import BOLD, HEAVY, REGULAR

LEAST_PX, MOST_PX, MOST_RATIO = 144, 3840, 3
"""The shortest and the longest side of a video in pixels, and how many times the one is as long as the other."""

SQUARE = 1.15
"""A frame that is less wide than this, in heights, has everything one below another."""

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in whole pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def even(self) -> "Box":
        """Return it on even pixels: H.264 has one colour for two by two of them."""
        return Box(self.left // 2 * 2, self.top // 2 * 2, self.right // 2 * 2, self.bottom // 2 * 2)

    @property
    def width(self) -> int:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Its height."""
        return self.bottom - self.top

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height."""
        return self.width, self.height

    @property
    def pixels(self) -> int:
        """How many pixels it has."""
        return self.width * self.height

    @property
    def corner(self) -> tuple[int, int]:
        """Its top left corner."""
        return self.left, self.top

    def narrowed(self, by_px: int) -> "Box":
        """Return the same without a strip at its right."""
        return replace(self, right=max(self.left + 1, self.right - by_px))

    def moved(self, by_x: int, by_y: int) -> "Box":
        """Return the same elsewhere."""
        return Box(self.left + by_x, self.top + by_y, self.right + by_x, self.bottom + by_y)

    def overlaps(self, other: "Box") -> bool:
        """Return whether it has any pixel in common with another."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def split(self, share: float) -> tuple["Box", "Box"]:
        """Return its upper part, which has `share` of its height, and the lower one."""
        middle = self.top + round(share * self.height)
        return replace(self, bottom=middle), replace(self, top=middle)


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is written: the largest size in pixels, its weight, its colour, its place in its box."""

    largest_px: float
    weight: int = BOLD
    colour: str = PAPER
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of a frame, and how large the texts in them are at most.

    `heading` is the line at the top, `title` the set, `following` what comes next, `phrase` what is said;
    `long_phrase` is where that stands while nothing follows. `bar` is the whole session; `mark`, a little higher, is
    where its mark moves. `elapsed` and `left` are the times under it.
    """

    frame: Box
    gap: int
    heading: Box
    title: Box
    ring: Box
    count: Box
    beside: Box
    word: Box
    following: Box
    phrase: Box
    long_phrase: Box
    mark: Box
    bar: Box
    elapsed: Box
    left: Box
    heading_text: Lettering
    title_text: Lettering
    beside_text: Lettering
    word_text: Lettering
    following_text: Lettering
    phrase_text: Lettering
    times_text: Lettering


def parse_size(text: str) -> tuple[int, int]:
    """Return "1280x720" as a width and a height.

    Raises:
        ChoiceError: it is not of that form, or too small, too large, too long or odd.
    """
    found = re.fullmatch(r"\s*(\d{1,5})\s*[x×*]\s*(\d{1,5})\s*", text, re.IGNORECASE)
    hint = "give a width and a height in pixels, such as 1280x720 or 720x1280"
    if not found:
        raise ChoiceError(f"{text!r} is no size of a video", hint, "size")
    short, long = sorted(size := (int(found[1]), int(found[2])))
    if short < LEAST_PX or long > MOST_PX:
        problem = f"a video cannot have {size[0]} × {size[1]} pixels"
        raise ChoiceError(problem, f"each side is {LEAST_PX} to {MOST_PX} pixels long", "size")
    if long > MOST_RATIO * short:
        problem = f"{size[0]} × {size[1]} pixels are too narrow for a video"
        raise ChoiceError(problem, f"one side is at most {MOST_RATIO} times as long as the other", "size")
    if size[0] % 2 or size[1] % 2:
        even = "x".join(str(side + side % 2) for side in size)
        raise ChoiceError(
            f"a video cannot have {size[0]} × {size[1]} pixels: both must be even", f"give {even}", "size"
        )
    return size


def layout(size: tuple[int, int]) -> Layout:
    """Return the places for a size in pixels."""
    width, height = size
    unit = min(width, height, 0.62 * max(width, height))
    pad, line = round(0.045 * unit), round(0.05 * unit)
    inner, middle = Box(pad, pad, width - pad, height - pad), width // 2
    heading = replace(inner, bottom=inner.top + (line if width > SQUARE * height else 2 * line))
    times = replace(inner, top=inner.bottom - line)
    bar_px = max(2, round(0.026 * unit))
    bar = replace(inner, top=times.top - bar_px - round(0.02 * unit), bottom=times.top - round(0.02 * unit))
    stage = replace(inner, top=heading.bottom + pad // 2, bottom=bar.top - pad)
    is_wide = width > SQUARE * height
    places = (_wide if is_wide else _tall)(stage, pad)
    largest = {"title": 0.075, "word": 0.16, "following": 0.1, "phrase": 0.06}
    align: Align = "left" if is_wide else "centre"
    return Layout(
        frame=Box(0, 0, width, height),
        gap=pad,
        heading=heading,
        mark=replace(bar, top=bar.top - bar_px // 2, bottom=bar.bottom + bar_px // 2).even(),
        bar=bar,
        elapsed=replace(times, right=middle - pad // 2).even(),
        left=replace(times, left=middle + pad // 2).even(),
        heading_text=Lettering(0.036 * unit, BOLD, SOFT_ON_INK),
        title_text=Lettering(largest["title"] * unit),
        beside_text=Lettering(0.11 * places["ring"].width, BOLD, SOFT_ON_INK, "centre"),
        word_text=Lettering(largest["word"] * unit, HEAVY, PAPER, "centre"),
        following_text=Lettering(largest["following"] * unit, BOLD, PAPER, align),
        phrase_text=Lettering(largest["phrase"] * unit, REGULAR, PAPER, align),
        times_text=Lettering(0.04 * unit, BOLD, SOFT_ON_INK),
        **{name: place.even() for name, place in places.items()},
    )


def _wide(stage: Box, pad: int) -> dict[str, Box]:
    """Place the ring at the left, what is done at the right of it."""
    side = min(stage.height, round(0.46 * stage.width))
    ring = _square(replace(stage, right=stage.left + side), side)
    right = replace(stage, left=ring.right + 2 * pad)
    return {**_ring(ring), **_stacked(right, pad, (0.17, 0.24, 0.3, 0.29), ("title", "word", "following", "phrase"))}


def _tall(stage: Box, pad: int) -> dict[str, Box]:
    """Place everything from top to bottom."""
    side = min(stage.width, round(0.48 * stage.height))
    title = replace(stage, bottom=stage.top + round(0.11 * stage.height))
    ring = _square(replace(stage, top=title.bottom + pad, bottom=title.bottom + pad + side), side)
    rest = replace(stage, top=ring.bottom + pad)
    return {"title": title, **_ring(ring), **_stacked(rest, pad, (0.33, 0.34, 0.33), ("word", "following", "phrase"))}


def _ring(ring: Box) -> dict[str, Box]:
    """Return the place of the ring, and within it of the count and of what stands under it."""
    count, beside = (
        Box(*(round(share * ring.width) for share in shares)).moved(*ring.corner)
        for shares in ((0.175, 0.275, 0.825, 0.695), (0.3, 0.71, 0.7, 0.83))
    )
    return {"ring": ring, "count": count, "beside": beside}


def _square(box: Box, side: int) -> Box:
    side = side // 2 * 2
    left, top = (box.left + (box.width - side) // 2) // 2 * 2, (box.top + (box.height - side) // 2) // 2 * 2
    return Box(left, top, left + side, top + side)


def _stacked(box: Box, gap: int, shares: tuple[float, ...], names: tuple[str, ...]) -> dict[str, Box]:
    """Divide a box from top to bottom, with gaps; what follows and what is said make one place as well."""
    room = box.height - gap * (len(shares) - 1)
    places, top = {}, box.top
    for name, share in zip(names, shares, strict=True):
        places[name] = replace(box, top=top, bottom=top + round(share * room))
        top = places[name].bottom + gap
    places["long_phrase"] = replace(places["following"], bottom=places["phrase"].bottom)
    return places
