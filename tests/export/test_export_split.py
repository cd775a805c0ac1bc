"""A track in parts: all of them and their playlist, or nothing new; nothing of others is touched."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile

from repcast.export import About, Options
from repcast.export.split import MARK, By, check_parts, export_parts, parts
from repcast.mix import mix
from repcast.model.clip import RATE_HZ, Block
from repcast.model.errors import RepcastError
from repcast.model.timeline import Section
from repcast.model.times import frames
from toned import clip_of, joined, session


def untouched() -> Iterator[Block]:
    """Blocks that nobody may ask for."""
    raise AssertionError
    yield


def test_several_files_do_not_go_to_standard_output() -> None:
    with pytest.raises(RepcastError, match="several files cannot go to standard output; write the track to a file"):
        export_parts(untouched(), "-", About("x", 1000), "sets")


@pytest.mark.parametrize("name", ["hip.m3u8", "hip/02 Set 1 of 2.wav"])
def test_a_split_replaces_nothing_where_it_may_not(name: str, tmp_path: Path) -> None:
    about = About("Hip", 400, sections=session())
    (tmp_path / "hip").mkdir()
    (tmp_path / name).write_text("mine")
    with pytest.raises(RepcastError, match=f"{name}: exists already"):
        export_parts(untouched(), str(tmp_path / "hip.wav"), about, "sections", Options(replace=False))
    assert [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()] == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_session_is_divided_at_sections_or_into_sets_with_what_leads_up_to_them() -> None:
    track = session()
    assert [part.title for part in parts(track, "sections")] == [section.title for section in track]
    sets = parts(track, "sets")
    assert [part.title for part in sets] == ["Set 1 of 2", "Set 2 of 2", "Finish"]
    assert [len(part.sections) for part in sets] == [2, 2, 1]


@pytest.mark.parametrize("by", ["sections", "sets"])
def test_the_parts_one_after_another_are_the_track(by: By, tmp_path: Path) -> None:
    track = session()
    about = About("Hip/Knee", track[-1].end_ms, sections=track)
    playlist, *files = export_parts(mix(track, clip_of), str(tmp_path / "hip.flac"), about, by)
    found = parts(track, by)
    assert playlist == tmp_path / "hip.m3u8"
    lines = playlist.read_text().splitlines()
    assert lines[0] == "#EXTM3U"
    assert lines[3::2] == [file.relative_to(tmp_path).as_posix() for file in files]
    assert lines[2] == f"#EXTINF:{round((found[0].end_ms) / 1000)},{found[0].title}"
    whole = joined(mix(track, clip_of))
    for number, (part, file) in enumerate(zip(found, files, strict=True), 1):
        heard = soundfile.read(file, dtype="float32")[0]
        first = frames(part.start_ms, RATE_HZ)
        length = min(len(heard), len(whole) - first)
        assert abs(len(heard) - (frames(part.end_ms, RATE_HZ) - first)) <= 1
        assert np.abs(heard[: length - 1] - whole[first : first + length - 1]).max() < 1e-4
        tags = mutagen.File(file)
        assert (tags["title"], tags["album"], tags["tracknumber"]) == ([part.title], ["Hip/Knee"], [str(number)])
        assert tags["chapter001"] == ["00:00:00.000"]


def test_a_part_is_named_so_that_every_system_takes_it(tmp_path: Path) -> None:
    track = (Section("set", 'a/b: "c" <d>?*', 0, 100), Section("set", "...", 100, 200))
    _, *files = export_parts(mix(track, clip_of), str(tmp_path / "x.wav"), About("x", 200, sections=track), "sections")
    assert [file.name for file in files] == ["01 a b c d.wav", "02 untitled.wav"]


def test_a_split_that_fails_leaves_nothing_and_spoils_nothing(tmp_path: Path) -> None:
    track = session()
    about = About("Hip", track[-1].end_ms, sections=track)
    (tmp_path / "hip").mkdir()
    (tmp_path / "hip" / "mine.txt").write_text("mine")

    def blocks() -> Iterator[Block]:
        yield from list(mix(track, clip_of))[:40]
        raise RuntimeError("the voice has gone")

    with pytest.raises(RuntimeError, match="the voice has gone"):
        export_parts(blocks(), str(tmp_path / "hip.wav"), about, "sections")
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["mine.txt"]
    (tmp_path / "taken").write_text("")
    with pytest.raises(RepcastError, match="taken: cannot be written, file exists"):
        export_parts(mix(track, clip_of), str(tmp_path / "taken.wav"), about, "sections")


def many(count: int, prefix: str = "Set") -> tuple[Section, ...]:
    """So many sections of 20 ms."""
    return tuple(Section("set", f"{prefix} {n}", 20 * n, 20 * n + 20) for n in range(count))


def split(path: Path, track: tuple[Section, ...], title: str = "Hip") -> list[Path]:
    return export_parts(mix(track, clip_of), path, About(title, track[-1].end_ms, sections=track), "sections")


def files_in(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize(("count", "first"), [(9, "01"), (99, "01"), (100, "001"), (101, "001")])
def test_names_sort_as_the_parts_are_played(count: int, first: str, tmp_path: Path) -> None:
    _, *files = split(tmp_path / "hip.wav", many(count))
    assert [file.name for file in files] == sorted(file.name for file in files)
    assert files[0].name == f"{first} Set 0.wav"
    assert sorted((tmp_path / "hip").iterdir()) == files


@pytest.mark.parametrize(("before", "after"), [(12, 5), (5, 12), (101, 3), (3, 101), (4, 4)])
def test_parts_of_an_earlier_export_are_replaced_and_no_other_file(before: int, after: int, tmp_path: Path) -> None:
    split(tmp_path / "hip.wav", many(before, "Old"))
    others = ["hip/mine.wav", "hip/01 mine.wav", "hip/07 Old 6.txt", "hip/cover.jpg", "hip.wav", "hip2.m3u8"]
    for name in others:
        (tmp_path / name).write_text("mine")
    (tmp_path / "hip" / "inside").mkdir()
    (tmp_path / "hip" / "inside" / "01 Old 0.wav").write_text("mine")
    playlist, *files = split(tmp_path / "hip.wav", many(after, "New"))
    ours = [file.relative_to(tmp_path).as_posix() for file in (playlist, *files)]
    assert files_in(tmp_path) == sorted([*ours, *others, "hip/inside/01 Old 0.wav"])
    assert all((tmp_path / name).read_text() == "mine" for name in others)


def test_another_format_replaces_the_parts_of_the_first(tmp_path: Path) -> None:
    split(tmp_path / "hip.wav", many(3))
    _, *files = split(tmp_path / "hip.flac", many(3))
    assert sorted((tmp_path / "hip").iterdir()) == files


@pytest.mark.parametrize(
    "entry",
    [
        "../01 secret.wav",
        "hip/../01 secret.wav",
        "/{root}/01 secret.wav",
        "hip/deep/01 secret.wav",
        "other/01 secret.wav",
        "01 secret.wav",
        "hip/secret.wav",
        "hip/01 secret.doc",
        "file:///{root}/01 secret.wav",
        "..",
        "hip/.",
        "",
    ],
)
def test_a_playlist_that_was_tampered_with_removes_nothing(entry: str, tmp_path: Path) -> None:
    secrets = ["01 secret.wav", "hip/secret.wav", "hip/01 secret.doc", "hip/deep/01 secret.wav", "other/01 secret.wav"]
    for name in secrets:
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("mine")
    (tmp_path / "hip.m3u8").write_text(f"#EXTM3U\n{MARK}\n{entry.format(root=str(tmp_path)[1:])}\n")
    split(tmp_path / "hip.wav", many(2))
    assert set(secrets) < set(files_in(tmp_path))


def test_what_a_playlist_of_others_lists_is_kept(tmp_path: Path) -> None:
    (tmp_path / "hip").mkdir()
    (tmp_path / "hip" / "09 song.wav").write_text("mine")
    (tmp_path / "hip.m3u8").write_bytes(b"#EXTM3U\nhip/09 song.wav\n\xff\n")
    split(tmp_path / "hip.wav", many(2))
    assert (tmp_path / "hip" / "09 song.wav").read_text() == "mine"


def test_the_album_is_the_track_unless_one_was_chosen(tmp_path: Path) -> None:
    track = many(2)
    for album, shown in (("", ""), ("Physio", "Physio")):
        about = About("Hip", track[-1].end_ms, sections=track, album=album)
        _, *files = export_parts(mix(track, clip_of), tmp_path / "hip.flac", about, "sections")
        assert mutagen.File(files[0]).get("album", [""]) == [shown]


def test_parts_keep_their_permissions_and_get_those_of_any_file(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    (tmp_path / "folder").mkdir()
    _, *files = split(tmp_path / "hip.wav", many(2))
    assert {file.stat().st_mode for file in files} == {(tmp_path / "any").stat().st_mode}
    assert (tmp_path / "hip").stat().st_mode == (tmp_path / "folder").stat().st_mode
    files[0].chmod(0o640)
    split(tmp_path / "hip.wav", many(2))
    assert files[0].stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_split_is_told_before_any_work(tmp_path: Path) -> None:
    check_parts(tmp_path / "hip.wav")
    assert not list(tmp_path.iterdir())
    (tmp_path / "hip").write_text("mine")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "listed.m3u8").mkdir()
    for name, message in (
        ("hip.wav", "hip: cannot be written, file exists; choose another name"),
        ("dangling.wav", "dangling: cannot be written, file exists"),
        ("listed.wav", "listed.m3u8: is a folder"),
        ("gone/x.wav", "make the folder first"),
    ):
        with pytest.raises(RepcastError, match=message):
            check_parts(tmp_path / name)


def test_the_folder_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "hip").symlink_to(tmp_path / "elsewhere")
    split(tmp_path / "hip.wav", many(2))
    assert (tmp_path / "hip").is_symlink()
    assert files_in(tmp_path / "elsewhere") == ["01 Set 0.wav", "02 Set 1.wav"]


KILLED = """
import os, signal, sys
import numpy as np
from repcast.export import About
from repcast.export.split import export_parts
from repcast.model.timeline import Section

path, event, wanted, count, loud = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5])
seen = 0

def reached(name):
    global seen
    seen += name == event
    if seen == wanted and name == event:
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(lambda name, _arguments: reached(name))
track = tuple(Section("set", f"Set {n}", 200 * n, 200 * n + 200) for n in range(count))

def blocks():
    for _ in track:
        reached("block")
        yield np.full(4410, loud, np.float32)

export_parts(blocks(), path, About("Hip", track[-1].end_ms, sections=track), "sections")
"""


def killed(path: Path, event: str, wanted: int, count: int, loud: float) -> bool:
    """Export in a process that kills itself at an event; whether it came to that."""
    arguments = [str(path), event, str(wanted), str(count), str(loud)]
    done = subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False, capture_output=True, text=True)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode != 0


def level(file: Path) -> float:
    """The constant value of a part, which must be whole."""
    samples, _ = soundfile.read(file, dtype="float32")
    assert len(samples) == 4410, "whole"
    assert np.ptp(samples) < 1e-4
    return round(float(samples[0]), 2)


MOMENTS = [("block", 1), ("block", 3), ("os.mkdir", 1), ("os.rename", 1), ("os.rename", 2), ("os.link", 1)]


@pytest.mark.slow
@pytest.mark.parametrize(("event", "wanted"), MOMENTS)
def test_a_killed_split_leaves_no_part_of_a_new_one(event: str, wanted: int, tmp_path: Path) -> None:
    came_to_it = killed(tmp_path / "hip.wav", event, wanted, 4, 0.3)
    shown = [name for name in files_in(tmp_path) if not name.startswith(".repcast-")]
    parts_there = [name for name in shown if name.startswith("hip/")]
    assert len(parts_there) in {0, 4}, "none or all of them"
    assert [level(tmp_path / name) for name in parts_there] == [0.3] * len(parts_there)
    assert ("hip.m3u8" in shown) <= (len(parts_there) == 4), "a playlist lists what is there"
    assert came_to_it == ("hip.m3u8" not in shown)
    if event == "block":
        assert not list(tmp_path.iterdir()), "no litter"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("event", "wanted"), [*MOMENTS, ("os.rename", 3), ("os.rename", 5), ("os.remove", 1), ("os.remove", 2)]
)
def test_a_killed_split_leaves_every_part_of_an_older_one_whole(event: str, wanted: int, tmp_path: Path) -> None:
    assert not killed(tmp_path / "hip.wav", "never", 1, 6, 0.1)
    came_to_it = killed(tmp_path / "hip.wav", event, wanted, 4, 0.3)
    levels = {file.name: level(file) for file in sorted((tmp_path / "hip").iterdir())}
    assert {f"{n + 1:02} Set {n}.wav" for n in range(4)} <= set(levels)
    assert set(levels.values()) <= {0.1, 0.3}
    if event in {"block", "os.mkdir"}:
        assert set(levels.values()) == {0.1}, "nothing was changed before all was complete"
        assert len(levels) == 6
    split(tmp_path / "hip.wav", many(4))
    assert files_in(tmp_path / "hip") == [f"{n + 1:02} Set {n}.wav" for n in range(4)], "the next export clears up"
    assert came_to_it or event == "os.remove"


def test_what_a_killed_split_left_is_removed_by_a_later_one(tmp_path: Path) -> None:
    for name, age_s in ((".repcast-0.parts", 7200), (".repcast-1.parts", 0)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "01 Set 0.wav").write_text("half")
        now = (tmp_path / name).stat().st_mtime
        os.utime(tmp_path / name, (now - age_s, now - age_s))
    split(tmp_path / "hip.wav", many(2))
    assert [file.name for file in tmp_path.glob(".repcast-*")] == [".repcast-1.parts"], "another may be at work there"
