"""Draws the frames of a video, as the player page is drawn on a dark ground."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from repcast.export.video.layout import Box, Lettering, layout
from repcast.export.video.scenes import Part, Scene
from repcast.languages.en.player import PLAYER
from repcast.model.palette import INK, KIND_COLOURS, LINE_ON_INK, PAPER, mixed
from repcast.model.screen import Screen
from repcast.storage.fonts import CAPITAL, HEAVY, LEADING, drawable, fitted, font, width_px

TO_COME = 0.42
"""How much of its colour a section has in the bar before it begins."""

RING_WIDTH, RING_RADIUS = 0.075, 0.45
"""In diameters of the ring's box."""

SECTOR_MARGIN_PX = 8
"""Drawn anew around what a ring has grown by, for its smooth edges; more than two pixels, which share one colour."""

MOST_KEPT = 64
"""Drawn texts that are kept: those of one section come again and again."""


class Painter:
    """Draws the scenes of one session in one size."""

    def __init__(self, size: tuple[int, int], shown: tuple[Part, ...]) -> None:
        self._shown = shown
        self._layout = layout(size)
        self._image = Image.new("RGB", size, INK)
        self._there: dict[Box, Any] = {}
        self._whole_rings = {colour: self._whole_ring(colour) for colour in (LINE_ON_INK, *KIND_COLOURS.values())}
        self._turns = self._ring_turns()
        self._bar = (-1, self._image)
        self._counts: dict[str, Image.Image] = {}

    def frame(self, scene: Scene) -> Image.Image:
        """Return the picture of a scene, in RGB; it is good until the next one is asked for."""
        for box, drawn in self.changes(scene):
            self._image.paste(drawn, box.corner)
        return self._image

    def changes(self, scene: Scene) -> Iterator[tuple[Box, Image.Image]]:
        """Yield what has to be put where to come from the scene that was drawn last to this one, in RGB."""
        at, part, screen = self._layout, self._shown[scene.part], scene.screen
        phrase = at.phrase if part.following else at.long_phrase
        if self._is_new(at.frame, scene.part):
            self._there = {at.frame: scene.part}  # it covers everything
            yield at.frame, self._section(scene.part)
        if self._is_new(at.word, (screen.kind, screen.word)):
            yield at.word, self._word(screen)
        if self._is_new(phrase, screen.phrase):
            yield phrase, self._words(phrase, screen.phrase, at.phrase_text)
        yield from self._ring(scene)
        if self._is_new(at.count, scene.count):
            yield at.count, self._drawn_count(scene.count)
        if self._is_new(at.beside, scene.beside):
            yield at.beside, self._words(at.beside, scene.beside, at.beside_text)
        if self._is_new(at.foot, (scene.elapsed, scene.left)):
            yield at.foot, self._foot(scene)

    def _is_new(self, box: Box, what: Hashable) -> bool:
        """Return whether something else stood in a place, and remember what stands there now."""
        was, self._there[box] = self._there.get(box), what
        return was != what

    def _section(self, number: int) -> Image.Image:
        """Return what stays the same in a section: its heading, set and side, and what follows."""
        part, at = self._shown[number], self._layout
        image = Image.new("RGB", at.frame.size, INK)
        image.paste(self._words(at.heading, part.heading, at.heading_text), at.heading.corner)
        badge = self._badge(part.side) if part.side else Image.new("RGB", (0, 1), INK)
        title = at.title.narrowed(badge.width + (at.gap if part.side else 0))
        image.paste(self._words(title, part.title, at.title_text), title.corner)
        image.paste(badge, (at.title.right - badge.width, at.title.top + (at.title.height - badge.height) // 2))
        if part.following:
            label, following = at.following.split(0.24)
            how = replace(at.heading_text, align=at.following_text.align)
            image.paste(self._words(label, PLAYER["up_next"].upper(), how), label.corner)
            image.paste(self._words(following, part.following, at.following_text), following.corner)
        return image

    def _words(self, box: Box, text: str, how: Lettering) -> Image.Image:
        image = Image.new("RGB", box.size, INK)
        _write(ImageDraw.Draw(image), Box(0, 0, box.width, box.height), text, how)
        return image

    def _word(self, screen: Screen) -> Image.Image:
        how = self._layout.word_text
        return _pill(self._layout.word.size, screen.word.upper(), KIND_COLOURS[screen.kind], how)

    def _badge(self, side: str) -> Image.Image:
        """Return the side in capitals within a frame."""
        at = self._layout
        text, size_px = drawable(side).upper(), int(at.title_text.largest_px * 0.8)
        height = min(at.title.height, int(size_px * 1.6))
        image = Image.new("RGB", (int(width_px(text, size_px, HEAVY) + size_px), height), INK)
        draw, line_px = ImageDraw.Draw(image), max(1, size_px // 9)
        draw.rounded_rectangle((0, 0, image.width - 1, height - 1), size_px // 3, outline=PAPER, width=line_px)
        base = (height + CAPITAL * size_px) / 2
        draw.text((image.width / 2, base), text, PAPER, font(size_px, HEAVY), anchor="ms")
        return image

    def _drawn_bar(self, now: int) -> Image.Image:
        """Return the foot with the whole session, each section in the colour of its kind, those to come darker."""
        foot, bar = self._layout.foot, self._layout.bar
        image = Image.new("RGB", foot.size, INK)
        draw, top = ImageDraw.Draw(image), bar.top - foot.top
        for number, part in enumerate(self._shown):
            left, right = (self._along(at_ms) for at_ms in (part.start_ms, part.end_ms))
            colour = part.colour if number <= now else mixed(part.colour, INK, TO_COME)
            gap_px = 1 if right - left > 3 and number + 1 < len(self._shown) else 0
            draw.rectangle((left, top, max(left, right - 1 - gap_px), top + bar.height - 1), colour)
        return image

    def _foot(self, scene: Scene) -> Image.Image:
        """Return where in the session it is: a mark on the bar, and the times."""
        at = self._layout
        if self._bar[0] != scene.part:
            self._bar = (scene.part, self._drawn_bar(scene.part))
        image = self._bar[1].copy()
        draw, x, half = ImageDraw.Draw(image), round(self._along(scene.at_ms)), max(1, at.bar.height // 8)
        draw.rectangle((x - half - 2, 0, x + half + 2, 2 * (at.bar.top - at.foot.top) + at.bar.height), INK)
        draw.rectangle((x - half, 2, x + half, 2 * (at.bar.top - at.foot.top) + at.bar.height - 2), PAPER)
        times = at.times.moved(-at.foot.left, -at.foot.top)
        _write(draw, times, scene.elapsed, at.times_text)
        _write(draw, times, scene.left, replace(at.times_text, align="right"))
        return image

    def _along(self, at_ms: int) -> float:
        """Return how far from the left of the foot a moment stands in the bar, in pixels."""
        bar = self._layout.bar
        return bar.left - self._layout.foot.left + bar.width * at_ms / max(1, self._shown[-1].end_ms)

    def _ring(self, scene: Scene) -> Iterator[tuple[Box, Image.Image]]:
        """Yield how much is done as a ring: where it only grows, no more than what it has grown by."""
        box, colour = self._layout.ring, KIND_COLOURS[scene.screen.kind]
        before, now = self._there.get(box), (colour, scene.share)
        if before == now:
            return
        self._there[box] = now
        grown = Box(0, 0, box.width, box.height)
        if isinstance(before, tuple) and before[0] == colour and before[1] < scene.share:
            grown = self._sector(before[1], scene.share)
        for inner in (self._layout.count, self._layout.beside):
            if grown.moved(*box.corner).overlaps(inner):
                self._there.pop(inner, None)
        rows, columns = slice(grown.top, grown.bottom), slice(grown.left, grown.right)
        edge = np.clip(
            (scene.share - self._turns[rows, columns]) * float(2 * np.pi * RING_RADIUS * box.width) + 0.5, 0, 1
        )
        done = Image.fromarray((edge * 255).astype(np.uint8))
        whole, to_come = (
            self._whole_rings[one].crop((*grown.corner, grown.right, grown.bottom)) for one in (colour, LINE_ON_INK)
        )
        yield grown.moved(box.left, box.top), Image.composite(whole, to_come, done)

    def _sector(self, start: float, end: float) -> Box:
        """Return the place within the ring's box of what lies between two turns."""
        side = self._layout.ring.width
        turns = np.linspace(start, end, 16) * 2 * np.pi
        radii = np.array([[RING_RADIUS - RING_WIDTH / 2], [RING_RADIUS + RING_WIDTH / 2]]) * side
        x, y = side / 2 + radii * np.sin(turns), side / 2 - radii * np.cos(turns)
        low = (max(0, int(one.min()) - SECTOR_MARGIN_PX) for one in (x, y))
        high = (min(side, int(one.max()) + SECTOR_MARGIN_PX) for one in (x, y))
        return Box(*low, *high).even()

    def _drawn_count(self, count: str) -> Image.Image:
        """Return the count, as large as there is room within the ring."""
        if count not in self._counts:
            self._counts[count] = self._new_count(count)
        return self._counts[count]

    def _new_count(self, count: str) -> Image.Image:
        box = self._layout.count
        size_px = int(min(box.height * 0.92 / CAPITAL, box.width / max(0.1, width_px(count, 1, HEAVY))))
        image = Image.new("RGB", box.size, INK)
        base = (box.height + CAPITAL * size_px) / 2
        ImageDraw.Draw(image).text((box.width / 2, base), count, PAPER, font(size_px, HEAVY), anchor="ms")
        return image

    def _whole_ring(self, colour: str) -> Image.Image:
        """Return a whole ring in a colour, its edges smooth."""
        side = self._layout.ring.width
        y, x = np.mgrid[:side, :side] + 0.5 - side / 2
        off = np.abs(np.hypot(x, y) - RING_RADIUS * side) - RING_WIDTH * side / 2
        mask = Image.fromarray((np.clip(0.5 - off, 0, 1) * 255).astype(np.uint8))
        image = Image.new("RGB", (side, side), INK)
        image.paste(colour, (0, 0), mask)
        return image

    def _ring_turns(self) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
        """Return for each pixel of the ring's box how far round it lies, clockwise from the top, from 0 to 1."""
        side = self._layout.ring.width
        y, x = np.mgrid[:side, :side] + 0.5 - side / 2
        return np.asarray((np.arctan2(x, -y) / (2 * np.pi)) % 1, np.float32)


@lru_cache(maxsize=MOST_KEPT)
def _pill(size: tuple[int, int], word: str, colour: str, how: Lettering) -> Image.Image:
    """Return a word on a rounded ground of a colour."""
    scale, (width, height) = 4, size
    mask = Image.new("L", (width * scale, height * scale), 0)
    box = (0, 0, width * scale - 1, height * scale - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, int(min(size) * 0.22) * scale, 255)
    image = Image.new("RGB", size, INK)
    image.paste(colour, (0, 0), mask.resize(size, Image.Resampling.BOX))
    inner = Box(height // 6, 0, width - height // 6, height)
    _write(ImageDraw.Draw(image), inner, word, how)
    return image


def _write(draw: ImageDraw.ImageDraw, box: Box, text: str, how: Lettering) -> None:
    """Write a text into a box, in the middle of its height, in the largest letters in which all of it has room."""
    lines = fitted(text, box.size, how.largest_px, how.weight)
    x = {"left": box.left, "centre": (box.left + box.right) / 2, "right": box.right}[how.align]
    anchor = {"left": "ls", "centre": "ms", "right": "rs"}[how.align]
    first = (box.top + box.bottom - (len(lines.lines) - 1) * lines.size_px * LEADING + CAPITAL * lines.size_px) / 2
    for index, line in enumerate(lines.lines):
        base = first + index * lines.size_px * LEADING
        draw.text((x, base), line, how.colour, font(lines.size_px, how.weight), anchor=anchor)
