"""`repcast show`: what will be said, and when."""

import json
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

import repcast
from repcast import RepcastError, report
from repcast.cli.errors import remark
from repcast.cli.flags import Chosen, ScriptType, choosing, picking, progress

if TYPE_CHECKING:  # it brings samples with it, which `repcast --help` does without
    from repcast import Session


@click.command()
@click.argument("script", type=ScriptType())
@picking
@choosing
@click.option("--json", "as_json", is_flag=True, help="Print the timeline as one JSON object.")
@click.option("--choices", "as_choices", is_flag=True, help="Print what was chosen, and where.")
@click.option("--plot", "picture", metavar="FILE", help="Draw the session as FILE, .png or .svg, and print nothing.")
def show(script: str, pick: str, chosen: Chosen, *, as_json: bool, as_choices: bool, picture: str | None) -> None:
    """Print what will be said and when."""
    if picture and PurePath(picture).suffix.lower() not in {".png", ".svg"}:
        raise RepcastError(f"{picture}: a session is drawn as .png or .svg", "give the file one of these endings")
    with repcast.compile(script, pick=pick, configuration=repcast.configuration(), **chosen) as session:
        if as_choices:
            _print_choices(session)
            return
        remark(*session.diagnostics)
        said = len(session.diagnostics)
        with progress(shown=sys.stderr.isatty()) as report_progress:
            timeline = session.schedule(report_progress)
        if not as_json:
            remark(*session.diagnostics[said:])
        if picture:
            session.plot(picture)
        elif as_json:
            click.echo(json.dumps(session.facts(), ensure_ascii=False))
        else:
            for line in (*report.overview(session.plan, timeline), "", *report.run_of_cues(timeline.sections)):
                click.echo(report.harmless(line))


def _print_choices(session: "Session") -> None:
    """Print a line for each choice: its value, and where it was made."""
    for row, value, origin in session.settled.rows():
        where = "from the command line" if origin == "the caller" else f"from {origin}" if origin else "by default"
        click.echo(f"{row.flag:<13} {report.harmless(value):<12} {where}")
