"""Every program of `examples/`, run as its reader would run it."""

import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import mutagen
import pytest

from pages import CURL, PAGES

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[1] / "examples"


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLES / program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def length_s(path: Path) -> float:
    seconds: float = mutagen.File(path).info.length
    return seconds


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "curl.txt"
    path.write_text(CURL, encoding="utf-8")
    return path


def test_every_example_is_in_its_list_and_is_run_here() -> None:
    listed = set(re.findall(r"\]\(([\w/.]+)\)", (EXAMPLES / "README.md").read_text(encoding="utf-8")))
    assert listed == {str(path.relative_to(EXAMPLES).as_posix()) for path in EXAMPLES.rglob("*.py")}
    run_here = Path(__file__).read_text(encoding="utf-8")
    assert all(Path(name).parts[0].removesuffix(".py") in run_here for name in listed)


def test_page_to_mp3(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "curl.mp3"
    done = run("page_to_mp3.py", page, target, "tones")
    assert done.returncode == 0, done.stderr
    minutes, seconds = divmod(int(length_s(target)), 60)
    assert done.stdout == f"Band Curl, {minutes}:{seconds:02}: {target} {target.with_suffix('.srt')}\n"
    assert "-->" in target.with_suffix(".srt").read_text(encoding="utf-8")


def test_folder_to_mp3s_goes_on_after_a_bad_page(page: Path, tmp_path: Path) -> None:
    (tmp_path / "about.txt").write_text("About us\n\nWe are a company.\n", encoding="utf-8")
    (tmp_path / "side.html").write_bytes((PAGES / "wger_en_side-raise.html").read_bytes())
    target = tmp_path / "phone"
    done = run("folder_to_mp3s.py", page.parent, target, "tones")
    assert done.returncode == 1
    assert [Path(line).name for line in done.stdout.splitlines()] == ["curl.mp3", "side.mp3"]
    assert sorted(path.name for path in target.iterdir()) == ["curl.mp3", "side.mp3"]
    assert f"{tmp_path / 'about.txt'}:1" in done.stderr


@pytest.fixture
def web() -> Iterator[str]:
    command = [sys.executable, str(EXAMPLES / "web_server.py"), "0", "tones"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().rsplit(" ", 1)[-1].strip()
        process.terminate()


def posted(address: str, page: str) -> tuple[int, str, bytes]:
    request = urllib.request.Request(address, page.encode(), method="POST")  # noqa: S310 - an address of this machine
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code, fault.headers["Content-Type"], fault.read()


def test_web_server(web: str, tmp_path: Path) -> None:
    lengths = []
    for query in ("?reps=2", "?reps=6"):
        status, kind, body = posted(web + query, CURL)
        assert (status, kind) == (200, "audio/mpeg")
        path = tmp_path / "answer.mp3"
        path.write_bytes(body)
        lengths.append(length_s(path))
    assert lengths[0] < lengths[1]


@pytest.mark.parametrize(
    ("query", "page", "message"),
    [
        ("?reps=many", CURL, "reps"),
        ("?music=/etc/hostname", CURL, "music cannot be chosen"),
        ("?voice=recorded:/", CURL, "voice cannot be chosen"),
        ("", "About us\n\nWe are a company.\n", "nothing to coach"),
        ("", "/etc/hostname", "nothing to coach"),
    ],
)
def test_web_server_says_what_a_client_can_correct(web: str, query: str, page: str, message: str) -> None:
    status, kind, body = posted(web + query, page)
    assert (status, kind) == (422, "text/plain; charset=utf-8")
    assert message in body.decode()


def test_timeline_to_pandas(page: Path) -> None:
    done = run("timeline_to_pandas.py", page, "tones")
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines()[2:]]
    assert [row[0] for row in rows] == ["opening", "setup", "set", "rest", "finish"]
    assert all(int(count) > 0 and float(length) > 0 for _, count, length in rows)


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the plug-in is installed, as pip installs it."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for file in (EXAMPLES / "engine_plugin").glob("*.[pt]*"):
        (source / file.name).write_bytes(file.read_bytes())
    install = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([sys.executable, *install, str(target), str(source)], check=True, capture_output=True)
    return target


@pytest.mark.parametrize("voice", ["hum", "hum:high"])
def test_engine_plugin_speaks(
    voice: str, plugin: Path, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(plugin), prepend=":")
    listed = subprocess.run([sys.executable, "-m", "repcast", "voices"], capture_output=True, text=True, check=True)
    assert f"yes  {voice} " in listed.stdout
    target = tmp_path / "curl.wav"
    export = ["-m", "repcast", "export", str(page), "--voice", voice, "-o", str(target)]
    done = subprocess.run([sys.executable, *export], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert length_s(target) > 60
