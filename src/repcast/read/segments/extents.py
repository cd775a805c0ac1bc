"""How far the lines under a name reach: to the next heading of its rank, the end of its list, the closing words."""

from collections.abc import Sequence

from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.sections.parts import SPEAKS_OF_ALL, Page
from repcast.read.segments.forms import Key, instructs, is_block_head, is_told_whole, leads_on, marker_kind
from repcast.read.segments.gains import Member
from repcast.read.segments.named_parts import names_part
from repcast.read.words.headings import is_block_name, role_of_block
from repcast.read.words.noise import closes, is_advice

_FEWEST = 3
"""So many exercises show which lines belong to each."""


def extent(page: Page, key: Key, index: int, limit: int, *, goes_on: bool) -> int:
    """Return where the lines that belong to a member end: before a heading of its rank or a higher one."""
    lines = page.lines
    if key[0] == "row" or (key[0] == "block" and lines[index].is_whole_part):
        return index + 1
    if key[0] == "day" and lines[index].kind != "heading":
        return limit
    goes_on = goes_on or (key[0] == "item" and is_block_head(lines[index]))
    goes_on = goes_on and not (key[0] == "block" and is_told_whole(lines[index]))
    own = _own_rank(lines[index])
    stop = index + 1
    while stop < limit:
        line = lines[stop]
        if stands_over_higher(lines, stop) or _ends_session(lines, index, stop):
            break
        if line.kind == "heading" and _closes(page, stop, own, key) and not _is_inside(page, index, stop, limit, key):
            break
        if key[0] == "item" and _is_after_list(lines, stop, lines[index].depth):
            break
        if not goes_on and not (line.depth > lines[index].depth or line.parent == index):
            break
        stop += 1
    return stop


def _own_rank(line: Line) -> int:
    return rank(line) if line.kind == "heading" else BOLD_LEVEL


def _ends_session(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether a line is the part right after the last exercise of a session, whose name is `index`."""
    line = lines[stop]
    after = line.is_whole_part and role_of_block(line.naming.title.text) != "warmup"
    return after and stop - index <= _FEWEST and all(one.only_dose for one in lines[index + 1 : stop])


def stands_over_higher(lines: Sequence[Line], index: int) -> bool:
    """Whether a heading says how often what stands below it is done, which has headings of a higher rank."""
    after = lines[index + 1 : index + 2]
    over = lines[index].kind == "heading" and bool(after) and after[0].kind == "heading"
    return over and rank(after[0]) < rank(lines[index]) and is_block_head(lines[index])


def end_of_warm_up(page: Page, key: Key, index: int, stop: int) -> int:
    """Return where the lines under a warm-up end: before a table, or before the first exercise with sets after them.

    A table or a name over its sets comes after a list; any other line with sets stands apart, or in no list or another.
    """
    lines = page.lines
    if key[0] not in ("heading", "block") or role_of_block(lines[index].text) == "main":
        return stop
    told = next((at for at in range(index + 1, stop) if lines[at].kind == "item"), stop)
    for at in range(index + 1, stop):
        if at >= told and lines[at].kind == "row":
            return at
        if (at >= told and _is_over_sets(lines, at, stop)) or _begins_sets(lines, index, at):
            return stop if _count_sets(lines[index:at]) else at
    return stop


def _begins_sets(lines: Sequence[Line], index: int, at: int) -> bool:
    """Whether a line with sets is parted from the lines over it, which say how much of something is done."""
    line, before = lines[at], lines[at - 1]
    parted = line.group != before.group or marker_kind(line) != marker_kind(before) or (line.apart and not line.group)
    named = line.states_sets and line.has_own_dose and not line.is_prose
    return parted and named and any(one.has_own_dose for one in lines[index + 1 : at])


def _is_over_sets(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether a heading, which is no name of a part, stands over the sets of the exercise that it names."""
    if lines[index].kind != "heading" or is_block_name(lines[index].text):
        return False
    end = next((at for at in range(index + 1, stop) if lines[at].kind == "heading"), stop)
    return _count_sets(lines[index:end])


def _count_sets(lines: Sequence[Line]) -> bool:
    return any(line.states_sets for line in lines)


def _is_inside(page: Page, index: int, stop: int, limit: int, key: Key) -> bool:
    """Whether a line that only its layout makes a heading stands within what it seems to end."""
    line = page.lines[stop]
    if rank(line) != BOLD_LEVEL or page.sections.is_header(stop) or is_block_name(line.text) or is_block_head(line):
        return False
    return _is_of_block(page, stop, _own_rank(page.lines[index]), key) or (
        key[0] == "item" and _is_caption(page, index, stop, limit)
    )


def _is_caption(page: Page, index: int, stop: int, limit: int) -> bool:
    """Whether a line stands between a number alone, a name over all that is told of it, and the next number or steps.

    So captions of pictures do, which plain text has on lines of their own.
    """
    lines = page.lines
    alone = lines[index].label[:1].isdigit() and [one.kind for one in lines[index + 1 : index + 2]] != ["item"]
    numbered = limit < len(lines) and lines[limit].kind == "item" and lines[limit].label[:1].isdigit()
    below = range(stop + 1, min(limit, stop + _CAPTIONS + 1))
    return alone and (numbered or any(page.sections.begun[at].kind == "steps" for at in below))


_CAPTIONS = 3
"""So many lines may stand between a caption and the heading of the steps."""


def _is_of_block(page: Page, index: int, own: int, key: Key) -> bool:
    """Whether a line that only its layout makes a heading is an exercise of a block, by its dose."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    dosed = line.has_own_dose or (bool(after) and after[0].only_dose and not is_block_head(after[0]))
    return key[0] == "block" and own == rank(line) == BOLD_LEVEL and dosed and not names_part(line)


def _closes(page: Page, index: int, own: int, key: Key) -> bool:
    """Whether a heading ends what stands under one of rank `own`."""
    line = page.lines[index]
    if line.only_dose or (line.is_mostly_dose and line.naming.form == "whole") or leads_on(line):
        return False
    if page.sections.is_header(index):
        kind = page.sections.begun[index].kind
        return rank(line) < own or (kind == "about" and rank(line) <= own)
    if key[0] == "day" and own == BOLD_LEVEL:
        return rank(line) < own  # a day goes on over the headings in it that the layout alone makes
    return rank(line) <= own if key[0] == "heading" else True


def _is_after_list(lines: Sequence[Line], index: int, depth: int) -> bool:
    """Whether a paragraph stands outside of all lists, after the list under an item `depth` lists deep."""
    line = lines[index]
    return line.kind == "paragraph" and line.apart and not line.depth and lines[index - 1].depth > depth


def without_closing(members: Sequence[Member], lines: Sequence[Line]) -> None:
    """Move the end of the last exercise before the closing words of the page.

    These are the paragraphs parted from it by a blank line of which it has more than any other exercise, as long as
    they neither ask for a movement nor state how much, or those that begin by saying that all is done.
    """
    if len(members) < _FEWEST - 1 or any(one.part.is_group for one in members):
        return
    usual = max(len(_parted(one, lines)) for one in members[:-1])
    last = members[-1]
    parted = _parted(last, lines)
    said = next((at for at in parted if at > last.start and closes(lines[at].text)), None)
    if said is not None and any(line.states_amount for line in lines[last.index : said]):
        last.end = said
        return
    extra = parted[usual:]
    if len(members) < _FEWEST or not extra or extra[0] <= last.start:
        return
    told = [lines[at] for at in range(extra[0], last.end)]
    if any(line.states_amount and not _speaks_of_all(line) for line in told):
        return
    if not instructs(lines[extra[0]]) or is_advice(lines[extra[0]].text):
        last.end = extra[0]


def _parted(member: Member, lines: Sequence[Line]) -> list[int]:
    """Return the paragraphs of an exercise that stand outside of lists, after a blank line."""
    inside = range(member.start, member.end)
    return [at for at in inside if _is_paragraph(lines[at]) and lines[at].apart and not lines[at].depth]


def _is_paragraph(line: Line) -> bool:
    """Whether a line is a paragraph, or a phrase about the dose that only its layout makes a heading."""
    phrase = line.kind == "heading" and rank(line) == BOLD_LEVEL and line.is_mostly_dose
    return line.kind == "paragraph" or (phrase and line.naming.form == "whole")


def _speaks_of_all(line: Line) -> bool:
    return line.kind != "item" and bool(SPEAKS_OF_ALL.search(line.text))
