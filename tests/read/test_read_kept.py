"""What looks like something else and is part of an exercise: none of it is left out, or changed, in silence."""

import json

import pytest

from read.facts import amounts, exercises, facts, titles
from repcast.read import read


@pytest.mark.parametrize(
    "caution",
    [
        "If your arms go numb, stop and call 020 7946 0018.",
        "If you feel dizzy, stop and call your physio on 01234 567890.",
        "Clinic open Monday to Friday 9am-5pm. Stop if you feel dizzy.",
    ],
)
def test_a_caution_beside_a_telephone_number_is_kept(caution: str) -> None:
    (one,) = exercises(
        "leaflet.txt", f"Chin tucks\n\nDraw your chin back. Hold for 5 seconds. Repeat 10 times.\n\n{caution}\n"
    )
    assert one["tips"] == 1


@pytest.mark.parametrize("reps", ["x10", "x 10", "10 reps", "3 sets"])
def test_a_count_on_a_line_of_its_own_is_no_name_of_a_user(reps: str) -> None:
    (one,) = exercises("notes.txt", f"Leg day\n\nSquats\n{reps}\n")
    assert one["title"] == "Squats"
    assert one["dose"]["reps"] or one["dose"]["sets"]


@pytest.mark.parametrize("sign", ["»", "\u203a", ">"])
def test_a_name_before_its_dose_is_no_path(sign: str) -> None:
    assert titles("x.txt", f"Hamstring curl {sign} 3 sets {sign} 10 reps\n")
    assert facts("x.txt", f"# Breathing\n\nInhale 4 s {sign} hold 4 s {sign} exhale 6 s\n\nRepeat 10 times.\n")[
        "exercises"
    ]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Warm-up\n\nSquat - 10 reps\nMarch - 30 s\nPlank - 30 s\n", ["Squat", "March", "Plank"]),
        ("Yoga\n\nCobra 30 s\nSun salutation 1:30-2:00\n", ["Cobra", "Sun salutation"]),
        ("Sat: plank 1:30-2:00, 3 sets\nSun: squats 3x10\n", ["plank", "squats 3x10"]),
        ("Skips x 1000\nSquats x 20\n", ["Skips", "Squats"]),
    ],
)
def test_a_movement_with_a_figure_is_no_date_nor_hours_nor_extension(page: str, names: list[str]) -> None:
    assert [str(title).lower()[:5] for title in titles("x.txt", page)] == [name.lower()[:5] for name in names]


def test_a_block_with_sets_and_reps_has_both() -> None:
    moves = [{"name": "Squat"}, {"name": "Row"}]
    data = {"name": "Day", "blocks": [{"name": "Block A", "sets": 3, "reps": 10, "exercises": moves}]}
    text = json.dumps(data)
    assert amounts("x.json", text, "sets") == [[3, 3], [3, 3]]
    assert amounts("x.json", text, "reps") == [[10, 10], [10, 10]]


@pytest.mark.parametrize("unit", ["m:", "km:", "reps", "kg"])
def test_a_range_of_something_else_is_no_time(unit: str) -> None:
    page = f"Sprints\n\n0-10 {unit} walk\n10-20 {unit} jog\n20-30 {unit} sprint\n"
    assert not any(one["dose"]["work_s"] for one in exercises("x.txt", page))


@pytest.mark.parametrize("frame", ["meta", "attributes", "properties"])
def test_the_dose_of_a_record_beats_that_of_what_is_kept_beside_it(frame: str) -> None:
    assert amounts("x.json", json.dumps({"name": "Squat", "reps": 10, frame: {"reps": 99}}), "reps") == [[10, 10]]


def test_numbers_in_yaml_are_decimal() -> None:
    text = "exercises:\n  - name: Curl\n    reps: 010\n    rest: 1:30\n"
    assert (amounts("x.yaml", text, "reps"), amounts("x.yaml", text, "rest_s")) == ([[10, 10]], [[90, 90]])


def test_yaml_with_a_key_that_comes_twice_loses_nothing_in_silence() -> None:
    found = facts("x.yaml", "Squat:\n  reps: 10\nSquat:\n  reps: 15\nLunge:\n  reps: 8\n")
    assert any(one["severity"] == "error" for one in found["diagnostics"])


def test_a_day_that_comes_twice_in_a_list_is_one_day() -> None:
    moves = [("Mon", "Squat"), ("Tue", "Row"), ("Mon", "Lunge")]
    found = facts("x.json", json.dumps([{"day": day, "name": name, "reps": 5} for day, name in moves]))
    assert [len(one["blocks"][0]["exercises"]) for one in found["workouts"]] == [2, 1]


def test_what_each_set_says_is_kept() -> None:
    notes = ("Keep your chest up all the way.", "Push your knees out as you rise.")
    rows = [{"exercise": "Squat", "set": at, "reps": 10, "notes": note} for at, note in enumerate(notes, 1)]
    (one,) = read("x.json", json.dumps(rows).encode()).routine.exercises
    told = " ".join([*(step.text for step in one.steps), *(tip.text for tip in one.tips)])
    assert all(note in told for note in notes)


def test_a_block_is_not_named_by_its_dose() -> None:
    moves = "<ul><li>Burpees</li><li>Squat jumps</li></ul>"
    page = f"<h1>Tabata</h1><p>8 rounds of 20 seconds work and 10 seconds rest:</p>{moves}"
    (workout,) = read("x.html", page.encode()).routine.workouts
    assert [block.title for block in workout.blocks] == [""]


@pytest.mark.parametrize("dose", ["3x5", "3 x 5", "3x30s"])
@pytest.mark.parametrize("before", ["Here is my current routine:\n\n", "Hi all, long time reader, first post!\n\n", ""])
def test_the_first_of_several_names_with_doses_is_no_heading(before: str, dose: str) -> None:
    names = ["Squat", "Bench press", "Barbell row", "Dips"]
    assert len(titles("post.txt", before + "".join(f"{name} {dose}\n" for name in names))) == len(names)


@pytest.mark.parametrize("remark", ["(10 min, before coffee)", "(about 8 minutes)", "(3 x a week)"])
def test_a_remark_in_brackets_is_no_exercise(remark: str) -> None:
    page = f"Morning mobility\n{remark}\n\nCat cow – 10 slow reps\nSquat hold – 60 sec\nAnkle rocks – 12 each side\n"
    assert titles("note.txt", page) == ["Cat cow", "Squat hold", "Ankle rocks"]


@pytest.mark.parametrize(
    "said", ["Log lives in `log.csv`.", "I keep a diary elsewhere.", "See my journal for weights."]
)
def test_a_plan_that_speaks_of_a_log_is_none(said: str) -> None:
    page = f"# Upper / Lower\n\n2 days on, 1 off. {said}\n\n## Upper\n\n- Bench press: 4 x 6\n- Row: 3 x 8\n"
    assert titles("plan.md", f"{page}\n## Lower\n\n- Squat: 4 x 5\n- Calf raise: 4 x 15\n")


@pytest.mark.parametrize("when", ["48 hours after your injury", "24 hours after surgery", "12 hours later"])
@pytest.mark.parametrize("may", ["as long as you can put your foot flat", "as long as you can bend the knee"])
def test_when_one_may_start_is_no_dose(when: str, may: str) -> None:
    steps = "- Pull the towel towards you.\n- Hold for 20 seconds.\n\nRepeat 5 times.\n"
    (one,) = exercises("leaflet.txt", f"Calf stretch\n\nStart {when}, {may}.\n\n{steps}")
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["hold_s"]) == (None, [5, 5], [20, 20])


@pytest.mark.parametrize("foot", ["Ref: PHY-0227 v3", "Reference no: 12/2024", "Ref 4411 Date of next review: 03/2025"])
def test_the_reference_of_a_leaflet_is_no_dose(foot: str) -> None:
    steps = "<ul><li>Pull the towel.</li><li>Hold for 20 seconds.</li></ul><p><b>Repeat 5 times.</b></p>"
    (one,) = exercises("leaflet.html", f"<h1>Calf stretch</h1>{steps}<p>{foot}</p>")
    assert (one["dose"]["reps"], one["steps"]) == ([5, 5], 2)


GYM = (
    "# Gym session\n\n## Warm-up\n\n- Bike 5 min\n- Leg swings 30 s\n\n"
    "{}## Stretch\n\n- Chest stretch 30 s\n- Calf stretch 30 s\n"
)


@pytest.mark.parametrize(
    "names", [("Bench", "Hammer", "Skull crushers"), ("Pallof", "Happy baby"), ("Savasana", "The hundred")]
)
def test_headings_without_a_known_movement_beside_blocks_keep_their_dose(names: tuple[str, ...]) -> None:
    found = exercises("gym.md", GYM.format("".join(f"## {name}\n\n4 x 8\n\n" for name in names)))
    assert [one["title"] for one in found][2:-2] == list(names)
    assert [one["dose"]["sets"] for one in found][2:-2] == [[4, 4]] * len(names)


@pytest.mark.parametrize("loads", [("60 kg", "50 kg", "12 kg"), ("225 lb", "185 lb", "95 lb"), ("80%", "75%", "70%")])
def test_a_name_with_its_load_over_its_sets_is_an_exercise(loads: tuple[str, ...]) -> None:
    names = ("Back squat", "Row", "Curl")
    text = "\n\n".join(f"{name} {load}\n4x8" for name, load in zip(names, loads, strict=True))
    assert [one["dose"]["reps"] for one in exercises("lifts.txt", text)] == [[8, 8]] * 3


@pytest.mark.parametrize("name", ["20 inch box jumps", "12 lb ball slams", "15 kg kettlebell press", "16 kg snatch"])
def test_how_large_a_thing_is_counts_no_reps(name: str) -> None:
    found = exercises("wod.md", f"# 5 rounds for time\n\n- 400 meter run\n- {name}\n- 10 burpees\n")
    assert found[1]["dose"]["reps"] is None


def test_a_quad_set_is_an_exercise() -> None:
    text = "Knee exercises\n\nQuad set x 10\nGlute set x 10\nHeel slide x 10\nStraight leg raise x 10\n"
    found = exercises("knee.txt", text)
    assert [(one["title"], one["dose"].get("reps"), one["dose"].get("sets")) for one in found] == [
        (name, [10, 10], None) for name in ("Quad set", "Glute set", "Heel slide", "Straight leg raise")
    ]


@pytest.mark.parametrize("key", ["circuitId", "circuit_id", "circuit_level", "set_index"])
def test_a_number_that_a_record_keeps_for_itself_counts_no_rounds(key: str) -> None:
    entries = '[{"name": "Plank", "duration": 30}, {"name": "Crunch", "duration": 30}]'
    reading = read("core.json", f'{{"{key}": 7, "title": "Core", "exercises": {entries}}}'.encode())
    assert all(block.rounds is None for workout in reading.routine.workouts for block in workout.blocks)


@pytest.mark.parametrize(
    "lead",
    [
        "To avoid the common mistakes and errors, follow these steps:",
        "So that none of these errors happens, do the following:",
    ],
)
def test_a_sentence_about_mistakes_may_lead_to_steps(lead: str) -> None:
    steps = "- Rest on your forearms.\n- Lift your hips in line.\n- Hold for 30 seconds.\n"
    (one,) = exercises("plank.md", f"# Plank\n\n{lead}\n\n{steps}")
    assert one["dose"]["hold_s"] == [30, 30]


@pytest.mark.parametrize("over", ["", "## Duration\n\n", "## How long?\n\n"])
def test_levels_that_alone_say_how_long_are_kept(over: str) -> None:
    levels = "- Beginner: 20 seconds\n- Intermediate: 40 seconds\n- Advanced: 60 seconds\n"
    (one,) = exercises("plank.md", f"# Plank\n\nRest on your forearms. Keep straight.\n\n{over}{levels}")
    assert one["dose"]["hold_s"] == [20, 20]


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("Do each exercise for 40 seconds, then start the next one.", "work_s", [40, 40]),
        ("Hold each stretch for 30 seconds before you start the next.", "hold_s", [30, 30]),
        ("Hold each for 20 seconds, then do the next.", "hold_s", [20, 20]),
        ("Hold each stretch for no more than 30 seconds.", "hold_s", [None, 30]),
    ],
)
def test_how_long_each_lasts_before_the_next_is_its_time(said: str, field: str, value: list[int]) -> None:
    names = ("Crunches", "Leg raises") if field == "work_s" else ("Calf stretch", "Quad stretch")
    found = exercises("each.md", f"# Routine\n\n{said}\n\n- {names[0]}\n- {names[1]}\n")
    assert [one["dose"][field] for one in found] == [value, value]
