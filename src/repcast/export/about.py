"""What a player shows of a track, and the settings of a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from repcast.model.timeline import Cue, Section


@dataclass(frozen=True, slots=True)
class About:
    """What a player shows of a track; an empty field is not written.

    `dose` is the line under the title on the cover picture, such as "3 × 11 each side". `sections` become the
    chapters, their cues the lyrics. `track` counts from 1 among `tracks`, 0 where the file stands alone.
    """

    title: str
    duration_ms: int
    artist: str = "repcast"
    album: str = ""
    genre: str = "Exercise"
    comment: str = ""
    dose: str = ""
    language: str = "en"
    sections: tuple[Section, ...] = ()
    track: int = 0
    tracks: int = 0

    @property
    def numbered(self) -> str:
        """The track's number as players write it: "2/6", "2", or nothing."""
        return f"{self.track}/{self.tracks}" if self.tracks else str(self.track or "")

    @property
    def spoken(self) -> Iterator[Cue]:
        """Every cue that has words, in order of time."""
        return (cue for section in self.sections for cue in section.cues if cue.text)


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of a file.

    `rate_hz` and `bitrate_kbps` 0 leave them to the format. `channels` 1 or 2 makes the file mono or stereo, 0 leaves
    that to the sound. `ending` tells the format where the path does not. `replace` allows a file to take the place of
    another. `cache` is a folder for encoded phrases; without one nothing is kept.
    """

    rate_hz: int = 0
    bitrate_kbps: int = 0
    channels: Literal[0, 1, 2] = 0
    ending: str = ""
    cover: bool = True
    replace: bool = True
    cache: Path | None = None
