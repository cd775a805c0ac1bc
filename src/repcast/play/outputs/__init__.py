"""Sound devices: a module for each kind, behind one small Protocol, imported on first use."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from threading import Event, Thread, current_thread
from typing import Protocol

import numpy as np

from repcast.model.clip import RATE_HZ, Block
from repcast.model.errors import MissingPackageError, RepcastError


@dataclass(frozen=True, slots=True)
class StreamFormat:
    """`rate_hz` frames a second of 1 or 2 channels."""

    rate_hz: int = RATE_HZ
    channels: int = 1

    @property
    def silence(self) -> Block:
        """No frames: shape (0,), or (0, 2) with two channels."""
        return np.zeros(0 if self.channels == 1 else (0, self.channels), np.float32)


MONO = StreamFormat()


Pull = Callable[[int], Block]
"""Returns the next frames: asked for n, up to n of them; fewer than n mean silence for the rest."""

DEFAULT = "miniaudio"
DEVICES = {
    "miniaudio": "repcast.play.outputs.miniaudio",
    "simpleaudio": "repcast.play.outputs.simpleaudio",
    "null": "repcast.play.outputs.null",
    "file": "repcast.play.outputs.file",
}
"""Kind to module; each has `open_device(which) -> Device` and `available() -> list[DeviceInfo]`.

Both raise `ImportError` where the package that the kind needs is not installed.
"""

INSTALL = {"miniaudio": "pip install miniaudio", "simpleaudio": "pip install 'repcast[simpleaudio]'"}


class Device(Protocol):
    """Something that plays float32 samples, full scale at ±1, by pulling them from a thread of its own."""

    name: str

    @property
    def ahead_ms(self) -> int:
        """How much of what it has pulled may not have been heard yet, in milliseconds."""

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Start pulling frames of `stream`. Raises `NoDeviceError` where there is nothing to play them on."""

    def stop(self) -> None:
        """Stop pulling and be silent, at once, dropping what was pulled ahead; to be opened again soon."""

    def close(self) -> None:
        """Stop and release the device. May be called twice, and the device be opened again."""


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A device of this machine: the name that `--device` takes, what it is, and whether it works."""

    name: str
    detail: str = ""
    works: bool = True


class PullThread:
    """The thread of a device that pulls from a loop of its own; started and stopped any number of times."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stop = Event()
        self._thread: Thread | None = None

    def start(self, loop: Callable[[Event], None]) -> None:
        """Run `loop`, which ends soon after its event is set."""
        self._stop = Event()
        self._thread = Thread(target=loop, args=(self._stop,), daemon=True, name=self._name)
        self._thread.start()

    def stop(self, interrupt: Callable[[], object] = lambda: None) -> None:
        """Set the event, call `interrupt`, and wait until the loop has ended; nothing where it does not run.

        Called from the loop itself, it does not wait.
        """
        self._stop.set()
        if self._thread is not None:
            interrupt()
            if self._thread is not current_thread():
                self._thread.join()
            self._thread = None


class NoDeviceError(RepcastError):
    """There is no sound device, or the one asked for cannot be opened."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            problem,
            "`repcast export` writes the session as a file instead, and `repcast doctor` shows this machine's devices",
        )


def device(name: str = DEFAULT) -> Device:
    """Return the device called `KIND` or `KIND:WHICH`, such as `miniaudio:Headphones` or `file:played.wav`.

    Nothing is opened yet. Raises `NoDeviceError` for an unknown kind, `MissingPackageError` for one whose package
    is not installed.
    """
    kind, _, which = name.partition(":")
    if kind not in DEVICES:
        raise NoDeviceError(f"there is no kind of sound device called {kind!r}; known are {', '.join(DEVICES)}")
    try:
        opened: Device = import_module(DEVICES[kind]).open_device(which)
    except ImportError as error:
        raise MissingPackageError(f"the sound device {kind}", _install(kind)) from error
    return opened


def devices() -> list[DeviceInfo]:
    """List the devices of this machine, and each kind that does not work here with the reason."""
    listed: list[DeviceInfo] = []
    for kind, module in DEVICES.items():
        try:
            listed += import_module(module).available()
        except ImportError:
            listed.append(DeviceInfo(kind, f"not installed: {_install(kind)}", works=False))
        except RepcastError as error:
            listed.append(DeviceInfo(kind, error.problem, works=False))
    return listed


def _install(kind: str) -> str:
    return INSTALL.get(kind, f"pip install {kind}")
