"""`repcast export`, through click's runner."""

import io
import json
from pathlib import Path
from typing import Any

import miniaudio
import mutagen
import numpy as np
import pytest
import soundfile
from click.testing import CliRunner, Result
from PIL import Image

from pages import CURL
from repcast.cli import main
from repcast.cli.export import BESIDE
from repcast.export.sidecars import besides
from repcast.model.routine import Amount, Block, Dose, Exercise, Routine, Workout
from repcast.read import print_script
from repcast.session import Session


@pytest.fixture(autouse=True)
def _tones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[choices]\nvoice = "tones"\n', encoding="utf-8")
    monkeypatch.setenv("REPCAST_CONFIG", str(config))
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "curl.txt"
    path.write_text(CURL, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def tracks(folder: Path) -> list[str]:
    """The files of a folder, but for the manifest."""
    return sorted(path.name for path in folder.iterdir() if path.name != "repcast-manifest.jsonl")


@pytest.mark.parametrize("ending", ["mp3", "wav"])
def test_the_file_is_as_long_as_show_says(page: Path, ending: str) -> None:
    target = page.with_suffix(f".{ending}")
    done = run("export", page, "-o", target)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith(f"{target}: 1:55, ")
    duration_ms = json.loads(run("show", page, "--json").stdout)["duration_ms"]
    assert abs(miniaudio.get_file_info(str(target)).duration * 1000 - duration_ms) <= 50
    tags = mutagen.File(target)
    assert abs(tags.info.length * 1000 - duration_ms) <= 50


def test_the_title_is_in_the_tags(page: Path) -> None:
    run("export", page, "-o", page.with_suffix(".mp3"))
    tags = mutagen.File(page.with_suffix(".mp3"))
    assert str(tags["TIT2"]) == "Band Curl"
    assert "TLEN" in tags


def test_the_same_command_gives_the_same_bytes(page: Path) -> None:
    target = page.with_suffix(".mp3")
    run("export", page, "-o", target)
    first = target.read_bytes()
    run("export", page, "-o", target)
    assert target.read_bytes() == first


def test_a_dash_streams_mp3(page: Path) -> None:
    done = run("export", page, "-o", "-")
    assert done.exit_code == 0
    assert done.stdout_bytes.startswith(b"ID3")


def test_an_unknown_ending_names_those_known(page: Path) -> None:
    done = run("export", page, "-o", page.with_suffix(".xyz"))
    assert done.exit_code == 1
    assert done.stderr.startswith("error: ")
    assert ".mp3" in done.stderr
    assert ".wav" in done.stderr


def test_a_file_that_is_there_is_kept_if_that_is_wanted(page: Path) -> None:
    target = page.with_suffix(".wav")
    target.write_bytes(b"mine")
    done = run("export", page, "-o", target, "--no-clobber")
    assert done.exit_code == 1
    assert target.read_bytes() == b"mine"
    assert run("export", page, "-o", target).exit_code == 0
    assert target.read_bytes() != b"mine"


def test_a_missing_folder_is_told_before_anything_is_spoken(page: Path) -> None:
    done = run("export", page, "-o", page.parent / "none" / "x.mp3")
    assert done.exit_code == 1
    assert "make the folder first" in done.stderr
    assert not (page.parent / "cache" / "clips").exists()


def test_several_scripts_go_to_a_folder_and_one_failing_stops_none(page: Path) -> None:
    bad = page.with_name("bad.txt")
    bad.touch()
    folder = page.parent / "phone"
    done = run(
        "export", bad, page, "box-breathing", "--out-dir", folder, "--format", "wav", "--sets", "1", "--reps", "2"
    )
    assert done.exit_code == 1
    assert tracks(folder) == ["box-breathing.wav", "curl.wav"]
    assert f"2 of 3 exported to {folder}" in done.stderr
    assert f"error: {bad}: the source is empty" in done.stderr


def test_a_target_that_cannot_be_written_stops_no_other(page: Path) -> None:
    folder = page.parent / "phone"
    (folder / "curl.wav").mkdir(parents=True)
    flags = ["--format", "wav", "--sets", "1", "--reps", "2"]
    done = run("export", page, "box-breathing", "--out-dir", folder, *flags)
    assert done.exit_code == 1
    assert (folder / "box-breathing.wav").is_file()
    assert "1 of 2 exported" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "-o", "a.mp3", "--out-dir", "b"], "-o and --out-dir: give one of them"),
        (["a.txt", "-o", "a.mp3", "--format", "wav"], "--format goes without -o FILE"),
        (["a.txt", "-o", "a.mp3", "--jobs", "2"], "--jobs goes with --out-dir"),
        (["plank", "-o", "a.mp3", "--music-level", "3"], "music-level means nothing without music"),
        (["plank", "-o", "a.mp3", "--pick", "a", "--pick", "b"], "takes one NAME"),
        (["a.txt", "-o", "-", "--split", "sets"], "-o - is one stream"),
        (["a.txt", "b.txt"], "for several SCRIPTs, give -o FILE for one file, or --out-dir DIR for one each"),
        (["a.txt", "b.txt", "-o", "a.mp3", "--pick", "x"], "--pick takes from one SCRIPT"),
        (["a.txt", "--each"], "--each goes with --out-dir DIR"),
        (["a.txt", "--each", "--out-dir", "b", "--pick", "x"], "--each writes all, --pick one"),
        (["a.txt", "--prune"], "--prune goes with --out-dir"),
        (["a.txt", "--cluster", "local:2"], "--cluster and --store go with --out-dir"),
        (["a.txt", "--include", "*.md"], "--include goes with --out-dir"),
    ],
)
def test_what_cannot_be_meant_is_the_command_lines_fault(arguments: list[str], message: str) -> None:
    done = run("export", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr


def test_the_help_lists_everything_that_can_stand_beside_a_file() -> None:
    assert [f".{ending}" for ending in BESIDE] == list(besides())


def test_each_of_many_sessions_is_closed_once_it_is_written(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Session] = []
    closed: list[Session] = []
    still_open: list[str] = []

    class Recorded(Session):
        def export(self, *arguments: Any, **options: Any) -> tuple[Path, ...]:
            still_open.extend(one.reading.source for one in written if one not in closed)
            written.append(self)
            return super().export(*arguments, **options)

        def close(self) -> None:
            closed.append(self)
            super().close()

    monkeypatch.setattr("repcast.session.Session", Recorded)
    scripts = [page.with_name(f"{number}.txt") for number in range(4)]
    for script in scripts:
        script.write_text(CURL, encoding="utf-8")
    flags = ["--jobs", "0", "--format", "wav", "--sets", "1", "--reps", "1"]
    assert run("export", *scripts, "--out-dir", page.parent / "phone", *flags).exit_code == 0
    assert len(written) == len(scripts)
    assert not still_open


def test_quiet_prints_nothing(page: Path) -> None:
    done = run("export", page, "-o", page.with_suffix(".wav"), "-q")
    assert (done.exit_code, done.output) == (0, "")


def test_without_a_name_the_file_is_called_as_its_page_and_costs_nobody_a_file(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(page.parent)
    assert run("export", page, "--format", ".WAV").exit_code == 0
    assert (page.parent / "curl.wav").is_file()
    (page.parent / "curl.wav").write_bytes(b"mine")
    assert run("export", page, "--format", "wav").exit_code == 1
    assert (page.parent / "curl.wav").read_bytes() == b"mine"
    assert run("export", page, "--format", "wav", "--force").exit_code == 0
    assert run("export", "plank", "--sets", "1").exit_code == 0
    assert (page.parent / "plank.mp3").is_file()


def test_the_tags_say_what_they_are_told_to(page: Path) -> None:
    picture = page.with_name("cover.png")
    Image.new("RGB", (64, 64), "red").save(picture)
    done = run("export", page, "-o", page.with_suffix(".mp3"), "--title", "Mine", "--artist", "Me", "--cover", picture)
    assert done.exit_code == 0, done.stderr
    tags = mutagen.File(page.with_suffix(".mp3")).tags
    assert (str(tags["TIT2"]), str(tags["TPE1"])) == ("Mine", "Me")
    with Image.open(io.BytesIO(tags.getall("APIC")[0].data)) as shown:
        assert shown.convert("RGB").resize((1, 1)).tobytes()[0] > 200
        assert shown.convert("RGB").resize((1, 1)).tobytes()[1] < 60


def test_a_cover_that_is_no_picture_is_told_before_anything_is_spoken(page: Path) -> None:
    done = run("export", page, "-o", page.with_suffix(".mp3"), "--cover", page)
    assert done.exit_code == 1
    assert str(page) in done.stderr
    assert not (page.parent / "cache" / "clips").exists()


def test_records_that_are_picked_get_files_of_their_own(page: Path) -> None:
    records = page.with_name("records.json")
    steps = {"instructions": ["Stand tall.", "Curl your hands up.", "Lower them slowly."]}
    records.write_text(json.dumps([{"name": name, **steps} for name in ("Hammer Curl", "Band Row")]), encoding="utf-8")
    for name in ("Hammer Curl", "Band Row"):
        done = run("export", records, "--pick", name, "--out-dir", page.parent / "out", "--format", "wav")
        assert done.exit_code == 0, done.stderr
    assert tracks(page.parent / "out") == ["Band Row.wav", "Hammer Curl.wav"]


def test_two_scripts_whose_names_differ_in_case_only_get_two_names(page: Path) -> None:
    other = page.parent / "CURL.txt"
    other.write_text(CURL, encoding="utf-8")
    flags = ["--format", "wav", "--sets", "1", "--reps", "1", "--jobs", "0"]
    done = run("export", page, other, "--out-dir", page.parent / "out", *flags)
    assert done.exit_code == 0, done.stderr
    assert tracks(page.parent / "out") == ["CURL 2.wav", "curl.wav"]


def test_captions_and_the_timeline_stand_beside_the_file(page: Path) -> None:
    done = run("export", page, "-o", page.with_suffix(".wav"), "--beside", "srt", "--beside", "timeline.json")
    assert done.exit_code == 0, done.stderr
    assert "three" in page.with_suffix(".srt").read_text(encoding="utf-8")
    beside = json.loads(page.with_suffix(".timeline.json").read_text(encoding="utf-8"))
    assert beside == json.loads(run("show", page, "--json").stdout)


def test_what_stands_beside_is_kept_too_if_that_is_wanted(page: Path) -> None:
    page.with_suffix(".srt").write_text("mine", encoding="utf-8")
    done = run("export", page, "-o", page.with_suffix(".wav"), "--beside", "srt", "--no-clobber")
    assert done.exit_code == 1
    assert page.with_suffix(".srt").read_text(encoding="utf-8") == "mine"
    assert not page.with_suffix(".wav").exists()


def test_a_split_track_is_a_playlist_of_its_sections(page: Path) -> None:
    assert run("export", page, "-o", page.with_suffix(".wav"), "--split", "sets").exit_code == 0
    listed = [line for line in page.with_suffix(".m3u8").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert len(listed) == 3
    assert all((page.parent / name).is_file() for name in listed)


@pytest.mark.parametrize("ending", ["wav", "mp3"])
def test_several_scripts_become_one_file_one_after_another(page: Path, ending: str) -> None:
    target, flags = page.with_suffix(f".all.{ending}"), ("--sets", 1, "--reps", 2)
    done = run("export", page, "calf-stretch", page, "-o", target, "--beside", "timeline.json", *flags)
    assert done.exit_code == 0, done.stderr
    facts = [json.loads(run("show", one, "--json", *flags).stdout) for one in (page, "calf-stretch", page)]
    whole_ms = sum(one["duration_ms"] for one in facts)
    assert abs(miniaudio.get_file_info(str(target)).duration * 1000 - whole_ms) <= 50
    beside = json.loads(target.with_suffix(".timeline.json").read_text(encoding="utf-8"))
    assert beside["duration_ms"] == whole_ms
    starts_ms = [0, facts[0]["duration_ms"], facts[0]["duration_ms"] + facts[1]["duration_ms"]]
    cues = [
        {**cue, "at_ms": cue["at_ms"] + start_ms, "end_ms": cue["end_ms"] + start_ms}
        for one, start_ms in zip(facts, starts_ms, strict=True)
        for cue in one["cues"]
    ]
    assert [(cue["at_ms"], cue.get("text")) for cue in beside["cues"]] == [
        (cue["at_ms"], cue.get("text")) for cue in cues
    ]
    titles = [beside["exercises"][section["exercise"]]["title"] for section in beside["sections"]]
    assert list(dict.fromkeys(titles)) == ["Band Curl", facts[1]["exercises"][0]["title"]]


def test_joined_sessions_sound_as_each_alone(page: Path) -> None:
    flags = ("--sets", 1, "--reps", 2)
    for target, scripts in (("one", [page]), ("two", ["calf-stretch"]), ("both", [page, "calf-stretch"])):
        assert run("export", *scripts, "-o", page.with_name(f"{target}.wav"), *flags).exit_code == 0
    one, two, both = (soundfile.read(page.with_name(f"{name}.wav"))[0] for name in ("one", "two", "both"))
    assert len(both) - len(one) - len(two) in (0, 1)
    assert np.array_equal(both[: len(one)], one)
    assert np.array_equal(both[len(one) : len(one) + len(two)], two)


RECORDS = [
    {"name": name, "instructions": ["Stand tall.", "Curl your hands up.", "Lower them slowly."]}
    for name in ("Hammer Curl", "Band Row", "Hammer Curl")
]


def test_each_record_of_a_file_is_written_to_a_file(page: Path) -> None:
    records = page.with_name("records.json")
    records.write_text(json.dumps(RECORDS), encoding="utf-8")
    folder, flags = page.parent / "out", ("--sets", 1, "--reps", 2, "--format", "wav")
    done = run("export", records, "--each", "--out-dir", folder, *flags)
    assert done.exit_code == 0, done.stderr
    assert tracks(folder) == ["Band Row.wav", "Hammer Curl 2.wav", "Hammer Curl.wav"]
    assert "3 of 3 exported" in done.stderr


@pytest.fixture
def days(page: Path) -> Path:
    """A script of two workouts, in the form that the format has for them."""
    script = page.with_name("days.md")
    squat, row = (Exercise(name, Dose(Amount(1, 1), Amount(2, 2))) for name in ("Squats", "Rows"))
    workouts = (Workout("Day A", (Block((squat,)),)), Workout("Day B", (Block((row,)),)))
    script.write_text(print_script(Routine("Plan", workouts)), encoding="utf-8")
    return script


def test_each_workout_of_a_script_is_written_to_a_file(days: Path) -> None:
    folder = days.parent / "out"
    done = run("export", days, "--each", "--out-dir", folder, "--format", "wav")
    assert done.exit_code == 0, done.stderr
    assert tracks(folder) == ["Plan Day A.wav", "Plan Day B.wav"]


@pytest.mark.parametrize("command", [["play"], ["show"], ["export", "-o", "x.mp3"]])
def test_several_workouts_without_a_pick_are_one_error_that_lists_them(days: Path, command: list[str]) -> None:
    name, *flags = command
    done = run(name, days, *flags)
    assert done.exit_code == 1
    assert done.stderr.count("error:") == 1
    assert "there are several workouts: Day A, Day B" in done.stderr
    assert "--pick" in done.stderr
    assert run("show", days, "--pick", "Day B").exit_code == 0


def test_what_a_file_estimates_is_one_line(page: Path) -> None:
    script = page.with_name("open.md")
    most = Exercise("Push-ups", Dose(Amount(2, 2), open=True))
    script.write_text(print_script(Routine("Open", (Workout("", (Block((most,)),)),))), encoding="utf-8")
    done = run("export", script, "-o", page.with_suffix(".wav"))
    told = [line for line in done.stderr.splitlines() if line.startswith("note:") and "estimate" in line]
    assert len(told) == 1
    assert "2 sections" in told[0]
    done = run("export", page, "-o", page.with_suffix(".wav"))
    assert "takes an estimate" not in done.stderr


@pytest.mark.parametrize("ending", ["mp3", "wav"])
def test_standard_input_is_read_once_and_for_the_file(page: Path, ending: str) -> None:
    run("export", page, "-o", page.with_name(f"path.{ending}"))
    target = page.with_name(f"input.{ending}")
    done = CliRunner().invoke(main, ["export", "-", "-o", str(target)], input=CURL)
    assert (done.exit_code, done.stdout) == (0, "")
    assert target.read_bytes() == page.with_name(f"path.{ending}").read_bytes()
