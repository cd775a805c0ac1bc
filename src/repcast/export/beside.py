"""Files beside a track: captions, labels, the timeline."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from repcast.errors import RepcastError
from repcast.export.about import About
from repcast.export.captions import CAPTIONS
from repcast.export.target import opened

TIMELINE = ".timeline.json"


def besides() -> tuple[str, ...]:
    """Name the endings of the files that can stand beside a track."""
    return (*CAPTIONS, TIMELINE)


def write_beside(
    path: str, endings: Iterable[str], about: About, timeline: Mapping[str, Any] | None = None
) -> list[Path]:
    """Write files of the same name as a track but other endings, and return their paths.

    The endings are such that a page or a record of that name is never written over.

    Args:
        path: the track's, which need not be there.
        endings: some of `besides()`.
        about: the track's.
        timeline: what `timeline_json` gave, for a file of the timeline.

    Raises:
        RepcastError: an ending is not known, the track goes to standard output, or a file cannot be written.
    """
    if path == "-":
        raise RepcastError("nothing can stand beside standard output", "write the track to a file")
    written = []
    for ending in endings:
        file = Path(path).with_suffix(ending)
        text = _text(ending, about, timeline or {})
        with opened(str(file)) as to:
            to.write(text.encode())
        written.append(file)
    return written


def _text(ending: str, about: About, timeline: Mapping[str, Any]) -> str:
    if ending == TIMELINE:
        return json.dumps(timeline, ensure_ascii=False, indent=1) + "\n"
    if ending not in CAPTIONS:
        raise RepcastError(f"'{ending}' is no file that can stand beside a track", f"there are {', '.join(besides())}")
    return CAPTIONS[ending](about)
