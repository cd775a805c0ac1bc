"""What was exported before is written again only where nothing that its bytes follow from has changed."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile
from PIL import Image

import repcast
from repcast.mix.own_sounds import own_sound
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
    again = asked.folder / "again.mp3"
    assert kept.write(again) == (again,)
    assert again.read_bytes() == made
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


PLAIN = "Curls\n\n1 set of 3 reps\n"


def piped(data: bytes) -> str:
    """The path of a pipe that holds some bytes and ends with them."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as file:
        file.write(data)
    return f"/dev/fd/{reading}"


def standard_input(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    return "-"


SOURCES: dict[str, Callable[[pytest.MonkeyPatch], Any]] = {
    "standard input": standard_input,
    "a pipe": lambda _: piped(PLAIN.encode()),
    "an open file": lambda _: io.BytesIO(PLAIN.encode()),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_what_can_be_read_but_once_is_left_to_be_compiled(
    kind: str, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked.source = SOURCES[kind](monkeypatch)
    assert asked.kept() is None
    asked.export()
    asked.source = "curls.txt"
    (asked.folder / asked.source).write_text(PLAIN, encoding="utf-8")
    made = (asked.folder / "made.mp3").read_bytes()
    assert asked.export("from_file.mp3")[0] == made


def test_a_cover_that_can_be_read_but_once_is_left_for_the_file(asked: Asked) -> None:
    made, _ = asked.export()
    asked.settings["cover"] = piped((asked.folder / "cover.png").read_bytes())
    assert asked.kept() is None
    assert asked.export("piped.mp3")[0] == made


def test_a_sound_that_changes_between_two_exports_is_heard_in_the_second(asked: Asked) -> None:
    before, _ = asked.export()
    facts = (asked.folder / "whistle.wav").stat()
    whistle(asked.folder / "whistle.wav", 880)
    os.utime(asked.folder / "whistle.wav", ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert asked.kept() is None
    made, _ = asked.export()
    assert made != before
    kept = asked.kept()
    assert kept
    own_sound.cache_clear()
    assert asked.export()[0] == made == b"".join(kept.pieces)


DURING: dict[str, Callable[[Asked, pytest.MonkeyPatch], None]] = {
    "cover": paints_the_cover_anew,
    "sound": changes_its_own_sound,
    "take": records_a_take_again,
    "another take": records_another_take,
}


@pytest.mark.parametrize("moment", ["compiled", "speaking", "writing"])
@pytest.mark.parametrize("change", DURING)
def test_what_changes_during_an_export_is_not_kept_as_what_it_was_made_from(
    change: str, moment: str, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed: list[str] = []

    def report(stage: str, _done: int, _of: int) -> None:
        if stage == moment and not changed:
            changed.append(stage)
            DURING[change](asked, monkeypatch)

    with repcast.compile(asked.source, **asked.keywords()) as session:
        report("compiled", 0, 0)
        session.export("made.mp3", **asked.settings, report=report)
    assert changed
    kept = asked.kept()
    assert kept is None or b"".join(kept.pieces) == asked.export("anew.mp3")[0]


@pytest.mark.parametrize("name", ["cover.png", "whistle.wav", "takes"])
def test_a_file_that_vanishes_during_an_export_does_not_fail_it(name: str, asked: Asked) -> None:
    def report(stage: str, done: int, of: int) -> None:
        if (stage, done) == ("writing", of):
            (asked.folder / name).rename(asked.folder / "away")

    with repcast.compile(asked.source, **asked.keywords()) as session:
        assert session.export("made.mp3", **asked.settings, report=report) == (Path("made.mp3"),)
    assert (asked.folder / "away").exists()
    assert asked.kept() is None
    shutil.move(asked.folder / "away", asked.folder / name)
    assert asked.kept() is None


def test_only_what_its_own_export_remarked_comes_back(asked: Asked) -> None:
    asked.source, asked.settings = "plank.txt", {}
    (asked.folder / asked.source).write_text("Plank\n\n2 sets of 30 s, rest 20 s\n", encoding="utf-8")
    asked.choices |= {"voice": "tones", "get_ready": 3600, "rest": 3600}
    with repcast.compile(asked.source, **asked.keywords()) as session:
        session.export("lyrics.mp3", beside="lrc")
        assert [one.code for one in session.diagnostics if one.code == "lyrics-cut"]
        session.export("plain.mp3")
    kept = asked.kept()
    assert kept
    assert "lyrics-cut" not in [one.code for one in kept.diagnostics]


def test_it_goes_where_an_export_goes_and_only_as_what_it_is(
    asked: Asked, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    made, _ = asked.export()
    kept = asked.kept()
    assert kept
    for name in ("made.wav", "made", "made.mp3.m4a"):
        with pytest.raises(repcast.RepcastError, match=r"its ending is not \.mp3"):
            kept.write(name)
        assert not Path(name).exists()
    assert kept.write("MADE.MP3") == (Path("MADE.MP3"),)
    capsysbinary.readouterr()
    assert kept.write("-") == ()
    assert capsysbinary.readouterr().out == made
    assert not Path("-").exists()
