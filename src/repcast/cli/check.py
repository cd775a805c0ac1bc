"""`repcast check` and `repcast import`: what was understood of a page, and the page as a script to edit."""

import json

import click

import repcast
from repcast import Diagnostic, Reading, report
from repcast.cli.errors import remark
from repcast.cli.flags import ScriptType, picking

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


@click.command()
@click.argument("scripts", nargs=-1, required=True, type=ScriptType(), metavar="SCRIPT...")
@picking
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one line a file.")
@click.pass_context
def check(ctx: click.Context, scripts: tuple[str, ...], pick: str, *, as_json: bool) -> None:
    """Print what was understood of each SCRIPT.

    Everything that does not fit is listed below it, with its line and column.

    The exit status is 1 if any of them has an error.
    """
    failed = False
    for script in scripts:
        for reading in repcast.check(script, pick=pick):
            failed = failed or any(one.severity == "error" for one in reading.diagnostics)
            if as_json:
                click.echo(json.dumps(report.reading_facts(reading), ensure_ascii=False))
            else:
                _print(reading)
    ctx.exit(1 if failed else 0)


def _print(reading: Reading) -> None:
    for line in report.reading_lines(reading):
        click.echo(report.harmless(line))
    for one in reading.diagnostics:
        _print_diagnostic(reading, one)


def _print_diagnostic(reading: Reading, one: Diagnostic) -> None:
    label = click.style(f"{one.severity}:", fg=COLOURS[one.severity], bold=True)
    click.echo(f"{report.harmless(str(one.place))}: {label} {report.harmless(one.message)} [{one.code}]")
    for line in report.caret(reading, one.place):
        click.echo(f"    {line}")


@click.command("import")
@click.argument("page", type=ScriptType())
@click.option("-o", "--output", required=True, metavar="SCRIPT", help='Where to write it; "-" is standard output.')
@picking
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def import_(page: str, output: str, pick: str, *, force: bool) -> None:
    """Turn any PAGE or record into a script to edit."""
    reading = repcast.read(page, pick=pick)
    if any(one.severity == "error" for one in reading.diagnostics):
        raise repcast.SourceError(reading.diagnostics)
    remark(*reading.diagnostics)
    repcast.write_script(reading, output, replace=force)
