"""Rows of a name and bare figures under no names of columns, and columns in any order."""

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

NAMES = ("Squat", "Bent-over row", "Calf raise")
FORMS = {
    "tabs": ("plan.txt", "My plan\n\n", "{name}\t3\t8\n", ""),
    "wide gaps": ("plan.txt", "My plan\n\n", "{name:<20}3    8\n", ""),
    "bars": ("plan.txt", "My plan\n\n", "{name} | 3 | 8\n", ""),
    "bars around": ("plan.txt", "My plan\n\n", "| {name} | 3 | 8 |\n", ""),
    "bars in Markdown": ("plan.md", "# My plan\n\n", "{name} | 3 | 8\n", ""),
    "tabs in Markdown": ("plan.md", "# My plan\n\n", "{name}\t3\t8\n", ""),
    "HTML": ("plan.html", "<h1>My plan</h1><table>", "<tr><td>{name}</td><td>3</td><td>8</td></tr>", "</table>"),
    "columns before the name": ("plan.txt", "My plan\n\nSets\tReps\tExercise\n", "3\t8\t{name}\n", ""),
    "order first": ("plan.txt", "My plan\n\nOrder | Exercise | Sets | Reps\n", "A1 | {name} | 3 | 8\n", ""),
}


@pytest.mark.parametrize("form", FORMS)
def test_bare_figures_after_a_name_are_sets_and_reps(form: str) -> None:
    name, head, row, tail = FORMS[form]
    text = head + "".join(row.format(name=one) for one in NAMES) + tail
    facts = reading_facts(read(name, text.encode()))
    doses = [(one["title"], one["dose"]["sets"], one["dose"]["reps"]) for one in facts["exercises"]]
    assert doses == [(one, [3, 3], [8, 8]) for one in NAMES]


REPS = {
    "8-10": ("reps", [8, 10]),
    "30 s": ("hold_s", [30, 30]),
    "12 each leg": ("sides", "each"),
    "AMRAP": ("open", True),
}


@pytest.mark.parametrize("cell", REPS)
def test_the_last_column_says_how_many_or_how_long(cell: str) -> None:
    text = f"My plan\n\nSquat | 3 | 8\nPlank | 2 | {cell}\n"
    facts = reading_facts(read("plan.txt", text.encode()))
    field, value = REPS[cell]
    assert [one["title"] for one in facts["exercises"]] == ["Squat", "Plank"]
    assert facts["exercises"][1]["dose"]["sets"] == [2, 2]
    assert facts["exercises"][1]["dose"][field] == value


OTHERS = {
    "one row": "My plan\n\nSquat | 3 | 8\n\nStand tall and sit back.\n",
    "years": "Squat log\n\nSquat | 2019 | 140\nSquat | 2020 | 150\n",
    "sentences": "Squat\n\nBend your knees | 3 | 8\nStand up again | 3 | 8\n",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_figures_between_bars_are_no_sets(kind: str) -> None:
    facts = reading_facts(read("plan.txt", OTHERS[kind].encode()))
    assert not [one for one in facts["exercises"] if one["dose"]["sets"] and one["dose"]["reps"]]
