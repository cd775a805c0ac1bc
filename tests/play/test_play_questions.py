"""What a listener asks while a session is played, and what is answered."""

import pytest

from play.test_play_commands import pressed, whole
from repcast.model.timeline import Cue, Section
from repcast.play.commands import ACTIONS
from repcast.play.controls import CONTROLS, Action, Command
from repcast.play.played_timeline import PlayedSection, end_ms
from repcast.play.playhead import Playhead
from repcast.play.questions import how_many_left, whats_next
from repcast.play.splicing import joined


@pytest.mark.parametrize(
    ("at_ms", "left"),
    [
        (100, "2 sets left"),
        (1000, "3 left"),
        (1600, "2 left"),
        (2900, "this is the last one"),
        (3200, "1 second of rest left"),
        (end_ms(whole()) - 10, "nothing is left"),
    ],
)
def test_how_many_are_left(at_ms: int, left: str) -> None:
    assert how_many_left(Playhead(whole(), at_ms)) == left


@pytest.mark.parametrize(
    ("at_ms", "coming"),
    [
        (100, "next: Set 1"),
        (1200, "next: 2 seconds of rest, then Set 2"),
        (3200, "next: Set 2"),
        (end_ms(whole()) - 10, "this is the end"),
    ],
)
def test_what_is_next(at_ms: int, coming: str) -> None:
    assert whats_next(Playhead(whole(), at_ms)) == coming


def test_of_work_by_the_clock_the_time_that_is_left_is_told() -> None:
    plank = PlayedSection(0, Section("set", "Plank", 0, 30_000, (Cue(0, 500, "go", "go"),)))
    assert how_many_left(Playhead((plank,), 9_800)) == "20 seconds left"


def test_a_set_that_was_broken_up_is_one_set_and_nothing_of_it_comes_next() -> None:
    parts = [played.section for played in whole()[:3]]
    broken = joined(
        (
            PlayedSection(0, parts[0]),
            PlayedSection(1, parts[1]),
            PlayedSection(1, parts[1]),
            PlayedSection(2, parts[2]),
        ),
        0,
    )
    assert whats_next(Playhead(broken, 1200)).startswith("next: 2 seconds of rest")


def test_where_the_rest_is_not_planned_yet_that_is_the_answer() -> None:
    assert whats_next(Playhead(whole()[:2], 1200)) == "what comes next is being prepared"


@pytest.mark.parametrize(
    "control", [one for one in CONTROLS if one.phrase and not one.answer], ids=lambda one: one.action
)
@pytest.mark.parametrize("at_ms", [0, 1200, 3200, 6000])
def test_a_question_changes_nothing_and_its_notice_is_the_answer(control: object, at_ms: int) -> None:
    action: Action = control.action  # type: ignore[attr-defined]
    result, timeline = pressed(Command(action), at_ms)
    assert action in ACTIONS
    assert result.notice
    assert (result.continuation, result.remix, timeline) == (None, False, whole())
