"""The words that are called for a movement, beside those that a trainer would call.

`movement_words.tsv` was written by hand, each batch before the reader had seen any of it. A column states the verbs for
the way out, the hold and the way back, with the directions that may follow: `lift up/raise`. `?` before them: the phase
may be missing; `-`: it must be missing. `movement_records.jsonl` are records of free-exercise-db (public domain).
"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pages import PAGES
from repcast.coach.wording import wordings
from repcast.languages.en.verbs import DIRECTIONS, LET
from repcast.model.routine import Phase, PhaseKind
from repcast.read import read

HERE = Path(__file__).parent
RIGHT = {"1": 58, "2": 27, "3": 28, "4": 27, "5": 30}
"""How many of each batch are right; 37 of 60, and of the others 21, 22, 19 and 26 of 30 were when first seen."""
KINDS: tuple[PhaseKind, ...] = ("out", "hold", "back")
AMPLE_MS = 20_000


@cache
def records() -> dict[str, str]:
    lines = (HERE / "movement_records.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["id"]: line for line in lines}


def labels(batch: str) -> Iterator[dict[str, str]]:
    with (HERE / "movement_words.tsv").open(encoding="utf-8", newline="") as table:
        yield from (row for row in csv.DictReader(table, delimiter="\t") if row["batch"] == batch)


def phases(name: str) -> tuple[Phase, ...]:
    page = records()[name].encode() if name in records() else (PAGES / name).read_bytes()
    exercises = read(f"{name}.json" if name in records() else name, page).routine.exercises
    return exercises[0].phases if exercises else ()


def fits(label: str, kind: PhaseKind, phases: tuple[Phase, ...]) -> bool:
    """Whether everything that is said for the phase is what the label allows."""
    phase = next((one for one in phases if one.kind == kind), None)
    if phase is None or label == "-":
        return phase is None and label[0] in "-?"
    ways = [way.split() for way in label.lstrip("?").split("/")]
    spoken = {way[0] for way in ways} | ({"hold", "pause", "stay"} if kind == "hold" else set())
    directions = {word for way in ways for word in way[1:]} | ({"back"} if kind == "back" else set())
    said = [way.split() for way in wordings(phase, AMPLE_MS)]
    return bool(said) and all(_is_called(words, spoken, directions) for words in said)


def _is_called(words: list[str], verbs: set[str], directions: set[str]) -> bool:
    if words[0] in directions and len(words) == 1:
        return True
    names_way = len(words) == 2 and words[1] in DIRECTIONS
    return words[0] in (verbs | LET if len(words) > 2 else verbs) and (not names_way or words[1] in directions)


@pytest.mark.parametrize("batch", RIGHT)
def test_the_words_of_a_movement_are_those_of_a_trainer(batch: str) -> None:
    rows = list(labels(batch))
    found = {row["exercise"]: phases(row["exercise"]) for row in rows}
    wrong = [
        row["exercise"] for row in rows if not all(fits(row[kind], kind, found[row["exercise"]]) for kind in KINDS)
    ]
    assert len(rows) - len(wrong) >= RIGHT[batch], wrong


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Use your arms to lift the bar.|Lower it.", "lift the bar"),
        ("Execute the movement by rotating your arm.|Return.", "rotate your arm"),
        ("Begin to slowly lower your hips.|Rise.", "lower your hips"),
        ("Start the curl by raising your hands.|Lower them.", "raise your hands"),
        ("Attempt to raise your knee.|Relax your leg.", "raise your knee"),
        ("Use your legs to help drive the bar up.|Lower it.", "drive the bar up"),
        ("Initiate the swing, driving your hips forward.|Let it drop.", "drive your hips forward"),
        ("As you breathe out raise your arms.|Lower them.", "raise your arms"),
        ("Let your hips sink.|Push up.", "let your hips sink"),
        ("Perform a short squat.|Stand up.", "squat"),
    ],
)
def test_a_verb_that_leads_to_another_is_not_called(lines: str, said: str) -> None:
    text = "Thing\n\n- Stand tall.\n" + "".join(f"- {line}\n" for line in lines.split("|"))
    (exercise,) = read("thing.txt", text.encode()).routine.exercises
    assert wordings(exercise.phases[0], AMPLE_MS)[0] == said
    assert [phase.kind for phase in exercise.phases] == ["out", "back"]


@pytest.mark.parametrize(
    "clause",
    ["Press your lower back flat", "Arch your back", "Round your upper back", "Flatten the back"],
)
def test_a_back_is_a_part_of_the_body(clause: str) -> None:
    assert not any("back" in way.split() for way in wordings(Phase("out", clause), AMPLE_MS)[1:])
