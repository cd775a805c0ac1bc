"""What the schedule has to know of sound: how long things are heard."""

from typing import Protocol


class Lengths(Protocol):
    """Tells how long phrases and sounds are heard, in milliseconds; may block until a phrase has been spoken."""

    def words(self, text: str, pace: float = 1.0) -> int:
        """How long a phrase is heard when it is spoken at `pace` times the usual speed."""

    def fit(self, text: str, room_ms: int) -> float | None:
        """The least pace from 1.0 on at which a phrase fits `room_ms`, or None where it does not fit at all."""

    def sound(self, name: str) -> int:
        """How long a shipped sound is heard."""
