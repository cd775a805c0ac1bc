"""Play whose sound is elsewhere: what each command makes of the track."""

import io
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

import repcast
from repcast.model.timeline import Timeline
from repcast.session.remote import RemoteAction

PAGE = """\
Squats

Do 3 sets of 4 reps, resting for 20 seconds.

1. Lower slowly.
2. Stand up.

Wall sit

Hold for 30 seconds, twice.
"""
VOICE = repcast.Voice("tones")
ACTIONS = get_args(RemoteAction)


def before(timeline: Timeline, at_ms: int) -> list[tuple[int, str, str]]:
    """What is heard up to a moment."""
    return [(cue.at_ms, cue.text, cue.sound) for cue in timeline.cues if cue.at_ms < at_ms]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 10_000)), min_size=1, max_size=4))
def test_whatever_is_asked_for_what_was_heard_stays_and_the_track_has_no_gaps(
    asked: list[tuple[RemoteAction, int]],
) -> None:
    with repcast.compile(text=PAGE, voice=VOICE) as session:
        remote = session.remote()
        assert remote.timeline == session.timeline
        at_ms = 0
        for action, share in asked:
            at_ms += (remote.timeline.duration_ms - at_ms) * share // 10_001
            heard = before(remote.timeline, at_ms)
            remote.command(action, at_ms)
            assert before(remote.timeline, at_ms) == heard
            sections = remote.timeline.sections
            assert sections[-1].kind == "finish"
            assert all(one.end_ms == after.start_ms for one, after in pairwise(sections))
        facts = remote.player_facts()
        assert facts["duration_ms"] == remote.timeline.duration_ms


@pytest.mark.parametrize(
    ("action", "longer"), [("slower", 1), ("faster", -1), ("longer", 1), ("shorter", -1), ("more_rest", 1)]
)
def test_a_command_changes_what_is_to_come(action: RemoteAction, longer: int) -> None:
    with repcast.compile(text=PAGE, voice=VOICE) as session:
        remote = session.remote()
        first = next(one for one in session.timeline.sections if one.kind == "set")
        remote.command(action, first.start_ms + 500)
        change_ms = remote.timeline.duration_ms - session.timeline.duration_ms
        assert change_ms * longer > 0
        if action == "more_rest":
            assert change_ms >= 15_000


def test_the_new_track_sounds_as_the_old_one_up_to_the_change() -> None:
    with repcast.compile(text=PAGE, voice=VOICE) as session:
        remote = session.remote()
        old, new = io.BytesIO(), io.BytesIO()
        remote.export(old, format="wav")
        rest = next(one for one in session.timeline.sections if one.kind == "rest")
        remote.command("slower", rest.start_ms + 100)
        remote.export(new, format="wav")
        (before_it, rate_hz), (after_it, _) = (soundfile.read(io.BytesIO(one.getvalue())) for one in (old, new))
        same = rate_hz * rest.end_ms // 1000
        assert len(after_it) > len(before_it)
        assert np.array_equal(after_it[:same], before_it[:same])


@pytest.mark.parametrize(
    ("action", "at_ms", "seconds"),
    [("explode", 0, 15), ("slower", -1, 15), ("slower", 10**9, 15), ("more_rest", 0, 0), ("more_rest", 0, 601)],
)
def test_what_cannot_be_done_is_refused(action: str, at_ms: int, seconds: int) -> None:
    with repcast.compile(text=PAGE, voice=VOICE) as session:
        remote = session.remote()
        with pytest.raises(repcast.ChoiceError):
            remote.command(action, at_ms, seconds)  # type: ignore[arg-type]
        assert remote.timeline == session.timeline


@pytest.mark.parametrize("name", ["plank", "living-room-circuit", "box-breathing"])
def test_an_outline_is_the_timeline_where_everything_is_spoken(name: str) -> None:
    with repcast.compile(name, voice=VOICE) as session:
        assert session.outline() == session.timeline


def test_an_outline_speaks_nothing() -> None:
    with repcast.compile(text=PAGE, voice="kokoro") as session:
        assert abs(session.outline().duration_ms - 260_000) < 60_000
        assert session.renderer.unready()
