"""Sessions that are told part by part in lines, "Warm up: 10 min", "Main set: 6 x 100", as lists."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from repcast.languages.en.going import PART_JOINTS, PART_LABELS, STRETCH, WARMING
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import LASTING, WORK, states_work
from repcast.read.lines.compounds import session
from repcast.read.lines.dosed_names import beside_dose
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name, is_day, is_only_part, role_of_block
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of
from repcast.read.words.vocabulary import any_of

_LABELLED = re.compile(r"^(?P<name>[^:–—]{2,30}?)(?:\s*:\s+|\s+[–—-]\s+)(?=\S)")
_WARMING = any_of(WARMING)
_LONGEST = 400
"""The most characters of a line that tells a part of a session."""

_NAME_WORDS, _TOLD_WORDS, _LINE_WORDS, _FEWEST = 4, 10, 25, 2
"""The most words of a part's name, of a part without a mark and of any other line; the fewest parts of a session."""


def with_parts(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines in a row that tell a session part by part as a list."""
    for is_line, run in groupby(chain.from_iterable(map(_parted, nodes)), _is_line):
        if is_line:
            yield from _listed(list(run))
        else:
            yield from run


def _parted(node: Node) -> Iterator[Node]:
    """Yield a node, a line that tells several parts by their names as a line for each: "Warm up: … Main set: …"."""
    if node.kind == "list":
        yield replace(node, children=tuple(chain.from_iterable(map(_parted, node.children))))
        return
    starts = [match.end() for match in _NEXT_PART.finditer(node.text)] if _FIRST_PART.match(node.text) else []
    if node.kind not in ("paragraph", "item") or node.children or not starts or len(node.text) > _LONGEST:
        yield node
        return
    ends = [*(match.start() for match in _NEXT_PART.finditer(node.text)), len(node.text)]
    spans = zip([0, *starts], ends, strict=True)
    items = tuple(_item(replace(node, quote=node.quote.cut(*span).trimmed(), bold=0, linked=0)) for span in spans)
    yield from items if node.kind == "item" else (Node("list", children=items),)


_FIRST_PART = re.compile(rf"(?:{PART_LABELS})\s*:\s", re.IGNORECASE)
_NEXT_PART = re.compile(
    rf"[\s,;.]+(?:(?:{PART_JOINTS})\s+)?(?=(?:{PART_LABELS})\s*(?:\([^()]{{1,20}}\)\s*)?:\s)", re.IGNORECASE
)


def _is_line(node: Node) -> bool:
    """Whether a node is a line with nothing under it."""
    return node.is_line and not node.children


def _listed(run: Sequence[Node]) -> Iterator[Node]:
    """Yield lines in a row, those from the first part of a session to its last as a list."""
    start = 0
    for first, end in _sessions(run):
        yield from run[start:first]
        yield Node("list", children=tuple(_items(run[first:end])))
        start = end
    yield from _with_last_parts(run[start:])


def _with_last_parts(run: Sequence[Node]) -> Iterator[Node]:
    """Yield lines, the last ones that tell a part after names with their sets as its name over what is done in it.

    "Squat 3x8", "Stretch: hams 30 s each side", "Finisher: 50 press-ups".
    """
    end = len(run)
    while end and _is_led_by_part(run[end - 1]):
        end -= 1
    lifts = bool(end) and _is_dosed_name(run[end - 1].quote)
    yield from run[:end]
    for node in run[end:]:
        yield from _over_told(node) if lifts else (node,)


def _over_told(node: Node) -> Iterator[Node]:
    """Yield the name of a part as a heading, and what is done in it as lines: "Stretch: hams 30 s"."""
    name, told = _label_and_told(node)
    yield replace(node, kind="heading", level=0, quote=name, apart=True)
    stretched = _is_stretching(name)
    for quote in told:
        title = beside_dose(quote).title
        bare = stretched and not has_movement(words_of(title.text)) and quote.text.startswith(title.text)
        end = len(title.text)
        named = Quote.join(title, f" {STRETCH}", quote.cut(end, len(quote.text))) if bare else quote
        yield replace(node, kind="paragraph", level=0, quote=named, apart=False, bold=0)


def _is_led_by_part(node: Node) -> bool:
    """Whether a line is the name of a part, and after a mark names with their doses."""
    match = _LABELLED.match(node.text) if len(node.text) <= _LONGEST else None
    if match is None or not (_is_told_part(node) or is_only_part(match["name"])):
        return False
    name, told = _label_and_told(node)
    counted = _is_stretching(name) or not any(map(_goes_for_time, told))
    return counted and all(map(_is_dosed_name, told))


def _is_stretching(name: Quote) -> bool:
    return name.text.lower().startswith(STRETCH)


def _goes_for_time(quote: Quote) -> bool:
    """Whether something is only said to be done for a time, which may be all of a part: "5 min walk"."""
    fields = {one.statement.field for one in dose.find(quote)}
    return not fields.isdisjoint(LASTING - {"distance_m"}) and fields.isdisjoint(("reps", "sets"))


def _label_and_told(node: Node) -> tuple[Quote, list[Quote]]:
    """Return what stands before the mark of a line, and the parts after it between commas."""
    match = _LABELLED.match(node.text)
    end, start = (match.end("name"), match.end()) if match else (0, 0)
    ends = [*(start + one.start() for one in re.finditer(",", node.text[start:])), len(node.text)]
    starts = [start, *(one + 1 for one in ends[:-1])]
    return node.quote.cut(0, end), [node.quote.cut(*span).trimmed() for span in zip(starts, ends, strict=True)]


def _is_dosed_name(quote: Quote) -> bool:
    """Whether a few words are a name with its dose: "hams 2x30s each", "50 press-ups"."""
    naming = beside_dose(quote)
    name = naming.title.text
    few = 0 < len(name.split()) <= _NAME_WORDS and quote.text[-1:] not in ".!?:"
    return few and naming.form == "dose" and states_work(quote) and instruction_score(name) < INSTRUCTS


def _sessions(run: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Yield where the lines of each session begin and end."""
    at = 0
    while at < len(run):
        if not _is_told_part(run[at]):
            at += 1
            continue
        end = at + 1
        while end < len(run) and _goes_on(run[end]):
            end += 1
        told = sum(map(_is_told_part, run[at:end]))
        several = any(_tells_several(one) or _tells_session(one) for one in run[at:end])
        if told >= _FEWEST and (end - at > told or several):
            yield at, end
        at = end


def _goes_on(node: Node) -> bool:
    """Whether a line is the next one of a session: a part, or a short line that says how much."""
    if is_day(node.text) or len(node.text.split()) > _LINE_WORDS:
        return False
    label = _LABELLED.match(node.text)
    counts = node.text[label.end() if label else 0 :][:1].isdigit()
    return _is_told_part(node) or (len(node.text) <= _LONGEST and counts and states_work(node.quote))


def _items(lines: Sequence[Node]) -> Iterator[Node]:
    """Yield the lines of a session as items, those after the name of its main part under it."""
    main: list[Node] = []
    for line in lines:
        match = _LABELLED.match(line.text)
        is_main = match is not None and _is_told_part(line) and role_of_block(match["name"]) == "main"
        if _is_told_part(line):
            yield from _of_main(main)
            main = []
        if is_main or main:
            main.append(line)
        elif _tells_session(line):
            yield _headed([line])
        else:
            yield _item(line)
    yield from _of_main(main)


def _of_main(lines: Sequence[Node]) -> Iterator[Node]:
    """Yield the main part of a session: as it is, or with several lines under its name."""
    if len(lines) > 1 or any(map(_tells_session, lines)):
        yield _headed(lines)
    else:
        yield from map(_item, lines)


def _headed(lines: Sequence[Node]) -> Node:
    """Return the lines of a part as a list under its name, which the first of them begins with."""
    first = lines[0]
    match = _LABELLED.match(first.text)
    end = match.end() if match else 0
    told = replace(first, quote=first.quote.cut(end, len(first.text)).trimmed(), bold=0)
    head = replace(_item(first), quote=first.quote.cut(0, end).trimmed())
    return replace(head, children=(Node("list", children=tuple(_item(one) for one in (told, *lines[1:]))),))


def _tells_session(node: Node) -> bool:
    """Whether a line tells intervals after the name of a part: "Main: run 60 s, walk 90 s, repeat 8 times"."""
    match = _LABELLED.match(node.text)
    return match is not None and bool(session(node.quote.cut(match.end(), len(node.text)).trimmed()))


def _item(line: Node) -> Node:
    return replace(line, kind="item", level=0, label="-")


def _is_told_part(node: Node) -> bool:
    """Whether a line names a part of a session with what is done in it: "Main set: 6 x 100", "10 min warm-up"."""
    if len(node.text) > _LONGEST or not any(map(str.isdigit, node.text)):
        return False
    match = _LABELLED.match(node.text)
    if match:
        name = match["name"]
        said = words_of(name)
        part = len(said) <= _NAME_WORDS and is_block_name(name) and not any(map(str.isdigit, name))
        return part and (role_of_block(name) != "main" or not has_movement(said))
    return bool(_WARMING.search(node.text)) and len(node.text.split()) <= _TOLD_WORDS and node.text[-1:] not in ".!?:"


def _tells_several(node: Node) -> bool:
    """Whether a line lists several things to do: "Warm up: 200 free, 100 kick"."""
    return sum(one.statement.field in WORK for one in dose.find(node.quote)) > 1 and "," in node.text
