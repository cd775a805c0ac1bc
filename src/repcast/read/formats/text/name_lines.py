"""Names of movements on lines of their own, without a mark: a list of them, or each over what is told of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.read.document import BOLD_LEVEL, Entry, Node
from repcast.read.words.headings import SURE, is_block_name, is_only_part, section_of
from repcast.read.words.signs import INSTRUCTS, instruction_score, name_score, names_movement

_FEWEST, _MOST_OF, _NAME_WORDS = 3, 0.7, 6
"""How many lines make a list at least, the share of them that name a movement, and the most words of a name."""


def with_name_lines(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, lines that are but names of movements, three or more in a row, as points.

    A name right over a sentence is the heading of that, and no point: then none of the lines is one.
    """
    found = list(entries)
    for first, end in _runs(entries):
        is_head = end - first > _FEWEST and _heads_others(entries, first)
        if is_head and entries[first].node.kind != "heading":
            found[first] = Entry(replace(entries[first].node, kind="heading", level=BOLD_LEVEL))
        start = first + is_head
        names = [one.node.text for one in entries[start:end]]
        if end - start >= _FEWEST and sum(map(names_movement, names)) >= _MOST_OF * len(names):
            for at in range(start, end):
                found[at] = Entry(replace(entries[at].node, kind="item", level=0, label="-"), 1)
    return found


def _heads_others(entries: Sequence[Entry], at: int) -> bool:
    """Whether a bare line right after a numbered list is called as a part of a session: "Post-workout stretch"."""
    before, said = entries[at - 1] if at else None, entries[at].node.text.split()
    numbered = before is not None and before.node.kind == "item" and before.node.label[:1].isdigit()
    return numbered and is_block_name(said[-1])


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield where bare lines begin and end that stand right below each other, or each apart from the next."""
    at, bare = 0, [_is_bare(one) for one in entries]
    while at < len(entries):
        end = at + bare[at]
        apart = at + 1 < len(entries) and entries[at + 1].node.apart
        while at < end < len(entries) and bare[end] and entries[end].node.apart == apart:
            end += 1
        if apart and end < len(entries) and bare[end]:
            end -= 1  # it stands at the head of lines that are right below each other
        is_told = end < len(entries) and entries[end].node.kind == "paragraph" and not entries[end].node.apart
        if not is_told:
            is_title = (apart and at == 0) or not names_movement(entries[at].node.text)
            yield at + is_title, end
        at = max(end, at + 1)


def _is_bare(entry: Entry, *, stopped: bool = False) -> bool:
    """Whether a leaf is a few words without a mark that ask for nothing; `stopped` if a full stop may end them."""
    node = entry.node
    text = node.text.removesuffix(".") if stopped else node.text
    plain = node.kind in ("heading", "paragraph") and not node.label and text[:1].isupper()
    short = plain and len(text.split()) <= _NAME_WORDS and not any(map(str.isdigit, text))
    if short and is_only_part(text) and not names_movement(text):
        return False  # "Cool down" between them heads those below it
    return short and text[-1:] not in ".!?:;," and instruction_score(text) < INSTRUCTS


def with_name_headings(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, names right below sentences that recur, each over what is told, as headings.

    No blank line and no mark tells them from the sentences around them, but most of them name movements: "Wall sit"
    below "Repeat 10 times.". A full stop behind one is no part of it.
    """
    bare = [_is_bare(one, stopped=True) for one in entries]
    heads = [at for at in range(1, len(entries) - 1) if bare[at - 1 : at + 2] == [False, True, False]]
    heads = [at for at in heads if _stands_over(entries[at].node, entries[at + 1].node)]
    named = [at for at in heads if names_movement(entries[at].node.text)]
    if len(named) < _FEWEST_HEADS or len(named) < _MOST_OF * len(heads):
        return list(entries)
    found = list(entries)
    for at in heads:
        node = entries[at].node
        end = len(node.text) - node.text.endswith(".")
        found[at] = Entry(replace(node, kind="heading", level=0, quote=node.quote.cut(0, end)))
    return found


def _stands_over(node: Node, after: Node) -> bool:
    """Whether a line of a few words, no label of a section, stands right below one line and right over another."""
    close = not node.apart and after.kind in ("paragraph", "heading") and not after.apart
    named = close and name_score(node.text.removesuffix(".")) > 0
    named = named and (node.text[-1:] != "." or names_movement(node.text))
    return named and section_of(node.text).share < SURE


_FEWEST_HEADS = 2
"""So many names that stand so are headings; so many headings in capitals show that one in small letters is none."""


def without_captions(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, captions of pictures as what is said beside it: "a woman on a mat".

    They are a few words that begin with a small letter where most names begin with a capital.
    """
    heads = [one.node.text[:1] for one in entries if one.node.kind == "heading"]
    if sum(map(str.isupper, heads)) < _FEWEST_HEADS or 3 * sum(map(str.islower, heads)) > 2 * len(heads):
        return list(entries)
    return [
        replace(one, node=replace(one.node, kind="paragraph", section="about")) if _is_caption(entries, at) else one
        for at, one in enumerate(entries)
    ]


def _is_caption(entries: Sequence[Entry], at: int) -> bool:
    """Whether a leaf is the caption of a picture below a name, or one that its layout would make a heading.

    Below the first line, which may be the title, it is none.
    """
    node = entries[at].node
    over = at > 1 and entries[at - 1].node.kind == "heading" and not node.apart
    small = node.text[:1].islower() and (node.kind == "heading" or (node.kind == "paragraph" and over))
    plain = small and not node.label and len(node.text.split()) <= _CAPTION_WORDS and node.text[-1:].isalnum()
    plain = plain and not any(map(str.isdigit, node.text)) and not names_movement(node.text)
    return plain and instruction_score(node.text) < INSTRUCTS


_CAPTION_WORDS = 9
"""The most words of a caption."""
