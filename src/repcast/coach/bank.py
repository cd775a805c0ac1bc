"""Takes lines from the bank of stock phrases: the same for the same seed and place, none twice before it must be."""

import zlib
from functools import lru_cache

from repcast.languages.en.phrases import PHRASES
from repcast.model.profile import LineKind, Profile

SLOT_STEP = 11
"""How far apart the lines of one set lie: sets that take several lines share none with the sets next to them."""


def lines(kind: LineKind, profile: Profile) -> tuple[str, ...]:
    """Return the lines of a kind: those that ship, with the listener's own or replaced by them."""
    own = profile.lines.get(kind)
    if own is None:
        return PHRASES[kind]
    return tuple(dict.fromkeys(own.lines if own.only else (*PHRASES[kind], *own.lines)))


def line(those: tuple[str, ...], seed: int, ordinal: int, slot: int = 0) -> str:
    """Return one of several lines: `ordinal` counts the sets of a session from 0, `slot` the lines within one set.

    Two sets have the same line only where a session has more sets than there are lines.
    """
    shuffled = _shuffled(those, seed)
    return shuffled[(ordinal + slot * SLOT_STEP) % len(shuffled)]


@lru_cache(maxsize=256)
def _shuffled(lines: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """Return the lines in the order of a seed, by digests, so that it is the same in every version of Python."""
    return tuple(sorted(lines, key=lambda text: (zlib.crc32(f"{seed} {text}".encode()), text)))
