"""Data in the source of a program, or in JSON that is broken, whatever the language: its brackets, keys and values."""

import re
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(
    r"(?P<left>//[^\n]*|(?<!\S)#[^\n]*|/\*(?:(?!\*/)[\s\S]){0,5000}\*/)"
    r"|\"(?P<double>(?:[^\"\\\n]|\\.)*)\"|(?<!\w)'(?P<single>(?:[^'\\\n]|\\.)*)'(?!\w)|`(?P<long>[^`]*)`"
    r"|(?P<pair>=>|:=|:|=(?!=))|(?P<open>[\[{(])|(?P<close>[\]})])|(?P<end>[,;])"
    r"|(?P<number>-?\d+(?:\.\d+)?\b)|(?P<word>[A-Za-z_$][\w$.]*)"
)
_QUOTED = ("double", "single", "long")
_VALUES = {"true": True, "false": False, "null": None, "nil": None, "None": None, "True": True, "False": False}
_SIGN = re.compile(r"\\(['\"`\\/])")
_DEEPEST, _LONGEST = 40, 200_000


class _Word(str):
    """A word of the program: the name of a key, a type, a function."""

    __slots__ = ()


@dataclass(slots=True)
class _Frame:
    """A bracket that is open: its pairs, its values, and the key and the value that were last read in it."""

    opened_by: str = ""
    pairs: dict[str, Any] = field(default_factory=dict)
    values: list[Any] = field(default_factory=list)
    key: str = ""
    last: Any = None
    has_last: bool = False

    def take(self, value: Any) -> None:
        """Take a value, in place of a word or an empty list before it: the type of what follows."""
        if isinstance(self.last, dict | list) and self.last:
            self.end()
        self.last, self.has_last = value, True

    def end(self) -> None:
        """Keep the last value under its key, or among the values; a word without a key is none."""
        if self.has_last and not (isinstance(self.last, _Word) and not self.key):
            value = _VALUES.get(self.last) if isinstance(self.last, _Word) else self.last
            if self.key:
                self.pairs.setdefault(self.key, value)
            else:
                self.values.append(value)
        self.key, self.last, self.has_last = "", None, False

    def begin_value(self) -> None:
        """Take the last value as the key of what follows."""
        if self.has_last and isinstance(self.last, str) and not self.key:
            self.key = str(self.last)
        self.last, self.has_last = None, False

    def value(self) -> Any:
        """Return what stood between the brackets: an object, a list, or the only value of a call."""
        self.end()
        if self.pairs:
            named = self.opened_by == "(" and len(self.values) == 1 and isinstance(self.values[0], str)
            return {"name": self.values[0], **self.pairs} if named else self.pairs
        held = self.opened_by in ("(", "index") and len(self.values) == 1
        return self.values[0] if held else self.values


def loosely_read(text: str) -> Any:
    """Return the objects and lists that stand in a text, one alone or all in a row; those that are cut off as well."""
    text = _from_whole_line(text[:_LONGEST])
    frames = [_Frame()]
    before = 0
    for token in _TOKEN.finditer(text):
        _read(token, frames, touches=token.start() == before)
        before = token.end() if token.lastgroup == "word" else 0
    while len(frames) > 1:
        _close(frames)
    frames[0].end()
    found = [*frames[0].values, *([frames[0].pairs] if frames[0].pairs else [])]
    held = [one for one in found if isinstance(one, dict | list) and one]
    return held[0] if len(held) == 1 else held


def _read(token: re.Match[str], frames: list[_Frame], *, touches: bool) -> None:
    """Read one token; `touches` if it stands right behind a word."""
    frame, kind = frames[-1], token.lastgroup
    if kind in _QUOTED:
        frame.take(_SIGN.sub(r"\1", token[kind]).replace("\\n", "\n"))
    elif kind == "number":
        frame.take(float(token[0]) if "." in token[0] else int(token[0]))
    elif kind == "word":
        frame.take(_Word(token[0]))
    elif kind == "pair":
        frame.begin_value()
    elif kind == "end":
        frame.end()
    elif kind == "open" and len(frames) <= _DEEPEST:
        frames.append(_Frame("index" if token[0] == "[" and touches else token[0]))
    elif kind == "close":
        _close(frames)


def _close(frames: list[_Frame]) -> None:
    """Close the innermost bracket; where none is open, all before it is what stood in one that was opened earlier."""
    value = frames.pop().value()
    if not frames:
        frames.append(_Frame())
    if frames[-1].has_last and not isinstance(frames[-1].last, _Word | list):
        frames[-1].end()
    frames[-1].take(value)


def _from_whole_line(text: str) -> str:
    """Return a text without the end of a string that it begins in the middle of."""
    first, line_end, rest = text.partition("\n")
    mark = first.find('"')
    cut = first.count('"') % 2 == 1 and mark >= 0 and not first[:mark].rstrip().endswith((":", "[", "{", ",", "(", "="))
    return first[mark + 1 :] + line_end + rest if cut else text


_ENDING = re.compile(r"[\[\]{}(),;]\s*(?://.*)?$")
_KEYED = re.compile(r"[\w\"']\s*(?::|=>|=)\s*[\"'\[{(\d]")
_FEWEST_LINES, _FEWEST_KEYS = 4, 2
_SHARE = 0.7


def is_source(text: str) -> bool:
    """Whether most lines of a text end as those of the data in a program do, and some have a key and a value."""
    lines = [line for line in text[:_LONGEST].split("\n") if line.strip()]
    ending = sum(bool(_ENDING.search(line[-200:])) for line in lines)
    keyed = sum(bool(_KEYED.search(line[:200])) for line in lines)
    return len(lines) >= _FEWEST_LINES and keyed >= _FEWEST_KEYS and ending >= _SHARE * len(lines)
