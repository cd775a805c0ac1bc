"""From blocks to exercises: where each begins, and which of its words are the title, steps and tips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from repcast.read import dose
from repcast.read.breathing import is_pattern
from repcast.read.draft import Draft, Outline, completed, is_circuit, is_station, only_dose, states_work, station
from repcast.read.headings import WARNING, HeadingRole, is_byline, role_of
from repcast.read.instructions import sentences
from repcast.read.page import Block, Page
from repcast.read.quote import Quote
from repcast.read.vocabulary import any_of, verb_of

_TITLE_LENGTH, _NAME_WORDS, _FEWEST_WORDS = 90, 8, 4
_BOLD, _PROMOTED = 7, 9
"""The heading levels of a bold line and of a list item that names an exercise."""

_UNSPOKEN = any_of(
    r"^(?:(?:this|the|it)\b[^.]*\b|primarily |secondarily |mainly |also )?"
    r"(?:works?|targets?|strengthens?|hits?|improves?)\b(?! (?:your|up|out|with|at|on|through|slowly))",
    r"^(?:(?:primary|secondary|main|target) )?muscles?\b",
    r"^(?:variant|variation|benefits?|note to)\b",
)
"""Lines about muscles, benefits and variations, which are read but not spoken."""

_ROUTINE = any_of(r"\b(?:workout|circuit|routine|program\w*|exercises|plan|sheet|stretches)\b")


@dataclass(slots=True)
class _Section:
    """A heading and the blocks under it."""

    heading: Block | None
    role: HeadingRole
    blocks: list[Block] = field(default_factory=list)

    @property
    def has_work(self) -> bool:
        """Whether something is done here: a list, or a dose."""
        return any(block.kind == "item" or states_work(block.quote) for block in self.blocks)

    @property
    def instructs(self) -> bool:
        """Whether its list asks for movements, as one of muscles or of links does not."""
        return any(block.kind == "item" and verb_of(block.text) for block in self.blocks)


def outline(page: Page) -> Outline:
    """Return the exercises that the blocks of a page make up."""
    blocks = [block for index, block in enumerate(page.blocks) if index == 0 or not is_byline(block.quote)]
    sections = _sections(list(_promoted(blocks)))
    title = _title(sections)
    if title and sections[0].heading and sections[0].heading.quote is title and " " in title.text:
        sections[0].role = ""  # an exercise may be called "Muscle up" or "Box breathing"
    named = [section for index, section in enumerate(sections) if _can_be_exercise(section, sections, index)]
    if len(named) >= 2 or (named and not sections[0].has_work):
        return _several(title, sections, named)
    return _single(title, sections)


def _promoted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, with items that only name an exercise as headings.

    A physiotherapist's sheet names each exercise in an item and describes it in the prose after it.
    """
    of_routine = bool(blocks and _ROUTINE.search(blocks[0].text))
    for index, block in enumerate(blocks):
        names = block.kind == "item" and len(block.text.split()) <= _NAME_WORDS and block.text[-1:] not in ".!?;"
        followers = list(takewhile(lambda one: one.kind == "prose", blocks[index + 1 : index + 3]))
        if len(followers) > 1 and only_dose(followers[0].quote):
            del followers[0]
        described = followers and len(followers[0].text.split()) > _FEWEST_WORDS
        named = (names and described) or (of_routine and index > 0 and _is_named(block, blocks[index + 1 : index + 3]))
        yield Block("heading", block.quote, _PROMOTED) if named else block


def _is_named(block: Block, followers: Sequence[Block]) -> bool:
    """Whether a line of a routine is an exercise's name: its dose follows right away, then what to do."""
    short = block.kind == "prose" and len(block.text.split()) <= _NAME_WORDS and block.text[-1:] not in ".!?;:"
    if not short or len(followers) <= 1 or dose.find(block.quote):
        return False
    does = followers[1].kind == "item" or len(followers[1].text.split()) > _FEWEST_WORDS
    return does and only_dose(followers[0].quote)


def _sections(blocks: Sequence[Block]) -> list[_Section]:
    sections, mistakes = [_Section(None, "")], _BOLD
    for block in blocks:
        if block.kind == "heading" and not only_dose(block.quote) and not _is_dose_of(block, sections):
            role = "" if block.level == _PROMOTED else role_of(block.text)
            role = "mistakes" if not role and mistakes < block.level < _BOLD else role
            mistakes = (min(mistakes, block.level) if block.level else _BOLD) if role == "mistakes" else _BOLD
            sections.append(_Section(block, role))
        else:
            sections[-1].blocks.append(block)
    return sections if sections[0].blocks or len(sections) == 1 else sections[1:]


def _is_dose_of(block: Block, sections: Sequence[_Section]) -> bool:
    """Whether a heading is the dose of the exercise named right above it: "3 sets of 10, but with a pause"."""
    over = sections[-1]
    if len(sections) <= 2 or over.blocks or not over.heading or not 0 < over.heading.level < block.level < _PROMOTED:
        return False
    stated = dose.find(block.quote)
    return (
        bool(stated)
        and stated[0].statement.start == 0
        and block.text[max(_ends(stated)) :].startswith((",", " –", " -", ";"))
    )


def _ends(stated: Sequence[dose.QuotedStatement]) -> Iterator[int]:
    """Yield where the statements end that follow one another from the start."""
    end = 0
    for one in stated:
        if one.statement.start > end + len(" of "):
            break
        end = max(end, one.statement.end)
        yield end


def _title(sections: Sequence[_Section]) -> Quote | None:
    first = sections[0]
    if first.heading and (
        not first.role
        or not first.blocks
        or first.heading.level == 1
        or len(sections) == 1
        or (" " in first.heading.text and first.role in ("ignored", "tips", "mistakes") and first.instructs)
    ):
        return first.heading.quote
    if first.heading:
        return None
    head = first.blocks[0] if first.blocks else None
    if head and head.kind == "prose" and len(head.text) <= _TITLE_LENGTH and head.text[-1:] not in ".!?:":
        return head.quote
    return next((section.heading.quote for section in sections if section.heading and not section.role), None)


def _can_be_exercise(section: _Section, sections: Sequence[_Section], index: int) -> bool:
    """Whether the heading names an exercise: there is work under it, or steps of its own follow."""
    if section.heading is None or section.role or section.heading.text.rstrip().endswith("?"):
        return False
    if index == 0 and section.heading.level <= 1 and len(sections) > 1:
        return False
    if section.has_work or states_work(section.heading.quote):
        return True
    follower = sections[index + 1] if index + 1 < len(sections) else None
    return index > 0 and follower is not None and follower.role == "steps"


def _several(title: Quote | None, sections: Sequence[_Section], named: Sequence[_Section]) -> Outline:
    drafts: list[Draft] = []
    intro: list[Quote] = []
    names = {id(section) for section in named}
    for section in sections:
        if id(section) in names:
            drafts.append(Draft(section.heading.quote if section.heading else None))
            _distribute(drafts[-1], section)
        elif drafts and (section.role or not section.heading):
            _distribute(drafts[-1], section)
        elif not drafts and section.role not in ("ignored", "mistakes"):
            intro.extend(block.quote for block in section.blocks)
    if len(drafts) == 1 and not (title and _ROUTINE.search(title.text)):
        only = drafts[0]
        named_apart = [only.title] if only.title and only.title is not title else []
        doses = [*named_apart, *only.doses]
        return Outline(title, [], [completed(Draft(title, [*intro, *only.prose], only.steps, only.tips, doses))])
    return Outline(title, intro, [completed(draft) for draft in drafts])


def _single(title: Quote | None, sections: Sequence[_Section]) -> Outline:
    spoken = [section for section in sections if section.role in ("", "steps", "dose")]
    blocks = [block for section in spoken for block in section.blocks if block.quote is not title]
    listed = any(block.kind == "item" for block in blocks)
    stations = [block for block in blocks if (block.kind == "item" or not listed) and is_station(block.quote)]
    standing = {id(block) for block in stations}
    intro = [block.quote for block in blocks if id(block) not in standing]
    head = [title] if title else []
    is_breath = is_pattern([block.quote for block in blocks])
    if not is_breath and is_circuit([block.quote for block in stations], [*head, *intro]):
        return Outline(title, [*head, *intro], [station(block.quote) for block in stations], is_circuit=True)
    draft = Draft(title)
    for section in sections:
        _distribute(draft, section)
    return Outline(title, [], [completed(draft)])


def _distribute(draft: Draft, section: _Section) -> None:
    """Add the blocks of one section to the lists of a draft."""
    if section.role == "ignored":
        return
    heading = section.heading.quote if section.heading else None
    if heading and heading is not draft.title and (section.role in ("dose", "") or states_work(heading)):
        draft.doses.append(heading)
    for block in section.blocks:
        if block.quote is draft.title:
            continue
        if section.role == "mistakes":
            draft.tips.extend(quote for quote in sentences(block.quote) if WARNING.match(quote.text))
        elif section.role == "tips":
            for quote in [block.quote] if block.kind == "item" else sentences(block.quote):
                (draft.doses if only_dose(quote) else draft.tips).append(quote)
        else:
            _destination(draft, block, section.role).append(block.quote)


def _destination(draft: Draft, block: Block, role: HeadingRole) -> list[Quote]:
    if role == "equipment" or (block.kind == "prose" and role != "dose"):
        return draft.prose
    if role == "dose" and block.kind == "prose":
        return draft.doses
    if only_dose(block.quote):
        return draft.doses
    return draft.prose if _UNSPOKEN.match(block.text) else draft.steps
