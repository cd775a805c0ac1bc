"""Live play of sessions of every shape: work that waits for the listener, every command, every place to go on from."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise

import pytest

from play.fakes import Clock, ManualDevice, wait_until
from play.shaped import SHAPES, WAITING, Shaped, exactly, exercise, routine, shaped
from repcast.languages.en.coaching import time_gone
from repcast.model.adjustments import Adjustments
from repcast.model.choices import Choices
from repcast.model.plan import Plan, Set
from repcast.model.profile import Profile
from repcast.model.progress import Progress
from repcast.model.routine import Block, Routine
from repcast.model.timeline import Section
from repcast.plan import plan
from repcast.play import Playback, Start
from repcast.play.controls import Action, Command
from repcast.play.player import Player
from repcast.session.playing import start_after

STEP_MS = 500
"""How much the tests play between two looks at the player, as live play looks some times a second."""


class Rig:
    """A player with what it plays on."""

    def __init__(self, playback: Playback, start: Start | None = None, *, controllable: bool = True) -> None:
        clock = Clock()
        self.device = ManualDevice(clock)
        self.player = Player(playback, self.device, clock, wall=clock)
        self.player.can_be_resumed = controllable
        self.player.start(start or Start())

    def known(self) -> None:
        wait_until(lambda: self.player.view().complete)

    def play(self, milliseconds: int) -> None:
        """Play so much, or to the end."""
        for _ in range(0, milliseconds, STEP_MS):
            if self.player.over:
                return
            self.device.play(STEP_MS, lambda: self.player.over)
            self.player.poll()

    def press(self, action: Action, seconds: int = 0) -> str:
        notice = self.player.execute(Command(action, seconds))
        self.known()
        return notice

    @property
    def section(self) -> Section:
        view = self.player.view()
        return next(one.section for one in reversed(view.timeline) if one.section.start_ms <= view.at_ms)

    def to(self, waits: bool) -> None:
        """Play on to the first section that waits for the listener, or that does not."""
        for _ in range(4000):
            if self.section.waits is waits:
                return
            self.play(STEP_MS)
        raise AssertionError("there is no such section")

    def to_end(self) -> None:
        """Play to the end; where something waits, the listener goes on."""
        for _ in range(4000):
            if self.player.over:
                return
            if self.section.waits:
                self.press("go_on")
            self.play(STEP_MS)
        raise AssertionError("the session does not end")


@contextmanager
def playing(playback: Playback, start: Start | None = None, *, controllable: bool = True) -> Iterator[Rig]:
    rig = Rig(playback, start, controllable=controllable)
    wait_until(lambda: rig.player.view().timeline)
    rig.known()
    try:
        yield rig
    finally:
        rig.player.close()


def estimate_ms(section: Section) -> int:
    return section.end_ms - section.start_ms


@pytest.mark.parametrize("shape", WAITING)
@pytest.mark.parametrize("late_ms", [0, 1000, 20_000])
def test_work_that_waits_lasts_until_the_listener_goes_on(shape: str, late_ms: int) -> None:
    """However long that is: the next section begins at the key, and the log has the time that was really taken."""
    with playing(shaped(shape)) as rig:
        rig.to(waits=True)
        waiting = rig.section
        rig.play(estimate_ms(waiting) - STEP_MS + late_ms)
        assert rig.section.title == waiting.title
        at_ms = rig.player.view().at_ms
        rig.press("go_on")
        rig.play(STEP_MS)
        assert rig.section.start_ms == at_ms
        assert not rig.section.waits
        done = rig.player.played("stopped")
        assert done.at_ms == done.timeline.duration_ms
        assert abs(done.at_ms - at_ms - STEP_MS) <= 1


@pytest.mark.parametrize("is_paused", [False, True], ids=["without a pause", "after a pause"])
@pytest.mark.parametrize("shape", WAITING)
def test_whoever_takes_longer_than_estimated_hears_of_it_every_minute_and_nothing_once_it_is_over(
    shape: str, is_paused: bool
) -> None:
    made = plan(SHAPES[shape], Choices())
    source = Shaped(made, profile=Profile(can_answer=True))
    with playing(Playback("Session", source, plan=made)) as rig:
        rig.to(waits=True)
        waiting = rig.section
        begun_ms, estimated_ms = waiting.start_ms, estimate_ms(waiting)
        rig.play(estimated_ms + 10_000)
        if is_paused:
            rig.press("pause")
            rig.press("resume")
            begun_ms += 3000 * (waiting.kind == "set")  # it is counted in again
        rig.play(200_000)
        at_ms = rig.player.view().at_ms
        rig.press("go_on")
        rig.play(70_000)
        said = rig.player.played("").timeline.cues
    sentences = [cue for cue in said if cue.text.endswith(".")]  # no count-in
    late = [cue for cue in sentences if begun_ms + estimated_ms <= cue.at_ms < at_ms]
    if waiting.kind == "set":
        first_ms = -(-estimated_ms // 60_000) * 60_000
        moments_ms = list(range(first_ms, at_ms - begun_ms, 60_000))
        assert [cue.text for cue in late] == [time_gone(moment_ms) for moment_ms in moments_ms]
    else:
        moments_ms = list(range(estimated_ms + 60_000, at_ms - begun_ms, 60_000))
        assert {cue.text for cue in late} == {"Start when you are ready."}
    is_first_before = is_paused and waiting.kind == "set" and moments_ms[0] < estimated_ms + 10_000
    assert [cue.at_ms - begun_ms for cue in late][is_first_before:] == moments_ms[is_first_before:]
    assert len(moments_ms) >= 3
    assert not any("gone." in cue.text or "Start when" in cue.text for cue in said if cue.at_ms >= at_ms)


@pytest.mark.parametrize("shape", WAITING)
def test_going_on_early_cuts_at_once(shape: str) -> None:
    with playing(shaped(shape)) as rig:
        rig.to(waits=True)
        waiting = rig.section
        rig.play(2 * STEP_MS)
        at_ms = rig.player.view().at_ms
        assert at_ms < waiting.end_ms - 1000
        rig.press("next")
        rig.play(STEP_MS)
        assert rig.section.start_ms == at_ms


@pytest.mark.parametrize("action", ["go_on", "next", "toggle", "resume"])
def test_every_way_to_say_done_goes_on(action: Action) -> None:
    """Enter, n and "coach next", Space and a headset's one button, "coach continue" and a headset that sends play."""
    with playing(shaped("open")) as rig:
        rig.to(waits=True)
        rig.play(1000)
        rig.press(action)
        rig.play(STEP_MS)
        assert not rig.section.waits
        assert rig.player.view().state.mode == "playing"
        assert rig.player.progress().sets == 1


def test_where_nothing_waits_enter_skips_nothing() -> None:
    with playing(shaped("straight")) as rig:
        rig.play(2000)
        title = rig.section.title
        assert "nothing waits" in rig.press("go_on")
        rig.play(STEP_MS)
        assert rig.section.title == title


@pytest.mark.parametrize("shape", WAITING)
def test_where_nobody_can_go_on_the_estimate_holds(shape: str) -> None:
    """As in the background, without keys and without a microphone."""
    with playing(shaped(shape), controllable=False) as rig:
        length_ms = rig.player.view().timeline[-1].section.end_ms
        rig.play(length_ms + 1000)
        assert rig.player.over
        assert rig.player.played("finished").at_ms == length_ms


def test_a_paused_open_set_waits_again_after_the_pause() -> None:
    with playing(shaped("open")) as rig:
        rig.to(waits=True)
        rig.play(1000)
        rig.press("pause")
        assert rig.player.view().state.mode == "paused"
        rig.press("resume")
        rig.play(60_000)
        assert rig.section.waits
        assert rig.player.progress().sets == 0
        rig.press("go_on")
        rig.play(STEP_MS)
        assert rig.player.progress().sets == 1


@pytest.mark.parametrize("shape", WAITING)
@pytest.mark.parametrize("action", ["longer", "slower", "again", "mute", "balance"])
def test_nothing_else_ends_work_that_waits(shape: str, action: Action) -> None:
    with playing(shaped(shape)) as rig:
        rig.to(waits=True)
        title = rig.section.title
        for _ in range(3):
            rig.play(estimate_ms(rig.section))
            rig.press(action)
        rig.play(10_000)
        assert rig.section.title == title or rig.section.waits


COMMANDS: tuple[Command, ...] = (
    Command("next"), Command("back"), Command("repeat"), Command("again"), Command("slower"), Command("faster"),
    Command("longer"), Command("shorter"), Command("more_rest", 10), Command("toggle"), Command("go_on"),
)  # fmt: skip


def check(rig: Rig) -> None:
    """Sections join, and no cue lies outside its section's start."""
    timeline = rig.player.view().timeline
    assert timeline[0].section.start_ms == 0 or timeline[0].section.start_ms <= rig.player.view().at_ms
    for before, after in pairwise(timeline):
        assert before.section.end_ms == after.section.start_ms
    assert all(cue.at_ms >= one.section.start_ms for one in timeline for cue in one.section.cues)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.action)
def test_every_command_works_in_every_section_of_every_shape(shape: str, command: Command) -> None:
    """Each section is entered by `next`, and left after the command; the session then goes on to its end."""
    with playing(shaped(shape)) as rig:
        for _ in range(3):
            rig.play(STEP_MS)
            rig.press(command.action, command.seconds)
            check(rig)
            if rig.player.view().state.mode == "paused":
                rig.press("toggle")
            rig.play(STEP_MS)
            rig.press("next")
        check(rig)
        rig.to_end()
        assert rig.player.over
        check(rig)


def interval_starts_ms(rig: Rig, made: Plan) -> list[int]:
    """When the first set of each interval began."""
    starts: dict[int, int] = {}
    for one in rig.player.view().timeline:
        part = made.parts[one.part]
        if isinstance(part, Set) and one.section.kind == "set":
            starts.setdefault(part.interval, one.section.start_ms)
    return list(starts.values())


@pytest.mark.parametrize("shape", ["emom", "emom in turn"])
@pytest.mark.parametrize("action", ["slower", "faster"])
@pytest.mark.parametrize("moments_ms", [(2000,), (5000, 5000), (3000, 30_000, 61_000), (70_000, 3000, 3000)])
def test_minutes_begin_on_the_minute_at_any_tempo(shape: str, action: Action, moments_ms: tuple[int, ...]) -> None:
    playback = shaped(shape)
    source = playback.section_source
    assert isinstance(source, Shaped)
    with playing(playback) as rig:
        while rig.section.kind != "set":
            rig.play(STEP_MS)
        for moment_ms in moments_ms:
            rig.play(moment_ms)
            rig.press(action)
        starts = interval_starts_ms(rig, source.plan)
        assert [start - starts[0] for start in starts] == [60_000 * number for number in range(len(starts))]


def test_the_minute_of_a_set_that_is_done_early_is_rest_to_its_end() -> None:
    playback = shaped("emom")
    source = playback.section_source
    assert isinstance(source, Shaped)
    with playing(playback) as rig:
        while rig.section.kind != "set":
            rig.play(STEP_MS)
        rig.play(5000)
        rig.press("next")
        starts = interval_starts_ms(rig, source.plan)
        assert starts[1] - starts[0] == 60_000


@pytest.mark.parametrize("shape", SHAPES)
def test_a_session_of_any_shape_goes_on_from_any_of_its_parts(shape: str) -> None:
    """Broken off in each part, at its start and later, it goes on there and comes to its end."""
    made = plan(SHAPES[shape], Choices())
    for part in range(len(made.parts)):
        playback = shaped(shape)
        with playing(playback, Start(part)) as rig:
            rig.play(STEP_MS)
            done = rig.player.progress("stopped")
            assert start_after(made, done, Adjustments()).part == part
            rig.player.execute(Command("stop"))


CHANGED: dict[str, Routine] = {
    "shorter": routine(Block((exercise("Curls", reps=2),))),
    "longer": routine(Block((exercise("Curls", sets=5, reps=9, rest_s=20), exercise("Plank", sets=3, hold_s=20)))),
    "turned round": routine(Block((exercise("Plank", hold_s=20), exercise("Curls", sets=2, reps=3, rest_s=20)))),
    "another": SHAPES["circuit"],
    "another kind": SHAPES["open"],
    "with a warm-up": SHAPES["warm-up"],
    "in rounds": routine(
        Block((exercise("Curls", reps=3), exercise("Plank", hold_s=20)), "circuit", rounds=exactly(2))
    ),
}


@pytest.mark.parametrize("changed", CHANGED)
def test_a_changed_plan_goes_on_at_the_nearest_right_place(changed: str) -> None:
    """At the set of the same number of the same exercise, or the nearest that there is; never out of the session."""
    before, after = plan(SHAPES["straight"], Choices()), plan(CHANGED[changed], Choices())
    titles = [one.exercise.title for one in after.exercises]
    for number, part in enumerate(before.parts):
        if not isinstance(part, Set):
            continue
        title = before.exercises[part.exercise].exercise.title
        done = Progress("stopped", 9000, number, rep=2, section="set", exercise=title, set_number=part.number)
        start = start_after(after, done, Adjustments())
        assert 0 <= start.part < len(after.parts)
        if title in titles:
            to = after.parts[start.part]
            assert isinstance(to, Set)
            assert after.exercises[to.exercise].exercise.title == title
            most = max(one.number for one in after.sets if one.exercise == to.exercise)
            assert to.number == min(part.number, most)
        with playing(Playback("Session", Shaped(after), plan=after), start) as rig:
            rig.to_end()


@pytest.mark.parametrize(
    "flags", [{"sets": 1}, {"sets": 4}, {"intro": "none"}, {"reps": 1}, {"shuffle": True, "seed": 3}]
)
@pytest.mark.parametrize("shape", SHAPES)
def test_other_flags_go_on_at_a_set_of_the_same_exercise(shape: str, flags: dict[str, object]) -> None:
    before, after = plan(SHAPES[shape], Choices()), plan(SHAPES[shape], Choices.of(**flags))
    for number, part in enumerate(before.parts):
        if isinstance(part, Set):
            title = before.exercises[part.exercise].exercise.title
            done = Progress("stopped", 1, number, 0, 0, section="set", exercise=title, set_number=part.number)
            to = after.parts[start_after(after, replace(done, side=part.side), Adjustments()).part]
            assert isinstance(to, Set)
            assert part.of_block or after.exercises[to.exercise].exercise.title == title
            assert (to.of_block, to.side) == (part.of_block, part.side)
