"""What a screen shows, and the colours of it."""

import re
from pathlib import Path

import pytest

from play.shaped import SHAPES, shaped
from repcast.model import palette
from repcast.model.adjustments import Adjustments
from repcast.model.choices import Choices
from repcast.model.palette import INK, KIND_COLOURS, PAPER, SOFT_ON_INK, SOFT_ON_PAPER, SPEECH_COLOUR, mixed
from repcast.model.screen import next_exercise, screen_at, screens, work_at
from repcast.model.timeline import Timeline
from repcast.plan import plan


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [*KIND_COLOURS.values(), SPEECH_COLOUR])
@pytest.mark.parametrize("ground", ["#000000", "#ffffff", INK, PAPER])
def test_a_colour_is_seen_on_dark_and_on_light(colour: str, ground: str) -> None:
    assert _contrast(colour, ground) >= 3


@pytest.mark.parametrize(("text", "ground"), [(INK, PAPER), (SOFT_ON_INK, INK), (SOFT_ON_PAPER, PAPER)])
def test_text_is_read_on_its_ground(text: str, ground: str) -> None:
    assert _contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("share", "colour"), [(0.0, "#ffffff"), (0.5, "#808080"), (1.0, "#000000")])
def test_a_mixed_colour_is_between_the_two(share: float, colour: str) -> None:
    assert mixed("#000000", "#ffffff", share) == colour


def test_every_picture_has_its_colours_from_the_palette() -> None:
    package = Path(palette.__file__).parents[1]
    drawn = [path for room in ("report", "export") for path in (package / room).rglob("*.py")]
    own = {path.name: found for path in drawn if (found := re.findall(r"#[0-9a-f]{6}\b", path.read_text("utf-8")))}
    assert not own


@pytest.mark.parametrize("shape", SHAPES)
def test_the_screens_of_a_section_are_all_that_is_ever_shown_in_it(shape: str) -> None:
    made = shaped(shape)
    timeline = Timeline("", tuple(made.section_source.sections(0, Adjustments())))
    for part, (section, shown) in enumerate(zip(timeline.sections, screens(timeline, made.plan), strict=True)):
        assert shown[0].at_ms == section.start_ms
        for at_ms in range(section.start_ms, section.end_ms, 997):
            known = [one for one in shown if one.at_ms <= at_ms][-1]
            now = screen_at(section, at_ms, work_at(made.plan, part))
            assert (known.kind, known.word, known.rep, known.reps, known.phrase) == (
                (now.kind, now.word, now.rep, now.reps, now.phrase)
            ), f"{section.title} at {at_ms} ms"


def test_what_comes_next_is_named_where_there_are_several_exercises() -> None:
    made = plan(SHAPES["circuit"], Choices())
    named = {next_exercise(made, part) for part in range(len(made.parts))}
    assert named - {""} == {planned.exercise.title for planned in made.exercises}
    assert next_exercise(None, 0) == ""
