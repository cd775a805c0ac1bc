"""Transcripts: without the time stamps before what is spoken."""

import re
from collections.abc import Sequence

from repcast.read.formats.surroundings.masking import blanked
from repcast.read.quote import Source

_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?"
_STAMP = re.compile(
    rf"^[ \t]*(?:\d{{1,4}}[ \t]*\n[ \t]*)?[\[(*]{{0,3}}{_TIME}(?:[ \t]*-->[ \t]*{_TIME})?[\])*]{{0,3}}"
    r"(?=\s|$)[ \t]*(?:[-–—|][ \t]+)?",
    re.MULTILINE,
)
_INNER = re.compile(rf"(?:^|(?<=\s))[\[(*]{{0,3}}{_TIME}[\])*]{{0,3}}(?:\\[\d:.]+)?(?=\s|$)", re.MULTILINE)
"""A stamp before or after the words of a line, or among them."""

_FEWEST, _SENTENCE_WORDS = 3, 4
"""So many stamps make a transcript, and so many words after most of them: fewer are names of stations."""


def without_time_stamps(source: Source) -> Source:
    """Return the source with spaces for the time stamps of a transcript, which rise from line to line."""
    for pattern in (_INNER, _STAMP):
        found = list(pattern.finditer(source.text))
        if _are_of_transcript(source.text, found):
            return blanked(source, [match.span() for match in found])
    return source


def _are_of_transcript(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether times rise throughout and most have a sentence between them."""
    times = [int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3]) for match in found]
    if len(found) < _FEWEST or times != sorted(set(times)):
        return False
    starts = [match.start() for match in found]
    said = [len(text[match.end() : start].split()) for match, start in zip(found, starts[1:], strict=False)]
    return sum(count >= _SENTENCE_WORDS for count in said) * 2 > len(said)
