"""How well the pages of a labelled corpus are read.

A corpus is a folder of pages with `labels.jsonl`, one page a line. A label says what a careful reader finds: the
number of exercises, and of each its title, dose and numbers of steps and tips. "?" stands for anything, "-" for
nothing, {"any": [...]} for any of several, [low, high] for a range of counts; where no exercise is labelled, only
their number counts, and that the page is not refused. `wanted` holds the workouts of a page of
several days, blocks or sets that differ, as `check --json` prints them; `refuse` a page to be refused.

A page is right as a whole if all of it is right. Run as a program it prints what is wrong with each page.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repcast.read import read
from repcast.report.reading import reading_facts

CORPUS = Path(__file__).parent / "corpus"
Label = Mapping[str, Any]
DOSE = ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides")
MORE = (*DOSE, "rep_rest_s", "distance_m", "by_set")
BLOCK = ("rounds", "every_s", "work_s", "rest_s", "round_rest_s")
PER_SET = ("reps", "work_s", "hold_s", "rest_s")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the corpus with its label, and what is wrong with how it is read (empty if nothing is)."""

    path: Path
    label: Label
    faults: tuple[str, ...]

    @property
    def name(self) -> str:
        """The folder and the name of its file, as the list of the pages that are right has it."""
        return f"{self.path.parent.name}/{self.path.name}"

    @property
    def group(self) -> str:
        """The kind of page that it counts for."""
        if "wanted" in self.label:
            return "days, blocks, sets that differ"
        return "one exercise" if tuple(self.label["n"]) == (1, 1) else "several exercises"


def scored(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder with what is wrong with each."""
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        path = folder / label["file"]
        facts = reading_facts(read(path.name, path.read_bytes()))
        yield Page(path, label, tuple(faults(label, facts)))


def faults(label: Label, facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a page that was read as `facts`."""
    found = facts["exercises"]
    to_refuse = label["n"] == [0, 0] or label.get("wanted", {}).get("refuse")
    if not to_refuse and any(one["severity"] == "error" for one in facts["diagnostics"]):
        yield "refused"
    if not counts(label["n"], len(found)):
        yield f"{len(found)} exercises, not {label['n']}"
    for wanted, got in matched(label["exercises"], found):
        if got is None:
            yield f"no exercise {wanted['title']}"
        else:
            yield from exercise_faults(wanted, got)
    for noise in label.get("title_not", ()):
        if any(noise in one["title"] for one in found):
            yield f"{noise!r} is no title"
    if "wanted" in label:
        yield from shape_faults(label["wanted"], facts)


def exercise_faults(wanted: Label, got: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with one exercise."""
    name = got["title"][:40]
    if not named(wanted["title"], got["title"]):
        yield f"title {name!r}, not {wanted['title']!r}"
    for field in DOSE:
        if not agrees(field, wanted[field], got["dose"].get(field)):
            yield f"{name}: {field} {got['dose'].get(field)}, not {wanted[field]}"
    for part in ("steps", "tips"):
        if not counts(wanted[part], got[part]):
            yield f"{name}: {got[part]} {part}, not {wanted[part]}"


def shape_faults(wanted: Label, facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the workouts of a page."""
    if wanted.get("refuse"):
        if not any(one["severity"] == "error" for one in facts["diagnostics"]):
            yield "not refused"
        return
    workouts = facts.get("workouts", ())
    if len(workouts) != len(wanted["workouts"]):
        yield f"{len(workouts)} workouts, not {len(wanted['workouts'])}"
        return
    for day, got in zip(wanted["workouts"], workouts, strict=True):
        if day.get("title") and not named(day["title"], got.get("title", "")):
            yield f"workout {got.get('title', '')!r}, not {day['title']!r}"
        if len(day["blocks"]) != len(got["blocks"]):
            yield f"{len(got['blocks'])} blocks, not {len(day['blocks'])}"
            continue
        for block, other in zip(day["blocks"], got["blocks"], strict=True):
            yield from block_faults(block, other, facts["exercises"])


def block_faults(wanted: Label, got: Mapping[str, Any], exercises: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with a block."""
    if "kind" in wanted and not agrees("kind", wanted.get("kind", "block"), got.get("kind")):
        yield f"a block is {got.get('kind')}, not {wanted.get('kind', 'block')}"
    for field in BLOCK:
        if field in wanted and not agrees(field, wanted[field], got.get(field)):
            yield f"{wanted.get('kind', 'block')}: {field} {got.get(field)}, not {wanted[field]}"
    inside = [exercises[index] for index in got["exercises"]]
    if len(inside) != len(wanted["exercises"]):
        yield f"{wanted.get('kind', 'block')}: {len(inside)} exercises, not {len(wanted['exercises'])}"
    for one, other in zip(wanted["exercises"], inside, strict=False):
        yield from inside_faults(one, other)


def inside_faults(one: Label, other: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with an exercise of a block."""
    if not named(one["title"], other["title"]):
        yield f"title {other['title'][:40]!r}, not {one['title']!r}"
    for field in MORE:
        if field in one.get("dose", {}) and not agrees(field, one["dose"][field], other["dose"].get(field)):
            yield f"{other['title'][:40]}: {field} {other['dose'].get(field)}, not {one['dose'][field]}"


def matched(
    wanted: Sequence[Label], found: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Label, Mapping[str, Any] | None]]:
    """Yield each labelled exercise with the one that was read for it: by its title, else by its place in the order."""
    free = dict(enumerate(found))
    for at, one in enumerate(wanted):
        any_title = one["title"] == "?"
        hits = [index for index, other in free.items() if not any_title and named(one["title"], other["title"])]
        if not hits and len(found) == len(wanted) and at in free:
            hits = [at]
        if not hits and (any_title or len(wanted) == 1):
            hits = list(free)
        yield one, free.pop(hits[0]) if hits else None


def counts(wanted: Any, count: int) -> bool:
    """Whether a count is within the labelled range."""
    return bool(wanted == "?" or wanted[0] <= count <= (count if wanted[1] is None else wanted[1]))


def named(wanted: Any, title: str) -> bool:
    """Whether a title has the labelled words, apart from its number, capitals and marks."""
    if isinstance(wanted, dict):
        return any(named(one, title) for one in wanted["any"])
    return bool(wanted == "?" or plain(wanted) == plain(title))


def plain(title: str) -> str:
    """Return the words of a title without its number or code."""
    title = re.sub(r"^\s*(?:[a-z]?\d+[.):]?|[a-z]{2}\d+ -)\s*", "", title.lower())
    return " ".join(re.findall(r"[0-9a-zà-ÿ]+", title))


def agrees(field: str, wanted: Any, got: Any) -> bool:
    """Whether a field of a dose or block is as labelled."""
    if isinstance(wanted, dict):
        return any(agrees(field, one, got) for one in wanted["any"])
    if wanted in ("?", None, "-"):
        return wanted == "?" or got is None or (field == "sides" and got == "both")
    if got is None or field in ("sides", "kind"):
        return bool(got == wanted)
    if field == "by_set":
        return per_set(wanted) == per_set(got)
    if not isinstance(wanted, list):
        return bool(number(wanted) == number(got))
    return [None if end is None else float(end) for end in wanted] == [
        None if end is None else float(end) for end in got
    ]


def per_set(rows: Sequence[Mapping[str, Any]]) -> list[list[float | None]]:
    """Return sets that differ as numbers."""
    return [[number(row.get(key)) for key in PER_SET] for row in rows]


def number(value: Any) -> float | None:
    """Return a number, or the lower end of a range."""
    value = value[0] if isinstance(value, list) and value else value
    return None if value is None else float(value)


def main() -> None:
    """Print the pages that are wrong, and the score of each group."""
    for folder in sorted(path for path in CORPUS.iterdir() if path.is_dir()):
        groups: dict[str, list[bool]] = {}
        for page in scored(folder):
            groups.setdefault(page.group, []).append(not page.faults)
            if page.faults and "-v" in sys.argv:
                print(page.name, *page.faults, sep="\n    ")  # noqa: T201 - this part is a program
        for group, right in groups.items():
            print(f"{folder.name}, {group}: {sum(right)} of {len(right)} right as a whole")  # noqa: T201


if __name__ == "__main__":
    main()
