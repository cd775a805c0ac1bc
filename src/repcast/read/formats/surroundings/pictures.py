"""Pictures whose words are the names of what stands under them, on pages without other headings."""

import re
from collections.abc import Sequence

from repcast.read.words.signs import name_score

MOST_NAME_WORDS = 6
"""The most words of a caption that is a name."""

_FEWEST = 2
_FILE = re.compile(r"\.\w{3,4}$|_|\d")


def are_names(texts: Sequence[str]) -> bool:
    """Whether the words for several pictures are names, and differ."""
    return len(set(texts)) == len(texts) >= _FEWEST and all(map(_is_name, texts))


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= MOST_NAME_WORDS and not _FILE.search(text) and name_score(text) > 0
