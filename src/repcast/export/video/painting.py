"""Draws the frames of a video, as the player page is drawn on a dark ground."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from repcast.export.video.drawn import Drawn, PictureCache
from repcast.export.video.layout import Box, Lettering, layout
from repcast.export.video.running_text import RunningText
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

MARK_EDGE_PX = 2
"""Of the ground, on either side of the mark in the bar."""


class Painter:
    """Draws the scenes of one session in one size."""

    def __init__(self, size: tuple[int, int], shown: tuple[Part, ...]) -> None:
        self._shown = shown
        self._layout = at = layout(size)
        self._image = Image.new("RGB", size, INK)
        self._there: dict[Box, Any] = {}
        self._pictures = PictureCache()
        self._whole_rings = {colour: self._whole_ring(colour) for colour in (LINE_ON_INK, *KIND_COLOURS.values())}
        self._turns = self._ring_turns()
        self._bar = self._image
        self._elapsed = RunningText(at.elapsed, at.times_text)
        self._left = RunningText(at.left, replace(at.times_text, align="right"))

    def frame(self, scene: Scene) -> Image.Image:
        """Return the picture of a scene, in RGB; it is good until the next one is asked for."""
        for drawn in self.changes(scene):
            self._image.paste(drawn.image, drawn.box.corner)
        return self._image

    def changes(self, scene: Scene) -> Iterator[Drawn]:
        """Yield what has to be put where to come from the scene that was drawn last to this one."""
        at, part, screen = self._layout, self._shown[scene.part], scene.screen
        phrase = at.phrase if part.following else at.long_phrase
        yield from self._section(scene.part)
        yield from self._change(at.word, (screen.kind, screen.word), partial(self._word, screen))
        yield from self._change(phrase, screen.phrase, partial(self._words, phrase, screen.phrase, at.phrase_text))
        yield from self._ring(scene)
        yield from self._change(at.count, scene.count, partial(self._count, scene.count))
        yield from self._change(at.beside, scene.beside, partial(self._words, at.beside, scene.beside, at.beside_text))
        yield from self._mark(scene.at_ms)
        yield from self._elapsed.changes(scene.elapsed)
        yield from self._left.changes(scene.left)

    def _change(self, box: Box, what: Hashable, draw: Callable[[], Image.Image]) -> Iterator[Drawn]:
        """Yield a picture of `what`, which is kept, where another stands in its place."""
        if self._there.get(box) != what:
            self._there[box] = what
            yield self._pictures.get((box, what), lambda: Drawn(box, draw()))

    def _section(self, number: int) -> Iterator[Drawn]:
        """Yield a frame with what stays the same in a section, where that begins: everything else is to be drawn."""
        at = self._layout
        if self._there.get(at.frame) == number:
            return
        self._there = {at.frame: number}
        self._elapsed.forget()
        self._left.forget()
        self._bar = self._drawn_bar(number)
        yield Drawn(at.frame, self._drawn_section(number))

    def _drawn_section(self, number: int) -> Image.Image:
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
        """Return the whole session as a bar, each section in the colour of its kind, those to come darker."""
        at, bar = self._layout.mark, self._layout.bar
        image = Image.new("RGB", at.size, INK)
        draw, top = ImageDraw.Draw(image), bar.top - at.top
        for number, part in enumerate(self._shown):
            left, right = (self._along(at_ms) for at_ms in (part.start_ms, part.end_ms))
            colour = part.colour if number <= now else mixed(part.colour, INK, TO_COME)
            gap_px = 1 if right - left > 3 and number + 1 < len(self._shown) else 0
            draw.rectangle((left, top, max(left, right - 1 - gap_px), top + bar.height - 1), colour)
        return image

    def _mark(self, at_ms: int) -> Iterator[Drawn]:
        """Yield the bar with a mark where in the session it is; where it has only moved, no more than around it."""
        at = self._layout.mark
        x, half = round(self._along(at_ms)), max(1, self._layout.bar.height // 8)
        before = self._there.get(at)
        if before == x:
            return
        self._there[at] = x
        reach = half + MARK_EDGE_PX
        changed = Box(0, 0, at.width, at.height)
        if before is not None:
            changed = replace(
                changed, left=max(0, min(x, before) - reach), right=min(at.width, max(x, before) + reach + 2)
            )
        changed = changed.even()
        image = self._bar.crop((*changed.corner, changed.right, changed.bottom))
        draw, middle = ImageDraw.Draw(image), x - changed.left
        draw.rectangle((middle - reach, 0, middle + reach, image.height), INK)
        draw.rectangle((middle - half, 2, middle + half, image.height - 3), PAPER)
        yield Drawn(changed.moved(*at.corner), image)

    def _along(self, at_ms: int) -> float:
        """Return how far from the left of its place a moment stands in the bar, in pixels."""
        bar = self._layout.bar
        return bar.left - self._layout.mark.left + bar.width * at_ms / max(1, self._shown[-1].end_ms)

    def _ring(self, scene: Scene) -> Iterator[Drawn]:
        """Yield how much is done as a ring: where it only grows, no more than what it has grown by."""
        box, colour = self._layout.ring, KIND_COLOURS[scene.screen.kind]
        before, now = self._there.get(box), (colour, scene.share)
        if before == now:
            return
        self._there[box] = now
        start = before[1] if before and before[0] == colour and before[1] < scene.share else None
        drawn = self._pictures.get((box, start, now), lambda: self._drawn_ring(colour, start, scene.share))
        for inner in (self._layout.count, self._layout.beside):
            if drawn.box.overlaps(inner):
                self._there.pop(inner, None)
        yield drawn

    def _drawn_ring(self, colour: str, start: float | None, end: float) -> Drawn:
        """Return the ring as far as `end`, from 0 to 1; of it what lies after `start`, where that is known."""
        box = self._layout.ring
        grown = Box(0, 0, box.width, box.height) if start is None else self._sector(start, end)
        rows, columns = slice(grown.top, grown.bottom), slice(grown.left, grown.right)
        edge = np.clip((end - self._turns[rows, columns]) * float(2 * np.pi * RING_RADIUS * box.width) + 0.5, 0, 1)
        done = Image.fromarray((edge * 255).astype(np.uint8))
        whole, to_come = (
            self._whole_rings[one].crop((*grown.corner, grown.right, grown.bottom)) for one in (colour, LINE_ON_INK)
        )
        return Drawn(grown.moved(*box.corner), Image.composite(whole, to_come, done))

    def _sector(self, start: float, end: float) -> Box:
        """Return the place within the ring's box of what lies between two turns."""
        side = self._layout.ring.width
        turns = np.linspace(start, end, 16) * 2 * np.pi
        radii = np.array([[RING_RADIUS - RING_WIDTH / 2], [RING_RADIUS + RING_WIDTH / 2]]) * side
        x, y = side / 2 + radii * np.sin(turns), side / 2 - radii * np.cos(turns)
        low = (max(0, int(one.min()) - SECTOR_MARGIN_PX) for one in (x, y))
        high = (min(side, int(one.max()) + SECTOR_MARGIN_PX) for one in (x, y))
        return Box(*low, *high).even()

    def _count(self, count: str) -> Image.Image:
        """Return the count, as large as there is room within the ring."""
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
