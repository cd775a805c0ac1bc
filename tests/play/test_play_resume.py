"""`repcast play --resume` on a log of the tests' own: where it goes on, and what of the last choices it keeps."""

import json
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from repcast.cli import main
from repcast.model.progress import Progress
from repcast.storage.session_log import Entry, LogWriter, session_log_path, sessions

PAGE = "# Calf raise\n\nDo {sets} sets of {reps} reps.\n\n1. Rise onto your toes.\n2. Lower your heels.\n"


@pytest.fixture
def resumed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Break off a session of a page, and resume it with these arguments."""
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    page = tmp_path / "calf.md"

    def resume(*arguments: str, done: Progress, sets: int = 1, reps: int = 1, **choices: object) -> Result:
        page.write_text(PAGE.format(sets=sets, reps=reps))
        kept = json.dumps({"flags": {"voice": "tones"}, "pick": "", "music": "", "music_db": 0.0, **choices})
        with LogWriter(Entry(str(page), "Calf raise", kept), session_log_path()) as log:
            log.record(done)
        return CliRunner().invoke(main, ["play", "--resume", "--plain", *arguments])

    return resume


@pytest.mark.parametrize(("part", "rep"), [(1, 0), (2, 0), (2, 7), (5, 2), (40, 9)])
def test_a_page_that_has_become_shorter_goes_on_at_the_nearest_place(
    part: int, rep: int, resumed: Callable[..., Result], tmp_path: Path
) -> None:
    device = f"file:fast,{tmp_path / 'played.wav'}"
    result = resumed("--device", device, done=Progress("stopped", 60_000, part, rep=rep))
    assert (result.exit_code, result.exception) == (0, None), result.output
    assert sessions()[0].done.ending == "finished"
    assert ("  go\n" in result.stdout) == (part <= 2)


@pytest.mark.parametrize(
    ("arguments", "level_db"),
    [((), -12.0), (("--music-level", "0"), 0.0), (("--music-level", "-6"), -6.0)],
)
def test_what_is_given_anew_stands_even_if_it_is_what_holds_without_it(
    arguments: tuple[str, ...], level_db: float, resumed: Callable[..., Result], tmp_path: Path
) -> None:
    music = tmp_path / "music.wav"
    with wave.open(str(music), "wb") as file:
        file.setparams((1, 2, 22_050, 0, "NONE", ""))
        noise = np.random.default_rng(1).normal(0, 3000, 22_050)
        file.writeframes(noise.astype("<i2").tobytes())
    device = f"file:fast,{tmp_path / 'played.wav'}"
    done = Progress("stopped", 60_000, 3)
    result = resumed("--device", device, *arguments, done=done, music=str(music), music_db=-12.0)
    assert result.exit_code == 0, result.output
    assert json.loads(sessions()[0].choices)["flags"]["music_db"] == level_db


@pytest.mark.parametrize("choices", ["{", "[1]", "7", "null", '"flags"', '{"flags": 7}'])
def test_a_damaged_row_of_the_log_is_one_message(choices: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    with LogWriter(Entry("plank", "Plank", choices), session_log_path()) as log:
        log.record(Progress("interrupted", 9000))
    done = CliRunner().invoke(main, ["play", "--resume", "--plain"])
    assert done.exit_code == 1
    assert "the log does not say how plank was played; play it from its beginning" in done.stderr


def test_several_scripts_are_played_one_after_another_and_each_is_summed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    pages = [tmp_path / f"{name}.md" for name in ("one", "two")]
    for page in pages:
        page.write_text(PAGE.format(sets=1, reps=2).replace("Calf raise", f"Calf raise {page.stem}"))
    device = f"file:fast,{tmp_path / 'played.wav'}"
    arguments = ["play", *map(str, pages), "--voice", "tones", "--plain", "--device", device]
    done = CliRunner().invoke(main, arguments)
    assert (done.exit_code, done.exception) == (0, None), done.output
    assert [entry.title for entry in sessions()] == ["Calf raise two", "Calf raise one"]
    assert [line.partition(", ")[2] for line in done.stderr.splitlines() if line.startswith("done: ")] == [
        "1 set, 2 reps",
        "1 set, 2 reps",
    ]


def test_a_script_that_is_wrong_is_known_before_the_first_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    done = CliRunner().invoke(main, ["play", "plank", str(tmp_path / "none.md"), "--voice", "tones", "--plain"])
    assert done.exit_code == 1
    assert sessions() == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a", "b", "--resume"], "--resume goes on with one SCRIPT"),
        (["a", "b", "--pick", "x"], "--pick takes from one SCRIPT"),
        (["-", "-"], "standard input can be read once"),
        ([], "Missing argument 'SCRIPT'"),
    ],
)
def test_what_cannot_be_meant_is_the_command_lines_fault(arguments: list[str], message: str) -> None:
    done = CliRunner().invoke(main, ["play", *arguments])
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_session_before_the_last_one_goes_on_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))

    def refusal(*arguments: str) -> str:
        result = CliRunner().invoke(main, ["play", "--resume", "--plain", *arguments])
        assert result.exit_code == 1
        return result.stderr

    assert "no session was played yet" in refusal()
    kept = json.dumps({"flags": {"voice": "tones"}, "pick": ""})
    earlier = {"my row.md": Progress("interrupted", 60_000, 3), "calf.md": Progress("finished", 60_000, 3)}
    for name, done in earlier.items():
        with LogWriter(Entry(str(tmp_path / name), "Row", kept), session_log_path()) as log:
            log.record(done)
    way_out = f"repcast play '{tmp_path / 'my row.md'}' --resume goes on with an earlier one"
    assert f"the last session was played to its end; {way_out}" in refusal()
    assert "no session of plank was played yet" in refusal("plank")
