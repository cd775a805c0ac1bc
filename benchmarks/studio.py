"""The studio, measured: a page to its marks, a choice to its timeline, a track to its sound, many listeners at once.

    python benchmarks/studio.py

Figures are medians; the listeners' are the 95th percentile. Everything is asked for over loopback, as a browser does.
"""

import json
import resource
import socket
import statistics
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn

from repcast.studio import app

SEED = Path(__file__).parents[1] / "tests" / "pages" / "band-lying-hip-internal-rotation.txt"
HOUR = "Squats\n\nDo 30 sets of 12 reps, rest 60 seconds.\n\n1. Lower down slowly.\n2. Stand up.\n"
RUNS, LISTENERS, EXPORTS = 9, 50, 20


@contextmanager
def served() -> Iterator[str]:
    """Serve the studio on a free port; yields its address."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        place.listen()
        server = uvicorn.Server(uvicorn.Config(app(), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [place]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{place.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def asked(address: str, body: dict[str, Any] | None = None) -> bytes:
    """Ask for an address, or send it JSON."""
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(address, data=data, headers={"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=300) as answer:  # noqa: S310 - this machine
        return bytes(answer.read())


def median_ms(work: Callable[[int], object], runs: int = RUNS) -> float:
    """Return the median time of some runs, after one that is not counted, in milliseconds."""
    work(0)
    times = []
    for number in range(1, runs + 1):
        begun = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def made(address: str, draft: dict[str, Any]) -> str:
    """Have a track made, and wait for it; returns its key."""
    key = json.loads(asked(f"{address}/api/tracks", draft))["key"]
    while (track := json.loads(asked(f"{address}/api/tracks/{key}")))["state"] in {"waiting", "making"}:
        time.sleep(0.01)
    if track["state"] != "ready":
        raise SystemExit(track["problem"])
    return str(key)


def played(address: str, draft: dict[str, Any]) -> None:
    """Do what "play" does: make the track, open the player, take the first of its sound."""
    key = made(address, draft)
    asked(f"{address}/play/{key}")
    request = urllib.request.Request(f"{address}/tracks/{key}/1.mp3", headers={"Range": "bytes=0-65535"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - this machine
        answer.read()


def listened(address: str, draft: dict[str, Any]) -> tuple[float, int]:
    """Have 50 listeners ask for their player again and again while 20 tracks are made: p95 in ms, MB grown."""
    key = made(address, draft)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times: list[float] = []
    going = threading.Event()

    def listen(_: int) -> None:
        while not going.is_set():
            begun = time.perf_counter()
            asked(f"{address}/play/{key}")
            times.append((time.perf_counter() - begun) * 1000)
            going.wait(1)

    with ThreadPoolExecutor(LISTENERS + EXPORTS) as pool:
        for number in range(LISTENERS):
            pool.submit(listen, number)
        exports = [
            pool.submit(made, address, {**draft, "choices": {"voice": "tones", "seed": one}}) for one in range(EXPORTS)
        ]
        for export in exports:
            export.result()
        going.set()
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    return statistics.quantiles(times, n=20)[-1], grown_mb


def main() -> None:
    """Print the figures."""
    seed = {"text": SEED.read_text("utf-8"), "choices": {"voice": "tones"}}
    kokoro = {"text": HOUR, "choices": {}}
    with tempfile.TemporaryDirectory(), served() as address:
        marked_ms = median_ms(lambda _: asked(f"{address}/api/draft", seed))
        print(f"a pasted page to its marks: {marked_ms:.0f} ms (aim 150)")
        chosen_ms = median_ms(
            lambda number: asked(f"{address}/api/draft", {**kokoro, "choices": {"rest": 60 + number}})
        )
        print(f"a choice to the timeline of an hour: {chosen_ms:.0f} ms (aim 100)")
        played_ms = median_ms(lambda _: played(address, seed), 5)
        print(f"play to sound, with the clips spoken: {played_ms:.0f} ms (aim 1000)")
        p95_ms, grown_mb = listened(address, seed)
        print(
            f"{LISTENERS} listeners while {EXPORTS} tracks are made: p95 {p95_ms:.0f} ms (aim 200), {grown_mb} MB grown"
        )


if __name__ == "__main__":
    main()
