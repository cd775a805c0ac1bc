"""How fast a voice speaks on this machine: measured once, kept, and told before live play where it is too slow."""

from pathlib import Path

import pytest

import repcast
from repcast.session.playing import voice_remarks
from repcast.speak import Speed, find_voices, measured_speed
from repcast.speak.engines import Voice
from speak import faulty_engine
from speak.making import said

LONG = "".join(f"1. Bend the left knee and bring it slowly to the floor, {number} times.\n" for number in range(9))
PAGE = f"+++\nrepcast = 1\ntitle = 'Knee bend'\n+++\n# Knee bend\n\n## Steps\n\n{LONG}"


@pytest.fixture
def lagging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the faulty engine be one that may be too slow."""

    def find(voice: str) -> Voice:
        return Voice("faulty", voice, "faulty 1", processes=2, may_lag=True)

    monkeypatch.setattr(faulty_engine, "find", find)


def test_a_voice_is_measured_once(notes: Path) -> None:
    first = measured_speed(f"faulty:{notes}")
    assert first is not None
    assert first.share > 0
    assert len(said(notes)) == 2
    assert measured_speed(f"faulty:{notes}") == first
    assert len(said(notes)) == 2


def test_a_voice_that_needs_no_worker_is_quick() -> None:
    assert measured_speed("tones") == Speed(0, 0)


def test_a_voice_that_cannot_speak_has_no_speed(notes: Path) -> None:
    (notes / "broken").touch()
    assert measured_speed(f"faulty:{notes}") is None


@pytest.mark.parametrize(("share", "is_slow"), [(0.1, False), (0.7, False), (0.8, True), (3.0, True)])
@pytest.mark.usefixtures("lagging")
def test_a_machine_too_slow_for_live_play_is_told_before_it(
    share: float, is_slow: bool, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repcast.session.playing.measured_speed", lambda _: Speed(1.0, share))
    with repcast.compile(text=PAGE, voice=f"faulty:{notes}") as session:
        remarks = session.live_remarks("null")
    assert [one.code for one in remarks] == ["slow-voice"] * is_slow
    assert all("--voice piper" in one.message and one.severity == "warning" for one in remarks)
    assert said(notes) == [], "nothing switches and nothing is spoken by itself"


@pytest.mark.usefixtures("lagging")
def test_what_is_spoken_already_needs_no_quick_machine(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repcast.session.playing.measured_speed", lambda _: Speed(1.0, 3.0))
    with repcast.compile(text=PAGE, voice=f"faulty:{notes}") as session:
        assert session.timeline
        assert list(voice_remarks(session, "null")) == []


def test_a_quick_voice_is_not_measured_for_play(notes: Path) -> None:
    assert not find_voices("piper")[0].may_lag
    with repcast.compile(text=PAGE, voice=f"faulty:{notes}") as session:
        assert session.live_remarks("null") == ()
    assert said(notes) == []
