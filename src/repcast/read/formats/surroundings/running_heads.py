"""Texts copied from a document of pages: without the heads and feet that are repeated, and the numbers of the pages."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from repcast.languages.en import letters as english
from repcast.read.formats.surroundings.masking import blanked, said_lines
from repcast.read.quote import Source, Span
from repcast.read.words.headings import day_score
from repcast.read.words.signs import has_movement, words_of

_MARK = re.compile(english.PAGE_MARK, re.IGNORECASE)
_NUMBERED = re.compile(english.NUMBERS_PAGE, re.IGNORECASE)
_NUMBER_OF_PAGE = re.compile(rf"\W*(?:{english.NUMBERS_PAGE})\s*(?:(?:of|/)\s*\d+)?\W*$", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_MARK_LENGTH, _LONGEST = 20, 160
"""The most characters of a line that only numbers a page, and of the head of one."""

_FEED = "\f"
_NEAR = 2
"""How many lines with words may stand between a repeated line and the number or the end of its page."""

_FEWEST_LETTERS = 8
"""A line with fewer letters is no head of a page but a word that a text repeats."""


def without_running_heads(source: Source) -> Source:
    """Return the source with spaces for heads, feet and numbers of pages.

    A line that is repeated, apart from its figures, is one if it numbers a page itself, or stands beside the number
    or the end of one each time. The first of them stays if it may name what the page is about.
    """
    lines = list(said_lines(source.text))
    marks = {at for at, span in enumerate(lines) if _numbers_only(source.text[slice(*span)].strip())}
    groups = _repeated(source.text, lines, marks)
    breaks = marks | _beside_feeds(source.text, lines)
    heads = {at for places in groups.values() if _is_running(source.text, lines, places, breaks) for at in places}
    heads = _with_neighbours(heads, groups)
    if not heads:
        return source
    numbers = {at for at in marks if any(near in heads for near in range(at - _NEAR, at + _NEAR + 1))}
    kept = {min(places) for places in groups.values() if _may_name(source.text[slice(*lines[min(places)])])}
    kept |= {0} if 0 in heads and _heads_all(source.text, lines, heads | numbers) else set()
    spans = [lines[at] for at in (heads - kept) | numbers]
    spans += [match.span() for at in kept & heads if (match := _NUMBER_OF_PAGE.search(source.text, *lines[at]))]
    return blanked(source, spans)


def _heads_all(text: str, lines: Sequence[Span], left_out: set[int]) -> bool:
    """Whether long lines stand right under the first one, so that no other line can be the title of the page."""
    under = next((at for at in range(1, len(lines)) if at not in left_out), 0)
    return len(text[slice(*lines[under])].split()) > _TITLE_WORDS


_TITLE_WORDS = 12
"""The most words of a line that may be a title."""


def _numbers_only(line: str) -> bool:
    return len(line) <= _MARK_LENGTH and bool(_MARK.fullmatch(line))


def _repeated(text: str, lines: Sequence[Span], marks: set[int]) -> Mapping[str, list[int]]:
    """Return the places of each line that is repeated, apart from its figures and gaps."""
    groups: dict[str, list[int]] = {}
    for at, (start, end) in enumerate(lines):
        if at not in marks and end - start <= _LONGEST:
            groups.setdefault(_FIGURES.sub("#", " ".join(text[start:end].split()).lower()), []).append(at)
    return {
        form: places
        for form, places in groups.items()
        if len(places) > 1 and sum(map(str.isalpha, form)) >= _FEWEST_LETTERS and not day_score(form)
    }


def _beside_feeds(text: str, lines: Sequence[Span]) -> set[int]:
    """Return the lines that a form feed stands in, before or after."""
    starts = [start for start, _ in lines]
    after = (bisect_right(starts, match.start()) for match in re.finditer(_FEED, text))
    return {at for place in after for at in (place - 1, place) if 0 <= at < len(lines)}


def _is_running(text: str, lines: Sequence[Span], places: Sequence[int], breaks: set[int]) -> bool:
    numbered = [_NUMBERED.search(text, *lines[at]) for at in places]
    numbers = [int(match[1]) for match in numbered if match]
    if all(numbered):
        return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    beside = [any(near in breaks for near in range(at - _NEAR, at + _NEAR + 1)) for at in places[1:]]
    alike = len({text[slice(*lines[at])].strip() for at in places}) == 1
    return alike and all(beside) and not any(_states(text[slice(*lines[at])]) for at in places)


def _states(line: str) -> bool:
    """Whether a line counts something in small words, as a dose does: "Rest 60 seconds", "10 reps"."""
    return (any(map(str.isdigit, line)) and not line[:1].isupper()) or bool(_DOSE.match(line))


_DOSE = re.compile(r"\s*(?:\w+:?\s+)?\d+\s*(?:x\b|[a-z]+)", re.IGNORECASE)


def _with_neighbours(heads: set[int], groups: Mapping[str, list[int]]) -> set[int]:
    """Return the heads with the repeated lines that stand beside a head each time: heads of several lines."""
    known = set(heads)
    repeated = sorted(groups.values(), key=len)
    for _ in range(_NEAR):
        for places in repeated:
            if all(at - 1 in known or at + 1 in known for at in places):
                known.update(places)
    return known


def _may_name(line: str) -> bool:
    said = words_of(line)
    return has_movement(said) or not english.SUBJECT_WORDS.isdisjoint(said)
