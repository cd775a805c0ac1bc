"""The texts of the interface: each in every language, and none beside them in a template or a script."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from repcast.export.player_page import ASSETS
from repcast.languages import InterfacePart, interface_languages, interface_texts

STUDIO = Path(__file__).parents[2] / "src" / "repcast" / "studio"
TEMPLATES = [ASSETS / "player.html", *sorted((STUDIO / "templates").iterdir())]
SCRIPTS = [*sorted(ASSETS.glob("*.js")), *sorted((STUDIO / "static").glob("*.js"))]
SHOWN = ("alt", "aria-label", "placeholder", "title")
NAMES = {"repcast"}
TECHNICAL = re.compile(
    r"use strict|\(prefers-[a-z-]+: \w+\)|.*\bsans-serif|WAVEfmt |the caller|repcast \$\{name\}|\$\{key\} unsent"
    r"|\$\{id\} \$\{name\}|.*\[.*\].*|button, a,.*|the sound (cannot be loaded|is late)|mark \$\{role\}|Content-Type"
    r"|POST|PUT|DELETE|RIFF|Arrow\w+|Home|End|Enter|Space|Files|AbortError|NotAllowedError|MediaMetadata"
)
"""Literals that nobody sees, though they look like words: names of events, types, fonts, selectors, caught errors."""


class Texts(HTMLParser):
    """Collects what a template shows, its expressions apart."""

    def __init__(self, template: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(re.sub(r"\{[{%#].*?[}%#]\}", "", template, flags=re.DOTALL))

    def handle_data(self, data: str) -> None:
        self.found.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value or "" for name, value in attrs if name in SHOWN]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    shown = Texts(path.read_text(encoding="utf-8")).found
    assert [text for text in shown if re.search(r"[^\W\d_]{2}", text) and text not in NAMES] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_has_no_words_of_its_own(path: Path) -> None:
    code = re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    literals = [found[1] for found in re.finditer(r"[\"'`]((?:\\.|(?![\"'`\n]).)*)[\"'`]", code)]
    like_words = [
        one for one in literals if re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}", one) or re.match(r"[A-Z][a-z]+", one)
    ]
    assert [one for one in like_words if not TECHNICAL.fullmatch(one)] == []


@pytest.mark.parametrize("part", get_args(InterfacePart))
def test_every_language_has_every_text(part: InterfacePart) -> None:
    english = interface_texts(part)[1]
    assert "en" in interface_languages(part)
    for code in interface_languages(part):
        language, texts = interface_texts(part, [code])
        assert language == code
        assert texts.keys() == english.keys()
        for name, text in texts.items():
            assert text
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[name]))


@pytest.mark.parametrize("wanted", [[], ["xx"], ["../en"], ["EN-GB"], ["xx", "en"], [""]])
def test_what_has_no_texts_is_english(wanted: list[str]) -> None:
    assert interface_texts("studio", wanted)[0] == "en"


def test_every_text_that_is_asked_for_is_there() -> None:
    for part, folder in (("studio", STUDIO), ("player", ASSETS)):
        asked: set[str] = set()
        for path in [*folder.rglob("*.js"), *folder.rglob("*.html")]:
            code = path.read_text(encoding="utf-8")
            asked |= set(re.findall(r"say\(\"([\w-]+)\"", code)) | set(re.findall(r"\{\{ words\.(\w+) \}\}", code))
        assert asked <= interface_texts(part)[1].keys()  # type: ignore[arg-type]
