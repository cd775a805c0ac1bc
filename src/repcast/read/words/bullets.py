"""Bullets and numbers that people set before the points of a list."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from repcast.languages.en.headings import STEP_WORDS

_SIGNS = re.escape("•‣\u2043◦▪▫●○·∙■□◆◇►▶▸➢➤➔→✓✔✗✘★☆*+§»❖✦➥◈\u203a")
_SIGN = rf"[{_SIGNS}](?![*★☆])\s*(?=\S)"
_DASH = r"[-–—−](?:\s+(?=\S)|(?=[^\W\d_])|(?=\d{1,4}[a-z]{0,3}\s+[a-z]{2}))|--(?=[A-Z][\w ]{1,30}:)"
_RING = r"(?-i:o\s+(?=[A-Z][a-z]))"
"""The ring that word processors set as a bullet, as it comes out of a PDF: "o Sit or stand"."""

_ARROW = r"[-=–]+>\s*(?=\S)|>>+\s*(?=\S)|::+\s+(?=\S)"
_SCANNED = r"(?-i:[.¢¤]\s+(?=[A-Z]))"
"""An arrow or colons as a bullet, and what a round bullet becomes in a scan."""

_KEYCAP = r"\d{1,2}\ufe0f?\u20e3"
_NUMBER = (
    r"\(?(?:\d{1,3}|[a-h]\d?|\d[a-d]|i{1,3}|iv|vi{0,3})[.):](?=\s)|\d{1,2}[.)](?=[a-z])|\d{1,2}\s[-–—]\s(?=\D)"
    r"|(?-i:[A-H])\s[-–—]\s(?=\d)"
)
_SIGNED_NUMBER = r"#\d{1,2}(?=\s+[a-z])|\d{1,2}/(?=\s+[a-z])"
_AND = r"\s*(?:&|and)\s*\d{1,3}"
_STEP = (
    rf"(?:{STEP_WORDS})s?\s*(?:no\.?\s*|#\s*)?\d{{1,3}}"
    rf"(?:(?:{_AND})?\s*(?:[:.)]|[-–—](?=\s))|{_AND}(?=\s+(?-i:[A-Z])))"
)
_BULLET = re.compile(
    rf"\s*(?:{_SIGN}|{_RING}|{_ARROW}|{_SCANNED}|{_DASH}|{_KEYCAP}|{_NUMBER}|{_SIGNED_NUMBER}|{_STEP})\s*"
    r"(?:\[[ x]\]\s+)?",
    re.IGNORECASE,
)

FOR_WHOM = ("♀", "♂")
"""The signs before the loads for women and for men."""

_NO_BULLETS = "©®°℗⚥" + "".join(FOR_WHOM)
"""Signs before words that are no points of a list."""

_BARE = re.compile(rf"\s*(?:[{_SIGNS}\-–—−]|\(?(?:\d{{1,2}}|[A-H])[.)])\s*")


def bare_marker(text: str) -> str:
    """Return the marker of a line that holds nothing else, and belongs to the line after it; "" of any other line."""
    if not _BARE.fullmatch(text):
        return ""
    marker = text.strip()
    return marker if any(map(str.isalnum, marker)) else "-"


def without_signs(text: str) -> tuple[int, int]:
    """Return where the words of a line begin and end that pictures stand around: "💥 Copenhagen Plank 💥"."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or _is_picture(text, start)):
        start += 1
    while end > start and (text[end - 1].isspace() or _is_picture(text, end - 1)):
        end -= 1
    return start, end


def pictures_within(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the pictures among the words of a line, with what is joined to them: "Sets 🔁 3"."""
    if text.isascii() or not _PICTURE.search(text):
        return iter(())
    start, end = without_signs(text)
    return (match.span() for match in _PICTURE.finditer(text, start, end))


_ONE_PICTURE = "[\U0001f000-\U0010ffff⏱⏳⌛❤]"
_PICTURE = re.compile(f"{_ONE_PICTURE}(?:\ufe0f|\u200d?[{''.join(FOR_WHOM)}]\ufe0f?|\u200d{_ONE_PICTURE})*")
"""The pictures that are no signs which people write among words."""


def _is_picture(text: str, at: int) -> bool:
    """Whether a character is a picture or a part of one; "♀" is where a joiner or a colour stands before it."""
    of_picture = unicodedata.category(text[at]) in ("So", "Sk") or text[at] in "\ufe0f\u20e3\u200d"
    return of_picture and (text[at] not in _NO_BULLETS or _is_joined(text, at))


def _is_joined(text: str, at: int) -> bool:
    """Whether a sign is joined to the picture before it, as the one of who does something is.

    Cleaned text has no joiners any more: the sign stands right after the picture.
    """
    before = text[at - 1] if at else " "
    beside = unicodedata.category(before) in ("So", "Sk") and before not in _NO_BULLETS
    return before == _JOINER or (text[at] in FOR_WHOM and beside)


_JOINER = "\u200d"
"""What joins signs to one picture."""


@lru_cache(maxsize=512)
def after_bullet(text: str) -> int:
    """Return where the words begin after the bullet at the start of `text`; 0 where there is no bullet.

    Cached, because each way of reading a text asks for the bullets of its lines.
    """
    if not text.strip():
        return 0
    match = _BULLET.match(text)
    if match:
        return match.end() if text[match.end() :].strip() else 0
    lead = len(text) - len(text.lstrip())
    if unicodedata.category(text[lead]) == "So" and text[lead] not in _NO_BULLETS:
        end = lead + 1
        while end < len(text) and _goes_on(text, end):
            end += 1
        return end if end < len(text) else 0
    return 0


def _goes_on(text: str, at: int) -> bool:
    """Whether a character belongs to the picture before it, or to the space after that: a joiner, a colour, "♀"."""
    is_part = text[at] in "\ufe0f\u20e3" or unicodedata.category(text[at]) == "Sk" or _is_joined(text, at)
    return text[at].isspace() or not text[at].isprintable() or is_part


def marker_of(text: str) -> str:
    """Return the marker before the words of a line: "1.", "A1)", "Step 1:"; "-" for a sign, "" where there is none."""
    marker = text[: after_bullet(text)].strip()
    return marker if marker != "o" and any(map(str.isalnum, marker)) else "-" if marker else ""
