"""Every output device: what they all do, and what each does alone."""

import json
import os
import re
import subprocess
import sys
import wave
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from play.fakes import Beeper, Clock, playback, wait_until
from play.server import SoundServer
from repcast.model.clip import Block
from repcast.model.errors import MissingPackageError, RepcastError
from repcast.model.times import frames
from repcast.play import NoDeviceError, Settings, device, devices, play
from repcast.play.outputs import DEVICES, INSTALL, MONO, StreamFormat
from repcast.play.outputs.file import FileDevice
from repcast.play.outputs.null import NullDevice

DRIVER = str(Path(__file__).with_name("driver.py"))


class Source:
    """Gives a sound of `length` frames, then nothing."""

    def __init__(self, length: int = 4000, stream: StreamFormat = MONO) -> None:
        self.given = self.asked = 0
        shape = (length,) if stream.channels == 1 else (length, stream.channels)
        self._sound = np.full(shape, 0.25, np.float32)

    def has_given(self, count: int) -> bool:
        return self.given == count

    def __call__(self, count: int) -> Block:
        self.asked += 1
        block = self._sound[self.given : self.given + count]
        self.given += len(block)
        return block


@pytest.fixture
def on_server(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    """This process's own sound goes to the tests' server."""
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "HOME"):
        monkeypatch.setenv(name, server.env[name])
    return server


@pytest.mark.parametrize("name", ["miniaudio", "null", "file:{folder}/a.wav", "file:fast,{folder}/b.wav"])
@pytest.mark.parametrize("stream", [MONO, StreamFormat(44_100, 2)])
@pytest.mark.usefixtures("on_server")
def test_every_device_plays_all_it_is_given_and_can_be_opened_again(
    name: str, stream: StreamFormat, tmp_path: Path
) -> None:
    output = device(name.format(folder=tmp_path))
    for _ in range(2):
        source = Source(stream=stream)
        output.open(source, stream)
        wait_until(partial(source.has_given, 4000))
        for _ in range(2):
            output.stop()
            asked = source.asked
            source.given = 0
            output.open(source, stream)
            wait_until(partial(source.has_given, 4000))
        output.close()
        output.close()
        asked = source.asked
        assert source.asked == asked
    assert output.name.partition(":")[0] == name.partition(":")[0]


def test_what_is_there_is_listed(on_server: SoundServer) -> None:
    names = [found.name for found in devices()]
    assert on_server.socket.exists()
    assert names[0] == "miniaudio"
    assert "miniaudio:Null Output" in names
    assert {"null"} <= set(names)
    assert {name.partition(":")[0] for name in names} == set(DEVICES)


def test_a_stopped_stream_keeps_its_sink_from_idling_until_the_next_is_open(on_server: SoundServer) -> None:
    """Without any stream PulseAudio lets a sink idle, and the next one opened on it asks for nothing for up to 2 s."""

    def streams() -> int:
        return len(on_server.ask("list", "short", "sink-inputs").splitlines())

    output = device("miniaudio")
    for _ in range(3):
        source = Source()
        output.open(source, MONO)
        wait_until(partial(source.has_given, 4000))
        wait_until(lambda: streams() == 1)
        output.stop()
        assert streams() == 1
        assert "Corked: yes" in on_server.ask("list", "sink-inputs")
    output.close()
    wait_until(lambda: streams() == 0)


@pytest.mark.usefixtures("on_server")
def test_a_device_can_be_named() -> None:
    source = Source()
    output = device("miniaudio:Null Output")
    output.open(source, MONO)
    wait_until(lambda: source.given == 4000)
    output.close()
    with pytest.raises(NoDeviceError, match="Null Output"):
        device("miniaudio:Nothing").open(source, MONO)


def test_without_a_sound_system_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    with pytest.raises(NoDeviceError, match=r"repcast export.*repcast doctor"):
        device().open(Source(), MONO)


def test_unknown_kinds_and_missing_names_are_errors() -> None:
    with pytest.raises(NoDeviceError, match="known are miniaudio"):
        device("gramophone")
    with pytest.raises(RepcastError, match=r"file:played\.wav"):
        device("file")
    with pytest.raises(RepcastError, match="cannot be written"):
        device("file:/nowhere/at/all.wav").open(Source(), MONO)


@pytest.mark.parametrize("kind", INSTALL)
def test_a_package_that_is_not_there_is_named(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 11, 0))
    monkeypatch.setitem(sys.modules, kind, None)
    monkeypatch.delitem(sys.modules, f"repcast.play.outputs.{kind}", raising=False)
    with pytest.raises(MissingPackageError, match=re.escape(INSTALL[kind])):
        device(kind)
    listed = next(one for one in devices() if one.name == kind)
    assert (listed.works, INSTALL[kind] in listed.detail) == (False, True)


def test_simpleaudio_is_refused_where_it_would_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    with pytest.raises(NoDeviceError, match=r"crashes on Python 3\.12.*miniaudio"):
        device("simpleaudio").open(Source(), MONO)
    assert not next(found for found in devices() if found.name == "simpleaudio").works


def test_what_miniaudio_does_not_need_is_left_out_and_can_be_had_afterwards() -> None:
    code = (
        "import sys, repcast.play.outputs.miniaudio as ours; out = 'urllib.request' not in sys.modules; "
        "import urllib.request; print(out, ours.miniaudio.urllib.request is urllib.request, urllib.request.urlopen)"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert printed.startswith("True True <function urlopen")


@pytest.mark.slow
@pytest.mark.needs("simpleaudio")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="simpleaudio crashes it")
def test_simpleaudio_plays_the_session_through_alsa(tmp_path: Path) -> None:
    """ALSA's own file plug-in takes what a sound card would be given; simpleaudio opens it anew for every piece."""
    written, done, config = tmp_path / "heard.raw", tmp_path / "done", tmp_path / "asound.conf"
    config.write_text(
        "pcm.nothing { type null }\n"
        f'pcm.!default {{ type file; slave.pcm nothing; file "|cat >> {written}"; format raw }}\n'
    )
    command = [sys.executable, DRIVER, str(done), "simpleaudio", "1", "4", "1500"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "ALSA_CONFIG_PATH": str(config)}
    subprocess.run(command, env=env, check=True, stdin=subprocess.DEVNULL, timeout=60)
    samples = np.fromfile(written, "<i2")
    starts = np.flatnonzero(np.abs(samples) > 10_000)
    starts = starts[np.diff(starts, prepend=-MONO.rate_hz) > MONO.rate_hz // 10]
    cues = json.loads(done.read_text())["cues"]
    assert len(cues) == 9
    assert [round(at * 1000 / MONO.rate_hz) for at in starts - starts[0]] == [at_ms - cues[0] for at_ms in cues]


@pytest.mark.slow
@pytest.mark.needs("simpleaudio")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="simpleaudio crashes it")
def test_simpleaudio_without_a_sound_device_is_one_clear_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "repcast", "play", "plank", "--voice", "tones", "--device", "simpleaudio"]
    (tmp_path / "asound.conf").write_text("")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}
    done = subprocess.run(command, env=env, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "error: simpleaudio has no sound device to play on" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_stalled_clock_is_not_caught_up_with() -> None:
    clock, waits = Clock(), []
    asked: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        clock.now_s += 1000 if len(waits) == 5 else seconds
        if len(waits) == 20:
            output.stop()

    output = NullDevice(clock, sleep, lambda _block, _count: asked.append(clock.now_s))
    output.open(Source(), MONO)
    wait_until(lambda: len(waits) == 20)
    output.close()
    after = [at_s for at_s in asked if at_s > 1000]
    assert len(after) == 15
    assert np.all(np.diff(after[2:]) > 0.01)


def test_a_file_played_fast_holds_exactly_the_session(tmp_path: Path) -> None:
    output = FileDevice(tmp_path / "played.wav", fast=True, now=lambda: 7.0)
    played = play(playback(Beeper()), output, Settings())
    with wave.open(str(tmp_path / "played.wav")) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (MONO.rate_hz, 1, 2)
    assert len(samples) == frames(6900, MONO.rate_hz)
    assert all(samples[frames(cue.at_ms, MONO.rate_hz)] == 16384 for cue in played.timeline.cues)
    assert output.first_sound_s == 7.0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("fast", [True, False])
def test_a_full_disk_ends_the_session_with_one_error(*, fast: bool) -> None:
    output = FileDevice(Path("/dev/full"), fast=fast)
    with pytest.raises(RepcastError, match=r"/dev/full cannot be written \(no space left on device\)"):
        play(playback(Beeper()), output, Settings())
