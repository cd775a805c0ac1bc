"""The numbers of sources between the sentences of a text: "… to the side. [3, 4, 8]", "… down 【3†source】"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from repcast.read.quote import Span

_SEVERAL = re.compile(r"\[(?P<numbers>\d{1,3}(?:[ \t]?[,;–-][ \t]?\d{1,3}){1,15})\](?![(:])")
_ONE = re.compile(r"\[\d{1,3}\](?![(:])")
_DAGGER = re.compile(r"【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,60}】")
_NUMBER = re.compile(r"\d+")
_ENDED, _FEWEST, _LOOKED_BACK = tuple('.!?…:;]】”"'), 2, 4


def citations(text: str) -> Iterator[Span]:
    """Yield where the numbers of several sources stand: rising ones in brackets, if such end two sentences or more."""
    yield from (match.span() for match in _DAGGER.finditer(text))
    several = [match for match in _SEVERAL.finditer(text) if _rise(match["numbers"])]
    cited = [one.start() for one in (*several, *_ONE.finditer(text))]
    ending = sum(text[max(0, at - _LOOKED_BACK) : at].rstrip().endswith(_ENDED) for at in cited)
    if ending >= _FEWEST:
        yield from (match.span() for match in several)


def _rise(numbers: str) -> bool:
    return all(int(one) < int(other) for one, other in pairwise(_NUMBER.findall(numbers)))
