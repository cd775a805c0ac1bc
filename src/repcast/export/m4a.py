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

from repcast.export.about import About, Encoding, Options
from repcast.export.formats import check_rate
from repcast.export.target import Sink, explained_scratch, path_of, scratch
from repcast.export.track import Track
from repcast.model.errors import RepcastError
from repcast.storage.ffmpeg import find_ffmpeg

RATES_HZ = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000)
SPEECH_KBPS, STEREO_KBPS = 64, 160
MOST_BITS, LEAST_BITS = 6.0, 0.4
"""Bits for a sample of a channel: a frame of 1024 samples has 6144 at most (ISO/IEC 14496-3, 4.5.3), and ffmpeg 5.1
writes no fewer than 0.4 whatever it is asked for."""


class M4a:
    """The format M4A."""

    rate_hz = 44_100
    has_bitrate = True

    def ready(self) -> object:
        """Raise RepcastError where there is no ffmpeg."""
        return _ffmpeg()

    def check(self, encoding: Encoding, _about: About | None) -> None:
        """Refuse a rate or a bitrate that AAC does not have: ffmpeg would take the nearest without a word."""
        check_rate(encoding.rate_hz, RATES_HZ, "AAC")
        samples_kbps = encoding.rate_hz * encoding.channels / 1000
        least, most = (round(samples_kbps * bits) for bits in (LEAST_BITS, MOST_BITS))
        if encoding.kbps and not least <= encoding.kbps <= most:
            problem = f"AAC cannot have {encoding.kbps} kbit/s at {encoding.rate_hz} Hz"
            raise RepcastError(problem, f"choose {least} to {most}")

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write an MP4 file with AAC in it."""
        form = ["-f", "s16le", "-ar", str(track.rate_hz), "-ac", str(track.channels), "-i", "pipe:0"]
        kbps = options.bitrate_kbps or (SPEECH_KBPS if track.channels == 1 else STEREO_KBPS)
        plain = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", "-f", "ipod"]
        how = ["-map", "0:a", "-map_chapters", "1", "-map_metadata", "1", "-c:a", "aac", "-b:a", f"{kbps}k", *plain]
        with _two_files() as (chapters, file):
            with explained_scratch():
                chapters.sink.write(_chapters(about).encode())
                chapters.sink.flush()
                command = [_ffmpeg(), "-v", "error", "-y", *form, "-i", chapters.path, *how, file.path]
                _run(command, track, [one.sink.fileno() for one in (chapters, file) if one.is_nameless])
                _tag(file.sink, about, options)
                file.sink.seek(0)
            shutil.copyfileobj(file.sink, sink)


M4A = M4a()


def _ffmpeg() -> str:
    return find_ffmpeg("this format", ".mp3 does without")


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


def _run(command: list[str], track: Track, inherited: list[int]) -> None:
    """Run ffmpeg and pass it the samples."""
    with tempfile.TemporaryFile() as messages:  # a file and not a pipe, which could fill up while we write
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(  # noqa: S603
            command, stdin=pipe, stdout=nowhere, stderr=messages, pass_fds=inherited
        ) as process:
            try:
                _write_to((samples.tobytes() for samples in track.pcm16()), process)
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            messages.seek(0)
            last = messages.read().decode(errors="replace").strip().splitlines()[-1:]
            raise RepcastError(": ".join(["ffmpeg failed", *last]), "try another format, such as .mp3")


def _write_to(pieces: Iterable[bytes], process: "subprocess.Popen[bytes]") -> None:
    """Write to ffmpeg; where it has gone away, its exit status says why."""
    if process.stdin:
        try:
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            return


def _chapters(about: About) -> str:
    """Return the chapters as ffmpeg's metadata file has them."""
    lines = [";FFMETADATA1"]
    for section in about.sections:
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={section.start_ms}", f"END={section.end_ms}"]
        title = section.title + " " * section.title.endswith("\\")  # ffmpeg 5.1 takes an escaped one there for its own
        lines.append("title=" + "".join(f"\\{one}" if one in "=;#\\\n" else one for one in title))
    return "\n".join(lines) + "\n"


def _tag(file: Sink, about: About, options: Options) -> None:
    mutagen: Any = import_module("mutagen.mp4")
    file.seek(0)
    tags = mutagen.MP4(file)
    texts = {
        "\xa9nam": about.title,
        "\xa9ART": about.artist,
        "\xa9alb": about.album,
        "\xa9gen": about.genre,
        "\xa9cmt": about.comment,
        "\xa9lyr": about.lyrics,
    }
    tags.update({name: [text] for name, text in texts.items() if text})
    if about.track:
        tags["trkn"] = [(about.track, about.tracks)]
    if options.cover:
        from repcast.export.cover import artwork

        cover = artwork(about)
        kinds = {"image/png": mutagen.MP4Cover.FORMAT_PNG, "image/jpeg": mutagen.MP4Cover.FORMAT_JPEG}
        tags["covr"] = [mutagen.MP4Cover(cover.data, kinds[cover.mime])]
    file.seek(0)
    tags.save(file, padding=lambda _info: 0)
