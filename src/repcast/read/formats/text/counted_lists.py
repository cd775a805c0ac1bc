"""Lists of counted names that stand as lines of their own: "21 push presses", ":30 plank", "200-m row"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.dates import DATE
from repcast.languages.en.names import MINUTE
from repcast.languages.en.tables import LOAD_UNITS, OPEN_CELL
from repcast.read import dose
from repcast.read.document import Entry
from repcast.read.dose.stating import is_dose, only_dose
from repcast.read.formats.text.counting_names import with_counting_names
from repcast.read.quote import Quote
from repcast.read.words.bare_names import before_load
from repcast.read.words.headings import block_kinds, day_score, is_block_name, is_list_title, is_part
from repcast.read.words.signs import has_movement, words_of

_COUNTED = re.compile(
    r":?\d[\d/:.–-]*\s*(?:[x×]\s*(?:\d[\d–-]*\s*(?:[^\W\d_]{1,4}\s+)?)?|-?[^\W\d_]{1,4}\b\s*)?(?=\S*[^\W\d_]{3}|(?:[A-Z][A-Z\d&]{1,5}\b))"
)
_SERIES = re.compile(r"\d{1,2}\s?[x×]\s?\d{2,4}\b(?!\s?[-–]\d)")
"""A series of one distance: "10 x 50 on 1:10"."""

_OPEN = re.compile(rf"(?:{OPEN_CELL})\s+(?=[^\W\d_]{{3}})[^.!?:]{{3,40}}$", re.IGNORECASE)
"""As many of something as one can, beside counted ones: "Max strict pull-ups"."""

_TIME_FIRST = re.compile(r"\d?\d?:\d\d\s+[^\W\d_]+$")
"""A time before one word, which may be a rest among stations: "1:00 Rest"."""

_AMOUNT_AFTER = re.compile(r"[A-Z][^\W\d_]+(?:[ -][^\W\d_]+){0,4}, \d[\w .:/-]{0,12}$")
"""A name with its amount after a comma, beside others that are counted before: "Run, 1000 m"."""

_ENDED = re.compile(r"[.!?…;:]$")
_MOST_WORDS, _MOST_CHARACTERS, _FEWEST, _LEAD_LENGTH = 14, 160, 2, 90
_GROUP = -2
_DATE = re.compile(DATE, re.IGNORECASE)


def with_counted_lists(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page, several lines of counted names after one another as a list.

    A line with a colon right over such a list is its heading: it says what is to be done with it.
    """
    lead: Entry | None = None
    run: list[Entry] = []
    below = 0
    ordered = _with_names_below(_with_series_first(with_counting_names(list(entries))))
    for entry in _with_named_lists(ordered):
        beside = (run or lead) and not entry.node.apart and _is_beside(entry.node.quote)
        if _is_line(entry) and (beside or _is_counted(entry.node.quote)):
            run.append(entry)
            continue
        yield from _listed(lead, run, below)
        lead, run = None, []
        below = entry.depth if entry.node.kind == "item" and entry.node.text.endswith(":") else 0
        if _is_line(entry) and entry.node.text.endswith(":") and len(entry.node.text) <= _LEAD_LENGTH:
            lead = entry
        else:
            yield entry
    yield from _listed(lead, run, below)


def _is_beside(quote: Quote) -> bool:
    """Whether a line beside counted ones is one of them by its form: "Run, 1000 m", "10 x 50 on 1:10"."""
    series = _SERIES.match(quote.text) is not None and any(one.statement.field == "every_s" for one in dose.find(quote))
    return series or _OPEN.match(quote.text) is not None or _AMOUNT_AFTER.match(quote.text) is not None


def _with_series_first(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the leaves of a page, the series of reps under several names over them: "21-15-9 for time"."""
    ordered = list(entries)
    for at, entry in enumerate(entries):
        if not _is_line(entry) or not _SERIES_FOR_TIME.match(entry.node.text) or not is_dose(entry.node.quote):
            continue
        first = at
        while first and _is_line(entries[first - 1]) and _is_loaded_name(entries[first - 1].node.quote):
            first -= 1
            if entries[first].node.apart:
                break
        last = at + 1 >= len(entries) or entries[at + 1].node.apart or not _is_line(entries[at + 1])
        if at - first >= _FEWEST and last and entries[first].node.apart and not entry.node.apart:
            names = [replace(one.node, kind="item", level=0, label="-") for one in entries[first:at]]
            over = Entry(replace(entry.node, kind="heading", apart=True))
            ordered[first : at + 1] = [over, *(Entry(node, 1, _GROUP) for node in names)]
    return ordered


def _is_loaded_name(quote: Quote) -> bool:
    """Whether a line is but a name, perhaps with its load: "Thrusters 95lb"."""
    end = before_load(quote.text)
    return _is_bare_name(quote) or (bool(end) and _is_bare_name(quote.cut(0, end)))


_SERIES_FOR_TIME = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3}){2,9}\b")


def _with_names_below(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page, doses that stand in the line over their names each as one: "10 x", "Heel raises"."""
    at = 0
    while at < len(entries):
        end = at
        while end + 1 < len(entries) and _is_pair(entries[end], entries[end + 1], first=end == at):
            end += 2
        ended = end >= len(entries) or entries[end].node.apart or entries[end].depth > 0
        if end - at < 2 * _FEWEST or not ended:
            yield entries[at]
            at += 1
            continue
        for over, name in zip(entries[at:end:2], entries[at + 1 : end : 2], strict=True):
            count = _BARE_COUNT.fullmatch(over.node.text)
            stated = over.node.quote.cut(0, count.end("count")) if count else over.node.quote
            quote = Quote.join(stated, " ", name.node.quote)
            yield Entry(replace(over.node, kind="item", quote=quote, level=0, label="-"), 1, _GROUP)
        at = end


def _is_pair(over: Entry, name: Entry, *, first: bool) -> bool:
    """Whether a line that only says how much stands over a bare name; the first of them after a blank line."""
    lines = _is_line(over) and _is_line(name) and not name.node.apart
    counts = only_dose(over.node.quote) or _BARE_COUNT.fullmatch(over.node.text) is not None
    return lines and counts and first in (over.node.apart, False) and _is_bare_name(name.node.quote)


_BARE_COUNT = re.compile(r"(?P<count>\d{1,3})\s*[x×]", re.IGNORECASE)


def _with_named_lists(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page, several bare names right under a line that only states a dose as a list.

    "21-15-9" over "Thrusters" and "Pull-ups" is how often each of them is done.
    """
    run: list[Entry] = []
    counts = leads = named = False
    for entry in entries:
        close = not entry.node.apart or (leads and not run)
        if (
            (counts or (named and _is_plain(entry.node.text)))
            and _is_line(entry)
            and close
            and _is_bare_name(entry.node.quote)
            and not (run and _is_station(run[0]) and not _is_station(entry))
        ):
            run.append(entry)
            continue
        yield from _as_items(run)
        run, counts = [], _is_line(entry) and (_says_how_much(entry.node.quote) or _heads_block(entry.node.quote))
        named = _is_line(entry) and _is_part(entry.node.text)
        leads = entry.node.text.endswith(":")
        yield entry
    yield from _as_items(run)


def _says_how_much(quote: Quote) -> bool:
    """Whether a line states a dose and nothing besides; one that is but a rest stands after what it is of."""
    return is_dose(quote) and not all(one.statement.field in _RESTS for one in dose.find(quote))


_RESTS = frozenset(("rest_s", "round_rest_s"))


def _as_items(run: list[Entry]) -> Iterator[Entry]:
    if len(run) < _FEWEST:
        yield from run
        return
    yield from (Entry(replace(one.node, kind="item", level=0, label="-"), 1, _GROUP) for one in run)


def _is_station(entry: Entry) -> bool:
    """Whether a line begins with the minute that it is for: "Min 1: 15 burpees"."""
    return _STATION.match(entry.node.text) is not None


_STATION = re.compile(rf"(?:{MINUTE})\s*[:|–-]\s", re.IGNORECASE)


def _is_bare_name(quote: Quote) -> bool:
    """Whether a line is a few words that state nothing and end in no mark."""
    text = quote.text
    return text[:1].isalpha() and len(text.split()) <= _NAME_WORDS and not _ENDED.search(text) and not is_dose(quote)


def _is_part(text: str) -> bool:
    """Whether a line is the name of a block, under which bare names are exercises."""
    return len(text.split()) <= _NAME_WORDS and is_block_name(text) and not day_score(text)


def _heads_block(quote: Quote) -> bool:
    """Whether a line is the name of a block with how it goes: "Block A: 45 s on, 15 s off", "CIRCUIT 1 (3 rounds)"."""
    match = _HEAD.match(quote.text)
    named = match is not None and (is_block_name(match["name"]) or is_part(match["name"]))
    return match is not None and named and is_dose(quote.cut(*match.span("rest")).trimmed())


_HEAD = re.compile(r"(?P<name>[^:(–—|]{2,30}?)\s*(?:[:(|–—]|\s-\s)\s*(?P<rest>[^()]{2,60}?)\)?\s*$")
"""The name of a block, and after a mark what is stated for it."""


def _is_plain(text: str) -> bool:
    """Whether a name has no figure in it, and is not that of another block or of a day."""
    return not any(map(str.isdigit, text)) and not is_block_name(text) and not day_score(text)


_NAME_WORDS = 6


_CODED = re.compile(r"[A-Z]\d?[.):]\s+(?=\S)")
_NAMED = re.compile(
    r"[^\W\d_][\w'’&/-]*(?: [\w'’&/-]+){0,6}(?:(?: \([^()]{1,30}\))? {1,4}[–—-]{1,2} {1,4}|: +)(?=[\w(])"
)
_CAPITALS = re.compile(r"(?=[A-Z]{3})[A-Z][A-Z'’-]*(?: [A-Z][A-Z'’-]+){0,5} (?=[A-Z]?[a-z]{2})")
_GAPPED = re.compile(r"[^\W\d_][^\n:]{1,40}?\S(?: {3,}|\t+|\s+\|\s+)\S")
"""A name before a dash or a colon, one in capitals before small letters, and one before a wide gap or a bar."""

_LOADED = re.compile(rf"\d{{1,4}}(?:[.,]\d+)?\s*(?:{LOAD_UNITS})?\s*[x×]\s*\d", re.IGNORECASE)
"""Sets of one exercise, a line each: "60 kg x 8"."""

_WITH_SETS = re.compile(
    rf"(?=.{{4,70}}$)(?:[^\W\d_][\w ]{{1,20}}:\s+)?"
    rf"[^\W\d_][^\d:.!?]{{1,40}}\s\d{{1,2}}\s?[x×]\s?(?:\d|(?:{OPEN_CELL})\b)",
    re.IGNORECASE,
)
"""A name with its sets, whatever follows in a short line, maybe after a label: "DB press 3x10 (10kg each)"."""

_ALIKE = (
    re.compile(rf"{_SERIES.pattern}|{_COUNTED.pattern}"),
    *(_CODED, _NAMED, _CAPITALS, _GAPPED, _LOADED, _WITH_SETS),
)


def begins_alike(line: str, following: str) -> bool:
    """Whether two lines of one paragraph are siblings by their form: both begin with a count, a code or a name."""
    return any(pattern.match(line) and pattern.match(following) for pattern in _ALIKE)


def are_fields(line: str, following: str) -> bool:
    """Whether two lines begin with a name before a wide gap or a bar, or before its sets."""
    return any(pattern.match(line) and pattern.match(following) for pattern in (_GAPPED, _WITH_SETS))


def _is_line(entry: Entry) -> bool:
    """Whether a leaf is a line that no mark makes a heading or a point of a list."""
    node = entry.node
    return not entry.depth and node.is_line and not node.label


def _is_counted(quote: Quote) -> bool:
    """Whether a line is a number with a name: no dose alone, and no sentence."""
    text = quote.text
    if (
        len(text) > _MOST_CHARACTERS
        or not _COUNTED.match(text)
        or _ENDED.search(text)
        or len(text.split()) > _MOST_WORDS
        or is_list_title(text)
        or (any(block_kinds(text)) and not has_movement(words_of(text)))
    ):
        return False
    counts = not is_dose(quote) or _TIME_FIRST.match(text) is not None
    return counts and day_score(text) < 1 and not _DATE.fullmatch(text)


def _listed(lead: Entry | None, run: list[Entry], below: int) -> Iterator[Entry]:
    """Yield counted lines as a list under the heading over them, or under the item `below` lists deep."""
    is_list = len(run) >= _FEWEST
    if lead is not None:
        yield Entry(replace(lead.node, kind="heading")) if is_list else lead
    if is_list:
        yield from (Entry(replace(one.node, kind="item", level=0, label="-"), below + 1, _GROUP) for one in run)
    else:
        yield from run
