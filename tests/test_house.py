"""The rules of the house that a reader of one module cannot see."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "repcast"
STAGES = frozenset(("read", "plan", "coach", "schedule", "speak", "mix", "export", "play", "report"))
BELOW = frozenset(("model", "languages", "storage"))
EVERYTHING = STAGES | BELOW | {"session", "library", "studio", "cli", "__version__"}
FACES = frozenset({"cli", "studio", "__main__", "__init__"})
MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "languages": frozenset({"model"}),
    "storage": frozenset({"model"}),
    **dict.fromkeys(STAGES, BELOW),
    "session": STAGES | BELOW,
}
"""The rooms that a room may import from, beside itself; the faces may import any."""
READING = (
    ("quote", "decode", "choosing", "language"),
    ("document",),
    ("limits", "words"),
    ("dose", "structured"),
    ("movement", "lines"),
    ("sections",),
    ("formats", "segments"),
    ("roles",),
    ("lint",),
    ("blocks", "script_format", "refusals"),
    ("found",),
    ("understand",),
    ("reader",),
)
"""The rooms of reading, lowest first: each imports from those before it, as docs/reading.md lists them."""
MODULES = sorted(PACKAGE.rglob("*.py"))
OF_READING = [path for path in MODULES if PACKAGE / "read" in path.parents and path != PACKAGE / "read" / "__init__.py"]
HEAVY = ("onnxruntime", "piper", "pyttsx3", "kokoro_onnx", "miniaudio", "soundfile", "lameenc", "bs4", "rich", "pydub")


def room(path: Path) -> str:
    """The stage, or the module at the top, that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path, package: str = "repcast") -> Iterator[str]:
    """The rooms of a package that a module imports from."""
    depth = package.count(".") + 1
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if names == [package] and isinstance(node, ast.ImportFrom):
            names = [f"{package}.{alias.name}" for alias in node.names]
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        yield from (name.split(".")[depth] for name in names if name.startswith(f"{package}."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    own, others = room(path), set(imported(path)) - {room(path)}
    if own in FACES:
        return  # see test_front_door: a face imports what `import repcast` offers, and nothing else
    assert others <= MAY_IMPORT.get(own, EVERYTHING), f"{own} imports {', '.join(sorted(others))}"


@pytest.mark.parametrize("name", sorted({path.relative_to(PACKAGE / "read").parts[0] for path in OF_READING}))
def test_the_rooms_of_reading_import_one_way(name: str) -> None:
    own = name.removesuffix(".py")
    rank = {room: at for at, rooms in enumerate(READING) for room in rooms}
    below = {room for room in rank if rank[room] < rank[own]} | {own}
    for path in OF_READING:
        if path.relative_to(PACKAGE / "read").parts[0] == name:
            assert set(imported(path, "repcast.read")) <= below, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("arguments", [["--help"], ["play", "--help"], ["--version"]])
def test_help_imports_no_engine_device_or_format(arguments: list[str]) -> None:
    script = f"import sys; from repcast.cli import main; main({arguments!r}, standalone_mode=False)"
    script += "; print([name for name in sys.argv[1:] if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script, *HEAVY, "numpy"], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
