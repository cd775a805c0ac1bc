"""What the controls do to a session, without threads, sound or clock."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import repcast
from play.fakes import REP_MS, Beeper
from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Cue, CueKind, Section, wait_ms
from repcast.play.commands import ACTIONS, CommandResult, State, apply_command
from repcast.play.controls import (
    CONTROLS,
    Action,
    Command,
    Control,
    command_for_key,
    command_for_phrase,
    help_lines,
    phrases,
)
from repcast.play.played_timeline import (
    Continuation,
    PlayedSection,
    PlayedTimeline,
    cut,
    end_ms,
    work_done,
)
from repcast.play.playhead import Playhead
from repcast.play.splicing import count_in, counts_only, extended, from_rep, is_begun, joined

LAST = 4
"""The number of the last part of the fake session: opening, set, rest, set, finish."""


def planned(timeline: PlayedTimeline, continuation: Continuation, adjustments: Adjustments) -> PlayedTimeline:
    """The timeline after a continuation, with all that the source schedules for it: what the planning thread makes."""
    timeline = cut(timeline, continuation.at_ms) + continuation.sections
    for part, section in enumerate(Beeper().sections(continuation.part, adjustments), continuation.part):
        first = part == continuation.part
        new = (
            [PlayedSection(part, count_in(timeline, section, begun=is_begun(timeline, section)))]
            if first and continuation.counted_in and section.kind == "set"
            else []
        )
        new.append(PlayedSection(part, from_rep(section, continuation.rep) if first else section))
        timeline += joined(tuple(new), end_ms(timeline) if timeline else continuation.at_ms)
    return timeline


def whole() -> PlayedTimeline:
    return planned((), Continuation(0, 0), Adjustments())


def pressed(command: Command, at_ms: int, state: State | None = None) -> tuple[CommandResult, PlayedTimeline]:
    """A command at a moment of the whole session, and the timeline as it is then."""
    timeline = whole()
    result = apply_command(state or State(), command, Playhead(timeline, at_ms))
    return result, planned(timeline, result.continuation, result.state.adjustments) if result.continuation else timeline


def titles(timeline: PlayedTimeline) -> list[str]:
    return [played.section.title for played in timeline]


def test_a_pause_between_sets_goes_on_exactly_where_it_was() -> None:
    result, _ = pressed(Command("toggle"), 200, State("paused"))
    assert result.state.mode == "playing"
    assert result.continuation is None


def test_resuming_a_set_counts_in_to_the_rep_that_was_under_way() -> None:
    result, timeline = pressed(Command("toggle"), 1000 + 2 * REP_MS + 100, State("paused"))
    assert titles(timeline) == ["Welcome", "Set 1", "Back to Set 1", "Set 1", "Rest 1", "Set 2", "Well done"]
    assert timeline[2].section.end_ms - timeline[2].section.start_ms == 3000
    assert [cue.text for cue in timeline[2].section.cues] == ["three", "two", "one"]
    assert [cue.rep for cue in timeline[3].section.cues] == [3, 4]
    assert result.notice


def test_next_from_a_rest_counts_in_to_the_set() -> None:
    _, timeline = pressed(Command("next"), 3100)
    assert titles(timeline) == ["Welcome", "Set 1", "Rest 1", "Get ready: Set 2", "Set 2", "Well done"]
    assert timeline[3].section.start_ms == 3100


def test_next_at_the_end_says_so() -> None:
    result, _ = pressed(Command("next"), end_ms(whole()) - 10)
    assert result.continuation is None
    assert "end" in result.notice


def test_back_from_a_set_goes_to_the_rest_before_it() -> None:
    _, timeline = pressed(Command("back"), 5000)
    assert titles(timeline)[3:] == ["Set 2", "Rest 1", "Set 2", "Well done"]


def test_repeat_in_a_rest_does_the_set_before_it_again() -> None:
    _, timeline = pressed(Command("repeat"), 3500)
    assert titles(timeline) == [
        "Welcome", "Set 1", "Rest 1", "Back to Set 1", "Set 1", "Rest 1", "Set 2", "Well done",
    ]  # fmt: skip


def test_repeat_before_any_set_says_so() -> None:
    result, _ = pressed(Command("repeat"), 100)
    assert result.continuation is None
    assert result.notice


def coached(*sections: Section) -> PlayedTimeline:
    return joined(tuple(PlayedSection(part, section) for part, section in enumerate(sections)), 0)


def phrases_of(*kinds: CueKind) -> tuple[Cue, ...]:
    """A phrase of each kind, named after it, a second long, one every two seconds from the first second on."""
    return tuple(Cue(1000 + 2000 * n, 2000 + 2000 * n, kind, kind) for n, kind in enumerate(kinds))


SETUP = Section("setup", "Set-up", 0, 10_000, phrases_of("say", "step", "tip", "ready", "count"))
WORK = Section("set", "Set 1", 0, 10_000, phrases_of("go", "rep", "say", "halfway", "last"), set=1)
REST = Section("rest", "Rest", 0, 10_000, phrases_of("rest", "ready", "count"))
OTHER = replace(SETUP, exercise=1, cues=phrases_of("say", "say", "say", "say"))
AGAIN = coached(SETUP, WORK, REST, OTHER)


@pytest.mark.parametrize(
    ("at_ms", "words"),
    [
        (500, ""),
        (1500, "say"),
        (2500, "say"),
        (4500, "step"),
        (6500, "tip"),
        (7500, "ready"),  # it is being said
        (8500, "tip"),  # what was said to its moment alone is not said again
        (9900, "tip"),
        (11_500, "tip"),
        (15_500, "tip"),
        (19_500, "tip"),
        (21_500, "rest"),
        (22_500, "tip"),
        (29_000, "tip"),
        (30_500, ""),  # nothing of another exercise
        (32_500, "say"),
    ],
)
def test_say_again_says_what_is_still_true(at_ms: int, words: str) -> None:
    result = apply_command(State(), Command("again"), Playhead(AGAIN, at_ms))
    assert result.notice == (f"again: {words}" if words else "nothing to say again here")
    sections = result.continuation.sections if result.continuation else ()
    spoken = [cue for played in sections for cue in played.section.cues]
    assert [cue.text for cue in spoken if cue.text][:1] == ([words] if words else [])
    assert all(cue.end_ms - cue.at_ms == 1000 for cue in spoken if cue.text == words)


def test_say_again_in_a_set_counts_back_in_to_its_rep() -> None:
    result = apply_command(State(), Command("again"), Playhead(AGAIN, 15_500))
    assert result.continuation is not None
    assert [played.section.title for played in result.continuation.sections] == ["Set 1", "Back to Set 1", "Set 1"]


def test_a_phrase_that_was_cut_off_is_not_taken_for_its_whole() -> None:
    timeline = cut(AGAIN, 5400) + joined((PlayedSection(1, WORK),), 5400)
    result = apply_command(State(), Command("again"), Playhead(timeline, 6000))
    assert result.notice == "again: step"


def test_a_muted_coach_shows_the_words_and_leaves_no_gap() -> None:
    result = apply_command(State(muted=True), Command("again"), Playhead(AGAIN, 4500))
    assert result.continuation is None
    assert "step" in result.notice


def test_next_from_a_set_up_leaves_time_to_get_ready() -> None:
    result = apply_command(State(), Command("next"), Playhead(AGAIN, 3500))
    assert result.continuation is not None
    (ready,) = result.continuation.sections
    assert [cue.kind for cue in ready.section.cues] == ["ready", "count"]
    assert (ready.section.start_ms, ready.section.end_ms, result.continuation.part) == (3500, 6500, 1)
    result = apply_command(State(), Command("next"), Playhead(AGAIN, 7500))
    assert result.continuation == Continuation(7500, 1, counted_in=True)


@pytest.mark.parametrize("at_ms", range(0, 6900, 50))
def test_no_pause_resumes_straight_into_a_set(at_ms: int) -> None:
    """From every moment, all that is counted before the next set is heard after the pause."""
    _, timeline = pressed(Command("toggle"), at_ms, State("paused"))
    coming = [played.section for played in timeline if played.section.end_ms > at_ms]
    first = next((section for section in coming if section.kind == "set"), None)
    counts = [
        cue.text
        for section in coming
        for cue in section.cues
        if first is not None and cue.kind == "count" and at_ms <= cue.at_ms < first.start_ms
    ]
    assert counts == (["three", "two", "one"] if first else [])


def test_a_set_is_gone_back_to_only_if_it_was_begun() -> None:
    """Whatever is pressed wherever: a count-in says "Back to" for a set that stands before it, and else not."""
    for action in ("next", "back", "repeat", "toggle", "again", "more_rest"):
        for at_ms in range(0, 6900, 170):
            state = State("paused" if action == "toggle" else "playing")
            _, timeline = pressed(Command(action, 10), at_ms, state)
            for index, title in enumerate(titles(timeline)):
                if title.startswith(("Back to ", "Get ready: ")):
                    begun = timeline[index + 1].section.title in titles(timeline[:index])
                    assert title.startswith("Back to ") == begun, (action, at_ms, titles(timeline))


def test_words_that_a_pause_cut_off_before_a_set_are_said_again() -> None:
    switch = Section("switch", "Switch", 0, 2500, (Cue(0, 1500, "switch", "Other side."),))
    timeline = coached(SETUP, WORK, switch, replace(WORK, side="right"))
    result = apply_command(State("paused"), Command("resume"), Playhead(timeline, 20_800))
    assert result.continuation is not None
    assert [(cue.text, cue.at_ms) for played in result.continuation.sections for cue in played.section.cues][:2] == [
        ("Other side.", 20_800),
        ("count", 24_300),
    ]


def test_slower_starts_with_the_next_rep() -> None:
    result, timeline = pressed(Command("slower"), 1000 + REP_MS + 50)
    assert result.state.adjustments.tempo_pct == 110
    starts = [cue.at_ms for played in timeline for cue in played.section.cues if cue.kind == "rep"]
    assert starts[:4] == [1000, 1500, 2000, 2550]
    assert {cue.rep for played in timeline[:3] for cue in played.section.cues if cue.rep} == {1, 2, 3, 4}


def test_a_second_change_before_the_first_is_scheduled_loses_nothing() -> None:
    timeline, state = whole(), State()
    continuation: Continuation | None = None
    for _ in range(3):
        result = apply_command(state, Command("slower"), Playhead(timeline, 1600, continuation))
        state, continuation = result.state, result.continuation
        assert continuation is not None
        timeline = cut(timeline, continuation.at_ms) + continuation.sections
    assert continuation is not None
    timeline = planned(timeline, continuation, state.adjustments)
    assert state.adjustments.tempo_pct == 130
    assert [cue.rep for played in timeline for cue in played.section.cues if cue.rep] == [1, 2, 3, 4, 1, 2, 3, 4]


def test_more_rest_in_a_rest_makes_it_longer_by_that_much() -> None:
    result, timeline = pressed(Command("more_rest", 30), 3200)
    assert result.gapless
    assert timeline[2].section.end_ms == 3000 + 1500 + 30_000
    assert timeline[2].section.cues[-1].at_ms == 3000 + 1500 + 30_000 - 250
    assert timeline[3].section.start_ms == timeline[2].section.end_ms


def test_more_rest_in_a_set_is_a_breather_and_a_count_in() -> None:
    _, timeline = pressed(Command("more_rest", 20), 1600)
    assert titles(timeline)[1:5] == ["Set 1", "Breather", "Back to Set 1", "Set 1"]
    assert timeline[2].section.end_ms - timeline[2].section.start_ms == 20_000


@pytest.mark.parametrize("name", ["box-breathing", "breathing-4-7-8", "meditation-bells", "plank"])
def test_after_a_pause_only_what_was_counted_in_is_counted_in_again(name: str) -> None:
    with repcast.compile(name, voice="tones") as session:
        sections = session.timeline.sections
    work = next(section for section in sections if section.kind == "set")
    timeline = tuple(PlayedSection(part, section) for part, section in enumerate(sections))
    assert bool(count_in(timeline, work, begun=True).cues) is (name == "plank")


@pytest.mark.parametrize("name", ["box-breathing", "breathing-4-7-8"])
def test_breaths_are_not_counted_in_where_nothing_before_them_is_known(name: str) -> None:
    with repcast.compile(name, voice="tones") as session:
        work = next(section for section in session.timeline.sections if section.kind == "set")
    assert count_in((), work, begun=True).cues == ()


def test_longer_rests_leave_the_section_under_way_alone() -> None:
    _, timeline = pressed(Command("longer"), 1600)
    assert titles(timeline) == titles(whole())
    assert timeline[2].section.end_ms - timeline[2].section.start_ms == 1500 + 5000


def test_tempo_and_rest_stay_within_bounds() -> None:
    state = State()
    for action in ("slower", "longer"):
        for _ in range(100):
            state = apply_command(state, Command(action), Playhead(whole(), 100)).state
    assert (state.adjustments.tempo_pct, state.adjustments.rest_s) == (200, 300)


def test_before_anything_is_known_only_pause_help_and_stop_work() -> None:
    for action in ACTIONS:
        result = apply_command(State(), Command(action), Playhead((), 0))
        assert result.continuation is None
        assert result.state == State() or action in {"pause", "toggle", "help", "stop"}


ORDERS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(5, 90), st.integers(0, 4000), st.booleans()), max_size=12
)


@settings(deadline=None)
@given(ORDERS)
def test_whatever_is_pressed_the_session_stays_whole(commands: list[tuple[str, int, int, bool]]) -> None:
    """The timeline has no gaps, time never goes back, and every part from here on is still to come, in command.

    `late` presses come before what the one before them led to has been scheduled.
    """
    timeline, state, at_ms, pending = whole(), State(), 0, None
    for action, seconds, later_ms, late in commands:
        if pending is not None and not late:
            timeline, pending = (
                planned(timeline, replace(pending, at_ms=end_ms(timeline), sections=()), state.adjustments),
                None,
            )
        at_ms = min(at_ms + later_ms, end_ms(timeline) - (pending is None))
        result = apply_command(state, Command(action, seconds), Playhead(timeline, at_ms, pending))  # type: ignore[arg-type]
        state = result.state
        if result.continuation is not None:
            before = cut(timeline, min(at_ms, result.continuation.at_ms))
            timeline, pending = (
                cut(timeline, result.continuation.at_ms) + result.continuation.sections,
                result.continuation,
            )
            assert cut(timeline, min(at_ms, pending.at_ms)) == before
    if pending is not None:
        timeline = planned(timeline, replace(pending, at_ms=end_ms(timeline), sections=()), state.adjustments)
    for one, next_one in pairwise(timeline):
        assert one.section.end_ms == next_one.section.start_ms
    coming = [played.part for played in timeline if played.section.end_ms > at_ms]
    assert coming == sorted(coming)
    assert set(coming) == set(range(min(coming, default=LAST + 1), LAST + 1))


def test_a_muted_coach_still_counts() -> None:
    section = Section(
        "set", "", 0, 9, (Cue(0, 1, "phase", "in"), Cue(1, 2, "rep", "one"), Cue(2, 3, "sound", sound="tick"))
    )
    assert [cue.kind for cue in counts_only(section).cues] == ["rep", "sound"]


def test_a_late_session_waits_before_the_count_in() -> None:
    assert wait_ms(whole()[2].section) == 3000 + 1500 - 750
    assert wait_ms(whole()[1].section) == 3000


def test_stretching_never_cuts_a_phrase() -> None:
    section = Section("rest", "", 0, 5000, (Cue(1000, 2000, "tip", "a tip"), Cue(3000, 4000, "tip", "another")))
    longer = extended(section, 1500, 10_000)
    assert [(cue.at_ms, cue.end_ms) for cue in longer.cues] == [(1000, 2000), (13_000, 14_000)]


@pytest.mark.parametrize("at_ms", range(0, 6901, 50))
def test_only_work_done_to_its_end_is_counted(at_ms: int) -> None:
    sets = [played.section for played in whole() if played.section.kind == "set"]
    ends = [section.end_ms for section in sets]
    reps = [section.start_ms + REP_MS * number for section in sets for number in range(1, 5)]
    done = sum(end <= at_ms for end in ends), sum(end < at_ms or (end in ends and end == at_ms) for end in reps)
    assert work_done(cut(whole(), at_ms)) == done


@pytest.mark.parametrize("action", ["slower", "next", "more_rest", "again"])
@pytest.mark.parametrize("at_ms", range(1000, 3000, 130))
def test_a_set_that_is_broken_up_counts_as_it_was_done(action: Action, at_ms: int) -> None:
    """Skipped, it is not done; gone on with, each of its reps counts once."""
    _, timeline = pressed(Command(action, 10), at_ms)
    skipped = action == "next"
    assert work_done(timeline) == (1 if skipped else 2, 4 + (max(0, (at_ms - 1001) // REP_MS) if skipped else 4))


@pytest.mark.parametrize("control", CONTROLS)
def test_every_control_can_be_reached_and_is_explained(control: Control) -> None:
    assert control.action in ACTIONS
    assert control.keys or control.phrase
    assert control.help


@pytest.mark.parametrize("key", sorted({key for control in CONTROLS for key in control.keys}))
def test_a_key_does_the_same_in_either_case(key: str) -> None:
    assert command_for_key(key) is not None
    assert command_for_key(key.upper()) == command_for_key(key)


def test_keys_and_phrases_reach_the_same_table() -> None:
    assert command_for_key(" ") == Command("toggle")
    assert command_for_key("3") == Command("more_rest", 30)
    assert command_for_key("0") == Command("more_rest", 100)
    assert command_for_key("x") is None
    assert command_for_phrase("coach more rest") == Command("more_rest", 30)
    assert command_for_phrase("pause") is None
    assert all(command_for_phrase(phrase) for phrase in phrases())
    assert len({key for control in CONTROLS for key in control.keys}) == sum(len(control.keys) for control in CONTROLS)


def test_the_help_names_every_key_and_phrase() -> None:
    text = "\n".join(help_lines("coach"))
    assert all(control.help in text for control in CONTROLS if control.label)
    assert all(phrase in text for phrase in phrases())
    assert "coach pause" not in "\n".join(help_lines())
