"""What each member of a family adds to a reading of the page: documented weights, summed."""

from collections.abc import Sequence
from dataclasses import dataclass

from repcast.languages.en.headings import NUMBERED_STEP, ROUTINE
from repcast.languages.en.names import BODY
from repcast.languages.en.scopes import FOR_ALL, ONE_BY_ONE
from repcast.languages.en.scopes import OF_SEVERAL as SEVERAL
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.sections.not_sections import names_exercise
from repcast.read.sections.parts import Page, Part
from repcast.read.segments.cues import are_cues
from repcast.read.segments.forms import (
    Key,
    instructs,
    is_block_head,
    is_lettered,
    is_rest,
)
from repcast.read.segments.labelled import is_breathing_name
from repcast.read.segments.named_parts import names_part
from repcast.read.segments.nameless import is_complete
from repcast.read.segments.of_others import speaks_of_others
from repcast.read.words.headings import (
    SKIPPED,
    SURE,
    block_kinds,
    counted,
    day_score,
    is_block_name,
    is_of_routine,
    is_position,
    role_of_block,
    says_only_workout,
    section_of,
)
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, is_shaped_as_asking, words_of
from repcast.read.words.vocabulary import IMPERATIVES, any_of, verb_of

EXERCISE = -1.0
OWN_DOSE, OWN_STEPS = 1.2, 0.9
"""What each exercise costs, and what its dose and its steps add."""

OUTSIDE, MOST_OUTSIDE = -0.35, -4.0
"""What each line costs that asks for something and belongs to no exercise, and the most that all of them cost."""

LOST = -1.2
"""What each line of work costs that stands in a list beside the parts of a session, and belongs to none of them."""

DAY_OUTSIDE = -1.0
"""What each of several headings of days costs over which a reading passes."""

SHARED_DOSE = 0.6
"""What a dose for all, or a title such as "Circuit", adds to each exercise that is only a name."""

UNSPOKEN = SKIPPED | {"mistakes"}
"""The sections whose lines are no content of an exercise."""

IN_SECTION = {"steps": -1.6, "tips": -1.8, "mistakes": -2.5, "dose": -2.0, "equipment": -2.5}
"""What it costs to take a line of such a section for an exercise."""

NAMED_DAY = 2.0
"""What a heading such as "Day 1" adds to the group under it."""

NAMED_PART = 0.4
"""What a name such as "Main set" adds to the group under it."""

RECORD = 1.2
"""How much a heading looks like a name at least where the format itself says that it is one."""

GROUP = 0.3
"""What a group adds to the exercises in it: they stand under a heading of their own."""

OF_SEVERAL = 0.8
"""What it costs to take a name such as "Neck stretches" without a dose for one exercise."""

STATION = 1.0
"""What it adds that a line is stated for its minute: "Minute 2: 8 burpees"."""

PART = 0.8
"""What a part of a session adds that is one line: "Cool-down: 5 minutes easy"."""

LOWEST, HIGHEST = -1.5, 3.0
"""The bounds of what one member adds: one odd line does not outweigh its siblings."""

NAMED_DISTANCE = 0.3
"""How much a distance looks like a name where it is all that a line has."""

_LOOKED_AT = 200
"""How many lines after the only heading that is left are looked at for sections."""

_FEWEST_SECTIONS = 2
"""So many headings of one rank that are surely sections make the others sections as well."""

CONTENT_LINES, _LEAD_LINES = 40, 6
"""How many lines after a name, and before the first one, are looked at."""

_NAMED = 1.5
"""The least `name_score` of a name with a movement that may stand after "Step 1:"."""

COUNTED_ONE = 0.5
"""What each of as many points without names adds as the words before the list count exercises."""

_FEW_WORDS = 3
"""So few words after the name of a part are another name, though they begin as an instruction: "Lower body"."""

STEP_LABEL, _OF_SEVERAL, _EACH = any_of(NUMBERED_STEP), any_of(*SEVERAL), any_of(*FOR_ALL, *ONE_BY_ONE)


@dataclass(slots=True)
class Member:
    """A line of a family with the lines that belong to it: `start` to `end`, without the line itself.

    One that is dropped is no exercise and no group; one that is aside says nothing of the others either. One that is
    unnamed is a group whose first line belongs to its first exercise.
    """

    index: int
    start: int
    end: int
    part: Part
    gain: float = 0.0
    dropped: bool = False
    is_aside: bool = False
    is_unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Gains:
    """The weighing of the members of a page's families."""

    page: Page

    def shared(self, members: Sequence[Member], start: int, head: Line | None) -> bool:
        """Whether what stands before the first member, or the title, speaks for a list of exercises."""
        first = members[0].index
        lead = self.page.lines[max(start, first - _LEAD_LINES) : first]
        return any(line.states_work for line in lead) or bool(head and (head.stated or is_of_routine(head.text)))

    def of_member(self, member: Member, key: Key, head: Line | None, *, shared: bool) -> float:
        """Return what a member adds as a group or as an exercise, and make it the one that adds more."""
        line = self.page.lines[member.index]
        if member.is_unnamed:
            return member.part.gain + GROUP
        if member.part.is_group:
            grouped = member.part.gain + GROUP + NAMED_DAY * day_score(line.text) + NAMED_PART * names_part(line)
            single = self._gain_named(member, key, line, shared=shared)
            named = key[0] == "item" and line.has_own_dose and not is_block_head(line)
            if key[0] in ("block", "day") or is_lettered(line) or (grouped >= single and not named):
                return grouped
            member.part = Part(line, line.naming, ())
            return single
        if key[0] in ("block", "day"):
            told = key[0] == "block" and names_part(line) and (line.has_own_dose or self._asks_beside(line))
            below = self.page.lines[member.index + 1 : member.index + 2] if 0 < line.level < BOLD_LEVEL else ()
            told = told and not any(map(is_block_head, below))
            return PART if told else LOWEST
        if key[0] == "unnamed":
            return self._gain_unnamed(line, head)
        return self._gain_named(member, key, line, shared=shared)

    def _gain_named(self, member: Member, key: Key, line: Line, *, shared: bool) -> float:
        """Return what a line adds as the name of one exercise."""
        if is_rest(line.naming.title.text) and not line.has_own_dose:
            return 0.1 if shared else LOWEST
        named = NAMED_DISTANCE if line.naming.form == "distance" else line.name_score
        named = max(named, RECORD) if line.is_recorded else named
        gain = max(-2.5, min(2.0, named)) + EXERCISE + self._content(member, line)
        gain += {"row": 0.5, "station": STATION}.get(key[0], 0.0)
        bare = member.end == member.start and not line.has_own_dose
        gain += SHARED_DOSE * (shared and (bare or (key[0] == "lead" and not self._is_remark(line))))
        gain += self._as_something_else(member.index, line)
        if bare and key[0] == "heading" and self._titles_block(member.index, line):
            return LOWEST
        if key[0] == "heading" and speaks_of_others(line, self.page.lines[member.start : member.end]):
            return LOWEST
        if key[0] == "heading" and self._stands_over_several(member, line):
            gain -= OF_SEVERAL * (2 if bare else 1)
        return max(LOWEST, min(HIGHEST, gain))

    def _titles_block(self, index: int, line: Line) -> bool:
        """Whether a name of no movement stands right over a line that says how a block goes: "Cindy", "AMRAP 20"."""
        below = self.page.lines[index + 1 : index + 2]
        moves = has_movement(words_of(line.naming.title.text))
        return not moves and any(is_block_head(one) and any(block_kinds(one.text)) for one in below)

    def _is_remark(self, line: Line) -> bool:
        """Whether what stands after a colon asks for nothing, and the name before it for no movement: "Sam: me too"."""
        told = line.naming.form == "colon" and not (line.has_own_dose or self._asks_beside(line))
        return told and not has_movement(words_of(line.naming.title.text))

    def _stands_over_several(self, member: Member, line: Line) -> bool:
        """Whether a name such as "Neck stretches" has neither a dose nor instructions of its own under it."""
        if not is_of_routine(line.naming.title.text) or self._is_dosed(member, line):
            return False
        below = self.page.lines[member.start : min(member.end, member.start + 1)]
        return not any(instructs(one) and not _OF_SEVERAL.search(one.text) for one in below)

    def names_sections(self, members: Sequence[Member], head: Line | None) -> bool:
        """Whether headings of one rank are the sections of one exercise: some surely, and no other names a movement.

        A section that comes again and again, "Procedure:", is one of each of several exercises.
        """
        others = [self.page.lines[one.index] for one in members]
        around = self.page.lines[head.order + 1 if head else 0 : members[-1].end]
        named = (line for line in around if line.kind == "heading" and rank(line) == rank(others[0]))
        sure = len({line.text.lower() for line in named if self.page.sections.is_header(line.order)})
        moves = any(
            has_movement(words_of(line.text)) or line.has_own_dose or day_score(line.text) or is_block_name(line.text)
            for line in others
        )
        return sure >= max(_FEWEST_SECTIONS, len(others)) and not moves

    def names_less(self, member: Member, head: Line) -> bool:
        """Whether the only heading that is left is less of a name than the title over it: "Wall sit", "Facts".

        It names no movement. The title does, or headings of its rank below it surely begin sections of the steps or
        of the dose, or those after it conditions and other things beside the exercise: "Getting there", "Skip it if".
        """
        line = self.page.lines[member.index]
        if has_movement(words_of(line.naming.title.text)) or is_of_routine(head.text):
            return False
        sections, lines = self.page.sections, self.page.lines
        beyond = lines[member.end : member.end + _LOOKED_AT] if head.level == 1 else ()
        after = [one.order for one in beyond if one.kind == "heading" and rank(one) == rank(line)]
        told = not (line.has_own_dose or member.part.is_group) and any(map(instructs, lines[member.start : member.end]))
        if told and after and all(map(sections.is_header, after)):
            return True
        below = (
            at for at in range(member.start, member.end) if sections.is_header(at) and rank(lines[at]) == rank(line)
        )
        kinds = {sections.begun[at].kind for at in below if lines[at].kind == line.kind}
        return has_movement(words_of(head.text)) or not kinds.isdisjoint(("steps", "dose"))

    def names_parts(self, members: Sequence[Member], head: Line) -> bool:
        """Whether lines name the parts of the exercise in the title: few are named for a movement or state a dose."""
        if not has_movement(words_of(head.text)) or is_of_routine(head.text) or counted(head.text):
            return False
        lines = [self.page.lines[one.index] for one in members]
        grouped = any(one.part.is_group for one in members)
        if not grouped and are_cues(lines, head, self.page.lines[lines[0].order - 1]) and not is_block_name(head.text):
            return True
        moving = sum(has_movement(words_of(line.naming.title.text)) for line in lines)
        dosed = sum(self._is_dosed(one, line) for one, line in zip(members, lines, strict=True))
        return not grouped and moving * 4 <= len(lines) and dosed * 2 < len(lines) and not is_block_name(head.text)

    def lists_sections(self, members: Sequence[Member]) -> bool:
        """Whether sections stand among the points of a list, whose others are the parts of one exercise as well.

        "Goal: …", "Position: …", "Pump down: point your toes", "Pump up: pull your toes up".
        """
        lines = self.page.lines
        groups = {lines[one.index].group for one in members} - {0}
        around = range(members[0].index - 1, members[-1].end)
        headed = {lines[at].group for at in around if self.page.sections.is_header(at) and lines[at].kind == "item"}
        counted = any(one.statement.field in ("sets", "reps") for at in members for one in lines[at.index].stated)
        return bool(groups) and groups <= headed and not counted

    def names_others(self, members: Sequence[Member]) -> bool:
        """Whether no line of a form names a movement, and no dose stands with any: authors, adverts."""
        lines = [(one, self.page.lines[one.index]) for one in members]
        return not any(
            one.part.is_group or has_movement(words_of(line.naming.title.text)) or self._is_dosed(one, line)
            for one, line in lines
        )

    def is_of_part(self, head: Line) -> bool:
        """Whether a heading is but a part of the body, over exercises without names that share a dose."""
        said = [word for word in words_of(head.text) if word not in ROUTINE]
        return self.page.has_dose_for_all and bool(said) and BODY.issuperset(said)

    def _asks_beside(self, line: Line) -> bool:
        """Whether what stands beside a name asks for something, or says how long."""
        rest = line.naming.rest
        if rest is None:
            return False
        states = any(one.statement.strength > dose.WEAK for one in dose.find(rest))
        return states or (len(rest.text.split()) > _FEW_WORDS and instruction_score(rest.text) >= INSTRUCTS)

    def _gain_unnamed(self, line: Line, head: Line | None) -> float:
        """Return what an item adds that is an exercise without a name: it says how often, or all say so together."""
        named = line.naming.form in ("colon", "bold") and 0 < len(words_of(line.naming.title.text)) <= _FEW_WORDS + 1
        if named and line.kind == "item" and self._asks_beside(line):
            return -0.1  # "The eyebrow lifter: press three fingers …"
        if is_complete(line):
            return 0.7
        of_part = head is not None and self.is_of_part(head)
        if not instructs(line):
            return 0.2 if of_part and len(words_of(line.text)) > _FEW_WORDS else -0.1
        return 0.5 if of_part else -0.7

    def _is_dosed(self, member: Member, line: Line) -> bool:
        """Whether a dose stands beside or under a name."""
        below = self.page.lines[member.start : min(member.end, member.start + CONTENT_LINES)]
        return line.has_own_dose or any(one.states_work for one in below)

    def _content(self, member: Member, line: Line) -> float:
        """Return what speaks for an exercise beside its name: its dose and its instructions."""
        rest = line.naming.rest
        own = line.has_own_dose or bool(rest and any(one.statement.field == "times" for one in dose.find(rest)))
        asks = bool(rest and instruction_score(rest.text) >= INSTRUCTS)
        for at in range(member.start, min(member.end, member.start + CONTENT_LINES)):
            kind = self.page.sections.begun[at].kind if self.page.sections.is_header(at) else ""
            if (kind or self.page.sections.within[at]) in UNSPOKEN:
                continue
            below = self.page.lines[at]
            if line.kind == "heading" and is_of_routine(line.text) and _EACH.search(below.text):
                continue
            own = own or (below.states_amount and not self._is_about(line, below))
            asks = asks or self.page.sections.within[at] == "steps" or instructs(below)
        return OWN_DOSE * own + OWN_STEPS * asks

    def _is_about(self, head: Line, below: Line) -> bool:
        """Whether a sentence under a heading without a movement only mentions figures: "Record", "Fastest: 11 min"."""
        asks = _asks(below.text) or (is_shaped_as_asking(below.text) and ":" not in below.text)
        told = below.kind == "paragraph" and not below.only_dose and not asks and below.text[-1:] == "."
        return told and head.kind == "heading" and not has_movement(words_of(head.text)) and not day_score(head.text)

    def _is_position_over(self, index: int) -> bool:
        """Whether a heading is but the position of the exercises whose names begin right below it."""
        line, after = self.page.lines[index], self.page.lines[index + 1 : index + 2]
        named = bool(after) and after[0].has_own_dose and after[0].name_score > 0
        names = bool(after) and (named or after[0].kind in ("heading", "item", "row"))
        return line.kind == "heading" and names and is_position(line.text)

    def _as_something_else(self, index: int, line: Line) -> float:
        """Return what it costs that the line looks like a section, a label, a day, a title of several or a link."""
        if line.is_recorded:
            return 0.0
        name, listed = line.naming.title.text, line.kind in ("item", "row")
        below = line.kind == "heading" and rank(line) < BOLD_LEVEL
        listed = listed or (line.kind == "paragraph" and not line.apart)
        cost = IN_SECTION.get(self.page.sections.within[index], 0.0) * (listed or below)
        beside_dose = line.naming.form == "dose" and line.kind != "heading"
        cost -= 2.0 * self.page.sections.begun[index].share + 2.0 * day_score(name) * (not beside_dose)
        if line.naming.form in ("colon", "bold", "dash", "stop"):
            section = section_of(name)
            cost -= 4.0 * (section.share >= SURE and not names_exercise(self.page.lines, index, section))
        cost -= 0.8 * is_of_routine(name) * (line.kind == "heading") + 1.0 * is_block_name(name)
        only = listed and not has_movement(words_of(name)) and role_of_block(name) == "main"
        cost -= 3.0 * (only and says_only_workout(name))
        cost -= 3.0 * (self.page.is_breathing and not is_breathing_name(line))
        cost -= 3.0 * self._is_position_over(index)
        cost -= 3.0 * (line.text[:1] == "(" and line.text[-1:] == ")")  # a remark: "(10 min, before coffee)"
        said = words_of(name)
        named = line.name_score >= _NAMED and has_movement(said) and (len(said) > 1 or said[0] not in IMPERATIVES)
        cost -= 3.0 * (bool(STEP_LABEL.match(line.label)) and not named)
        cost -= 1.2 * (line.linked * 2 > len(line.text) and not line.states_work)
        return cost


def _asks(text: str) -> bool:
    """Whether a text begins with a verb in its bare form, or as an instruction does."""
    return bool(verb_of(text)) or is_shaped_as_asking(text) or not IMPERATIVES.isdisjoint(words_of(text)[:1])
