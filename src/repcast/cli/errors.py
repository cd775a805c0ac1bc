"""Turns what can go wrong into one message and an exit status, and remarks into lines on standard error."""

import os
import sys
from typing import Any

import click

from repcast import ChoiceError, Diagnostic, RepcastError, report

INTERRUPTED = 130
"""The exit status of a command that Ctrl-C ended, as shells have it."""

_TOLD = frozenset(("tip-not-spoken", "no-room", "rest-extended", "long-phrase", "estimated", "known-session"))
"""Notes that only the schedule and the log can make, and `check` cannot show."""


class Failed(click.ClickException):
    """What the user can correct: one `error:` message on standard error, exit status 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Print the message."""
        del file
        click.echo(f"{click.style('error:', fg='red', bold=True)} {report.harmless(self.message)}", err=True)


class Reporting(click.Group):
    """A group whose commands may raise what the user can correct, and which suggests a command for a mistyped one."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn its errors into a message and an exit status."""
        try:
            return super().invoke(ctx)
        except ChoiceError as error:
            raise Failed(str(error)) if error.where else click.UsageError(sentence(str(error))) from error
        except RepcastError as error:
            raise Failed(str(error)) from error
        except BrokenPipeError:
            # Whoever read our output has all that they wanted (head, a pager that was left): that is no fault. The
            # interpreter must not complain about it when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise Failed(f"{where}{(error.strerror or str(error)).lower()}") from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            from difflib import get_close_matches  # where all is well nothing is compared

            commands = self.list_commands(ctx)
            near = get_close_matches(name, commands, 1)
            hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(commands)}."
            ctx.fail(f"There is no command {name!r}. {hint}")
        return super().resolve_command(ctx, args)


def sentence(text: str) -> str:
    """Return the text with a full stop, unless it is a question."""
    return text if text.endswith("?") else f"{text}."


def warn(message: str) -> None:
    """Print a warning on standard error."""
    click.echo(f"{click.style('warning:', fg='yellow')} {report.harmless(message)}", err=True)


def remark(*remarks: Diagnostic) -> None:
    """Print remarks on standard error: warnings, what the schedule could not place, and what the log changed."""
    for one in remarks:
        if one.severity == "warning" or one.code in _TOLD:
            colour = "yellow" if one.severity == "warning" else "cyan"
            place = f"{one.place}: " if one.place.source else ""
            label = click.style(f"{one.severity}:", fg=colour)
            click.echo(f"{label} {report.harmless(place + one.message)}", err=True)
