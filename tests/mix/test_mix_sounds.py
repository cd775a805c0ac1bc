"""The sounds that ship with repcast."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from repcast.mix import sound
from repcast.model.errors import RepcastError
from repcast.storage.folders import shipped

AUDIO = Path(__file__).parents[2] / "audio"
LENGTHS_MS = {"opening": 1100, "tick": 60, "go": 250, "rest": 500, "switch": 500, "halfway": 500, "finish": 1500}


@pytest.mark.parametrize(("name", "length_ms"), LENGTHS_MS.items())
def test_a_sound_is_short_soft_at_both_ends_and_quieter_than_the_voice(name: str, length_ms: int) -> None:
    clip = sound(name)
    assert abs(clip.length_ms - length_ms) <= 1
    assert (clip.onset, clip.end, clip.text) == (0, len(clip.samples), name)
    assert 0.1 < np.abs(clip.samples).max() <= 0.2
    assert np.abs(clip.samples[[0, -1]]).max() < 0.001
    assert np.abs(np.diff(clip.samples[:20])).max() < 0.02, "it is struck, but not with a click"


@pytest.mark.parametrize(("level_db", "factor"), [(0, 1), (6, 1.995), (-6, 0.501), (12, 3.981), (-30, 0.0316)])
def test_a_sound_is_as_loud_as_chosen_and_nothing_else_of_it_changes(level_db: float, factor: float) -> None:
    for name in LENGTHS_MS:
        usual, chosen = sound(name), sound(name, level_db)
        assert np.allclose(chosen.samples, usual.samples * factor, rtol=1e-2, atol=1e-6)
        assert (chosen.onset, chosen.end, chosen.text) == (usual.onset, usual.end, usual.text)
        assert chosen.samples.dtype == np.float32


def test_the_script_makes_the_sounds_that_are_there(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(AUDIO / "make_sounds.py"), str(tmp_path)], check=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in shipped("audio").glob("*.wav")}
    assert {name.removesuffix(".wav") for name in made} == set(LENGTHS_MS)


def test_a_sound_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(RepcastError, match=r"no sound 'gong'; the sounds are finish, go, halfway"):
        sound("gong")
