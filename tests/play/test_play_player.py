"""The player and its threads, on a device and a clock that the tests drive."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread, get_ident

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from play.fakes import BEEP_MS, Beeper, Clock, ManualDevice, beep, playback, wait_until
from repcast.model.adjustments import Adjustments
from repcast.model.clip import RATE_HZ, Block, Samples
from repcast.model.errors import RepcastError
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames
from repcast.play import NoDeviceError, Start, State, play
from repcast.play.controls import Command
from repcast.play.device_output import LOST_S, Overlay
from repcast.play.outputs import MONO
from repcast.play.outputs.file import FileDevice
from repcast.play.player import Player


@dataclass
class Rig:
    """A player with what it plays on."""

    player: Player
    device: ManualDevice
    clock: Clock
    source: Beeper

    def known(self) -> None:
        """Wait until the whole session has been scheduled."""
        wait_until(lambda: self.player.view().complete)


@contextmanager
def playing(source: Beeper | None = None, start: Start | None = None) -> Iterator[Rig]:
    clock, source = Clock(), source or Beeper()
    device = ManualDevice(clock)
    player = Player(playback(source), device, clock)
    player.start(start or Start())
    try:
        yield Rig(player, device, clock, source)
    finally:
        player.close()


def onsets_ms(samples: Block) -> list[int]:
    """The milliseconds at which beeps start."""
    loud = np.flatnonzero(np.abs(samples) > 0.3)
    first = np.flatnonzero(np.diff(loud, prepend=-10_000) > frames(BEEP_MS, RATE_HZ))
    return [round(int(frame) * 1000 / RATE_HZ) for frame in loud[first]]


def test_a_session_is_played_to_its_end_where_the_timeline_has_it() -> None:
    with playing() as rig:
        heard = rig.device.play(6900)
        assert onsets_ms(heard) == [cue.at_ms for played in rig.player.view().timeline for cue in played.section.cues]
        assert rig.player.over
        played = rig.player.played("finished")
    assert (played.at_ms, played.sets, played.reps) == (6900, 2, 8)
    assert played.timeline.duration_ms == 6900


def test_a_pause_is_silence_and_does_not_move_the_position() -> None:
    with playing() as rig:
        rig.device.play(200)
        rig.player.execute(Command("toggle"))
        assert not rig.device.is_open
        rig.clock.now_s += 5
        assert rig.player.view().at_ms == 200
        assert rig.player.view().state.mode == "paused"
        rig.player.execute(Command("toggle"))
        assert onsets_ms(rig.device.play(600)) == [50, 300, 550]
        assert rig.player.progress().pauses == 1
        assert rig.player.progress().paused_s == 5


def test_slower_is_heard_from_the_next_rep_on_without_a_gap() -> None:
    with playing() as rig:
        first = rig.device.play(1100)
        rig.known()
        for _ in range(5):
            rig.player.execute(Command("slower"))
        rest = rig.device.play(3000)
        heard = onsets_ms(np.concatenate([first, rest]))
    assert heard[4:9] == [1000, 1500, 2250, 3000, 3750]
    assert rig.source.asked[-1] == (1, Adjustments(tempo_pct=150))


def test_next_breaks_off_at_once_and_what_was_done_is_reported() -> None:
    with playing() as rig:
        rig.device.play(1600)
        rig.known()
        rig.player.execute(Command("next"))
        rig.device.play(100)
        rig.known()
        done = rig.player.played("stopped").timeline
    assert [section.title for section in done.sections] == ["Welcome", "Set 1", "Rest 1"]
    assert done.sections[1].end_ms == 1600
    assert done.duration_ms == 1700


def test_a_muted_coach_counts_on() -> None:
    with playing() as rig:
        rig.device.play(1100)
        rig.known()
        rig.player.execute(Command("mute"))
        heard = onsets_ms(rig.device.play(3400))
    assert [1100 + at_ms for at_ms in heard] == [1500, 2000, 2500, 3750, 4000, 4250]


def test_a_late_section_is_waited_for_before_the_count_in() -> None:
    late = {3: Event()}
    with playing(Beeper(late=late)) as rig:
        rig.device.play(3000)
        wait_until(lambda: rig.player.view().at_ms + len(rig.device.take(2000)) == 0 or rig.player.view().waiting == "")
        while len(rig.device.take(100)):
            pass
        rig.clock.now_s += 1
        view = rig.player.view()
        assert view.at_ms <= 3000 + 1500 - 750
        assert "spoken" in view.waiting
        late[3].set()
        heard = onsets_ms(rig.device.play(1500 - (view.at_ms - 3000) + 100))
        assert len(heard) == 4
        assert not rig.player.view().waiting


def test_a_device_that_stalls_is_reopened_and_nothing_is_hurried() -> None:
    with playing() as rig:
        rig.device.play(1600)
        rig.known()
        rig.device.stall(LOST_S + 1)
        rig.player.poll()
        assert "device" in rig.player.view().waiting
        rig.player.poll()
        assert "back" in rig.player.view().notice
        assert not rig.player.view().waiting
        heard = onsets_ms(rig.device.play(3000 + 600))
    assert heard == [2250, 2500, 2750, 3000, 3500]


def test_a_device_that_does_not_come_back_is_tried_again_now_and_then() -> None:
    with playing() as rig:
        rig.device.play(400)
        rig.device.broken = True
        for _ in range(40):
            rig.device.stall(0.5)
            rig.player.poll()
        assert "device" in rig.player.view().waiting
        assert rig.device.opened == 1
        assert rig.player.view().at_ms == 400
        rig.device.broken = False
        rig.device.stall(1.5)
        rig.player.poll()
        assert not rig.player.view().waiting
        assert len(rig.device.play(100)) == frames(100, RATE_HZ)


def test_a_device_lost_in_a_pause_is_waited_for_after_it() -> None:
    with playing() as rig:
        rig.device.play(200)
        rig.player.execute(Command("pause"))
        rig.device.broken = True
        rig.device.stall(LOST_S + 1)
        rig.player.poll()
        assert not rig.player.view().waiting
        rig.player.execute(Command("resume"))
        assert "device" in rig.player.view().waiting
        rig.device.broken = False
        rig.device.stall(2)
        rig.player.poll()
        assert onsets_ms(rig.device.play(400)) == [50, 300]


def test_what_the_device_had_not_sounded_is_heard_after_the_pause() -> None:
    with playing() as rig:
        rig.device.ahead_ms = 200
        rig.device.play(400)
        assert rig.player.view().at_ms == 200
        rig.player.execute(Command("pause"))
        assert rig.player.view().at_ms == 200
        rig.player.execute(Command("resume"))
        assert onsets_ms(rig.device.play(300)) == [50]


def test_a_resumed_session_starts_at_its_part_with_what_was_changed() -> None:
    start = Start(1, State(adjustments=Adjustments(tempo_pct=120)))
    with playing(start=start) as rig:
        heard = onsets_ms(rig.device.play(4300))
        assert [played.part for played in rig.player.view().timeline[:2]] == [1, 1]
    assert heard == [0, 1000, 2000, 3000, 3600, 4200]


def test_what_is_stopped_stays_stopped() -> None:
    with playing() as rig:
        rig.device.play(400)
        rig.player.execute(Command("stop"))
        assert rig.player.execute(Command("next")) == ""
        assert rig.player.over
        assert not rig.device.is_open


def test_no_device_is_an_error_before_anything_is_spoken() -> None:
    clock, source = Clock(), Beeper()
    device = ManualDevice(clock)
    device.broken = True
    player = Player(playback(source), device, clock)
    with pytest.raises(NoDeviceError, match="repcast export"):
        player.start(Start())
    player.close()
    assert not source.asked


@dataclass
class Mute(Beeper):
    """A source whose voice fails."""

    def blocks(self, *_args: object) -> Iterator[Block]:
        raise RepcastError("the voice is gone")


def test_an_error_in_a_thread_is_raised_by_the_player() -> None:
    with playing(Mute()) as rig:
        wait_until(lambda: rig.player.error is not None)
        with pytest.raises(RepcastError, match="the voice is gone"):
            rig.player.poll()


def test_the_position_is_samples_for_half_an_hour() -> None:
    with playing(Beeper(sets=1, reps=3600)) as rig:
        last = rig.device.play(1000)
        for _ in range(29):
            last = rig.device.play(60_000)
        assert onsets_ms(last) == [number * 500 for number in range(120)]
        assert rig.player.view().at_ms == 1000 + 29 * 60_000


class Asleep:
    """The clocks of a machine that sleeps: the one that never goes back stands still."""

    def __init__(self) -> None:
        self.now, self.lost_s = Clock(), 0.0

    def wall(self) -> float:
        return 1e9 + self.now() + self.lost_s


@pytest.mark.parametrize("controllable", [True, False])
def test_a_machine_that_slept_plays_nothing_late_and_waits_where_it_can_be_resumed(controllable: bool) -> None:
    clocks = Asleep()
    device = ManualDevice(clocks.now)
    player = Player(playback(Beeper()), device, clocks.now, clocks.wall)
    player.can_be_resumed = controllable
    player.start(Start())
    device.play(1600)
    player.poll()
    assert player.view().state.mode == "playing"
    clocks.lost_s = 7200
    player.poll()
    assert "asleep" in player.view().notice
    assert (player.view().state.mode, device.is_open) == (("paused", False) if controllable else ("playing", True))
    if controllable:
        player.execute(Command("resume"))
    assert onsets_ms(device.play(4000)) == [2250, 2500, 2750, 3000, 3500]
    player.close()


def test_a_clock_that_is_set_in_a_pause_and_a_thread_held_up_are_no_sleep() -> None:
    clocks = Asleep()
    device = ManualDevice(clocks.now)
    player = Player(playback(Beeper()), device, clocks.now, clocks.wall)
    player.start(Start())
    device.play(6500)
    device.play(100)
    player.poll()
    assert player.view().state.mode == "playing"
    assert not player.view().notice
    player.execute(Command("pause"))
    clocks.lost_s = 7200
    player.poll()
    assert "asleep" not in player.view().notice
    player.close()


def test_a_session_goes_on_at_the_rep_where_it_was_broken_off() -> None:
    with playing() as rig:
        rig.device.play(2100)
        done = rig.player.progress()
        assert (done.part, done.rep) == (1, 3)
    with playing(start=Start(done.part, rep=done.rep)) as rig:
        heard = onsets_ms(rig.device.play(4100))
        assert heard == [0, 1000, 2000, 3000, 3500, 4000]
        assert rig.player.view().timeline[1].section.cues[0].text == "3"
        assert rig.player.progress().rep == 0  # the set is over
    with playing(start=Start(done.part, rep=done.rep)) as rig:
        rig.device.play(1000)
        assert rig.player.progress().rep == 3  # still counting in


def test_a_view_has_what_goes_on_and_a_notice_for_a_while() -> None:
    with playing() as rig:
        rig.device.play(100)
        view = rig.player.view()
        assert view == replace(view, title="Beeps", at_ms=100)
        rig.player.notify("hello")
        assert rig.player.view().notice == "hello"
        rig.clock.now_s += 60
        assert rig.player.view().notice == ""
    assert np.abs(beep()).max() > 0.3


def test_the_opening_sound_is_heard_before_any_word_is_spoken() -> None:
    late = {0: Event()}
    source = Beeper(late=late)
    opening = Section("opening", "Welcome", 0, 200, (Cue(0, BEEP_MS, "sound", sound="opening"),))
    device = ManualDevice(Clock())
    player = Player(replace(playback(source), opening=opening), device, Clock())
    player.start(Start())
    assert onsets_ms(device.play(200)) == [0]
    late[0].set()
    assert onsets_ms(device.play(800)) == [0, 250, 500, 750]
    assert [played.part for played in player.view().timeline[:3]] == [0, 0, 1]
    player.close()


def test_words_that_are_ready_come_at_once_over_the_opening_sound() -> None:
    class Chiming(Beeper):
        def parts(self, adjustments: Adjustments) -> list[Section]:
            opening, *others = super().parts(adjustments)
            chime = Cue(0, BEEP_MS, "sound", sound="opening")
            words = tuple(replace(cue, at_ms=cue.at_ms + 700, end_ms=cue.end_ms + 700) for cue in opening.cues)
            return [replace(opening, end_ms=opening.end_ms + 700, cues=(chime, *words)), *others]

    with playing(Chiming()) as rig:
        assert onsets_ms(rig.device.play(1000)) == [0, 250, 500, 750]
        opening = rig.player.view().timeline[0].section
    assert [(cue.at_ms, cue.sound, cue.text) for cue in opening.cues[:2]] == [(0, "opening", ""), (0, "", "Welcome")]
    assert opening.end_ms == 1000


def lose_the_device(rig: Rig) -> None:
    rig.device.stall(LOST_S + 1)
    rig.player.poll()
    rig.device.stall(1)
    rig.player.poll()


def pause_and_resume(rig: Rig) -> None:
    rig.player.execute(Command("pause"))
    rig.device.stall(3)
    rig.player.execute(Command("resume"))


def pause_twice(rig: Rig) -> None:
    rig.player.execute(Command("pause"))
    rig.device.stall(1)
    pause_and_resume(rig)


def stop_the_process(rig: Rig) -> None:
    rig.player.suspend()
    rig.device.stall(7)
    rig.player.wake()


def skip_in_a_pause(rig: Rig) -> None:
    rig.player.execute(Command("pause"))
    rig.device.stall(2)
    rig.player.execute(Command("next"))


def lose_the_device_in_a_pause(rig: Rig) -> None:
    rig.player.execute(Command("pause"))
    lose_the_device(rig)
    rig.player.execute(Command("resume"))


WAYS_TO_STAND_STILL: dict[Callable[[Rig], None], float] = {
    lose_the_device: 0.0,
    pause_and_resume: 3.0,
    pause_twice: 4.0,
    stop_the_process: 7.0,
    skip_in_a_pause: 2.0,
    lose_the_device_in_a_pause: LOST_S + 2,
}
"""How long the listener paused in each, in seconds."""


@given(st.lists(st.sampled_from(list(WAYS_TO_STAND_STILL)), max_size=4), st.sampled_from([0.0, 1e6]))
@settings(max_examples=25)
def test_only_the_listeners_pauses_are_counted(ways: list[Callable[[Rig], None]], uptime_s: float) -> None:
    """However long the machine has been up when the session starts."""
    clock = Clock()
    clock.now_s = uptime_s
    device = ManualDevice(clock)
    player = Player(playback(), device, clock, lambda: clock.now_s)
    player.start(Start())
    rig = Rig(player, device, clock, Beeper())
    device.play(200)
    rig.known()
    for way in ways:
        way(rig)
        rig.known()
        device.play(10)
        player.poll()
    done = player.progress()
    player.close()
    assert done.paused_s == sum(WAYS_TO_STAND_STILL[way] for way in ways)
    assert done.pauses == sum(WAYS_TO_STAND_STILL[way] > 0 for way in ways)


@pytest.mark.parametrize("part", [0, 1, 2, 3, 4, 5, 6, 40])
@pytest.mark.parametrize("rep", [0, 1, 3, 9])
@pytest.mark.parametrize(("sets", "reps"), [(1, 1), (1, 4), (3, 2)])
def test_a_session_goes_on_however_much_shorter_it_has_become(part: int, rep: int, sets: int, reps: int) -> None:
    """At the part and the rep where it was broken off, or else at the last that there is."""
    with playing(Beeper(sets=sets, reps=reps), Start(part, rep=rep)) as rig:
        wait_until(lambda: rig.player.view().timeline)
        last = 2 * sets
        first = rig.player.view().timeline[0]
        assert first.part == min(part, last)
        rig.known()
        works = [one.section for one in rig.player.view().timeline if one.section.kind == "set"]
        if part in range(1, last, 2):
            assert works[0].cues[0].rep == max(1, min(rep, reps))
        rig.device.play(rig.player.view().timeline[-1].section.end_ms)
        assert rig.player.over


def test_only_the_players_thread_opens_and_closes_the_device() -> None:
    """An answer that is ready late, from its own thread, opens no device that has been closed."""
    spoken, closed = Event(), Event()

    def speak(_words: str) -> Samples:
        closed.wait(10)
        spoken.set()
        return np.ones(100, np.float32)

    device = ManualDevice(Clock())
    player = Player(replace(playback(), answer=speak), device, Clock())
    player.start(Start())
    device.play(100)
    player.answer("paused")
    player.close()
    closed.set()
    spoken.wait(10)
    player.poll()
    assert not device.is_open
    assert device.threads == {get_ident()}


def test_no_sample_of_an_answer_is_lost_or_doubled_between_threads() -> None:
    """Many threads answer while the device takes: all that was added is played, once."""
    overlay, played, before = Overlay(MONO.silence), 0.0, sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def answer() -> None:
        for _ in range(300):
            overlay.add(np.ones(7, np.float32))

    threads = [Thread(target=answer) for _ in range(4)]
    for thread in threads:
        thread.start()
    while overlay or any(thread.is_alive() for thread in threads):
        played += float(overlay.over(MONO.silence, 11).sum())
    sys.setswitchinterval(before)
    assert played == 4 * 300 * 7


@pytest.mark.parametrize("enabled", [True, False])
def test_a_host_program_keeps_its_garbage_collector_as_it_was(enabled: bool, tmp_path: Path) -> None:
    before = gc.isenabled()
    gc.freeze()
    frozen = gc.get_freeze_count()
    (gc.enable if enabled else gc.disable)()
    try:
        play(playback(Beeper(sets=1, reps=1)), FileDevice(tmp_path / "played.wav", fast=True))
        assert gc.isenabled() == enabled
        assert gc.get_freeze_count() >= frozen > 0
    finally:
        (gc.enable if before else gc.disable)()
        gc.unfreeze()
