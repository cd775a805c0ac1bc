"""The picture of a session: well-formed and drawn whatever the words in it are."""

from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import repcast
from repcast.model.choices import Choices
from repcast.model.palette import KIND_COLOURS
from repcast.model.routine import Exercise
from repcast.model.timeline import Cue, Section, Timeline
from repcast.plan import plan
from repcast.report.picture import Bar, Picture, Words, png, svg
from repcast.report.plot import HEIGHT, NAMES, plot
from routines import routine_of

HOSTILE = [
    chr(code) for code in (*range(32), 0x7F, 0x85, 0x200B, 0x200F, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF)
]
HOSTILE += ["\ud800", "\udfff", "&", "<", ">", '"', "'", "]]>", "<!--", "<script>", "\U0010ffff", "\U000e0001"]


def texts(file: bytes) -> list[str]:
    """The texts and hints of an SVG file, read by an XML parser."""
    return [element.text or "" for element in ET.fromstring(file).iter() if element.text and element.text.strip()]  # noqa: S314


@pytest.mark.parametrize("char", HOSTILE, ids=ascii)
def test_a_picture_is_well_formed_and_drawn_with_any_character_in_it(char: str) -> None:
    text = f"a{char}b"
    picture = Picture(120, 80, (Words(2, 20, text, 12, "#000000"), Bar(0, 0, 20, 20, "#ff0000", text)))
    read = texts(svg(picture))
    assert len(read) == 2
    assert all(one.startswith("a") and one.endswith("b") for one in read)
    assert Image.open(BytesIO(png(picture))).size == (240, 160)


@pytest.mark.parametrize(("script", "there"), [("calf-stretch", "hold"), ("box-breathing", "breath")])
def test_the_legend_names_what_is_in_the_picture_and_nothing_else(script: str, there: str) -> None:
    with repcast.compile(script, voice="tones") as session:
        drawn = plot(session.plan, session.timeline)
    bars = {shape.colour for shape in drawn.shapes if isinstance(shape, Bar)}
    words = {shape.text for shape in drawn.shapes if isinstance(shape, Words) and shape.base > HEIGHT - 20}
    assert there in words
    for kind, colour in KIND_COLOURS.items():
        assert (NAMES[kind] in words) == (colour in bars)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_session_is_drawn_whatever_it_is_called(title: str, words: str) -> None:
    one = plan(routine_of(title, (Exercise(title),)), Choices(sets=1, reps=1))
    sections = tuple(
        Section("set", title, 1000 * index, 1000 * (index + 1), (Cue(1000 * index, 1000 * index + 500, "say", words),))
        for index in range(len(one.parts))
    )
    drawn = svg(plot(one, Timeline(title, sections)))
    assert "work" in texts(drawn)
