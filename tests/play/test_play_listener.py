"""Spoken commands: cut out of the sound, recognised, and never the coach's own voice."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import numpy as np
import pytest

from play.fakes import Beeper, Clock, ManualDevice, playback, wait_until
from play.server import SoundServer
from repcast.model.clip import Samples
from repcast.model.errors import MissingPackageError, RepcastError
from repcast.model.resample import resampled_clip
from repcast.play import Settings, parse_wake_word
from repcast.play.controls import CONTROLS, Command, answer_to, command_for_phrase, phrases
from repcast.play.device_output import PlayedBlock
from repcast.play.live import _Live
from repcast.play.outputs import MONO, NoDeviceError, StreamFormat
from repcast.play.playback import answer, confirmation
from repcast.play.player import Player, Start
from repcast.play.terminal.display import NoDisplay
from repcast.play.voice_control import weights
from repcast.play.voice_control.echo import EchoCanceller
from repcast.play.voice_control.listener import LEAST_IN_RESIDUE, RESIDUE, VoiceListener
from repcast.play.voice_control.microphone import level_test, verdict
from repcast.play.voice_control.recogniser import LIKE_WORDS, Recogniser, Recognition, rivals
from repcast.play.voice_control.segments import HIGHEST_HZ, LOWEST_HZ, RATE_HZ, Segment, Segmenter
from repcast.play.voice_control.wake_word import alike, misunderstood
from repcast.speak import Speaker, speak


def noise(seconds: float, level: float) -> Samples:
    return np.random.default_rng(1).normal(0, level, int(seconds * RATE_HZ)).astype(np.float32)


def tone(seconds: float) -> Samples:
    return np.asarray(0.2 * np.sin(np.arange(int(seconds * RATE_HZ)) * 0.3), np.float32)


@pytest.mark.parametrize("louder_db", [4, 7, 20])
def test_a_segment_is_what_is_louder_than_the_background_for_long_enough(louder_db: float) -> None:
    sound = noise(6, 0.01)
    for start_s, length_s in ((4.0, 0.1), (5.0, 0.6)):
        begin = int(start_s * RATE_HZ)
        band = np.sqrt(2 * (HIGHEST_HZ - LOWEST_HZ) / RATE_HZ)
        sound[begin : begin + int(length_s * RATE_HZ)] += tone(length_s) * band * 0.01 * 10 ** (louder_db / 20) / 0.14
    sound = np.concatenate([sound, noise(1, 0.01)])
    (segment, *_) = Segmenter().take(sound)
    assert segment.start_s == pytest.approx(5.0, abs=0.05)
    assert segment.end_s == pytest.approx(5.6, abs=0.05)
    assert 1.0 < len(segment.samples) / RATE_HZ < 1.3


def test_the_same_sound_cut_at_several_levels_is_one_segment_where_the_ends_are_the_same() -> None:
    sound = noise(5, 0.001)
    sound[2 * RATE_HZ : 3 * RATE_HZ] += tone(1)
    assert len(list(Segmenter().take(sound))) == 1


@pytest.mark.parametrize(("gap_ms", "whole"), [(100, [1.0]), (260, [0.4, 1.06]), (500, [0.4, 0.4])])
def test_words_with_a_short_gap_between_them_are_cut_together_and_with_a_long_one_apart(
    gap_ms: int, whole: list[float]
) -> None:
    sound = noise(6, 0.0005)
    second = 3.4 + gap_ms / 1000
    for begin_s, length_s in ((3.0, 0.4), (second, whole[-1] - 0.4 - gap_ms / 1000 if gap_ms < 300 else 0.4)):
        begin = int(begin_s * RATE_HZ)
        sound[begin : begin + int(length_s * RATE_HZ)] += tone(length_s)
    assert [one.end_s - one.start_s for one in Segmenter().take(sound)] == pytest.approx(whole, abs=0.05)


def test_a_voice_on_top_of_steady_talk_stands_out_at_a_higher_level() -> None:
    sound = noise(9, 0.01)
    sound[5 * RATE_HZ : 8 * RATE_HZ] += noise(3, 0.01)
    sound[6 * RATE_HZ : 7 * RATE_HZ] += tone(1)
    assert any(
        segment.start_s == pytest.approx(6, abs=0.05) and segment.end_s == pytest.approx(7, abs=0.05)
        for segment in Segmenter().take(sound)
    )


@pytest.mark.parametrize("level", [0.0, 0.05])
def test_steady_noise_is_no_segment(level: float) -> None:
    assert not list(Segmenter().take(noise(20, level)))


def test_what_comes_in_small_pieces_is_cut_the_same() -> None:
    sound = noise(3, 0.001)
    sound[RATE_HZ : 2 * RATE_HZ] += tone(1)
    cutter = Segmenter()
    pieces = [segment for piece in np.array_split(sound, 77) for segment in cutter.take(piece)]
    (whole,) = Segmenter().take(sound)
    assert np.array_equal(pieces[0].samples, whole.samples)


@pytest.fixture(scope="module")
def voice() -> Iterator[Speaker]:
    with speak("piper", cache=None) as speaker:
        yield speaker


def said(voice: Speaker, words: str) -> Samples:
    """Words as a microphone at 16 kHz hears them, with a moment of quiet around them."""
    heard = resampled_clip(voice.clip(words), RATE_HZ).samples
    quiet = noise(0.8, 0.0005)
    return np.concatenate([quiet, 0.5 * heard, quiet]).astype(np.float32)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser()


@pytest.mark.slow
@pytest.mark.parametrize("noise_db", [-100, -10])
def test_nearly_every_command_is_understood_from_a_synthetic_voice(voice: Speaker, noise_db: float) -> None:
    recogniser = Recogniser()
    understood = 0
    for phrase in phrases():
        heard = np.concatenate([noise(3, 0.0), said(voice, phrase)])
        level = float(np.sqrt(np.mean(heard[3 * RATE_HZ :] ** 2))) * 10 ** (noise_db / 20)
        with_noise = heard + noise(len(heard) / RATE_HZ, level)
        understood += [one.phrase for one in recogniser.recognise(with_noise)] == [phrase]
    assert understood >= len(phrases()) - 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "hello", "nothing", "my hip hurts a little", "pause", "stop it", "faster, faster", "coach text",
        "couch next", "the coach is here", "coach, come here", "more rest would be nice",
    ],
)  # fmt: skip
def test_other_words_are_not_obeyed(voice: Speaker, recogniser: Recogniser, words: str) -> None:
    # The voice says everything a little differently each time, and now and then "couch" as "coach".
    assert not all(list(recogniser.recognise(said(voice, f"{words}{end}"))) for end in (".", "!", ","))


@pytest.mark.slow
def test_a_wake_word_of_ones_own_is_obeyed_and_coach_is_not_any_more(voice: Speaker) -> None:
    recogniser = Recogniser("trainer")
    sound = np.concatenate([said(voice, words) for words in ("coach pause", "trainer pause", "trainer faster")])
    assert [one.phrase for one in recogniser.recognise(sound)] == ["trainer pause", "trainer faster"]
    assert command_for_phrase("trainer faster", "trainer") == Command("faster")
    assert len(misunderstood(recogniser, "trainer", lambda words: said(voice, words))) <= 2


@pytest.mark.parametrize(
    ("wake_word", "remark"),
    [
        ("max", "short"),
        ("next", "a command itself"),
        ("rests", "a command itself"),
        ("shoulder", "'shoulders' 2 times"),
        ("trainer", ""),
    ],
)
def test_what_a_wake_word_may_be_mistaken_for_is_told(wake_word: str, remark: str) -> None:
    remarks = list(alike(wake_word, ("shoulders back", "and shoulders down", "well done")))
    assert remark in " ".join(remarks)
    assert bool(remarks) == bool(remark)


@pytest.mark.parametrize("word", ["", "two words", "k9", "a-b", "--listen"])
def test_what_is_not_one_word_is_no_wake_word(word: str) -> None:
    with pytest.raises(RepcastError, match="one word of letters"):
        parse_wake_word(word)
    assert parse_wake_word(" Trainer ") == "trainer"


def test_every_command_has_words_like_it_and_none_of_those_is_a_command() -> None:
    assert set(LIKE_WORDS) == {control.phrase for control in CONTROLS if control.phrase}
    assert not set(phrases()) & set(rivals("coach"))


def test_a_question_is_answered_by_its_notice() -> None:
    assert answer_to(Command("pause")) == "paused"
    assert answer_to(Command("how_many_left")) == ""


def test_without_the_weights_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(weights, "files", missing)
    assert not weights.are_installed()
    with pytest.raises(MissingPackageError, match=r"repcast\[listen\]"):
        Recogniser()


@pytest.mark.parametrize("name", sorted(weights.DIGESTS))
def test_weights_that_are_not_the_ones_meant_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    found = weights.find_weights()
    folder = tmp_path / "moonshine"
    folder.mkdir()
    for one in weights.DIGESTS:
        (folder / one).symlink_to(found / one)
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))
    assert weights.find_weights() == folder
    (folder / name).unlink()
    (folder / name).write_bytes(b"another model")
    with pytest.raises(MissingPackageError, match=name):
        weights.find_weights()


def test_none_of_the_code_that_comes_with_the_weights_is_run() -> None:
    script = "import sys; from repcast.play.voice_control.recogniser import Recogniser; Recogniser()"
    script += "; print([name for name in sys.modules if name.startswith(('moonshine', 'sounddevice'))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class ManualMicrophone:
    """A microphone that hears what a test gives it; `opened` counts how often it was opened, `gone` says it is none."""

    def __init__(self) -> None:
        self.opened = 0
        self.gone = False

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        self.opened += 1
        if self.gone:
            raise NoDeviceError("no microphone could be opened")
        self.give = on_captured

    def close(self) -> None:
        self.give = lambda _samples: None


def commands_of(listening: VoiceListener) -> list[Command]:
    """The commands that it recognises, once there are any."""
    commands: list[Command] = []

    def heard() -> bool:
        commands.extend(listening.commands())
        return bool(commands)

    wait_until(heard)
    return commands


@pytest.mark.slow
def test_what_is_said_becomes_a_command(voice: Speaker) -> None:
    microphone = ManualMicrophone()
    listening = VoiceListener(microphone=microphone)
    listening.open()
    for piece in np.array_split(np.concatenate([said(voice, "coach continue"), noise(1.5, 0.0005)]), 40):
        microphone.give(piece)
    assert commands_of(listening) == [Command("resume")]
    listening.close()


@pytest.mark.slow
def test_a_command_that_was_played_is_refused_and_the_next_one_is_obeyed(voice: Speaker) -> None:
    """Through a loudspeaker that the filter has not learned yet, so that all of it comes through."""
    microphone = ManualMicrophone()
    listening = VoiceListener(microphone=microphone)
    listening.open()
    quiet = noise(1, 0.0005)
    played = np.concatenate([quiet, said(voice, "coach stop"), quiet, quiet])
    captured = np.concatenate([0.5 * played, said(voice, "coach pause"), quiet])
    for begin in range(0, len(captured), 960):
        listening.on_played(
            PlayedBlock(np.resize(played[begin : begin + 960], 960) * (begin < len(played)), 960, RATE_HZ)
        )
        microphone.give(captured[begin : begin + 960])
    assert commands_of(listening) == [Command("pause")]
    listening.close()


class NoRecogniser(Recogniser):
    """A recogniser that recognises nothing."""

    def __init__(self) -> None:
        """Load nothing."""

    def recognise(self, samples: Samples) -> Iterator[Recognition]:  # noqa: ARG002 - whatever it is
        yield from ()


class FaultyRecogniser(Recogniser):
    """A recogniser that fails at once."""

    def __init__(self) -> None:
        """Load nothing."""

    def recognise(self, samples: Samples) -> Iterator[Recognition]:  # noqa: ARG002 - whatever it is
        raise ZeroDivisionError("a fault of the model")


def test_a_fault_while_listening_is_one_notice_and_the_session_goes_on() -> None:
    microphone, device = ManualMicrophone(), ManualDevice(Clock())
    listening = VoiceListener(recogniser=FaultyRecogniser(), microphone=microphone)
    live = _Live(Player(playback(Beeper()), device), NoDisplay(), Settings(listener=listening))
    live.open()
    microphone.give(noise(1, 0.0005))
    wait_until(lambda: bool(listening.fault))
    device.play(100)
    live.obey(listening)
    view = live.player.view()
    assert view.notice == "no longer listening (ZeroDivisionError: a fault of the model)"
    assert view.wake_word == ""
    assert view.state.mode == "playing"
    live.player.notify("another")
    live.obey(listening)
    assert live.player.view().notice == "another"
    assert len(device.play(100))
    live.close()


def test_a_microphone_that_captures_nothing_while_the_coach_is_played_is_opened_again() -> None:
    """As a headset that was pulled out; three seconds of what is played go by without a sample."""
    microphone = ManualMicrophone()
    listening = VoiceListener(recogniser=NoRecogniser(), microphone=microphone)
    listening.open()
    block = PlayedBlock(np.zeros(RATE_HZ, np.float32), RATE_HZ, RATE_HZ)
    for _ in range(3):
        listening.on_played(block)
    microphone.give(noise(0.1, 0.0005))
    for _ in range(4):
        listening.on_played(block)
    wait_until(lambda: microphone.opened == 2)
    microphone.gone = True
    for _ in range(8):
        listening.on_played(block)
    wait_until(lambda: microphone.opened == 4)
    assert not listening.fault
    listening.close()


@pytest.mark.parametrize(
    ("samples", "works", "says"),
    [
        (np.zeros(2 * RATE_HZ, np.float32), False, "muted"),
        (noise(2, 0.001), True, "quiet enough"),
        (noise(2, 0.1), True, "loud"),
        (np.clip(noise(2, 2), -1, 1), False, "overdriven"),
    ],
)
def test_the_level_test_says_what_a_microphone_is_good_for(samples: Samples, works: bool, says: str) -> None:
    tested = verdict(samples)
    assert tested.works == works
    assert says in tested.detail


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
    use(server, monkeypatch)
    assert not level_test().works
    raw = tmp_path / "said.raw"
    raw.write_bytes(np.concatenate([noise(2, 0.0005), said(voice, "coach continue"), noise(2, 0.0005)]).tobytes())
    listening = VoiceListener()
    listening.open()
    subprocess.run(
        ["pacat", "-d", "phones", "--format=float32le", "--channels=1", f"--rate={RATE_HZ}", str(raw)],
        env=server.env,
        check=True,
    )
    assert commands_of(listening) == [Command("resume")]
    listening.close()


def use(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this process use the tests' own server, its sink's monitor being the microphone."""
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "HOME"):
        monkeypatch.setenv(name, server.env[name])
    server.ask("set-default-source", "phones.monitor")


class Echo(EchoCanceller):
    """A canceller that leaves a share of the power, and has played nothing like a command."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    def share_left(self, segment: Segment) -> float:
        del segment
        return self._share


class Heard(Recogniser):
    """A recogniser that hears one command in each block, with a score, and none in what was played."""

    def __init__(self, score: float) -> None:
        self._score = score

    def recognise(self, samples: Samples) -> Iterator[Recognition]:
        yield Recognition("coach next", self._score, Segment(samples, 0.0, 0.6))

    def score(self, samples: Samples) -> tuple[str, float]:
        del samples
        return "", -np.inf


@pytest.mark.parametrize(
    ("score", "share", "is_obeyed"),
    [
        (-11.9, 0.5, True),  # a faint command, in what a listener said
        (-10.4, RESIDUE / 2, False),  # "and rest" taken for "coach next"
        (LEAST_IN_RESIDUE - 0.1, 0.0, False),
        (LEAST_IN_RESIDUE + 0.1, 0.0, True),  # a clear one, whatever is left
    ],
)
def test_a_weak_command_in_what_is_left_of_the_coachs_voice_is_refused(
    score: float, share: float, is_obeyed: bool
) -> None:
    listening = VoiceListener(recogniser=Heard(score), microphone=ManualMicrophone(), echo=Echo(share))
    listening.hear(np.zeros(RATE_HZ, np.float32))
    assert [command.action for command in listening.commands()] == ["next"] * is_obeyed
