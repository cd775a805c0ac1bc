"""Spoken commands: cut out of the sound, recognised, and never the coach's own voice."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from play.fakes import Beeper, Clock, ManualDevice, playback, wait_until
from play.server import SoundServer
from repcast.model.clip import Samples
from repcast.model.errors import MissingPackageError
from repcast.model.resample import resampled_clip
from repcast.model.timeline import Cue, Section
from repcast.play import State, View
from repcast.play.controls import Command, answer_to, phrases
from repcast.play.outputs import MONO, StreamFormat
from repcast.play.playback import answer, confirmation
from repcast.play.played_timeline import PlayedSection
from repcast.play.player import Player, Start
from repcast.play.splicing import joined
from repcast.play.voice_control.listener import CoachActivity, VoiceListener, speaks_at
from repcast.play.voice_control.recogniser import Recogniser, grammar
from repcast.play.voice_control.segments import RATE_HZ, Segmenter
from repcast.speak import Speaker, speak


def noise(seconds: float, level: float) -> Samples:
    return np.random.default_rng(1).normal(0, level, int(seconds * RATE_HZ)).astype(np.float32)


def tone(seconds: float) -> Samples:
    return np.asarray(0.2 * np.sin(np.arange(int(seconds * RATE_HZ)) * 0.3), np.float32)


def test_a_burst_is_what_is_louder_than_the_floor_for_long_enough() -> None:
    sound = noise(5, 0.001)
    for start_s, length_s in ((1.0, 0.1), (2.0, 0.8)):
        begin = int(start_s * RATE_HZ)
        sound[begin : begin + int(length_s * RATE_HZ)] += tone(length_s)
    (segment,) = Segmenter().take(sound)
    assert segment.start_s == pytest.approx(2.0, abs=0.03)
    assert segment.end_s == pytest.approx(2.8, abs=0.03)
    assert 0.8 < len(segment.samples) / RATE_HZ < 1.2


@pytest.mark.parametrize("level", [0.0, 0.05])
def test_steady_noise_is_no_burst(level: float) -> None:
    assert not list(Segmenter().take(noise(20, level)))


def test_what_comes_in_small_pieces_is_cut_the_same() -> None:
    sound = noise(3, 0.001)
    sound[RATE_HZ : 2 * RATE_HZ] += tone(1)
    cutter = Segmenter()
    pieces = [segment for piece in np.array_split(sound, 77) for segment in cutter.take(piece)]
    (whole,) = Segmenter().take(sound)
    assert np.array_equal(pieces[0].samples, whole.samples)


def test_while_it_is_deaf_there_is_nothing_to_hear() -> None:
    assert not list(Segmenter().take(noise(1, 0.3), muted=True))


@pytest.fixture(scope="module")
def voice() -> Iterator[Speaker]:
    with speak("piper", cache=None) as speaker:
        yield speaker


def said(voice: Speaker, words: str) -> Samples:
    """Words as a microphone at 16 kHz hears them, with a moment of quiet around them."""
    heard = resampled_clip(voice.clip(words), RATE_HZ).samples
    quiet = noise(0.8, 0.0005)
    return np.concatenate([quiet, 0.5 * heard, quiet]).astype(np.float32)


@pytest.mark.slow
def test_most_commands_are_understood_from_a_synthetic_voice(voice: Speaker) -> None:
    recogniser = Recogniser()
    understood = [
        phrase for phrase in phrases() if [one.phrase for one in recogniser.recognise(said(voice, phrase))] == [phrase]
    ]
    assert len(understood) >= 6


@pytest.mark.slow
def test_commands_are_understood_in_noise(voice: Speaker) -> None:
    understood = 0
    for phrase in phrases():
        heard = np.concatenate([noise(2, 0.0), said(voice, phrase)])
        level = 0.1 * float(np.sqrt(np.mean(heard[2 * RATE_HZ :] ** 2)))
        understood += [one.phrase for one in Recogniser().recognise(heard + noise(len(heard) / RATE_HZ, level))] == [
            phrase
        ]
    assert understood >= 6


@pytest.mark.slow
def test_other_words_are_not_obeyed(voice: Speaker) -> None:
    recogniser = Recogniser()
    for words in ("hello", "nothing", "my hip hurts a little"):
        assert not list(recogniser.recognise(said(voice, words)))


@pytest.mark.slow
def test_it_does_not_listen_to_the_coach(voice: Speaker) -> None:
    assert not list(Recogniser().recognise(said(voice, "coach continue"), muted=True))


def test_the_grammar_is_the_table_of_controls() -> None:
    assert all(phrase in grammar() for phrase in phrases())
    assert answer_to(Command("pause")) == "paused"


def test_without_the_recogniser_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pocketsphinx", None)
    with pytest.raises(MissingPackageError, match=r"repcast\[listen\]"):
        Recogniser()


TIMELINE = joined(
    (
        PlayedSection(
            0,
            Section(
                "rest", "", 0, 9000, (Cue(2000, 3000, "tip", "mind your back"), Cue(5000, 5060, "sound", sound="tick"))
            ),
        ),
    ),
    0,
)


def test_the_coach_speaks_where_the_timeline_has_words() -> None:
    assert [speaks_at(TIMELINE, at_ms) for at_ms in (1000, 1900, 2500, 3100, 4000, 5010)] == [
        False, True, True, True, False, False,
    ]  # fmt: skip
    assert not speaks_at((), 0)


def test_the_coach_is_known_by_the_microphones_own_clock() -> None:
    coach = CoachActivity()
    for mic_ms, at_ms in ((10_000, 1000), (11_500, 2500)):
        coach.clock(mic_ms)
        coach.update(View("", TIMELINE, True, at_ms, State()))
    assert coach.speaks(11_400, 11_600)
    assert coach.speaks(11_800, 11_900)
    assert not coach.speaks(10_000, 10_060)
    coach.clock(20_000)
    coach.update(View("", TIMELINE, True, 2500, State("paused")))
    assert not coach.speaks(20_000, 20_060)


class ManualMicrophone:
    """A microphone that hears what a test gives it."""

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        self.give = on_captured

    def close(self) -> None:
        self.give = lambda _samples: None


@pytest.mark.slow
def test_what_is_said_becomes_an_order(voice: Speaker) -> None:
    microphone = ManualMicrophone()
    listening = VoiceListener(microphone=microphone)
    listening.open()
    for piece in np.array_split(np.concatenate([said(voice, "coach continue"), noise(1.5, 0.0005)]), 40):
        microphone.give(piece)
    commands: list[Command] = []

    def heard() -> bool:
        commands.extend(listening.commands())
        return bool(commands)

    wait_until(heard)
    listening.close()
    assert commands == [Command("resume")]


@pytest.mark.parametrize("stream", [MONO, StreamFormat(44_100, 2)])
def test_an_answer_is_a_sound_at_once_and_then_words(stream: StreamFormat) -> None:
    given: list[int] = []
    speaking = replace(playback(), stream=stream, answer=lambda _words: np.ones(100, np.float32))
    answer("paused", speaking, lambda block: given.append(len(block)))
    wait_until(lambda: len(given) == 2)
    assert given == [len(confirmation(stream)), 100]
    assert confirmation(stream).ndim == stream.channels
    assert 0.05 < np.abs(confirmation(stream)).max() < 0.5


def test_an_answer_is_heard_in_a_pause_and_the_device_closed_after_it() -> None:
    clock = Clock()
    device = ManualDevice(clock)
    player = Player(playback(Beeper()), device, clock)
    player.start(Start())
    device.play(100)
    player.execute(Command("pause"))
    assert not device.is_open
    player.answer("paused")
    assert not device.is_open
    player.poll()
    sound = device.take(500)
    assert np.abs(sound).max() > 0.1
    assert player.view().at_ms == 100
    player.poll()
    assert device.is_open
    device.stall(0.5)
    player.poll()
    assert not device.is_open
    player.execute(Command("resume"))
    assert len(device.play(100))
    player.close()


def test_a_real_microphone_is_heard(
    voice: Speaker, server: SoundServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "HOME"):
        monkeypatch.setenv(name, server.env[name])
    server.ask("set-default-source", "phones.monitor")
    raw = tmp_path / "said.raw"
    raw.write_bytes(np.concatenate([noise(2, 0.0005), said(voice, "coach continue"), noise(2, 0.0005)]).tobytes())
    listening = VoiceListener()
    listening.open()
    subprocess.run(
        ["pacat", "-d", "phones", "--format=float32le", "--channels=1", f"--rate={RATE_HZ}", str(raw)],
        env=server.env,
        check=True,
    )
    commands: list[Command] = []

    def heard() -> bool:
        commands.extend(listening.commands())
        return bool(commands)

    wait_until(heard)
    listening.close()
    assert commands == [Command("resume")]
