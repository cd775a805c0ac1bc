"""Lists that are written inside a paragraph: "1. Stand. 2. Bend.", "Step 1: … Step 2: …", "• one • two"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from repcast.languages.en.names import ARTICLES
from repcast.read.document import Node
from repcast.read.quote import Quote
from repcast.read.words.bare_names import is_stopped_name
from repcast.read.words.headings import sure_kind
from repcast.read.words.noise import is_noise
from repcast.read.words.signs import has_movement, words_of

_NUMBERED = re.compile(
    r"(?:(?P<ended>(?<=^)|(?<=[.!?:;)\]\"”’]\s)|(?<=[.!?:;]))|(?<=\w\s))"
    r"\(?(?P<number>\d{1,2})(?P<mark>[.)])(?=\s*[^\W\d_])\s*"
)
"""A number after the end of a sentence; later ones of a list may stand after the words of a page's foot as well."""

_BRACKETED = re.compile(r"(?:(?<=^)|(?<=[.!?:;,]\s))\[(?P<number>\d{1,2})(?P<mark>\])\s+(?=[^\W\d_])")
_SLASHED = re.compile(r"(?:(?<=^)|(?<=\s))(?P<number>\d{1,2})(?P<mark>/)\s+(?=[^\W\d_])")
_DASHED = re.compile(r"(?:(?<=^)|(?<=[.!?:;,]\s))(?P<number>\d{1,2})\s?(?P<mark>[–-])\s+(?=[^\W\d_])")
"""Numbers in square brackets, before a slash and before a dash."""

_LETTERED = re.compile(r"(?:(?<=^)|(?<=[.!?:;,)]\s))\(?(?P<letter>[a-h]|i{1,3}|iv|v)(?P<mark>\))(?=\s*[^\W\d_])\s*")
"""A letter, or a small Roman number, before a point: "a) Sit tall. b) …", "(i) Squats, (ii) lunges"."""

_COUNTED_OFF = {"letters": "abcdefgh", "roman": ("i", "ii", "iii", "iv", "v")}

_WORDED = re.compile(r"\b(?P<word>[^\W\d_]{3,10})\s+(?P<number>\d{1,2})\s*[:.)–-]\s+(?=\S)", re.IGNORECASE)
_SIGNS = "•‣◦▪●·■►▶➢→✓✔❖✦➥"
_SIGNED = re.compile(
    rf"[{_SIGNS}]\s*(?=\S)|(?:(?<=^)|(?<=\s))\*\s+(?=[A-Z][^\W\d_])|(?<=[.!?;:]\s)(?:[–-]\s+(?=[A-Z][^\W\d_])|\*\s+(?=\d))"
)
"""A sign before a point; a star or a dash only before a capital letter, a dash after the end of a sentence."""

Mark = tuple[int, int, str]
"""Where a marker begins and ends in the words, and what is written there."""

INNER = -1
"""The group of lists that are written inside paragraphs."""

FEWEST = 2
"""A number, or a sign, that comes but once in a paragraph lists nothing."""


def split_inline(quote: Quote) -> Iterator[Node]:
    """Yield a paragraph as its lead-in and the items that are numbered or marked inside it.

    Nothing is yielded for a paragraph that lists nothing. The numbers have to count from 1 (or 2 on, where the first
    is left out) without a gap; words that stand before them, such as "Step", have to be the same each time.
    """
    marks = next(filter(None, (find(quote.text) for find in _FINDERS)), [])
    if not marks or is_noise(quote.text):
        return
    if marks[0][0]:
        lead = quote.cut(0, marks[0][0]).trimmed()
        if lead.text:
            yield Node("paragraph", lead)
    ends = [start for start, _, _ in marks[1:]] + [len(quote.text)]
    for (_, start, label), end in zip(marks, ends, strict=True):
        item = quote.cut(start, end).trimmed()
        if item.text:
            yield Node("item", item, label=label, apart=False)


_NEXT = re.compile(
    r"(?:(?<=[.!?:;)]\s)|(?<=\d\s)|(?<=\d[a-z]\s)|(?<=[a-z)][.!?;]))(?P<number>\d{1,2})(?P<mark>[.)/])\s*(?=[^\W\d_])"
)
_OWN = re.compile(r"\W*(?P<number>\d{1,2})(?P<mark>[.)/])$")
_NEXT_STEP = re.compile(r"(?<=[.!?])\s*[A-Z][a-z]{3,9} (?P<number>\d{1,2})\s?(?P<mark>[:.)–-])\s*(?=[^\W\d_])")
_OWN_STEP = re.compile(r"[A-Z][a-z]{3,9} (?P<number>\d{1,2})\s?(?P<mark>[:.)–-])$")
_NEXT_SIGN = re.compile(rf"(?<=[a-z)][.!?;])\s*(?:[{_SIGNS}]\s*|[–-]\s?)(?=[A-Z])")


def parted(node: Node) -> Iterator[Node]:
    """Yield an item in pieces where others go on inside it: "1. Stand. 2. Bend.", "• Stand.• Bend."."""
    start, label = 0, node.label
    for end, after, following in _pieces(node):
        yield replace(node, quote=node.quote.cut(start, end).trimmed(), label=label)
        start, label = after, following
    yield replace(node, quote=node.quote.cut(start, len(node.text)), label=label) if start else node


def _pieces(node: Node) -> Iterator[Mark]:
    """Yield where the markers that go on inside an item begin and end, and what each is."""
    if node.label == "-":
        yield from ((match.start(), match.end(), "-") for match in _NEXT_SIGN.finditer(node.text))
    for form, following in ((_OWN, _NEXT), (_OWN_STEP, _NEXT_STEP)):
        own = form.match(node.label)
        number = int(own["number"]) if own else 0
        for match in following.finditer(node.text) if own else ():
            if int(match["number"]) == number + 1 and own and match["mark"] == own["mark"]:
                yield match.start(), match.end(), match[0].strip()
                number += 1


_MAY_NUMBER = re.compile(r"\d(?:\s*[:.)\]/–-](?:\s|[^\W\d_])|\s+[A-Z])")
"""What stands after every number that may begin a point."""


def _numbers(text: str) -> list[Mark]:
    """Return the longest run of numbers that count on from 1, of those that are written alike."""
    if not _MAY_NUMBER.search(text):
        return []
    runs: dict[str, list[Mark]] = {}
    for pattern in (_WORDED, _NUMBERED, _BRACKETED, _SLASHED, _DASHED):
        for match in pattern.finditer(text):
            form = match.groupdict().get("word", match.groupdict().get("mark", "")).lower()
            run = runs.setdefault(form, [])
            ended = match.groupdict().get("ended", "") is not None
            if int(match["number"]) == len(run) + 1 and (ended or len(run) != 1):
                run.append((match.start(), match.end(), match[0].strip()))
        best = max(runs.values(), key=len, default=[])
        if len(best) >= FEWEST:
            return best
    return _bare_numbers(text)


def _letters(text: str) -> list[Mark]:
    """Return the letters, or Roman numbers, that count off points from the first on, where there are enough of them."""
    for counting in _COUNTED_OFF.values():
        run: list[Mark] = []
        for match in _LETTERED.finditer(text):
            if len(run) < len(counting) and match["letter"] == counting[len(run)]:
                run.append((match.start(), match.end(), match[0].strip()))
        if len(run) >= FEWEST:
            return run
    return []


_NUMBER_ALONE = re.compile(r"(?<!\S)(?P<number>\d{1,2})\s+(?=[A-Z][a-z]+ [a-z]{2,})")
_NAME = re.compile(r"(?:(?<=^)|(?<=[.!?] ))(?P<name>[A-Z][\w'’-]*(?: [\w'’-]+){0,4}):\s+(?=\w)")
_FEWEST_NAMES = 3


def _bare_numbers(text: str) -> list[Mark]:
    """Return numbers without a mark that count from 1 on, all but the first after the end of a sentence."""
    run: list[Mark] = []
    for match in _NUMBER_ALONE.finditer(text):
        ended = not run or text[max(0, match.start() - 3) : match.start()].rstrip()[-1:] in ".!?"
        if ended and int(match["number"]) == len(run) + 1:
            run.append((match.start(), match.end(), f"{match['number']}."))
    return run if len(run) >= _FEWEST_NAMES else []


def _names(text: str) -> list[Mark]:
    """Return where names of movements begin sentences, each with a colon and what to do: "Neck turn: look over …"."""
    found = [match for match in _NAME.finditer(text) if not sure_kind(match["name"])]
    moving = sum(has_movement(words_of(match["name"])) for match in found)
    told = len(found) >= _FEWEST_NAMES and 2 * moving > len(found) and len(found) == len(_NAME.findall(text))
    return [(match.start(), match.start(), "-") for match in found] if told else []


_SENTENCE = re.compile(r"[^.!?]{2,400}[.!?]+(?:\s+|$)")


def _stopped_names(text: str) -> list[Mark]:
    """Return where sentences that are but the name of a movement stand before others: "Heel slide. Lie down. …"."""
    told = list(_SENTENCE.finditer(text))
    named = [match for match in told if _is_stopped_name(match[0])]
    asks = any(at in named and after in named for at, after in pairwise(told))
    return [(match.start(), match.start(), "-") for match in named] if len(named) >= FEWEST and not asks else []


def _is_stopped_name(sentence: str) -> bool:
    name = sentence.strip(" .\n")
    said = words_of(name)
    if any(map(str.isdigit, name)) or not ARTICLES.isdisjoint(said[1:]):
        return False  # "3 sets of 10.", "Stand holding a chair."
    return sentence.rstrip()[-1:] == "." and is_stopped_name(name) and has_movement(said)


def _signs(text: str) -> list[Mark]:
    marks = [(match.start(), match.end(), "-") for match in _SIGNED.finditer(text)]
    return marks if len(marks) >= FEWEST else []


_FINDERS = (_numbers, _letters, _signs, _names, _stopped_names)
"""What finds the points that are written inside a paragraph, the surest first."""
