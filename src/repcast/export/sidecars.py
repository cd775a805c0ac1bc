"""Files beside a track: captions (SubRip, WebVTT, LRC), labels for Audacity, the timeline."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from repcast.export.about import About
from repcast.export.target import check_target, opened
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.timeline import Cue

LEAST_MS = 1200
"""A caption stays this long where the next one leaves it the time: a count is over too soon to be read."""

LRC_MS = 100 * 60_000
"""LRC writes minutes with two digits, and has no hours: players ignore a line from here on, or show it early."""

_END = Cue(10**12, 10**12, "say")


def srt(about: About) -> str:
    """Return the words as SubRip captions."""
    captions = enumerate(caption_times(about), 1)
    return "".join(f"{n}\n{_clock(at, ',')} --> {_clock(end, ',')}\n{text}\n\n" for n, (at, end, text) in captions)


def vtt(about: About) -> str:
    """Return the words as WebVTT captions (W3C)."""
    safe = ((at, end, text.replace("&", "&amp;").replace("<", "&lt;")) for at, end, text in caption_times(about))
    cues = (f"{_clock(at, '.')} --> {_clock(end, '.')}\n{text}\n\n" for at, end, text in safe)
    return "WEBVTT\n\n" + "".join(cues)


def lrc(about: About) -> str:
    """Return the words as LRC lyrics, which a phone's music player shows line by line; none from `LRC_MS` on."""
    seconds = about.duration_ms // 1000
    length = f"{seconds // 60}:{seconds % 60:02}" if about.duration_ms < LRC_MS else ""
    tags = {"ti": about.title, "ar": about.artist, "al": about.album, "length": length}
    head = "".join(f"[{name}:{text}]\n" for name, text in tags.items() if text)
    lines = (f"[{_lrc_clock(at)}]{text}\n" for at, _, text in caption_times(about) if at < LRC_MS)
    return head + "".join(lines)


def _lrc_clock(at_ms: int) -> str:
    return f"{at_ms // 60_000:02}:{at_ms // 1000 % 60:02}.{at_ms % 1000 // 10:02}"


def labels(about: About) -> str:
    """Return sections and words as a label track of Audacity: start and end in seconds, and the text."""
    sections = ((section.start_ms, section.end_ms, section.title) for section in about.sections)
    cues = ((cue.at_ms, cue.end_ms, _one_line(cue.written) or cue.sound) for s in about.sections for cue in s.cues)
    rows = sorted((*sections, *cues), key=lambda row: row[:2])
    return "".join(f"{start / 1000:.3f}\t{end / 1000:.3f}\t{text}\n" for start, end, text in rows)


CAPTIONS: dict[str, Callable[[About], str]] = {".srt": srt, ".vtt": vtt, ".lrc": lrc, ".labels.txt": labels}
"""Ending to the function that returns a file of that kind."""

TIMELINE = ".timeline.json"


def besides() -> tuple[str, ...]:
    """Return the endings of the files that can stand beside a track."""
    return (*CAPTIONS, TIMELINE)


def check_beside(
    path: str | os.PathLike[str], endings: Iterable[str], *, replace: bool = True, duration_ms: int = 0
) -> tuple[Diagnostic, ...]:
    """Make sure, before any work is done, that files can stand beside a track; return what they will leave out.

    `duration_ms` is the track's length, 0 where it is not known yet.

    Raises:
        RepcastError: an ending is not known, the track goes to standard output, or a file cannot be written, or exists
            already and `replace` is false.
    """
    files = _files(path, endings)
    for file in files:
        check_target(file, replace=replace)
    cut = [file for file in files if file.name.endswith(".lrc") and duration_ms > LRC_MS]
    message = "the lyrics end at 99:59, the last moment that an .lrc file can name; .srt and .vtt have all of them"
    return tuple(Diagnostic("warning", "lyrics-cut", message, Place(str(file))) for file in cut)


def write_beside(
    path: str | os.PathLike[str],
    endings: Iterable[str],
    about: About,
    timeline: Mapping[str, Any] | None = None,
    *,
    replace: bool = True,
) -> list[Path]:
    """Write files of the same name as a track but other endings, and return their paths.

    The endings are such that a page or a record of that name is never written over.

    Args:
        path: the track's, which need not exist.
        endings: some of `besides()`.
        about: the track's.
        timeline: what `timeline_json` returned, for a file of the timeline.
        replace: allows the files to take the place of others; if one may not, none is written.

    Raises:
        RepcastError: what `check_beside` raises, or a file cannot be written.
    """
    endings, about = tuple(endings), about.visible()
    check_beside(path, endings, replace=replace)
    files = _files(path, endings)
    for ending, file in zip(endings, files, strict=True):
        with opened(file, replace=replace) as sink:
            sink.write(_text(ending, about, timeline or {}).encode())
    return files


def _files(path: str | os.PathLike[str], endings: Iterable[str]) -> list[Path]:
    """Return the paths of the files beside a track."""
    if os.fspath(path) == "-":
        raise RepcastError("nothing can stand beside standard output", "write the track to a file")
    endings = tuple(endings)
    unknown = next((ending for ending in endings if ending not in besides()), None)
    if unknown is not None:
        hint = f"there are {', '.join(besides())}"
        raise RepcastError(f"'{unknown}' is no file that can stand beside a track", hint)
    return [Path(path).with_suffix(ending) for ending in endings]


def _text(ending: str, about: About, timeline: Mapping[str, Any]) -> str:
    if ending == TIMELINE:
        return json.dumps(timeline, ensure_ascii=False, indent=1) + "\n"
    return CAPTIONS[ending](about)


def caption_times(about: About) -> Iterator[tuple[int, int, str]]:
    """Yield each phrase with its time on the screen: that of its voice at least, and never beside the next one."""
    for cue, following in pairwise((*about.spoken, _END)):
        end = min(max(cue.end_ms, cue.at_ms + LEAST_MS), following.at_ms)
        yield cue.at_ms, max(end, cue.at_ms + 1), _one_line(cue.written)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _clock(at_ms: int, point: str) -> str:
    seconds, milliseconds = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"
