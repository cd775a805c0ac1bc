"""Placeholder."""


def file_name(title: str) -> str:
    """Return a file name."""
    return title
