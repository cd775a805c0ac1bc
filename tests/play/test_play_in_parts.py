"""Live play while the words of a section are still being spoken: what is known of it is played meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Event

import pytest

from play.fakes import Clock, ManualDevice, wait_until
from play.shaped import Shaped, exercise
from repcast.coach import coach
from repcast.model.choices import Choices
from repcast.model.plan import Plan
from repcast.model.routine import Block, Routine, Step, Workout
from repcast.model.timeline import Section
from repcast.plan import plan
from repcast.play import Playback, Start
from repcast.play.controls import Action, Command
from repcast.play.player import Player
from repcast.play.terminal.now_playing import now_playing
from repcast.schedule import schedule
from routines import WordLengths

STEPS = ("Stand tall.", "Take the band in both hands.", "Bend your elbows slowly.", "Lower your hands again.")
LATE = STEPS[2]


def made(*titles: str) -> Plan:
    steps = tuple(Step(text, "setup") for text in STEPS)
    plain = [exercise(title, sets=1, reps=3, rest_s=20) for title in titles]
    exercises = (*plain[:-1], replace(plain[-1], steps=steps))
    return plan(Routine("Session", (Workout("", tuple(Block((one,)) for one in exercises)),)), Choices())


@dataclass(frozen=True)
class LateVoice(WordLengths):
    """A voice that has not spoken one phrase yet, nor those after it, until `spoken` is set."""

    spoken: Event = field(default_factory=Event)

    def words(self, text: str, pace: float = 1.0, _delivery: str = "") -> int:
        if text == LATE:
            self.spoken.wait(10)
        return super().words(text, pace)


class Rig:
    """A player that is given the words of one section late."""

    def __init__(self, session: Plan) -> None:
        clock = Clock()
        self.spoken = Event()
        source = Shaped(session, lengths=LateVoice(spoken=self.spoken))
        self.device = ManualDevice(clock)
        self.player = Player(Playback("Session", source, plan=session), self.device, clock, wall=clock)
        self.player.start(Start())

    def play(self, milliseconds: int) -> None:
        self.device.play(milliseconds, lambda: self.player.over)

    def play_on(self) -> None:
        """Play all that is known, and no further."""
        wait_until(lambda: self.section_known().partial)
        end_ms = self.section_known().end_ms
        self.play(end_ms - self.player.view().at_ms)

    def section_known(self) -> Section:
        """The last section that is known, as far as it is."""
        timeline = self.player.view().timeline
        return timeline[-1].section if timeline else Section("opening", "", 0, 0)

    def heard(self) -> list[str]:
        return [cue.text for cue in self.player.played("").timeline.cues if cue.text]


@contextmanager
def waiting(session: Plan) -> Iterator[Rig]:
    """A session that has been played as far as it is spoken: up to the late step, and not beyond it."""
    rig = Rig(session)
    try:
        wait_until(lambda: [cue.text for cue in rig.section_known().cues if cue.text][-1:] == [STEPS[1]])
        rig.play_on()
        yield rig
    finally:
        rig.spoken.set()
        rig.player.close()


SESSIONS = {"set-up": made("Curls"), "rest before another exercise": made("Squats", "Curls")}


def whole(session: Plan) -> list[str]:
    """All that is said in a session of which nothing is late."""
    return [cue.text for one in schedule(coach(session, Choices()), WordLengths()) for cue in one.cues if cue.text]


@pytest.mark.parametrize("where", SESSIONS)
def test_what_is_spoken_of_a_section_is_played_while_the_rest_is_spoken(where: str) -> None:
    with waiting(SESSIONS[where]) as rig:
        assert rig.heard()[-1] == STEPS[1]
        assert rig.device.take(1000).size == 0
        view = rig.player.view()
        assert "spoken" in view.waiting
        now = now_playing(view.timeline, view.at_ms, complete=view.complete, plan=view.plan)
        assert now.word != "ready"
        assert not now.complete
        rig.spoken.set()
        wait_until(lambda: rig.player.view().complete)
        rig.play(600_000)
        assert rig.heard() == whole(SESSIONS[where])
        assert not any(one.section.partial for one in rig.player.view().timeline)


GOES_ON: tuple[Action, ...] = (
    "toggle", "slower", "faster", "longer", "shorter", "mute", "balance", "help", "more_rest", "again",
    "how_many_left", "whats_next", "go_on",
)  # fmt: skip
"""The commands after which a section is said to its end."""


@pytest.mark.parametrize("back_ms", [0, 700], ids=["at the end of what is spoken", "while it is being said"])
@pytest.mark.parametrize("action", GOES_ON)
@pytest.mark.parametrize("where", SESSIONS)
def test_no_step_is_lost_or_said_twice_whatever_is_pressed_while_it_is_being_spoken(
    where: str, action: Action, back_ms: int
) -> None:
    """But for "say that again", which says one thing twice."""
    session = SESSIONS[where]
    rig = Rig(session)
    try:
        wait_until(lambda: [cue.text for cue in rig.section_known().cues if cue.text][-1:] == [STEPS[1]])
        rig.play(rig.section_known().end_ms - back_ms)
        for _ in range(2):
            rig.player.execute(Command(action, 20 if action == "more_rest" else 0))
            rig.player.poll()
        rig.spoken.set()
        wait_until(lambda: rig.player.view().complete)
        rig.play(600_000)
        said = [text for text in rig.heard() if text in STEPS]
    finally:
        rig.spoken.set()
        rig.player.close()
    assert tuple(dict.fromkeys(said)) == STEPS
    assert len(said) == len(STEPS) or action == "again"


def test_next_goes_to_where_one_gets_ready_as_soon_as_that_is_spoken() -> None:
    with waiting(SESSIONS["set-up"]) as rig:
        assert "ready" in rig.player.execute(Command("next"))
        rig.spoken.set()
        wait_until(lambda: rig.player.view().complete)
        rig.play(600_000)
        said = rig.heard()
    assert [text for text in said if text in STEPS] == list(STEPS[:2])
    assert said[said.index(STEPS[1]) + 1] == "Get ready."


@pytest.mark.parametrize("action", ["back", "repeat", "next"])
def test_from_a_rest_whose_words_are_late_one_gets_elsewhere(action: Action) -> None:
    with waiting(SESSIONS["rest before another exercise"]) as rig:
        at_ms = rig.player.view().at_ms
        rig.player.execute(Command(action))
        rig.spoken.set()
        wait_until(lambda: rig.player.view().complete)
        rig.play(1000)
        now = next(one.section for one in reversed(rig.player.view().timeline) if one.section.start_ms <= at_ms + 500)
    assert now.start_ms == at_ms
    assert now.exercise == (1 if action == "next" else 0)
