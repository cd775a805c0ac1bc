"""The main job, timed whole: the first sound of play, and an export, cold and warm.

    python benchmarks/session.py [PAGE]

Every figure is the median of several processes; cold is with an empty cache of clips.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PAGE = "band-lying-hip-internal-rotation"
COLD_RUNS, WARM_RUNS = 3, 5
WAV_HEAD = 44
"""The bytes of a WAV file before its samples."""


def first_sound(page: str, cache: Path) -> float:
    """Seconds from the start of `play` to the moment its device is given the first sample that sounds."""
    target = cache / "played.wav"
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "repcast", "play", page, "--device", f"file:{target}", "--plain"]
    begun = time.time()
    with subprocess.Popen(command, env=environment(cache), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while not (target.exists() and any(target.read_bytes()[WAV_HEAD:])):
            time.sleep(0.005)
        heard = time.time()
        process.terminate()
    return heard - begun


def environment(cache: Path) -> dict[str, str]:
    """The environment of a process that keeps its clips in `cache`."""
    return {**os.environ, "REPCAST_CACHE_DIR": str(cache), "REPCAST_DATA_DIR": str(cache)}


def export(page: str, cache: Path) -> float:
    """Seconds of a whole export process."""
    begun = time.perf_counter()
    target = str(cache / "out.mp3")
    command = [sys.executable, "-m", "repcast", "export", page, "-o", target]
    subprocess.run(command, env=environment(cache), check=True, capture_output=True)
    return time.perf_counter() - begun


def spread(name: str, runs: int, figure: Callable[[], float]) -> None:
    """Print a figure's median and range."""
    values = sorted(figure() for _ in range(runs))
    print(f"{name:<34} {statistics.median(values):7.2f} s   ({values[0]:.2f} to {values[-1]:.2f}, {runs} runs)")


def main() -> None:
    """Print all figures for one page."""
    page = sys.argv[1] if len(sys.argv) > 1 else PAGE
    with tempfile.TemporaryDirectory() as folder:
        empty = (Path(folder) / str(number) for number in range(100))

        def fresh() -> Path:
            place = next(empty)
            place.mkdir()
            return place

        warm = fresh()
        spread("first sound of play, cold", COLD_RUNS, lambda: first_sound(page, fresh()))
        spread("export, cold", COLD_RUNS, lambda: export(page, fresh()))
        export(page, warm)
        spread("first sound of play, warm", WARM_RUNS, lambda: first_sound(page, warm))
        spread("export, warm", WARM_RUNS, lambda: export(page, warm))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{'peak memory of any process':<34} {peak:7.0f} MB")


if __name__ == "__main__":
    main()
