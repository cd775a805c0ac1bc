"""Blocks that are a workout to be done though the page tells how somebody did it."""

from collections.abc import Sequence

from repcast.languages.en.scopes import BIG_LIFTS
from repcast.read.blocks.scopes import Common
from repcast.read.quote import Quote
from repcast.read.roles.drafts import Draft
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import is_cardio

_BY_CLOCK = ("amrap", "emom", "for-time")
_FEWEST, _FEWEST_STATIONS = 2, 3
"""So many movements with a dose make a block by the clock such a workout, so many stations a circuit."""


def hold_a_workout(found: Sequence[tuple[Common, Draft]]) -> bool:
    """Whether several movements have a dose in a block by the clock, or are stations of a circuit with its times."""
    counted = sum(common.kind in _BY_CLOCK and bool(draft.doses) and _moves(draft.title) for common, draft in found)
    timed = [(common, draft) for common, draft in found if common.kind == "circuit" and common.rest_s is not None]
    stations = sum(_moves(draft.title) for _, draft in timed)
    return counted >= _FEWEST or stations >= _FEWEST_STATIONS


def _moves(title: Quote | None) -> bool:
    return title is not None and is_of_movement(title.text)


def is_of_movement(text: str) -> bool:
    """Whether words name a movement, a lift or what one does to be out of breath."""
    said = words_of(text)
    return has_movement(said) or is_cardio(text) or not BIG_LIFTS.isdisjoint(said)
