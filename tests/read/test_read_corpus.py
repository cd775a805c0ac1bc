"""The labelled corpus of pages: what is read right today stays right.

`corpus/right.txt` lists the pages that are right as a whole. A page that is lost makes this red; so does one that is
gained, until it is added to the list: the score only grows.
"""

import functools

import pytest

from read.scoring import CORPUS, Page, faults, scored

FOLDERS = sorted(path for path in CORPUS.iterdir() if path.is_dir())
RIGHT = frozenset((CORPUS / "right.txt").read_text(encoding="utf-8").split())


@functools.cache
def pages(folder: str) -> tuple[Page, ...]:
    return tuple(scored(CORPUS / folder))


@pytest.mark.parametrize("folder", [folder.name for folder in FOLDERS])
def test_no_page_is_lost(folder: str) -> None:
    assert {page.name: page.faults for page in pages(folder) if page.faults and page.name in RIGHT} == {}


@pytest.mark.parametrize("folder", [folder.name for folder in FOLDERS])
def test_a_page_that_is_gained_is_listed(folder: str) -> None:
    gained = sorted(page.name for page in pages(folder) if not page.faults and page.name not in RIGHT)
    assert gained == [], "these pages are right now: add them to corpus/right.txt"


def test_the_list_names_pages_of_the_corpus() -> None:
    assert {page.name for folder in FOLDERS for page in pages(folder.name)} >= RIGHT


def test_a_wrong_number_of_exercises_is_a_fault() -> None:
    dose = dict.fromkeys(("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides"), "-")
    label = {"n": [2, 2], "exercises": [{"title": "Squat", "steps": "?", "tips": "?", **dose}]}
    exercise = {"title": "squat", "steps": 1, "tips": 0, "dose": {"reps": [10, 10]}}
    found = list(faults(label, {"exercises": [exercise], "diagnostics": []}))
    assert found == ["1 exercises, not [2, 2]", "squat: reps [10, 10], not -"]
