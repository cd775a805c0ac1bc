"""The laws of sessions of every shape, and what a coach says in each."""

from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from hypothesis import given

from golden.shapes import SHAPES, block, dose, routine
from repcast.coach import coach
from repcast.languages.en.phrases import PHRASES
from repcast.model.adjustments import Adjustments
from repcast.model.choices import Choices, Talk
from repcast.model.plan import Plan, Rest, Set, Switch
from repcast.model.profile import Profile
from repcast.model.routine import (
    Amount,
    Block,
    BlockKind,
    Dose,
    Exercise,
    Phase,
    Role,
    Routine,
    Step,
    TimedSaying,
    Tip,
    Workout,
)
from repcast.model.timeline import Section, Timeline
from repcast.plan import adjusted, plan
from repcast.plan.amounts import pick, pick_count
from repcast.read import read
from repcast.schedule import schedule
from routines import CHOICES, ROUTINES, SHAPED_ROUTINES, WordLengths, timeline, timeline_of


def live(made: Plan, choices: Choices) -> Timeline:
    return Timeline(made.title, tuple(schedule(coach(made, choices, Profile(can_answer=True)), WordLengths())))


def sections(track: Timeline, kind: str) -> list[Section]:
    return [one for one in track.sections if one.kind == kind]


def said(section: Section, *kinds: str) -> list[str]:
    return [cue.text for cue in section.cues if cue.text and (not kinds or cue.kind in kinds)]


@given(SHAPED_ROUTINES, CHOICES)
def test_each_interval_starts_on_its_interval(made_of: Routine, choices: Choices) -> None:
    made = plan(made_of, choices)
    track = timeline(made, choices)
    starts: dict[tuple[int, int], int] = {}
    for part, section in zip(made.parts, track.sections, strict=True):
        if isinstance(part, Set) and part.interval:
            starts.setdefault((part.block, part.interval), section.start_ms)
    for (block_of, number), start_ms in starts.items():
        first = min(interval for of, interval in starts if of == block_of)
        every_ms = made.blocks[block_of].every_ms or 0
        grown_ms = sum(
            section.end_ms - section.start_ms - part.length_ms
            for part, section in zip(made.parts, track.sections, strict=True)
            if isinstance(part, Rest) and part.to.block == block_of and first < part.to.interval <= number
        )
        assert start_ms - starts[block_of, first] == (number - first) * every_ms + grown_ms
        assert grown_ms == 0 or choices.start_at


@pytest.mark.parametrize("work_s", [10, 30])
@pytest.mark.parametrize("rest_s", [0, 20, 50])
@pytest.mark.parametrize("tempo_pct", [70, 100, 130])
@pytest.mark.parametrize("changed_s", [-10, 15])
def test_a_rest_station_within_an_interval_leaves_the_next_one_on_time(
    work_s: int, rest_s: int, tempo_pct: int, changed_s: int
) -> None:
    amount = Amount(work_s, work_s)
    stations = (
        Exercise("Push-ups", Dose(reps=Amount(8, 8))),
        Exercise("Rest", Dose(work_s=Amount(rest_s, rest_s) if rest_s else None), is_rest=True),
        Exercise("Plank", Dose(work_s=amount)),
    )
    minutes = Block(stations, "emom", Amount(3, 3), every_s=Amount(120, 120), in_turn=False)
    made = adjusted(plan(Routine("", (Workout("", (minutes,)),)), Choices()), Adjustments(tempo_pct, changed_s))
    at_ms, starts = 0, dict[int, int]()
    for part in made.parts:
        if isinstance(part, Set):
            starts.setdefault(part.interval, at_ms)
            at_ms += made.work_of(part).length_ms
        elif isinstance(part, Rest):
            at_ms += part.length_ms
    assert [start_ms - starts[1] for start_ms in starts.values()] == [0, 120_000, 240_000]


@given(ROUTINES, CHOICES)
def test_the_time_of_a_block_is_the_sum_of_its_parts(made_of: Routine, choices: Choices) -> None:
    made = plan(made_of, choices)
    pairs = list(zip(made.parts, timeline(made, choices).sections, strict=True))
    blocks = [
        (part.block if isinstance(part, Set) else part.to.block, section)
        for part, section in pairs
        if isinstance(part, Set | Rest | Switch)
    ]
    for _, group in groupby(blocks, key=lambda one: one[0]):
        those = [section for _, section in group]
        assert those[-1].end_ms - those[0].start_ms == sum(one.end_ms - one.start_ms for one in those)


@given(SHAPED_ROUTINES)
def test_sets_that_differ_are_done_as_each_says(made_of: Routine) -> None:
    made = plan(made_of, Choices())
    for planned in made.exercises:
        by_set = planned.exercise.dose.by_set
        kind = made.blocks[planned.block].kind
        if kind == "emom":
            continue  # its intervals may cut the work, and their rest is what the work leaves
        for work, stated in zip(planned.works, by_set, strict=False):
            if stated.reps and work.kind == "reps":
                assert work.reps == pick_count(stated.reps, "normal")
            if stated.rest_s:
                assert work.rest_ms == round(1000 * (pick(stated.rest_s, "normal", less_is_harder=True) or 0))
            load = stated.load or planned.exercise.dose.load
            assert work.load == (load.text if load else "")


@given(ROUTINES, CHOICES)
def test_live_work_that_waits_has_no_end_in_its_words_and_all_else_is_the_same(
    made_of: Routine, choices: Choices
) -> None:
    made = plan(made_of, choices)
    filed, played = timeline(made, choices), live(made, choices)
    for part, in_file, in_play in zip(made.parts, filed.sections, played.sections, strict=True):
        if isinstance(part, Set):
            assert in_play.end_ms - in_play.start_ms == in_file.end_ms - in_file.start_ms
            assert in_play.waits == in_file.waits == made.work_of(part).waits
            authored = {way for one in made.exercises for saying in one.exercise.timed_sayings for way in saying.say}
            if in_play.waits:
                counts = [text for text in said(in_play, "count", "rep", "halfway") if text not in authored]
                assert [text for text in counts if not text.endswith("gone.")] == []


def test_what_follows_at_once_is_named_six_seconds_before_it_begins() -> None:
    track = timeline_of(SHAPES["run-walk"], Choices())
    legs = [one for one in sections(track, "set") if one.title.startswith(("Run", "Walk"))]
    for before, after in pairwise(legs):
        name = "run" if after.title.startswith("Run") else "walk"
        ready = next(cue for cue in before.cues if cue.kind == "ready")
        is_last = after.set == max(one.set for one in track.sections if one.exercise == after.exercise)
        number = f" {after.set} of 4" if name == "run" else ""
        assert ready.text.startswith(f"Last {name}, " if is_last else f"Next, {name}{number}, ")
        assert before.end_ms - ready.at_ms == 6000
        assert [cue.text for cue in after.cues if cue.kind == "ready" and cue.at_ms < after.start_ms + 5000] == []
    assert "That is half of the session." in [text for one in legs for text in said(one)]


def test_stations_are_named_with_their_minute() -> None:
    track = timeline_of(SHAPES["emom-stations"], Choices())
    named = [said(one, "ready")[0] for one in sections(track, "rest")]
    assert named[0] == "Minute 2: burpees."
    assert named[-1] == "Last minute: plank."
    assert said(sections(track, "rest")[0], "rest") == ["What is left of the minute is rest: 20 seconds."]


def test_a_block_done_as_a_whole_is_listed_and_asks_for_its_count() -> None:
    track = timeline_of(SHAPES["amrap-list"], Choices())
    items = "5 pull-ups, 10 push-ups and 15 squats."
    assert said(track.sections[0])[1] == f"As many rounds as you can in 4 minutes: {items}"
    (work,) = sections(track, "set")
    assert items in said(work)
    assert [text for text in said(work, "count") if text.endswith("left.")] == [
        "3 minutes left.",
        "1 minute left.",
        "30 seconds left.",
    ]
    assert "Time. How many rounds did you do?" in said(track.sections[-1])
    for_time = timeline_of(SHAPES["for-time"], Choices())
    assert "21, 15 and 9 thrusters and pull-ups" in said(for_time.sections[0])[1]
    assert said(sections(for_time, "set")[0], "count")[:2] == ["1 minute gone.", "2 minutes gone."]


def test_each_rung_and_its_load_are_said_before_its_set() -> None:
    track = timeline_of(SHAPES["ladder"], Choices())
    assert "First set: 12 reps, 50 kg." in said(track.sections[1])
    ready = [said(one, "ready")[0] for one in sections(track, "rest")]
    assert ready == [
        "Set 2 of 4: 10 reps, 60 kg.",
        "Set 3 of 4: 8 reps, 70 kg.",
        "Next, the last set: as many as you can.",
    ]


def test_the_other_exercise_of_a_superset_is_told_as_its_pair() -> None:
    track = timeline_of(SHAPES["superset"], Choices())
    changes = [one for one in sections(track, "rest") if one.end_ms - one.start_ms == 5000]
    assert len(changes) == 3
    assert {text for one in changes for text in said(one, "ready")} == {"Straight into dumbbell rows."}


@pytest.mark.parametrize("title", ["Bulgarian split squats with dumbbells at the sides", "Rows"])
def test_the_other_exercise_of_a_superset_is_named_however_long_its_name(title: str) -> None:
    pair = routine("Pair", block("superset", Exercise("Curls", dose(reps=5)), Exercise(title, dose(reps=5)), rounds=2))
    track = timeline_of(pair, Choices())
    for before, section in pairwise(track.sections):
        if section.kind == "set" and title in section.title and before.kind == "rest":
            assert title.lower() in " ".join(said(before) + said(section, "ready")).lower()


def test_work_that_waits_says_how_to_go_on_live_and_how_long_it_has_in_a_file() -> None:
    made = plan(SHAPES["open-ended"], Choices())
    first, second, *_ = sections(live(made, Choices()), "set")
    assert said(first, "say")[:2] == ["As many as you can.", "Say coach next, or press Enter, when you are done."]
    assert said(second, "say")[:2] == ["As many as you can.", "Coach next, or Enter, when you are done."]
    in_file = sections(timeline(made, Choices()), "set")[0]
    assert said(in_file)[1] == "As many as you can: you have about 40 seconds."
    assert said(in_file, "count")[-3:] == ["3", "2", "1"]
    rests = [one for one in live(made, Choices()).sections if one.kind == "rest" and one.waits]
    assert all("Start when you are ready" in " ".join(said(one)) for one in rests)
    assert rests


def test_reps_at_ones_own_pace_are_not_counted() -> None:
    choices = Choices(wait=True)
    made = plan(SHAPES["ladder"], choices)
    for track in (live(made, choices), timeline(made, choices)):
        assert [text for one in sections(track, "set") for text in said(one, "rep", "phase")] == []
    assert "12 reps at your own pace, 50 kg." in said(sections(live(made, choices), "set")[0])


def test_the_rest_between_reps_is_named_and_its_end_is_counted_where_it_is_long() -> None:
    slow, quick = sections(timeline_of(SHAPES["kegel"], Choices()), "set")
    assert said(slow, "phase")[:3] == ["squeeze", "and rest", "squeeze"]
    assert said(slow, "count") == ["3", "2", "1"] * 2
    assert said(quick, "count") == []


def test_what_the_author_sets_at_a_moment_comes_there_before_all_else() -> None:
    saying = TimedSaying(("Change your grip.",), (30.0,), 60.0, "halfway")
    hang = Exercise("Hang", dose(sets=1, work_s=120), timed_sayings=(saying,))
    track = timeline_of(routine("Hang", block("straight", hang)), Choices(remind_s=30))
    (work,) = sections(track, "set")
    authored = [cue.at_ms - work.start_ms for cue in work.cues if cue.text == "Change your grip."]
    assert authored == [30_000, 60_000]
    sounds = [cue.at_ms - work.start_ms for cue in work.cues if cue.sound == "halfway"]
    assert sorted(set(sounds)) == [30_000, 60_000]


def test_nobody_works_long_without_a_word() -> None:
    for work_s in (60, 100, 180, 400, 1200):
        run = Exercise("Run", dose(sets=1, work_s=work_s))
        (work,) = sections(timeline_of(routine("Run", block("straight", run)), Choices()), "set")
        moments = [(cue.at_ms, cue.end_ms) for cue in work.cues]
        ends = [work.start_ms, *(end_ms for _, end_ms in moments)]
        starts = [*(at_ms for at_ms, _ in moments), work.end_ms]
        assert max(start - end for start, end in zip(starts, ends, strict=True)) <= 25_000


def test_the_last_exercise_and_the_last_set_of_the_day_are_named() -> None:
    one = dose(sets=2, reps=4, rest_s=20)
    three = routine("Three", block("straight", *(Exercise(title, one) for title in ("Curls", "Dips", "Rows"))))
    track = timeline_of(three, Choices())
    words = [text for section in sections(track, "rest") for text in said(section)]
    assert "Next, rows, last set of the day." in words


def test_a_held_position_is_taken_up_on_go_and_only_then_held() -> None:
    track = timeline_of(SHAPES["day"], Choices())
    held = next(one for one in sections(track, "set") if one.title.startswith("Side plank"))
    hold = next(cue for cue in held.cues if cue.text == "Hold.")
    assert hold.at_ms - held.start_ms == 2000


def test_a_shape_is_coached_in_any_amount_of_words() -> None:
    for made_of in SHAPES.values():
        for choices in (
            Choices(talk="quiet", intro="none"),
            Choices(talk="chatty"),
            Choices(tips=False, countdown_s=0),
        ):
            track = timeline_of(made_of, choices)
            assert track.duration_ms > 0
            assert not [one for one in track.diagnostics if one.code == "no-room"]


BREATHS = (
    Phase("out", "breathe in", ("breathe in",), Amount(4, 4)),
    Phase("back", "breathe out", ("breathe out",), Amount(4, 4)),
)
CALM = {
    "breaths": Exercise("Even breaths", dose(sets=2, reps=4, rest_s=30), phases=BREATHS),
    "titled": Exercise("Body scan", dose(sets=2, work_s=120, rest_s=30)),
    "held": Exercise("Corpse pose", dose(sets=2, hold_s=120, rest_s=30), held="certain"),
    "told": Exercise(
        "Sitting",
        dose(sets=2, work_s=120, rest_s=30),
        (Step("Sit down.", "setup"), Step("Follow your breath.", "breathing")),
    ),
}


@pytest.mark.parametrize("talk", ["quiet", "normal", "chatty"])
@pytest.mark.parametrize("name", CALM)
def test_nothing_counts_into_stillness_or_out_of_it_and_nothing_drives_on(name: str, talk: Talk) -> None:
    track = timeline_of(routine("Calm", block("straight", CALM[name])), Choices(talk=talk))
    words = [text for one in track.sections for text in said(one)]
    assert not [text for text in words if text.isdigit() or text in {"go", "Hold."}]
    assert "Settle in, we begin in a moment." in words
    assert not [text for one in sections(track, "set") for text in said(one) if not text.startswith(("B", "b", "last"))]


@pytest.mark.parametrize("talk", ["normal", "chatty"])
@pytest.mark.parametrize(
    ("kind", "title", "role"),
    [("intervals", "Walk", "main"), ("straight", "Brisk walk", "warmup"), ("circuit", "Easy row", "main")],
)
def test_nobody_is_driven_on_where_they_recover(kind: BlockKind, title: str, role: Role, talk: Talk) -> None:
    easy = Exercise(title, dose(sets=1, work_s=300))
    made_of = routine("Run", replace(block(kind, Exercise("Run", dose(sets=1, work_s=60)), easy), role=role))
    track = timeline_of(made_of, Choices(talk=talk))
    words = {text for one in sections(track, "set") if one.exercise == 1 for text in said(one, "say", "phase")}
    assert words
    assert words <= set(PHRASES["easing"])
    if role == "main":
        assert not {text for one in sections(track, "set") if one.exercise == 0 for text in said(one, "say")} & words


@pytest.mark.parametrize(("title", "names"), [("Hips", ("Pigeon", "Frog")), ("Yin", ("Dragon", "Saddle"))])
def test_nobody_is_driven_on_in_a_stretch(title: str, names: tuple[str, ...]) -> None:
    poses = (Exercise(name, dose(sets=1, hold_s=120)) for name in names)
    track = timeline_of(routine(title, block("straight", *poses)), Choices(talk="chatty"))
    words = {text for one in sections(track, "set") for text in said(one, "say")}
    assert words
    assert words <= set(PHRASES["stretching"])


@pytest.mark.parametrize("name", ["Plank", "Squat hold", "Superman"])
def test_the_talk_of_a_hold_is_that_of_strength_elsewhere(name: str) -> None:
    track = timeline_of(routine("Core", block("straight", Exercise(name, dose(sets=1, hold_s=60)))), Choices())
    words = {text for one in sections(track, "set") for text in said(one, "say")}
    assert words <= {*PHRASES["holding"], *PHRASES["last-time"]} - set(PHRASES["stretching"])


@pytest.mark.parametrize("others", [(), ("Walk",), ("Walk", "Burpees")])
def test_the_runs_of_intervals_have_their_number(others: tuple[str, ...]) -> None:
    made_of = block("intervals", *(Exercise(title, dose(work_s=30)) for title in ("Run", *others)), rounds=8)
    track = timeline_of(routine("Intervals", made_of), Choices())
    named = [text for one in sections(track, "set") for text in said(one, "ready") if "run" in text]
    if others == ("Walk", "Burpees"):
        assert named[1] == "Next, run, round 3 of 8, 30 seconds."
    elif others:
        assert named[1] == "Next, run 3 of 8, 30 seconds."
        assert named[-1] == "Last run, 30 seconds."


@pytest.mark.parametrize("shape", ["for-time", "open-ended", "amrap-list"])
@pytest.mark.parametrize("is_live", [True, False])
def test_nobody_works_at_their_own_pace_for_more_than_half_a_minute_without_a_word(
    shape: str, *, is_live: bool
) -> None:
    made = plan(SHAPES[shape], Choices())
    track = live(made, Choices()) if is_live else timeline_of(SHAPES[shape], Choices())
    for work in sections(track, "set"):
        starts = [*(cue.at_ms for cue in work.cues), work.end_ms]
        ends = [work.start_ms, *(cue.end_ms for cue in work.cues)]
        assert max(start - end for start, end in zip(starts, ends, strict=True)) <= 30_000


@pytest.mark.parametrize("title", ["Wall sit", "Plank", "Dead hang"])
def test_the_reps_of_a_position_are_holds_and_each_of_them_is_told(title: str) -> None:
    held = Exercise(title, dose(sets=2, reps=6, hold_s=10, rest_s=60), held="certain")
    squats = Exercise("Squats", dose(sets=1, reps=5, rest_s=60))
    track = timeline_of(routine("Legs", block("straight", squats, held)), Choices())
    words = [text for one in track.sections for text in said(one)]
    assert f"Next, {title.lower()}, 6 holds, 10 seconds each." in words
    assert [len(said(one, "phase")) for one in sections(track, "set")[1:]] == [6, 6]


@pytest.mark.parametrize("kind", ["straight", "amrap"])
@pytest.mark.parametrize("sets", [1, 2])
def test_of_one_exercise_the_reps_are_asked_for(kind: BlockKind, sets: int) -> None:
    burpees = Exercise("Burpees", dose(sets=sets, open=True, work_s=60, rest_s=60))
    one = block("straight", burpees) if kind == "straight" else block("amrap", Exercise("Burpees"), work_s=60)
    track = timeline_of(routine("Test", one), Choices())
    words = [text for part in track.sections for text in said(part)]
    assert words.count("Time. How many reps did you do?") == (sets if kind == "straight" else 1)
    assert not [text for text in words if "round" in text]


STEPS = (Step("Take a band.", "setup"), Step("Slowly lift your arms."), Step("Your arms sink."))


@pytest.mark.parametrize("kind", ["straight", "circuit", "superset", "emom"])
@pytest.mark.parametrize("facts", [{"reps": 5}, {"work_s": 30}, {"hold_s": 30}])
def test_nobody_starts_with_the_movement_before_go(kind: BlockKind, facts: dict[str, int]) -> None:
    made_of = routine(
        "Arms", block(kind, *(Exercise(title, dose(**facts), STEPS) for title in ("Raise", "Lift")), rounds=2)
    )
    track = timeline_of(made_of, Choices())
    steps = [cue for one in track.sections for cue in one.cues if cue.kind == "step"]
    told_whole = kind in {"superset", "emom"}
    leads = ["When I say go, slowly", "When its turn comes, slowly" if told_whole else "On go, slowly"]
    assert [cue.text for cue in steps if "lift your arms" in cue.text] == [f"{lead} lift your arms." for lead in leads]
    # The band of what comes later is not taken up yet.
    taken = [after.at_ms - cue.end_ms for cue, after in pairwise(steps) if cue.text == "Take a band."]
    assert [pause_ms >= 12_000 for pause_ms in taken] == [True, not told_whole]


def test_a_movement_that_is_described_waits_for_go_as_well() -> None:
    described = Exercise("Raise", dose(reps=5), (Step("Your arms go up, and sink."),))
    words = [cue.text for cue in timeline_of(routine("Arms", block("straight", described)), Choices()).cues]
    at = words.index("Your arms go up, and sink.")
    assert words[at - 1] == "Listen first, and move when I say go."


@pytest.mark.parametrize(
    ("thing", "seconds"), [("resistance band", 12), ("barbell", 15), ("mat", 8), ("wall", 3), ("foam roller", 12)]
)
@pytest.mark.parametrize("pace", [1.0, 2.0])
@pytest.mark.parametrize("talk", ["quiet", "chatty"])
def test_there_is_time_to_fetch_what_is_needed(thing: str, seconds: int, pace: float, talk: Talk) -> None:
    tip = Tip(f"Pick a {thing} that you like.", "before")
    made_of = routine("Arms", block("straight", Exercise("Raise", dose(reps=5), STEPS, (tip, tip), equipment=(thing,))))
    setup = timeline_of(made_of, Choices(setup_pace=pace, talk=talk)).sections[1]
    needs = next(cue for cue in setup.cues if cue.text.startswith("You will need"))
    step = next(cue for cue in setup.cues if cue.kind == "step")
    assert 0 <= step.at_ms - needs.end_ms - seconds * pace * 1000 <= 2000
    assert sum(cue.kind == "tip" for cue in setup.cues) == (talk == "chatty")


@pytest.mark.parametrize("minutes", [4, 7, 9, 10, 20])
@pytest.mark.parametrize("stations", [1, 2, 3, 4])
def test_an_emom_lasts_as_long_as_it_says_also_where_its_last_turn_is_cut_short(minutes: int, stations: int) -> None:
    titles = ("Rows", "Burpees", "Squats", "Sit-ups")[:stations]
    page = f"# EMOM {minutes}\n\nEMOM {minutes} minutes, alternating:\n" + "".join(f"- 8 {title}\n" for title in titles)
    done = (Exercise(title, dose(reps=8)) for title in titles)
    for made_of in (
        read("e.md", page.encode()).routine,
        routine("E", block("emom", *done, every_s=60, work_s=minutes * 60)),
    ):
        made = plan(made_of, Choices())
        assert [one.interval for one in made.sets] == list(range(1, minutes + 1))
        assert [one.exercise for one in made.sets] == [number % stations for number in range(minutes)]
        assert {one.number for one in made.sets if one.exercise == 0} == set(range(1, len(made.exercises[0].works) + 1))
        uneven = [one for one in made.diagnostics if one.code == "uneven-turns"]
        assert len(uneven) == (minutes % stations > 0)
        words = [text for one in timeline(made, Choices()).sections for text in said(one)]
        assert "minute" in next(text for text in words if text.startswith(("Last minute", "Next, the last minute")))
        assert stations == 1 or f", for {minutes} minutes" in words[1]


@pytest.mark.parametrize("talk", ["normal", "chatty"])
@pytest.mark.parametrize("seconds", [1.5, 2.0, 2.4])
def test_the_words_of_quick_reps_leave_room_to_breathe(seconds: float, talk: Talk) -> None:
    phases = (
        Phase("out", "drive through your heels", ("drive through your heels",), Amount(seconds, seconds)),
        Phase("back", "pull yourself right down", ("pull yourself right down",), Amount(seconds, seconds)),
    )
    lift = routine("Lift", block("straight", Exercise("Lift", dose(sets=2, reps=12, rest_s=60), phases=phases)))
    for work in sections(timeline_of(lift, Choices(talk=talk)), "set"):
        spoken = [cue for cue in work.cues if cue.text]
        breaks = [work.start_ms, *(cue.end_ms for cue, after in pairwise(spoken) if after.at_ms - cue.end_ms >= 1000)]
        assert max(after - before for before, after in pairwise((*breaks, work.end_ms))) <= 12_000


HALF = "That is half of the session."
PHASES = {
    "out, hold and back": (("out", "rotate in", 3), ("hold", "hold", 5), ("back", "back", 3)),
    "a quick way back": (("out", "lift", 2), ("back", "lower", 1)),
    "held": (("hold", "squeeze", 8),),
}


@pytest.mark.parametrize("rest_s", [5, 15, 60])
@pytest.mark.parametrize("switch_s", [5, 10])
@pytest.mark.parametrize("phases", PHASES)
@pytest.mark.parametrize("sides", ["each", "alternate", "both"])
def test_half_of_the_session_is_named_in_a_break_or_between_two_reps(
    sides: str, phases: str, switch_s: int, rest_s: int
) -> None:
    """It interrupts no movement: not in the first rep, and not before a rep has come to its end."""
    of_rep = "".join(f'[[phase]]\nkind = "{kind}"\nsay = "{say}"\nseconds = {s}\n' for kind, say, s in PHASES[phases])
    named = 0
    for sets in range(2, 7):
        table = f'sets = {sets}\nreps = 14\nrest_s = {rest_s}\nsides = "{sides}"\n{of_rep}'
        page = f'+++\nrepcast = 1\ntitle = "Rotation"\n+++\n\n# Rotation\n\n```toml\n{table}```\n'
        choices = Choices.of(switch=switch_s)
        made = plan(read("rotation.md", page.encode()).routine, choices)
        track = timeline(made, choices)
        for part, section in zip(made.parts, track.sections, strict=True):
            for cue in (cue for cue in section.cues if cue.text == HALF):
                named += 1
                if not isinstance(part, Set):
                    assert section.kind in {"rest", "switch"}
                    continue
                work = made.work_of(part)
                rep, into_ms = divmod(cue.at_ms - section.start_ms, work.beat_ms)
                assert rep >= 1
                assert into_ms >= (work.rep_ms if work.is_held_only else work.turn_ms)
                assert cue.end_ms - section.start_ms <= (rep + 1) * work.beat_ms
    assert named > 0 or (phases != "out, hold and back" and rest_s < 60)
