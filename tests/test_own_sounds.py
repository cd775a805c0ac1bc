"""Sounds of one's own in a script: from its folder into the track, and from nowhere else."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

import repcast
from repcast import RepcastError
from repcast.mix import sound

SCRIPT = """+++
repcast = 2
title = "Curls"

[sounds]
go = "{file}"

[choices]
lead-in = 0
+++

# Curls

3 reps of 2 seconds.
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


def test_a_sound_beside_the_script_is_in_the_track_at_its_moments(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "curls.wav"
    with repcast.compile(script(folder, "whistle.wav"), voice="tones") as session:
        session.export(target)
        goes_ms = [cue.at_ms for cue in session.timeline.cues if cue.sound == "go"]
        ends_ms = [cue.end_ms for cue in session.timeline.cues if cue.sound == "go"]
    assert goes_ms
    assert ends_ms[0] - goes_ms[0] in range(195, 206)
    heard, rate_hz = soundfile.read(target)
    start = round(goes_ms[0] * rate_hz / 1000)
    spectrum = np.abs(np.fft.rfft(heard[start : start + rate_hz // 5]))
    shipped = np.abs(np.fft.rfft(sound("go").samples[: rate_hz // 5]))
    near = slice(345, 360)  # 1760 Hz, in steps of 5 Hz
    assert spectrum[near].max() > 5 * shipped[near].max()


@pytest.mark.parametrize(
    ("file", "message"),
    [("missing.wav", "there is no sound file"), ("link.wav", "leads out of the folder"), ("curls.md", "as a sound")],
)
def test_a_sound_that_cannot_be_played_is_one_message(file: str, message: str, folder: Path) -> None:
    (folder / "link.wav").symlink_to(folder.parent / "outside.wav")
    with pytest.raises(RepcastError, match=message), repcast.compile(script(folder, file), voice="tones") as session:
        session.timeline  # noqa: B018 - it asks for the sounds


@pytest.mark.parametrize("file", ["../outside.wav", "/etc/passwd", "~/x.wav", "..", "a/../../b.wav"])
def test_a_path_that_leads_elsewhere_is_refused_by_the_script(file: str, folder: Path) -> None:
    with pytest.raises(RepcastError, match="beside the script"):
        repcast.compile(script(folder, file), voice="tones")


def test_a_script_without_a_file_has_no_sounds_beside_it(folder: Path) -> None:
    with pytest.raises(RepcastError, match="beside the script, which is no file"):
        repcast.compile(text=script(folder, "whistle.wav").read_text(), voice="tones")
