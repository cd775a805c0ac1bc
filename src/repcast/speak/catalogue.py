"""Voices fetched on demand: from Piper's own catalogue, and Kokoro's model; checked, then put in place in one move."""

import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from hashlib import new
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from repcast.speak.engines import VoiceError
from repcast.storage.folders import data_folder

PIPER = "https://huggingface.co/rhasspy/piper-voices/resolve/main/"
KOKORO = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0/"
TIMEOUT_S = 30
CATALOGUE_BYTES = 16 << 20
"""The most that is read of a catalogue; Piper's has some 300 kB."""

VOICE_NAME = re.compile(r"\w+(?:-\w+)+")
"""A name of Piper's catalogue, such as en_US-joe-medium, which becomes the name of a file: without a dot, a slash, a
backslash or a colon, so that it leads nowhere else on any system, and with a hyphen, so that it is no device of Windows
such as CON or NUL."""

BLOCK_BYTES = 1 << 18

OnBytes = Callable[[int, int], None]
"""Called while something is fetched, with the bytes that have arrived and those of the whole."""


@dataclass(frozen=True, slots=True)
class Download:
    """One file to fetch: where from below the base address, what it will be called, and how to know it."""

    at: str
    name: str
    size: int
    digest: str
    method: str


KOKORO_PARTS = (
    Download(
        "kokoro-v1.0.int8.onnx",
        "kokoro-v1.0.int8.onnx",
        92_361_271,
        "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
        "sha256",
    ),
    Download(
        "voices-v1.0.bin",
        "voices-v1.0.bin",
        28_214_398,
        "bca610b8308e8d99f32e6fe4197e7ec01679264efed0cac9140fe9c29f1fbf7d",
        "sha256",
    ),
)


def _ignore(arrived: int, whole: int) -> None:
    """Report to nobody."""


def add_voice(name: str, *, base: str = "", on_bytes: OnBytes = _ignore) -> str:
    """Fetch the voice `name` of Piper's catalogue, or `kokoro`, into the user's data folder.

    Returns the name that `--voice` takes. `base` is the address to fetch from, by default the publisher's own. Every
    file is checked against its published checksum (Piper's md5, Kokoro's sha256) before it is put in place. Raises
    VoiceError.
    """
    name = name.removeprefix("piper:")
    if name.partition(":")[0] == "kokoro":
        _fetch_all(base or KOKORO, KOKORO_PARTS, data_folder() / "kokoro", on_bytes)
        return name
    base = base or PIPER
    with _explained(base), _open(base, "voices.json") as answer:
        key, parts = _piper_parts(json.loads(answer.read(CATALOGUE_BYTES)), name)
    _fetch_all(base, parts, data_folder() / "piper", on_bytes)
    return f"piper:{key}"


def _piper_parts(catalogue: dict[str, Any], name: str) -> tuple[str, tuple[Download, ...]]:
    """Return a voice's full name and its two files, the small one first: where the model is in place, so is all."""
    by_alias = {alias: key for key, entry in catalogue.items() for alias in entry.get("aliases", ())}
    key = name if name in catalogue else by_alias.get(name, "")
    if not key:
        near = get_close_matches(name, catalogue, cutoff=0.4) or sorted(catalogue)[:3]
        raise VoiceError(f"Piper's catalogue has no voice {name!r}", f"it has {', '.join(near)}")
    names = (f"{key}.onnx.json", f"{key}.onnx")
    files = {PurePosixPath(at).name: (at, facts) for at, facts in catalogue[key]["files"].items()}
    if not all(one in files for one in names) or not VOICE_NAME.fullmatch(key):
        raise VoiceError(f"Piper's catalogue has no files for the voice {key!r}", "choose another")
    return key, tuple(
        Download(files[one][0], one, files[one][1]["size_bytes"], files[one][1]["md5_digest"], "md5") for one in names
    )


def _fetch_all(base: str, parts: Iterable[Download], folder: Path, on_bytes: OnBytes) -> None:
    """Fetch what is not here yet."""
    parts = tuple(parts)
    before, whole = 0, sum(part.size for part in parts)
    for part in parts:
        with _explained(base):
            folder.mkdir(parents=True, exist_ok=True)
            if not _is(folder / part.name, part):
                _fetch(base, part, folder, partial(_report_from, on_bytes, before, whole))
        before += part.size
        on_bytes(before, whole)


def _report_from(on_bytes: OnBytes, before: int, whole: int, arrived: int) -> None:
    on_bytes(before + arrived, whole)


def _fetch(base: str, part: Download, folder: Path, on_bytes: Callable[[int], None]) -> None:
    """Fetch one file beside its place, and move it there once it is right."""
    unchecked = folder / f"{part.name}.{os.getpid()}.part"
    arrived, digest = 0, _hasher(part.method)
    try:
        with _open(base, part.at) as answer, unchecked.open("wb") as file:
            while arrived <= part.size and (block := answer.read(BLOCK_BYTES)):
                file.write(block)
                digest.update(block)
                arrived += len(block)
                on_bytes(arrived)
        if arrived != part.size or digest.hexdigest() != part.digest:
            problem = (
                f"{part.name} did not come as published: {arrived} bytes of {part.size}, or their checksum is wrong"
            )
            raise VoiceError(problem, "try again; nothing was kept")
        unchecked.replace(folder / part.name)
    finally:
        with suppress(OSError):
            unchecked.unlink(missing_ok=True)


def _is(path: Path, part: Download) -> bool:
    """Return whether a file is here and is the one published."""
    if not path.is_file() or path.stat().st_size != part.size:
        return False
    digest = _hasher(part.method)
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest() == part.digest


class Hasher(Protocol):
    """What `hashlib.new` returns."""

    def update(self, data: bytes, /) -> None:
        """Take in more."""

    def hexdigest(self) -> str:
        """Return the digest so far."""


def _hasher(method: str) -> Hasher:
    """The checksum that was published: it guards against a bad line, the address against everything else."""
    return new(method, usedforsecurity=False)


def _open(base: str, at: str) -> Any:
    """Open an address below `base`."""
    if not base.startswith(("https://", "http://")):
        raise VoiceError(f"{base} is no address that voices can be fetched from", "give one that starts with https://")
    import urllib.parse
    import urllib.request  # 20 ms that no session needs

    address = base.rstrip("/") + "/" + urllib.parse.quote(at)
    return urllib.request.urlopen(address, timeout=TIMEOUT_S)  # noqa: S310 - looked at just above


@contextmanager
def _explained(base: str) -> Any:
    """Turn what may go wrong on the way into an error that says what to do."""
    import urllib.error

    try:
        yield
    except urllib.error.HTTPError as error:
        raise VoiceError(f"{error.url} answers {error.code} {error.reason}", "try again later") from None
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        reason = getattr(error, "reason", error)
        raise VoiceError(f"{base} cannot be reached ({reason})", "see that this machine is online") from None
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        raise VoiceError(f"{base} holds no catalogue of voices that can be read", "try again later") from None
    except OSError as error:
        raise VoiceError(f"the voice cannot be kept ({error.strerror})", "make room in the data folder") from None
