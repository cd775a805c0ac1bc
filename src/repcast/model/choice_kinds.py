"""The kinds of values that choices take: counts, times, tempos, words; each reads text or a value of its own type."""

import math
import re
from dataclasses import dataclass
from typing import Any, Literal, Protocol, cast

SHORTEST_REP_S, LONGEST_PHASE_S = 0.5, 60.0
EXPLOSIVE_S = 1.0
"""What the X of a tempo such as 40X1 stands for: as fast as one can, with time for its word."""

_STRENGTH = re.compile(r"(?!0000)\d[\dx]{3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StrengthTempo:
    """A tempo in the four figures of strength training, such as 40X1: lowering, bottom, lifting, top."""

    figures: str

    @property
    def seconds(self) -> tuple[float, ...]:
        """The seconds of the four phases."""
        return tuple(EXPLOSIVE_S if figure == "X" else float(figure) for figure in self.figures)

    def __str__(self) -> str:
        """Return the four figures."""
        return self.figures


def strength_tempo(text: str) -> StrengthTempo | None:
    """Return the tempo that four figures such as 4010 or 40X1 state; `None` where these are none."""
    return StrengthTempo(text.strip().upper()) if _STRENGTH.fullmatch(text.strip()) else None


class Kind(Protocol):
    """Which values a choice takes."""

    @property
    def metavar(self) -> str:
        """How a value is written in a help text; empty where `words` lists every value."""

    @property
    def words(self) -> tuple[str, ...]:
        """Every value there is, or nothing where there are too many to list."""

    def parse(self, value: object) -> Any:
        """Return a value, given as text or in its own type, in its own type.

        Raises:
            ValueError: it is not of this kind; the message says what would do.
        """


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `low` to `high`; a fraction is refused rather than rounded."""

    low: int
    high: int
    metavar: str = "NUMBER"
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> int:
        """Return the number."""
        whole = value if isinstance(value, int) and not isinstance(value, bool) else None
        if isinstance(value, str) and re.fullmatch(r"\s*[+-]?\d{1,9}\s*", value, re.ASCII):
            whole = int(value)
        if whole is None or not self.low <= whole <= self.high:
            raise ValueError(f"give a whole number from {self.low} to {self.high}")
        return whole


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`, such as a factor or a level in dB."""

    low: float
    high: float
    metavar: str
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> float:
        """Return the number."""
        number = _number(value)
        if number is None or not self.low <= number <= self.high:
            raise ValueError(f"give a number from {self.low:g} to {self.high:g}")
        return number


@dataclass(frozen=True, slots=True)
class Level:
    """A level in dB from `low` to `high`, or `off`."""

    low: float
    high: float
    metavar: str = "DB|off"
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> float | Literal["off"]:
        """Return the level."""
        if value is False or (isinstance(value, str) and value.strip().lower() == "off"):
            return "off"
        try:
            return Number(self.low, self.high, self.metavar).parse(value)
        except ValueError as fault:
            raise ValueError(f"{fault}, or off") from fault


@dataclass(frozen=True, slots=True)
class CountOrText:
    """A whole number from `low` to `high`, or a text that is no number, such as a title."""

    low: int
    high: int
    metavar: str
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> int | str:
        """Return the number or the text."""
        if isinstance(value, str) and value.strip() and not re.fullmatch(r"\s*[+-]?[\d.,]+\s*", value):
            return " ".join(value.split())
        try:
            return Count(self.low, self.high).parse(value)
        except ValueError as fault:
            raise ValueError(f"{fault}, or the title of an exercise") from fault


_UNITS_S = {"h": 3600.0, "m": 60.0, "s": 1.0}
_PART = r"\d+(?:[.,]\d+)?"
_TIME = re.compile(
    rf"(?:(?P<h>{_PART})\s*(?:h|hours?)\s*)?(?:(?P<m>{_PART})\s*(?:m|mins?|minutes?)\s*)?"
    rf"(?:(?P<s>{_PART})\s*(?:s|secs?|seconds?)?)?",
    re.ASCII | re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(?P<h>\d+):)?(?P<m>\d+):(?P<s>\d\d)", re.ASCII)
_LONGEST_TEXT = 40


@dataclass(frozen=True, slots=True)
class Seconds:
    """A time in seconds from `low` to `high`, also as `90s`, `1m30s`, `2 min` or `1:30`; 0 too where it means never."""

    low: float
    high: float
    metavar: str = "SECONDS"
    words: tuple[str, ...] = ()
    or_never: bool = False

    def parse(self, value: object) -> float:
        """Return the seconds."""
        seconds = _time_s(value) if isinstance(value, str) else _number(value)
        if seconds == 0 and self.or_never:
            return seconds
        if seconds is None or not self.low <= seconds <= self.high:
            limits = f"a time from {self.low:g} s to {self.high:g} s, such as 45, 90s, 1m30s or 1:30"
            raise ValueError(f"give {limits}{', or 0 for never' if self.or_never else ''}")
        return seconds


@dataclass(frozen=True, slots=True)
class TempoKind:
    """The seconds of a rep's phases, such as `3-1-3`: out, hold, back, and as a fourth the hold before the next rep.

    Four figures without dashes, such as `4010`, are in the order of strength training instead; see `StrengthTempo`.
    """

    metavar: str = "OUT-HOLD-BACK"
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> tuple[float, ...] | StrengthTempo:
        """Return three or four numbers of seconds, or a `StrengthTempo`."""
        strength = value if isinstance(value, StrengthTempo) else strength_tempo(str(value))
        if strength:
            return strength
        parts = value if isinstance(value, list | tuple) else re.split(r"\s*[-:/,]\s*", str(value).strip())
        seconds = tuple(_number(part) for part in parts)
        if not 3 <= len(seconds) <= 4 or any(one is None or one < 0 for one in seconds):
            raise ValueError("give 3 or 4 numbers of seconds, such as 3-1-3, or 4010 as in strength training")
        known = tuple(one for one in seconds if one is not None)
        if sum(known) < SHORTEST_REP_S or max(known) > LONGEST_PHASE_S:
            raise ValueError(f"a rep lasts at least {SHORTEST_REP_S} s, a phase at most {LONGEST_PHASE_S:g} s")
        return known


@dataclass(frozen=True, slots=True)
class Word:
    """One of a few words; capital letters make no difference."""

    words: tuple[str, ...]
    metavar: str = ""

    def parse(self, value: object) -> str:
        """Return the word in small letters."""
        word = value.strip().lower() if isinstance(value, str) else ""
        if word not in self.words:
            from difflib import get_close_matches  # where all is well nothing is compared

            near = get_close_matches(word, self.words, 1)
            raise ValueError(f"did you mean {near[0]}?" if near else f"give one of {', '.join(self.words)}")
        return word


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    metavar: str = ""
    words: tuple[str, ...] = ("yes", "no")

    def parse(self, value: object) -> bool:
        """Return whether it is yes."""
        answers = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
        answer = value if isinstance(value, bool) else answers.get(str(value).strip().lower())
        if answer is None:
            raise ValueError("give yes or no")
        return answer


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is not empty; what it may be is for others to say."""

    metavar: str
    hint: str
    words: tuple[str, ...] = ()

    def parse(self, value: object) -> str:
        """Return the text."""
        if not isinstance(value, str) or not value.strip():
            raise ValueError(self.hint)
        return value


def _number(value: object) -> float | None:
    """Return a finite number, given as such or as text; None for anything else."""
    if isinstance(value, str):
        text = value.strip().replace(",", ".")
        value = float(text) if re.fullmatch(r"[+-]?\d{1,12}(?:\.\d{0,12})?", text, re.ASCII) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:  # a whole number of over 308 digits
        return None
    return number if math.isfinite(number) else None


def _time_s(text: str) -> float | None:
    """Return the seconds of a time as people write it; None where it is no time."""
    text = text.strip()
    if not text or len(text) > _LONGEST_TEXT:
        return None
    found = _CLOCK.fullmatch(text) or _TIME.fullmatch(text)
    if found is None or (":" in text and int(found["s"]) > 59):
        return None
    parts = {unit: part for unit, part in found.groupdict().items() if part}
    return sum(cast("float", _number(part)) * _UNITS_S[unit] for unit, part in parts.items()) if parts else None
