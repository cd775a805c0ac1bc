"""Sets that a record keeps as one object each, and rests that it keeps as rows between them."""

from collections.abc import Iterator, Mapping
from typing import Any

from repcast.languages.en.tables import REST, SET
from repcast.read.formats.facts.fields import dose_text, label_of, unit_of

_COUNTS = ("Reps", "Hold", "Duration", "Work", "Distance")
_MORE = ("Weight", "Rest", "Tempo")
_MOST = 50


def set_phrases(value: Any) -> Iterator[tuple[str, str]]:
    """Yield what a list of sets, one object each, states: each with its label where all sets are alike.

    Sets that differ are one phrase, "Set 1: 5 reps, Set 2: 4 reps".
    """
    sets = [_stated(one) for one in value[:_MOST] if isinstance(one, Mapping)] if isinstance(value, list) else []
    if not sets or len(sets) < len(value) or not all(any(label in one for label in _COUNTS) for one in sets):
        return
    if all(one == sets[0] for one in sets):
        yield from (("Sets", str(len(sets))), *sets[0].items())
        return
    phrases = (f"{SET} {number}: {_phrase(one)}{_rest(one)}" for number, one in enumerate(sets, 1))
    yield "", ", ".join(phrases)


def _stated(one: Mapping[str, Any]) -> dict[str, str]:
    """Return what one set states, by its labels."""
    found: dict[str, str] = {}
    for key, value in one.items():
        label = label_of(key)
        text = dose_text(key, value) if label in (*_COUNTS, *_MORE) and value not in (0, "0", "") else ""
        if text:
            found.setdefault(label, text)
    return found


def _phrase(one: Mapping[str, str]) -> str:
    count = next(label for label in _COUNTS if label in one)
    said = f"{one[count]} reps" if count == "Reps" and one[count].replace("-", "").isdecimal() else one[count]
    return f"{said} at {one['Weight']}" if "Weight" in one and unit_of(one["Weight"]) else said


def _rest(one: Mapping[str, str]) -> str:
    """Return the rest after a set that has one of its own, a bare number as seconds."""
    text = one.get("Rest", "")
    return f", {REST}: {text}{' s' if text.isdecimal() else ''}" if text else ""
