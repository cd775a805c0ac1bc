"""Tables of an EMOM whose first column lists the minutes of each station: "1, 4, 7, 10", "0:00, 4:00, 8:00"."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from repcast.languages.en.names import MINUTE as STATION_MINUTE
from repcast.languages.en.tables import EVERY_MINUTES, MINUTE, MINUTE_COLUMNS, MINUTE_WORD, ORDINALS, SO_MANY_ROUNDS
from repcast.read.document import Entry, Node, Row
from repcast.read.quote import Quote
from repcast.read.words.signs import words_of

_MINUTE_S, _FEWEST = 60, 2
_AT = r"\d{1,2}(?::\d\d)?"
_LISTED = re.compile(
    rf"\W*(?:{MINUTE_WORD}\s*)?{_AT}(?:\s*(?:[,;/&+·|]|\band\b)\s*{_AT})*\W*(?:etc\.?|and so on)?\W*", re.IGNORECASE
)
_GOES_ON = re.compile(r"\.\.\.|…|\betc|and so on", re.IGNORECASE)
_STATION = re.compile(rf"\W*(?:{STATION_MINUTE}|{ORDINALS})\W*", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})(?::(\d\d))?")


def by_minutes(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table of stations with the minutes of each, as rows after their minute; nothing for any other table."""
    told = [row for row in rows if len(row) > 1]
    every_s, rounds = _turns([_starts(row[0]) for row in told])
    counted = bool(header) and bool(MINUTE_COLUMNS.intersection(words_of(header[0].text)))
    named = len(told) >= _FEWEST and all(_STATION.fullmatch(row[0].text) for row in told)
    if len(told) < len(rows) or not (named or rounds > 1 or (every_s and counted)):
        return
    if every_s or counted:
        going_on = any(_GOES_ON.search(row[0].text) for row in told)
        said = EVERY_MINUTES.format(minutes=max(1, every_s // _MINUTE_S))
        said += SO_MANY_ROUNDS.format(rounds=rounds) if rounds > 1 and not going_on else ""
        yield Entry(Node("paragraph", Quote.join(said, told[0][0].cut(0, 0)), is_prose=True))
    yield from chain.from_iterable(_station(header, row, at, group) for at, row in enumerate(told, 1))


def _station(header: Row, row: Row, number: int, group: int) -> Iterator[Entry]:
    """Yield the minute of a station, and its row without that."""
    yield Entry(Node("paragraph", Quote.join(f"{MINUTE} {number}", row[0].cut(0, 0))))
    cells = ((header[at].text if at < len(header) else "", cell) for at, cell in enumerate(row) if at and cell.text)
    yield Entry(Node("row", children=tuple(Node("field", cell, label=label) for label, cell in cells)), 1, group)


def _starts(cell: Quote) -> list[int]:
    """Return when a station begins, in seconds from the first minute; nothing where a cell says anything else."""
    if not _LISTED.fullmatch(cell.text):
        return []
    found = [(int(match[1]), match[2]) for match in _TIME.finditer(cell.text)]
    if len({seconds is None for _, seconds in found}) > 1:
        return []
    return [(minute - (seconds is None)) * _MINUTE_S + int(seconds or 0) for minute, seconds in found]


def _turns(starts: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return the seconds of a turn and the number of rounds, where stations have their turns one after another."""
    if len(starts) < _FEWEST or not all(starts) or len({len(one) for one in starts}) > 1:
        return 0, 0
    ordered = list(chain.from_iterable(zip(*starts, strict=True)))
    every_s = ordered[1] - ordered[0]
    in_turn = every_s >= _MINUTE_S and ordered == [ordered[0] + at * every_s for at in range(len(ordered))]
    return (every_s, len(starts[0])) if in_turn and ordered[0] == 0 else (0, 0)
