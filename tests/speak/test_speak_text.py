"""Spoken text: what is written beside what is said, in a table that was looked through line by line."""

import csv
from pathlib import Path

import pytest

from repcast.speak import normalise

TABLE = Path(__file__).parent / "spoken_text.tsv"


def rows() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["written"], row["spoken"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(("written", "spoken"), rows())
def test_what_is_written_is_said_like_this(written: str, spoken: str) -> None:
    assert normalise(written) == spoken
    assert normalise(spoken) == spoken
    assert not any(map(str.isdigit, spoken))


def test_the_table_is_as_long_as_it_says() -> None:
    assert len({written for written, _ in rows()}) == len(rows()) >= 1000
