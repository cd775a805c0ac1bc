"""Where a file goes: it appears whole and in one step, or not at all."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from repcast.model.errors import RepcastError

Sink = IO[bytes]
"""An open binary file; bytes written before can be written over only where `seekable()`."""

Target = str | os.PathLike[str] | IO[bytes]
"""A path, "-" for standard output, or a binary file open for writing."""

COPY_BYTES = 1 << 20
_NAMELESS = "/proc/self/fd/{}"
_HINTS = {
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


def name_of(to: Target) -> str:
    """Return the path of a target, or the name of an open file; "" where it has none."""
    if isinstance(to, str | os.PathLike):
        return os.fspath(to)
    name = getattr(to, "name", "")
    return name if isinstance(name, str) else ""


def check_target(to: Target, *, replace: bool = True) -> None:
    """Make sure that `to` can be written, as far as that shows without writing.

    Raises:
        RepcastError: it cannot, or exists already and `replace` is false.
    """
    if not isinstance(to, str | os.PathLike):
        _check_open(to)
        return
    path = os.fspath(to)
    with explained(path):
        if path == "-":
            _refuse_terminal()
        elif not _is_special(_checked(Path(path), replace=replace)):
            file, has_name = create_beside(part := _part_of(Path(path).resolve()))
            file.close()
            if has_name:
                part.unlink()


@contextmanager
def opened(to: Target, *, replace: bool = True) -> Iterator[Sink]:
    """Open a target for writing; a regular file is moved into place when all went well.

    An open file is left open. One that can seek gets all bytes at the end, others get them as they are written.

    Raises:
        RepcastError: it cannot be written, or exists already and `replace` is false.
    """
    way: AbstractContextManager[Sink]
    if not isinstance(to, str | os.PathLike):
        way = _open_file(to)
    elif os.fspath(to) == "-":
        way = _standard_output()
    else:
        way = _file(Path(to), replace=replace)
    with explained(name_of(to) or "the open file"), way as sink:
        yield sink


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn the system's errors about a file into a RepcastError that says what would help."""
    try:
        yield
    except BrokenPipeError:
        raise RepcastError("the reader of the output has gone before the track was complete") from None
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise RepcastError(f"{name}: cannot be written, {reason}", _HINTS.get(fault.errno or 0, "")) from fault


@contextmanager
def _standard_output() -> Iterator[Sink]:
    _refuse_terminal()
    try:
        number = os.dup(sys.stdout.fileno())
    except (OSError, ValueError):  # a program that took the place of standard output, such as a test
        yield sys.stdout.buffer
        return
    # A file of our own: what a broken pipe leaves in its buffer is dropped here, not complained about at exit.
    with open(number, "wb") as sink:  # noqa: PTH123
        yield sink


@contextmanager
def _open_file(to: IO[bytes]) -> Iterator[Sink]:
    """Yield a file whose bytes end up in `to`, in which nothing is ever sought: it may be open for appending."""
    _check_open(to)
    stream = cast("Sink", _Stream(to))
    if not _can_seek(to):
        yield stream
    else:
        with scratch() as file:
            yield file
            with explained_scratch():
                file.seek(0)
            copy(file, stream)
    stream.flush()


class _Stream(io.BufferedIOBase):
    """Writes to a caller's file, which it never closes; a raw file may take less than all at a time."""

    def __init__(self, to: IO[bytes]) -> None:
        self._to = to

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        left = memoryview(data).cast("B")
        while left:
            count = self._to.write(left)
            if count is None and isinstance(self._to, io.RawIOBase):
                raise BlockingIOError(errno.EAGAIN, "it is open for writing without waiting")
            left = left[len(left) if count is None else count :]
        return len(data)

    def flush(self) -> None:
        if hasattr(self._to, "flush"):
            self._to.flush()


def _check_open(to: IO[bytes]) -> None:
    """Raise RepcastError where an open file does not take bytes."""
    if isinstance(to, io.TextIOBase):
        raise RepcastError(f"{name_of(to) or 'the open file'}: is open for text", 'open it with mode "wb"')
    is_closed = getattr(to, "closed", False)
    if is_closed or not hasattr(to, "write") or (isinstance(to, io.IOBase) and not to.writable()):
        problem = "is closed" if is_closed else "is not open for writing"
        raise RepcastError(f"{name_of(to) or 'the open file'}: {problem}", 'open it with mode "wb"')


def _can_seek(to: IO[bytes]) -> bool:
    return bool(hasattr(to, "seekable") and to.seekable())


@contextmanager
def seekable(sink: Sink) -> Iterator[Sink]:
    """Yield a file that can be read and sought in: `sink` itself, or one that is copied to it in the end."""
    if sink.seekable() and sink.readable():
        yield sink
        return
    with scratch() as file:
        with explained_scratch():
            yield file
            file.seek(0)
        copy(file, sink)


def copy(file: Sink, sink: Sink) -> None:
    """Copy the rest of a file."""
    while piece := file.read(COPY_BYTES):
        sink.write(piece)


@contextmanager
def scratch() -> Iterator[Sink]:
    """Open a temporary file that vanishes however this process ends.

    What is done with it belongs into `explained_scratch`.
    """
    import tempfile  # it brings six modules more, and MP3 needs none of them

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
    """Return a path by which a child process that inherits a nameless file can open it; "" where there is none."""
    return _NAMELESS.format(file.fileno()) if Path(_NAMELESS.format("")).is_dir() else ""


def _refuse_terminal() -> None:
    if sys.stdout.isatty():
        raise RepcastError("standard output is a terminal, and this is no text", "send it to a file or a pipe")


@contextmanager
def _file(path: Path, *, replace: bool) -> Iterator[Sink]:
    before = _checked(path, replace=replace)
    path = path.resolve()  # a link stays a link: what it points to is replaced
    if _is_special(before):
        with path.open("wb") as sink:
            yield sink
    else:
        with _complete(path, stat.S_IMODE(before.st_mode) if before else None) as sink:
            yield sink


def _checked(path: Path, *, replace: bool) -> os.stat_result | None:
    """Return the facts of what exists at a path already, `None` for nothing."""
    before = path.stat() if path.exists() else None
    if before and stat.S_ISDIR(before.st_mode):
        raise RepcastError(f"{path}: is a folder", "name the file to write in it")
    if before and not replace:
        raise RepcastError(f"{path}: exists already", "choose another name, or give --force to replace it")
    return before


def _is_special(before: os.stat_result | None) -> bool:
    """Return whether it is a pipe or a device: nothing can be moved into its place."""
    return before is not None and not stat.S_ISREG(before.st_mode)


@contextmanager
def _complete(path: Path, mode: int | None) -> Iterator[Sink]:
    """Yield a file that takes its place, with the permissions `mode`, once it is complete and on the disk."""
    part = _part_of(path)
    file, has_name = create_beside(part)
    try:
        with file:
            yield file
            file.flush()
            if mode is not None:
                part.chmod(mode) if has_name else os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
            if not has_name:
                # With a folder's number, which an absolute path needs not, Python follows the link as it says.
                os.link(_NAMELESS.format(file.fileno()), part, src_dir_fd=file.fileno(), follow_symlinks=True)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _part_of(path: Path) -> Path:
    return path.with_name(f".repcast-{os.urandom(8).hex()}.part")


def create_beside(part: Path) -> tuple[Sink, bool]:
    """Open an unfinished file on the disk of `part`, and return whether it has that name.

    It has none where the system can do without, so that not even a kill leaves it behind.
    """
    if hasattr(os, "O_TMPFILE") and Path(_NAMELESS.format("")).is_dir():
        with suppress(OSError):  # some file systems cannot; a fault of another sort comes up again just below
            return os.fdopen(os.open(part.parent, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b"), False
    return part.open("x+b"), True
