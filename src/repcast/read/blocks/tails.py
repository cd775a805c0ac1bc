"""What stands after the last exercise of a block and is the block's: its rests, its rounds, a dose of each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from repcast.languages.en.headings import COUNTED_ROUND
from repcast.languages.en.names import BETWEEN
from repcast.languages.en.scopes import EACH_BLOCK, EACH_EXERCISE
from repcast.read.blocks.drafts import BlockDraft
from repcast.read.blocks.speaking_for_all import goes_round
from repcast.read.dose.stating import LASTING_OR_HELD, is_dose
from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import begins_with_rest
from repcast.read.words.vocabulary import REPEAT, any_of

_EACH_EXERCISE, _BETWEEN = any_of(*EACH_EXERCISE), any_of(BETWEEN)


def claim_rests(blocks: Sequence[BlockDraft], body: Sequence[Line]) -> None:
    """Give each block of coded exercises the rests that stand after them, before the next block."""
    starts = [block.parts[0].head.order if block.parts[0].head else 0 for block in blocks]
    for block, start, end in zip(blocks, starts, [*starts[1:], None], strict=True):
        if block.code:
            after = (line for line in body if line.order > start and (end is None or line.order < end))
            block.around.extend(line for line in after if is_rest_line(line))
            _move_to_block(block, is_rest_line)


def told_of_each(blocks: Sequence[BlockDraft]) -> list[Line]:
    """Return what the last of several blocks says of each of them, taken from it: "Each block x 3".

    The rests after the last of blocks that are a round each are between all of these.
    """
    headed = [block for block in blocks if block.head is not None]
    rounds = [block for block in headed if block.head is not None and _ROUND.match(block.head.text)]
    told = _taken(rounds, is_rest_line) if len(rounds) >= _FEWEST else []
    return [*told, *(_taken(headed, _is_of_each_block) if len(headed) >= _FEWEST else [])]


def _taken(blocks: Sequence[BlockDraft], is_shared: Callable[[Line], bool]) -> list[Line]:
    """Return such lines of the last block, which loses them; none where a block before it has one."""
    if any(map(is_shared, (line for block in blocks[:-1] for line in _below(block)))):
        return []
    last = blocks[-1]
    taken = [line for line in _below(last) if is_shared(line)]
    last.around = [line for line in last.around if line not in taken]
    last.parts = [replace(part, body=tuple(line for line in part.body if line not in taken)) for part in last.parts]
    return taken


def _is_of_each_block(line: Line) -> bool:
    """Whether a line says of each block how often it is done."""
    return bool(_EACH_BLOCK.search(line.text)) and any(one.statement.field in _TIMES for one in line.stated)


def _below(block: BlockDraft) -> list[Line]:
    return [*block.around, *(line for part in block.parts for line in part.body)]


_ROUND = re.compile(rf"{COUNTED_ROUND}\b", re.IGNORECASE)
_EACH_BLOCK, _TIMES = re.compile(EACH_BLOCK, re.IGNORECASE), frozenset(("rounds", "times", "sets"))
_FEWEST = 2


def share_tails(blocks: Sequence[BlockDraft]) -> None:
    """Move what the last exercise of a block says of every exercise to the words around the block."""
    for block in blocks:
        _move_to_block(block, is_for_each)
        _move_to_block(block, _is_of_rounds)
        move_time_of_rounds(block)
        if not any(part.body for part in block.parts[:-1]):
            _move_to_block(block, _is_between)
        if all(map(_is_told_in_line, block.parts)):
            _move_to_block(block, _repeats_all)


def _is_told_in_line(part: Part) -> bool:
    """Whether an exercise is a line with its dose, maybe over its rest: "30 s squats" / "10 s rest"."""
    timed = part.head is not None and any(one.statement.field in LASTING_OR_HELD for one in part.head.stated)
    dosed = timed and part.head is not None and part.head.has_own_dose
    return dosed and all(is_rest_line(line) or _repeats_all(line) for line in part.body)


def _repeats_all(line: Line) -> bool:
    """Whether a line says how often to go through what stands over it, and nothing besides: "Repeat 4 times"."""
    fields = {one.statement.field for one in line.stated}
    return bool(fields) and fields <= {"times", "rounds"} and is_dose(line.quote) and bool(REPEAT.match(line.text))


def _move_to_block(block: BlockDraft, is_shared: Callable[[Line], bool]) -> None:
    """Move such lines under the last exercise, where no other has one, to the words around its block."""
    told = [[line for line in part.body if is_shared(line)] for part in block.parts]
    if len(told) > 1 and told[-1] and not any(told[:-1]):
        last = block.parts[-1]
        block.parts[-1] = replace(last, body=tuple(line for line in last.body if line not in told[-1]))
        block.around.extend(told[-1])


def move_time_of_rounds(block: BlockDraft) -> None:
    """Move the sentence that ends the last exercise with for how long to go through all of them to the block.

    A single exercise has it where its reps are counted beside: "Huff twice. Repeat the cycle for 10 minutes.".
    """
    last = block.parts[-1]
    line = last.body[-1] if last.body else None
    told = list(sentences(line.quote)) if line is not None else []
    if line is None or not told or not goes_round(told[-1]):
        return
    before = line.quote.cut(0, line.text.rfind(told[-1].text)).trimmed()
    body = (*last.body[:-1], replace(line, quote=before)) if before.text else last.body[:-1]
    counted = any(one.statement.field in _COUNTS for each in body for one in each.stated)
    if len(block.parts) > 1 or counted:
        block.parts[-1] = replace(last, body=body)
        block.around.append(replace(line, quote=told[-1], kind="paragraph"))


_COUNTS = frozenset(("reps", "times"))


def _is_between(line: Line) -> bool:
    """Whether a line only says how long to rest between sets or the like: "Rest 2 minutes between sets"."""
    fields = {one.statement.field for one in line.stated}
    return fields == {"rest_s"} and begins_with_rest(line.text) and bool(_BETWEEN.search(line.text))


def is_rest_line(line: Line) -> bool:
    """Whether a line says how long to rest."""
    rests = any(one.statement.field in _RESTS for one in line.stated)
    return rests and (
        line.kind == "paragraph" or (line.kind == "item" and not line.states_work and not line.label[:1].isalnum())
    )


_RESTS = frozenset(("rest_s", "round_rest_s"))


def is_for_each(line: Line) -> bool:
    """Whether a line says how much to do of every exercise."""
    return line.kind == "paragraph" and line.states_amount and bool(_EACH_EXERCISE.search(line.text))


def _is_of_rounds(line: Line) -> bool:
    """Whether a line says how often to go through several exercises, or how long to rest after each round."""
    fields = {one.statement.field for one in line.stated}
    return line.kind in ("paragraph", "item") and bool(fields & {"rounds", "round_rest_s"})
