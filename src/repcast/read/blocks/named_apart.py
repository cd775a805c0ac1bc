"""Groups that are workouts rather than parts of one by their names: numbered, called as sessions, or benchmarks."""

import re
from collections.abc import Sequence

from repcast.languages.en.block_names import NUMBERED_BLOCK
from repcast.languages.en.headings import COUNTED_DAYS, SESSIONS
from repcast.read.lines import Line
from repcast.read.sections.parts import Part, plain_name
from repcast.read.words.headings import block_kinds, is_block_name, is_part, role_of_block
from repcast.read.words.signs import words_of

_COUNTED = re.compile(COUNTED_DAYS, re.IGNORECASE)
_NUMBERED_BLOCK = re.compile(NUMBERED_BLOCK, re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<word>[A-Z][^\W\d_]{2,}(?: [A-Z][^\W\d_]+)?) #?(?P<count>\d{1,2}(?:\.\d{1,2})?)\b(?![x×])")
"""A word with its number, whatever the word is: "Qualifier 25.1", "Event 2"."""

_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\s[–—-]\s.*|:.*)\W*$")
"""What may stand after the name of a session: the day, or what it is for."""

_OF_ROUNDS = frozenset(("rounds", "amrap", "every_s", "for_time"))
_RACED = frozenset(("amrap", "for-time"))
_FEWEST = 2


def are_named_apart(groups: Sequence[Part], heads: Sequence[str]) -> bool:
    """Whether the names of groups tell that they are workouts, by their numbers or by what each is called."""
    return _are_counted(heads) or _are_sessions(heads) or _are_events(groups, heads) or _are_benchmarks(groups)


def goes_by_rounds(group: Part) -> bool:
    """Whether it is said of a group of exercises how many rounds it has, or how long one works and rests."""
    inner = [child for child in group.children if child.is_group]
    if len(inner) > 1 or any(child.is_group for one in inner for child in one.children):
        return False
    lines = [group.head, *group.body, *(one.head for one in inner)]
    fields = [{one.statement.field for one in line.stated} for line in lines if line is not None]
    return any(not _OF_ROUNDS.isdisjoint(stated) or stated >= {"work_s", "rest_s"} for stated in fields)


def are_done_again(groups: Sequence[Part]) -> bool:
    """Whether most of several groups, none of them a block, ask for sets of what another asks for as well."""
    if len(groups) < _FEWEST or any(_is_of_session(group.head.text if group.head else "") for group in groups):
        return False
    if not all(any(map(_states_sets, (part.head, *part.body))) for group in groups for part in group.exercises()):
        return False
    names = [{plain_name(part) for part in group.exercises()} for group in groups]
    again = sum(any(own & other for other in (*names[:at], *names[at + 1 :])) for at, own in enumerate(names))
    shared = len(set.intersection(*names))
    alike = len({_DIGITS.sub("", group.head.text).lower() for group in groups if group.head}) == 1
    return again * 2 > len(groups) and (alike or len(groups) >= _SURELY_AGAIN or shared >= _FEWEST)


_SURELY_AGAIN = 3
"""So many groups are sessions where most share an exercise; fewer where they share several, or count in their names."""
_DIGITS = re.compile(r"\d+")


def _states_sets(line: Line | None) -> bool:
    return line is not None and any(one.statement.field in ("sets", "set_number") for one in line.stated)


def _are_counted(heads: Sequence[str]) -> bool:
    """Whether headings count workouts, whatever else they say: "Dumbbell workout one", "Dumbbell workout two – …"."""
    counts = [found["count"].lower() for head in heads if (found := _COUNTED.search(head)) and not is_part(head)]
    return len(heads) > 1 and len(set(counts)) == len(heads)


def _are_sessions(heads: Sequence[str]) -> bool:
    """Whether all headings end in a word for a session, each with other words before it: "Push workout (Monday)"."""
    before = [words_of(_ASIDE.sub("", head)) for head in heads]
    ended = all(len(said) > 1 and said[-1] in SESSIONS for said in before)
    return ended and len(set(map(tuple, before))) == len(heads) and all(role_of_block(head) == "main" for head in heads)


def _are_events(groups: Sequence[Part], heads: Sequence[str]) -> bool:
    """Whether headings number events, whatever these are called, each against its own clock: "Qualifier 25.1"."""
    found = [match for head in heads if (match := _NUMBERED.match(head)) and not _is_of_session(head)]
    timed = all(goes_by_rounds(one) or _is_raced(one) for one in groups)
    return len(found) == len(heads) and len({match["word"].lower() for match in found}) == 1 and timed


def _are_benchmarks(groups: Sequence[Part]) -> bool:
    """Whether each of several names that are those of no part of a session stands over a race of its own: "Helen"."""
    heads = [group.head.naming.title.text if group.head else "" for group in groups]
    named = len(set(heads)) == len(heads) >= _FEWEST and not any(map(_is_of_session, heads))
    return named and not any(any(block_kinds(head)) for head in heads) and all(map(_is_raced, groups))


def _is_raced(group: Part) -> bool:
    """Whether the lines of a group say that it goes for time, or for as many rounds as one can."""
    heads = [child.head for child in group.children if child.is_group and child.head]
    bold = [group.head] if group.head is not None and group.head.naming.form == "bold" else []
    lines = (*bold, *heads, *group.body)
    return any(not _RACED.isdisjoint(block_kinds(line.text)) for line in lines if not line.depth)


def _is_of_session(head: str) -> bool:
    return not head or is_block_name(head) or is_part(head) or bool(_NUMBERED_BLOCK.match(head))
