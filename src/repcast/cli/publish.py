"""`repcast publish`: a library as a site with a podcast feed; and what it shares with the export of many sessions."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

import repcast
from repcast import RepcastError, report
from repcast.cli.flags import Chosen, Command, ScriptType, WholeNumber, choosing, including

RUN = ("workers", "cluster", "store")
"""The parameters of `running`, which `Library.export` and `Library.publish` take."""

_MOST_REMARKS = 12


def running(command: Command) -> Command:
    """Add the flags for who does the work of a library."""
    flags = (
        click.option(
            "--jobs", "workers", type=WholeNumber(0, 256), help="How many processes; 0 for none.  [one a core]"
        ),
        click.option(
            "--cluster", metavar="ADDRESS", help="A Dask scheduler, tcp://HOST:PORT, or local:N workers here."
        ),
        click.option("--store", metavar="ADDRESS", help="Where clips are kept: a folder, or s3://… and the like."),
        click.option("--prune", is_flag=True, default=None, help="Remove what was made of sources that are gone."),
    )
    for flag in reversed(flags):
        command = flag(command)
    return command


@click.command()
@click.argument("sources", nargs=-1, required=True, type=ScriptType(), metavar="SOURCE...")
@click.option("--out-dir", required=True, metavar="DIR", help="The folder of the site.")
@click.option("--title", metavar="TEXT", help="The title of the site.  [Workouts]")
@click.option("--url", metavar="ADDRESS", help="Where the site will stand; a podcast feed cannot do without.")
@click.option("--description", metavar="TEXT", help="What the site says of itself.")
@click.option("--author", metavar="TEXT", help="Who stands in the feed and in the files.")
@click.option("--email", metavar="ADDRESS", help="Whom podcast directories write to; everybody can read it.")
@click.option("--cover", metavar="PICTURE", help="A square JPEG or PNG for the feed.  [drawn from the title]")
@including
@running
@click.option("--force", "anew", is_flag=True, help="Make everything again, not only what has changed.")
@choosing
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def publish(sources: tuple[str, ...], out_dir: str, *, include: tuple[str, ...], quiet: bool, **flags: Any) -> None:
    """Make a static site of sessions, with a podcast feed.

    SOURCE is a page or script, a folder of them, a file of many records, or a catalogue: a table (.csv, .tsv, .jsonl)
    with the columns source, pick, title and any choice, such as reps. A second run makes only what has changed.
    """
    chosen: Chosen = flags.pop("chosen")
    run = {name: flags.pop(name) for name in (*RUN, "prune", "anew")}
    site = repcast.Site(**{name: value for name, value in flags.items() if value})
    library = repcast.Library(sources, patterns=include, each=True, configuration=repcast.configuration(), **chosen)
    with library_progress(quiet=quiet) as report_progress:
        given = {name: value for name, value in run.items() if value is not None}
        outcome = library.publish(out_dir, site=site, report=report_progress, **given)
    if not quiet and not site.url:
        click.echo("there is no podcast feed without --url, the address of the site", err=True)
    print_outcome(outcome, out_dir, "published")


def print_outcome(outcome: Any, folder: str, done: str) -> None:
    """Print what was done, and count the remarks by their codes.

    Raises:
        RepcastError: some sessions failed; it lists them.
    """
    whole = outcome.made + outcome.kept
    more = [f"{outcome.kept} as they were"] if outcome.kept else []
    more += [f"{outcome.removed} removed"] if outcome.removed else []
    said = f" ({', '.join(more)})" if more else ""
    click.echo(f"{whole} of {whole + len(outcome.failed)} {done} to {report.harmless(folder)}{said}", err=True)
    most = sorted(outcome.remarks.items(), key=lambda one: -one[1])[:_MOST_REMARKS]
    if most:
        click.echo(f"remarks: {', '.join(f'{count} {code}' for code, count in most)}", err=True)
    if outcome.failed:
        raise RepcastError("\n       ".join(one.message for one in outcome.failed))


@contextmanager
def library_progress(*, quiet: bool) -> Iterator[Callable[[Any], None]]:
    """Say how much there is to speak before it starts, and show on one line of a terminal how far a library is.

    Yields the function to call with the progress; it prints to standard error.
    """
    shown = ProgressLine(in_place=sys.stderr.isatty())
    try:
        yield (lambda _progress: None) if quiet else shown.show
    finally:
        shown.clear()


class ProgressLine:
    """Prints the progress of a library; without `in_place` only what is printed once."""

    def __init__(self, *, in_place: bool) -> None:
        self._in_place = in_place
        self._last = ""
        self._has_said_how_long = False

    def show(self, progress: Any) -> None:
        """Print the progress where it has changed."""
        if progress.stage == "speaking" and not self._has_said_how_long:
            self._has_said_how_long = True
            self.clear()
            click.echo(_how_long(progress), err=True)
        line = _line(progress)
        if self._in_place and line != self._last:
            click.echo(f"\r{line:<{len(self._last)}}", nl=False, err=True)
            self._last = line

    def clear(self) -> None:
        """Clear the line."""
        if self._last:
            click.echo(f"\r{'':<{len(self._last)}}\r", nl=False, err=True)
            self._last = ""


def _how_long(progress: Any) -> str:
    """Return what lies ahead: "870 sessions to make: 95 phrases to speak, 7 min of speech; this takes about 4 min"."""
    left = progress.sessions - progress.sessions_done
    time = f"; this takes about {_rounded(progress.left_s)}" if progress.left_s is not None else ""
    said = f"{_counted(progress.phrases_left, 'phrase')} to speak, {_rounded(progress.speech_left_s)} of speech"
    return f"{_counted(left, 'session')} to make: {said}{time}"


def _line(progress: Any) -> str:
    """Return the progress on one line: "speaking: 12 of 873 sessions, 3204 phrases left, about 12 min left"."""
    parts = [
        f"{progress.sessions_done} of {progress.sessions} {'sources' if progress.stage == 'reading' else 'sessions'}"
    ]
    if progress.phrases_left:
        speech = _rounded(progress.speech_left_s)
        parts.append(f"{_counted(progress.phrases_left, 'phrase')} left ({speech} of speech)")
    if progress.left_s is not None and progress.phrases_left:
        parts.append(f"about {_rounded(progress.left_s)} left")
    return f"{progress.stage}: {', '.join(parts)}"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def _rounded(time_s: float) -> str:
    """Return a time as one figure: "40 s", "12 min", "4.1 h"."""
    if time_s >= 5400:
        return f"{time_s / 3600:.1f} h"
    return f"{time_s / 60:.0f} min" if time_s >= 90 else f"{time_s:.0f} s"
