"""Clips on disk: what goes in comes out, and nothing that happens to the disk is a reason to fail."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from repcast.speak.spoken import Spoken
from repcast.storage.disk_cache import DiskCache
from speak.making import Make, environment


def files(cache: DiskCache) -> list[Path]:
    assert cache.folder
    return list(cache.folder.glob("*/*"))


def only_file(cache: DiskCache) -> Path:
    (path,) = files(cache)
    return path


def test_a_clip_comes_back_as_it_went_in() -> None:
    clip = Spoken.of(np.arange(-500, 500, dtype=np.int16), 10, 980)
    again = Spoken.unpacked(clip.packed())
    assert (again.samples == clip.samples).all()
    assert again.samples.dtype == np.int16
    assert (again.onset, again.end) == (10, 980)


@pytest.mark.parametrize("damage", [b"", b"RIFF....WAVEfmt ", b"\0" * 5000])
def test_a_damaged_entry_is_made_again(damage: bytes, faulty: Make, tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "clips")
    with faulty(cache=cache) as speaker:
        speaker.clip("bend")
    only_file(cache).write_bytes(damage)
    with faulty(cache=cache) as speaker:
        assert speaker.clip("bend").length_ms > 300
    with faulty(cache=cache) as speaker:
        assert speaker.ready("bend")
    assert len(only_file(cache).read_bytes()) > 5000


def test_a_cache_that_cannot_be_written_only_forgets(faulty: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    cache = DiskCache(tmp_path / "file" / "clips")
    with faulty(cache=cache) as speaker:
        first, again = speaker.clip("bend"), speaker.clip("bend")
        assert (first.samples == again.samples).all()
        assert not cache.has("bend")
    assert cache.size_bytes() == 0


def _full(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


SPEAK = """
import sys
from pathlib import Path
from repcast.speak import ENGINES, speak
from repcast.storage.disk_cache import DiskCache
ENGINES["faulty"] = "speak.faulty_engine"
cache = DiskCache(Path(sys.argv[2]))
with speak("faulty:" + sys.argv[1], cache=cache, workers=1) as speaker:
    speaker.prepare(["bend", "hold", "and rest"])
    print(*(speaker.length_ms(text) for text in ("bend", "hold", "and rest")))
"""


def start(notes: Path, cache: DiskCache, full_at: int = 0) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SPEAK, str(notes), str(cache.folder)],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=(lambda: _full(full_at)) if full_at else None,  # noqa: PLW1509 - single-threaded here
    )


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a file by POSIX means")
def test_a_disk_with_no_room_left_only_forgets(notes: Path, tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "clips")
    process = start(notes, cache, full_at=4096)
    lengths, _ = process.communicate()
    assert process.returncode == 0
    assert all(int(length) >= 300 for length in lengths.split())
    assert files(cache) == []


@pytest.mark.slow
def test_eight_sessions_at_once_share_one_cache(notes: Path, tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "clips")
    processes = [start(notes, cache) for _ in range(8)]
    for process in processes:
        lengths, _ = process.communicate()
        assert process.returncode == 0
        assert len(lengths.split()) == 3
    assert [path.suffix for path in files(cache)] == [".bin"] * 3
    last = start(notes, cache)
    assert len(last.communicate()[0].split()) == 3
    assert (notes / "said").read_text().count("and rest") <= 8
