"""What stands beside a track: captions, labels, the timeline, and the track in parts with a playlist."""

import json
import re
from pathlib import Path

import pytest

from repcast.export import About
from repcast.export.sidecars import besides, check_beside, labels, lrc, srt, vtt, write_beside
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.timeline import Cue, Section, Timeline
from repcast.report.timeline import timeline_json
from toned import ring, say

WORDS = (
    Section("opening", "Opening", 0, 61_000, (ring(0, "opening"), say(1200, "Knees  < hips\n& feet.", 2500))),
    Section(
        "set",
        "Set 1, left side",
        61_000,
        70_000,
        (say(61_000, "one", 300, "rep"), say(61_900, "two", 300, "rep")),
        set=1,
    ),
    Section("finish", "Finish", 70_000, 3_700_000, (say(3_690_123, "Done.", 900, "finish"),)),
)
ABOUT = About("Hip", 3_700_000, album="Physio", sections=WORDS)


def test_subrip_captions_stay_long_enough_to_be_read() -> None:
    assert srt(ABOUT) == (
        "1\n00:00:01,200 --> 00:00:03,700\nKnees < hips & feet.\n\n"
        "2\n00:01:01,000 --> 00:01:01,900\none\n\n"
        "3\n00:01:01,900 --> 00:01:03,100\ntwo\n\n"
        "4\n01:01:30,123 --> 01:01:31,323\nDone.\n\n"
    )


def test_webvtt_captions_are_safe_for_a_browser() -> None:
    assert vtt(ABOUT).startswith(
        "WEBVTT\n\n00:00:01.200 --> 00:00:03.700\nKnees &lt; hips &amp; feet.\n\n00:01:01.000 -->"
    )


def test_lrc_lyrics_have_a_line_for_every_phrase() -> None:
    assert lrc(ABOUT) == (
        "[ti:Hip]\n[ar:repcast]\n[al:Physio]\n[length:61:40]\n"
        "[00:01.20]Knees < hips & feet.\n[01:01.00]one\n[01:01.90]two\n[61:30.12]Done.\n"
    )


@pytest.mark.parametrize("at_ms", [0, 999, 59_999, 5_999_999, 6_000_000, 6_000_001, 7_200_000, 36_000_000, 10**10])
def test_no_line_of_lyrics_has_a_moment_that_players_misread(at_ms: int) -> None:
    sections = (Section("set", "Set 1", 0, at_ms + 500, (say(at_ms, "late", 400),)),)
    about = About("Hip", at_ms + 500, sections=sections)
    lines = [line for line in lrc(about).splitlines() if line[1].isdigit()]
    assert all(re.fullmatch(r"\[\d\d:[0-5]\d\.\d\d\]late", line) for line in lines)
    assert len(lines) == (at_ms < 6_000_000)
    assert all(re.fullmatch(r"\[length:\d{1,2}:\d\d\]", line) for line in lrc(about).splitlines() if "length" in line)


@pytest.mark.parametrize(("duration_ms", "cut"), [(0, False), (6_000_000, False), (6_000_001, True)])
def test_lyrics_that_will_be_cut_are_remarked_before_they_are_written(
    duration_ms: int, cut: bool, tmp_path: Path
) -> None:
    remarks = check_beside(tmp_path / "hip.mp3", [".srt", ".lrc"], duration_ms=duration_ms)
    assert [(one.code, one.place.source) for one in remarks] == [("lyrics-cut", str(tmp_path / "hip.lrc"))] * cut


def test_labels_have_sections_and_cues_in_order_of_time() -> None:
    assert labels(ABOUT).splitlines() == [
        "0.000\t1.100\topening",
        "0.000\t61.000\tOpening",
        "1.200\t3.700\tKnees < hips & feet.",
        "61.000\t61.300\tone",
        "61.000\t70.000\tSet 1, left side",
        "61.900\t62.200\ttwo",
        "70.000\t3700.000\tFinish",
        "3690.123\t3691.023\tDone.",
    ]


def test_files_beside_a_track_never_take_the_name_of_its_source(tmp_path: Path) -> None:
    (tmp_path / "hip.txt").write_text("the page")
    (tmp_path / "hip.json").write_text("the record")
    written = write_beside(str(tmp_path / "hip.mp3"), besides(), ABOUT, {"title": "Hüfte"})
    assert [file.name for file in written] == ["hip.srt", "hip.vtt", "hip.lrc", "hip.labels.txt", "hip.timeline.json"]
    assert (tmp_path / "hip.srt").read_text() == srt(ABOUT)
    assert json.loads((tmp_path / "hip.timeline.json").read_text()) == {"title": "Hüfte"}
    assert (tmp_path / "hip.txt").read_text() == "the page"
    assert (tmp_path / "hip.json").read_text() == "the record"


def test_what_cannot_stand_beside_is_told(tmp_path: Path) -> None:
    with pytest.raises(RepcastError, match=r"'\.doc' is no file that can stand beside a track; there are \.srt"):
        write_beside(str(tmp_path / "hip.mp3"), [".doc"], ABOUT)
    with pytest.raises(RepcastError, match="nothing can stand beside standard output; write the track to a file"):
        write_beside("-", [".srt"], ABOUT)


def test_the_timeline_as_json_leaves_out_what_has_no_value() -> None:
    remark = Diagnostic("warning", "no-room", "one tip found no room", Place("hip.txt", 4))
    rest = Section(
        "set", "Set 1", 0, 4000, (Cue(7, 9, "rep", "one", rep=1, place=Place("hip.txt", 12)), ring(100, "go"))
    )
    timeline = Timeline("Hip", (rest, Section("rest", "Rest", 4000, 5000, (), 0, 1, "left", (remark,))))
    dose = {"sets": 1, "hold_s": None}
    assert timeline_json(timeline, [{"title": "Hip", "dose": dose}], "hip.txt") == {
        "format": "repcast-timeline/1",
        "source": "hip.txt",
        "title": "Hip",
        "duration_ms": 5000,
        "exercises": [{"title": "Hip", "dose": dose}],
        "sections": [
            {"kind": "set", "title": "Set 1", "start_ms": 0, "end_ms": 4000, "exercise": 0},
            {
                "kind": "rest",
                "title": "Rest",
                "start_ms": 4000,
                "end_ms": 5000,
                "exercise": 0,
                "set": 1,
                "side": "left",
            },
        ],
        "cues": [
            {"at_ms": 7, "end_ms": 9, "kind": "rep", "text": "one", "section": 0, "rep": 1, "line": 12},
            {"at_ms": 100, "end_ms": 350, "kind": "sound", "sound": "go", "section": 0},
        ],
        "diagnostics": [
            {"severity": "warning", "code": "no-room", "line": 4, "message": "one tip found no room"},
        ],
    }


def test_the_timeline_as_json_tells_a_pace_that_is_not_the_usual_one() -> None:
    cues = (Cue(7, 9, "rep", "one"), Cue(10, 12, "rep", "two", pace=1.1))
    told = timeline_json(Timeline("Hip", (Section("set", "Set 1", 0, 4000, cues),)), [])["cues"]
    assert [cue.get("pace") for cue in told] == [None, 1.1]


def test_what_stands_beside_replaces_nothing_where_it_may_not(tmp_path: Path) -> None:
    (tmp_path / "hip.vtt").write_text("mine")
    for attempt in (check_beside, lambda path, endings, replace: write_beside(path, endings, ABOUT, replace=replace)):
        with pytest.raises(RepcastError, match=r"hip\.vtt: exists already"):
            attempt(str(tmp_path / "hip.mp3"), [".srt", ".vtt"], replace=False)
        assert [file.name for file in tmp_path.iterdir()] == ["hip.vtt"]
    assert (tmp_path / "hip.vtt").read_text() == "mine"
    write_beside(str(tmp_path / "hip.mp3"), [".vtt"], ABOUT)
    assert (tmp_path / "hip.vtt").read_text() == vtt(ABOUT)
    check_beside(str(tmp_path / "hip.mp3"), [".srt"], replace=False)
