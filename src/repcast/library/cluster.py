"""The workers of a Dask cluster: calls go to its scheduler, which hands them out, retries them and replaces workers."""

import queue
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any

from repcast.library.values import Crash
from repcast.library.workers import Call, Finished, StartedOnDemand, Workers, carried_out
from repcast.model.errors import MissingPackageError, RepcastError

LOCAL = "local"
RETRIES = 3
"""How often the scheduler tries a call again whose worker ended."""

WAIT_S = 120.0
"""How long a scheduler that went away is waited for."""

CONNECT_S = 10.0

COUNT_EVERY_S = 2.0
"""How often the scheduler is asked how many workers it has: they come and go."""

MOST_WORKERS = 256
"""More than one machine has cores for."""

_LOST = object()


class Cluster:
    """Carries out calls on a cluster: "tcp://HOST:PORT" of a scheduler, or "local" or "local:N" for N workers here.

    A call whose worker was killed is done by another one. A scheduler that goes away is waited for, and gets the calls
    that were not finished again.

    Raises:
        MissingPackageError: Dask is not installed.
        RepcastError: the address is none, or nothing answers there.
    """

    def __init__(self, address: str, *, wait_s: float = WAIT_S, sleep: Callable[[float], None] = time.sleep) -> None:
        try:
            import distributed
        except ImportError:
            raise MissingPackageError("Dask, which a cluster runs on,", "pip install 'repcast[cluster]'") from None
        _number(address)
        self._distributed: Any = distributed
        self._wait_s, self._sleep = wait_s, sleep
        self._local: Any = None
        self._address = address
        if address.partition(":")[0] == LOCAL:
            self._local = self._started(address)
        self._finished: queue.SimpleQueue[tuple[Call, Any]] = queue.SimpleQueue()
        self._running: dict[Call, Any] = {}
        self._lost: Counter[Call] = Counter()
        self._count, self._counted_until_s = 1, 0.0
        self._client: Any = None
        try:
            if self._local:
                self._address = self._local.scheduler_address
            self._client = self._connected()
        except BaseException:
            self.close()
            raise

    @property
    def count(self) -> int:
        """How many calls the workers carry out at once, as many as there are just now."""
        if time.monotonic() > self._counted_until_s:
            threads: dict[str, int] = {}
            with suppress(Exception):  # a scheduler that is away has no workers
                threads = self._client.nthreads()
            self._count = max(1, sum(threads.values()))
            self._counted_until_s = time.monotonic() + COUNT_EVERY_S
        return self._count

    def submit(self, call: Call) -> None:
        """Send a call to the scheduler."""
        try:
            future = self._client.submit(carried_out, call.step, call.arguments, pure=False, retries=RETRIES)
        except Exception:  # noqa: BLE001 - the scheduler has gone: `finished` sends everything again
            self._running[call] = None
            self._finished.put((call, None))
            return
        self._running[call] = future
        future.add_done_callback(lambda done: self._finished.put((call, done)))

    def finished(self) -> Finished:
        """Wait for the next call that is finished.

        Raises:
            RepcastError: the scheduler went away and did not come back.
        """
        while True:
            call, future = self._finished.get()
            if call not in self._running or self._running[call] is not future:
                continue  # it was sent again meanwhile
            is_lost = future is None or future.status in {"cancelled", "lost"}
            outcome = _LOST if is_lost else self._outcome(call, future)
            if outcome is _LOST:
                self._send_again()
                continue
            del self._running[call], self._lost[call]
            return call, outcome

    def close(self) -> None:
        """Leave the cluster, and end it where it is one of this machine's own."""
        for part in filter(None, (self._client, self._local)):
            with suppress(Exception):  # whatever is the matter with it, it is of no more use
                part.close()
        self._local = None

    def _outcome(self, call: Call, future: Any) -> Any:
        """Return what became of a call, or `_LOST` where the connection was lost while its result was fetched."""
        try:
            return future.result()
        except self._distributed.KilledWorker:
            return Crash(f"{RETRIES + 1} workers ended while they worked on it")
        except (OSError, CancelledError) as fault:  # what a step itself raises never comes this way
            self._lost[call] += 1
            return _LOST if self._lost[call] <= RETRIES else Crash(f"its result cannot be fetched: {fault}")
        except Exception as fault:  # noqa: BLE001 - what does not come back from a worker has failed, and stops no other
            return Crash(f"{type(fault).__name__}: {fault}")
        finally:
            future.release()

    def _send_again(self) -> None:
        """Wait for the scheduler, and send it every call that was not finished."""
        calls = list(self._running)
        self._running.clear()
        with suppress(Exception):  # it is of no more use
            self._client.close(timeout=1)
        self._client = self._connected()
        for call in calls:
            self.submit(call)

    def _connected(self) -> Any:
        """Connect to the scheduler, waiting for it a while."""
        until_s, timeout_s = time.monotonic() + self._wait_s, min(CONNECT_S, self._wait_s + 1)
        while True:
            try:
                return self._distributed.Client(self._address, timeout=timeout_s, set_as_default=False)
            except (OSError, TimeoutError, ValueError) as fault:
                if time.monotonic() > until_s or isinstance(fault, ValueError):
                    hint = "start it with: dask scheduler; then workers: dask worker ADDRESS --nthreads 1"
                    raise RepcastError(f"no Dask scheduler answers at {self._address}", hint) from fault
                self._sleep(1.0)

    def _started(self, address: str) -> Any:
        """Start a cluster on this machine."""
        return self._distributed.LocalCluster(
            n_workers=_number(address) or None, threads_per_worker=1, dashboard_address=None, processes=True
        )


def cluster_at(address: str) -> Workers:
    """Return the workers of a cluster, which is started, or connected to, with the first call.

    Raises:
        RepcastError: the address is none.
    """
    _number(address)
    return StartedOnDemand(lambda: Cluster(address))


def _number(address: str) -> int:
    """Return how many workers an address of this machine asks for, 0 for one a core or where it is another machine's.

    Raises:
        RepcastError: the address is none.
    """
    place, _, number = address.partition(":")
    if place == LOCAL and number and (not number.isdecimal() or int(number) > MOST_WORKERS):
        raise RepcastError(f"{address} is no cluster", "give local:N with N workers, or tcp://HOST:PORT")
    return int(number or 0) if place == LOCAL else 0
