"""Where a session comes from: a path, an open file, a text, standard input, or a script that ships with repcast."""

import dataclasses
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from repcast.model.clip import content_identity
from repcast.model.errors import Diagnostic, RepcastError, SourceError
from repcast.model.places import Place
from repcast.read import MAX_BYTES, load
from repcast.storage.folders import shipped

if TYPE_CHECKING:  # to import the values of a page takes longer than to write what was exported before
    from repcast.model.choices import Choices
    from repcast.model.routine import Reading

Source = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, the name of a shipped script, "-" for standard input, or an open file."""

_NAME = re.compile(r"\w[\w-]{0,99}")
"""What a shipped script may be called: no folder, no ending."""

_ADDRESS = re.compile(r"(?:https?|ftp|file)://\S+", re.IGNORECASE)


def shipped_scripts() -> tuple[str, ...]:
    """Return the names of the scripts that ship with repcast, in order."""
    return tuple(sorted(path.stem for path in shipped("scripts").glob("*.md")))


def read(source: Source | None = None, *, text: str | None = None, pick: str = "") -> "Reading":
    r"""Read a page, a record or a script.

    Args:
        source: a path, the name of a script that ships with repcast, "-" for standard input, or an open file.
        text: the page itself, in place of `source`.
        pick: the exercise to take where there are several.

    Returns:
        What was understood. Every fault of the content is one of its diagnostics.

    Raises:
        RepcastError: there is no such file or script, or it cannot be read.

    Examples:
        >>> read(text="Plank\n\nHold for 30 seconds.").routine.title
        'Plank'
    """
    name, data = contents(source, text)
    return _read(source, name, data, pick)


def _read(source: Source | None, name: str, data: bytes, pick: str) -> "Reading":
    """Read the bytes of a source; what was understood of a file is kept."""
    if isinstance(source, str | os.PathLike):
        from repcast.session.kept_readings import kept_reading

        return kept_reading(name, data, pick)
    from repcast.read import read as read_bytes

    return read_bytes(name, data, pick=pick)


def read_each(source: Source | None = None, *, text: str | None = None) -> "Iterator[Reading]":
    """Yield a reading for each workout of a source, or for each record of a file of records, to compile one by one.

    Raises:
        RepcastError: there is no such file or script, or it cannot be read.
    """
    from repcast.read import read_all

    for reading in read_all(*contents(source, text)):
        routine = reading.routine
        for number, workout in enumerate(routine.workouts, 1):
            name = workout.title or f"workout {number}"
            title = routine.title if len(routine.workouts) == 1 else ": ".join(filter(None, (routine.title, name)))
            own = dataclasses.replace(routine, title=title, workouts=(workout,))
            yield dataclasses.replace(reading, routine=own)
        if not routine.workouts:
            yield reading


def understood(
    source: "Source | Reading | None" = None, *, text: str | None = None, pick: str = ""
) -> "tuple[Reading, str]":
    """Read a source that has to make sense; what was read already is taken as it is.

    Returns:
        What was understood, and the identity of the bytes that were read, "" where they were read before.

    Raises:
        SourceError: the reader found errors; all of them are in its `diagnostics`.
        RepcastError: what `read` raises.
    """
    from repcast.model.routine import Reading

    if isinstance(source, Reading):
        reading, identity = source, ""
    else:
        name, data = contents(source, text)
        reading, identity = _read(source, name, data, pick), content_identity(data)
    if any(one.severity == "error" for one in reading.diagnostics):
        raise SourceError(reading.diagnostics)
    return reading, identity


def check(
    source: Source | None = None, *, text: str | None = None, pick: str = "", choices: "Choices | None" = None
) -> "Iterator[Reading]":
    """Read everything in a source: one reading, or one a record of a file of more records than a session holds.

    Nothing is raised for what is wrong with it. The diagnostics of a reading are those of reading it and of planning
    it with the choices, in order of line; a source that cannot be read is a reading with one diagnostic, `unreadable`.
    """
    from repcast.model.choices import Choices
    from repcast.model.routine import Reading, Routine
    from repcast.plan import review

    try:
        name, data = contents(source, text)
        whole = _read(source, name, data, pick)
        is_database = any(one.code == "many-records" for one in whole.diagnostics)
        for reading in _records(name, data) if is_database else [whole]:
            yield dataclasses.replace(reading, diagnostics=review(reading, choices or Choices()))
    except RepcastError as fault:
        name = os.fspath(source) if isinstance(source, str | os.PathLike) else "<text>"
        problem = "; ".join(filter(None, (fault.problem, fault.hint)))
        yield Reading(name, "", Routine("", ()), (Diagnostic("error", "unreadable", problem, Place(name)),))


def _records(name: str, data: bytes) -> "Iterator[Reading]":
    from repcast.read import read_all

    return read_all(name, data)


def write_script(reading: "Reading", target: str | os.PathLike[str], *, replace: bool = False) -> None:
    """Write what was read as a script to edit; "-" is standard output.

    Raises:
        RepcastError: the file cannot be written, or exists already and `replace` is false.
    """
    from repcast.export.target import opened
    from repcast.read import print_script

    path = os.fspath(target)
    if not replace and path != "-" and Path(path).exists():
        raise RepcastError(f"{path}: exists already", "choose another name, or give --force to replace it")
    with opened(path, replace=replace or path == "-") as file:
        file.write(print_script(reading.routine).encode())


def contents(source: Source | None, text: str | None = None) -> tuple[str, bytes]:
    """Return the name of a source, for messages, and its bytes.

    Raises:
        RepcastError: there is no such file or script, it cannot be read, or neither or both of the two are given.
    """
    if (source is None) == (text is None):
        problem = "there is nothing to read" if text is None else "there are two sources"
        raise RepcastError(problem, "pass a path, an open file, or text=..., and one of them alone")
    if text is not None:
        return "<text>", text.encode("utf-8", "surrogatepass")
    if isinstance(source, str | os.PathLike):
        return _file(os.fspath(source))
    return _open_file(source)


def own_sounds(source: "Source | Reading | None", reading: "Reading") -> tuple[tuple[str, Path], ...]:
    """Return the sound files of a script as pairs of a name and a path: they lie beside the script, or below it.

    Raises:
        RepcastError: there is no such file, or it lies elsewhere; or the script is no file.
    """
    if not reading.routine.own_sounds:
        return ()
    from repcast.model.routine import Reading

    if isinstance(source, Reading):
        source = source.source
    if not isinstance(source, str | os.PathLike) or source == "-":
        hint = "save the script as a file, or leave its own sounds out"
        raise RepcastError("its own sounds lie beside the script, which is no file", hint, reading.routine.place)
    path = Path(source)
    folder = (path if path.is_file() else shipped("scripts") / reading.source).resolve().parent
    found = []
    for name, file in reading.routine.own_sounds:
        resolved = (folder / file).resolve()
        if not resolved.is_relative_to(folder):
            problem = f"the sound {file} leads out of the folder of the script"
            raise RepcastError(problem, "put the file itself beside the script", reading.routine.place)
        if not resolved.is_file():
            hint = "put it beside the script, or correct its name"
            raise RepcastError(f"there is no sound file {folder / file}", hint, reading.routine.place)
        found.append((name, resolved))
    return tuple(found)


def _file(path: str) -> tuple[str, bytes]:
    if path == "-" or _is_file(path):
        return path, load(path)
    if _ADDRESS.fullmatch(path):
        hint = "save the page in a browser, and pass that file"
        raise RepcastError("an address on the web is not opened", hint, Place(path))
    if _NAME.fullmatch(path):
        own = shipped("scripts") / f"{path}.md"
        if own.is_file():
            return own.name, own.read_bytes()
        if not Path(path).exists():
            raise RepcastError(f"there is no file and no shipped script called {path}", _nearest(path))
    return path, load(path)


def _is_file(path: str) -> bool:
    hint = "give the path of a page, or from Python text=... for the page itself"
    if not path.strip():
        raise RepcastError("the name of the source is empty", hint)
    try:
        is_file = Path(path).is_file()
    except (OSError, ValueError) as fault:  # longer than a name may be, or with a character that none may have
        raise RepcastError("this is no name of a file", hint) from fault
    if not is_file and "\n" in path:
        raise RepcastError("this is no name of a file", hint)
    return is_file


def _open_file(file: "IO[str] | IO[bytes] | None") -> tuple[str, bytes]:
    read_some = getattr(file, "read", None)
    if read_some is None:
        raise RepcastError(f"a source cannot be {type(file).__name__}", "pass a path, an open file, or text=...")
    name = getattr(file, "name", "")
    try:
        data = read_some(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:  # closed, open for writing, or opened as text of another encoding
        raise RepcastError(f"the open file cannot be read ({fault})", 'open it with mode "rb"') from fault
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    return name if isinstance(name, str) and name else "<file>", bytes(data)


def _nearest(name: str) -> str:
    """Return what may have been meant: a shipped script, or a file of this folder."""
    from difflib import get_close_matches  # where all is well nothing is compared

    here = (path.name for path in _files_here())
    near = get_close_matches(name, {*shipped_scripts(), *here}, 1)
    return f"did you mean {near[0]}?" if near else "repcast list shows the scripts"


def _files_here(most: int = 1000) -> Iterator[Path]:
    for number, path in enumerate(Path().iterdir()):
        if number >= most:
            return
        yield path
