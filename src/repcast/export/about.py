"""What the tags of a file say of a track, and the settings of a file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from repcast.model.text import is_visible, visible
from repcast.model.timeline import Cue, Section

if TYPE_CHECKING:
    from repcast.export.mp3_spliced import SplicedTrack

DEFAULT_ALBUM = "repcast"
"""Players list files without an album one by one, or under "unknown": with one, all sessions stand together."""


@dataclass(frozen=True, slots=True)
class About:
    """What a player shows of a track; an empty field is not written.

    `dose` is the line under the title on the cover picture, such as "3 × 11 each side". `cover` is a JPEG or PNG file
    to show instead of the drawn cover, as bytes. `sections` become the chapters, their cues the lyrics. `track` counts
    from 1 among `tracks`, 0 where the file stands alone. `facts` is what `Session.player_facts` returns, for
    the cover and a video.
    """

    title: str
    duration_ms: int
    artist: str = "repcast"
    album: str = DEFAULT_ALBUM
    genre: str = "Exercise"
    comment: str = ""
    dose: str = ""
    language: str = "en"
    sections: tuple[Section, ...] = ()
    track: int = 0
    tracks: int = 0
    cover: bytes = b""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def track_number(self) -> str:
        """The track's number as players write it: "2/6", "2", or nothing."""
        return f"{self.track}/{self.tracks}" if self.tracks else str(self.track or "")

    @property
    def spoken(self) -> Iterator[Cue]:
        """Every cue that has words, in order of time."""
        return (cue for section in self.sections for cue in section.cues if cue.text)

    @property
    def lyrics(self) -> str:
        """All words, a line for each cue."""
        return "\n".join(cue.written for cue in self.spoken)

    @property
    def last_ms(self) -> int:
        """The latest moment that is mentioned: normally the end of the track."""
        ends = (max(section.end_ms, *(cue.at_ms for cue in section.cues), 0) for section in self.sections)
        return max(self.duration_ms, *ends, 0)

    def visible(self) -> "About":
        """Return the same with every text as `model.text.visible` leaves it: no format is broken by any title."""
        names = ("title", "artist", "album", "genre", "comment", "dose", "language")
        texts = {name: visible(getattr(self, name)) for name in names}
        return replace(self, **texts, sections=tuple(map(_visible_section, self.sections)))  # type: ignore[arg-type]


def _visible_section(section: Section) -> Section:
    return replace(section, title=visible(section.title), cues=tuple(map(_visible_cue, section.cues)))


def _visible_cue(cue: Cue) -> Cue:
    if is_visible(cue.text) and is_visible(cue.written):
        return cue
    return replace(cue, text=visible(cue.text), written=visible(cue.written))


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of a file.

    `rate_hz` and `bitrate_kbps` 0 leave them to the format. `channels` 1 or 2 makes the file mono or stereo, 0 leaves
    that to the sound. `ending`, such as ".mp3", names the format where the target does not. `cover` False writes no
    picture. `replace` allows a file to take the place of another. `size` is the
    width and height of a video, `None` the usual. `cache` is a folder for encoded phrases; without one
    nothing is kept. `on_spliced` is called with what an MP3 file was spliced from, where it was.
    """

    rate_hz: int = 0
    bitrate_kbps: int = 0
    channels: Literal[0, 1, 2] = 0
    ending: str = ""
    cover: bool = True
    replace: bool = True
    size: tuple[int, int] | None = None
    cache: Path | None = None
    on_spliced: "Callable[[SplicedTrack], None] | None" = None


@dataclass(frozen=True, slots=True)
class Encoding:
    """The sample rate, the channels (1 or 2) and the bitrate of a file; `kbps` 0 is the format's own choice."""

    rate_hz: int
    channels: int
    kbps: int = 0
