"""Names among names of exercises whose points alone look like exercises without names: they are its steps."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.forms import Key, is_block_head
from repcast.read.segments.gains import Member
from repcast.read.segments.named_parts import names_part
from repcast.read.words.headings import day_score, is_of_routine

_FEWEST = 3
"""So many siblings that are one exercise each show that another one is one as well."""


def undivided(members: Sequence[Member], key: Key, lines: Sequence[Line]) -> None:
    """Make a group one exercise if it has but nameless parts, and all other members are one exercise each."""
    groups = [one for one in members if one.part.is_group]
    if key[0] not in ("item", "heading") or len(groups) != 1 or len(members) <= _FEWEST:
        return
    line = lines[groups[0].index]
    several = is_of_routine(line.text) or day_score(line.text) or names_part(line) or is_block_head(line)
    if not (several or any(part.naming for part in groups[0].part.exercises())):
        groups[0].part = Part(line, line.naming, ())
