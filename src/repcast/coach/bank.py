"""Takes lines from the banks of stock phrases: the same for the same seed and place, none twice before it must be."""

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


class Bank:
    """Hands out the lines of one session; what stands in several banks is said once as well, as long as it can be."""

    def __init__(self, profile: Profile, seed: int) -> None:
        self._profile, self._seed = profile, seed
        self._lines: dict[tuple[LineKind, int, int], str] = {}
        self._said: set[str] = set()

    def line(self, kind: LineKind, ordinal: int, slot: int = 0) -> str:
        """Return a line: `ordinal` counts the sets of the session from 0, `slot` the lines of a kind within one set."""
        place = (kind, ordinal, slot)
        if place not in self._lines:
            shuffled = _shuffled(lines(kind, self._profile), self._seed)
            start = (ordinal + slot * SLOT_STEP) % len(shuffled)
            in_turn = (*shuffled[start:], *shuffled[:start])
            self._lines[place] = next((one for one in in_turn if one not in self._said), shuffled[start])
            self._said.add(self._lines[place])
        return self._lines[place]


@lru_cache(maxsize=256)
def _shuffled(lines: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """Return the lines in the order of a seed, by digests, so that it is the same in every version of Python."""
    return tuple(sorted(lines, key=lambda text: (zlib.crc32(f"{seed} {text}".encode()), text)))
