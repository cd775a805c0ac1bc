"""E-mails and letters: without the head, the signature, and what is quoted beside an answer."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from repcast.languages.en import letters as english
from repcast.read.formats.surroundings.masking import blanked
from repcast.read.quote import Source
from repcast.read.words.bare_names import is_labelled_name
from repcast.read.words.headings import SURE, is_block_name, is_day, is_of_routine, section_of
from repcast.read.words.signs import names_movement

_LEAD = r"[ \t>*]*"
_FIELD = re.compile(rf"{_LEAD}(?:{english.FIELDS})\s?:", re.IGNORECASE)
_ANY_FIELD = re.compile(rf"{_LEAD}[A-Za-z][A-Za-z-]{{1,30}}\s?:[\s*]")
_SUBJECT = re.compile(rf"{_LEAD}{english.SUBJECT_LEAD}", re.IGNORECASE)
_ADDRESS = re.compile(r"\S@\S")
_MAILBOX = re.compile(r"From \S+@\S+ .*\d{4}\s*$")
_FORWARDED = re.compile(english.FORWARDED, re.IGNORECASE)
_WROTE = re.compile(english.WROTE, re.IGNORECASE)
_ABOUT = re.compile(rf"[ \t]*{english.ABOUT}", re.IGNORECASE)
_QUOTED = re.compile(r"[ \t]*>")
_DASHES, _FOOTER = re.compile(r"--\s*$"), re.compile(r"_{20,}\s*$")
_CLOSING = re.compile(rf"\s*(?:{english.CLOSING})\s*[,.!]?\s*$", re.IGNORECASE)
_NAMED = re.compile(r"\s*[A-Z][\w.'’-]*(?: [\w.'’&-]+){0,4}\s*$")
_SIGNED = re.compile(r"\s*[A-Z][\w'’-]*(?: [A-Z][\w.'’-]*)?\s*$")
_LISTED = re.compile(r"\s*(?:[-*•]\s|\d{1,2}[.)]\s)")

_FEWEST_FIELDS = 2
_ATTRIBUTION_LINES = 2
"""The line over quoted words may be broken once."""

_SIGNATURE_LINES = 10
"""The most lines after the dashes, or after a closing, that only say who wrote."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the source: its range and its text."""

    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def without_correspondence(source: Source) -> Source:
    """Return the source with spaces for what makes it a letter and is not its text: the subject stays, as a title."""
    lines = [_Line(start, start + len(text), text) for start, text in _lines(source.text)]
    heads = list(_heads(lines))
    inside = {at for head in heads for at in range(*head)}
    wrote = {at: match.end() for at, line in enumerate(lines) if (match := _WROTE.search(line.text))}
    inside |= _of_posts(lines, wrote)
    spans = [span for head in heads for span in _of_head(lines, head)]
    is_mail = bool(heads)
    quoted = _quoted(lines, wrote, inside, is_mail=is_mail)
    inside |= quoted
    inside |= set(_signature(lines, inside))
    about = [(line.start, _ABOUT.match(line.text)) for line in lines if line.text[:1] in "RrFf "]
    spans += [(start, start + match.end()) for start, match in about if match]
    of_heads = {at for head in heads for at in range(*head)}
    spans += [lines[at].span for at in inside - of_heads]
    spans += _of_chat(lines)
    return blanked(source, spans) if spans else source


def _of_chat(lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Return the ranges of what a chat sets before what is written: the time and who wrote, "[12/03/2024, 18:43] Jo:".

    Only a name stands before each line of a message that was copied without times: "Jo PT: Glute bridge 3x15".
    """
    said = [line for line in lines if not line.is_blank]
    found = [(line, match) for line in said if (match := _SENT.match(line.text))]
    if not any(match["date"] or match["day"] for _, match in found):
        stamped = [(line, match) for line, match in found if match["mark"]]
        alone = _of_one_writer(said, _SENT) or _of_one_writer(said, _WRITER)
        found = stamped if _are_messages(stamped) else alone
    return [(line.start, line.start + match.end()) for line, match in found]


def _of_one_writer(lines: Sequence[_Line], pattern: re.Pattern[str]) -> list[tuple[_Line, re.Match[str]]]:
    """Return lines with what stands before each, where all of them begin with one name; none of any others."""
    found = [(line, match) for line in lines if (match := pattern.match(line.text))]
    names = {match["who"] for _, match in found}
    alike = len(found) == len(lines) >= _FEWEST_SENT and len(names) == 1
    return found if alike and not any(map(_is_label, names)) else []


def _are_messages(found: Sequence[tuple[_Line, re.Match[str]]]) -> bool:
    """Whether lines with a time in brackets and a name are messages: somebody wrote several of them."""
    names = [match["who"] for _, match in found]
    return len(set(names)) < len(names) and not any(map(_is_label, names))


def _is_label(name: str) -> bool:
    """Whether a word before a colon says what stands after it rather than who wrote that: "Exercise:", "Core:"."""
    known = section_of(name).share >= SURE or is_block_name(name) or is_of_routine(name) or is_day(name)
    return known or names_movement(name) or is_labelled_name(f"{name}: {name}")


_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
_WHO = r"(?P<who>[^\W\d_][\w.'’+-]*(?: [\w.'’+-]+){0,3})\s?:\s+(?=\S)"
_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
_SENT = re.compile(
    rf"[ \t]*(?P<mark>\[)?(?P<date>{_DAY},?\s+)?{_CLOCK}(?P<day>,\s+{_DAY})?\]?\s+(?:[–-]\s+)?{_WHO}", re.IGNORECASE
)
_WRITER = re.compile(rf"[ \t]*{_WHO}")
_FEWEST_SENT = 2
"""So many lines that begin with a time and a name, or with one name, are messages."""


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _heads(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines that are the head of an e-mail: fields of which one has an address or the subject."""
    at = 0
    while at < len(lines):
        start = at
        while at < len(lines) and (_FORWARDED.fullmatch(lines[at].text.strip()) or _MAILBOX.match(lines[at].text)):
            at += 1
        first = at
        while at < len(lines) and _goes_on(lines[at].text, is_first=at == first):
            at += 1
        if _is_head([line.text for line in lines[first:at]]):
            yield start, at
        at = max(at, start + 1)


def _goes_on(text: str, *, is_first: bool) -> bool:
    """Whether a line is one more field of a head, or goes on with the one before it."""
    if is_first:
        return bool(_ANY_FIELD.match(text))
    return bool(_ANY_FIELD.match(text)) or (text[:1] in (" ", "\t") and bool(text.strip()))


def _is_head(texts: Sequence[str]) -> bool:
    known = sum(bool(_FIELD.match(text)) for text in texts)
    sure = any(_SUBJECT.match(text) or (_FIELD.match(text) and _ADDRESS.search(text)) for text in texts)
    return known >= _FEWEST_FIELDS and sure


def _of_head(lines: Sequence[_Line], head: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the ranges to leave out of a head: all of it but the subject of the one that begins the page."""
    opens = all(line.is_blank for line in lines[: head[0]])
    for line in lines[head[0] : head[1]]:
        subject = _SUBJECT.match(line.text) if opens else None
        yield (line.start, line.start + subject.end()) if subject else line.span
        if subject:
            yield line.start + len(line.text.rstrip(" !.")), line.end


def _quoted(lines: Sequence[_Line], wrote: Mapping[int, int], inside: set[int], *, is_mail: bool) -> set[int]:
    """Return the lines that are quoted, with those that say of whom, where the answer has more words than they."""
    over = {
        before
        for at in wrote
        if _leads_to_quote(lines, at)
        for before in range(max(0, at - _ATTRIBUTION_LINES + 1), at + 1)
        if before == at or _opens_attribution(lines, before)
    }
    quoted = {at for at, line in enumerate(lines) if _QUOTED.match(line.text)}
    if not quoted or not (over or is_mail):
        return set()
    answer = sum(len(line.text.split()) for at, line in enumerate(lines) if at not in quoted | over | inside)
    said = sum(len(lines[at].text.split()) for at in quoted)
    return quoted | over if answer > said else over - quoted


def _of_posts(lines: Sequence[_Line], wrote: Mapping[int, int]) -> set[int]:
    """Return the lines of what a post of a forum quotes: from a line that says who wrote to the next blank one.

    `wrote` holds where in a line the words end that say who wrote.
    """
    if not wrote:
        return set()
    inside: set[int] = set()
    is_quoted = False
    for at, line in enumerate(lines):
        ends = wrote.get(at) == len(line.text)
        begins = ends and not _leads_to_quote(lines, at) and not _leads_to_list(lines, at)
        is_quoted = (is_quoted or begins) and not line.is_blank
        inside |= {at} if is_quoted else set()
    said = sum(len(lines[at].text.split()) for at in inside)
    whole = sum(len(line.text.split()) for line in lines)
    return inside if 2 * said < whole else set()  # what is left is the answer


def _leads_to_quote(lines: Sequence[_Line], at: int) -> bool:
    """Whether the next line with words is a quoted one, or the line itself is."""
    following = next((line for line in lines[at + 1 : at + 3] if not line.is_blank), None)
    return following is not None and bool(_QUOTED.match(following.text))


def _leads_to_list(lines: Sequence[_Line], at: int) -> bool:
    """Whether a list follows, which is what the page is about: "My physio said:"."""
    following = next((line for line in lines[at + 1 : at + 3] if not line.is_blank), None)
    return following is not None and bool(_LISTED.match(following.text))


def _opens_attribution(lines: Sequence[_Line], at: int) -> bool:
    return lines[at].text.startswith("On ") and any(map(str.isdigit, lines[at].text))


def _signature(lines: Sequence[_Line], inside: set[int]) -> range:
    """Return the lines from the dashes before a signature, or from a closing, to the end; none where there are none."""
    said = [at for at, line in enumerate(lines) if not line.is_blank and at not in inside]
    last = said[-_SIGNATURE_LINES - 2 :]
    for number, at in enumerate(last):
        text = lines[at].text
        after = [lines[one].text for one in last[number + 1 :]]
        ends = _DASHES.match(text) or _FOOTER.match(text)
        closes = _CLOSING.match(text) and bool(after) and _NAMED.match(after[0])
        if (ends or closes) and not any(map(_LISTED.match, after)):
            before = said[said.index(at) - 1] if at > said[0] else at
            signed = ends and _SIGNED.match(lines[before].text)
            return range(before if signed else at, len(lines))
    return range(0)
