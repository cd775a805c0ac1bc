"""The words of each language for reading, coaching and speaking, and its texts of the interface; a package each."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Literal

InterfacePart = Literal["player", "studio"]
"""The pages that have texts: the module of a language, which holds them by the same name in capitals."""

DEFAULT_LANGUAGE = "en"
"""The language whose texts take the place of those that another lacks."""


def words(text: str) -> frozenset[str]:
    """Return the words and marks of `text`, which spaces and line ends part."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of `text`, which commas part, in its order."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


@cache
def interface_languages(part: InterfacePart) -> tuple[str, ...]:
    """Return the codes of the languages that have the texts of a page."""
    codes = (one.name for one in iter_modules(__path__) if one.ispkg)
    return tuple(code for code in codes if find_spec(f"{__name__}.{code}.{part}"))


def interface_texts(part: InterfacePart, wanted: Iterable[str] = ()) -> tuple[str, dict[str, str]]:
    """Return the language of a page and its texts by their names.

    Args:
        part: the page.
        wanted: codes of languages such as "de" or "de-AT", the best first; English where none of them has texts.
    """
    known = interface_languages(part)
    codes = (one.partition("-")[0].lower() for one in wanted)
    code = next((one for one in codes if one in known), DEFAULT_LANGUAGE)
    return code, {**_texts(part, DEFAULT_LANGUAGE), **_texts(part, code)}


def _texts(part: InterfacePart, code: str) -> dict[str, str]:
    held: dict[str, str] = getattr(import_module(f"{__name__}.{code}.{part}"), part.upper())
    return held
