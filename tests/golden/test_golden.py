"""The timeline of every shape of work, as it was reviewed: see renew.py for how to change it."""

from pathlib import Path

import pytest

from golden.renew import CASES, golden

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", CASES)
def test_the_timeline_is_the_one_that_was_reviewed(case: str) -> None:
    assert golden(case) == (HERE / f"{case}.txt").read_text(encoding="utf-8")
