"""`repcast show`: what will be said, and when."""

import json
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from repcast.cli.errors import safe
from repcast.cli.options import Flags, choosing, picking
from repcast.cli.settle import Settled, flag
from repcast.model.errors import RepcastError

if TYPE_CHECKING:  # these bring samples with them, which `repcast --help` does without
    from repcast.model.plan import Plan
    from repcast.model.timeline import Timeline


@click.command()
@click.argument("script")
@picking
@choosing
@click.option("--json", "as_json", is_flag=True, help="Print the timeline as one JSON object.")
@click.option("--choices", "as_choices", is_flag=True, help="Print what was chosen, and where.")
@click.option("--plot", "picture", metavar="FILE", help="Draw the session as FILE, .png or .svg, and print nothing.")
def show(script: str, pick: str, flags: Flags, *, as_json: bool, as_choices: bool, picture: str | None) -> None:
    """Print what will be said and when."""
    from repcast.cli.open_session import Asked, production, remark
    from repcast.report.timeline import overview, run_of_cues

    _check_ending(picture)
    with production(Asked(script, pick, flags)) as (made, settled):
        if as_choices:
            _print_choices(settled)
            return
        timeline = made.timeline()
    if not as_json:
        remark(*timeline.diagnostics)
    if picture:
        _draw(picture, made.session, timeline)
    elif as_json:
        from repcast.cli.facts import timeline_facts

        click.echo(json.dumps(timeline_facts(made, timeline), ensure_ascii=False))
    else:
        for line in (*overview(made.session, timeline), "", *run_of_cues(timeline.sections)):
            click.echo(safe(line))


def _print_choices(settled: Settled) -> None:
    """A line for each choice that somebody made, and where; the rest is left to the page and to repcast."""
    for name, value in settled.values().items():
        where = settled.origins.get(name)
        click.echo(f"{flag(name):<12} {safe(value):<12} {f'from {where}' if where else 'as usual'}")


def _check_ending(picture: str | None) -> None:
    if picture and PurePath(picture).suffix.lower() not in {".png", ".svg"}:
        raise RepcastError(f"{picture}: a session is drawn as .png or .svg", "give the file one of these endings")


def _draw(path: str, session: "Plan", timeline: "Timeline") -> None:
    from repcast.export.target import opened
    from repcast.report.picture import png, svg
    from repcast.report.plot import plot

    drawn = plot(session, timeline)
    with opened(path) as file:
        file.write((svg if PurePath(path).suffix.lower() == ".svg" else png)(drawn))
