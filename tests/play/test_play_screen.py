"""The screen as a pure function, and as plain lines."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from play.fakes import Beeper
from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Cue, Section
from repcast.play import State, View
from repcast.play.played_timeline import PlayedSection, PlayedTimeline, cut
from repcast.play.splicing import joined
from repcast.play.terminal.display import LineDisplay, NoDisplay, display, new_lines
from repcast.play.terminal.now_playing import now_playing
from repcast.play.terminal.screen import GLYPHS, ROWS, big, screen


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
    return "\n".join(line.rstrip() for line in big(words, 1000, 5 * scale))


@given(st.integers(10, 200), st.integers(1, 70), st.integers(0, 7000), st.sampled_from(STATES))
def test_it_fits_any_terminal(width: int, height: int, at_ms: int, state: State) -> None:
    rows = screen(replace(VIEW, at_ms=at_ms, state=state), width, height)
    assert len(rows) <= height
    assert all(len(row.text) <= width for row in rows)


def test_forty_columns_show_all_that_matters() -> None:
    seen = text(replace(VIEW, at_ms=3100), 40, 20)
    for wanted in ("Band walk", "Rest 1", "Next: Set 2", "0:01 left", "0:03 done", "0:03 left", "Space pause"):
        assert wanted in seen
    assert large("2", 1) in seen
    assert large("rest", 1) in seen
    assert len(screen(VIEW, 40, 20)) == 20


def test_a_set_shows_the_rep_and_its_phase_in_large_letters() -> None:
    seen = text(replace(VIEW, timeline=coached(), at_ms=3500))
    assert large("1", 1) in seen
    assert large("and hold", 1) in seen
    assert "Set 1 of 3, left side" in seen


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
    assert (now.count, now.phase) == (count, phase)


def test_a_held_position_and_a_rest_count_down() -> None:
    hold = (PlayedSection(0, Section("set", "Hold", 0, 130_000, (Cue(0, 300, "go", "go"),))),)
    assert now_playing(hold, 0, complete=True).count == "2:10"
    assert now_playing(hold, 100_500, complete=True).count == "30"
    assert now_playing(played(), 3000, complete=True).count == "2"


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
    assert big("12", 13, 5) == ["12"]
    assert big("ü1", 80, 24) == ["ü1"]
    assert big("", 80, 24) == [""]


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
