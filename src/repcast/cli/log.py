"""`repcast log`: what was done of the sessions played live."""

import csv
import json
import sys
from dataclasses import asdict
from typing import Any

import click

from repcast.cli.errors import safe
from repcast.model.times import clock


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for a spreadsheet.")
def log(*, as_json: bool, as_csv: bool) -> None:
    """List the sessions played live, the newest first."""
    from repcast.storage.session_log import entries

    rows = [{**asdict(entry), **asdict(entry.done)} for entry in entries()]
    for row in rows:
        del row["done"]
    if not rows and not as_json and not as_csv:
        click.echo("nothing has been played yet", err=True)
    if as_json:
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        for row in rows:
            click.echo(safe(_line(row)))


def _line(row: dict[str, Any]) -> str:
    when = row["begun"][:16].replace("T", " ")
    ending = row["ending"] or "broken off"
    return f"{when}  {clock(row['at_ms']):>8}  {ending:<11}  {work(row['sets'], row['reps']):<16}  {row['title']}"


def work(sets: int, reps: int) -> str:
    """Sets and reps in words."""
    return f"{sets} set{'' if sets == 1 else 's'}, {reps} rep{'' if reps == 1 else 's'}"
