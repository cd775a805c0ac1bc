"""JSON that breaks off before its end: what stands before the break is read, and a warning tells of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from repcast.model.errors import Diagnostic
from repcast.model.routine import Reading
from repcast.read.quote import Source

_CLOSING = {"{": "}", "[": "]"}
_PIECE = re.compile(
    r"\"(?:[^\"\\]|\\.)*(?:\"|\\?\Z)|`(?:[^`\\]|\\.)*(?:`|\\?\Z)|(?<=[\[{,:\s])'(?:[^'\\\n]|\\.)*(?:'|\\?\Z)|[\[\]{},]"
)
"""A string, whole or up to the end of the text, a bracket or a comma."""


_BEGUN = re.compile(r"\s*(?:[\[{]|(?://|export|module|const|let|var)\b)")


class _Break(NamedTuple):
    """Where a text breaks off: the brackets that are open there, the string it is in, and its last comma."""

    closing: str
    string: str
    comma: int
    closing_there: str


def completions(text: str) -> Iterator[str]:
    """Yield the texts of which one may be what a text that breaks off was: all of it, or up to its last comma."""
    end = _break_of(text)
    if end is None:
        return
    if end.string or not text.rstrip()[-1:].isalnum():
        yield text.rstrip("\\") + end.string + end.closing
    yield text[: end.comma] + end.closing_there


def told_of_break(source: Source) -> tuple[Diagnostic, ...]:
    """Return the warning that a text of records breaks off."""
    text = source.text
    if (
        not (_BEGUN.match(text))
        or (text.count("{") <= text.count("}") and text.count("[") <= text.count("]"))
        or _break_of(text) is None
    ):
        return ()
    at = len(text.rstrip()) - 1
    return (
        Diagnostic(
            "warning", "bad-json", "the JSON breaks off here; what stands before it was read", source.place(at, at + 1)
        ),
    )


def as_errors(faults: tuple[Diagnostic, ...], reading: Reading) -> tuple[tuple[Diagnostic, ...], Reading]:
    """Return the faults of a file that holds no exercise: a break, if there is one, is the error, and the only one."""
    breaks = [replace(one, severity="error", message=_UNREAD) for one in faults if one.code == "bad-json"]
    if not breaks:
        return faults, reading
    return (*(one for one in faults if one.code != "bad-json"), *breaks), replace(reading, diagnostics=())


_UNREAD = "the JSON breaks off here, before its first exercise is told; give the whole of it"


def _break_of(text: str) -> _Break | None:
    """Return where a text breaks off; `None` if all its brackets are closed, or one is that was never opened."""
    opened: list[str] = []
    last, comma, there = "", 0, ""
    for piece in _PIECE.finditer(text):
        last = piece[0]
        if last in _CLOSING:
            opened.append(_CLOSING[last])
        elif last in ("}", "]"):
            if not opened or opened.pop() != last:
                return None
        elif last == ",":
            comma, there = piece.start(), "".join(reversed(opened))
    if not opened or not comma:
        return None
    return _Break("".join(reversed(opened)), _open_string(last, text), comma, there)


def _open_string(last: str, text: str) -> str:
    """Return the mark of the string in which a text ends, by the last piece of it."""
    mark = last[:1]
    ends_there = mark in "\"'`" and text.endswith(last)
    closed = len(last) > 1 and re.search(r"(?<!\\)(?:\\\\)*[\"'`]\Z", last[1:])
    return mark if ends_there and not closed else ""
