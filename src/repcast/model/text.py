"""Text for the eye: without the characters that steer a terminal, a player or a parser instead of being shown."""

import re
from functools import cache
from itertools import chain

_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_CONTROL = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_UNSEEN = f"[{_CONTROL}{_BIDIRECTIONAL}{_NONCHARACTERS}\ufeff\ufff9-\ufffb\ud800-\udfff]+"
_SPACING = frozenset(chain(map(chr, range(0x09, 0x0E)), "\x85\u2028\u2029"))


def visible(text: str) -> str:
    """Return a text on one line, without control and bidirectional characters, lone surrogates and noncharacters.

    A run of them that breaks a line becomes one space. What is left can be encoded as UTF-8 and UTF-16, is allowed in
    XML 1.0, and holds no NUL, which ends a text in most tags.
    """
    return text if is_visible(text) else _unseen().sub(_spaced, text).strip()


def is_visible(text: str) -> bool:
    """Return whether `visible` would leave a text as it is."""
    return (text.isascii() and text.isprintable()) or not _unseen().search(text)


@cache
def _unseen() -> re.Pattern[str]:
    """Compile the pattern when a text first needs it: most do without."""
    return re.compile(_UNSEEN)


def _spaced(run: re.Match[str]) -> str:
    return " " if _SPACING.intersection(run[0]) else ""
