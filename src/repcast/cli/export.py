"""`repcast export`: the session as a file, or many sessions as many files."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from repcast.cli.errors import INTERRUPTED, safe
from repcast.cli.options import choosing, picking, with_music
from repcast.model.errors import RepcastError

if TYPE_CHECKING:  # these bring samples with them, which `repcast --help` does without
    from repcast.cli.open_session import Asked
    from repcast.cli.settle import Settled
    from repcast.export import About, Options
    from repcast.model.timeline import Section, Timeline
    from repcast.session import Session

BESIDE = ("srt", "vtt", "lrc", "labels.txt", "timeline.json")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written of one session: the file, how, what stands beside it, and where it is divided."""

    asked: "Asked"
    path: str
    options: "Options"
    beside: tuple[str, ...]
    split: Literal["sections", "sets"] | None


@click.command()
@click.argument("scripts", nargs=-1, required=True, metavar="SCRIPT...")
@click.option("-o", "--output", metavar="FILE", help='The ending picks the format; "-" streams MP3.')
@click.option("--out-dir", metavar="DIR", help="Write each SCRIPT to a file of its own in this folder.")
@click.option("--format", "ending", default="mp3", metavar="ENDING", help="The format of --out-dir and of -o -  [mp3].")
@click.option("--jobs", type=click.IntRange(1, 16), default=2, help="How many to export at once with --out-dir  [2].")
@click.option("--force/--no-clobber", default=True, help="Replace a file that is there (as usual), or refuse to.")
@picking
@choosing
@with_music
@click.option("--bitrate", "bitrate_kbps", type=click.IntRange(8, 512), metavar="KBPS", help="For MP3, M4A and Opus.")
@click.option("--rate", "rate_hz", type=click.IntRange(8000, 48000), metavar="HZ", help="The sample rate.")
@click.option("--mono", "channels", flag_value=1, type=int, help="One channel (as usual without music).")
@click.option("--stereo", "channels", flag_value=2, type=int, help="Two channels (as usual with music).")
@click.option("--beside", multiple=True, type=click.Choice(BESIDE), help="Write this beside the file as well.")
@click.option("--split", type=click.Choice(["sections", "sets"]), help="One file each, and a playlist.")
def export(scripts: tuple[str, ...], output: str | None, out_dir: str | None, jobs: int, **flags: Any) -> None:
    """Write the session as a file for a phone."""
    _check(output, out_dir, flags)
    many = [_wanted(script, path, flags) for script, path in _targets(scripts, output, out_dir, flags["ending"])]
    if out_dir is None:
        _export(many[0], shown=sys.stderr.isatty())
        return
    faults = _export_all(many, jobs)
    click.echo(f"{len(many) - len(faults)} of {len(many)} exported to {safe(out_dir)}", err=True)
    if faults:
        raise RepcastError("\n       ".join(faults))


def _check(output: str | None, out_dir: str | None, flags: dict[str, Any]) -> None:
    """Refuse what cannot be meant, before any work."""
    if (output is None) == (out_dir is None):
        raise click.UsageError("say where to write: -o FILE for one SCRIPT, or --out-dir DIR for any number of them.")
    if output == "-" and (flags["split"] or flags["beside"]):
        raise click.UsageError("-o - is one stream: --split and --beside need a file.")


def _export_all(many: list[Wanted], jobs: int) -> list[str]:
    """Export many sessions; gives what went wrong with each that failed."""
    pool = ThreadPoolExecutor(min(jobs, len(many)))
    try:
        faults = list(pool.map(_attempt, many))
    except KeyboardInterrupt:
        # Threads cannot be told to stop, and waiting for them would ignore the user; unfinished files have no names.
        os._exit(INTERRUPTED)
    pool.shutdown()
    return [fault for fault in faults if fault]


def _targets(scripts: tuple[str, ...], output: str | None, out_dir: str | None, ending: str) -> list[tuple[str, str]]:
    """Which script goes to which file."""
    if output is not None:
        if len(scripts) > 1:
            raise click.UsageError("-o takes one SCRIPT; for several, give --out-dir DIR.")
        return [(scripts[0], output)]
    folder = Path(out_dir or "")
    names = ["session" if script == "-" else Path(script).stem for script in scripts]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise click.UsageError(f"two SCRIPTs would both become {twice}.{ending}; export one of them with -o.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise RepcastError(f"{folder} cannot be made a folder: {fault.strerror}", "choose another --out-dir") from fault
    return [(script, str(folder / f"{name}.{ending}")) for script, name in zip(scripts, names, strict=True)]


def _wanted(script: str, path: str, flags: dict[str, Any]) -> Wanted:
    from repcast.cli.open_session import Asked
    from repcast.export import Options
    from repcast.storage.folders import cache_folder

    options = Options(
        rate_hz=flags["rate_hz"] or 0,
        bitrate_kbps=flags["bitrate_kbps"] or 0,
        channels=flags["channels"] or 0,
        ending=f".{flags['ending']}" if path == "-" else "",
        replace=flags["force"],
        cache=cache_folder() / "encoded",
    )
    asked = Asked(script, flags["pick"], flags["flags"], flags["music"], flags["music_db"])
    return Wanted(asked, path, options, flags["beside"], flags["split"])


def _attempt(wanted: Wanted) -> str:
    """Export one of many; gives what went wrong, or nothing."""
    try:
        _export(wanted, shown=False)
    except RepcastError as fault:
        message, script = str(fault), wanted.asked.script
        return message if message.startswith(script) else f"{script}: {message}"
    return ""


def _export(wanted: Wanted, *, shown: bool) -> None:
    from repcast.cli.facts import timeline_facts
    from repcast.cli.open_session import production, remark
    from repcast.export import writable
    from repcast.export.sidecars import check_beside, write_beside
    from repcast.export.split import check_parts
    from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ
    from repcast.model.timeline import Timeline
    from repcast.model.times import frames

    replace, endings = wanted.options.replace, [f".{ending}" for ending in wanted.beside]
    writable(wanted.path, wanted.options, channels=2 if wanted.asked.music else 1)
    if wanted.split:
        check_parts(wanted.path, wanted.options)
    if endings:
        check_beside(wanted.path, endings, replace=replace)
    with production(wanted.asked) as (made, settled):
        with _progress(len(made.session.parts), "speaking", shown=shown) as progress:
            sections = tuple(_counted(made.sections(), progress))
        timeline = Timeline(made.session.title, sections)
        remark(*timeline.diagnostics)
        about = _about(made, timeline, settled)
        rate_hz = STEREO_RATE_HZ if wanted.asked.music else RATE_HZ
        with _progress(frames(timeline.duration_ms, rate_hz), "writing", shown=shown) as progress:
            _write(made, about, wanted, progress)
        if endings:
            remark(*check_beside(wanted.path, endings, replace=replace, duration_ms=timeline.duration_ms))
            write_beside(wanted.path, endings, about, timeline_facts(made, timeline), replace=replace)


def _counted(sections: Iterable["Section"], progress: Callable[[int], None]) -> Iterator["Section"]:
    for done, section in enumerate(sections, start=1):
        progress(done)
        yield section


def _about(made: "Session", timeline: "Timeline", settled: "Settled") -> "About":
    from repcast.export import About
    from repcast.report.doses import session_line

    return About(
        timeline.title,
        timeline.duration_ms,
        comment=f"repcast {settled.described()}",
        dose=session_line(made.session),
        language=made.source.routine.language,
        sections=timeline.sections,
    )


def _write(made: "Session", about: "About", wanted: Wanted, progress: Callable[[int], None]) -> None:
    from repcast.export import export as write
    from repcast.export.split import export_parts

    if wanted.split:
        blocks, options = made.blocks(about.sections), wanted.options
        export_parts(blocks, wanted.path, about, wanted.split, options)
        return
    sound = made.blocks(about.sections) if wanted.asked.music else made.audio_spans(about.sections)
    write(sound, wanted.path, about, wanted.options, progress=progress)


@contextmanager
def _progress(total: int, label: str, *, shown: bool) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, where it is to be shown; it is told how much of `total` is done so far."""
    if not shown:
        yield lambda _done: None
        return
    with click.progressbar(length=total, label=label, file=sys.stderr, update_min_steps=total // 100 or 1) as bar:
        done = 0

        def tell(now: int) -> None:
            nonlocal done
            bar.update(now - done)
            done = now

        yield tell
