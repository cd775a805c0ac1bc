"""An engine that fails as it is told to: the first word of the phrase is the fault, "once" or "always" the second.

A real engine in every other way, in a worker of its own. Its voice is a folder, where it notes what it has done, since
a worker that crashes remembers nothing.
"""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from repcast.speak.engines import Take, Voice, VoiceInfo

RATE_HZ = 16_000


def spoken(text: str, pace: float = 1.0, rate_hz: int = RATE_HZ) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """A second or more of something like a voice, never twice quite the same."""
    frames = int(rate_hz * max(0.4, 0.06 * len(text)) / pace)
    at = np.arange(frames) / rate_hz
    pitch = 150 + np.random.default_rng().uniform(0, 5)
    quiet = np.zeros(rate_hz // 10, np.float32)
    voice = np.sin(2 * np.pi * pitch * at) * (0.2 + 0.1 * np.sin(2 * np.pi * 5 * at))
    return np.concatenate([quiet, voice.astype(np.float32), quiet])


def _freeze(text: str) -> Take:  # noqa: ARG001
    """Hang with the interpreter's lock held."""
    ctypes.PyDLL(None).sleep(1000)
    raise AssertionError


def _hang(text: str) -> Take:  # noqa: ARG001
    time.sleep(1000)
    raise AssertionError


def _crash(text: str) -> Take:  # noqa: ARG001
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError


def _leave(text: str) -> Take:  # noqa: ARG001
    sys.exit(3)


def _raise(text: str) -> Take:
    raise ValueError(f"no idea how to say {text!r}")


def _mute(text: str) -> Take:
    return Take(np.zeros_like(spoken(text)), RATE_HZ)


def _nan(text: str) -> Take:
    samples = spoken(text)
    samples[len(samples) // 2] = np.nan
    return Take(samples, RATE_HZ)


def _half(text: str) -> Take:
    samples = spoken(text)
    return Take(samples[: len(samples) // 2], RATE_HZ)


def _quarter(text: str) -> Take:
    samples = spoken(text)
    silence = np.zeros(RATE_HZ // 10, np.float32)
    return Take(np.concatenate([samples[: len(samples) // 4], silence]), RATE_HZ)


def _rate(text: str) -> Take:
    return Take(spoken(text), 0)


def _nothing(text: str) -> Take:  # noqa: ARG001
    return Take(np.zeros(0, np.float32), RATE_HZ)


def _none(text: str) -> Take:  # noqa: ARG001
    return None  # type: ignore[return-value]


FAULTS: dict[str, Callable[[str], Take]] = {
    "crash": _crash,
    "leave": _leave,
    "raise": _raise,
    "hang": _hang,
    "freeze": _freeze,
    "mute": _mute,
    "nan": _nan,
    "half": _half,
    "quarter": _quarter,
    "rate": _rate,
    "nothing": _nothing,
    "none": _none,
}


class Faulty:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def speak(self, text: str, pace: float) -> Take:
        with (self.folder / "said").open("a") as file:
            file.write(f"{os.getpid()} {text}\n")
        fault, often, *_ = [*text.casefold().rstrip(".").split(), "", ""]
        if fault in FAULTS and (often == "always" or self._first(text)):
            sys.stdout.write("something on standard output, where the replies go\n")
            return FAULTS[fault](text)
        return Take(spoken(text, pace), RATE_HZ)

    def _first(self, text: str) -> bool:
        return (self.folder / "said").read_text().count(f" {text}\n") == 1


def find(voice: str) -> Voice:
    return Voice("faulty", voice, "faulty 1", processes=2)


def load(key: str, threads: int) -> Faulty:  # noqa: ARG001
    folder = Path(key)
    if (folder / "broken").exists():
        raise RuntimeError("the model is no model")
    return Faulty(folder)


def voices() -> tuple[VoiceInfo, ...]:
    return (VoiceInfo("faulty", "", "fails as it is told to"),)
