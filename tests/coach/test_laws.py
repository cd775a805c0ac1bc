"""The laws of every session, over random routines and choices."""

import re
from collections import Counter
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from repcast.coach import coach
from repcast.coach.steps import told as in_order
from repcast.languages.en.calm import is_calm
from repcast.languages.en.coaching import EASED, LISTEN_FIRST
from repcast.languages.en.phrasing import sentence, sentences
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CueSheet, SectionScript, Utterance, Wording
from repcast.model.plan import Rest, Set, Setup, Switch
from repcast.model.routine import Routine
from repcast.model.timeline import Cue, Timeline
from repcast.plan import plan
from repcast.schedule import schedule
from routines import CHOICES, ROUTINES, WordLengths, timeline, timeline_of

TAKES = re.compile(
    r"It takes about (?:half a minute|(?:(\d+)( and a half)? hours?)?(?: and )?(?:(\d+)( and a half)? minutes?)?)\."
)
WORD_MS = st.sampled_from([120, 300, 700])


def spoken(track: Timeline) -> list[Cue]:
    return [cue for cue in track.cues if cue.text]


@given(ROUTINES, CHOICES, WORD_MS)
def test_cues_come_in_order_and_speech_never_meets_speech(routine: Routine, choices: Choices, word_ms: int) -> None:
    track = timeline_of(routine, choices, word_ms)
    for before, cue in pairwise(track.cues):
        assert before.at_ms <= cue.at_ms
    for before, cue in pairwise(spoken(track)):
        assert before.end_ms <= cue.at_ms


@given(ROUTINES, CHOICES, WORD_MS)
def test_sections_join_and_hold_all_their_speech(routine: Routine, choices: Choices, word_ms: int) -> None:
    track = timeline_of(routine, choices, word_ms)
    assert track.sections[0].start_ms == 0
    for before, section in pairwise(track.sections):
        assert section.start_ms == before.end_ms
    for section in track.sections:
        assert all(section.start_ms <= cue.at_ms < cue.end_ms <= section.end_ms for cue in section.cues if cue.text)
    assert track.duration_ms == sum(section.end_ms - section.start_ms for section in track.sections)


@given(ROUTINES, CHOICES, WORD_MS)
def test_what_is_known_of_a_section_stays_as_it_is_when_more_of_its_words_are_spoken(
    routine: Routine, choices: Choices, word_ms: int
) -> None:
    cue_sheet = coach(plan(routine, choices), choices)
    whole = list(schedule(cue_sheet, WordLengths(word_ms)))
    in_parts = list(schedule(cue_sheet, WordLengths(word_ms), in_parts=True))
    assert [section for section in in_parts if not section.partial] == whole
    number, end_ms = 0, 0
    for section in in_parts:
        assert section.start_ms == whole[number].start_ms
        assert section.end_ms > end_ms
        end_ms = section.end_ms
        if section.partial:
            assert section.cues == tuple(cue for cue in whole[number].cues if cue.at_ms < section.end_ms)
        number += not section.partial


@given(ROUTINES, CHOICES)
def test_sets_rests_and_switches_last_exactly_as_planned(routine: Routine, choices: Choices) -> None:
    made = plan(routine, choices)
    track = timeline(made, choices)
    for part, section in zip(made.parts, track.sections, strict=True):
        length_ms = section.end_ms - section.start_ms
        if isinstance(part, Set):
            assert length_ms == made.work_of(part).length_ms
        elif isinstance(part, Switch) or (isinstance(part, Rest) and not part.introduces):
            assert length_ms == part.length_ms
        elif isinstance(part, Rest):
            grown = any(one.code == "rest-extended" for one in section.diagnostics)
            assert length_ms > part.length_ms if grown else length_ms == part.length_ms


@given(ROUTINES, CHOICES, WORD_MS)
def test_go_is_on_zero_and_every_count_is_on_its_beat(routine: Routine, choices: Choices, word_ms: int) -> None:
    made = plan(routine, choices)
    track = timeline(made, choices, word_ms)
    for part, section in zip(made.parts, track.sections, strict=True):
        if not isinstance(part, Set):
            continue
        work = made.work_of(part)
        starts = [cue.at_ms for cue in section.cues if cue.kind == "go" or cue.sound == "go"]
        assert set(starts) == {section.start_ms}
        if work.kind == "reps" and made.exercises[part.exercise].is_breathing:
            assert not [cue for cue in section.cues if cue.kind == "rep" or cue.text == "go"]
            continue
        counts = [(cue.rep, cue.at_ms) for cue in section.cues if cue.kind == "rep"]
        phases = [(rep, section.start_ms + (rep - 1) * work.beat_ms + work.turn_ms) for rep in range(1, work.reps + 1)]
        assert counts == (phases if work.kind == "reps" and not work.waits else [])


@given(ROUTINES, CHOICES, WORD_MS)
def test_the_countdown_comes_before_every_go_that_has_time_for_it(
    routine: Routine, choices: Choices, word_ms: int
) -> None:
    made = plan(routine, choices)
    for before, section in pairwise(timeline(made, choices, word_ms).sections):
        room_ms = before.end_ms - before.start_ms
        if section.kind != "set" or before.kind == "set":
            continue
        if before.kind == "setup" and choices.get_ready_s is not None:
            room_ms = min(room_ms, int(choices.get_ready_s * 1000))
        counts = [cue.at_ms for cue in before.cues if cue.kind == "count" and cue.text.isdigit()]
        seconds = [left for left in range(choices.countdown_s, 0, -1) if left * 1000 <= room_ms]
        if section.cues[0].text != "go" and is_calm(made.exercises[section.exercise]):
            seconds = []
        assert counts == [section.start_ms - left * 1000 for left in seconds]
        last = [cue for cue in before.cues if cue.text and cue.end_ms > section.start_ms - 1000 * len(seconds)]
        assert all(cue.kind == "count" for cue in last)


@given(ROUTINES, CHOICES, st.sampled_from([0, 2, 3, 4, 5, 12]))
def test_a_new_side_is_named_before_or_just_after_its_go(routine: Routine, choices: Choices, rest_s: int) -> None:
    made = plan(routine, replace(choices, rest_s=rest_s, switch_s=rest_s))
    track = timeline(made, choices, 100)
    for (earlier, before), (part, section) in pairwise(zip(made.parts, track.sections, strict=True)):
        if isinstance(earlier, Set) and isinstance(part, Set) and earlier.side == part.side:
            continue  # straight on with the side that it is
        if isinstance(part, Set) and part.side and before.kind in {"set", "rest", "switch"}:
            names = " ".join(cue.text for cue in (*before.cues, *section.cues) if cue.kind in {"ready", "switch"})
            # A set too short for any words leaves no room for these either.
            short = made.work_of(part).length_ms < 4000
            introduced = any(cue.kind == "say" and cue.text.startswith("Next") for cue in before.cues)
            assert f"{part.side} side" in names.lower() or short or introduced


@given(ROUTINES, CHOICES)
def test_every_step_is_told_in_order(routine: Routine, choices: Choices) -> None:
    choices = replace(choices, intro="full")
    made = plan(routine, choices)
    said = spoken(timeline(made, choices))
    told = [cue.text for cue in said if cue.kind == "step" and cue.text not in EASED.values()]
    # A break introduces one exercise, or all of a block; those of a held exercise end with the one that go is for.
    order = [index for part in made.parts if isinstance(part, Rest | Setup) for index in part.introduces]
    assert len(set(order)) == len(order)
    assert set(order) >= set(made.done)
    steps = [step for index in order for step in in_order(made.exercises[index]).steps]
    leads = ("When I say go, ", "On go, ", "When its turn comes, ")
    plain = [reduce(str.removeprefix, leads, text).casefold() for text in told if text != LISTEN_FIRST]
    assert plain == [sentence(text).casefold() for step in steps for text in sentences(step.text)]


@given(ROUTINES, CHOICES)
def test_every_tip_is_spoken_once_or_reported(routine: Routine, choices: Choices) -> None:
    choices = replace(choices, tips=True)
    track = timeline_of(routine, choices)
    told = Counter(cue.text for cue in spoken(track) if cue.kind == "tip")
    remarks = [one.message for one in track.diagnostics if one.code == "tip-not-spoken"]
    done = [exercise for exercise in routine.exercises if not exercise.is_rest]
    tips = Counter(sentence(tip.text) for exercise in done for tip in exercise.tips)
    assert not told - Counter(sentence(tip.text) for exercise in routine.exercises for tip in exercise.tips)
    for text, times in (tips - told).items():
        assert sum(f'"{text}"' in message for message in remarks) >= times


@given(ROUTINES, CHOICES)
def test_a_more_talkative_coach_says_all_that_a_quieter_one_does(routine: Routine, choices: Choices) -> None:
    said = [
        Counter((cue.kind, cue.text) for cue in spoken(timeline_of(routine, replace(choices, talk=talk))))
        for talk in ("quiet", "normal", "chatty")
    ]
    for cues in said:  # more words make a longer session, which its opening says
        assert sum(cues.pop(cue) for cue in list(cues) if TAKES.fullmatch(cue[1])) == (choices.intro == "full")
    assert not said[0] - said[1]
    assert not said[1] - said[2]


@given(ROUTINES, CHOICES)
def test_the_same_input_gives_the_same_timeline(routine: Routine, choices: Choices) -> None:
    assert timeline_of(routine, choices) == timeline_of(routine, choices)


@given(ROUTINES, CHOICES)
def test_a_longer_rest_never_lengthens_a_set(routine: Routine, choices: Choices) -> None:
    def set_lengths(rest_s: int) -> list[int]:
        sections = timeline_of(routine, replace(choices, rest_s=rest_s)).sections
        return [section.end_ms - section.start_ms for section in sections if section.kind == "set"]

    assert set_lengths(5) == set_lengths(90)


@given(ROUTINES, CHOICES)
def test_each_side_gets_the_same_time(routine: Routine, choices: Choices) -> None:
    choices = replace(choices, sides="each", only_set=None, start_at=None)
    made = plan(routine, choices)
    track = timeline(made, choices)
    spent: Counter[str] = Counter()
    for section in track.sections:
        if section.kind == "set":
            spent[section.side] += section.end_ms - section.start_ms
    assert spent["left"] == spent["right"]
    # A block that is done as a whole leaves the sides to the listener.
    assert spent["left"] > 0 or all(part.of_block or not part.side for part in made.sets)


def said_ms(track: Timeline) -> int:
    """How long the opening says that the session takes."""
    found = next(found for cue in track.sections[0].cues if (found := TAKES.fullmatch(cue.text)))
    hours, minutes = (int(found[at] or 0) + (0.5 if found[at + 1] else 0) for at in (1, 3))
    return round((hours * 60 + minutes or 0.5) * 60_000)


@given(ROUTINES, CHOICES, st.sampled_from([None, 1]))
def test_the_opening_says_how_long_the_session_really_takes(
    routine: Routine, choices: Choices, only_set: int | None
) -> None:
    track = timeline_of(routine, replace(choices, only_set=only_set, intro="full"), 270)
    assert abs(said_ms(track) - track.duration_ms) <= max(30_000, track.duration_ms // 10)


@given(ROUTINES, CHOICES)
def test_every_cue_has_the_words_as_spoken_and_as_written(routine: Routine, choices: Choices) -> None:
    def shouted(script: SectionScript) -> SectionScript:
        """Speak every word louder than it is written, and longer."""
        return replace(
            script,
            utterances=tuple(replace(one, wordings=loud(one)) for one in script.utterances),
            optional=tuple(replace(one, wordings=loud(one)) for one in script.optional),
        )

    def loud(utterance: Utterance) -> tuple[Wording, ...]:
        return tuple(replace(one, spoken=f"HEY {one.quoted.upper()}") for one in utterance.wordings)

    cue_sheet = CueSheet(tuple(map(shouted, coach(plan(routine, choices), choices).scripts)))
    lengths = WordLengths(300)
    for section in schedule(cue_sheet, lengths):
        for cue in section.cues:
            counted = cue.text.removeprefix("HEY ").isdigit()
            assert cue.text == (cue.written if counted or not cue.text else f"HEY {cue.written.upper()}")
            assert not cue.text or cue.end_ms - cue.at_ms == lengths.words(cue.text, cue.pace)
        assert not any("HEY" in one.message for one in section.diagnostics)
