"""Patterns that match whatever letters are capitals do what those of `re` do."""

import importlib
import pkgutil
import re
import sys
from pathlib import Path

import pytest

from repcast.read.words.caseless import CaselessPattern

PAGES = sorted((Path(__file__).parent / "corpus").rglob("*.txt"))
LINES = sorted({line for page in PAGES[::12] for line in page.read_text("utf-8", "replace").splitlines()})[::3]
TEXTS = ["", "İ rest", "REST 30 S", *LINES, *(line.upper() for line in LINES[::2]), *(" ".join(LINES[:40]),)]


def patterns() -> list[CaselessPattern]:
    """Return the patterns that the modules of the reader hold."""
    rooms = sys.modules[CaselessPattern.__module__.partition(".words")[0]]  # `repcast.read` is the function
    modules = pkgutil.walk_packages(rooms.__path__, f"{rooms.__name__}.")
    held = (value for module in modules for value in vars(importlib.import_module(module.name)).values())
    return list({one.pattern: one for one in held if isinstance(one, CaselessPattern)}.values())


def test_every_pattern_of_the_reader_finds_what_re_finds() -> None:
    assert len(patterns()) > 50
    for pattern in patterns():
        known = re.compile(pattern.pattern, re.IGNORECASE)
        for text in TEXTS:
            assert spans(pattern, text) == spans(known, text), (pattern.pattern, text)


def spans(pattern: CaselessPattern | re.Pattern[str], text: str) -> tuple[object, ...]:
    found, begins = pattern.search(text, 3, max(3, len(text) - 2)), pattern.match(text)
    return [one.span() for one in pattern.finditer(text)], found and found.span(), begins and begins.span()


@pytest.mark.parametrize("text", ["Sit up, lie down", "LIE DOWN", "to lie", "sits", "Then sit\nlie", "I LIEd. Sit"])
@pytest.mark.parametrize(
    "written",
    [
        r"^sit\b|\blie\b|up$",
        r"^(?:sit|then) |^lie",
        r"\b(?P<verb>sit|lie)s?\b|[|(]|\|",
        r"(?-i:[A-Z])it",
        r"(?<!to )\blie|[^]a]\bsit",
        r"x*",
    ],
)
def test_a_pattern_matches_as_it_is_written(written: str, text: str) -> None:
    pattern, known = CaselessPattern(written), re.compile(written, re.IGNORECASE)
    assert spans(pattern, text) == spans(known, text)
    assert pattern.sub("-", text) == known.sub("-", text)
    assert pattern.subn("-", text) == known.subn("-", text)
    assert bool(pattern.fullmatch(text)) == bool(known.fullmatch(text))
