"""What was exported before is written again only where nothing that its bytes follow from has changed."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile
from PIL import Image

import repcast
from repcast.storage import packages
from repcast.storage.disk_cache import encoded_cache

PAGE = """+++
repcast = 2
title = "Curls"

[sounds]
go = "whistle.wav"
+++

# Curls

1 set of 3 reps, 3 each side.
"""


class Asked(SimpleNamespace):
    """What is asked for: the folder, the settings, the choices, what the configuration says, the name of the source."""

    folder: Path
    settings: dict[str, Any]
    choices: dict[str, Any]
    configured: str
    source: str

    def keywords(self) -> dict[str, Any]:
        (self.folder / "config.toml").write_text(self.configured, encoding="utf-8")
        return {"configuration": repcast.configuration(), **self.choices}

    def kept(self) -> repcast.KeptExport | None:
        return repcast.kept_export(self.source, settings=self.settings, **self.keywords())

    def export(self, name: str = "made.mp3") -> tuple[bytes, tuple[repcast.Diagnostic, ...]]:
        with repcast.compile(self.source, **self.keywords()) as session:
            session.export(self.folder / name, **self.settings)
            return (self.folder / name).read_bytes(), session.diagnostics


def whistle(path: Path, pitch_hz: int, length: int = 6615) -> None:
    soundfile.write(path, 0.5 * np.sin(np.arange(length) / 22_050 * 2 * np.pi * pitch_hz), 22_050)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPCAST_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "takes").mkdir()
    whistle(tmp_path / "takes" / "one.wav", 440)
    whistle(tmp_path / "whistle.wav", 1760)
    (tmp_path / "curls.md").write_text(PAGE, encoding="utf-8")
    Image.new("RGB", (64, 64), "red").save(tmp_path / "cover.png")
    return Asked(
        folder=tmp_path,
        settings={"cover": "cover.png"},
        choices={"voice": "recorded:takes+tones"},
        configured="[choices]\nget-ready = 4\n",
        source="curls.md",
    )


def test_it_is_written_again_byte_by_byte_with_the_same_remarks(asked: Asked) -> None:
    assert asked.kept() is None
    made, diagnostics = asked.export()
    kept = asked.kept()
    assert kept is not None
    assert kept.write(asked.folder / "again.mp3").read_bytes() == made
    assert set(kept.diagnostics) == set(diagnostics)
    assert any(one.code == "sides-not-stated" or one.severity == "warning" for one in diagnostics)
    with pytest.raises(repcast.RepcastError, match="exists already"):
        kept.write("again.mp3", replace=False)


def installs_a_package(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    (asked.folder / "site" / "soxr-99.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(asked.folder / "site")


def updates_repcast(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    (asked.folder / "code").mkdir()
    (asked.folder / "code" / "module.py").touch()
    monkeypatch.setattr(packages, "PACKAGE", asked.folder / "code")
    packages.code_identity.cache_clear()


def edits_the_page(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    (asked.folder / asked.source).write_text(PAGE.replace("3 reps", "4 reps"), encoding="utf-8")


def records_another_take(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    whistle(asked.folder / "takes" / "two.wav", 550)


def records_a_take_again(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    whistle(asked.folder / "takes" / "one.wav", 660)
    os.utime(asked.folder / "takes" / "one.wav", (1, 1))


def changes_its_own_sound(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    whistle(asked.folder / "whistle.wav", 880)
    os.utime(asked.folder / "whistle.wav", (1, 1))


def moves_to_a_folder_with_another_sound(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    (asked.folder / "other").mkdir()
    for name in ("curls.md", "cover.png", "takes"):
        (asked.folder / "other" / name).symlink_to(asked.folder / name)
    whistle(asked.folder / "other" / "whistle.wav", 880)
    (asked.folder / "other" / "curls.md").unlink()
    (asked.folder / "other" / "curls.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(asked.folder / "other")


def paints_the_cover_anew(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (64, 64), "blue").save(asked.folder / "cover.png")


def chooses(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.choices["reps"] = 5


def configures_a_choice(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.configured = "[choices]\nget-ready = 6\n"


def configures_a_line(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.configured += '[lines]\ndone = { only = ["All done, well done."] }\n'


def configures_a_pronunciation(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.configured += '[pronunciations]\nCurls = "Kerls and more"\n'


def asks_for_another_bitrate(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.settings["bitrate_kbps"] = 96


def asks_for_another_title(asked: Asked, _monkeypatch: pytest.MonkeyPatch) -> None:
    asked.settings["title"] = "Arms"


CHANGES = (
    edits_the_page,
    records_another_take,
    records_a_take_again,
    changes_its_own_sound,
    moves_to_a_folder_with_another_sound,
    paints_the_cover_anew,
    chooses,
    configures_a_choice,
    configures_a_line,
    configures_a_pronunciation,
    asks_for_another_bitrate,
    asks_for_another_title,
    installs_a_package,
    updates_repcast,
)


@pytest.mark.parametrize("changes", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_it_is_made_anew(
    changes: Callable[[Asked, pytest.MonkeyPatch], None], asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked.export()
    assert asked.kept()
    changes(asked, monkeypatch)
    try:
        assert asked.kept() is None
        made, _ = asked.export()
        kept = asked.kept()
        assert kept
        assert b"".join(kept.pieces) == made
    finally:
        packages.code_identity.cache_clear()


def test_one_phrase_that_is_gone_from_the_cache_has_it_made_anew(asked: Asked) -> None:
    made, _ = asked.export()
    entries = [path for path in (encoded_cache().folder or Path()).glob("*/*") if b'"track"' not in path.read_bytes()]
    for path in entries:
        data = path.read_bytes()
        path.unlink()
        kept = asked.kept()
        assert kept is None or b"".join(kept.pieces) == made  # the drawn cover is in the cache too, and not needed
        path.write_bytes(data)
    assert asked.kept()


@pytest.mark.parametrize("change", ["sound", "takes", "page"])
def test_what_is_gone_is_told_as_ever(change: str, asked: Asked) -> None:
    asked.export()
    path = asked.folder / {"sound": "whistle.wav", "takes": "takes", "page": "curls.md"}[change]
    path.rename(asked.folder / "away")
    assert asked.kept() is None
    with pytest.raises(repcast.RepcastError):
        asked.export()


def test_what_follows_from_more_than_the_source_is_not_kept(asked: Asked) -> None:
    whole = (asked.folder / "curls.md").read_text(encoding="utf-8").replace('[sounds]\ngo = "whistle.wav"\n', "")
    (asked.folder / "curls.md").write_text(whole, encoding="utf-8")
    keywords = asked.keywords()
    whistle(asked.folder / "music.wav", 220, 66_150)
    with repcast.Voice("tones") as voice, repcast.compile("curls.md", voice=voice) as session:
        session.export("voice.mp3")
    with repcast.compile(text=whole, voice="tones") as session:
        session.export("text.mp3")
    with repcast.compile("curls.md", **keywords) as session:
        session.recall()
        session.export("recalled.mp3")
    with repcast.compile("curls.md", **keywords) as session:
        session.export("parts.mp3", split="sets")
        session.export("sound.wav")
    with repcast.compile("curls.md", music="music.wav", **keywords) as session:
        session.export("music.mp3")
    assert not [path for path in (encoded_cache().folder or Path()).glob("*/*") if b'"track"' in path.read_bytes()]
    assert repcast.kept_export("curls.md", voice="tones") is None
    assert repcast.kept_export("curls.md", music="music.wav", **keywords) is None
    with pytest.raises(repcast.ChoiceError):
        repcast.kept_export("curls.md", reps=-1)
