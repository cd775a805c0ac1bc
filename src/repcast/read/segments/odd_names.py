"""Names that only look like a day or a part of a session, since none of their siblings does: "Sunday stretch"."""

from collections.abc import Callable, Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.gains import Member
from repcast.read.words.headings import day_score, is_block_name
from repcast.read.words.signs import has_movement, words_of

_FEWEST, _MOST_WORDS = 3, 4
"""So many names are siblings, and the most words of one that is no day."""

_AS_A_DAY, _AS_A_PART = 2.0, 1.0
"""What it cost to take such a name for an exercise."""


def only_names(members: Sequence[Member], lines: Sequence[Line]) -> dict[int, float]:
    """Return what it costs members, by their lines, that they are but called as a day or a part of a session is.

    Such a name has no siblings that are days, or parts, as well. What is told under it in a sentence is its own.
    """
    names = [lines[one.index].naming.title.text for one in members]
    found: dict[int, float] = {}
    for cost, looks in ((_AS_A_DAY, day_score), (_AS_A_PART, is_block_name)) if len(members) >= _FEWEST else ():
        at = _only(names, looks)
        if at >= 0 and _is_called(names[at]) and (not members[at].part.is_group or _is_told(members[at].part)):
            line = lines[members[at].index]
            members[at].part = Part(line, line.naming, ()) if members[at].part.is_group else members[at].part
            found[members[at].index] = found.get(members[at].index, 0.0) + cost
    return found


def _is_told(group: Part) -> bool:
    """Whether all of a group is the sentence under its name."""
    parts = list(group.exercises())
    return len(parts) == 1 and parts[0].head is not None and parts[0].head.text[-1:] in ".!"


def _only(names: Sequence[str], looks: Callable[[str], float]) -> int:
    found = [at for at, name in enumerate(names) if looks(name)]
    return found[0] if len(found) == 1 else -1


def _is_called(name: str) -> bool:
    """Whether a few words end in a movement."""
    said = words_of(name)
    return 1 < len(said) <= _MOST_WORDS and has_movement(said[-1:])
