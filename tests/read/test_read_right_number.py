"""Pages whose exercises are easily found, and whose names and doses are not."""

import pytest

from tests.read.reading import exercises


def _titles(page: str, name: str = "page.txt") -> list[str]:
    return [one["title"] for one in exercises(name, page)]
