"""The player page as a file: whole, without a foreign address, and only with settings that mean something to it."""

import base64
import json
import re
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import mutagen.mp3
import pytest

import repcast
from repcast.export.player_page import SCRIPTS, PlayerPage
from repcast.languages.en.player import PLAYER

SHAPES = ["plank", "box-breathing", "living-room-circuit"]


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="player-data">(.*?)</script>', page, re.DOTALL)
    assert found
    values: dict[str, Any] = json.loads(found[1])
    return values


def sound_of(page: str) -> Any:
    head, _, body = data_of(page)["audio"].partition(",")
    assert head == "data:audio/mpeg;base64"
    return mutagen.mp3.MP3(BytesIO(base64.b64decode(body))).info  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("name", SHAPES)
def test_a_page_holds_the_session_and_its_sound(name: str, tmp_path: Path) -> None:
    with repcast.compile(name, voice="tones") as session:
        (written,) = session.export(tmp_path / "x.html")
        page = written.read_text(encoding="utf-8")
        assert data_of(page)["facts"] == json.loads(json.dumps(session.player_facts()))
        assert abs(sound_of(page).length * 1000 - session.timeline.duration_ms) < 60
        to = BytesIO()
        assert session.export(to, format="html") == ()
        assert to.getvalue() == written.read_bytes()


def test_several_sessions_become_one_page(tmp_path: Path) -> None:
    with repcast.compile("plank", voice="tones") as one, repcast.compile("box-breathing", voice="tones") as other:
        joined = repcast.joined([one, other])
        (written,) = joined.export(tmp_path / "x.html", title="Evening", bitrate_kbps=32)
        page = written.read_text(encoding="utf-8")
        assert data_of(page)["facts"]["title"] == "Evening"
        assert len(data_of(page)["facts"]["sections"]) == len(joined.timeline.sections)
        assert sound_of(page).bitrate == 32_000


@pytest.mark.parametrize("settings", [{"split": "sets"}, {"beside": ["srt"]}, {"rate_hz": 9000}, {"replace": False}])
def test_what_cannot_be_is_refused_before_anything_is_spoken(settings: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b"mine")
    with repcast.compile("plank", voice="tones") as session:
        with pytest.raises(repcast.RepcastError):
            session.export(tmp_path / "x.html", **settings)
        assert (tmp_path / "x.html").read_bytes() == b"mine"
        assert session._timeline is None


def test_both_ways_ask_for_nothing_from_elsewhere() -> None:
    facts = {"title": "<b>", "sections": [], "duration_ms": 0, "colours": {}}
    linked, whole = PlayerPage(facts, "/a.mp3").linked("/assets"), PlayerPage(facts, "data:,").one_file()
    for page in (linked, whole):
        assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", page)
        assert not re.search(
            r"<[^>]+\s(?:style|on\w+)=", re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL)
        )
        assert "<title>&lt;b&gt;</title>" in page
    assert [name for name in SCRIPTS if f'src="/assets/{name}"' in linked] == list(SCRIPTS)
    assert "<script>" not in linked
    assert "<style>" not in linked
    assert "default-src 'none'" in unescape(whole)
    assert "unsafe" not in whole


def test_the_scripts_ask_for_words_that_there_are() -> None:
    page = PlayerPage({"title": "", "sections": []}, "data:,").one_file()
    used = set(re.findall(r'say\("(\w+)"', page)) | set(re.findall(r"words\.(\w+)", page))
    assert used
    assert used <= set(PLAYER)
    assert {f"key_{action}" for action in re.findall(r'action: "(\w+)", keys', page)} <= set(PLAYER)


@pytest.mark.parametrize("language", ["xx", "en-GB", "../x", ""])
def test_a_page_in_a_language_without_texts_is_in_english(language: str) -> None:
    page = PlayerPage({"title": "", "sections": []}, "data:,", language=language).one_file()
    assert '<html lang="en">' in page
    assert data_of(page)["words"] == PLAYER
