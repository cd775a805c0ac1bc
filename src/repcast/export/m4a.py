"""M4A and M4B: AAC, encoded by ffmpeg, with chapters that Apple's players show."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from repcast.export.about import About, Options
from repcast.export.target import Sink, explained_scratch, path_of, scratch
from repcast.export.track import Track
from repcast.model.errors import RepcastError

RATE_HZ = 44_100
HAS_BITRATE = True
_SPEECH_KBPS, _STEREO_KBPS = 64, 160


def ready() -> None:
    """Raise RepcastError where there is no ffmpeg."""
    ffmpeg()


def ffmpeg() -> str:
    """Find ffmpeg: on the PATH, or in the package imageio-ffmpeg, which carries one."""
    found = shutil.which("ffmpeg")
    if not found:
        try:
            found = import_module("imageio_ffmpeg").get_ffmpeg_exe()
        except (ImportError, RuntimeError):
            raise RepcastError(
                "this format needs ffmpeg, which is not on the PATH",
                "install it with: apt install ffmpeg, brew install ffmpeg, winget install ffmpeg or "
                "pip install imageio-ffmpeg; .mp3 does without",
            ) from None
    return str(found)


def write(track: Track, to: Sink, about: About, options: Options) -> None:
    """Write an MP4 file with AAC in it."""
    kbps = options.bitrate_kbps or (_SPEECH_KBPS if track.channels == 1 else _STEREO_KBPS)
    form = ["-f", "s16le", "-ar", str(track.rate_hz), "-ac", str(track.channels), "-i", "pipe:0"]
    plain = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", "-f", "ipod"]
    how = ["-map", "0:a", "-map_chapters", "1", "-map_metadata", "1", "-c:a", "aac", "-b:a", f"{kbps}k", *plain]
    with _two_files() as (chapters, file):
        with explained_scratch():
            chapters.sink.write(_chapters(about).encode())
            chapters.sink.flush()
            command = [ffmpeg(), "-v", "error", "-y", *form, "-i", chapters.path, *how, file.path]
            _feed(command, track, [one.sink.fileno() for one in (chapters, file) if one.is_nameless])
            _tag(file.sink, about, options)
            file.sink.seek(0)
        shutil.copyfileobj(file.sink, to)


@dataclass(frozen=True, slots=True)
class Scratch:
    """A temporary file, and the path at which ffmpeg finds it; a nameless one has to be handed on to it as well."""

    sink: Sink
    path: str
    is_nameless: bool


@contextmanager
def _two_files() -> Iterator[tuple[Scratch, Scratch]]:
    """Open two files for ffmpeg: without names where the system can, so that not even a kill leaves them behind."""
    with ExitStack() as using:
        first, second = using.enter_context(scratch()), using.enter_context(scratch())
        if path_of(first):
            yield Scratch(first, path_of(first), True), Scratch(second, path_of(second), True)
            return
        with explained_scratch():
            folder = using.enter_context(tempfile.TemporaryDirectory(prefix="repcast-"))
            paths = [Path(folder, name) for name in ("chapters.txt", "track.m4a")]
            named = [Scratch(using.enter_context(path.open("w+b")), str(path), False) for path in paths]
        yield named[0], named[1]


def _feed(command: list[str], track: Track, inherited: list[int]) -> None:
    """Run ffmpeg and pass it the samples."""
    with tempfile.TemporaryFile() as said:  # a file and not a pipe, which could fill up while we write
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(  # noqa: S603
            command, stdin=pipe, stdout=nowhere, stderr=said, pass_fds=inherited
        ) as process:
            try:
                _pour((samples.tobytes() for samples in track.pcm16()), process)
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            said.seek(0)
            last = said.read().decode(errors="replace").strip().splitlines()[-1:]
            raise RepcastError(": ".join(["ffmpeg failed", *last]), "try another format, such as .mp3")


def _pour(pieces: Iterable[bytes], process: "subprocess.Popen[bytes]") -> None:
    """Write to ffmpeg; where it has gone away, its exit status tells why."""
    if process.stdin:
        try:
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            return


def _chapters(about: About) -> str:
    """Write the chapters as ffmpeg's metadata file has them."""
    lines = [";FFMETADATA1"]
    for section in about.sections:
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={section.start_ms}", f"END={section.end_ms}"]
        lines.append("title=" + "".join(f"\\{one}" if one in "=;#\\\n" else one for one in section.title))
    return "\n".join(lines) + "\n"


def _tag(file: Sink, about: About, options: Options) -> None:
    mutagen: Any = import_module("mutagen.mp4")
    file.seek(0)
    tagged = mutagen.MP4(file)
    said = {
        "\xa9nam": about.title,
        "\xa9ART": about.artist,
        "\xa9alb": about.album,
        "\xa9gen": about.genre,
        "\xa9cmt": about.comment,
        "\xa9lyr": "\n".join(cue.written for cue in about.spoken),
    }
    tagged.update({name: [text] for name, text in said.items() if text})
    if about.track:
        tagged["trkn"] = [(about.track, about.tracks)]
    if options.cover:
        from repcast.export.cover import picture

        tagged["covr"] = [mutagen.MP4Cover(picture(about), mutagen.MP4Cover.FORMAT_PNG)]
    file.seek(0)
    tagged.save(file, padding=lambda _info: 0)
