"""The main job, whole: a page goes in, and what was promised can be heard in the file, at its moment."""

import json
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from pages import SEED

pytestmark = pytest.mark.slow

WITHIN_MS = 15
QUIET_DB = -52


def repcast(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "repcast", *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def samples_of(path: Path) -> tuple[NDArray[np.float64], int]:
    with wave.open(str(path)) as file:
        assert file.getnchannels() == 1
        frames = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        return frames / 32768, file.getframerate()


def onset_ms(samples: NDArray[np.float64], rate_hz: int, near_ms: int) -> float:
    """When it is first heard from 120 ms before a moment on, in milliseconds."""
    start = (near_ms - 120) * rate_hz // 1000
    window = rate_hz * 4 // 1000
    part = samples[start : start + rate_hz // 2]
    levels = np.sqrt(np.convolve(part**2, np.ones(window) / window, mode="valid"))
    heard = np.flatnonzero(levels > 10 ** (QUIET_DB / 20))
    assert len(heard), f"nothing is heard at {near_ms} ms"
    return float(near_ms - 120 + (heard[0] + window / 2) * 1000 / rate_hz)


@pytest.mark.parametrize(("voice", "source"), [("tones", SEED), ("piper", SEED), ("kokoro", Path(SEED.stem))])
def test_every_count_is_heard_at_its_moment(voice: str, source: Path, tmp_path: Path) -> None:
    flags = [str(source), "--voice", voice, "--sets", "1", "--reps", "12"]
    path = tmp_path / "hip.wav"
    repcast("export", *flags, "-o", str(path))
    track: dict[str, Any] = json.loads(repcast("show", *flags, "--json"))
    samples, rate_hz = samples_of(path)
    assert abs(len(samples) * 1000 / rate_hz - track["duration_ms"]) <= 50
    counts = [cue for cue in track["cues"] if cue["kind"] in {"rep", "count"} and "text" in cue]
    assert len(counts) >= 2 * 12 + 2 * 3
    for cue in counts:
        assert abs(onset_ms(samples, rate_hz, cue["at_ms"]) - cue["at_ms"]) <= WITHIN_MS, cue
