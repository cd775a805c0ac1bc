"""`repcast publish`: a library as a site with a podcast feed; and what it shares with the export of many sessions."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

import repcast
from repcast import RepcastError, report
from repcast.cli.flags import Chosen, Command, ScriptType, choosing, including

RUN = ("workers", "cluster", "store")
"""The parameters of `running`, which `Library.export` and `Library.publish` take."""

_MOST_REMARKS = 12


def running(command: Command) -> Command:
    """Add the flags for who does the work of a library."""
    flags = (
        click.option(
            "--jobs", "workers", type=click.IntRange(0, 256), help="How many processes; 0 for none.  [one a core]"
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
    with library_progress(shown=sys.stderr.isatty() and not quiet) as report_progress:
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
def library_progress(*, shown: bool) -> Iterator[Callable[[Any], None]]:
    """Show on one line of standard error how far a library is; yields the function to call with the progress."""
    if not shown:
        yield lambda _progress: None
        return
    last = [""]

    def show(progress: Any) -> None:
        line = _line(progress)
        if line != last[0]:
            click.echo(f"\r{line:<{len(last[0])}}", nl=False, err=True)
            last[0] = line

    try:
        yield show
    finally:
        click.echo(f"\r{'':<{len(last[0])}}\r", nl=False, err=True)


def _line(progress: Any) -> str:
    """Return the progress on one line: "speaking: 12 of 873 sessions, 3204 phrases left, about 12 min left"."""
    parts = [
        f"{progress.sessions_done} of {progress.sessions} {'sources' if progress.stage == 'reading' else 'sessions'}"
    ]
    if progress.phrases_left:
        parts.append(f"{progress.phrases_left} phrases left ({progress.speech_left_s / 60:.0f} min of speech)")
    if progress.left_s is not None and progress.phrases_left:
        left = f"{progress.left_s / 60:.0f} min" if progress.left_s >= 90 else f"{progress.left_s:.0f} s"
        parts.append(f"about {left} left")
    return f"{progress.stage}: {', '.join(parts)}"
