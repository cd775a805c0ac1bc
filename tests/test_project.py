"""The project's own files: workflows and forms by their published schemas, one version, nothing beside the clone."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import repcast

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", sorted((GITHUB / "workflows").glob("*.yml"))),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_what_github_reads_is_by_its_schema(schema: str, paths: list[Path]) -> None:
    assert paths
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_action_is_pinned_by_its_major_version() -> None:
    used = [
        use
        for path in (GITHUB / "workflows").glob("*.yml")
        for use in re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    ]
    assert len(used) >= 5
    assert [use for use in used if not re.fullmatch(r"[\w./-]+@(?:v\d+|release/v\d+)", use)] == []


def test_the_workflow_runs_every_python_that_is_supported() -> None:
    tested = re.search(r"python: \[(.*)\]", (GITHUB / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    assert tested is not None
    versions = [text.strip('" ') for text in tested[1].split(",")]
    assert f">={versions[0]}" == PROJECT["project"]["requires-python"]
    listed = [one.rsplit(" ", 1)[-1] for one in PROJECT["project"]["classifiers"] if ":: Python :: 3." in one]
    assert listed == versions


def test_the_changelog_has_this_version() -> None:
    assert f"## {repcast.__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["tests", "benchmarks", "examples", "docs"])
def test_nothing_beside_the_clone_is_read(folder: str) -> None:
    """No path climbs over the root: `parents[n]` of a file stays within the clone."""
    for path in (ROOT / folder).rglob("*.py"):
        depth = len(path.relative_to(ROOT).parts)
        climbs = map(int, re.findall(r"Path\(__file__\)(?:\.resolve\(\))?\.parents\[(\d+)\]", path.read_text("utf-8")))
        assert max(climbs, default=0) < depth, path


def test_no_module_of_the_tests_takes_back_its_marks() -> None:
    """A second `pytestmark` would take the place of the first, and with it what is slow."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        assert len(re.findall(r"^pytestmark\b", path.read_text(encoding="utf-8"), re.MULTILINE)) <= 1, path


def test_what_other_systems_leave_out_is_there() -> None:
    settings = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    lists = re.findall(r"^ON_(?:LINUX|UNIX) = \[(.*?)\]", settings, re.MULTILINE | re.DOTALL)
    names = [name for one in lists for name in re.findall(r'"([^"]+)"', one)]
    assert len(lists) == 2
    assert [name for name in names if not (ROOT / "tests" / name).is_file()] == []
