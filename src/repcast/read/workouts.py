"""From the parts of a page to its workouts and blocks: which groups are days or levels, which are parts of one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from repcast.read.headings import day_score, is_block_name, role_of_block
from repcast.read.lines import Line
from repcast.read.segments import Part

MOST_OF_ONE = 20
"""The most exercises of one workout: groups that hold more together are alternatives."""


@dataclass(slots=True)
class BlockDraft:
    """Exercises that are done together, with the words that stand over and around them."""

    parts: list[Part]
    head: Line | None = None
    around: list[Line] = field(default_factory=list)
    code: str = ""

    @property
    def title(self) -> str:
        """The name of the block; "" where it has none of its own."""
        return self.head.naming.title.text if self.head else ""

    @property
    def role(self) -> str:
        """Whether it is the main work, a warm-up or a cool-down."""
        return role_of_block(self.head.text) if self.head else "main"


@dataclass(slots=True)
class WorkoutDraft:
    """One day, level or alternative of a page."""

    head: Line | None
    blocks: list[BlockDraft]
    around: list[Line] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The name of the workout; "" where it has none."""
        return self.head.naming.title.text if self.head else ""

    def parts(self) -> Iterator[Part]:
        """Yield its exercises in order."""
        return (part for block in self.blocks for part in block.parts)


def workouts_of(root: Part) -> list[WorkoutDraft]:
    """Return the workouts that the parts of a page make up."""
    if not root.is_group:
        return [WorkoutDraft(root.head, [BlockDraft([root])])]
    groups = [child for child in root.children if child.is_group]
    if groups and _are_workouts(groups, root):
        drafts = [_workout(child) for child in _joined(root)]
        for draft in drafts:
            draft.around.extend(root.body)
        return _with_glossary(drafts)
    return [_workout(root)]


def _joined(root: Part) -> Iterator[Part]:
    """Yield the groups of a page; exercises between them are a group without a name."""
    run: list[Part] = []
    for child in root.children:
        if not child.is_group:
            run.append(child)
            continue
        if run:
            yield Part(None, None, (), tuple(run))
            run = []
        yield child
    if run:
        yield Part(None, None, (), tuple(run))


def _are_workouts(groups: Sequence[Part], root: Part) -> bool:
    """Whether groups are alternatives (days, levels) rather than parts of one workout."""
    heads = [group.head.text if group.head else "" for group in groups]
    days = sum(day_score(head) for head in heads)
    blocks = sum(is_block_name(head) for head in heads)
    if days > blocks:
        return days * 2 >= len(groups)
    if blocks:
        return False
    deep = sum(any(child.is_group for child in group.children) for group in groups)
    count = sum(1 for _ in root.exercises())
    return len(groups) > 1 and (count > MOST_OF_ONE or deep * 2 > len(groups))


def _workout(part: Part) -> WorkoutDraft:
    """Return a group as one workout of blocks."""
    inner = [child for child in part.children if child.is_group]
    if len(inner) == len(part.children) == 1 and inner[0].head and not is_block_name(inner[0].head.text):
        draft = _workout(inner[0])
        return WorkoutDraft(part.head, draft.blocks, [*part.body, *draft.around])
    return WorkoutDraft(part.head, list(_blocks(part)), list(part.body))


def _blocks(part: Part) -> Iterator[BlockDraft]:
    """Yield the blocks of a group: its own exercises, and each group in it."""
    run: list[Part] = []
    for child in part.children:
        if not child.is_group:
            run.append(child)
            continue
        if run:
            yield from _by_code(run, None, [])
            run = []
        if any(one.is_group for one in child.children):
            yield from _blocks(child)
        else:
            yield from _by_code(list(child.children), child.head, list(child.body))
    if run:
        yield from _by_code(run, None, [])


_LETTER = re.compile(r"^\W*([A-Z])\s?(\d)\b")


def _by_code(parts: list[Part], head: Line | None, around: list[Line]) -> Iterator[BlockDraft]:
    """Yield exercises in blocks by the letter of their codes: A1 and A2 are done in turn."""
    letters = [_letter(part) for part in parts]
    pairs = {letter for letter in letters if letter and letters.count(letter) > 1}
    if not pairs or sum(letter in pairs for letter in letters) < 2 or pairs == {"M"}:
        yield BlockDraft(parts, head, around)
        return
    start = 0
    for at in range(1, len(parts) + 1):
        if at == len(parts) or letters[at] != letters[start] or letters[at] not in pairs:
            letter = letters[start]
            yield BlockDraft(parts[start:at], head, around, letter if letter in pairs else "")
            start = at


def _letter(part: Part) -> str:
    if part.head is None:
        return ""
    match = _LETTER.match(part.head.label) or _LETTER.match(part.head.text)
    return match[1] if match else ""


def _with_glossary(drafts: list[WorkoutDraft]) -> list[WorkoutDraft]:
    """Return the workouts without a last one that only explains the exercises of the others, as its steps to them."""
    if len(drafts) < 2:
        return drafts
    known: dict[str, list[Part]] = {}
    for draft in drafts[:-1]:
        for part in draft.parts():
            known.setdefault(_name(part), []).append(part)
    last = list(drafts[-1].parts())
    shared = [part for part in last if _name(part) in known]
    if drafts[-1].head and day_score(drafts[-1].head.text) >= 1 or len(shared) * 2 < len(last):
        return drafts
    bodies = {_name(part): part.body for part in shared}
    for draft in drafts[:-1]:
        for block in draft.blocks:
            block.parts = [_explained(part, bodies) for part in block.parts]
    return drafts[:-1]


def _explained(part: Part, bodies: dict[str, tuple[Line, ...]]) -> Part:
    body = bodies.get(_name(part), ())
    return Part(part.head, part.naming, (*part.body, *body)) if body else part


def _name(part: Part) -> str:
    return part.naming.title.text.lower() if part.naming else ""
