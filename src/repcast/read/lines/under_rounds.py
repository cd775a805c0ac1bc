"""Lines in a row under one that says how many rounds there are of them, as one list, whatever their forms are.

Where such a line stands after what it counts and before another part of the session, it is set over what it counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.going import FINISHING, LAST_LABEL, SESSION_JOINTS, THEN_LAST
from repcast.languages.en.tables import ROUNDS
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import states_work
from repcast.read.lines.session_sentences import moves
from repcast.read.quote import Quote
from repcast.read.words.bullets import FOR_WHOM
from repcast.read.words.headings import SURE, block_kinds, is_block_name, section_of
from repcast.read.words.vocabulary import HOLD

_HEAD_WORDS, _LINE_WORDS, _FEWEST = 10, 16, 2
"""The most words of a line over a block and of one in it, and the fewest of these."""

_COUNTS = frozenset(("rounds", "amrap", "every_s", "for_time"))


def with_lines_under_rounds(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines of several forms after one with rounds, up to a blank line, as a list."""
    row = _with_counts_over(list(nodes))
    at = 0
    while at < len(row):
        end = at + 1
        if _counts_rounds(row[at]):
            while end < len(row) and _goes_on(row[end]):
                end += 1
        items = [item for node in row[at + 1 : end] for item in (node.children if node.kind == "list" else (node,))]
        if len(items) < _FEWEST or not (row[at].kind == "list" or _is_mixed(row[at + 1 : end])):
            yield row[at]
            at += 1
            continue
        below = Node("list", children=tuple(replace(item, kind="item", level=0, label="-") for item in items))
        yield from _under(row[at], below)
        at = end


def _under(head: Node, below: Node) -> Iterator[Node]:
    """Yield a line and the list under it: in the last item, where the line is one."""
    if head.kind == "list":
        last = replace(head.children[-1], children=(below,))
        yield replace(head, children=(*head.children[:-1], last))
        return
    yield head
    yield below


def _counts_rounds(node: Node) -> bool:
    """Whether a short line, or the last item of a list, says how often what follows is done."""
    if node.kind == "list":
        return bool(node.children) and node.children[-1].label[:1].isalnum() and _counts_rounds(node.children[-1])
    if node.kind not in ("heading", "paragraph", "item") or node.children or len(node.text.split()) > _HEAD_WORDS:
        return False
    return any(one.statement.field in _COUNTS for one in dose.find(node.quote))


def _goes_on(node: Node) -> bool:
    """Whether a node follows the one before it without a blank line, and is short."""
    lines = node.children if node.kind == "list" else (node,)
    beside = any(line.children or line.text[:1] in FOR_WHOM for line in lines)
    close = not beside and not any(line.apart or section_of(line.text).share >= SURE for line in lines)
    short = all(len(line.text.split()) <= _LINE_WORDS for line in lines)
    return close and short and bool(lines) and node.kind in ("list", "paragraph") and not _counts_rounds(lines[-1])


def _is_mixed(nodes: Sequence[Node]) -> bool:
    return len(nodes) > 1 and any(node.kind == "paragraph" for node in nodes)


_TIMES, _RESTS = frozenset(("times", "rounds", "sets")), frozenset(("rest_s", "round_rest_s", "next_rest_s"))
_THEN = re.compile(rf"\s*[,;.]?\s+(?:{SESSION_JOINTS})\b\s*", re.IGNORECASE)
_LAST, _FINISHING = re.compile(THEN_LAST, re.IGNORECASE), re.compile(rf"(?:{FINISHING})\W*", re.IGNORECASE)
_LABELLED = re.compile(r"(?P<name>[^:\d]{2,30}):\s+(?=\S)")
_NAME_WORDS = 4
"""The most words of the name of a part."""


def _with_counts_over(row: Sequence[Node]) -> list[Node]:
    """Return nodes, a line that says how often those before it are done over these, if another part follows it.

    "10 squats", "10 push-ups", "Repeat 3 times, then stretch:" are "3 rounds:", both, and "stretch:".
    """
    done: list[Node] = []
    at = 0
    while at < len(row):
        count, part = _count_and_part(row[at])
        beside = part is not None
        part = part or (_part(row[at + 1 : at + 3]) if count is not None else None)
        start = _first_counted(done) if part is not None else -1
        if count is None or part is None or start < 0:
            done.append(row[at])
            at += 1
            continue
        done.insert(start, Node("paragraph", count))
        done.append(part)
        at += 1 if beside else 2
    return done


def _count_and_part(node: Node) -> tuple[Quote | None, Node | None]:
    """Return how often a line says that all before it is done, as "3 rounds:", and the name of a part behind "then"."""
    if not node.is_line or node.children or len(node.text.split()) > _HEAD_WORDS:
        return None, None
    joint = _THEN.search(node.text)
    told = node.quote.cut(0, joint.start() if joint else len(node.text.rstrip(" .!")))
    stated = [one.statement for one in dose.find(told)]
    counts = [one for one in stated if one.field in _TIMES]
    others = {one.field for one in stated if one.field not in _TIMES}
    if len(counts) != 1 or not others <= _RESTS or (counts[0].low or 0) < _FEWEST or told.text[-1:] == ":":
        return None, None
    times = Quote(told.source, f"{counts[0].low:g} {ROUNDS}", told.anchors[:1])
    count = Quote.join(told if others else times, ":")
    if joint is None:
        return count, None
    name = node.quote.cut(joint.end(), len(node.text.rstrip(" :."))).trimmed()
    part = _last_label(node) if _FINISHING.fullmatch(name.text) else Quote.join(name, ":")
    named = _FINISHING.fullmatch(name.text) or _is_part(name.text)
    return (count, replace(node, quote=part, bold=0, linked=0)) if named else (None, None)


def _part(below: Sequence[Node]) -> Node | None:
    """Return the first of the nodes after a count as that of another part of a session; `None` for any other."""
    if not below or below[0].kind not in ("heading", "paragraph") or below[0].children:
        return None
    node, last = below[0], _LAST.match(below[0].text) or _FINISHING.match(below[0].text)
    if last and states_work(node.quote) and _names_work(node.quote.cut(last.end(), len(node.text))):
        return replace(node, quote=Quote.join(f"{LAST_LABEL}: ", node.quote.cut(last.end(), len(node.text))), bold=0)
    if last and last.end() == len(node.text) and len(below) > 1:
        return replace(node, kind="paragraph", level=0, quote=_last_label(node), bold=0)
    label = _LABELLED.match(node.text)
    return node if _is_part(label["name"] if label else node.text.rstrip(" :")) else None


def _names_work(done: Quote) -> bool:
    """Whether words name a movement with its amount, and not what is done on the other side or held."""
    sides = any(one.statement.field == "sides" for one in dose.find(done))
    return moves(done.text) and not sides and not HOLD.match(done.text)


def _last_label(node: Node) -> Quote:
    return Quote(node.quote.source, f"{LAST_LABEL}:", node.quote.anchors[:1])


def _is_part(name: str) -> bool:
    """Whether words are the name of a part of a session that is not said to be done in rounds or by the clock."""
    plain = not any(map(str.isdigit, name)) and not any(block_kinds(name))
    return plain and 0 < len(name.split()) <= _NAME_WORDS and is_block_name(name)


def _first_counted(done: Sequence[Node]) -> int:
    """Return where the lines or the list begin that stand before a count and state work; -1 for fewer than two."""
    if done and done[-1].kind == "list":
        worked = sum(states_work(item.quote) for item in done[-1].children)
        over = len(done) > 1 and _counts_rounds(done[-2])
        return len(done) - 1 if worked >= _FEWEST and not over else -1
    start = len(done)
    while start and _is_counted(done[start - 1]):
        start -= 1
        if done[start].apart and not all(node.apart for node in done[start:]):
            break
    over = start > 0 and _counts_rounds(done[start - 1])
    return start if len(done) - start >= _FEWEST and not over else -1


def _is_counted(node: Node) -> bool:
    """Whether a short line says how much of something, or how long to rest."""
    short = node.is_line and not node.children and len(node.text.split()) <= _LINE_WORDS and node.text[-1:] != ":"
    fields = {one.statement.field for one in dose.find(node.quote)}
    return short and (states_work(node.quote) or bool(fields & _RESTS)) and not _counts_rounds(node)
