"""Paragraphs of a web page that only line ends part, as editors of blogs keep them: inline tags right in the body."""

from collections.abc import Sequence

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from repcast.read.words.vocabulary import words

_INLINE, _STRONG = words("span b strong i em u a font code small sup sub mark img"), ("b", "strong")
_FEWEST, _ENDS = 4, (".", "!", "?", ":")
"""The fewest paragraphs of such a page, and what sentences end in."""


def with_bare_paragraphs(soup: BeautifulSoup) -> None:
    """Put each run of words that line ends part into a tag for a paragraph, on a page without any."""
    body = soup.body
    if body is None or soup.find("p") is not None:
        return
    runs = _runs(list(body.children))
    whole = sum(map(_is_whole, runs))
    if whole < _FEWEST or 4 * whole < 3 * len(runs):
        return
    for first, *others in runs:
        paragraph = first.wrap(soup.new_tag("p"))
        for one in others:
            paragraph.append(one)


def _runs(children: Sequence[PageElement]) -> list[list[PageElement]]:
    """Return the runs of words and inline tags between line ends that stand alone, and between other tags."""
    runs: list[list[PageElement]] = [[]]
    for one in children:
        if _is_inline(one) and not _is_line_end(one):
            runs[-1].append(one)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _is_whole(run: Sequence[PageElement]) -> bool:
    """Whether a run is bold as a whole, or ends as a sentence does."""
    strong = len(run) == 1 and isinstance(run[0], Tag) and run[0].name in _STRONG
    return strong or run[-1].get_text().rstrip().endswith(_ENDS)


def _is_line_end(one: PageElement) -> bool:
    return isinstance(one, NavigableString) and not one.strip() and "\n" in one


def _is_inline(one: PageElement) -> bool:
    text = isinstance(one, NavigableString) and not isinstance(one, PreformattedString)
    return text or (isinstance(one, Tag) and one.name in _INLINE)
