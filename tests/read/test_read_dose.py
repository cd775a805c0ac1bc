"""The dose: what a careful reader makes of the ways in which pages state it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import PAGES
from phrasing import FIELDS, OURS, PLACES, on_a_page, rows, understood, written
from repcast.read import dose, read
from repcast.read.quote import Quote, Source

REAL = PAGES / "dose_phrases.tsv"


@pytest.mark.parametrize("row", rows(REAL), ids=lambda row: row["phrase"][:40])
def test_a_real_phrasing_is_read_right(row: dict[str, str]) -> None:
    assert written(understood(row["phrase"])) == {name: row[name] for name in FIELDS}


@pytest.mark.parametrize("path", [REAL, OURS], ids=["real", "ours"])
def test_nearly_all_phrasings_are_read_right(path: Path) -> None:
    table = rows(path)
    read_as = [written(understood(row["phrase"])) for row in table]
    fields = sum(got[name] == row[name] for got, row in zip(read_as, table, strict=True) for name in FIELDS)
    whole = sum(all(got[name] == row[name] for name in FIELDS) for got, row in zip(read_as, table, strict=True))
    assert fields >= 0.99 * len(table) * len(FIELDS)
    assert whole >= 0.98 * len(table)


@pytest.mark.parametrize("place", PLACES)
def test_a_phrasing_is_read_alike_wherever_it_stands_on_a_page(place: str) -> None:
    table = rows(OURS)
    read_as = [[written(one) for one in on_a_page(row["phrase"], place)] for row in table]
    right = [got == [{name: row[name] for name in FIELDS}] for got, row in zip(read_as, table, strict=True)]
    assert sum(right) >= 0.98 * len(table)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("row", [row for row in rows(OURS) if row["batch"] == "7"], ids=lambda row: row["phrase"][:40])
def test_a_phrasing_that_was_once_misread_is_read_right(row: dict[str, str], place: str) -> None:
    expected = {name: row[name] for name in FIELDS}
    assert written(understood(row["phrase"])) == expected
    assert [written(one) for one in on_a_page(row["phrase"], place)] == [expected]


@pytest.mark.parametrize("form", ["{}\n\n", "## {}\n\n", "<h2>{}</h2>\n"])
def test_a_dose_that_looks_like_a_heading_is_not_lost(form: str) -> None:
    html = form.startswith("<")
    title = "<h1>Squat</h1>\n" if html else "# Squat\n\n" if form.startswith("#") else "Squat\n\n"
    steps = "<ul><li>Squat down.</li><li>Stand up.</li></ul>" if html else "- Squat down.\n- Stand up.\n"
    text = title + form.format("3 sets of 10 reps, but be sure to go slow") + steps
    (exercise,) = read("page.html" if html else "page.txt", text.encode()).routine.exercises
    assert exercise.title == "Squat"
    assert written(exercise.dose)["sets"] == "3"
    assert written(exercise.dose)["reps"] == "10"


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("Perform 2-3 sets of 10 reps on each side.", "sets", "2-3 sets"),
        ("Perform 2-3 sets of 10 reps on each side.", "reps", "10 reps"),
        ("Perform 2-3 sets of 10 reps on each side.", "sides", "each side"),
        ("Lift, then hold for a minute and a half.", "hold_s", "hold for a minute and a half"),
        ("Rest: 45 sec", "rest_s", "Rest: 45 sec"),
        ("Use a 3-1-2-0 tempo.", "tempo_s", "3-1-2-0"),
    ],
)
def test_each_field_knows_its_words(text: str, field: str, words: str) -> None:
    place = getattr(understood(text), field).place
    assert text[place.column - 1 :][: place.length] == words


@pytest.mark.parametrize("text", ["0 sets of 10", "-3 sets of 10", "9999999 sets of 10", "1e99 sets of 10"])
def test_an_amount_that_cannot_be_is_left_out_and_told(text: str) -> None:
    reading = read("page.txt", f"Squat\n\nDo {text}.\n\n- Squat down.\n- Stand up.\n".encode())
    stated = reading.routine.exercises[0].dose
    assert stated.sets is None
    assert stated.reps is not None
    assert [one.code for one in reading.diagnostics] == ["bad-amount"]


def test_a_plain_statement_beats_a_progression() -> None:
    assert written(understood("Work up to 3 sets of 20 reps. Do 2 sets of 10 reps."))["sets"] == "2"


@given(st.integers(1, 9), st.integers(1, 50), st.integers(5, 300), st.sampled_from(["each side", "per leg", "a side"]))
def test_numbers_come_out_as_they_went_in(sets: int, reps: int, rest: int, side: str) -> None:
    stated = understood(f"Do {sets} sets of {reps} reps {side}, resting {rest} seconds between sets.")
    expected = {"sets": f"{sets}", "reps": f"{reps}", "rest_s": f"{rest}", "sides": "each"}
    assert {name: value for name, value in written(stated).items() if value != "-"} == expected


WORDS = """
    3 10 12-15 2-0-2 3020 0 1:30 1/2 ½ x × of sets reps rest hold for seconds minutes each side per leg alternate and
    then . , : - – ( ) repeat times up to at least down tempo a half day between no if once total more EMOM every minute
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join))
def test_any_words_are_read_without_a_fault(text: str) -> None:
    found = dose.find(Quote.of(Source.of("any", text), (0, len(text))))
    stated = dose.settle(found).dose
    for name in FIELDS[:5]:
        amount = getattr(stated, name)
        if amount is not None:
            ends = [end for end in (amount.low, amount.high) if end is not None]
            assert ends == sorted(ends)
            assert all(end > 0 or name == "rest_s" for end in ends)
            assert 0 < amount.place.column <= len(text)
