"""Plans in a few words, for tests that show what becomes of a page: "circuit 3x rest 15: Burpee 45s, Plank 30s"."""

from collections.abc import Mapping, Sequence
from typing import Any

from read.facts import facts


def amount(value: object) -> str:
    """Return "3" for an amount, "3~5" for a range."""
    low, high = value if isinstance(value, Sequence) else (value, value)
    ends = ["" if end is None else f"{end:g}" for end in (low, high)]
    return ends[0] if low == high else "~".join(ends)


def least(value: Any) -> Any:
    """Return the least of a range, anything else as it is."""
    return value[0] if isinstance(value, list) and value else value


def of_set(one: Mapping[str, Any]) -> str:
    """Return what one set is: its reps, else "30s" or "400m", with its load."""
    units = (("reps", ""), ("work_s", "s"), ("hold_s", "s"), ("distance_m", "m"))
    told = "".join(amount(one[key]) + unit for key, unit in units if one.get(key) is not None)
    return told + (f"@{one['load']}".replace(" ", "") if one.get("load") else "")


def exercise(one: Mapping[str, Any]) -> str:
    """Return "Squat 3x5", "Plank 30s", "Row 12/10/8": a name with its dose."""
    dose = one["dose"]
    if dose["by_set"]:
        told = "/".join(map(of_set, dose["by_set"]))
    else:
        timed = dose["hold_s"] or dose["work_s"]
        reps = "" if timed and dose["reps"] == [1, 1] else of_set({"reps": dose["reps"]})
        far = "" if dose["distance_m"] is None else f"{amount(dose['distance_m'])}m"
        sets = f"{amount(dose['sets'])}x" if dose["sets"] else ""
        told = sets + reps + (f"{amount(timed)}s" if timed else "") + far
    each = dose["sides"] if dose["sides"] not in (None, "both") else ""
    return " ".join(part for part in (one["title"], told, each) if part)


def block(one: Mapping[str, Any], exercises: Sequence[Mapping[str, Any]]) -> str:
    """Return "circuit 3x rest 15: A, B" of a block."""
    rounds = f"{amount(one['rounds'])}x" if one["rounds"] else ""
    names = (("every_s", "every"), ("work_s", "for"), ("rest_s", "rest"), ("round_rest_s", "then"))
    told = [f"{name} {amount(one[key])}" for key, name in names if one[key]]
    inside = ", ".join(exercise(exercises[at]) for at in one["exercises"])
    return " ".join(part for part in (one["kind"], rounds, *told) if part) + f": {inside}"


def blocks(name: str, text: str) -> list[str]:
    """Return the blocks of all workouts of a page."""
    found = facts(name, text)
    return [block(one, found["exercises"]) for workout in found["workouts"] for one in workout["blocks"]]


def days(name: str, text: str) -> dict[str, list[str]]:
    """Return the exercises of each workout of a page by its name."""
    found = facts(name, text)
    return {
        workout["title"]: [exercise(found["exercises"][at]) for one in workout["blocks"] for at in one["exercises"]]
        for workout in found["workouts"]
    }
