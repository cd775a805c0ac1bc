"""What small pages of a kind are read as, for tests that show a kind by its members."""

from typing import Any

from repcast.read import read
from repcast.report.reading import reading_facts


def facts(name: str, text: str) -> dict[str, Any]:
    """Return all that `check --json` says of a page."""
    return reading_facts(read(name, text.encode()))


def exercises(name: str, text: str) -> list[dict[str, Any]]:
    """Return the exercises of a page."""
    found = facts(name, text)["exercises"]
    assert isinstance(found, list)
    return found


def titles(name: str, text: str) -> list[object]:
    """Return the titles of the exercises of a page."""
    return [one["title"] for one in exercises(name, text)]


def amounts(name: str, text: str, field: str) -> list[object]:
    """Return what the exercises of a page state for one field of the dose."""
    return [one["dose"][field] for one in exercises(name, text)]


def blocks(name: str, text: str) -> list[dict[str, Any]]:
    """Return the blocks of all workouts of a page, in order."""
    return [block for workout in facts(name, text)["workouts"] for block in workout["blocks"]]
