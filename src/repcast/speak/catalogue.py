"""Voices fetched on demand: from Piper's own catalogue, and Kokoro's model; checked, then put in place in one move."""

import json
import re
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from difflib import get_close_matches
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from repcast.speak.engines import VoiceError
from repcast.speak.published import BLOCK_BYTES, KOKORO_MODEL, Published, is_published, put_in_place
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

OnBytes = Callable[[int, int], None]
"""Called while something is fetched, with the bytes that have arrived and those of the whole."""


KOKORO_FILES = (
    KOKORO_MODEL,
    Published(
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
        _fetch_all(base or KOKORO, KOKORO_FILES, data_folder() / "kokoro", on_bytes)
        return name
    base = base or PIPER
    with _explained(base), _open(base, "voices.json") as answer:
        key, parts = _piper_parts(json.loads(answer.read(CATALOGUE_BYTES)), name)
    _fetch_all(base, parts, data_folder() / "piper", on_bytes)
    return f"piper:{key}"


def _piper_parts(catalogue: dict[str, Any], name: str) -> tuple[str, tuple[Published, ...]]:
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
        Published(files[one][0], one, files[one][1]["size_bytes"], files[one][1]["md5_digest"], "md5") for one in names
    )


def _fetch_all(base: str, parts: Iterable[Published], folder: Path, on_bytes: OnBytes) -> None:
    """Fetch what is not here yet."""
    parts = tuple(parts)
    before, whole = 0, sum(part.size for part in parts)
    for part in parts:
        with _explained(base):
            if not is_published(folder / part.name, part):
                _fetch(base, part, folder, partial(_report_from, on_bytes, before, whole))
        before += part.size
        on_bytes(before, whole)


def _report_from(on_bytes: OnBytes, before: int, whole: int, arrived: int) -> None:
    on_bytes(before + arrived, whole)


def _fetch(base: str, part: Published, folder: Path, on_bytes: Callable[[int], None]) -> None:
    """Fetch one file."""
    with _open(base, part.at) as answer:
        put_in_place(iter(partial(answer.read, BLOCK_BYTES), b""), part, folder, on_bytes)


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
