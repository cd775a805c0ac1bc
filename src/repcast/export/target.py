"""Where a file goes: it appears whole and in one step, or not at all."""

import errno
import os
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from repcast.model.errors import RepcastError

Sink = IO[bytes]
"""An open binary file; only where `seekable()` may what was written be mended."""

_NAMELESS = "/proc/self/fd/{}"
_MENDS = {
    errno.ENOSPC: "make room on the disk, or write to another one",
    errno.EDQUOT: "make room in your quota, or write to another disk",
    errno.EFBIG: "choose a format with smaller files, such as .mp3",
    errno.EACCES: "choose a folder that you may write to",
    errno.EPERM: "choose a folder that you may write to",
    errno.EROFS: "choose a folder that you may write to",
    errno.ENOENT: "make the folder first",
    errno.ENOTDIR: "make the folder first",
    errno.ENAMETOOLONG: "choose a shorter name",
}


def check_target(path: str, *, replace: bool = True) -> None:
    """Make sure that `path` can be written, as far as that can be told without writing.

    Raises:
        RepcastError: it cannot, or exists already and `replace` is false.
    """
    with explained(path):
        if path == "-":
            _no_terminal()
        elif not _is_special(_checked(Path(path), replace=replace)):
            to, has_name = _part(part := _part_of(Path(path).resolve()))
            to.close()
            if has_name:
                part.unlink()


@contextmanager
def opened(path: str, *, replace: bool = True) -> Iterator[Sink]:
    """Open `path` for writing, `-` being standard output; a regular file is moved into place when all went well.

    Raises:
        RepcastError: it cannot be written, or exists already and `replace` is false.
    """
    with explained(path), _standard_output() if path == "-" else _file(Path(path), replace=replace) as to:
        yield to


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn the system's errors about `path` into a RepcastError that says what would mend them."""
    try:
        yield
    except BrokenPipeError:
        raise RepcastError("the reader of the output has gone before the track was complete") from None
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise RepcastError(f"{path}: cannot be written, {reason}", _MENDS.get(fault.errno or 0, "")) from fault


@contextmanager
def _standard_output() -> Iterator[Sink]:
    _no_terminal()
    try:
        number = os.dup(sys.stdout.fileno())
    except (OSError, ValueError):  # a program that took the place of standard output, such as a test
        yield sys.stdout.buffer
        return
    # A file of our own: what a broken pipe leaves in its buffer is dropped here, not complained about at exit.
    with open(number, "wb") as to:  # noqa: PTH123
        yield to


@contextmanager
def seekable(to: Sink) -> Iterator[Sink]:
    """Give a file that can be read and moved about in: `to` itself, or one that is copied to it in the end."""
    if to.seekable() and to.readable():
        yield to
        return
    with scratch() as file:
        with explained_scratch():
            yield file
            file.seek(0)
        shutil.copyfileobj(file, to)


@contextmanager
def scratch() -> Iterator[Sink]:
    """Open a temporary file that vanishes however this process ends.

    What is done with it belongs into `explained_scratch`.
    """
    with explained_scratch():
        file = tempfile.TemporaryFile()  # noqa: SIM115
    with file:
        yield file


@contextmanager
def explained_scratch() -> Iterator[None]:
    """Turn the system's errors about temporary files into a RepcastError that names their folder."""
    with explained("a temporary file (TMPDIR says where they go)"):
        yield


def path_of(file: Sink) -> str:
    """Give a path by which a child process that inherits a nameless file can open it; "" where there is none."""
    return _NAMELESS.format(file.fileno()) if Path(_NAMELESS.format("")).is_dir() else ""


def _no_terminal() -> None:
    if sys.stdout.isatty():
        raise RepcastError("standard output is a terminal, and this is no text", "send it to a file or a pipe")


@contextmanager
def _file(path: Path, *, replace: bool) -> Iterator[Sink]:
    there = _checked(path, replace=replace)
    path = path.resolve()  # a link stays a link: what it points to is replaced
    if _is_special(there):
        with path.open("wb") as to:
            yield to
    else:
        with _complete(path, stat.S_IMODE(there.st_mode) if there else None) as to:
            yield to


def _checked(path: Path, *, replace: bool) -> os.stat_result | None:
    """Look at what is there already, `None` for nothing."""
    there = path.stat() if path.exists() else None
    if there and stat.S_ISDIR(there.st_mode):
        raise RepcastError(f"{path}: is a folder", "name the file to write in it")
    if there and not replace:
        raise RepcastError(f"{path}: exists already", "choose another name, or allow it to be replaced")
    return there


def _is_special(there: os.stat_result | None) -> bool:
    """Tell whether it is a pipe or a device: nothing can be moved into its place."""
    return there is not None and not stat.S_ISREG(there.st_mode)


@contextmanager
def _complete(path: Path, mode: int | None) -> Iterator[Sink]:
    """Yield a file that takes its place, with the permissions `mode`, once it is complete and on the disk."""
    part = _part_of(path)
    to, has_name = _part(part)
    try:
        with to:
            yield to
            to.flush()
            if mode is not None:
                part.chmod(mode) if has_name else os.fchmod(to.fileno(), mode)
            os.fsync(to.fileno())
            if not has_name:
                # With a folder's number, which an absolute path needs not, Python follows the link as it says.
                os.link(_NAMELESS.format(to.fileno()), part, src_dir_fd=to.fileno(), follow_symlinks=True)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _part_of(path: Path) -> Path:
    return path.with_name(f".repcast-{secrets.token_hex(8)}.part")


def _part(part: Path) -> tuple[Sink, bool]:
    """Open the unfinished file: without a name where the system can, so that not even a kill leaves it behind."""
    if hasattr(os, "O_TMPFILE") and Path(_NAMELESS.format("")).is_dir():
        with suppress(OSError):  # some file systems cannot; a fault of another sort comes up again just below
            return os.fdopen(os.open(part.parent, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b"), False
    return part.open("x+b"), True
