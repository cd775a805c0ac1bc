"""What goes wrong in the middle of a library: kills, full disks, stores that go away, two runs at once."""

import errno
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from libraries import environment, files, page, run, said, wait_for
from repcast.export.target import explained
from repcast.library import output, production
from repcast.library.manifest import Manifest, locked
from repcast.library.processes import Processes
from repcast.library.production import Outlet, Production
from repcast.library.steps import read_source
from repcast.library.values import Crash, Item, Job, Made, Problem, Settings
from repcast.library.workers import Call, ThisProcess
from repcast.model.errors import RepcastError

PUBLISHER = """
import sys
from libraries import run
run([sys.argv[1]], __import__("pathlib").Path(sys.argv[2]), voice="noted", workers=2, store=sys.argv[3])
"""


def test_a_publisher_that_is_killed_goes_on_where_it_was(pages: Path, noted: Path, tmp_path: Path) -> None:
    out, store = tmp_path / "out", str(tmp_path / "store")
    paths = [str(Path(__file__).parents[1]), *sys.path]
    command = [sys.executable, "-c", PUBLISHER, str(pages), str(out), store]
    slow = environment(NOTED_S="0.01", PYTHONPATH=":".join(path for path in paths if path))
    publisher = subprocess.Popen(command, env=slow, stderr=subprocess.PIPE)
    assert wait_for(lambda: len(said(noted)) > 4)
    publisher.send_signal(signal.SIGKILL)
    publisher.communicate()
    before = said(noted)
    assert len(before) < 13
    outcome = run([pages], out, voice="noted", store=store)
    assert outcome.failed == ()
    assert len(files(out)) == 3
    twice = [one for one, count in said(noted).items() if count > 1]
    assert len(twice) <= 2, "only what each engine was speaking when it was killed is spoken again"
    run([pages], tmp_path / "whole", voice="noted", store=str(tmp_path / "another"))
    assert files(out) == files(tmp_path / "whole")


def aborting(name: str) -> str:
    """A step that ends its process, unless it is called "well"."""
    import os

    if name != "well":
        os.abort()
    return name


def test_a_step_that_ends_every_process_fails_alone() -> None:
    workers = Processes(2)
    try:
        for name in ("well", "badly", "well", "well"):
            workers.submit(Call(aborting, (name,), name))
        ended = [workers.finished() for _ in range(4)]
    finally:
        workers.close()
    outcomes = {outcome for _, outcome in ended if not isinstance(outcome, Crash)}
    (crash,) = [outcome for _, outcome in ended if isinstance(outcome, Crash)]
    assert outcomes == {"well"}
    assert "ended by signal" in crash.message


def once(marker: str) -> str:
    """A step that kills its process the first time."""
    import os

    path = Path(marker)
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def test_a_worker_that_is_killed_is_replaced_and_its_step_is_done_again(tmp_path: Path) -> None:
    workers = Processes(1)
    try:
        workers.submit(Call(once, (str(tmp_path / "marker"),)))
        assert workers.finished()[1] == "done"
    finally:
        workers.close()
    assert workers.pids() == ()


def full(path: Path, *, replace: bool = True) -> Any:
    """Stand in for `opened` on a disk that is full."""
    del replace

    @contextmanager
    def opened() -> Iterator[IO[bytes]]:
        with explained(str(path)):
            raise OSError(errno.ENOSPC, "No space left on device")
        yield  # pragma: no cover - what makes it a context manager

    return opened()


def test_a_full_disk_ends_the_run_with_one_error_and_the_next_one_goes_on(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run([pages / "Arm raise.txt"], out)
    with monkeypatch.context() as patched:
        patched.setattr(output, "opened", full)
        with pytest.raises(RepcastError, match="no space left on device; make room on the disk"):
            run([pages], out)
    assert sorted(files(out)) == ["Arm raise.mp3"]
    assert run([pages], out).made == 2


def test_a_file_that_cannot_be_written_fails_alone(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "Arm raise.mp3").mkdir(parents=True)
    outcome = run([pages], out)
    assert (outcome.made, [one.source for one in outcome.failed]) == (2, [str(pages / "Arm raise.txt")])


@pytest.mark.usefixtures("noted")
def test_a_phrase_that_cannot_be_spoken_fails_the_sessions_that_say_it_and_no_other(
    pages: Path, tmp_path: Path
) -> None:
    page(pages, "Bad one", step="Make it explode.")
    outcome = run([pages], tmp_path / "out", voice="noted", store=str(tmp_path / "store"))
    assert outcome.made == 3
    (problem,) = outcome.failed
    assert problem.source == str(pages / "Bad one.txt")
    assert "could not speak" in problem.message
    faults = [one.fault for one in Manifest(tmp_path / "out").entries.values() if one.fault]
    assert faults == [problem.message]


@pytest.mark.usefixtures("noted")
def test_a_store_that_keeps_nothing_ends_the_run_after_a_while(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(production, "PAUSES_S", (0.0, 0.0))
    (tmp_path / "store").write_text("a file, where a folder should be")
    with pytest.raises(RepcastError, match="keeps nothing that is put there; make room there"):
        run([pages], tmp_path / "out", voice="noted", store=str(tmp_path / "store"))


def test_a_store_that_goes_away_and_comes_back_is_waited_for_and_nothing_is_spoken_twice(
    pages: Path, noted: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    store.write_text("a file, where a folder should be")
    settings = Settings(store=str(store), choices=(("sets", 1), ("voice", "noted")), ending="wav")
    source = pages / "Arm raise.txt"
    (item,) = read_source(Job(str(source)), str(source), source.read_bytes(), "", settings).items
    made: list[Made] = []
    pauses: list[float] = []

    def sleep(pause_s: float) -> None:
        pauses.append(pause_s)
        if len(pauses) == 2:
            store.unlink()

    outlet = Outlet(lambda _item, files: made.append(files), _never, sleep=sleep)
    workers = ThisProcess()
    try:
        Production([item], {item.identity: "Arm raise"}, settings, outlet).run(workers)
    finally:
        workers.close()
    assert len(pauses) >= 2
    assert len(made) == 1
    assert set(said(noted).values()) == {1}


def _never(_item: Item, problem: Problem) -> None:
    raise AssertionError(problem.message)


def test_two_runs_into_one_folder_are_not_done_at_once(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with locked(out), pytest.raises(RepcastError, match="another run is writing into this folder"):
        run([pages], out)
    assert run([pages], out).made == 3
    assert not [path for path in out.iterdir() if path.name.startswith(".")]


def test_the_lock_of_a_run_that_was_killed_holds_nobody_up(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    script = (
        "import sys, pathlib, time; from repcast.library.manifest import locked\n"
        "with locked(pathlib.Path(sys.argv[1])): print('locked', flush=True); time.sleep(600)"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, str(out)], stdout=subprocess.PIPE, env=environment())
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"locked\n"
    with pytest.raises(RepcastError, match="another run is writing"):
        run([pages], out)
    holder.kill()
    holder.communicate()
    assert run([pages], out).made == 3


@pytest.mark.parametrize("source", ["missing.txt", "empty.txt"])
def test_a_source_that_cannot_be_read_stops_none(pages: Path, tmp_path: Path, source: str) -> None:
    (pages / "empty.txt").touch()
    outcome = run([pages / source, pages / "Arm raise.txt"], tmp_path / "out")
    assert (outcome.made, len(outcome.failed)) == (1, 1)
    assert source in outcome.failed[0].message


def test_a_session_whose_reading_makes_a_step_fail_is_told(pages: Path) -> None:
    settings = Settings(choices=(("voice", "tones"),))
    source = pages / "Arm raise.txt"
    (item,) = read_source(Job(str(source)), str(source), source.read_bytes(), "", settings).items
    broken = Item(item.identity, item.key, item.source, item.title, item.stem, b"no reading")
    failed: list[Problem] = []
    outlet = Outlet(lambda _item, _made: None, lambda _item, problem: failed.append(problem))
    Production([broken], {item.identity: "x"}, settings, outlet).run(ThisProcess())
    assert [one.source for one in failed] == [str(source)]
    assert "while decompressing" in failed[0].message
