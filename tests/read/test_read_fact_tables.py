"""Tables about one exercise: its facts, steps, faults and options, and logs of what was done."""

import pytest

from read.facts import exercises, titles

STEPS = "1. Lie on your side by a bench.\n2. Lift your hips.\n3. Lower under control.\n"


def table(header: str, *rows: str) -> str:
    """Return a Markdown table; cells are parted by bars."""
    rule = "|".join("---" for _ in header.split("|"))
    return "\n".join(f"| {row} |" for row in (header, rule, *rows)) + "\n"


def page(made: str, heading: str = "") -> str:
    """Return a page of one exercise with a table in it."""
    return f"# Side plank\n\n3 sets of 8, 45 s rest.\n\n{STEPS}\n{heading}\n\n{made}"


def as_html(made: str) -> str:
    """Return a Markdown table as one of HTML."""
    header, _, *rows = (line.strip()[1:-1].split("|") for line in made.strip().splitlines())
    head = "".join(f"<th>{cell.strip()}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


FACTS = {
    "field": table("Field | Value", "ID | ADD-7", "Equipment | Bench", "Sets | 3", "Hold | 20 s", "Recovery | 45 s"),
    "property": table("Property | Value", "Level | Hard", "Sets | 3", "Hold | 20 s", "Rest | 45 s", "RPE target | 6-7"),
    "aspect": table("Aspect | Details", "Pattern | Lateral", "Sets | 3", "Hold time | 20 sec", "Rest | 45 sec"),
    "dose": table("Attribute | Value", "Category | Groin", "Prescription | 3 x 20 s hold", "Recovery | 45 s"),
    "no header": table("Sets | 3", "Hold | 20 s", "Rest | 45 s", "Equipment | Bench"),
    "empty header": table(" | ", "Level | Hard", "Sets | 3", "Hold | 20 s", "Rest | 45 s"),
    "parameter": table("Parameter | Recommendation", "Sets | 3", "Hold | 20 s", "Rest | 45 s", "Sessions/week | 2"),
    "keys": table("Key | Value", "target_sets | 3", "hold_seconds | 20", "rest_seconds | 45", "times_logged | 12"),
    "caption": table("Exercise facts | ", "Works | Core", "Sets | 3", "Hold | 20 s", "Rest | 45 s"),
    "card": table("Exercise card | Side plank", "Level | Hard", "Sets | 3", "Hold | 20 s", "Rest | 45 s"),
    "info": table("Detail | Info", "Muscles | Obliques", "Sets | 3", "Hold | 20 s each side", "Rest | 45 s"),
}


@pytest.mark.parametrize("made", FACTS.values(), ids=FACTS.keys())
def test_a_table_of_facts_states_the_dose(made: str) -> None:
    (one,) = exercises("card.md", f"# Side plank\n\n{made}\n{STEPS}")
    assert (one["title"], one["steps"]) == ("Side plank", 3)
    assert (one["dose"]["sets"], one["dose"]["hold_s"], one["dose"]["rest_s"]) == ([3, 3], [20, 20], [45, 45])
    assert one["dose"].get("reps") is None


STEP_TABLES = {
    "instruction": table("# | Instruction", "1 | Lie on your side", "2 | Lift your hips", "3 | Lower under control"),
    "action": table("Step | Action", "1 | Lie on your side", "2 | Lift your hips", "3 | Lower under control"),
    "what": table("Step | What to do", "Set-up | Lie on your side", "Up | Lift your hips", "Down | Lower your hips"),
    "no.": table("No. | Description", "1 | Lie on your side", "2 | Lift your hips", "3 | Lower under control"),
    "empty": table(" | Instructions", "1 | Lie on your side", "2 | Lift your hips", "3 | Lower under control"),
    "numbered": table("Step | How", "Step 1 | Lie on your side", "Step 2 | Lift your hips", "Step 3 | Lower them"),
    "cue": table("# | Do this | Cue", "1 | Lie on your side | Elbow in", "2 | Lift your hips | Squeeze",
                 "3 | Lower under control | Slow"),
    "plain": table("# | Text", "1 | Lie on your side", "2 | Lift your hips off the floor", "3 | Lower your hips"),
}  # fmt: skip


@pytest.mark.parametrize("made", STEP_TABLES.values(), ids=STEP_TABLES.keys())
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_table_of_instructions_is_the_steps(made: str, form: str) -> None:
    if form == "md":
        text = f"# Side plank\n\n3 sets of 8, 45 s rest.\n\n{made}"
    else:
        text = f"<html><body><h1>Side plank</h1><p>3 sets of 8, 45 s rest.</p>{as_html(made)}</body></html>"
    (one,) = exercises(f"card.{form}", text)
    assert (one["title"], one["steps"], one["dose"]["sets"]) == ("Side plank", 3, [3, 3])


OTHERS = {
    "fix": table("Coaching point | Fix", "Hips sag | Squeeze your glutes", "Rolling forward | Look straight ahead"),
    "correction": table("Fault | Correction", "Hips sag | Lift them 5 cm", "Elbow too far | Bring it in"),
    "mistake": table("Mistake | Why | Fix", "Hips sag | Tired | Rest 10 s", "Neck bent | Habit | Look ahead"),
    "error": table("Common error | Solution", "Holding breath | Count out loud to 10", "Hips sag | Squeeze"),
    "problem": table("Problem | What to do", "Shoulder hurts | Hold 10 s only", "Too easy | Lift a leg"),
    "symptom": table("If you feel | Then", "A pinch | Stop for 2 days", "Nothing | Add 5 reps"),
    "notice": table("You notice | Try this", "You twist | Use 2 kg less", "Shoulders rise | Breathe out for 5 s"),
    "levels": table(" | Beginner | Advanced", "Sets | 2 | 4", "Hold | 10 s | 40 s", "Rest | 60 s | 30 s"),
    "weeks": table("Week | Sets | Reps", "1 | 2 | 6", "2 | 3 | 6", "3-4 | 4 | 10"),
    "log dates": table("Date | Sets | Notes", "2024-01-05 | 2x3 | band help", "2024-01-12 | 2x4 | ok",
                       "2024-01-19 | 3x4 | cramp left"),
    "log month": table("When | Sets x reps | RPE", "5 Jan | 2 x 3 | 7", "12 Jan | 2 x 4 | 8", "19 Jan | 3 x 4 | 8"),
    "log slashes": table("date | kg | reps", "01/05/24 | 40 | 8", "01/12/24 | 42.5 | 8", "01/19/24 | 45 | 6"),
    "log time": table("Day | Hold | Felt", "Jan 5, 2024 | 20 s | fine", "Jan 9, 2024 | 25 s | hard"),
    "log iso": table("Performed | Reps", "2024-03-01T18:20 | 10", "2024-03-08T18:22 | 12"),
    "goal": table("Goal | Sets | Reps | Rest", "Strength | 4 | 6 | 90 s", "Endurance | 2 | 20 | 30 s"),
    "level": table("Level | Sets | Hold", "Beginner | 2 | 10 s", "Intermediate | 3 | 20 s", "Advanced | 4 | 40 s"),
    "variation": table("Variation | How | Difficulty", "Knees bent | Rest on the knees | Easier",
                       "Leg lifted | Lift the top leg 10 times | Harder"),
    "option": table("Option | Default | Meaning", "--hold | 20 | seconds to hold", "--sets | 3 | number of sets"),
    "muscles": table("Muscle | Role | Activation", "Obliques | Prime mover | 85 %", "Glutes | Helper | 60 %"),
    "progression": table("Progression | When", "Top leg up | 3 x 40 s is easy", "Feet on a bench | After 4 weeks"),
}  # fmt: skip


@pytest.mark.parametrize("made", OTHERS.values(), ids=OTHERS.keys())
@pytest.mark.parametrize("heading", ["", "## More"], ids=["bare", "headed"])
def test_a_table_beside_the_steps_is_no_exercise(made: str, heading: str) -> None:
    (one,) = exercises("card.md", page(made, heading))
    assert (one["title"], one["steps"]) == ("Side plank", 3)
    dose = one["dose"]
    assert (dose["sets"], dose["reps"], dose["rest_s"]) == ([3, 3], [8, 8], [45, 45])
    assert (dose.get("hold_s"), dose.get("work_s"), dose.get("sides")) == (None, None, None)


@pytest.mark.parametrize("made", OTHERS.values(), ids=OTHERS.keys())
def test_a_table_of_a_web_page_is_no_exercise(made: str) -> None:
    steps = "<ol><li>Lie on your side by a bench.</li><li>Lift your hips.</li><li>Lower under control.</li></ol>"
    start = f"<html><body><h1>Side plank</h1><p>3 sets of 8, 45 s rest.</p>{steps}<h2>More</h2>"
    (one,) = exercises("card.html", f"{start}{as_html(made)}</body></html>")
    assert (one["title"], one["steps"], one["dose"]["sets"]) == ("Side plank", 3, [3, 3])


LOOK_ALIKES = {
    "numbers": (
        table("# | Exercise | Sets | Reps", "1 | Squat | 3 | 10", "2 | Push-up | 3 | 12", "3 | Row | 3 | 8"),
        3,
    ),
    "no dose word": (table("Exercise | Dose", "Squat | 3 x 10", "Push-up | 3 x 12", "Plank | 3 x 30 s"), 3),
    "with fix": (table("Exercise | Reps | Common fault", "Squat | 10 | Knees in", "Push-up | 12 | Hips sag"), 2),
    "muscle first": (table("Muscle | Exercise | Sets", "Quads | Squat | 3 x 10", "Chest | Push-up | 3 x 12"), 2),
    "level too": (table("Exercise | Level | Reps", "Squat | Beginner | 10", "Pistol squat | Advanced | 5"), 2),
    "no header": (table("Squat | 10 reps", "Push-up | 12 reps", "Lunge | 10 reps"), 3),
    "weeks": (table("Week | Exercise | Reps", "1 | Squat | 10", "2 | Push-up | 12"), 2),
    "step-up": (table("Move | Sets", "Step-up | 3 x 10", "Hip thrust | 3 x 12"), 2),
}


@pytest.mark.parametrize(("made", "count"), LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_a_table_of_exercises_stays_one(made: str, count: int) -> None:
    assert len(titles("workout.md", f"# Full body workout\n\n{made}")) == count


@pytest.mark.parametrize(
    "made",
    [
        table("Date | Workout", "2024-03-04 | Run 5 km easy", "2024-03-06 | Run 8 km easy", "2024-03-09 | Run 10 km"),
        table("Day | Session", "Monday | Squat 3 x 5", "Wednesday | Bench press 3 x 5", "Friday | Deadlift 1 x 5"),
    ],
)
def test_a_plan_by_dates_is_no_log(made: str) -> None:
    assert len(titles("plan.md", f"# Training plan\n\n{made}")) == 3
