"""Names before a mark and how long they are held, beside names with their doses: "reach up - hold 10 secs"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from repcast.read.dose.stating import is_held
from repcast.read.lines.dosed_names import Naming
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import verb_of

if TYPE_CHECKING:
    from repcast.read.lines import Line


def with_held_names(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines; names of what is held, one of which asks to move, as those with their doses are."""
    for held, run in groupby(lines, lambda line: _leads_to_hold(line.naming)):
        alike = list(run)
        asks = held and any(_asks_to_hold(line.naming) for line in alike)
        yield from (replace(line.as_paragraph(), is_beside_dose=True) for line in alike) if asks else alike


def _leads_to_hold(naming: Naming) -> bool:
    """Whether a name stands before a mark and but how long it is held: "Reach up - hold 10 s"."""
    return naming.form in ("colon", "dash") and naming.rest is not None and is_held(naming.rest)


def _asks_to_hold(naming: Naming) -> bool:
    """Whether such a name tells what to do, and labels nothing: not "Calf: hold 30 s" beside "Neck: 10 turns"."""
    said = words_of(naming.title.text)
    moves = naming.form == "dash" and (has_movement(said) or len(said) > _SHORT_LEAD)
    return moves or bool(verb_of(naming.title.text))


_SHORT_LEAD = 2
"""So few words before a dash may be a label of a list: "Pigeon - hold 30 s", not "clasp your hands - hold 30 s"."""
