"""Music beneath the voice."""

import subprocess
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from repcast.mix import mix
from repcast.mix.music import CROSS_MS, DUCK_DB, Music
from repcast.mix.songs import LOUDNESS_DB
from repcast.model.clip import STEREO_RATE_HZ
from repcast.model.errors import RepcastError
from repcast.model.timeline import Section
from repcast.model.times import frames
from toned import clip_of, joined, say, session

LEFT_HZ, RIGHT_HZ = 150.0, 190.0


def tones(seconds: float, rate_hz: int, pitch: float = 1.0) -> NDArray[np.float64]:
    """A song of one steady tone on each side."""
    at = np.arange(int(seconds * rate_hz)) / rate_hz
    return 0.4 * np.sin(2 * np.pi * pitch * np.outer(at, (LEFT_HZ, RIGHT_HZ)))


def write_song(path: Path, seconds: float = 12, rate_hz: int = 44_100, pitch: float = 1.0) -> str:
    soundfile.write(path, tones(seconds, rate_hz, pitch), rate_hz)
    return str(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three songs of several formats and rates, and a file that is none."""
    folder = tmp_path_factory.mktemp("songs")
    write_song(folder / "1.wav", 7)
    write_song(folder / "2.flac", 9, 48_000, 2)
    write_song(folder / "3.mp3", 10, 44_100, 3)
    (folder / "cover.txt").write_text("not music")
    return folder


def level_db(samples: NDArray[np.floating], at_ms: int, length_ms: int = 200) -> float:
    piece = samples[frames(at_ms, STEREO_RATE_HZ) : frames(at_ms + length_ms, STEREO_RATE_HZ)]
    return float(10 * np.log10(np.mean(piece.astype(np.float64) ** 2) * 2 + 1e-12))


def beneath(track: tuple[Section, ...], place: str, level: float = 0.0) -> NDArray[np.float32]:
    """The music alone, as it is in the mix."""
    silent = 1e-9
    with Music(place, level) as music:
        return joined(mix(track, clip_of, beneath=music, voice_db=10 * np.log10(silent)))


def test_from_any_moment_on_the_music_is_that_of_the_whole(folder: Path) -> None:
    track = session()
    with Music(str(folder)) as music:
        whole = joined(mix(track, clip_of, beneath=music))
        assert whole.shape == (frames(track[-1].end_ms, STEREO_RATE_HZ), 2)
        for start_ms in (1, 999, 3203, 4667, 9001, 12_345, track[-1].end_ms - 2000, track[-1].end_ms - 1):
            part = joined(mix(track, clip_of, beneath=music, start_ms=start_ms))
            assert np.array_equal(part, whole[frames(start_ms, STEREO_RATE_HZ) :])


def test_it_goes_down_under_words_as_a_whole_and_comes_up_after_them(tmp_path: Path) -> None:
    counts = tuple(say(8000 + 2000 * n, f"count {n}", 300) for n in range(4))
    track = (Section("set", "a", 0, 25_000, counts), Section("finish", "b", 25_000, 30_000))
    heard = beneath(track, write_song(tmp_path / "song.wav", 40))
    assert level_db(heard, 5000) == pytest.approx(LOUDNESS_DB, abs=0.2)
    down = [level_db(heard, at) for at in range(8000, 16_500, 250)]
    assert down == pytest.approx([LOUDNESS_DB - DUCK_DB] * len(down), abs=0.2), "down before the first, no pumping"
    assert level_db(heard, 20_000) == pytest.approx(LOUDNESS_DB, abs=0.2)
    steps = np.diff([level_db(heard, at, 20) for at in range(7000, 20_000, 20)])
    assert np.abs(steps).max() < 2, "no step to be heard"


def test_it_is_faded_at_both_ends(tmp_path: Path) -> None:
    track = (Section("set", "a", 0, 10_000), Section("finish", "b", 10_000, 15_000))
    heard = beneath(track, write_song(tmp_path / "song.wav", 40))
    assert level_db(heard, 0, 20) < LOUDNESS_DB - 30
    assert level_db(heard, 14_980, 20) < LOUDNESS_DB - 30
    assert level_db(heard, 10_500) == pytest.approx(LOUDNESS_DB, abs=0.2)


def test_both_sides_stay_what_they_were_and_the_voice_is_on_both(tmp_path: Path) -> None:
    track = (Section("set", "a", 0, 12_000, (say(10_000, "x", 900),)),)
    with Music(write_song(tmp_path / "song.wav", 40)) as music:
        heard = joined(mix(track, clip_of, beneath=music))
    spectrum = np.abs(np.fft.rfft(heard[2 * STEREO_RATE_HZ : 6 * STEREO_RATE_HZ], axis=0))
    assert (spectrum.argmax(axis=0) / 4).tolist() == [LEFT_HZ, RIGHT_HZ]
    alone = joined(mix(track, clip_of))
    words = heard[frames(10_100, STEREO_RATE_HZ) : frames(10_800, STEREO_RATE_HZ) : 2]
    wanted = alone[frames(10_100, 22_050) : frames(10_800, 22_050)]
    assert all(np.corrcoef(words[:, side], wanted)[0, 1] > 0.97 for side in (0, 1))


def test_songs_follow_each_other_crossed_and_begin_again(folder: Path) -> None:
    with Music(str(folder)) as music:
        heard = music.samples(0, 40 * STEREO_RATE_HZ)
    starts = [0, 7 - 7 / 3, 7 - 7 / 3 + 9 - 3, 7 - 7 / 3 + 9 - 3 + 10 - 7 / 3]
    for start_s, pitch in zip(starts, (1, 2, 3, 1), strict=True):
        middle = int((start_s + 3.5) * STEREO_RATE_HZ)
        spectrum = np.abs(np.fft.rfft(heard[middle : middle + STEREO_RATE_HZ // 2, 0]))
        assert abs(spectrum.argmax() * 2 - LEFT_HZ * pitch) <= 2
    levels = [level_db(heard, at) for at in range(3000, 38_000, 200)]
    assert max(levels) - min(levels) < 4, "no hole and no bump where they cross"
    assert CROSS_MS == 3000


def test_its_level_is_the_same_whatever_the_file_and_moves_with_the_choice(tmp_path: Path) -> None:
    track = (Section("set", "a", 0, 10_000),)
    quiet = tmp_path / "quiet.wav"
    soundfile.write(quiet, tones(12, 44_100) / 50, 44_100)
    loud = write_song(tmp_path / "loud.wav")
    assert level_db(beneath(track, str(quiet)), 5000) == pytest.approx(LOUDNESS_DB, abs=0.3)
    assert level_db(beneath(track, loud, -6.0), 5000) == pytest.approx(LOUDNESS_DB - 6, abs=0.3)


def test_one_channel_is_heard_on_both_sides(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "mono.wav", tones(5, 22_050)[:, 0], 22_050)
    with Music(str(tmp_path / "mono.wav")) as music:
        heard = music.samples(0, 4 * STEREO_RATE_HZ)
    assert np.array_equal(heard[:, 0], heard[:, 1])


@pytest.mark.needs("ffmpeg")
def test_what_libsndfile_cannot_read_is_read_through_ffmpeg(tmp_path: Path) -> None:
    path = tmp_path / "song.m4a"
    song = write_song(tmp_path / "song.wav", 6)
    subprocess.run(["ffmpeg", "-v", "error", "-i", song, "-c:a", "aac", str(path)], check=True)
    with Music(str(path)) as music:
        assert level_db(music.samples(0, 5 * STEREO_RATE_HZ), 3000) == pytest.approx(LOUDNESS_DB, abs=0.5)


@pytest.mark.slow
@pytest.mark.needs("ffmpeg")
def test_what_is_read_through_ffmpeg_is_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "song.m4a"
    steady = ["-f", "lavfi", "-i", "sine=frequency=220:sample_rate=48000:duration=120", "-ac", "2"]
    subprocess.run(["ffmpeg", "-v", "error", *steady, "-c:a", "aac", str(path)], check=True)
    tracemalloc.start()
    try:
        with Music(str(path)) as music:
            level = level_db(music.samples(0, 5 * STEREO_RATE_HZ), 3000)
        _, most_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert level == pytest.approx(LOUDNESS_DB, abs=0.5)
    assert most_bytes < 120 * 48_000 * 2 * 2, "less than the song"


def test_faults_of_the_music_are_told_with_what_would_mend_them(tmp_path: Path) -> None:
    with pytest.raises(RepcastError, match="no such file or folder of music; name a music file"):
        Music(str(tmp_path / "gone.mp3"))
    with pytest.raises(RepcastError, match=r"no music in this folder; repcast looks for \.aac"):
        Music(str(tmp_path))
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(b"no music at all")
    with pytest.raises(RepcastError, match=r"broken\.mp3: cannot be read as music; choose another file"):
        Music(str(broken))
    with pytest.raises(RepcastError, match="shorter than a second"):
        Music(write_song(tmp_path / "short.wav", 0.5))
