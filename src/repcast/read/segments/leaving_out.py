"""Which lines of a form are left out of a reading: those that speak against being exercises beside the others."""

from collections.abc import Sequence

from repcast.languages.en.names import BODY
from repcast.read.lines import Line
from repcast.read.sections.parts import Part, plain_name
from repcast.read.segments.beside_told import beside_told
from repcast.read.segments.forms import DAY, Key, instructs
from repcast.read.segments.gains import Gains, Member
from repcast.read.segments.nameless import odd_ones
from repcast.read.segments.news import ALONE_IN_NEWS, only_told
from repcast.read.segments.set_alike import against
from repcast.read.words.headings import day_score, is_block_name, is_called_by_time, is_part
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import is_cardio

_ODD_ONE = -0.8
"""An item of a list of exercises that is no exercise itself adds no more than this: "Rest", "Notes"."""

LITTLE = 2.0
"""What each exercise of a group beside days adds at least."""

_OTHERS = 3
"""So many names in capitals show that one in small letters is no name of their kind."""


def leave_out(members: list[Member], key: Key, head: Line | None, gains: Gains) -> None:
    """Leave out the members that speak against being exercises, where most of the others speak for it."""
    lines = gains.page.lines
    for member in _of_the_body(members, lines) if key[0] == "item" else ():
        member.dropped = True
    bad = [one for one in against(members, key, head, lines) if not one.dropped]
    told = only_told(gains.page.lines, members, head) if key[0] in ("item", "heading") else None
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
    odd += _beside_blocks(members, lines) if key[0] == "heading" else []
    odd += beside_told(members, lines) if key[0] == "heading" else []
    odd += _told_again(members, lines) if key[0] in ("heading", "item") else []
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


def _is_remarked(line: Line) -> bool:
    """Whether an item is the name of a movement with a remark, in a list whose items all have one."""
    return line.parting == "remark" and has_movement(words_of(line.naming.title.text))


def _in_small_letters(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the exercises whose names are not set in capitals as all of the others are."""
    small = [one for one in members if not lines[one.index].text.isupper()]
    few = len(small) * _OTHERS < len(members) and len(members) - len(small) >= _OTHERS
    return [one for one in small if not one.part.is_group] if few else []


def _of_the_body(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the points that but name a part of the body over others which say how much: "Legs" over "Squats 3x10"."""
    bare = [one for one in members[:-1] if _is_of_the_body(lines[one.index])]
    if not bare:
        return []
    places = {one.index for one in bare}
    dosed = [lines[one.index] for one in members if one.index not in places and lines[one.index].has_own_dose]
    moving = sum(has_movement(words_of(line.naming.title.text)) for line in dosed)
    if len(dosed) + len(bare) < len(members) or moving <= len(bare):
        return []
    return [one for one in bare if one.start == one.end]


def _is_of_the_body(line: Line) -> bool:
    said = words_of(line.text)
    return bool(said) and BODY.issuperset(said) and not line.label[:1].isdigit() and not line.stated


def _sentences_beside(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the sentences with a time beside names with a mark, that name no movement: "Ice for 10 mins."."""
    told = [lines[one.index] for one in members]
    loose = [one for one, line in zip(members, told, strict=True) if _is_loose(line)]
    if sum(line.naming.form in ("dash", "colon") for line in told) < _OTHERS:
        return []
    beside = ((one, lines[one.index]) for one in loose)
    return [
        one for one, line in beside if line.text[-1:] in ".!" and not has_movement(words_of(line.naming.title.text))
    ]


def _beside_blocks(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return what stands beside the blocks of a session under names of no movement, or lists the same once more."""
    groups = [one for one in members if one.part.is_group]
    blocks = [one for one in groups if is_block_name(lines[one.index].text)]
    singles = [one for one in members if not one.part.is_group and not _may_be_done(one, lines)]
    if not blocks:
        return [one for one in singles if groups and one is members[-1] and one.start == one.end]
    return singles


def _told_again(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the groups of which one before, or the exercises before, have the same names: a breakdown of a workout."""
    groups = [one for one in members if one.part.is_group]
    heads = [lines[one.index].text for one in groups]
    if any(day_score(head) or is_called_by_time(head) for head in heads):
        return []
    before = [one.part for one in members if not one.part.is_group]
    whole = [Part(None, None, (), tuple(before))] if before and groups and groups[0] is members[len(before)] else []
    seen = [*whole, *(one.part for one in groups)]
    return [
        one for at, one in enumerate(groups) if any(_lists_again(one.part, other) for other in seen[: at + len(whole)])
    ]


def _may_be_done(member: Member, lines: Sequence[Line]) -> bool:
    """Whether a heading names a movement or a part of a session, or it or what stands under it says how much."""
    line, below = lines[member.index], lines[member.start : member.end]
    if any(one.only_dose or (one.states_work and instructs(one)) for one in below):
        return True
    said = words_of(line.text)
    return has_movement(said) or is_cardio(line.text) or is_block_name(line.text) or bool(line.stated)


def _lists_again(group: Part, before: Part) -> bool:
    """Whether a group has the same names as one before it, and says of none how much: a breakdown of the workout."""
    names = [[words_of(plain_name(part)) for part in one.exercises()] for one in (group, before)]
    told = list(group.exercises())
    if len(names[0]) != len(names[1]) or any(part.naming is None for part in told):
        return False
    lines = (line for part in told for line in (part.head, *part.body))
    if any(line is not None and line.states_work for line in lines):
        return False
    return all(set(one) <= set(other) or set(other) <= set(one) for one, other in zip(*names, strict=True))


def _is_loose(line: Line) -> bool:
    """Whether no mark parts a name from the rest of a line, or what stands before it looks like none."""
    phrase = len(line.naming.title.text.split()) > _SHORT_NAME and line.name_score < 0
    return line.naming.form not in ("dash", "colon") or phrase


_SHORT_NAME = 3
"""The most words of a name that no other words speak for."""


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
