"""The shapes in which apps, interfaces, content systems, editors and spreadsheets keep exercises."""

import json
from typing import Any

import pytest

from read.facts import blocks, exercises, facts, titles
from repcast.read import read

SIT = ("Stand with your back against a wall.", "Slide down until your knees are bent.", "Push your back flat.")
LUNGE = ("Stand tall.", "Step one foot back and bend both knees.", "Push through your front heel.")
FIRST: dict[str, Any] = {"name": "Wall sit", "sets": 3, "hold_seconds": 40, "rest_seconds": 30, "steps": SIT}
SECOND: dict[str, Any] = {
    "name": "Reverse lunge",
    "sets": 2,
    "reps": 10,
    "per_side": True,
    "rest_seconds": 60,
    "steps": LUNGE,
}
SAID = ("3 sets of 40 seconds, rest 30 seconds.", "2 sets of 10 each side, rest 60 seconds.")
BOTH = [("Wall sit", [3, 3], [40, 40], [30, 30], None), ("Reverse lunge", [2, 2], [10, 10], [60, 60], "each")]


def told(name: str, text: str) -> list[tuple[object, ...]]:
    """Return the title, the sets, the reps or the time, the rest and the sides of each exercise."""
    found: list[tuple[object, ...]] = []
    for one in exercises(name, text):
        dose = one["dose"]
        amount = dose["reps"] or dose["hold_s"] or dose["work_s"]
        found.append((one["title"], dose["sets"], amount, dose["rest_s"], dose["sides"] and "each"))
    return found


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != key}


RECORDS = [FIRST, SECOND]
FRAMED: dict[str, Any] = {
    "items of data": {"data": {"items": RECORDS, "total": 2}},
    "edges": {"data": {"exercises": {"edges": [{"cursor": "x", "node": one} for one in RECORDS]}}},
    "attributes": {"data": [{"type": "exercise", "id": "1", "attributes": one} for one in RECORDS]},
    "fields": {"records": [{"id": "r", "createdTime": "2024", "fields": one} for one in RECORDS]},
    "features": {"features": [{"type": "Feature", "properties": one} for one in RECORDS]},
    "slugs": {one["name"].lower().replace(" ", "-"): without(one, "name") for one in RECORDS},
    "camel keys": {"wallSit": without(FIRST, "name"), "reverseLunge": without(SECOND, "name")},
    "places": {"exercises": {"0": FIRST, "1": SECOND}},
    "props of a page": {"props": {"pageProps": {"plan": {"exercises": RECORDS}}}},
    "exercise within": {
        "items": [
            {
                "exercise": {"id": 4, "name": one["name"], "steps": one["steps"]},
                **without(without(one, "name"), "steps"),
            }
            for one in RECORDS
        ]
    },
    "lists in a list": [[FIRST], [SECOND]],
    "by part of the body": {"legs": [FIRST], "hips": [SECOND]},
    "encoded": {"statusCode": 200, "body": json.dumps({"exercises": RECORDS})},
    "capitals": {"EXERCISES": [{key.upper(): value for key, value in one.items()} for one in RECORDS]},
    "name under another key": [{"front": one["name"], **without(one, "name")} for one in RECORDS],
    "slug": [{"exerciseId": one["name"].lower().replace(" ", "_"), **without(one, "name")} for one in RECORDS],
    "named steps": {"preset": {"title": "Legs", "steps": [without(one, "steps") for one in RECORDS]}},
    "languages": [{**one, "name": {"en": one["name"], "de": "Übung"}} for one in RECORDS],
    "suffixes": [{**without(one, "name"), "name_de": "Übung", "name_en": one["name"]} for one in RECORDS],
    "linked data": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": one} for one in RECORDS]},
}


@pytest.mark.parametrize("data", FRAMED.values(), ids=FRAMED.keys())
def test_what_stands_around_records_is_taken_off(data: object) -> None:
    text = json.dumps(data, indent=1)
    assert told("x.json", text) == BOTH
    wanted = [0, 0] if "preset" in text else [3, 3]
    assert [one["steps"] for one in exercises("x.json", text)] == wanted


LITERAL = "[{name: 'Wall sit', sets: 3, hold: '40 s', rest: '30 s'}, // at home\n {name: 'Reverse lunge', sets: 2, "
LITERAL += "reps: 10, perSide: true, rest: `60 s`,},]"
YAML = """- name: Wall sit
  sets: 3
  hold: 40 s
  rest: 30 s
- name: Reverse lunge
  sets: 2
  reps: 10 each side
  rest: 60 s
"""
TOML = """[[exercise]]
name = "Wall sit"
sets = 3
hold_seconds = 40
rest_seconds = 30

[[exercise]]
name = "Reverse lunge"
sets = 2
reps = "10 each side"
rest_seconds = 60
"""
PAGE = "<html><body><h1>Legs</h1><div id=root></div><script>{}</script></body></html>"
WRITTEN = {
    "lines": ("x.jsonl", "\n".join(map(json.dumps, RECORDS))),
    "objects in a row": ("x.json", "\n".join(json.dumps(one, indent=1) for one in RECORDS)),
    "comments": ("x.json", f"// mine\n{json.dumps(RECORDS, indent=1)[:-2]},\n]"),
    "script": ("x.js", f"export const moves = {json.dumps(RECORDS)};\n"),
    "object literals": ("x.ts", f"export const moves: Move[] = {LITERAL};\n"),
    "imports before them": ("x.ts", f"import {{ Move }} from './move';\n\nexport const moves: Move[] = {LITERAL};\n"),
    "python": ("x.py", "MOVES = " + repr(json.loads(json.dumps(RECORDS)))),
    "yaml": ("x.yaml", YAML),
    "yaml under a key": ("x.yaml", f"title: Legs\nexercises:\n{YAML}"),
    "toml": ("x.toml", TOML),
    "in a fence": ("x.md", f"# Legs\n\n```json\n{json.dumps({'plan': {'exercises': RECORDS}}, indent=1)}\n```\n"),
    "yaml in a fence": ("x.md", f"# Legs\n\n```yaml\n{YAML}```\n"),
    "head of a page": ("x.md", f"---\ntitle: Legs\nexercises:\n{YAML}---\n\nA short one.\n"),
    "among words": ("x.txt", f"Here it is:\n\n{json.dumps({'exercises': RECORDS}, indent=1)}\n\nEnjoy!\n"),
    "script of a page": ("x.html", PAGE.format("window.__DATA__ = " + json.dumps({"moves": RECORDS}) + ";")),
}


@pytest.mark.parametrize(("name", "text"), WRITTEN.values(), ids=WRITTEN.keys())
def test_records_are_found_however_they_are_written(name: str, text: str) -> None:
    assert told(name, text) == BOTH


HEAD = ["Exercise", "Sets", "Reps / time", "Rest (s)"]
ROWS = [["Wall sit", "3", "40 s", "30"], ["Reverse lunge", "2", "10 / side", "60"]]
TABLES: dict[str, Any] = {
    "rows": [HEAD, *ROWS],
    "values of a sheet": {"range": "A1:D3", "majorDimension": "ROWS", "values": [HEAD, *ROWS]},
    "columns of a sheet": {"majorDimension": "COLUMNS", "values": [list(one) for one in zip(HEAD, *ROWS, strict=True)]},
    "columns and data": {"columns": HEAD, "index": [0, 1], "data": ROWS},
    "columns with names": {"columns": [{"name": one, "type": "text"} for one in HEAD], "rows": ROWS},
    "cells": {"cols": [{"label": one} for one in HEAD], "rows": [{"c": [{"v": cell} for cell in row]} for row in ROWS]},
    "a list a column": dict(zip(HEAD, map(list, zip(*ROWS, strict=True)), strict=True)),
    "places of columns": {
        key: {str(at): row[number] for at, row in enumerate(ROWS)} for number, key in enumerate(HEAD)
    },
}


@pytest.mark.parametrize("data", TABLES.values(), ids=TABLES.keys())
def test_tables_are_records(data: object) -> None:
    assert told("x.json", json.dumps(data)) == BOTH


VALUES = {
    "keys": "Exercise,Sets,Reps,Rest\nWall sit,3,40 s,30 s\nReverse lunge,2,10 each side,60 s\n",
    "title over them": "Legs,,,\nExercise,Sets,Reps,Rest\nWall sit,3,40 s,30 s\nReverse lunge,2,10 per side,60 s\n",
    "two languages": "Übung / Exercise;Sets;Reps;Rest\nWall sit;3;40 s;30 s\nReverse lunge;2;10 each side;60 s\n",
    "no keys": "Wall sit,3,40 s,30 s rest\nReverse lunge,2,10 each side,60 s rest\n",
    "no keys, bare rest": "Wall sit;3;40 s;30\nReverse lunge;2;10 per side;60\n",
}


@pytest.mark.parametrize("text", VALUES.values(), ids=VALUES.keys())
def test_comma_separated_values(text: str) -> None:
    assert told("x.csv", text) == BOTH


@pytest.mark.parametrize(
    "data",
    [
        {
            "title": "Legs",
            "exercises": ["Wall sit - 3 x 40 s, 30 s rest", "Reverse lunge - 2 x 10 each side, 60 s rest"],
        },
        {"Wall sit": "3 x 40 s, rest 30 s", "Reverse lunge": "2 x 10 per side, rest 60 s"},
        {"list": [["Wall sit", "3 x 40 s, rest 30 s"], ["Reverse lunge", "2 x 10 per side, rest 60 s"]]},
    ],
)
def test_texts_are_records_too(data: object) -> None:
    assert told("x.json", json.dumps(data)) == BOTH


def test_names_under_a_timer_are_a_circuit() -> None:
    data = {"timer": {"workSeconds": 40, "restSeconds": 20, "rounds": 3}, "moves": ["Jumping jacks", "Squats"]}
    (block,) = blocks("x.json", json.dumps(data))
    assert (block["kind"], block["rounds"], len(block["exercises"])) == ("circuit", [3, 3], 2)


OTHERS = {
    "package": {"name": "my-app", "version": "1.0.0", "scripts": {"build": "tsc", "start": "node ."}},
    "recipe": {"@type": "Recipe", "name": "Soup", "recipeInstructions": [{"@type": "HowToStep", "text": "Chop it."}]},
    "places": {"features": [{"type": "Feature", "properties": {"name": "City park", "opening": "daily"}}]},
}


@pytest.mark.parametrize("data", OTHERS.values(), ids=OTHERS.keys())
def test_other_files_hold_no_exercise(data: object) -> None:
    reading = read("x.json", json.dumps(data).encode())
    assert not reading.routine.exercises
    assert any(one.severity == "error" for one in reading.diagnostics)


def test_a_column_of_days_makes_days() -> None:
    text = "Day,Exercise,Sets,Reps\nMonday,Squat,5,5\nMonday,Dip,3,8\nFriday,Deadlift,1,5\n"
    keys, *lines = (row.lower().split(",") if row[:4] == "Day," else row.split(",") for row in text.split())
    rows = [dict(zip(keys, row, strict=True)) for row in lines]
    for name, page in (("x.csv", text), ("x.json", json.dumps(rows))):
        assert [(one["title"], len(one["blocks"][0]["exercises"])) for one in facts(name, page)["workouts"]] == [
            ("Monday", 2),
            ("Friday", 1),
        ]


NAMES = ("Tip toes", "Warm-up march", "Finish line reach", "Monday squat", "Setup squat", "Notes on the floor")


@pytest.mark.parametrize("name", NAMES)
def test_a_record_is_called_as_it_says(name: str) -> None:
    rows = f"exercise,sets,reps,notes\n{name},3,12,Breathe out.\nSide bend,2,8,Stay long.\n"
    assert titles("x.csv", rows) == [name, "Side bend"]
    records = [{"name": one, "sets": 3, "reps": 12} for one in (name, "Side bend")]
    assert titles("x.json", json.dumps(records)) == [name, "Side bend"]


def paragraph(text: str, kind: str = "paragraph", **more: object) -> dict[str, Any]:
    return {"type": kind, **more, "content": [{"type": "text", "text": text}]}


def draft(text: str, kind: str) -> dict[str, Any]:
    return {"key": "k", "text": text, "type": kind, "depth": 0}


def span(text: str, style: str = "normal", **more: object) -> dict[str, Any]:
    return {"_type": "block", "style": style, **more, "children": [{"_type": "span", "text": text}]}


def notion(text: str, kind: str) -> dict[str, Any]:
    return {"object": "block", "type": kind, kind: {"rich_text": [{"type": "text", "plain_text": text}]}}


def line(text: str, **looks: object) -> list[dict[str, Any]]:
    return [{"insert": text}, {"attributes": looks, "insert": "\n"}]


PAIRS = ((FIRST, SAID[0]), (SECOND, SAID[1]))
EDITORS: dict[str, Any] = {
    "editor.js": {"time": 1, "blocks": [block for one, said in PAIRS for block in (
        {"type": "header", "data": {"text": one["name"], "level": 2}},
        {"type": "list", "data": {"style": "ordered", "items": one["steps"]}},
        {"type": "paragraph", "data": {"text": said}})]},
    "prosemirror": {"type": "doc", "content": [block for one, said in PAIRS for block in (
        paragraph(one["name"], "heading", attrs={"level": 2}),
        {"type": "orderedList", "content": [
            {"type": "listItem", "content": [paragraph(step)]} for step in one["steps"]]},
        paragraph(said))]},
    "portable text": {"title": "Legs", "body": [block for one, said in PAIRS for block in (
        span(one["name"], "h2"), *(span(step, listItem="number", level=1) for step in one["steps"]), span(said))]},
    "notion": {"object": "list", "results": [block for one, said in PAIRS for block in (
        notion(one["name"], "heading_2"), *(notion(step, "numbered_list_item") for step in one["steps"]),
        notion(said, "paragraph"))]},
    "draft.js": {"entityMap": {}, "blocks": [block for one, said in PAIRS for block in (
        draft(one["name"], "header-two"), *(draft(step, "ordered-list-item") for step in one["steps"]),
        draft(said, "unstyled"))]},
    "quill": {"ops": [op for one, said in PAIRS for op in (
        *line(one["name"], header=2), *(op for step in one["steps"] for op in line(step, list="ordered")),
        {"insert": f"{said}\n"})]},
    "notebook": {"nbformat": 4, "cells": [{"cell_type": "markdown", "source": [
        f"## {one['name']}\n", f"{said}\n", "\n", *(f"1. {step}\n" for step in one["steps"])]} for one, said in PAIRS]},
    "rendered": [{"title": {"rendered": one["name"]}, "content": {"rendered": f"<p>{said}</p><ol>" + "".join(
        f"<li>{step}</li>" for step in one["steps"]) + "</ol>"}} for one, said in PAIRS],
    "markdown": [{"title": one["name"], "body": f"## How\n\n{said}\n\n" + "".join(
        f"1. {step}\n" for step in one["steps"])} for one, said in PAIRS],
}  # fmt: skip


@pytest.mark.parametrize("data", EDITORS.values(), ids=EDITORS.keys())
def test_the_texts_of_editors_are_pages(data: object) -> None:
    text = json.dumps(data)
    assert told("x.json", text) == BOTH
    assert [one["steps"] for one in exercises("x.json", text)] == [3, 3]


@pytest.mark.parametrize(
    ("fields", "field", "amount"),
    [
        ({"hold": "PT1M30S"}, "hold_s", [90, 90]),
        ({"hold": "00:01:30"}, "hold_s", [90, 90]),
        ({"rest": {"seconds": 45}}, "rest_s", [45, 45]),
        ({"rest": {"value": 45, "unit": "seconds"}}, "rest_s", [45, 45]),
        ({"repsMin": 8, "repsMax": 12}, "reps", [8, 12]),
        ({"target": {"type": "reps", "min": 8, "max": 12}}, "reps", [8, 12]),
        ({"work": {"type": "REPETITIONS", "value": 8}}, "reps", [8, 8]),
        ({"quantity": 8, "unit": "reps"}, "reps", [8, 8]),
        ({"amount": 40, "mode": "time"}, "work_s", [40, 40]),
        ({"parameters": "3 x 10, 20 s rest"}, "rest_s", [20, 20]),
        ({"sets": [{"reps": 8}, {"reps": 8}]}, "sets", [2, 2]),
        ({"reps": 8, "load": "2 x 14 kg"}, "reps", [8, 8]),
        ({"reps": 8, "sides": ["left", "right"]}, "sides", "each"),
        ({"reps": 8, "leftAndRight": True}, "sides", "each"),
        ({"reps": 8, "mirror": True}, "sides", "each"),
        ({"left": {"sets": 2, "reps": 8}, "right": {"sets": 2, "reps": 8}}, "sides", "each"),
        ({"reps": 8, "side": "left"}, "sides", None),
    ],
)
def test_amounts_are_kept_in_many_ways(fields: dict[str, Any], field: str, amount: object) -> None:
    (one,) = exercises("x.json", json.dumps({"name": "Heel raise", "steps": ["Lift your heels."], **fields}))
    assert one["dose"][field] == amount
    assert one["steps"] == 1


@pytest.mark.parametrize("sets", [
    {"sets": [{"reps": 8, "kg": 40}, {"reps": 6, "kg": 45}]},
    {"reps": [8, 6], "weight": [40, 45]},
    {"Set 1": 8, "Set 2": 6},
])  # fmt: skip
def test_sets_that_differ(sets: dict[str, Any]) -> None:
    rows = [["Name", *sets], ["Row", *sets.values()], ["Press", *sets.values()]]
    data = rows if "Set 1" in sets else {"name": "Row", **sets}
    one = exercises("x.json", json.dumps(data))[0]
    assert [entry["reps"] for entry in one["dose"]["by_set"]] == [[8, 8], [6, 6]]


PULL = [{"exercise": "Row", "sets": [{"reps": 10}] * 3}, {"exercise": "Leg curl", "sets": [{"reps": 12}] * 3}]
PRESS = {"exercise": "Press", "sets": 2, "reps": 15}
SUPERSETS: dict[str, Any] = {
    "groups": {"groups": [{"type": "superset", "rest_after_round_sec": 90, "items": PULL},
                          {"type": "single", "items": [PRESS]}]},
    "number": {"exercises": [*({**one, "superset_id": 1} for one in PULL), {**PRESS, "superset_id": None}]},
    "group in a list": {"exercises": [{"group": PULL, "restSeconds": 90}, PRESS]},
}  # fmt: skip


@pytest.mark.parametrize("data", SUPERSETS.values(), ids=SUPERSETS.keys())
def test_supersets(data: dict[str, Any]) -> None:
    found = blocks("x.json", json.dumps({"name": "Pull", **data}))
    assert [(one["kind"], len(one["exercises"])) for one in found] == [("superset", 2), ("straight", 1)]
    assert found[0]["rounds"] == [3, 3]


def test_rests_between_intervals_are_the_rests_of_what_is_before_them() -> None:
    rows = [{"kind": "work", "label": "Jumping jacks", "seconds": 30}, {"kind": "rest", "seconds": 15}]
    rows += [{"kind": "work", "label": "Squats", "seconds": 30}]
    found = exercises("x.json", json.dumps({"title": "Quick", "intervals": rows}))
    assert [(one["title"], one["dose"]["rest_s"]) for one in found] == [("Jumping jacks", [15, 15]), ("Squats", None)]


def test_parts_of_a_session_are_blocks() -> None:
    data = {"plan": "Legs", "warmup": ["Leg swings 10 per side"], "exercises": [FIRST], "cooldown": "Calf stretch 30 s"}
    found = facts("x.json", json.dumps(data))
    assert [one["role"] for one in found["workouts"][0]["blocks"]] == ["warmup", "main", "cooldown"]


@pytest.mark.parametrize(
    "fields",
    [
        {"setup": SIT[0], "action": SIT[1], "finish": SIT[2]},
        {"start": SIT[0], "movementDescription": " ".join(SIT[1:])},
        {"position": SIT[0], "do": f"{SIT[1]} {SIT[2]}", "fact": "Builds legs that last."},
        {"step1": SIT[0], "step2": SIT[1], "step3": SIT[2]},
        {"stages": [{"stage": str(number), "instruction": step} for number, step in enumerate(SIT)]},
        {"steps": {"1": SIT[0], "2": SIT[1], "3": SIT[2]}},
        {"steps": [{"image": "a.png", "caption": step} for step in SIT]},
        {"step": {"@type": "HowToSection", "itemListElement": [{"text": step} for step in SIT]}},
        {"instructions": "\n".join(f"{number}. {step}" for number, step in enumerate(SIT, 1))},
        {"instructions": "<br>".join(SIT)},
    ],
)
def test_what_asks_for_something_is_a_step_whatever_its_key_is(fields: dict[str, Any]) -> None:
    data = {"name": "Wall sit", **fields, "holdSeconds": 40, "expected": "2-3 weeks until it is easy"}
    (one,) = read("x.json", json.dumps(data).encode()).routine.exercises
    assert tuple(step.text for step in one.steps) == SIT


def test_sets_with_a_column_each_in_comma_separated_values() -> None:
    one, _ = exercises("x.csv", "Exercise;Set 1;Set 2;Pause\nBench press;10;8;120 s\nRow;12;10;90 s\n")
    assert [entry["reps"] for entry in one["dose"]["by_set"]] == [[10, 10], [8, 8]]


def test_a_list_of_objects_with_a_text_each() -> None:
    todos = [{"done": False, "text": "Heel slides 2 x 15"}, {"done": True, "text": "Quad sets 3 x 10"}]
    assert titles("x.json", json.dumps({"title": "Knee", "todos": todos})) == ["Heel slides", "Quad sets"]
