"""Readings that are kept: they come back as they were, and only to the same question to the same reader."""

from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

import repcast
from repcast.model import routine
from repcast.model.routine import Reading
from repcast.read import read
from repcast.session import kept_readings
from repcast.session.kept_readings import kept_reading
from repcast.storage.packages import code_identity
from repcast.storage.readings import CLASSES, packed, reading_cache, unpacked

HERE = Path(__file__).parents[1]
PAGES = sorted((*(HERE / "pages").glob("*.*"), *(HERE.parent / "scripts").glob("*.md"), *HERE.glob("golden/**/*.md")))


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path / "cache"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_reading_comes_back_as_it_was(path: Path) -> None:
    reading = read(path.name, path.read_bytes())
    assert unpacked(packed(reading)) == reading


def test_every_value_of_a_routine_can_be_kept() -> None:
    assert {one for one in vars(routine).values() if is_dataclass(one)} <= set(CLASSES.values())


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"Reading": [1]}', b'{"Gone": []}', b'{"Place": ["a", 1, 2, 3]}'])
def test_what_another_version_kept_is_no_reading(data: bytes) -> None:
    assert unpacked(data) is None


PAGE = b"Squat\n\n3 sets of 5 reps\n"


@pytest.mark.parametrize(
    ("name", "data", "pick"), [("b.txt", PAGE, ""), ("a.txt", PAGE.replace(b"5", b"6"), ""), ("a.txt", PAGE, "Lunge")]
)
def test_another_name_page_or_pick_is_another_reading(name: str, data: bytes, pick: str) -> None:
    for _ in range(2):
        assert kept_reading("a.txt", PAGE, "") == read("a.txt", PAGE)
        assert kept_reading(name, data, pick) == read(name, data, pick=pick)
    assert len(list((reading_cache().folder or Path()).glob("*/*"))) == 2


def test_another_reader_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Reading("a.txt", "", routine.Routine("Other", ()))
    kept_reading("a.txt", PAGE, "")
    (kept,) = (reading_cache().folder or Path()).glob("*/*")
    monkeypatch.setattr(import_module("repcast.read.reader"), "read", lambda *_, **__: other)
    assert kept_reading("a.txt", PAGE, "").routine.title == "Squat"
    (tmp_path / "read").mkdir()
    code = tmp_path / "read" / "reader.py"
    for text in ("one", "other"):  # a file of another size
        code.write_text(text, encoding="utf-8")
        monkeypatch.setattr(kept_readings, "ROOMS", (str(tmp_path / "read"),))
        code_identity.cache_clear()
        assert kept_reading("a.txt", PAGE, "") == other
    code_identity.cache_clear()
    assert kept.exists()
    assert len(list(kept.parents[1].glob("*/*"))) == 3


def test_readings_are_cleared_with_what_else_is_kept() -> None:
    kept_reading("a.txt", PAGE, "")
    repcast.clear_caches()
    assert not list((reading_cache().folder or Path()).glob("*/*"))
