"""What stands beside a track: captions, labels, the timeline, and the track in parts with a playlist."""

import json
from collections.abc import Iterator
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile

from repcast.export import About, Options
from repcast.export.sidecars import besides, check_beside, labels, lrc, srt, vtt, write_beside
from repcast.export.split import By, export_parts, parts
from repcast.mix import mix
from repcast.model.clip import RATE_HZ, Block
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.timeline import Cue, Section, Timeline
from repcast.model.times import frames
from repcast.report.timeline import timeline_json
from toned import clip_of, joined, ring, say, session

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


def untouched() -> Iterator[Block]:
    """Blocks that nobody may ask for."""
    raise AssertionError
    yield


def test_several_files_do_not_go_to_standard_output() -> None:
    with pytest.raises(RepcastError, match="several files cannot go to standard output; write the track to a file"):
        export_parts(untouched(), "-", ABOUT, "sets")


@pytest.mark.parametrize("name", ["hip.m3u8", "hip/02 Set 1, left side.wav"])
def test_a_split_replaces_nothing_where_it_may_not(name: str, tmp_path: Path) -> None:
    (tmp_path / "hip").mkdir()
    (tmp_path / name).write_text("mine")
    with pytest.raises(RepcastError, match=f"{name}: exists already"):
        export_parts(untouched(), str(tmp_path / "hip.wav"), ABOUT, "sections", Options(replace=False))
    assert [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()] == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_session_is_divided_at_sections_or_into_sets_with_what_leads_up_to_them() -> None:
    track = session()
    assert [part.title for part in parts(track, "sections")] == [section.title for section in track]
    sets = parts(track, "sets")
    assert [part.title for part in sets] == ["Set 1 of 2", "Set 2 of 2", "Finish"]
    assert [len(part.sections) for part in sets] == [2, 2, 1]


@pytest.mark.parametrize("by", ["sections", "sets"])
def test_the_parts_one_after_another_are_the_track(by: By, tmp_path: Path) -> None:
    track = session()
    about = About("Hip/Knee", track[-1].end_ms, sections=track)
    playlist, *files = export_parts(mix(track, clip_of), str(tmp_path / "hip.flac"), about, by)
    found = parts(track, by)
    assert playlist == tmp_path / "hip.m3u8"
    lines = playlist.read_text().splitlines()
    assert lines[0] == "#EXTM3U"
    assert lines[3::2] == [file.relative_to(tmp_path).as_posix() for file in files]
    assert lines[2] == f"#EXTINF:{round((found[0].end_ms) / 1000)},{found[0].title}"
    whole = joined(mix(track, clip_of))
    for number, (part, file) in enumerate(zip(found, files, strict=True), 1):
        heard = soundfile.read(file, dtype="float32")[0]
        first = frames(part.start_ms, RATE_HZ)
        length = min(len(heard), len(whole) - first)
        assert abs(len(heard) - (frames(part.end_ms, RATE_HZ) - first)) <= 1
        assert np.abs(heard[: length - 1] - whole[first : first + length - 1]).max() < 1e-4
        tags = mutagen.File(file)
        assert (tags["title"], tags["album"], tags["tracknumber"]) == ([part.title], ["Hip/Knee"], [str(number)])
        assert tags["chapter001"] == ["00:00:00.000"]


def test_a_part_is_named_so_that_every_system_takes_it(tmp_path: Path) -> None:
    track = (Section("set", 'a/b: "c" <d>?*', 0, 100), Section("set", "...", 100, 200))
    _, *files = export_parts(mix(track, clip_of), str(tmp_path / "x.wav"), About("x", 200, sections=track), "sections")
    assert [file.name for file in files] == ["01 a b c d.wav", "02 untitled.wav"]


def test_a_split_that_fails_leaves_nothing_and_spoils_nothing(tmp_path: Path) -> None:
    track = session()
    about = About("Hip", track[-1].end_ms, sections=track)
    (tmp_path / "hip").mkdir()
    (tmp_path / "hip" / "mine.txt").write_text("mine")

    def blocks() -> Iterator[Block]:
        yield from list(mix(track, clip_of))[:40]
        raise RuntimeError("the voice has gone")

    with pytest.raises(RuntimeError, match="the voice has gone"):
        export_parts(blocks(), str(tmp_path / "hip.wav"), about, "sections")
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["mine.txt"]
    (tmp_path / "taken").write_text("")
    with pytest.raises(RepcastError, match="taken: cannot be written, file exists"):
        export_parts(mix(track, clip_of), str(tmp_path / "taken.wav"), about, "sections")
