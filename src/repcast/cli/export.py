"""`repcast export`: the session as a file, or many sessions as many files."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import repcast
from repcast import report
from repcast.cli.errors import remark
from repcast.cli.flags import Chosen, ScriptType, WholeNumber, choosing, including, picking, progress, with_music
from repcast.cli.publish import RUN, library_progress, print_outcome, running

if TYPE_CHECKING:  # it brings samples with it, which `repcast --help` does without
    from repcast import KeptExport, Session

BESIDE = ("srt", "vtt", "lrc", "labels.txt", "timeline.json")
"""What `Session.export` takes as `beside`; written out here, since importing that takes longer than the help."""

DEFAULT_FORMAT = "mp3"


@click.command()
@click.argument("scripts", nargs=-1, required=True, type=ScriptType(), metavar="SCRIPT...")
@click.option("-o", "--output", metavar="FILE", help='The ending names the format; "-" streams MP3. [SCRIPT.mp3]')
@click.option("--out-dir", metavar="DIR", help="Write each SCRIPT to a file of its own in this folder.")
@click.option("--each", is_flag=True, help="Write each workout or record of a file of many; with --out-dir.")
@including
@click.option("--format", "ending", metavar="ENDING", help=f"The format without -o FILE.  [{DEFAULT_FORMAT}]")
@running
@click.option(
    "--force/--no-clobber",
    "replace",
    default=None,
    help="Replace a file that is there, or refuse to; with --out-dir, make everything again, or what has changed.",
)
@picking
@choosing
@with_music
@click.option("--bitrate", "bitrate_kbps", type=WholeNumber(8, 512), metavar="KBPS", help="For MP3, M4A, MP4 and Opus.")
@click.option("--rate", "rate_hz", type=WholeNumber(8000, 48000), metavar="HZ", help="The sample rate.")
@click.option("--mono", "channels", flag_value=1, type=int, help="One channel, the default without music.")
@click.option("--stereo", "channels", flag_value=2, type=int, help="Two channels, the default with music.")
@click.option(
    "--size", metavar="WIDTHxHEIGHT", help="Of a video, such as 720x1280 for a phone held upright.  [1280x720]"
)
@click.option("--beside", multiple=True, type=click.Choice(BESIDE), help="Write this beside the file as well.")
@click.option("--split", type=click.Choice(["sections", "sets"]), help="One file each, and a playlist.")
@click.option("--title", metavar="TEXT", help="The title in the file's tags.  [the page's]")
@click.option("--artist", metavar="TEXT", help="The artist in the file's tags.  [repcast]")
@click.option("--cover", metavar="PICTURE", help="A JPEG or PNG for the file's cover.  [drawn from the title]")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors and warnings.")
def export(scripts: tuple[str, ...], output: str | None, out_dir: str | None, *, quiet: bool, **flags: Any) -> None:
    """Write the session as a file for a phone; several SCRIPTs one after another with -o, or to a file each."""
    _check(scripts, output, out_dir, flags)
    chosen = {**flags.pop("chosen"), **flags.pop("music"), "pick": flags.pop("pick")}
    run = {name: flags.pop(name) for name in ("include", "each", "prune", *RUN)}
    ending = (flags.pop("ending") or DEFAULT_FORMAT).lower().removeprefix(".")
    settings = {name: value for name, value in flags.items() if value is not None and value != ()}
    batch = Batch(chosen, settings, ending, quiet=quiet)
    if out_dir is not None:
        batch.export_all(scripts, out_dir, {name: value for name, value in run.items() if value is not None})
    elif output is not None and len(scripts) > 1:
        batch.export_joined(scripts, output)
    else:
        batch.export_one(scripts[0], output)


def _check(scripts: tuple[str, ...], output: str | None, out_dir: str | None, flags: dict[str, Any]) -> None:
    """Refuse what cannot be meant, before any work."""
    to_file = output not in (None, "-")
    faults = {
        "-o and --out-dir: give one of them.": output is not None and out_dir is not None,
        "for several SCRIPTs, give -o FILE for one file, or --out-dir DIR for one each.": len(scripts) > 1
        and output is None
        and out_dir is None,
        "--each goes with --out-dir DIR.": flags["each"] and out_dir is None,
        "--each writes all, --pick one: give one of them.": flags["each"] and flags["pick"],
        "--pick takes from one SCRIPT.": flags["pick"] and len(scripts) > 1 and out_dir is None,
        "-o - is one stream: --split and --beside need a file.": output == "-" and (flags["split"] or flags["beside"]),
        "--format goes without -o FILE: its ending names the format.": to_file and flags["ending"],
        "--jobs goes with --out-dir.": flags["workers"] is not None and out_dir is None,
        "--cluster and --store go with --out-dir.": (flags["cluster"] or flags["store"]) and out_dir is None,
        "--prune goes with --out-dir.": flags["prune"] and out_dir is None,
        "--include goes with --out-dir.": flags["include"] and out_dir is None,
    }
    for message, is_so in faults.items():
        if is_so:
            raise click.UsageError(message)


class Batch:
    """Exports sessions that are compiled and written in the same way."""

    def __init__(self, chosen: Chosen, settings: dict[str, Any], ending: str, *, quiet: bool) -> None:
        self._chosen, self._settings, self._ending, self._quiet = chosen, settings, ending, quiet
        self._configured = repcast.configuration()

    def export_one(self, script: str, output: str | None) -> None:
        """Export one script to `output`, by default to a file of this folder that is called as the script is."""
        if output != "-" and (kept := self._kept(script, output)):
            self._write_again(kept, script, output)
            return
        with repcast.compile(script, configuration=self._configured, **self._chosen) as session:
            remark(*session.diagnostics)
            settings = dict(self._settings)
            if output is None:
                # A name that nobody chose must not cost anybody a file.
                settings.setdefault("replace", False)
                output = f"{self._stem(script, session.plan.title)}.{self._ending}"
            elif output == "-":
                settings["format"] = self._ending
            self._write(session, output, settings, shown=sys.stderr.isatty() and not self._quiet)

    def export_joined(self, scripts: tuple[str, ...], output: str) -> None:
        """Export scripts one after another as one file."""
        with ExitStack() as using:
            sessions = [
                using.enter_context(repcast.compile(script, configuration=self._configured, **self._chosen))
                for script in scripts
            ]
            joined = repcast.joined(sessions)
            remark(*joined.diagnostics)
            settings = {**self._settings, **({"format": self._ending} if output == "-" else {})}
            self._write(joined, output, settings, shown=sys.stderr.isatty() and not self._quiet)

    def export_all(self, scripts: tuple[str, ...], folder: str, run: dict[str, Any]) -> None:
        """Export everything in the scripts, each session to a file of its own in a folder.

        Raises:
            RepcastError: some could not be exported; it lists them.
        """
        settings = {name: value for name, value in self._settings.items() if name not in ("beside", "replace")}
        library = repcast.Library(
            scripts,
            patterns=run.pop("include"),
            each=run.pop("each"),
            configuration=self._configured,
            **self._chosen,
        )
        with library_progress(quiet=self._quiet) as report_progress:
            outcome = library.export(
                folder,
                format=self._ending,
                beside=self._settings.get("beside", ()),
                options=settings,
                replace=self._settings.get("replace", True),
                anew=self._settings.get("replace") is True,
                report=report_progress,
                **run,
            )
        print_outcome(outcome, folder, "exported")

    def _write(self, session: "Session | Any", path: str, settings: dict[str, Any], *, shown: bool) -> None:
        said = len(session.diagnostics)
        with progress(shown=shown) as report_progress:
            files = session.export(path, **settings, report=report_progress)
        remark(*session.diagnostics[said:])
        if files and not self._quiet:
            click.echo(_written(session.timeline.duration_ms, files), err=True)

    def _kept(self, script: str, output: str | None) -> "KeptExport | None":
        """Return what was exported before of the same script in the same way, where that is kept."""
        ending = Path(output).suffix.lower() if output else f".{self._ending}"
        if ending != repcast.KeptExport.ending:
            return None
        return repcast.kept_export(script, configuration=self._configured, settings=self._settings, **self._chosen)

    def _write_again(self, kept: "KeptExport", script: str, output: str | None) -> None:
        """Write what was exported before."""
        remark(*kept.diagnostics)
        replace = self._settings.get("replace", output is not None)
        files = kept.write(output or f"{self._stem(script, kept.title)}.{self._ending}", replace=replace)
        if not self._quiet:
            click.echo(_written(kept.duration_ms, files), err=True)

    def _stem(self, script: str, title: str) -> str:
        """Return what a file of the session is called: as its source is, or as what was picked out of that."""
        if script == "-" or self._chosen["pick"]:
            return repcast.file_name(title)
        return repcast.file_name(Path(script).stem)


def _written(duration_ms: int, files: tuple[Path, ...]) -> str:
    length, size = report.clock(duration_ms), sum(file.stat().st_size for file in files)
    more = f" and {len(files) - 1} more files" if len(files) > 2 else f" and {files[1].name}" if len(files) > 1 else ""
    return report.harmless(f"{files[0]}{more}: {length}, {size / 1e6:.1f} MB")
