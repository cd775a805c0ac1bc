"""Every format by one contract: the same sound of the same length, with tags and chapters, whole and the same bytes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import mutagen
import numpy as np
import pytest
from numpy.typing import NDArray

from repcast.export import About, Options, endings, export
from repcast.mix import audio_spans, mix
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ
from repcast.model.errors import RepcastError
from repcast.model.times import frames
from toned import clip_of, joined, session, snr_db

pytestmark = pytest.mark.needs("ffmpeg")

TRACK = session()
DURATION_MS = TRACK[-1].end_ms
ABOUT = About(
    "Hip & Knee ½",
    DURATION_MS,
    album="Physio",
    comment="repcast, --reps 3",
    dose="2 × 3 each side",
    sections=TRACK,
    track=2,
    tracks=6,
)
HARMLESS = ("timescale not set", "Guessed Channel Layout")
"""What ffmpeg always says of the chapters of an MP4 file, and of a plain WAV file."""
LOSSLESS = {".wav", ".flac"}


def probed(path: Path) -> dict[str, Any]:
    """What ffprobe tells of a file."""
    shown = ["-show_format", "-show_streams", "-show_chapters"]
    done = subprocess.run(["ffprobe", "-v", "error", "-of", "json", *shown, path], capture_output=True, check=True)
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def decoded(path: Path, rate_hz: int = RATE_HZ, channels: int = 1, start_s: float = 0) -> NDArray[np.float32]:
    """The samples that ffmpeg makes of a file; shape (frames,) for one channel."""
    form = ["-f", "f32le", "-ar", str(rate_hz), "-ac", str(channels), "-"]
    seek = ["-ss", str(start_s)] if start_s else []
    command = ["ffmpeg", "-v", "warning", *seek, "-i", str(path), "-map", "0:a", *form]
    done = subprocess.run(command, capture_output=True, check=True)
    said = [line for line in done.stderr.decode().splitlines() if not any(text in line for text in HARMLESS)]
    assert not said
    samples = np.frombuffer(done.stdout, np.float32)
    return samples if channels == 1 else samples.reshape(-1, channels)


@pytest.fixture(scope="module")
def whole() -> NDArray[np.float32]:
    return joined(mix(TRACK, clip_of))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The session in every format."""
    folder = tmp_path_factory.mktemp("files")
    made = {ending: folder / f"hip{ending}" for ending in endings()}
    for path in made.values():
        export(mix(TRACK, clip_of), str(path), ABOUT)
    return made


@pytest.mark.parametrize("ending", endings())
def test_it_is_as_long_as_the_timeline_and_sounds_like_the_mix(
    ending: str, files: dict[str, Path], whole: NDArray[np.float32]
) -> None:
    facts = probed(files[ending])
    assert abs(float(facts["format"]["duration"]) * 1000 - DURATION_MS) < 50
    assert abs(mutagen.File(files[ending]).info.length * 1000 - DURATION_MS) < 50
    heard = decoded(files[ending])
    assert abs(len(heard) - len(whole)) <= (1 if ending not in {".m4a", ".m4b", ".mp4"} else 1024)
    same = min(len(heard), len(whole))
    assert snr_db(whole[:same], heard[:same]) > (60 if ending in LOSSLESS else 15)


@pytest.mark.parametrize("ending", endings())
def test_a_player_is_shown_what_it_is(ending: str, files: dict[str, Path]) -> None:
    facts = probed(files[ending])
    tags = {**facts["streams"][0].get("tags", {}), **facts["format"].get("tags", {})}
    tags = {name.lower(): text for name, text in tags.items()}
    assert tags["title"] == "Hip & Knee ½"
    assert tags["artist"] == "repcast"
    assert tags["genre"] == "Exercise"
    assert tags["comment"] == "repcast, --reps 3"
    assert not {"date", "year", "creation_time", "encoder_time"} & set(tags)


@pytest.mark.parametrize("ending", endings())
def test_its_chapters_are_the_sections(ending: str, files: dict[str, Path]) -> None:
    chapters = probed(files[ending])["chapters"]
    assert [one["tags"]["title"] for one in chapters] == [section.title for section in TRACK]
    starts = [round(float(one["start_time"]) * 1000) for one in chapters]
    assert starts == pytest.approx([section.start_ms for section in TRACK], abs=1)


@pytest.mark.parametrize("ending", sorted(set(endings()) - {".wav"}))
def test_it_has_a_cover_and_the_words(ending: str, files: dict[str, Path]) -> None:
    facts = probed(files[ending])
    cover = next(stream for stream in facts["streams"] if stream["disposition"]["attached_pic"])
    assert (cover["codec_name"], cover["width"], cover["height"]) == ("png", 600, 600)
    assert cover["codec_type"] == "video"
    tags = {**facts["streams"][0].get("tags", {}), **facts["format"].get("tags", {})}
    lyrics = next(text for name, text in tags.items() if name.lower().startswith("lyrics"))
    assert lyrics.split("\n") == [cue.text for cue in ABOUT.spoken]


@pytest.mark.parametrize("ending", endings())
def test_the_same_track_gives_the_same_bytes(ending: str, files: dict[str, Path], tmp_path: Path) -> None:
    again = tmp_path / f"again{ending}"
    export(mix(TRACK, clip_of), str(again), ABOUT)
    assert again.read_bytes() == files[ending].read_bytes()


@pytest.mark.parametrize("ending", sorted(set(endings()) - {".mp3"}))
def test_stretches_give_the_file_that_blocks_give(ending: str, files: dict[str, Path], tmp_path: Path) -> None:
    again = tmp_path / f"again{ending}"
    export(audio_spans(TRACK, clip_of), str(again), ABOUT)
    close = 60 if ending in LOSSLESS else 25
    assert snr_db(decoded(files[ending]), decoded(again)) > close


@pytest.mark.parametrize("ending", endings())
def test_stereo_has_the_voice_on_both_sides(ending: str, tmp_path: Path, whole: NDArray[np.float32]) -> None:
    path = tmp_path / f"hip{ending}"
    export(mix(TRACK, clip_of), str(path), ABOUT, Options(channels=2, cover=False))
    heard = decoded(path, channels=2)
    same = min(len(heard), len(whole))
    for side in (0, 1):
        assert snr_db(whole[:same], heard[:same, side]) > 15


@pytest.mark.parametrize("ending", endings())
def test_one_channel_of_a_stereo_track_holds_both(ending: str, tmp_path: Path) -> None:
    track = np.zeros((STEREO_RATE_HZ, 2), np.float32)
    track[:, 0] = 0.2 * np.sin(np.arange(STEREO_RATE_HZ) * 0.05)
    path = tmp_path / f"both{ending}"
    export(iter([track]), str(path), About("x", 1000), Options(channels=1))
    heard = decoded(path, STEREO_RATE_HZ)[:STEREO_RATE_HZ]
    assert snr_db(track[: len(heard), 0] / 2, heard) > 15


@pytest.mark.parametrize("ending", [".wav", ".flac", ".m4a", ".mp3", ".ogg"])
def test_its_rate_can_be_chosen(ending: str, tmp_path: Path, whole: NDArray[np.float32]) -> None:
    path = tmp_path / f"hip{ending}"
    export(mix(TRACK, clip_of), str(path), ABOUT, Options(rate_hz=48_000, cover=False))
    assert probed(path)["streams"][0]["sample_rate"] == "48000"
    heard = decoded(path)
    same = min(len(heard), len(whole))
    assert snr_db(whole[:same], heard[:same]) > 15


@pytest.mark.parametrize("ending", [".mp3", ".m4a", ".opus"])
def test_more_bits_make_a_larger_file(ending: str, tmp_path: Path) -> None:
    sizes = []
    for kbps in (32, 96):
        path = tmp_path / f"{kbps}{ending}"
        export(mix(TRACK, clip_of), str(path), ABOUT, Options(bitrate_kbps=kbps, cover=False))
        sizes.append(path.stat().st_size)
    assert sizes[1] > 1.5 * sizes[0]


@pytest.mark.parametrize("ending", endings())
def test_progress_is_told_up_to_the_whole(ending: str, tmp_path: Path) -> None:
    told: list[int] = []
    export(mix(TRACK, clip_of), str(tmp_path / f"hip{ending}"), ABOUT, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == frames(DURATION_MS, RATE_HZ)
    told.clear()
    export(audio_spans(TRACK, clip_of), str(tmp_path / f"hip{ending}"), ABOUT, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == frames(DURATION_MS, RATE_HZ)


@pytest.mark.parametrize("ending", endings())
def test_nothing_at_all_is_a_file_too(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"nothing{ending}"
    export(iter(()), str(path), About("nothing", 500))
    heard = decoded(path)
    assert abs(len(heard) - frames(500, RATE_HZ)) <= 1024
    assert np.abs(heard).max() < 0.01


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("hip.xyz", Options(), r"'\.xyz' is not an ending that repcast can write; the endings are \.mp3"),
        ("hip", Options(), "has no ending; the endings are"),
        (".", Options(), "is a folder; name a file in it, such as .*session.mp3"),
        ("hip.wav", Options(bitrate_kbps=64), r"a \.wav file has no bitrate to choose; leave it out"),
        ("hip.mp3", Options(bitrate_kbps=65), "MP3 has no bitrate of 65 kbit/s at 44100 Hz; choose one of 32, 40"),
        ("hip.mp3", Options(rate_hz=44_000), "MP3 has no rate of 44000 Hz; the rates are 8000"),
        ("hip.opus", Options(rate_hz=44_100), "Opus has no rate of 44100 Hz; the rates are 8000"),
        ("hip.opus", Options(bitrate_kbps=600), "Opus cannot have 600 kbit/s for a channel; choose 6 to 256"),
    ],
)
def test_a_setting_that_a_format_has_not_is_told(name: str, options: Options, message: str, tmp_path: Path) -> None:
    with pytest.raises(RepcastError, match=message):
        export(mix(TRACK, clip_of), str(tmp_path / name), ABOUT, options)
    assert not list(tmp_path.iterdir())


def test_a_wav_file_that_would_be_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RepcastError, match=r"longer than 4 GB; choose \.flac or \.mp3"):
        export(iter(()), str(tmp_path / "long.wav"), About("long", 30 * 3_600_000))


def test_exporting_wav_imports_no_other_formats_packages(tmp_path: Path) -> None:
    script = """
import sys
from repcast.export import About, export, endings
from repcast.mix import mix
export(mix((), None), sys.argv[1], About("nothing", 100))
others = ("lameenc", "mutagen", "PIL", "pydub", "soundfile", "soxr")
print([name for name in others if name in sys.modules], endings()[:2])
"""
    command = [sys.executable, "-c", script, str(tmp_path / "nothing.wav")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[] ('.mp3', '.m4a')\n"
