"""`repcast publish`, and the flags of a library, through click's runner."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from libraries import page
from repcast.cli import main
from repcast.cli.publish import _line
from repcast.library.values import Progress

FLAGS = ("--voice", "tones", "--sets", "1", "--reps", "1", "--jobs", "0")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    page(tmp_path / "pages", "Arm raise")
    page(tmp_path / "pages", "Heel raise")
    return tmp_path / "pages"


def test_publish_makes_a_site_and_says_what_was_done(pages: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    wanted = ("--url", "https://example.org/", "--title", "Raises", "--author", "Anna", *FLAGS)
    done = run("publish", pages, "--out-dir", site, *wanted)
    assert (done.exit_code, done.stdout) == (0, ""), done.stderr
    assert f"2 of 2 published to {site}" in done.stderr
    assert {"index.html", "index.json", "feed.xml", "cover.png"} <= {path.name for path in site.iterdir()}
    (pages / "Heel raise.txt").unlink()
    again = run("publish", pages, "--out-dir", site, "--prune", *wanted)
    assert f"1 of 1 published to {site} (1 as they were, 1 removed)" in again.stderr


def test_without_an_address_there_is_no_feed_and_it_is_told(pages: Path, tmp_path: Path) -> None:
    done = run("publish", pages, "--out-dir", tmp_path / "site", *FLAGS)
    assert "there is no podcast feed without --url" in done.stderr
    assert not (tmp_path / "site" / "feed.xml").exists()


def test_what_fails_is_listed_at_the_end_and_is_the_exit_status(pages: Path, tmp_path: Path) -> None:
    (pages / "empty.txt").touch()
    done = run("publish", pages, "--out-dir", tmp_path / "site", *FLAGS, "-q")
    assert done.exit_code == 1
    assert f"error: {pages / 'empty.txt'}: the source is empty" in done.stderr
    assert "2 of 3 published" in done.stderr


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--url", "example.org"], "is no address of a site"),
        (["--cluster", "local:many"], "local:many is no cluster"),
        (["--include", "*.nothing"], "no file of this folder is called *.nothing"),
        (["--voice", "nobody"], "nobody"),
        (["--store", "nowhere://x"], "nowhere://x is no address of a store"),
    ],
)
def test_what_cannot_be_done_is_one_error(pages: Path, tmp_path: Path, flags: list[str], message: str) -> None:
    done = run("publish", pages, "--out-dir", tmp_path / "site", *FLAGS, *flags)
    assert done.exit_code == 1
    assert done.stderr.count("error:") == 1
    assert message in done.stderr


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress("reading", 2, 9), "reading: 2 of 9 sources"),
        (Progress("speaking", 3, 9, 40, 600.0), "speaking: 3 of 9 sessions, 40 phrases left (10 min of speech)"),
        (
            Progress("speaking", 3, 9, 40, 600.0, 125.0),
            "speaking: 3 of 9 sessions, 40 phrases left (10 min of speech), about 2 min left",
        ),
        (Progress("making", 8, 9, 0, 0.0, 0.0), "making: 8 of 9 sessions"),
    ],
)
def test_the_progress_is_one_line(progress: Progress, line: str) -> None:
    assert _line(progress) == line
