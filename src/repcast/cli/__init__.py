"""The command line: reads flags, strings the stages together, turns errors into messages and an exit status."""

from importlib import import_module

import click

from repcast import __version__
from repcast.cli.errors import Reporting

COMMANDS = {
    "play": "repcast.cli.play:play",
    "publish": "repcast.cli.publish:publish",
    "export": "repcast.cli.export:export",
    "show": "repcast.cli.show:show",
    "check": "repcast.cli.check:check",
    "import": "repcast.cli.check:import_",
    "list": "repcast.cli.machine:list_",
    "voices": "repcast.cli.machine:voices",
    "doctor": "repcast.cli.machine:doctor",
    "log": "repcast.cli.machine:log",
    "serve": "repcast.cli.serve:serve",
}
"""The module and the function of each command, imported on first use: a session starts sooner so."""


class Commands(Reporting):
    """The commands of repcast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, as the help lists them."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; `None` where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="repcast")
def main() -> None:
    """Coach an exercise, by voice: play a page live, hands-free, or export it as an audio file.

    SCRIPT is a page or script (text, Markdown, HTML, JSON), "-" for standard input, or the name of a script that
    ships with repcast (see: repcast list).
    """
