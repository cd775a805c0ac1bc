"""What happens with sources that cannot be coached, whatever the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pages import CURL
from repcast.cli import main
from repcast.read import read


def errors_of(*arguments: str, input: bytes | None = None) -> str:  # noqa: A002 -- click's own name for it
    done = CliRunner().invoke(main, list(arguments), input=input)
    assert done.exit_code == 1
    assert done.stdout == ""
    return done.stderr


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    message = errors_of("show", str(tmp_path / "empty.txt"))
    assert message.startswith("error: ")
    assert "empty" in message
    assert len(message.splitlines()) == 1


def test_a_folder(tmp_path: Path) -> None:
    message = errors_of("show", str(tmp_path))
    assert message.startswith("error: ")
    assert "folder" in message


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    message = errors_of("show", str(path))
    assert message.startswith("error: ")
    assert "not text" in message or "binary" in message


def test_a_page_without_steps(tmp_path: Path) -> None:
    path = tmp_path / "title.txt"
    path.write_text("Band Curl\n", encoding="utf-8")
    message = errors_of("show", str(path))
    assert message.startswith("error: ")
    assert "step" in message


def test_a_name_that_nothing_has() -> None:
    message = errors_of("play", "no-such-thing")
    assert message == (
        "error: there is no file and no shipped script called no-such-thing; repcast list shows the scripts\n"
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    message = errors_of("play", str(tmp_path / "page.txt"))
    assert message.startswith("error: ")
    assert "page.txt" in message


def test_standard_input_is_read() -> None:
    done = CliRunner().invoke(main, ["show", "--voice", "tones", "-"], input=CURL)
    assert done.exit_code == 0
    assert "Band Curl" in done.stdout


def test_terminal_escapes_in_a_page_never_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    evil = CURL.replace("Slowly curl", "\x1b[31mSlowly\x07 curl").replace("Band Curl", "Band\x1b]0;x\x07 Curl")
    path.write_text(evil, encoding="utf-8")
    for command in (["show", "--voice", "tones"], ["check"]):
        done = CliRunner().invoke(main, [*command, str(path)])
        assert not set(done.output) & set("\x1b\x07")
        assert "curl your hands up" in done.output


def test_check_tells_one_file_after_another_and_fails_if_any_does(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(CURL, encoding="utf-8")
    bad.touch()
    done = CliRunner().invoke(main, ["check", "--json", str(bad), str(good), str(tmp_path / "none.txt")])
    assert done.exit_code == 1
    assert [line[:20] for line in done.stdout.splitlines()] == ['{"source": "' + str(tmp_path)[:8]] * 3
    assert CliRunner().invoke(main, ["check", str(good)]).exit_code == 0


def test_check_reads_every_record_of_a_file_of_many(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    steps = ["Stand tall.", "Curl your hands up.", "Lower them slowly."]
    path.write_text(json.dumps([{"name": f"Curl {n}", "instructions": steps} for n in range(30)]), encoding="utf-8")
    done = CliRunner().invoke(main, ["check", "--json", str(path)])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [row["exercises"][0]["title"] for row in rows] == [f"Curl {n}" for n in range(30)]
    assert len(json.loads(CliRunner().invoke(main, ["check", "--json", "--pick", "Curl 7", str(path)]).stdout)) >= 3
    few = tmp_path / "few.json"
    few.write_text(json.dumps([{"name": f"Curl {n}", "instructions": steps} for n in range(3)]), encoding="utf-8")
    (row,) = CliRunner().invoke(main, ["check", "--json", str(few)]).stdout.splitlines()
    assert len(json.loads(row)["exercises"]) == 3, "what is one session is one reading"


ROUNDS = "Yard circuit\n\n3 rounds, rest 2 minutes between rounds:\n- 8 dips\n- 12 squats\n"
ROUNDS += "Rest 20 seconds between exercises.\n"
DAYS = "Plan\n\nMonday\nDips 3x8\nRows 3x9\n\nThursday\nSquats 3x10\nLunges 2x8\n"


@pytest.mark.parametrize(
    ("text", "lines", "absent"),
    [
        (ROUNDS, ["rounds 3", "rest   20 s       between exercises", "rest   120 s      between rounds"], "workout:"),
        (DAYS, ["workout: Monday", "workout: Thursday"], "one after another"),
        ("- Dips 3x8\n- Squats 3x10\n", ["Dips", "Squats"], "one after another"),
    ],
)
def test_check_tells_days_and_rounds_with_their_rests(text: str, lines: list[str], absent: str, tmp_path: Path) -> None:
    page = tmp_path / "yard.txt"
    page.write_text(text)
    shown = CliRunner().invoke(main, ["check", str(page)]).stdout
    assert all(any(row.strip().startswith(line) for row in shown.splitlines()) for line in lines), shown
    assert absent not in shown


def test_show_sums_up_the_rests_of_rounds(tmp_path: Path) -> None:
    page = tmp_path / "yard.txt"
    page.write_text(ROUNDS)
    shown = CliRunner().invoke(main, ["show", str(page), "--voice", "tones"]).stdout
    assert "  3 rounds, rest 0:20, between rounds 2:00\n" in shown


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("leg day.txt", "Leg day"),
        ("knee_rehab_week_2.txt", "Knee rehab week 2"),
        ("Übungen.txt", "Übungen"),
        ("t05.txt", "Workout"),
        ("p.txt", "Workout"),
        ("page1.txt", "Workout"),
        ("download (3).txt", "Workout"),
        ("untitled-1.txt", "Workout"),
        ("IMG_2034.txt", "Workout"),
        ("a-10.txt", "Workout"),
    ],
)
def test_a_file_is_called_by_its_name_where_that_is_words(name: str, title: str) -> None:
    assert read(name, b"- Dips 3x8\n- Squats 3x10\n").routine.title == title
