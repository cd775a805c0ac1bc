"""Every format becomes one tree: headings, nested lists, columns, breaks and fields, each part with its place."""

from collections.abc import Iterator

import pytest

from repcast.read import read
from repcast.read.document import DEEPEST, Document, Entry, Node, nested
from repcast.read.formats import format_name, format_named
from repcast.read.formats.facts.fields import dose_text, holds, label_of
from repcast.read.formats.text.inline_lists import split_inline
from repcast.read.quote import Quote, Source


def document(text: str, name: str = "x.md") -> Document:
    source = Source.of(name, text)
    return format_named(format_name(source)).document(source)


def outline(nodes: tuple[Node, ...], depth: int = 0) -> Iterator[tuple[int, str, str, str]]:
    for node in nodes:
        yield depth, node.kind, node.label, node.text
        yield from outline(node.children, depth + 1)


MARKDOWN = """# Legs

- **Squat**: sit back
  1. Stand tall.
  2. Sit down.
- Lunge
"""
HTML = (
    "<h1>Legs</h1><ul><li><b>Squat</b>: sit back<ol><li>Stand tall.</li><li>Sit down.</li></ol></li><li>Lunge</li></ul>"
)
NESTED = [
    (0, "heading", "", "Legs"),
    (0, "list", "", ""),
    (1, "item", "-", "Squat: sit back"),
    (2, "list", "", ""),
    (3, "item", "1.", "Stand tall."),
    (3, "item", "2.", "Sit down."),
    (1, "item", "-", "Lunge"),
]


@pytest.mark.parametrize(("name", "text"), [("x.md", MARKDOWN), ("x.html", HTML)])
def test_lists_in_lists_stay_below_their_item(name: str, text: str) -> None:
    made = document(text, name)
    assert list(outline(made.nodes)) == NESTED
    assert made.nodes[1].children[0].bold == len("Squat")


def test_a_list_of_plain_text_is_nested_by_its_indent() -> None:
    made = document("Legs\n\n- Squat\n    - Stand tall.\n    - Sit down.\n- Lunge\n", "x.txt")
    assert [(depth, text) for depth, kind, _, text in outline(made.nodes) if kind == "item"] == [
        (1, "Squat"),
        (3, "Stand tall."),
        (3, "Sit down."),
        (1, "Lunge"),
    ]


TABLES = {
    "x.md": "| Exercise | Sets | Notes |\n| --- | --- | --- |\n| Squat | 3 | slow |\n| Row | 4 | - |\n",
    "x.html": "<p>Plan</p><table><tr><th>Exercise</th><th>Sets</th><th>Notes</th></tr>"
    "<tr><td>Squat</td><td>3</td><td>slow</td></tr><tr><td>Row</td><td>4</td><td>–</td></tr></table>",
    "bare.html": "<p>Plan</p><table><tr><td>Exercise</td><td>Sets</td><td>Notes</td></tr>"
    "<tr><td>Squat</td><td>3</td><td>slow</td></tr><tr><td>Row</td><td>4</td><td>-</td></tr></table>",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_knows_the_name_of_its_column(name: str) -> None:
    (table,) = (node for node in document(TABLES[name], name).nodes if node.kind == "table")
    cells = [[(cell.label, cell.text) for cell in row.children] for row in table.children]
    assert cells == [
        [("Exercise", "Squat"), ("Sets", "3"), ("Notes", "slow")],
        [("Exercise", "Row"), ("Sets", "4")],
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.html", "<p>Start: sit tall.<br>Action: lift.<br>Rest 30 s.</p>"),
        ("x.md", "Start: sit tall.  \nAction: lift.  \nRest 30 s.\n\n**b**"),
        ("y.md", "Start: sit tall.<br>Action: lift.<br/>Rest 30 s.\n\n**b**"),
    ],
)
def test_a_break_parts_lines(name: str, text: str) -> None:
    lines = [node for node in document(text, name).nodes if node.kind == "paragraph"]
    assert [node.text for node in lines] == ["Start: sit tall.", "Action: lift.", "Rest 30 s."]
    assert [node.apart for node in lines] == [True, False, False]


INLINE = {
    "1. Stand tall. 2. Sit down. 3. Stand up.": ["Stand tall.", "Sit down.", "Stand up."],
    "Squat: 1) Stand tall. 2) Sit down.": ["Squat:", "Stand tall.", "Sit down."],
    "Step 1: Stand tall. Step 2: Sit down.": ["Stand tall.", "Sit down."],
    "• Stand tall • Sit down": ["Stand tall", "Sit down"],
    "Do 3 sets. 2. Nothing else.": [],
    "It takes 1. 5 minutes are enough.": [],
    "Hold for 2. Then rest.": [],
    "Lift the 1.5 kg weight 2.5 times.": [],
}


@pytest.mark.parametrize("text", INLINE)
def test_a_list_inside_a_paragraph_is_a_list(text: str) -> None:
    assert [node.text for node in split_inline(Quote.of(Source.of("x", text), (0, len(text))))] == INLINE[text]


LINES_LOST = "Neck stretch\n\nSit tall  Drop your ear to one side  Hold for 20 seconds  Come back slowly\n"


def test_a_list_whose_line_ends_were_lost_is_a_list() -> None:
    items = [node.text for node in document(LINES_LOST, "x.txt").nodes[-1].children]
    assert items == ["Sit tall", "Drop your ear to one side", "Hold for 20 seconds", "Come back slowly"]


FRONT = {
    "yaml": "---\ntitle: Wall squat\nsets: 3\nreps: [8, 12]\nrestTime: 60\nequipment: [wall]\n"
    "instructions: ['Lean on a wall.', 'Slide down.']\ntips: ['Breathe.']\n---\n\nMore soon.\n",
    "toml": '+++\ntitle = "Wall squat"\nsets = 3\nreps = [8, 12]\nrestTime = 60\nequipment = ["wall"]\n'
    'instructions = ["Lean on a wall.", "Slide down."]\ntips = ["Breathe."]\n+++\n\nMore soon.\n',
}


@pytest.mark.parametrize("kind", FRONT)
def test_front_matter_may_hold_the_whole_exercise(kind: str) -> None:
    reading = read("x.md", FRONT[kind].encode())
    (exercise,) = reading.routine.exercises
    assert (exercise.title, len(exercise.steps), len(exercise.tips)) == ("Wall squat", 2, 1)
    dose = exercise.dose
    assert (dose.sets and dose.sets.low, dose.reps and (dose.reps.low, dose.reps.high)) == (3, (8, 12))
    assert (dose.rest_s and dose.rest_s.low) == 60
    assert "wall" in exercise.equipment
    line = reading.text.split("\n")[exercise.steps[0].place.line - 1]
    assert "Lean on a wall." in line


KEYS = {
    "restTime": ("dose", "Rest"),
    "rest_seconds": ("dose", "Rest"),
    "default_sets": ("dose", "Sets"),
    "repCount": ("dose", "Reps"),
    "repetitions": ("dose", "Reps"),
    "holdSec": ("dose", "Hold"),
    "duration_weeks": ("", ""),
    "days_per_week": ("", ""),
    "stepByStep": ("steps", ""),
    "coachingCues": ("tips", ""),
    "equipmentNeeded": ("equipment", ""),
    "videoUrl": ("", ""),
    "description_en": ("prose", ""),
}


@pytest.mark.parametrize("key", KEYS)
def test_a_key_says_what_its_field_holds(key: str) -> None:
    assert (holds(key), label_of(key)) == KEYS[key]


VALUES = {
    ("reps", 8): "8",
    ("reps", "8-12"): "8-12",
    ("reps", (8, 12)): "8-12",
    ("rest_seconds", 60): "60 s",
    ("restMs", 90_000): "90 s",
    ("durationMin", 5): "5 min",
    ("reps", True): "",
    ("reps", None): "",
}


@pytest.mark.parametrize(("key", "value"), VALUES)
def test_a_value_is_written_as_people_do(key: str, value: object) -> None:
    assert dose_text(key, list(value) if isinstance(value, tuple) else value) == VALUES[key, value]
    assert dose_text("reps", {"min": 8, "max": 12}) == "8-12"


PROGRAMME = b"""{"name": {"en": "Two days"}, "days": [
  {"name": "Push", "exercises": [
    {"name": "Press-up", "sets": 3, "reps": "8-12"}, {"name": "Dip", "sets": 2, "reps": 8}]},
  {"day": 2, "exercises": [{"name": "Row", "sets": 3, "reps": "45s hold"}, {"name": "Curl", "sets": 2, "reps": 12}]}]}
"""


def test_a_programme_of_days_is_several_workouts() -> None:
    routine = read("x.json", PROGRAMME).routine
    assert routine.title == "Two days"
    titles = [[one.title for one in workout.exercises] for workout in routine.workouts]
    assert titles == [["Press-up", "Dip"], ["Row", "Curl"]]
    row = routine.workouts[1].exercises[0].dose
    assert (row.reps, row.hold_s and row.hold_s.low) == (None, 45)


NOISE = "".join(f"var lift{number} = 'Lift your left leg slowly, {number}';\n" for number in range(200))


@pytest.mark.parametrize("wrapper", ["<script>{}</script>", "<style>{}</style>", "<!-- {} -->", '<p title="{}"></p>'])
def test_a_place_points_into_what_is_shown(wrapper: str) -> None:
    hidden = wrapper.format(NOISE.replace('"', "'"))
    steps = "<ol><li>Lift your left leg slowly.</li><li>Lower it.</li></ol>"
    text = f"<html><body>{hidden}<h1>Leg lift</h1>{steps}</body></html>"
    reading = read("x.html", text.encode())
    step = reading.routine.exercises[0].steps[0]
    line = reading.text.split("\n")[step.place.line - 1]
    assert line[step.place.column - 1 :].startswith("Lift your left leg slowly.</li>")


def test_lists_nest_no_deeper_than_a_bound() -> None:
    leaf = Node("item", Quote.of(Source.of("x", "Lift"), (0, 4)))
    deep = nested(Entry(leaf, depth, depth) for depth in range(1, 500))
    depth = max(depth for depth, *_ in outline(deep))
    assert depth <= 2 * DEEPEST
