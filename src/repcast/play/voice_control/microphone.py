"""The microphone. Opened only for `--listen`; what it hears goes to the recogniser and nowhere else."""

from collections.abc import Callable, Generator
from typing import Protocol

import numpy as np

from repcast.model.clip import Samples
from repcast.play.outputs import NoDeviceError
from repcast.play.voice_control.segments import RATE_HZ

PERIOD_MS = 60


class Microphone(Protocol):
    """Something that hears: it gives mono samples at 16 kHz, from a thread of its own."""

    def open(self, give: Callable[[Samples], None]) -> None:
        """Start giving what is heard. Raises `NoDeviceError` where there is no microphone."""

    def close(self) -> None:
        """Stop."""


class MiniaudioMicrophone:
    """The system's default microphone."""

    def __init__(self) -> None:
        self._device: object = None

    def open(self, give: Callable[[Samples], None]) -> None:
        """Open it. Raises `NoDeviceError` where there is none."""
        import miniaudio

        from repcast.play.outputs.miniaudio import REAL

        taker = _taken(give)
        next(taker)
        try:
            self._device = device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.FLOAT32, 1, RATE_HZ, PERIOD_MS, backends=REAL, app_name="repcast"
            )
            device.start(taker)  # type: ignore[arg-type] # it gives bytes
        except miniaudio.MiniaudioError as fault:
            raise NoDeviceError(f"no microphone could be opened ({fault.args[0]})") from fault

    def close(self) -> None:
        """Close it."""
        device, self._device = self._device, None
        if device is not None:
            device.close()  # type: ignore[attr-defined]


def _taken(give: Callable[[Samples], None]) -> Generator[None, bytes]:
    while True:
        give(np.frombuffer((yield), np.float32))
