"""Sounds of one's own in a script: from its folder into the track, and from nowhere else."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

import repcast
from repcast import RepcastError

SCRIPT = """+++
repcast = 2
title = "Curls"
sounds = {{ go = "{file}" }}
choices = {{ voice = "tones" }}

[dose]
reps = 3
+++

# Curls
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "script").mkdir()
    tone = np.sin(np.arange(8820) / 44_100 * 2 * np.pi * 1760).astype(np.float32)
    for path in (tmp_path / "script" / "whistle.wav", tmp_path / "outside.wav"):
        soundfile.write(path, 0.5 * tone, 44_100)
    return tmp_path / "script"


def script(folder: Path, file: str) -> Path:
    path = folder / "curls.md"
    path.write_text(SCRIPT.format(file=file))
    return path
