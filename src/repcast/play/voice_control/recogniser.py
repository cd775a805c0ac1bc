"""Recognises spoken commands with pocketsphinx, on this machine alone; nothing is stored."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.model.errors import MissingPackageError
from repcast.play.companions import Facility
from repcast.play.controls import phrases
from repcast.play.voice_control.segments import EDGE_STEPS, RATE_HZ, STEP, Segment, Segmenter

Bands = NDArray[np.float64]
"""Power in the mel bands, of shape (frames of 10 ms, 25)."""

HOP, WINDOW, POINTS = 160, 410, 512
LOWEST_HZ, HIGHEST_HZ, BANDS, CEPSTRA, LIFTER = 130, 6800, 25, 13, 22
EMPHASIS = 0.97
"""The features that pocketsphinx's American English model was trained on (its feat.params)."""

OVER_SUBTRACTION = 1.5
"""How many times the mean noise is subtracted, as moments of noise are louder than its mean."""

LEAST_GAIN = 0.02
"""What is kept of a band that holds only noise."""

FRAMES_BESIDE, BANDS_BESIDE = 2, 2
"""Neighbours that the gain is averaged over on either side, against lone peaks of noise ("musical noise")."""


def mel_bands(samples: Samples) -> Bands:
    """Return the power in the mel bands of `samples`, of shape (frames,) at 16 kHz and full scale at ±1."""
    scaled = np.asarray(samples, np.float64) * 32768
    emphasised = scaled - EMPHASIS * np.concatenate([scaled[:1], scaled[:-1]])
    if len(emphasised) < WINDOW:
        return np.zeros((0, BANDS))
    windows = np.lib.stride_tricks.sliding_window_view(emphasised, WINDOW)[::HOP] * np.hamming(WINDOW)
    return np.asarray(np.abs(np.fft.rfft(windows, POINTS)) ** 2 @ FILTERS)


def without(bands: Bands, noise: Bands) -> Bands:
    """Return `bands` less the mean of `noise` (spectral subtraction); unchanged for noise of no frames."""
    if not len(noise):
        return bands
    around = np.pad(bands, ((FRAMES_BESIDE, FRAMES_BESIDE), (0, 0)), mode="edge")
    smooth = np.mean(np.lib.stride_tricks.sliding_window_view(around, 2 * FRAMES_BESIDE + 1, axis=0), axis=-1)
    gain = np.maximum(1 - OVER_SUBTRACTION * noise.mean(axis=0) / np.maximum(smooth, 1e-9), LEAST_GAIN)
    return np.asarray(bands * (gain @ NEIGHBOURS))


def cepstra(bands: Bands) -> NDArray[np.float32]:
    """Return the mel cepstra of shape (frames, 13) that the recogniser's model takes."""
    return np.asarray(np.log(bands + 1e-4) @ COSINES, np.float32)


def _filters() -> Bands:
    """Return triangles of unit area, evenly spaced in mel, their corners on points of the transform."""
    lowest, highest = (2595 * np.log10(1 + hz / 700) for hz in (LOWEST_HZ, HIGHEST_HZ))
    corners_hz = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 2) / 2595) - 1)
    spacing_hz = RATE_HZ / POINTS
    low, top, high = (np.floor(corners_hz / spacing_hz + 0.5)[at : at + BANDS] * spacing_hz for at in range(3))
    points_hz = np.arange(POINTS // 2 + 1)[:, None] * spacing_hz
    triangles = np.minimum((points_hz - low) / (top - low), (high - points_hz) / (high - top))
    return np.asarray(np.maximum(0, triangles) * 2 / (high - low))


def _cosines() -> Bands:
    command, band = np.arange(CEPSTRA), np.arange(BANDS)[:, None]
    cosines = np.cos(np.pi * command * (band + 0.5) / BANDS) * np.sqrt(2 / BANDS)
    cosines[:, 0] = np.sqrt(1 / BANDS)
    return np.asarray(cosines * (1 + LIFTER / 2 * np.sin(command * np.pi / LIFTER)))


def _neighbours() -> Bands:
    is_near = np.abs(np.arange(BANDS) - np.arange(BANDS)[:, None]) <= BANDS_BESIDE
    return np.asarray(is_near / is_near.sum(axis=0))


FILTERS, COSINES, NEIGHBOURS = _filters(), _cosines(), _neighbours()


THRESHOLD = 6.5
"""How much better than any row of speech sounds a command must explain what was heard, in log units a frame of 10 ms.

docs/live.md has what was measured for it.
"""

LOG_BASE = 1.0001
"""The base of pocketsphinx's logarithms."""

INSTALL = "pip install 'repcast[listen]'"


@dataclass(frozen=True, slots=True)
class Recognition:
    """A spoken command, its score (see `THRESHOLD`), and the segment that it was recognised in."""

    phrase: str
    score: float
    segment: Segment


class Recogniser:
    """Recognises commands in a stream of samples at 16 kHz: phrases with quiet before and after them.

    Raises `MissingPackageError` without pocketsphinx.
    """

    def __init__(self, threshold: float = THRESHOLD) -> None:
        try:
            pocketsphinx: Any = import_module("pocketsphinx")
        except ImportError as error:
            raise MissingPackageError("what recognises spoken commands", INSTALL) from error
        self._threshold = threshold
        self._segmenter = Segmenter()
        beams = {"beam": 1e-80, "pbeam": 1e-80, "wbeam": 1e-60}
        self._decoder = pocketsphinx.Decoder(samprate=RATE_HZ, lm=None, loglevel="FATAL", **beams)
        self._decoder.add_jsgf_string("command", grammar())
        phones = Path(pocketsphinx.get_model_path()) / "en-us" / "en-us-phone.lm.bin"
        self._decoder.add_allphone_file("sounds", str(phones))

    def recognise(self, samples: Samples, *, muted: bool = False) -> Iterator[Recognition]:
        """Take in samples of shape (frames,), full scale at ±1; yield the commands that end in them.

        `muted` samples are not listened to, as while the coach speaks.
        """
        for segment in self._segmenter.take(samples, muted=muted):
            phrase, score = self.score(segment.samples, segment.noise)
            if phrase and score > self._threshold:
                yield Recognition(phrase, score, segment)

    def score(self, samples: Samples, noise: Samples | None = None) -> tuple[str, float]:
        """Return the command that `samples` are most like, "" for none, and its score.

        `noise` is the background; without it the first 160 ms of `samples` are taken for it.
        """
        background = samples[: EDGE_STEPS * STEP] if noise is None else noise
        features = cepstra(without(mel_bands(samples), mel_bands(background)))
        phrase, command = self._search(features, "command")
        if phrase not in phrases():
            return "", -math.inf
        _, sounds = self._search(features, "sounds")
        return phrase, (command - sounds) / max(1, self._decoder.n_frames())

    def _search(self, features: NDArray[np.float32], search: str) -> tuple[str, float]:
        self._decoder.activate_search(search)
        self._decoder.start_utt()
        # It subtracts the mean in place: the same bytes must never be passed twice.
        self._decoder.process_cep(features.tobytes(), no_search=False, full_utt=True)
        self._decoder.end_utt()
        best = self._decoder.hyp()
        if best is None or best.score <= 0:
            return "", -math.inf if search == "command" else 0.0
        return best.hypstr, math.log(best.score, LOG_BASE)


def grammar() -> str:
    """Return the commands as a JSGF grammar, made from the table of controls."""
    return f"#JSGF V1.0;\ngrammar repcast;\npublic <command> = {' | '.join(phrases())};\n"


def facility() -> Facility:
    """Report whether spoken commands can be recognised on this machine."""
    works = find_spec("pocketsphinx") is not None
    return Facility("spoken commands", "--listen opens the microphone" if works else f"not installed: {INSTALL}", works)
