"""Measures a library: how long its sessions take, how much of that the engine is busy, and how it scales.

python benchmarks/library.py records RECORDS.json [--first 200] [--voice piper] [--workers 2]
                                            all of it, again with nothing changed, again with one record changed
python benchmarks/library.py plan RECORDS.json [--first 0] [--voice piper]
                                            how much there is to speak, without speaking it
python benchmarks/library.py cluster RECORDS.json [--first 20] [--voice sleepy]
                                            1 and 2 processes against local:1 and local:2 of Dask
python benchmarks/library.py scale [--counts 1 16 32]   a voice that sleeps as Piper works, by the number of workers
python benchmarks/library.py manifest       10,000 sessions: bytes, and seconds to read
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from repcast.library.front import Library, Outcome
from repcast.library.manifest import Entry, Manifest
from repcast.library.speech import LETTER_MS
from repcast.library.steps import make_session, read_source
from repcast.library.values import Job, Settings, Unspoken

SLEEPY = """
import time
import numpy as np
from repcast.speak.engines import Take, Voice, VoiceInfo

class Sleepy:
    def speak(self, text, pace):
        time.sleep(0.02 * len(text))  # Piper on one core of a small machine
        length = int(22050 * 0.06 * len(text) / pace)
        return Take(0.3 * np.sin(np.arange(length) * 0.07).astype(np.float32), 22050, (0, length), whole=False)

def find(voice):
    return Voice("sleepy", voice, "sleepy 1", by_espeak=False, lively=False)

def load(key, threads):
    return Sleepy()

def voices():
    return (VoiceInfo("sleepy", "", "sleeps"),)
"""


class Memory:
    """Watches the memory of this process and of all below it: the largest that any one of them ever had, in MB."""

    def __init__(self) -> None:
        self.most_mb: dict[str, float] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            for pid in descendants(os.getpid()):
                try:
                    status = Path(f"/proc/{pid}/status").read_text()
                    command = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
                except OSError:
                    continue
                if "VmHWM:" not in status:
                    continue
                mb = int(status.partition("VmHWM:")[2].split()[0]) / 1024
                name = next((word for word in command if word.startswith(("repcast", "distributed"))), "publisher")
                self.most_mb[name] = max(mb, self.most_mb.get(name, 0))

    def close(self) -> dict[str, float]:
        """Stop watching; return the largest memory by the module that a process runs."""
        self._ended.set()
        self._thread.join()
        return {name: round(mb) for name, mb in sorted(self.most_mb.items())}


def descendants(pid: int) -> list[int]:
    """Return a process and all below it."""
    found = [pid]
    for one in found:
        try:
            for children in Path(f"/proc/{one}/task").glob("*/children"):
                found += [int(child) for child in children.read_text().split()]
        except OSError:
            continue
    return found


def some_records(path: Path, first: int, folder: Path) -> Path:
    """Write the first records of a file to a file of their own."""
    records = json.loads(path.read_text(encoding="utf-8"))[: first or None]
    to = folder / "records.json"
    to.write_text(json.dumps(records, indent=1), encoding="utf-8")
    return to


def timed(library: Library, folder: Path, **run: Any) -> tuple[float, float, Outcome]:
    """Export a library; return seconds by the clock, seconds of processor, what was done."""
    began_s, before_s = time.perf_counter(), processor_s()
    outcome = library.export(folder, **run)
    return time.perf_counter() - began_s, processor_s() - before_s, outcome


def processor_s() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def measure_records(asked: argparse.Namespace, folder: Path) -> None:
    """All of it, nothing changed, one record changed."""
    path = some_records(asked.records, asked.first, folder)
    run = {"workers": asked.workers, "store": str(folder / "store")}

    def measure(name: str) -> None:
        memory = Memory()
        took_s, cpu_s, outcome = timed(Library([path], each=True, voice=asked.voice), folder / "out", **run)
        share = outcome.engine_s / (took_s * asked.workers)
        print(
            f"{name}: {outcome.made} made, {outcome.kept} kept, {len(outcome.failed)} failed in {took_s:.1f} s; "
            f"{outcome.speech_s:.0f} s of speech, engines busy {share:.0%} of {asked.workers} x the time; "
            f"{cpu_s:.1f} s of processor without the engines; most memory of a process in MB: {memory.close()}",
            flush=True,
        )
        for one in outcome.failed[:3]:
            print(f"  {one.message[:200]}")

    measure("all")
    measure("nothing changed")
    records = json.loads(path.read_text(encoding="utf-8"))
    records[len(records) // 2]["instructions"].append("Come back slowly, and breathe.")
    path.write_text(json.dumps(records, indent=1), encoding="utf-8")
    measure("one record changed")
    tracks = sum(one.stat().st_size for one in (folder / "out").glob("*.mp3"))
    print(f"tracks: {tracks / 1e6:.0f} MB, manifest {(folder / 'out' / 'repcast-manifest.jsonl').stat().st_size} bytes")


def measure_cluster(asked: argparse.Namespace, folder: Path) -> None:
    """The plain way against Dask, with as many workers."""
    path = some_records(asked.records, asked.first, folder)
    for count in (1, 2):
        for name, run in (("plain", {"workers": count}), ("dask", {"cluster": f"local:{count}"})):
            here = folder / f"{name}{count}"
            library = Library([path], each=True, voice=asked.voice)
            took_s, _, outcome = timed(library, here, store=str(folder / f"store {name}{count}"), **run)
            print(
                f"{name}, {count} workers: {outcome.made} in {took_s:.1f} s, engines {outcome.engine_s:.1f} s",
                flush=True,
            )


def install_sleepy(folder: Path) -> None:
    """Install the voice that sleeps, for this process and those that it starts."""
    facts = folder / "site" / "sleepy_voice-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: sleepy-voice\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[repcast.engines]\nsleepy = sleepy_engine\n")
    (folder / "site" / "sleepy_engine.py").write_text(SLEEPY)
    sys.path.insert(0, str(folder / "site"))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(folder / "site"), os.environ.get("PYTHONPATH", "")])


def measure_plan(asked: argparse.Namespace, folder: Path) -> None:
    """Count the distinct phrases of all sessions, and their length by estimate."""
    path = some_records(asked.records, asked.first, folder)
    settings = Settings(store=str(folder / "store"), choices=(("voice", asked.voice),))
    began_s = time.perf_counter()
    contents = read_source(Job(str(path), each=True), str(path), path.read_bytes(), "", settings)
    read_s = time.perf_counter() - began_s
    phrases: dict[str, int] = {}
    said = 0
    for item in contents.items:
        made = make_session(item, "x", settings)
        if isinstance(made, Unspoken):
            said += sum(len(one.text) for one in made.phrases)
            phrases.update((one.key, len(one.text)) for one in made.phrases)
    letters = sum(phrases.values())
    planned_s = time.perf_counter() - began_s - read_s
    print(
        f"{len(contents.items)} sessions, {len(contents.problems)} with errors; {len(phrases)} distinct phrases of "
        f"{letters} letters, some {letters * LETTER_MS / 1000:.0f} s of speech; {said / max(1, letters):.1f} times "
        f"that without sharing; read in {read_s:.1f} s, planned in {planned_s:.1f} s"
    )


def measure_scale(asked: argparse.Namespace, folder: Path) -> None:
    """A voice that sleeps, with more and more workers; time from the first phrase to the last."""
    path = some_records(asked.records, asked.first, folder)
    for count in asked.counts:
        began_s: list[float] = []

        def note(progress: Any, began_s: list[float] = began_s) -> None:
            if progress.stage not in {"reading", "planning"}:
                began_s.append(time.perf_counter())

        library = Library([path], each=True, voice="sleepy")
        run = {"workers": count, "store": str(folder / f"store{count}"), "report": note}
        _, cpu_s, outcome = timed(library, folder / f"out{count}", **run)
        took_s = began_s[-1] - began_s[0]
        share = outcome.engine_s / took_s / count
        print(
            f"{count} workers: {took_s:.1f} s for {outcome.engine_s:.1f} s of engine; {share:.0%} of linear; "
            f"{cpu_s:.1f} s of processor in all",
            flush=True,
        )


def measure_manifest(asked: argparse.Namespace, folder: Path) -> None:
    """10,000 sessions."""
    del asked
    made = Manifest(folder)
    facts = {"title": "Alternate heel touchers", "duration_ms": 301234, "language": "en", "dose": "3 × 12 each side"}
    facts |= {"exercises": ["Alternate heel touchers"], "equipment": ["mat"], "muscles": ["abdominals"]}
    for number in range(10_000):
        inputs = {"source": "0" * 32, "choices": "1" * 32, "voice": "piper " + "2" * 32}
        files = {f"Alternate heel touchers {number}.mp3": 2_400_000}
        identity = f"{number:032}"
        made.entries[identity] = Entry(
            identity, "3" * 32, f"Alternate heel touchers {number}", "records.json", files, facts, inputs
        )
    made.write((), {})
    began_s = time.perf_counter()
    again = Manifest(folder)
    took_s, size = time.perf_counter() - began_s, again.path.stat().st_size
    print(f"{len(again.entries)} sessions: {size} bytes, {took_s:.2f} s to read")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["records", "plan", "cluster", "scale", "manifest"])
    parser.add_argument(
        "records", nargs="?", type=Path, default=Path(__file__).parents[1] / "tests/pages/free-exercise-db.json"
    )
    parser.add_argument("--first", type=int, default=20)
    parser.add_argument("--voice", default="piper")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 2, 4, 8, 16, 32])
    asked = parser.parse_args()
    measures = {
        "records": measure_records,
        "plan": measure_plan,
        "cluster": measure_cluster,
        "scale": measure_scale,
        "manifest": measure_manifest,
    }
    with tempfile.TemporaryDirectory(prefix="repcast-library-") as folder:
        install_sleepy(Path(folder))
        measures[asked.what](asked, Path(folder))


if __name__ == "__main__":
    main()
