"""A library on a Dask cluster: the same files, with workers and the scheduler killed in the middle."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from libraries import files, run, said, wait_for
from repcast.library.cluster import Cluster
from repcast.model.errors import RepcastError

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
distributed: Any = pytest.importorskip("distributed")


class Machines:
    """A scheduler at a port of its own and its workers, each a process that a test may kill."""

    def __init__(self) -> None:
        self.port = 0
        self.scheduler: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def start_scheduler(self) -> None:
        import socket

        if not self.port:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
        script = (
            "import asyncio, distributed\n"
            "async def main():\n"
            f"    async with distributed.Scheduler(host='127.0.0.1', port={self.port}, dashboard=False) as s:\n"
            "        await s.finished()\n"
            "asyncio.run(main())\n"
        )
        self.scheduler = subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL)

    def start_worker(self) -> subprocess.Popen[bytes]:
        script = (
            "import asyncio, distributed\n"
            "async def main():\n"
            f"    async with distributed.Worker('{self.address}', nthreads=1, dashboard=False) as w:\n"
            "        await w.finished()\n"
            "asyncio.run(main())\n"
        )
        self.workers.append(subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL))
        return self.workers[-1]

    def restart(self) -> None:
        """Kill all of it with no warning, and start it again at the same address."""
        self.close()
        self.workers.clear()
        self.start_scheduler()
        self.start_worker()

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            if process:
                process.kill()
                process.wait()


@pytest.fixture
def machines() -> Iterator[Machines]:
    made = Machines()
    made.start_scheduler()
    made.start_worker()
    yield made
    made.close()


def test_a_cluster_makes_the_same_bytes_as_this_process(
    pages: Path, noted: Path, machines: Machines, tmp_path: Path
) -> None:
    plain = run([pages], tmp_path / "plain", voice="noted", store=str(tmp_path / "one"))
    assert plain.made == 3
    outcome = run([pages], tmp_path / "dask", voice="noted", cluster=machines.address, store=f"file://{tmp_path}/two")
    assert (outcome.made, outcome.failed) == (3, ())
    assert files(tmp_path / "plain") == files(tmp_path / "dask")
    assert set(said(noted).values()) == {2}


def test_a_worker_that_is_killed_in_the_middle_costs_nothing_but_its_batch(
    pages: Path, noted: Path, machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTED_S", "0.005")
    first = machines.start_worker()

    def kill() -> None:
        wait_for(lambda: len(said(noted)) > 4)
        first.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    store = str(tmp_path / "store")
    outcome = run([pages], tmp_path / "out", voice="noted", cluster=machines.address, store=store)
    killer.join()
    assert first.wait() == -signal.SIGKILL
    assert (outcome.made, outcome.failed) == (3, ())
    assert len(files(tmp_path / "out")) == 3


def test_a_scheduler_that_is_killed_and_started_again_gets_the_rest(
    pages: Path, noted: Path, machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTED_S", "0.005")

    def restart() -> None:
        wait_for(lambda: len(said(noted)) > 4)
        machines.restart()

    breaker = threading.Thread(target=restart)
    breaker.start()
    store = str(tmp_path / "store")
    outcome = run([pages], tmp_path / "out", voice="noted", cluster=machines.address, store=store)
    breaker.join()
    assert (outcome.made, outcome.failed) == (3, ())
    assert len(files(tmp_path / "out")) == 3


def test_two_publishers_on_one_store_both_end_well(
    pages: Path, noted: Path, machines: Machines, tmp_path: Path
) -> None:
    outcomes: list[Any] = []
    store = f"file://{tmp_path}/store"

    def publish(name: str) -> None:
        outcomes.append(run([pages], tmp_path / name, voice="noted", cluster=machines.address, store=store))

    both = [threading.Thread(target=publish, args=(name,)) for name in ("one", "two")]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert [(one.made, one.failed) for one in outcomes] == [(3, ()), (3, ())]
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert max(said(noted).values()) <= 2


def test_a_scheduler_that_is_not_there_is_told() -> None:
    with pytest.raises(RepcastError, match=r"no Dask scheduler answers at tcp://127.0.0.1:9; start it with"):
        Cluster("tcp://127.0.0.1:9", wait_s=0)


@pytest.mark.usefixtures("noted")
def test_a_cluster_of_this_machine_makes_sessions_and_ends_with_them(pages: Path, tmp_path: Path) -> None:
    outcome = run([pages], tmp_path / "out", voice="noted", cluster="local:1", store=str(tmp_path / "store"))
    assert (outcome.made, outcome.failed) == (3, ())


def test_where_nothing_has_changed_no_cluster_is_started_or_asked(pages: Path, tmp_path: Path) -> None:
    run([pages], tmp_path / "out", store=str(tmp_path / "store"))
    again = run([pages], tmp_path / "out", store=str(tmp_path / "store"), cluster="tcp://127.0.0.1:9")
    assert (again.made, again.kept, again.failed) == (0, 3, ())
    with pytest.raises(RepcastError, match="is no cluster; give local:N"):
        run([pages], tmp_path / "out", cluster="local:many")


@pytest.mark.parametrize("address", ["local:many", "local:999", "local:-1", "local:²", "local:1.5"])
def test_what_is_no_cluster_is_told(address: str) -> None:
    with pytest.raises(RepcastError, match="is no cluster; give local:N"):
        Cluster(address)


@pytest.mark.parametrize("fault", [RepcastError("nothing answers"), OSError("no more sockets"), KeyboardInterrupt()])
def test_a_cluster_of_this_machine_ends_where_nothing_connects_to_it(
    fault: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []

    class Noted(distributed.LocalCluster):  # type: ignore[misc]
        def __init__(self, **settings: Any) -> None:
            super().__init__(**{**settings, "processes": False})
            started.append(self)

    def refuse(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(distributed, "LocalCluster", Noted)
    monkeypatch.setattr(distributed, "Client", refuse)
    with pytest.raises((type(fault), RepcastError)):
        Cluster("local:1", wait_s=-1)
    assert [one.status.name for one in started] == ["closed"]
