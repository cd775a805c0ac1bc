"""`repcast check` and `repcast import`: what was understood of a page, and the page as a script to edit."""

import json
import os
import sys
from collections import Counter
from typing import Any

import click

import repcast
from repcast import Diagnostic, Reading, report
from repcast.cli.errors import remark
from repcast.cli.flags import ScriptType, including, picking

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
MARK_COLOURS: dict[str, dict[str, Any]] = {
    "title": {"bold": True},
    "step": {"fg": "green"},
    "tip": {"fg": "cyan"},
    "dose": {"fg": "yellow", "bold": True},
    "intro": {},
    "passed-over": {"dim": True},
}
"""How a terminal shows the words of the page by what they became."""


@click.command()
@click.argument("scripts", nargs=-1, required=True, type=ScriptType(), metavar="SCRIPT...")
@picking
@including
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one line a file.")
@click.option(
    "--text/--no-text",
    "with_text",
    default=None,
    help="Print the page's own text, each line with what it became; at a terminal a short page has it anyway.",
)
@click.pass_context
def check(
    ctx: click.Context,
    scripts: tuple[str, ...],
    pick: str,
    include: tuple[str, ...],
    *,
    as_json: bool,
    with_text: bool | None,
) -> None:
    """Print what was understood of each SCRIPT: a page, a folder of pages, a file of records, a catalogue.

    Everything that does not fit is listed below it, with its line and column; of many, a summary ends the list.

    The exit status is 1 if any of them has an error.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    library = repcast.Library(scripts, patterns=include, pick=pick)
    counted = _Summary()
    for reading in library.check():
        counted.add(reading)
        if as_json:
            click.echo(json.dumps(report.reading_facts(reading, marks=bool(with_text)), ensure_ascii=False))
        else:
            if _shows_text(reading, len(library.jobs)) if with_text is None else with_text:
                _print_text(reading)
            _print(reading)
    if counted.readings > 1:
        click.echo(counted.line(), err=as_json)
    ctx.exit(1 if counted.worst["error"] else 0)


class _Summary:
    """Counts readings by their worst diagnostic, and diagnostics by their codes."""

    def __init__(self) -> None:
        self.readings = 0
        self.worst = dict.fromkeys(COLOURS, 0)
        self._codes: Counter[str] = Counter()

    def add(self, reading: Reading) -> None:
        """Count a reading."""
        self.readings += 1
        self._codes.update(one.code for one in reading.diagnostics)
        severities = {one.severity for one in reading.diagnostics}
        worst = next((severity for severity in self.worst if severity in severities), None)
        if worst:
            self.worst[worst] += 1

    def line(self) -> str:
        """Return the summary on one line: "873 read: 2 with errors, 871 with notes; 2 empty, 871 no-sets"."""
        severities = ", ".join(f"{count} with {severity}s" for severity, count in self.worst.items() if count)
        codes = ", ".join(f"{count} {code}" for code, count in self._codes.most_common())
        return f"{self.readings} read: {severities or 'nothing to remark'}" + (f"; {codes}" if codes else "")


def _shows_text(reading: Reading, sources: int) -> bool:
    """Whether the text of a page is shown without being asked for: one that fits a terminal, and is no script."""
    is_short = 0 < reading.text.count("\n") < report.MOST_LINES and not reading.text.startswith("+++")
    return sources == 1 and is_short and sys.stdout.isatty()


def _print_text(reading: Reading) -> None:
    """Print the page with what each line became, in colour where that can be seen, else with its doses in brackets."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in report.marked(reading):
        if coloured:
            said = "".join(click.style(text, **MARK_COLOURS[role]) if role else text for text, role in line.parts)
        else:
            said = "".join(f"[{text}]" if role == "dose" else text for text, role in line.parts)
        click.echo(f"{line.margin:>{report.MARGIN}} | {said}".rstrip())
    click.echo()


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
