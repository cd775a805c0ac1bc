"""`repcast play` itself, as a user starts it: in a terminal, on a real sound server, with keys pressed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from play.server import RATE_HZ, SoundServer
from play.terminal import PATIENCE_S, Terminal

pytestmark = pytest.mark.slow

PAGE = """# Calf raise

Do 2 sets of 3 reps with 20 seconds rest.

1. Stand on the edge of a step.
2. Rise onto your toes.
3. Lower your heels.
"""
"""The voice of tones is at hand at once, and tells where the words would be."""


class Home:
    """A user's folders, with a page in them; `play` runs `repcast play` on it."""

    def __init__(self, folder: Path, server: SoundServer) -> None:
        self.folder = folder
        self.page = folder / "calf.md"
        self.page.write_text(PAGE)
        own = {"REPCAST_CACHE_DIR": str(folder / "cache"), "REPCAST_DATA_DIR": str(folder / "data")}
        self.env = {**server.env, **own}

    def play(self, *arguments: str, size: tuple[int, int] = (100, 30)) -> Terminal:
        given = arguments or (str(self.page), "--voice", "tones")
        return Terminal(["-m", "repcast", "play", *given], self.env, size)

    def log(self) -> list[dict[str, Any]]:
        command = [sys.executable, "-m", "repcast", "log", "--json"]
        env = {**self.env, "PYTHONPATH": os.pathsep.join(sys.path)}
        printed = subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout
        return [json.loads(line) for line in printed.splitlines()]


@pytest.fixture
def home(tmp_path: Path, server: SoundServer) -> Home:
    return Home(tmp_path, server)


def offspring(pid: int) -> Iterator[int]:
    """The processes below a process, as long as it runs."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                yield child
                yield from offspring(child)


def gone(pids: set[int]) -> bool:
    """Whether the processes end; a moment is theirs."""
    until = time.monotonic() + PATIENCE_S
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def test_keys_lead_through_a_session_and_the_log_has_what_was_done(home: Home, server: SoundServer) -> None:
    with server.recording() as heard, home.play(str(home.page), "--voice", "tones", "--plain") as terminal:
        terminal.until("  Opening\r")
        terminal.press("n")
        terminal.until("  Set-up: Calf raise\r")
        terminal.press("n")
        terminal.until("  Set 1 of 2\r")
        terminal.press("-")
        terminal.until("[tempo: a rep takes 110 %")
        terminal.press("n")
        terminal.until("  Rest, then Set 2 of 2\r")
        terminal.press("3")
        terminal.until("[30 s more rest]")
        terminal.press("n")
        terminal.until("  Set 2 of 2\r")
        terminal.press("p")
        terminal.until("[back]")
        terminal.press(" ")
        terminal.until("[paused at")
        terminal.press(" ")
        terminal.run(0.3)
        terminal.press("q")
        assert terminal.wait() == 0
        terminal.run(0.1)
        assert terminal.is_restored()
    assert b"done so far" in terminal.seen
    assert b"repcast play --resume goes on from here" in terminal.seen
    assert np.abs(np.fromfile(heard, np.float32)).max() > 0.05
    (row,) = home.log()
    assert (row["title"], row["ending"], row["pauses"], row["tempo_pct"]) == ("Calf raise", "stopped", 1, 110)
    assert row["sets"] == 0  # the first was skipped, the second stopped


@pytest.mark.parametrize(
    ("way", "status"),
    [
        ("q", 0),
        ("\x03", 130),
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 143),
        ("hang up", 143),
        (signal.SIGKILL, -9),
    ],
)
def test_no_worker_is_left_behind_and_the_terminal_is_given_back(
    home: Home, way: str | signal.Signals, status: int
) -> None:
    """A natural voice is being spoken by its workers when the session ends."""
    with home.play("band-lying-hip-internal-rotation", "--voice", "piper") as terminal:
        pids: set[int] = set()
        until = time.monotonic() + PATIENCE_S
        while not pids and time.monotonic() < until:
            terminal.run(0.05)
            pids = set(offspring(terminal.process.pid))
        assert pids, "no worker was seen"
        if way == "hang up":
            terminal.hang_up()
            assert terminal.process.wait(PATIENCE_S) == status
        elif isinstance(way, signal.Signals):
            terminal.signal(way)
            assert terminal.process.wait(PATIENCE_S) == status
        else:
            terminal.press(way)
            assert terminal.wait() == status
        assert gone(pids)
        assert way in {"hang up", signal.SIGKILL} or terminal.is_restored()


def test_after_a_crash_it_goes_on_at_the_rep_where_it_was(home: Home) -> None:
    with home.play(str(home.page), "--voice", "tones", "--tempo", "2-1-2", "--plain") as terminal:
        terminal.until("  Opening\r")
        terminal.press("n")
        terminal.until("  Set-up: Calf raise\r")
        terminal.press("n")
        terminal.until("  Set 1 of 2\r")
        terminal.run(7.5)  # the log is kept every five seconds of the session
        terminal.signal(signal.SIGKILL)
        terminal.process.wait(PATIENCE_S)
    (row,) = home.log()
    assert (row["ending"], row["sets"]) == ("", 0)  # it was in the first
    assert row["rep"] >= 1
    with home.play("--resume", "--plain") as terminal:
        terminal.until("going on with Calf raise")
        terminal.until("  Back to Set 1 of 2\r")
        terminal.until("  Set 1 of 2\r")
        terminal.press("q")
        assert terminal.wait() == 0
    assert home.log()[0]["ending"] == "stopped"


def test_without_a_terminal_it_just_plays(home: Home, server: SoundServer) -> None:
    command = [sys.executable, "-m", "repcast", "play", str(home.page), "--voice", "tones", "--sets", "1"]
    env = {**home.env, "PYTHONPATH": os.pathsep.join(sys.path)}
    with server.recording() as heard:
        process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        until = time.monotonic() + PATIENCE_S
        while not np.any(np.abs(np.fromfile(heard, np.float32)) > 0.05) and time.monotonic() < until:
            time.sleep(0.1)
        process.terminate()
        out, _ = process.communicate(timeout=PATIENCE_S)
    assert np.abs(np.fromfile(heard, np.float32)).max() > 0.05
    assert (out, process.returncode) == (b"", 143)


def test_a_named_device_that_goes_away_gives_way_to_the_default_one(home: Home, server: SoundServer) -> None:
    module = server.ask(
        "load-module", "module-null-sink", "sink_name=earbuds", "sink_properties=device.description=Earbuds"
    ).strip()
    name = next(one for one in _devices(home) if "earbuds" in one.lower() and "monitor" not in one.lower())
    with server.recording() as heard, home.play(str(home.page), "--voice", "tones", "--device", name) as terminal:
        terminal.until("Set-up")
        terminal.run(0.5)
        before = len(np.fromfile(heard, np.float32))
        server.ask("unload-module", module)
        terminal.run(5)
        terminal.press("q")
        assert terminal.wait() == 0
    after = np.fromfile(heard, np.float32)
    assert np.abs(after[:before]).max(initial=0) < 0.01
    assert np.abs(after[before:]).max() > 0.05


def _devices(home: Home) -> list[str]:
    command = [sys.executable, "-m", "repcast", "doctor"]
    env = {**home.env, "PYTHONPATH": os.pathsep.join(sys.path)}
    printed = subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout
    return [
        line.partition("device ")[2].partition("  ")[0].strip() for line in printed.splitlines() if "miniaudio:" in line
    ]


def test_a_command_said_at_the_microphone_is_obeyed_and_answered(home: Home, server: SoundServer) -> None:
    """The microphone is a null sink's monitor, into which a natural voice says "coach pause"."""
    server.ask("load-module", "module-null-sink", "sink_name=room")
    server.ask("set-default-source", "room.monitor")
    said = home.folder / "said.raw"
    said.write_bytes(_said("coach pause").tobytes())
    with home.play(str(home.page), "--voice", "tones", "--listen") as terminal:
        terminal.until("listening")
        options = ["--format=float32le", "--channels=1", f"--rate={RATE_HZ}"]
        for _ in range(4):  # the coach may be speaking
            subprocess.run(["pacat", "-d", "room", *options, str(said)], env=home.env, check=True)
            terminal.run(1.0)
            if b"PAUSED" in terminal.seen:
                break
        terminal.until("PAUSED")
        terminal.press("q")
        assert terminal.wait() == 0


def _said(words: str) -> np.ndarray[Any, np.dtype[np.float32]]:
    from repcast.model.resample import resampled_clip
    from repcast.speak import speak

    with speak("piper", cache=None) as voice:
        clip = resampled_clip(voice.clip(words), RATE_HZ).samples
    quiet = np.random.default_rng(1).normal(0, 0.0005, RATE_HZ).astype(np.float32)
    return np.concatenate([quiet, 0.5 * clip, quiet]).astype(np.float32)
