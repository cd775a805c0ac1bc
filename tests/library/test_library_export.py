"""The files of a library: only what has changed is made, names hold, and what went in is known."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libraries import files, page, run
from repcast.export.names import file_name
from repcast.library.front import Library
from repcast.library.manifest import NAME, Entry, Manifest
from repcast.library.names import names_of
from repcast.library.values import Item
from repcast.model.errors import ChoiceError, RepcastError


@pytest.mark.parametrize("workers", [1, 3])
def test_the_same_input_gives_the_same_bytes_whatever_the_number_of_workers(
    pages: Path, tmp_path: Path, workers: int
) -> None:
    run([pages], tmp_path / "one", beside=["srt"])
    run([pages], tmp_path / "other", beside=["srt"], workers=workers)
    assert files(tmp_path / "one") == files(tmp_path / "other")
    assert (tmp_path / "one" / NAME).read_bytes() == (tmp_path / "other" / NAME).read_bytes()


def test_a_second_run_makes_only_what_has_changed(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run([pages], out).made == 3
    before = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
    again = run([pages], out)
    assert (again.made, again.kept) == (0, 3)
    assert {path.name: path.stat().st_mtime_ns for path in out.iterdir()} == before
    page(pages, "Heel raise", step="Sink down slowly.")
    page(pages, "New one")
    changed = run([pages], out)
    assert (changed.made, changed.kept) == (2, 2)
    assert run([pages], out, reps=3).made == 4
    assert run([pages], out, reps=3).made == 0
    assert run([pages], out, reps=3, anew=True).made == 4


def test_one_record_that_changes_is_made_alone(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    steps = {"instructions": ["Stand tall.", "Curl your hands up."]}
    records = [{"name": f"Curl {letter}", **steps} for letter in "ABC"]
    path.write_text(json.dumps(records, indent=1), encoding="utf-8")
    wanted = {"each": True, "reps": 1, "format": "wav"}
    assert run([path], tmp_path / "out", **wanted).made == 3
    records[0]["instructions"] = ["Stand tall, feet apart.", "Curl.", "Lower."]
    path.write_text(json.dumps(records, indent=1), encoding="utf-8")
    outcome = run([path], tmp_path / "out", **wanted)
    assert (outcome.made, outcome.kept) == (1, 2)


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"half")])
def test_a_file_that_is_gone_or_cut_is_made_again(pages: Path, tmp_path: Path, harm: object) -> None:
    out = tmp_path / "out"
    run([pages], out)
    whole = files(out)
    harm(out / "Arm raise.mp3")  # type: ignore[operator]
    assert run([pages], out).made == 1
    assert files(out) == whole


def test_files_of_another_format_or_no_longer_wanted_beside_take_the_place_of_the_old(
    pages: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run([pages / "Arm raise.txt"], out, beside=["srt", "vtt"])
    assert sorted(files(out)) == ["Arm raise.mp3", "Arm raise.srt", "Arm raise.vtt"]
    run([pages / "Arm raise.txt"], out, beside=["vtt"], format="wav")
    assert sorted(files(out)) == ["Arm raise.vtt", "Arm raise.wav"]


def test_sources_that_are_gone_leave_with_prune_alone(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([pages], out)
    (out / "mine.txt").write_text("not the library's own")
    (pages / "Heel raise.txt").unlink()
    assert run([pages], out).removed == 0
    assert "Heel raise.mp3" in files(out)
    assert run([pages], out, prune=True).removed == 1
    assert sorted(files(out)) == ["Arm raise.mp3", "Wall push.mp3", "mine.txt"]
    assert "Heel" not in (out / NAME).read_text(encoding="utf-8")


def test_a_source_that_cannot_be_read_just_now_is_not_pruned(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([pages], out)
    whole = files(out)
    (pages / "Heel raise.txt").write_bytes(b"\x89PNG\r\n")
    outcome = run([pages], out, prune=True)
    assert (outcome.removed, len(outcome.failed)) == (0, 1)
    assert files(out) == whole
    page(pages, "Heel raise", step="Rise on your toes.")
    assert run([pages], out, prune=True).failed == ()
    assert "fault" not in (out / NAME).read_text(encoding="utf-8")


def test_a_session_keeps_its_name_when_others_come_and_go(tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out"
    for name in ("b", "c"):
        page(pages / name, "Curl")
    run([pages], out)
    assert sorted(files(out)) == ["Curl 2.mp3", "Curl.mp3"]
    page(pages / "a", "Curl")
    run([pages], out)
    owners = {one.name: Path(one.source).parent.name for one in Manifest(out).entries.values()}
    assert owners == {"Curl": "b", "Curl 2": "c", "Curl 3": "a"}


@given(
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from(["CON", "con.txt", "a/b", "a:b", "É", "é", "A", "a 2"])))
)
def test_no_two_names_are_the_same_on_any_system_and_every_name_is_one_on_windows(titles: list[str]) -> None:
    items = [Item(str(number), "", "", title, title, b"") for number, title in enumerate(titles)]
    names = names_of(items, {})
    assert len({name.casefold() for name in names.values()}) == len(items)
    for name in names.values():
        assert name == file_name(name)
    assert names_of(reversed(items), names) == names


def test_the_manifest_says_what_went_in_and_what_came_out(pages: Path, tmp_path: Path) -> None:
    run([pages / "Arm raise.txt"], tmp_path / "out")
    (entry,) = Manifest(tmp_path / "out").entries.values()
    assert set(entry.inputs) == {"source", "choices", "voice"}
    assert entry.inputs["voice"].startswith("tones ")
    assert entry.version
    assert entry.files == {"Arm raise.mp3": (tmp_path / "out" / "Arm raise.mp3").stat().st_size}
    assert entry.facts["title"] == "Arm raise"
    assert str(tmp_path) not in json.dumps([dict(entry.facts), dict(entry.files)])


def test_half_a_line_at_the_end_of_a_manifest_costs_that_session_alone(tmp_path: Path) -> None:
    made = Manifest(tmp_path)
    for number in range(3):
        made.put(Entry(f"id{number}", "key", f"name {number}", "source"))
    made.close()
    data = made.path.read_bytes()
    made.path.write_bytes(data[:-10])
    again = Manifest(tmp_path)
    assert list(again.entries) == ["id0", "id1"]
    again.put(Entry("id3", "key", "name 3", "source"))
    again.close()
    assert list(Manifest(tmp_path).entries) == ["id0", "id1", "id3"]


def test_a_manifest_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"format":"repcast-manifest/9"}\n')
    with pytest.raises(RepcastError, match="another version of repcast"):
        Manifest(tmp_path)


def test_a_file_that_is_not_the_librarys_own_can_be_kept(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "Arm raise.mp3").write_text("mine")
    outcome = run([pages], out, replace=False)
    assert (outcome.made, len(outcome.failed)) == (2, 1)
    assert (out / "Arm raise.mp3").read_text() == "mine"
    assert run([pages], out, replace=False, reps=3).made == 2


def test_a_choice_or_a_setting_that_is_none_is_told_before_any_work(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(ChoiceError, match="did you mean reps"):
        Library([pages], repz=3)
    with pytest.raises(ChoiceError, match="did you mean workers"):
        Library([pages], voice="tones").export(tmp_path / "out", worker=3)  # type: ignore[call-arg]
    with pytest.raises(RepcastError, match="from 0 to 256"):
        Library([pages], voice="tones").export(tmp_path / "out", workers=1000)
    with pytest.raises(RepcastError, match="nobody"):
        Library([pages], voice="nobody").export(tmp_path / "out")
    assert not (tmp_path / "out" / NAME).exists()
