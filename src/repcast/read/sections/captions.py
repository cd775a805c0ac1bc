"""Captions of pictures: names of exercises that a page says again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.words.headings import day_score, is_block_name, is_of_routine
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of

_SET_OFF, _FEW_WORDS = ("heading", "paragraph"), 10
"""The kinds of line that a caption may be, and the most words of one that only says the name over it again."""


def captions(lines: Sequence[Line]) -> set[int]:
    """Return the lines that repeat a name of several exercises word for word, as captions of pictures do."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        short = line.kind in _SET_OFF and len(line.text.split()) <= CAPTION_WORDS and not line.is_recorded
        if short and not 0 < line.level < BOLD_LEVEL and is_of_routine(line.text):
            places.setdefault(line.text.lower(), []).append(index)
    often = (group for group in places.values() if len(group) >= _OFTEN)
    again = {index for group in often for index in group if not _names_part(lines[index].text)}
    again.update(index for index in range(1, len(lines)) if _says_again(lines[index], lines[index - 1]))
    for index in range(2, len(lines)):
        again.update(_below_pictures(lines, index))
    again |= _under_text(lines) | _first_again(lines)
    kept = [line for line in lines[1:] if line.order not in again]
    return again | {one.order for one, after in pairwise(kept) if _ends_with(one, after)}


def _ends_with(line: Line, after: Line) -> bool:
    """Whether a name ends with the one right below it, after where it belongs: "Week 3: Side plank", "Side plank"."""
    if not all(
        one.kind in _SET_OFF and len(one.text.split()) <= _FEW_WORDS and not one.stated for one in (line, after)
    ):
        return False
    if day_score(line.text) > 0:
        return False
    said = _PART.split(line.text)
    return len(said) > 1 and said[-1].strip().lower() == after.text.strip().lower()


_PART = re.compile(r":\s|\s[–—|>/-]\s")
"""What parts a name from where it belongs."""


def _first_again(lines: Sequence[Line]) -> set[int]:
    """Return the lines that are but the first line of the page once more, as pages of a series have it: its site."""
    first = lines[0].text.lower() if lines and lines[0].kind in _SET_OFF else ""
    if len(first.split()) <= CAPTION_WORDS or first[-1:] in ".!?:":
        return set()
    return {line.order for line in lines[1:] if line.kind in _SET_OFF and line.text.lower() == first}


def _below_pictures(lines: Sequence[Line], index: int) -> range:
    """Return a line that says a name again over its instructions, with what describes the picture in between.

    "Heel slide", "Man on his back, one knee bent.", "Heel slide", and then the steps.
    """
    over = next((at for at in range(index - 2, max(-1, index - 2 - _PICTURES), -1) if _is_same(lines, index, at)), -1)
    between, below = lines[over + 1 : index], lines[index + 1 : index + 3]
    plain = all(one.kind == "paragraph" and not (one.stated or _is_same(lines, index, one.order)) for one in between)
    asks = any(_tells(one) for one in below)
    return range(over + 1, index + 1) if over >= 0 and plain and asks else range(0)


def _tells(line: Line) -> bool:
    """Whether a line asks for something or says how much of it."""
    return line.states_work or (line.kind != "heading" and instruction_score(line.text) >= INSTRUCTS)


def _is_same(lines: Sequence[Line], index: int, over: int) -> bool:
    """Whether a line is but the name that another one has, whatever the marks around it."""
    line, before = lines[index], lines[over]
    named = line.kind in _SET_OFF and before.kind in ("heading", "item") and not 0 < line.level < BOLD_LEVEL
    short = named and len(line.text.split()) <= _FEW_WORDS and not line.only_dose
    said = words_of(line.text) if short else []
    return bool(said) and said == words_of(before.naming.title.text) and not _names_part(line.text)


_PICTURES = 2
"""The most lines about a picture between a name and its caption."""


def _under_text(lines: Sequence[Line]) -> set[int]:
    """Return the lines that are but the name over what is told once more after it: "2. The bear", "Walk …", "Bear"."""
    again: set[int] = set()
    name, at = "", 0
    for index, line in enumerate(lines):
        if (line.kind == "item" and line.label[:1].isdigit()) or (
            line.kind == "heading" and 1 < line.level < BOLD_LEVEL
        ):
            name, at = _plain(line.naming.title.text), index
        elif name and index > at + 1 and line.kind in _SET_OFF and _plain(line.text) == name:
            again.add(index)
    return again


def _plain(name: str) -> str:
    """Return a name in small letters, without the article before it and the marks around it."""
    return _AROUND.sub("", name.lower())


_AROUND = re.compile(r"^\W*(?:(?:the|an?)\s+)?|\W+$")


def _says_again(line: Line, before: Line) -> bool:
    """Whether a line is but the name of the one before it once more: "2. Heel slide" over the caption "Heel slide"."""
    ranked = 0 < line.level < BOLD_LEVEL
    short = line.kind in _SET_OFF and not ranked and len(line.text.split()) <= _FEW_WORDS
    if not short or before.kind not in ("heading", "item"):
        return False
    name, _, aside = before.naming.title.text.lower().partition(line.text.lower().rstrip(" ."))
    return not name and (not aside or bool(_ASIDE.match(aside)))


_ASIDE = re.compile(r"\W*$|\s*[(\[]|\s+[–—-]\s")
"""What a caption leaves out of the name over it: "Quad set (push-downs)", "Sink stretch - seated"."""


def _names_part(text: str) -> bool:
    return bool(day_score(text)) or is_block_name(text)


_OFTEN, CAPTION_WORDS = 3, 4
"""The fewest times that a caption stands on a page, and the most words that it has."""
