"""What runs beside a session: it follows what is being played, and may send commands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from repcast.play.controls import Command
from repcast.play.device_output import PlayedBlock
from repcast.play.player import View


class Companion(Protocol):
    """Something that follows a session, such as what keeps the machine awake. Its methods must not wait."""

    def open(self) -> None:
        """Start."""

    def close(self) -> None:
        """Stop. Called once after `open`."""

    def update(self, view: View) -> None:
        """Take in what is being played; called some times a second."""

    def commands(self) -> Iterable[Command]:
        """Return the commands sent since the last call."""


class Listener(Companion, Protocol):
    """A companion that hears spoken commands, which are answered aloud.

    `wake_word` is what they begin with; `fault` is what ended the listening, "" as long as nothing has.
    """

    wake_word: str
    fault: str

    def on_played(self, block: PlayedBlock) -> None:
        """Take in what the device has been given; called from the device's thread, which it must not hold up."""


@dataclass(frozen=True, slots=True)
class Facility:
    """Something of this machine that live play uses: whether it works here, and how, or what is missing."""

    name: str
    detail: str
    works: bool
