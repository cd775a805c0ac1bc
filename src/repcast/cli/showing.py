"""`repcast show`: what will be said, and when."""

import json

import click

from repcast.cli.choosing import Wanted, choosing
from repcast.cli.errors import safe


@click.command()
@click.argument("script")
@click.option("--pick", default="", metavar="NAME", help="The exercise to take out of a file of many.")
@choosing
@click.option("--json", "as_json", is_flag=True, help="Print the timeline as one JSON object.")
def show(script: str, pick: str, wanted: Wanted, *, as_json: bool) -> None:
    """Print what will be said and when."""
    from repcast.cli.producing import production
    from repcast.report.doses import resolved
    from repcast.report.plan import glance, run
    from repcast.report.understood import diagnostic_facts

    with production(script, pick, wanted) as made:
        timeline = made.timeline()
    if as_json:
        from repcast.export.timeline_json import timeline_json

        exercises = [{"title": task.exercise.title, "dose": resolved(task)} for task in made.session.tasks]
        facts = timeline_json(timeline, exercises, made.source.source)
        facts["diagnostics"] = [diagnostic_facts(one) for one in (*made.source.diagnostics, *timeline.diagnostics)]
        click.echo(json.dumps(facts, ensure_ascii=False))
        return
    for line in (*glance(made.session, timeline), "", *run(timeline.sections)):
        click.echo(safe(line))
