"""MP3 files that were exported before, kept by all that they follow from: written again without compiling anything.

What is kept is the tag, and which encoded phrases stand where. The key names the code and the packages, the source,
the choices, the configuration and the settings; the voice and the session's own sounds are looked at again.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repcast.model.choices import parse_choices
from repcast.model.clip import content_identity
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.storage.disk_cache import encoded_cache
from repcast.storage.folders import shipped
from repcast.storage.packages import all_installed, code_identity, files_below

if TYPE_CHECKING:
    from repcast.export.mp3_spliced import SplicedTrack
    from repcast.session import Origin, Request
    from repcast.session.exporting import Exportable
    from repcast.storage.configuration import Configuration

ENDING = ".mp3"

SHAPING = frozenset(("rate_hz", "bitrate_kbps", "channels", "title", "artist", "cover"))
"""The settings of a file that its bytes follow from; a file with any other of them is not kept."""

MAX_COVER_BYTES = 30_000_000
"""The largest picture that is read for a cover."""

NOT_SHAPING = frozenset(("replace", "report"))
"""The settings that change nothing of its bytes."""


@dataclass(frozen=True, slots=True)
class KeptExport:
    """A session that was exported before: its title, its length, what there is to remark, and the file in pieces."""

    title: str
    duration_ms: int
    diagnostics: tuple[Diagnostic, ...]
    pieces: tuple[bytes, ...]

    def write(self, path: str | os.PathLike[str], *, replace: bool = True) -> Path:
        """Write the file again; return its path.

        Raises:
            RepcastError: it cannot be written, or exists already and `replace` is false.
        """
        from repcast.export.target import opened

        with opened(path, replace=replace) as file:
            file.writelines(self.pieces)
        return Path(path)


def kept_export(
    source: str | os.PathLike[str],
    *,
    pick: str = "",
    configuration: "Configuration | None" = None,
    settings: Mapping[str, Any] | None = None,
    **choices: Any,
) -> KeptExport | None:
    """Return the MP3 file that was exported from the same source with the same choices and settings, if it is kept.

    Every byte is what `compile` and `Session.export` would make; it takes a third of the time. Anything that has
    changed since, be it the page, a choice, the configuration, the voice, a picture, a package or repcast itself, makes
    it another export, which is not kept.

    Args:
        source: a path, or the name of a script that ships with repcast.
        pick: what to take of the source, as for `compile`.
        configuration: what the user configured, as for `compile`.
        settings: the settings of the file, as for `Session.export`.
        **choices: the choices by the names of the flags.

    Returns:
        The file, or None where it has to be made: what is wrong with the source is found then.

    Raises:
        ChoiceError: there is no such choice, or a value is out of its limits.
    """
    from repcast.session import Origin, Request
    from repcast.session.source import contents

    flags = parse_choices({name: value for name, value in choices.items() if value is not None})
    with suppress(RepcastError, OSError):
        origin = Origin(content_identity(contents(source)[1]), configuration)
        key = _key(Request(source, None, pick, flags), origin, settings or {})
        return _found(key) if key else None
    return None


def keep_export(session: "Exportable", settings: Mapping[str, Any], track: "SplicedTrack") -> None:
    """Keep what a session was just exported as, where it was compiled from a file, a voice of its own and no more."""
    from repcast.session import Session
    from repcast.speak.registry import voice_identity

    if not isinstance(session, Session):
        return
    key = _key(session.request, session.origin, settings) if session.origin else ""
    if not key:
        return
    voice = session.choices.voice
    facts = {
        "title": session.timeline.title,
        "duration_ms": session.timeline.duration_ms,
        "diagnostics": [astuple(one) for one in dict.fromkeys(session.diagnostics)],
        "voice": [voice, voice_identity(voice)],
        "files": [_facts(path) for _, path in session.own_sounds],
        "track": track.facts(),
    }
    cache = encoded_cache()
    cache.put(key, json.dumps(facts).encode() + b"\n" + track.head)
    cache.prune()


def _found(key: str) -> KeptExport | None:
    """Return what is kept under a key, if the voice and the files that it needs are the same as then."""
    from repcast.export.mp3_spliced import SplicedTrack
    from repcast.speak.registry import voice_identity

    cache = encoded_cache()
    known, _, head = (cache.get(key) or b"").partition(b"\n")
    if not known:
        return None
    facts = json.loads(known)
    voice, identity = facts["voice"]
    if voice_identity(voice) != identity or any(_facts(path) != [path, *rest] for path, *rest in facts["files"]):
        return None
    pieces = SplicedTrack.of(head, facts["track"]).pieces(cache)
    remarks = tuple(
        Diagnostic(severity, code, message, Place(*place)) for severity, code, message, place in facts["diagnostics"]
    )
    return KeptExport(facts["title"], facts["duration_ms"], remarks, pieces) if pieces else None


def _key(request: "Request", origin: "Origin", settings: Mapping[str, Any]) -> str:
    """Return what the bytes of a file follow from, as far as that is known before its page is read; "" for others."""
    source, configuration = request.source, origin.configuration
    wanted = {name: value for name, value in settings.items() if name not in NOT_SHAPING and value}
    code = code_identity()
    if not isinstance(source, str | os.PathLike) or os.fspath(source) == "-" or not code:
        return ""
    if request.choices.get("music") or (configuration and configuration.choices.get("music")):
        return ""
    if not wanted.keys() <= SHAPING:
        return ""
    if "cover" in wanted:
        wanted["cover"] = _content(wanted["cover"])
    name = os.fspath(source)
    place = str(Path(name).absolute()) if Path(name).is_file() else ""  # its own sounds lie beside it
    asked = (name, place, origin.content, request.pick, sorted(request.choices.items()), sorted(wanted.items()))
    sounds = sorted(files_below(shipped("audio")))
    return repr(("export 1", code, all_installed(), sounds, configuration, asked))


def _content(path: str | os.PathLike[str]) -> str:
    """Return the identity of a picture; raises OSError where there is none."""
    with Path(path).open("rb") as file:
        return content_identity(file.read(MAX_COVER_BYTES + 1))


def _facts(path: str | Path) -> list[Any]:
    """Return the path of a file, its size and the time of its last change."""
    facts = Path(path).stat()
    return [str(path), facts.st_size, facts.st_mtime_ns]
