"""Sessions that the listener keeps."""

from pathlib import Path

import pytest

from repcast.model.errors import RepcastError
from repcast.storage.saved_sessions import SavedSession, forget_session, save_session, saved_folder, saved_sessions


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))
    return tmp_path


def test_a_session_is_kept_as_it_is_and_found_again() -> None:
    assert saved_sessions() == []
    kept = save_session(SavedSession("Hip – band!", "Plank\n\nHold for 30 s", "hip.txt", "", {"reps": 12}))
    assert kept.name == "hip-band"
    assert saved_sessions() == [kept]


def test_two_of_one_title_are_two_and_one_of_a_name_takes_its_place() -> None:
    first, second = (save_session(SavedSession("Hip", text)) for text in ("a", "b"))
    assert (first.name, second.name) == ("hip", "hip-2")
    save_session(SavedSession("Hip", "c", name="hip"))
    assert {one.name: one.text for one in saved_sessions()} == {"hip": "c", "hip-2": "b"}
    forget_session("hip")
    assert [one.name for one in saved_sessions()] == ["hip-2"]


@pytest.mark.parametrize("name", ["../log", "a/b", "", "Ü", "x" * 200, ".hidden"])
def test_a_name_never_leads_elsewhere(name: str) -> None:
    with pytest.raises(RepcastError):
        forget_session(name)


def test_what_is_no_saved_session_is_passed_over() -> None:
    save_session(SavedSession("Hip", "a"))
    (saved_folder() / "broken.json").write_text("{")
    (saved_folder() / "other.json").write_text('{"nothing": 1}')
    assert [one.name for one in saved_sessions()] == ["hip"]


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "saved").write_text("a file")
    with pytest.raises(RepcastError, match="cannot be used"):
        save_session(SavedSession("Hip", "a"))
