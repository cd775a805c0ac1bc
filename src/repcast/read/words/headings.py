"""What stands under a heading or after a label: how much of its words speak for a kind of section, day or block."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from repcast.languages.en.block_names import BLOCK_NAMES, BLOCKS, COOLDOWN, MAIN_PART, POSITIONS, WARMUP
from repcast.languages.en.headings import (
    AMBIGUOUS,
    COMPLEMENTS,
    CONDITION,
    DAYS,
    FILLERS,
    NUMBERED_STEP,
    OCCASIONS,
    ON_OCCASIONS,
    OTHER_PAGES,
    PACED,
    PARTS,
    ROUTINE,
    SECTIONS,
    SPLIT_KINDS,
    SPLIT_PARTS,
    SPLITS,
    UNITS,
    WEEKS,
)
from repcast.languages.en.names import BODY, CALLED_TIME
from repcast.languages.en.numbers import ONES
from repcast.model.routine import BlockKind, Role
from repcast.read.document import SectionKind
from repcast.read.words.caseless import CaselessPattern
from repcast.read.words.signs import begins_with_rest, has_movement, names_movement, words_of
from repcast.read.words.vocabulary import any_of

SKIPPED: frozenset[str] = frozenset(("muscles", "benefit", "variation", "about"))
"""The sections of which nothing is spoken and no dose is read."""

SURE = 0.7
"""The least share of a heading's words that makes it the heading of a section whatever stands around it."""

_PHRASES: dict[tuple[str, ...], SectionKind] = {
    tuple(phrase.split()): kind  # type: ignore[misc]
    for kind, phrases in SECTIONS.items()
    for phrase in phrases
}
_LONGEST = max(map(len, _PHRASES))
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Section:
    """A kind of section, and how much of the heading speaks for it: 0 to 1."""

    kind: SectionKind
    share: float


_MAIN_PART = re.compile(MAIN_PART, re.IGNORECASE)
_CONDITION = re.compile(CONDITION, re.IGNORECASE)
_NUMBERED_STEP = re.compile(NUMBERED_STEP, re.IGNORECASE)
NO_SECTION = Section("", 0.0)


def section_of(heading: str, about: Iterable[str] = ()) -> Section:
    """Return the kind of section that a heading names; `about` are words of the page's title, which it may repeat."""
    return _section_of(heading, frozenset(about))


def sure_kind(heading: str) -> SectionKind:
    """Return the kind of section that a heading surely names; "" where it names none."""
    section = section_of(heading)
    return section.kind if section.share >= SURE else ""


_COUNTED = re.compile(r"(?<=\w) +\((?=[^()]*\d)(?:[^()\s]+ ){0,2}[^()\s]+\)\W*$")
"""A figure in parentheses after other words says nothing of a section: "The Hundred (level 1)"."""


_FOCUSED = re.compile(r":\s+\S|\s[(–—-]\s?\S")
"""What stands after the name of a day: "Thursday: tempo"."""


@lru_cache(maxsize=1024)
def _section_of(heading: str, about: frozenset[str]) -> Section:
    if _NUMBERED_STEP.match(heading):
        return Section("steps", 1.0)
    said = words_of(_COUNTED.sub(" ", heading))
    numbered_day = is_day(heading) and (any(map(str.isdigit, heading)) or _FOCUSED.search(heading) is not None)
    is_other = numbered_day or is_split(heading) or _MAIN_PART.match(heading) or _counts_parts(said)
    if not said or len(said) > _MOST_WORDS or is_other:
        return NO_SECTION
    kind, start, end = _phrase(said)
    if not kind:
        if heading.rstrip().endswith("?") or _CONDITION.search(heading):
            return Section("about", SURE)
        return Section("", 1.0) if _says_nothing(heading, said, about) else NO_SECTION
    others = {at for at, word in enumerate(said) if _PHRASES.get((word,)) == kind and word not in AMBIGUOUS}
    known = set(range(start, end)) | others | {at for at, word in enumerate(said) if word in FILLERS or word in about}
    sure = not all(word in AMBIGUOUS for word in said[start:end])
    if end < len(said) and said[end] in COMPLEMENTS and (sure or known.issuperset(range(start))):
        known |= set(range(end, len(said)))
    share = len(known) / len(said)
    if sure and share < 1 and (end == len(said) or known.issuperset(range(start))):
        share = max(share, min(1.0, share + 0.25))
    if heading.rstrip().endswith("?"):
        share = max(share, SURE)
    return Section(kind, share)


def _counts_parts(said: list[str]) -> bool:
    """Whether a heading counts a part of the exercises: "Set A exercises", "Exercises, set 2"."""
    counted = any(len(word) == 1 and before == "set" for before, word in pairwise(said))
    return counted and not ROUTINE.isdisjoint(said)


def _says_nothing(heading: str, said: list[str], about: frozenset[str]) -> bool:
    """Whether a heading has no word of its own: "Exercise details", or the page's title once more."""
    own = [word for word in said if word not in FILLERS and word not in about]
    named = any(map(str.isdigit, heading)) or bool(day_score(heading)) or is_block_name(heading) or is_split(heading)
    repeats = len(about) > 1 and about.issubset(said)  # "Neck rotation stretch" under "Neck rotation"
    moves = not (BODY.isdisjoint(said) or repeats) and has_movement([word for word in said if word not in about])
    return not own and not named and not moves and ROUTINE.isdisjoint(said)


def _phrase(said: list[str]) -> tuple[SectionKind, int, int]:
    """Return the kind that the first of the longest known phrases names, and where the phrase stands."""
    for length in range(min(_LONGEST, len(said)), 0, -1):
        for start in range(len(said) - length + 1):
            kind = _PHRASES.get(tuple(said[start : start + length]))
            if kind and not (kind == "muscles" and _moves(said[:start])):
                return _last_of(said, kind, start, start + length)
    return "", 0, 0


def _last_of(said: list[str], kind: SectionKind, start: int, end: int) -> tuple[SectionKind, int, int]:
    """Return the last word of a heading where it says what of the steps stands below: "Performance tips"."""
    last = _PHRASES.get((said[-1],), "")
    tells = kind == "steps" and last in _OF_STEPS and said[-1] not in AMBIGUOUS and end < len(said)
    return (last, len(said) - 1, len(said)) if tells and COMPLEMENTS.isdisjoint(said[end:]) else (kind, start, end)


_OF_STEPS = frozenset(("tips", "mistakes", "benefit", "variation", "muscles"))
"""What a heading may be about beside the word for the steps before its last one."""


def _moves(said: list[str]) -> bool:
    """Whether words name what is done for what follows: "stretch for the buttock muscles"."""
    return has_movement(said) or not ROUTINE.isdisjoint(said)


_DAY = any_of(rf"^\W*(?:{'|'.join(DAYS)})")
_DAY_INSIDE = any_of(rf"(?:^|(?<!:)[\s–—-])(?:{'|'.join(DAYS)})")
_BLOCKS: dict[BlockKind, CaselessPattern] = {
    kind: any_of(pattern)  # type: ignore[misc]
    for kind, pattern in BLOCKS.items()
}
_ANY_BLOCK = any_of(*BLOCKS.values())
_WARMUP, _COOLDOWN, _BLOCK_NAME = any_of(WARMUP), any_of(COOLDOWN), any_of(BLOCK_NAMES)
_POSITION = any_of(POSITIONS)
_WEEK, _PART = any_of(WEEKS), any_of(PARTS)
_END_LENGTH = 12
"""How many characters at the end of a heading are looked at for how fast one goes."""

_PACED = any_of(PACED)
_SHORT = 10


_ASIDE = re.compile(r"(?<=\w)\s*\([^()%]*%[^()]*\)")
"""A share in parentheses after other words: "Front squat (80 % of Monday)" is no Monday."""


@lru_cache(maxsize=512)
def day_score(heading: str) -> float:
    """Return how much a heading looks like that of a workout among several: 1 surely, 0.5 perhaps, 0 not."""
    heading = _named_part(heading)
    if len(heading.split()) > _SHORT:
        return 0.0
    if (aside := _DAY_AFTER.search(heading)) and is_split(heading) and _DAY.match(aside["day"]):
        return 1.0
    heading = _ASIDE.sub(" ", heading)
    paced = any(map(str.isdigit, heading)) and _PACED.search(heading[-_END_LENGTH:])
    if paced and not _DAY.match(heading):
        return 0.0
    return 1.0 if _DAY.match(heading) else 0.5 if _DAY_INSIDE.search(heading) else 0.0


_DAY_AFTER = re.compile(r"[^\s(]\s*\((?P<day>[^()]{2,20})\)\W*$")
"""What stands in brackets after the name of a day by what is trained: "Legs (Monday)"."""


def _named_part(heading: str) -> str:
    """Return what stands before the colon or brackets of a long heading: "Workout #2" of "Workout #2: legs and …"."""
    if not _SHORT < len(heading.split()) <= _LONG or heading.rstrip()[-1:] in ".!?;,":
        return heading
    found = _PART_END.search(heading)
    return heading[: found.start()] if found else heading


_PART_END = re.compile(r":\s|\s[–—-]\s|\s\(")
_LONG = 20
"""The most words of a heading that says after its name what it is about."""


def is_split(heading: str) -> bool:
    """Whether a heading is that of a day by the part of the body that is trained on it: "Push", "Upper A (rows)"."""
    end = _PART_END.search(heading)
    name = heading[: end.start()] if end and len(heading.split()) <= _LONG else heading
    said = words_of(name)
    trained = not SPLITS.isdisjoint(said) and (SPLITS | SPLIT_KINDS).issuperset(said)
    return trained or is_of_body_parts(name)


def is_of_body_parts(heading: str) -> bool:
    """Whether a heading is but the parts of the body that are trained together: "Chest/Tris"."""
    return len(heading.split()) <= _SHORT and _SPLIT_PARTS.fullmatch(heading) is not None


_SPLIT_PARTS = re.compile(SPLIT_PARTS, re.IGNORECASE)


def is_day(text: str) -> bool:
    """Whether a heading is surely that of a workout among several: a day, a week, a level."""
    return day_score(text) >= 1


def is_week(heading: str) -> bool:
    """Whether a heading stands over days: "Week 3", "Month 2"."""
    return bool(_WEEK.match(heading))


def is_part(heading: str) -> bool:
    """Whether a heading that looks like that of a day may be that of a part of one session: "Part 2", "Block A"."""
    return bool(_PART.match(heading))


def is_numbered_day(heading: str) -> bool:
    """Whether a heading is that of a day by its number, with no other number in it: "Workout - 2", "Day 3: legs"."""
    match = _DAY.match(heading) if len(heading.split()) <= _SHORT else None
    return bool(match and any(map(str.isdigit, match[0])) and not any(map(str.isdigit, heading[match.end() :])))


def is_called_by_time(heading: str) -> bool:
    """Whether a time is part of the name of a session: "Quick 8-Minute Burst", "Advanced: 20-Min HIIT"."""
    found = _BY_TIME.search(heading)
    return found is not None and not begins_with_rest(heading) and not has_movement(words_of(heading[: found.start()]))


_BY_TIME = re.compile(rf"(?:^|(?<=\S)\s+)(?:{CALLED_TIME})[- ](?=[^\W\d_]{{3}})", re.IGNORECASE)


@lru_cache(maxsize=1024)
def block_kinds(text: str) -> tuple[BlockKind, ...]:
    """Return the kinds of block that the words name."""
    return tuple(kind for kind, pattern in _BLOCKS.items() if pattern.search(text)) if _ANY_BLOCK.search(text) else ()


def role_of_block(heading: str) -> Role:
    """Return whether a heading is that of a warm-up or a cool-down."""
    if len(heading.split()) > _SHORT:
        return "main"
    return "warmup" if _WARMUP.search(heading) else "cooldown" if _COOLDOWN.search(heading) else "main"


_SIGNS = re.compile(r"^(?::[\w+-]{2,30}:|\W)+")
"""Marks and the short codes of emoji before the words of a heading."""


@lru_cache(maxsize=512)
def is_block_name(heading: str) -> bool:
    """Whether a heading is that of a part of a workout rather than of an exercise."""
    short = len(heading.split()) <= _SHORT
    heading = _SIGNS.sub("", heading)
    return short and (
        role_of_block(heading) != "main" or bool(_BLOCK_NAME.search(heading)) or any(block_kinds(heading))
    )


def is_position(heading: str) -> bool:
    """Whether a heading is but the position of what may stand under it: "In sitting", "At the kitchen counter"."""
    return len(heading.split()) <= _SHORT and bool(_POSITION.match(heading))


def is_only_part(name: str) -> bool:
    """Whether all of a name is that of a part of a workout: "Core", "Main set", and not "Core jabs"."""
    said = words_of(name)
    last = said[-1] if said else ""
    ends = len(said) < 2 or role_of_block(name) != "main" or is_block_name(last) or is_of_routine(last)
    return is_block_name(name) and ends


def is_bare_part(heading: str) -> bool:
    """Whether a heading is but that of a part, with what holds for it: "Circuit (3 rounds)", "The workout"."""
    name = _PART_NAME_END.split(heading, maxsplit=1)[0]
    short = len(name.split()) <= 1 + (role_of_block(name) != "main")
    return says_only_workout(name) or (is_block_name(name) and (short or not names_movement(name)))


_PART_NAME_END = re.compile(r"\s*[(:]|\s[–—-]\s")


def is_of_routine(heading: str) -> bool:
    """Whether a heading stands over several exercises: "Morning circuit", "Neck exercises"."""
    return not ROUTINE.isdisjoint(words_of(heading))


def is_of_occasion(heading: str) -> bool:
    """Whether a session is called by when or where it is done, and by nothing else: "Desk break", "Office stretch"."""
    *before, last = words_of(heading) or [""]
    return bool(before) and last in ON_OCCASIONS and (OCCASIONS | ON_OCCASIONS | FILLERS).issuperset(before)


_NUMBERS = {word: number for number, word in enumerate(ONES.split()[2:13], 2)}
"""From "two" to "twelve": no title counts more exercises in words."""


def says_only_workout(heading: str) -> bool:
    """Whether a heading says that a workout stands below it, and nothing of that: "The workout", "WOD"."""
    said = words_of(heading)
    return not ROUTINE.isdisjoint(said) and (ROUTINE | FILLERS).issuperset(said)


def counted(title: str) -> int:
    """Return how many exercises a title counts: 5 for "Five quick stretches"; 0 where it counts none."""
    said = re.findall(r"\d+|[^\W\d_]+", title.lower())[:_TITLE_WORDS]
    for at, word in enumerate(said):
        number = int(word) if word.isdecimal() and len(word) <= 2 else _NUMBERS.get(word, 0)
        if number and not ROUTINE.isdisjoint(said[at + 1 : at + 4]) and not UNITS.intersection(said[at + 1 : at + 2]):
            return number
    return 0


_TITLE_WORDS = 12


def is_list_title(text: str) -> bool:
    """Whether a line is the title of a page that lists something: "7 Best Quad Exercises", "5 Ways to Stretch"."""
    return text[-1:] not in ".;,:" and len(text.split()) <= _LONG and _LIST_TITLE.match(text) is not None


_LIST_TITLE = any_of(*OTHER_PAGES)
