"""Recognises spoken commands, with pocketsphinx: everything stays on this machine, nothing is stored."""

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
from repcast.play.voice_control.denoise import cepstra, mel_bands, without
from repcast.play.voice_control.segments import EDGE_STEPS, RATE_HZ, STEP, Burst, Bursts

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
    burst: Burst


class Ear:
    """Listens to a stream of samples at 16 kHz for single phrases with quiet before and after them.

    Raises `MissingPackageError` without pocketsphinx.
    """

    def __init__(self, sure: float = SURE) -> None:
        try:
            pocketsphinx: Any = import_module("pocketsphinx")
        except ImportError as fault:
            raise MissingPackageError("what recognises spoken commands", "pip install 'repcast[listen]'") from fault
        self._sure = sure
        self._bursts = Bursts()
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
