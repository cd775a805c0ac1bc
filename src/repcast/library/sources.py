"""Where the sessions of a library come from: files, folders, and tables that list sources with their choices."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from repcast.library.values import Job
from repcast.model.choices import parse_choices, refuse_unknown
from repcast.model.errors import RepcastError
from repcast.model.places import Place
from repcast.model.text import visible
from repcast.read import load
from repcast.session.source import shipped_scripts

PATTERNS = ("*.txt", "*.md", "*.markdown", "*.html", "*.htm", "*.json", "*.yaml", "*.yml", "*.zwo", "*.tcx")
"""What is read of a folder where no pattern is given: the endings of pages, records, scripts and workout files."""

TABLES = (".csv", ".tsv", ".jsonl", ".ndjson")
"""The endings of a catalogue: a table of sources."""

OWN_COLUMNS = ("source", "pick", "title")
"""The columns of a catalogue that are no choices."""

_NOT_READ = ("repcast-manifest.jsonl",)


def find_jobs(sources: Iterable[str], *, patterns: Sequence[str] = (), each: bool = False, pick: str = "") -> list[Job]:
    """Return a job for every source: each file of a folder and those below it, each row of a catalogue.

    Args:
        sources: paths of files, folders and catalogues; names of shipped scripts; "-" for standard input.
        patterns: what the files of a folder may be called, such as "*.md"; one that begins with "!" leaves files out.
            By default `PATTERNS`.
        each: make a session of every workout and record of a source. A row of a catalogue with a pick takes that.
        pick: the exercise or workout to take of every source.

    Raises:
        RepcastError: a folder has no such file, or a catalogue cannot be read.
    """
    jobs: list[Job] = []
    for source in sources:
        jobs += _jobs_of(source, tuple(patterns) or PATTERNS, each=each, pick=pick)
    return list(dict.fromkeys(jobs))


def _jobs_of(source: str, patterns: Sequence[str], *, each: bool, pick: str) -> list[Job]:
    path = Path(source)
    if source in shipped_scripts() and not path.is_file():
        return [Job(source, pick, each=each)]
    if path.is_dir():
        files = [one for one in _files(path, patterns) if one.suffix.lower() not in TABLES]
        if not files:
            raise RepcastError(f"{source}: no file of this folder is called {' or '.join(patterns)}", "give --include")
        return [Job(str(one), pick, each=each) for one in files]
    if path.suffix.lower() in TABLES:
        return list(_catalogue(path, each=each))
    return [Job(source, pick, each=each)]


def _files(folder: Path, patterns: Sequence[str]) -> Iterator[Path]:
    """Yield the files of a folder and of those below it that the patterns allow, in order of their paths.

    Hidden files and folders are left out. A pattern with "/" is for the whole path below the folder.
    """
    wanted = [one for one in patterns if not one.startswith("!")] or ["*"]
    unwanted = [one.removeprefix("!") for one in patterns if one.startswith("!")]
    for path in sorted(folder.rglob("*")):
        within = path.relative_to(folder)
        if any(part.startswith(".") for part in within.parts) or path.name in _NOT_READ or not path.is_file():
            continue
        if _matches(within, wanted) and not _matches(within, unwanted):
            yield path


def _matches(path: Path, patterns: Iterable[str]) -> bool:
    whole, name = path.as_posix().lower(), path.name.lower()
    return any(fnmatch(whole if "/" in one else name, one.lower()) for one in patterns)


def _catalogue(path: Path, *, each: bool) -> Iterator[Job]:
    """Yield the job of each row of a catalogue; sources are relative to its folder.

    Raises:
        RepcastError: it cannot be read; all the faults of its rows are in the message.
    """
    faults: list[str] = []
    jobs: list[Job] = []
    for number, row in _rows(path):
        try:
            jobs.append(_job(path, number, row, each=each))
        except RepcastError as fault:
            faults.append(str(fault))
    if faults:
        raise RepcastError("\n       ".join(faults))
    if not jobs:
        raise RepcastError(f"{path}: the catalogue has no rows", "name a source in each row")
    yield from jobs


def _job(path: Path, number: int, row: dict[str, Any], *, each: bool) -> Job:
    where = Place(str(path), number)
    source = str(row.get("source") or "").strip()
    if not source:
        raise RepcastError("this row names no source", "give the path of a page in the column source", where)
    chosen = {name: value for name, value in row.items() if name not in OWN_COLUMNS and value not in ("", None)}
    parse_choices(chosen, str(where))
    beside = path.parent / source
    pick, title = (visible(str(row.get(name) or "")).strip() for name in ("pick", "title"))
    named = source if source in shipped_scripts() and not beside.exists() else str(beside)
    return Job(named, pick, title, tuple(sorted(chosen.items())), each and not pick, str(where))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the rows of a catalogue with the numbers of their lines; raises RepcastError where it is no table."""
    text = load(str(path)).decode("utf-8-sig", "replace")
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        yield from _json_rows(path, text)
        return
    table = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
    names: list[str] = []
    for row in table:
        if not any(cell.strip() for cell in row):
            continue
        if not names:
            names = [cell.strip().lower() for cell in row]
            _check_columns(path, names)
            continue
        if len(row) > len(names):
            raise RepcastError(
                "this row has more cells than the first one", "quote commas", Place(str(path), table.line_num)
            )
        yield table.line_num, {name: cell.strip() for name, cell in zip(names, row, strict=False)}


def _check_columns(path: Path, names: list[str]) -> None:
    from repcast.model.choices import CHOICES

    if "source" not in names:
        hint = "name the columns in the first row: source, pick, title, and choices such as reps"
        raise RepcastError("the catalogue has no column called source", hint, Place(str(path), 1))
    known = [one.name for one in CHOICES]
    refuse_unknown(
        [name.replace("_", "-") for name in names if name not in OWN_COLUMNS], (*OWN_COLUMNS, *known), "a column"
    )


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as fault:
            raise RepcastError(
                f"this line is not JSON: {fault}", "write an object a line", Place(str(path), number)
            ) from None
        if not isinstance(row, dict):
            raise RepcastError("this line is no object", 'write {"source": "page.txt"}', Place(str(path), number))
        yield number, row
