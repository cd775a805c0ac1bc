"""The speech of a library: each phrase once, whoever says it, and the same files whoever made them."""

from pathlib import Path

import pytest

from libraries import page, run, said


@pytest.mark.parametrize("workers", [0, 2])
def test_every_phrase_is_spoken_once_however_many_sessions_say_it(
    pages: Path, noted: Path, tmp_path: Path, workers: int
) -> None:
    store = str(tmp_path / "store")
    outcome = run([pages], tmp_path / "out", voice="noted", workers=workers, store=store)
    assert (outcome.made, outcome.failed) == (3, ())
    assert set(said(noted).values()) == {1}
    assert any("breathe" in one for one in said(noted))
    before = said(noted)
    page(pages, "Arm circle")
    assert run([pages], tmp_path / "out", voice="noted", workers=workers, store=store).made == 1
    new = said(noted) - before
    assert set(said(noted).values()) == {1}
    assert all("circle" in one.lower() for one in new)
