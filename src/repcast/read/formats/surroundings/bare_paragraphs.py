"""Paragraphs of a web page that only line ends part, as editors of blogs keep them: inline tags right in the body."""

import re
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


def with_kept_lines(soup: BeautifulSoup) -> None:
    """Put a tag for each line end into the texts whose style keeps these: a workout that is pasted into a paragraph."""
    for tag in soup.find_all(_keeps_lines):
        for text in [one for one in tag.find_all(string=True, limit=_MOST_TEXTS) if "\n" in one.strip()]:
            first, *others = str(text).split("\n")
            text.replace_with(*[NavigableString(first), *(part for one in others for part in _on_line(soup, one))])


def _on_line(soup: BeautifulSoup, text: str) -> tuple[PageElement, PageElement]:
    return soup.new_tag("br"), NavigableString(text)


def _keeps_lines(tag: Tag) -> bool:
    said = " ".join([str(tag.get("style") or ""), *map(str, tag.get("class") or ())])
    return tag.name in ("p", "div", "span", "li") and _KEPT.search(said) is not None and tag.find(_BLOCK_TAGS) is None


_KEPT = re.compile(r"white-?space\s*[:-]\s*pre", re.IGNORECASE)
_BLOCK_TAGS = ["p", "div", "ul", "ol", "table", "br"]
_MOST_TEXTS = 200
