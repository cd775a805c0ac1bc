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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from repcast.languages.en.headings import ONE_LEVEL
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.lines.naming import in_part
from repcast.read.movement.breathing import is_pattern
from repcast.read.sections.first_lines import LEAST_NAME, is_called_with_time
from repcast.read.sections.parts import Page, Part
from repcast.read.segments.among_sections import is_among_sections
from repcast.read.segments.beside import is_beside_one, stands_between
from repcast.read.segments.body_parts import as_names
from repcast.read.segments.choosing_sessions import better
from repcast.read.segments.done_heads import with_done_heads
from repcast.read.segments.doses_before import with_doses_before
from repcast.read.segments.extents import end_of_warm_up, extent, without_closing
from repcast.read.segments.fact_lines import is_among_facts
from repcast.read.segments.first_name import begins_with_name, numbers_again, without_title
from repcast.read.segments.forms import (
    DAY,
    Key,
    instructs,
    is_bare_day,
    is_block_head,
    is_lift,
    is_told_at_length,
    keys_of,
    only_heads,
    stands_beside,
)
from repcast.read.segments.gains import (
    DAY_OUTSIDE,
    LOST,
    MOST_OUTSIDE,
    OUTSIDE,
    PART,
    Gains,
    Member,
)
from repcast.read.segments.in_blocks import in_blocks
from repcast.read.segments.introduced import introduced, names_one, only_asks, renamed
from repcast.read.segments.labelled import are_phases, come_again
from repcast.read.segments.listed_before import first_of, with_listed_before
from repcast.read.segments.lone_names import SURELY, is_bare_name, single_of
from repcast.read.segments.named_parts import names_part
from repcast.read.segments.nameless import has_own_name, is_complete
from repcast.read.segments.names_over import with_names_over
from repcast.read.segments.sessions import begins_with_lift
from repcast.read.segments.together import left_out, parallel, prior
from repcast.read.segments.told_whole import is_told_record
from repcast.read.segments.weighing import Weighing, has_content
from repcast.read.words.headings import day_score, is_block_name, is_of_routine, role_of_block
from repcast.read.words.signs import names_movement

_MOST_RANKS = 12
_DIVISIBLE = ("heading", "item", "block", "day")
"""The kinds of line that others may stand under as exercises."""

_ONE_LEVEL = re.compile(ONE_LEVEL, re.IGNORECASE)
_FEWEST_ASKING = 3
"""So many instructions in a list are those of an exercise."""

_DROPPED = -0.2
"""What it costs to leave out a line of the form."""


def segmented(page: Page) -> tuple[Page, Part]:
    """Return the best reading of a page, one exercise or a group of parts, and the page with the title that it has.

    The first line of a page may be the name of the first of its exercises rather than the title of all.
    """
    page = without_title(page)
    page = replace(page, title=-1) if page.title == 0 and begins_with_lift(page) else page
    part = _read(page)
    if page.title != 0 or page.lines[0].level == 1 or is_of_routine(page.lines[0].text):
        return page, part
    if is_called_with_time(page.lines):
        return page, part
    if not (part.is_group or come_again(page.lines) or numbers_again(page.lines)):
        return page, part
    untitled = replace(page, title=-1)
    other = _read(untitled)
    more = sum(1 for _ in other.exercises()) > sum(1 for _ in part.exercises())
    begins = more and begins_with_name(other, part.gain if part.is_group else None)
    return (untitled, other) if begins else (page, part)


def _read(page: Page) -> Part:
    start = page.title + 1 if page.title == 0 else 0
    head = page.lines[page.title] if page.title >= 0 else None
    whole = _Span(start, len(page.lines), head, 0)
    if is_told_record(page):
        return renamed(page, Part(head, head.naming if head else None, page.lines[start:]))
    part = with_names_over(_Search(page).best(whole))
    part = with_done_heads(with_doses_before(part))
    if head is not None and not part.is_group and only_asks(head.text):
        return introduced(page, part)
    part = renamed(page, part)
    return part if part.is_group or head is not None or not page.lines else _named_in_line(page, part)


def _named_in_line(page: Page, part: Part) -> Part:
    """Return the one exercise of a page without a title with the name that its first line begins with, if any."""
    first = page.lines[0]
    told = first.kind == "paragraph" and first.naming.form in _LEADING_FORMS and first.naming.rest is not None
    if not told or first.name_score < SURELY or page.sections.is_header(0):
        return introduced(page, part)
    return replace(part, head=first, naming=first.naming, body=page.lines[1:])


_LEADING_FORMS = ("colon", "dash", "stop")
"""How a name may stand before the sentences of a paragraph that is all of a page."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Lines in a row, the line over them, and how many others stand over that."""

    start: int
    end: int
    head: Line | None
    depth: int


@dataclass(slots=True)
class _Search:
    """The search for the best reading of a page."""

    page: Page
    known: dict[tuple[int, int], Part] = field(default_factory=dict)

    @property
    def _gains(self) -> Gains:
        return Gains(self.page)

    def best(self, span: _Span) -> Part:
        """Return the best reading of some lines."""
        place = span.start, span.end
        if place not in self.known:
            self.known[place] = self._best(span)
        return self.known[place]

    def _best(self, span: _Span) -> Part:
        lines = self.page.lines[span.start : span.end]
        single = Part(span.head, span.head.naming if span.head else None, lines)
        if span.depth > _MOST_RANKS or not lines:
            return single
        readings = [self._reading(key, family, span) for key, family in self._families(span)]
        readings += [self._after_list(one, span) for one in readings]
        best = max([single, *readings], key=lambda one: (round(one.gain, 6), -left_out(one)))
        return better(self.page, best, range(span.start, span.end), span.head, is_inner=span.depth > 0)

    def _after_list(self, reading: Part, span: _Span) -> Part:
        """Return a reading with the exercises that are listed before its first one."""
        first = first_of(reading)
        start = max(span.start, self.page.title + 1)
        if not any(line.has_own_dose for line in self.page.lines[start : max(start, first)]):
            return reading
        return with_listed_before(reading, self.best(_Span(start, first, None, span.depth + 1)))

    def _families(self, span: _Span) -> Iterator[tuple[Key, list[int]]]:
        """Yield the lines of each form; those that can be no name at all are left out.

        Lines that are of one form more narrowly and more widely are one family.
        """
        families: dict[Key, list[int]] = {}
        for index in range(span.start, span.end):
            if index == self.page.title or self.page.is_masked(index):
                continue
            if is_among_facts(self.page, index) or is_among_sections(self.page, index):
                continue
            for key in keys_of(self.page, index):
                families.setdefault(key, []).append(index)
        seen: set[tuple[object, ...]] = set()
        for key, family in families.items():
            if (known := (*key[:2], *family)) not in seen:
                seen.add(known)
                yield key, family

    def _reading(self, key: Key, family: list[int], span: _Span) -> Part:
        """Return the reading in which the lines of a family begin exercises or groups of them."""
        head = span.head
        members = self._members(key, family, span)
        Weighing(self._gains).weigh(members, key, head, span.start)
        kept = [member for member in members if not member.dropped]
        alone = head is not None and self._holds_one(head)
        loose = (
            key[0] in ("lead", "unnamed")
            or self._is_badge(key, kept)
            or (key[0] == "block" and not any(one.part.is_group for one in kept))
        )
        if len(kept) < 1 + (loose and not alone):
            return Part(head, None, (), gain=-1.0)
        body = self._outside([*kept, *(member for member in members if member.is_aside)], span)
        if self._is_of_one(key, head, members, body):
            return Part(head, None, (), gain=-1.0)
        gain = sum(member.gain for member in kept) + parallel(kept, self.page.lines)
        gain += LOST * sum(key[0] == "block" and self._is_work(at) for at in body)
        gain += self._cost_outside(body) + prior(head, len(kept), len(members)) + _DROPPED * (len(members) - len(kept))
        if gain > 0 and (self._is_breath(key, family) or are_phases([self.page.lines[at] for at in family])):
            return Part(head, None, (), gain=-1.0)
        numbered = {member.index: self._part(member, key, number) for number, member in enumerate(kept, 1)}
        beside = self._beside(body, sorted(numbered)) if key[0] != "block" else []
        numbered.update((at, Part(self.page.lines[at], self.page.lines[at].naming, ())) for at in beside)
        starts = sorted(numbered)
        outside = tuple(self.page.lines[at] for at in body if at not in numbered)
        before = sum(line.order < starts[0] for line in outside)
        parts = as_names([numbered[at] for at in starts], self._gains.is_of_part)
        return in_blocks(Part(head, None, outside, parts, before, gain), starts)

    def _beside(self, body: Sequence[int], starts: Sequence[int]) -> list[int]:
        """Return the lines outside of the exercises that are one more each."""
        lines = self.page.lines
        begun = [lines[at] for at in starts]
        return [at for at in body if stands_beside(lines[at]) or stands_between(lines[at], begun)]

    def _is_of_one(self, key: Key, head: Line | None, members: Sequence[Member], body: Sequence[int]) -> bool:
        """Whether the lines of a form belong to one exercise: as its sections or parts, or as noise beside it."""
        kept = [member for member in members if not member.dropped]
        alike = key[0] == "heading" and self._are_like_title(head, kept, body)
        if not alike and head is not None and self._is_told_beside(key, head, kept, body):
            return True
        if alike or key[0] not in ("heading", "item", "lead"):
            return False
        named = head is not None and self._gains.names_parts(kept, head)
        if named or key[0] != "heading":
            return named or (key[0] == "item" and key[1] > 1 and self._gains.lists_sections(kept))
        sections = self._gains.names_sections(members, head)
        bare = not any(has_content(member, self.page.lines) for member in kept) and self._is_list(body)
        if sections or bare or (self._gains.names_others(kept) and self._is_told(body)):
            return True
        if head is None or len(kept) != 1:
            return False
        beside = not has_content(kept[0], self.page.lines) and (names_one(head.text) or self._is_signed(kept[0]))
        return beside or self._gains.names_less(kept[0], head)

    def _is_badge(self, key: Key, kept: Sequence[Member]) -> bool:
        """Whether the only part of the page is a line in it that says for what level it is: "Strength Beginner"."""
        if key[0] != "day" or len(kept) != 1:
            return False
        line = self.page.lines[kept[0].index]
        return line.kind == "paragraph" and _ONE_LEVEL.fullmatch(line.text) is not None

    def _is_signed(self, member: Member) -> bool:
        """Whether the only name is the last line of the page, and no movement: that of its author."""
        return member.index == len(self.page.lines) - 1 and not names_movement(self.page.lines[member.index].text)

    def _is_told_beside(self, key: Key, head: Line, members: Sequence[Member], body: Sequence[int]) -> bool:
        """Whether all is told under the title, before lines that begin with a label and state no dose: "Support: …"."""
        if len(members) == 1 and is_beside_one(self.page.lines, members[0], head, body):
            return True
        if key[0] != "lead":
            return False
        if is_of_routine(head.text) or not members or not head.name_score > LEAST_NAME:
            return False
        plain = not any(one.part.is_group or self.page.lines[one.index].states_work for one in members)
        return plain and self._tells_all([at for at in body if at < members[0].index])

    def _are_like_title(self, head: Line | None, members: Sequence[Member], body: Sequence[int]) -> bool:
        """Whether the title names the first exercise: all is told under it, and under each of the other names."""
        if head is None or 0 < head.level < BOLD_LEVEL or is_of_routine(head.text) or not members:
            return False
        before = [at for at in body if at < members[0].index]
        return self._tells_all(before) and all(self._tells_all(range(one.start, one.end)) for one in members)

    def _tells_all(self, indexes: Iterable[int]) -> bool:
        """Whether lines say what to do and how much of it, so that the name over them is that of an exercise."""
        lines = [self.page.lines[at] for at in indexes]
        return any(map(instructs, lines)) and any(line.states_work for line in lines)

    def _holds_one(self, head: Line) -> bool:
        """Whether a single exercise may be all that stands under a heading: one of a block, a day or a body part."""
        is_block = is_block_head(head) or names_part(head) or (head.kind == "heading" and is_block_name(head.text))
        return is_block or self._gains.is_of_part(head) or is_bare_day(head.text) or self._heads_name(head)

    def _heads_name(self, head: Line) -> bool:
        """Whether a heading over several stands right over the name of one: "Leg exercises" / "Squats: …"."""
        after = self.page.lines[head.order + 1 : head.order + 2]
        over = is_of_routine(head.text) and head.order != self.page.title and not head.states_work
        return over and bool(after) and (after[0].kind == "heading" or after[0].naming.rest is not None)

    def _is_breath(self, key: Key, family: Sequence[int]) -> bool:
        """Whether the lines are the parts of one breath, "inhale: 4 s", "hold: 4 s", rather than exercises."""
        quotes = [self.page.lines[index].quote for index in family]
        spread = key[0] in ("item", "row", "unnamed", "lead") and is_pattern(quotes)
        return spread and not any(is_pattern([quote]) for quote in quotes)

    def _members(self, key: Key, family: list[int], span: _Span) -> list[Member]:
        """Return the members of a family, each with the lines that belong to it."""
        starts = [*family, span.end]
        followed = sum(other - one > 1 for one, other in pairwise(family))
        bare = len(family) > 2 and not followed and all(self.page.lines[at].has_own_dose for at in family)
        goes_on = (key[0] == "heading" and not bare) or len(family) == 1 or followed * 2 >= max(1, len(family) - 1)
        members: list[Member] = []
        for at, index in enumerate(family):
            whole = extent(self.page, key, index, starts[at + 1], goes_on=goes_on)
            line = self.page.lines[index]
            stop = end_of_warm_up(self.page, key, index, whole)
            table = self.best(_Span(stop, whole, None, span.depth + 1)) if stop < whole else None
            stop = stop if table and table.is_group else whole
            divisible = key[0] in _DIVISIBLE and stop > index + 1 and not is_told_at_length(line)
            below = _Span(index + 1, stop, line, span.depth + 1)
            part = self.best(below) if divisible else Part(line, None, ())
            if not part.is_group and key[0] in ("day", "heading", "block") and only_heads(line):
                part = single_of(line, self.page.lines[below.start : below.end], part)
            members.append(Member(index, index + 1, stop, part))
            if table and stop < whole:
                members.append(Member(stop, stop, whole, table, is_unnamed=True))
        if key[0] in ("heading", "item", "lead"):
            without_closing(members, self.page.lines)
        return [*self._lifts_before(span, family[0]), *members] if key[0] == "block" else members

    def _lifts_before(self, span: _Span, first: int) -> list[Member]:
        """Return as one member the names with a line of their dose below each that stand before the first block."""
        lines = self.page.lines
        starts = [at for at in range(span.start, first) if at != self.page.title and self._is_lift(at)]
        if not starts:
            return []
        ends = [*starts[1:], first]
        parts = [Part(lines[at], lines[at].naming, lines[at + 1 : end]) for at, end in zip(starts, ends, strict=True)]
        group = Part(None, None, (), tuple(parts), gain=PART * len(parts))
        return [Member(starts[0], starts[0], first, group, is_unnamed=True)]

    def _is_lift(self, index: int) -> bool:
        """Whether a line is but a name, and the one below it but the sets of it: "Back squat", "5-5-3-3-1"; or both."""
        line, below = self.page.lines[index : index + 2]
        over = is_bare_name(line) and below.only_dose and below.states_work and below.kind != "item"
        return over or (is_lift(line) and not self.page.is_masked(index))

    def _outside(self, kept: Sequence[Member], span: _Span) -> list[int]:
        """Return the lines of no member."""
        inside: set[int] = set()
        for member in kept:
            inside.update(range(member.index, member.end))
        return [at for at in range(span.start, span.end) if at not in inside and at != self.page.title]

    def _is_list(self, body: Sequence[int]) -> bool:
        """Whether the lines outside are the instructions of one exercise, beside which bare headings are noise."""
        asking = sum(self.page.lines[at].kind == "item" and instructs(self.page.lines[at]) for at in body)
        return asking >= _FEWEST_ASKING

    def _is_told(self, body: Sequence[int]) -> bool:
        """Whether the lines outside are an exercise: a list that asks for something and says how much of it."""
        items = [self.page.lines[at] for at in body if self.page.lines[at].kind == "item"]
        return len(items) >= _FEWEST_ASKING and any(map(instructs, items)) and any(one.states_work for one in items)

    def _cost_outside(self, body: Sequence[int]) -> float:
        asking = sum(not self.page.is_masked(at) and self._asks(at) for at in body)
        lines = self.page.lines
        days = sum(lines[at].kind == "heading" and day_score(lines[at].text) >= DAY for at in body)
        return max(MOST_OUTSIDE, OUTSIDE * asking) + DAY_OUTSIDE * days * (days > 1)

    def _is_work(self, index: int) -> bool:
        """Whether a line beside the parts of a session is work of its own: "8 x 300 m, 90 s rest"."""
        line = self.page.lines[index]
        return line.kind == "item" and line.has_own_dose and not line.counts_below

    def _asks(self, index: int) -> bool:
        line = self.page.lines[index]
        return line.kind in ("item", "row") and (line.states_work or instructs(line))

    def _part(self, member: Member, key: Key, number: int) -> Part:
        """Return a member as a part: a group as it was read, an exercise with its name and lines."""
        line = self.page.lines[member.index]
        if member.is_unnamed:
            return member.part
        if member.part.is_group:
            return replace(member.part, head=line, naming=line.naming)
        body = self.page.lines[member.start : member.end]
        if key[0] == "item" and line.naming.form == "whole" and is_complete(line):
            return Part(line, None, (line, *body), before=number)
        if key[0] == "unnamed" and not has_own_name(line):
            naming = line.naming if line.naming.form == "stop" and line.name_score >= LEAST_NAME else None
            return Part(line, naming, body if naming else (line, *body), before=number)
        if key[0] == "block" and role_of_block(line.naming.title.text) == "main":
            return Part(line, in_part(line.naming), body)
        return Part(line, line.naming, body)
