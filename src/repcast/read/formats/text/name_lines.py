"""Names of movements on lines of their own, without a mark: a list of them, or each over what is told of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.scopes import EACH_EXERCISE, ONE_BY_ONE
from repcast.languages.en.setup import ONLY_SIDES
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, Entry, Node
from repcast.read.dose.stating import WORK, is_bare_each
from repcast.read.words.headings import SURE, is_block_name, is_only_part, section_of
from repcast.read.words.signs import INSTRUCTS, instruction_score, name_score, names_movement
from repcast.read.words.vocabulary import any_of

_FEWEST, _MOST_OF, _NAME_WORDS = 3, 0.7, 6
"""How many lines make a list at least, the share of them that name a movement, and the most words of a name."""


def with_name_lines(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, lines that are but names of movements, three or more in a row, as points.

    A name right over a sentence is the heading of that, and no point: then none of the lines is one. Below a line that
    says how much of each is done, two are a list, whatever they are called: "40 s on, 20 s off" over "Battle ropes".
    """
    found = list(entries)
    for first, end, is_told in _runs(entries):
        is_head = end - first > _FEWEST and _heads_others(entries, first)
        if is_head and entries[first].node.kind != "heading":
            found[first] = Entry(replace(entries[first].node, kind="heading", level=BOLD_LEVEL))
        start = first + is_head
        names = [one.node.text for one in entries[start:end]]
        listed = len(names) >= _FEWEST and sum(map(_names_movement, names)) >= _MOST_OF * len(names)
        if listed or (is_told and len(names) >= _FEWEST_TOLD and _are_names(names)):
            for at in range(start, end):
                found[at] = Entry(replace(entries[at].node, kind="item", level=0, label="-"), 1)
    return found


def _are_names(texts: Sequence[str]) -> bool:
    """Whether most of the texts look like names, and the others might be some."""
    scores = [name_score(_without_remark(text)) for text in texts]
    return sum(score > 0 for score in scores) >= _MOST_TOLD * len(scores) and min(scores) > _LEAST_NAME


_MOST_TOLD, _LEAST_NAME = 0.6, -0.5


def _names_movement(text: str) -> bool:
    """Whether a name is that of a movement by its words, or by a remark about the sides: "Pigeon (swap halfway)"."""
    remark = _REMARK.search(text)
    of_sides = remark is not None and ONLY_SIDES.match(remark["said"]) is not None
    return of_sides or names_movement(_without_remark(text))


def _without_remark(text: str) -> str:
    return _REMARK.sub("", text)


_REMARK = re.compile(r"(?<=\w) \((?P<said>[^()\d]{2,40})\)$")
"""What a name says in brackets at its end: "Thread the needle (switch sides halfway)"."""


def _heads_others(entries: Sequence[Entry], at: int) -> bool:
    """Whether a bare line right after a numbered list is called as a part of a session: "Post-workout stretch"."""
    before, said = entries[at - 1] if at else None, entries[at].node.text.split()
    numbered = before is not None and before.node.kind == "item" and before.node.label[:1].isdigit()
    return numbered and is_block_name(said[-1])


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, int, bool]]:
    """Yield where bare lines begin and end that stand right below each other, or each apart from the next.

    And whether the line above them says how much of each is done.
    """
    at, (bare, told) = 0, _bare_lines(entries)
    while at < len(entries):
        end = at + bare[at]
        apart = at + 1 < len(entries) and entries[at + 1].node.apart
        while at < end < len(entries) and bare[end] and entries[end].node.apart == apart:
            end += 1
        if apart and end < len(entries) and bare[end]:
            end -= 1  # it stands at the head of lines that are right below each other
        over_sentence = end < len(entries) and entries[end].node.kind == "paragraph" and not entries[end].node.apart
        if not over_sentence:
            text = entries[at].node.text
            is_title = (apart and at == 0) or not names_movement(text)
            over_list = end < len(entries) and entries[end].node.kind == "item"
            if told[at] and not over_list:
                is_title = is_block_name(text) or section_of(text).share >= SURE
            yield at + is_title, end, told[at] and not (over_list or is_title)
        at = max(end, at + 1)


def _bare_lines(entries: Sequence[Entry]) -> tuple[list[bool], list[bool]]:
    """Return which lines are but a few words, and which of these stand below one that says how much of each is done."""
    bare: list[bool] = []
    told: list[bool] = []
    for at, one in enumerate(entries):
        below = told[-1] if at and bare[-1] else at > 0 and _is_bare(one, told=True) and _tells_of_each(entries[at - 1])
        bare.append(_is_bare(one, told=below))
        told.append(below)
    return bare, told


def _tells_of_each(entry: Entry) -> bool:
    """Whether a line says how much of each of several exercises is done: of each one, or by intervals or rounds."""
    quote = entry.node.quote
    found = dose.find(quote)
    fields = {one.statement.field for one in found}
    of_all = _SPEAKS_OF_ALL.search(quote.text) or any(map(is_bare_each, found))
    return bool(of_all and not fields.isdisjoint(_AMOUNTS)) or fields >= _INTERVALS or "rounds" in fields


_SPEAKS_OF_ALL = any_of(*EACH_EXERCISE, *ONE_BY_ONE)
_AMOUNTS, _INTERVALS = WORK | {"times"}, frozenset(("work_s", "rest_s"))
_FEWEST_TOLD = 2


def _is_bare(entry: Entry, *, stopped: bool = False, told: bool = False) -> bool:
    """Whether a leaf is a few words without a mark that ask for nothing; `stopped` if a full stop may end them.

    `told` if the dose of each stands above: then "Ear to shoulder" is a name.
    """
    node = entry.node
    text = _without_remark(node.text.removesuffix(".") if stopped else node.text)
    plain = node.kind in ("heading", "paragraph") and not node.label and text[:1].isupper()
    short = plain and len(text.split()) <= _NAME_WORDS
    short = short and not (any(map(str.isdigit, text)) and (not told or dose.find(node.quote)))
    if short and is_only_part(text) and not names_movement(text):
        return False  # "Cool down" between them heads those below it
    if told:
        short = short and ": " not in text
        return short and text[-1:] not in ".!?:;," and instruction_score(text) <= INSTRUCTS
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
