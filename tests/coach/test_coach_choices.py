"""What each choice of how a session is told does to its timeline, and that the work itself stays as it is."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.model.choices import Choices
from repcast.model.cue_sheet import GAP_MS
from repcast.model.errors import ChoiceError
from repcast.model.routine import Amount, Dose, Exercise, Phase, Routine
from repcast.model.timeline import Cue, Timeline
from routines import CHOICES, ROUTINES, timeline_of


def amount(number: float) -> Amount:
    return Amount(number, number)


CURL = (Phase("out", "curl"), Phase("back", "lower"))
PLANK = Routine("Plank", (Exercise("Plank", Dose(amount(2), hold_s=amount(60), rest_s=amount(40)), held="certain"),))
RUN = Routine("Run", (Exercise("Run", Dose(amount(1), work_s=amount(200))),))
CURLS = Routine("Curl", (Exercise("Curl", Dose(amount(3), amount(4), rest_s=amount(30)), phases=CURL),))


def left(track: Timeline, kind: str) -> list[tuple[int, str]]:
    """What is counted in the first section of a kind, each with the milliseconds to the section's end."""
    section = next(one for one in track.sections if one.kind == kind)
    return [(section.end_ms - cue.at_ms, cue.text) for cue in section.cues if cue.kind == "count"]


@pytest.mark.parametrize("seconds", [0, 1, 3, 5, 10])
def test_as_many_seconds_as_chosen_are_counted_into_every_go(seconds: int) -> None:
    track = timeline_of(CURLS, Choices(countdown_s=seconds, warn_s=0))
    counted = [(number * 1000, str(number)) for number in range(seconds, 0, -1)]
    assert left(track, "setup") == left(track, "rest") == counted
    setup = track.sections[1]
    ready = next(cue for cue in setup.cues if cue.kind == "ready")
    assert 0 <= setup.end_ms - ready.end_ms - max(5, seconds) * 1000 <= GAP_MS


def test_a_chosen_get_ready_is_not_made_longer_by_the_countdown() -> None:
    track = timeline_of(CURLS, Choices(countdown_s=10, get_ready_s=2))
    assert left(track, "setup") == [(2000, "2"), (1000, "1")]


@pytest.mark.parametrize(
    ("warn_s", "words"),
    [(5, "Five seconds."), (10, "Ten seconds."), (7.5, "7.5 seconds."), (12, "12 seconds."), (0, "")],
)
def test_the_end_of_work_and_of_a_rest_is_called_when_it_is_chosen(warn_s: float, words: str) -> None:
    track = timeline_of(PLANK, Choices(warn_s=warn_s))
    called = [(int(warn_s * 1000), words)] if words else []
    for kind in ("set", "rest"):
        assert [one for one in left(track, kind) if not one[1].isdigit()] == called


def test_a_warning_never_meets_the_countdown_nor_the_words_at_the_start() -> None:
    assert all(text.isdigit() for _, text in left(timeline_of(CURLS, Choices(warn_s=10, countdown_s=10)), "rest"))
    assert all(text.isdigit() for _, text in left(timeline_of(CURLS, Choices(warn_s=27)), "rest"))


@pytest.mark.parametrize(
    ("remind_s", "seconds"),
    [(None, [180, 120, 60, 30]), (0, []), (45, [180, 135, 90, 45]), (90, [180, 90]), (3600, [])],
)
def test_the_time_left_is_said_as_often_as_chosen(remind_s: float | None, seconds: list[int]) -> None:
    for talk in ("normal", "quiet"):
        track = timeline_of(RUN, Choices(remind_s=remind_s, warn_s=0, talk=talk))
        reminders = [left_ms // 1000 for left_ms, text in left(track, "set") if text.endswith("left.")]
        assert reminders == (seconds if talk == "normal" or remind_s is not None else [])


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("countdown", 11, "give a whole number from 0 to 10"),
        ("countdown", 2.5, "give a whole number"),
        ("warn", 3, "give a time from 5 s to 60 s, .*, or 0 for never"),
        ("warn", -1, "or 0 for never"),
        ("remind", 1, "give a time from 5 s to 3600 s, .*, or 0 for never"),
    ],
)
def test_a_value_out_of_its_limits_is_refused_with_what_would_do(name: str, value: Any, message: str) -> None:
    with pytest.raises(ChoiceError, match=message):
        Choices.of(**{name: value})


def work(track: Timeline) -> list[tuple[int, list[tuple[int, str, str]]]]:
    """The length of every set, with its go and its counts of reps, from the set's start on."""

    def beats(cues: tuple[Cue, ...], start_ms: int) -> list[tuple[int, str, str]]:
        return [(cue.at_ms - start_ms, cue.kind, cue.text) for cue in cues if cue.kind in {"go", "rep"}]

    sets = [one for one in track.sections if one.kind == "set"]
    return [(one.end_ms - one.start_ms, beats(one.cues, one.start_ms)) for one in sets]


CALLS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "countdown_s": st.integers(0, 10),
        "warn_s": st.sampled_from([0, 5, 8.5, 10, 30, 60]),
        "remind_s": st.none() | st.sampled_from([0, 5, 7, 60]),
    }
)


@given(ROUTINES, CHOICES, CALLS)
def test_calls_of_the_time_leave_the_work_alone(routine: Routine, choices: Choices, calls: dict[str, Any]) -> None:
    assert work(timeline_of(routine, replace(choices, **calls))) == work(timeline_of(routine, choices))
