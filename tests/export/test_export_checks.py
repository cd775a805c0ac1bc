"""What a format cannot do is refused before any work, and what it is not refused it does."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import mutagen
import numpy as np
import pytest

from repcast.export import About, Options, endings, export, writable
from repcast.export.id3 import LAST_MS
from repcast.model.clip import STEREO_RATE_HZ, Block
from repcast.model.errors import RepcastError
from repcast.model.timeline import Cue, Section

pytestmark = pytest.mark.needs("ffmpeg")

RATES_HZ = (
    -1,
    1,
    7_350,
    8_000,
    9_000,
    11_025,
    12_000,
    16_000,
    22_050,
    32_000,
    44_100,
    48_000,
    96_000,
    192_000,
    500_000,
)
DISTINCT = sorted(set(endings()) - {".m4b"})
"""An .m4b file is an .m4a file of another name."""

SIZES: dict[str, tuple[int, int]] = {".mp4": (256, 144)}
"""Of a video: the smallest picture is drawn in a moment."""

BITRATES = (0, 1, 8, 40, 64, 65, 128, 250, 320, 512)


def outcome(attempt: object) -> str:
    """What is said against it, "" for nothing."""
    try:
        attempt()  # type: ignore[operator]
    except RepcastError as fault:
        return str(fault)
    return ""


def sound(channels: int) -> Iterator[Block]:
    yield np.zeros((STEREO_RATE_HZ, 2) if channels == 2 else 22_050, np.float32)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("ending", DISTINCT)
def test_what_export_refuses_is_refused_before_and_nothing_else(
    ending: str, channels: Literal[1, 2], tmp_path: Path
) -> None:
    accepted = []
    for number, (rate_hz, kbps) in enumerate(product((0, *RATES_HZ), BITRATES)):
        path = str(tmp_path / f"{number}{ending}")
        options = Options(rate_hz=rate_hz, bitrate_kbps=kbps, cover=False, size=SIZES.get(ending))
        before = outcome(lambda p=path, o=options: writable(p, o, channels=channels))
        if before:
            assert outcome(lambda p=path, o=options: export(sound(channels), p, About("x", 1000), o)) == before
            assert not Path(path).exists()
        else:
            accepted.append((path, options))
    assert 0 < len(accepted) < number
    for path, options in accepted[:: max(1, len(accepted) // 5)]:
        export(sound(channels), path, About("x", 1000), options)
        info = mutagen.File(path).info if ending != ".wav" else None
        if info and options.rate_hz and ending != ".opus":
            assert info.sample_rate == options.rate_hz, "what is asked for is what is done"


@pytest.mark.parametrize("ending", DISTINCT)
def test_every_rate_that_is_not_refused_is_written(ending: str, tmp_path: Path) -> None:
    for rate_hz in RATES_HZ:
        path, options = str(tmp_path / f"x{ending}"), Options(rate_hz=rate_hz, cover=False, size=SIZES.get(ending))
        if not outcome(lambda p=path, o=options: writable(p, o)):
            export(sound(1), path, About("x", 1000), options)
            shown = [
                "-v",
                "error",
                "-select_streams",
                "a",
                "-show_entries",
                "stream=sample_rate",
                "-of",
                "csv=p=0",
                path,
            ]
            done = subprocess.run(["ffprobe", *shown], capture_output=True, text=True, check=True)
            assert int(done.stdout.strip()) == (48_000 if ending == ".opus" else rate_hz)


@pytest.mark.parametrize("channels", [-1, 3, 6])
def test_a_number_of_channels_that_no_format_has_is_refused(channels: int, tmp_path: Path) -> None:
    options = Options(channels=channels)  # type: ignore[arg-type]
    with pytest.raises(RepcastError, match=f"cannot have {channels} channels; choose 1 or 2"):
        writable(str(tmp_path / "x.wav"), options)


@pytest.mark.parametrize("late", ["track", "section", "cue"])
@pytest.mark.parametrize("ending", [".mp3"])
def test_a_track_that_is_too_long_for_its_tag_is_refused_before_any_work(
    ending: str, late: str, tmp_path: Path
) -> None:
    def untouched() -> Iterator[Block]:
        yield np.zeros(10, np.float32)
        pytest.fail("work was done")

    for over, message in ((0, ""), (1, "cannot have chapters and lyrics for 50 days; choose .flac or .ogg")):
        at_ms = {name: LAST_MS + over if name == late else 1000 for name in ("track", "section", "cue")}
        cue = Cue(at_ms["cue"], at_ms["cue"] + 1, "say", "late")
        about = About("x", at_ms["track"], sections=(Section("set", "a", 0, at_ms["section"], (cue,)),))
        if over:
            with pytest.raises(RepcastError, match=message):
                export(untouched(), str(tmp_path / f"x{ending}"), about)
        else:
            from repcast.export.id3 import id3

            assert id3(about)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", sorted(set(endings()) - {".mp3", ".wav", ".mp4"}))  # a video has a picture a second
def test_other_formats_have_chapters_at_any_time(ending: str, tmp_path: Path) -> None:
    late = LAST_MS + 1
    about = About("x", 500, sections=(Section("set", "a", 0, late, (Cue(late, late + 1, "say", "late"),)),))
    export(sound(1), str(tmp_path / f"x{ending}"), about)
    assert (tmp_path / f"x{ending}").stat().st_size


@pytest.mark.parametrize(("ending", "fits"), [(".flac", False), (".mp3", True)])
def test_words_without_end_fit_the_tag_or_are_refused(ending: str, fits: bool, tmp_path: Path) -> None:
    about = About("x", 500, sections=(Section("set", "a", 0, 500, (Cue(0, 1, "say", "w" * (17 << 20)),)),))
    said = outcome(lambda: export(sound(1), str(tmp_path / f"x{ending}"), about, Options(cover=False)))
    refused = "the words are too many for the tags of a FLAC file; choose .mp3 or .ogg"
    assert said == ("" if fits else refused)
    assert [file.suffix for file in tmp_path.iterdir()] == ([ending] if fits else [])


def test_a_rate_is_refused_before_a_word_is_spoken(tmp_path: Path) -> None:
    script = tmp_path / "plank.txt"
    script.write_text("Plank\n\n2 sets of 20 seconds\n", encoding="utf-8")
    own = ["--voice", "pyttsx3", "--rate", "9000"]
    command = [sys.executable, "-m", "repcast", "export", str(script), "-o", str(tmp_path / "plank.mp3"), *own]
    environment = {**os.environ, "REPCAST_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert "MP3 has no rate of 9000 Hz; the rates are 8000, 11025" in done.stderr
    assert not (tmp_path / "cache" / "clips").exists(), "nothing was spoken"
