"""The speech of a library: each phrase once, whoever says it, and the same files whoever made them."""

from pathlib import Path

import pytest

import repcast
from libraries import files, page, run, said
from repcast.library.steps import make_session, read_source
from repcast.library.values import Job, Settings, Unspoken


@pytest.mark.parametrize("workers", [2])
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


@pytest.mark.usefixtures("noted")
def test_a_track_is_the_one_that_its_session_alone_becomes(pages: Path, tmp_path: Path) -> None:
    outcome = run([pages], tmp_path / "out", voice="noted", reps=3, store=str(tmp_path / "store"))
    assert outcome.made == 3
    for source in sorted(pages.rglob("*.txt")):
        with repcast.compile(source, voice="noted", sets=1, reps=3) as session:
            session.export(tmp_path / f"{source.stem}.mp3")
            assert session.timeline.duration_ms > 10_000
        assert (tmp_path / f"{source.stem}.mp3").read_bytes() == files(tmp_path / "out")[f"{source.stem}.mp3"]


@pytest.mark.usefixtures("noted")
def test_every_session_names_all_that_it_lacks_whoever_asked_for_it_before(pages: Path, tmp_path: Path) -> None:
    settings = Settings(store=str(tmp_path / "store"), choices=(("voice", "noted"), ("sets", 1)))
    source = str(pages / "Arm raise.txt")
    (item,) = read_source(Job(source), source, Path(source).read_bytes(), "", settings).items
    first, second = (make_session(item, "x", settings) for _ in range(2))
    assert isinstance(first, Unspoken)
    assert len(first.phrases) > 8
    assert first == second


def test_the_voice_of_tones_lacks_nothing(pages: Path, tmp_path: Path) -> None:
    outcome = run([pages], tmp_path / "out")
    assert (outcome.made, outcome.speech_s) == (3, 0.0)
