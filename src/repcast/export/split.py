"""A track as several files with a playlist, for players that show no chapters: all of them appear, or none."""

import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

import numpy as np

from repcast.export.about import DEFAULT_ALBUM, About, Options
from repcast.export.formats import ending_of, endings, export
from repcast.export.names import file_name
from repcast.export.target import COPY_BYTES, Sink, check_target, create_beside, explained, opened
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.errors import RepcastError
from repcast.model.text import visible
from repcast.model.timeline import Section, shifted
from repcast.model.times import frames

By = Literal["sections", "sets"]

MARK = "# the parts of one track, written by repcast"
"""The second line of our playlists: what any other one lists is never removed."""

ABANDONED_S = 3600
"""A temporary folder that old belongs to a process that was killed: it is filled and moved within seconds."""


@dataclass(frozen=True, slots=True)
class TrackPart:
    """One file of a split track: its sections, and its title."""

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


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a split track goes: the folder of its parts, their names, and the playlist beside the folder."""

    folder: Path
    names: tuple[str, ...]
    playlist: Path


def parts(sections: Iterable[Section], by: By) -> list[TrackPart]:
    """Divide a session: at every section, or into sets with what leads up to each, its count-in included."""
    divided: list[TrackPart] = []
    waiting: list[Section] = []
    for section in sections:
        waiting.append(section)
        if by == "sections" or section.kind == "set":
            divided.append(TrackPart(section.title, tuple(waiting)))
            waiting = []
    if waiting:
        divided.append(TrackPart(waiting[-1].title, tuple(waiting)))
    return divided


def check_parts(path: str | os.PathLike[str], options: Options | None = None) -> None:
    """Make sure, before any work is done, that a track can be written in parts.

    Raises:
        RepcastError: it goes to standard output, or the playlist or the folder cannot be written.
    """
    _check(_places(path, (), ""), options or Options())


def export_parts(
    blocks: Iterable[Block], path: str | os.PathLike[str], about: About, by: By, options: Options | None = None
) -> list[Path]:
    """Write a track as numbered files in a folder, and a playlist of them beside it; return the playlist and the files.

    "hip.mp3" becomes "hip.m3u8" and "hip/01 Opening.mp3" and so on. Played one after another without gaps they are
    the track, sample by sample. Nothing appears before all of it is complete; then a new folder appears in one step,
    and in one that exists each part takes its place, the playlist last. Parts of an earlier export to the same path,
    which its playlist lists, are removed; other files never.

    Args:
        blocks: what `mix` yields.
        path: what the track would be called.
        about: the whole track's.
        by: where to divide it.
        options: settings of each file; `replace` is about the playlist and every part, and is looked at first.

    Raises:
        RepcastError: what `export` raises, or a place is taken. Nothing was changed then.
    """
    about, ending = about.visible(), ending_of(os.fspath(path), options or Options())
    options = replace(options or Options(), ending=ending)
    divided = parts(about.sections, by)
    places = _places(path, [part.title for part in divided], Path(path).suffix)
    _check(places, options)
    _remove_abandoned(places.folder.parent)
    lengths = []
    cutter = _Cutter(blocks)
    with _nameless(places.folder.parent) as whole:
        for number, part in enumerate(divided, 1):
            shown = replace(_about(part, about), track=number, tracks=len(divided))
            before = whole.tell()
            export(cutter.until(part.end_ms), whole, shown, options)
            lengths.append(whole.tell() - before)
        _put_in_place(whole, lengths, places, _playlist(places, divided))
    return [places.playlist, *(places.folder / name for name in places.names)]


def _places(path: str | os.PathLike[str], titles: Iterable[str], suffix: str) -> _Places:
    if os.fspath(path) == "-":
        raise RepcastError("several files cannot go to standard output", "write the track to a file")
    titles = list(titles)
    width = max(2, len(str(len(titles))))  # so that names sort as they are played
    names = (f"{number:0{width}} {file_name(title)}{suffix}" for number, title in enumerate(titles, 1))
    return _Places(Path(path).with_suffix(""), tuple(names), Path(path).with_suffix(".m3u8"))


def _check(places: _Places, options: Options) -> None:
    """Raise RepcastError where the playlist, the folder or a part in it cannot be written."""
    check_target(places.playlist, replace=options.replace)
    if places.folder.is_dir():
        for name in places.names:
            check_target(places.folder / name, replace=options.replace)
    elif places.folder.exists() or places.folder.is_symlink():
        problem = f"{places.folder}: cannot be written, file exists"
        raise RepcastError(problem, "choose another name: the parts need a folder of that name")


@contextmanager
def _nameless(folder: Path) -> Iterator[Sink]:
    """Open a file that holds all parts, one behind the other, until they are complete."""
    part = folder / f".repcast-{os.urandom(8).hex()}.part"
    with explained(str(folder)):
        file, has_name = create_beside(part)
    try:
        with file:
            yield file
    finally:
        if has_name:
            part.unlink(missing_ok=True)


def _put_in_place(whole: Sink, lengths: list[int], places: _Places, playlist: str) -> None:
    """Cut the file of all parts into files, and move them and the playlist to where they belong."""
    is_new = not places.folder.exists()
    folder = places.folder.resolve()
    old = _listed(places) - set(places.names)
    made = folder.with_name(f".repcast-{os.urandom(8).hex()}.parts")
    with explained(str(folder)):
        try:
            made.mkdir()
            whole.seek(0)
            for name, length in zip(places.names, lengths, strict=True):
                _copy(whole, length, made / name)
            with opened(places.playlist) as sink:  # takes its place behind the parts, when this block ends
                sink.write(playlist.encode())
                _move(made, folder, is_new=is_new, old=old)
        except BaseException:
            if is_new and not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
            raise
        finally:
            shutil.rmtree(made, ignore_errors=True)


def _copy(whole: Sink, length: int, to: Path) -> None:
    with to.open("xb") as file:
        while length:
            piece = whole.read(min(length, COPY_BYTES))
            file.write(piece)
            length -= len(piece)
        file.flush()
        os.fsync(file.fileno())


def _move(made: Path, folder: Path, *, is_new: bool, old: Iterable[str]) -> None:
    """Move the parts: as a whole folder where there is none yet, one by one otherwise."""
    if is_new:
        made.rename(folder)
        return
    for part in sorted(made.iterdir()):
        with suppress(FileNotFoundError):
            part.chmod((folder / part.name).stat().st_mode & 0o7777)
        part.replace(folder / part.name)
    for name in old:
        (folder / name).unlink(missing_ok=True)


def _listed(places: _Places) -> set[str]:
    """Return the names of the parts that an earlier export to the same path left in the folder."""
    try:
        lines = places.playlist.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return set()
    paths = [PurePosixPath(line) for line in lines if not line.startswith("#")] if MARK in lines[:2] else []
    known = "|".join(map(re.escape, endings()))
    ours = re.compile(rf"\d{{2,}} .+(?:{known})", re.IGNORECASE)
    return {path.name for path in paths if path.parts[:-1] == (places.folder.name,) and ours.fullmatch(path.name)}


def _remove_abandoned(folder: Path) -> None:
    """Remove the temporary folders of exports that were killed while they moved their parts."""
    for left in folder.glob(".repcast-*.parts"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - ABANDONED_S:
                shutil.rmtree(left, ignore_errors=True)


class _Cutter:
    """Cuts blocks at exact frames."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = iter(blocks)
        self._rest: Block = np.zeros(0, np.float32)
        self._done = 0

    def until(self, end_ms: int) -> Iterator[Block]:
        """Yield what comes before `end_ms` and has not been yielded."""
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
    """Return the tags of one part: the track's title as its album, and every moment counted from its start."""
    sections = tuple(shifted(section, -part.start_ms) for section in part.sections)
    album = whole.title if whole.album == DEFAULT_ALBUM else whole.album
    length_ms = part.end_ms - part.start_ms
    return replace(whole, title=part.title, album=album, duration_ms=length_ms, sections=sections)


def _playlist(places: _Places, divided: list[TrackPart]) -> str:
    """Return an M3U playlist in UTF-8, its files named from where it stands."""
    lines = ["#EXTM3U", MARK]
    for part, name in zip(divided, places.names, strict=True):
        seconds = round((part.end_ms - part.start_ms) / 1000)
        lines += [f"#EXTINF:{seconds},{visible(part.title)}", f"{places.folder.name}/{name}"]
    return "\n".join(lines) + "\n"
