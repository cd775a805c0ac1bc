"""The tutorial, done by a program: its files are saved, and each of its commands is run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from play.server import SoundServer
from play.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.needs("pulseaudio")]

TUTORIAL = Path(__file__).parents[1] / "docs" / "tutorial.md"
BLOCK = re.compile(r"^(`{3,})(\w+)(?: title=\"(?P<title>.+?)\")?\n(?P<text>.*?)^\1$", re.MULTILINE | re.DOTALL)


def played(arguments: list[str], env: dict[str, str]) -> None:
    with Terminal(["-m", "repcast", *arguments], env, (100, 30)) as terminal:
        terminal.until("Calf Raise")
        terminal.press("q")
        assert terminal.wait() == 0, terminal.seen


def test_every_command_of_the_tutorial_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed: dict[str, str] = {}
    with SoundServer() as server:
        env = {**server.env, "PYTHONPATH": os.pathsep.join(sys.path)}
        for block in BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8")):
            if block["title"]:
                Path(block["title"]).write_text(block["text"], encoding="utf-8")
            for command in re.findall(r"^\$ (.+)$", block["text"], re.MULTILINE) if block[2] == "console" else ():
                words = shlex.split(command)
                assert words[0] == "repcast"
                if words[1] == "play":
                    played(words[1:], env)
                    continue
                run = [sys.executable, "-m", "repcast", *words[1:]]
                done = subprocess.run(run, env=env, capture_output=True, text=True, check=False)
                assert (done.returncode, "error" in done.stderr) == (0, False), (command, done.stderr)
                printed[command] = done.stdout
    assert {"calf.mp3", "calf.srt", "calf.md", "balance.mp3"} <= {path.name for path in tmp_path.iterdir()}
    assert "2-3" in printed["repcast check calf.txt"]
    assert "Calf Raise" in printed["repcast log"]
    assert len(printed) >= 8
