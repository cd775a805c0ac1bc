"""File names that Windows, macOS and Linux take alike."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.export.names import LONGEST_BYTES, file_name

PORTS = [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
DEVICES = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *PORTS]
TITLES = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from('ab. ?:"<>|*\\/\0\n\x1b\u202e\ud800é\u0301\u200d👩ß'), max_size=300),
    st.sampled_from(DEVICES).flatmap(lambda name: st.sampled_from([name, name.lower(), f" {name} .", f"{name} .a"])),
)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Hip", "Hip"),
        ("Box breathing: 4-4-4-4", "Box breathing 4-4-4-4"),
        ('a/b\\c: "d" <e> |f|?*', "a b c d e f"),
        ("Day 1.", "Day 1"),
        ("...", "untitled"),
        ("", "untitled"),
        (" . ", "untitled"),
        (".hidden", "hidden"),
        ("v1.5", "v1.5"),
        ("con", "_con"),
        ("NUL.", "_NUL"),
        ("Com1.mp3", "_Com1.mp3"),
        ("COM¹", "_COM¹"),
        ("AUX .x", "_AUX .x"),
        ("Console", "Console"),
        ("one\ttwo\nthree", "one two three"),
        ("bell\a \x1b[31mred\u202egnp", "bell [31mredgnp"),
        ("half \ud83d a pair", "half a pair"),
        ("U\u0308bung", "Übung"),
        ("体操", "体操"),
        ("x" * 500, "x" * (LONGEST_BYTES - 1)),
        ("a" * (LONGEST_BYTES - 2) + "é", "a" * (LONGEST_BYTES - 2)),
        ("a" * (LONGEST_BYTES - 2) + "q\u0323\u0307", "a" * (LONGEST_BYTES - 2)),
        ("a" * (LONGEST_BYTES - 5) + "👩\u200d🔬", "a" * (LONGEST_BYTES - 5)),
        ("word " * 60, ("word " * 24).strip()),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title) == name


@given(TITLES)
def test_every_system_takes_the_name(title: str) -> None:
    name = file_name(title)
    assert name
    assert len(name.encode()) <= LONGEST_BYTES
    assert not set(name) & set('\\/:*?"<>|')
    assert all(unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"} for char in name)
    assert name == name.strip(". ")
    assert name.partition(".")[0].rstrip().upper() not in DEVICES
    assert name == unicodedata.normalize("NFC", name)
    assert file_name(name) == name


@given(st.lists(TITLES, max_size=5))
def test_the_names_can_be_created_here(titles: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name in map(file_name, titles):
            (Path(folder) / f"{name}.opus").touch()
