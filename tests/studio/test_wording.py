"""Remarks and hints in the studio: they name its controls, and no flag of the command line."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import repcast
from repcast.languages import interface_texts
from repcast.studio.wording import in_controls

SOURCE = Path(repcast.__file__).parent
ELSEWHERE = ("cli", "library", "studio", "play", "languages")
"""What the studio never shows a text of: the command line, publishing, sound devices of this machine; its own texts."""

OF_FILES = ("split", "force", "out-dir", "resume")
"""Flags of texts about a place on a disk, parts of a file, or an earlier session: the studio has none of these."""

WORDS = interface_texts("studio")[1]


def texts() -> Iterator[str]:
    """Yield every text of the stages that names a flag, with `talk` for what is put in."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] in ELSEWHERE:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = ""
            if isinstance(node, ast.JoinedStr):
                parts = (str(part.value) if isinstance(part, ast.Constant) else "talk" for part in node.values)
                text = "".join(parts)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside | notes:
                text = node.value
            if re.search(r"--[a-z]", text):
                yield text


FOUND = sorted(set(texts()))


def test_the_texts_that_name_flags_are_found() -> None:
    assert len(FOUND) > 30
    assert any("`--sides both`" in text for text in FOUND)


@pytest.mark.parametrize("text", FOUND)
def test_no_text_of_a_stage_names_a_flag_in_the_studio(text: str) -> None:
    shown = in_controls(text, WORDS)
    assert shown
    assert set(re.findall(r"--([a-z-]+)", shown)) <= set(OF_FILES)


@pytest.mark.parametrize("name", [row.name for row in repcast.CHOICES])
def test_every_choice_is_named_by_its_control(name: str) -> None:
    label = name.replace("-", " ").capitalize()
    assert in_controls(f"--{name}, and what it does", WORDS) == f"{label}, and what it does"
    for word in next(row.kind.words for row in repcast.CHOICES if row.name == name):
        assert in_controls(f"give `--{name} {word}` or less", WORDS) == f"give {label}: {word} or less"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("choose fewer --sets or --reps, or a shorter --hold", "choose fewer Sets or Reps, or a shorter Hold"),
        ("choose one with --pick NAME", "choose one with Workout"),
        ("pick one with --pick (export --each writes them all)", "pick one with Workout"),
        ("it is known (--full explains it)", "it is known (Intro: full explains it)"),
        ("not spoken (--intro full speaks it, unless --talk is quiet)", None),
        ("say it with --no-tips", "say it with Tips: no"),
        ("choose --voice piper, or wait", "choose Voice: piper, or wait"),
        ("--reps 12 was meant", "Reps: 12 was meant"),
        ("nothing -- at all (not even here)", "nothing -- at all (not even here)"),
    ],
)
def test_a_flag_becomes_its_control_with_its_value(text: str, shown: str | None) -> None:
    assert in_controls(text, WORDS) == (shown or "not spoken (Intro: full speaks it, unless Talk is quiet)")
