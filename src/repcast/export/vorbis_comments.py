"""Tags as FLAC, Vorbis and Opus have them: Vorbis comments, chapters as in the CHAPTERxxx convention."""

from importlib import import_module
from typing import Any

from repcast.export.about import About


def comments(about: About) -> dict[str, list[str]]:
    """Lay out what a player shows as Vorbis comments."""
    said = {
        "title": about.title,
        "artist": about.artist,
        "album": about.album,
        "genre": about.genre,
        "tracknumber": str(about.track or ""),
        "tracktotal": str(about.tracks or ""),
        "comment": about.comment,
        "language": about.language,
        "lyrics": "\n".join(cue.text for cue in about.spoken),
    }
    for number, section in enumerate(about.sections, 1):
        said[f"chapter{number:03}"] = _clock(section.start_ms)
        said[f"chapter{number:03}name"] = section.title
    return {name: [text] for name, text in said.items() if text}


def cover(about: About) -> Any:
    """Make the cover as mutagen's picture block."""
    from repcast.export.cover import SIDE_PX, picture

    mutagen: Any = import_module("mutagen.flac")
    block = mutagen.Picture()
    block.data = picture(about)
    block.type = 3
    block.mime = "image/png"
    block.width = block.height = SIDE_PX
    block.depth = 8
    return block


def _clock(at_ms: int) -> str:
    seconds, milliseconds = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"
