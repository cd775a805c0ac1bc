"""A folder of pages, and a voice that speaks in processes of its own and notes what it says."""

import os
from pathlib import Path

import pytest

from libraries import page

ENGINE = """
import os, time
import numpy as np
from repcast.speak.engines import Take, Voice, VoiceInfo

RATE_HZ = 22050

class Noted:
    def speak(self, text, pace):
        with open(os.environ["NOTED"], "a") as notes:
            notes.write(f"{pace:g} {text}\\n")
        if "explode" in text:
            os.abort()
        time.sleep(float(os.environ.get("NOTED_S", "0")) * len(text))
        length = int(RATE_HZ * 0.04 * len(text) / pace)
        wave = 0.3 * np.sin(np.arange(length) * (0.05 + sum(map(ord, text)) % 50 / 1000)).astype(np.float32)
        edge = np.zeros(200, np.float32)
        return Take(np.concatenate([edge, wave, edge]), RATE_HZ, (200, 200 + length), whole=False)

def find(voice):
    return Voice("noted", voice, "noted 1", by_espeak=False, lively=False)

def load(key, threads):
    return Noted()

def voices():
    return (VoiceInfo("noted", "", "notes what it says"),)
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of three pages."""
    folder = tmp_path / "pages"
    page(folder, "Arm raise")
    page(folder, "Heel raise", step="Rise on your toes.")
    page(folder / "more", "Wall push", step="Push the wall away.")
    return folder


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a voice called "noted", for this process and those that it starts; return the file of what it says."""
    site = tmp_path / "site-packages"
    facts = site / "noted_voice-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: noted-voice\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[repcast.engines]\nnoted = noted_engine\n")
    (site / "noted_engine.py").write_text(ENGINE)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]))
    notes = tmp_path / "notes"
    notes.touch()
    monkeypatch.setenv("NOTED", str(notes))
    return notes
