"""Sound devices: one a file, behind one small Protocol, imported on first use."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
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
"""Gives the next frames: asked for n, up to n of them; fewer than n mean silence for the rest."""

DEFAULT = "miniaudio"
DEVICES = {
    "miniaudio": "repcast.play.outputs.miniaudio",
    "simpleaudio": "repcast.play.outputs.simpleaudio",
    "null": "repcast.play.outputs.null",
    "file": "repcast.play.outputs.file",
}
"""Name to module; each has `open_device(which) -> Device` and `found() -> list[Found]`."""

INSTALL = {"miniaudio": "pip install miniaudio", "simpleaudio": "pip install 'repcast[simpleaudio]'"}


class Device(Protocol):
    """Something that sounds float32 samples, full scale at ±1, by pulling them in a thread of its own."""

    name: str

    @property
    def ahead_ms(self) -> int:
        """How much of what it has pulled may not have sounded yet, in milliseconds."""

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Start pulling frames of `stream`. Raises `NoDeviceError` where there is nothing to sound them."""

    def close(self) -> None:
        """Stop pulling and be silent, at once. May be called twice; the device can be opened again."""


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A device that this machine has: the name that `--device` takes, and what to tell about it."""

    name: str
    detail: str = ""
    works: bool = True


class NoDeviceError(RepcastError):
    """There is no sound device, or the one asked for cannot be opened."""

    def __init__(self, found: str) -> None:
        super().__init__(
            found,
            "`repcast export` writes the session as a file instead, and `repcast doctor` shows this machine's devices",
        )


def device(name: str = DEFAULT) -> Device:
    """Make the device called `KIND` or `KIND:WHICH`, such as `miniaudio:Headphones` or `file:played.wav`.

    Nothing is opened yet. Raises `NoDeviceError` for an unknown kind, `MissingPackageError` for one whose package
    is not installed.
    """
    kind, _, which = name.partition(":")
    if kind not in DEVICES:
        raise NoDeviceError(f"there is no kind of sound device called {kind!r}; known are {', '.join(DEVICES)}")
    try:
        made: Device = import_module(DEVICES[kind]).open_device(which)
    except ImportError as fault:
        raise MissingPackageError(f"the sound device {kind}", INSTALL.get(kind, f"pip install {kind}")) from fault
    return made


def devices() -> list[DeviceInfo]:
    """List what can be heard on this machine, and why what cannot be heard cannot."""
    listed: list[DeviceInfo] = []
    for kind, module in DEVICES.items():
        try:
            listed += import_module(module).found()
        except ImportError:
            listed.append(DeviceInfo(kind, f"not installed: {INSTALL.get(kind, f'pip install {kind}')}", works=False))
        except RepcastError as fault:
            listed.append(DeviceInfo(kind, fault.problem, works=False))
    return listed
