"""Pages copied with what stands around their text: counts of views and votes, names of users, paths, heads of papers.

What a line is made of tells most of them (`words.page_lines`). A bare figure, a tag or a name beside such lines belongs
to them, and what stands over a path through a site is the name of the site.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from repcast.languages.en import page_lines as english
from repcast.languages.en.dates import POSTED_ON
from repcast.languages.en.page_lines import UI
from repcast.read.formats.surroundings.citations import citations
from repcast.read.formats.surroundings.masking import blanked, said_lines
from repcast.read.quote import Source, Span
from repcast.read.words.bullets import pictures_within, without_signs
from repcast.read.words.headings import SKIPPED, is_block_name, sure_kind
from repcast.read.words.page_lines import is_about_page, is_path, path_parts
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_FIGURES = re.compile(r"[\W\d]*\d[\W\d]*[kKM]?\W*")
_TAG = re.compile(r"[a-z][a-z-]{2,20}(?:\s{2,}[a-z][a-z-]{2,20})*")
_HEAD = re.compile(rf"[ \t]*{english.HEADS}".replace("^", "", 1), re.IGNORECASE)
_OWNER = re.compile(english.OWNERS, re.IGNORECASE)
_HEAD_LINES, _OWNER_WORDS, _SITE_WORDS, _HEAD_WORDS = 6, 4, 9, 2
"""How many lines at the head of a page are looked at for a path, and the most words of names and of headings."""

_DATED = re.compile(POSTED_ON, re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:[-*•✅👉|]\s|\d{1,2}[.)]\s)")
"""The beginning of a point of a list or of a row of a table."""


def without_site_lines(source: Source) -> Source:
    """Return the source with spaces for the lines that are about the page, as far as others about it are left."""
    lines = list(said_lines(source.text))
    texts = [source.text[start:end].strip() for start, end in lines]
    known = {at for at, text in enumerate(texts) if is_about_page(text) and not _LISTED.match(text)}
    early = _before_the_text(texts)
    known -= {at for at in known - early if at + 1 not in known and at - 1 not in known and _heads(texts[at])}
    known |= early
    known |= _over_a_path(texts) | _posted_on(texts)
    known |= _owners(texts, known) | _number_at_end(texts)
    apart = {at for at in range(1, len(lines)) if source.text.count("\n", lines[at - 1][1], lines[at][0]) > 1}
    known = _with_ranks(texts, _with_neighbours(texts, known), apart)
    spans = [lines[at] for at in known]
    spans += [span for at in range(len(lines)) if at not in known for span in _pictures(source.text, lines, at)]
    heads = (_HEAD.match(source.text, *span) for at, span in enumerate(lines) if at not in known)
    spans += [match.span() for match in islice(heads, 1) if match]
    spans += [match.span() for match in _MARKS.finditer(source.text)]
    spans += citations(source.text)
    return blanked(source, spans) if spans else source


def _number_at_end(texts: Sequence[str]) -> set[int]:
    """Return the last line where it is but the number of a point that is cut off, right under the point before it."""
    if len(texts) < _PAIR:
        return set()
    before, last = texts[-_PAIR:]
    own, over = _CUT_OFF.fullmatch(last), _POINT.match(before)
    counts = own is not None and over is not None and int(own[1]) == int(over[1]) + 1
    return {len(texts) - 1} if counts else set()


_PAIR = 2
_CUT_OFF, _POINT = re.compile(r"(\d{1,2})[.)]?"), re.compile(r"(\d{1,2})[.)]\s")


def _pictures(text: str, lines: Sequence[Span], at: int) -> Iterator[Span]:
    """Yield the ranges of the pictures around a line that stands alone, where they are no bullets: "💥 Hang 💥"."""
    start, end = lines[at]
    said = text[start:end]
    yield from ((start + first, start + last) for first, last in pictures_within(said))
    first, last = without_signs(text[start:end])
    before = at == 0 or text.count("\n", lines[at - 1][1], start) > 1
    after = at + 1 == len(lines) or text.count("\n", end, lines[at + 1][0]) > 1
    if 0 < first < last and ((before and after) or (last < end - start and (before or after))):
        yield start, start + first
    if first < last < len(said.rstrip()):
        yield (start if text[start + last - 1] == ":" else start + last), end  # "Level: ⭐⭐⭐" says nothing


def _heads(text: str) -> bool:
    """Whether a line stands over a part of the page that is passed over: "Related posts", "Comments"."""
    short = len(text.split()) <= (_HEAD_WORDS if any(map(str.isdigit, text)) else _SITE_WORDS)
    return short and sure_kind(text) in SKIPPED


def _before_the_text(texts: Sequence[str]) -> set[int]:
    """Return the lines at the head of a page that look like the head of its end: "14 comments" before all the text."""
    sizes = [len(text) for text in texts]
    early = range(1, min(_HEAD_LINES, len(texts)))
    return {
        at
        for at in early
        if _heads(texts[at])
        and (is_about_page(texts[at]) or not UI.isdisjoint(words_of(texts[at])))
        and _FAR_LONGER * sum(sizes[:at]) < sum(sizes[at:])
        and not any(_LISTED.match(text) or _is_told(text) for text in texts[:at])
    }


def _posted_on(texts: Sequence[str]) -> set[int]:
    """Return the only date of a page with its year, at its head over a title or sentences, and a name under it."""
    dated = [at for at, text in enumerate(texts) if len(text) <= _LONGEST_WEAK and _DATED.match(text)]
    at = dated[0] if len(dated) == 1 else len(texts)
    following = texts[at + 1] if at < min(_DATE_LINES, len(texts) - 1) else ""
    said = following.split()
    if not said or (is_block_name(following) and len(said) <= _HEAD_WORDS) or _LISTED.match(following):
        return set()
    titled = len(said) <= 2 * _SITE_WORDS and following[-1:] not in ".!:;,"
    told = len(said) > _SITE_WORDS and following[-1:] in ".!?…" and not any(map(str.isdigit, following))
    told = told or "?" in following
    if at and _is_name(following) and not _DATED.match(texts[at - 1]):
        return {at, at + 1}
    return {at} if titled or told else set()


_DATE_LINES = 3
"""How many lines at the head of a page may be the date of its post."""


_FAR_LONGER = 3
"""What follows the head of a page is so many times as long."""


def _is_told(text: str) -> bool:
    """Whether a line is several sentences of which one asks for something."""
    said = _SENTENCE_END.split(text)
    return len(said) > 1 and any(instruction_score(one) >= INSTRUCTS for one in said)


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def _over_a_path(texts: Sequence[str]) -> set[int]:
    """Return the lines at the head of a page over a path through the site: the name of the site and its address.

    The title of the page may stand over it too: the path ends with it, or with no movement as it does.
    """
    at = next((at for at, text in enumerate(texts[:_HEAD_LINES]) if is_path(text)), 0)
    plain = all(len(text.split()) <= _SITE_WORDS and not _LISTED.match(text) for text in texts[:at])
    ends = words_of(path_parts(texts[at])[-1]) if at else []
    said = [words_of(text) for text in texts[:at]]
    free = not (has_movement(ends) or _is_title(texts, at + 1))
    titles = {order for order, own in enumerate(said) if own and (own == ends or (free and has_movement(own)))}
    return set(range(at)) - titles if plain else set()


def _is_title(texts: Sequence[str], at: int) -> bool:
    """Whether a line is a few words with a movement in them, as the title of a page is."""
    text = texts[at] if at < len(texts) else ""
    plain = text[-1:] not in ".!:;" and not (_LISTED.match(text) or any(map(str.isdigit, text)))
    return plain and len(text.split()) <= _SITE_WORDS and has_movement(words_of(text))


def _owners(texts: Sequence[str], known: set[int]) -> set[int]:
    """Return the names that stand right over a count of followers or a rank of members, but not the title of a page."""
    owned = [at for at in known if at and at - 1 not in known and _OWNER.search(texts[at])]
    titles = {0} if _is_title(texts, 0) and not _is_title(texts, 2) else set()
    return {at - 1 for at in owned if len(texts[at - 1].split()) <= _OWNER_WORDS} - titles


def _with_neighbours(texts: Sequence[str], known: set[int]) -> set[int]:
    """Return the lines with the bare figures and tags that stand beside them, in a row."""
    known = set(known)
    for order in (range(len(texts)), range(len(texts) - 1, -1, -1)):
        for at in order:
            if at not in known and (at - 1 in known or at + 1 in known) and _is_weak(texts[at]):
                known.add(at)
    between = range(1, len(texts) - 1)
    names = {at for at in between if at not in known and at - 1 in known and at + 1 in known and _is_name(texts[at])}
    return known | names


def _with_ranks(texts: Sequence[str], known: set[int], apart: set[int]) -> set[int]:
    """Return the lines with the name and the rank of whoever wrote a post, right under a line about it."""
    known = set(known)
    for at in range(1, len(texts)):
        if at - 1 in known and at not in apart and _RANK.fullmatch(texts[at]) and _is_name(texts[at]):
            known.add(at)
    return known


_MARKS = re.compile(r"\[(?:edit|\d{1,3}|citation needed|edit source|update)(?: \| edit source)?\]", re.IGNORECASE)
"""What a wiki sets after its headings and sentences."""

_RANK = re.compile(r"[A-Z][a-z]+\w*")
"""A name or a rank of a user, on a line of its own."""

_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?")


def _is_name(text: str) -> bool:
    """Whether a line may be but the name of a user, between other lines about the page."""
    return bool(_NAME.fullmatch(text)) and not has_movement(words_of(text)) and not sure_kind(text)


_LONGEST_WEAK = 60


def _is_weak(text: str) -> bool:
    """Whether a line is but figures or a tag, which says nothing away from other lines about the page."""
    if len(text) > _LONGEST_WEAK:
        return False
    return bool(_FIGURES.fullmatch(text)) or (bool(_TAG.fullmatch(text)) and not has_movement(words_of(text)))
