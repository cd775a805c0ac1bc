"""Exercises of a list that are only told about, beside others that say what to do."""

from collections.abc import Sequence

from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_noise, is_unspoken

_MOST_TOLD = 4
"""The most sentences that are told in place of steps."""


def told_steps(prose: Sequence[Quote]) -> list[Quote]:
    """Return the sentences that stand for the steps that an exercise lacks: "This one is close to the skips."."""
    told = [one for quote in prose for one in sentences(quote)]
    return [one for one in told if not (is_noise(one.text) or is_unspoken(one.text))][:_MOST_TOLD]
