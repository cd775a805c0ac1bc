"""Lists of words and of wordings, written as text."""

import re


def words(text: str) -> frozenset[str]:
    """The words and marks of `text`, which spaces and line ends part."""
    return frozenset(text.split())


def any_of(*wordings: str) -> re.Pattern[str]:
    """A pattern for any of the wordings, capital letters or not; a space stands for any space between words."""
    return re.compile("|".join(wordings), re.IGNORECASE)
