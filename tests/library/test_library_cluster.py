"""A library on a Dask cluster: the same files, with workers and the scheduler killed in the middle."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from libraries import files, page, run
from repcast.library.cluster import Cluster
from repcast.library.values import Crash
from repcast.library.workers import Call
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
    lines = noted.read_text(encoding="utf-8").splitlines()
    assert all(lines.count(one) == 2 for one in lines)
