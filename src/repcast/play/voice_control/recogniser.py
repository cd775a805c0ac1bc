"""Recognises spoken commands with pocketsphinx; everything stays on this machine, nothing is stored."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.model.errors import MissingPackageError
from repcast.play.controls import phrases
from repcast.play.voice_control.segments import EDGE_STEPS, RATE_HZ, STEP, Segment, Segmenter

Bands = NDArray[np.float64]
"""Power in the mel bands, of shape (frames of 10 ms, 25)."""


HOP, WINDOW, POINTS = 160, 410, 512
LOWEST_HZ, HIGHEST_HZ, BANDS, CEPSTRA, LIFTER = 130, 6800, 25, 13, 22
EMPHASIS = 0.97

STRONGER = 1.5
"""How many times the mean noise is taken out: single moments of noise are louder than its mean."""

LEAST_GAIN = 0.02
"""What is left of a band where there is only noise."""

FRAMES_BESIDE, BANDS_BESIDE = 2, 2
"""What is averaged on either side, so that no lone peaks of noise stay ("musical noise")."""


def mel_bands(samples: Samples) -> Bands:
    """Power in the mel bands of `samples`, of shape (frames,) at 16 kHz and full scale at ±1."""
    scaled = np.asarray(samples, np.float64) * 32768
    lifted = scaled - EMPHASIS * np.concatenate([scaled[:1], scaled[:-1]])
    if len(lifted) < WINDOW:
        return np.zeros((0, BANDS))
    windows = np.lib.stride_tricks.sliding_window_view(lifted, WINDOW)[::HOP] * np.hamming(WINDOW)
    return np.asarray(np.abs(np.fft.rfft(windows, POINTS)) ** 2 @ FILTERS)


def without(bands: Bands, noise: Bands) -> Bands:
    """Take the mean of `noise` out of `bands`. Noise of no frames leaves them as they are."""
    if not len(noise):
        return bands
    around = np.pad(bands, ((FRAMES_BESIDE, FRAMES_BESIDE), (0, 0)), mode="edge")
    smooth = np.mean(np.lib.stride_tricks.sliding_window_view(around, 2 * FRAMES_BESIDE + 1, axis=0), axis=-1)
    gain = np.maximum(1 - STRONGER * noise.mean(axis=0) / np.maximum(smooth, 1e-9), LEAST_GAIN)
    return np.asarray(bands * (gain @ NEIGHBOURS))


def cepstra(bands: Bands) -> NDArray[np.float32]:
    """Mel cepstra of shape (frames, 13), as the recogniser's model takes them."""
    return np.asarray(np.log(bands + 1e-4) @ COSINES, np.float32)


def _filters() -> Bands:
    """Triangles of unit area, evenly spaced in mel, their corners on points of the transform."""
    lowest, highest = (2595 * np.log10(1 + hz / 700) for hz in (LOWEST_HZ, HIGHEST_HZ))
    corners_hz = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 2) / 2595) - 1)
    apart_hz = RATE_HZ / POINTS
    low, top, high = (np.floor(corners_hz / apart_hz + 0.5)[at : at + BANDS] * apart_hz for at in range(3))
    points_hz = np.arange(POINTS // 2 + 1)[:, None] * apart_hz
    triangles = np.minimum((points_hz - low) / (top - low), (high - points_hz) / (high - top))
    return np.asarray(np.maximum(0, triangles) * 2 / (high - low))


def _cosines() -> Bands:
    order, band = np.arange(CEPSTRA), np.arange(BANDS)[:, None]
    cosines = np.cos(np.pi * order * (band + 0.5) / BANDS) * np.sqrt(2 / BANDS)
    cosines[:, 0] = np.sqrt(1 / BANDS)
    return np.asarray(cosines * (1 + LIFTER / 2 * np.sin(order * np.pi / LIFTER)))


def _neighbours() -> Bands:
    near = np.abs(np.arange(BANDS) - np.arange(BANDS)[:, None]) <= BANDS_BESIDE
    return np.asarray(near / near.sum(axis=0))


FILTERS, COSINES, NEIGHBOURS = _filters(), _cosines(), _neighbours()


SURE = 6.5
"""How much better a command must explain what was heard than any row of sounds does, in log units a frame of 10 ms.

docs/live.md has what was measured for it.
"""

LOG_BASE = 1.0001
"""Of the recogniser's scores."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A command, how sure that is (see `SURE`), and the stretch of sound that it was."""

    phrase: str
    score: float
    burst: Segment


class Recogniser:
    """Listens to a stream of samples at 16 kHz for single phrases with quiet before and after them.

    Raises `MissingPackageError` without pocketsphinx.
    """

    def __init__(self, sure: float = SURE) -> None:
        try:
            pocketsphinx: Any = import_module("pocketsphinx")
        except ImportError as fault:
            raise MissingPackageError("what recognises spoken commands", "pip install 'repcast[listen]'") from fault
        self._sure = sure
        self._bursts = Segmenter()
        wide = {"beam": 1e-80, "pbeam": 1e-80, "wbeam": 1e-60}
        self._decoder = pocketsphinx.Decoder(samprate=RATE_HZ, lm=None, loglevel="FATAL", **wide)
        self._decoder.add_jsgf_string("command", grammar())
        phones = Path(pocketsphinx.get_model_path()) / "en-us" / "en-us-phone.lm.bin"
        self._decoder.add_allphone_file("sounds", str(phones))

    def hear(self, samples: Samples, *, own: bool = False) -> Iterator[Heard]:
        """Take in samples of shape (frames,), full scale at ±1; yield the commands that end in them.

        `own` says that the coach itself speaks meanwhile: that is not listened to.
        """
        for burst in self._bursts.take(samples, deaf=own):
            phrase, score = self.judge(burst.samples, burst.noise)
            if phrase and score > self._sure:
                yield Heard(phrase, score, burst)

    def judge(self, samples: Samples, noise: Samples | None = None) -> tuple[str, float]:
        """The command that `samples` are most like, "" for none, and how sure that is.

        `noise` is what was heard around them; where it is not given, their first 160 ms are taken for it.
        """
        around = samples[: EDGE_STEPS * STEP] if noise is None else noise
        heard = cepstra(without(mel_bands(samples), mel_bands(around)))
        phrase, command = self._score(heard, "command")
        if phrase not in phrases():
            return "", -math.inf
        _, sounds = self._score(heard, "sounds")
        return phrase, (command - sounds) / max(1, self._decoder.n_frames())

    def _score(self, heard: NDArray[np.float32], search: str) -> tuple[str, float]:
        self._decoder.activate_search(search)
        self._decoder.start_utt()
        # It takes the mean out of what it is given in place, so that it must never be given the same twice.
        self._decoder.process_cep(heard.tobytes(), no_search=False, full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        if found is None or found.score <= 0:
            return "", -math.inf if search == "command" else 0.0
        return found.hypstr, math.log(found.score, LOG_BASE)


def grammar() -> str:
    """The commands as a JSGF grammar, made from the table of controls."""
    return f"#JSGF V1.0;\ngrammar repcast;\npublic <command> = {' | '.join(phrases())};\n"
