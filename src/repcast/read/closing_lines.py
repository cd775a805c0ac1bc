"""Where the last of several exercises ends: what stands after it, as after no other, is about all of the page."""

from collections.abc import Sequence

from repcast.read.forms import instructs
from repcast.read.gains import Member
from repcast.read.lines import Line
from repcast.read.noise import is_advice

_FEWEST = 3
"""So many exercises show what belongs to each."""


def without_closing(members: Sequence[Member], lines: Sequence[Line]) -> None:
    """Move the end of the last exercise before the closing words of the page.

    These are the paragraphs parted from it by a blank line of which it has more than any other exercise, as long as
    they neither ask for a movement nor state how much.
    """
    if len(members) < _FEWEST or any(one.part.is_group for one in members):
        return
    usual = max(len(_parted(one, lines)) for one in members[:-1])
    last = members[-1]
    extra = _parted(last, lines)[usual:]
    if not extra or extra[0] <= last.start or any(lines[at].states_amount for at in range(extra[0], last.end)):
        return
    if not instructs(lines[extra[0]]) or is_advice(lines[extra[0]].text):
        last.end = extra[0]


def _parted(member: Member, lines: Sequence[Line]) -> list[int]:
    """Return the paragraphs of an exercise that stand outside of lists, after a blank line."""
    inside = range(member.start, member.end)
    return [at for at in inside if lines[at].kind == "paragraph" and lines[at].apart and not lines[at].depth]
