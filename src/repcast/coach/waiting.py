"""A set that waits for the listener: as much as one can, a distance, reps at one's own pace, a block for time."""

from collections.abc import Iterator

from repcast.coach.context import Context
from repcast.coach.countdown import go
from repcast.coach.naming import amount_of, block_items
from repcast.coach.timed import PROMPT_MS, called, line_kind
from repcast.languages.en import blocks
from repcast.languages.en import coaching as english
from repcast.languages.en.phrasing import sentence
from repcast.model.calls import MINUTE_MS
from repcast.model.cue_sheet import COUNT, NORMAL, REMARK, Utterance, as_written
from repcast.model.plan import Set

SETTLED_MS = 400
"""How long after go the first words begin."""
LAST_CALL_MS = 20 * MINUTE_MS
"""Up to here the minutes are called: whoever takes longer is no longer at it."""
HALF_A_MINUTE_MS = 30_000
"""How often there is a word in such a set: nobody is left alone for a minute."""


def waiting(context: Context, part: Set) -> Iterator[Utterance]:
    """Yield what is said in a set that waits; in a file it has an end, which is called."""
    work = context.plan.work_of(part)
    yield go(context.plan, part)
    ways = english.own_time(_task(context, part), work.length_ms, is_live=context.profile.can_answer)
    yield Utterance("say", as_written(*ways), from_ms=SETTLED_MS)
    if part.of_block or context.profile.can_answer:
        yield from _so_far(context, part, work.length_ms)
        yield from overtime(work.length_ms) if context.profile.can_answer else ()
    elif not context.profile.can_answer:
        yield from called(context, part)
    if not context.profile.can_answer:
        return
    is_first = part == context.first_waiting
    way = english.NEXT_WHEN_DONE[0 if is_first else 1]
    yield Utterance("say", as_written(way), from_ms=SETTLED_MS, level=0 if is_first else NORMAL)


def overtime(length_ms: int) -> Iterator[Utterance]:
    """Yield the minutes that are gone once what waits has lasted for its estimate, up to `LAST_CALL_MS`."""
    for at_ms in range(-(-length_ms // MINUTE_MS) * MINUTE_MS, LAST_CALL_MS + 1, MINUTE_MS):
        yield Utterance("count", as_written(english.time_gone(at_ms)), at_ms, priority=COUNT, level=NORMAL)


def _task(context: Context, part: Set) -> str:
    """Return what is to be done: "10 reps at your own pace", "400 metres", the list of a block."""
    plan = context.plan
    if part.of_block:
        return blocks.whole_list(block_items(plan, plan.blocks[part.block]))
    planned, work = plan.exercises[part.exercise], plan.work_of(part)
    amount = amount_of(work, planned)
    own = f"{amount} {english.OWN_PACE}" if work.kind == "reps" else amount
    return sentence(f"{own}{english.at_load(work.load)}")


def _so_far(context: Context, part: Set, length_ms: int) -> Iterator[Utterance]:
    """Say every half a minute the minutes that are gone, or a line by what is done; of a hold its first half too."""
    kind = line_kind(context, part)
    for slot, at_ms in enumerate(range(HALF_A_MINUTE_MS, length_ms, HALF_A_MINUTE_MS)):
        if at_ms % MINUTE_MS == 0 or (kind == "holding" and slot == 0):
            words = as_written(english.time_gone(at_ms))
            yield Utterance("count", words, at_ms=at_ms, priority=COUNT, level=NORMAL)
        else:
            words, until_ms = as_written(context.line(kind, part, slot)), at_ms + PROMPT_MS
            yield Utterance("say", words, from_ms=at_ms, until_ms=until_ms, level=NORMAL, priority=REMARK)
