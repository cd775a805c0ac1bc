"""The one cleaning of text: for what is read, for the tags of files, and for a terminal."""

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.model.text import clean, harmless, is_visible, visible

STEERING = [
    chr(code) for code in (*range(32), *range(0x7F, 0xA0), 0x061C, *range(0x200E, 0x2010), *range(0x2028, 0x202F))
]
STEERING += [chr(code) for code in (*range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0, 0xD800, 0xDFFF)]


@pytest.mark.parametrize("char", STEERING, ids=lambda char: f"U+{ord(char):04X}")
def test_what_steers_a_terminal_a_player_or_a_parser_is_left_out(char: str) -> None:
    assert visible(f"a{char}b") in {"ab", "a b"}
    assert not is_visible(f"a{char}b")


@pytest.mark.parametrize(
    "text", ["Übung ½", "体操", "👩\u200d🔬 ❤️", "न\u200dी", "نص", "a\u00a0b", "…", "q\u0307\u0323"]
)
def test_what_people_write_stays(text: str) -> None:
    assert visible(text) == text
    assert is_visible(text)


@given(st.text())
def test_what_is_left_fits_every_format(text: str) -> None:
    plain = visible(text)
    assert is_visible(plain)
    assert visible(plain) == plain
    assert plain.encode("utf-16-le").decode("utf-16-le") == plain
    assert len(plain.splitlines()) <= 1
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in plain)
    escaped = plain.replace("&", "&amp;").replace("<", "&lt;")
    assert (ET.fromstring(f"<a>{escaped}</a>").text or "") == plain  # noqa: S314


@pytest.mark.parametrize("char", STEERING, ids=lambda char: f"U+{ord(char):04X}")
def test_a_terminal_shows_what_would_steer_it(char: str) -> None:
    shown = harmless(f"a{char}b")
    assert len(shown) == 3
    assert shown.replace("\t", "").replace("\n", "").isprintable()


@given(st.text())
def test_what_is_clean_is_visible(text: str) -> None:
    assert is_visible(clean(text))
