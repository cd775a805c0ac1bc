"""How well and how fast pages are read.

Run with `python benchmarks/reading.py`. The data lie in `../shared` beside the repository; `tests/read` has our own.
"""

import csv
import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from repcast.read import dose, read
from repcast.read.quote import Quote, Source
from repcast.script import Amount, Dose, Reading

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
_STEPS = "- Lie on your back.\n- Lift your leg slowly.\n- Lower your leg.\n"
PLACES = {
    "a line": f"Leg raise\n\n{{}}\n\n{_STEPS}",
    "a heading": f"# Leg raise\n\n## {{}}\n\n{_STEPS}",
    "a step": f"Leg raise\n\n{_STEPS}- {{}}\n",
    "the end": f"Leg raise\n\n{_STEPS}\n{{}}\n",
}
"""Where on a page a dose may stand by itself."""
AMOUNTS = ("sets", "reps", "hold_s", "work_s", "rest_s")
FIELDS = (*AMOUNTS, "tempo_s", "sides")


def main() -> None:
    phrases(SHARED / "pages" / "dose_phrases.tsv")
    phrases(ROOT / "tests" / "read" / "dose_phrases.tsv")
    records(SHARED / "datasets" / "free-exercise-db.json")
    pages(SHARED / "pages")
    start()


def phrases(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = [
        [understood[name] == row[name] for name in understood] for row in rows if (understood := fields(row["phrase"]))
    ]
    count = sum(map(len, right))
    print(f"{path.name} ({path.parents[1].name}), {len(rows)} phrasings")
    print(f"  fields right         {sum(map(sum, right))} of {count} ({sum(map(sum, right)) / count:.1%})")
    print(f"  whole phrases right  {sum(map(all, right))} of {len(rows)} ({sum(map(all, right)) / len(rows):.1%})")
    for place, page in PLACES.items():
        whole = sum(on_page(page, row["phrase"]) == [{name: row[name] for name in FIELDS}] for row in rows)
        print(f"  right as {place:<12} {whole} of {len(rows)} ({whole / len(rows):.1%})")


def on_page(page: str, text: str) -> list[dict[str, str]]:
    """The fields of every exercise that a page with this phrase is read as; one where all is well."""
    return [shown(one.dose) for one in read("page.txt", page.format(text).encode()).routine.exercises]


def fields(text: str) -> dict[str, str]:
    source = Source.of("phrase", text)
    return shown(dose.settle(dose.find(Quote.of(source, (0, len(text))))).dose)


def shown(found: Dose) -> dict[str, str]:
    tempo = "-".join(f"{seconds:g}" for seconds in found.tempo_s.seconds) if found.tempo_s else "-"
    amounts = {name: written(getattr(found, name)) for name in AMOUNTS}
    return amounts | {"tempo_s": tempo, "sides": found.sides.way if found.sides else "-"}


def written(amount: Amount | None) -> str:
    if amount is None:
        return "-"
    low, high = ("" if end is None else f"{end:g}" for end in (amount.low, amount.high))
    return low if low == high else f"{low}-{high}"


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
