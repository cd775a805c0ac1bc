"""Which lines of a page begin exercises: whole readings of the page are weighed against each other.

The strongest sign of several exercises is parallel form: headings of one rank, items of one list, rows, paragraphs
with a name before a dash. Lines of one form are a *family*; each family is one way to divide the page, and that the
page is one exercise is another. A family's gain over the page as one exercise is the sum over its members of

- how much their names look like names (`signs.name_score`) and how little like a section, a day or a sentence,
- `EXERCISE` (negative: an exercise more has to pay for itself),
- `OWN_DOSE` and `OWN_STEPS` if a dose or instructions stand with the name,

and of `PARALLEL` and `IN_ORDER` for a form that is kept, less `OUTSIDE` for each line outside that asks for something.
A member whose own lines divide with a gain is a group (a day, a level, a block) of the exercises in it. The family
with the greatest gain is taken, as long as it is above 0. Every line is looked at once for each heading rank or list
around it, of which there are at most `_MOST_RANKS`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from repcast.languages.en.headings import NUMBER_WORDS, NUMBERED_STEP, ROUTINE, UNITS
from repcast.languages.en.names import BODY, RESTS
from repcast.languages.en.scopes import FOR_ALL
from repcast.read.breathing import is_pattern, names_part
from repcast.read.document import BOLD_LEVEL
from repcast.read.headings import SKIPPED, SURE, block_kinds, day_score, is_block_name, is_of_routine, section_of
from repcast.read.lines import Line, Naming
from repcast.read.sections import LEAST_NAME, Sections, rank, sections_of, stands_over, title_index
from repcast.read.signs import instruction_score, words_of
from repcast.read.vocabulary import any_of

EXERCISE = -1.0
OWN_DOSE, OWN_STEPS = 1.2, 0.9
PARALLEL, IN_ORDER = 0.5, 0.5
OUTSIDE, MOST_OUTSIDE = -0.35, -4.0
SHARED_DOSE = 0.6
"""What a dose for all, or a title such as "Circuit", adds to each exercise that is only a name."""

UNSPOKEN = SKIPPED | {"mistakes"}
"""The sections whose lines are no content of an exercise."""

IN_SECTION = {"steps": -1.6, "tips": -1.8, "mistakes": -2.5, "dose": -2.0, "equipment": -2.5}
"""What it costs to take a line of such a section for an exercise."""

_ODD_ONE = -0.8
"""An item of a list of exercises that is no exercise itself adds no more than this: "Rest", "Notes"."""

_LITTLE = 2.0
"""What each exercise of a group beside days adds at least."""

DAY = 0.5
"""The least `day_score` of a line that may stand over a workout of its own."""

GROUP = 0.3
"""What a group adds to the exercises in it: they stand under a heading of their own."""

LOWEST, HIGHEST = -1.5, 3.0
"""The bounds of what one member adds: one odd line does not outweigh its siblings."""

INSTRUCTS = 1.4
"""The least `instruction_score` of a line that counts as an instruction."""

_MOST_RANKS = 12
_NAME_LENGTH = 10
_ORDINAL = re.compile(r"^\D{0,12}?(\d{1,3})")

_STEP_LABEL = any_of(NUMBERED_STEP)
_FOR_ALL = any_of(*FOR_ALL)

Key = tuple[str, int, str]
"""What the lines of a family have in common: their kind, their rank or depth, and their marker and section."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page: an exercise (`children` empty), or a group of parts.

    `head` is the line that names it, `naming` the name in that line. `body` are the lines of an exercise, or those of
    a group that belong to none of its parts: the `before` first of them stand before the first part.
    """

    head: Line | None
    naming: Naming | None
    body: tuple[Line, ...]
    children: tuple["Part", ...] = ()
    before: int = 0
    gain: float = 0.0

    @property
    def is_group(self) -> bool:
        """Whether it holds exercises rather than being one."""
        return bool(self.children)

    def exercises(self) -> Iterator["Part"]:
        """Yield the exercises in it, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.exercises()


@dataclass(slots=True)
class _Member:
    """A line of a family with the lines that belong to it: `start` to `end`, without the line itself."""

    index: int
    start: int
    end: int
    part: Part
    gain: float = 0.0
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page with their sections."""

    lines: tuple[Line, ...]
    sections: Sections
    title: int = -1
    has_dose_for_all: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Page":
        """Return a page of these lines."""
        for_all = any(_FOR_ALL.search(line.text) and line.states_work for line in lines)
        return cls(tuple(lines), sections_of(lines), title_index(lines), for_all)


def segmented(page: Page) -> Part:
    """Return the best reading of a page: one exercise, or a group of parts."""
    start = page.title + 1 if page.title == 0 else 0
    head = page.lines[page.title] if page.title >= 0 else None
    return _Search(page).best(start, len(page.lines), head, 0)


@dataclass(slots=True)
class _Search:
    """The search for the best reading of a page."""

    page: Page
    known: dict[tuple[int, int], Part] = field(default_factory=dict)

    def best(self, start: int, end: int, head: Line | None, depth: int) -> Part:
        """Return the best reading of the lines `start` to `end` under a heading."""
        if (start, end) not in self.known:
            self.known[start, end] = self._best(start, end, head, depth)
        return self.known[start, end]

    def _best(self, start: int, end: int, head: Line | None, depth: int) -> Part:
        lines = self.page.lines[start:end]
        single = Part(head, head.naming if head else None, lines)
        if depth > _MOST_RANKS or not lines:
            return single
        readings = [self._reading(key, family, start, end, head, depth) for key, family in self._families(start, end)]
        return max([single, *readings], key=lambda one: one.gain)

    def _families(self, start: int, end: int) -> Iterator[tuple[Key, list[int]]]:
        """Yield the lines of each form; those that can be no name at all are left out."""
        families: dict[Key, list[int]] = {}
        for index in range(start, end):
            if index == self.page.title or self._is_masked(index):
                continue
            for key in self._keys(index):
                families.setdefault(key, []).append(index)
        yield from families.items()

    def _is_masked(self, index: int) -> bool:
        return self.page.sections.within[index] in SKIPPED or self.page.sections.is_header(index)

    def _keys(self, index: int) -> Iterator[Key]:
        """Yield the families that a line may be a member of."""
        line = self.page.lines[index]
        if _is_block_head(line):
            yield "block", 0, ""
        if line.kind in ("heading", "paragraph") and not (line.has_own_dose or _is_block_head(line)):
            day = day_score(line.text) >= DAY
        else:
            day = False
        if day:
            yield "day", 0, ""
        if line.only_dose:
            return
        if line.kind == "heading":
            yield "heading", rank(line), ""
        elif line.kind == "row":
            yield "row", 0, ""
        elif line.kind == "item":
            form = f"{_marker(line)} {self.page.sections.within[index]}"
            yield "item", min(line.depth, 4), form
            yield "unnamed", min(line.depth, 4), form
        elif line.kind == "paragraph":
            if self._is_title_like(index):
                yield "heading", BOLD_LEVEL, ""
            if line.naming.form != "whole":
                yield "lead", 0, ""
            if line.depth == 0:
                yield "unnamed", 0, ""

    def _is_title_like(self, index: int) -> bool:
        return self.page.lines[index].name_score >= LEAST_NAME and stands_over(self.page.lines, index)

    def _reading(self, key: Key, family: list[int], start: int, end: int, head: Line | None, depth: int) -> Part:
        """Return the reading in which the lines of a family begin exercises or groups of them."""
        if self._is_breath(key, family):
            return Part(head, None, (), gain=-1.0)
        members = self._members(key, family, end, depth)
        shared = self._shared(members, start, head)
        for member in members:
            member.gain = self._gain(member, key, head, shared=shared)
        if not (head and key[0] == "heading" and counted(head.text) == len(members)):
            self._drop(members, key, head)
        kept = [member for member in members if not member.dropped]
        alone = head is not None and (_is_block_head(head) or self._is_of_part(head))
        if len(kept) < 1 + (key[0] in ("lead", "unnamed") and not alone):
            return Part(head, None, (), gain=-1.0)
        body = self._outside(kept, start, end)
        before = sum(at < kept[0].index for at in body)
        gain = sum(member.gain for member in kept) + _parallel(kept, self.page.lines)
        gain += self._cost_outside(body) + _prior(head, len(kept), len(members)) - 0.2 * (len(members) - len(kept))
        parts = tuple(self._part(member, key, number) for number, member in enumerate(kept, 1))
        return Part(head, None, tuple(self.page.lines[at] for at in body), parts, before, gain)

    def _is_breath(self, key: Key, family: Sequence[int]) -> bool:
        """Whether the lines are the parts of one breath, "inhale: 4 s", "hold: 4 s", rather than exercises."""
        quotes = [self.page.lines[index].quote for index in family]
        spread = key[0] in ("item", "row", "unnamed", "lead") and is_pattern(quotes)
        return spread and not any(is_pattern([quote]) for quote in quotes)

    def _members(self, key: Key, family: list[int], end: int, depth: int) -> list[_Member]:
        """Return the members of a family, each with the lines that belong to it."""
        starts = [*family, end]
        followed = sum(other - one > 1 for one, other in zip(family, family[1:], strict=False))
        bare = len(family) > 2 and not followed and all(self.page.lines[at].has_own_dose for at in family)
        goes_on = (key[0] == "heading" and not bare) or len(family) == 1 or followed * 2 >= max(1, len(family) - 1)
        members: list[_Member] = []
        for at, index in enumerate(family):
            stop = self._extent(key, index, starts[at + 1], goes_on=goes_on)
            line = self.page.lines[index]
            divisible = key[0] in ("heading", "item", "block", "day") and stop > index + 1
            part = self.best(index + 1, stop, line, depth + 1) if divisible else Part(line, None, ())
            members.append(_Member(index, index + 1, stop, part))
        return members

    def _extent(self, key: Key, index: int, limit: int, *, goes_on: bool) -> int:
        """Return where the lines that belong to a member end: before a heading of its rank or a higher one."""
        lines = self.page.lines
        if key[0] == "row":
            return index + 1
        if key[0] == "day" and lines[index].kind != "heading":
            return limit
        own = rank(lines[index]) if lines[index].kind == "heading" else BOLD_LEVEL
        stop = index + 1
        while stop < limit:
            line = lines[stop]
            if line.kind == "heading" and self._closes(stop, own, key):
                break
            if not goes_on and not (line.depth > lines[index].depth or line.parent == index):
                break
            stop += 1
        return stop

    def _closes(self, index: int, own: int, key: Key) -> bool:
        """Whether a heading ends what stands under one of rank `own`."""
        line = self.page.lines[index]
        if line.only_dose:
            return False
        if self.page.sections.is_header(index):
            kind = self.page.sections.begun[index].kind
            return rank(line) < own or (kind == "about" and rank(line) <= own)
        return rank(line) <= own if key[0] == "heading" else True

    def _shared(self, members: Sequence[_Member], start: int, head: Line | None) -> bool:
        """Whether what stands before the first member, or the title, speaks for a list of exercises."""
        first = members[0].index
        lead = self.page.lines[max(start, first - 6) : first]
        return any(line.states_work for line in lead) or bool(head and (head.stated or is_of_routine(head.text)))

    def _gain(self, member: _Member, key: Key, head: Line | None, *, shared: bool) -> float:
        line = self.page.lines[member.index]
        if member.part.is_group:
            grouped = member.part.gain + GROUP + 0.7 * day_score(line.text)
            single = self._gain_named(member, key, line, shared=shared)
            if grouped >= single or key[0] in ("block", "day"):
                return grouped
            member.part = Part(line, line.naming, ())
            return single
        if key[0] in ("block", "day"):
            return LOWEST
        if key[0] == "unnamed":
            return self._gain_unnamed(line, head)
        return self._gain_named(member, key, line, shared=shared)

    def _gain_named(self, member: _Member, key: Key, line: Line, *, shared: bool) -> float:
        """Return what a line adds as the name of one exercise."""
        if is_rest(line.naming.title.text) and not line.has_own_dose:
            return 0.1 if shared else LOWEST
        gain = max(-2.5, min(2.0, line.name_score)) + EXERCISE + self._content(member, line)
        if key[0] == "row":
            gain += 0.5
        bare = member.end == member.start and not line.has_own_dose
        gain += SHARED_DOSE * (shared and (bare or key[0] == "lead"))
        gain += self._as_something_else(member.index, line)
        return max(LOWEST, min(HIGHEST, gain))

    def _is_of_part(self, head: Line) -> bool:
        """Whether a heading is but a part of the body, over exercises without names that share a dose."""
        return self.page.has_dose_for_all and BODY.issuperset(words_of(head.text))

    def _gain_unnamed(self, line: Line, head: Line | None) -> float:
        """Return what an item adds that is an exercise without a name: it says how often, or all say so together."""
        if _is_complete(line):
            return 0.7
        return (
            0.5
            if head is not None and self._is_of_part(head) and _instructs(line)
            else -0.7
            if _instructs(line)
            else -0.1
        )

    def _content(self, member: _Member, line: Line) -> float:
        """Return what speaks for an exercise beside its name: its dose and its instructions."""
        rest = line.naming.rest
        own = line.has_own_dose
        instructs = bool(rest and instruction_score(rest.text) >= INSTRUCTS)
        for at in range(member.start, min(member.end, member.start + 40)):
            kind = self.page.sections.begun[at].kind if self.page.sections.is_header(at) else ""
            if (kind or self.page.sections.within[at]) in UNSPOKEN:
                continue
            below = self.page.lines[at]
            own = own or below.states_work
            instructs = instructs or self.page.sections.within[at] == "steps" or _instructs(below)
        return OWN_DOSE * own + OWN_STEPS * instructs

    def _as_something_else(self, index: int, line: Line) -> float:
        """Return what it costs that the line looks like a section, a label, a day, a title of several or a link."""
        name, listed = line.naming.title.text, line.kind in ("item", "row")
        below = line.kind == "heading" and rank(line) < BOLD_LEVEL
        cost = IN_SECTION.get(self.page.sections.within[index], 0.0) * (listed or below)
        cost -= 4.0 * names_part(name)
        cost -= 2.0 * self.page.sections.begun[index].share + 2.0 * day_score(name)
        if line.naming.form in ("colon", "bold", "dash"):
            cost -= 4.0 * (section_of(name).share >= SURE)
        cost -= 0.8 * is_of_routine(name) * (line.kind == "heading") + 1.0 * is_block_name(name)
        cost -= 3.0 * bool(_STEP_LABEL.match(line.label))
        cost -= 1.2 * (line.linked * 2 > len(line.text) and not line.states_work)
        return cost

    def _drop(self, members: list[_Member], key: Key, head: Line | None) -> None:
        """Leave out the members that speak against being exercises, where most of the others speak for it."""
        bad = [member for member in members if member.gain < 0]
        if key[0] in ("item", "row"):
            if len(bad) * 3 > len(members):
                return
            bad = [member for member in bad if member.gain <= _ODD_ONE]
        good = len(members) - len(bad)
        asking = sum(_instructs(self.page.lines[one.index]) for one in bad)
        alone = head is not None and self._is_of_part(head)
        refused = key[0] == "unnamed" and (good < 2 - alone or asking * 2 > good)
        for member in members if refused else bad:
            member.dropped = True
        self._drop_beside_days(members)

    def _drop_beside_days(self, members: Sequence[_Member]) -> None:
        """Leave out the groups after days that are none themselves and hold little: a legend, a glossary."""
        days = [at for at, one in enumerate(members) if day_score(self.page.lines[one.index].text) >= DAY]
        if len(days) < 2:
            return
        for member in members[days[-1] + 1 :]:
            count = max(1, sum(1 for _ in member.part.exercises()))
            member.dropped = member.dropped or member.gain < _LITTLE * count

    def _outside(self, kept: Sequence[_Member], start: int, end: int) -> list[int]:
        """Return the lines of no member."""
        inside: set[int] = set()
        for member in kept:
            inside.update(range(member.index, member.end))
        return [at for at in range(start, end) if at not in inside and at != self.page.title]

    def _cost_outside(self, body: Sequence[int]) -> float:
        asking = sum(not self._is_masked(at) and self._asks(at) for at in body)
        return max(MOST_OUTSIDE, OUTSIDE * asking)

    def _asks(self, index: int) -> bool:
        line = self.page.lines[index]
        return line.kind in ("item", "row") and (line.states_work or _instructs(line))

    def _part(self, member: _Member, key: Key, number: int) -> Part:
        """Return a member as a part: a group as it was read, an exercise with its name and lines."""
        line = self.page.lines[member.index]
        if member.part.is_group:
            return replace(member.part, head=line, naming=line.naming)
        body = self.page.lines[member.start : member.end]
        if key[0] == "unnamed":
            return Part(line, None, (line, *body), before=number)
        return Part(line, line.naming, body)


def is_rest(title: str) -> bool:
    """Whether a title is that of a station at which one rests."""
    said = words_of(title)
    return len(said) == 1 and said[0] in RESTS


def _is_block_head(line: Line) -> bool:
    """Whether a line stands over the exercises of a block: "3 rounds of:", "EMOM 10", "2 sets:"."""
    if len(line.text.split()) > _NAME_LENGTH or line.kind == "row" or line.is_open:
        return False
    fields = {one.statement.field for one in line.stated}
    timed = bool(fields & {"every_s", "amrap", "for_time"}) or any(block_kinds(line.text))
    ends = line.text.rstrip().endswith(":")
    return (timed and (ends or line.kind == "heading" or line.only_dose)) or (
        ends and bool(fields & {"rounds", "sets"})
    )


def _marker(line: Line) -> str:
    """Return the kind of an item's marker: a bullet, a number, a letter, a code."""
    return re.sub(r"[A-Za-z]", "A", re.sub(r"\d+", "1", line.label.strip("().: "))) if line.label[:1].isalnum() else "-"


def _instructs(line: Line) -> bool:
    return line.kind != "heading" and instruction_score(line.text) >= INSTRUCTS


def _is_complete(line: Line) -> bool:
    """Whether a line is an exercise without a name: instructions and then how often."""
    fields = {one.statement.field for one in line.stated}
    counted = bool(fields & {"reps", "times", "work_s"}) or {"hold_s", "sets"} <= fields
    return counted and len(words_of(line.text)) >= 6 and instruction_score(line.text) >= INSTRUCTS


def _parallel(kept: Sequence[_Member], lines: Sequence[Line]) -> float:
    """Return what a form that is kept adds: two members or more, numbers in a row."""
    if len(kept) < 2 or sum(member.gain for member in kept) <= 0:
        return 0.0
    numbers = [_number(lines[member.index]) for member in kept]
    in_order = all(number is not None for number in numbers) and numbers == list(
        range(numbers[0] or 0, (numbers[0] or 0) + len(numbers))
    )
    alike = len({lines[member.index].naming.form for member in kept}) == 1
    return PARALLEL * alike + IN_ORDER * in_order


def _number(line: Line) -> int | None:
    match = _ORDINAL.match(line.label or line.text)
    return int(match[1]) if match else None


COUNTED = 1.0
"""What it adds that the title counts as many exercises: "Five stretches for the neck"."""


def _prior(head: Line | None, kept: int, count: int) -> float:
    """Return what the title says of the number of exercises: "Morning circuit" has several, "Calf raise" one."""
    if head is None:
        return 0.0
    stated = counted(head.text)
    if stated > 1:
        return COUNTED * (kept == stated) + 0.8
    if is_of_routine(head.text):
        return 0.8
    return -0.8 if head.name_score > 1.2 and count > 1 else 0.0


_NUMBERS = {word: number for number, word in enumerate(NUMBER_WORDS, 2)}


def counted(title: str) -> int:
    """Return how many exercises a title counts: 5 for "Five quick stretches"; 0 where it counts none."""
    said = re.findall(r"\d+|[^\W\d_]+", title.lower())[:_TITLE_WORDS]
    for at, word in enumerate(said):
        number = int(word) if word.isdigit() and len(word) <= 2 else _NUMBERS.get(word, 0)
        if number and not ROUTINE.isdisjoint(said[at + 1 : at + 4]) and not UNITS.intersection(said[at + 1 : at + 2]):
            return number
    return 0


_TITLE_WORDS = 12
