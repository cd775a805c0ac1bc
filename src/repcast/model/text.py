"""The one cleaning of text: which characters are hidden, and what stands for them where text is kept or shown.

Control characters steer a terminal, bidirectional marks reverse what is shown after them, lone surrogates cannot be
encoded, and noncharacters break XML. They come in a page's text, in the escapes of TOML, JSON and HTML, and in what a
program passes. What is read is rid of all that has no shape of its own (`clean`); text for a file's tags keeps the
joiners that scripts and emoji need (`visible`); text whose columns must stay is shown with signs (`harmless`).
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from repcast.model.places import Place

_CONTROLS = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_BREAKS = r"\x09-\x0d\x1c-\x1f\x85\u2028\u2029"
_BIDIRECTIONAL = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = r"\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"\\U000{plane:x}fffe\\U000{plane:x}ffff" for plane in range(1, 16)
)
_NO_CHARACTERS += r"\U0010fffe\U0010ffff"
_DANGEROUS = _CONTROLS + _BIDIRECTIONAL + _NO_CHARACTERS
"""What breaks a terminal, a player or a parser."""

_SHAPELESS = (
    r"\xad\u034f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d"
    r"\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufff8\ufffc\ufffd\U000110bd\U000110cd\U00013430-\U0001343f"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
"""What has no shape of its own, or one only in a private font."""

_VARIANTS = r"\ufe00-\ufe0f"
_ESCAPES = r"\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]{0,500}(?:\x07|\x1b\\)?"
_JUNK = rf"(?P<drop>{_ESCAPES}|[{_DANGEROUS}{_SHAPELESS}{_VARIANTS}])|(?P<space>[^\S ]\s*| \s+)"
_SIGNS = {chr(code): chr(0x2400 + code) for code in range(32)} | {"\x7f": "\u2421"}
_REPLACEMENT = "\ufffd"

Value = TypeVar("Value")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a text first needs it: most do without."""
    return re.compile(pattern)


def visible(text: str) -> str:
    """Return a text on one line, without what breaks a terminal, a player or a parser.

    A run of such characters that breaks a line becomes one space. What is left can be encoded as UTF-8 and UTF-16, is
    allowed in XML 1.0, and holds no NUL, which ends a text in most tags.
    """
    return text if is_visible(text) else _compiled(f"[{_DANGEROUS}{_BREAKS}]+").sub(_spaced, text).strip()


def is_visible(text: str) -> bool:
    """Return whether `visible` would leave a text as it is."""
    return (text.isascii() and text.isprintable()) or not _compiled(f"[{_DANGEROUS}{_BREAKS}]").search(text)


def clean(text: str) -> str:
    """Return the text without hidden characters and terminal escapes, with single spaces and none at its ends."""
    if _is_clean(text):
        return text.strip()
    spaced = _compiled(_JUNK).sub(lambda junk: "" if junk["drop"] else " ", text)
    return re.sub(" {2,}", " ", spaced).strip()


def _is_clean(text: str) -> bool:
    """Whether a text is plainly without anything to clean, as most are."""
    return text.isascii() and text.isprintable() and "  " not in text


def clean_parts(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield what `clean` leaves of the characters `start` to `end`, each part with its offset in the text."""
    if start < end and _is_clean(text[start:end]):
        yield text[start:end], start
        return
    done = start
    for junk in _compiled(_JUNK).finditer(text, start, end):
        if junk.start() > done:
            yield text[done : junk.start()], done
        if junk["space"]:
            yield " ", junk.start()
        done = junk.end()
    if end > done:
        yield text[done:end], done


_TABS_AND_LINES = {9: None, 10: None}


def harmless(text: str) -> str:
    """Return the text for a terminal: hidden characters as signs, every other character still in its column.

    Tabs and line feeds stay.
    """
    if text.isascii() and text.translate(_TABS_AND_LINES).isprintable():
        return text
    pattern = rf"[{_DANGEROUS}{_SHAPELESS}\x0b-\x0d\x1c-\x1f\x85\u2028\u2029]"
    return _compiled(pattern).sub(lambda character: _SIGNS.get(character[0], _REPLACEMENT), text)


def harmless_line(text: str) -> str:
    """Return `harmless` text with its tabs and line feeds as signs too, for names of files and messages."""
    return "".join(_SIGNS.get(character, character) for character in harmless(text))


def cleaned(value: Value) -> Value:
    """Return a value of the model with every text in it clean, however deep it lies; places are left as they are."""
    return cast("Value", _cleaned(value))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if not is_dataclass(value) or isinstance(value, Place):
        return value
    kind: Any = type(value)
    changed = {name: after for name in _names_of(kind) if (after := _cleaned(held := getattr(value, name))) != held}
    return replace(value, **changed) if changed and not isinstance(value, type) else value


@cache
def _names_of(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _spaced(run: re.Match[str]) -> str:
    return " " if _compiled(f"[{_BREAKS}]").search(run[0]) else ""
