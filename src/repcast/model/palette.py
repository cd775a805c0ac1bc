"""The colours that every picture of a session shares: the player, the video, the cover, the plot.

Each has a contrast of 3:1 and more with black and with white (WCAG 2.2, 1.4.11), so that one set serves a dark and a
light page; the terminal has the nearest of its own.
"""

from repcast.model.screen import ScreenKind

KIND_COLOURS: dict[ScreenKind, str] = {
    "work": "#0d8a4f",
    "hold": "#d9600a",
    "breath": "#0b8791",
    "rest": "#2f6fed",
    "ready": "#c4269c",
    "talk": "#7a8487",
}
"""What is being done, as `#rrggbb`."""

SPEECH_COLOUR = "#8a5cc2"
"""What is being said."""

INK, PAPER = "#12191c", "#ffffff"
"""Text and ground of a light page; of a dark page the other way round."""

SOFT_ON_INK, SOFT_ON_PAPER = "#a9b5bb", "#5f6b71"
"""Text beside what is said, on either ground, at 4.5:1 and more (WCAG 2.2, 1.4.3)."""

LINE_ON_INK = "#34424a"
"""What of a ring is still to come, on a dark page."""


def mixed(colour: str, ground: str, share: float) -> str:
    """Return what is seen of a colour of which `share`, from 0 to 1, covers a ground; all as `#rrggbb`."""
    parts = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(under + (over - under) * share):02x}" for over, under in parts)
