"""The disk cache: what goes in comes out, and nothing that happens to the disk is a reason to fail."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.storage.disk_cache import ABANDONED_S, HEAD_BYTES, DiskCache, clip_cache, encoded_cache

DATA = bytes(range(256)) * 8
OLD = (1000, 1000)


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*"))


def only_file(folder: Path) -> Path:
    (path,) = files(folder)
    return path


@given(key=st.text(), data=st.binary(max_size=3000), memory_bytes=st.sampled_from((0, 1000, 10_000)))
def test_what_goes_in_comes_out(
    tmp_path_factory: pytest.TempPathFactory, key: str, data: bytes, memory_bytes: int
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache = DiskCache(folder, memory_bytes=memory_bytes)
    key = key.encode("utf-8", "replace").decode()
    assert (cache.get(key), cache.has(key)) == (None, False)
    assert cache.put(key, data)
    for one in (cache, DiskCache(folder)):
        assert (one.get(key), one.has(key)) == (data, True)
        assert one.size_bytes() == HEAD_BYTES + len(data)
    assert not cache.has(key + "?")
    assert cache.clear() == 1
    assert (cache.get(key), cache.has(key), cache.size_bytes()) == (None, False, 0)


@given(at=st.integers(0, HEAD_BYTES + len(DATA) - 1), bit=st.integers(0, 7))
def test_one_wrong_bit_anywhere_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, bit: int) -> None:
    folder = tmp_path_factory.mktemp("cache")
    DiskCache(folder).put("key", DATA)
    data = bytearray(only_file(folder).read_bytes())
    data[at] ^= 1 << bit
    only_file(folder).write_bytes(data)
    assert DiskCache(folder).get("key") is None


@given(length=st.integers(0, HEAD_BYTES + len(DATA) - 1))
def test_a_truncated_entry_is_noticed(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    folder = tmp_path_factory.mktemp("cache")
    DiskCache(folder).put("key", DATA)
    only_file(folder).write_bytes(only_file(folder).read_bytes()[:length])
    assert DiskCache(folder).get("key") is None


def test_an_entry_of_another_key_is_noticed(tmp_path: Path) -> None:
    DiskCache(tmp_path / "mine").put("key", DATA)
    DiskCache(tmp_path / "other").put("another", DATA)
    only_file(tmp_path / "mine").write_bytes(only_file(tmp_path / "other").read_bytes())
    assert DiskCache(tmp_path / "mine").get("key") is None


def test_a_damaged_entry_is_replaced(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    cache.put("key", DATA)
    only_file(tmp_path).write_bytes(b"")
    assert cache.get("key") is None
    cache.put("key", DATA)
    assert DiskCache(tmp_path).get("key") == DATA


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    size = HEAD_BYTES + len(DATA)
    cache = DiskCache(tmp_path, limit_bytes=5 * size)
    for number in range(5):
        cache.put(f"key {number}", DATA)
    for path in files(tmp_path):
        os.utime(path, OLD)
    assert DiskCache(tmp_path).get("key 2")
    cache.prune()
    assert cache.size_bytes() == 5 * size, "at its limit nothing has to go"
    cache.put("key 5", DATA)
    cache.prune()
    assert cache.size_bytes() == 4 * size
    assert cache.has("key 2")
    assert cache.has("key 5")


@pytest.mark.parametrize(("age_s", "is_left"), [(ABANDONED_S + 60, False), (0, True)])
def test_a_partial_file_is_removed_once_it_is_abandoned(tmp_path: Path, age_s: int, is_left: bool) -> None:
    cache = DiskCache(tmp_path)
    cache.put("key", DATA)
    partial = only_file(tmp_path).with_name("left.part")
    partial.write_bytes(b"half")
    last_s = partial.stat().st_mtime - age_s
    os.utime(partial, (last_s, last_s))
    cache.prune()
    assert partial.exists() == is_left
    assert cache.has("key")


def test_a_cache_that_is_never_closed_keeps_its_limit(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, limit_bytes=20 * len(DATA))
    for number in range(100):
        cache.put(f"key {number}", DATA)
        assert cache.size_bytes() < 24 * len(DATA)
    assert cache.has("key 99")


def test_a_file_that_vanishes_meanwhile_does_not_keep_the_others(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    cache.put("0", DATA)
    cache.put("1", DATA)
    cache.limit_bytes = 0
    vanished = files(tmp_path)[0].with_name("vanished.bin")
    vanished.symlink_to(tmp_path / "gone")  # listed, but not there when it is looked at
    cache.prune()
    assert files(tmp_path) == [vanished]


def test_without_a_folder_only_memory_remembers() -> None:
    cache = DiskCache(None, memory_bytes=1000)
    assert not cache.put("key", b"x")
    assert (cache.get("key"), cache.has("key")) == (b"x", True)
    cache.prune()
    assert (cache.size_bytes(), cache.clear()) == (0, 0)
    assert cache.get("key") is None
    nowhere = DiskCache(None)
    nowhere.put("key", b"x")
    assert nowhere.get("key") is None


def test_memory_keeps_what_was_used_last_and_never_more_than_its_limit() -> None:
    cache = DiskCache(None, memory_bytes=300)
    for key in ("a", "b", "c", "b", "b"):
        cache.put(key, b"x" * 100)
    assert cache.get("a")
    cache.put("d", b"x" * 100)
    assert [key for key in "abcd" if cache.has(key)] == ["a", "b", "d"], "c was used longest ago"
    cache.put("too large", b"x" * 301)
    assert [key for key in ("a", "b", "d", "too large") if cache.has(key)] == ["a", "b", "d"]


@pytest.mark.parametrize("act", [
    lambda cache: cache.get("key"),
    lambda cache: cache.has("key"),
    lambda cache: cache.put("key", DATA),
    lambda cache: cache.size_bytes(),
    lambda cache: cache.clear(),
    lambda cache: cache.prune(),
])  # fmt: skip
@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_folder_that_is_a_file_only_forgets(tmp_path: Path, act: Callable[[DiskCache], object], below: str) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    assert not act(DiskCache(tmp_path / "file" / below))


WRITE = """
import sys
from pathlib import Path
from repcast.storage.disk_cache import DiskCache
cache = DiskCache(Path(sys.argv[1]), limit_bytes=40_000)
for turn in range(60):
    for number in range(8):
        data = cache.get(f"key {number}")
        assert data in (None, bytes([number]) * 8000), "what is read is whole"
        cache.put(f"key {number}", bytes([number]) * 8000)
    cache.prune()
    if turn % 20 == 10:
        cache.clear()
print("whole")
"""


def test_processes_that_write_prune_and_clear_at_once_read_whole_entries_only(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITE, str(tmp_path)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) for _ in range(4)]
    assert [process.communicate()[0] for process in processes] == ["whole\n"] * 4
    assert not list(tmp_path.glob("*/*.part"))


def test_threads_share_one_cache(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, limit_bytes=20_000, memory_bytes=2500)
    wrong: list[object] = []

    def use(seed: int) -> None:
        try:
            for turn in range(200):
                number = (turn * 7 + seed) % 10
                if cache.get(str(number)) not in {None, bytes([number]) * 1000}:
                    wrong.append(number)
                cache.put(str(number), bytes([number]) * 1000)
                if turn % 50 == 0:
                    cache.prune()
                    cache.clear()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test has to see it
            wrong.append(error)

    threads = [threading.Thread(target=use, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_usual_caches_lie_apart_in_the_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path))
    assert (clip_cache().folder, encoded_cache().folder) == (tmp_path / "clips", tmp_path / "encoded")
