"""The words that are called for a movement, beside those that a trainer would call.

`movement_words.tsv` was written by hand, each batch before the reader had seen any of it. A column states the verbs for
the way out, the hold and the way back, with the directions that may follow: `lift up/raise`. `?` before them: the phase
may be missing; `-`: it must be missing. A name with a slash is a page of the corpus.
`movement_records.jsonl` are records of free-exercise-db (public domain).
"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pages import PAGES
from read.scoring import CORPUS
from repcast.coach.wording import wordings
from repcast.languages.en.verbs import DIRECTIONS, LET
from repcast.model.routine import Phase, PhaseKind
from repcast.read import read

HERE = Path(__file__).parent
RIGHT = {"1": 58, "2": 27, "3": 28, "4": 27, "5": 30, "6": 56, "7": 22}
"""How many of each batch are right.

When first seen it were 37 of 60, 21, 22, 19 and 26 of 30, 40 of 60 and 19 of 25.
"""
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
    if name in records():
        reading = read(f"{name}.json", records()[name].encode())
    else:
        path = CORPUS / name if "/" in name else PAGES / name
        reading = read(path.name, path.read_bytes())
    exercises = reading.routine.exercises if reading.routine else ()
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


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Draw your belly in.|Reach out with your right hand.|Bring it home.", "reach out with your right hand"),
        ("Relax the shoulder and lift the arm.|Lower it.", "lift the arm"),
        ("Begin by curling your wrists up.|Lower them back down.", "curl your wrists up"),
        ("Bend the elbow and pull it up.|Let it down to where it began.", "bend the elbow"),
        ("Focus on extending your hips.|Hold for 10 seconds and then switch sides.", "extend your hips"),
        ("Bend at the hips to grip the bar. Drive up through the heels.|Lower the bar to the floor.", "drive up"),
        ("Let your arms hang.|Turn your palms out.|Turn them in again.", "turn your palms out"),
        ("As you breathe out row the bar up.|Lower it.", "row the bar up"),
    ],
)
def test_the_way_out_is_the_movement_itself(lines: str, said: str) -> None:
    text = "Thing\n\n- Stand tall.\n" + "".join(f"- {line}\n" for line in lines.split("|"))
    (exercise,) = read("thing.txt", text.encode()).routine.exercises
    assert said in wordings(exercise.phases[0], AMPLE_MS)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Feel your back work for a second and lower the bar.", ["out", "back"]),
        ("After a brief pause return the bar to the start.", ["out", "hold", "back"]),
        ("Hold for a count of 5 and let go.", ["out", "hold", "back"]),
        ("Pausing at the top, let it sink again.", ["out", "hold", "back"]),
        ("Then drag it home.", ["out", "back"]),
    ],
)
def test_the_way_back_beside_other_words(line: str, kinds: list[str]) -> None:
    text = f"Thing\n\n- Stand tall.\n- Lift the bar to your chest.\n- {line}\n"
    (exercise,) = read("thing.txt", text.encode()).routine.exercises
    assert [phase.kind for phase in exercise.phases] == kinds
