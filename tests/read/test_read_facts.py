"""One exercise told as data: lines of keys with their values, as programs and note files write them."""

import pytest

from read.facts import exercises, titles
from repcast.read import read

STEPS = ("Stand with your feet under your hips.", "Push your hips back and bend.", "Drive up until you are tall.")
NUMBERED = "".join(f"  {number}. {step}\n" for number, step in enumerate(STEPS, 1))
BULLETS = "".join(f"- {step}\n" for step in STEPS)
QUOTED = "".join(f'  - "{step}"\n' for step in STEPS)

DUMPS = {
    "snake": f"exercise_id: 41\nname: Hip hinge\ntarget_sets: 3\ntarget_reps: 8\nrest_seconds: 60\nsteps:\n{NUMBERED}",
    "camel": f"title: Hip hinge\nisCustom: false\nsetCount: 3\nrepCount: 8\nrestSeconds: 60\ninstructions:\n{NUMBERED}",
    "small": f"name: Hip hinge\ncategory: legs\nsets: 3\nreps: 8\nrest: 60\nsteps:\n{BULLETS}created: 2024-02-01\n",
    "quoted": f'name: "Hip hinge"\nslug: "hip-hinge"\nsets: 3\nreps: 8\nrestTime: "60 s"\ninstructions:\n{QUOTED}',
    "banner": f"=== BACKUP v3 ===\nunits: kg\nrecords: 1\n\n--- record 1 ---\nexercise_name: Hip hinge\nsets: 3\n"
    f"reps: 8\nrest_s: 60\nlast_done: 2024-03-04\ninstructions:\n{NUMBERED}--- end ---\n\nchecksum: 9f0c\n",
    "history": f"name: Hip hinge\nsets: 3\nreps: 8\nrest_sec: 60\npersonal_best: 90 x 5\ntimes_logged: 57\n"
    f"last_performed: 2024-01-09\nsteps:\n{BULLETS}",
    "equals": f"name = Hip hinge\nlevel = 2\nsets = 3\nreps = 8\nrest_seconds = 60\nsteps =\n{NUMBERED}",
    "in lines": "id: h7\nname: Hip hinge\ntarget_sets: 3\ntarget_reps: 8\nrest_seconds: 60\n"
    + "".join(f"step_{number}: {step}\n" for number, step in enumerate(STEPS, 1)),
    "comment": f"# movement of the week\nname: Hip hinge\ndifficulty: 2\nsets: 3\nreps: 8\nrest: 60s\nsteps:\n{QUOTED}",
}


@pytest.mark.parametrize("text", DUMPS.values(), ids=DUMPS.keys())
@pytest.mark.parametrize("name", ["one.txt", "one.yaml"])
def test_lines_of_keys_are_one_exercise(text: str, name: str) -> None:
    (one,) = exercises(name, text)
    assert one["title"] == "Hip hinge"
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])
    assert one["steps"] == 3


@pytest.mark.parametrize("fence", ["```yaml", "```yml", "```", "```text", "~~~yaml"])
def test_a_block_of_keys_beside_a_page_states_its_dose(fence: str) -> None:
    close = fence[:3]
    text = f"# Bird dog\n\n{fence}\nsets: 3\nreps: 8\nrest_seconds: 30\nper_side: true\ndifficulty: 2\n{close}\n\n"
    (one,) = exercises("note.md", text + "1. Kneel on all fours.\n2. Reach one arm out.\n3. Draw it back in.\n")
    assert one["title"] == "Bird dog"
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [30, 30])
    assert (one["dose"]["sides"], one["steps"]) == ("each", 3)


def test_keys_of_several_records_are_several_exercises() -> None:
    records = "\n".join(
        f"name: {name}\ntarget_sets: 3\ntarget_reps: {reps}\nrest_seconds: 60\nsteps:\n{BULLETS}"
        for name, reps in (("Hip hinge", 8), ("Goblet squat", 12))
    )
    assert [(one["title"], one["dose"]["reps"], one["steps"]) for one in exercises("all.txt", records)] == [
        ("Hip hinge", [8, 8], 3),
        ("Goblet squat", [12, 12], 3),
    ]


@pytest.mark.parametrize(
    ("value", "field", "amount"),
    [
        ("hold_seconds: 30", "hold_s", [30, 30]),
        ("tempo: 3-1-1-0", "tempo_s", [3, 1, 1, 0]),
        ("rest_min: 2", "rest_s", [120, 120]),
        ("rest_between_sets: 45 sec", "rest_s", [45, 45]),
        ("unilateral: yes", "sides", "each"),
        ("per_leg: true", "sides", "each"),
        ("unilateral: no", "sides", None),
        ("duration_weeks: 4", "work_s", None),
    ],
)
def test_a_key_is_read_by_its_words(value: str, field: str, amount: object) -> None:
    text = f"exercise_id: 7\nname: Split squat\nsets: 3\n{value}\nis_custom: no\nsteps:\n{BULLETS}"
    (one,) = exercises("one.txt", text)
    got = one["dose"].get(field)
    assert got in (amount, "both") if amount is None else got == amount


LOOK_ALIKES = {
    "names": ("Evening circuit\n\nsquats: 3 x 10\nlunges: 3 x 12\nplank: 3 x 30 s\nrows: 3 x 8\n", 4),
    "named doses": ("Legs\n\nSquat: 10 reps\nCalf raise: 15 reps\nWall sit: 30 s\n", 3),
    "days": ("Monday: run 20 min\nWednesday: run 30 min\nFriday: run 40 min\n", 3),
    "labels": ("Evening stretches\n\nNeck: 10 turns\nCalf: hold 30 s\nWrist: 10 circles\n", 3),
    "small days": ("monday: squat 3x5\ntuesday: bench press 3x5\nthursday: deadlift 1x5\n", 3),
}


@pytest.mark.parametrize(("text", "count"), LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_names_with_their_doses_are_no_keys(text: str, count: int) -> None:
    assert len(titles("list.txt", text)) == count


@pytest.mark.parametrize("key", ["weight: 40", "order: 12", "level: 3", "minutes: 5", "reading_time: 4", "position: 7"])
def test_a_number_for_the_site_is_no_dose(key: str) -> None:
    text = f"---\ntitle: Couch stretch\ndraft: false\n{key}\n---\n1. Kneel by a sofa.\n2. Lift your chest.\n"
    (one,) = exercises("couch.md", text)
    assert (one["title"], one["steps"]) == ("Couch stretch", 2)
    assert {key: value for key, value in one["dose"].items() if value not in (None, False, "both")} == {}


@pytest.mark.parametrize(
    "front",
    [
        "created: 2024-01-03\nsets: 3\nreps: 5\nrest: 2 min\nstatus: active",
        "aliases: [x]\nsets: 3\nreps: 5\nrest_seconds: 120",
        "date: <% tp.date.now() %>\nsets: 3\nreps: 5\nrest: 120 s",
        "sets: 3\nreps: 5\nweight: 60\nrest: 2 min",
        "dose:\n  sets: 3\n  reps: 5\n  rest: 2 min\ntags: [a]",
        "prescription: 3 x 5, 2 min rest\ntags: [a]\ndate: 2024-01-01",
        "cssclass: wide\nSets: 3\nReps: 5\nRest: 2 min",
        "type: exercise\ntargetSets: 3\ntargetReps: 5\nrestTime: 2 min",
    ],
)
def test_front_matter_states_the_dose_of_its_page(front: str) -> None:
    text = f"---\n{front}\n---\n# Nordic curl\n\n- Kneel on a pad.\n- Lean forward.\n- Push off the floor.\n"
    (one,) = exercises("nordic.md", text)
    assert (one["title"], one["steps"]) == ("Nordic curl", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [5, 5], [120, 120])


PAIRS = {
    "divs": "".join(f"<div class=c><div>{label}</div><div>{value}</div></div>" for label, value in
                    (("Sets", "4"), ("Hold", "30 sec"), ("Rest", "1 min"), ("Level", "Beginner"))),
    "spans": "".join(f"<p><span>{label}</span> <span>{value}</span></p>" for label, value in
                     (("Sets", "4"), ("Hold", "30 sec"), ("Rest", "1 min"))),
    "list": "<ul><li><b>Sets</b> 4</li><li><b>Hold</b> 30 sec</li><li><b>Rest</b> 1 min</li></ul>",
    "terms": "<dl><dt>Level</dt><dd>Easy</dd><dt>Sets</dt><dd>4</dd><dt>Hold</dt><dd>30 sec</dd>"
    "<dt>Rest</dt><dd>1 min</dd></dl>",
    "chips": "<div><div>4 sets</div><div>30 sec hold</div><div>1 min rest</div><div>Beginner</div></div>",
    "rows": "<table><tr><th>Sets</th><td>4</td></tr><tr><th>Hold</th><td>30 sec</td></tr>"
    "<tr><th>Rest</th><td>1 min</td></tr></table>",
    "upside down": "".join(f"<div class=c><div>{value}</div><div>{label}</div></div>" for label, value in
                           (("sets", "4"), ("hold", "30 sec"), ("rest", "1 min"))),
    "box": "<div class=info><strong>Sets:</strong> 4<br><strong>Hold:</strong> 30 sec<br>"
    "<strong>Rest:</strong> 1 min</div>",
}  # fmt: skip


@pytest.mark.parametrize("markup", PAIRS.values(), ids=PAIRS.keys())
def test_labels_and_values_of_a_web_page_state_its_dose(markup: str) -> None:
    steps = "<ol><li>Lean on a wall.</li><li>Slide down it.</li><li>Press your back flat.</li></ol>"
    text = f"<html><body><article><h1>Wall sit</h1>{markup}<h2>How to</h2>{steps}</article></body></html>"
    (one,) = exercises("wall.html", text)
    assert (one["title"], one["steps"]) == ("Wall sit", 3)
    assert (one["dose"]["sets"], one["dose"]["hold_s"], one["dose"]["rest_s"]) == ([4, 4], [30, 30], [60, 60])


@pytest.mark.parametrize(
    "lead",
    ["A few pointers.", "Common mistakes.", "Tips.", "Watch out for.", "Why it works.", "Make it harder.", "Pro tips.",
     "Key points."],
)  # fmt: skip
def test_a_paragraph_that_begins_with_its_heading_holds_no_steps(lead: str) -> None:
    steps = "<p>Sit tall. Hum a low note through the straw. Slide the note up and down.</p>"
    told = f"<p>{lead} Pinch your nose now and then. Lift your chest.</p>"
    text = f"<html><body><h1>Straw humming</h1>{steps}{told}</body></html>"
    assert exercises("straw.html", text)[0]["steps"] == 3


@pytest.mark.parametrize("lead", ["Hold.", "Set up.", "Start.", "Squeeze.", "Next.", "Left side."])
def test_a_short_sentence_before_others_is_no_heading(lead: str) -> None:
    steps = f"<p>Sit tall. Hum a low note through the straw. {lead} Lift your chest and slide the note up.</p>"
    text = f"<html><body><h1>Straw humming</h1><p>{lead} Sit down and lift your chest.</p>{steps}</body></html>"
    assert exercises("straw.html", text)[0]["steps"] >= 3


FACT_LINES = {
    "plain": "Level\nBeginner\nEquipment\nBarbell\nForce type\nPush\n",
    "dose": "Sets\n3\nReps\n10\nRest\n60 s\n",
    "muscles": "Target muscle group\nTriceps\nSecondary muscles\nShoulders\nMechanics\nIsolation\n",
    "mixed": "Difficulty\nMedium\nSets\n3\nReps\n10\n",
    "body part": "Body part\nUpper arms\nEquipment required\nBench and bar\nType\nStrength\n",
    "id": "Exercise ID\nSK-101\nCategory\nArms\nUpdated\n12 March 2023\n",
    "colons": "Level:\nBeginner\nEquipment:\nBarbell\nRest:\n60 s\n",
    "experience": "Experience level\nIntermediate\nMain muscles\nTriceps\nOther muscles\nForearms\n",
}


@pytest.mark.parametrize("lines", FACT_LINES.values(), ids=FACT_LINES.keys())
@pytest.mark.parametrize("form", ["txt", "html"])
def test_labels_and_values_on_lines_of_their_own_are_no_exercises(lines: str, form: str) -> None:
    steps = ("Lie on the bench with the bar over your chest.", "Lower the bar to your forehead.", "Press it up again.")
    if form == "txt":
        text = f"Skullcrusher\n\n{lines}\nHow to do it\n\n" + "".join(f"- {step}\n" for step in steps)
    else:
        cards = "".join(f"<div>{line}</div>" for line in lines.splitlines())
        listed = "".join(f"<li>{step}</li>" for step in steps)
        text = f"<html><body><h1>Skullcrusher</h1>{cards}<h2>How to do it</h2><ol>{listed}</ol></body></html>"
    (one,) = exercises(f"skull.{form}", text)
    assert (one["title"], one["steps"]) == ("Skullcrusher", 3)
    if "Sets" in lines:
        assert (one["dose"]["sets"], one["dose"]["reps"]) == ([3, 3], [10, 10])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Leg day\n\nSquats\n3 x 10\nLunges\n3 x 12\nCalf raises\n3 x 15\n", 3),
        ("Core workout\n\nDead bug\n10 reps\n\nSide plank\n30 seconds\n\nBird dog\n8 reps\n", 3),
        ("Levels\n\nBeginner level\nWall push-ups 2 x 10\n\nAdvanced level\nRing push-ups 4 x 10\n", 2),
    ],
)
def test_names_over_their_doses_are_no_labels(text: str, count: int) -> None:
    assert len(titles("list.txt", text)) == count


FIELDS = {
    "inline": "equipment:: none\nsets:: 3\nreps:: 8\nrest:: 60s\nlast_done:: [[2024-05-01]]\n",
    "inline capitals": "Sets:: 3\nReps:: 8\nRest:: 60s\nEquipment:: none\n",
    "lines": "sets: 3\nreps: 8\nrest: 60s\nlevel: easy\n",
    "snake": "target_sets: 3\ntarget_reps: 8\nrest_seconds: 60\ntimes_logged: 12\n",
    "dates": "created: 2024-01-05\nsets: 3\nreps: 8\nrest: 1 min\nupdated: 2024-02-05\n",
    "capitals": "Category: Legs\nCreated: March 3, 2024 9:12 AM\nLevel: Easy\nReps: 8\nRest: 60 sec\nSets: 3\n",
    "bold": "**Level:** Easy\n**Sets:** 3\n**Reps:** 8\n**Rest:** 60 sec\n",
}


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS.keys())
def test_lines_of_fields_under_a_heading_state_the_dose(fields: str) -> None:
    (one,) = exercises("hinge.md", f"# Hip hinge\n\n{fields}\n## Steps\n\n{BULLETS}")
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])


CARDS = {
    "exercise": "EXERCISE CARD   No. 114\n-----------------------\nExercise:   Hip hinge\nPurpose:    leg strength\n"
    "Equipment:  broomstick\nSets:       3\nReps:       8\nRest:       1 minute\nTherapist:  J. Okafor\n",
    "name": "Name: Hip hinge\nLevel: Beginner\nSets: 3\nReps: 8\nRest: 60 s\nMuscles: hamstrings, glutes\n",
    "patient": "Patient: A. B.\nDate: 14/06/2024\nExercise: Hip hinge\nSets: 3\nReps: 8\nRest: 60 s\n",
    "leaders": "Patient ID ...... 40213\nExercise ........ Hip hinge\nSets ............ 3\nReps ............ 8\n"
    "Rest ............ 60 s\nResistance ...... yellow band\n",
    "frequency": "Exercise name: Hip hinge\nFrequency: twice a day\nSets: 3\nReps: 8\nRest: 60 s\nReview date: 1 May\n",
    "equals": "Exercise = Hip hinge\nSets = 3\nReps = 8\nRest = 60 s\nDifficulty = 2/5\n",
    "capitals": "NAME: Hip hinge\nSETS: 3\nREPS: 8\nREST: 60 s\nEQUIPMENT: none\nLEVEL: 2\n",
    "type": "Type: Strength\nExercise: Hip hinge\nTarget: Hamstrings\nSets: 3\nReps: 8\nRest: 1:00\n",
    "id": "ID: HH-02\nTitle: Hip hinge\nAuthor: M. Aalto\nVersion: 1.2\nSets: 3\nReps: 8\nRest: 60 s\n",
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS.keys())
def test_a_card_of_labels_is_one_exercise(card: str) -> None:
    (one,) = exercises("card.txt", f"{card}\n{BULLETS}")
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Exercise: Squat\nSets: 3\nReps: 10\n\nExercise: Lunge\nSets: 3\nReps: 8\n\nExercise: Row\nReps: 8\n",
            3,
        ),
        ("Leg day\n\nSquat: 3 sets of 10\nLevel: easy\n\nLunge: 3 sets of 12\nLevel: hard\n", 2),
        ("Legs\n\nSquat: Sets 3, Reps 10\nLunge: Sets 3, Reps 12\nRow: Sets 3, Reps 8\n", 3),
    ],
)
def test_labels_of_several_exercises_are_no_card(text: str, count: int) -> None:
    assert len(titles("list.txt", text)) == count


TABLES = {
    "comma": 'name,sets,reps,rest_s,level,instructions\nHip hinge,3,8,60,2,"{steps}"\n',
    "semicolon": 'id;exercise;target_sets;target_reps;rest;steps\n7;Hip hinge;3;8;60 s;"{steps}"\n',
    "quoted": '"Exercise Name","Sets","Reps","Rest (s)","Note","Instructions"\n"Hip hinge","3","8","60","","{steps}"\n',
    "tab": "name\tsets\treps\trest_seconds\tinstructions\nHip hinge\t3\t8\t60\t{steps}\n",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES.keys())
@pytest.mark.parametrize("name", ["one.csv", "one.txt"])
def test_a_table_of_values_is_read_by_its_keys(text: str, name: str) -> None:
    (one,) = exercises(name, text.replace("{steps}", " ".join(STEPS)))
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])


NESTED = {
    "one key": "exercise:\n  title: Hip hinge\n  dosage:\n    sets: 3\n    repetitions: 8\n    rest: 60 s\n  steps:\n"
    + "".join(f"    - text: {step}\n" for step in STEPS),
    "list": "exercises:\n  - name: Hip hinge\n    sets: 3\n    reps: 8\n    rest_seconds: 60\n    instructions:\n"
    + "".join(f"      - {step}\n" for step in STEPS),
    "dose": f"name: Hip hinge\ndose:\n  sets: 3\n  reps: 8\n  rest: 60 s\nsteps:\n{QUOTED}",
    "document": f"---\nname: Hip hinge\nsets: 3\nreps: 8\nrest: 60 s\nsteps:\n{QUOTED}...\n",
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED.keys())
def test_keys_under_keys_are_read_alike(text: str) -> None:
    (one,) = exercises("one.yaml", text)
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])


LISTED = {
    "unknown": ("Sets: 3", "Reps: 8", "Rest: 60 s", "Kcal: 4 per minute"),
    "views": ("Level: Easy", "Sets: 3", "Reps: 8", "Rest: 60 s", "Views: 12,304"),
    "bold": ("**Sets:** 3", "**Reps:** 8", "**Rest:** 60 s", "**Best:** 5 x 10"),
    "muscles": ("Muscles: glutes", "Equipment: none", "Sets: 3", "Reps: 8", "Rest: 1 min"),
    "history": ("Sets: 3", "Reps: 8", "Rest: 60 s", "Last time: 2 x 6", "Sessions: 14"),
    "met": ("MET: 3.5", "Sets: 3", "Reps: 8", "Rest: 60 s", "Calories: about 30"),
    "frequency": ("Sets: 3", "Reps: 8", "Rest: 60 s", "Frequency: 3 days a week"),
    "dash": ("Sets – 3", "Reps – 8", "Rest – 60 s", "Level – 2"),
}


@pytest.mark.parametrize("lines", LISTED.values(), ids=LISTED.keys())
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_list_of_labels_is_no_list_of_steps(lines: tuple[str, ...], form: str) -> None:
    listed = "".join(f"- {line}\n" for line in lines)
    text = f"# Hip hinge\n\n{listed}\n## Steps\n\n" + "".join(f"{at}. {step}\n" for at, step in enumerate(STEPS, 1))
    if form == "html":
        facts = "".join(f"<li>{line.replace('**', '')}</li>" for line in lines)
        steps = "".join(f"<li>{step}</li>" for step in STEPS)
        text = f"<html><body><h1>Hip hinge</h1><ul>{facts}</ul><h2>Steps</h2><ol>{steps}</ol></body></html>"
    (one,) = exercises(f"hinge.{form}", text)
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"], one["dose"]["rest_s"]) == ([3, 3], [8, 8], [60, 60])


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("Squat: 10 reps", "Lunge: 12 reps", "Plank: 30 s"), 3),
        (("Sit-ups: 20", "Push-ups: 10", "Burpees: 5"), 3),
        (("Side plank: 30 s", "Set position hold: 20 s", "Row: 10 reps"), 3),
    ],
)
def test_a_list_of_names_with_doses_is_no_list_of_labels(lines: tuple[str, ...], count: int) -> None:
    assert len(titles("list.md", "# Core workout\n\n" + "".join(f"- {line}\n" for line in lines))) == count


@pytest.mark.parametrize("box", ["[ ]", "[x]", "[X]"])
@pytest.mark.parametrize("bullet", ["-", "*", "1."])
def test_a_box_to_tick_is_no_word_of_a_step(box: str, bullet: str) -> None:
    text = "# Hip hinge\n\n3 sets of 8\n\n" + "".join(f"{bullet} {box} {step}\n" for step in STEPS)
    found = read("hinge.md", text.encode()).routine.exercises
    assert [[step.text for step in one.steps] for one in found] == [list(STEPS)]


@pytest.mark.parametrize(
    "line",
    ["PR 26 kg x 8", "PB: 100 kg", "1RM: 80 kg", "e1RM 92.5", "Personal best: 2:10", "Last time: 3 x 8 @ 24 kg",
     "Best set: 12 x 20 kg", "Personal record - 14"],
)  # fmt: skip
def test_a_record_that_was_set_is_no_exercise(line: str) -> None:
    (one,) = exercises("row.txt", f"Dumbbell row\n\n4 sets x 10 reps\n\n{BULLETS}\n{line}\n")
    assert (one["title"], one["steps"], one["dose"]["sets"], one["dose"]["reps"]) == (
        "Dumbbell row",
        3,
        [4, 4],
        [10, 10],
    )


@pytest.mark.parametrize(
    "fact",
    ["Primary muscle: Legs", "Muscles worked: Quads, glutes", "Target area: Hips", "Equipment: None",
     "Purpose: Strength", "Benefits: Strong legs", "What you need: A wall", "Body part: Thighs"],
)  # fmt: skip
def test_a_fact_over_labelled_paragraphs_is_no_heading(fact: str) -> None:
    steps = "Execution: Lean on the wall. Bend your knees. Stand up again."
    text = f"Ball wall squat\n\n{fact}\n\nLevel: Beginner\n\n{steps}\n"
    (one,) = exercises("squat.txt", text)
    assert (one["title"], one["steps"]) == ("Ball wall squat", 3)


@pytest.mark.parametrize("number", ["<span>{}</span> ", "<b>{}</b> ", "<span class='n'>{}</span>\n", "{} "])
def test_a_number_that_is_printed_before_a_step_is_no_word_of_it(number: str) -> None:
    steps = "".join(f"<li>{number.format(at)}{step}</li>" for at, step in enumerate(STEPS, 1))
    found = read("hinge.html", f"<html><body><h1>Hip hinge</h1><ol>{steps}</ol></body></html>".encode())
    assert [[step.text for step in one.steps] for one in found.routine.exercises] == [list(STEPS)]


def test_a_count_that_begins_a_point_stays() -> None:
    rows = "".join(f"<li>{row}</li>" for row in ("10 squats", "2 minutes of plank", "30 Russian twists"))
    found = exercises("circuit.html", f"<html><body><h1>Core circuit</h1><ol>{rows}</ol></body></html>")
    assert len(found) == 3
    assert [one["dose"].get("reps") for one in found] == [[10, 10], None, [30, 30]]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(
    "line",
    [
        "Level: Beginner | Sets: 3 | Reps: 8",
        "**Difficulty:** easy | **Sets:** 3 | **Reps:** 8",
        "Muscles: hamstrings, Sets: 3, Reps: 8",
        "Equipment: band, chair · Sets: 3 · Reps: 8",
        "Level: hard — Sets: 3 — Reps: 8",
        "Focus: hips; Sets: 3; Reps: 8",
        "Target muscles: glutes    Sets: 3    Reps: 8",
        "Difficulty: easy Sets: 3 Reps: 8",
    ],
)
def test_a_fact_before_the_dose_in_one_line_does_not_hide_it(line: str, suffix: str) -> None:
    mark = "# " if suffix == "md" else ""
    (one,) = exercises(f"hinge.{suffix}", f"{mark}Hip hinge\n\n{line}\n\n{NUMBERED}")
    assert (one["title"], one["steps"]) == ("Hip hinge", 3)
    assert (one["dose"]["sets"], one["dose"]["reps"]) == ([3, 3], [8, 8])


def test_a_line_of_facts_is_of_the_exercise_over_it() -> None:
    line = "**Level:** easy | **Hold:** {} s per side"
    text = (
        f"# Balance\n\n## Tree pose\n\n{line.format(30)}\n\n{NUMBERED}\n## Boat pose\n\n{line.format(20)}\n\n{NUMBERED}"
    )
    found = exercises("balance.md", text)
    assert [(one["title"], one["dose"]["hold_s"], one["dose"]["sides"]) for one in found] == [
        ("Tree pose", [30, 30], "each"),
        ("Boat pose", [20, 20], "each"),
    ]


def test_a_line_that_states_its_dose_first_stays_whole() -> None:
    (one,) = exercises(
        "bug.md", f"# Dead bug\n\n**Dose:** 3 sets of 10, alternating sides. **Rest:** 45 s.\n\n{NUMBERED}"
    )
    assert (one["dose"]["sides"], one["dose"]["rest_s"]) == ("alternate", [45, 45])
