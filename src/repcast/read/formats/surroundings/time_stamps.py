"""Transcripts: what is spoken without its time stamps, in sentences, and lists of chapters left out."""

import re
from collections.abc import Iterator, Sequence

from repcast.languages.en import spoken as english
from repcast.read.formats.surroundings.masking import HIDDEN, blanked
from repcast.read.quote import Source, Span
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import IMPERATIVES

_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?"
_STAMP = re.compile(
    rf"^[ \t]*(?:\d{{1,4}}[ \t]*\n[ \t]*)?[\[(*]{{0,3}}{_TIME}(?:[ \t]*-->[ \t]*{_TIME})?[\])*]{{0,3}}"
    r"(?=\s|$)[ \t]*(?:[-–—|][ \t]+)?",
    re.MULTILINE,
)
_INNER = re.compile(
    rf"(?:^|(?<=\s))(?<!at )(?<!\d, )(?<!\d )"
    rf"[\[(*]{{0,3}}{_TIME}(?!\s*[AaPp][Mm]\b)[\])*]{{0,3}}(?:\\[\d:.]+)?(?=\s|$)",
    re.MULTILINE,
)
"""A stamp before or after the words of a line, or among them."""

_CLOCK = re.compile(r":\d\d")
"""What every stamp holds."""

_FEWEST, _SENTENCE_WORDS = 3, 4
"""So many stamps make a transcript, and so many words after most of them: fewer are names of stations or chapters."""

_ENDS = re.compile(r"[.!?](?=\s)")
_MOST_WORDS = 25
"""Where there are more words for each end of a sentence, nobody wrote the ends down."""

_FILE_HEAD = re.compile(r"\A\s*(?:WEBVTT.*\n(?:\w+:.*\n){0,3})")
_LEAD = re.compile(rf"\s*(?:(?:{english.LEADS})\b[,\s]*)+", re.IGNORECASE)
_BEGINS = re.compile(rf"\s*(?:{english.BEGINS})\b", re.IGNORECASE)
_TAIL_LENGTH = 30
_TAIL = re.compile(rf"(?:[\s,]+(?:{english.TAILS}))+$", re.IGNORECASE)
_FILLER = re.compile(rf"(?<=\s)(?:{english.FILLERS})\b,?", re.IGNORECASE)
_OUTSIDE = 2
"""How many times the words of its chapters a page has, so that it is not told by them."""


def without_time_stamps(source: Source, *, is_plain: bool = True) -> Source:
    """Return the source without the time stamps of a transcript, which rise from line to line, and without chapters.

    Only of plain text, whose lines nothing else counts, what is spoken is one paragraph.
    """
    if not _CLOCK.search(source.text):
        return source
    for pattern in (_INNER, _STAMP):
        found = list(pattern.finditer(source.text))
        if not _rise(found):
            continue
        said = _words_after(source.text, found)
        if sum(count >= _SENTENCE_WORDS for count in said) * 2 > len(said):
            stamps = [match.span() for match in found]
            return _in_sentences(source, stamps) if is_plain else blanked(source, stamps)
        if _are_chapters(source.text, found):
            return blanked(source, [(match.start(), _end_of_line(source.text, match.end())) for match in found])
    return source


def _rise(found: Sequence[re.Match[str]]) -> bool:
    times = [int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3]) for match in found]
    return len(found) >= _FEWEST and times == sorted(set(times))


def _words_after(text: str, found: Sequence[re.Match[str]]) -> list[int]:
    """Return how many words stand between each stamp and the next."""
    starts = [match.start() for match in found]
    return [len(text[match.end() : start].split()) for match, start in zip(found, starts[1:], strict=False)]


def _are_chapters(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether times from zero on stand at the beginnings of lines of a few words, beside a text that is longer."""
    begins_at_zero = not any(found[0][number] and int(found[0][number]) for number in (1, 2, 3))
    lines = [text[match.start() : _end_of_line(text, match.end())] for match in found]
    alone = all(not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip() for match in found)
    return begins_at_zero and alone and len(text.split()) > _OUTSIDE * sum(len(line.split()) for line in lines)


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _in_sentences(source: Source, stamps: Sequence[Span]) -> Source:
    """Return the source with what is spoken after the first stamp as one paragraph.

    Where nobody wrote the ends of its sentences down, a sentence begins where the words after a stamp
    begin one, and goes without the words that only lead to what is asked for: "so you're gonna take your shoe off".
    """
    text = source.text
    head = _FILE_HEAD.match(text)
    spoken = text[stamps[0][0] : stamps[-1][1]]
    written = len(spoken.split()) < _MOST_WORDS * (len(_ENDS.findall(spoken)) + 1)
    changed = list(text)
    if head:
        _fill(changed, head.span())
    cues = list(_cues(text, stamps))
    for at, (start, end) in enumerate(cues):
        before = cues[at - 1] if at else (start, stamps[0][0])
        lead = None if written else _LEAD.match(text, start, end)
        begins = bool(lead) or (not written and _begins(text, before, (start, end)))
        _fill(changed, stamps[at])
        over = _TAIL.search(text, max(before[0], before[1] - _TAIL_LENGTH), before[1]) if begins and at else None
        gap = range(over.start() if over else before[1], start)
        joint = "\n\n" if at == 0 else ". " if begins else " "
        for place, sign in zip(gap, joint.ljust(len(gap), HIDDEN), strict=False):
            changed[place] = sign
        for match in _FILLER.finditer(text, start, end):
            _fill(changed, match.span())
        if lead and lead.end() < end:
            _fill(changed, lead.span())
    return Source(source.name, "".join(changed), source.starts)


def _begins(text: str, before: Span, cue: Span) -> bool:
    """Whether a sentence begins with a cue: a word that begins one, or a verb after words that may end one."""
    if _BEGINS.match(text, *cue):
        return True
    first, last = words_of(text[slice(*cue)])[:1], words_of(text[slice(*before)])[-1:]
    return bool(first) and first[0] in IMPERATIVES and not english.GOING_ON.intersection(last)


def _fill(changed: list[str], span: Span) -> None:
    for place in range(*span):
        changed[place] = "\n" if changed[place] == "\n" else " "


def _cues(text: str, stamps: Sequence[Span]) -> Iterator[Span]:
    """Yield the ranges of the words after each stamp; the last end where their paragraph does."""
    for (_, start), (end, _) in zip(stamps, [*stamps[1:], (len(text), 0)], strict=True):
        blank = _BLANK.search(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end)
        stop = blank.start() if blank else end
        said = text[start:stop]
        yield start + len(said) - len(said.lstrip()) if said.strip() else start, start + len(said.rstrip())


_BLANK = re.compile(r"\n[ \t]*\n")
