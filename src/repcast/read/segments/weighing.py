"""What each member of a family adds, by itself and beside its siblings, and which are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from repcast.read.lines import Line
from repcast.read.segments.announced import are_announced
from repcast.read.segments.counted_names import raise_counted
from repcast.read.segments.forms import Key
from repcast.read.segments.gains import COUNTED_ONE, Gains, Member
from repcast.read.segments.leaving_out import leave_out
from repcast.read.segments.odd_groups import undivided
from repcast.read.segments.odd_names import only_names
from repcast.read.segments.shaped_alike import raise_held, raise_shaped_alike
from repcast.read.segments.told_whole import are_nameless, raise_told
from repcast.read.words.headings import counted


@dataclass(frozen=True, slots=True)
class Weighing:
    """The weighing of the members of one family."""

    gains: Gains

    def weigh(self, members: list[Member], key: Key, head: Line | None, start: int) -> None:
        """Give each member what it adds, and leave out those that speak against being exercises."""
        lines = self.gains.page.lines
        filled = sum(has_content(member, lines) for member in members)
        alike = key[0] != "heading" or filled * 3 < 2 * len(members)
        shared = alike and self.gains.shared(members, start, head)
        undivided(members, key, lines)
        costs = only_names(members, lines)
        for member in members:
            gain = self.gains.of_member(member, key, head, shared=shared)
            member.gain = gain + costs.get(member.index, 0.0)
        raise_counted(members, key, head, lines)
        raise_shaped_alike(members, key, self.gains.page)
        raise_held(members, key, head, lines)
        if self._are_told_of(key, members, head):
            for member in members:
                member.gain = max(member.gain, COUNTED_ONE)
        told = key[0] == "unnamed" and raise_told(members, lines)
        if not told and not (head and key[0] == "heading" and counted(head.text) == len(members) == filled):
            leave_out(members, key, head, self.gains)

    def _are_told_of(self, key: Key, members: Sequence[Member], head: Line | None) -> bool:
        """Whether the words before points say that each is an exercise, by their number or by what they are."""
        if key[0] == "unnamed":
            return are_nameless(members, head, self.gains.page.lines)
        return key[0] == "item" and are_announced(self.gains.page, members, head)


def has_content(member: Member, lines: Sequence[Line]) -> bool:
    """Whether anything stands under or beside a name."""
    return member.part.is_group or member.end > member.start or lines[member.index].has_own_dose
