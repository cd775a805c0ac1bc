"""The tags of every format: what was chosen is in them, and no title breaks them."""

import json
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import mutagen
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from repcast.export import About, Options, endings, export
from repcast.export.cover import LARGEST_SIDE_PX, artwork, cover_image, draw_cover
from repcast.export.id3 import id3
from repcast.export.sidecars import CAPTIONS
from repcast.model.clip import Block
from repcast.model.errors import RepcastError
from repcast.model.timeline import Cue, Section

flac: Any = import_module("mutagen.flac")
id3_tags: Any = import_module("mutagen.id3")

pytestmark = pytest.mark.needs("ffmpeg")

PICTURED = sorted(set(endings()) - {".wav"})
"""A WAV file has no place for a picture."""


def sound() -> Iterator[Block]:
    yield np.zeros(11_025, np.float32)


def written(folder: Path, ending: str, about: About) -> Path:
    path = folder / f"x{ending}"
    export(sound(), path, about)
    return path


def probed(path: Path) -> dict[str, str]:
    """The tags that ffprobe shows of a file."""
    shown = ["-v", "error", "-of", "json", "-show_format", "-show_streams"]
    done = subprocess.run(["ffprobe", *shown, str(path)], capture_output=True, check=True)
    facts = json.loads(done.stdout)
    tags = {**facts["streams"][0].get("tags", {}), **facts["format"].get("tags", {})}
    return {name.lower(): text for name, text in tags.items()}


def picture_in(path: Path) -> bytes:
    """The cover as mutagen finds it."""
    tags: Any = mutagen.File(path)
    if path.suffix == ".mp3":
        return bytes(tags["APIC:"].data)
    if path.suffix in {".m4a", ".m4b", ".mp4"}:
        return bytes(tags["covr"][0])
    if path.suffix == ".flac":
        return bytes(tags.pictures[0].data)
    return bytes(flac.Picture(b64decode(tags["metadata_block_picture"][0])).data)


def image(form: str, size: tuple[int, int] = (300, 200), mode: str = "RGB", **settings: Any) -> bytes:
    to = BytesIO()
    picture = Image.new(mode, size)
    colour: Any = {"L": 90, "1": 1, "P": 3, "CMYK": (0, 200, 200, 0), "LA": (90, 128)}.get(mode, (200, 30, 30, 128))
    picture.paste(colour[:3] if mode == "RGB" else colour, (0, 0, *size))
    picture.save(to, form, **settings)
    return to.getvalue()


@pytest.mark.parametrize("ending", endings())
def test_title_artist_and_album_are_what_was_chosen(ending: str, tmp_path: Path) -> None:
    tags = probed(written(tmp_path, ending, About("Knee ½", 500, artist="Ann & Bö", album="Physio 体操")))
    assert (tags["title"], tags["artist"], tags["album"]) == ("Knee ½", "Ann & Bö", "Physio 体操")


@pytest.mark.parametrize("ending", endings())
def test_a_file_has_an_album_where_none_was_chosen(ending: str, tmp_path: Path) -> None:
    assert probed(written(tmp_path, ending, About("Knee", 500)))["album"] == "repcast"


@pytest.mark.parametrize("ending", PICTURED)
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_the_users_picture_is_the_cover(form: str, ending: str, tmp_path: Path) -> None:
    path = written(tmp_path, ending, About("Knee", 500, cover=image(form)))
    found = Image.open(BytesIO(picture_in(path)))
    assert (found.format, found.size, found.mode) == (form, (300, 200), "RGB")
    assert np.asarray(found)[:, :, 0].min() > 150, "it is the red one"
    streams = json.loads(
        subprocess.run(
            ["ffprobe", "-v", "error", "-of", "json", "-show_streams", str(path)], capture_output=True, check=True
        ).stdout
    )["streams"]
    (video,) = (stream for stream in streams if stream["disposition"]["attached_pic"])
    assert (video["codec_name"], video["width"], video["height"]) == ({"JPEG": "mjpeg", "PNG": "png"}[form], 300, 200)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
def test_a_picture_of_any_kind_is_shown_in_rgb(mode: str) -> None:
    cover = cover_image(image("PNG", mode=mode))
    assert Image.open(BytesIO(cover.data)).mode == "RGB"
    assert (cover.mime, cover.width, cover.height, cover.depth) == ("image/png", 300, 200, 24)
    assert cover_image(image("JPEG", mode="CMYK")).mime == "image/jpeg"


def test_a_picture_is_upright_small_enough_and_tells_nothing_else() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010F] = "the camera's maker"
    cover = cover_image(image("JPEG", (4000, 1000), exif=exif.tobytes()))
    found = Image.open(BytesIO(cover.data))
    assert (found.width, found.height) == (LARGEST_SIDE_PX // 4, LARGEST_SIDE_PX)
    assert not found.getexif()
    assert cover_image(cover.data).data[:4] == cover.data[:4]


def broken() -> dict[str, bytes]:
    png, jpeg = image("PNG", (64, 64)), image("JPEG", (64, 64))
    wide = bytearray(png)
    wide[16:24] = (60_000).to_bytes(4, "big") * 2
    return {
        "text": b"no picture",
        "gif": image("GIF", mode="P"),
        "half a png": png[: len(png) // 2],
        "head of a png": png[:20],
        "half a jpeg": jpeg[: len(jpeg) // 2],
        "head of a jpeg": jpeg[:10],
        "a png of wrong bytes": png[:60] + bytes(len(png) - 60),
        "billions of pixels": bytes(wide),
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    }


@pytest.mark.parametrize("kind", broken())
def test_a_picture_that_cannot_be_shown_is_one_error_before_any_work(kind: str, tmp_path: Path) -> None:
    def untouched() -> Iterator[Block]:
        pytest.fail("work was done")
        yield

    data = broken()[kind]
    message = "the cover picture (cannot be read; choose a JPEG or PNG file|has .* pixels; make it smaller)"
    with pytest.raises(RepcastError, match=message):
        cover_image(data)
    with pytest.raises(RepcastError, match=message):
        export(untouched(), tmp_path / "x.mp3", About("x", 500, cover=data))
    assert not list(tmp_path.iterdir())


@given(st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b""]), st.binary(max_size=80))
def test_no_bytes_at_all_end_in_another_error(head: bytes, rest: bytes) -> None:
    with pytest.raises(RepcastError):
        cover_image(head + rest)


def test_without_a_picture_of_the_users_the_cover_is_drawn() -> None:
    about = About("Knee", 500)
    assert artwork(about).data == draw_cover(about)


HOSTILE = ["a\x00b", "a\nb", "a\x1b[31mb", "\u202egnp.exe", "\u2066a\u2069", "a\ud800b", "\uffff", "a\u2028b"]
HOSTILE += ["\r\n", "=;#\\", "[x]", "[CHAPTER]"]


def hostile(title: str) -> About:
    """A track all of whose texts are `title`."""
    sections = tuple(
        Section("set", title, at, at + 250, (Cue(at, at + 100, "say", title), Cue(at + 100, at + 200, "say", "b")))
        for at in (0, 250)
    )
    return About(title, 500, title, title, title, title, f"{title}, x", "en", sections)


@pytest.mark.parametrize("title", HOSTILE, ids=ascii)
@pytest.mark.parametrize("ending", endings())
def test_no_title_breaks_the_tags_or_the_chapters(ending: str, title: str, tmp_path: Path) -> None:
    path = written(tmp_path, ending, hostile(title))
    shown = ["-v", "error", "-of", "json", "-show_format", "-show_chapters"]
    done = subprocess.run(["ffprobe", *shown, str(path)], capture_output=True, check=True)
    facts = json.loads(done.stdout)
    assert len(facts["chapters"]) == 2
    assert float(facts["chapters"][1]["start_time"]) == pytest.approx(0.25, abs=0.001)
    text = json.dumps(facts, ensure_ascii=False)
    assert not {"\x1b", "\x00", "\u202e", "\u2066", "\ud800"} & set(text)
    assert "\\u0000" not in text
    assert "\\u001b" not in text


@given(st.text(max_size=60))
def test_any_title_can_be_drawn_tagged_and_captioned(title: str) -> None:
    about = hostile(title).visible()
    assert Image.open(BytesIO(draw_cover(hostile(title)))).size == (600, 600)
    tag: Any = id3_tags.ID3(BytesIO(id3(about)))
    assert len(tag.getall("CHAP")) == 2
    for caption in CAPTIONS.values():
        text = caption(about)
        assert text.encode().decode() == text
        assert not {"\x00", "\x1b", "\u202e"} & set(text)


@pytest.mark.parametrize("char", [chr(code) for code in (*range(32), 0x7F, 0x85, 0x2028, 0x202E, 0xFFFE)], ids=ascii)
def test_a_cover_is_drawn_whatever_character_is_in_its_words(char: str) -> None:
    about = About(f"a{char}b", 500, dose=f"3{char}× 11")
    alike = About("ab", 500, dose="3× 11"), About("a b", 500, dose="3 × 11")
    assert draw_cover(about) in map(draw_cover, alike)


def test_options_without_a_cover_write_none(tmp_path: Path) -> None:
    export(sound(), tmp_path / "x.flac", About("x", 500, cover=image("PNG")), Options(cover=False))
    assert not mutagen.File(tmp_path / "x.flac").pictures
