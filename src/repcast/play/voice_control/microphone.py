"""The system's default microphone, through miniaudio; and a test of how loud it is."""

from collections.abc import Callable, Generator
from queue import Empty, SimpleQueue
from typing import Protocol

import numpy as np

from repcast.model.clip import Samples
from repcast.play.companions import Facility
from repcast.play.outputs import NoDeviceError
from repcast.play.voice_control.segments import RATE_HZ

PERIOD_MS = 60
"""How much is captured at a time."""

TEST_S, PATIENCE_S = 2, 2.0
"""How long the level is tested, and how long the microphone may capture nothing meanwhile."""

SILENT_DB, OVERDRIVEN = -80.0, 0.98
"""Below this level a microphone is muted or not connected; above this amplitude it is overdriven. Full scale is 1."""

LOUD_DB = -35.0
"""Above this level a room is too loud for a voice at the usual level of -26 dB to stand out."""


class Microphone(Protocol):
    """Something that captures mono samples at 16 kHz, from a thread of its own."""

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        """Start capturing. Raises `NoDeviceError` where there is no microphone."""

    def close(self) -> None:
        """Stop. May be called twice, and the microphone be opened again."""


class MiniaudioMicrophone:
    """The system's default microphone."""

    def __init__(self) -> None:
        self._device: object = None

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        """Open it. Raises `NoDeviceError` where there is none."""
        import miniaudio

        from repcast.play.outputs.miniaudio import REAL_BACKENDS

        taker = _takes_bytes(on_captured)
        next(taker)
        try:
            self._device = device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.FLOAT32, 1, RATE_HZ, PERIOD_MS, backends=REAL_BACKENDS, app_name="repcast"
            )
            device.start(taker)  # type: ignore[arg-type] # it sends bytes
        except miniaudio.MiniaudioError as error:
            raise NoDeviceError(f"no microphone could be opened ({error.args[0]})") from error

    def close(self) -> None:
        """Close it."""
        from repcast.play.outputs.miniaudio import with_patience

        device, self._device = self._device, None
        if device is not None:
            with_patience(device.close)  # type: ignore[attr-defined]


def _takes_bytes(on_captured: Callable[[Samples], None]) -> Generator[None, bytes]:
    while True:
        on_captured(np.frombuffer((yield), np.float32))


def level_test(microphone: Microphone | None = None) -> Facility:
    """Capture two seconds and report how loud they are; the sound is dropped."""
    microphone = microphone or MiniaudioMicrophone()
    captured: SimpleQueue[Samples] = SimpleQueue()
    kept: list[Samples] = []
    try:
        microphone.open(captured.put)
        while sum(map(len, kept)) < TEST_S * RATE_HZ:
            kept.append(captured.get(timeout=PATIENCE_S))
    except NoDeviceError as fault:
        return Facility("microphone", fault.problem, works=False)
    except Empty:
        return Facility("microphone", f"it was opened, but captured nothing for {PATIENCE_S:.0f} s", works=False)
    finally:
        microphone.close()
    return verdict(np.concatenate(kept))


def verdict(samples: Samples) -> Facility:
    """Return what the level of `samples`, of shape (frames,) with full scale at ±1, says of the microphone."""
    level_db = 20 * np.log10(np.sqrt(np.mean(np.square(samples, dtype=np.float64))) + 1e-9)
    heard = f"{TEST_S} s at {level_db:.0f} dB"
    if level_db < SILENT_DB:
        return Facility("microphone", f"{heard}: it is muted, or nothing is connected", works=False)
    if np.abs(samples).max() > OVERDRIVEN:
        return Facility("microphone", f"{heard}, overdriven: turn its level down", works=False)
    if level_db > LOUD_DB:
        return Facility("microphone", f"{heard}: loud; commands are missed unless you are close to it", works=True)
    return Facility("microphone", f"{heard}: quiet enough for spoken commands", works=True)
