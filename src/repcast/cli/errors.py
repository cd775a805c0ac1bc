"""Turns what can go wrong into one message and an exit status."""

import os
import sys
from typing import Any

import click

from repcast.model.errors import RepcastError

INTERRUPTED = 130


def safe(text: str) -> str:
    """The text without characters that a terminal would obey rather than show."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)


class Failed(click.ClickException):
    """What the user can mend: one `error:` message on standard error, exit status 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Print the message."""
        del file
        click.echo(f"{click.style('error:', fg='red', bold=True)} {safe(self.message)}", err=True)


class Reporting(click.Group):
    """A group whose commands may raise what the user can mend."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn its errors into a message and an exit status."""
        try:
            return super().invoke(ctx)
        except RepcastError as error:
            raise Failed(str(error)) from error
        except BrokenPipeError:
            # Whoever read our output has gone; the interpreter must not complain about that when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise Failed(f"{where}{(error.strerror or str(error)).lower()}") from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
