"""TOML in a script: tables that know the line of each of their keys."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.quote import Source

_HEADER = re.compile(r"\s*\[(?P<twice>\[)?\s*(?P<name>[\w.-]+)\s*\]")
_KEY = re.compile(r"\s*(?P<key>[\w-]+|\"[^\"]*\")\s*=\s*")
_WHERE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


@dataclass(slots=True)
class Table:
    """The keys and values of one stretch of TOML, the places of its keys, and the faults found so far.

    Sub-tables are taken with `table` and `tables`, values with `take`; what was not taken is unknown.
    """

    values: dict[str, object]
    places: dict[str, Place]
    place: Place
    faults: list[Diagnostic] = field(default_factory=list)
    prefix: str = ""
    known: set[str] = field(default_factory=set)

    def take(self, key: str) -> object:
        """The value of `key`, or `None`."""
        self.known.add(key)
        return self.values.get(key)

    def where(self, key: str) -> Place:
        """The place of the line that gives `key`."""
        return self.places.get(self.prefix + key, self.place)

    def table(self, key: str) -> "Table | None":
        """The sub-table `key`, or `None`."""
        value = self.take(key)
        if value is None or isinstance(value, dict):
            return self._below(value, f"{key}.") if value else None
        self.fault("bad-value", key, f"`{key}` must be a table: write `[{key}]` on a line of its own")
        return None

    def tables(self, key: str) -> "Iterator[Table]":
        """The sub-tables that `[[key]]` opens, in order."""
        value = self.take(key)
        if value is None:
            return
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.fault("bad-value", key, f"`{key}` must be a list of tables: write `[[{key}]]` before each")
            return
        for index, one in enumerate(value):
            yield self._below(one, f"{key}.{index}.")

    def _below(self, values: dict[str, object], prefix: str) -> "Table":
        whole = self.prefix + prefix
        return Table(values, self.places, self.places.get(whole, self.place), self.faults, whole)

    def fault(self, code: str, key: str, message: str) -> None:
        """Note an error about `key`."""
        self.faults.append(Diagnostic("error", code, message, self.where(key)))

    def close(self, what: str) -> None:
        """Note every key that nothing has asked for."""
        for key in self.values:
            if key not in self.known:
                self.fault("unknown-key", key, f"{what} has no key `{key}`{suggestion(key, self.known)}")


def suggestion(word: str, known: Collection[str]) -> str:
    """`; did you mean …?`, or which words there are."""
    near = get_close_matches(word, known, 1, 0.55)
    return f"; did you mean `{near[0]}`?" if near else f"; it knows {', '.join(sorted(known))}"


def read_table(source: Source, first: int, last: int) -> Table:
    """Read the lines `first` to `last` (counted from 1, the last one left out) of the source as TOML."""
    if last <= first:
        return Table({}, {}, Place(source.name, first - 1))
    start, end = source.line_range(first)[0], source.line_range(last - 1)[1]
    places = dict(_places(source, first, last))
    place = Place(source.name, first)
    try:
        return Table(dict(tomllib.loads(source.text[start:end])), places, place)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as fault:
        return Table({}, places, place, [_broken(source, first, last, str(fault) or "nested too deeply")])


def _broken(source: Source, first: int, last: int, message: str) -> Diagnostic:
    where = _WHERE.search(message)
    line = first + int(where["line"]) - 1 if where and where["line"] else last - 1
    column = int(where["column"]) if where and where["column"] else 1
    words = _WHERE.sub("", message)
    return Diagnostic(
        "error",
        "bad-toml",
        f"this is not TOML: {words[:1].lower()}{words[1:]}",
        Place(source.name, max(line, first), column, 1),
    )


def _places(source: Source, first: int, last: int) -> Iterator[tuple[str, Place]]:
    """Where each key stands, as `table.index.key`."""
    prefix, counts = "", dict[str, int]()
    for line in range(first, last):
        start, end = source.line_range(line)
        text = source.text[start:end]
        header, key = _HEADER.match(text), _KEY.match(text)
        if header:
            name = header["name"]
            prefix = f"{name}."
            if header["twice"]:
                counts[name] = counts.get(name, -1) + 1
                prefix = f"{name}.{counts[name]}."
            yield prefix, source.place(start, end)
        elif key:
            yield prefix + key["key"].strip('"'), source.place(start + len(text) - len(text.lstrip()), end)
