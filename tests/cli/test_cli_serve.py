"""`repcast serve`: what it prints, and what it refuses."""

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def served(*flags: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "repcast", "serve", "--port", "0", *flags]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def first_lines(process: "subprocess.Popen[str]", count: int) -> str:
    assert process.stdout
    return "".join(process.stdout.readline() for _ in range(count))


def opened(address: str) -> int:
    try:
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with browser.open(address, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as fault:
        return fault.code


@pytest.mark.slow
def test_it_prints_its_address_and_ends_with_ctrl_c() -> None:
    with served() as process:
        address = re.search(r"http://\S+", first_lines(process, 2))
        assert address
        assert opened(address[0]) == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=str)
def test_it_removes_what_it_made_however_it_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: signal.Signals
) -> None:
    """A terminal that is closed ends it as well."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with served() as process:
        address = re.search(r"http://\S+", first_lines(process, 2))
        assert address
        assert opened(address[0]) == 200
        assert list(tmp_path.iterdir())
        process.send_signal(ending)
        process.wait(20)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_it_goes_on_without_its_terminal_under_nohup() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a process inherits what is ignored
    try:
        with served() as process:
            address = re.search(r"http://\S+", first_lines(process, 2))
            assert address
            assert opened(address[0]) == 200
            process.send_signal(signal.SIGHUP)
            assert opened(address[0]) == 200
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) != -signal.SIGHUP
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.slow
def test_a_phone_needs_the_token_that_is_printed() -> None:
    with served("--lan") as process:
        own, phone = re.findall(r"http://\S+", first_lines(process, 2))
        assert "token=" in own
        assert opened(own.partition("?")[0]) == 401
        assert opened(phone) == 200  # a cookie is set, and the page asked for again without the token


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "repcast", "serve", "--port", str(port)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert re.fullmatch(r"error: 127\.0\.0\.1:\d+ cannot be listened at: .*; give another --port.*\n", done.stderr)
