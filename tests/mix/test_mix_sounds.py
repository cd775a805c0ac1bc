"""The sounds that ship with repcast."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from repcast.mix import Sounds, own_sound, sound
from repcast.mix.own_sounds import LONGEST_S
from repcast.model.clip import RATE_HZ, Block
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


def noise(seconds: float, level: float, rate_hz: int = 44_100, channels: int = 2, quiet_s: float = 0.0) -> Block:
    """Noise of a level after some silence, shape (frames, channels)."""
    rng = np.random.default_rng(3)
    loud = level * rng.standard_normal((round(seconds * rate_hz), channels))
    return np.concatenate([np.zeros((round(quiet_s * rate_hz), channels)), loud]).clip(-1, 1).astype(np.float32)


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3"])
@pytest.mark.parametrize("level", [0.01, 0.2])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_sound_of_ones_own_is_as_loud_as_the_shipped_ones(
    ending: str, level: float, channels: int, tmp_path: Path
) -> None:
    path = tmp_path / f"whistle.{ending}"
    soundfile.write(path, noise(0.4, level, channels=channels, quiet_s=0.3), 44_100)
    clip, shipped_clip = own_sound(path, "go"), sound("go")
    assert (clip.onset, clip.end, clip.text, clip.rate_hz) == (0, len(clip.samples), "go", RATE_HZ)
    assert 300 <= clip.length_ms <= 480, "the silence before it is left out"
    assert np.abs(clip.samples).max() <= 0.25
    ratio = np.sqrt(np.mean(clip.samples**2) / np.mean(shipped_clip.samples[:1102] ** 2))
    assert 0.4 < ratio < 2.5
    assert np.abs(clip.samples[[0, -1]]).max() < 0.01
    assert np.allclose(own_sound(path, "go", 6.0).samples, clip.samples * 1.995, rtol=1e-2, atol=1e-6)


def test_a_long_file_is_cut_and_each_is_decoded_once(tmp_path: Path) -> None:
    path = tmp_path / "gong.wav"
    soundfile.write(path, noise(12, 0.1), 44_100)
    sounds = Sounds((("bell", path),))
    first = sounds("bell")
    assert first.length_ms <= LONGEST_S * 1000
    path.unlink()
    assert sounds("bell") is first
    assert sounds("go") is sound("go", 0.0)


@pytest.mark.parametrize(
    ("data", "message"),
    [(None, "no such sound file"), (b"no sound at all", "cannot be read as a sound"), ("silence", "nothing to hear")],
)
def test_what_is_no_sound_is_one_message(data: bytes | str | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "go.wav"
    if data == "silence":
        soundfile.write(path, np.zeros(1000, np.float32), 22_050)
    elif isinstance(data, bytes):
        path.write_bytes(data)
    with pytest.raises(RepcastError, match=message):
        own_sound(path, "go")
