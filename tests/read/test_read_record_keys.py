"""Keys and values in which people keep the doses of their exercises in JSON, each with each."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from repcast.read import read
from repcast.report.reading import reading_facts

NAMES = ("Squat", "Bird dog", "Plank")
KEYS = {
    "title": "name title exercise exerciseName exercise_name label movement Name exerciseTitle Exercise",
    "sets": "sets set setCount num_sets numberOfSets Sets sets_count nSets series default_sets targetSets",
    "reps": (
        "reps rep repetitions repCount num_reps repsPerSet reps_per_set Reps target_reps repRange rep_range"
        " numberOfReps"
    ),
    "rest_s": (
        "rest restTime rest_time rest_seconds restSeconds rest_sec restBetweenSets rest_between_sets restSec rest_s"
        " restInSeconds rest_period restDuration pause recovery break_seconds"
    ),
    "work_s": (
        "duration durationSeconds duration_seconds time seconds timeInSeconds work workTime workSeconds hold"
        " holdSeconds hold_time holdTime length durationSec timer"
    ),
    "steps": "steps instructions instruction description how_to howTo execution procedure directions technique guide",
    "tips": "tips cues notes hints coachingPoints coaching_cues formCues form_tips pointers",
}
VALUES: dict[str, list[tuple[Any, Any]]] = {
    "title": [],
    "sets": [("3", 3), (3, 3)],
    "reps": [
        (10, 10), ("10", 10), ("8-10", 8), ([8, 10], 8), ({"min": 8, "max": 10}, 8), ("10 reps", 10), ("8 to 10", 8),
        ("8–10", 8),
    ],
    "rest_s": [(60, 60), ("60", 60), ("60s", 60), ("60 sec", 60), ("1 min", 60), ("1:00", 60), ("90 seconds", 90)],
    "work_s": [(30, 30), ("30", 30), ("30s", 30), ("30 sec", 30), ("0:30", 30), ("30 seconds", 30)],
    "steps": [
        (["Stand tall.", "Bend your knees."], 2), ("Stand tall. Bend your knees.", 2),
        ("1. Stand tall.\n2. Bend your knees.", 2),
    ],
    "tips": [(["Keep your back flat.", "Breathe out as you rise."], 2)],
}  # fmt: skip
PAIRS = [(field, key) for field, keys in KEYS.items() for key in keys.split()]


def facts_of(data: Any) -> list[dict[str, Any]]:
    """Return what is read of each exercise of some data."""
    exercises: list[dict[str, Any]] = reading_facts(read("plan.json", json.dumps(data).encode()))["exercises"]
    return exercises


@pytest.mark.parametrize(("field", "key"), PAIRS)
def test_a_key_states_what_it_is_called(field: str, key: str) -> None:
    for value, wanted in VALUES[field] or [(None, None)]:
        kept: dict[str, Any] = {"sets": 3} if field != "sets" else {"reps": 10}
        kept |= {"steps": ["Stand tall.", "Bend your knees."]} if field == "tips" else {}
        kept |= {key: value} if VALUES[field] else {}
        name = key if field == "title" else "name"
        exercises = facts_of([{name: one, **kept} for one in NAMES])
        assert [one["title"] for one in exercises] == list(NAMES)
        for one in exercises:
            dose = one["dose"]
            found = one[field] if field in ("steps", "tips") else dose.get(field) or dose["hold_s"]
            assert field == "title" or (found if isinstance(found, int) else found[0]) == wanted, (key, value)


NESTED: dict[str, Callable[[list[dict[str, Any]]], Any]] = {
    "array": lambda one: one,
    "exercises": lambda one: {"title": "Home workout", "exercises": one},
    "workout": lambda one: {"workout": {"name": "Home workout", "exercises": one}},
    "by title": lambda one: {"Home workout": one},
    "by name": lambda one: {"exercises": {each["name"]: {"sets": each["sets"], "reps": each["reps"]} for each in one}},
    "sections": lambda one: {"routine": [{"section": "Main", "items": one}]},
    "answer": lambda one: {"status": "ok", "data": {"routine": {"title": "Home workout", "steps": one}}},
    "days": lambda one: {"days": [{"day": "Monday", "exercises": one}, {"day": "Friday", "exercises": one}]},
    "week": lambda one: {"plan": {"monday": one, "friday": one}},
}


def in_head(data: Any) -> bytes:
    """Return data as the front matter of a page without words."""
    fields = data if isinstance(data, dict) else {"exercises": data}
    return f"---\n{yaml.safe_dump({'title': 'Home workout', **fields}, sort_keys=False)}---\n".encode()


WRITTEN: dict[str, Callable[[Any], bytes]] = {
    "plan.json": lambda data: json.dumps(data).encode(),
    "plan.yaml": lambda data: yaml.safe_dump(data, sort_keys=False).encode(),
    "plan.md": in_head,
}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("nested", NESTED)
def test_exercises_are_found_wherever_they_are_kept(nested: str, name: str) -> None:
    data = NESTED[nested]([{"name": one, "sets": 3, "reps": "8-10"} for one in NAMES])
    exercises = reading_facts(read(name, WRITTEN[name](json.loads(json.dumps(data)))))["exercises"]
    assert [one["title"] for one in exercises] == list(NAMES) * (1 + (nested in ("days", "week")))
    assert {(*one["dose"]["sets"], *one["dose"]["reps"]) for one in exercises} == {(3, 3, 8, 10)}
