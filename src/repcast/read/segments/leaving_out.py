"""Which lines of a form are left out of a reading: those that speak against being exercises beside the others."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import plain_name
from repcast.read.segments.forms import DAY, Key, instructs
from repcast.read.segments.gains import ALONE_IN_NEWS, Gains, Member
from repcast.read.segments.labelled import are_labelled_alike
from repcast.read.segments.nameless import odd_ones
from repcast.read.words.headings import day_score, is_of_routine, is_part
from repcast.read.words.signs import has_movement, words_of

_ODD_ONE = -0.8
"""An item of a list of exercises that is no exercise itself adds no more than this: "Rest", "Notes"."""

LITTLE = 2.0
"""What each exercise of a group beside days adds at least."""

_OTHERS = 3
"""So many names in capitals show that one in small letters is no name of their kind."""


def leave_out(members: list[Member], key: Key, head: Line | None, gains: Gains) -> None:
    """Leave out the members that speak against being exercises, where most of the others speak for it."""
    lines = gains.page.lines
    bad = [member for member in members if member.gain < 0]
    if key[0] == "heading" and (len(members) - len(bad)) * 3 >= len(members) * 2:
        bad = [member for member in bad if not _is_like_the_others(member, lines)]
    if key[0] == "heading":
        _raise_labelled(bad, [member for member in members if member.gain >= 0], lines)
        bad = [member for member in bad if member.gain < 0]
    told = gains.only_told(members, head) if key[0] in ("item", "heading") else None
    if told is not None:
        told.gain += ALONE_IN_NEWS
        bad = [member for member in members if member is not told]
    elif key[0] in ("item", "row"):
        if len(bad) * 3 > len(members):
            return
        bad = [member for member in bad if member.gain <= _ODD_ONE and not _is_remarked(lines[member.index])]
    if key[0] == "unnamed":
        bad = _without_told(bad, len(members) - len(bad), lines)
    good = len(members) - len(bad)
    asking = sum(instructs(lines[one.index]) for one in bad)
    alone = head is not None and gains.is_of_part(head)
    refused = key[0] == "unnamed" and (
        good < 2 - alone or asking * 2 > good or any(lines[one.index].label[:1].isdigit() for one in bad)
    )
    odd = _in_small_letters(members, lines) if key[0] == "heading" else []
    odd += _sentences_beside(members, lines) if key[0] == "lead" else []
    for member in members if refused else [*bad, *odd]:
        member.dropped = True
    _leave_out_beside_days(members, lines)


def _without_told(bad: Sequence[Member], good: int, lines: Sequence[Line]) -> list[Member]:
    """Return the points that are no exercises, without those that ask for something beside others told whole."""
    told = odd_ones([lines[one.index] for one in bad], good)
    for member, is_told in zip(bad, told, strict=True):
        member.gain = _TOLD if is_told else member.gain
    return [one for one in bad if one.gain < 0]


_TOLD = 0.2
"""What an exercise without a name adds that does not say how often, beside others that do."""

_LABELLED = 12
"""How many lines under a name are looked at for labels."""


def _raise_labelled(bad: Sequence[Member], good: Sequence[Member], lines: Sequence[Line]) -> None:
    """Let nothing speak against a name over the same labels as another one has, whatever its words are."""
    known = [lines[one.start : min(one.end, one.start + _LABELLED)] for one in good[:_LOOKED_AT]]
    for member in bad:
        own = lines[member.start : min(member.end, member.start + _LABELLED)]
        if any(are_labelled_alike(own, other) for other in known):
            member.gain = 0.0


def _is_remarked(line: Line) -> bool:
    """Whether an item is the name of a movement with a remark, in a list whose items all have one."""
    return line.parting == "remark" and has_movement(words_of(line.naming.title.text))


def _is_like_the_others(member: Member, lines: Sequence[Line]) -> bool:
    """Whether a short name that speaks little against itself stands over instructions as the others do: "Glutes"."""
    few = len(lines[member.index].text.split()) <= _SHORT_NAME and lines[member.index].text[-1:] not in ".!?,;"
    asks = any(map(instructs, lines[member.start : member.start + _LOOKED_AT]))
    several = is_of_routine(lines[member.index].text)
    return few and asks and not several and member.gain > _NEARLY and member.start < member.end


_SHORT_NAME, _LOOKED_AT, _NEARLY = 3, 2, -0.5
"""The most words of such a name, the lines under it that are looked at, and what it adds at least."""


def _in_small_letters(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the exercises whose names are not set in capitals as all of the others are."""
    small = [one for one in members if not lines[one.index].text.isupper()]
    few = len(small) * _OTHERS < len(members) and len(members) - len(small) >= _OTHERS
    return [one for one in small if not one.part.is_group] if few else []


def _sentences_beside(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the sentences with a time beside names with a mark, that name no movement: "Ice for 10 mins."."""
    told = [lines[one.index] for one in members]
    loose = [one for one, line in zip(members, told, strict=True) if line.naming.form not in ("dash", "colon")]
    if len(members) - len(loose) < _OTHERS:
        return []
    beside = ((one, lines[one.index]) for one in loose)
    return [
        one for one, line in beside if line.text[-1:] in ".!" and not has_movement(words_of(line.naming.title.text))
    ]


def _leave_out_beside_days(members: Sequence[Member], lines: Sequence[Line]) -> None:
    """Leave out the groups after days that are none themselves and hold little: a legend, a glossary."""
    heads = [lines[one.index].text for one in members]
    days = [at for at, head in enumerate(heads) if day_score(head) >= DAY and not is_part(head)]
    if len(days) < 2:
        return
    known = {plain_name(part) for member in members[: days[-1] + 1] for part in member.part.exercises()}
    for member in members[days[-1] + 1 :]:
        count = max(1, sum(1 for _ in member.part.exercises()))
        explains = plain_name(member.part) in known
        member.is_aside = member.gain < LITTLE * count and not explains
        member.dropped = member.dropped or member.is_aside
