"""The sound device of nearly every machine, through miniaudio: PulseAudio, ALSA, CoreAudio, WASAPI and others."""

import ctypes
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from types import ModuleType
from typing import Any

from repcast.model.clip import Block
from repcast.play.outputs import Device, DeviceInfo, NoDeviceError, Pull, StreamFormat


@contextmanager
def import_stub(name: str) -> Iterator[None]:
    """Have an empty module imported as `name` within the block, unless it has been imported already."""
    if name in sys.modules:
        yield
        return
    stub = sys.modules[name] = ModuleType(name)
    try:
        yield
    finally:
        if sys.modules.get(name) is stub:
            del sys.modules[name]


with import_stub("urllib.request"):  # only for radio stations, and imports TLS and more: a tenth of the time to start
    import miniaudio

PERIOD_MS, PERIODS = 25, 8
"""How much a device asks for at a time, and how many of these it has ahead: enough to ride out a busy machine."""

PULSEAUDIO = "PulseAudio"
"""What miniaudio calls that backend."""

CLOSE_S = 2.0
"""How long to wait for a device to stop or close: one whose server has died may never do so."""

REAL_BACKENDS = [one for one in miniaudio.Backend if one.name not in {"NULL", "CUSTOM"}]
"""Without these named, miniaudio falls back to a silent device where it finds no other."""


ErrorHandler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
ignore_error = ErrorHandler(lambda *_: None)
"""Takes ALSA's error messages; it lives as long as the module, as ALSA keeps a pointer to it."""

if sys.platform == "linux":
    # ALSA would print a message for every device that is not there.
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(ignore_error)


def open_device(which: str = "") -> Device:
    """Return the device called `which`, or the system's default one for ""."""
    return MiniaudioDevice(which)


def available() -> list[DeviceInfo]:
    """List the playback devices, the system's default first."""
    system, ids = _playbacks()
    default = DeviceInfo("miniaudio", f"the default device of {system}")
    return [default, *(DeviceInfo(f"miniaudio:{name}", system) for name in ids)]


def _playbacks() -> tuple[str, dict[str, Any]]:
    """Return the sound system in use, and the ids of its devices by name."""
    try:
        listed = miniaudio.Devices(REAL_BACKENDS)
        return listed.backend, {one["name"]: one["id"] for one in listed.get_playbacks()}
    except miniaudio.MiniaudioError as error:
        raise NoDeviceError(f"no sound device was found ({_plain(error)})") from error


def _plain(error: Exception) -> str:
    return " ".join(str(part) for part in error.args)


class MiniaudioDevice:
    """Plays through miniaudio; `which` names one of the machine's devices, "" the default one.

    One that is named and has gone away when it is opened again gives way to the default one. A stream stopped on
    PulseAudio stays connected, corked, until the next one has been opened: without any stream the server lets a sink
    idle with a latency of up to 2 s, and a stream opened then asks for nothing until that is over. Other systems may
    lend a device to one stream only, which is closed at once.
    """

    def __init__(self, which: str = "") -> None:
        self.which = which
        self.name = f"miniaudio:{which}" if which else "miniaudio"
        self.ahead_ms = PERIOD_MS * PERIODS
        self._stream: miniaudio.PlaybackDevice | None = None
        self._stopped: miniaudio.PlaybackDevice | None = None
        self._was_found = False

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Open the device and start pulling from its own thread."""
        blocks = _blocks(pull, stream.silence)
        next(blocks)
        try:
            self._stream = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.FLOAT32,
                stream.channels,
                stream.rate_hz,
                PERIOD_MS,
                self._id(),
                PERIODS,
                REAL_BACKENDS,
                miniaudio.ThreadPriority.REALTIME,
                app_name="repcast",
            )
            self._was_found = True
            self._stream.start(blocks)  # type: ignore[arg-type] # it takes arrays as well as bytes
        except miniaudio.MiniaudioError as error:
            raise NoDeviceError(f"no sound device could be opened ({_plain(error)})") from error
        finally:
            self._release_stopped()

    def _id(self) -> object:
        if not self.which:
            return None
        _, ids = _playbacks()
        if self.which not in ids and self._was_found:
            return None
        if self.which not in ids:
            raise NoDeviceError(f"there is no sound device {self.which!r}; there are {', '.join(ids) or 'none'}")
        return ids[self.which]

    def stop(self) -> None:
        """Be silent at once."""
        if self._stream is None or self._stream.backend != PULSEAUDIO:
            self.close()
            return
        self._stopped, self._stream = self._stream, None
        with_patience(self._stopped.stop)

    def close(self) -> None:
        """Close the stream, and one that was stopped."""
        self._release_stopped()
        closing, self._stream = self._stream, None
        if closing is not None:
            with_patience(closing.close)

    def _release_stopped(self) -> None:
        closing, self._stopped = self._stopped, None
        if closing is not None:
            with_patience(closing.close)


def with_patience(work: Callable[[], None]) -> None:
    """Call `work` in a thread of its own, which is left behind if it takes too long."""
    thread = Thread(target=_quietly, args=(work,), daemon=True, name="miniaudio")
    thread.start()
    thread.join(CLOSE_S)


def _quietly(work: Callable[[], None]) -> None:
    with suppress(miniaudio.MiniaudioError):  # the device is gone
        work()


def _blocks(pull: Pull, silence: Block) -> Generator[Block, int]:
    """Yield the blocks that miniaudio asks for by sending the number of frames; it clears what is not filled."""
    block = silence
    while True:
        count = yield block
        block = pull(count)
