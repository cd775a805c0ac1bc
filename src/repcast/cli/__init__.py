"""The command line: reads flags, strings the stages together, turns errors into messages and an exit status."""

import click

from repcast import __version__
from repcast.cli.checking import check, import_
from repcast.cli.errors import Reporting
from repcast.cli.exporting import export
from repcast.cli.machine import doctor, list_, voices
from repcast.cli.playing import log, play
from repcast.cli.showing import show


@click.group(cls=Reporting, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="repcast")
def main() -> None:
    """Coach an exercise, by voice: play a page live, hands-free, or export it as an audio file.

    SCRIPT is a page or script (text, Markdown, HTML, JSON), "-" for standard input, or the name of a script that
    ships with repcast (see: repcast list).
    """


for command in (play, export, show, check, import_, list_, voices, doctor, log):
    main.add_command(command)
