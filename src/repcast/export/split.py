"""A track as several files with a playlist, for players that show no chapters."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from dataclasses import replace as _with
from pathlib import Path
from typing import Literal

import numpy as np

from repcast.export.about import About
from repcast.export.target import check_target, explained, opened
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.errors import RepcastError
from repcast.model.timeline import Section
from repcast.model.times import frames

By = Literal["sections", "sets"]
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class TrackPart:
    """One file of a split track: its sections, and what it is called."""

    title: str
    sections: tuple[Section, ...]

    @property
    def start_ms(self) -> int:
        """Where it starts in the whole track."""
        return self.sections[0].start_ms

    @property
    def end_ms(self) -> int:
        """Where it ends in the whole track."""
        return self.sections[-1].end_ms


def parts(sections: Iterable[Section], by: By) -> list[TrackPart]:
    """Divide a session: at every section, or into sets with what leads up to each, its count-in included."""
    found: list[TrackPart] = []
    waiting: list[Section] = []
    for section in sections:
        waiting.append(section)
        if by == "sections" or section.kind == "set":
            found.append(TrackPart(section.title, tuple(waiting)))
            waiting = []
    if waiting:
        found.append(TrackPart(waiting[-1].title, tuple(waiting)))
    return found


def export_parts(  # noqa: PLR0913 - what `export` takes, and how to divide it
    blocks: Iterable[Block],
    path: str,
    about: About,
    by: By,
    write: Callable[[Iterable[Block], str, About], None],
    *,
    replace: bool = True,
) -> list[Path]:
    """Write a track as numbered files in a folder, and a playlist of them beside it; return the playlist and the files.

    "hip.mp3" becomes "hip.m3u8" and "hip/01 Opening.mp3" and so on. Played one after another without gaps they are
    the track, sample by sample.

    Args:
        blocks: what `mix` yields.
        path: what the track would be called.
        about: the whole track's.
        by: where to divide it.
        write: writes one file, as `export` does.
        replace: allows the files and the playlist to take the place of others; told before anything is written.

    Raises:
        RepcastError: the folder cannot be made, or a file not be written; what was written until then is removed. Or
            the track goes to standard output.
    """
    if path == "-":
        raise RepcastError("several files cannot go to standard output", "write the track to a file")
    whole = Path(path)
    folder = whole.with_suffix("")
    found = parts(about.sections, by)
    files = [folder / f"{number:02} {_safe(part.title)}{whole.suffix}" for number, part in enumerate(found, 1)]
    playlist = whole.with_suffix(".m3u8")
    with _nothing_left_behind(folder, files):
        for file in (playlist, *files):
            check_target(str(file), replace=replace)
        cutter = _Cutter(blocks)
        for number, (part, file) in enumerate(zip(found, files, strict=True), 1):
            shown = _with(_about(part, about), track=number, tracks=len(found))
            write(cutter.until(part.end_ms), str(file), shown)
        with opened(str(playlist), replace=replace) as to:
            to.write(_playlist(playlist, found, files).encode())
    return [playlist, *files]


@contextmanager
def _nothing_left_behind(folder: Path, files: list[Path]) -> Iterator[None]:
    """Make the folder; if not all goes well, remove what was not there before."""
    new = [file for file in files if not file.exists()]
    try:
        with explained(str(folder)):
            folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for remove in (*(file.unlink for file in new), folder.rmdir):
            with suppress(OSError):  # what is not there, and a folder that holds other files
                remove()
        raise


class _Cutter:
    """Cuts blocks at exact frames."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = iter(blocks)
        self._rest: Block = np.zeros(0, np.float32)
        self._done = 0

    def until(self, end_ms: int) -> Iterator[Block]:
        """Hand out what comes before `end_ms` and has not been handed out."""
        while True:
            end = frames(end_ms, STEREO_RATE_HZ if self._rest.ndim == 2 else RATE_HZ)
            block, self._rest = np.split(self._rest, [max(0, end - self._done)])
            self._done += len(block)
            if len(block):
                yield block
            if self._done >= end and len(self._rest):
                return
            following = next(self._blocks, None)
            if following is None:
                return
            self._rest = following


def _about(part: TrackPart, whole: About) -> About:
    """Tell of one part what the whole's tags tell, all moments counted from its start."""
    sections = tuple(_moved(section, -part.start_ms) for section in part.sections)
    length_ms = part.end_ms - part.start_ms
    return _with(whole, title=part.title, album=whole.title, duration_ms=length_ms, sections=sections)


def _moved(section: Section, by_ms: int) -> Section:
    cues = tuple(_with(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) for cue in section.cues)
    return _with(section, start_ms=section.start_ms + by_ms, end_ms=section.end_ms + by_ms, cues=cues)


def _playlist(playlist: Path, found: list[TrackPart], files: list[Path]) -> str:
    """Lay out an M3U playlist in UTF-8, its files named from where it stands."""
    lines = ["#EXTM3U"]
    for part, file in zip(found, files, strict=True):
        seconds = round((part.end_ms - part.start_ms) / 1000)
        lines += [f"#EXTINF:{seconds},{part.title}", file.relative_to(playlist.parent).as_posix()]
    return "\n".join(lines) + "\n"


def _safe(title: str) -> str:
    """Make a title into a file name that every system takes."""
    return re.sub(r'[\s\x00-\x1f/\\:*?"<>|]+', " ", title).strip(". ")[:_LONGEST_NAME].strip() or "untitled"
