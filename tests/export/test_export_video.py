"""The video: what is shown when, how it is drawn, and what a player finds in the file."""

from bisect import bisect_right
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

import repcast
from export.test_export_formats import probed
from repcast import ChoiceError, RepcastError
from repcast.export import About
from repcast.export.sidecars import caption_times
from repcast.export.video.layout import layout, parse_size
from repcast.export.video.painting import Painter
from repcast.export.video.scenes import STEP_MS, TICK_MS, Part, Scene, parts, scene_at, scenes
from repcast.storage.fonts import drawable, fitted, width_px

PAGE = """# Clamshell

2 sets of 3 reps on each side, rest 20 seconds.

1. Lie on your side with your knees bent.
2. Lift the upper knee slowly, then lower it.
"""
SHAPES = {
    "sides": PAGE,
    "hold": "# Plank\n\n2 sets of a 10 second hold, rest 15 seconds.\n\n1. Keep your back straight.\n",
    "open": "# Push-ups\n\n2 sets of as many as you can. Rest 15 seconds.\n\n1. Hands under your shoulders.\n",
    "figures": "# Wall sit\n\n2 sets of 20-30 s, rest 15 s.\n\n1. Lean back at approx. 90° & hold for 20-30 s.\n",
    "breaths": "# Box breathing\n\nBreathe in for 4 seconds, hold for 4, breathe out for 4, hold for 4. 2 rounds.\n",
}
SIZES = [(1280, 720), (720, 1280), (640, 360), (360, 640), (400, 400), (500, 170), (144, 430)]


@pytest.fixture(scope="module", params=SHAPES)
def shown(request: pytest.FixtureRequest) -> tuple[Part, ...]:
    return shown_of(request.param)


def shown_of(shape: str) -> tuple[Part, ...]:
    with repcast.compile(text=SHAPES[shape], voice="tones") as session:
        return parts(About("", session.timeline.duration_ms, facts=session.player_facts()))


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, About]:
    path = tmp_path_factory.mktemp("video") / "clam.mp4"
    with repcast.compile(text=PAGE, voice="tones") as session:
        session.export(path, size="640x360")
        timeline = session.timeline
        return path, About("", timeline.duration_ms, sections=timeline.sections, facts=session.player_facts())


def all_scenes(shown: tuple[Part, ...]) -> list[Scene]:
    return [scene for own in scenes(shown) for scene in own]


def test_what_is_shown_changes_at_its_moment_and_at_least_once_a_second(shown: tuple[Part, ...]) -> None:
    made = all_scenes(shown)
    moments = [scene.at_ms for scene in made]
    assert moments == sorted(set(moments))
    for at_ms in range(0, shown[-1].end_ms, 137):
        last, now = made[bisect_right(moments, at_ms) - 1], scene_at(shown, at_ms)
        assert (last.part, last.screen, last.count, last.beside) == (now.part, now.screen, now.count, now.beside)
        assert at_ms - last.at_ms <= max(TICK_MS, STEP_MS)
        assert 0 <= now.share <= 1


@pytest.mark.parametrize("shape", SHAPES)
def test_the_words_on_the_screen_are_those_of_the_captions(shape: str) -> None:
    with repcast.compile(text=SHAPES[shape], voice="tones") as session:
        sections = session.timeline.sections
        shown = parts(About("", session.timeline.duration_ms, facts=session.player_facts()))
    spoken = [cue for section in sections for cue in section.cues if cue.text]
    assert any(cue.text != cue.written for cue in spoken) or shape != "figures"
    for number, (section, own) in enumerate(zip(sections, scenes(shown), strict=True)):
        for scene in own:
            said = [cue.written for cue in section.cues if cue.text and cue.at_ms <= scene.at_ms]
            assert scene.screen.phrase == (said[-1] if said else ""), number


def test_a_count_is_of_reps_and_a_clock_counts_down_or_up() -> None:
    reps = next(part for part in shown_of("sides") if part.screens[0].reps)
    assert scene_at([reps], reps.end_ms - 1).count == "3"
    assert scene_at([reps], reps.start_ms).beside == "of 3"
    hold = next(part for part in shown_of("hold") if part.screens[0].kind == "hold")
    assert [scene_at([hold], hold.start_ms + at_ms).count for at_ms in (0, 1, 1000, 9001)] == [
        ":10",
        ":10",
        ":09",
        ":01",
    ]
    waits = next(part for part in shown_of("open") if part.waits)
    assert [scene_at([waits], waits.start_ms + at_ms).count for at_ms in (0, 999, 12_000)] == [":00", ":00", ":12"]
    assert scene_at([waits], waits.start_ms).beside == "so far"


@pytest.mark.parametrize("size", [(640, 360), (360, 640)])
def test_a_frame_is_the_same_whatever_was_drawn_before_it(size: tuple[int, int], shown: tuple[Part, ...]) -> None:
    made, painter = all_scenes(shown), Painter(size, shown)
    for number, scene in enumerate(made):
        drawn = painter.frame(scene)
        if number % 17 == 0:
            alone = Painter(size, shown).frame(scene)
            assert ImageChops.difference(drawn, alone).getbbox() is None


@pytest.mark.parametrize("size", SIZES)
def test_places_are_apart_within_the_frame_and_on_even_pixels(size: tuple[int, int]) -> None:
    at = layout(size)
    boxes = [at.heading, at.title, at.ring, at.word, at.following, at.phrase, at.mark, at.elapsed, at.left]
    for number, box in enumerate(boxes):
        assert 0 <= box.left < box.right <= size[0]
        assert 0 <= box.top < box.bottom <= size[1]
        assert not any(box.overlaps(other) for other in boxes[number + 1 :])
    changing = [
        at.frame,
        at.word,
        at.ring,
        at.count,
        at.beside,
        at.phrase,
        at.long_phrase,
        at.mark,
        at.elapsed,
        at.left,
    ]
    assert not any(side % 2 for box in changing for side in (*box.corner, *box.size))
    for box in (at.count, at.beside):  # within the ring's inner edge
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        middle = (at.ring.left + at.ring.width / 2, at.ring.top + at.ring.height / 2)
        assert max(np.hypot(x - middle[0], y - middle[1]) for x, y in corners) < 0.4125 * at.ring.width


@given(
    st.lists(st.text("abcdefghiäöüßñçWM-.,×…", min_size=1, max_size=30), max_size=40).map(" ".join),
    st.tuples(st.integers(40, 700), st.integers(20, 300)),
)
def test_a_text_is_made_smaller_and_never_cut(text: str, room: tuple[int, int]) -> None:
    found = fitted(text, room, 90)
    assert " ".join(found.lines) == drawable(text)
    if found.size_px > 4:
        assert all(width_px(line, found.size_px) <= room[0] for line in found.lines)
        assert found.height_px <= room[1]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Hüftöffner – 3 × 10", "Hüftöffner – 3 × 10"),
        ("Ćwiczenie, Упражнение, Άσκηση", "Ćwiczenie, Упражнение, Άσκηση"),
        ("½ ﬁt \u3000\uff11\uff10", "½ ﬁt 10"),
        ("push\u202eup \U0001f4aa 腹筋", "pushup"),
    ],
)
def test_letters_are_drawn_as_they_are_where_the_font_has_them(text: str, drawn: str) -> None:
    assert drawable(text) == drawn or drawable(text).replace("fi", "ﬁ") == drawn


@pytest.mark.needs("ffmpeg")
def test_a_player_finds_picture_sound_captions_and_chapters(video: tuple[Path, About]) -> None:
    path, about = video
    facts = probed(path)
    kinds = {stream["codec_name"]: stream for stream in facts["streams"]}
    assert {"h264", "aac", "mov_text"} <= set(kinds)
    assert (kinds["h264"]["width"], kinds["h264"]["height"], kinds["h264"]["pix_fmt"]) == (640, 360, "yuv420p")
    assert kinds["mov_text"]["tags"]["language"] == "eng"
    for stream in (kinds["h264"], kinds["aac"], facts["format"]):
        assert abs(float(stream["duration"]) * 1000 - about.duration_ms) < 50
    titles = [(one["tags"]["title"], round(float(one["start_time"]) * 1000)) for one in facts["chapters"]]
    assert titles == [(section.title, section.start_ms) for section in about.sections]


def test_its_captions_are_the_words_at_their_moments(video: tuple[Path, About]) -> None:
    path, about = video
    with av.open(str(path)) as file:
        packets = [packet for packet in file.demux(file.streams.subtitles[0]) if packet.size > 2]
        found = [
            (round(float((packet.pts or 0) * packet.time_base) * 1000), bytes(packet)[2:].decode())
            for packet in packets
            if packet.time_base
        ]
    assert found == [(at_ms, text) for at_ms, _, text in caption_times(about)]


def test_its_frames_are_those_that_were_drawn_at_their_moments(video: tuple[Path, About]) -> None:
    path, about = video
    shown = parts(about)
    made = all_scenes(shown)
    with av.open(str(path)) as file:
        frames = {
            round(float(frame.time or 0) * 1000): Image.fromarray(frame.to_ndarray(format="rgb24"))
            for frame in file.decode(video=0)
        }
    assert list(frames) == [scene.at_ms for scene in made]
    painter, counts = Painter((640, 360), shown), set()
    ring = layout((640, 360)).ring
    box = (*ring.corner, ring.right, ring.bottom)
    for scene in made:
        drawn = painter.frame(scene)
        assert _difference(frames[scene.at_ms], drawn) < 3
        if scene.screen.reps and scene.count not in counts:
            counts.add(scene.count)
            other = Painter((640, 360), shown).frame(scene_at(shown, scene.at_ms - 2000))
            assert _difference(frames[scene.at_ms].crop(box), other.crop(box)) > 3, "another count is another picture"
    assert counts == {"1", "2", "3"}


def _difference(one: Image.Image, other: Image.Image) -> float:
    return float(np.asarray(ImageChops.difference(one, other), float).mean())


def test_a_player_can_begin_at_every_section(video: tuple[Path, About]) -> None:
    path, about = video
    with av.open(str(path)) as file:
        keys = {round(float(one.pts * one.time_base) * 1000) for one in _packets(file) if one.is_keyframe}
    assert {section.start_ms for section in about.sections} <= keys


def _packets(file: Any) -> list[Any]:
    return [packet for packet in file.demux(file.streams.video[0]) if packet.pts is not None]


@pytest.mark.parametrize(
    ("size", "message"),
    [
        ("large", "'large' is no size of a video; give a width and a height in pixels, such as 1280x720"),
        ("1280x", "is no size of a video"),
        ("-2x-2", "is no size of a video"),
        ("1281x720", "both must be even; give 1282x720"),
        ("100x200", "cannot have 100 × 200 pixels; each side is 144 to 3840"),
        ("7680x4320", "cannot have 7680 × 4320 pixels; each side is 144 to 3840"),
        ("2000x200", "2000 × 200 pixels are too narrow for a video"),
    ],
)
def test_a_size_that_a_video_cannot_have_is_refused(size: str, message: str, tmp_path: Path) -> None:
    with repcast.compile(text=PAGE, voice="tones") as session, pytest.raises(ChoiceError, match=message):
        session.export(tmp_path / "clam.mp4", size=size)
    assert not list(tmp_path.iterdir())


def test_a_size_is_read_in_the_ways_it_is_written() -> None:
    assert {parse_size(text) for text in ("720x1280", " 720 X 1280 ", "720×1280")} == {(720, 1280)}


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("clam.mp3", {"size": "640x360"}, r"a \.mp3 file has no picture whose size could be chosen"),
        ("clam.zwo", {"size": "640x360"}, "size means nothing to it"),
        ("clam.mp4", {"split": "sets"}, "a video is one file, with a chapter for each part"),
    ],
)
def test_what_does_not_go_together_is_refused(
    name: str, settings: dict[str, Any], message: str, tmp_path: Path
) -> None:
    with repcast.compile(text=PAGE, voice="tones") as session, pytest.raises(RepcastError, match=message):
        session.export(tmp_path / name, **settings)


def test_several_sessions_are_one_video_with_the_sections_of_all(tmp_path: Path) -> None:
    with repcast.compile(text=SHAPES["hold"], voice="tones") as one, repcast.compile(text=PAGE, voice="tones") as two:
        joined = repcast.joined([one, two])
        joined.export(tmp_path / "both.mp4", size="256x144")
        with av.open(str(tmp_path / "both.mp4")) as file:
            times = [float(frame.time or 0) for frame in file.decode(video=0)]
            assert abs(float(file.duration or 0) / 1000 - joined.timeline.duration_ms) < 50
    assert max(np.diff(times)) <= 1.001
