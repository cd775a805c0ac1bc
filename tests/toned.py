"""Sessions small enough to mix at once, spoken by a voice of tones, for the tests of mixing and exporting."""

import zlib
from collections.abc import Iterable
from functools import cache

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from repcast.mix import sound
from repcast.model.clip import RATE_HZ, Block, Clip
from repcast.model.timeline import Cue, CueKind, Section

LEAD, TAIL = 176, 441


@cache
def toned(text: str, length_ms: int, rate_hz: int = RATE_HZ) -> Clip:
    """The clip of a phrase: a tone of its own pitch, loud as a voice, between soft edges."""
    frames = length_ms * rate_hz // 1000
    pitch_hz = 200 + zlib.crc32(text.encode()) % 800
    seconds = np.arange(frames + LEAD + TAIL) / rate_hz
    edges = np.minimum(1, np.minimum(np.arange(len(seconds)) / LEAD, np.arange(len(seconds))[::-1] / TAIL))
    wave = 0.3 * np.sin(2 * np.pi * pitch_hz * seconds) + 0.1 * np.sin(2 * np.pi * 2.7 * pitch_hz * seconds)
    return Clip.of((edges * wave).astype(np.float32), LEAD, LEAD + frames, text, rate_hz)


def clip_of(cue: Cue) -> Clip:
    """The clip of a cue of these sessions."""
    return sound(cue.sound) if cue.sound else toned(cue.text, cue.end_ms - cue.at_ms)


def say(at_ms: int, text: str, length_ms: int = 400, kind: CueKind = "say") -> Cue:
    """A cue with words."""
    return Cue(at_ms, at_ms + length_ms, kind, text)


def ring(at_ms: int, name: str) -> Cue:
    """A cue with a shipped sound."""
    return Cue(at_ms, at_ms + sound(name).length_ms, "sound", sound=name)


def session(reps: int = 3, rest_ms: int = 4037) -> tuple[Section, ...]:
    """An opening, two sets with a rest between them, and a finish; few of its moments lie on whole frames."""
    set_ms = reps * 1501
    two = 3203 + set_ms + rest_ms
    end = two + set_ms

    def reps_from(start_ms: int) -> tuple[Cue, ...]:
        counts = (say(start_ms + 301 + rep * 1501, f"number {rep}", 350, "rep") for rep in range(reps))
        return (ring(start_ms, "go"), *counts)

    counted = tuple(say(two - 3000 + 1000 * n, word, 300, "count") for n, word in enumerate(("three", "two", "one")))
    rest = (ring(3203 + set_ms, "rest"), say(3203 + set_ms + 90, "and rest", 700, "rest"), *counted)
    return (
        Section("opening", "Opening", 0, 3203, (ring(0, "opening"), say(1207, "welcome", 900))),
        Section("set", "Set 1 of 2", 3203, 3203 + set_ms, reps_from(3203), set=1),
        Section("rest", "Rest", 3203 + set_ms, two, rest, set=1),
        Section("set", "Set 2 of 2", two, end, reps_from(two), set=2),
        Section("finish", "Finish", end, end + 2011, (ring(end, "finish"), say(end + 303, "well done", 800, "finish"))),
    )


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Section, ...]:
    """Joined sections with words and sounds at any moments, often across their ends."""
    sections, start = [], 0
    for number in range(draw(st.integers(1, 4))):
        length = draw(st.integers(1, 2500))
        moments = sorted(draw(st.lists(st.integers(start, start + length - 1), max_size=4)))
        cues = tuple(
            ring(at, draw(st.sampled_from(("tick", "go", "rest"))))
            if at % 3 == 0
            else say(at, f"{number} {at}", 50 + at % 700)
            for at in moments
        )
        sections.append(Section("set", f"{number}", start, start + length, cues))
        start += length
    return tuple(sections)


def joined(blocks: Iterable[Block]) -> Block:
    """Blocks as one array."""
    return np.concatenate(list(blocks))


def snr_db(wanted: NDArray[np.floating], heard: NDArray[np.floating]) -> float:
    """How far what was added to the wanted samples lies under them, in decibels."""
    wanted, heard = wanted.astype(np.float64), heard.astype(np.float64)
    return float(10 * np.log10(np.sum(wanted**2) / max(np.sum((wanted - heard) ** 2), 1e-20)))
