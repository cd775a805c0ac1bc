"""Silence that an author asks for in a step or a tip: `[pause 10 s]`, `[pause 1:30]`."""

import re
from collections.abc import Iterator

from repcast.model.choice_kinds import Seconds
from repcast.model.times import to_ms

PAUSE_S = Seconds(0.5, 600)
"""How long such a silence may be: longer ones are rests, which have words of their own."""
_PAUSE = re.compile(r"\[pause\b([^\]\[\n]{0,40})\]", re.IGNORECASE)


def split_at_pauses(text: str) -> Iterator[tuple[str, int]]:
    """Yield the words between the pauses of a text, each with the silence after it in milliseconds; 0 for none.

    The words are "" where the text begins with a pause. A pause that is no time is left out.
    """
    start = 0
    for pause in _PAUSE.finditer(text):
        pause_ms = _length_ms(pause)
        if pause_ms:
            yield _words(text[start : pause.start()]), pause_ms
            start = pause.end()
    if words := _words(text[start:]):
        yield words, 0


def bad_pauses(text: str) -> list[str]:
    """Return the pauses of a text that are no time, or one out of the limits, as they are written."""
    return [pause[0] for pause in _PAUSE.finditer(text) if not _length_ms(pause)]


def without_pauses(text: str) -> str:
    """Return a text of the same length with spaces in the place of its pauses: they state no dose and no hold."""
    return _PAUSE.sub(lambda pause: " " * len(pause[0]), text) if "[" in text else text


def _words(text: str) -> str:
    return " ".join(_PAUSE.sub(" ", text).split()) if "[" in text else text.strip()


def _length_ms(pause: re.Match[str]) -> int:
    try:
        return to_ms(PAUSE_S.parse(pause[1]))
    except ValueError:
        return 0
