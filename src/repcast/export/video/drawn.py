"""What was drawn, where it stands in the frame, and as the encoder takes it; what comes again is kept."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from repcast.export.video.layout import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_RED, _BLUE = 0.2126, 0.0722
"""The shares of red and blue in brightness (ITU-R BT.709, 3.2); the rest is green's."""

_GREEN = 1 - _RED - _BLUE
_LIGHT = 219 / 255
_CB, _CR = 112 / 255 / (1 - _BLUE), 112 / 255 / (1 - _RED)
TO_PLANES = (
    *(_LIGHT * _RED, _LIGHT * _GREEN, _LIGHT * _BLUE, 16),
    *(-_CB * _RED, -_CB * _GREEN, _CB * (1 - _BLUE), 128),
    *(_CR * (1 - _RED), -_CR * _GREEN, -_CR * _BLUE, 128),
)
"""From red, green and blue to brightness, 16 to 235, and two colours, 16 to 240 (ITU-R BT.709, 3.3 to 3.5)."""

MOST_KEPT_PIXELS = 6_000_000
"""Of pictures that are kept: each pixel takes three bytes as it was drawn, and one and a half converted."""

Planes = tuple[NDArray[np.uint8], ...]


class Drawn:
    """A picture in RGB and the place where it stands, of even size on even pixels; never changed."""

    def __init__(self, box: Box, image: "Image") -> None:
        self.box, self.image = box, image

    @cached_property
    def planes(self) -> Planes:
        """Its brightness, and its two colours at half the width and height."""
        brightness, *colours = self.image.convert("RGB", TO_PLANES).split()
        return np.asarray(brightness), *(np.asarray(colour.reduce(2)) for colour in colours)

    def put_into(self, planes: Planes) -> None:
        """Copy it to its place in the planes of a whole frame."""
        for plane, own, step in zip(planes, self.planes, (1, 2, 2), strict=True):
            rows = slice(self.box.top // step, self.box.bottom // step)
            plane[rows, self.box.left // step : self.box.right // step] = own


class PictureCache:
    """The pictures that were asked for last, by what they show."""

    def __init__(self) -> None:
        self._drawn: OrderedDict[Hashable, Drawn] = OrderedDict()
        self._pixels = 0

    def get(self, what: Hashable, draw: Callable[[], Drawn]) -> Drawn:
        """Return a picture that is kept, or draw it."""
        if what in self._drawn:
            self._drawn.move_to_end(what)
            return self._drawn[what]
        drawn = self._drawn[what] = draw()
        self._pixels += drawn.box.pixels
        while self._pixels > MOST_KEPT_PIXELS:
            _, oldest = self._drawn.popitem(last=False)
            self._pixels -= oldest.box.pixels
        return drawn
