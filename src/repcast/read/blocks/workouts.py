"""From the parts of a page to its workouts and blocks: which groups are days or levels, which are parts of one."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from repcast.languages.en.block_names import PAIRED_WITH
from repcast.languages.en.headings import ALTERNATIVES, LEVELS, ONE_SESSION
from repcast.languages.en.keys import ALTERNATIVE_GROUPS
from repcast.read import dose
from repcast.read.blocks import tails
from repcast.read.blocks.drafts import BlockDraft, WorkoutDraft
from repcast.read.blocks.intervals import apart_from_series
from repcast.read.blocks.named_apart import are_done_again, are_named_apart, goes_by_rounds
from repcast.read.blocks.named_ends import with_what_is_done
from repcast.read.blocks.runs import runs_of
from repcast.read.blocks.shared_blocks import for_all, shared_ends, without_late_warm_ups
from repcast.read.blocks.speaking_for_all import SHORT
from repcast.read.blocks.told_workouts import is_of_movement
from repcast.read.lines import Line
from repcast.read.lines.rests_by_kind import are_by_kind
from repcast.read.sections.parts import SPEAKS_OF_ALL, Part, name_of, plain_name
from repcast.read.segments.forms import is_told_whole
from repcast.read.words.headings import (
    block_kinds,
    day_score,
    is_block_name,
    is_called_by_time,
    is_day,
    is_numbered_day,
    is_of_body_parts,
    is_part,
    is_split,
    role_of_block,
)
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_LEVEL = any_of(LEVELS)

MOST_OF_ONE = 20
"""The most exercises of one workout: groups that hold more together are alternatives."""


def workouts_of(root: Part) -> list[WorkoutDraft]:
    """Return the workouts that the parts of a page make up."""
    if not root.is_group:
        block = BlockDraft([root])
        tails.move_time_of_rounds(block)
        return [WorkoutDraft(root.head, [block])]
    drafts = list(_workouts(without_late_warm_ups(_without_glossary(root))))
    _share_last(drafts)
    return drafts


def _share_last(drafts: Sequence[WorkoutDraft]) -> None:
    """Give every workout what stands after the last of them: its rests, or a dose, where no exercise states one."""
    parts = [part for draft in drafts for part in draft.parts()]
    own = [line for part in parts[:-1] for line in (part.head, *part.body) if line is not None]
    own += [line for draft in drafts[:-1] for line in draft.around if line.kind != "row"]
    last, around = parts[-1], drafts[-1].around
    if len(drafts) < 2 or any(map(_states_rest, own)) or (last.head is not None and _states_rest(last.head)):
        return
    is_bare = not any(line.states_amount for line in (*own, *filter(None, (last.head,))))
    end = last.head.order if last.head else 0
    said = [line for line in (*last.body, *around) if line.order > end and _is_of_all(line, is_bare=is_bare)]
    block = drafts[-1].blocks[-1]
    block.parts[-1] = replace(last, body=tuple(line for line in last.body if line not in said))
    for draft in drafts:
        draft.around.extend(line for line in said if line not in draft.around)


def _is_of_all(line: Line, *, is_bare: bool) -> bool:
    """Whether a line after the last workout tells the rests of all, or how much of each where no exercise says so."""
    told = is_bare and line.kind == "paragraph" and line.states_amount and bool(SPEAKS_OF_ALL.search(line.text))
    return told or (tails.is_rest_line(line) and _says_between(line))


def _says_between(line: Line) -> bool:
    """Whether a line that asks for nothing speaks of the sets of all exercises, or of those of each kind."""
    between = not line.states_work and bool(SPEAKS_OF_ALL.search(line.text))
    return between or any(are_by_kind(dose.find(sentence)) for sentence in sentences(line.quote))


def _states_rest(line: Line) -> bool:
    return any(one.statement.field == "rest_s" for one in line.stated)


def _workouts(part: Part) -> Iterator[WorkoutDraft]:
    """Yield the workouts of a group: those of each group in it where they are alternatives, else the group itself."""
    if part.is_session:
        yield _workout(part)
        return
    groups = [child for child in part.children if child.is_group]
    around = for_all(part.body, _first(part))
    days, ends = shared_ends(part)
    if len(groups) == len(part.children) == 1 and _is_whole(groups[0]):
        drafts = list(_workouts(groups[0]))
    elif groups and (len(days.children) < len(part.children) or _are_workouts(groups, part)):
        around = for_all(days.body, _first(days))
        drafts = [_with_ends(draft, *ends) for child in _joined(days) for draft in _workouts(child)]
    else:
        yield _workout(part)
        return
    for draft in drafts:
        draft.around.extend(around)
        over = draft.head is None or (len(drafts) == 1 and _is_day_over(part.head, draft.head))
        draft.head = part.head if over else draft.head
        yield draft


def _is_day_over(head: Line | None, inner: Line) -> bool:
    """Whether a heading is that of a day, and the only one under it is not: "Week 1" over "Two-foot bounce"."""
    return head is not None and _day(head) >= 1 > _day(inner) and not inner.stated


def _with_ends(draft: WorkoutDraft, begins: Sequence[Part], ends: Sequence[Part]) -> WorkoutDraft:
    """Return a workout with the blocks that all begin and end with, but where it has a warm-up or cool-down itself."""
    roles = {block.role for block in draft.blocks}
    first = list(_blocks(Part(None, None, (), tuple(begins)))) if "warmup" not in roles else []
    last = list(_blocks(Part(None, None, (), tuple(ends)))) if "cooldown" not in roles else []
    for block in first:
        block.told_role = "warmup"
    for block in last:
        block.told_role = "cooldown"
    return replace(draft, blocks=[*first, *draft.blocks, *last])


def _joined(root: Part) -> Iterator[Part]:
    """Yield the groups of a page; exercises between them are a group without a name."""
    are_days = any(one.is_group and _day(one.head) >= 1 for one in root.children)
    for is_group, children in groupby(root.children, lambda one: one.is_group):
        if is_group:
            yield from (one for one in children if not (are_days and _is_talk(one)))
            continue
        for told_days, run in groupby(children, lambda one: _day(one.head) >= 1):
            if told_days:
                yield from (Part(one.head, None, (), (replace(one, head=None, naming=None),)) for one in run)
            elif others := tuple(one for one in run if not _only_leads(one)):
                yield Part(None, None, (), others)


def _is_talk(group: Part) -> bool:
    """Whether a group beside days is called as none and names nothing that is done: "Rules" over "Drink: …"."""
    head = group.head.text if group.head else ""
    if not head or _day(group.head) > 0 or is_block_name(head) or role_of_block(head) != "main":
        return False
    return not any(is_of_movement(text) for text in (head, *map(name_of, group.exercises())))


def _only_leads(part: Part) -> bool:
    """Whether what stands beside days is but a heading over talk: no movement in it, none with a dose below it."""
    head = part.head
    if head is None or head.kind != "heading" or head.states_amount or head.is_recorded:
        return False
    asks = (line for line in part.body if line.states_amount)
    told = any(line.only_dose or has_movement(words_of(line.text)) for line in asks)
    return not told and not has_movement(words_of(head.text))


def _are_workouts(groups: Sequence[Part], root: Part) -> bool:
    """Whether groups are alternatives (days, levels) rather than parts of one workout."""
    heads = [group.head.text if group.head else "" for group in groups]
    parts = [is_block_name(head) and any(block_kinds(head)) and not _is_level(head) for head in heads]
    in_session = any(role_of_block(head) != "main" for head in heads)
    scores = [
        day_score(head) * (not is_part(head)) if in_session else _day_of(group, root)
        for group, head in zip(groups, heads, strict=True)
    ]
    days = sum(score for score, named in zip(scores, parts, strict=True) if not named)
    blocks = sum(
        named or (is_block_name(head) and score < 1) for head, named, score in zip(heads, parts, scores, strict=True)
    )
    if _are_parts(groups, heads, root):
        return False
    plural = root.head is not None and not ALTERNATIVES.isdisjoint(words_of(root.head.text))
    if len(groups) > 1 and (
        are_named_apart(groups, heads)
        or are_done_again(groups)
        or any(map(_holds_alternatives, groups))
        or all(map(_is_whole_session, groups))
    ):
        return True
    if plural and len(groups) > 1 and blocks * 2 <= len(groups):
        return True
    if days > blocks:
        return days * 2 >= len(groups)
    if blocks * 2 >= len(groups):
        return False
    deep = sum(any(child.is_group for child in group.children) for group in groups)
    count = sum(1 for _ in root.exercises())
    is_one = root.head is not None and is_block_name(root.head.text)
    return len(groups) > 1 and not is_one and (count > MOST_OF_ONE or deep * 2 > len(groups))


def _are_parts(groups: Sequence[Part], heads: Sequence[str], root: Part) -> bool:
    """Whether groups are the parts of one session by their names: "Part 2", or a block that says how it goes."""
    if all(map(is_part, heads)) and root.head is not None and _is_of_a_day(root.head.text):
        return True
    named = all(is_part(head) or (is_block_name(head) and day_score(head) < 1) for head in heads)
    return named and all(map(goes_by_rounds, groups))


_BY_CLOCK = frozenset(("emom", "amrap", "for-time"))


def _is_of_a_day(title: str) -> bool:
    """Whether a page is that of one day or session by its title, so that its parts are done one after another."""
    return day_score(title) > 0 or not ONE_SESSION.isdisjoint(words_of(title))


def _is_level(heading: str) -> bool:
    """Whether a heading is that of a level or a numbered day: "Beginner circuit"; "Part 2: AMRAP" is a block."""
    if (is_numbered_day(heading) or _LEVEL.match(heading)) and not is_part(heading):
        return True
    if is_called_by_time(heading) and _BY_CLOCK.isdisjoint(block_kinds(heading)):
        return True
    return is_day(heading) and not any(map(str.isdigit, heading.partition("(")[0]))


def _is_whole(group: Part) -> bool:
    """Whether the only group of a page stands for all of it: no block, or one that holds others."""
    if group.head is None or group.head.counts_below or group.head.only_dose:
        return False
    of_day = day_score(group.head.text) > 0 and not is_part(group.head.text)
    return of_day or not is_block_name(group.head.text) or any(child.is_group for child in group.children)


def _holds_alternatives(part: Part) -> bool:
    """Whether a part of a session is one of several by their names: a warm-up of "Choice 1", "Choice 2"."""
    groups = [child for child in part.children if child.is_group]
    return len(groups) > 1 and all(_day(group.head) >= 1 for group in groups)


def _is_whole_session(group: Part) -> bool:
    """Whether a group begins with a warm-up of its own and ends with a cool-down: "Group A", "Group B"."""
    named = [one.naming.title.text if one.naming else "" for one in group.exercises()]
    return role_of_block(named[0]) == "warmup" and role_of_block(named[-1]) == "cooldown"


def _day_of(group: Part, root: Part) -> float:
    """Return how much a group looks like a day; parts of the body are none in one session, or over no sets."""
    of_body = group.head is not None and is_of_body_parts(group.head.text)
    is_one = of_body and root.head is not None and not ONE_SESSION.isdisjoint(words_of(root.head.text))
    heads = [part.head for part in group.exercises() if part.head is not None] if of_body else []
    return 0.0 if is_one or any(one.states_work and not one.states_sets for one in heads) else _day(group.head)


def _day(head: Line | None) -> float:
    """Return how much a heading looks like that of a day: by its words, or by the field of the record that has it."""
    if head is None:
        return 0.0
    known = head.label in ALTERNATIVE_GROUPS or is_split(head.text) or is_called_by_time(head.text)
    return 1.0 if known else day_score(head.text)


def _workout(part: Part) -> WorkoutDraft:
    """Return a group as one workout of blocks."""
    blocks = list(_blocks(part))
    tails.claim_rests(blocks, part.body)
    tails.share_tails(blocks)
    claimed = {line.order for block in blocks if block.code or block.head is None for line in block.around}
    around = [line for line in part.body if line.order not in claimed]
    if part.is_session:  # what is told at length after the first exercise is talk about the session
        around = [line for line in around if line.order < _first(part) or _is_brief(line)]
    return WorkoutDraft(
        part.head, blocks, [*for_all(around, _first(part)), *_said_last(blocks), *tails.told_of_each(blocks)]
    )


def _is_brief(line: Line) -> bool:
    """Whether a line is one short sentence."""
    return len(line.text.split()) <= SHORT and len(list(sentences(line.quote))) == 1


def _first(part: Part) -> int:
    """Return the order of the line that names the first exercise of a group; that of its own where none has a name."""
    named = (one.head.order for one in part.exercises() if one.head is not None)
    return next(named, part.head.order if part.head else 0)


def _said_last(blocks: Sequence[BlockDraft]) -> list[Line]:
    """Return what is said of every exercise after the last of several blocks, of which no other states a dose."""
    if len(blocks) < 2:
        return []
    heads = [part.head for block in blocks for part in block.parts if part.head]
    before = (line for block in blocks[:-1] for line in block.around)
    if not heads or any(head.states_work for head in heads) or any(map(tails.is_for_each, before)):
        return []
    last = [line for line in blocks[-1].around if tails.is_for_each(line) and line.order > heads[-1].order]
    blocks[-1].around = [line for line in blocks[-1].around if line not in last]
    return last


def _blocks(part: Part) -> Iterator[BlockDraft]:
    """Yield the blocks of a group: its own exercises, and each group in it."""
    run: list[Part] = []
    for child in part.children:
        whole = child.head is not None and not child.is_group and is_told_whole(child.head)
        if not child.is_group and not whole:
            run.append(child)
            continue
        yield from _of_run(run, None, part.body)
        run = []
        if whole:
            yield BlockDraft([with_what_is_done(child)], child.head)
        elif any(one.is_group for one in child.children):
            yield from _blocks(child)
        else:
            yield from _of_run(child.children, child.head, child.body)
    yield from _of_run(run, None, part.body)


def _of_run(parts: Sequence[Part], head: Line | None, body: Sequence[Line]) -> Iterator[BlockDraft]:
    """Yield exercises in a row as blocks; what stands around those without a heading is the workout's."""
    runs = runs_of(parts, body)
    if len(runs) == 1 and not runs[0].code:
        apart = apart_from_series(runs[0].parts, is_headed=head is not None)
        runs = [replace(runs[0], parts=some) for some in apart]
    own = {line.order for run in runs for line in run.around}
    around = [line for line in body if line.order not in own] if head is not None else []
    for run in runs:
        drafts = _by_code(run.parts, head, [*around, *run.around]) if not run.code else ()
        yield from drafts or (BlockDraft(run.parts, head, [*around, *run.around], run.code),)


_NO_PAIR = ("", "M", "W", "T")
"""Letters of mobility and warm-up work, and of tiers of lifts (T1, T2): these are done one after another."""
_LETTER = re.compile(r"^\W*(?:([A-Z])\s?\d\b|(\d{1,2})[A-Ha-h][.):](?!\S))")
"""A code of a pair: "A1", "2B)"."""


def _by_code(parts: list[Part], head: Line | None, around: list[Line]) -> Iterator[BlockDraft]:
    """Yield exercises in blocks by the letter of their codes: A1 and A2 are done in turn."""
    letters = [_letter(part) for part in parts]
    letters = letters if any(letters) else _told_pairs(parts)
    pairs = {letter for letter in letters if letter not in _NO_PAIR and letters.count(letter) > 1}
    if not pairs:
        yield BlockDraft(parts, head, around)
        return
    coded = zip([letter if letter in pairs else "" for letter in letters], parts, strict=True)
    groups = [(letter, [part for _, part in run]) for letter, run in groupby(coded, lambda one: one[0])]
    starts = [run[0].head.order if run[0].head else 0 for _, run in groups]
    rests = [line for line in around if tails.is_rest_line(line) and line.order > starts[0]]
    shared = [line for line in around if line not in rests]
    for at, (letter, run) in enumerate(groups):
        own = (line for line in rests if bisect(starts, line.order) == at + 1)
        yield BlockDraft(run, head, [*shared, *own], letter)


_FIRST_CELLS = 2
"""How many cells of a row may begin with a code."""


def _told_pairs(parts: Sequence[Part]) -> list[str]:
    """Return a sign of each two exercises in a row that say below that they are a superset; "" of others."""
    told = [any(_PAIRED_WITH.match(line.text) for line in part.body) for part in parts]
    signs = [""] * len(parts)
    for at in range(len(parts) - 1):
        if told[at] and told[at + 1] and not signs[at]:
            signs[at] = signs[at + 1] = f"pair {at}"
    return signs


_PAIRED_WITH = re.compile(PAIRED_WITH, re.IGNORECASE)


def _letter(part: Part) -> str:
    if part.head is None:
        return ""
    said = (part.head.label, part.head.text, *(cell.text for cell in part.head.cells[:_FIRST_CELLS]))
    match = next(filter(None, map(_LETTER.match, said)), None)
    return (match[1] or match[2]) if match else ""


def _without_glossary(root: Part) -> Part:
    """Return the page without the parts after its days that only explain their exercises, as steps to these."""
    days = [
        at for at, child in enumerate(root.children) if child.is_group and child.head and day_score(child.head.text)
    ]
    if not days or days[-1] + 1 >= len(root.children):
        return root
    workouts, others = root.children[: days[-1] + 1], root.children[days[-1] + 1 :]
    known = {plain_name(part) for child in workouts for part in child.exercises()}
    shared = sum(plain_name(part) in known for part in others)
    if shared * 2 < len(others):
        return root
    bodies = {plain_name(part): next(part.exercises()).body for part in others}
    children = tuple(_explained(child, bodies) for child in workouts)
    return Part(root.head, root.naming, root.body, children, root.before, root.gain)


def _explained(part: Part, bodies: dict[str, tuple[Line, ...]]) -> Part:
    if part.is_group:
        children = tuple(_explained(child, bodies) for child in part.children)
        return Part(part.head, part.naming, part.body, children, part.before, part.gain)
    return Part(part.head, part.naming, (*part.body, *bodies.get(plain_name(part), ())))
