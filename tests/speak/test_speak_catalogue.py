"""Voices fetched on demand, from a small server on this machine."""

import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from repcast.speak import VoiceError
from repcast.speak import catalogue as module
from repcast.speak.catalogue import add_voice
from repcast.speak.published import Published

NAME = "en_GB-test-low"
AT = "en/en_GB/test/low"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The publisher's folder: a catalogue with one voice."""
    folder = tmp_path / "site" / AT
    folder.mkdir(parents=True)
    files = {f"{NAME}.onnx": b"weights" * 100_000, f"{NAME}.onnx.json": b'{"audio": {}}', "MODEL_CARD": b"a card"}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    facts = {
        f"{AT}/{name}": {"size_bytes": len(data), "md5_digest": hashlib.md5(data).hexdigest()}  # noqa: S324
        for name, data in files.items()
    }
    write(tmp_path / "site", {NAME: {"key": NAME, "aliases": ["en-gb-test"], "files": facts}})
    return tmp_path / "site"


def write(site: Path, catalogue: dict[str, Any]) -> None:
    (site / "voices.json").write_text(json.dumps(catalogue))


@pytest.fixture
def base(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / "piper"


@pytest.mark.parametrize("name", [NAME, f"piper:{NAME}", "en-gb-test"])
def test_a_voice_of_the_catalogue_is_fetched(name: str, base: str, kept: Path) -> None:
    told: list[tuple[int, int]] = []
    assert add_voice(name, base=base, on_bytes=lambda come, whole: told.append((come, whole))) == f"piper:{NAME}"
    assert (kept / f"{NAME}.onnx").read_bytes() == b"weights" * 100_000
    assert sorted(path.name for path in kept.iterdir()) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]
    assert told[-1][0] == told[-1][1] == 700_013
    assert told == sorted(told)


def test_what_is_here_and_right_is_not_fetched_again(base: str, kept: Path, site: Path) -> None:
    add_voice(NAME, base=base)
    (site / AT / f"{NAME}.onnx").unlink()
    assert add_voice(NAME, base=base) == f"piper:{NAME}"
    (kept / f"{NAME}.onnx").write_bytes(b"damaged" * 100_000)
    with pytest.raises(VoiceError, match="404"):
        add_voice(NAME, base=base)


@pytest.mark.parametrize("served", [b"weighty" * 100_000, b"weights" * 99_999, b"weights" * 200_000, b""])
def test_what_does_not_come_as_published_is_not_kept(served: bytes, base: str, kept: Path, site: Path) -> None:
    (site / AT / f"{NAME}.onnx").write_bytes(served)
    with pytest.raises(VoiceError, match="did not come as published"):
        add_voice(NAME, base=base)
    assert [path.name for path in kept.iterdir()] == [f"{NAME}.onnx.json"]


def test_a_name_that_is_not_there_gets_its_neighbours_told(base: str) -> None:
    with pytest.raises(VoiceError) as caught:
        add_voice("en_GB-tset-low", base=base)
    assert NAME in caught.value.hint


@pytest.mark.parametrize("text", ["<html>maintenance</html>", "[]", '{"en_GB-test-low": {"files": {}}}'])
def test_a_catalogue_that_cannot_be_read_is_a_clear_error(text: str, base: str, site: Path) -> None:
    (site / "voices.json").write_text(text)
    with pytest.raises(VoiceError, match="catalogue"):
        add_voice(NAME, base=base)


EVIL = (
    *("../evil", "..\\evil", "/etc/evil", "\\evil", "C:evil", "C:\\evil", "D:/evil", "\\\\host\\share\\evil", "a/b-c"),
    *(
        "a\\b-c",
        "en_US-joe:stream",
        "CON",
        "nul",
        "COM1",
        "LPT9",
        "AUX",
        "..",
        ".",
        "",
        "en_US-",
        "-joe",
        "en-a\n",
        "en-a ",
    ),
    *("en_US-joe.", "en_US-joe.json", "~evil", "en_US-joe\0", "en_US-jo?e", "en_US-jo*e", "en_US-jo|e", 'en_US-jo"e'),
)


@pytest.mark.parametrize("key", EVIL)
@pytest.mark.parametrize("by_alias", [False, True])
def test_a_voice_cannot_be_put_elsewhere(key: str, by_alias: bool, base: str, site: Path, kept: Path) -> None:
    data = b"x"
    facts = {"size_bytes": 1, "md5_digest": hashlib.md5(data).hexdigest()}  # noqa: S324
    for name in ("evil.onnx", "evil.onnx.json"):
        (site / name).write_bytes(data)
    files = {f"{key}.onnx": facts, f"{key}.onnx.json": facts}
    write(site, {key: {"files": files, "aliases": ["nice-voice"]}})
    with pytest.raises(VoiceError, match="has no"):
        add_voice("nice-voice" if by_alias else key, base=base)
    assert not kept.exists()


@pytest.mark.parametrize("key", ["en_GB-test-low", "pt_PT-tugão-medium", "ca_ES-upc_ona-x_low", "zh_CN-huayan-medium"])
def test_every_name_that_the_publisher_uses_is_taken(key: str, base: str, site: Path, kept: Path) -> None:
    facts = {"size_bytes": 1, "md5_digest": hashlib.md5(b"x").hexdigest()}  # noqa: S324
    for name in (f"{key}.onnx", f"{key}.onnx.json"):
        (site / AT / name).write_bytes(b"x")
    write(site, {key: {"files": {f"{AT}/{key}.onnx": facts, f"{AT}/{key}.onnx.json": facts}}})
    assert add_voice(key, base=base) == f"piper:{key}"
    assert (kept / f"{key}.onnx").read_bytes() == b"x"


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://nowhere.invalid/"])
def test_a_server_that_cannot_be_reached_is_a_clear_error(address: str) -> None:
    with pytest.raises(VoiceError, match="cannot be reached"):
        add_voice(NAME, base=address)


def test_only_web_addresses_are_fetched_from(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no address"):
        add_voice(NAME, base=tmp_path.as_uri())


def test_kokoros_files_are_fetched_together(
    base: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "voices.bin").write_bytes(b"voices")
    digest = hashlib.sha256(b"voices").hexdigest()
    monkeypatch.setattr(module, "KOKORO_FILES", (Published("voices.bin", "voices.bin", 6, digest, "sha256"),))
    assert add_voice("kokoro", base=base) == "kokoro"
    assert (tmp_path / "data" / "kokoro" / "voices.bin").read_bytes() == b"voices"


def test_a_data_folder_that_cannot_be_written_is_a_clear_error(base: str, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(VoiceError, match="cannot be kept"):
        add_voice(NAME, base=base)
