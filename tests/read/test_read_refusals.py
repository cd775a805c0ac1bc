"""Pages that ask for nothing to be done are refused, and odd pages that do ask for something are not.

`refusals.txt` holds the pages, each under a line that says what is to become of it.
"""

import re
from pathlib import Path

import pytest

from repcast.read import read

PAGES = re.findall(
    r"(?ms)^=== (refused|read): ([^\n]+)\n(.*?)(?=^=== |\Z)",
    (Path(__file__).parent / "refusals.txt").read_text(encoding="utf-8"),
)


def errors(name: str, text: str) -> set[str]:
    return {one.code for one in read(name, text.encode()).diagnostics if one.severity == "error"}


@pytest.mark.parametrize(("name", "text"), [page[1:] for page in PAGES if page[0] == "refused"])
def test_a_page_that_asks_for_nothing_is_refused(name: str, text: str) -> None:
    assert errors(name, text)


@pytest.mark.parametrize(("name", "text"), [page[1:] for page in PAGES if page[0] == "read"])
def test_a_page_that_asks_for_something_is_not_refused(name: str, text: str) -> None:
    assert errors(name, text) == set()
