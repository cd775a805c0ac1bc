"""The only item of a bulletin of any news that names a movement and asks for it."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.segments.gains import CONTENT_LINES, Member
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

ALONE_IN_NEWS = 1.5
"""What it adds that an item is the only one of a bulletin that asks for a movement."""

_FEWEST_NEWS = 3
"""So few items make no bulletin."""


def only_told(lines: Sequence[Line], members: Sequence[Member], head: Line | None) -> Member | None:
    """Return the one of several named parts that names a movement and asks for it, as in a bulletin of any news."""
    names = [lines[one.index].naming for one in members]
    filled = [name.rest is not None or one.end > one.start for name, one in zip(names, members, strict=True)]
    listed = lines[members[0].index].kind == "item"
    bare = len(filled) - sum(filled)
    named = head is not None and has_movement(words_of(head.text))
    if len(names) < _FEWEST_NEWS or named or bare > 1 - listed:
        return None
    moving = [full and has_movement(words_of(name.title.text)) for full, name in zip(filled, names, strict=True)]
    if sum(moving) != 1:
        return None
    asking = [_asking(lines, one) for one in members]
    told = [one for one, moves, asks in zip(members, moving, asking, strict=True) if moves and asks > 1]
    return told[0] if told and sum(map(bool, asking)) == 1 else None


def _asking(lines: Sequence[Line], member: Member) -> int:
    """Return how many sentences of a part ask for something."""
    inside = lines[member.index : min(member.end, member.start + CONTENT_LINES)]
    told = [line.quote for line in inside if line.kind != "heading"]
    return sum(instruction_score(one.text) >= INSTRUCTS for quote in told for one in sentences(quote))
