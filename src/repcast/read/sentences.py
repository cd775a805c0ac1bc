"""Sentences and clauses of a text, as ranges of characters."""

import re
from collections.abc import Iterator

from repcast.read.quote import Quote
from repcast.read.verbs import IMPERATIVES, bare

_END = re.compile(
    r"(?<!\bi\.e)(?<!\be\.g)(?<!\bvs)(?<!\bapprox)(?<!\bsec)(?<!\bmin)(?<!\bd)[.!?…]+[\"'”’)]*(?=\s+[^a-z\s]|\s*$)|(?<=[.!?])\s+(?=[a-z])",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:[,;:–—]\s+|\s+)(?P<word>and then|then|and|but|as|while)\s+(?=(?P<next>[\w']+))|[,;:–—]\s+|\s+(?=hold for\b)",
    re.IGNORECASE,
)


def sentences(quote: Quote) -> Iterator[Quote]:
    """The sentences of a quote, with their closing marks."""
    start = 0
    for found in _END.finditer(quote.text):
        if found.end() > start:
            yield quote.cut(start, found.end()).trimmed()
            start = found.end()
    if quote.text[start:].strip():
        yield quote.cut(start, len(quote.text)).trimmed()


def starts_clause(joint: str, word: str) -> bool:
    """Whether the joint before this word joins two actions: not "hips and spine", not "as high as possible"."""
    if joint == "and":
        return bare(word) in IMPERATIVES or word.endswith("ly") or word in ("then", "as", "while")
    return joint != "as" or word in ("you", "your", "the", "they", "it")


def clauses(quote: Quote) -> Iterator[Quote]:
    """The clauses of a sentence: what stands between its commas and joining words."""
    start = 0
    for found in _JOINT.finditer(quote.text):
        if found["word"] and not starts_clause(found["word"].lower(), found["next"].lower()):
            continue
        if quote.text[start : found.start()].strip():
            yield quote.cut(start, found.start())
        start = found.end()
    if quote.text[start:].strip():
        yield quote.cut(start, len(quote.text))
