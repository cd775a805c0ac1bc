"""Transcripts: without the time stamps before what is spoken."""

import re

from repcast.read.formats.masking import blanked
from repcast.read.quote import Source

_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?"
_STAMP = re.compile(
    rf"^[ \t]*(?:\d{{1,4}}[ \t]*\n[ \t]*)?[\[(]?{_TIME}(?:[ \t]*-->[ \t]*{_TIME})?[\])]?"
    r"(?=\s|$)[ \t]*(?:[-–—|][ \t]+)?",
    re.MULTILINE,
)
_FEWEST, _SENTENCE_WORDS = 3, 4
"""So many stamps make a transcript, and so many words after most of them: fewer are names of stations."""


def without_time_stamps(source: Source) -> Source:
    """Return the source with spaces for the time stamps of a transcript, which rise from line to line."""
    found = list(_STAMP.finditer(source.text))
    times = [int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3]) for match in found]
    if len(found) < _FEWEST or times != sorted(set(times)):
        return source
    ends = [*(match.start() for match in found[1:]), len(source.text)]
    said = [len(source.text[match.end() : end].split()) for match, end in zip(found, ends, strict=True)]
    if sum(count >= _SENTENCE_WORDS for count in said) * 2 <= len(said):
        return source
    return blanked(source, [match.span() for match in found])
