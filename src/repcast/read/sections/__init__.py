"""Which section each line stands in: that of the heading above it, or of the label that it is listed under."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from repcast.languages.en.headings import QUESTIONS, STEP_WORDS
from repcast.languages.en.names import BREATH_PHASES, BREATHING
from repcast.read.document import BOLD_LEVEL, SectionKind
from repcast.read.limits import MOST_LISTS
from repcast.read.lines import Line
from repcast.read.sections.captions import CAPTION_WORDS, captions
from repcast.read.sections.first_lines import (
    LEAST_NAME,
    SET_OFF,
    is_first_of_list,
    is_first_of_several,
    is_of_site,
    is_over_block,
)
from repcast.read.sections.led import leads_siblings, led_to
from repcast.read.sections.not_sections import ends_list, ends_section, names_exercise, repeated_labels
from repcast.read.words.bare_names import heads_paragraph, is_labelled_name
from repcast.read.words.headings import (
    NO_SECTION,
    SKIPPED,
    SURE,
    Section,
    block_kinds,
    day_score,
    is_block_name,
    is_day,
    is_of_routine,
    is_part,
    section_of,
)
from repcast.read.words.noise import is_noise
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_FIRST_LEVEL, _TITLE_LENGTH = 1, 90


@dataclass(frozen=True, slots=True)
class Sections:
    """For each line the section that it stands in, and the one that it begins (if any), sure or not."""

    within: tuple[SectionKind, ...]
    begun: tuple[Section, ...]

    def is_header(self, index: int) -> bool:
        """Whether the line surely begins a section."""
        return self.begun[index].share >= SURE


def rank(line: Line) -> int:
    """Return the rank of a heading, the same for all that are only set as headings."""
    return line.level if 0 < line.level < BOLD_LEVEL else BOLD_LEVEL


def sections_of(lines: Sequence[Line]) -> Sections:
    """Return the sections of a page's lines; the first line, or the only heading of the first rank, begins none."""
    title = title_index(lines)
    about = frozenset(words_of(_subject(lines[title].text))) if title >= 0 else frozenset()
    within: list[SectionKind] = []
    begun: list[Section] = []
    current: tuple[SectionKind, int] = ("", 0)
    labels: dict[int, SectionKind] = {}
    pictured, labelled = captions(lines), repeated_labels(lines)
    has_steps, numbers = False, list[_Number]()
    for index, line in enumerate(lines):
        current = _resumed(numbers, line, _after_things(lines, index, current))
        if index in pictured or line.section or line.station or line.is_recorded:
            begun.append(Section("", 1.0) if index in pictured else NO_SECTION)
            within.append(line.section or current[0])
            continue
        section = NO_SECTION if index == title else _begun_or_asked(lines, index, about)
        begun.append(Section("", 1.0) if index in labelled and section.share < SURE else section)
        if current[0] == "about" and section.kind in ("steps", "dose") and section.share >= SURE and not has_steps:
            current = ("", 0)  # "Summary" over all of it skips nothing of what to do
        has_steps = has_steps or (section.kind == "steps" and section.share >= SURE)
        if not _goes_on(lines, index, current[0], section) and _is_set_off(lines, index, section):
            current = _after_heading(current, line, section, index == title)
        parent = labels.get(line.parent if line.parent >= 0 else -1 - line.group, "")
        _keep_label(labels, lines, index, section)
        if line.kind == "item" and section.share >= SURE and _leads_a_list(lines, index):
            current = section.kind, BOLD_LEVEL
        within.append(parent or current[0])
    return Sections(tuple(within), tuple(begun))


def _keep_label(labels: dict[int, SectionKind], lines: Sequence[Line], index: int, section: Section) -> None:
    """Keep what an item begins for those under it, by its index, and for those after it in its list, by the list."""
    line = lines[index]
    around = labels.get(line.parent if line.parent >= 0 else -1 - line.group, "")
    if line.kind == "item" and section.share >= SURE:
        labels[index] = section.kind
    elif around:
        labels[index] = around
    if leads_siblings(lines, index, section):
        labels[-1 - line.group] = section.kind


def _after_things(lines: Sequence[Line], index: int, current: tuple[SectionKind, int]) -> tuple[SectionKind, int]:
    """Return the section of a line; none for a number that begins a list after sentences or things without bullets."""
    line, before = lines[index], lines[index - 1] if index else lines[index]
    if line.is_recorded or line.station or ends_section(lines, index, *current) or ends_list(lines, index, current[0]):
        return "", 0
    if current[0] != "equipment":
        return current
    counts = line.kind == "item" and any(map(str.isdigit, line.label)) and before.kind == "paragraph"
    return ("", 0) if counts or (before.kind == "item" and _begins_work(line)) else current


def _begins_work(line: Line) -> bool:
    """Whether a line below things to bring is where the work begins: "WORKOUT", or what to do and for how long."""
    named = len(line.text.split()) <= _WORK_WORDS and is_of_routine(line.text)
    return line.kind == "paragraph" and not line.depth and (named or line.has_own_dose)


_WORK_WORDS = 3


def _goes_on(lines: Sequence[Line], index: int, current: SectionKind, section: Section) -> bool:
    """Whether a line goes on with a section without bullets: things to bring, errors, names under "See also"."""
    line, before = lines[index], lines[index - 1 : index] if index else ()
    if line.kind != "paragraph" or line.apart or section.share >= SURE:
        return False
    if current == "equipment" or (current == "mistakes" and not line.states_work and line.naming.rest is None):
        return True
    under = current in SKIPPED and not line.states_work and bool(before) and before[0].kind == "paragraph"
    return under and len(before[0].text.split()) <= CAPTION_WORDS


@dataclass(frozen=True, slots=True)
class _Number:
    """The number before an item, and the section that stood around it."""

    number: int
    depth: int
    around: tuple[SectionKind, int]


_NUMBER = re.compile(rf"\W*(?:(?:{STEP_WORDS})\s*)?(\d{{1,3}})\W*$", re.IGNORECASE)


def _resumed(numbers: list[_Number], line: Line, current: tuple[SectionKind, int]) -> tuple[SectionKind, int]:
    """Return the section of a line: that of number 1 for a number 2, whatever its instructions began in between.

    `numbers` are the last numbers of the lists that may go on, the outermost first.
    """
    match = _NUMBER.match(line.label) if line.kind == "item" else None
    if match is None:
        return current
    number = int(match[1])
    before = [at for at, one in enumerate(numbers) if (one.number, one.depth) == (number - 1, line.depth)]
    around = numbers[before[-1]].around if before else current
    del numbers[before[-1] if before else 0 if number > 1 else len(numbers) :]
    numbers.append(_Number(number, line.depth, around))
    del numbers[:-MOST_LISTS]
    return current if around[0] else around


def _begun_or_asked(lines: Sequence[Line], index: int, about: frozenset[str]) -> Section:
    """Return what a line begins; a question over steps begins them, one at the head of the page nothing."""
    if not lines[index].text.rstrip().endswith("?"):
        led = led_to(lines, index)
        section = Section(led, SURE) if led else _begun(lines, index, about)
        return NO_SECTION if names_exercise(lines, index, section) else section
    if index == 0:
        return NO_SECTION
    if _is_answered(lines, index):
        return Section("about", 1.0)
    section = Section("steps", 1.0) if _stands_over_steps(lines, index) else _begun(lines, index, about)
    return NO_SECTION if names_exercise(lines, index, section) else section


def _is_answered(lines: Sequence[Line], index: int) -> bool:
    """Whether a numbered point is a question over its answer, the first of its numbers or after another such one."""
    line, after = lines[index], lines[index + 1 : index + 2]
    if line.kind != "item" or line.text[-1:] != "?" or not line.label[:1].isdigit() or not after:
        return False
    points = (one for one in reversed(lines[max(0, index - _ANSWER_LINES) : index]) if one.kind == "item")
    before, first = next(points, None), line.label.strip("(.): ") == "1"
    asks_reader = _QUESTION.search(line.text) is not None or instruction_score(after[0].text) < INSTRUCTS
    told = after[0].kind == "paragraph" and not after[0].is_prose and asks_reader
    return told and (first or (before is not None and before.text[-1:] == "?"))


_ANSWER_LINES = 8
"""How many lines the answer to a question before may have."""


def _subject(title: str) -> str:
    """Return what a title is about, without the list of what is on the page: "Before surgery: pendulum, squeeze"."""
    lead, _, listed = title.partition(":")
    return lead if "," in listed else title


_FEW_WORDS = 10


def _is_set_off(lines: Sequence[Line], index: int, section: Section) -> bool:
    """Whether a line begins a section or ends the one before: a heading, or a name over what follows."""
    line = lines[index]
    if line.kind == "heading" or _is_answered(lines, index):
        return True
    if line.kind != "paragraph" or line.depth or (section.share >= SURE and line.naming.rest):
        return False
    return section.share >= SURE or (line.name_score >= LEAST_NAME and stands_over(lines, index))


def stands_over(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph stands as a heading over the next line: a few words, then a list or a longer text."""
    line = lines[index]
    if len(line.text.split()) > _FEW_WORDS or line.depth or index + 1 >= len(lines) or line.text[-1:] in ".;,":
        return False
    if line.text.endswith("!") and (line.name_score < LEAST_NAME or line.naming.form != "whole"):
        return False
    after = lines[index + 1]
    labelled = line.apart and not after.apart and max(section_of(one.text).share for one in (line, after)) >= SURE
    return after.kind in ("item", "row") or len(after.text) > len(line.text) or after.states_work or labelled


def _stands_over_steps(lines: Sequence[Line], index: int) -> bool:
    """Whether a question leads to a list of instructions rather than to an answer: "To do it?"."""
    below = lines[index + 1 : index + 1 + _FIRST_STEPS]
    if len(lines[index].text.split()) > _FEW_WORDS or len(below) < _FIRST_STEPS:
        return False
    scores = [instruction_score(one.text) for one in below if one.kind == "item" and one.naming.form != "code"]
    counted = all(one.label[:1].isdigit() for one in below) and sum(scores) >= _FIRST_STEPS
    return counted or sum(score >= INSTRUCTS for score in scores) >= _FIRST_STEPS - 1


_FIRST_STEPS = 3
"""How many lines under a question are looked at, of which all but one have to be instructions; where they are numbered
their `instruction_score` is 1 on average."""


def _begun(lines: Sequence[Line], index: int, about: frozenset[str]) -> Section:
    """Return the section that a heading begins, or an item that has others under it."""
    line = lines[index]
    if is_labelled_name(line.text):
        return NO_SECTION
    leads_on = line.kind == "paragraph" and "," in line.text and line.text.rstrip().endswith(":")
    ends = line.kind == "heading" or line.text.rstrip().endswith(":")
    if leads_on or (ends and any(block_kinds(line.text))):
        return NO_SECTION  # "To do so, follow these steps:"; "For time"
    if BREATHING & about and BREATH_PHASES.intersection(words_of(line.naming.title.text)):
        return NO_SECTION
    if line.kind == "heading" or (line.kind == "paragraph" and stands_over(lines, index) and not line.naming.rest):
        return NO_SECTION if line.surely_states else section_of(line.text, about)
    leads = line.kind == "item" and (
        _leads_a_list(lines, index) or leads_siblings(lines, index, section_of(line.text, about))
    )
    if leads or (line.kind in ("item", "paragraph") and line.text.rstrip().endswith(":")):
        return NO_SECTION if line.surely_states else section_of(line.text, about)
    return _led_by_name(line)


def _led_by_name(line: Line) -> Section:
    """Return the section that a line begins with the name of, before a mark: "Tip: keep your back flat"."""
    if line.kind == "item" and not line.bold and not _LEAD_MARK.search(line.text):
        return NO_SECTION
    naming = line.naming
    stopped = naming.form == "stop" and line.kind == "paragraph" and heads_paragraph(naming.title.text)
    leads = stopped or naming.form in ("colon", "bold", "dash")
    section = section_of(naming.title.text) if leads and naming.rest is not None else NO_SECTION
    remark = stopped and section.kind in ("muscles", "benefit") and bool(line.stated)
    return NO_SECTION if remark else section  # "Good for the thighs. Lean on the wall. Repeat 12 times."


_LEAD_MARK = re.compile(r"[:–—]|-(?=\s)|(?<=\s)-")
"""What stands after the name that an item begins with."""


def _leads_a_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a short item stands over the next ones: lettered under a number ("7. Special notes"), or its mistakes."""
    if index + 1 >= len(lines) or lines[index + 1].kind != "item":
        return False
    line, after, count = lines[index], lines[index + 1], len(lines[index].text.split())
    if after.depth > line.depth and count <= _FEW_WORDS and section_of(line.text).kind == "mistakes":
        return True
    numbered, lettered = line.label[:1].isdigit(), after.label[:1].isalpha() and len(after.label) <= _LEAD_WORDS
    return count <= _LEAD_WORDS and numbered and lettered and after.group == line.group


_LEAD_WORDS = 3


def _after_heading(
    current: tuple[SectionKind, int], line: Line, section: Section, is_title: bool
) -> tuple[SectionKind, int]:
    """Return the section after a heading: its own, none, or that of a heading of a higher rank that goes on."""
    if current[0] in SKIPPED and current[1] < rank(line) and line.level < BOLD_LEVEL:
        return ("", 0) if is_day(line.text) else current
    if section.share >= SURE and not is_title:
        return section.kind, rank(line)
    goes_on = bool(current[0]) and rank(line) > current[1] and current[0] != "steps"
    return current if goes_on else ("", 0)


def title_index(lines: Sequence[Line]) -> int:
    """Return the index of the line that is the title of the page; -1 where there is none."""
    first = next((at for at, one in enumerate(lines) if one.kind == "heading" and one.level == _FIRST_LEVEL), -1)
    if first >= 0:
        return -1 if is_first_of_several(lines[first], lines[first + 1 :]) else first
    head = next((at for at, one in enumerate(lines) if not is_noise(one.text)), -1)
    if head < 0 or lines[head].is_whole_part or _begins_first(lines, head):
        return -1
    if len(lines) > head + 1 and is_of_site(lines, head) and _is_title(lines[head + 1], lines[head + 2 :]):
        return head + 1
    line = lines[head]
    answered = _answered(lines, head)
    if answered >= 0 and (answered > head or line.kind != "heading"):
        return answered
    if line.kind == "heading":
        return head if _is_title(line, lines[head + 1 :]) else -1
    asked = line.text[-1:] == "?" and has_movement(words_of(line.text))  # "How do I do a wall sit?"
    ended = line.text[-1:] in ".!?:;" and not asked
    is_name = line.kind == "paragraph" and len(line.text) <= _TITLE_LENGTH and not ended
    return head if is_name else -1


def _begins_first(lines: Sequence[Line], head: int) -> bool:
    """Whether the first line begins the first of several days, parts or exercises."""
    line = lines[head]
    days = [one for one in lines if day_score(one.text) > 0 and one.kind in SET_OFF]
    if day_score(line.text) and len(days) > 1 and not all(is_part(one.text) for one in days[1:]):
        return True
    return is_first_of_several(line, lines[head + 1 :]) or is_first_of_list(lines, head) or is_over_block(lines, head)


_QUESTION = re.compile(QUESTIONS, re.IGNORECASE)
_QUESTION_WORDS, _QUESTION_LENGTH = 4, 140
"""The fewest words and the most characters of a question that is the title of its page."""


def _answered(lines: Sequence[Line], head: int) -> int:
    """Return the index of the question that a page answers: its first line, or the next one; -1 where there is none."""
    last = head + 1 if has_movement(words_of(lines[head].text)) else head + 2
    first = ((at, lines[at]) for at in range(head, min(last, len(lines))))
    return next((at for at, line in first if _asks_page(line) and line.kind in SET_OFF), -1)


def _asks_page(line: Line) -> bool:
    plain = section_of(line.text).kind in ("", "about")
    told = len(line.text.split()) >= _QUESTION_WORDS + (0 if plain else 2)
    return (
        told
        and len(line.text) <= _QUESTION_LENGTH
        and line.text.rstrip().endswith("?")
        and bool(_QUESTION.search(line.naming.title.text))
    )


def _is_title(line: Line, others: Sequence[Line]) -> bool:
    """Whether a first heading stands over the whole page, not over one of several sections or exercises."""
    named = [one for one in others if one.kind == "heading" and not one.is_mostly_dose]
    like = [one for one in named if one.level == line.level]
    if not named:
        return True
    if section_of(line.text).share >= 1:
        return False
    alone = not like or not _FIRST_LEVEL < line.level < BOLD_LEVEL
    of_all = is_of_routine(line.text) and not is_block_name(line.text)
    return alone or of_all or all(section_of(one.text).share >= SURE for one in like)
