"""Live play on a real sound server while the machine, the server or the device is disturbed.

A server that dies and a sink that is taken away are in `test_play_on_server.py`.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest

from play.server import SoundServer, onsets_ms
from play.terminal import Terminal, result
from play.test_play_on_server import DRIVER, IN_SET, SLACK, gaps, late

pytestmark = pytest.mark.slow

STALLED_DRIVER = str(Path(__file__).with_name("stalled_driver.py"))
DISK_STALL_S = 20


def driver(path: Path, server: SoundServer, *, reps: int = 6, sink: str = "") -> Terminal:
    """The driver in a terminal: one set; on the default sink, or another."""
    env = {**server.env, **({"PULSE_SINK": sink} if sink else {})}
    return Terminal([DRIVER, str(path), "miniaudio", "1", str(reps), "1500"], env)


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """Keep so many processes busy while in the block."""
    with ExitStack() as stack:
        for _ in range(processes):
            hog = stack.enter_context(subprocess.Popen([sys.executable, "-c", "while True: pass"]))
            stack.callback(hog.kill)
        yield


def test_a_process_that_is_stopped_for_a_moment_goes_on_where_it_was(server: SoundServer, tmp_path: Path) -> None:
    with server.recording() as heard, driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.signal(signal.SIGSTOP)
        terminal.until_stopped()
        terminal.run(1.5)
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert done["sections"] == ["Welcome", "Set 1", "Well done"]
    longer = gaps(onsets_ms(heard), done)
    assert longer.min() > -10, longer.round()  # nothing is caught up with
    assert late(longer) <= 1 + SLACK


def test_a_machine_that_slept_is_found_paused_and_goes_on(server: SoundServer, tmp_path: Path) -> None:
    """Nothing runs meanwhile and both clocks jump, as when a lid is shut."""
    with driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.signal(signal.SIGSTOP)
        terminal.until_stopped()
        terminal.run(6)
        terminal.signal(signal.SIGCONT)
        terminal.until("PAUSED")
        terminal.press(" ")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert done["sections"] == ["Welcome", "Set 1", "Back to Set 1", "Set 1", "Well done"]


def test_busy_processes_on_every_core_do_not_make_counts_late(server: SoundServer, tmp_path: Path) -> None:
    with busy(os.cpu_count() or 1), server.recording() as heard, driver(tmp_path / "done", server) as terminal:
        assert terminal.wait() == 0
    longer = gaps(onsets_ms(heard), result(tmp_path / "done"))
    assert late(longer) <= SLACK, longer.round()


def test_a_disk_that_stalls_does_not_hold_up_the_session(server: SoundServer, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    folder.mkdir()
    arguments = [STALLED_DRIVER, str(tmp_path / "done"), str(folder), str(DISK_STALL_S)]
    with Terminal(arguments, {**server.env, "REPCAST_CONFIG": os.environ["REPCAST_CONFIG"]}) as terminal:
        terminal.run(DISK_STALL_S)
        assert terminal.wait() == 0
    done = json.loads((tmp_path / "done").read_text())
    assert (done["ending"], done["reps"]) == ("finished", 4)
    assert done["waits"] > 0
    assert done["took_s"] < done["at_ms"] / 1000 + DISK_STALL_S / 2


def test_a_device_of_another_rate_and_format_keeps_time(server: SoundServer, tmp_path: Path) -> None:
    with server.sink("other", "rate=8000", "format=u8", "channels=1"), server.recording("other") as heard:  # noqa: SIM117
        with driver(tmp_path / "done", server, reps=4, sink="other") as terminal:
            assert terminal.wait() == 0
    longer = gaps(onsets_ms(heard), result(tmp_path / "done"))
    assert late(longer) <= SLACK, longer.round()


def test_a_headset_plugged_in_and_out_does_not_end_the_session(server: SoundServer, tmp_path: Path) -> None:
    with driver(tmp_path / "done", server, reps=8) as terminal:
        terminal.until(IN_SET)
        with server.sink("headset"):
            stream = server.ask("list", "short", "sink-inputs").split()[0]
            server.ask("move-sink-input", stream, "headset")
            terminal.run(1.0)
        terminal.run(0.5)
        server.ask("move-sink-input", stream, "phones")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert {"Welcome", "Set 1", "Well done"} <= set(done["sections"])


def test_two_sessions_at_once_on_unlike_devices_each_keep_time(server: SoundServer, tmp_path: Path) -> None:
    form = ("rate=96000", "format=s32le", "channels=6")
    with server.sink("other", *form), server.recording() as heard, server.recording("other") as heard_there:  # noqa: SIM117
        with driver(tmp_path / "one", server) as one, driver(tmp_path / "two", server, sink="other") as two:
            assert one.wait() == 0
            assert two.wait() == 0
    for path, done in ((heard, "one"), (heard_there, "two")):
        longer = gaps(onsets_ms(path), result(tmp_path / done))
        assert late(longer) <= SLACK, np.round(longer)
