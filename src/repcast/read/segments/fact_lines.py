"""Lines of a label and a value that say something of the page or of a person: "Element: fire", "Home: Eastport"."""

import re

from repcast.languages.en.names import ANY_EXERCISE
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.sections.parts import Page
from repcast.read.segments.forms import instructs
from repcast.read.segments.named_parts import names_part
from repcast.read.words.headings import day_score
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:.!?]{0,30}):\s+(?P<value>\S.*)")
_LABEL_WORDS, _VALUE_WORDS, _REACH = 4, 12, 5
"""The most words of a label and of its value, and how many lines before and after one are looked at."""

_FEWEST, _FEWEST_PLAIN = 3, 2


def is_among_facts(page: Page, index: int) -> bool:
    """Whether a line is one of several after another that have a label and a value, most of which ask for nothing."""
    if _labelled(page.lines[index]) is None:
        return False
    start, end = index, index + 1
    while start > max(0, index - _REACH) and _labelled(page.lines[start - 1]):
        start -= 1
    while end < min(len(page.lines), index + _REACH) and _labelled(page.lines[end]):
        end += 1
    if end - start < _FEWEST:
        return False
    if any(line.kind == "item" for line in page.lines[start:end]):
        return 2 * sum(map(page.sections.is_header, range(start, end))) > end - start
    bare = sum(_is_bare(line) for line in page.lines[start:end])
    plain = sum(_is_plain(line) for line in page.lines[start:end])
    return plain >= _FEWEST_PLAIN and plain + bare >= _FEWEST and end - start - plain - bare <= plain


def _labelled(line: Line) -> re.Match[str] | None:
    """Return the label and the value of a line that is set as no heading, nor as an item with a mark of its own."""
    plain = line.kind == "paragraph" or (line.kind == "item" and not line.label.strip())
    if line.depth or line.is_recorded or not (plain or (line.kind == "heading" and rank(line) == BOLD_LEVEL)):
        return None
    match = _LABELLED.fullmatch(line.text)
    if match is None or len(match["label"].split()) > _LABEL_WORDS or len(match["value"].split()) > _VALUE_WORDS:
        return None
    return match


def _is_bare(line: Line) -> bool:
    """Whether the value is but a number."""
    match = _labelled(line)
    return match is not None and match["value"].rstrip(".").isdigit()


def _is_plain(line: Line) -> bool:
    """Whether a label names no movement and no part of a session, and its value asks for nothing and states no dose."""
    match = _labelled(line)
    if match is None or _is_bare(line) or names_part(line) or day_score(line.text):
        return False
    stated = any(one.statement.strength > dose.WEAK for one in line.stated)
    asks = instructs(line) or instruction_score(match["value"]) >= INSTRUCTS
    names = has_movement([word for word in words_of(match["label"]) if word not in ANY_EXERCISE])
    return not (stated or asks or names)
