"""What the controls do to a session, without threads, sound or clock."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from play.fakes import REP_MS, Beeper
from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Cue, Section
from repcast.play.commands import ACTIONS, CommandResult, Scene, State, apply_command
from repcast.play.controls import CONTROLS, Command, help_lines, order_for_key, order_for_phrase, phrases
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, cut, done, end_ms, work_done
from repcast.play.splicing import count_in, counts_only, from_rep, hold_ms, joined, stretched

LAST = 4
"""The number of the last part of the fake session: opening, set, rest, set, finish."""


def planned(track: PlayedTimeline, departure: Continuation, changes: Adjustments) -> PlayedTimeline:
    """The track after a departure, with all that the conductor schedules for it: what the planning thread makes."""
    track = cut(track, departure.at_ms) + departure.legs
    for part, section in enumerate(Beeper().sections(departure.part, changes), departure.part):
        first = part == departure.part
        new = (
            [PlayedSection(part, count_in(track, section))]
            if first and departure.counted_in and section.kind == "set"
            else []
        )
        new.append(PlayedSection(part, from_rep(section, departure.rep) if first else section))
        track += joined(tuple(new), end_ms(track) if track else departure.at_ms)
    return track


def whole() -> PlayedTimeline:
    return planned((), Continuation(0, 0), Adjustments())


def pressed(order: Command, at_ms: int, state: State | None = None) -> tuple[CommandResult, PlayedTimeline]:
    """An order at a moment of the whole session, and the track as it is then."""
    track = whole()
    turn = apply_command(state or State(), order, Scene(track, at_ms))
    return turn, planned(track, turn.depart, turn.state.changes) if turn.depart else track


def titles(track: PlayedTimeline) -> list[str]:
    return [leg.section.title for leg in track]


def test_a_pause_between_sets_goes_on_exactly_where_it_was() -> None:
    turn, _ = pressed(Command("toggle"), 400, State("paused"))
    assert turn.state.mode == "playing"
    assert turn.depart is None


def test_resuming_a_set_counts_in_to_the_rep_that_was_under_way() -> None:
    turn, track = pressed(Command("toggle"), 1000 + 2 * REP_MS + 100, State("paused"))
    assert titles(track) == ["Welcome", "Set 1", "Back to Set 1", "Set 1", "Rest 1", "Set 2", "Well done"]
    assert track[2].section.end_ms - track[2].section.start_ms == 3000
    assert [cue.text for cue in track[2].section.cues] == ["three", "two", "one"]
    assert [cue.rep for cue in track[3].section.cues] == [3, 4]
    assert turn.notice


def test_next_from_a_rest_counts_in_to_the_set() -> None:
    _, track = pressed(Command("next"), 3100)
    assert titles(track) == ["Welcome", "Set 1", "Rest 1", "Back to Set 2", "Set 2", "Well done"]
    assert track[3].section.start_ms == 3100


def test_next_at_the_end_says_so() -> None:
    turn, _ = pressed(Command("next"), end_ms(whole()) - 10)
    assert turn.depart is None
    assert "end" in turn.notice


def test_back_from_a_set_goes_to_the_rest_before_it() -> None:
    _, track = pressed(Command("back"), 5000)
    assert titles(track)[3:] == ["Set 2", "Rest 1", "Set 2", "Well done"]


def test_repeat_in_a_rest_does_the_set_before_it_again() -> None:
    _, track = pressed(Command("repeat"), 3500)
    assert titles(track) == [
        "Welcome", "Set 1", "Rest 1", "Back to Set 1", "Set 1", "Rest 1", "Set 2", "Well done",
    ]  # fmt: skip


def test_repeat_before_any_set_says_so() -> None:
    turn, _ = pressed(Command("repeat"), 100)
    assert turn.depart is None
    assert turn.notice


def test_say_again_repeats_the_last_words_and_then_the_set_goes_on() -> None:
    turn, track = pressed(Command("again"), 1000 + REP_MS + 50)
    assert "Welcome" in turn.notice
    assert [cue.text for cue in track[2].section.cues] == ["Welcome"]
    assert titles(track)[3] == "Back to Set 1"
    assert [cue.rep for cue in track[4].section.cues] == [2, 3, 4]


def test_slower_starts_with_the_next_rep() -> None:
    turn, track = pressed(Command("slower"), 1000 + REP_MS + 50)
    assert turn.state.changes.tempo_pct == 110
    starts = [cue.at_ms for leg in track for cue in leg.section.cues if cue.kind == "rep"]
    assert starts[:4] == [1000, 1500, 2000, 2550]
    assert {cue.rep for leg in track[:3] for cue in leg.section.cues if cue.rep} == {1, 2, 3, 4}


def test_a_second_change_before_the_first_is_scheduled_loses_nothing() -> None:
    track, state = whole(), State()
    depart: Continuation | None = None
    for _ in range(3):
        turn = apply_command(state, Command("slower"), Scene(track, 1600, depart))
        state, depart = turn.state, turn.depart
        assert depart is not None
        track = cut(track, depart.at_ms) + depart.legs
    assert depart is not None
    track = planned(track, depart, state.changes)
    assert state.changes.tempo_pct == 130
    assert [cue.rep for leg in track for cue in leg.section.cues if cue.rep] == [1, 2, 3, 4, 1, 2, 3, 4]


def test_more_rest_in_a_rest_makes_it_longer_by_that_much() -> None:
    turn, track = pressed(Command("more_rest", 30), 3200)
    assert turn.soon
    assert track[2].section.end_ms == 3000 + 1500 + 30_000
    assert track[2].section.cues[-1].at_ms == 3000 + 1500 + 30_000 - 250
    assert track[3].section.start_ms == track[2].section.end_ms


def test_more_rest_in_a_set_is_a_breather_and_a_count_in() -> None:
    _, track = pressed(Command("more_rest", 20), 1600)
    assert titles(track)[1:5] == ["Set 1", "Breather", "Back to Set 1", "Set 1"]
    assert track[2].section.end_ms - track[2].section.start_ms == 20_000


def test_longer_rests_leave_the_section_under_way_alone() -> None:
    _, track = pressed(Command("longer"), 1600)
    assert titles(track) == titles(whole())
    assert track[2].section.end_ms - track[2].section.start_ms == 1500 + 5000


def test_tempo_and_rest_stay_within_bounds() -> None:
    state = State()
    for action in ("slower", "longer"):
        for _ in range(100):
            state = apply_command(state, Command(action), Scene(whole(), 100)).state
    assert (state.changes.tempo_pct, state.changes.rest_s) == (200, 300)


def test_before_anything_is_known_only_pause_help_and_stop_work() -> None:
    for action in ACTIONS:
        turn = apply_command(State(), Command(action), Scene((), 0))
        assert turn.depart is None
        assert turn.state == State() or action in {"pause", "toggle", "help", "stop"}


ORDERS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(5, 90), st.integers(0, 4000), st.booleans()), max_size=12
)


@settings(deadline=None)
@given(ORDERS)
def test_whatever_is_pressed_the_session_stays_whole(orders: list[tuple[str, int, int, bool]]) -> None:
    """The track has no gaps, time never goes back, and every part from here on is still to come, in order.

    `late` presses come before what the one before them led to has been scheduled.
    """
    track, state, at_ms, pending = whole(), State(), 0, None
    for action, seconds, later_ms, late in orders:
        if pending is not None and not late:
            track, pending = planned(track, replace(pending, at_ms=end_ms(track), legs=()), state.changes), None
        at_ms = min(at_ms + later_ms, end_ms(track) - (pending is None))
        turn = apply_command(state, Command(action, seconds), Scene(track, at_ms, pending))  # type: ignore[arg-type]
        state = turn.state
        if turn.depart is not None:
            before = cut(track, min(at_ms, turn.depart.at_ms))
            track, pending = cut(track, turn.depart.at_ms) + turn.depart.legs, turn.depart
            assert cut(track, min(at_ms, turn.depart.at_ms)) == before
    if pending is not None:
        track = planned(track, replace(pending, at_ms=end_ms(track), legs=()), state.changes)
    for one, next_one in pairwise(track):
        assert one.section.end_ms == next_one.section.start_ms
    coming = [leg.part for leg in track if leg.section.end_ms > at_ms]
    assert coming == sorted(coming)
    assert set(coming) == set(range(min(coming, default=LAST + 1), LAST + 1))


def test_a_muted_coach_still_counts() -> None:
    section = Section(
        "set", "", 0, 9, (Cue(0, 1, "phase", "in"), Cue(1, 2, "rep", "one"), Cue(2, 3, "sound", sound="tick"))
    )
    assert [cue.kind for cue in counts_only(section).cues] == ["rep", "sound"]


def test_a_late_session_waits_before_the_count_in() -> None:
    assert hold_ms(whole()[2].section) == 3000 + 1500 - 750
    assert hold_ms(whole()[1].section) == 3000


def test_stretching_never_cuts_a_phrase() -> None:
    section = Section("rest", "", 0, 5000, (Cue(1000, 2000, "tip", "a tip"), Cue(3000, 4000, "tip", "another")))
    longer = stretched(section, 1500, 10_000)
    assert [(cue.at_ms, cue.end_ms) for cue in longer.cues] == [(1000, 2000), (13_000, 14_000)]


def test_what_was_done_is_counted() -> None:
    timeline = done("Beeps", whole(), 1000 + REP_MS + 10)
    assert work_done(timeline) == (1, 2)
    assert timeline.duration_ms == 1000 + REP_MS + 10


@pytest.mark.parametrize("control", CONTROLS)
def test_every_control_can_be_reached_and_is_explained(control: object) -> None:
    assert control.action in ACTIONS  # type: ignore[attr-defined]
    assert control.keys or control.phrase  # type: ignore[attr-defined]
    assert control.help  # type: ignore[attr-defined]


def test_keys_and_phrases_reach_the_same_table() -> None:
    assert order_for_key(" ") == Command("toggle")
    assert order_for_key("3") == Command("more_rest", 30)
    assert order_for_key("0") == Command("more_rest", 100)
    assert order_for_key("x") is None
    assert order_for_phrase("coach more rest") == Command("more_rest", 30)
    assert order_for_phrase("pause") is None
    assert all(order_for_phrase(phrase) for phrase in phrases())
    assert len({key for control in CONTROLS for key in control.keys}) == sum(len(control.keys) for control in CONTROLS)


def test_the_help_names_every_key_and_phrase() -> None:
    text = "\n".join(help_lines(spoken=True))
    assert all(control.help in text for control in CONTROLS if control.label)
    assert all(phrase in text for phrase in phrases())
    assert "coach pause" not in "\n".join(help_lines())
