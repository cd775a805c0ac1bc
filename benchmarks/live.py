"""Measures live play: when it starts, whether it keeps time, what it costs, how fast a command takes effect.

Plays on a PulseAudio server of its own, which records what is really heard; nothing is audible. Run it from the
project's folder as `python benchmarks/live.py` with pulseaudio installed; `--minutes` is for how long time is kept.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from play.fakes import Beeper, playback  # noqa: E402 - the tests' own session
from play.server import RATE_HZ, SoundServer, onsets_ms  # noqa: E402 - the tests' own server
from play.terminal import Terminal  # noqa: E402
from repcast.play import Start, device  # noqa: E402 - from the checkout
from repcast.play.controls import Command  # noqa: E402
from repcast.play.player import Player  # noqa: E402

Times = NDArray[np.float64]
SCRIPT = "band-lying-hip-internal-rotation"
CHIME_PEAK = 0.22
"""Amplitude just above the loudest moment of the opening sound, full scale 1."""
DRIVER = str(ROOT / "tests" / "play" / "driver.py")


def heard_s(path: Path, begun_frames: int) -> tuple[float, float]:
    """Seconds from Enter to the first sound, and to the first word, which is louder than the opening sound."""
    heard = np.abs(np.fromfile(path, np.float32)[begun_frames:])
    return float(np.argmax(heard > 0.003)) / RATE_HZ, float(np.argmax(heard > CHIME_PEAK)) / RATE_HZ


def starts(server: SoundServer, cache: Path) -> tuple[float, float]:
    """Time to the first sound and the first word of `repcast play`."""
    env = {**server.env, "REPCAST_CACHE_DIR": str(cache), "REPCAST_DATA_DIR": str(cache)}
    with server.recording() as path:
        time.sleep(0.5)
        begun = path.stat().st_size // 4
        with Terminal(["-m", "repcast", "play", SCRIPT], env) as terminal:
            terminal.run(12)
            terminal.press("q")
            terminal.wait()
    return heard_s(path, begun)


def matched(heard: Times, cues: Times) -> Times:
    """The onset of each count: a gap of the server within a beep makes two onsets of it, of which the first counts."""
    onsets = [heard[0]]
    for step in np.diff(cues):
        later = heard[heard > onsets[-1] + step / 2]
        onsets += [later[0]] if len(later) else []
    return np.array(onsets)


def keeps_time(server: SoundServer, minutes: float) -> str:
    """Beeps on a timeline, recorded: how far each is from where it belongs, and the drift."""
    with tempfile.TemporaryDirectory() as folder, server.recording() as path:
        result = Path(folder) / "done"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.monotonic()
        arguments = [DRIVER, str(result), "miniaudio", "1", str(int(minutes * 120)), "1500"]
        with Terminal(arguments, server.env) as terminal:
            while terminal.process.poll() is None:
                terminal.run(0.5)
        took = time.monotonic() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cues = np.array(json.loads(result.read_text())["cues"])
        heard = matched(onsets_ms(path), cues)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if len(heard) != len(cues):
        return f"{len(heard)} counts heard of {len(cues)}"
    error = (heard - heard[0]) - (cues - cues[0])
    step, off = np.abs(np.diff(error)), np.abs(error - np.median(error))
    return (
        f"{len(cues)} counts in {minutes:g} min: from each to the next p50 {np.median(step):.2f} ms, "
        f"p99 {np.quantile(step, 0.99):.2f}, max {step.max():.2f}; within 10 ms {np.mean(step <= 10):.1%}; "
        f"from the timeline p50 {np.median(off):.2f} ms, p99 {np.quantile(off, 0.99):.2f}, max {off.max():.2f}, "
        f"within 10 ms {np.mean(off <= 10):.1%}; end against start {error[-1]:+.2f} ms; "
        f"processor {spent / took:.1%} of one core, screen included"
    )


def key_to_silence(server: SoundServer, times: int = 8) -> str:
    """From a pause key to the last sample heard, in a session that sounds all the time."""
    took = []
    for _ in range(times):
        with server.recording() as path:
            noisy = "import play.fakes as f; f.BEEP_MS=490; import play.driver as d; d.main()"
            arguments = ["-c", noisy, "/dev/null", "miniaudio", "1", "40", "1500"]
            with Terminal(arguments, server.env) as terminal:
                terminal.until("Next: Well done")
                terminal.run(0.6)
                at = path.stat().st_size // 4
                terminal.press(" ")
                terminal.run(0.8)
            loud = np.flatnonzero(np.abs(np.fromfile(path, np.float32)) > 0.05)
            took.append((loud[-1] - at) * 1000 / RATE_HZ)
    return f"key to silence, ms: {sorted(round(one) for one in took)} (recorder's own delay of some 20 ms in it)"


def key_to_next_sound(server: SoundServer, times: int = 12) -> str:
    """From `next`, `back` and `repeat` to the sound that they lead to, which the device has some 200 ms ahead.

    Nothing records meanwhile, so that the sink would idle without a stream.
    """
    os.environ.update(server.env)
    took = []
    player = Player(playback(Beeper(sets=40, reps=40)), device("miniaudio"))
    player.start(Start())
    play_on(player, 3000)
    for number in range(times):
        begun = time.monotonic()
        player.execute(Command(("next", "back", "repeat")[number % 3]))
        play_on(player, 100)
        took.append((time.monotonic() - begun) * 1000 - 100)
        play_on(player, 1500 + 170 * number)
    player.close()
    return f"next, back, repeat to the next sound, on a sink without another stream, ms: {sorted(map(round, took))}"


def play_on(player: Player, milliseconds: int) -> None:
    """Wait until so much more has been heard."""
    at_ms = player.view().at_ms
    while player.view().at_ms < at_ms + milliseconds:
        player.poll()
        time.sleep(0.002)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=2)
    options = parser.parse_args()
    with SoundServer() as server, tempfile.TemporaryDirectory() as cache:
        for label in ("cold", "warm", "warm", "warm", "warm", "warm"):
            sound_s, word_s = starts(server, Path(cache))
            print(f"{label}: first sound after {sound_s:.2f} s, first word after {word_s:.2f} s", flush=True)
        print(keeps_time(server, options.minutes), flush=True)
        print(key_to_silence(server), flush=True)
        print(key_to_next_sound(server), flush=True)


if __name__ == "__main__":
    main()
