"""Nothing lost: a file appears whole or not at all, and what was there before survives."""

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from repcast.export import About, Options, endings, export, writable
from repcast.mix import mix
from repcast.model.clip import Block
from repcast.model.errors import RepcastError
from toned import clip_of, session

TRACK = session()
ABOUT = About("Hip", TRACK[-1].end_ms, sections=TRACK)
ENDLESS = """
import sys
import numpy as np
from repcast.export import About, Options, export
def blocks():
    yield np.zeros(4096, np.float32)
    print("begun", file=sys.stderr, flush=True)
    while True:
        yield np.full(4096, 0.1, np.float32)
export(blocks(), sys.argv[1], About("Hip", 40_000_000), Options(ending=sys.argv[2]))
"""


def write(path: Path, options: Options | None = None) -> None:
    export(mix(TRACK, clip_of), str(path), ABOUT, options)


def failing() -> Iterator[Block]:
    """Blocks of which the third cannot be had."""
    yield np.zeros(4096, np.float32)
    yield np.zeros(4096, np.float32)
    raise RuntimeError("the voice has gone")


@pytest.mark.parametrize("ending", endings())
@pytest.mark.needs("ffmpeg")
def test_a_failed_export_leaves_the_old_file_and_nothing_else(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"hip{ending}"
    path.write_bytes(b"the old one")
    with pytest.raises(RuntimeError, match="the voice has gone"):
        export(failing(), str(path), ABOUT)
    assert path.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_export_leaves_the_old_file_and_nothing_else(how: signal.Signals, tmp_path: Path) -> None:
    path = tmp_path / "hip.mp3"
    path.write_bytes(b"the old one")
    command = [sys.executable, "-c", ENDLESS, str(path), ".wav"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr
        assert process.stderr.readline() == b"begun\n"
        process.send_signal(how)
        process.wait()
    assert path.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", endings())
@pytest.mark.needs("ffmpeg")
def test_a_fault_of_the_sound_is_not_told_as_one_of_the_file(ending: str, tmp_path: Path) -> None:
    def blocks() -> Iterator[Block]:
        yield np.zeros(4096, np.float32)
        raise FileNotFoundError(errno.ENOENT, "no such take", "one.wav")

    with pytest.raises(FileNotFoundError, match=r"no such take: 'one\.wav'"):
        export(blocks(), str(tmp_path / f"hip{ending}"), ABOUT)
    assert not list(tmp_path.iterdir())


@pytest.mark.needs("ffmpeg")
def test_a_killed_export_leaves_no_temporary_files(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-c", ENDLESS, str(tmp_path / "hip.m4a"), ".m4a"]
    own = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=own) as process:
        assert process.stderr
        assert process.stderr.readline() == b"begun\n"
        process.kill()
        process.wait()
    assert [file.name for file in tmp_path.rglob("*")] == ["temporary"]


@pytest.mark.parametrize("ending", [".m4a", ".ogg", ".opus"])
@pytest.mark.needs("ffmpeg")
def test_a_fault_of_the_temporary_files_names_their_folder(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(RepcastError, match=r"temporary file \(TMPDIR .*\): cannot be written, no such") as caught:
        write(tmp_path / f"hip{ending}")
    assert "hip" not in str(caught.value)


@pytest.mark.parametrize("ending", [".mp3", ".flac", ".m4a", ".ogg", ".opus"])
@pytest.mark.needs("ffmpeg")
def test_a_full_disk_is_told_and_leaves_nothing(ending: str, tmp_path: Path) -> None:
    script = f"""
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from repcast.model.errors import RepcastError
from repcast.export import About, export
from repcast.mix import mix
from toned import clip_of, session
track = session()
try:
    export(mix(track, clip_of), sys.argv[1], About("Hip", track[-1].end_ms))
except RepcastError as fault:
    print(fault)
"""
    command = [sys.executable, "-c", script, str(tmp_path / f"hip{ending}")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "file too large; choose a format with smaller files" in done.stdout
    assert not list(tmp_path.iterdir())


def test_a_device_that_is_full_is_told() -> None:
    options = Options(ending=".wav")
    with pytest.raises(
        RepcastError, match=r"/dev/full: cannot be written, no space left on device; make room on the disk"
    ):
        write(Path("/dev/full"), options)


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path(os.devnull), Options(ending=".mp3"))
    assert Path(os.devnull).is_char_device()


def test_faults_of_the_place_are_told_before_and_while_writing(tmp_path: Path) -> None:
    folder = tmp_path / "folder.mp3"
    folder.mkdir()
    (tmp_path / "file").write_text("")
    faults = {
        folder: "is a folder; name the file to write in it",
        tmp_path / "gone" / "hip.mp3": "cannot be written, no such file or directory; make the folder first",
        tmp_path / "file" / "hip.mp3": "cannot be written, not a directory; make the folder first",
        tmp_path / ("x" * 300 + ".mp3"): "cannot be written, file name too long; choose a shorter name",
        Path("/proc/hip.mp3"): "cannot be written",
    }
    for path, message in faults.items():
        for attempt in (lambda place: writable(str(place)), write):
            with pytest.raises(RepcastError, match=message) as caught:
                attempt(path)
            assert str(path) in str(caught.value)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder.mp3"]


def test_a_folder_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    if os.geteuid() == 0:  # to whom no folder is closed: the system's answer is given in its place
        monkeypatch.setattr(os, "open", refused)
        monkeypatch.setattr(Path, "open", refused)
    tmp_path.chmod(0o500)
    for attempt in (lambda place: writable(str(place)), write):
        with pytest.raises(RepcastError, match="permission denied; choose a folder that you may write to"):
            attempt(tmp_path / "hip.mp3")


def test_a_folder_that_vanishes_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    def blocks() -> Iterator[Block]:
        yield np.zeros(4096, np.float32)
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()

    with pytest.raises(RepcastError, match="cannot be written, no such file or directory; make the folder first"):
        export(blocks(), str(folder / "hip.wav"), ABOUT)


def test_a_file_may_be_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "hip.wav"
    path.write_bytes(b"the old one")
    path.chmod(0o640)
    write(path)
    assert soundfile.info(path).frames
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    with pytest.raises(RepcastError, match="exists already; choose another name, or give --force to replace it"):
        write(path, Options(replace=False))
    with pytest.raises(RepcastError, match="exists already"):
        writable(str(path), Options(replace=False))


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    write(tmp_path / "hip.wav")
    (tmp_path / "other").write_text("")
    assert (tmp_path / "hip.wav").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.wav").symlink_to(tmp_path / "folder" / "hip.wav")
    write(tmp_path / "link.wav")
    assert (tmp_path / "link.wav").is_symlink()
    assert soundfile.info(tmp_path / "folder" / "hip.wav").frames


def test_asking_whether_it_can_be_written_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "hip.mp3"
    writable(str(path))
    path.write_bytes(b"the old one")
    writable(str(path))
    assert path.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_where_files_need_a_name_they_appear_whole_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    path = tmp_path / "hip.wav"
    path.write_bytes(b"the old one")
    with pytest.raises(RuntimeError):
        export(failing(), str(path), ABOUT)
    assert path.read_bytes() == b"the old one"
    writable(str(path))
    write(path)
    assert soundfile.info(path).frames
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", endings())
@pytest.mark.needs("ffmpeg")
def test_standard_output_gets_the_same_sound(
    ending: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    write(Path("-"), Options(ending=ending, cover=False))
    piped = tmp_path / f"piped{ending}"
    piped.write_bytes(capfdbinary.readouterr().out)
    write(tmp_path / f"hip{ending}", Options(cover=False))
    assert piped.stat().st_size == (tmp_path / f"hip{ending}").stat().st_size


@pytest.mark.parametrize("ending", [".wav", ".mp3"])
def test_a_reader_that_goes_away_is_told_without_a_second_complaint(ending: str) -> None:
    script = (
        ENDLESS.replace("export(", "from repcast.model.errors import RepcastError\ntry:\n    export(", 1)
        if False
        else ENDLESS
    )
    command = [sys.executable, "-c", script, "-", ending]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(100)
        process.stdout.close()
        said = process.stderr.read().decode()
    assert said.rstrip().splitlines()[-1].endswith("the reader of the output has gone before the track was complete")
    assert "Exception ignored" not in said


def test_a_terminal_gets_no_sound() -> None:
    import pty

    ours, theirs = pty.openpty()
    script = "from repcast.export import writable; writable('-')"
    done = subprocess.run([sys.executable, "-c", script], stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
    os.close(ours)
    os.close(theirs)
    assert "standard output is a terminal, and this is no text; send it to a file or a pipe" in done.stderr
