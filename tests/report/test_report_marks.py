"""The page's own text with what was taken from each part of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pages import CURL, PAGES, SEED
from repcast.cli import main
from repcast.model.marks import marks
from repcast.model.routine import Reading
from repcast.read import read
from repcast.report import marked

SOURCES = sorted(path for path in PAGES.iterdir() if path.suffix in {".txt", ".html"})
WORKOUT = (
    "# Legs\n\nA short one. Two rounds.\n\n- Squats: 3 x 10\n- Lunges - 2 x 8\n  each side\n\nSee https://a.example\n"
)


def roles(reading: Reading) -> list[str]:
    """Return the role of every character of a text; "" for a blank between marks."""
    found = [""] * len(reading.text)
    for mark in marks(reading):
        assert not any(found[mark.start : mark.end]), "two marks for one character"
        found[mark.start : mark.end] = [mark.role] * (mark.end - mark.start)
    return found


def assert_whole(reading: Reading) -> None:
    text, found = reading.text, roles(reading)
    assert [at for at, role in enumerate(found) if not role and not text[at].isspace()] == []
    shown = ["".join(part for part, _ in line.parts) for line in marked(reading)]
    assert [len(line) for line in shown] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_character_of_a_page_is_taken_or_passed_over(path: Path) -> None:
    assert_whole(read(path.name, path.read_bytes()))


@given(
    st.lists(st.sampled_from([*CURL.split("\n"), "", "<p>", "</p>", "3 x 10", "- ", "# Squat", "| a | b |", "é\u200b"]))
)
def test_any_text_is_marked_whole(lines: list[str]) -> None:
    assert_whole(read("page.txt", "\n".join(lines).encode()))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_what_was_taken_is_marked_as_what_it_is(path: Path) -> None:
    reading = read(path.name, path.read_bytes())
    found, lines = roles(reading), reading.text.split("\n")
    for exercise in reading.routine.exercises:
        for step in exercise.steps:
            at = sum(len(line) + 1 for line in lines[: step.place.line - 1]) + step.place.column - 1
            assert found[at] in {"step", "dose"}
        for amount in (exercise.dose.sets, exercise.dose.reps, exercise.dose.hold_s, exercise.dose.rest_s):
            if amount and amount.place.length:
                at = sum(len(line) + 1 for line in lines[: amount.place.line - 1]) + amount.place.column - 1
                assert found[at] == "dose"


def test_each_line_says_what_it_became() -> None:
    margins = [line.margin for line in marked(read("curl.txt", CURL.encode()))]
    assert margins == ["title", "", "intro+dose", "", *["step"] * 4, "", "·", "", "tip", "tip", ""]


def test_a_mark_names_its_exercise() -> None:
    reading = read("legs.md", WORKOUT.encode())
    named = {mark.exercise: reading.text[mark.start : mark.end] for mark in marks(reading) if mark.role == "title"}
    assert [named.get(number) for number in (None, 0, 1)] == ["Legs", "Squats", "Lunges"]


def check(*arguments: str) -> str:
    done = CliRunner().invoke(main, ["check", *arguments])
    return done.output


def test_the_text_is_shown_when_asked_for() -> None:
    assert "       title | Band Lying Hip" not in check(str(SEED))
    shown = check("--text", str(SEED))
    assert "       title | Band Lying Hip" in shown
    assert "for [2-3 sets] of [10-12 repetitions]" in shown
    assert "\x1b" not in shown


def test_json_has_the_marks_when_asked_for() -> None:
    assert "marks" not in json.loads(check("--json", str(SEED)))
    found = json.loads(check("--json", "--text", str(SEED)))["marks"]
    assert [0, len("Band Lying Hip Internal Rotation"), "title", 0] in found


@pytest.mark.parametrize("no_color", ["", "1"])
def test_colours_are_for_a_terminal_that_wants_them(no_color: str) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    command = [sys.executable, "-m", "repcast", "check", str(SEED)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment, close_fds=True) as running:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        running.wait()
    os.close(ours)
    assert (b"\x1b[32m" in shown) == (not no_color)
    assert not no_color or b"\x1b" not in shown
    assert b"title |" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux reports at the end of a terminal's output
        return b""
