"""Writes a session as files: the track, what stands beside it, its parts, its picture."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict, get_args

from repcast.export import About, Options, export, workout_files, writable
from repcast.export.cover import artwork, cover_image
from repcast.export.formats import PAGE_ENDING, ending_of, has_picture
from repcast.export.sidecars import check_beside, write_beside
from repcast.export.target import check_target, opened
from repcast.export.video.layout import parse_size
from repcast.model.choices import refuse_unknown
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ
from repcast.model.errors import ChoiceError, Diagnostic, MissingPackageError, RepcastError
from repcast.model.places import NOWHERE
from repcast.model.timeline import Timeline
from repcast.model.times import clock, frames
from repcast.report.doses import session_line
from repcast.session.kept_exports import ExportKeeper, KeptExport
from repcast.storage.disk_cache import encoded_cache

if TYPE_CHECKING:
    from repcast.export.mp3_spliced import SplicedTrack
    from repcast.session import Report, Session
    from repcast.session.joined import JoinedSession
    from repcast.session.remote import RemotePlayback

    Exportable: TypeAlias = Session | JoinedSession | RemotePlayback


MAX_COVER_BYTES = 30_000_000
"""The largest picture that is read for a cover."""

Split = Literal["sections", "sets"]


class ExportKeywords(TypedDict, total=False):
    """Settings of a file; what is left out is the format's own.

    `format` is the ending without its dot, where the target does not name it. `rate_hz`, `bitrate_kbps` and `channels`
    (1 or 2) shape the sound. `split` writes a folder of files, one a section or a set, and a playlist. `replace`
    allows a file to take the place of another (the default). `title` and `artist` stand in the tags, `cover` is the
    path of a picture for them. `size` is that of a video, such as "720x1280". `report` is
    called with the progress of the work.
    """

    format: str
    rate_hz: int
    bitrate_kbps: int
    channels: Literal[1, 2]
    split: Split
    replace: bool
    title: str
    artist: str
    cover: str | os.PathLike[str]
    size: str
    report: "Report"


@dataclass(frozen=True, slots=True)
class _Job:
    """One export: the session, or several joined, where it goes, and how."""

    session: "Exportable"
    target: str | IO[bytes]
    options: Options
    wanted: Mapping[str, Any]

    @property
    def report(self) -> "Report":
        return self.wanted.get("report") or (lambda _stage, _done, _of: None)

    @property
    def files(self) -> tuple[Path, ...]:
        """The file that is written at a path; none where it goes to an open file or standard output."""
        return (Path(self.target),) if isinstance(self.target, str) and self.target != "-" else ()


def export_session(
    session: "Exportable",
    target: str | os.PathLike[str] | IO[bytes],
    beside: tuple[str, ...],
    wanted: Mapping[str, Any],
) -> tuple[Path, ...]:
    """Write a session as an audio file; see `Session.export`."""
    refuse_unknown(wanted, (*ExportKeywords.__annotations__, "beside"), "a setting of a file")
    to = os.fspath(target) if isinstance(target, str | os.PathLike) else target
    spliced: list[SplicedTrack] = []
    job = _Job(session, to, replace(_options(to, wanted), on_spliced=spliced.append), wanted)
    if ending_of(to, job.options) in workout_files.ENDINGS:
        return _write_workout(job, beside)
    if ending_of(to, job.options) == PAGE_ENDING:
        return _write_page(job, beside)
    endings = [f".{ending.removeprefix('.')}" for ending in beside]
    _check(job, endings)
    is_kept = ending_of(to, job.options) == KeptExport.ending and bool(job.files) and not endings
    keeper = ExportKeeper(session, wanted) if is_kept else None
    picture = _picture(wanted.get("cover"))
    timeline = session.schedule(job.report)
    about = _about(job, picture)
    written = _write(job, about)
    session.remarks.extend(_estimated(timeline))
    if endings and isinstance(to, str):
        cut = check_beside(to, endings, replace=job.options.replace, duration_ms=timeline.duration_ms)
        session.remarks.extend(cut)
        written += tuple(write_beside(to, endings, about, session.facts(), replace=job.options.replace))
    elif spliced and keeper:
        keeper.keep(spliced[0])
    return written


def _estimated(timeline: Timeline) -> Iterator[Diagnostic]:
    """Yield a note of what waits for the listener in live play: a file takes an estimate for it."""
    waiting = [section for section in timeline.sections if section.waits]
    if waiting:
        lengths = ", ".join(clock(section.end_ms - section.start_ms) for section in waiting[:3])
        more = ", …" if len(waiting) > 3 else ""
        first = f"{len(waiting)} section{'s' if len(waiting) > 1 else ''}, such as {waiting[0].title}, would"
        message = f"{first} last until you go on in live play; the file takes an estimate ({lengths}{more})"
        yield Diagnostic("note", "estimated", message, NOWHERE)


def _write_workout(job: _Job, beside: tuple[str, ...]) -> tuple[Path, ...]:
    """Write a session for a watch or a trainer: its parts and the coach's words, and no sound."""
    sounds = [
        name for name in ("rate_hz", "bitrate_kbps", "channels", "split", "cover", "size") if job.wanted.get(name)
    ]
    if sounds or beside:
        what = (sounds or ["beside"])[0].replace("_", "-")
        raise ChoiceError(f"a file for a watch has no sound: {what} means nothing to it", "leave it out", what)
    ending = ending_of(job.target, job.options)
    if len(job.session.plans) > 1:
        raise RepcastError("a file for a watch holds one session", "write one file each, with --out-dir")
    timeline = job.session.schedule(job.report)
    data = workout_files.workout_file(ending, job.session.plans[0], timeline)
    with opened(job.target, replace=job.options.replace) as file:
        file.write(data)
    return job.files


def _write_page(job: _Job, beside: tuple[str, ...]) -> tuple[Path, ...]:
    """Write the player page with the session's sound inside."""
    from repcast.export.player_page import PlayerPage, data_address

    if beside or job.wanted.get("split"):
        what = "split" if job.wanted.get("split") else "beside"
        raise ChoiceError(f"the player page is one file: {what} means nothing to it", "leave it out", what)
    options = replace(job.options, ending=".mp3", cover=False)  # the page has the picture, once
    writable(BytesIO(), options, channels=2 if job.session.music else 1)
    check_target(job.target, replace=job.options.replace)
    picture = _picture(job.wanted.get("cover"))
    timeline = job.session.schedule(job.report)
    about = _about(job, picture).visible()
    track = BytesIO()
    _write_track(job, about, track, options)
    shown = artwork(about, options.cache)
    page = PlayerPage(
        {**job.session.player_facts(), "title": about.title},
        data_address(track.getbuffer(), "audio/mpeg"),
        links={"artwork": data_address(shown.data, shown.mime)},
        language=about.language,
    )
    with opened(job.target, replace=job.options.replace) as file:
        file.write(page.one_file().encode())
    job.session.remarks.extend(_estimated(timeline))
    return job.files


def cover(session: "Session") -> bytes:
    """Draw the picture of a session; see `Session.cover`."""
    return artwork(_about(_Job(session, "", Options(), {}), b"").visible()).data


def plot_session(session: "Session", target: str | os.PathLike[str]) -> Path:
    """Draw a session as a picture; see `Session.plot`."""
    from repcast.report.picture import png, svg
    from repcast.report.plot import plot

    path = os.fspath(target)
    draw = {".svg": svg, ".png": png}.get(PurePath(path).suffix.lower())
    if draw is None:
        raise RepcastError(f"{path}: a session is drawn as .png or .svg", "give the file one of these endings")
    drawn = draw(plot(session.plan, session.timeline))
    with opened(path) as file:
        file.write(drawn)
    return Path(path)


def _options(target: str | IO[bytes], wanted: Mapping[str, Any]) -> Options:
    ending = str(wanted.get("format", "")).lower().removeprefix(".")
    by_path = isinstance(target, str) and target != "-"
    if ending and by_path and PurePath(str(target)).suffix.lower() != f".{ending}":
        raise RepcastError(f"{target}: its ending is not .{ending}", "leave the format out: the ending tells it")
    return Options(
        rate_hz=wanted.get("rate_hz") or 0,
        bitrate_kbps=wanted.get("bitrate_kbps") or 0,
        channels=wanted.get("channels") or 0,
        ending=f".{ending}" if ending and not by_path else "",
        replace=wanted.get("replace", True),
        size=parse_size(str(wanted["size"])) if wanted.get("size") else None,
        cache=encoded_cache().folder,
    )


def _check(job: _Job, endings: list[str]) -> None:
    """Make sure, before anything is spoken, that all can be written."""
    by, is_stream = job.wanted.get("split"), not isinstance(job.target, str) or job.target == "-"
    if by not in (None, *get_args(Split)):
        raise ChoiceError(f"split cannot be {by!r}", f"give one of {', '.join(get_args(Split))}", "split")
    if not isinstance(job.target, str):
        _check_open_file(job.target, job.options)
    if is_stream and (endings or by):
        raise RepcastError("one stream has nothing beside it and no parts", "write the track to a path")
    writable(job.target, job.options, channels=2 if job.session.music else 1)
    if by and has_picture(job.target, job.options):
        raise RepcastError("a video is one file, with a chapter for each part", "leave split out, or choose .mp3")
    if isinstance(job.target, str) and by:
        from repcast.export.split import check_parts

        check_parts(job.target, job.options)
    if isinstance(job.target, str) and endings:
        check_beside(job.target, endings, replace=job.options.replace)


def _check_open_file(target: IO[bytes], options: Options) -> None:
    if not hasattr(target, "write"):
        raise RepcastError(
            f"a target cannot be {type(target).__name__}", "pass a path, or a file that is open for writing"
        )
    if not options.ending:
        raise RepcastError(
            "an open file has no ending that names its format", 'pass the format too, such as format="mp3"'
        )


def _about(job: _Job, picture: bytes) -> About:
    session, wanted = job.session, job.wanted
    return About(
        wanted.get("title") or session.timeline.title,
        session.timeline.duration_ms,
        comment=f"repcast {session.settled.described()}",
        dose="; ".join(map(session_line, session.plans)),
        language=session.routine.language,
        sections=session.timeline.sections,
        cover=picture,
        facts=session.player_facts(),
        **({"artist": wanted["artist"]} if wanted.get("artist") else {}),
    )


def _write(job: _Job, about: About) -> tuple[Path, ...]:
    by = job.wanted.get("split")
    if by and isinstance(job.target, str):
        from repcast.export.split import export_parts

        return tuple(export_parts(job.session.renderer.blocks(about.sections), job.target, about, by, job.options))
    _write_track(job, about, job.target, job.options)
    return job.files


def _write_track(job: _Job, about: About, target: str | IO[bytes], options: Options) -> None:
    renderer, sections, has_music = job.session.renderer, about.sections, bool(job.session.music)
    sound = renderer.blocks(sections) if has_music else renderer.audio_spans(sections)
    length = frames(about.duration_ms, STEREO_RATE_HZ if has_music else RATE_HZ)
    export(sound, target, about, options, progress=lambda done: job.report("writing", done, length))


def _picture(path: str | os.PathLike[str] | None) -> bytes:
    """Read the picture for a cover; nothing where none is wanted."""
    if not path:
        return b""
    hint = "choose a JPEG or PNG for the cover"
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_COVER_BYTES + 1)
    except OSError as fault:
        raise RepcastError(f"{os.fspath(path)}: {(fault.strerror or str(fault)).lower()}", hint) from fault
    if len(data) > MAX_COVER_BYTES:
        raise RepcastError(f"{os.fspath(path)}: is larger than {MAX_COVER_BYTES // 1_000_000} MB", hint)
    try:
        cover_image(data, encoded_cache().folder)
    except MissingPackageError:
        raise
    except RepcastError as fault:
        raise RepcastError(f"{os.fspath(path)}: {fault.problem}", fault.hint) from fault
    return data
