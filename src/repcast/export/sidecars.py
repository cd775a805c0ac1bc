"""Files beside a track: captions (SubRip, WebVTT, LRC), labels for Audacity, the timeline."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from repcast.export.about import About
from repcast.export.target import check_target, opened
from repcast.model.errors import RepcastError
from repcast.model.timeline import Cue

LEAST_MS = 1200
"""A caption stays this long where the next one leaves it the time: a count is over too soon to be read."""

_END = Cue(10**12, 10**12, "say")


def srt(about: About) -> str:
    """Lay the words out as SubRip captions."""
    shown = enumerate(_shown(about), 1)
    return "".join(f"{n}\n{_clock(at, ',')} --> {_clock(end, ',')}\n{text}\n\n" for n, (at, end, text) in shown)


def vtt(about: About) -> str:
    """Lay the words out as WebVTT captions (W3C)."""
    safe = ((at, end, text.replace("&", "&amp;").replace("<", "&lt;")) for at, end, text in _shown(about))
    cues = (f"{_clock(at, '.')} --> {_clock(end, '.')}\n{text}\n\n" for at, end, text in safe)
    return "WEBVTT\n\n" + "".join(cues)


def lrc(about: About) -> str:
    """Lay the words out as LRC lyrics, which a phone's music player shows line by line."""
    seconds = about.duration_ms // 1000
    tags = {"ti": about.title, "ar": about.artist, "al": about.album, "length": f"{seconds // 60}:{seconds % 60:02}"}
    head = "".join(f"[{name}:{text}]\n" for name, text in tags.items() if text)
    lines = (f"[{at // 60_000:02}:{at // 1000 % 60:02}.{at % 1000 // 10:02}]{text}\n" for at, _, text in _shown(about))
    return head + "".join(lines)


def labels(about: About) -> str:
    """Lay sections and words out as a label track of Audacity: start and end in seconds, and the text."""
    sections = ((section.start_ms, section.end_ms, section.title) for section in about.sections)
    cues = ((cue.at_ms, cue.end_ms, _one_line(cue.written) or cue.sound) for s in about.sections for cue in s.cues)
    rows = sorted((*sections, *cues), key=lambda row: row[:2])
    return "".join(f"{start / 1000:.3f}\t{end / 1000:.3f}\t{text}\n" for start, end, text in rows)


CAPTIONS: dict[str, Callable[[About], str]] = {".srt": srt, ".vtt": vtt, ".lrc": lrc, ".labels.txt": labels}
"""Ending to what lays out a file of that kind."""


def _shown(about: About) -> Iterator[tuple[int, int, str]]:
    """Give each phrase its time on the screen: that of its voice at least, and never beside the next one."""
    for cue, following in pairwise((*about.spoken, _END)):
        end = min(max(cue.end_ms, cue.at_ms + LEAST_MS), following.at_ms)
        yield cue.at_ms, max(end, cue.at_ms + 1), _one_line(cue.written)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _clock(at_ms: int, point: str) -> str:
    seconds, milliseconds = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"


TIMELINE = ".timeline.json"


def besides() -> tuple[str, ...]:
    """Name the endings of the files that can stand beside a track."""
    return (*CAPTIONS, TIMELINE)


def check_beside(path: str, endings: Iterable[str], *, replace: bool = True) -> list[Path]:
    """Make sure, before any work is done, that files can stand beside a track, and return their paths.

    Raises:
        RepcastError: an ending is not known, the track goes to standard output, or a file cannot be written, or exists
            already and `replace` is false.
    """
    if path == "-":
        raise RepcastError("nothing can stand beside standard output", "write the track to a file")
    files = []
    for ending in endings:
        if ending not in besides():
            there_are = f"there are {', '.join(besides())}"
            raise RepcastError(f"'{ending}' is no file that can stand beside a track", there_are)
        files.append(Path(path).with_suffix(ending))
        check_target(str(files[-1]), replace=replace)
    return files


def write_beside(
    path: str, endings: Iterable[str], about: About, timeline: Mapping[str, Any] | None = None, *, replace: bool = True
) -> list[Path]:
    """Write files of the same name as a track but other endings, and return their paths.

    The endings are such that a page or a record of that name is never written over.

    Args:
        path: the track's, which need not be there.
        endings: some of `besides()`.
        about: the track's.
        timeline: what `timeline_json` gave, for a file of the timeline.
        replace: allows the files to take the place of others; if one may not, none is written.

    Raises:
        RepcastError: what `check_beside` raises, or a file cannot be written.
    """
    endings = tuple(endings)
    files = check_beside(path, endings, replace=replace)
    for ending, file in zip(endings, files, strict=True):
        with opened(str(file), replace=replace) as to:
            to.write(_text(ending, about, timeline or {}).encode())
    return files


def _text(ending: str, about: About, timeline: Mapping[str, Any]) -> str:
    if ending == TIMELINE:
        return json.dumps(timeline, ensure_ascii=False, indent=1) + "\n"
    return CAPTIONS[ending](about)
