"""What a command imports: a warm export joins kept phrases, and needs neither samples nor pictures nor a reader."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

UNNEEDED = (
    *("numpy", "PIL", "fontpkg", "soxr", "soundfile", "lxml", "bs4", "markdown_it", "yaml", "mutagen", "num2words"),
    *("onnxruntime", "scipy", "av", "trafilatura", "jinja2", "starlette", "rich", "piper", "pyttsx3", "kokoro_onnx"),
    *("importlib.metadata", "asyncio", "concurrent.futures", "subprocess", "zipfile"),
    *("repcast.read.reader", "repcast.export.mp4", "repcast.speak.finish", "repcast.speak.pool", "repcast.play"),
)
"""Packages, modules and rooms that a warm export has no use for."""

NOT_COMPILED = (
    *(
        "repcast.plan",
        "repcast.coach",
        "repcast.schedule",
        "repcast.mix",
        "repcast.report.player",
        "repcast.speak.speaker",
    ),
    *("repcast.model.routine", "repcast.model.timeline", "repcast.export.formats", "repcast.export.cover", "lameenc"),
)
"""Rooms and modules that compile a session: what was exported in the same way before is written again without them."""

STEPS = "1. Lie back & lift the knee.\n2. Hold for 5 s.\n"
HEAD = "+++\nrepcast = 1\n+++\n"
PAGES = {
    "page.txt": f"Clamshell\n\n2 sets of 5 reps, rest 20 s\n\n{STEPS}",
    "page.md": f"# Clamshell\n\n**2 sets** of 5 reps, rest 20 s\n\n## Steps\n\n{STEPS}",
    "page.html": "<h1>Clamshell</h1><p>2 sets of 5 reps, rest 20 s</p><ol><li>Lie back.</li><li>Hold.</li></ol>",
    "script.md": f"{HEAD}# Clamshell\n\n```toml\nsets = 2\nreps = 5\nrest_s = 20\n```\n\n## Steps\n\n{STEPS}",
    "page.json": '{"name": "Clamshell", "sets": 2, "reps": 5, "instructions": ["Lie back.", "Lift the knee."]}',
}


def imported(folder: Path, *arguments: str, of: tuple[str, ...] = UNNEEDED) -> set[str]:
    """Which of some modules a command imports, in a process and with caches of its own."""
    own = {"REPCAST_CACHE_DIR": str(folder / "cache"), "REPCAST_DATA_DIR": str(folder / "data")}
    script = "import sys; from repcast.cli import main; main(sys.argv[2:], standalone_mode=False)"
    script += "; print(*(name for name in sys.argv[1].split() if name in sys.modules), file=sys.stderr)"
    command = [sys.executable, "-c", script, " ".join(of), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **own}, cwd=folder, check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("voice", ["tones", pytest.param("pyttsx3", marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", PAGES)
def test_a_warm_mp3_imports_nothing_but_what_it_joins(name: str, voice: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(PAGES[name], encoding="utf-8")
    export = ("export", name, "--voice", voice, "-o")
    assert {"numpy", "PIL", "repcast.read.reader"} <= imported(tmp_path, *export, "cold.mp3")
    assert imported(tmp_path, *export, "warm.mp3") == set()
    assert (tmp_path / "warm.mp3").read_bytes() == (tmp_path / "cold.mp3").read_bytes()
    assert imported(tmp_path, *export, "titled.mp3", "--artist", "Anna") == set()  # which is not kept as a whole


def test_what_was_exported_before_is_written_again_without_being_compiled(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGES["page.txt"], encoding="utf-8")
    export = ("export", "page.txt", "--voice", "tones", "--bitrate", "96", "-o")
    assert imported(tmp_path, *export, "cold.mp3", of=NOT_COMPILED) == set(NOT_COMPILED)
    assert imported(tmp_path, *export, "warm.mp3", of=(*NOT_COMPILED, *UNNEEDED)) == set()
    assert (tmp_path / "warm.mp3").read_bytes() == (tmp_path / "cold.mp3").read_bytes()


@pytest.mark.slow
def test_a_warm_mp3_of_the_voice_that_ships_imports_no_more(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Plank\n\n2 sets of 30 s, rest 20 s\n", encoding="utf-8")
    assert "numpy" in imported(tmp_path, "export", "page.txt", "-o", "cold.mp3")
    assert imported(tmp_path, "export", "page.txt", "-o", "warm.mp3") == set()


@pytest.mark.parametrize("other", [["--reps", "7"], ["--rest", "31"], ["--talk", "quiet"]])
def test_what_has_changed_is_all_that_is_encoded_and_drawn(other: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGES["page.txt"], encoding="utf-8")
    export = ("export", "page.txt", "--voice", "tones", *other, "-o")
    imported(tmp_path, "export", "page.txt", "--voice", "tones", "-o", "before.mp3")
    assert "repcast.read.reader" not in imported(tmp_path, *export, "changed.mp3")
    assert imported(tmp_path, *export, "again.mp3") == set()
    assert (tmp_path / "again.mp3").read_bytes() == (tmp_path / "changed.mp3").read_bytes()


@pytest.mark.parametrize("command", [["check"], ["show", "--voice", "tones"]])
def test_a_page_that_was_read_before_is_shown_without_its_reader(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGES["page.txt"], encoding="utf-8")
    assert "repcast.read.reader" in imported(tmp_path, *command, "page.txt")
    assert imported(tmp_path, *command, "page.txt") == set()
