"""`[pause 10 s]` in a step or a tip is silence of that length at that place, and never words, a dose or a hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import repcast
from repcast.model.choices import Choices
from repcast.model.pauses import split_at_pauses
from repcast.model.routine import Dose, Routine
from repcast.model.timeline import Cue, Timeline
from repcast.plan import plan
from repcast.read import read
from routines import timeline_of

SCRIPT = """+++
repcast = 1
+++

# Arm raise

```toml
sets = 2
reps = 5
rest_s = {rest}
```

## Steps

1. **Move:** {step}

## Tips

- **Technique:** {tip}
"""
PAGE = """Arm raise

Do 2 sets of 5 reps, resting for {rest} seconds between sets.

1. {step}

Tips
- {tip}
"""
SOURCES = {"page.md": SCRIPT, "page.txt": PAGE}
WRITTEN = [("10 s", 10_000), ("1:30", 90_000), ("2 min", 120_000), ("0.5", 500), ("10 minutes", 600_000)]


def routine(name: str, step: str, tip: str = "Breathe.", rest: int = 60) -> Routine:
    return read(name, SOURCES[name].format(step=step, tip=tip, rest=rest).encode()).routine


def said(track: Timeline, kind: str) -> list[Cue]:
    return [cue for cue in track.cues if cue.kind == kind and cue.text]


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize(("written", "length_ms"), WRITTEN)
def test_a_pause_in_a_step_is_silence_of_exactly_that_length(name: str, written: str, length_ms: int) -> None:
    found = routine(name, f"Raise your arms. [pause {written}] Lower them. [Pause {written}] Shake them out.")
    steps = said(timeline_of(found, Choices()), "step")
    assert [cue.text for cue in steps] == ["When I say go, raise your arms.", "Lower them.", "Shake them out."]
    assert [after.at_ms - before.end_ms for before, after in pairwise(steps)] == [length_ms] * 2


@pytest.mark.parametrize("name", SOURCES)
def test_a_pause_at_either_end_of_a_step_is_kept(name: str) -> None:
    track = timeline_of(routine(name, "[pause 20 s] Raise your arms. [pause 30 s]"), Choices())
    setup = track.sections[1]
    (step,) = said(track, "step")
    (ready,) = (cue for cue in setup.cues if cue.kind == "ready")
    assert step.at_ms - setup.start_ms >= 20_000
    assert ready.at_ms - step.end_ms == 30_000


@pytest.mark.parametrize("name", SOURCES)
def test_a_tip_with_a_pause_is_said_as_a_whole_where_it_has_room(name: str) -> None:
    found = routine(name, "Raise your arms.", "Relax now. [pause 12 s] Breathe out.", 60)
    track = timeline_of(found, Choices())
    first, second = said(track, "tip")
    assert (first.text, second.text) == ("Relax now.", "Breathe out.")
    assert second.at_ms - first.end_ms == 12_000
    assert [one.kind for one in track.sections if first in one.cues and second in one.cues] == ["rest"]
    short = timeline_of(routine(name, "Raise your arms.", "Relax now. [pause 12 s] Breathe out.", 20), Choices())
    assert said(short, "tip") == []
    assert [one.code for one in short.diagnostics] == ["tip-not-spoken"] * 2


@pytest.mark.parametrize("text", ["Raise your arms. [pause 10 s] Lower them.", "Raise your arms [pause 3 s], lower."])
def test_a_pause_states_no_dose_and_no_hold(text: str) -> None:
    found = read("page.txt", f"Arm raise\n\n1. {text}\n".encode()).routine
    assert found.exercises[0].dose == Dose()
    assert all(phase.kind != "hold" for phase in found.exercises[0].phases)


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("pause", ["[pause]", "[pause soon]", "[pause 0 s]", "[pause 11 min]", "[pause -3]"])
def test_a_pause_that_is_no_time_is_told_and_left_out(name: str, pause: str) -> None:
    found = routine(name, f"Raise your arms. {pause} Lower them.")
    told = [one for one in plan(found, Choices()).diagnostics if one.code == "bad-pause"]
    assert [one.message.partition(" is no time")[0] for one in told] == [pause]
    assert told[0].place.line == found.exercises[0].steps[0].place.line
    assert [cue.text for cue in said(timeline_of(found, Choices()), "step")] == [
        "When I say go, raise your arms.",
        "Lower them.",
    ]


def test_check_and_the_session_agree_on_a_pause_that_is_no_time() -> None:
    text = PAGE.format(step="Raise your arms. [pause soon]", tip="Breathe.", rest=30)
    (reading,) = repcast.check(None, text=text)
    with repcast.Voice("tones", cache=False) as voice:
        session = repcast.compile(text=text, voice=voice)
        for diagnostics in (reading.diagnostics, session.diagnostics):
            assert [one.severity for one in diagnostics if one.code == "bad-pause"] == ["warning"]
        assert not [cue for cue in session.timeline.cues if "pause" in cue.text.lower()]


@given(st.lists(st.sampled_from(["up", "[pause 1 s]", "[pause 2:00]", "and down.", "[pause x]", "[", "]"]), max_size=9))
def test_no_word_is_lost_at_a_pause(parts: list[str]) -> None:
    text = " ".join(parts)
    words = " ".join(one for one, _ in split_at_pauses(text) if one)
    assert words.split() == [one for one in parts if "pause" not in one for one in one.split()]
    assert sum(ms for _, ms in split_at_pauses(text)) == 1000 * parts.count("[pause 1 s]") + 120_000 * parts.count(
        "[pause 2:00]"
    )
