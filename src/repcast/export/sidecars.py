"""Files beside a track: captions, labels, the timeline."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from repcast.export.about import About
from repcast.export.captions import CAPTIONS
from repcast.export.target import check_target, opened
from repcast.model.errors import RepcastError

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
