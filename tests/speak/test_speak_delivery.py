"""How a phrase is delivered: brighter at the end of a set, calmer in a rest, by less than a semitone."""

from pathlib import Path
from typing import get_args

import numpy as np
import pytest

import repcast
from make_pack import pitch_semitones
from repcast.model.clip import RATE_HZ, Samples
from repcast.model.timeline import Delivery
from repcast.speak import Speaker, speak
from repcast.speak.delivery import SEMITONES, delivered
from repcast.speak.finish import TARGET_LUFS
from repcast.speak.levels import loudness
from repcast.speak.spoken import Spoken
from speak.making import Make, said

PAGE = """+++
repcast = 1
title = "Knee bend"
+++
# Knee bend

```toml
sets = 2
reps = 8
rest_s = 60
```

## Steps

1. Bend your knees.

## Tips

- Keep your heels down.
"""


def floats(spoken: Spoken) -> Samples:
    return np.asarray(spoken.samples / np.float32(32767), np.float32)


def tone(hz: float = 200.0) -> Spoken:
    """A voiced second with soft edges."""
    at = np.arange(RATE_HZ) / RATE_HZ
    wave = 0.2 * sum(np.sin(2 * np.pi * hz * part * at) / part for part in (1, 2, 3)) * np.sin(np.pi * at) ** 0.5
    return Spoken.of((wave * 32767).astype(np.int16), 176, RATE_HZ - 441)


def test_every_delivery_is_known_and_less_than_a_semitone() -> None:
    assert set(SEMITONES) == set(get_args(Delivery))
    assert max(map(abs, SEMITONES.values())) <= 1
    assert SEMITONES["go"] > SEMITONES["last"] > SEMITONES["count"] > SEMITONES["calm"] > SEMITONES["breath"]


@pytest.mark.parametrize("delivery", get_args(Delivery))
def test_a_delivery_moves_pitch_and_speed_together_and_nothing_else(delivery: Delivery) -> None:
    usual, other = tone(), delivered(tone(), delivery)
    ratio = 2 ** (SEMITONES[delivery] / 12)
    assert other.length_ms == pytest.approx(usual.length_ms / ratio, abs=2)
    pitches = [pitch_semitones(floats(one))[0] for one in (usual, other)]
    assert pitches[1] - pitches[0] == pytest.approx(SEMITONES[delivery], abs=0.25)
    levels = [loudness(floats(one)[one.onset : one.end], RATE_HZ) for one in (usual, other)]
    assert levels[1] == pytest.approx(levels[0], abs=0.2)
    assert 0 <= other.onset < other.end <= len(other.samples)
    assert np.abs(other.samples[[0, -1]]).max() < 400


def test_a_delivery_is_made_of_the_one_take_and_its_length_holds(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    usual = speaker.clip("three more")
    last = speaker.clip("three more", 1.0, "last")
    assert said(notes) == ["Three more."]
    assert last.length_ms == speaker.length_ms("three more", 1.0, "last") < usual.length_ms
    assert speaker.fit("three more", last.length_ms, "last") == 1.0
    assert loudness(last.samples[last.onset : last.end], RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.3)


@pytest.fixture
def tones() -> Speaker:
    return speak("tones")


def test_a_voice_that_cannot_stays_as_it_is(tones: Speaker) -> None:
    assert (tones.clip("go", 1.0, "go").samples == tones.clip("go").samples).all()


def test_the_coach_asks_for_a_delivery_and_the_timeline_records_it() -> None:
    with repcast.compile(text=PAGE, voice="tones") as session:
        facts = session.facts()
    cues = [cue for cue in facts["cues"] if "text" in cue]
    by_section: dict[int, dict[int, str]] = {}
    for cue in cues:
        if cue["kind"] == "rep":
            by_section.setdefault(cue["section"], {})[cue["rep"]] = cue["delivery"]
    assert len(by_section) == 2
    for reps in by_section.values():
        assert [reps[rep] for rep in range(1, 9)] == ["count"] * 5 + ["last"] * 3
    assert {cue["delivery"] for cue in cues if cue["kind"] == "go"} == {"go"}
    assert {cue["delivery"] for cue in cues if cue["kind"] == "rest"} == {"calm"}
    assert {cue["delivery"] for cue in cues if cue["kind"] == "count" and cue["text"] in {"three", "two", "one"}} == {
        "count"
    }
    assert all("delivery" not in cue for cue in cues if cue["kind"] in {"step", "ready"})


def test_breaths_are_slow() -> None:
    with repcast.compile("box-breathing", voice="tones") as session:
        breaths = [cue for cue in session.timeline.cues if cue.text in {"breathe in", "breathe out"}]
    assert breaths
    assert {cue.delivery for cue in breaths} == {"breath"}
