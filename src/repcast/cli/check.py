"""`repcast check` and `repcast import`: what was understood of a page, and the page as a script to edit."""

import json
from dataclasses import replace
from pathlib import Path

import click

from repcast.cli.errors import safe
from repcast.cli.options import picking
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.routine import Reading, Routine

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


@click.command()
@click.argument("scripts", nargs=-1, required=True, metavar="SCRIPT...")
@picking
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one line a file.")
@click.pass_context
def check(ctx: click.Context, scripts: tuple[str, ...], pick: str, *, as_json: bool) -> None:
    """Print what was understood of each SCRIPT, and everything that does not fit.

    The exit status is 1 if any of them has an error.
    """
    from repcast.report.reading import facts, told

    failed = False
    for script in scripts:
        reading = _read(script, pick)
        failed = failed or any(one.severity == "error" for one in reading.diagnostics)
        if as_json:
            click.echo(json.dumps(facts(reading), ensure_ascii=False))
            continue
        for line in told(reading):
            click.echo(safe(line))
        for one in reading.diagnostics:
            _show(reading, one)
    ctx.exit(1 if failed else 0)


def _read(script: str, pick: str) -> Reading:
    from repcast.plan import review
    from repcast.session import reading

    try:
        found = reading(script, pick)
        return replace(found, diagnostics=review(found))
    except RepcastError as error:
        fault = Diagnostic("error", "unreadable", "; ".join(filter(None, (error.problem, error.hint))), Place(script))
        return Reading(script, "", Routine("", ()), (fault,))


def _show(reading: Reading, one: Diagnostic) -> None:
    from repcast.report.reading import caret

    label = click.style(f"{one.severity}:", fg=COLOURS[one.severity], bold=True)
    click.echo(f"{safe(str(one.place))}: {label} {safe(one.message)} [{one.code}]")
    for line in caret(reading, one.place):
        click.echo(f"    {line}")


@click.command("import")
@click.argument("page")
@click.option("-o", "--output", required=True, metavar="SCRIPT", help='Where to write it; "-" is standard output.')
@picking
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def import_(page: str, output: str, pick: str, *, force: bool) -> None:
    """Turn any PAGE or record into a script to edit."""
    from repcast.cli.open_session import remark
    from repcast.export.target import opened
    from repcast.read import print_script
    from repcast.session import understood

    found = understood(page, pick)
    remark(*found.diagnostics)
    text = print_script(found.routine)
    if not force and output != "-" and Path(output).exists():
        raise RepcastError(f"{output}: exists already", "choose another name, or give --force to replace it")
    if output == "-":
        click.echo(text, nl=False)
        return
    with opened(output, replace=force) as file:
        file.write(text.encode())
