"""MP3: gapless for every decoder, spliced from phrases that are encoded once, with all that players read."""

import subprocess
from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import miniaudio
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from repcast.export import About, Options, export
from repcast.export.id3 import id3
from repcast.export.mp3_frames import DECODER_DELAY, DELAY, Shape, frame_count, info_frame, split
from repcast.export.mp3_splice import GRID, SHORT_MS, Silence, Splicer
from repcast.mix import audio_spans, mix
from repcast.model.adding import span_samples
from repcast.model.clip import RATE_HZ, Clip
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames
from repcast.storage.disk_cache import DiskCache
from toned import clip_of, joined, ring, say, session, snr_db

soxr: Any = import_module("soxr")
ID3: Any = import_module("mutagen.id3").ID3
MP3: Any = import_module("mutagen.mp3").MP3
SHAPE = Shape(44_100, 1, 64)
TRACK = session(reps=5)
ABOUT = About("Hip", TRACK[-1].end_ms, sections=TRACK)
LENGTH = frames(ABOUT.duration_ms, 44_100)


def read(path: Path) -> NDArray[np.float64]:
    """Decode a file with libsndfile."""
    return np.asarray(soundfile.read(path)[0], np.float64)


def spliced(path: Path, track: tuple[Section, ...] = TRACK, cache: Path | None = None) -> NDArray[np.float64]:
    """Export a session spliced, and decode it."""
    about = About("Hip", track[-1].end_ms, sections=track)
    export(audio_spans(track, clip_of), str(path), about, Options(cache=cache, cover=False))
    return read(path)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference: the whole track encoded at once."""
    path = tmp_path_factory.mktemp("plain") / "hip.mp3"
    export(mix(TRACK, clip_of), str(path), ABOUT)
    return path


@pytest.fixture(scope="module")
def wanted() -> NDArray[np.float32]:
    """The mix at the file's rate."""
    return np.asarray(soxr.resample(joined(mix(TRACK, clip_of)), RATE_HZ, 44_100), np.float32)


@pytest.mark.needs("ffmpeg")
def test_three_decoders_give_exactly_the_track(plain: Path, wanted: NDArray[np.float32]) -> None:
    ffmpeg = ["ffmpeg", "-v", "error", "-i", str(plain), "-map", "0:a", "-f", "f32le", "-"]
    through_ffmpeg = np.frombuffer(subprocess.run(ffmpeg, capture_output=True, check=True).stdout, np.float32)
    through_dr_mp3 = np.array(miniaudio.mp3_read_file_f32(str(plain)).samples, np.float32)
    for samples in (read(plain), through_ffmpeg.astype(np.float64), through_dr_mp3.astype(np.float64)):
        assert len(samples) == LENGTH
        assert snr_db(wanted, samples) > 30
    assert MP3(plain).info.length == pytest.approx(LENGTH / 44_100, abs=1e-6)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_at_every_rate_it_is_close_to_the_tracks_length(rate_hz: int, channels: int, tmp_path: Path) -> None:
    path = tmp_path / "hip.mp3"
    for extra_ms in (0, 7, 13, 21):
        about = About("Hip", 2000 + extra_ms)
        options = Options(rate_hz=rate_hz, channels=1 if channels == 1 else 2, cover=False)
        export(
            mix((Section("set", "a", 0, about.duration_ms, (ring(0, "opening"),)),), clip_of), str(path), about, options
        )
        assert abs(MP3(path).info.length * 1000 - about.duration_ms) < 2
        assert abs(soundfile.info(path).duration * 1000 - about.duration_ms) < 50


@pytest.mark.parametrize("kbps", [32, 64, 160, 192, 224, 256])
def test_it_is_as_loud_as_the_mix(kbps: int, tmp_path: Path, wanted: NDArray[np.float32]) -> None:
    for sound in (mix(TRACK, clip_of), audio_spans(TRACK, clip_of)):
        export(sound, str(tmp_path / "hip.mp3"), ABOUT, Options(bitrate_kbps=kbps, cover=False))
        heard = read(tmp_path / "hip.mp3")
        assert np.sqrt(np.mean(heard**2) / np.mean(wanted**2)) == pytest.approx(1, abs=0.01)


@given(st.integers(1, 10**9), st.sampled_from([(44_100, 1), (22_050, 1), (48_000, 2), (8000, 1)]))
def test_the_first_frame_tells_of_exactly_the_tracks_length(length: int, form: tuple[int, int]) -> None:
    shape = Shape(*form, 64)
    frame = info_frame(length, shape, 12_345)
    at = 4 + shape.side_bytes
    assert frame[at : at + 4] == b"Info"
    count = int.from_bytes(frame[at + 8 : at + 12], "big")
    assert int.from_bytes(frame[at + 12 : at + 16], "big") == 12_345 + len(frame)
    both = int.from_bytes(frame[at + 141 : at + 144], "big")
    delay, padding = both >> 12, both & 0xFFF
    assert count == frame_count(length, shape)
    assert count * shape.samples - delay - padding == length
    assert count * shape.samples - length <= max(shape.rate_hz // 20, DELAY + shape.samples)
    if form[0] == 44_100:
        assert count * shape.samples - DELAY - DECODER_DELAY - length >= -52


def test_spliced_it_sounds_as_good_as_encoded_whole_at_every_seam(tmp_path: Path, plain: Path) -> None:
    heard, whole = spliced(tmp_path / "hip.mp3"), read(plain)
    assert len(heard) == LENGTH
    splicer = Splicer(SHAPE, RATE_HZ, DiskCache(None))
    phrases = list(splicer.joined(audio_spans(TRACK, clip_of)))
    assert len(phrases) > 10
    silent = np.ones(LENGTH, bool)
    for phrase in phrases:
        span = splicer.frame_run(phrase)
        moved = span.first * SHAPE.samples + span.offset - 2 * max(0, phrase.start)
        is_short = phrase.end - phrase.start < SHORT_MS * RATE_HZ / 1000
        assert abs(moved) * 1000 / 44_100 < (3.3 if is_short else 13.1), "half a step of the grid at most"
        samples = soxr.resample(span_samples(phrase)[max(0, -phrase.start) :], RATE_HZ, 44_100)
        start = 2 * max(0, phrase.start)
        room = slice(max(0, start - 2000), start + len(samples) + 2000)
        clean = np.zeros(LENGTH + len(samples))
        clean[start : start + len(samples)] = samples
        reference = snr_db(clean[:LENGTH][room], whole[room])
        assert snr_db(clean[:LENGTH][room], np.roll(heard, -moved)[room]) > min(reference - 0.5, 40)
        silent[room] = False
    assert np.abs(heard[silent]).max() < 1e-4, "nothing is left of one phrase when the next begins"


@given(st.lists(st.integers(0, 4000), min_size=1, max_size=12, unique=True))
def test_phrases_never_want_the_same_frames(moments: list[int]) -> None:
    cues = tuple(say(at, f"x{at % 7}", 30 + at % 400) for at in sorted(moments))
    track = (Section("set", "a", 0, 5000, cues),)
    splicer = Splicer(SHAPE, RATE_HZ, DiskCache(None))
    spans = [splicer.frame_run(phrase) for phrase in splicer.joined(audio_spans(track, clip_of))]
    assert all(one.first + one.count <= other.first for one, other in pairwise(spans))
    assert all(span.offset * GRID % SHAPE.samples == 0 for span in spans)


@pytest.mark.slow
@pytest.mark.parametrize("gap_ms", [0, 1, 20, 60, 100, 120, 140, 200])
def test_phrases_close_to_each_other_keep_their_sound(gap_ms: int, tmp_path: Path) -> None:
    two_ms = 1130 + gap_ms
    track = (Section("set", "a", 0, 4000, (say(500, "one", 600), say(two_ms, "two", 600), ring(2000, "rest"))),)
    heard = spliced(tmp_path / "hip.mp3", track)
    clean = soxr.resample(joined(mix(track, clip_of)), RATE_HZ, 44_100)
    for at_ms in (500, two_ms):
        words = slice(frames(at_ms - 8, 44_100), frames(at_ms + 620, 44_100))
        assert max(snr_db(clean[words], np.roll(heard, by)[words]) for by in range(-580, 581)) > 20


def test_it_keeps_to_its_bitrate_so_that_players_find_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "hip.mp3"
    spliced(path)
    data = path.read_bytes()
    start = ID3(path).size
    sound = list(split(data[start:], SHAPE))[1:]
    assert sum(map(len, sound)) + start + len(next(split(data[start:], SHAPE))) == len(data)
    sizes = np.cumsum([len(frame) for frame in sound])
    even = np.arange(1, len(sound) + 1) * SHAPE.length(64)
    assert np.abs(sizes - even).max() < 5


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 9), st.integers(-50, 60)), min_size=1, max_size=12),
    st.sampled_from([(44_100, 1, 64), (48_000, 2, 160), (22_050, 1, 32), (11_025, 2, 8)]),
)
def test_silence_makes_up_for_what_other_frames_are_longer_or_shorter(
    runs: list[tuple[int, int, int]], form: tuple[int, int, int]
) -> None:
    shape = Shape(*form)
    silence, owed = Silence(shape), Fraction(0)
    mean = Fraction(shape.samples * shape.kbps * 125, shape.rate_hz)
    for silent, count, extra in runs:
        lengths = []
        for _ in range(silent):  # one is padded as soon as a whole byte is owed
            lengths.append(int(mean) + (owed + mean >= int(mean) + 1))
            owed += mean - lengths[-1]
        assert [len(frame) for frame in split(silence.frames(silent), shape)] == lengths
        data = bytes(round(count * mean) + extra)
        silence.account(data, count)
        owed += count * mean - len(data)


@pytest.mark.needs("ffmpeg")
def test_a_player_that_seeks_to_a_chapter_lands_at_it(tmp_path: Path) -> None:
    path = tmp_path / "hip.mp3"
    spliced(path)
    chapters = [section for section in TRACK if section.cues[0].at_ms == section.start_ms and section.start_ms]
    assert len(chapters) == 4
    for section in chapters:
        form = ["-map", "0:a", "-f", "f32le", "-"]
        command = ["ffmpeg", "-v", "error", "-ss", f"{section.start_ms / 1000}", "-i", str(path), "-t", "0.5", *form]
        heard = np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.float32)
        onset = int(np.argmax(np.abs(heard) > 0.02)) * 1000 / 44_100
        assert onset < 30, section.title


def test_encoded_phrases_are_kept_and_give_the_same_bytes(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    spliced(tmp_path / "first.mp3")
    spliced(tmp_path / "second.mp3", cache=cache)
    kept = {file: file.stat().st_ino for file in cache.glob("*/*")}
    spliced(tmp_path / "third.mp3", cache=cache)
    assert {file: file.stat().st_ino for file in cache.glob("*/*")} == kept
    first, second, third = ((tmp_path / f"{name}.mp3").read_bytes() for name in ("first", "second", "third"))
    assert first == second == third


@pytest.mark.slow
@pytest.mark.parametrize("filled_by", ["nothing", "itself", "fewer reps", "another rest", "another bitrate", "stereo"])
@pytest.mark.parametrize("ending", [".mp3", ".ogg", ".opus", ".flac", ".wav"])
def test_whatever_the_cache_holds_the_bytes_are_the_same(ending: str, filled_by: str, tmp_path: Path) -> None:
    def exported(name: str, track: tuple[Section, ...], options: Options) -> bytes:
        about = About("Hip", track[-1].end_ms, sections=track)
        export(audio_spans(track, clip_of), tmp_path / name, about, options)
        return (tmp_path / name).read_bytes()

    cached = Options(cache=tmp_path / "cache")
    others = {
        "itself": (TRACK, cached),
        "fewer reps": (session(reps=3), cached),
        "another rest": (session(reps=5, rest_ms=5001), cached),
        "another bitrate": (TRACK, replace(cached, bitrate_kbps=96)),
        "stereo": (TRACK, replace(cached, channels=2)),
    }
    if filled_by in others:
        exported("other.mp3", *others[filled_by])
    assert exported(f"a{ending}", TRACK, cached) == exported(f"b{ending}", TRACK, Options())


def test_after_a_change_few_phrases_are_encoded_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for reps in (5, 6, 7, 8):
        spliced(tmp_path / "hip.mp3", session(reps), cache)
    before = len(list(cache.glob("*/*")))
    spliced(tmp_path / "hip.mp3", session(4), cache)
    assert len(list(cache.glob("*/*"))) - before <= 8, "of 19 phrases"


def test_what_was_kept_and_damaged_is_made_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    spliced(tmp_path / "first.mp3", cache=cache)
    for number, file in enumerate(sorted(cache.glob("*/*"))):
        data = file.read_bytes()
        file.write_bytes((b"", data[:-1], data[:60] + b"?" + data[61:])[number % 3])
    spliced(tmp_path / "second.mp3", cache=cache)
    assert (tmp_path / "first.mp3").read_bytes() == (tmp_path / "second.mp3").read_bytes()


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert len(spliced(tmp_path / "hip.mp3", cache=tmp_path / "file" / "cache")) == LENGTH


def test_what_shapes_the_samples_is_not_taken_from_what_was_kept_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = spliced(tmp_path / "before.mp3", cache=tmp_path / "cache")
    monkeypatch.setattr("repcast.model.audio_span.KNEE", 0.05)
    monkeypatch.setattr("repcast.model.audio_span.CEILING", 0.1)
    after = spliced(tmp_path / "after.mp3", cache=tmp_path / "cache")
    assert np.abs(before).max() > 0.2
    assert np.abs(after).max() < 0.2


@pytest.mark.parametrize("at_ms", [501, 507, 513, 519, 525])
def test_a_sound_with_a_sentence_is_as_near_its_moment_as_a_count(at_ms: int) -> None:
    track = (Section("rest", "a", 0, 9000, (ring(at_ms, "rest"), say(at_ms + 100, "rest for one minute", 2000))),)
    splicer = Splicer(SHAPE, RATE_HZ, DiskCache(None))
    (phrase,) = splicer.joined(audio_spans(track, clip_of))
    assert len(phrase.parts) == 2
    span = splicer.frame_run(phrase)
    assert abs(span.first * SHAPE.samples + span.offset - 2 * phrase.start) * 1000 / 44_100 < 3.3


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(30, 2500)), min_size=1, max_size=12))
def test_sentences_and_counts_never_want_the_same_frames(wanted: list[tuple[int, int]]) -> None:
    cues = tuple(say(at, f"x{at % 7}", length) for at, length in sorted(wanted))
    track = (Section("set", "a", 0, 12_000, cues),)
    splicer = Splicer(SHAPE, RATE_HZ, DiskCache(None))
    spans = [splicer.frame_run(phrase) for phrase in splicer.joined(audio_spans(track, clip_of))]
    assert all(one.first + one.count <= other.first for one, other in pairwise(spans))


def test_a_sentence_that_a_sound_joins_does_not_move_into_the_phrase_before() -> None:
    splicer = Splicer(SHAPE, RATE_HZ, DiskCache(None))
    for at_ms in range(850, 1000):
        cues = (say(500, "x", 300), say(at_ms, "a long sentence", 2000), ring(at_ms + 2060, "rest"))
        track = (Section("set", "a", 0, 9000, cues),)
        spans = [splicer.frame_run(phrase) for phrase in splicer.joined(audio_spans(track, clip_of))]
        assert all(one.first + one.count <= other.first for one, other in pairwise(spans)), at_ms


def test_clips_that_sound_the_same_are_encoded_once_whoever_holds_them(tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    def fresh(cue: Cue) -> Clip:
        clip = clip_of(cue)
        return Clip.of(clip.samples.copy(), clip.onset, clip.end, clip.text)

    spliced(tmp_path / "first.mp3", cache=cache)
    kept = len(list(cache.glob("*/*")))
    export(audio_spans(TRACK, fresh), str(tmp_path / "second.mp3"), ABOUT, Options(cache=cache))
    assert len(list(cache.glob("*/*"))) == kept


def test_the_tag_has_lyrics_with_their_moments_and_the_chapters_in_order() -> None:
    tag = ID3(BytesIO(id3(ABOUT)))
    assert tag["TLEN"].text == [str(ABOUT.duration_ms)]
    assert tag["SYLT::eng"].text == [(cue.text, cue.at_ms) for cue in ABOUT.spoken]
    assert tag["USLT::eng"].text.split("\n") == [cue.text for cue in ABOUT.spoken]
    contents = tag["CTOC:toc"]
    assert (contents.flags, contents.child_element_ids) == (3, [f"chp{n}" for n in range(len(TRACK))])
    chapters = [tag[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [(one.start_time, one.end_time) for one in chapters] == [(one.start_ms, one.end_ms) for one in TRACK]
    assert [one.sub_frames["TIT2"].text[0] for one in chapters] == [one.title for one in TRACK]
    assert tag.version == (2, 3, 0)


def test_more_chapters_than_one_table_can_hold_are_all_reached() -> None:
    many = tuple(Section("set", f"Set {n}", n * 1000, n * 1000 + 1000) for n in range(600))
    tag = ID3(BytesIO(id3(About("Long", 600_000, sections=many))))
    tables = tag["CTOC:toc"].child_element_ids
    reached = [name for table in tables for name in tag[f"CTOC:{table}"].child_element_ids]
    assert reached == [f"chp{n}" for n in range(600)]


def test_an_empty_field_is_not_written() -> None:
    tag = ID3(BytesIO(id3(About("Hip", 1000, artist="", album="", genre=""))))
    assert set(tag) == {"TIT2", "TLEN"}
