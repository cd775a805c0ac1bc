"""`repcast show`, through click's runner."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pages import CURL, SEED
from repcast.cli import main


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "curl.txt"
    path.write_text(CURL, encoding="utf-8")
    return str(path)


def shown(*arguments: str) -> dict[str, Any]:
    done = CliRunner().invoke(main, ["show", "--json", "--voice", "tones", *arguments])
    assert done.exit_code == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_seed_page_becomes_the_session_that_it_asks_for() -> None:
    track = shown(str(SEED))
    assert track["format"] == "repcast-timeline/1"
    dose = {"sets": 3, "reps": 11, "hold_s": None, "work_s": None, "rest_s": 45, "tempo_s": [3, 1, 3], "sides": "each"}
    assert track["exercises"] == [{"title": "Band Lying Hip Internal Rotation", "dose": dose}]
    kinds = [(section["kind"], section.get("side", "")) for section in track["sections"]]
    sets = [("set", "left"), ("switch", "right"), ("set", "right")]
    rest = ("rest", "left")
    assert kinds == [("opening", ""), ("setup", ""), *sets, rest, *sets, rest, *sets, ("finish", "")]
    assert track["sections"][2]["title"] == "Set 1 of 3, left side"
    assert track["duration_ms"] == track["sections"][-1]["end_ms"]


def test_every_step_and_every_tip_of_the_seed_page_is_spoken_with_the_line_it_came_from() -> None:
    lines = SEED.read_text(encoding="utf-8").splitlines()
    bullets = [number for number, line in enumerate(lines, start=1) if "•" in line]
    said = {cue["line"] for cue in shown(str(SEED))["cues"] if cue["kind"] in {"step", "tip"}}
    assert len(bullets) == 17
    assert said == set(bullets)


def test_the_count_in_ends_on_go_and_reps_are_counted_on_the_beat(page: str) -> None:
    track = shown(page, "--tempo", "2-1-2")
    first = next(section for section in track["sections"] if section["kind"] == "set")
    index = track["sections"].index(first)
    before = [cue for cue in track["cues"] if cue["section"] == index - 1 and cue["kind"] == "count"]
    counts = [(cue["text"], cue["at_ms"] - first["start_ms"]) for cue in before]
    assert counts == [("three", -3000), ("two", -2000), ("one", -1000)]
    own = [cue for cue in track["cues"] if cue["section"] == index]
    assert [cue["at_ms"] for cue in own if cue["kind"] == "go"] == [first["start_ms"]]
    reps = [(cue["text"], cue["rep"], cue["at_ms"] - first["start_ms"]) for cue in own if cue["kind"] == "rep"]
    assert reps == [("one", 1, 3000), ("two", 2, 8000), ("three", 3, 13000)]
    assert first["end_ms"] - first["start_ms"] == 3 * 5000


def test_the_words_of_the_movement_come_from_the_steps(page: str) -> None:
    said = [cue["text"] for cue in shown(page)["cues"] if cue["kind"] == "phase" and cue["rep"] == 1]
    assert said[:3] == ["curl your hands up", "hold", "lower your hands"]


@pytest.mark.parametrize(
    ("flags", "dose"),
    [
        (["--sets", "4"], {"sets": 4}),
        (["--reps", "7"], {"reps": 7}),
        (["--rest", "5"], {"rest_s": 5}),
        (["--tempo", "1-0-2.5"], {"tempo_s": [1, 0, 2.5]}),
        (["--sides", "each"], {"sides": "each"}),
        (["--hold", "4"], {"tempo_s": [3, 4, 3]}),
    ],
)
def test_a_flag_beats_the_page(page: str, flags: list[str], dose: dict[str, Any]) -> None:
    found = shown(page, *flags)["exercises"][0]["dose"]
    assert {name: found[name] for name in dose} == dose


@pytest.mark.parametrize(
    ("effort", "expected"), [("easy", (2, 10, 60)), ("normal", (3, 11, 45)), ("hard", (3, 12, 30))]
)
def test_effort_picks_from_the_ranges(effort: str, expected: tuple[int, int, int]) -> None:
    dose = shown(str(SEED), "--effort", effort)["exercises"][0]["dose"]
    assert (dose["sets"], dose["reps"], dose["rest_s"]) == expected


def test_the_table_has_time_kind_and_words(page: str) -> None:
    done = CliRunner().invoke(main, ["show", "--voice", "tones", page])
    assert "Band Curl\n  2 × 3, tempo 3-1-3, rest 0:20" in done.stdout
    assert any(line.split()[1:] == ["rep", "three"] for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--sets", "0"], "'0': give a whole number from 1 to 99"),
        (["--reps", "ten"], "'ten': give a whole number from 1 to 999"),
        (["--rest", "nan"], "'nan': give a time from 0 s to 3600 s"),
        (["--rest", "-1"], "'-1': give a time from 0 s to 3600 s, such as 45, 90s, 1m30s or 1:30"),
        (["--tempo", "fast"], "'fast': give 3 or 4 numbers of seconds, such as 3-1-3"),
        (["--tempo", "0-0-0"], "'0-0-0': a rep lasts at least 0.5 s, a phase at most 60 s"),
        (["--sides", "up"], "'up': give one of each, alternate, both, left, right"),
        (["--effort", "max"], "'max': give one of easy, normal, hard"),
    ],
)
def test_a_bad_value_is_the_command_lines_fault(page: str, flags: list[str], message: str) -> None:
    done = CliRunner().invoke(main, ["show", page, *flags])
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())


def test_a_set_that_is_not_there_is_named(page: str) -> None:
    done = CliRunner().invoke(main, ["show", "--voice", "tones", page, "--only-set", "9"])
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == "error: there is no set 9: the session has 2; choose a set from 1 to 2"
