"""TOML in a script: tables that know the line of each of their keys."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.text import clean
from repcast.read.quote import Source

_HEADER = re.compile(r"\s*\[(?P<twice>\[)?\s*(?P<name>[\w.-]+)\s*\]")
_KEY = re.compile(r"\s*(?P<key>[\w-]+|\"[^\"]*\")\s*=\s*")
_WHERE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_DEEP_KEY = re.compile(r"(?:\.\s{0,9}[\w\"'-]{1,40}\s{0,9}){16}")
"""A dotted key of many parts: the time that `tomllib` takes for one grows with the square of their number."""

_MOST_UNKNOWN = 20


@dataclass(slots=True)
class Table:
    """The keys and values of one block of TOML, the places of its keys, and the faults found so far.

    Sub-tables are read with `table` and `tables`, values with `take`; a key that nothing has read is unknown.
    `version` is that of the script format.
    """

    values: dict[str, object]
    places: dict[str, Place]
    place: Place
    faults: list[Diagnostic] = field(default_factory=list)
    prefix: str = ""
    version: int = 1
    known: set[str] = field(default_factory=set)

    def take(self, key: str) -> object:
        """Return the value of `key`, or `None`."""
        self.known.add(key)
        return self.values.get(key)

    def where(self, key: str) -> Place:
        """Return the place of the line that states `key`."""
        return self.places.get(self.prefix + key, self.place)

    def table(self, key: str) -> "Table | None":
        """Return the sub-table `key`, or `None`."""
        value = self.take(key)
        if value is None or isinstance(value, dict):
            return self._below(value, f"{key}.") if value else None
        self.fault("bad-value", key, f"`{key}` must be a table: write `[{key}]` on a line of its own")
        return None

    def tables(self, key: str) -> "Iterator[Table]":
        """Yield the sub-tables that `[[key]]` opens, in order."""
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
        return Table(values, self.places, self.places.get(whole, self.place), self.faults, whole, self.version)

    def fault(self, code: str, key: str, message: str) -> None:
        """Add an error about `key`."""
        self.faults.append(Diagnostic("error", code, message, self.where(key)))

    def contradict(self, key: str, message: str) -> None:
        """Add a warning about `key`, which does not go together with something else."""
        self.faults.append(Diagnostic("warning", "contradiction", message, self.where(key)))

    def close(self, what: str, hints: Mapping[str, str] = {}) -> None:
        """Add an error for each of the first keys that nothing has read.

        `what` names what the table states, `hints` where the keys belong that are known elsewhere.
        """
        unknown = (key for key in self.values if key not in self.known)
        for key in islice(unknown, _MOST_UNKNOWN):
            hint = f"; {hints[key]}" if key in hints else suggestion(key, self.known)
            self.fault("unknown-key", key, f"{what} has no key `{clean(key)}`{hint}")


def suggestion(word: str, known: Collection[str]) -> str:
    """Return `; did you mean …?`, or which words are known."""
    near = get_close_matches(word, known, 1, 0.55)
    return f"; did you mean `{near[0]}`?" if near else f"; the known ones are {', '.join(sorted(known))}"


def read_table(source: Source, first: int, last: int, version: int = 1) -> Table:
    """Return the lines `first` to `last` (from 1, half-open) of the source as TOML; what is wrong is a fault of it."""
    if last <= first:
        return Table({}, {}, source.place(*source.line_range(first - 1)), version=version)
    start, end = source.line_range(first)[0], source.line_range(last - 1)[1]
    places = dict(_places(source, first, last))
    place = source.place(*source.line_range(first))
    if _DEEP_KEY.search(source.text, start, end):
        return Table({}, places, place, [_broken(source, first, last, "nested too deeply")], version=version)
    try:
        return Table(dict(tomllib.loads(source.text[start:end])), places, place, version=version)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as fault:
        fault_of_it = _broken(source, first, last, str(fault) or "nested too deeply")
        return Table({}, places, place, [fault_of_it], version=version)


def _broken(source: Source, first: int, last: int, message: str) -> Diagnostic:
    where = _WHERE.search(message)
    line = first + int(where["line"]) - 1 if where and where["line"] else last - 1
    column = int(where["column"]) if where and where["column"] else 1
    words = "a number has too many digits" if "int_max_str_digits" in message else _WHERE.sub("", message)
    return Diagnostic(
        "error",
        "bad-toml",
        f"this is not TOML: {words[:1].lower()}{words[1:]}",
        Place(source.name, max(line, first), column, 1),
    )


def _places(source: Source, first: int, last: int) -> Iterator[tuple[str, Place]]:
    """Yield each key, as `table.index.key`, with its place."""
    prefix, counts = "", dict[str, int]()
    for line in range(first, last):
        start, end = source.line_range(line)
        text = source.text[start:end]
        header, key = _HEADER.match(text), _KEY.match(text)
        if header:
            name = header["name"]
            prefix = f"{name}."
            if name not in counts:
                yield name, source.place(start, end)
            if header["twice"]:
                counts[name] = counts.get(name, -1) + 1
                prefix = f"{name}.{counts[name]}."
            yield prefix, source.place(start, end)
        elif key:
            yield prefix + key["key"].strip('"'), source.place(start + len(text) - len(text.lstrip()), end)
