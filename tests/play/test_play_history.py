"""What earlier sessions change in the next one: a known one begins at once, and tips that were not heard come first."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import repcast
from repcast.cli import main
from repcast.model.progress import Ending, Progress
from repcast.storage.session_log import Entry, LogWriter, session_log_path, sessions

TIPS = ["Keep your heels together.", "Look straight ahead.", "Rise slowly.", "Press through your big toes."]
PAGE = (
    "# Calf raise\n\nDo 2 sets of 3 reps, with 20 seconds of rest.\n\n1. Stand with your feet together.\n"
    "2. Rise onto your toes.\n3. Lower your heels.\n\n## Tips\n\n" + "".join(f"- {tip}\n" for tip in TIPS)
)
Play = Callable[..., Result]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    page = tmp_path / "calf.md"
    page.write_text(PAGE, encoding="utf-8")
    return page


@pytest.fixture
def play(page: Path, tmp_path: Path) -> Play:
    def run(*flags: str) -> Result:
        device = ("--plain", "--voice", "tones", "--device", f"file:fast,{tmp_path / 'played.wav'}")
        done = CliRunner().invoke(main, ["play", str(page), *device, *flags])
        assert (done.exit_code, done.exception) == (0, None), done.output
        return done

    return run


def log(
    page: Path,
    *,
    days_ago: float = 1,
    ending: Ending = "finished",
    sets: int = 2,
    exercises: tuple[str, ...] = ("Calf raise",),
    flags: dict[str, object] | None = None,
) -> None:
    """Write a row about an earlier session of the page."""
    begun = (datetime.now().astimezone() - timedelta(days=days_ago)).isoformat(timespec="seconds")
    kept = json.dumps({"flags": flags or {}, "exercises": exercises})
    with LogWriter(Entry(str(page), "Calf raise", kept, begun=begun), session_log_path()) as writer:
        writer.record(Progress(ending, 90_000, sets=sets))


def explains(done: Result) -> bool:
    return "Stand with your feet together" in done.stdout


@pytest.mark.parametrize(
    ("days_ago", "ending", "is_known"),
    [
        ((1, 3, 5), "finished", True),
        ((1, 3, 27), "finished", True),
        ((1, 3), "finished", False),
        ((1, 3, 29), "finished", False),
        ((1, 2, 3, 4), "stopped", False),
    ],
)
def test_a_session_that_is_known_begins_with_its_title_and_dose(
    days_ago: tuple[int, ...], ending: Ending, is_known: bool, page: Path, play: Play
) -> None:
    for days in days_ago:
        log(page, days_ago=days, ending=ending)
    done = play()
    assert explains(done) == (not is_known)
    assert (f"note: Calf raise was done {len(days_ago)} times in the last four weeks" in done.stderr) == is_known
    assert "Calf raise." in done.stdout


def test_whoever_says_how_much_is_explained_is_obeyed(page: Path, play: Play) -> None:
    assert not explains(play("--brief"))
    for days in (1, 2, 3):
        log(page, days_ago=days)
    for flags in (("--full",), ("--intro", "full")):
        done = play(*flags)
        assert explains(done)
        assert "four weeks" not in done.stderr
    assert not explains(play())


@pytest.mark.parametrize(
    "row",
    [{"sets": 0}, {"exercises": ("Turkish get-up",)}, {"flags": {"intro": "none"}}],
    ids=lambda row: next(iter(row)),
)
def test_what_was_not_done_or_explained_is_not_known(row: dict[str, Any], page: Path, play: Play) -> None:
    for days in (1, 2, 3):
        log(page, days_ago=days, **row)
    assert explains(play())


def test_a_page_from_standard_input_is_known_by_its_text(page: Path, tmp_path: Path) -> None:
    flags = ["--plain", "--voice", "tones", "--device", f"file:fast,{tmp_path / 'played.wav'}"]
    text = page.read_bytes()
    runs = [CliRunner().invoke(main, ["play", "-", *flags], input=text) for _ in range(4)]
    assert list(map(explains, runs)) == [True, True, True, False]
    assert explains(CliRunner().invoke(main, ["play", "-", *flags], input=text + b"\n- Breathe on.\n"))


def test_another_page_of_the_same_title_is_not_known(play: Play, tmp_path: Path) -> None:
    for days in (1, 2, 3):
        log(tmp_path / "other.md", days_ago=days)
    assert explains(play())


@pytest.mark.parametrize(
    "flags", [("--brief", "--full"), ("--brief", "--intro", "none"), ("--full", "--intro", "full")]
)
def test_one_of_the_flags_for_the_beginning_is_enough(flags: tuple[str, ...], page: Path) -> None:
    done = CliRunner().invoke(main, ["show", str(page), *flags])
    assert done.exit_code == 2
    assert "--brief, --full and --intro choose the same thing" in done.stderr


def test_each_session_tells_a_tip_that_was_heard_least(play: Play) -> None:
    heard: list[str] = []
    for _ in TIPS:
        play("--seed", "1", "--full")
        (tip,) = sessions()[0].done.tips
        heard.append(tip)
    assert sorted(heard) == sorted(TIPS)


def test_lines_are_those_of_the_day_unless_a_seed_is_chosen_and_stay_when_a_session_goes_on(
    page: Path, play: Play
) -> None:
    with repcast.compile(page, voice="tones") as session:
        session.recall(datetime(2026, 3, 9, 7, 0).astimezone())
        assert session.choices.seed == 20_260_309
        assert session.settled.origins["seed"] == "the log"
    play()
    assert json.loads(sessions()[0].choices)["flags"]["seed"] > 20_260_000
    play("--seed", "7")
    assert json.loads(sessions()[0].choices)["flags"]["seed"] == 7
    with LogWriter(Entry(str(page), "Calf raise", sessions()[0].choices), session_log_path()) as writer:
        writer.record(Progress("stopped", 20_000, 1))
    assert repcast.resume(str(page)).choices.seed == 7


def test_a_tempo_of_strength_training_stays_one_when_a_session_goes_on(page: Path, play: Play) -> None:
    play("--tempo", "40X0")
    with LogWriter(Entry(str(page), "Calf raise", sessions()[0].choices), session_log_path()) as writer:
        writer.record(Progress("stopped", 20_000, 1))
    assert str(repcast.resume(str(page)).choices.tempo_s) == "40X0"


def test_the_lines_of_the_day_are_ready_in_the_voice_that_ships(page: Path) -> None:
    with repcast.compile(page) as session:
        session.recall(datetime(2026, 3, 9, 7, 0).astimezone())
        assert (session.voice.name, session.choices.seed) == ("kokoro", 20_260_309)


def test_a_log_that_cannot_be_read_leaves_the_session_as_it_is(page: Path, play: Play) -> None:
    session_log_path().parent.mkdir(parents=True)
    session_log_path().write_text("this is no database, but it is long enough to be looked at as one" * 20)
    done = play()
    assert explains(done)
    assert done.stderr.count("warning: ") == 1
    assert "cannot be used" in done.stderr
    with repcast.compile(page, voice="tones") as session, pytest.raises(repcast.RepcastError, match="cannot be used"):
        session.recall()


def test_a_log_that_nobody_can_look_at_leaves_the_session_as_it_is(
    play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / ("a" * 300)))
    done = play()
    assert explains(done)
    assert done.stderr.count("warning: ") == 1


def test_a_shuffled_session_keeps_the_order_that_show_prints_and_one_that_goes_on_its_own(page: Path) -> None:
    with repcast.compile(page, voice="tones", shuffle=True) as session:
        session.recall()
        assert session.choices.seed == 0
    with LogWriter(Entry(str(page), "Calf raise"), session_log_path()) as writer:
        writer.record(Progress("stopped", 20_000, 1))
    with repcast.resume(str(page), voice="tones") as session:
        session.recall()
        assert session.choices.seed == 0


@pytest.mark.parametrize("kept", ["", "{", "[1]", '{"flags": 7}', '{"exercises": ["Calf raise"]}'])
def test_a_row_that_somebody_else_wrote_is_passed_over(kept: str, page: Path, play: Play) -> None:
    with LogWriter(Entry(str(page), "Calf raise", kept, begun="last Tuesday"), session_log_path()) as writer:
        writer.record(Progress("finished", 90_000))
    assert explains(play())
