"""The fields of a record or of front matter: what a key of that name holds, and its value as words."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Any, Literal

from repcast.languages.en.keys import (
    AFTER_ROUND,
    AMOUNTS,
    BODIES,
    DOSE,
    EACH,
    EQUIPMENT,
    HOW,
    HOW_TO,
    NAMED,
    NAMES,
    NOT_A_DOSE,
    PROSE,
    QUALIFIERS,
    RATE,
    ROUND,
    SIDES,
    STEPS,
    TIPS,
    TO_WHAT,
    UNITS,
    WAYS,
)
from repcast.read.words.headings import section_of, sure_kind

Record = dict[str, Any]
"""An object of a file of records."""

Holds = Literal["steps", "tips", "prose", "equipment", "dose", ""]

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:\s*[-–]\s*\d+(?:\.\d+)?)?")
_STEPS, _TIPS, _PROSE, _EQUIPMENT, _OTHER = (
    frozenset(names.split()) for names in (STEPS, TIPS, PROSE, EQUIPMENT, NOT_A_DOSE)
)
_SIDES = {way: [frozenset(name.split("_")) for name in names.split()] for way, names in SIDES.items()}
_NAMED = frozenset(NAMED.split())
_LABELS = {label: frozenset(names.split()) for label, names in DOSE.items()}
_KNOWN = frozenset(QUALIFIERS.split()).union(*_LABELS.values())
_STATING = frozenset(("Sets", "Reps", "Hold"))
_UNITS = {name: unit for unit, names in UNITS.items() for name in names.split()}
_LOCALES = ("en", "en_us", "en_gb", "en-us", "en-gb")
_LANGUAGES = frozenset(_LOCALES)
_ENDS = (("min", "max"), ("low", "high"), ("from", "to"), ("minimum", "maximum"))
_TEMPOS = (3, 4)
_LOWEST_MS = 1000
_MAX_DEPTH = 6
_TIMED = re.compile(r"\d+(?:[.,]\d+)?\s*(?:" + "|".join(" ".join(UNITS.values()).split()) + r")\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def words_of_key(key: str) -> tuple[str, ...]:
    """Return the words that a key is made of, in small letters: "restTime" is rest and time."""
    return tuple(word.lower() for word in _WORDS.findall(key))


@lru_cache(maxsize=4096)
def holds(key: str) -> Holds:
    """Return what a field of this name holds; "" where it is nothing that is read."""
    said = set(words_of_key(key))
    if said & _STEPS or said >= HOW_TO or said == HOW:
        return "steps"
    if said & _TIPS:
        return "tips"
    if said & _EQUIPMENT:
        return "equipment"
    if label_of(key):
        return "dose"
    return "prose" if said & _PROSE else ""


def parts_of(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record, and in place of one that is divided into named parts those of its parts.

    A part whose name says nothing, as in {"instructions": {"hands": …, "cues": …}}, is what the whole is.
    """
    for key, value in record.items():
        if not isinstance(value, Mapping) or not _is_divided(key, value):
            yield key, value
            continue
        for part, inner in value.items():
            known = sure_kind(" ".join(words_of_key(part)))
            if holds(part):
                yield part, inner
            elif known in ("", "steps", "tips"):
                yield (known or key), inner


def _is_divided(key: str, value: Mapping[str, Any]) -> bool:
    """Whether an object holds parts of what its field is about, rather than one amount, text or alternative."""
    if text_of(value) or _amount(value) or _LANGUAGES & set(value):
        return False
    about = section_of(" ".join(words_of_key(key)))
    return holds(key) in ("steps", "tips") or (about.kind != "variation" and any(label_of(part) for part in value))


@lru_cache(maxsize=4096)
def names_exercise(key: str) -> bool:
    """Whether a field of this name holds the name of an exercise: "move_name", "pose"."""
    said = words_of_key(key)
    return len(said) in (1, 2) and said[0] in _NAMED and said[1:] in ((), ("name",))


@lru_cache(maxsize=4096)
def label_of(key: str) -> str:
    """Return the label of the dose that a field of this name states; "" for any other."""
    said = set(words_of_key(key))
    if said & _OTHER or len(said) > 4:
        return ""
    about = _about(key)
    return next((label for label, names in _LABELS.items() if about & names), "")


def _about(key: str) -> set[str]:
    """Return the words of a key up to those that only say what its amount is for: "repsPerSet" is about reps."""
    return set(takewhile(lambda word: word not in TO_WHAT, words_of_key(key))) or set(words_of_key(key))


def only_names_dose(key: str) -> bool:
    """Whether every word of a key belongs to the name of a dose: "Rest between sets", but not "Side plank"."""
    return bool(label_of(key)) and _KNOWN.issuperset(words_of_key(key))


def sides_of(key: str, value: Any) -> str:
    """Return what a field says of the sides: {"perSide": true}, {"is_unilateral": true}, {"sides": 2}."""
    said = set(words_of_key(key))
    if value is True:
        return next((way for way, names in _SIDES.items() for name in names if name <= said), "")
    text = " and ".join(map(str, value)) if isinstance(value, list) else str(value)
    return next(iter(_SIDES)) if label_of(key) == "Sides" and text.strip().lower() in EACH else ""


def is_each_side(key: str) -> bool:
    """Whether a key says that its amount is that of each side: "Reps per leg"."""
    said = set(words_of_key(key))
    return any(name <= said for name in next(iter(_SIDES.values())) if len(name) > 1)


def unit_of(key: str) -> str:
    """Return the unit that a key names for its bare number; "" where it names none."""
    return next((_UNITS[word] for word in reversed(words_of_key(key)) if word in _UNITS), "")


def unit_named(word: str) -> str:
    """Return the unit that a word names: "s" of "seconds"; "" for any other word."""
    return _UNITS.get(word.strip().strip(".").lower(), "")


def dose_text(key: str, value: Any) -> str:
    """Return the value of a dose as it would be written: "8-12", "60 s"; "" where it is no such value."""
    text = _amount(value)
    said = words_of_key(key)[words_of_key(key)[:1] == _NUMBER_OF :]  # "nSets"
    if _NUMBER.fullmatch(text) and (not _KNOWN.issuperset(said) or _is_rate(key, text)):
        return ""
    if label_of(key) == "Weight":
        text = _PAIR_OF_WEIGHTS.sub(r"\g<weight> each", text)
    unit = unit_of(key) if _NUMBER.fullmatch(text) and label_of(key) not in _UNCOUNTED else ""
    if "ms" in words_of_key(key) and text.isdecimal() and int(text[:12]) >= _LOWEST_MS:
        return f"{int(text[:12]) / 1000:g} s"
    if not unit and _NUMBER.fullmatch(text) and label_of(key) == "Rest" and not ROUND.isdisjoint(words_of_key(key)):
        unit = "s"
    return f"{text} {unit}" if unit else text


_NUMBER_OF = ("n",)
"""The letter before what is counted in a key."""


def _is_rate(key: str, text: str) -> bool:
    """Whether a number is how fast one goes in turns a minute, and no tempo of the parts of a rep: "cadence": 95."""
    return label_of(key) == "Tempo" and (len(text) <= _RATE_LENGTH or not RATE.isdisjoint(words_of_key(key)))


_RATE_LENGTH = 2
_UNCOUNTED = ("Sets", "Reps", "Rounds", "Sides")
"""What has no unit: "min" in the key of one is the least."""

_PAIR_OF_WEIGHTS = re.compile(r"^[1-4]\s*[x×]\s*(?P<weight>\d.*)$")
"""Weights of which there are several, "2 x 14 kg": no sets of them."""


def phrase_label(key: str, text: str) -> str:
    """Return the label to set before a dose as it is written: none where the words name another one themselves.

    "reps" may hold "45 s hold" or "20 m", and "sets_reps" states both.
    """
    label = label_of(key)
    said = set(words_of_key(key))
    if label == "Rest" and not ROUND.isdisjoint(said):
        return AFTER_ROUND
    several = sum(bool(_about(key) & names) for one, names in _LABELS.items() if one in _STATING) > 1
    return "" if (label == "Reps" and _TIMED.match(text)) or (several and not _NUMBER.fullmatch(text)) else label


def _amount(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return f"{value:g}" if abs(value) < 1e15 else ""
    if isinstance(value, list):
        ends = [_amount(one) for one in value[:2]]
        return "-".join(ends) if len(value) == 2 and all(_NUMBER.fullmatch(end) for end in ends) else ""
    if isinstance(value, Mapping):
        for low, high in _ENDS:
            if low in value and high in value:
                return _amount([value[low], value[high]])
        return text_of(value) or _in_unit(value) or _tempo(value)
    return spoken_time(value.strip()) if isinstance(value, str) else ""


_ISO_TIME = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,6})?S)?$")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d):(\d\d)(?:\.\d{1,6})?$")


def spoken_time(value: str) -> str:
    """Return a time such as PT1M30S or 00:01:30 as "90 seconds", any other text as it is."""
    match = _ISO_TIME.match(value) or _CLOCK.match(value)
    if not match or not any(match.groups()):
        return value
    hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return f"{hours * 3600 + minutes * 60 + seconds} seconds"


def _in_unit(value: Mapping[str, Any]) -> str:
    """Return an amount that is kept under the name of its unit: "60 s" of {"seconds": 60}."""
    ((key, amount), *others) = [*value.items(), ("", None)]
    is_number = isinstance(amount, int | float) and not isinstance(amount, bool)
    if not is_number or len(others) != 1:
        return ""
    return f"{amount:g} {unit_named(key)}" if unit_named(key) else f"{amount:g}" if key in AMOUNTS else ""


def _tempo(parts: Mapping[str, Any]) -> str:
    """Return the seconds of the parts of a rep as a tempo: "3-1-1" of {"down": 3, "pause": 1, "up": 1}."""
    ways = [one for one in parts.values() if isinstance(one, int | float) and not isinstance(one, bool)]
    named = bool(WAYS & {word for part in parts for word in words_of_key(str(part))})
    return "-".join(f"{one:g}" for one in ways) if named and len(ways) == len(parts) in _TEMPOS else ""


def text_of(value: Any) -> str:
    """Return a text, that of a mapping of languages, or the name of an object; "" for anything else."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        folded = {str(key).lower(): one for key, one in value.items()}
        inner = next((folded[key] for key in (*_LOCALES, *NAMES, "text", "description") if key in folded), None)
        return inner.strip() if isinstance(inner, str) else ""
    return ""


def texts_of(value: Any) -> Iterator[str]:
    """Yield the texts of a value that is a text, an object, or a list of such."""
    if isinstance(value, Mapping) and not text_of(value):
        value = next((value[key] for key in _LOCALES if isinstance(value.get(key), list)), ())
    for one in value if isinstance(value, list | tuple) else [value]:
        text = text_of(one)
        if text:
            yield text


def told_of(value: Any) -> Iterator[str]:
    """Yield the texts of steps or tips; of a step that has a name as well as a text, the text."""
    for one in value if isinstance(value, list | tuple) else [value]:
        body = (
            next((one[key] for key in BODIES if isinstance(one.get(key), str)), "") if isinstance(one, Mapping) else ""
        )
        inner = isinstance(one, Mapping) and any(isinstance(held, list) for held in one.values())
        if inner and not body.strip():
            yield from _longest(one)
            continue
        yield from [body.strip()] if body.strip() else list(texts_of(one)) or _longest(one)


def _longest(step: Any, depth: int = 0) -> list[str]:
    """Return the longest text of a step whose keys say nothing, or the texts of the steps in it."""
    inner = [one for one in step.values() if isinstance(one, list)] if isinstance(step, Mapping) else []
    if inner and depth < _MAX_DEPTH:
        return [text for one in inner[0] for text in (list(texts_of(one)) or _longest(one, depth + 1))]
    texts = [one.strip() for one in step.values() if isinstance(one, str)] if isinstance(step, Mapping) else []
    return [max(texts, key=len)] if any(" " in one for one in texts) else []
