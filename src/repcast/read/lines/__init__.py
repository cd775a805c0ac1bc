"""The lines of a document in order, with what each states and what it may name."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from repcast.languages.en.names import MINUTE, PAIRED
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, COUNTED, RECORDED, TIMED, Document, Node, SectionKind
from repcast.read.dose.stating import is_dose, is_of_name, only_dose, says_work, states_work
from repcast.read.lines.cells import phrases
from repcast.read.lines.clock_ranges import with_durations
from repcast.read.lines.compounds import Compound, session, with_rest
from repcast.read.lines.counted_alike import with_counts, with_ending_counts
from repcast.read.lines.counted_heads import with_counted_heads
from repcast.read.lines.counted_parts import with_counted_items, with_rounds
from repcast.read.lines.days import with_days
from repcast.read.lines.dosed_names import Naming
from repcast.read.lines.held_names import with_held_names
from repcast.read.lines.last_sentences import with_last_sentences
from repcast.read.lines.legs import with_legs
from repcast.read.lines.listed import Listed, as_beside, is_counted, told_in_line
from repcast.read.lines.lists_beside import without_lists_beside
from repcast.read.lines.named_sentences import with_named
from repcast.read.lines.nameless_sets import with_nameless_sets
from repcast.read.lines.naming import is_open, named, without_remark
from repcast.read.lines.pairs import with_pairs, with_supersets
from repcast.read.lines.parted import Parting, with_parted
from repcast.read.lines.pauses import as_rest, is_pause
from repcast.read.lines.retold import without_retold_names
from repcast.read.lines.rungs import with_rungs
from repcast.read.lines.session_lines import with_parts
from repcast.read.lines.session_sentences import with_sentences, with_told_parts
from repcast.read.lines.set_lines import with_sets
from repcast.read.lines.swims import with_swims
from repcast.read.lines.timed_runs import with_timed_runs
from repcast.read.lines.under_rounds import with_lines_under_rounds
from repcast.read.lines.warm_ups import with_warm_ups
from repcast.read.quote import Quote
from repcast.read.words.headings import SKIPPED, SURE, block_kinds, is_called_by_time, section_of
from repcast.read.words.noise import is_noise, is_of_another_session
from repcast.read.words.signs import has_movement, name_score, words_of
from repcast.read.words.vocabulary import any_of

_BY_CLOCK = frozenset(("emom", "amrap", "for-time"))
LineKind = Literal["heading", "paragraph", "item", "row", "field"]

_STATION = re.compile(rf"\W*(?:{MINUTE})\W*", re.IGNORECASE)
_OF_A_STATION = re.compile(rf"(?P<station>{MINUTE})\s*[:|–-]\s*(?=\S)", re.IGNORECASE)
_SEVERAL = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")
"""The end of a sentence among the words beside a dose, which name nothing then: "breathing easily. Step back"."""

_LEAD_LENGTH, _COUNTED = 4, frozenset(("sets", "reps", "rounds", "tempo_s", "rest_s"))


@dataclass(frozen=True)
class Line:
    """A heading, paragraph, item, row or field of a document.

    `depth` counts the lists around it, `group` numbers the list or table that it is in (0 for none), `parent` is the
    index of the item that it stands under (-1 for none). `station` is the minute that is stated for it before its
    words, or on a line of its own: "Minute 1:", "Odd:". `counts_below` is true of one that only says how often the
    lines under it are done. `parting` says what stands after the dash of one in a list
    whose items all have one. `is_whole_part` is true of a warm-up or cool-down that says all there is to it,
    `is_beside_dose` of one with a mark between its name and how long it is held that is read as one without.
    """

    kind: LineKind
    quote: Quote
    level: int = 0
    label: str = ""
    depth: int = 0
    group: int = 0
    parent: int = -1
    cells: tuple[Node, ...] = ()
    bold: int = 0
    linked: int = 0
    apart: bool = True
    is_prose: bool = False
    section: SectionKind = ""
    station: str = ""
    counts_below: bool = False
    parting: Parting = ""
    is_whole_part: bool = False
    is_beside_dose: bool = False
    order: int = field(default=0)

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.quote.text

    def as_paragraph(self) -> "Line":
        """Return the line; one that only its layout makes a heading as a paragraph."""
        by_layout = self.kind == "heading" and self.level in (0, BOLD_LEVEL)
        return replace(self, kind="paragraph", level=0) if by_layout else self

    @cached_property
    def stated(self) -> list[dose.QuotedStatement]:
        """What the line states about the dose; of a row, each cell with the name of its column.

        The time that a session is called by is none.
        """
        if self.kind == "heading" and is_called_by_time(self.text) and _BY_CLOCK.isdisjoint(block_kinds(self.text)):
            return []
        return [one for quote in self.phrases for one in dose.find(quote) if not is_of_name(one)]

    @property
    def is_recorded(self) -> bool:
        """Whether the format itself, or all that is in the line, says that the line names an exercise."""
        return self.label == {"heading": RECORDED, "item": TIMED}.get(self.kind)

    @cached_property
    def phrases(self) -> tuple[Quote, ...]:
        """The words that may state a dose: the line, or the cells of a row."""
        return tuple(phrases(self.cells)) if self.kind == "row" else (self.quote,)

    @cached_property
    def has_own_dose(self) -> bool:
        """Whether the line says beside a name how much is to be done."""
        rest = self.naming.rest
        states = self.states_work or (rest is not None and (states_work(rest) or is_dose(rest)))
        return self.naming.form != "whole" and states

    @cached_property
    def states_work(self) -> bool:
        """Whether the line says how much is to be done."""
        return any(map(says_work, self.stated))

    @cached_property
    def states_amount(self) -> bool:
        """Whether the line says how much is to be done, or how often what stands around it is: "Repeat 10 times"."""
        return self.states_work or any(one.statement.field == "times" for one in self.stated)

    @cached_property
    def states_sets(self) -> bool:
        """Whether the line counts sets."""
        return any(one.statement.field == "sets" for one in self.stated)

    @cached_property
    def only_dose(self) -> bool:
        """Whether the line states a dose and nothing besides: "3 sets of 10", "Rest: 60 seconds"."""
        return not self.is_open and only_dose(self.quote)

    @cached_property
    def is_open(self) -> bool:
        """Whether the line asks for as many of something as one can."""
        return is_open(self.quote.text)

    @cached_property
    def naming(self) -> Naming:
        """The name that the line may give to an exercise."""
        return without_remark(named(self))

    @cached_property
    def name_score(self) -> float:
        """How much the name of the line looks like that of an exercise; a dose with words around it does not."""
        if self.is_prose:
            return -9.0
        title = self.naming.title.text
        of_code = self.text.endswith(title) and all(
            one.statement.end <= len(self.text) - len(title) for one in self.stated
        )
        several = self.naming.form == "dose" and _SEVERAL.search(title)
        phrase = self.naming.form == "whole" and self.is_mostly_dose and not of_code
        return name_score(title) - 3.0 * bool(several or phrase)

    @cached_property
    def surely_states(self) -> bool:
        """Whether the line states a dose in so many words, not in passing."""
        return any(one.statement.strength > dose.WEAK and one.statement.field != "sides" for one in self.stated)

    @cached_property
    def is_mostly_dose(self) -> bool:
        """Whether the words are a phrase about the dose: most of them, their beginning, or a sentence with one."""
        stated = [one for one in self.stated if one.statement.field != "total_s"]
        figures = [one.statement for one in stated if one.statement.field != "sides"]
        if not figures:
            return False
        first = min(stated, key=lambda one: one.statement.start)
        covered = sum(one.end - one.start for one in figures)
        in_words = first.statement.field in _COUNTED and any(map(str.isalpha, first.words))
        begins = first.statement.start <= _LEAD_LENGTH and (in_words or len({one.field for one in figures}) > 1)
        return begins or covered * 2 >= len(self.text) or self.text.rstrip()[-1:] in ".!"


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a document in order."""
    walk = _Walk()
    nodes = with_told_parts(with_last_sentences(with_counted_heads(document.nodes)))
    nodes = with_timed_runs(with_legs(with_nameless_sets(with_rungs(with_swims(nodes)))))
    nodes = with_supersets(with_pairs(with_durations(nodes)))
    nodes = with_counted_items(with_lines_under_rounds(nodes))
    for node in with_sets(with_parts(with_days(with_named(with_sentences(nodes))))):
        walk.take(node, 0, 0, -1)
    lines = list(with_ending_counts(list(with_counts(as_beside(walk.lines, walk.listed)))))
    lines = _with_labels(list(with_held_names(lines)))
    lines = list(without_lists_beside(list(without_retold_names(lines))))
    return list(with_warm_ups(list(with_parted(lines))))


def _with_labels(lines: list[Line]) -> list[Line]:
    """Return the lines, with the one of a run of labels of a dose that nobody knows as a label too: "Pulses: 8"."""
    unknown: list[int] = []
    known = 0
    for at, line in enumerate([*lines, None]):
        labelled = line is not None and line.kind != "item" and line.naming.form == "colon"
        if line is not None and labelled and _LABEL.match(line.text):
            kind = section_of(line.naming.title.text)
            known += kind.share >= SURE and kind.kind == "dose"
            unknown += [at] if kind.share < SURE and not has_movement(words_of(line.naming.title.text)) else []
            continue
        if known >= _FEWEST_LABELS and len(unknown) == 1:
            lines[unknown[0]] = replace(lines[unknown[0]], is_prose=True, kind="paragraph")
        unknown, known = [], 0
    return lines


_LABEL = re.compile(r"[^:]{1,40}:\s*\S{1,12}(?:\s\S{1,12}){0,3}$")
"""A label with a short value: "Sets: 3", "Rest: 60 s between sets"."""

_FEWEST_LABELS = 2
"""So many labels of a dose make a run of labels."""


class _Walk:
    """One pass over the tree, in the order of the text."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.listed: list[range] = []  # where the exercises stand that one line lists
        self._groups = 0
        self._station = ""

    def take(self, node: Node, depth: int, group: int, parent: int) -> None:
        """Add the lines of a node and of those below it."""
        if node.kind == "table" and _is_of_facts(node):
            for row in node.children:
                term, value = row.children
                self._add(Line("paragraph", Quote.join(term.quote, ": ", value.quote), depth=depth, is_prose=True))
            return
        if node.kind in ("list", "table"):
            self._groups += 1
            if node.text:
                self._add(Line("paragraph", node.quote, depth=depth, parent=parent))
            number = self._groups
            for child in node.children:
                self.take(child, depth + 1, number, parent)
            return
        if node.kind == "row":
            self._add(_row(node, depth, group, parent))
            return
        own = self._leaf(node, depth, group, parent) if node.text.strip() else parent
        for child in node.children:
            self.take(child, depth, group, own)

    def _leaf(self, node: Node, depth: int, group: int, parent: int) -> int:
        kind: LineKind = node.kind if node.kind in ("heading", "item", "field") else "paragraph"
        line = Line(
            kind,
            node.stated,
            node.level,
            node.label,
            depth,
            group,
            parent,
            bold=node.bold,
            linked=node.linked,
            apart=node.apart,
            is_prose=node.is_prose,
        )
        if node.label == COUNTED:
            return self._append(replace(line, label="-", counts_below=True))
        return self._append(replace(line, section=node.section)) if node.section else self._add(line)

    def _add(self, line: Line) -> int:
        if (is_noise(line.text) and not _is_none(line)) or _STATION.fullmatch(line.text):
            self._station = line.text if _STATION.fullmatch(line.text) else self._station
            return line.parent
        if is_pause(line.quote):
            return self._append(replace(line, kind="paragraph", is_prose=True, section="about"))
        if match := _OF_A_STATION.match(line.text):
            self._station = match["station"]
            quote = line.quote.cut(match.end(), len(line.text)).trimmed()
            line = replace(line, quote=quote, bold=max(0, line.bold - match.end()))
        if line.kind in ("heading", "paragraph"):
            line = _told_as(line, with_rounds(line.quote))
        if line.kind != "row" and not _PAIRED.search(line.text) and (listed := told_in_line(line.quote, _named)):
            return self._list(line, listed)
        told = line.kind in ("item", "paragraph")
        if told and (pair := paired_in_line(line)):
            return [self._append(replace(line, quote=quote, bold=0)) for quote in pair][-1]
        parts = session(line.quote) if told and not is_of_another_session(line.text) else ()
        if not parts:
            begins = told or (line.kind == "heading" and line.text[:1].isdigit())
            return self._append(_told_as(line, with_rest(as_rest(line.quote))) if begins else line)
        self._groups += 1
        group = line.group or self._groups
        return [self._spread(replace(line, group=group), part) for part in parts][-1]

    def _list(self, line: Line, listed: Listed) -> int:
        """Add a line of several exercises: its lead, what it says of all, and under these the exercises as a list."""
        self._groups += 1
        for quote in listed.of_all:
            self._append(Line("paragraph", quote, depth=line.depth, parent=line.parent))
        is_bare = not (listed.lead.text or listed.of_all)
        if line.kind == "item" and is_bare:  # one of several points: "- 10 min bike, 3x12 squats"
            return [self._append(replace(line, quote=quote, bold=0)) for quote in listed.pieces][-1]
        index = self._append(replace(line, quote=listed.lead, bold=0)) if listed.lead.text else line.parent
        start = len(self.lines)
        for quote in listed.pieces:
            self._append(Line("item", quote, 0, "-", line.depth + 1, self._groups, index))
        self.listed.append(range(start, len(self.lines)))
        return index

    def _append(self, line: Line) -> int:
        self.lines.append(replace(line, order=len(self.lines), station=self._station))
        self._station = ""
        return len(self.lines) - 1

    def _spread(self, line: Line, whole: Compound) -> int:
        """Add a line of several intervals as its count, and under it the intervals as a list."""
        depth = max(1, line.depth)
        self._groups += 1
        if whole.count is None:
            return self._append(Line("item", whole.intervals[0], 0, line.label or "-", depth, line.group, line.parent))
        head = Line("item", whole.count, 0, line.label or "-", depth, line.group, line.parent, counts_below=True)
        index = self._append(head)
        for quote in whole.intervals:
            self._append(Line("item", quote, 0, "-", depth + 1, self._groups, index))
        return index


def _told_as(line: Line, quote: Quote) -> Line:
    """Return a line with other words; the line itself where they are its own."""
    return line if quote is line.quote else replace(line, quote=quote)


def _is_none(line: Line) -> bool:
    """Whether a line that looks like noise is none: the heading of an aside, or a row with a dose."""
    return _heads_an_aside(line) or (line.kind == "row" and line.states_work)


def _heads_an_aside(line: Line) -> bool:
    """Whether a line about the page itself is a heading, under which nothing is about the exercise: "Leave a reply"."""
    section = section_of(line.text)
    return line.kind == "heading" and section.kind in SKIPPED and section.share >= SURE


_CODE = re.compile(r"([A-H]\d)[.):]\s|([A-H][1-9])$")
"""The code of an exercise of a pair in its cell: "A1: Squat"."""


def _named(quote: Quote) -> Naming:
    return named(Line("item", quote))


def paired_in_line(line: Line) -> tuple[Quote, ...]:
    """Return the exercises that one line pairs: "biceps curl 3 x 12 superset with dips 3 x 8"; none of any other.

    Either may be missing; but "superset with dips" alone is a remark about the exercise that it stands under.
    """
    match = _PAIRED.search(line.text)
    if match is None:
        return ()
    before, after = line.quote.cut(0, match.start()), line.quote.cut(match.end(), len(line.text))
    pair = tuple(quote for quote in (before.trimmed(), after.trimmed()) if quote.text)
    return pair if pair and is_counted(pair[0], _named) else ()


_PAIRED = any_of(*PAIRED)


def _is_of_facts(table: Node) -> bool:
    """Whether a table without names of columns holds facts about the one exercise: "Level | Beginner"."""
    rows = table.children
    if len(rows) < _FEWEST_FACTS or any(len(row.children) != _PAIR or row.children[0].label for row in rows):
        return False
    terms, values = ([row.children[at] for row in rows] for at in (0, 1))
    plain = not any(len(one.text.split()) > _FACT_WORDS or dose.find(one.quote) for one in (*terms, *values))
    return plain and 2 * sum(has_movement(words_of(one.text)) for one in terms) <= len(terms)


_FEWEST_FACTS, _PAIR, _FACT_WORDS = 2, 2, 7


def _row(node: Node, depth: int, group: int, parent: int) -> Line:
    """Return a row as one line: "Squats | Sets: 3 | Reps: 10"."""
    parts: list[Quote | str] = []
    cells = tuple(cell for cell in node.children if cell.text.strip() and cell.text not in ("-", "–", "—"))
    for cell in cells:
        parts.extend([" | "] if parts else [])
        parts.append(cell.stated)
    code = next((match[1] or match[2] for cell in cells if (match := _CODE.match(cell.text))), "")
    return Line("row", Quote.join(*parts), 0, code, depth, group, parent, cells)
