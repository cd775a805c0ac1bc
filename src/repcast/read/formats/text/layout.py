"""How the lines of plain text belong together: which go on with a paragraph, which stand over others as headings."""

import re
from dataclasses import dataclass

from repcast.languages.en.block_names import THEN
from repcast.languages.en.dates import SHORT_DATE
from repcast.languages.en.names import CLAUSE, EACH, OPENERS
from repcast.languages.en.tables import DOSE_ENDS
from repcast.read.formats.text.counted_lists import are_fields, begins_alike
from repcast.read.lines.days import begins_day
from repcast.read.words.bare_names import is_labelled_name, is_stopped_name
from repcast.read.words.headings import (
    SURE,
    block_kinds,
    is_bare_part,
    is_block_name,
    is_day,
    is_of_body_parts,
    is_of_routine,
    section_of,
)
from repcast.read.words.signs import has_movement, names_movement, words_of
from repcast.read.words.vocabulary import HOLD, REPEAT

_ENDED = re.compile(r"[.!?…;][\"'”’)\]]*$")
_HEADING_WORDS, _HEADING_LENGTH = 9, 70
_WRAPPED_LENGTH, _NAME_WORDS = 45, 7
_NARROW_LENGTH = 18
"""The least length of a line that the next one goes on with where that begins small and the paragraph does not."""


@dataclass(slots=True)
class TextLine:
    """A line of the source that has words: its range without the bullet, and its layout.

    One that is set off is a name between signs: "*** Sirens ***". One is whole in a text whose paragraphs are a line
    each.
    """

    start: int
    end: int
    text: str
    indent: int
    marker: str
    after_blank: bool
    is_set_off: bool = False
    is_whole: bool = False


_IN_CAPITALS = re.compile(r"[A-Z][A-Z &/-]{2,30}\s*\([^()]{3,60}\)$")
"""The name of a part in capitals with what holds for it: "MACHINES (2 sets, 60 sec rest)"."""

_LABELS = re.compile(r"[A-Z][\w ]{1,14}:(?>[\w/ –-]{1,25}?[A-Z][\w ]{1,14}:)+ ?[\w/ –-]{1,24}\s*$")
"""A line of several labels with their values: "Sets: 3 Reps: 10 Hold: 5"."""


def continues(last: TextLine, first: TextLine, line: TextLine) -> bool:
    """Whether `line` goes on with the block that `first` began and `last` is so far the end of."""
    if line.after_blank and not line.marker and first.text[:1].isupper() and _is_broken_off(last, line):
        return True
    if line.marker or line.after_blank or _begins(last, line):
        return False
    counts = line.is_whole and line.text[:1].isdigit()
    if not first.marker and (line.text[:1].isupper() or counts) and (line.is_whole or _is_ended_early(last, line)):
        return False
    if first.marker:
        over = line.text[:1].isupper() or _is_far_shorter(first, line)
        if first is last and over and (_is_name(first.text) or (line.text[:1].isupper() and _DOSED.search(first.text))):
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


def _is_ended_early(last: TextLine, line: TextLine) -> bool:
    """Whether a line ends where the first words of the next one, which is longer, would have gone on in it."""
    return len(last.text) + _ROOM <= len(line.text)


_ROOM = 40
"""So many characters less than the next line has no line that only the width of the page ended."""


def _is_broken_off(last: TextLine, line: TextLine) -> bool:
    """Whether a blank line stands inside a sentence: a long line without an end, and small letters after it."""
    long = len(last.text) >= _WRAPPED_LENGTH and len(last.text.split()) >= _SENTENCE_WORDS
    return long and (last.text[-1].isalnum() or last.text[-1] == ",") and line.text[:1].islower()


_DOSED = re.compile(r"(?:\s[–—-]\s|:\s)\d[^.!?:]{1,40}$")
"""The end of a name with its dose, under which a sentence begins: "Side steps with a band - 3 sets of 12 each way"."""


def _begins(last: TextLine, line: TextLine) -> bool:
    """Whether a line begins something by its form: a label, a sibling of the line before it, a day."""
    if line.is_set_off or begins_alike(last.text, line.text) or _LABELLED.match(line.text):
        return True
    if last.text[:1].isdigit() and line.text[:1].isdigit() and (_SERIES.match(last.text) or _SERIES.match(line.text)):
        return True
    if _BLANK.search(last.text) or last.text.endswith(" |") or _is_set_in_capitals(last, line):
        return True
    if (_NAME_WITH_COLON.fullmatch(line.text) and last.text[-1:] != ",") or _is_dosed_below(last.text, line.text):
        return True
    if (
        _is_below_block(last, line)
        or (_LABELS.match(last.text) and line.text[:1].isupper())
        or begins_day(line.text[:_DAY_LENGTH])
    ):
        return True
    return (_is_bare_day(line.text) or _says_how(line.text) or _is_name_below(last, line)) and last.text[-1:] != ","


_DOSE_ENDS = re.compile(rf"\d[^.!?]{{0,30}}\b(?:{DOSE_ENDS})$", re.IGNORECASE)


def _is_dosed_below(last: str, line: str) -> bool:
    """Whether a few words with their dose stand below others with theirs: "neck rolls x 5", "Band pull aparts 3x15"."""
    said = line.split()
    if len(last) > _HEADING_LENGTH or len(said) > _NAME_WORDS or not (_ends_dosed(last) and _ends_dosed(line)):
        return False
    goes_on = said[0].lower() in CLAUSE | OPENERS or HOLD.match(line) or REPEAT.match(line)
    return said[0].isalpha() and not goes_on


def _ends_dosed(text: str) -> bool:
    """Whether a dose ends a line, after a letter at least."""
    letter = _LETTER.search(text)
    return letter is not None and _DOSED_END.search(text, letter.end()) is not None


_LETTER = re.compile(r"[^\W\d_]")
_DOSED_END = re.compile(
    rf"[\s(](?:\d[^.!?]{{0,30}}?(?:{DOSE_ENDS}|{EACH})|(?:\d{{1,2}}\s?)?[x×]?\s?\d{{1,3}})(?:\)|\s?\([^()]{{1,30}}\))?$",
    re.IGNORECASE,
)


def _is_name_below(last: TextLine, line: TextLine) -> bool:
    """Whether a line is but a few words below a dose, or the name of a movement below the end of a sentence."""
    said = line.text.split()
    if not line.text[:1].isupper() or line.text[-1:] in ".,;!?" or len(said) > _NAME_WORDS:
        return False
    if _DOSE_ENDS.search(last.text):
        return True
    ended = last.text.split()[-1].lower() not in CLAUSE
    return ended and len(said) <= _LABEL_WORDS and names_movement(line.text)


_SERIES = re.compile(r"(?:\d{3,5}\s?[-–—:=]\s?)?\d{1,2}\s?[x×]\s?\d")
"""How a line of sets begins, with their sum or without: "6x100 kick on 2:30", "800 - 16x50 easy"."""


def _says_how(text: str) -> bool:
    """Whether a line is but how the lines over it, or those below, are done: "for time", "then 5 rounds of"."""
    leads = _THEN.match(text) is not None and len(text.split()) <= _DAY_WORDS + 2
    return (len(text.split()) <= _DAY_WORDS or leads) and any(block_kinds(text))


_THEN = re.compile(rf"(?:{THEN})\s", re.IGNORECASE)


_BLANK = re.compile(r":\s*(?:…{2,}|\.{5,}|_{3,})[^:]{0,80}$")
"""A label with a blank to be filled in, at the end of a line."""


def _is_set_in_capitals(last: TextLine, line: TextLine) -> bool:
    """Whether a few words in capitals stand among others: "STEP UP" right below a sentence."""
    return _NAME_IN_CAPITALS.fullmatch(line.text) is not None and any(map(str.islower, last.text))


_NAME_IN_CAPITALS = re.compile(r"[A-Z][A-Z'’-]+(?:[ /]+[A-Z'’-]+){1,6}")
"""Words in capitals that may be a name, though no blank line parts them from what stands over them."""


def _is_below_block(last: TextLine, line: TextLine) -> bool:
    """Whether a line begins with a count below how a block goes: "6 rows" below "Complex - 5 rounds, rest 2 min"."""
    return line.text[:1].isdigit() and len(last.text) <= _HEADING_LENGTH and any(block_kinds(last.text))


def _is_bare_day(text: str) -> bool:
    """Whether a line is but the name of a day or a week: "Wednesday", "Week One"."""
    return text[:1].isupper() and len(text.split()) <= _DAY_WORDS and text[-1:].isalnum() and is_day(text)


_DAY_WORDS, _DAY_LENGTH = 2, 60
"""The most words of the name of a day, and how many characters of a line are looked at for one."""

_NAME_WITH_COLON = re.compile(r"[A-Z][\w'’-]{2,}(?: [A-Z][\w'’-]*){1,4}:")
"""A line that is but words with capitals and a colon: "Pelvic Tilting:"."""

_LABELLED = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,2}(?: \(\d[^()]{1,40}\))?:\s+\S")
"""A line that begins with a label: "Warm-up: 5 minutes on the bike"."""


def _is_name_over(line: TextLine, following: TextLine) -> bool:
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


def _is_far_shorter(name: TextLine, line: TextLine) -> bool:
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


def _is_beside(line: TextLine, ahead: TextLine) -> bool:
    """Whether a line is a sibling of the next one, or goes on in it, rather than its heading."""
    coded = _CODE.match(line.text) and _CODE.match(ahead.text)
    goes_on = not ahead.marker and _goes_on(line.text, ahead.text)
    parts = not ahead.marker and _is_part(line.text) and (_LABELLED.match(ahead.text) or _SERIES.match(ahead.text))
    alike = are_fields(line.text, ahead.text) or _count_alike(line.text, ahead.text)
    return goes_on or bool(parts) or bool(coded) or alike


def _is_part(text: str) -> bool:
    """Whether a line is a part of a session with how much of it there is: "Warm-up: 10 min easy jog"."""
    name, colon, rest = text.partition(":")
    name, rest = (name, rest) if colon else (text, text)
    told = any(map(str.isdigit, rest)) and not any(block_kinds(text)) and text[-1:] != ":"
    return told and len(name.split()) <= _LABEL_WORDS and is_block_name(name)


def _count_alike(*texts: str) -> bool:
    """Whether lines end in figures of one form: "Squat 3x5" over "Bench press 3x5"."""
    ends = [_FIGURES_AT_END.search(text) for text in texts]
    return len({_DIGITS.sub("#", end[0]) if end else text for end, text in zip(ends, texts, strict=True)}) == 1


_FIGURES_AT_END = re.compile(r"(?<=\s)\d{1,3}\s?[x×:/-]\s?\d{1,3}(?:\s?[a-z]{1,4})?$")
_DIGITS = re.compile(r"\d+")


def _is_lead_in(line: TextLine) -> bool:
    """Whether a line right under another one leads to a list in a clause: "To do so, follow these steps:"."""
    return not line.after_blank and "," in line.text and len(line.text.split()) > _LABEL_WORDS


def _is_of_section(text: str) -> bool:
    """Whether a line is the label of a section with its words: "Focus: hips and groin", "Duration: 20 seconds"."""
    label, colon, rest = text.partition(":")
    section = section_of(label)
    return bool(colon and rest.strip() and section.kind) and section.share >= SURE


def _is_stopped_name(line: TextLine, ahead: TextLine) -> bool:
    """Whether a line is but a name with a full stop over sentences right below it: "Prayer stretch."."""
    over = line.after_blank and (bool(ahead.marker) or len(ahead.text) > len(line.text))
    name = line.text.rstrip(".")
    called = ":" not in name and is_stopped_name(name) and has_movement(words_of(name))
    close = not (ahead.after_blank or ahead.marker) and has_movement(words_of(name)[-1:])
    return over and called and line.text.endswith(".") and (close or len(name.split()) <= _STOPPED_WORDS)


_STOPPED_WORDS = 3
"""The most words of a name with a full stop over what a blank line or a bullet parts from it."""


def _is_over_small_letters(line: TextLine, ahead: TextLine) -> bool:
    """Whether a few words in capitals stand over a longer line, which is none of a list."""
    return (
        not (line.after_blank or ahead.marker) and _is_set_in_capitals(ahead, line) and len(ahead.text) > len(line.text)
    )


_ASIDES = re.compile(r"(?<=\w) \([^()\d]{1,40}\)")
"""What a name says in brackets: "Heels up (for balance)"."""

_COUNTS = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})? ?(?:times|reps|repetitions)\b[^:]*$", re.IGNORECASE)
"""A line that says how often, which is no heading though it stands alone: "20 times, twice a day"."""


_SHORT_DATE = re.compile(rf"\W*{SHORT_DATE}", re.IGNORECASE)


DRAWN_OUT = re.compile(r"(?: ?\.){3,5} ?\Z| ?…\Z| [-–—~]\Z")
"""What a name may end in that is no part of it: "Wall slides . . .", "Bird dog –"."""


def _is_drawn_out(line: TextLine, ahead: TextLine) -> bool:
    """Whether a name alone on its line ends in dots or a dash over a longer text: "WALL SLIDES . . ."."""
    match = DRAWN_OUT.search(line.text)
    if match is None or not line.after_blank or (not ahead.marker and len(ahead.text) <= len(line.text)):
        return False
    said = line.text[: match.start()].split()
    return 0 < len(said) <= _LABEL_WORDS and not said[0][:1].islower()


_NAME_FORMS = (_is_drawn_out, _is_stopped_name, _is_over_small_letters)
"""How a name may be set that a mark or the lines around it would make a sentence."""


def is_heading(line: TextLine, ahead: TextLine | None) -> bool:
    """Whether a short line stands over what follows it."""
    said = (_ASIDES.sub("", line.text) or line.text).split()
    too_long = len(" ".join(said)) > _HEADING_LENGTH or len(said) > _most_words(line.text)
    repeats = ahead is None and REPEAT.match(line.text)  # how often all over it is done
    if line.marker or too_long or repeats or _COUNTS.match(line.text):
        return False
    in_capitals = ahead is not None and not ahead.marker and _IN_CAPITALS.match(line.text)
    dated = ahead is not None and _SHORT_DATE.match(line.text)
    if dated or is_labelled_name(line.text) or (in_capitals and not _is_of_section(line.text)):
        return True
    if _is_of_section(line.text) or (ahead is not None and not ahead.after_blank and _is_beside(line, ahead)):
        return False
    if ahead is not None and any(form(line, ahead) for form in _NAME_FORMS):
        return True
    if _ENDED.search(line.text) or not line.after_blank:
        return line.text.endswith(":") and ahead is not None and not _is_lead_in(line)
    return (
        ahead is None
        or ahead.after_blank
        or bool(ahead.marker)
        or line.text.endswith(":")
        or len(ahead.text) > len(line.text)
        or (is_bare_part(line.text) and not any(map(str.isdigit, line.text.partition(" (")[0])))
        or is_of_body_parts(line.text)
    )
