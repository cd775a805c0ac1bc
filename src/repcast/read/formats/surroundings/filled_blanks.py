"""Forms that someone has filled in: numbers between the signs of a blank, and options of which some are ticked."""

import re

from repcast.read.formats.surroundings.masking import blanked
from repcast.read.quote import Source, Span

_AMOUNT = r"\d{1,3}(?:[ \t]?[-–][ \t]?\d{1,3})?"
_FILLED = re.compile(
    rf"(?<![^\W_])(?:(?P<before>_+)[ \t]?{_AMOUNT}[ \t]?(?P<after>_+)(?![^\W_])"
    rf"|(?P<dots>\.{{2,}}|…+)[ \t]?{_AMOUNT}[ \t]?(?P<end>\.{{2,}}|…+)"
    rf"|(?P<opens>[\[(])[ \t]+{_AMOUNT}[ \t]+(?P<closes>[\])]))"
    rf"|(?<![^\W_])(?P<lead>__+)[ \t]?(?={_AMOUNT}\b)|(?<=\d)[ \t]?(?P<tail>__+)"
)
"""A number in a blank: "__10__", "...5...", "[ 12 ]", "___8", "8___"; `[1]` is a note."""

_BLANKS = ("_", "..", "…", "[ ", "( ", "[\t", "(\t")
"""Signs without which there is no blank."""

_LINE = re.compile(r"[^\n]+")
_BOX = re.compile(r"(?P<ticked>\[[xX✓✔]\]|\([xX✓✔]\)|[☑☒✅🗹■◼])|\[[ _]?\]|\([ _]\)|[☐□⬜]")
_EMPTY = re.compile(r"(?:(?<=\s)|^)[A-Z][\w /]{0,24}:[ \t]*_{2,}(?:[ \t]?[a-z]{1,4}\b)?(?=\s|$)", re.MULTILINE)
"""A label with a blank that nobody filled in."""

_LABEL = re.compile(r"[^\S\n]*(?:[^\n:]{0,40}:)?[^\S\n]*\Z")
"""What may stand before the first box of a line: nothing, or the label of all of them."""

_FEWEST_BOXES, _MOST_BOXES = 2, 12


_VALUE = re.compile(r":[ \t]+(?P<opens>\[)\d[\w.:–-]{0,8}(?P<closes>\])(?![(:\[])")


def without_value_brackets(source: Source) -> Source:
    """Return a text without the brackets around the values of labels, as planners keep them: "Reps: [12]"."""
    found = list(_VALUE.finditer(source.text))
    return blanked(source, [match.span(name) for match in found for name in ("opens", "closes")]) if found else source


def filled_in(source: Source) -> Source:
    """Return a plain text without the signs of blanks around numbers, and without the options that are not ticked."""
    text = source.text
    spans: list[Span] = []
    if any(sign in text for sign in _BLANKS):
        spans = [match.span(name) for match in _FILLED.finditer(text) for name in match.groupdict() if match[name]]
    has_boxes = _BOX.search(text) is not None
    for line in _LINE.finditer(text) if has_boxes or "__" in text else ():
        spans += _left_open(text, *line.span()) if has_boxes else []
        if "__" in line[0] and _FILLED.search(line[0]):
            spans += [match.span() for match in _EMPTY.finditer(text, *line.span())]
    return blanked(source, spans) if spans else source


def _left_open(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return what is not chosen of the options that a line sets side by side, and the boxes of those that are."""
    boxes = list(_BOX.finditer(text, start, end))
    ticked = sum(box["ticked"] is not None for box in boxes)
    if not _FEWEST_BOXES <= len(boxes) <= _MOST_BOXES or not 0 < ticked < len(boxes):
        return []
    if not _LABEL.fullmatch(text, start, boxes[0].start()):
        return []
    ends = [*(box.start() for box in boxes[1:]), end]
    spans = [(box.start(), box.end() if box["ticked"] else stop) for box, stop in zip(boxes, ends, strict=True)]
    labelled = text[start : boxes[0].start()].strip()
    return spans if labelled or not _is_empty(text, boxes, ends) else []


def _is_empty(text: str, boxes: list[re.Match[str]], ends: list[int]) -> bool:
    """Whether any of the boxes has no words after it."""
    return any(not text[box.end() : stop].strip() for box, stop in zip(boxes, ends, strict=True))
