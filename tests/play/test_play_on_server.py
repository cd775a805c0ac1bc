"""Live play on a real sound server, in a real terminal, with keys pressed."""

import signal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from play.server import SoundServer, onsets_ms
from play.terminal import Terminal, result

pytestmark = pytest.mark.slow

DRIVER = str(Path(__file__).with_name("driver.py"))
TOLERANCE_MS = 10
SLACK = 1
"""A test machine may be too busy, once in a while, to be on time."""

IN_SET = "Next: Well done"


def driver(path: Path, server: SoundServer, plan: tuple[int, int, int] = (1, 4, 1500)) -> Terminal:
    """The driver in a terminal: sets, reps, rest in ms."""
    return Terminal([DRIVER, str(path), "miniaudio", *map(str, plan)], server.env)


def late(longer: NDArray[np.float64]) -> int:
    """How many sounds are off by more than the tolerance."""
    return int(np.sum(np.abs(longer) > TOLERANCE_MS))


def gaps(heard: NDArray[np.float64], done: dict[str, Any]) -> NDArray[np.float64]:
    """How much longer it was from each sound to the next than on the timeline, in milliseconds."""
    assert len(heard) == len(done["cues"]), (heard, done["cues"])
    longer: NDArray[np.float64] = np.diff(heard) - np.diff(done["cues"])
    return longer


def heard_once(sounds: NDArray[np.float64], done: dict[str, Any]) -> NDArray[np.float64]:
    """Leave out the sound before the longest silence where there is one too many.

    What the device had in hand when it was stopped may have been heard, and is then heard again.
    """
    return np.delete(sounds, np.argmax(np.diff(sounds))) if len(sounds) == len(done["cues"]) + 1 else sounds


def test_counts_are_heard_where_the_timeline_has_them(server: SoundServer, tmp_path: Path) -> None:
    with server.recording() as heard, driver(tmp_path / "done", server, (1, 6, 1500)) as terminal:
        assert terminal.wait() == 0
        assert terminal.is_restored()
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert len(done["cues"]) == 11
    longer = gaps(onsets_ms(heard), done)
    assert late(longer) <= SLACK, longer.round()


def test_a_pause_in_a_set_goes_on_with_a_count_in_and_the_rep_that_was_under_way(
    server: SoundServer, tmp_path: Path
) -> None:
    with server.recording() as heard, driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.run(0.7)
        terminal.press(" ")
        terminal.until("PAUSED")
        terminal.run(0.5)
        terminal.press(" ")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["sections"] == ["Welcome", "Set 1", "Back to Set 1", "Set 1", "Well done"]
    assert done["pauses"] == 1
    longer = gaps(heard_once(onsets_ms(heard), done), done)
    assert longer.max() > 400
    assert longer.min() > -TOLERANCE_MS
    assert late(longer) <= 1 + SLACK


def test_slower_makes_the_next_reps_longer(server: SoundServer, tmp_path: Path) -> None:
    with server.recording() as heard, driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.run(0.2)
        terminal.press("-----")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["state"]["adjustments"]["tempo_pct"] == 150
    assert np.diff(done["cues"]).max() == 750
    assert late(gaps(onsets_ms(heard), done)) <= SLACK


@pytest.mark.parametrize(
    ("way", "ending"),
    [
        ("q", "stopped"),
        ("\x03", "interrupted"),
        (signal.SIGTERM, "terminated"),
        (signal.SIGHUP, "terminated"),
    ],
)
def test_stopped_in_any_way_it_says_what_was_done_and_gives_the_terminal_back(
    server: SoundServer, tmp_path: Path, way: str | signal.Signals, ending: str
) -> None:
    with driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        if isinstance(way, signal.Signals):
            terminal.signal(way)
        else:
            terminal.press(way)
        assert terminal.wait() == 0
        assert terminal.is_restored()
        terminal.run(0.1)
    assert b"\x1b[?1049l" in terminal.seen
    assert result(tmp_path / "done")["ending"] == ending


def test_a_closed_terminal_ends_it(server: SoundServer, tmp_path: Path) -> None:
    with driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.hang_up()
        assert terminal.process.wait(10) == 0
    assert result(tmp_path / "done")["ending"] == "terminated"


def test_ctrl_z_gives_the_terminal_back_and_fg_goes_on(server: SoundServer, tmp_path: Path) -> None:
    with server.recording() as heard, driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        terminal.run(0.7)
        terminal.press("\x1a")
        terminal.until_stopped()
        assert terminal.is_restored()
        terminal.run(1.0)
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["sections"] == ["Welcome", "Set 1", "Back to Set 1", "Set 1", "Well done"]
    assert 1 <= late(gaps(heard_once(onsets_ms(heard), done), done)) <= 1 + SLACK


def test_a_new_size_is_drawn_anew(server: SoundServer, tmp_path: Path) -> None:
    with driver(tmp_path / "done", server) as terminal:
        terminal.until("Welcome")
        terminal.resize(40, 20)
        terminal.run(0.4)
        drawn = terminal.seen.rpartition(b"\x1b[2J")[2].decode()
        terminal.press("q")
        terminal.wait()
    assert "n/p  h keys" in drawn
    assert "─" * 41 not in drawn


def test_a_server_that_dies_and_comes_back_does_not_end_the_session(server: SoundServer, tmp_path: Path) -> None:
    with driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        server.kill()
        terminal.until("device is gone")
        server.start()
        with server.recording() as heard:
            assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert "Back to Set 1" in done["sections"]
    after = onsets_ms(heard)
    tail = np.diff(after) - np.diff(done["cues"][-len(after) :])
    assert len(after) > 4
    assert late(tail) <= SLACK


def test_no_sound_server_is_one_clear_error(server: SoundServer, tmp_path: Path) -> None:
    env = {**server.env, "PULSE_SERVER": "unix:/nowhere"}
    with Terminal([DRIVER, str(tmp_path / "done"), "miniaudio", "1", "4", "1500"], env) as terminal:
        assert terminal.wait() == 1
        terminal.run(0.1)
    assert b"repcast export" in terminal.seen
    assert b"repcast doctor" in terminal.seen


def test_a_sink_that_is_taken_away_and_put_back_does_not_end_the_session(server: SoundServer, tmp_path: Path) -> None:
    with driver(tmp_path / "done", server) as terminal:
        terminal.until(IN_SET)
        server.ask("unload-module", "module-null-sink")
        terminal.until("device is gone")
        server.ask("load-module", "module-null-sink", "sink_name=phones")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert done["ending"] == "finished"
    assert "Back to Set 1" in done["sections"]
