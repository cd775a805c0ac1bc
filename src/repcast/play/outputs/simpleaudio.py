"""The default sound device through simpleaudio, which plays whole pieces and has neither pause nor position."""

import sys
from functools import partial
from importlib import import_module
from threading import Event
from typing import Any

import numpy as np

from repcast.model.clip import Block
from repcast.play.outputs import Device, DeviceInfo, NoDeviceError, Pull, PullThread, StreamFormat

LAST_GOOD = (3, 11)
"""simpleaudio 1.0.4 crashes the whole process on any later Python when it plays (a segmentation fault, seen)."""

STEP_S = 0.05
PIECE_S = 1.0
"""Longest piece: between two there is a gap of some milliseconds."""


def open_device(which: str = "") -> Device:
    """Return the device; simpleaudio always plays on the system's default one, so `which` is not used."""
    del which
    _check()
    _simpleaudio()
    return SimpleaudioDevice()


def available() -> list[DeviceInfo]:
    """Return the one device. Raises `NoDeviceError` on a Python that simpleaudio crashes."""
    _check()
    _simpleaudio()
    return [DeviceInfo("simpleaudio", "the default device; goes on up to a second earlier after a pause")]


def _simpleaudio() -> Any:
    """Import the package, which has no types. Raises `ImportError` where it is not installed."""
    return import_module("simpleaudio")


def _check() -> None:
    if sys.version_info[:2] > LAST_GOOD:
        version = ".".join(str(part) for part in sys.version_info[:2])
        raise NoDeviceError(f"simpleaudio crashes on Python {version}: use --device miniaudio, or Python 3.11")


class SimpleaudioDevice:
    """Plays pieces of about a second, cut where it is quiet, since there is a gap of some milliseconds between two."""

    def __init__(self) -> None:
        self.name, self.ahead_ms = "simpleaudio", int(PIECE_S * 1000)
        self._thread = PullThread("simpleaudio")

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Start playing. Raises `NoDeviceError` without a sound system."""
        self._play(np.zeros((stream.rate_hz // 20, stream.channels), np.float32), stream).wait_done()
        self._thread.start(partial(self._run, pull, stream))

    def stop(self) -> None:
        """Stop at once."""
        self.close()

    def close(self) -> None:
        """Stop at once."""
        self._thread.stop(lambda: _simpleaudio().stop_all())

    def _play(self, samples: Block, stream: StreamFormat) -> Any:
        failed: Any = import_module("simpleaudio._simpleaudio").SimpleaudioError  # it has no public name
        try:
            return _simpleaudio().play_buffer(
                np.round(np.clip(samples, -1, 1) * 32767).astype("<i2"), stream.channels, 2, stream.rate_hz
            )
        except failed as error:
            raise NoDeviceError(f"simpleaudio has no sound device to play on ({error})") from error

    def _run(self, pull: Pull, stream: StreamFormat, stop: Event) -> None:
        while not stop.is_set():
            piece = _piece(pull, stream.rate_hz)
            if not len(piece):
                stop.wait(STEP_S)
                continue
            try:
                self._play(piece, stream).wait_done()
            except NoDeviceError:  # it has gone away, which is noticed by its asking for no more
                return


def _piece(pull: Pull, rate_hz: int) -> Block:
    """Pull up to a second of sound, shorter where it falls silent."""
    step = int(STEP_S * rate_hz)
    steps: list[Block] = []
    while len(steps) < PIECE_S / STEP_S:
        steps.append(pull(step))
        if len(steps[-1]) < step or (len(steps) > 1 and not steps[-1].any()):
            break
    return np.concatenate(steps)
