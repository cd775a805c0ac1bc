"""Plain text: headings, bullets of any kind, and paragraphs, by the layout of the lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.languages.en.headings import ANSWER, QUESTION
from repcast.languages.en.letters import SAID
from repcast.read.document import Document, Entry, Node, nested
from repcast.read.formats.facts import with_fact_lists, with_pairs
from repcast.read.formats.facts.dumps import with_dumps
from repcast.read.formats.surroundings.fact_boxes import with_title, without_fact_boxes
from repcast.read.formats.surroundings.masking import HIDDEN, unbroken
from repcast.read.formats.text.capitals import with_ranks
from repcast.read.formats.text.cell_lines import with_cell_lines
from repcast.read.formats.text.columns import with_columns
from repcast.read.formats.text.counted_labels import with_counted_labels
from repcast.read.formats.text.counted_lists import are_fields, begins_alike, with_counted_lists
from repcast.read.formats.text.drawn import framed, is_rule, undrawn
from repcast.read.formats.text.glued_names import with_glued_names
from repcast.read.formats.text.inline_lists import parted, split_inline
from repcast.read.formats.text.lost_numbers import with_lost_numbers
from repcast.read.formats.text.numbered_names import with_numbered_names
from repcast.read.formats.text.unmarked_numbers import numbers_alone, unmarked_numbers
from repcast.read.lines.days import begins_day
from repcast.read.quote import Quote, Source
from repcast.read.words.bare_names import is_labelled_name, is_stopped_name
from repcast.read.words.bullets import after_bullet, bare_marker, marker_of
from repcast.read.words.headings import SURE, block_kinds, is_day, is_of_routine, section_of
from repcast.read.words.signs import has_movement, words_of

_ENDED = re.compile(r"[.!?…;][\"'”’)\]]*$")
_GAP = re.compile(r"(?<=[\w.,:!?)])[ \t]{2,}(?=[A-Z])")
"""A wide gap before a capital: what a list becomes whose line ends were lost."""
_HEADING_WORDS, _HEADING_LENGTH = 9, 70
_WRAPPED_LENGTH, _NAME_WORDS = 45, 7
_NARROW_LENGTH = 18
"""The least length of a line that the next one goes on with where that begins small and the paragraph does not."""
_FEWEST_GAPS = 3
_DEEPER = 2
"""So many more spaces before a bullet put it one level down."""


@dataclass(slots=True)
class _Line:
    """A line of the source that has words: its range without the bullet, and its layout.

    One that is set off is a name between signs: "*** Sirens ***".
    """

    start: int
    end: int
    text: str
    indent: int
    marker: str
    after_blank: bool
    is_set_off: bool = False


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - plain text holds one page
    """Return a plain text as a document."""
    source, title = without_fact_boxes(source)
    source = undrawn(unbroken(source))
    leaves = with_glued_names(list(with_cell_lines(with_pairs(_entries(source)))))
    leaves = with_ranks(with_counted_labels(with_lost_numbers(leaves)))
    nodes = tuple(with_fact_lists(nested(with_counted_lists(with_numbered_names(leaves)))))
    return with_title(Document(nodes), title)


def _entries(source: Source) -> Iterator[Entry]:
    for part in with_columns(source):
        yield from part if isinstance(part, list) else entries(source, *part)


def entries(source: Source, start: int, end: int, fewest: int = 3) -> Iterator[Entry]:
    """Yield the leaves of plain text between two offsets; so many keys at least make a run of them."""
    for part in with_dumps(source, start, end, fewest):
        yield from part if isinstance(part, list) else _plain(source, *part)


def _plain(source: Source, start: int, end: int) -> Iterator[Entry]:
    indents: list[int] = []
    lead = False
    for group, kind in _groups(source, start, end):
        line = group[0]
        if not line.marker or kind == "heading":
            indents.clear()
            lead = False
            yield from _paragraph(source, group, kind)
            continue
        while indents and indents[-1] > line.indent + _DEEPER - 1:
            indents.pop()
        if not indents or line.indent >= indents[-1] + _DEEPER:
            indents.append(line.indent)
        counted = line.marker != "-"
        lead = line.text.endswith(":") if counted else lead
        depth = len(indents) + (lead and not counted)
        yield from (Entry(one, depth) for one in parted(_node(source, group, "item")))


def _groups(source: Source, start: int, end: int) -> Iterator[tuple[list[_Line], str]]:
    """Yield the lines of each leaf, and what it is: a heading, or a paragraph or an item by its first line."""
    group: list[_Line] = []
    lines = _lines(source, start, end)
    ahead = next(lines, None)
    turns = ""  # what the leaves before are: "n" a name, "t" what is told under it
    while ahead is not None:
        line, ahead = ahead, next(lines, None)
        if group and not _continues(group[-1], group[0], line):
            yield group, "paragraph"
            turns = turns[-_TURNS:] + ("n" if group[0].marker else "t")
            group = []
        group.append(line)
        breaks_off = ahead is None and turns.endswith(_BY_TURNS) and len(line.text.split()) >= _FEWEST_BROKEN
        if len(group) == 1 and (line.is_set_off or (not breaks_off and _is_heading(line, ahead))):
            yield group, "heading"
            turns = turns[-_TURNS:] + "n"
            group = []
    if group:
        yield group, "paragraph"


_BY_TURNS, _TURNS, _FEWEST_BROKEN = "ntntn", 5, 4
"""Names with a paragraph each, up to a name over the last line of the text: so many words of it are what is told."""


def _paragraph(source: Source, group: list[_Line], kind: str) -> Iterator[Entry]:
    """Yield a heading, or a paragraph with the list that may stand inside it."""
    pieces = [] if kind == "heading" else _pieces(source, group)
    if pieces:
        if pieces[0].text.endswith(":"):
            yield Entry(Node("paragraph", pieces.pop(0)))
        yield from (Entry(Node("item", piece, label="-"), 1) for piece in pieces)
        return
    node = _node(source, group, kind)
    inner = list(split_inline(node.quote)) if kind == "paragraph" else []
    yield from (Entry(one, int(one.kind == "item")) for one in inner or [node])


def _pieces(source: Source, group: list[_Line]) -> list[Quote]:
    """Return the parts of a line with several wide gaps in it; none where it has fewer."""
    line = group[0]
    starts = [match.end() for match in _GAP.finditer(source.text, line.start, line.end)]
    if len(group) > 1 or len(starts) < _FEWEST_GAPS:
        return []
    ends = [*starts, line.end]
    pieces = (Quote.of(source, (start, end)) for start, end in zip([line.start, *starts], ends, strict=True))
    return [piece for piece in pieces if piece.text]


def _node(source: Source, group: list[_Line], kind: str) -> Node:
    quote = Quote.of(source, *((line.start, line.end) for line in group))
    line = group[0]
    if kind == "heading":
        stopped = not line.is_set_off and quote.text.endswith(".") and not quote.text.endswith("..")
        quote = quote.cut(0, len(quote.text) - stopped)
        return Node("heading", quote, 0, line.marker, apart=line.after_blank)
    if kind == "item":
        return Node("item", quote, 0, line.marker)
    return Node("paragraph", quote, apart=line.after_blank)


_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_WROTE = re.compile(rf"\b(?:{SAID})\s*:\s*\Z")
"""The signs before the lines of an answered e-mail, and the end of the line that says whose words are answered."""


_QUESTION, _ANSWER = re.compile(rf"\s*{QUESTION}[:.]\s"), re.compile(rf"\s*{ANSWER}[:.]\s")
"""The letters before a question and its answer; that before an answer numbers no list."""


def _lines(source: Source, start: int, end: int) -> Iterator[_Line]:
    blank, waiting, asked, answered = True, "", False, False
    glued = unmarked_numbers(source, start, end)
    alone = numbers_alone(source, start, end)
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        name, quoted = framed(source.text[start:stop]), _QUOTED.match(source.text, start, stop)
        if name[1]:
            yield _set_off(source, start + name[0], start + name[1])
            blank, start = False, stop + 1
            continue
        answered = answered and quoted is not None
        if answered or _WROTE.search(source.text, start, stop):
            answered, blank, start = True, True, stop + 1
            continue
        start = quoted.end() if quoted else start
        raw = source.text[start:stop]
        if not raw.strip() or is_rule(raw):
            blank = True
        elif bare := (alone.get(start + len(raw) - len(raw.lstrip(" \t0"))) or bare_marker(raw[:300])):
            waiting = bare
        else:
            asked = asked or bool(_QUESTION.match(raw))
            answer = asked and _ANSWER.match(raw) is not None
            line = _line(raw, glued, (start, stop), after_blank=blank, waiting="" if answer else waiting)
            yield replace(line, marker="") if answer else line
            blank, waiting = False, ""
        start = stop + 1


def _line(raw: str, glued: dict[int, str], span: tuple[int, int], *, after_blank: bool, waiting: str) -> _Line:
    """Return a line with its bullet or number, or with the marker that stood alone on the line before."""
    skip, indent = after_bullet(raw[:300]), len(raw) - len(raw.lstrip())
    marker = marker_of(raw[:300]) if skip else waiting
    if marker == "-" and (number := _NUMBER_TOO.match(raw, skip)):
        skip, marker = number.end(), number["number"]
    if number := glued.get(span[0] + indent):
        skip, marker = len(raw) - len(raw[indent + len(number) :].lstrip()), f"{number}."
    words = raw[skip:].replace(HIDDEN, "").strip()
    return _Line(span[0] + (skip or indent), span[1], words, indent, marker, after_blank)


_NUMBER_TOO = re.compile(r"(?P<number>\(\d{1,2}\)|\d{1,2}[.)])\s+(?=[A-Z])")
"""A number after a bullet: "• (1) Pelvic tilt"."""


def _set_off(source: Source, start: int, end: int) -> _Line:
    """Return the line of a name that stands between signs."""
    return _Line(start, end, source.text[start:end].replace(HIDDEN, ""), 0, "", True, is_set_off=True)


_IN_CAPITALS = re.compile(r"[A-Z][A-Z &/-]{2,30}\s*\([^()]{3,60}\)$")
"""The name of a part in capitals with what holds for it: "MACHINES (2 sets, 60 sec rest)"."""

_LABELS = re.compile(r"[A-Z][\w ]{1,14}:(?>[\w/ –-]{1,25}?[A-Z][\w ]{1,14}:)+ ?[\w/ –-]{1,24}\s*$")
"""A line of several labels with their values: "Sets: 3 Reps: 10 Hold: 5"."""


def _continues(last: _Line, first: _Line, line: _Line) -> bool:
    """Whether `line` goes on with the block that `first` began and `last` is so far the end of."""
    if line.after_blank and not line.marker and first.text[:1].isupper() and _is_broken_off(last, line):
        return True
    if line.marker or line.after_blank or _begins(last, line):
        return False
    if first.marker:
        over = line.text[:1].isupper() or _is_far_shorter(first, line)
        if _is_name(first.text) and first is last and over:
            return False
        small = len(last.text) >= _NARROW_LENGTH and line.text[:1].islower()
        wrapped = small or len(last.text) >= _WRAPPED_LENGTH
        return line.indent > first.indent or (wrapped and not _ENDED.search(last.text))
    goes_on = (
        first.text[:1].isupper()
        and line.text[:1].islower()
        and len(last.text) >= _NARROW_LENGTH
        and not is_of_routine(first.text)
    )
    wrapped = (len(last.text) >= _WRAPPED_LENGTH or goes_on) and not last.text.endswith(":")
    return wrapped and not _ENDED.search(last.text) and not (first is last and _is_name_over(last, line))


def _is_broken_off(last: _Line, line: _Line) -> bool:
    """Whether a blank line stands inside a sentence: a long line without an end, and small letters after it."""
    long = len(last.text) >= _WRAPPED_LENGTH and len(last.text.split()) >= _SENTENCE_WORDS
    return long and (last.text[-1].isalnum() or last.text[-1] == ",") and line.text[:1].islower()


def _begins(last: _Line, line: _Line) -> bool:
    """Whether a line begins something by its form: a label, a sibling of the line before it, a day."""
    if line.is_set_off or begins_alike(last.text, line.text) or _LABELLED.match(line.text):
        return True
    if _BLANK.search(last.text) or last.text.endswith(" |") or _is_set_in_capitals(last, line):
        return True
    if (
        _is_below_block(last, line)
        or (_LABELS.match(last.text) and line.text[:1].isupper())
        or begins_day(line.text[:_DAY_LENGTH])
    ):
        return True
    return _is_bare_day(line.text) and last.text[-1:] != ","


_BLANK = re.compile(r":\s*(?:…{2,}|\.{5,}|_{3,})[^:]{0,80}$")
"""A label with a blank to be filled in, at the end of a line."""


def _is_set_in_capitals(last: _Line, line: _Line) -> bool:
    """Whether a few words in capitals stand among others: "STEP UP" right below a sentence."""
    return _NAME_IN_CAPITALS.fullmatch(line.text) is not None and any(map(str.islower, last.text))


_NAME_IN_CAPITALS = re.compile(r"[A-Z][A-Z'’-]+(?:[ /]+[A-Z'’-]+){1,6}")
"""Words in capitals that may be a name, though no blank line parts them from what stands over them."""


def _is_below_block(last: _Line, line: _Line) -> bool:
    """Whether a line begins with a count below how a block goes: "6 rows" below "Complex - 5 rounds, rest 2 min"."""
    return line.text[:1].isdigit() and len(last.text) <= _HEADING_LENGTH and any(block_kinds(last.text))


def _is_bare_day(text: str) -> bool:
    """Whether a line is but the name of a day or a week: "Wednesday", "Week One"."""
    return text[:1].isupper() and len(text.split()) <= _DAY_WORDS and text[-1:].isalnum() and is_day(text)


_DAY_WORDS, _DAY_LENGTH = 2, 60
"""The most words of the name of a day, and how many characters of a line are looked at for one."""

_LABELLED = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,2}(?: \(\d[^()]{1,40}\))?:\s+\S")
"""A line that begins with a label: "Warm-up: 5 minutes on the bike"."""


def _is_name_over(line: _Line, following: _Line) -> bool:
    """Whether a line is no first line of a wrapped paragraph but a name over it: shorter, and a capital begins it."""
    short = len(line.text.split()) <= _most_words(line.text) and len(line.text) < _SHORTER * len(following.text)
    return short and line.text[:1].isupper() and following.text[:1].isupper()


def _most_words(text: str) -> int:
    """Return how many words a line may have that is a heading: more where nearly all of them begin with a capital."""
    long = [word for word in text.split() if len(word) >= _LONG_WORD]
    titled = sum(word[:1].isupper() for word in long) >= _NEARLY_ALL * len(long) > 0
    return _TITLE_WORDS if titled else _HEADING_WORDS


_TITLE_WORDS, _LONG_WORD, _NEARLY_ALL = 13, 4, 0.9
_SHORTER = 0.75
"""The first line of a wrapped paragraph is about as long as the one after it."""


def _is_name(text: str) -> bool:
    """Return a short item without a full stop, such as "Heel slides", names what the lines under it describe."""
    return len(text) < _WRAPPED_LENGTH and len(text.split()) <= _NAME_WORDS and not _ENDED.search(text)


def _is_far_shorter(name: _Line, line: _Line) -> bool:
    """Whether a few words after a bullet are no first line of a wrapped item: the line under them is far longer."""
    return len(name.text.split()) <= _LABEL_WORDS and 2 * len(name.text) <= len(line.text) and line.indent > name.indent


_CODE = re.compile(r"[A-Z]\d[.):]\s")
"""The code of an exercise of a pair: lines that begin with one are siblings."""
_LABEL_WORDS = 4


def _goes_on(text: str, following: str) -> bool:
    """Whether a line is the first of a sentence in a narrow column: many words with a capital, and none after them."""
    long = len(text.split()) >= _SENTENCE_WORDS and not text.endswith(":")
    return long and not is_of_routine(text) and text[:1].isupper() and following[:1].islower()


_SENTENCE_WORDS = 6
"""The fewest words of a line that is the beginning of a sentence rather than a name."""


def _is_beside(line: _Line, ahead: _Line) -> bool:
    """Whether a line is a sibling of the next one, or goes on in it, rather than its heading."""
    coded = _CODE.match(line.text) and _CODE.match(ahead.text)
    goes_on = not ahead.marker and _goes_on(line.text, ahead.text)
    return goes_on or bool(coded) or are_fields(line.text, ahead.text) or _count_alike(line.text, ahead.text)


def _count_alike(*texts: str) -> bool:
    """Whether lines end in figures of one form: "Squat 3x5" over "Bench press 3x5"."""
    ends = [_FIGURES_AT_END.search(text) for text in texts]
    return len({_DIGITS.sub("#", end[0]) if end else text for end, text in zip(ends, texts, strict=True)}) == 1


_FIGURES_AT_END = re.compile(r"(?<=\s)\d{1,3}\s?[x×:/-]\s?\d{1,3}(?:\s?[a-z]{1,4})?$")
_DIGITS = re.compile(r"\d+")


def _is_lead_in(line: _Line) -> bool:
    """Whether a line right under another one leads to a list in a clause: "To do so, follow these steps:"."""
    return not line.after_blank and "," in line.text and len(line.text.split()) > _LABEL_WORDS


def _is_of_section(text: str) -> bool:
    """Whether a line is the label of a section with its words: "Focus: hips and groin", "Duration: 20 seconds"."""
    label, colon, rest = text.partition(":")
    section = section_of(label)
    return bool(colon and rest.strip() and section.kind) and section.share >= SURE


def _is_stopped_name(line: _Line, ahead: _Line) -> bool:
    """Whether a line is but a name with a full stop over sentences right below it: "Prayer stretch."."""
    over = line.after_blank and not ahead.after_blank and not ahead.marker and len(ahead.text) > len(line.text)
    name = line.text.rstrip(".")
    return over and line.text.endswith(".") and is_stopped_name(name) and has_movement(words_of(name)[-1:])


_ASIDES = re.compile(r"(?<=\w) \([^()]{1,40}\)")
"""What a name says in brackets: "Heels up (for balance)"."""

_COUNTS = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})? ?(?:times|reps|repetitions)\b[^:]*$", re.IGNORECASE)
"""A line that says how often, which is no heading though it stands alone: "20 times, twice a day"."""


def _is_heading(line: _Line, ahead: _Line | None) -> bool:
    """Whether a short line stands over what follows it."""
    said = (_ASIDES.sub("", line.text) or line.text).split()
    too_long = len(" ".join(said)) > _HEADING_LENGTH or len(said) > _most_words(line.text)
    if line.marker or too_long or _COUNTS.match(line.text):
        return False
    in_capitals = ahead is not None and not ahead.marker and _IN_CAPITALS.match(line.text)
    if is_labelled_name(line.text) or (in_capitals and not _is_of_section(line.text)):
        return True
    if _is_of_section(line.text) or (ahead is not None and not ahead.after_blank and _is_beside(line, ahead)):
        return False
    if ahead is not None and _is_stopped_name(line, ahead):
        return True
    if not line.after_blank and ahead is not None and not ahead.marker and _is_set_in_capitals(ahead, line):
        return len(ahead.text) > len(line.text)
    if _ENDED.search(line.text) or not line.after_blank:
        return line.text.endswith(":") and ahead is not None and not _is_lead_in(line)
    return (
        ahead is None
        or ahead.after_blank
        or bool(ahead.marker)
        or line.text.endswith(":")
        or len(ahead.text) > len(line.text)
    )
