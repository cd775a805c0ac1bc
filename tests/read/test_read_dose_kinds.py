"""Kinds of phrases whose figures are easily taken for something else, each in many forms."""

import pytest

from phrasing import FIELDS, understood, written
from read.facts import exercises, facts
from read.told import least
from repcast.model.routine import Exercise
from repcast.read import read


def exercises_of(text: str) -> tuple[Exercise, ...]:
    """Return the exercises of a page."""
    return read("page.txt", text.encode()).routine.exercises


def expected(**stated: str) -> dict[str, str]:
    return {name: stated.get(name, "-") for name in FIELDS}


@pytest.mark.parametrize("times", ["40:20", "40/20", "40 to 20", "40s/20s", "40-20", "40–20"])
@pytest.mark.parametrize(
    "names", ["Work:rest {}", "Work/rest: {}", "work to rest of {}", "On/off {}", "{} (work:rest)"]
)
def test_a_pair_that_is_named_is_work_and_rest(names: str, times: str) -> None:
    told = expected(sets="3", work_s="40", rest_s="20")
    assert written(understood(f"{names.format(times)}, 3 rounds")) == told
    assert written(understood(f"{names.format(times)} x 3")) == told


@pytest.mark.parametrize("text", ["Work:rest ratio 2:1", "Work/rest of 1:3", "Hold for 20:20", "Intervals of 1:30"])
def test_a_ratio_or_a_clock_is_no_pair_of_times(text: str) -> None:
    assert written(understood(text))["rest_s"] == "-"


@pytest.mark.parametrize(
    "length",
    [
        "Each rep should take 4 seconds.",
        "Take four seconds over each repetition.",
        "One rep lasts about 4 seconds.",
        "Every repetition takes 4 seconds.",
        "A rep should last 3 to 4 seconds.",
        "Make each repetition last 4 seconds.",
        "Spend about 4 seconds on each rep.",
        "Spend 4 seconds on every repetition.",
    ],
)
def test_how_long_a_rep_takes_is_no_hold(length: str) -> None:
    assert written(understood(f"{length} Do 2 sets of 15.")) == expected(sets="2", reps="15")


@pytest.mark.parametrize(
    "hold",
    [
        "Hold each rep for 4 seconds.",
        "Do 15, each lasting 4 seconds.",
        "Do 15 reps lasting 4 seconds each.",
        "Each hold should last 4 seconds.",
    ],
)
def test_a_rep_that_is_held_is_a_hold(hold: str) -> None:
    assert written(understood(f"{hold} 2 sets of 15.")) == expected(sets="2", reps="15", hold_s="4")


@pytest.mark.parametrize("joint", ["=", "is", "makes", "equals"])
@pytest.mark.parametrize("what", ["12 lifts", "12 reps", "12", "12 squats"])
@pytest.mark.parametrize("one", ["One set", "1 set", "A set", "Each set"])
def test_what_one_set_is_says_the_reps(one: str, joint: str, what: str) -> None:
    assert written(understood(f"{one} {joint} {what}. Do 3 sets.")) == expected(sets="3", reps="12")


@pytest.mark.parametrize(
    "figure",
    [
        "With 2 x 20 kg dumbbells",
        "Using 2 x 12kg kettlebells",
        "You need 2 x 10 kg plates",
        "Popular since the 1980s",
        "Devised in the 1920s",
        "4.7 out of 5 stars (312 reviews)",
        "45 comments",
        "1,204 views",
        "Rated 4.5 by 210 users",
    ],
)
def test_weights_decades_and_audiences_are_no_dose(figure: str) -> None:
    assert written(understood(figure)) == expected()
    assert written(understood(f"{figure}. 3 sets of 10.")) == expected(sets="3", reps="10")


@pytest.mark.parametrize("verb", ["Place", "Put", "Lay out", "Scatter", "Pick up", "Grab", "Line up"])
def test_things_that_are_set_out_are_not_counted_as_reps(verb: str) -> None:
    page = f"# Marbles\n\nSit on a chair. {verb} ten marbles on the floor. Grip each with your toes. Do this twice.\n"
    (exercise,) = read("page.md", page.encode()).routine.exercises
    assert exercise.dose.reps is None or exercise.dose.reps.low == 2


@pytest.mark.parametrize("name", ["switches", "hip lifts", "stretch", "transitions"])
def test_two_right_angles_are_a_name(name: str) -> None:
    assert written(understood(f"10 x 90/90 {name}")) == expected(reps="10")
    assert written(understood("8 x 90/90")) == expected(sets="8", work_s="90", rest_s="90")


@pytest.mark.parametrize("name", ["Hollow hold", "Superman Hold", "Chin-over-bar hold", "Flag hold", "Arch hold"])
@pytest.mark.parametrize("time", ["0:45", "45 sec", "45s", "for 45 seconds", "– 45 secs", "x 45 s"])
def test_a_hold_without_a_movement_keeps_its_name(name: str, time: str) -> None:
    page = f"# Core\n\n- Push-ups 12 reps\n- {name} {time}\n- Squats 15 reps\n"
    exercises = read("page.md", page.encode()).routine.exercises
    assert [one.title for one in exercises] == ["Push-ups", name, "Squats"]
    assert exercises[1].dose.hold_s is not None


@pytest.mark.parametrize(
    "line", ["Calf stretch, hold 30 sec", "Calf stretch – hold for 30 s", "Calf stretch hold 30 sec"]
)
def test_a_hold_after_a_movement_is_no_part_of_its_name(line: str) -> None:
    page = f"# Legs\n\n- {line}\n- Heel raises 12 reps\n- Squats 15 reps\n"
    assert read("page.md", page.encode()).routine.exercises[0].title == "Calf stretch"


@pytest.mark.parametrize("about", ["", "~", "about ", "approx. ", "up to "])
def test_a_clock_is_a_time_whatever_stands_before_it(about: str) -> None:
    assert written(understood(f"5 rounds for time ({about}8:00)"))["reps"] == "-"


@pytest.mark.parametrize("joint", [" ", ": ", " – "])
def test_numbers_that_rise_and_fall_are_a_set_each(joint: str) -> None:
    assert written(understood(f"Press-ups{joint}2, 4, 6, 4, 2"))["sets"] == "5"
    assert written(understood(f"Press-ups{joint}1, 2, 3, 4, 5"))["sets"] == "5"
    assert written(understood("Read pages 2, 4, 6, 4, 2 of the booklet"))["sets"] == "-"


PAIRED = """# Arms

{before}Biceps curl 3 x 12{joint}Triceps extension 3 x 12

{before}Hammer curl 3 x 10{joint}Dips 3 x 8
"""


@pytest.mark.parametrize(
    "words", ["superset with", "Superset with:", "supersetted with", "super-set with", "paired with"]
)
@pytest.mark.parametrize(("before", "around"), [("", "\n"), ("", "\n\n"), ("- ", " "), ("- ", ", ")])
def test_both_exercises_of_a_superset_are_read(words: str, before: str, around: str) -> None:
    page = PAIRED.format(before=before, joint=f"{around}{words}{' ' if before else around}")
    exercises = read("page.md", page.encode()).routine.exercises
    assert [one.title for one in exercises] == ["Biceps curl", "Triceps extension", "Hammer curl", "Dips"]
    assert [one.dose.reps.low for one in exercises if one.dose.reps] == [12, 12, 10, 8]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Cycle hard for a minute and coast for two. Repeat six times.",
            {"sets": "6", "work_s": "60", "rest_s": "120"},
        ),
        ("Row for two minutes, rest for one, six times.", {"sets": "6", "work_s": "120", "rest_s": "60"}),
        ("Jog for three minutes then walk for one. Repeat 8 times.", {"sets": "8", "work_s": "180", "rest_s": "60"}),
        ("Squeeze for five seconds, let go for ten, 10 times.", {"reps": "10", "hold_s": "5", "rest_s": "10"}),
        ("Push hard for one minute; go easy for two; eight rounds.", {"sets": "8", "work_s": "60", "rest_s": "120"}),
        ("Sprint 20 seconds, walk 40. 10 rounds.", {"sets": "10", "work_s": "20", "rest_s": "40"}),
        ("Run 2 minutes fast and 3 slow, 5 times.", {"sets": "5", "work_s": "120", "rest_s": "180"}),
        ("Hold for 20 seconds, repeat for 3.", {"hold_s": "20", "reps": "3"}),
    ],
)
def test_a_unit_that_is_said_once_is_that_of_the_next_time(text: str, stated: dict[str, str]) -> None:
    assert written(understood(text)) == expected(**stated)


@pytest.mark.parametrize("often", ["a day", "daily", "every day", "each day for a week", "per day"])
@pytest.mark.parametrize("sets", ["2 sets of {}", "Two lots of {}", "2 x {}", "2 batches of {}"])
def test_what_each_set_has_is_not_how_often(sets: str, often: str) -> None:
    assert written(understood(f"{sets.format(15)} {often}.")) == expected(sets="2", reps="15")


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("work_seconds: 40, rest_seconds: 20, rounds: 5", {"sets": "5", "work_s": "40", "rest_s": "20"}),
        ("hold_s: 30, sets: 3, rest_s: 45", {"sets": "3", "hold_s": "30", "rest_s": "45"}),
        ("Rest secs: 45, reps: 12, sets: 3", {"sets": "3", "reps": "12", "rest_s": "45"}),
        ("rest_min: 2, sets: 5, reps: 5", {"sets": "5", "reps": "5", "rest_s": "120"}),
    ],
)
def test_a_label_may_end_with_its_unit(text: str, stated: dict[str, str]) -> None:
    assert written(understood(text)) == expected(**stated)


@pytest.mark.parametrize(
    "meanwhile", ["walk around", "shake out your arms", "lie still", "stretch your calves", "wait"]
)
@pytest.mark.parametrize("when", ["Between sets,", "After each set,", "In between sets,", "Between each set"])
def test_a_sentence_that_begins_with_a_break_states_a_rest(when: str, meanwhile: str) -> None:
    told = expected(sets="4", reps="6", rest_s="60")
    assert written(understood(f"4 sets of 6. {when} {meanwhile} for a minute.")) == told


def test_what_is_held_after_a_set_is_no_rest() -> None:
    assert written(understood("After each set, hold the last rep for 10 seconds.")) == expected(hold_s="10")


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Hang for 30 seconds. That is one set. Do three.", {"sets": "3", "hold_s": "30"}),
        ("Ten swings is one set; do four.", {"sets": "4", "reps": "10"}),
        ("10 reps = 1 set. Complete 4.", {"sets": "4", "reps": "10"}),
        ("One set is 15 reps. Do two.", {"sets": "2", "reps": "15"}),
        ("Up and down is one rep. Do ten.", {"reps": "10"}),
        ("Three minutes of work, a minute's rest, and the same again.", {"sets": "2", "work_s": "180", "rest_s": "60"}),
        ("Switch legs every rep for a total of 20.", {"reps": "20", "sides": "alternate"}),
    ],
)
def test_what_is_called_a_set_is_counted_after_it(text: str, stated: dict[str, str]) -> None:
    assert written(understood(text)) == expected(**stated)


@pytest.mark.parametrize("when", ["6:30–7:15 pm", "9:15 am", "7 pm", "6 o'clock", "10-11 am"])
def test_a_time_of_the_day_is_no_dose(when: str) -> None:
    assert written(understood(f"The class is on Mondays, {when}, room 4.")) == expected()


@pytest.mark.parametrize(
    "told",
    [
        "Stand up. That's one rep.",
        "Stand up. That's 1 rep.",
        "Stand up. This is one repetition.",
        "Stand up; that counts as one rep.",
        "Stand up (that's one rep).",
    ],
)
@pytest.mark.parametrize("layout", ["A. {first}\nB. {last}", "1. {first}\n2. {last}", "- {first}\n- {last}"])
def test_what_a_rep_is_is_no_part_of_a_step(told: str, layout: str) -> None:
    page = "Squat\n3 sets of 12.\n" + layout.format(first="Sit back and down.", last=told)
    (found,) = exercises_of(page)
    assert [step.text.rstrip(".") for step in found.steps] == ["Sit back and down", "Stand up"]
    assert found.dose.reps is not None
    assert found.dose.reps.low == 12


@pytest.mark.parametrize("last", ["Repeat on the other side.", "Lower it. That's the start position."])
def test_what_is_asked_for_at_the_end_of_a_list_is_a_step(last: str) -> None:
    (found,) = exercises_of(f"Clam\n10 reps\n\n1. Lift your top knee.\n2. {last}\n")
    assert [step.text for step in found.steps] == ["Lift your top knee.", last]


@pytest.mark.parametrize("form", ["- {name}, {at} – {time}", "{name} @ {at} - {time}", "{name}, {at}, {time}"])
@pytest.mark.parametrize("at", ["resistance 6", "level 4", "gear 9", "incline 5", "damper 7"])
def test_what_a_machine_is_set_to_is_no_time(form: str, at: str) -> None:
    lines = (form.format(name=name, at=at, time=time) for name, time in (("Sprint", "30 sec"), ("Climb", "4 min")))
    doses = {one["title"]: one["dose"] for one in exercises("p.txt", "Spin\n\n" + "\n".join(lines))}
    assert {name: dose["load"] for name, dose in doses.items()} == {"Sprint": at, "Climb": at}
    assert [least(dose["work_s"] or dose["hold_s"]) for dose in doses.values()] == [30, 240]


@pytest.mark.parametrize(
    ("line", "load"),
    [
        ("Run 2 min at 6 mph", "6 mph"),
        ("Walk 5 min at 5% incline", "5% incline"),
        ("Row 500 m at 24 spm", "24 spm"),
        ("Pedal for 6 min at 85 rpm, gear 12", "85 rpm, gear 12"),
    ],
)
def test_how_fast_one_goes_is_told_as_a_load(line: str, load: str) -> None:
    found = facts("p.txt", f"Cardio\n\n- {line}\n- Jog 1 min\n")
    assert (found["exercises"][0]["dose"]["load"], found["diagnostics"]) == (load, [])


@pytest.mark.parametrize(
    "line", ["Band row with resistance 3 x 12", "Incline 3 x 12", "Incline press 3 x 12", "Level 2: 3 x 12 squats"]
)
def test_a_name_with_the_word_of_a_setting_keeps_its_sets(line: str) -> None:
    stated = written(understood(line))
    assert (stated["sets"], stated["reps"]) == ("3", "12")
