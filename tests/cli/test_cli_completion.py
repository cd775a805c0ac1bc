"""What the shell completes, asked as bash asks it: through the environment."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from repcast.cli import main

PROGRAM = "from repcast.cli import main; main(prog_name='repcast')"


def completed(line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What bash would offer at the end of a line."""
    monkeypatch.setenv("_REPCAST_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
    with pytest.raises(SystemExit):
        main(prog_name="repcast")
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("repcast ex", {"export"}),
        ("repcast ", {"check", "doctor", "export", "import", "list", "log", "play", "publish", "show", "voices"}),
        ("repcast export plank --mus", {"--music", "--music-level"}),
        ("repcast play plank --effort ", {"easy", "normal", "hard"}),
        ("repcast show plank --sides ", {"each", "alternate", "both", "left", "right"}),
        ("repcast export plank --beside l", {"lrc", "labels.txt"}),
        ("repcast play band", {"band-lying-hip-internal-rotation"}),
        ("repcast export plank box", {"box-breathing"}),
        ("repcast show plank --voice pip", {"piper"}),
        ("repcast play plank --voice ton", {"tones"}),
        ("repcast voices --try ton", {"tones"}),
        ("repcast play plank --device nul", {"null"}),
        ("repcast voices --device nul", {"null"}),
    ],
)
def test_commands_flags_values_scripts_voices_and_devices_are_completed(
    line: str, offered: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set(completed(line, monkeypatch, capsys)) == {f"plain,{offer}" for offer in offered}


def test_files_are_left_to_the_shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert completed("repcast play pa", monkeypatch, capsys) == ["file,pa"]


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash on this machine")
def test_bash_completes_with_what_the_documentation_says(tmp_path: Path) -> None:
    repcast = tmp_path / "repcast"
    repcast.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{PROGRAM}" "$@"\n')
    repcast.chmod(0o755)
    page = Path(__file__).parents[2] / "docs" / "how-to" / "completion.md"
    line = next(line.strip() for line in page.read_text().splitlines() if line.strip().startswith("eval"))
    ask = (
        'COMP_WORDS=(repcast play plank --effort h); COMP_CWORD=4; _repcast_completion repcast; echo "${COMPREPLY[@]}"'
    )
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", f"{line}\n{ask}"], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "hard"
