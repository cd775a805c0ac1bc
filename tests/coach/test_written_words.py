"""Words as they are written beside words as they are spoken: captions, lyrics and diagnostics quote the author."""

import json
from typing import Any

import pytest

import repcast
from repcast.export.about import About
from repcast.export.id3 import id3
from repcast.export.sidecars import CAPTIONS
from repcast.model.timeline import Timeline
from repcast.report.timeline import timeline_json
from repcast.speak import normalise

WRITTEN = {
    "Do 10-12 reps at your own pace.": "Do ten to twelve reps at your own pace.",
    "Rest 60 s if you need it.": "Rest sixty seconds if you need it.",
    "Think of it as 3 x 10, not as 30.": "Think of it as three times ten, not as thirty.",
}
PAGE = "+++\nrepcast = 1\n+++\n# Curl\n```toml\nsets = 3\nreps = 6\nrest_s = 60\n```\n## Steps\n- Stand.\n## Tips\n"
PAGE += "".join(f"- **After:** {text}\n" for text in WRITTEN)


def compiled(**choices: Any) -> Timeline:
    with repcast.Voice("tones", cache=False) as voice:
        return repcast.compile(text=PAGE, voice=voice, **choices).timeline


@pytest.fixture(scope="module", name="track")
def _track() -> Timeline:
    return compiled()


def about(track: Timeline) -> About:
    return About(track.title, track.duration_ms, sections=track.sections)


def test_a_cue_has_both(track: Timeline) -> None:
    tips = {cue.written: cue.text for cue in track.cues if cue.kind == "tip"}
    assert list(tips) == list(WRITTEN)
    for written, text in tips.items():
        assert text == normalise(written)
        assert not any(map(str.isdigit, text))
    assert all(cue.written == cue.text for cue in track.cues if cue.text == "Stand.")


@pytest.mark.parametrize("ending", CAPTIONS)
def test_captions_and_labels_quote_the_author(track: Timeline, ending: str) -> None:
    text = CAPTIONS[ending](about(track))
    assert all(written in text for written in WRITTEN)
    assert not any(spoken in text for spoken in map(normalise, WRITTEN))


def test_lyrics_quote_the_author(track: Timeline) -> None:
    tag = id3(about(track))
    assert all(tag.count(written.encode("utf-16-le")) == 2 for written in WRITTEN)


def test_json_has_the_written_words_where_they_differ(track: Timeline) -> None:
    cues = json.loads(json.dumps(timeline_json(track, ())))["cues"]
    assert [cue["written"] for cue in cues if cue["kind"] == "tip"] == list(WRITTEN)
    assert all(cue["written"] != cue["text"] for cue in cues if "written" in cue)
    assert [cue for cue in cues if cue.get("text") == "Stand." and "written" in cue] == []


def test_a_tip_that_is_not_spoken_is_quoted_as_it_was_written() -> None:
    track = compiled(talk="quiet")
    messages = [one.message for one in track.diagnostics if one.code == "tip-not-spoken"]
    assert all(f'"{written}"' in message for written, message in zip(WRITTEN, messages, strict=True))
