"""A device that writes what is played to a WAV file, at the pace of the clock or as fast as it is mixed."""

import struct
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import BinaryIO

import numpy as np

from repcast.model.clip import Block
from repcast.model.errors import RepcastError
from repcast.play.outputs import Device, DeviceInfo, Pull, PullThread, StreamFormat

PERIOD_S = 0.02
FAST = "fast,"
HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
"""RIFF, WAVE, its format and its data, as the PCM form of the WAVE format has them (Microsoft and IBM, 1991)."""


def open_device(which: str = "") -> Device:
    """Return a device that writes the WAV file `which`; with `fast,` before it one that does not wait for the clock."""
    if not which.removeprefix(FAST):
        raise RepcastError("the device `file` needs the name of a file", "write for example --device file:played.wav")
    return FileDevice(Path(which.removeprefix(FAST)), fast=which.startswith(FAST))


def available() -> list[DeviceInfo]:
    """Return how a file is named, which works everywhere."""
    return [DeviceInfo("file:NAME.wav", "writes what is played; file:fast,NAME.wav does not wait for the clock")]


class FileDevice:
    """Writes 16-bit samples: at the clock's pace with silence where nothing came in time, or `fast` without waiting.

    Opened again after a pause, it writes on behind what it has written. `first_sound_s` is when the first block that is
    not silent was pulled, by the clock `now`, in seconds.
    """

    def __init__(
        self,
        path: Path,
        *,
        fast: bool = False,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name, self.ahead_ms = f"file:{path}", 0
        self.first_sound_s: float | None = None
        self._path, self._fast, self._now, self._sleep = path, fast, now, sleep
        self._thread = PullThread("file device")
        self._has_written = False
        self._fault: OSError | None = None

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Make the file and start pulling. Raises `RepcastError` where it cannot be written."""
        try:
            file = self._path.open("r+b" if self._has_written else "wb")
        except OSError as error:
            raise self._unwritable(error) from error
        self._has_written = True
        self._thread.start(partial(self._run, pull, stream, file))

    def stop(self) -> None:
        """Stop pulling and complete the file. Raises `RepcastError` where it could not be written to its end."""
        self.close()

    def close(self) -> None:
        """Stop pulling and complete the file. Raises `RepcastError`, once, where it could not be written to its end."""
        self._thread.stop()
        fault, self._fault = self._fault, None
        if fault is not None:
            raise self._unwritable(fault) from fault

    def _unwritable(self, fault: OSError) -> RepcastError:
        reason = (fault.strerror or str(fault)).lower()
        return RepcastError(f"{self._path} cannot be written ({reason})", "name another file")

    def _run(self, pull: Pull, stream: StreamFormat, file: BinaryIO, stop: Event) -> None:
        try:
            self._write(pull, stream, file, stop)
        except OSError as fault:
            # The thread cannot raise to anyone: the player finds that nothing is pulled, and closes the device.
            self._fault = fault

    def _write(self, pull: Pull, stream: StreamFormat, file: BinaryIO, stop: Event) -> None:
        count = int(PERIOD_S * stream.rate_hz)
        due = self._now()
        with file:
            file.seek(0, 2)
            file.seek(max(HEADER.size, file.tell()))
            while not stop.is_set():
                block = pull(count)
                if self.first_sound_s is None and block.any():
                    self.first_sound_s = self._now()
                file.write(_pcm(block))
                if not self._fast:
                    file.write(bytes(2 * stream.channels * (count - len(block))))
                    due = max(due + count / stream.rate_hz, self._now() - PERIOD_S)
                    self._sleep(max(0.0, due - self._now()))
                elif not len(block):
                    self._sleep(0.002)
            _finish(file, stream)


def _finish(file: BinaryIO, stream: StreamFormat) -> None:
    size = file.tell() - HEADER.size
    frame = 2 * stream.channels
    file.seek(0)
    pcm_format = (16, 1, stream.channels, stream.rate_hz, stream.rate_hz * frame, frame, 16)
    file.write(HEADER.pack(b"RIFF", HEADER.size - 8 + size, b"WAVE", b"fmt ", *pcm_format, b"data", size))


def _pcm(block: Block) -> bytes:
    return np.round(np.clip(block, -1, 1) * 32767).astype("<i2").tobytes()
