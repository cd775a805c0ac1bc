"""What each choice of how a session is told does to its timeline, and that the work itself stays as it is."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.languages.en.phrasing import sentence
from repcast.model.choices import Choices, Intro, Talk
from repcast.model.cue_sheet import GAP_MS
from repcast.model.errors import ChoiceError
from repcast.model.plan import Plan, Set
from repcast.model.routine import Amount, Dose, Exercise, Phase, Routine, Step, Tip
from repcast.model.timeline import Cue, Timeline
from repcast.plan import plan
from repcast.read import read
from routines import CHOICES, ROUTINES, routine_of, timeline, timeline_of


def amount(number: float) -> Amount:
    return Amount(number, number)


CURL = (Phase("out", "curl"), Phase("back", "lower"))
PLANK = routine_of("Plank", (Exercise("Plank", Dose(amount(2), hold_s=amount(60), rest_s=amount(40)), held="certain"),))
RUN = routine_of("Run", (Exercise("Run", Dose(amount(1), work_s=amount(200))),))
CURLS = routine_of("Curl", (Exercise("Curl", Dose(amount(3), amount(4), rest_s=amount(30)), phases=CURL),))


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


TIPS = (Tip("Keep still.", "technique"), Tip("Stop if it hurts.", "safety"), Tip("Warm up.", "before"))
STEPS = (Step("Stand up.", "setup"), Step("Curl your hands."))
TOLD = routine_of(
    "Arms",
    tuple(
        replace(CURLS.exercises[0], title=title, steps=STEPS, tips=TIPS, equipment=("dumbbells",))
        for title in ("Curl", "Raise")
    ),
)


def before_go(track: Timeline) -> list[str]:
    first = next(index for index, one in enumerate(track.sections) if one.kind == "set")
    return [cue.text for one in track.sections[:first] for cue in one.cues if cue.text and cue.kind != "count"]


def test_a_short_intro_is_the_title_the_dose_and_get_ready_and_none_is_get_ready_alone() -> None:
    safety = ["Stop if it hurts."] * 2
    short, none = (timeline_of(TOLD, Choices(intro=intro)) for intro in ("short", "none"))
    assert before_go(short) == ["Arms.", "2 exercises.", "Curl: 4 reps.", *safety[:1], "Get ready."]
    assert before_go(none) == [*safety[:1], "Get ready."]
    alone = routine_of(TOLD.title, (replace(TOLD.exercises[0], tips=()),))
    assert before_go(timeline_of(alone, Choices(intro="none"))) == ["Get ready."]
    assert len(before_go(timeline_of(alone, Choices(intro="short")))) == 3


@pytest.mark.parametrize("intro", ["short", "none"])
def test_the_next_exercise_is_named_but_not_explained(intro: Intro) -> None:
    track = timeline_of(TOLD, Choices(intro=intro))
    rest = next(one for one in track.sections if one.kind == "rest" and one.exercise == 1)
    words = " ".join(cue.text for cue in rest.cues if cue.kind != "count")
    assert "raise" in words.casefold()
    assert "Stand up." not in words
    assert "Get ready." in words


@pytest.mark.parametrize("intro", ["full", "short", "none"])
@pytest.mark.parametrize("talk", ["quiet", "normal", "chatty"])
@given(ROUTINES, CHOICES)
def test_every_safety_tip_is_heard_before_the_first_go_of_its_exercise(
    intro: Intro, talk: Talk, routine: Routine, choices: Choices
) -> None:
    choices = replace(choices, intro=intro, talk=talk, tips=True)
    made = plan(routine, choices)
    track = timeline(made, choices)
    for index in made.done:
        tips = [sentence(tip.text) for tip in made.exercises[index].exercise.tips if tip.kind == "safety"]
        first = next(
            number for number, part in enumerate(made.parts) if isinstance(part, Set) and index in done_in(made, part)
        )
        said = {cue.text for section in track.sections[:first] for cue in section.cues if cue.kind == "tip"}
        assert not set(tips) - said
    without = timeline_of(routine, replace(choices, tips=False))
    assert not [cue for cue in without.cues if cue.kind == "tip"]


def done_in(made: Plan, part: Set) -> tuple[int, ...]:
    """The exercises that are done in a set."""
    return made.blocks[part.block].exercises if part.of_block else (part.exercise,)


def test_what_a_short_intro_leaves_out_of_the_tips_is_reported() -> None:
    expected: dict[Intro, int] = {"full": 0, "short": 2, "none": 2}
    for intro, times in expected.items():
        remarks = timeline_of(TOLD, Choices(intro=intro)).diagnostics
        notes = [one.message for one in remarks if one.code == "tip-not-spoken"]
        assert sum('"Warm up."' in one and "--intro full" in one for one in notes) == len(notes) == times


@pytest.mark.parametrize("intro", ["short", "none"])
@given(ROUTINES, CHOICES)
def test_a_short_intro_changes_nothing_inside_a_set_but_its_tips(
    intro: Intro, routine: Routine, choices: Choices
) -> None:
    def sets(chosen: Choices) -> list[list[tuple[int, int, str, str, str]]]:
        return [
            [
                (cue.at_ms - one.start_ms, cue.end_ms - one.start_ms, cue.kind, cue.text, cue.sound)
                for cue in one.cues
                if cue.kind != "tip"
            ]
            for one in timeline_of(routine, chosen).sections
            if one.kind == "set"
        ]

    assert sets(replace(choices, intro=intro)) == sets(replace(choices, intro="full"))


@given(ROUTINES, CHOICES, st.integers(0, 9), st.data())
def test_the_order_and_the_start_change_nothing_inside_a_set(
    routine: Routine, choices: Choices, seed: int, data: st.DataObject
) -> None:
    whole = replace(choices, seed=seed)
    # A block of nothing but rest is not done, and after a rest at the end nothing is: nobody can start there.
    title = data.draw(st.sampled_from([one.title for one in routine.exercises if not one.is_rest]))
    usual = work(timeline_of(routine, whole))
    shuffled = work(timeline_of(routine, replace(whole, shuffle=True)))
    started = work(timeline_of(routine, replace(whole, start_at=title)))
    assert sorted(shuffled) == sorted(usual)
    assert started == usual[-len(started) :]


@given(ROUTINES, CHOICES)
def test_beeps_that_are_off_leave_every_word_where_it_was(routine: Routine, choices: Choices) -> None:
    silent = timeline_of(routine, replace(choices, beeps_db="off"))
    track = timeline_of(routine, replace(choices, beeps_db=-6))
    assert track == timeline_of(routine, replace(choices, beeps_db=0))
    assert not [cue for cue in silent.cues if cue.sound]
    assert list(silent.cues) == [cue for cue in track.cues if not cue.sound]
    assert silent.duration_ms == track.duration_ms


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("countdown", 11, "give a whole number from 0 to 10"),
        ("countdown", 2.5, "give a whole number"),
        ("beeps", "of", "give a number from -30 to 12, or off"),
        ("beeps", 13, "or off"),
        ("intro", "shrt", "did you mean short"),
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


RISKS = ("Check the band for tears.", "Have a spotter help you.", "Make sure the chair cannot slide away.")


@pytest.mark.parametrize("talk", ["quiet", "normal", "chatty"])
@pytest.mark.parametrize("intro", ["full", "short", "none"])
@pytest.mark.parametrize("risk", RISKS)
def test_what_keeps_one_safe_is_heard_before_the_first_go_wherever_it_stands(
    risk: str, intro: Intro, talk: Talk
) -> None:
    page = f"# Press\n\n3 sets of 10\n\n## Steps\n\n1. Sit down. Tip: {risk}\n2. Press up.\n3. Lower it.\n"
    as_tip = f"# Press\n\n3 sets of 10\n\n## Steps\n\n1. Press up.\n2. Lower it.\n\n## Tips\n\n- {risk}\n"
    for text in (page, as_tip):
        made_of = read("press.md", text.encode()).routine
        track = timeline_of(made_of, Choices(intro=intro, talk=talk))
        first = next(one for one in track.sections if one.kind == "set")
        assert [cue.text for cue in track.cues if cue.at_ms < first.start_ms and cue.text == risk] == [risk]
