"""The cover picture: of the same bytes each time, and readable as a thumbnail."""

from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from repcast.export import About
from repcast.export.cover import SIDE_PX, draw_cover

ABOUT = About("Band Lying Hip Internal Rotation", 814_000, dose="3 × 11 each side, tempo 3-1-3")


def drawn(about: About, side_px: int = SIDE_PX) -> NDArray[np.float64]:
    """The picture's brightness; shape (side_px, side_px), 0 to 255."""
    image = Image.open(BytesIO(draw_cover(about)))
    assert image.size == (SIDE_PX, SIDE_PX)
    grey = image.convert("L").resize((side_px, side_px), Image.Resampling.LANCZOS)
    return np.asarray(grey, np.float64)


def test_the_same_track_has_the_same_cover() -> None:
    assert draw_cover(ABOUT) == draw_cover(ABOUT)


@pytest.mark.parametrize(
    "title",
    [
        "Hip",
        "Band Lying Hip Internal Rotation",
        "Übung für Gesäß & Hüfte ½",
        "Donaudampfschifffahrtsgesellschaft",
        "体操",
        "",
        "a very long title of many words " * 5,
    ],
)
def test_nothing_is_drawn_over_the_edge(title: str) -> None:
    brightness = drawn(About(title, 36_000_000, dose="12 × 100 each side"))
    back = brightness[0, 0]
    edges = np.concatenate(
        [brightness[:8].ravel(), brightness[-8:].ravel(), brightness[:, :8].ravel(), brightness[:, -8:].ravel()]
    )
    assert np.abs(edges - back).max() < 3


def test_at_64_pixels_its_lines_still_stand_out() -> None:
    brightness = drawn(ABOUT, 64)
    contrast = brightness.max(axis=1) - brightness[0, 0]
    rows = np.concatenate([[0], (contrast > 120).astype(int)])
    assert np.count_nonzero(np.diff(rows) == 1) >= 4, "the title's, the dose and the time, with gaps between them"


def test_title_dose_and_time_are_in_it() -> None:
    whole = drawn(ABOUT)
    for other in (About("Other", 814_000, dose=ABOUT.dose), About(ABOUT.title, 813_000, dose=ABOUT.dose)):
        assert not np.array_equal(drawn(other), whole)
    assert not np.array_equal(drawn(About(ABOUT.title, 814_000, dose="3 × 12 each side")), whole)
