"""Checked values of a script's TOML: amounts, tempos, words and texts."""

import re
from collections.abc import Collection
from typing import TypeVar, cast

from repcast.model.routine import Amount, Tempo
from repcast.model.text import clean
from repcast.read.script_format.tables import Table, suggestion

_NUMBER = r"(\d+(?:\.\d+)?)"
_RANGE = re.compile(
    rf"\s*(?:{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER}|{_NUMBER}\s*(?:-|–|\+)|(?:-|–|up to)\s*{_NUMBER}|{_NUMBER})\s*",
    re.IGNORECASE,
)

LIMITS = {"sets": 100, "reps": 1000, "rounds": 100}
_MAX_S = 7200

Word = TypeVar("Word", bound=str)


def amount(table: Table, key: str, *, least: float = 0.0) -> Amount | None:
    """Return a number or a range: "10-12", "30-" (at least) or "-60" (at most); `None` if the key is missing or wrong.

    `least` is the smallest number allowed.
    """
    value = table.take(key)
    if value is None:
        return None
    ends = _ends(value)
    if ends is None:
        table.fault(
            "bad-value",
            key,
            f'`{key}` must be a number, or a range such as "10-12", "30-" or "-60"; here it is {_shown(value)}',
        )
        return None
    low, high = ends
    limit = LIMITS.get(key, _MAX_S)
    whole = key in LIMITS
    for end in (low, high):
        if end is not None and not least <= end <= limit:
            table.fault("bad-value", key, f"`{key}` must lie between {least:g} and {limit}; here it is {_shown(value)}")
            return None
        if end is not None and whole and end != int(end):
            table.fault("bad-value", key, f"`{key}` must be whole; here it is {_shown(value)}")
            return None
    if low is not None and high is not None and low > high:
        table.fault("bad-value", key, f"`{key}` must name its smaller end first; here it is {_shown(value)}")
        return None
    return Amount(low, high, table.where(key))


def _ends(value: object) -> tuple[float | None, float | None] | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return (value, value) if value == value else None  # noqa: PLR0124 - TOML can state "nan"
    if (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(end, int | float) and not isinstance(end, bool) for end in value)
    ):
        return value[0], value[1]
    match = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        return None
    low, high, least, most, one = (None if text is None else _number(text) for text in match.groups())
    if one is not None:
        return one, one
    return (low, high) if low is not None else (least, most)


def _number(text: str) -> float:
    return int(text[:15]) if text.isdecimal() else float(text)


def tempo(table: Table, key: str) -> Tempo | None:
    """Return three or four numbers of seconds, written "3-1-3" or as a list; `None` if missing or wrong."""
    value = table.take(key)
    if value is None:
        return None
    parts = value.split("-") if isinstance(value, str) else value if isinstance(value, list) else []
    try:
        seconds = tuple(_number(part.strip()) if isinstance(part, str) else float(part) for part in parts)
    except (TypeError, ValueError, OverflowError):
        seconds = ()
    if len(seconds) not in (3, 4) or not all(0 <= one <= 600 for one in seconds) or not sum(seconds):
        table.fault(
            "bad-value",
            key,
            f'`{key}` must be seconds out, hold and back, such as "3-1-3"; here it is {_shown(value)}',
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
        table.fault("bad-value", key, f"`{key}` cannot be {_shown(value)}{hint}")
        return None
    return cast("Word", value)


def text(table: Table, key: str) -> str:
    """Return a line of text; "" where the key is missing."""
    value = table.take(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        table.fault("bad-value", key, f"`{key}` must be text in quotes; here it is {_shown(value)}")
        return ""
    return " ".join(clean(value).split())


def texts(table: Table, key: str) -> tuple[str, ...]:
    """Return a line of text, or a list of them."""
    value = table.take(key)
    if value is None:
        return ()
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) and clean(one) for one in listed):
        table.fault("bad-value", key, f"`{key}` must be text in quotes, or a list of texts; here it is {_shown(value)}")
        return ()
    return tuple(" ".join(clean(one).split()) for one in listed)


def _shown(value: object) -> str:
    shown = f"{value!r}" if isinstance(value, str) else clean(str(value))
    return f"{shown[:40]}…" if len(shown) > 41 else shown


def yes_or_no(table: Table, key: str, *, default: bool) -> bool:
    """Return true or false; `default` if the key is missing or wrong."""
    value = table.take(key)
    if value is None or isinstance(value, bool):
        return default if value is None else value
    table.fault("bad-value", key, f"`{key}` must be true or false; here it is {_shown(value)}")
    return default
