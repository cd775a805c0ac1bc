"""Checked values of a script's TOML: amounts, tempos, words and texts."""

import re
from collections.abc import Collection
from typing import TypeGuard, TypeVar, cast

from repcast.model.choice_kinds import strength_tempo
from repcast.model.routine import Amount, Tempo
from repcast.model.text import clean
from repcast.read.script_format.tables import Table, suggestion

_NUMBER = r"(\d+(?:\.\d+)?)"
_RANGE = re.compile(
    rf"\s*(?:{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER}|{_NUMBER}\s*(?:-|–|\+)|(?:-|–|up to)\s*{_NUMBER}|{_NUMBER})\s*",
    re.IGNORECASE,
)

_CLOCK = re.compile(r"\s*(\d{1,3}):([0-5]\d)\s*")

LIMITS = {"sets": 100, "reps": 1000, "rounds": 100, "distance_m": 100_000}
_WHOLE = ("sets", "reps", "rounds")
_MAX_S = 7200

Word = TypeVar("Word", bound=str)


def amount(table: Table, key: str, *, least: float = 0.0) -> Amount | None:
    """Return a number or a range: "10-12", "30-" (at least) or "-60" (at most); `None` if the key is missing or wrong.

    `least` is the smallest number allowed. From version 2 on a time may be minutes and seconds: "1:30".
    """
    value = table.take(key)
    return None if value is None else amount_of(table, key, value, least)


def amount_of(table: Table, key: str, value: object, least: float = 0.0) -> Amount | None:
    """Return the number or range that is a value of `key`, or one of several; `None` if it is wrong."""
    ends = range_ends(value, key, table.version)
    problem = (
        range_problem(key, ends, least) if ends else 'must be a number, or a range such as "10-12", "30-" or "-60"'
    )
    if problem or not ends:
        table.fault("bad-value", key, f"`{key}` {problem}; here it is {shown(value)}")
        return None
    return Amount(*ends, table.where(key))


def range_problem(key: str, ends: tuple[float | None, float | None], least: float = 0.0) -> str:
    """Return what is wrong with the ends of a range of `key`, or ""."""
    limit = LIMITS.get(key, _MAX_S)
    for end in ends:
        if end is not None and not least <= end <= limit:
            return f"must lie between {least:g} and {limit}"
        if end is not None and key in _WHOLE and end != int(end):
            return "must be whole"
    low, high = ends
    return "must name its smaller end first" if low is not None and high is not None and low > high else ""


def range_ends(value: object, key: str, version: int = 2) -> tuple[float | None, float | None] | None:
    """Return both ends of a range, or a number twice; `None` where a value is neither."""
    if _is_number(value):
        return (value, value) if value == value else None  # noqa: PLR0124 - TOML can state "nan"
    if version == 1 and isinstance(value, list) and len(value) == 2 and all(map(_is_number, value)):
        return value[0], value[1]
    seconds = clock_s(value) if version > 1 and key not in LIMITS else None
    if seconds is not None:
        return seconds, seconds
    match = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        return None
    low, high, least, most, one = (None if text is None else _number(text) for text in match.groups())
    return (one, one) if one is not None else (low, high) if low is not None else (least, most)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def clock_s(value: object) -> float | None:
    """Return the seconds of "1:30", or `None` where this is no time of the clock."""
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    return int(match[1]) * 60 + int(match[2]) if match else None


def _number(text: str) -> float:
    return int(text[:15]) if text.isdecimal() else float(text)


def tempo(table: Table, key: str) -> Tempo | None:
    """Return three or four numbers of seconds, written "3-1-3" or as a list; `None` if missing or wrong.

    Those of "4010" begin with lowering, whichever way of the movement that is.
    """
    value = table.take(key)
    if value is None:
        return None
    if isinstance(value, str | int) and (strength := strength_tempo(str(value))):
        return Tempo(strength.seconds, table.where(key), "lowering")
    parts = value.split("-") if isinstance(value, str) else value if isinstance(value, list) else []
    try:
        seconds = tuple(_number(part.strip()) if isinstance(part, str) else float(part) for part in parts)
    except (TypeError, ValueError, OverflowError):
        seconds = ()
    if len(seconds) not in (3, 4) or not all(0 <= one <= 600 for one in seconds) or not sum(seconds):
        table.fault(
            "bad-value",
            key,
            f'`{key}` must be seconds out, hold and back, such as "3-1-3", or "4010"; here it is {shown(value)}',
        )
        return None
    return Tempo(seconds, table.where(key))


def word(table: Table, key: str, allowed: Collection[Word]) -> Word | None:
    """Return one of the allowed words; `None` if the key is missing or its word is not allowed."""
    value = table.take(key)
    if value is None:
        return None
    if value not in allowed:
        hint = suggestion(str(value), allowed)
        table.fault("bad-value", key, f"`{key}` cannot be {shown(value)}{hint}")
        return None
    return cast("Word", value)


def text(table: Table, key: str) -> str:
    """Return a line of text; "" where the key is missing."""
    value = table.take(key)
    return "" if value is None else line_of(table, key, value)


def line_of(table: Table, key: str, value: object) -> str:
    """Return the line of text that is a value of `key`, or one of several; "" if it is wrong."""
    if not isinstance(value, str):
        table.fault("bad-value", key, f"`{key}` must be text in quotes; here it is {shown(value)}")
        return ""
    return " ".join(clean(value).split())


def texts(table: Table, key: str) -> tuple[str, ...]:
    """Return a line of text, or a list of them."""
    value = table.take(key)
    if value is None:
        return ()
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) and clean(one) for one in listed):
        table.fault("bad-value", key, f"`{key}` must be text in quotes, or a list of texts; here it is {shown(value)}")
        return ()
    return tuple(" ".join(clean(one).split()) for one in listed)


def shown(value: object) -> str:
    """Return a value for a message, its end cut off where it is long."""
    words = f"{value!r}" if isinstance(value, str) else clean(str(value))
    return f"{words[:40]}…" if len(words) > 41 else words


def yes_or_no(table: Table, key: str, *, default: bool) -> bool:
    """Return true or false; `default` if the key is missing or wrong."""
    value = table.take(key)
    if value is None or isinstance(value, bool):
        return default if value is None else value
    table.fault("bad-value", key, f"`{key}` must be true or false; here it is {shown(value)}")
    return default
