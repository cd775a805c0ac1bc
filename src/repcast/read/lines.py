"""The lines of a document in order, each with what may name an exercise in it and what is left beside the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from repcast.languages.en import names as english
from repcast.languages.en.names import BODY
from repcast.read import dose
from repcast.read.cells import column_of, counted, is_name_column, phrases
from repcast.read.document import BOLD_LEVEL, Document, Node
from repcast.read.headings import day_score
from repcast.read.noise import is_noise
from repcast.read.quote import Quote
from repcast.read.signs import instruction_score, name_score, words_of
from repcast.read.vocabulary import HOLD, REPEAT

LineKind = Literal["heading", "paragraph", "item", "row", "field"]
Form = Literal["whole", "dose", "colon", "dash", "bold", "cell", "code", "step"]
"""How a name stands in its line: alone, beside a dose, before a colon or a dash, in bold type, in a cell, after a code
such as "A1:", before "Step 1:"."""

WORK = frozenset(("reps", "hold_s", "work_s", "time_s", "sets", "distance_m", "open"))
"""The fields that say how much is to be done."""

_LEAD_LENGTH, _COUNTED = 4, frozenset(("sets", "reps", "rounds", "tempo_s", "rest_s"))
_GENERIC_LABEL = re.compile(
    r"^(?P<label>(?:exercise|stretch|drill|move|pose|movement|station)\s*#?\s*\d{1,3})\W*$", re.I
)


@dataclass(frozen=True, slots=True)
class Naming:
    """The name that a line may give to an exercise, how it stands there, and the words beside it (if any)."""

    title: Quote
    form: Form
    rest: Quote | None = None


@dataclass(frozen=True)
class Line:
    """A heading, paragraph, item, row or field of a document.

    `depth` counts the lists around it, `group` numbers the list or table that it is in (0 for none), `parent` is the
    index of the item that it stands under (-1 for none).
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
    order: int = field(default=0)

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.quote.text

    @cached_property
    def stated(self) -> list[dose.QuotedStatement]:
        """What the line states about the dose; of a row, each cell with the name of its column."""
        return [one for quote in self.phrases for one in dose.find(quote) if not is_of_name(one)]

    @cached_property
    def phrases(self) -> tuple[Quote, ...]:
        """The words that may state a dose: the line, or the cells of a row."""
        return tuple(phrases(self.cells)) if self.kind == "row" else (self.quote,)

    @cached_property
    def has_own_dose(self) -> bool:
        """Whether the line says beside a name how much is to be done."""
        rest = self.naming.rest
        return self.naming.form != "whole" and (
            self.states_work or (rest is not None and any(one.statement.field in WORK for one in dose.find(rest)))
        )

    @cached_property
    def states_work(self) -> bool:
        """Whether the line says how much is to be done."""
        return any(one.statement.field in WORK for one in self.stated)

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
        return bool(_AS_MANY.match(self.quote.text))

    @cached_property
    def naming(self) -> Naming:
        """The name that the line may give to an exercise."""
        return named(self)

    @cached_property
    def name_score(self) -> float:
        """How much the name of the line looks like that of an exercise; a dose with words around it does not."""
        return name_score(self.naming.title.text) - 3.0 * (self.naming.form == "whole" and self.is_mostly_dose)

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


_SMALL_WORDS = frozenset(
    """
    do perform complete repeat then of on for each the a and with to then aim per in at x sets reps rest hold between by work time
    slow slowly steady controlled control failure right left l r tabata side sides tempo dose
    """.split()
)


def only_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides: "3 sets of 10", "Rest: 60 seconds"; "Hold for 3 s" asks."""
    return not (REPEAT.match(quote.text) or HOLD.match(quote.text)) and is_dose(quote)


def is_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides, also where they ask for it: "Repeat 10 times"."""
    stated = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    if all(one.statement.field == "sides" for one in stated):
        return False
    left = list(quote.text)
    for one in stated:
        left[one.statement.start : one.statement.end] = " " * (one.statement.end - one.statement.start)
    return all(word in _SMALL_WORDS for word in re.findall(r"[^\W\d_]+", "".join(left).lower()))


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a document in order."""
    walk = _Walk()
    for node in document.nodes:
        walk.take(node, 0, 0, -1)
    return walk.lines


class _Walk:
    """One pass over the tree, in the order of the text."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._groups = 0

    def take(self, node: Node, depth: int, group: int, parent: int) -> None:
        """Add the lines of a node and of those below it."""
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
        line = Line(kind, node.stated, node.level, node.label, depth, group, parent)
        return self._add(replace(line, bold=node.bold, linked=node.linked, apart=node.apart))

    def _add(self, line: Line) -> int:
        if is_noise(line.text):
            return line.parent
        self.lines.append(replace(line, order=len(self.lines)))
        return len(self.lines) - 1


def _row(node: Node, depth: int, group: int, parent: int) -> Line:
    """Return a row as one line: "Squats | Sets: 3 | Reps: 10"."""
    parts: list[Quote | str] = []
    cells = tuple(cell for cell in node.children if cell.text.strip() and cell.text not in ("-", "–", "—"))
    for cell in cells:
        parts.extend([" | "] if parts else [])
        parts.append(cell.stated)
    return Line("row", Quote.join(*parts), depth=depth, group=group, parent=parent, cells=cells)


_CODE = re.compile(
    r"^(?P<code>[A-Z]\d{0,2}[.):]?|\d{1,2}[.):]|[A-Z]{1,3}\d{1,3}\s+[-–]|min(?:ute)?\.?\s*\d+[.):|]?)\s*$", re.I
)
_LEADING = re.compile(
    r"^(?:(?P<number>\(?\d{1,3}[.):]|\d{1,2}\s[-–]|[A-Z]\d?[.):]|[A-Z]{1,3}\d{1,3}\s[-–]|[A-Z]\d)\s+|min(?:ute)?s?\.?\s*\d+(?:\s*[-–]\s*\d+)?\s*[:|–-]\s*)"
    r"(?=\S)",
    re.IGNORECASE,
)
"""A number or code before a name: "1. Squat", "A1) Row", "Minute 2: Plank"."""

_AS_MANY = re.compile(english.AS_MANY, re.IGNORECASE)
_SIGN = re.compile(r"^(?:(?::[\w+-]{2,30}:|\[[ xX]\])\s*)+(?=\S)")
"""The short codes of emoji and the boxes to tick that some pages set before a name: ":fire: Warm-up", "[ ] Squat"."""

_COLON = re.compile(r"^(?P<name>[^:.!?]{2,70}?)\s*:\s+(?=\S)")
_DASH = re.compile(r"^(?P<name>[^.!?:]{2,80}?)(?:\s+[–—-]{1,2}\s+|(?<=[\w)])[–—-]\s+)(?=\S)")
_STEP = re.compile(r"^(?P<name>.{2,70}?)[\s:.–-]+(?=step\s+(?:1|one)\b\s*[:.)–-])", re.IGNORECASE)
_NOTHING = Quote.join("")


def named(line: Line) -> Naming:
    """Return the name that a line may give to an exercise: the words before a colon or a dash, beside a dose, or all."""
    if line.kind == "row":
        return _of_row(line)
    if _GENERIC_LABEL.match(line.label):
        return Naming(replace_text(line.quote, line.label.rstrip(" :.)–-")), "code", line.quote)
    quote = _without_number(line.quote)
    if day_score(quote.text) >= 1:
        return Naming(_unmarked(quote), "whole")
    if line.kind == "heading":
        return _of_heading(quote)
    step = _STEP.match(quote.text)
    if step:
        return Naming(_cut(quote, 0, step.end("name")), "step", _cut(quote, step.end(), len(quote.text)))
    open_ended = _AS_MANY.match(quote.text)
    if open_ended:
        return Naming(_cut(quote, *open_ended.span("name")), "dose", quote)
    lead = _of_bold(line, quote) or _of_lead(quote)
    naming = lead or _beside_dose(quote)
    coded = naming.form == "whole" and line.kind == "paragraph" and _LETTERED.match(line.text)
    return Naming(naming.title, "code") if coded else naming


_LETTERED = re.compile(r"^\W*[A-Z]\d?[.):]\s")


def replace_text(quote: Quote, text: str) -> Quote:
    """Return words of our own at the place of a quote."""
    return Quote(quote.source, text, quote.anchors[:1])


def _without_number(quote: Quote) -> Quote:
    sign = _SIGN.match(quote.text)
    quote = _cut(quote, sign.end(), len(quote.text)) if sign else quote
    match = _LEADING.match(quote.text)
    return _cut(quote, match.end(), len(quote.text)) if match else quote


def _cut(quote: Quote, start: int, end: int) -> Quote:
    return quote.cut(start, end).trimmed()


def _of_heading(quote: Quote) -> Naming:
    """Return the name in a heading: without a dose after it, but with all of its words where they state none."""
    lead = _of_lead(quote)
    if lead and lead.rest and any(one.statement.field in WORK for one in dose.find(lead.rest)):
        return lead
    beside = _beside_dose(quote)
    leads = beside.form == "dose" and beside.title.text and quote.text.startswith(beside.title.text)
    return beside if leads and not any(map(str.isdigit, beside.title.text)) else Naming(_unmarked(quote), "whole")


def _unmarked(quote: Quote) -> Quote:
    return _cut(quote, 0, len(quote.text.rstrip(" :–—-")))


def _of_bold(line: Line, quote: Quote) -> Naming | None:
    """Return the name in a bold lead-in; that after it where the bold words are only a code ("A1:")."""
    if not line.bold:
        return None
    skipped = len(line.text) - len(quote.text)
    end = max(0, line.bold - (skipped if line.bold >= skipped else 0))
    lead = _unmarked(_cut(quote, 0, end))
    rest = _after_marks(quote, end)
    if not rest.text:
        return _beside_dose(_unmarked(quote))
    if is_dose(lead):
        return Naming(_unmarked(rest), "dose", lead)
    if not lead.text or _CODE.match(lead.text):
        inner = _of_parentheses(rest) or _beside_dose(rest)
        return Naming(inner.title, "code", inner.rest)
    return Naming(lead, "bold", counted(rest))


def _after_marks(quote: Quote, start: int) -> Quote:
    text = quote.text
    while start < len(text) and text[start] in " :–—-|.":
        start += 1
    return _cut(quote, start, len(text))


def _of_lead(quote: Quote) -> Naming | None:
    """Return the name before a colon or a dash with words after it."""
    for form, pattern in (("colon", _COLON), ("dash", _DASH)):
        match = pattern.match(quote.text)
        if match and any(character.isalpha() for character in match["name"]):
            rest = _after_marks(quote, match.end())
            whole = match["name"].count("(") == match["name"].count(")")
            if (
                rest.text
                and whole
                and not (form == "dash" and _is_aside(rest, match["name"]))
                and not dose.find(quote.cut(*match.span("name")))
            ):
                name = _beside_dose(_cut(quote, 0, match.end("name"))).title
                return Naming(name, form, counted(rest))  # type: ignore[arg-type]
    return None


def _is_aside(rest: Quote, before: str = "") -> bool:
    """Whether a dash only joins a second part of a name: "Plank - side", "C hops – (with fast feet)"."""
    if any(character.isdigit() for character in rest.text) or dose.find(rest):
        return False
    if len(words_of(before)) + len(words_of(rest.text)) <= _LONG_NAME and rest.text[-1:] not in ".!;":
        return instruction_score(rest.text) < 1
    if rest.text.startswith("(") and rest.text.rstrip(" .").endswith(")"):
        return not dose.find(rest)
    return len(words_of(rest.text)) <= 3 and not any(character.isdigit() for character in rest.text)


_PARENTHESES = re.compile(r"^(?P<name>[^()]{2,100}?)\s*\((?P<inside>[^()]{2,120})\)\s*\.?\s*$")


def _of_parentheses(quote: Quote) -> Naming | None:
    """Return the name before a dose in parentheses: "Row (10-12 reps, 3 sets)"."""
    match = _PARENTHESES.match(quote.text)
    if not match or not any(one.statement.field in WORK for one in dose.find(quote.cut(*match.span("inside")))):
        return None
    return Naming(_cut(quote, *match.span("name")), "dose", _cut(quote, *match.span("inside")))


_LONG_NAME = 9
"""The most words of a name in two parts: "Airflow drill – steady fill and release"."""

_MOST_WORDS = 14
"""The most words of a line that is a name with its dose; a longer one is a sentence that states one."""

_MARKS = " :,;-–—(|×•@"
_LAST_WORDS = frozenset("for x of per each on × do @ at then and".split())
_LEAD_IN = re.compile(r"(?:[\s:,;\-–—(|×•]|x(?![^\W\d_]))*+(?:of\s+)?(?:the\s+)?")


def _beside_dose(quote: Quote) -> Naming:
    """Return the words beside the dose: "Jumping jacks" of "Jumping jacks – 30 seconds" and of "20 jumping jacks"."""
    inside = _of_parentheses(quote)
    if inside:
        return inside
    if len(quote.text.split()) > _MOST_WORDS * (1 if quote.text.rstrip()[-1:] in ".!;" else 2):
        return Naming(_unmarked(quote), "whole")
    start, end = 0, len(quote.text)
    stated = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    stated = [one for one in stated if not is_of_name(one)]
    if not any(one.statement.field in WORK or one.statement.field == "rest_s" for one in stated):
        return Naming(_unmarked(quote), "whole")
    for one in stated:
        if quote.text[start : one.statement.start].strip(f"{_MARKS}x)"):
            end = max(start, one.statement.start)
            break
        start = max(start, one.statement.end)
    lead = _LEAD_IN.match(quote.text, start, end)
    start = lead.end() if lead else start
    title = quote.cut(start, start + len(_without_tail(quote.text[start:end]))).trimmed()
    return Naming(title, "dose", None) if title.text else Naming(_unmarked(quote), "whole")


def is_of_name(one: dose.QuotedStatement) -> bool:
    """Whether a number belongs to the name, before a part of the body: "One arm rows"."""
    following = words_of(one.quote.text[one.statement.end :])[:1]
    return one.words.isalpha() and one.statement.field in ("reps", "times") and bool(BODY.intersection(following))


def _without_tail(name: str) -> str:
    """Return a name without the marks and joining words that led to a dose: "Squats" of "Squats – for"."""
    name = name.rstrip(_MARKS)
    while (parts := name.rpartition(" "))[2].lower() in _LAST_WORDS and parts[1]:
        name = parts[0].rstrip(_MARKS)
    return name


def _of_row(line: Line) -> Naming:
    """Return the name in a row: in the column that is called so, else in the first cell of words that are no dose."""
    by_column = next((cell for cell in line.cells if is_name_column(cell.label)), None)
    cell = by_column or next((cell for cell in line.cells if _is_name_cell(cell)), None)
    if cell is None:
        return Naming(line.cells[0].quote if line.cells else line.quote, "cell")
    quote = _without_number(cell.quote)
    return Naming(_beside_dose(quote).title if not by_column else quote, "cell")


def _is_name_cell(cell: Node) -> bool:
    said = words_of(cell.text)
    codes = column_of(cell.label) or _CODE.match(cell.text)
    return bool(said) and sum(map(len, said)) > 2 and not codes and not dose.find(cell.quote)


def is_parted(lines: Sequence[Line]) -> Iterator[bool]:
    """Yield for each line after the first whether another list or table begins with it."""
    for one, other in pairwise(lines):
        yield one.group != other.group


def is_soft_heading(line: Line) -> bool:
    """Whether a line is only set as a heading: bold, or alone between blank lines."""
    return line.kind == "heading" and (line.level == 0 or line.level >= BOLD_LEVEL)
