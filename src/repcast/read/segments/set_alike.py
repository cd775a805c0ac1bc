"""Lines of a form that are set as the others of it are, so that their words speak less against them."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.segments.forms import Key, instructs
from repcast.read.segments.gains import Member
from repcast.read.segments.labelled import are_labelled_alike
from repcast.read.words.headings import is_of_routine
from repcast.read.words.instructions import asks_in
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_OTHERS = 3
"""So many siblings show what a name is set as."""


def against(members: Sequence[Member], key: Key, head: Line | None, lines: Sequence[Line]) -> list[Member]:
    """Return the members that speak against being exercises, and are set otherwise than those which speak for it."""
    if key[0] == "item":
        named = head is not None and has_movement(words_of(head.text)) and not is_of_routine(head.text)
        return [one for one in members if one.gain < 0] if named else _against_in_list(members, lines)
    bad = [member for member in members if member.gain < 0]
    if key[0] == "lead":
        return [member for member in bad if not _is_led_in_capitals(member, members, lines)]
    if key[0] != "heading":
        return bad
    if (len(members) - len(bad)) * 3 >= len(members) * 2:
        bad = [member for member in bad if not _is_like_the_others(member, lines)]
    _raise_labelled(bad, [member for member in members if member.gain >= 0], lines)
    return [member for member in bad if member.gain < 0]


def _against_in_list(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    least = _NUMBERED if _are_numbered_names(members, lines) else None
    bad = sum(member.gain < 0 for member in members)
    if least is None and bad * 3 <= len(members) and all(_is_over_told(one, lines) for one in members):
        least = 0.0
    for member in members if least is not None else ():
        member.gain = max(member.gain, least or 0.0)
    return [member for member in members if member.gain < 0]


_LABELLED = 12
"""How many lines under a name are looked at for labels."""


def _raise_labelled(bad: Sequence[Member], good: Sequence[Member], lines: Sequence[Line]) -> None:
    """Let nothing speak against a name over the same labels as another one has, whatever its words are."""
    known = [lines[one.start : min(one.end, one.start + _LABELLED)] for one in good[:_LOOKED_AT]]
    for member in bad:
        own = lines[member.start : min(member.end, member.start + _LABELLED)]
        if any(are_labelled_alike(own, other) for other in known):
            member.gain = 0.0


def _is_like_the_others(member: Member, lines: Sequence[Line]) -> bool:
    """Whether a short name that speaks little against itself stands over instructions as the others do: "Glutes"."""
    few = len(lines[member.index].text.split()) <= _SHORT_NAME and lines[member.index].text[-1:] not in ".!?,;"
    asks = any(map(instructs, lines[member.start : member.start + _LOOKED_AT]))
    several = is_of_routine(lines[member.index].text)
    return few and asks and not several and member.gain > _NEARLY and member.start < member.end


def _is_led_in_capitals(member: Member, members: Sequence[Member], lines: Sequence[Line]) -> bool:
    """Whether words in capitals before a mark stand over instructions, as those of all others do: "BREATHE OUT: …"."""
    names = [lines[one.index].naming for one in members]
    own = lines[member.index].naming
    alike = all(one.form == own.form and one.title.text.isupper() for one in names)
    asks = (own.rest is not None and asks_in(own.rest)) or any(map(instructs, lines[member.start : member.end]))
    return alike and len(names) >= _OTHERS and asks


def _is_over_told(member: Member, lines: Sequence[Line]) -> bool:
    """Whether a short point stands over a paragraph that asks for something: "Make the feet stronger"."""
    line, below = lines[member.index], lines[member.start : min(member.end, member.start + 1)]
    short = len(line.text.split()) <= _TOLD_NAME and line.text[-1:] not in "!?,;:"
    return short and any(one.kind == "paragraph" and asks_in(one.quote) for one in below)


def _are_numbered_names(members: Sequence[Member], lines: Sequence[Line]) -> bool:
    """Whether points that are numbered in a row ask for nothing, and most stand over a paragraph that does."""
    heads = [lines[one.index] for one in members]
    numbered = [head.label.strip("(). ") for head in heads] == [str(at) for at in range(1, len(heads) + 1)]
    asking = sum(instruction_score(head.text) >= INSTRUCTS for head in heads)
    if not numbered or len(heads) < _OTHERS or asking * 3 > len(heads):
        return False
    return 2 * sum(_is_over_told(one, lines) for one in members) > len(members)


_NUMBERED = 0.3
"""What each of such names adds at least."""

_TOLD_NAME = 7
"""The most words of a point that stands over what it tells."""

_SHORT_NAME, _LOOKED_AT, _NEARLY = 3, 2, -0.5
"""The most words of such a name, the lines under it that are looked at, and what it adds at least."""
