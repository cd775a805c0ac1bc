"""What is said reads well: numbers agree with their nouns, nothing is a flag or markup, no phrase is endless."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.coach import coach
from repcast.coach.bounds import MOST_CHARACTERS, MOST_WORDS, pieces
from repcast.coach.naming import dose_words
from repcast.languages.en.phrases import PHRASES
from repcast.languages.en.phrasing import about, amount, duration
from repcast.model.choices import Choices, Sides, Talk
from repcast.model.plan import Plan, PlannedBlock, PlannedExercise, SetWork, TimedPhase
from repcast.model.routine import Amount, Block, Dose, Exercise, Phase, Routine, Saying, Step, Tip, Workout
from repcast.model.timeline import Timeline
from repcast.plan import plan
from repcast.read import read
from repcast.storage.folders import shipped
from routines import routine_of, timeline_of

SCRIPTS = sorted(shipped("scripts").glob("*.md"))
TALKS: tuple[Talk, ...] = ("quiet", "normal", "chatty")


def said(track: Timeline) -> list[str]:
    return [cue.text for cue in track.cues if cue.text]


NOUNS = "set|rep|breath|minute|second|round|exercise|time|hour"


def disagreements(text: str) -> list[str]:
    """Numbers whose nouns do not agree with them; a time that is done once is no "time" at all."""
    one = rf"\b1 (?:{NOUNS})s\b|\b1 time\b|\bone time\b"
    more = rf"(?<![\d.])(?:0|[2-9]|\d\d+|\d+\.\d+) (?:{NOUNS})\b(?!s)"
    return re.findall(f"{one}|{more}", text)


def doses() -> Iterator[str]:
    """Every shape of dose in words, for small counts."""
    phase = TimedPhase(Phase("out", "up"), 1000)
    sides: tuple[Sides, ...] = ("each", "alternate", "both", "left", "right")
    for sets, count, side, amrap, every_ms in product((0, 1, 2), (0, 1, 2), sides, (False, True), (None, 1000, 60_000)):
        reps = SetWork("reps", count, (phase,))
        breath = replace(reps, phases=(TimedPhase(Phase("out", "breathe in"), 1000),))
        held, clock = SetWork("hold", hold_ms=count * 1000), SetWork("clock", work_ms=count * 60_000)
        block = PlannedBlock("emom" if every_ms else "straight", (0,), every_ms=every_ms)
        for work in (reps, breath, held, clock):
            planned = PlannedExercise(Exercise("Work", Dose(open=amrap)), (work,), side)
            yield dose_words(Plan("Work", (planned,), (block,), ()), 0, sets)


def test_numbers_agree_with_their_nouns_in_every_phrase() -> None:
    texts = [*doses(), *(amount(number, "rep") for number in (0, 1, 2, 1.5, 11))]
    texts += [phrase(number * unit) for phrase, number, unit in product((duration, about), (0, 1, 2), (1000, 60_000))]
    texts += [about(number * 30_000) for number in range(30)]
    assert [(text, wrong) for text in texts if (wrong := disagreements(text))] == []
    for text in ("8 reps every minute, 1 time", "1 sets", "2 minute", "0 rep", "1.5 second"):
        assert disagreements(text)


@pytest.mark.parametrize("sets", [1, 2])
@pytest.mark.parametrize("reps", [1, 2])
@pytest.mark.parametrize("rounds", [None, 1, 2])
@pytest.mark.parametrize("work_s", [None, 1, 60, 61, 120])
@pytest.mark.parametrize("every_s", [None, 60, 240])
def test_numbers_agree_in_whole_sessions(
    sets: int, reps: int, rounds: int | None, work_s: int | None, every_s: int | None
) -> None:
    dose = Dose(
        Amount(sets, sets),
        Amount(reps, reps) if work_s is None else None,
        work_s=Amount(work_s, work_s) if work_s else None,
        rest_s=Amount(60, 60),
    )
    every = Amount(every_s, every_s) if every_s and (work_s or 0) < every_s and not rounds else None
    for names in (("Squat",), ("Squat", "Lunge")):
        routine = routine_of(
            "Work", tuple(Exercise(name, dose) for name in names), Amount(rounds, rounds) if rounds else None
        )
        if every:
            blocks = tuple(Block((one,), "emom", every_s=every) for one in routine.exercises)
            routine = replace(routine, workouts=(Workout("", blocks),))
        texts = said(timeline_of(routine, Choices(talk="chatty")))
        assert [(text, wrong) for text in texts if (wrong := disagreements(text))] == []


UNSPEAKABLE = re.compile(r"--\w|\w\.(?:md|py|txt|toml|json|html?)\b|[*_`#<>\[\]{}|\\]|https?:|&\w+;")


def test_no_stock_phrase_speaks_a_flag_a_file_or_markup() -> None:
    lines = [text for value in PHRASES.values() for text in value]
    assert len(lines) > 300
    assert [text for text in lines if UNSPEAKABLE.search(text)] == []


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_no_shipped_script_speaks_a_flag_a_file_or_markup(path: object, talk: Talk) -> None:
    choices = replace(Choices(), talk=talk)
    source = next(one for one in SCRIPTS if one == path)
    cue_sheet = coach(plan(read(source.name, source.read_bytes()).routine, choices), choices)
    texts = [
        wording.written
        for script in cue_sheet.scripts
        for one in (*script.utterances, *script.optional)
        for wording in one.wordings
    ]
    assert len(texts) > 8
    assert [text for text in texts if UNSPEAKABLE.search(text)] == []


TEXTS = st.lists(
    st.sampled_from(["lift", "your", "knee,", "down.", "and", "hold", "on;", "x" * 90, "y" * 900]),
    min_size=1,
    max_size=400,
).map(" ".join)


@given(TEXTS)
def test_a_text_is_cut_into_phrases_between_its_words(text: str) -> None:
    phrases = pieces(text)
    assert "".join(phrases).replace(" ", "") == text.replace(" ", "")
    for phrase in phrases:
        assert len(phrase) <= MOST_CHARACTERS
        assert len(phrase.split()) <= MOST_WORDS
    words = [word for word in text.split() if len(word) <= MOST_CHARACTERS]
    cut = [word for phrase in phrases for word in phrase.split()]
    assert all(cut.count(word) >= words.count(word) for word in set(words))


def test_a_text_is_cut_at_a_sentence_or_else_a_clause_where_there_is_one() -> None:
    assert pieces("a " * 50 + "end. " + "b " * 20)[0].endswith("end.")
    assert pieces("a " * 50 + "end, " + "b " * 20)[0].endswith("end,")
    assert pieces("short") == ["short"]


def long_routine(text: str) -> Routine:
    exercise = Exercise(
        f"Exercise {text}",
        Dose(Amount(2, 2), Amount(8, 8)),
        (Step(text), Step(f"Stand. {text}", "setup")),
        tuple(Tip(f"{kind} {text}", kind) for kind in ("technique", "safety", "before", "after")),
        tuple(Phase(kind, text, say=(text, "go")) for kind in ("out", "back")),
        ("a mat",),
        sayings=(Saying("halfway", (text, "Half.")), Saying("finish", (text,)), Saying("opening", (text,))),
    )
    return routine_of(f"Title {text}", (exercise, replace(exercise, title=f"Another {text}")))


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize(
    "text", ["lift your knee, " * 2000, "lift and " * 5000, "x" * 20_000], ids=["clauses", "words", "run"]
)
def test_no_phrase_is_endless_wherever_its_words_come_from(text: str, talk: Talk) -> None:
    choices = replace(Choices(), talk=talk)
    track = timeline_of(long_routine(text.strip()), choices)
    assert max(map(len, said(track))) <= MOST_CHARACTERS
    assert max(len(words.split()) for words in said(track)) <= MOST_WORDS
    notes = [one for one in track.diagnostics if one.code == "long-phrase"]
    assert {one.severity for one in notes} == {"note"}
    assert any("phrases" in one.message for one in notes)
    assert max(len(one.message) for one in track.diagnostics) < 2 * MOST_CHARACTERS
