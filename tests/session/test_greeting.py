"""What is heard at the start of live play while a page's own words are being spoken."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from pages import SEED as UNSPOKEN
from repcast.coach import CHIME_MS, lines
from repcast.model.profile import NO_PROFILE
from repcast.session import compile  # noqa: A004 - the name of the main job
from repcast.session.renderer import GREETING_MS
from repcast.session.voice import Voice

SEED = 26
"""Of a session whose own opening has the first of the lines that welcome."""


@pytest.fixture(scope="module", params=["kokoro", "kokoro:am_michael"])
def voice(request: pytest.FixtureRequest) -> Iterator[Voice]:
    with Voice(request.param, cache=False) as engine:
        yield engine


@pytest.mark.parametrize("choices", [{}, {"intro": "short"}, {"talk": "chatty"}, {"talk": "chatty", "seed": SEED}])
def test_ready_lines_fill_the_time_until_the_first_words_of_a_page_are_spoken(
    voice: Voice, choices: dict[str, Any]
) -> None:
    with compile(UNSPOKEN, voice=voice, **choices) as session:
        greeting = session.new_renderer().chime()
        own = {cue.text for cue in next(session.renderer.outline()).cues}
    assert greeting is not None
    said = [cue.text for cue in greeting.cues if cue.text]
    assert greeting.end_ms >= GREETING_MS
    assert len(set(said)) == len(said) >= 2
    assert set(said) <= set(lines("welcome", NO_PROFILE)) - own
    assert greeting.cues[0].sound == "opening"
    assert greeting.cues[1].at_ms == CHIME_MS
    assert all(before.end_ms < after.at_ms for before, after in pairwise(greeting.cues[1:]))


def test_without_an_introduction_only_the_sound_is_heard(voice: Voice) -> None:
    with compile(UNSPOKEN, voice=voice, intro="none") as session:
        greeting = session.new_renderer().chime()
    assert greeting is None or not any(cue.text for cue in greeting.cues)


def test_nothing_is_put_before_an_opening_that_is_ready(voice: Voice) -> None:
    with compile("plank", voice=voice) as session:
        assert session.new_renderer().chime() is None
