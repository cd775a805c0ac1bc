"""Clips on disk: what goes in comes out, and nothing that happens to the disk is a reason to fail."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.speak import Cache
from repcast.speak.finish import Spoken
from speak.making import Make, environment


def clip(frames: int = 1000, level: int = 500) -> Spoken:
    return Spoken(np.full(frames, level, np.int16), 10, frames - 20)


def only_file(cache: Cache) -> Path:
    (path,) = cache.place.glob("*/*")
    return path


def test_a_clip_comes_back_as_it_went_in(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get("key") is None
    assert not cache.has("key")
    assert cache.put("key", clip())
    kept = cache.get("key")
    assert kept is not None
    assert cache.has("key")
    assert (kept.samples == clip().samples).all()
    assert (kept.onset, kept.end) == (10, 980)
    assert cache.size_bytes() > 2000
    assert cache.clear() == 1
    assert cache.size_bytes() == 0


@given(at=st.integers(0, 2058), bit=st.integers(0, 7))
def test_one_wrong_bit_anywhere_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, bit: int) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put("key", clip())
    data = bytearray(only_file(cache).read_bytes())
    data[at] ^= 1 << bit
    only_file(cache).write_bytes(data)
    assert cache.get("key") is None


@given(length=st.integers(0, 2000))
def test_a_truncated_entry_is_noticed(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put("key", clip())
    only_file(cache).write_bytes(only_file(cache).read_bytes()[:length])
    assert cache.get("key") is None


def test_an_entry_of_another_key_is_noticed(tmp_path: Path) -> None:
    mine, other = Cache(tmp_path / "mine"), Cache(tmp_path / "other")
    mine.put("key", clip())
    other.put("another", clip(2000))
    only_file(mine).write_bytes(only_file(other).read_bytes())
    assert mine.get("key") is None


@pytest.mark.parametrize("damage", [b"", b"RIFF....WAVEfmt ", b"\0" * 5000])
def test_a_damaged_entry_is_made_again(damage: bytes, faulty: Make, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "clips")
    with faulty(cache=cache) as speaker:
        speaker.clip("bend")
    only_file(cache).write_bytes(damage)
    with faulty(cache=cache) as speaker:
        assert speaker.clip("bend").length_ms > 300
    with faulty(cache=cache) as speaker:
        assert speaker.ready("bend")
    assert len(only_file(cache).read_bytes()) > 5000


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    Cache(tmp_path).put("key 0", clip())
    size = Cache(tmp_path).size_bytes()
    cache = Cache(tmp_path, limit_bytes=5 * size)
    for number in range(5):
        cache.put(f"key {number}", clip())
    for path in cache.place.glob("*/*"):
        os.utime(path, (1000, 1000))
    assert cache.get("key 2")
    cache.prune()
    assert cache.size_bytes() == 5 * size
    cache.put("key 5", clip())
    cache.prune()
    assert cache.size_bytes() == 4 * size
    assert cache.has("key 2")
    assert cache.has("key 5")


def test_an_abandoned_partial_file_is_cleared_away(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("key", clip())
    partial = only_file(cache).with_name("left.part")
    partial.write_bytes(b"half")
    os.utime(partial, (1000, 1000))
    cache.prune()
    assert not partial.exists()
    assert cache.has("key")


def test_a_cache_that_cannot_be_written_only_forgets(faulty: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "file" / "clips")
    with faulty(cache=cache) as speaker:
        first, again = speaker.clip("bend"), speaker.clip("bend")
        assert (first.samples == again.samples).all()
        assert not cache.has("bend")
    assert cache.size_bytes() == 0


def _full(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


SPEAK = """
import sys
from pathlib import Path
from repcast.speak import Cache, ENGINES, speak
ENGINES["faulty"] = "speak.faulty_engine"
cache = Cache(Path(sys.argv[2]))
with speak("faulty:" + sys.argv[1], cache=cache, workers=1) as speaker:
    speaker.prepare(["bend", "hold", "and rest"])
    print(*(speaker.length_ms(text) for text in ("bend", "hold", "and rest")))
"""


def start(notes: Path, cache: Cache, full_at: int = 0) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SPEAK, str(notes), str(cache.place)],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=(lambda: _full(full_at)) if full_at else None,  # noqa: PLW1509 - single-threaded here
    )


def test_a_disk_with_no_room_left_only_forgets(notes: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "clips")
    process = start(notes, cache, full_at=4096)
    lengths, _ = process.communicate()
    assert process.returncode == 0
    assert all(int(length) >= 300 for length in lengths.split())
    assert list(cache.place.glob("*/*")) == []


@pytest.mark.slow
def test_eight_sessions_at_once_share_one_cache(notes: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "clips")
    processes = [start(notes, cache) for _ in range(8)]
    for process in processes:
        lengths, _ = process.communicate()
        assert process.returncode == 0
        assert len(lengths.split()) == 3
    assert len(list(cache.place.glob("*/*.clip"))) == 3
    assert not list(cache.place.glob("*/*.part"))
    last = start(notes, cache)
    assert len(last.communicate()[0].split()) == 3
    assert (notes / "said").read_text().count("and rest") <= 8
