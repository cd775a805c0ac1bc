"""What happens with sources that cannot be coached, whatever the command."""

import json
from pathlib import Path

from click.testing import CliRunner

from pages import CURL
from repcast.cli import main


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
