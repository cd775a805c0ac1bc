"""The page as it is divided: its lines with their sections, and the parts that they make up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repcast.languages.en.dates import DATE_LABEL
from repcast.languages.en.headings import HOW_TO, QUESTION, ROUTINE, TITLE_HOW, TITLE_JOINT, TITLE_TAIL, TITLE_TOLD
from repcast.languages.en.names import BODY, BREATHING, OF_SERIES, OWNED
from repcast.languages.en.page_lines import HOME
from repcast.languages.en.scopes import FOR_ALL
from repcast.read.lines import Line
from repcast.read.lines.dosed_names import Naming
from repcast.read.quote import Quote
from repcast.read.sections import Sections, sections_of, title_index
from repcast.read.sections.first_lines import begins_list
from repcast.read.words.bare_names import is_labelled_name
from repcast.read.words.headings import SKIPPED, is_list_title, is_of_routine
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of
from repcast.read.words.vocabulary import any_of

SPEAKS_OF_ALL = any_of(*FOR_ALL)
"""Words that say that a dose is that of all exercises."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page: an exercise (`children` empty), or a group of parts.

    `head` is the line that names it, `naming` the name in that line. `body` are the lines of an exercise, or those of
    a group that belong to none of its parts: the `before` first of them stand before the first part. `is_session` is
    true of a group whose parts are surely blocks of one workout.
    """

    head: Line | None
    naming: Naming | None
    body: tuple[Line, ...]
    children: tuple["Part", ...] = ()
    before: int = 0
    gain: float = 0.0
    is_session: bool = False

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


def name_of(part: Part) -> str:
    """Return the name of a part, or the line at its head; "" where it has neither."""
    return part.naming.title.text if part.naming else part.head.text if part.head else ""


def plain_name(part: Part) -> str:
    """Return the name of a part for comparison: small letters, without the endings of a plural."""
    return re.sub(r"(?:es|s)\b", "", name_of(part).lower())


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page with their sections."""

    lines: tuple[Line, ...]
    sections: Sections
    title: int = -1
    has_dose_for_all: bool = False
    is_breathing: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Page":
        """Return a page of these lines.

        A first line that is but the first of a list is a line as the others, also where a blank line sets it off.
        """
        title = title_index(lines)
        if title < 0 and begins_list(lines):
            lines = [lines[0].as_paragraph(), *lines[1:]]
        breathing = title >= 0 and not BREATHING.isdisjoint(words_of(lines[title].text))
        for_all = any(SPEAKS_OF_ALL.search(line.text) and line.states_work for line in lines)
        return cls(tuple(lines), sections_of(lines), title, for_all, breathing)

    def is_masked(self, index: int) -> bool:
        """Whether a line can be no name: it heads a section, or is in one that is unspoken or that the format names."""
        line = self.lines[index]
        told = line.section != "" or _OF_SERIES.match(line.text) is not None
        return (
            told or self._leads_away(index) or self.sections.within[index] in SKIPPED or self.sections.is_header(index)
        )

    def _leads_away(self, index: int) -> bool:
        """Whether a line is but the title of another page, with nothing below it that is asked for."""
        if index <= max(0, self.title) or not is_list_title(self.lines[index].text):
            return False
        return not any(_asks(line) for line in self.lines[index + 1 : index + 2] if not is_list_title(line.text))


def _asks(line: Line) -> bool:
    listed = line.kind in ("item", "row")
    return listed or line.states_amount or instruction_score(line.text) >= INSTRUCTS


_ASKED = re.compile(rf"{QUESTION}\s*[:.]\s+(?=\S)")
_PLAIN_LABEL = re.compile(r"\w+(?: \w+)?:\s+(?=\S)")
"""A label of one or two words before the name of an exercise: "Name: goblet squat"."""

_OF_SERIES = re.compile(OF_SERIES, re.IGNORECASE)
_BAR = re.compile(r"\s[|»·]\s")
_HOW_TO = re.compile(HOW_TO, re.IGNORECASE)
_TITLE_HOW, _TITLE_TOLD, _TITLE_TAIL = any_of(TITLE_HOW), any_of(TITLE_TOLD), any_of(TITLE_TAIL)
_TITLE_JOINT = any_of(TITLE_JOINT)
_MOST_WORDS = 6
"""The most words of what a heading says how to do."""


def subject(page: Page) -> Quote | None:
    """Return the title of a page without what is not its subject; `None` where it has none.

    "Home | Heel kick | Harbour Physio" is about the heel kick, and so is a page of that clinic with the heading "How to
    do the heel kick".
    """
    if page.title < 0:
        return None
    head = page.lines[page.title].quote
    asked = _ASKED.match(head.text)
    if asked is None and is_labelled_name(head.text) and ROUTINE.isdisjoint(words_of(head.text)):
        asked = _PLAIN_LABEL.match(head.text)
    head = _without_date(head.cut(asked.end(), len(head.text)) if asked else head)
    ends = [*(match.start() for match in _BAR.finditer(head.text)), len(head.text)]
    starts = [0, *(match.end() for match in _BAR.finditer(head.text))]
    parts = [head.cut(*span) for span in zip(starts, ends, strict=True)]
    part = next((part for part in parts if has_movement(words_of(part.text))), head)
    part = (
        _without_how(part)
        or _after_dash(part)
        or _after_colon(part)
        or (_first_of_bars(parts) if part is head else part)
    )
    return part if has_movement(words_of(part.text)) or is_of_routine(part.text) else _told_how(page) or part


def _without_how(head: Quote) -> Quote | None:
    """Return the name in the title of an article about one exercise: "How to do a side plank: form, benefits"."""
    how, joint = _TITLE_HOW.match(head.text), _TITLE_JOINT.search(head.text)
    told = joint if joint and _TITLE_TOLD.search(head.text, joint.end()) else None
    if (how is None and told is None) or is_of_routine(head.text):
        return None
    end = told.start() if told else len(head.text.rstrip(" ?!."))
    name = head.cut(how.end() if how else 0, end).trimmed()
    tail = _TITLE_TAIL.search(name.text) if how else None
    name = name.cut(0, tail.start()) if tail else name
    said = words_of(name.text)
    return name if said and len(said) <= _MOST_WORDS and has_movement(said) else None


def _without_date(head: Quote) -> Quote:
    """Return a title without the date in figures that is glued to its beginning or its end: "2022-06-02 Heel slide"."""
    first, last = _DATE_FIRST.match(head.text), _DATE_LAST.search(head.text)
    start, end = first.end() if first else 0, last.start() if last else len(head.text)
    return head.cut(start, end).trimmed() if words_of(head.text[start:end]) else head


_FIGURES = r"(?:(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d)"
_DATE_FIRST = re.compile(rf"\W*(?:{DATE_LABEL}\W*)?{_FIGURES}\W+", re.IGNORECASE)
_DATE_LAST = re.compile(rf"\W+(?:{DATE_LABEL}\W*)?{_FIGURES}\W*$", re.IGNORECASE)
"""A date in figures at either end of a title."""

_COLON = re.compile(r"(?<=[\w)?!.])(?::\s+|\s+\()(?=\w)")


def _after_colon(head: Quote) -> Quote | None:
    """Return a short name after a colon, or in brackets, where the words before it name no movement.

    "Shoulder saver #4: wall slide", "Shin splints? Do this. (Tibialis raise)".
    """
    joint = _COLON.search(head.text)
    if joint is None:
        return None
    before, name = words_of(head.text[: joint.start()]), head.text[joint.end() :].rstrip(" )")
    short = 0 < len(words_of(name)) <= _MOST_WORDS and name[-1:] not in ".!?" and ":" not in name and "(" not in name
    named = short and has_movement(words_of(name)) and "," not in name
    if not named or has_movement(before) or BODY.issuperset(before) or not ROUTINE.isdisjoint(words_of(head.text)):
        return None
    return head.cut(joint.end(), joint.end() + len(name)).trimmed()


def _first_of_bars(parts: Sequence[Quote]) -> Quote:
    """Return the first part of a head with bars that is no name of the first page of a site."""
    return next((part for part in parts if not HOME.issuperset(words_of(part.text))), parts[0])


_DASH = re.compile(r"\s[–—-]\s")


def _after_dash(head: Quote) -> Quote | None:
    """Return what names a movement after a dash where the words before it name none: "your shoulder - wall slides"."""
    parts = _DASH.split(head.text)
    moving = [part for part in parts if has_movement(words_of(part))]
    if len(moving) != 1 or moving[0] is not parts[-1] or len(parts) < _FEWEST_PARTS:
        return None
    before = words_of(head.text[: len(head.text) - len(moving[0])])
    owned = bool(before) and (before[0] in _OWNED or head.text[:1].islower())
    return head.cut(len(head.text) - len(moving[0]), len(head.text)).trimmed() if owned else None


_FEWEST_PARTS = 2
_OWNED = frozenset(OWNED.split("|"))


def _told_how(page: Page) -> Quote | None:
    """Return what the only heading "How to do the …" of a page says how to do."""
    told = [(line, match) for line in page.lines if line.kind == "heading" and (match := _HOW_TO.match(line.text))]
    if len(told) != 1:
        return None
    line, match = told[0]
    name = line.quote.cut(match.end(), len(line.text)).trimmed()
    said = words_of(name.text)
    return name if said and len(said) <= _MOST_WORDS and has_movement(said) else None
