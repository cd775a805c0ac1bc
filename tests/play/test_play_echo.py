"""The coach's own voice taken out of what the microphone hears, in rooms made of decaying noise."""

from collections.abc import Iterator

import numpy as np
import pytest

from play.fakes import Beeper, Clock, ManualDevice, playback
from repcast.model.clip import Samples
from repcast.play.controls import Command
from repcast.play.device_output import PlayedBlock
from repcast.play.player import Player, Start
from repcast.play.voice_control.echo import EchoCanceller
from repcast.play.voice_control.far_end import FarEnd
from repcast.play.voice_control.listener import RESIDUE
from repcast.play.voice_control.segments import RATE_HZ, Segment

AHEAD, PERIOD, CAPTURED = 3200, 400, 960
"""Frames that a device has ahead, asks for, and that a microphone gives at a time."""


def talk(seconds: float, seed: int = 1) -> Samples:
    """Something like speech: coloured noise in words of a third of a second with gaps between them."""
    rng = np.random.default_rng(seed)
    sound = np.convolve(rng.normal(0, 0.1, int(seconds * RATE_HZ)), [1, 0.9, 0.6, 0.3], "same")
    words = np.repeat(rng.uniform(size=int(seconds * 8) + 1) < 0.75, RATE_HZ // 8)[: len(sound)]
    return (sound * words).astype(np.float32)


def room(delay_s: float, seed: int = 2) -> Samples:
    """A room's response: half as loud as what is played, ringing for 0.3 s, `delay_s` later."""
    at_s = np.arange(int(0.3 * RATE_HZ)) / RATE_HZ
    rings = 0.02 * np.random.default_rng(seed).normal(size=len(at_s)) * 10 ** (-3 * at_s / 0.3)
    rings[0] = 0.5
    return np.concatenate([np.zeros(int(delay_s * RATE_HZ)), rings]).astype(np.float32)


def echoed(played: Samples, response: Samples) -> Samples:
    size = len(played) + len(response)
    captured = np.fft.irfft(np.fft.rfft(played, size) * np.fft.rfft(response, size), size)[: len(played)]
    return (captured + np.random.default_rng(3).normal(0, 0.0005, len(played))).astype(np.float32)


def pieces(played: Samples, captured: Samples, *, reopened_at: int = -1) -> "Iterator[PlayedBlock | Samples]":
    """What a device and a microphone give, in the command of time."""
    given = 0
    for at in range(0, len(captured) - CAPTURED, CAPTURED):
        while given < min(at + AHEAD, len(played)):
            fresh = given == 0 or (0 <= reopened_at < given <= reopened_at + PERIOD)
            count = AHEAD if given == 0 else PERIOD
            yield PlayedBlock(played[given : given + count], count, RATE_HZ, fresh)
            given += count
        yield captured[at : at + CAPTURED]


def cleaned(echo: EchoCanceller, played: Samples, captured: Samples) -> Samples:
    out: list[Samples] = []
    for piece in pieces(played, captured):
        if isinstance(piece, PlayedBlock):
            echo.on_played(piece)
        else:
            out.append(echo.take(piece))
    return np.concatenate(out)


def power_db(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(samples.astype(float) ** 2) + 1e-12))


@pytest.fixture(scope="module")
def settled() -> tuple[Samples, Samples]:
    """Twelve seconds of the coach through a loudspeaker."""
    echo, played = EchoCanceller(), talk(12)
    captured = echoed(played, room(0.3))
    return captured, cleaned(echo, played, captured)


def test_the_coach_is_taken_out_of_what_is_heard(settled: tuple[Samples, Samples]) -> None:
    captured, out = settled
    late = slice(8 * RATE_HZ, 11 * RATE_HZ)
    assert power_db(captured[late]) - power_db(out[late]) > 20


def test_what_a_listener_says_meanwhile_is_kept() -> None:
    played, voice = talk(12), np.zeros(12 * RATE_HZ, np.float32)
    said = slice(9 * RATE_HZ, 10 * RATE_HZ)
    voice[said] = talk(1, seed=9)
    echo = EchoCanceller()
    out = cleaned(echo, played, echoed(played, room(0.3)) + voice)
    # The softening works on windows, and gives them a hop late.
    kept = out[9 * RATE_HZ + 512 : 10 * RATE_HZ + 512]
    assert abs(power_db(kept) - power_db(voice[said])) < 3


def test_with_headphones_it_changes_nothing() -> None:
    rng = np.random.default_rng(4)
    captured = rng.normal(0, 0.0005, 10 * RATE_HZ).astype(np.float32)
    voice = talk(1, seed=9)
    captured[7 * RATE_HZ : 8 * RATE_HZ] += voice
    out = cleaned(EchoCanceller(), talk(10), captured)
    assert abs(power_db(out[7 * RATE_HZ + 512 : 8 * RATE_HZ + 512]) - power_db(voice)) < 1


def test_without_any_sound_played_it_changes_nothing() -> None:
    echo, captured = EchoCanceller(), talk(3)
    out = np.concatenate([echo.take(piece) for piece in np.array_split(captured, 50)])
    assert abs(power_db(out) - power_db(captured)) < 1


def test_two_clocks_that_part_are_followed() -> None:
    played = talk(30)
    at = np.arange(len(played)) * (1 + 50e-6)
    far_end = FarEnd()
    far_end.put(PlayedBlock(played[: 4 * RATE_HZ], 4 * RATE_HZ, RATE_HZ), 0)
    assert len(far_end.read(100.5, 512)) == 512
    apart = np.interp(at, np.arange(len(played)), played).astype(np.float32)
    captured = echoed(apart, room(0.3))
    out = cleaned(EchoCanceller(), played, captured)
    late = slice(26 * RATE_HZ, 29 * RATE_HZ)
    assert power_db(captured[late]) - power_db(out[late]) > 15


def test_a_value_between_two_frames_is_what_the_wave_is_there() -> None:
    far_end = FarEnd()
    tone = np.sin(2 * np.pi * 1000 * np.arange(4096) / RATE_HZ).astype(np.float32)
    far_end.put(PlayedBlock(tone, 4096, RATE_HZ), 0)
    end = far_end.end
    whole, half = far_end.read(end - 2000, 500), far_end.read(end - 1999.5, 500)
    turn = 2 * np.pi * 1000 * 0.5 / RATE_HZ
    seen = np.angle(np.fft.rfft(half)[31] / np.fft.rfft(whole)[31])
    assert seen == pytest.approx(turn, abs=0.02)


def test_the_delay_of_an_echo_is_found_and_none_where_there_is_none() -> None:
    far_end, played = FarEnd(), talk(6)
    far_end.put(PlayedBlock(played, len(played), RATE_HZ), 0)
    far_end.pad(len(played))
    shift = far_end.end - len(played)
    captured = echoed(played, room(0.4))
    found, clear = far_end.delay(captured[-2 * RATE_HZ :], len(played))
    assert found == pytest.approx(0.4 * RATE_HZ - shift, abs=RATE_HZ // 200)
    _, unclear = far_end.delay(talk(2, seed=5), len(played))
    assert clear > 2 * unclear


def test_a_listener_gets_every_block_that_the_device_is_given() -> None:
    clock = Clock()
    blocks: list[PlayedBlock] = []
    device = ManualDevice(clock)
    player = Player(playback(Beeper()), device, clock)
    player.listen_with(blocks.append, "coach")
    player.start(Start())
    device.play(200)
    player.execute(Command("pause"))
    player.execute(Command("resume"))
    device.play(100)
    player.close()
    assert player.view().wake_word == "coach"
    assert [one.fresh for one in blocks].count(True) == 2
    assert sum(one.count for one in blocks) >= 300 * blocks[0].rate_hz // 1000


def share_of(listener_db: float | None, seconds: float = 1.0) -> float:
    """The share left of a moment in which the coach speaks, and a listener so much louder than the coach, if any."""
    echo, played = EchoCanceller(), talk(12)
    captured = echoed(played, room(0.12))
    begin, count = 10 * RATE_HZ, int(seconds * RATE_HZ)
    coach = np.sqrt(np.mean(captured[begin : begin + count] ** 2))
    if listener_db is not None:
        voice = talk(seconds, seed=9)[:count]
        captured[begin : begin + count] += voice * (coach * 10 ** (listener_db / 20) / np.sqrt(np.mean(voice**2)))
    cleaned(echo, played, captured)
    return echo.share_left(Segment(np.zeros(count, np.float32), 10.0, 10.0 + seconds))


@pytest.mark.parametrize("listener_db", [-20, -15, -10, 0, 10])
def test_more_is_left_of_a_listener_than_of_the_coach_alone(listener_db: float) -> None:
    assert share_of(None) < RESIDUE < share_of(listener_db)
