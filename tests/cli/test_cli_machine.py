"""What there is, and what works here."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pages import CURL
from repcast.cli import main
from repcast.storage.folders import shipped


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_every_shipped_script_is_listed_and_understood_without_a_remark() -> None:
    listed = printed("list")
    names = sorted(path.stem for path in shipped("scripts").glob("*.md"))
    assert len(names) >= 6
    for name in names:
        assert name in listed
        facts = json.loads(printed("check", "--json", name))
        assert facts["diagnostics"] == []
        assert facts["exercises"]


def test_the_shipped_exercise_has_all_steps_and_tips() -> None:
    (exercise,) = json.loads(printed("check", "--json", "band-lying-hip-internal-rotation"))["exercises"]
    assert (exercise["steps"], exercise["tips"]) == (7, 10)
    assert exercise["dose"]["sets"] == [2, 3]
    assert exercise["dose"]["sides"] == "each"


def test_a_shipped_script_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Box breathing" in printed("show", "box-breathing", "--voice", "tones")


def test_the_voices_and_what_is_missing_for_others_are_listed() -> None:
    lines = printed("voices").splitlines()
    assert any(line.startswith("yes") and "piper" in line for line in lines)
    assert any(line.startswith("yes") and "tones" in line for line in lines)


def test_doctor_tells_of_voices_devices_files_and_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path))
    report = printed("doctor")
    for word in ("voice piper", "device null", ".mp3", str(tmp_path / "clips"), str(tmp_path / "encoded")):
        assert word in report
    assert printed("doctor", "--clear-cache") == "0 clips and 0 encoded phrases removed\n"


def test_doctor_opens_the_microphone_only_when_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    assert "microphone  " not in printed("doctor")
    assert "no microphone could be opened" in printed("doctor", "--listen")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(("--wake", "trainer"), "--wake needs --listen"), (("--listen", "--wake", "two words"), "one word of letters")],
)
def test_a_wake_word_that_cannot_be_one_is_refused_before_the_session(arguments: tuple[str, ...], message: str) -> None:
    done = CliRunner().invoke(main, ["play", "plank", "--voice", "tones", "--device", "null", *arguments])
    assert done.exit_code in {1, 2}
    assert message in done.stderr


def test_doctor_looks_at_all_that_a_session_may_need() -> None:
    checks = {row["name"]: row for row in map(json.loads, printed("doctor", "--json").splitlines())}
    assert len(checks) == len(printed("doctor").splitlines()), "no two rows have one name"
    expected = {"formats", "configuration", "log", "spoken commands", "spoken phrases", "encoded phrases"}
    assert expected <= set(checks)
    assert all(row["works"] or row["hint"] or row["detail"] for row in checks.values())


@pytest.mark.parametrize(
    ("text", "message"),
    [(None, "there is no such file"), ("choices = \n", "cannot be read")],
    ids=["missing", "broken"],
)
def test_doctor_tells_of_a_configuration_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, message: str
) -> None:
    config = tmp_path / "config.toml"
    if text is not None:
        config.write_text(text, encoding="utf-8")
    monkeypatch.setenv("REPCAST_CONFIG", str(config))
    (row,) = (line for line in printed("doctor").splitlines() if "configuration" in line)
    assert row.startswith("missing")
    assert message in row


@pytest.mark.parametrize("command", ["list", "voices", "doctor"])
def test_what_is_listed_is_there_for_programs_too(command: str) -> None:
    rows = [json.loads(line) for line in printed(command, "--json").splitlines()]
    assert rows
    assert all(row["name"] for row in rows)


@pytest.mark.parametrize(
    ("typed", "meant"), [("exprot", "export"), ("shwo", "show"), ("paly", "play"), ("docter", "doctor")]
)
def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(typed: str, meant: str) -> None:
    done = CliRunner().invoke(main, [typed])
    assert done.exit_code == 2
    assert f"Did you mean {meant}?" in done.stderr


def test_an_unknown_voice_or_device_is_one_message(tmp_path: Path) -> None:
    page = tmp_path / "curl.txt"
    page.write_text(CURL, encoding="utf-8")
    for flags, words in ((["--voice", "hal"], "hal"), (["--device", "gramophone"], "gramophone")):
        done = CliRunner().invoke(main, ["play", str(page), *flags])
        assert done.exit_code == 1
        assert done.stderr.startswith("error: ")
        assert words in done.stderr


def test_a_page_is_imported_as_a_script_that_says_the_same(tmp_path: Path) -> None:
    page, script = tmp_path / "curl.txt", tmp_path / "curl.md"
    page.write_text(CURL, encoding="utf-8")
    printed("import", str(page), "-o", str(script))
    before, after = (json.loads(printed("check", "--json", str(path))) for path in (page, script))
    assert before["exercises"] == after["exercises"]
    again = CliRunner().invoke(main, ["import", str(page), "-o", str(script)])
    assert again.exit_code == 1
    assert "exists already" in again.stderr
    printed("import", str(page), "-o", str(script), "--force")
    assert printed("import", str(page), "-o", "-") == script.read_text(encoding="utf-8")


def test_a_session_played_is_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))
    page = tmp_path / "curl.txt"
    page.write_text(CURL, encoding="utf-8")
    device = f"file:fast,{tmp_path / 'played.wav'}"
    printed("play", str(page), "--voice", "tones", "--sets", "1", "--device", device, "--plain")
    (row,) = (json.loads(line) for line in printed("log", "--json").splitlines())
    assert (row["title"], row["ending"], row["sets"], row["reps"]) == ("Band Curl", "finished", 1, 3)
    assert "Band Curl" in printed("log")
    assert printed("log", "--csv").splitlines()[0].startswith("source,title")
    done = CliRunner().invoke(main, ["play", "--resume"])
    assert done.stderr == "error: the last session was played to its end; play it from its beginning\n"
