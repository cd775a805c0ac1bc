"""Errors that the user can fix, and the diagnostics of a stage about the user's text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from repcast.model.places import Place

Severity = Literal["error", "warning", "note"]


class RepcastError(Exception):
    """The base of every error that a user can fix.

    `problem` says what is wrong, `hint` what would fix it; both are whole sentences without the final full stop.
    """

    def __init__(self, problem: str, hint: str = "", place: Place | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint
        self.place = place

    def __str__(self) -> str:
        """`file:line:column: what was found; what would fix it`."""
        where = f"{self.place}: " if self.place and self.place.source else ""
        return where + "; ".join(part for part in (self.problem, self.hint) if part)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One report about the source: what was found where, and what was done about it.

    `code` is stable and hyphenated, such as `posture-conflict`; programs may rely on it.
    """

    severity: Severity
    code: str
    message: str
    place: Place

    def facts(self) -> dict[str, str | int]:
        """Return the diagnostic as a JSON object; a line or column that is not known is left out."""
        where = {"line": self.place.line, "column": self.place.column}
        known = {name: number for name, number in where.items() if number}
        return {"severity": self.severity, "code": self.code, **known, "message": self.message}

    def __str__(self) -> str:
        """`file:line:column: severity: message [code]`."""
        return f"{self.place}: {self.severity}: {self.message} [{self.code}]"


class SourceError(RepcastError):
    """The source cannot be read as an exercise; `diagnostics` holds every fault that was found, not the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic], hint: str = "") -> None:
        self.diagnostics = tuple(diagnostics)
        first = next(one for one in self.diagnostics if one.severity == "error")
        super().__init__(first.message, hint, first.place)


class MissingPackageError(RepcastError):
    """A package that this engine, device or format needs is not installed."""

    def __init__(self, what: str, install: str) -> None:
        super().__init__(f"{what} is not installed", f"install it with: {install}")
        self.install = install


class ChoiceError(RepcastError):
    """A choice that does not exist, or a value that a choice does not take.

    `choice` is its name as it was written; `where` is the file that it was written in, "" where a caller passed it.
    """

    def __init__(self, problem: str, hint: str = "", choice: str = "", where: str = "") -> None:
        super().__init__(f"{where}: {problem}" if where else problem, hint)
        self.choice = choice
        self.where = where


class UnknownChoiceError(ChoiceError):
    """There is no such choice, or none that may be made there."""
