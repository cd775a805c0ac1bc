"""How well and how fast pages are read.

    python benchmarks/reading.py [RECORDS]

RECORDS is a JSON file of free-exercise-db; `tests/pages` has a part of it, and the pages.
"""

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from repcast.model.routine import Reading
from repcast.read import read

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import phrasing  # noqa: E402 - how phrasings are compared stands with the tests

PAGES = ROOT / "tests" / "pages"


def main() -> None:
    phrases(PAGES / "dose_phrases.tsv")
    phrases(ROOT / "tests" / "read" / "dose_phrases.tsv")
    records(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES / "free-exercise-db.json")
    pages(PAGES)
    start()


def phrases(path: Path) -> None:
    rows = phrasing.rows(path)
    right = [
        [told == row[name] for name, told in phrasing.written(phrasing.understood(row["phrase"])).items()]
        for row in rows
    ]
    count = sum(map(len, right))
    print(f"{path.name} ({path.parent.name}), {len(rows)} phrasings")
    print(f"  fields right         {sum(map(sum, right))} of {count} ({sum(map(sum, right)) / count:.1%})")
    print(f"  whole phrases right  {sum(map(all, right))} of {len(rows)} ({sum(map(all, right)) / len(rows):.1%})")
    for place in phrasing.PLACES:
        whole = sum(
            [phrasing.written(found) for found in phrasing.on_a_page(row["phrase"], place)]
            == [{name: row[name] for name in phrasing.FIELDS}]
            for row in rows
        )
        print(f"  right as {place:<12} {whole} of {len(rows)} ({whole / len(rows):.1%})")


def records(path: Path) -> None:
    sources = [(one["id"], json.dumps(one, indent=2).encode()) for one in json.loads(path.read_bytes())]
    began = time.perf_counter()
    readings = [read(f"{name}.json", data) for name, data in sources]
    took_s = time.perf_counter() - began
    counts: Counter[str] = Counter()
    for reading in readings:
        counts.update(name for name, holds in traits(reading).items() if holds)
        counts.update({one.code for one in reading.diagnostics})
    print(f"{path.name}: {len(readings)} records in {took_s:.2f} s ({took_s / len(readings) * 1000:.1f} ms each)")
    for name, number in counts.most_common():
        print(f"  {name:<20} {number}")


def traits(reading: Reading) -> dict[str, bool]:
    exercises = reading.routine.exercises
    doses = [one.dose for one in exercises]
    return {
        "no error": not any(one.severity == "error" for one in reading.diagnostics),
        "steps": any(one.steps for one in exercises),
        "phases": any(one.phases for one in exercises),
        "a stated dose": any(one.sets or one.reps or one.hold_s or one.work_s for one in doses),
        "stated sides": any(one.sides for one in doses),
    }


def pages(folder: Path) -> None:
    print("pages, median of 20 readings")
    for path in sorted((*folder.glob("*.txt"), *folder.glob("*.html"))):
        data, took_ms = path.read_bytes(), []
        for _ in range(20):
            began = time.perf_counter()
            read(path.name, data)
            took_ms.append((time.perf_counter() - began) * 1000)
        print(f"  {path.name:<44} {statistics.median(took_ms):6.2f} ms")


def start() -> None:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    bare_s = time.perf_counter() - began
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import repcast.read"], check=True)
    print(f"import repcast.read: {(time.perf_counter() - began - bare_s) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
