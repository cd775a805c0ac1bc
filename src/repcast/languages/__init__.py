"""The words of each language for reading, coaching and speaking, as data; one package a language."""


def words(text: str) -> frozenset[str]:
    """Return the words and marks of `text`, which spaces and line ends part."""
    return frozenset(text.split())
