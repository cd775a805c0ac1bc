"""MP3 files that were exported before, kept by all that they follow from: written again without compiling anything.

What is kept is the tag, and which encoded phrases stand where. The key names the code and the packages, the source,
the choices, the configuration and the settings; the voice and the session's own sounds are looked at again.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from repcast.model.choices import parse_choices
from repcast.model.clip import content_identity
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.storage.disk_cache import encoded_cache, file_identity
from repcast.storage.folders import shipped
from repcast.storage.packages import all_installed, code_identity, files_below

if TYPE_CHECKING:
    from repcast.export.mp3_spliced import SplicedTrack
    from repcast.session import Origin, Request
    from repcast.session.exporting import Exportable
    from repcast.storage.configuration import Configuration

SHAPING = frozenset(("rate_hz", "bitrate_kbps", "channels", "title", "artist", "cover"))
"""The settings of a file that its bytes follow from; a file with any other of them is not kept."""

NOT_SHAPING = frozenset(("replace", "report"))
"""The settings that change nothing of its bytes."""


@dataclass(frozen=True, slots=True)
class KeptExport:
    """A session that was exported before: its title, its length, what there is to remark, and the file in pieces."""

    title: str
    duration_ms: int
    diagnostics: tuple[Diagnostic, ...]
    pieces: tuple[bytes, ...]

    ending: ClassVar[str] = ".mp3"
    """What the names of files of the one format that is kept end in."""

    def write(self, target: str | os.PathLike[str], *, replace: bool = True) -> tuple[Path, ...]:
        """Write the file again, to a path or with "-" to standard output.

        Returns:
            The file that was written, as `Session.export` does: none for standard output.

        Raises:
            RepcastError: the path has another ending, cannot be written, or exists already and `replace` is false.
        """
        from repcast.export.target import opened

        path = Path(target)
        is_stream = os.fspath(target) == "-"
        if not is_stream and path.suffix.lower() != self.ending:
            raise RepcastError(f"{path}: its ending is not {self.ending}", "compile the session for another format")
        with opened(target, replace=replace) as file:
            file.writelines(self.pieces)
        return () if is_stream else (path,)


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
        source: a path, or the name of a script that ships with repcast; of what can be read but once, such as standard
            input, a pipe or an open file, nothing is read and nothing kept.
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
    with suppress(RepcastError, OSError, ValueError):
        if not _can_be_read_again(source):
            return None
        origin = Origin(content_identity(contents(source)[1]), configuration)
        key = _key(Request(source, None, pick, flags), origin, settings or {})
        return _found(key) if key else None
    return None


class ExportKeeper:
    """Keeps what a session is exported as; made before anything of the file is.

    Only a session that was compiled from a file, with a voice of its own and no more, is kept. What its bytes follow
    from is looked at before the export and again behind it: where something of it has changed meanwhile, nobody knows
    which of the two went into the file, and nothing is kept.
    """

    def __init__(self, session: "Exportable", settings: Mapping[str, Any]) -> None:
        self._session, self._settings = session, settings
        self._remarks_before = len(session.remarks)
        self._basis = self._look()

    def keep(self, track: "SplicedTrack") -> None:
        """Keep the file that was made, if that is possible: the file itself is there in any case."""
        basis = self._basis
        if not basis or basis != self._look():
            return
        session = self._session
        said = len(session.diagnostics) - len(session.remarks)  # of the source, the plan and the timeline
        diagnostics = (*session.diagnostics[:said], *session.remarks[self._remarks_before :])
        facts = {
            "title": session.timeline.title,
            "duration_ms": session.timeline.duration_ms,
            "diagnostics": [astuple(one) for one in dict.fromkeys(diagnostics)],
            "voice": basis.voice,
            "files": basis.files,
            "track": track.facts(),
        }
        cache = encoded_cache()
        with suppress(OSError):
            cache.put(basis.key, json.dumps(facts).encode() + b"\n" + track.head)
            cache.prune()

    def _look(self) -> "_Basis | None":
        """Return what the file follows from; None where it is not to be kept."""
        from repcast.session import Session
        from repcast.speak.registry import voice_identity

        session = self._session
        if not isinstance(session, Session) or not session.origin:
            return None
        with suppress(OSError, RepcastError):
            key = _key(session.request, session.origin, self._settings)
            voice, identity = session.choices.voice, session.voice.speaker.identity
            files = tuple((str(path), content) for path, content in session.renderer.own_files)
            if key and identity == voice_identity(voice) and _are_the_same(files):
                return _Basis(key, (voice, identity), files)
        return None


@dataclass(frozen=True, slots=True)
class _Basis:
    """What a file follows from: its key, its voice with the identity, and the session's own sounds with theirs."""

    key: str
    voice: tuple[str, str]
    files: tuple[tuple[str, str], ...]


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
    if voice_identity(voice) != identity or not _are_the_same(facts["files"]):
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
    if not isinstance(source, str | os.PathLike) or not _can_be_read_again(source) or not code:
        return ""
    if not wanted.keys() <= SHAPING:
        return ""
    if "cover" in wanted:
        if not Path(wanted["cover"]).is_file():  # a pipe can be read but once, and that is for the picture itself
            return ""
        wanted["cover"] = file_identity(wanted["cover"])
    name = os.fspath(source)
    place = str(Path(name).absolute()) if Path(name).is_file() else ""  # its own sounds lie beside it
    asked = (name, place, origin.content, request.pick, sorted(request.choices.items()), sorted(wanted.items()))
    sounds = sorted(files_below(shipped("audio")))
    return repr(("export 2", code, all_installed(), sounds, configuration, asked))


def _can_be_read_again(source: object) -> bool:
    """Return whether a source is a file or the name of a script: what comes from a pipe is used up when it is read."""
    if not isinstance(source, str | os.PathLike) or os.fspath(source) == "-":
        return False
    path = Path(source)
    return path.is_file() or not path.exists()


def _are_the_same(files: Iterable[Sequence[str]]) -> bool:
    """Return whether files have the bytes that they are said to have; raises OSError where one cannot be read."""
    return all(file_identity(path) == identity for path, identity in files)
