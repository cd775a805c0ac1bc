"""An open file as the target: it gets the file's bytes, and stays open."""

import gzip
import io
import os
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import numpy as np
import pytest
import soundfile

from repcast.export import About, Options, endings, export, writable
from repcast.mix import audio_spans
from repcast.model.clip import Block
from repcast.model.errors import RepcastError
from toned import clip_of, session

pytestmark = pytest.mark.needs("ffmpeg")

TRACK = session()
ABOUT = About("Hip", TRACK[-1].end_ms, sections=TRACK)


def write(to: Any, ending: str, sound: Any = None) -> None:
    export(sound or audio_spans(TRACK, clip_of), to, ABOUT, Options(ending=ending))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The bytes of the file at a path, in every format."""
    folder = tmp_path_factory.mktemp("whole")
    made = {}
    for ending in endings():
        export(audio_spans(TRACK, clip_of), folder / f"hip{ending}", ABOUT)
        made[ending] = (folder / f"hip{ending}").read_bytes()
    return made


@pytest.mark.parametrize("ending", endings())
def test_bytes_in_memory_are_those_of_the_file(ending: str, whole: dict[str, bytes]) -> None:
    to = io.BytesIO(b"before, and more than that")
    to.seek(6)
    writable(to, Options(ending=ending))
    write(to, ending)
    assert not to.closed
    assert to.tell() == 6 + len(whole[ending]), "it stands behind what was written"
    assert to.getvalue() == b"before" + whole[ending]


@pytest.mark.parametrize("mode", ["wb", "r+b", "ab", "w+b"])
@pytest.mark.parametrize("buffering", [-1, 0])
@pytest.mark.parametrize("ending", endings())
def test_a_file_of_any_mode_gets_the_same_bytes_where_it_stands(
    ending: str, mode: str, buffering: int, whole: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(b"12345")
    with path.open(mode, buffering=buffering) as to:
        export(audio_spans(TRACK, clip_of), to, ABOUT)  # its name has the ending
        assert not to.closed
        to.write(b"after")
    before = b"12345" if mode == "ab" else b""
    assert path.read_bytes() == before + whole[ending] + b"after"


@pytest.mark.parametrize("buffering", [-1, 0])
@pytest.mark.parametrize("ending", endings())
def test_a_pipe_gets_the_same_sound(ending: str, buffering: int, whole: dict[str, bytes], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    got = bytearray()

    def read() -> None:
        with open(reading, "rb") as pipe:  # noqa: PTH123
            while piece := pipe.read(1 << 16):
                got.extend(piece)

    reader = threading.Thread(target=read)
    reader.start()
    with open(writing, "wb", buffering=buffering) as to:  # noqa: PTH123
        writable(to, Options(ending=ending))
        write(to, ending)
        assert not to.closed
    reader.join()
    assert len(got) == len(whole[ending])
    if ending != ".mp3":  # whose first frame tells the number of bytes where it can
        assert bytes(got) == whole[ending]
    (tmp_path / f"piped{ending}").write_bytes(got)
    if not ending.startswith((".m4", ".mp4")):
        assert soundfile.info(tmp_path / f"piped{ending}").duration == pytest.approx(ABOUT.duration_ms / 1000, abs=0.05)


class Least:
    """An object that can do nothing but take bytes, as the response of a web server; a few at a time."""

    def __init__(self) -> None:
        self.got = bytearray()

    def write(self, data: bytes) -> int:
        self.got += data[:1000]
        return min(1000, len(data))


@pytest.mark.parametrize("ending", endings())
def test_something_that_only_writes_will_do(ending: str, whole: dict[str, bytes]) -> None:
    to = Least()
    write(to, ending)
    assert len(to.got) == len(whole[ending])


@pytest.mark.parametrize("ending", endings())
def test_archives_take_a_track(ending: str, whole: dict[str, bytes], tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive, archive.open(f"hip{ending}", "w") as to:
        write(to, ending)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert len(archive.read(f"hip{ending}")) == len(whole[ending])
    with gzip.open(tmp_path / "x.gz", "wb") as packed:
        write(packed, ending)
    with gzip.open(tmp_path / "x.gz") as packed:
        assert packed.read() == whole[ending]


def failing() -> Iterator[Block]:
    yield np.zeros(4096, np.float32)
    raise RuntimeError("the voice has gone")


@pytest.mark.parametrize("ending", endings())
def test_a_failed_export_leaves_a_file_that_can_seek_as_it_was(ending: str) -> None:
    to = io.BytesIO(b"before")
    with pytest.raises(RuntimeError, match="the voice has gone"):
        write(to, ending, failing())
    assert (to.getvalue(), to.tell(), to.closed) == (b"before", 0, False)


def closed() -> IO[bytes]:
    to = io.BytesIO()
    to.close()
    return to


def in_mode(mode: str) -> Any:
    return Path(os.devnull).open(mode)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (io.StringIO, 'the open file: is open for text; open it with mode "wb"'),
        (closed, "the open file: is closed; open it"),
        (lambda: in_mode("rb"), r"null: is not open for writing; open it"),
        (lambda: in_mode("w"), r"null: is open for text"),
        (object, "the open file: is not open for writing"),
    ],
)
def test_what_does_not_take_bytes_is_refused_before_any_work(make: Callable[[], Any], message: str) -> None:
    to = make()
    for attempt in (lambda: writable(to, Options(ending=".wav")), lambda: write(to, ".wav", failing())):
        with pytest.raises(RepcastError, match=message):
            attempt()  # type: ignore[no-untyped-call]
    if hasattr(to, "close"):
        to.close()


def test_an_open_file_without_a_name_needs_the_format(tmp_path: Path) -> None:
    with pytest.raises(RepcastError, match=r"the open file: has no ending; the endings are \.mp3"):
        writable(io.BytesIO())
    with (tmp_path / "x.xyz").open("wb") as to, pytest.raises(RepcastError, match=r"x\.xyz: '\.xyz' is not an ending"):
        writable(to)


def test_a_full_disk_is_told_of_an_open_file_too() -> None:
    with Path("/dev/full").open("wb", buffering=0) as to:
        with pytest.raises(RepcastError, match="/dev/full: cannot be written, no space left on device"):
            write(to, ".wav")
        assert not to.closed
