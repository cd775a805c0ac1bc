"""The one cleaning of text: no hidden character gets past the reader.

Control characters steer a terminal, bidirectional marks reverse what is shown after them, lone surrogates cannot be
encoded, and noncharacters break XML. They reach the reader in the text itself and in the escapes of TOML, JSON and
HTML. Words that are spoken or shown are rid of them (`clean`); text whose columns must stay, and messages that quote
it, show them as signs (`harmless`).
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from repcast.model.places import Place

_CONTROLS = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_FORMATS = (
    r"\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\U000110bd\U000110cd\U00013430-\U0001343f"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_NO_CHARACTERS = r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff\U000e0000-\U000e0fff" + "".join(
    f"\\U000{plane:x}fffe\\U000{plane:x}ffff" for plane in range(1, 15)
)
_VARIANTS = r"\ufe00-\ufe0f"
_HARMFUL = re.compile(rf"[{_CONTROLS}\x1c-\x1f\x85\u2028\u2029{_FORMATS}{_NO_CHARACTERS}]")
_ESCAPES = r"\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\n]{0,500}(?:\x07|\x1b\\)?"
_JUNK = re.compile(
    rf"(?P<drop>{_ESCAPES}|[{_CONTROLS}{_FORMATS}{_NO_CHARACTERS}{_VARIANTS}])|(?P<space>[^\S ]\s*| \s+)"
)
_SIGNS = {chr(code): chr(0x2400 + code) for code in range(32)} | {"\x7f": "\u2421"}
_REPLACEMENT = "\ufffd"

Value = TypeVar("Value")


def clean(text: str) -> str:
    """Return the text without hidden characters and terminal escapes, with single spaces and none at its ends."""
    return re.sub(" {2,}", " ", _JUNK.sub(lambda junk: "" if junk["drop"] else " ", text)).strip()


def clean_parts(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield what `clean` leaves of the characters `start` to `end`, each part with its offset in the text."""
    done = start
    for junk in _JUNK.finditer(text, start, end):
        if junk.start() > done:
            yield text[done : junk.start()], done
        if junk["space"]:
            yield " ", junk.start()
        done = junk.end()
    if end > done:
        yield text[done:end], done


def harmless(text: str) -> str:
    """Return the text for a terminal: hidden characters as signs, every other character still in its column."""
    return _HARMFUL.sub(lambda character: _SIGNS.get(character[0], _REPLACEMENT), text)


def harmless_line(text: str) -> str:
    """Return `harmless` text with its tabs and line ends as signs too, for names of files and messages."""
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
    before = {field.name: getattr(value, field.name) for field in fields(value)}
    changed = {name: after for name, held in before.items() if (after := _cleaned(held)) != held}
    return replace(value, **changed) if changed and not isinstance(value, type) else value
