"""Names after a word that only counts them, whatever it is: "CARD 1  Wall press", "Stop 2 – Step-ups"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from repcast.read.document import Entry
from repcast.read.lines.set_lines import number_of
from repcast.read.words.headings import day_score, is_block_name, is_part, section_of

_LABEL = re.compile(
    r"(?P<word>[^\W\d_]{2,14})\s(?:no\.?\s?|#\s?)?(?P<number>\d{1,2})(?:\s*[:.)]\s+|\s+[–—|-]\s+|\s+)(?=[A-Z])",
    re.IGNORECASE,
)
_FEWEST, _NAME_WORDS, _ENDED = 3, 7, re.compile(r"[.!?…;:,]$")


@dataclass(slots=True)
class _Run:
    """Lines that one word counts from 1 on."""

    word: str
    members: list[int]


def with_counted_labels(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, lines that a word counts from 1 on as points of a list without that word."""
    runs: list[_Run] = []
    for at, entry in enumerate(entries):
        match = _label_of(entry)
        if match is None:
            continue
        word, number = match["word"].lower(), int(match["number"])
        if number == 1:
            runs.append(_Run(word, [at]))
        elif runs and runs[-1].word == word and len(runs[-1].members) == number - 1:
            runs[-1].members.append(at)
    counted = {at for run in runs if len(run.members) >= _FEWEST for at in run.members}
    return [_named(entry) if at in counted else entry for at, entry in enumerate(entries)]


def _label_of(entry: Entry) -> re.Match[str] | None:
    """Return the counting word and its number at the start of a short line; none for days, blocks, steps and sets."""
    node = entry.node
    if entry.depth or node.label or node.kind not in ("heading", "paragraph"):
        return None
    match = _LABEL.match(node.text)
    if match is None or _ENDED.search(node.text) or not node.text[match.end()].isupper():
        return None
    label = f"{match['word']} {match['number']}"
    known = day_score(label) or is_block_name(label) or is_part(label) or section_of(label).kind or number_of(label)
    return None if known or len(node.text[match.end() :].split()) > _NAME_WORDS else match


def _named(entry: Entry) -> Entry:
    match = _label_of(entry)
    if match is None:
        return entry
    node = entry.node
    name = node.quote.cut(match.end(), len(node.text)).trimmed()
    return Entry(replace(node, kind="item", quote=name, level=0, label=f"{match['number']}."), 1)
