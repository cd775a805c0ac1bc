"""The screen as a pure function, and as plain lines."""

import io
import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from play.fakes import Beeper
from play.shaped import SHAPES, Shaped, shaped
from repcast.model.adjustments import Adjustments
from repcast.model.screen import READY, WORDS, ScreenKind
from repcast.model.timeline import Cue, Section
from repcast.play import State, View
from repcast.play.commands import Mode
from repcast.play.played_timeline import PlayedSection, PlayedTimeline, cut
from repcast.play.splicing import joined
from repcast.play.terminal.display import STYLES, LineDisplay, NoDisplay, display, new_lines
from repcast.play.terminal.lettering import GLYPHS, ROWS, big, big_lines, counted, drawn
from repcast.play.terminal.now_playing import now_playing
from repcast.play.terminal.screen import screen


def played() -> PlayedTimeline:
    sections = Beeper(sets=2).sections(0, Adjustments())
    return joined(tuple(PlayedSection(part, section) for part, section in enumerate(sections)), 0)


def coached() -> PlayedTimeline:
    """A set whose second rep is no longer coached."""
    cues = (
        Cue(0, 300, "go", "go"),
        Cue(450, 900, "phase", "rotate in", rep=1),
        Cue(3000, 3400, "phase", "and hold", rep=1),
        Cue(4000, 4300, "rep", "one", rep=1),
        Cue(4450, 5000, "phase", "slowly back.", rep=1),
        Cue(7000, 7060, "sound", sound="tick", rep=2),
        Cue(11_000, 11_300, "rep", "two", rep=2),
    )
    return (PlayedSection(0, Section("set", "Set 1 of 3, left side", 0, 14_000, cues, set=1, side="left")),)


STATES = (State(), State("paused"), State(help=True))
VIEW = View("Band walk", played(), complete=True, at_ms=0, state=State())


def text(view: View, width: int = 80, height: int = 24) -> str:
    return "\n".join(row.text for row in screen(view, width, height))


def large(words: str, scale: int) -> str:
    """The words in letters of one size, as they stand on the screen."""
    return "\n".join(line.rstrip() for line in drawn(words.upper(), scale)).rstrip()


@given(st.integers(10, 200), st.integers(1, 70), st.integers(0, 7000), st.sampled_from(STATES))
def test_it_fits_any_terminal(width: int, height: int, at_ms: int, state: State) -> None:
    rows = screen(replace(VIEW, at_ms=at_ms, state=state), width, height)
    assert len(rows) <= height
    assert all(len(row.text) <= width for row in rows)


def test_forty_columns_show_all_that_matters() -> None:
    seen = text(replace(VIEW, at_ms=3100), 40, 20)
    for wanted in ("Band walk", "Rest 1", "Next: Set 2", "0:01 left", "0:03 done", "0:03 left", "Space pause"):
        assert wanted in seen
    assert large(":02", 2) in seen
    assert "ready" in seen.casefold()
    assert len(screen(VIEW, 40, 20)) == 20


def test_a_set_shows_the_rep_and_its_phase_in_large_letters() -> None:
    seen = text(replace(VIEW, timeline=coached(), at_ms=3500))
    assert large("1", 3).splitlines()[0] in seen
    assert large("and hold", 1).splitlines()[0] in seen
    assert "Set 1 of 3, left side" in seen
    assert "LEFT SIDE" in seen


@pytest.mark.parametrize(
    ("at_ms", "count", "phase"),
    [
        (0, "1", "rotate in"),
        (3200, "1", "and hold"),
        (6000, "1", "slowly back"),
        (7100, "2", "rotate in"),
        (10_500, "2", "and hold"),
        (13_000, "2", "slowly back"),
    ],
)
def test_the_phase_is_known_even_where_it_is_not_said(at_ms: int, count: str, phase: str) -> None:
    now = now_playing(coached(), at_ms, complete=True)
    assert (now.count, now.label, now.word) == (count, "of 2", phase)


def test_a_held_position_and_a_rest_count_down() -> None:
    hold = (PlayedSection(0, Section("set", "Hold", 0, 130_000, (Cue(0, 300, "go", "go"),))),)
    assert now_playing(hold, 0, complete=True).count == "2:10"
    assert now_playing(hold, 100_500, complete=True).count == ":30"
    assert now_playing(played(), 3000, complete=True).count == ":02"


def test_it_says_what_is_wrong_and_what_was_changed() -> None:
    assert "no sound device" in text(replace(VIEW, waiting="no sound device"))
    changed = replace(VIEW, state=State("paused", Adjustments(tempo_pct=120), muted=True), wake_word="coach")
    first = text(changed).splitlines()[0]
    assert first.endswith("PAUSED · counts only · listening · reps at 83 % speed")
    assert "left and more" in text(replace(VIEW, complete=False))
    assert "getting ready" in text(replace(VIEW, timeline=()))


def test_every_letter_is_five_rows_high() -> None:
    for letter, glyph in GLYPHS.items():
        rows = glyph.split()
        assert len(rows) == ROWS
        assert len({len(row) for row in rows}) == 1
        assert set("".join(rows)) <= {"#", "."}, letter


def test_large_letters_grow_with_the_room() -> None:
    assert big("12", 14, 5)[0] == "  ██    ██████"
    assert len(big("12", 28, 10)) == 10
    assert big("12", 13, 5)[0] == "▄█  ▀▀█"
    assert big("12", 6, 5) == ["12"]
    assert big("ßø", 80, 24) == ["ßø"]
    assert big("", 80, 24) == [""]


@given(st.text(max_size=60), st.integers(1, 200), st.integers(1, 60))
def test_large_letters_never_leave_their_room(text: str, width: int, height: int) -> None:
    for lines in (big(text, width, height), big_lines(text, width, height), counted("12", "of 14", width, height)):
        assert len(lines) <= max(1, height)
        assert all(len(line) <= width for line in lines)


@pytest.mark.parametrize(("width", "height"), [(40, 8), (80, 12), (120, 30)])
@pytest.mark.parametrize("count", ["7", "11", "104"])
def test_a_count_takes_what_its_window_allows_with_what_it_is_out_of(count: str, width: int, height: int) -> None:
    lines = counted(count, "of 110", width, height)
    assert len(lines) > 2
    widest = max(map(len, lines))
    assert widest > width * 0.4 or len(lines) > height * 0.6


COLOURS = (*(0, 95, 135, 175, 215, 255),)
"""The levels of xterm's cube of 6 × 6 × 6 colours, which begins with number 16."""


def luminance(number: int) -> float:
    """The relative luminance of a colour of xterm's table (WCAG 2.2)."""
    index = number - 16
    parts = [COLOURS[index // 36], COLOURS[index // 6 % 6], COLOURS[index % 6]]
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("style", ["work", "hold", "breath", "rest", "ready", "talk", "warn", "bar"])
def test_every_colour_is_seen_on_black_and_on_white(style: str) -> None:
    found = re.search(r"color\((\d+)\)", STYLES[style])
    assert found is not None
    light = luminance(int(found[1]))
    assert (light + 0.05) / 0.05 >= 3
    assert 1.05 / (light + 0.05) >= 3


def test_each_kind_of_work_has_a_colour_of_its_own() -> None:
    kinds = get_args(ScreenKind)
    assert len({STYLES[kind] for kind in kinds} | {STYLES["paused"]}) == len(kinds) + 1


def moment(shape: str, kind: str, into: float = 0.5, which: int = 0, mode: Mode = "playing") -> View:
    """A moment of a session of a shape: so far into its section of a kind."""
    made = shaped(shape)
    assert isinstance(made.section_source, Shaped)
    sections = made.section_source.sections(0, Adjustments())
    timeline = joined(tuple(PlayedSection(part, section) for part, section in enumerate(sections)), 0)
    section = [one.section for one in timeline if one.section.kind == kind][which]
    at_ms = round(section.start_ms + into * (section.end_ms - section.start_ms))
    return View("Session", timeline, complete=True, at_ms=at_ms, state=State(mode), plan=made.plan)


SIZES = [(40, 20), (80, 24), (120, 40)]


@pytest.mark.parametrize(
    ("shape", "kind", "which", "word"),
    [
        ("straight", "set", 0, "work"),
        ("straight", "set", 2, "hold"),
        ("intervals", "set", 0, "work"),
        ("distance", "set", 0, "work"),
        ("amrap", "set", 0, "work"),
        ("straight", "rest", 0, "rest"),
        ("straight", "setup", 0, "set up"),
        ("straight", "finish", 0, "done"),
    ],
)
@pytest.mark.parametrize("size", SIZES)
def test_the_word_is_that_of_the_work(shape: str, kind: str, which: int, word: str, size: tuple[int, int]) -> None:
    """Timed work is no hold."""
    view = moment(shape, kind, 0.1, which)
    assert now_playing(view.timeline, view.at_ms, complete=True, plan=view.plan).word == word
    seen = text(view, *size)
    sizes = [large(word, scale).splitlines()[0] for scale in (1, 2, 3, 4, 5, 6)]
    assert word in seen or any(one in seen for one in sizes)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("shape", "kind"), [("each side", "set"), ("straight", "rest"), ("open", "set")])
def test_a_pause_fills_the_screen_and_is_no_word_of_the_work(shape: str, kind: str, size: tuple[int, int]) -> None:
    rows = screen(moment(shape, kind, mode="paused"), *size)
    shown = [row.text for row in rows if row.style == "paused"]
    assert {len(line) for line in shown} == {size[0]}
    letters = [line.rstrip() for line in shown]
    assert letters in [[line.rstrip() for line in drawn("PAUSED", scale)] for scale in range(1, 20)]
    assert max(map(len, letters)) > size[0] / 2
    assert not any(row.style in get_args(ScreenKind) for row in rows)
    assert "paused" not in {*WORDS.values(), READY, "work", "hold"}


@pytest.mark.parametrize("size", SIZES)
def test_a_rest_names_what_comes_next_in_large_letters(size: tuple[int, int]) -> None:
    seen = text(moment("circuit", "rest"), *size)
    sizes = [large("rows", scale).splitlines()[0] for scale in range(1, 7)]
    assert "NEXT" in seen
    assert any(one in seen for one in sizes) or "\nRows" in seen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("which", "side"), [(0, "LEFT SIDE"), (1, "RIGHT SIDE")])
@pytest.mark.parametrize("into", [0.0, 0.3, 0.99])
def test_the_side_is_always_in_sight(which: int, side: str, into: float, size: tuple[int, int]) -> None:
    assert side in text(moment("each side", "set", into, which), *size)


def test_reps_and_seconds_are_told_apart_by_a_colon() -> None:
    for shape in SHAPES:
        made = moment(shape, "opening")
        for played in made.timeline:
            now = now_playing(made.timeline, played.section.start_ms, complete=True, plan=made.plan)
            assert (":" in now.count) == (not now.label)


def test_what_waits_counts_up_from_its_start_and_goes_on_after_a_pause() -> None:
    section = Section("set", "Open", 0, 60_000, set=1, waits=True)
    timeline = (
        PlayedSection(2, replace(section, end_ms=7000), cut_short=True),
        PlayedSection(2, Section("rest", "Back to it", 7000, 10_000)),
        PlayedSection(2, replace(section, start_ms=10_000), stretched_ms=20_000),
    )
    counts = [now_playing(timeline, at_ms, complete=True).count for at_ms in (0, 6999, 10_000, 13_000, 59_000)]
    assert counts == [":00", ":06", ":07", ":10", ":56"]
    late = now_playing(timeline, 45_000, complete=True)
    assert (late.left_ms, late.total_ms - late.at_ms) == (-5000, 0)


@pytest.mark.parametrize("size", SIZES)
def test_a_long_phrase_is_wrapped_not_cut(size: tuple[int, int]) -> None:
    said = "Push the floor away with your forearms, so that you do not sink between your shoulders."
    cues = (Cue(0, 5000, "tip", said),)
    view = View("Plank", (PlayedSection(0, Section("rest", "Rest", 0, 30_000, cues)),), complete=True, at_ms=100,
                state=State())  # fmt: skip
    assert said in " ".join(text(view, *size).split())


def test_the_end_has_a_summary() -> None:
    seen = text(moment("straight", "finish"))
    assert "3 sets, 6 reps in 1:" in seen


def test_plain_lines_tell_each_thing_once() -> None:
    lines: list[str] = []
    before = None
    for at_ms in range(0, 7000, 70):
        now = replace(VIEW, at_ms=at_ms)
        lines += new_lines(before, now)
        before = now
    cues = [cue for each in played() for cue in each.section.cues]
    assert len(lines) == len(played()) + len(cues)
    assert lines[0] == "0:00  Welcome"
    assert new_lines(VIEW, replace(VIEW, notice="paused at 0:00")) == ["0:00  [paused at 0:00]"]
    assert new_lines(VIEW, replace(VIEW, waiting="late")) == ["0:00  [late]"]


@pytest.mark.parametrize("at_ms", [0, 40, 990, 1000, 2500, 3000])
def test_plain_lines_tell_of_a_section_that_begins_where_the_last_line_was_written(at_ms: int) -> None:
    """As after a key that is pressed before the device has taken anything more."""
    extra = PlayedSection(1, Section("setup", "Set-up", at_ms, at_ms + 5000))
    before = replace(VIEW, at_ms=at_ms)
    after = replace(VIEW, timeline=(*cut(played(), at_ms), extra), at_ms=at_ms + 10)
    assert [line.partition("  ")[2] for line in new_lines(before, after)] == ["Set-up"]


def test_plain_lines_say_how_to_go_on_from_what_waits() -> None:
    view = moment("open", "set", 0.1)
    lines = new_lines(None, view)
    assert any(line.endswith("Push-ups, set 1 of 2  [until you press Enter]") for line in lines), lines


def test_without_a_terminal_nothing_is_drawn() -> None:
    assert isinstance(display(plain=False, out=io.StringIO()), NoDisplay)
    out = io.StringIO()
    shown = display(plain=True, out=out)
    assert isinstance(shown, LineDisplay)
    shown.open()
    shown.show(VIEW)
    shown.show(replace(VIEW, at_ms=10))
    shown.close()
    assert out.getvalue().startswith("0:00  Welcome\n")
