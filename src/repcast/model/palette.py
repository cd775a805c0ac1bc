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
