"""The flags that several commands share, made from the table of choices."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from typing import Any

import click
from click.shell_completion import CompletionItem

from repcast import CHOICES
from repcast.cli.errors import sentence

Command = Callable[..., Any]
Chosen = Mapping[str, Any]
"""The choices that were made on the command line, by the keywords of `repcast.compile`."""

_MUSIC = ("music", "music-level")
_INTROS = {
    "brief": ("short", "Begin with title and dose, as for a session that is known: --intro short."),
    "full": ("full", "Explain everything, however often the session was done: --intro full."),
}
"""Flags that stand for a value of --intro, and their help."""


class WholeNumber(click.IntRange):
    """A whole number within limits."""

    name = "number"


class ChoiceType(click.ParamType[Any]):
    """The kind of a choice's value, as the table has it."""

    def __init__(self, row: Any) -> None:
        self.row = row
        self.name = row.kind.metavar or row.name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the value in its own type, or say which values there are."""
        try:
            return self.row.kind.parse(value)
        except ValueError as fault:
            self.fail(sentence(f"{value!r}: {fault}"), param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return how a value is written, or every value there is."""
        del param, ctx
        return self.row.kind.metavar or f"[{'|'.join(self.row.kind.words)}]"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the values that begin with what was typed."""
        if self.row.name == "voice":
            return complete_voices(ctx, param, incomplete)
        if self.row.name == "music":
            return [CompletionItem(incomplete, type="file")]
        del ctx, param
        return [CompletionItem(word) for word in self.row.kind.words if word.startswith(incomplete.lower())]


class ScriptType(click.Path):
    """A page or script: a file, or the name of one that ships with repcast."""

    name = "script"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the shipped scripts that begin with what was typed, and let the shell complete files."""
        del ctx, param
        from repcast import scripts

        own = (one.name for one in scripts() if incomplete and one.name.startswith(incomplete))
        named = [CompletionItem(name) for name in own]
        return named or [CompletionItem(incomplete, type="file")]


def choosing(command: Command) -> Command:
    """Add a flag for every choice to a command; it is called with those that were given, as `chosen`."""
    chosen = _with(_brief_or_full(command), [row for row in CHOICES if row.name not in _MUSIC], "chosen")
    for name, (_, words) in reversed(_INTROS.items()):
        chosen = click.option(f"--{name}", is_flag=True, help=words)(chosen)
    return chosen


def with_music(command: Command) -> Command:
    """Add the flags for music; `--music-level` without `--music` is the command line's fault."""
    return _with(command, [row for row in CHOICES if row.name in _MUSIC], "music")


def picking(command: Command) -> Command:
    """Add the flag that takes one exercise out of a source of many; `pick` is "" without it."""
    words = "The exercise to take out of a source of many."
    return click.option("--pick", multiple=True, callback=_one, metavar="NAME", help=words)(command)


def including(command: Command) -> Command:
    """Add the flag for the files of a folder."""
    words = 'Which files of a folder to take, such as "*.md"; "!draft*" leaves some out. May be given several times.'
    return click.option("--include", multiple=True, metavar="PATTERN", help=words)(command)


@contextmanager
def progress(*, shown: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar on standard error for each thing that is being done; yields the function to call with the progress."""
    if not shown:
        yield lambda _stage, _done, _of: None
        return
    bars: dict[str, Any] = {}
    reported: dict[str, int] = {}

    def report(stage: str, done: int, of: int) -> None:
        if stage not in bars:
            _finish(bars)
            bars[stage] = click.progressbar(length=of, label=stage, file=sys.stderr, update_min_steps=of // 100 or 1)
            bars[stage].render_progress()
        bars[stage].update(done - reported.get(stage, 0))
        reported[stage] = done

    try:
        yield report
    finally:
        _finish(bars)


def _finish(bars: Mapping[str, Any]) -> None:
    for bar in bars.values():
        bar.render_finish()


def _brief_or_full(command: Command) -> Command:
    """Take --brief and --full as the --intro that they stand for."""

    def called(*, chosen: dict[str, Any], **arguments: Any) -> Any:
        for name, (intro, _) in _INTROS.items():
            if arguments.pop(name):
                if "intro" in chosen:
                    raise click.UsageError("--brief, --full and --intro choose the same thing: give one of them.")
                chosen["intro"] = intro
        return command(chosen=chosen, **arguments)

    return wraps(command)(called)


def _with(command: Command, rows: list[Any], keyword: str) -> Command:
    def called(**arguments: Any) -> Any:
        given = {name: arguments.pop(name) for name in (row.name.replace("-", "_") for row in rows)}
        return command(**{keyword: {name: value for name, value in given.items() if value is not None}}, **arguments)

    whole: Command = wraps(command)(called)
    for row in reversed(rows):
        whole = _option(row)(whole)
    return whole


def _option(row: Any) -> Callable[[Command], Command]:
    default = "" if row.default in {"the page's", "none"} else f"  [{row.default}]"
    if row.kind.words == ("yes", "no"):
        return click.option(f"{row.flag}/--no-{row.name}", row.name.replace("-", "_"), default=None, help=row.meaning)
    return click.option(row.flag, row.name.replace("-", "_"), type=ChoiceType(row), help=row.meaning + default)


def _one(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> str:
    if len(given) > 1:
        raise click.BadParameter("takes one NAME.", ctx, param)
    return given[0] if given else ""


def complete_voices(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the voices that begin with what was typed."""
    del ctx, param
    from repcast import voices

    return [CompletionItem(one.name, help=one.description) for one in voices() if one.name.startswith(incomplete)]


def complete_devices(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the sound devices that begin with what was typed."""
    del ctx, param
    from repcast import devices

    return [CompletionItem(one.name, help=one.detail) for one in devices() if one.name.startswith(incomplete)]
