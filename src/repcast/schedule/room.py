"""The free and the taken moments of one section, so that speech never meets speech."""

from bisect import bisect_left, insort


class Room:
    """Keeps the stretches that speech has taken, in milliseconds from the start of the section, in order."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def free_from(self, at_ms: int, until_ms: int, quiet_ms: int) -> int:
        """How long it is free from `at_ms` on, up to `until_ms`, with `quiet_ms` kept to other speech; 0 if not."""
        index = bisect_left(self._taken, (at_ms, at_ms))
        if index and self._taken[index - 1][1] + quiet_ms > at_ms:
            return 0
        if index < len(self._taken):
            until_ms = min(until_ms, self._taken[index][0] - quiet_ms)
        return max(0, until_ms - at_ms)

    def first_gap(self, from_ms: int, until_ms: int, length_ms: int, quiet_ms: int) -> int | None:
        """The first moment of a gap of `length_ms` with `quiet_ms` on both sides, or None.

        What is said lies between `from_ms` and `until_ms`; the quiet is only kept from other speech.
        """
        at_ms = from_ms
        index = max(0, bisect_left(self._taken, (from_ms, from_ms)) - 1)
        for start_ms, end_ms in self._taken[index:]:
            if at_ms + length_ms + quiet_ms <= start_ms or at_ms + length_ms > until_ms:
                break
            at_ms = max(at_ms, end_ms + quiet_ms)
        return at_ms if at_ms + length_ms <= until_ms else None

    def take(self, from_ms: int, until_ms: int) -> None:
        """Mark the range as taken."""
        insort(self._taken, (from_ms, until_ms))
