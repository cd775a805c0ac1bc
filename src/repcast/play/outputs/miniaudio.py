"""The sound device of nearly every machine, through miniaudio: PulseAudio, ALSA, CoreAudio, WASAPI and others."""

import ctypes
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from types import ModuleType
from typing import Any

from repcast.model.clip import Block
from repcast.play.outputs import Device, DeviceInfo, NoDeviceError, Pull, StreamFormat


@contextmanager
def import_stub(name: str) -> Iterator[None]:
    """Let nothing stand for the module called `name` in the block, unless it is there already; after it, it is free."""
    if name in sys.modules:
        yield
        return
    nothing = sys.modules[name] = ModuleType(name)
    try:
        yield
    finally:
        if sys.modules.get(name) is nothing:
            del sys.modules[name]


with import_stub("urllib.request"):  # it is for radio stations, and TLS and more come with it: a tenth of a start
    import miniaudio

PERIOD_MS, PERIODS = 25, 8
"""A device asks for so much at a time, and has so many ahead: enough to ride out a busy machine."""

CLOSE_S = 2.0

# Left to itself miniaudio falls back to a silent device where it finds no other, and the session would be unheard.
REAL = [one for one in miniaudio.Backend if one.name not in {"NULL", "CUSTOM"}]


ErrorHandler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
unheard = ErrorHandler(lambda *_: None)
"""Takes what ALSA has to say; it lives as long as the module, as ALSA keeps a pointer to it."""

if sys.platform == "linux":
    # ALSA would print its own account of every device that is not there.
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(unheard)


def open_device(which: str = "") -> Device:
    """Make the device called `which`, or the system's default one."""
    return MiniaudioDevice(which)


def found() -> list[DeviceInfo]:
    """List the playback devices, the system's default first."""
    system, ids = _playbacks()
    default = DeviceInfo("miniaudio", f"the default device of {system}")
    return [default, *(DeviceInfo(f"miniaudio:{name}", system) for name in ids)]


def _playbacks() -> tuple[str, dict[str, Any]]:
    """The sound system in use, and its devices' ids by name."""
    try:
        listed = miniaudio.Devices(REAL)
        return listed.backend, {one["name"]: one["id"] for one in listed.get_playbacks()}
    except miniaudio.MiniaudioError as fault:
        raise NoDeviceError(f"no sound device was found ({_plain(fault)})") from fault


def _plain(fault: Exception) -> str:
    return " ".join(str(part) for part in fault.args)


class MiniaudioDevice:
    """Plays through miniaudio; `which` names one of the machine's devices, "" the default one.

    One that is named and has gone away when it is opened again gives way to the default one.
    """

    def __init__(self, which: str = "") -> None:
        self.which = which
        self.name = f"miniaudio:{which}" if which else "miniaudio"
        self.ahead_ms = PERIOD_MS * PERIODS
        self._device: miniaudio.PlaybackDevice | None = None
        self._known = False

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Open the device and start pulling from its own thread."""
        puller = _frames(pull, stream.silence)
        next(puller)
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.FLOAT32,
                stream.channels,
                stream.rate_hz,
                PERIOD_MS,
                self._id(),
                PERIODS,
                REAL,
                miniaudio.ThreadPriority.REALTIME,
                app_name="repcast",
            )
            self._known = True
            self._device.start(puller)  # type: ignore[arg-type] # an array is as good as bytes to it
        except miniaudio.MiniaudioError as fault:
            raise NoDeviceError(f"no sound device could be opened ({_plain(fault)})") from fault

    def _id(self) -> object:
        if not self.which:
            return None
        _, ids = _playbacks()
        if self.which not in ids and self._known:
            return None
        if self.which not in ids:
            raise NoDeviceError(f"there is no sound device {self.which!r}; there are {', '.join(ids) or 'none'}")
        return ids[self.which]

    def close(self) -> None:
        """Close the device; one whose server has died may never come back from that, and is left behind."""
        closing, self._device = self._device, None
        if closing is not None:
            closer = Thread(target=closing.close, daemon=True)
            closer.start()
            closer.join(CLOSE_S)


def _frames(pull: Pull, silence: Block) -> Generator[Block, int]:
    """What miniaudio sends frame counts to, and gets blocks from; it clears what is not filled."""
    block = silence
    while True:
        count = yield block
        block = pull(count)
