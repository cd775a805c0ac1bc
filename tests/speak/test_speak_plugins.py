"""Engines that installed packages add: found by their entry point, loaded by name in the worker, listed, and blamed."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repcast.speak import SpeechError, VoiceError, speak, voices
from repcast.speak.registry import ENGINES, engine
from speak.making import environment

pytestmark = pytest.mark.slow

HUM = """
import os
from pathlib import Path
import numpy as np
from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo

class Hum:
    def __init__(self, key):
        self.hz = float(key)

    def speak(self, text, pace):
        if os.environ.get("HUM_NOTES"):
            Path(os.environ["HUM_NOTES"]).write_text(f"{os.getpid()}")
        at = np.arange(int(16_000 * 0.5 / pace)) / 16_000
        hum = 0.2 * np.sin(2 * np.pi * self.hz * at) * np.minimum(1, at[::-1] / 0.05)
        return Take(np.pad(hum, 1600), 16_000, whole=False)

def find(voice):
    if voice not in {"", "low", "high"}:
        raise VoiceError(f"hum has no voice {voice!r}", "it has low and high")
    return Voice("hum", {"low": "120", "high": "400"}.get(voice, "200"), f"hum 1 {voice}")

def load(key, threads):
    return Hum(key)

def voices():
    return (VoiceInfo("hum", "", "hums"), VoiceInfo("hum:low", "", "hums low"))
"""

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Install a distribution as pip leaves it: modules, and a folder of facts about them."""
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    added: list[str] = []

    def install(source: str, package: str = "hum-voice", entry: str = "hum = hum_engine") -> Path:
        module = entry.partition("=")[2].strip()
        facts = tmp_path / "site" / f"{package.replace('-', '_')}-1.0.dist-info"
        facts.mkdir(parents=True)
        (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (facts / "entry_points.txt").write_text(f"[repcast.engines]\n{entry}\n")
        if source:
            (tmp_path / "site" / f"{module}.py").write_text(source)
        added.append(module)
        return tmp_path / "site"

    yield install
    for module in added:
        sys.modules.pop(module, None)


def test_an_engine_of_a_package_speaks_in_a_worker_of_its_own(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(HUM)
    monkeypatch.setenv("HUM_NOTES", str(tmp_path / "notes"))
    with speak("hum:low", cache=None, workers=1) as speaker:
        speaker.prepare(["bend"])
        assert speaker.length_ms("bend") == pytest.approx(500, abs=40)
    assert int((tmp_path / "notes").read_text()) != os.getpid()


def test_its_voices_are_listed_after_those_of_repcast(install: Install) -> None:
    install(HUM)
    assert [info.name for info in voices()][-2:] == ["hum", "hum:low"]


def test_it_speaks_what_is_not_recorded(install: Install, tmp_path: Path) -> None:
    install(HUM)
    (tmp_path / "takes").mkdir()
    (tmp_path / "takes" / "one.wav").touch()
    with speak(f"recorded:{tmp_path / 'takes'}+hum:high", cache=None, workers=1) as speaker:
        assert speaker.length_ms("two") == pytest.approx(500, abs=40)


def test_an_error_of_its_own_is_passed_on(install: Install) -> None:
    install(HUM)
    with pytest.raises(VoiceError, match="hum has no voice 'loud'; it has low and high"):
        speak("hum:loud")


def test_an_unknown_name_lists_it_with_the_others(install: Install) -> None:
    install(HUM)
    with pytest.raises(VoiceError, match=r"no voice engine called 'hmu'; the engines are piper, .*, tones, .*hum"):
        speak("hmu")


def test_the_command_line_lists_it_and_exports_with_it(install: Install, tmp_path: Path) -> None:
    site = install(HUM)
    own = environment() | {"PYTHONPATH": f"{site}{os.pathsep}{environment()['PYTHONPATH']}"}
    run = [sys.executable, "-m", "repcast"]
    listed = subprocess.run([*run, "voices"], env=own, capture_output=True, text=True, check=True).stdout
    assert "hums low" in listed
    (tmp_path / "curl.txt").write_text("Curl\n\nDo 1 set of 2 reps.\n\n- Curl up.\n")
    command = [*run, "export", str(tmp_path / "curl.txt"), "--voice", "hum", "-o", str(tmp_path / "curl.wav")]
    subprocess.run(command, env=own, capture_output=True, check=True)
    assert (tmp_path / "curl.wav").stat().st_size > 100_000


BROKEN = {
    "no such module": ("", "ModuleNotFoundError"),
    "an error on import": ("raise OSError('no such device')", "no such device"),
    "an exit on import": ("import sys; raise ValueError(sys.argv and 'bad')", "bad"),
    "a syntax error": ("def find(:", "SyntaxError"),
    "a missing package": ("import surely_not_installed", "surely_not_installed"),
    "no functions": ("", "has no find and no load and no voices"),
    "no load": (HUM.replace("def load(", "def loads("), "has no load"),
    "a find that fails": (HUM.replace("if voice not in", "1 / 0\n    if voice not in"), "ZeroDivisionError"),
    "a find that finds nothing": (HUM.replace("return Voice(", "return (lambda *_: None)("), "it found None"),
    "a find of another name": (HUM.replace('Voice("hum"', 'Voice("hmm"'), "no voice of the engine hum"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_package_is_one_error_that_names_it(install: Install, kind: str) -> None:
    source, reason = BROKEN[kind]
    site = install(source)
    if kind == "no functions":
        (site / "hum_engine.py").write_text("")
    with pytest.raises(VoiceError) as caught:
        speak("hum")
    assert "the voice engine 'hum' of the package hum-voice cannot be used" in caught.value.problem
    assert reason in caught.value.problem
    assert "pip uninstall hum-voice" in caught.value.hint


@pytest.mark.parametrize(("source", "reason"), [
    ("raise OSError('no such device')", "no such device"),
    (HUM.replace("def voices(", "def voice_list("), "has no voices"),
    (HUM.replace('return (VoiceInfo("hum"', 'return (1 / 0, VoiceInfo("hum"'), "ZeroDivisionError"),
    (HUM.replace('VoiceInfo("hum:low"', 'VoiceInfo("piper:low"'), "a name of hum"),
    (HUM.replace('return (VoiceInfo("hum"', 'return ("hum", VoiceInfo("hum"'), "not all VoiceInfo"),
])  # fmt: skip
def test_a_broken_package_does_not_keep_the_others_from_the_list(install: Install, source: str, reason: str) -> None:
    install(source)
    (info,) = [info for info in voices() if info.name.startswith("hum")]
    assert not info.available
    assert "hum-voice" in info.description
    assert reason in info.description
    assert "pip uninstall hum-voice" in info.hint
    assert "piper" in [info.name for info in voices()]


def test_a_model_that_does_not_load_names_the_package(install: Install) -> None:
    install(HUM.replace("return Hum(key)", "raise RuntimeError('no model')"))
    with (
        speak("hum", cache=None, workers=1) as speaker,
        pytest.raises(SpeechError, match="the voice hum of the package hum-voice does not start: no model"),
    ):
        speaker.clip("bend")


@pytest.mark.parametrize("name", ENGINES)
def test_a_name_of_repcasts_own_cannot_be_taken(install: Install, name: str) -> None:
    install(HUM, entry=f"{name} = hum_engine")
    assert engine(name) is sys.modules[ENGINES[name]]
    (info,) = [info for info in voices() if "hum-voice" in info.description]
    assert not info.available
    assert "repcast has an engine of that name itself" in info.description


def test_two_packages_cannot_share_a_name(install: Install) -> None:
    install(HUM)
    install("", package="other-voice")
    with pytest.raises(VoiceError, match="of the package hum-voice cannot be used: the package other-voice adds one"):
        speak("hum")


def test_packages_are_not_looked_through_for_a_name_of_repcasts_own() -> None:
    check = "import sys; from repcast.speak import speak; speak('tones'); print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
