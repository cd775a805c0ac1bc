"""The documentation: what it names is there, and its Python runs."""

import ast
import contextlib
import doctest
import importlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click
import pytest

import repcast
from repcast.cli import main
from repcast.model.routine import BlockKind
from repcast.plan import plan
from repcast.read.script_format.headings import KIND_LABELS, ROLE_LABELS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").glob("*.md")])
DIAGNOSTICS = DOCS / "reference" / "diagnostics.md"


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = re.findall(r"\]\(([^)#\s]+)", text)
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not missing


def commands(text: str) -> Iterator[list[str]]:
    """The words of every command line of repcast in a page: after `$`, in an indented block, or in backticks."""
    found = re.findall(
        r"^(?:\$ | {4})(?:.*&& )?(repcast (?!=).*?)(?: +#.*)?$|`(repcast (?!=)[^`\n]+)`", text, re.MULTILINE
    )
    yield from (shlex.split((block or inline).replace("[", " ").replace("]", " ")) for block, inline in found)


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_command_and_flag_exists(page: Path) -> None:
    for words in commands(page.read_text(encoding="utf-8")):
        with click.Context(main) as context:
            command: click.Command = main
            if len(words) > 1 and not words[1].startswith("-") and words[1].isascii():
                found = main.get_command(context, words[1])
                assert found is not None, " ".join(words)
                command = found
            flags = {flag for one in command.get_params(context) for flag in (*one.opts, *one.secondary_opts)}
        used = {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"}
        assert used <= flags, " ".join(words)


@pytest.mark.slow
def test_the_python_of_the_how_to_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (DOCS / "how-to" / "python.md").read_text(encoding="utf-8")
    blocks = [code for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "--8<--" not in code]
    names: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for code in blocks:
            exec(code, names)  # noqa: S102 - our own page
    assert {path.name for path in tmp_path.iterdir()} >= {"plank.mp3", "plank.srt", "hip-8.wav", "hip-12.wav"}
    assert "give a whole number from 1 to 99" in printed.getvalue()


def examples() -> dict[str, str]:
    """Each example of the guide to scripts as a whole script, by the words that stand before it."""
    text = (DOCS / "script.md").read_text(encoding="utf-8")
    fenced = re.finditer(r"([^\n]+)\n\n(`{3,})(?:toml)?\n(.*?)\n\2\n", text, re.DOTALL)
    return {one[1][-60:]: whole(one[3]) for one in fenced}


def whole(example: str) -> str:
    """The script that an example is a part of: its head, an exercise, its TOML, or its steps and tips."""
    if example.startswith("+++"):
        return example
    if example.startswith(("[choices]", "[say]", "[sounds]")):
        return f"+++\nrepcast = 2\n{example}\n+++\n# Row\n"
    if example.startswith("## "):
        return f"+++\nrepcast = 2\n+++\n# Row\n{example}\n"
    is_toml = not example.startswith("# ")
    return "+++\nrepcast = 2\n+++\n" + (f"# Row\n```toml\n{example}\n```\n" if is_toml else f"{example}\n")


@pytest.mark.parametrize("script", list(examples().values()), ids=list(examples()))
def test_every_example_of_the_guide_to_scripts_is_read_and_planned(script: str) -> None:
    reading = repcast.read(text=script)
    assert [str(one) for one in reading.diagnostics if one.severity != "note" and one.code != "no-steps"] == []
    for workout in reading.routine.workouts:
        assert plan(replace(reading.routine, workouts=(workout,)), repcast.Choices()).sets


def test_the_guide_to_scripts_has_an_example_of_each_kind_of_block() -> None:
    kinds = {block.kind for one in examples().values() for block in repcast.read(text=one).routine.blocks}
    assert kinds == set(get_args(BlockKind))
    text = (DOCS / "script.md").read_text(encoding="utf-8")
    assert all(f"`{label}`" in text for label in (*KIND_LABELS, *ROLE_LABELS))


PUBLIC = sorted(set(repcast.__all__) - {"__version__"})


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    place = "session.source.read" if name == "read" else name  # `repcast.read` is a package, too
    assert f"::: repcast.{place}" in (DOCS / "reference" / "python.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", sorted(set(PUBLIC) - {"report", "studio", "CHOICES"}))
def test_every_public_name_has_a_docstring_whose_example_runs(name: str) -> None:
    thing = getattr(repcast, name)
    assert thing.__doc__
    module = importlib.import_module(thing.__module__)
    for one in doctest.DocTestFinder().find(thing, name, globs={**vars(module), name: thing}):
        assert doctest.DocTestRunner(verbose=False).run(one).failed == 0


def emitted() -> set[tuple[str, str]]:
    """Every diagnostic in the source, as code and severity: what is passed where a function takes a `code`.

    The severity is "" where the function that takes the code decides it.
    """
    nodes = [node for path in (ROOT / "src").rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    positions = {"Diagnostic": {1}}
    for function in nodes:
        if isinstance(function, ast.FunctionDef):
            arguments = [one.arg for one in function.args.args if one.arg not in {"self", "cls"}]
            positions.setdefault(function.name, set()).update(at for at, one in enumerate(arguments) if one == "code")
    found = set()
    for call in (node for node in nodes if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        words = [str(one.value) if isinstance(one, ast.Constant) else "" for one in call.args]
        for code in (words[at] for at in positions.get(name, ()) if at < len(words)):
            if re.fullmatch(r"[a-z-]+", code):
                found.add((code, words[0] if name == "Diagnostic" else ""))
    return found


def test_every_diagnostic_is_listed_with_its_severity_and_none_that_there_is_not() -> None:
    rows = [
        line.split(" | ") for line in DIAGNOSTICS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    listed = {code: row[1].split(", ") for row in rows for code in re.findall(r"`([a-z-]+)`", row[0])}
    assert listed.keys() == {code for code, _ in emitted()}
    assert [(code, severity) for code, severity in emitted() if severity and severity not in listed[code]] == []


def test_every_value_and_room_of_the_design_is_there() -> None:
    text = (DOCS / "design.md").read_text(encoding="utf-8")
    package = ROOT / "src" / "repcast"
    rooms = re.findall(r"^\| `(\w+/|__init__\.py)` \|", text, re.MULTILINE)
    there = {path.name + ("/" if path.is_dir() else "") for path in package.iterdir()}
    assert set(rooms) == there - {"__main__.py", "py.typed", "__pycache__/"}
    for row in re.findall(r"^\| (`[A-Z].*?) \| .* \| (`\w+\.py`.*?) \|$", text, re.MULTILINE):
        values, modules = (re.findall(r"`([\w.]+)`", cell) for cell in row)
        source = "".join((package / "model" / module).read_text(encoding="utf-8") for module in modules)
        assert [value for value in values if f"\nclass {value}" not in source] == []


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_module_it_names_is_there(page: Path) -> None:
    named = set(re.findall(r"`([a-z_]+\.py)`", page.read_text(encoding="utf-8")))
    there = {
        path.name for folder in ("src", "tests", "benchmarks", "examples") for path in (ROOT / folder).rglob("*.py")
    }
    assert named <= there
