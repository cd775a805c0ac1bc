"""Where the sessions of a library come from: files, folders, and tables that list sources with their choices."""

import csv
import io
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from repcast.library.values import Job
from repcast.model.choices import parse_choices, refuse_unknown
from repcast.model.errors import RepcastError
from repcast.model.places import Place
from repcast.model.text import visible
from repcast.read import load
from repcast.read.decode import decode
from repcast.session.source import shipped_scripts

PATTERNS = ("*.txt", "*.md", "*.markdown", "*.html", "*.htm", "*.json", "*.yaml", "*.yml", "*.zwo", "*.tcx")
"""What is read of a folder where no pattern is given: the endings of pages, records, scripts and workout files."""

TABLES = (".csv", ".tsv", ".jsonl", ".ndjson")
"""The endings of a catalogue: a table of sources."""

OWN_COLUMNS = ("source", "pick", "title")
"""The columns of a catalogue that are no choices."""

SEPARATORS = ",;\t"
"""What stands between the cells of a table; spreadsheets write semicolons where a comma is the decimal sign."""

SEPARATOR_LINE = "sep="
"""What a first line begins with that tells a spreadsheet the separator."""

_NOT_READ = ("repcast-manifest.jsonl",)


def find_jobs(sources: Iterable[str], *, patterns: Sequence[str] = (), each: bool = False, pick: str = "") -> list[Job]:
    """Return a job for every source: each file of a folder and those below it, each row of a catalogue.

    What is asked for twice in the same way is one job.

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
    first: dict[Job, Job] = {}
    for job in jobs:
        first.setdefault(replace(job, place=""), job)
    return list(first.values())


def _jobs_of(source: str, patterns: Sequence[str], *, each: bool, pick: str) -> list[Job]:
    path = Path(source)
    if source in shipped_scripts() and not path.is_file():
        return [Job(source, pick, each=each)]
    if path.is_dir():
        files = [one for one in _files(path, patterns) if one.suffix.lower() not in TABLES]
        if not files:
            raise RepcastError(f"{source}: no file of this folder is called {' or '.join(patterns)}", "give --include")
        return [Job(str(one), pick, each=each) for one in files]
    if path.suffix.lower() in TABLES and not _is_page(path):
        return list(_catalogue(path, each=each))
    return [Job(source, pick, each=each)]


def _files(folder: Path, patterns: Sequence[str]) -> Iterator[Path]:
    """Yield the files of a folder and of those below it that the patterns allow, in order of their paths.

    Hidden files and folders are left out. A pattern with "/" is for the whole path below the folder.

    Raises:
        RepcastError: a folder below it cannot be looked into, and no pattern leaves it out.
    """
    wanted = [one for one in patterns if not one.startswith("!")] or ["*"]
    unwanted = [one.removeprefix("!") for one in patterns if one.startswith("!")]

    def refuse(fault: OSError) -> None:
        closed = Path(fault.filename)
        if closed == folder or not _matches(closed.relative_to(folder) / "*", unwanted):
            hint = f'change its permissions, or leave it out with --include "!{closed.name}/*"'
            raise RepcastError(f"{closed}: cannot be looked into, {(fault.strerror or '').lower()}", hint) from fault

    found: list[Path] = []
    for at, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(at, name) for name in names if not name.startswith(".") and name not in _NOT_READ]
    for path in sorted(found):
        within = path.relative_to(folder)
        if _matches(within, wanted) and not _matches(within, unwanted) and path.is_file():
            yield path


def _matches(path: Path, patterns: Iterable[str]) -> bool:
    whole, name = path.as_posix().lower(), path.name.lower()
    return any(fnmatch(whole if "/" in one else name, one.lower()) for one in patterns)


def _is_page(path: Path) -> bool:
    """Whether a table holds exercises: its first row knows no column for sources, no cell names a file, and it is read.

    Raises:
        RepcastError: it cannot be loaded, or is no text.
    """
    from repcast.read import read  # for tables alone: a page that was read before is shown without its reader

    text = _text(path)
    head = next(filter(str.strip, text.splitlines()), "")
    if _SOURCE.search(head) or any(map(_ENDING.search, re.split(rf"[{SEPARATORS}\n]", text))):
        return False
    return all(one.severity != "error" for one in read(str(path), load(str(path))).diagnostics)


_SOURCE = re.compile(r"\bsource\b", re.IGNORECASE)
_ENDING = re.compile(rf"\.(?:{'|'.join(one.rpartition('.')[2] for one in PATTERNS)})\W*$", re.IGNORECASE)


def _catalogue(path: Path, *, each: bool) -> Iterator[Job]:
    """Yield the job of each row of a catalogue; sources are relative to its folder.

    Raises:
        RepcastError: it cannot be read; all the faults of its rows are in the message.
    """
    faults: list[str] = []
    jobs: list[Job] = []
    for number, row in _rows(path):
        try:
            if isinstance(row, RepcastError):
                raise row
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
    pick, title = (visible(str(row.get(name) or "")).strip() for name in ("pick", "title"))
    return Job(_beside(path, source), pick, title, tuple(sorted(chosen.items())), each and not pick, str(where))


def _beside(path: Path, source: str) -> str:
    """Return where a source is that a catalogue names: beside it, or below it, written with / or as Windows does."""
    beside = path.parent / source
    if beside.exists():
        return str(beside)
    if source in shipped_scripts() or "://" in source:
        return source
    other = path.parent / source.replace("\\", "/")
    return str(other if other.exists() else beside)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any] | RepcastError]]:
    """Yield the rows of a catalogue with the numbers of their lines, and in place of a row what is wrong with it.

    Raises:
        RepcastError: it is no table.
    """
    text = _text(path)
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        yield from _json_rows(path, text)
        return
    table = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    names: list[str] = []
    for row in table:
        if not any(cell.strip() for cell in row) or (not names and row[0].startswith(SEPARATOR_LINE)):
            continue
        if not names:
            names = [cell.strip().lower() for cell in row]
            _check_columns(path, names)
            continue
        if any(cell.strip() for cell in row[len(names) :]):
            hint = f"write a cell that has a {table.dialect.delimiter} in it in double quotes"
            yield (
                table.line_num,
                RepcastError("this row has more cells than the first one", hint, Place(str(path), table.line_num)),
            )
            continue
        yield table.line_num, {name: cell.strip() for name, cell in zip(names, row, strict=False)}


def _text(path: Path) -> str:
    """Return the text of a catalogue, in whatever encoding a spreadsheet wrote it; raises RepcastError."""
    decoded = decode(str(path), load(str(path)))
    for fault in decoded.faults:
        if fault.severity == "error" and fault.code != "empty":
            raise RepcastError(fault.message.replace("page", "table", 1), "save it as CSV in UTF-8", fault.place)
    return decoded.text


def _separator(text: str) -> str:
    """Return what stands between the cells: of the first line that has cells, what there is most of."""
    lines = (line for line in text.splitlines() if line.strip(f" {SEPARATORS}"))
    first = next(lines, "")
    if first.startswith(SEPARATOR_LINE):
        return first.removeprefix(SEPARATOR_LINE).strip(' "')[:1] or ","
    return max(SEPARATORS, key=first.count)


def _check_columns(path: Path, names: list[str]) -> None:
    from repcast.model.choices import CHOICES

    if "source" not in names:
        hint = "name the columns in the first row: source, pick, title, and choices such as reps"
        raise RepcastError("the catalogue has no column called source", hint, Place(str(path), 1))
    for name in names:
        if name and names.count(name) > 1:
            raise RepcastError(f"the column {name} stands twice", "keep one of the two", Place(str(path), 1))
    known = [one.name for one in CHOICES]
    refuse_unknown(
        [name.replace("_", "-") for name in names if name and name not in OWN_COLUMNS],
        (*OWN_COLUMNS, *known),
        "a column",
    )


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any] | RepcastError]]:
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
