"""Keys: what a terminal sends, taken apart, and the consoles that it comes from."""

import os
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from play.terminal import Terminal, result
from repcast.play import State
from repcast.play.controls import command_for_key
from repcast.play.terminal.console import EXTENDED, WindowsConsole
from repcast.play.terminal.keys import GIVE_UP, KeyDecoder

SEQUENCES = (
    *(f"\x1b[{letter}" for letter in "ABCDFHPQRSZ"),  # arrows, home, end, function keys, back tab
    *(f"\x1bO{letter}" for letter in "ABCDFHMPQRSjmnqvy"),  # the same in application mode, and the numeric pad
    *(f"\x1b[{number}~" for number in (1, 2, 3, 5, 6, 15, 17, 24, 200, 201)),  # page up, delete, F5, pasted text
    *("\x1b[1;5C", "\x1b[3;2~", "\x1bO5P", "\x1b[27;5;110~", "\x1b[110;5u"),  # with Ctrl, Shift or Alt
    *("\x1b[[A", "\x1b[[E"),  # F1 and F5 on Linux's own console
    *("\x1b[M !!", "\x1b[M`nq", "\x1b[M`[1"),  # old mouse reports: the wheel, and a click at n, q
    *("\x1b[<64;10;5M", "\x1b[<0;33;7m", "\x1b[64;10;5M"),  # newer ones
    *("\x1b[I", "\x1b[O", "\x1b[12;40R", "\x1b[?62;22c", "\x1b[0n"),  # focus, and answers to questions
    *("\x1b]11;rgb:0000/0000/0000\x07", "\x1b]0;a title\x1b\\", "\x1bP1+r544e\x1b\\", "\x1b_Gi=1;OK\x1b\\"),
    *("\x1bn", "\x1bq", "\x1b1", "\x1b "),  # with Alt
)
DRIVER = str(Path(__file__).with_name("driver.py"))
KEYS = " nprl-+=[]1234567890mvh?q"


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_no_sequence_is_a_key_wherever_a_read_ends_in_it(sequence: str) -> None:
    for first in range(len(sequence) + 1):
        for second in range(first, len(sequence) + 1):
            decoder = KeyDecoder()
            pieces = (f"n{sequence[:first]}", sequence[first:second], f"{sequence[second:]}q")
            assert "".join(decoder.keys(piece) for piece in pieces if piece) == "nq", pieces


@given(st.lists(st.sampled_from(SEQUENCES) | st.sampled_from(KEYS), max_size=12), st.data())
def test_of_any_mix_only_the_keys_are_left(typed: list[str], data: st.DataObject) -> None:
    sent = "".join(typed)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=6)))
    decoder = KeyDecoder()
    pieces = [sent[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    heard = "".join(decoder.keys(piece) for piece in pieces if piece)
    assert heard == "".join(one for one in typed if len(one) == 1)


def test_the_escape_key_alone_takes_no_other_key_with_it() -> None:
    decoder = KeyDecoder()
    assert [decoder.keys(typed) for typed in ("\x1b", "", "n")] == ["", "", "n"]


@pytest.mark.parametrize("begun", ["\x1b", "\x1b[", "\x1b[1;", "\x1bO", "\x1b]", "\x1b[M", "\x1bP"])
def test_a_sequence_that_never_ends_is_given_up(begun: str) -> None:
    decoder = KeyDecoder()
    for typed in (begun, *[""] * GIVE_UP):
        assert decoder.keys(typed) == ""
    assert decoder.keys("[q") == "[q"


class Keyboard:
    """What Python's msvcrt reads from a Windows console: a byte for a character, two for any other key."""

    def __init__(self, keys: bytes) -> None:
        self._keys = keys

    def kbhit(self) -> bool:
        return bool(self._keys)

    def getch(self) -> bytes:
        key, self._keys = self._keys[:1], self._keys[1:]
        return key


@pytest.mark.parametrize("lead", EXTENDED)
@pytest.mark.parametrize("code", list("HPKMIQGORS;nq[1"))
def test_no_extended_key_of_windows_is_a_command(lead: bytes, code: str) -> None:
    console = WindowsConsole(Keyboard(lead + code.encode() + b"n"))
    assert [console.read(0), console.read(0), console.read(0)] == ["", "n", ""]


def test_a_letter_that_looks_like_the_start_of_an_extended_key_waits_for_nothing() -> None:
    assert command_for_key(WindowsConsole(Keyboard(b"\xe0")).read(0)) is None


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "REPCAST_DATA_DIR": str(tmp_path), "REPCAST_CACHE_DIR": str(tmp_path), "TERM": "xterm"}


def test_arrow_keys_and_the_mouse_change_nothing_in_a_session(tmp_path: Path, env: dict[str, str]) -> None:
    with Terminal([DRIVER, str(tmp_path / "done"), "null", "1", "4", "1500"], env) as terminal:
        terminal.until("Welcome")
        for sequence in SEQUENCES:
            terminal.press(sequence)
        terminal.run(0.2)
        terminal.press("Q")
        assert terminal.wait() == 0
    done = result(tmp_path / "done")
    assert (done["ending"], done["pauses"], done["state"]) == ("stopped", 0, {**asdict(State()), "mode": "stopped"})
    assert done["sections"] == ["Welcome"]


def test_keys_work_while_the_page_comes_through_a_pipe(tmp_path: Path, env: dict[str, str]) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Calf raise\n\nDo 2 sets of 3 reps.\n\n1. Rise onto your toes.\n2. Lower your heels.\n")
    arguments = ["-m", "repcast", "play", "-", "--voice", "tones", "--device", "null"]
    with page.open("rb") as piped, Terminal(arguments, env, stdin=piped.fileno()) as terminal:
        terminal.until("Opening")
        terminal.press(" ")
        terminal.until("PAUSED")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.is_restored()


def test_a_background_job_is_not_stopped_by_its_terminal(tmp_path: Path, env: dict[str, str]) -> None:
    """It reads no keys, for a process in the background that touches its terminal is stopped."""
    job = f"{sys.executable} {DRIVER} {tmp_path / 'done'} null 1 1 1000 </dev/null >/dev/null & wait"
    with Terminal(["-c", f"import subprocess; subprocess.run(['sh', '-mc', {job!r}])"], env) as terminal:
        assert terminal.wait() == 0
    assert result(tmp_path / "done")["ending"] == "finished"
