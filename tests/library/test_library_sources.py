"""Sources of a library: files, folders by patterns, files of many records, catalogues."""

import errno
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from libraries import files, page, run
from repcast.cli import main
from repcast.library.front import Library
from repcast.library.sources import find_jobs
from repcast.model.errors import RepcastError

STEPS = {"instructions": ["Stand tall.", "Curl your hands up.", "Lower them slowly."], "primaryMuscles": ["biceps"]}


def test_a_folder_is_read_with_all_below_it_in_order_of_the_paths(pages: Path) -> None:
    (pages / ".hidden").mkdir()
    page(pages / ".hidden", "Secret")
    (pages / "cover.png").write_bytes(b"\x89PNG")
    found = [Path(job.source).relative_to(pages).as_posix() for job in find_jobs([str(pages)])]
    assert found == ["Arm raise.txt", "Heel raise.txt", "more/Wall push.txt"]


@pytest.mark.parametrize(
    ("patterns", "names"),
    [
        (["A*"], ["Arm raise"]),
        (["*.TXT"], ["Arm raise", "Heel raise", "Wall push"]),
        (["*.txt", "!heel*"], ["Arm raise", "Wall push"]),
        (["more/*"], ["Wall push"]),
        (["!more/*"], ["Arm raise", "Heel raise"]),
    ],
)
def test_patterns_choose_among_the_files_of_a_folder(pages: Path, patterns: list[str], names: list[str]) -> None:
    assert [Path(job.source).stem for job in find_jobs([str(pages)], patterns=patterns)] == names


def test_a_folder_without_a_page_is_told(pages: Path) -> None:
    with pytest.raises(RepcastError, match=r"no file of this folder is called \*.html"):
        find_jobs([str(pages)], patterns=["*.html"])


ROWS = [
    {"source": "pages/Arm raise.txt", "title": "Anna, arms", "reps": 3, "talk": "quiet"},
    {"source": "records.json", "pick": "Band Row", "reps": 1},
    {"source": "plank", "hold": 20},
]


def catalogue(folder: Path, ending: str) -> Path:
    """Write the rows as a table of this kind."""
    path = folder / f"clients.{ending}"
    if ending == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
        return path
    mark = "," if ending == "csv" else "\t"
    names = ["source", "pick", "title", "reps", "talk", "hold"]
    cells = [names, *([str(row.get(name, "")) for name in names] for row in ROWS)]
    quoted = [[f'"{cell}"' if "," in cell else cell for cell in row] for row in cells]
    path.write_text("\ufeff" + "".join(mark.join(row) + "\r\n" for row in quoted), encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", ["csv", "tsv", "jsonl"])
def test_a_catalogue_names_sources_picks_titles_and_choices(pages: Path, ending: str) -> None:
    folder = pages.parent
    records = [{"name": name, **STEPS} for name in ("Hammer Curl", "Band Row")]
    (folder / "records.json").write_text(json.dumps(records), encoding="utf-8")
    jobs = find_jobs([str(catalogue(folder, ending))])
    assert [(Path(job.source).name, job.pick, job.title) for job in jobs] == [
        ("Arm raise.txt", "", "Anna, arms"),
        ("records.json", "Band Row", ""),
        ("plank", "", ""),
    ]
    assert [{name: str(value) for name, value in job.choices} for job in jobs] == [
        {"reps": "3", "talk": "quiet"},
        {"reps": "1"},
        {"hold": "20"},
    ]
    outcome = run([catalogue(folder, ending)], folder / "out", format="wav")
    assert (outcome.made, outcome.failed) == (3, ())
    assert sorted(files(folder / "out")) == ["Anna, arms.wav", "Band Row.wav", "plank.wav"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "page,reps\nx.md,1\n", "a.csv:1: the catalogue has no column called source; name the columns"),
        ("a.csv", "source,repz\nx,1\n", "'repz' is not a column; did you mean reps"),
        ("a.csv", "source,reps\nx,many\n", "reps cannot be 'many'"),
        ("a.csv", "source,reps\n,5\n", "a.csv:2: this row names no source"),
        ("a.csv", "source\nx,1\n", "a.csv:2: this row has more cells than the first one"),
        ("a.csv", "source\n", "the catalogue has no rows"),
        ("a.csv", "", "the catalogue has no rows"),
        ("a.jsonl", "{source}\n", "a.jsonl:1: this line is not JSON"),
        ("a.jsonl", "[1]\n", "a.jsonl:1: this line is no object"),
        ("a.jsonl", '{"source": "x", "repz": 1}\n', "'repz' is not a choice; did you mean reps"),
    ],
)
def test_what_is_no_catalogue_is_told_with_its_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RepcastError) as caught:
        find_jobs([str(tmp_path / name)])
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plan.csv", "Exercise,Sets,Reps\nSquat,3,8\nBench,3,10\n"),
        ("plan.csv", "Day;Exercise;Sets;Reps;Rest\nMonday;Squat;3;8;90 s\nThursday;Row;3;10;60 s\n"),
        ("plan.tsv", "Exercise\tSets\tReps\nPlank\t3\t30 s\nRow\t3\t8\n"),
        ("plan.jsonl", '{"name": "Squat", "sets": 3, "reps": 8}\n{"name": "Row", "sets": 3, "reps": 8}\n'),
    ],
)
def test_a_table_of_exercises_is_a_page_and_no_catalogue(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (job,) = find_jobs([str(path)])
    assert (job.source, job.choices) == (str(path), ())


def test_each_record_of_a_file_is_a_session_and_a_reader_that_fails_on_one_costs_that_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from repcast.read import reader

    usual = reader._of_document

    def failing(source: object, document: object, pick: str = "") -> object:
        if next(document.walk()).text == "Bad Curl":  # type: ignore[attr-defined]
            raise ZeroDivisionError("made on purpose")
        return usual(source, document, pick)  # type: ignore[arg-type]

    monkeypatch.setattr(reader, "_of_document", failing)
    records = [{"name": name, **STEPS} for name in ("Good Curl", "Bad Curl", "Last Curl")]
    path = tmp_path / "records.json"
    path.write_text(json.dumps(records), encoding="utf-8")
    outcome = run([path], tmp_path / "out", each=True, reps=1, format="wav")
    assert outcome.made == 2
    assert [one.source for one in outcome.failed] == [f"{path}: Bad Curl"]
    assert "made on purpose" in outcome.failed[0].message
    assert "Bad Curl" in (tmp_path / "out" / "repcast-manifest.jsonl").read_text(encoding="utf-8")


def test_check_reads_a_whole_library_and_ends_with_a_summary(pages: Path) -> None:
    (pages / "empty.txt").touch()
    done = CliRunner().invoke(main, ["check", str(pages)])
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == "4 read: 1 with errors, 3 with notes; 3 no-sets, 1 empty"
    told = CliRunner().invoke(main, ["check", str(pages), "--json"])
    assert [json.loads(line)["source"] for line in told.stdout.splitlines()] == [
        str(pages / name) for name in ("Arm raise.txt", "Heel raise.txt", "empty.txt", "more/Wall push.txt")
    ]
    assert "4 read" in told.stderr


def test_check_reads_a_catalogue_with_the_choices_of_its_rows_and_names_the_row_of_what_is_missing(pages: Path) -> None:
    path = pages / "clients.csv"
    path.write_text("source,sets\nArm raise.txt,3\ngone.txt,\n", encoding="utf-8")
    chosen, gone = Library([path]).check()
    assert "no-sets" not in [one.code for one in chosen.diagnostics]
    assert "no-sets" in [one.code for one in next(Library([pages / "Arm raise.txt"]).check()).diagnostics]
    assert f"(asked for in {path}:3)" in gone.diagnostics[0].message


@pytest.mark.slow
@pytest.mark.usefixtures("noted")
def test_how_long_it_will_take_is_printed_before_anything_is_spoken(pages: Path, tmp_path: Path) -> None:
    command = ["publish", str(pages), "--out-dir", str(tmp_path / "site"), "--voice", "noted", "--sets", "1"]
    told = CliRunner().invoke(main, [*command, "--jobs", "0", "--store", str(tmp_path / "store")])
    assert told.exit_code == 0, told.stderr
    assert re.match(r"3 sessions to make: \d+ phrases to speak, \d+ s of speech; this takes about \d+ s\n", told.stderr)


@pytest.mark.usefixtures("noted")
def test_clips_may_be_kept_at_a_memory_address_by_one_process(pages: Path, tmp_path: Path) -> None:
    outcome = run([pages], tmp_path / "out", voice="noted", store=f"memory://{tmp_path.name}", format="wav")
    assert (outcome.made, outcome.failed) == (3, ())


CLIENTS = [
    ["source", "title", "reps"],
    ["pages/Arm raise.txt", "Änna", "3"],
    ["pages/more/Wall push.txt", "Bert; two", "4"],
]


def cells(rows: list[list[str]], separator: str) -> str:
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in rows]
    return "".join(separator.join(row) + "\r\n" for row in quoted)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_a_table_is_read_as_any_spreadsheet_writes_it(pages: Path, ending: str, separator: str, encoding: str) -> None:
    catalogue = pages.parent / f"clients{ending}"
    catalogue.write_bytes(cells(CLIENTS, separator).encode(encoding))
    jobs = find_jobs([str(catalogue)])
    assert [(job.title, dict(job.choices)) for job in jobs] == [("Änna", {"reps": "3"}), ("Bert; two", {"reps": "4"})]
    assert all(Path(job.source).is_file() for job in jobs)


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nsource;reps\npages/Arm raise.txt;3\n",
        "\n,,\nsource,reps,,\n,,,\npages/Arm raise.txt,3,,\n",
        "Source , REPS\npages/Arm raise.txt, 3\n",
        "source,reps\rpages/Arm raise.txt,3\r",
        'source,reps\n"pages\\Arm raise.txt",3\n',
        "source,reps\npages/Arm raise.txt,3\npages/Arm raise.txt,3\n",
        "source,title,reps\npages/Arm raise.txt,,3\n",
    ],
)
def test_what_stands_beside_the_cells_of_a_table_changes_nothing(pages: Path, text: str) -> None:
    catalogue = pages.parent / "clients.csv"
    catalogue.write_text(text, encoding="utf-8")
    (job,) = find_jobs([str(catalogue)])
    assert (Path(job.source), dict(job.choices)) == (pages / "Arm raise.txt", {"reps": "3"})


def test_a_plan_is_one_session_for_each_client_that_has_it(pages: Path, tmp_path: Path) -> None:
    rows = [["source", "title"], ["pages/Arm raise.txt", "Anna"], ["pages/Arm raise.txt", "Bert"]]
    catalogue = pages.parent / "clients.csv"
    catalogue.write_text(cells(rows, ","), encoding="utf-8")
    outcome = run([catalogue], tmp_path / "out")
    assert (outcome.made, outcome.failed) == (2, ())
    assert sorted(files(tmp_path / "out")) == ["Anna.mp3", "Bert.mp3"]


def test_a_file_whose_name_is_no_text_is_a_source_as_any_other(pages: Path, tmp_path: Path) -> None:
    odd = os.fsdecode(b"line\nbreak \xff.txt")
    try:
        (pages / "Arm raise.txt").rename(pages / odd)
    except OSError:
        pytest.skip("this disk takes no such name")
    for kept in (0, 3):
        outcome = run([pages], tmp_path / "out")
        assert (outcome.made, outcome.kept, outcome.failed) == (3 - kept, kept, ())
    assert len(list(Library([str(pages)]).check())) == 3


def test_loops_pipes_and_links_to_nowhere_are_no_pages(pages: Path) -> None:
    (pages / "more" / "loop").symlink_to(pages)
    (pages / "self.txt").symlink_to("self.txt")
    (pages / "gone.txt").symlink_to("nowhere.txt")
    (pages / "folder.txt").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(pages / "pipe.txt")
    assert len(find_jobs([str(pages)])) == 3


def test_a_folder_that_cannot_be_looked_into_is_told_and_its_sessions_are_not_taken_for_gone(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "more":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(RepcastError, match=r"more: cannot be looked into, permission denied; .* \"!more/\*\""):
        find_jobs([str(pages)])
    assert len(find_jobs([str(pages)], patterns=["!more/*"])) == 2
