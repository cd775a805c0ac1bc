"""A day that is told block by block in lines, of which only some have heads: "Back squat 5-5-5", "AMRAP 12", "12 rows".

Its lines are read in order. One that says how a block goes begins it, and so does an exercise with its sets that
stands apart; lines of work under such a head are the block's up to a blank line that stands between no others of it,
to prose, or to the next head.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.headings import LEVELS
from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections.parts import Page, Part
from repcast.read.segments.block_lines import BEGINS, labelled, leads_rounds, repeats, told_by, with_rounds_of
from repcast.read.segments.open_blocks import Block
from repcast.read.segments.scanned import Scan
from repcast.read.words.headings import block_kinds, day_score, is_part, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_FEWEST = 2
"""The fewest exercises of a session."""


def _filled(scan: Scan) -> Iterator[Block]:
    """Yield the blocks with exercises; a head over none is said of the blocks around it, or stands outside."""
    before: Block | None = None
    over: Line | None = None
    for block in scan.blocks:
        if not block.exercises:
            of_one = before is not None and block.head is not None and repeats(block.head)
            if of_one and before is not None and block.head is not None:
                before.around.append(block.head)
            elif block.head is not None:
                over = block.head if leads_rounds(block.head) else over
                scan.outside.append(block.head)
            continue
        if over is not None and block.is_led and not block.counts and block.role == "main":
            counted = with_rounds_of(block.head or block.label or over, over)
            if counted is not (block.head or block.label):
                block.head = counted
                if len(over.stated) == 1:  # the rest that it states is of all blocks
                    scan.outside = [line for line in scan.outside if line is not over]
        yield block
        before = block


def begins_with_lift(page: Page) -> bool:
    """Whether the first line of a page is the name of a lift with its dose, rather than the title of all."""
    scan = Scan(page, len(page.lines))
    told = told_by(page.lines[0]) if page.lines else "talk"
    begins = told == "lift" or (told == "name" and scan.is_over_dose(0))
    return begins and session_of(replace(page, title=-1), 0, len(page.lines), None) is not None


def session_of(page: Page, start: int, end: int, head: Line | None) -> Part | None:
    """Return some lines as the blocks of a session; `None` where they tell none, or several days."""
    lines = page.lines[start:end]
    if any(line.kind == "row" or line.is_recorded or 0 < line.level < BOLD_LEVEL for line in lines):
        return None
    if _tells_several(lines):
        return None
    scan = Scan(page, end)
    if head is not None and told_by(head) == "head" and _is_clocked(head):
        scan.blocks.append(Block(head))
    for at in range(start, end):
        if at != page.title:
            scan.take(at)
    scan.name(None)
    blocks = list(_filled(scan))
    count = sum(len(block.exercises) for block in blocks)
    if count < _FEWEST or not any(block.head or block.counts for block in blocks):
        return None
    outside = sorted(scan.outside, key=lambda line: line.order)
    first = blocks[0].exercises[0].line.order
    before = sum(line.order < first for line in outside)
    return Part(head, None, tuple(outside), tuple(_parts(blocks)), before, is_session=True)


def _is_clocked(head: Line) -> bool:
    """Whether a title says how often, or against what clock, what stands below it is done."""
    return leads_rounds(head) or not {"amrap", "emom", "for-time"}.isdisjoint(block_kinds(head.text))


def _tells_several(lines: Sequence[Line]) -> bool:
    """Whether lines hold more than one day or level: their names, one name twice, or letters that begin again."""
    days = sum(line.kind in ("heading", "paragraph") and _heads_day(line) for line in lines)
    firsts = [line for line in lines if line.label.strip("(.): ").upper() in ("A", "1")]
    if days > 1 or sum(told_by(line) in BEGINS for line in firsts) > 1:
        return True
    names = Counter(line.text.lower() for line in lines if line.kind == "heading" and told_by(line) == "remark")
    return max(names.values(), default=0) > 1


def _heads_day(line: Line) -> bool:
    """Whether a line is the name of a day or of a level; "WOD: 3 rounds for time" is that of a part."""
    if day_score(line.text) < 1 and not _LEVEL.match(line.text):
        return False
    named, rest = labelled(line)
    part = named is not None and told_by(rest) in BEGINS
    if part or (told_by(line) == "label" and (is_part(line.text) or not _COUNTED.search(line.text))):
        return False
    _, colon, after = line.text.partition(":")
    told = not colon or not after.strip() or has_movement(words_of(after)) or leads_rounds(line)
    return told or day_score(line.text) >= 1


_LEVEL, _COUNTED = any_of(LEVELS), re.compile(r"\b(?:\d+|[A-H])\W*$")


def _parts(blocks: Sequence[Block]) -> Iterator[Part]:
    """Yield the blocks as groups, exercises that stand under no head as they are."""
    for block in blocks:
        parts = tuple(one.part() for one in block.exercises)
        head, around = block.head or block.label, list(block.around)
        if block.label is not None and block.head is not None and role_of_block(block.label.text) != "main":
            head, around = block.label, [block.head, *around]
        if head is None and not around:
            yield from parts
        else:
            yield Part(head, head.naming if head else None, tuple(around), parts)
