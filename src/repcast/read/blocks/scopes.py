"""What stands around several exercises and holds for all of them: the kind of their block, its rounds, their dose."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from repcast.languages.en import scopes as english
from repcast.languages.en.block_names import NUMBERED_BLOCK
from repcast.model.routine import Amount, BlockKind
from repcast.read import dose
from repcast.read.blocks.drafts import BlockDraft, WorkoutDraft
from repcast.read.blocks.intervals import are_intervals
from repcast.read.blocks.rounds_told import (
    are_unbroken,
    counts_sets_of_each,
    is_number_of_blocks,
    of_one_after_another,
    told_without_rest,
    without_number_of_blocks,
    without_one_round,
)
from repcast.read.blocks.speaking_for_all import (
    LONG,
    ONE_BY_ONE,
    for_all,
    goes_round,
    is_of_one,
    is_sure,
    of_each,
    with_field,
)
from repcast.read.dose.statements import TIMES
from repcast.read.dose.stating import LASTING, is_bare_each, is_dose, only_asks
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import SPEAKS_OF_ALL, Page
from repcast.read.segments.forms import is_block_head
from repcast.read.words.headings import SKIPPED, block_kinds, counted
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import HOLD, any_of

_LASTS, _NUMBERED_BLOCK = any_of(english.LASTS), any_of(NUMBERED_BLOCK)
_ALLOWS = re.compile(english.ALLOWS, re.IGNORECASE)
_NUMBERED = re.compile(r"\W{0,3}[^\W\d_]+\s?\d{1,2}\s*[:–—-]\s+(?=\d)")
"""The name and the number of a part before what is stated for it."""

_FEWEST_IN_TURN = 2
_LONGEST_S = 600
"""The longest time in seconds that sentences around exercises state for each of them."""

_OF_A_NAME = frozenset(
    (
        "rounds",
        "sets",
        "reps",
        "by_set",
        "times",
        "rest_s",
        "next_rest_s",
        "round_rest_s",
        "sides",
        "every_s",
        "amrap",
        "for_time",
        "cap_s",
    )
)
"""What the name of a block or page states for its exercises; a time in it is that of the whole."""

_OF_THE_BLOCK = frozenset(
    ("rounds", "next_rest_s", "round_rest_s", "total_s", "every_s", "amrap", "for_time", "cap_s", "open")
)
_OF_THE_CLOCK = frozenset(("work_s", "time_s", "hold_s", "sets", "times", "rest_s"))
"""What is the block's and not its exercises' where all of it is done by one clock."""


_OF_LEGS: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds", "rest_s": "round_rest_s"}
"""What is stated around intervals that a line counts: how often all of them are done, and the rest between."""


def _is_number_of_moves(one: dose.QuotedStatement, count: int) -> bool:
    """Whether a count is only that of the exercises in a title: "Try these eight little moves"."""
    return count > 1 and one.statement.field in ("reps", "times") and one.statement.low == count


_TIMED = ("emom", "amrap", "for-time")


@dataclass(frozen=True, slots=True)
class Common:
    """What is stated for several exercises: the dose of each, and the kind, rounds and rests of their block."""

    stated: tuple[dose.QuotedStatement, ...] = ()
    kind: BlockKind = "straight"
    rounds: Amount | None = None
    every_s: Amount | None = None
    work_s: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None


def common_of(page: Page, title: Quote | None, workout: WorkoutDraft, block: BlockDraft) -> Common:
    """Return what holds for all exercises of a block."""
    if _states_its_time(block) and len(workout.blocks) > 1:
        return Common()
    stated = without_one_round(without_number_of_blocks(list(_stated(page, title, workout, block)), workout))
    fields: set[str] = {one.statement.field for one in stated if not is_of_one(one)}
    kind = _kind(block, workout, fields)
    several = len(block.parts) > 1
    by_clock = several and kind in ("circuit", "intervals")
    one_by_one = of_one_after_another(stated, kind, len(block.parts)) if by_clock else []
    if block.head is not None and block.head.counts_below:
        kind = "intervals"
        stated = [with_field(one, _OF_LEGS.get(one.statement.field, one.statement.field)) for one in stated]
    elif one_by_one:
        kind, stated = "straight", one_by_one
    elif kind in ("circuit", "superset") or _is_in_turn(block, workout, kind, fields):
        kind = "circuit" if kind == "straight" else kind
        last = max((part.head.quote.place() for part in block.parts if part.head), default=None)
        rests = any(one.statement.field in _RESTS and one.statement.low for one in stated)
        unbroken = rests and are_unbroken(block, workout)
        stated = [
            one for one in stated if not (unbroken and one.statement.field == "round_rest_s" and not one.statement.low)
        ]
        told = any(one.statement.field == "round_rest_s" for one in stated)
        own_sets = "rounds" in fields
        late = [one for one in stated if kind == "superset" or unbroken or (last is not None and one.place > last)]
        stated = [
            one
            if own_sets and counts_sets_of_each(one)
            else _of_circuit(one, after=one in late and not (told or _is_paired(one)))
            for one in stated
        ]
    elif kind in _TIMED:
        stated = [_of_clock(one) for one in stated]
    elif kind == "intervals" and several:
        stated = [with_field(one, "rounds") if one.statement.field in ("times", "sets") else one for one in stated]
    if kind not in _TIMED and not _lasts_as_one(block):
        stated = [one for one in stated if one.statement.field not in TIMES or (one.statement.low or 0) <= _LONGEST_S]
    return _unbroken(_common(kind, stated), block, workout)


def _unbroken(common: Common, block: BlockDraft, workout: WorkoutDraft) -> Common:
    """Return what holds for a circuit with no rest within its rounds, where that is told beside one after them."""
    if common.kind != "circuit" or common.rest_s is not None or common.round_rest_s is None:
        return common
    told = told_without_rest(block, workout)
    return common if told is None else replace(common, rest_s=Amount(0, 0, told.quote.place()))


def _states_its_time(block: BlockDraft) -> bool:
    """Whether a block is a warm-up or cool-down of one line that says how long: the rounds around are of the others."""
    head = block.parts[0].head if len(block.parts) == 1 else None
    if block.role == "main" or head is None:
        return False
    return any(one.statement.field in LASTING for one in head.stated) or bool(dose.lengths(head.quote))


def _stated(
    page: Page, title: Quote | None, workout: WorkoutDraft, block: BlockDraft
) -> Iterator[dose.QuotedStatement]:
    """Yield what the names of the page, workout and block and the words around state for each exercise of it."""
    names: list[Quote] = [title] if title else []
    for head in (workout.head, block.head):
        if head is not None and head.quote not in names:
            names.append(head.quote)
    alone = _is_all_work(block, workout)
    if workout.counts_rounds is None:  # once for all blocks, of which there may be a thousand
        workout.counts_rounds = any(map(_states_rounds, workout.blocks))
    rounds = not alone and workout.counts_rounds
    around = [*block.around, *(line for line in workout.around if line not in block.around)]
    told = {kind for line in around if line.only_dose or line.is_prose for kind in block_kinds(line.text)}
    phrase = block.head.quote if block.head is not None and block.head.is_mostly_dose else None
    for quote in reversed(names):
        own = alone or (block.head is not None and quote is block.head.quote)
        whole = quote is phrase or (own and not {*block_kinds(quote.text), *told}.isdisjoint(_TIMED))
        stated = _of_name(quote)
        fields = {one.statement.field for one in stated}
        paired = own and ({"work_s", "rest_s"} <= fields or "every_s" in fields)
        paired = paired or (not fields.isdisjoint(_RESTS) and any(is_number_of_blocks(one, workout) for one in stated))
        one_by_one = own and _is_of_each(quote, stated)
        lasts = block.head is not None and quote is block.head.quote and _lasts_as_one(block)
        timed = (whole or paired or one_by_one or lasts) and not _LASTS.search(quote.text)
        wanted = _OF_A_NAME | TIMES if timed else _OF_A_NAME
        count = counted(quote.text)
        sure = (one for one in stated if is_sure(one) and not _is_number_of_moves(one, count))
        passed = _COUNTS if rounds and quote is title else frozenset()
        if block.role != "main" and not (alone or (block.head is not None and quote is block.head.quote)):
            passed |= _CLOCKED
        yield from (one for one in sure if one.statement.field in wanted - passed)
    beside = _beside(block, workout)
    for sentence in for_all(_told_around(block, [line for line in around if line not in beside]), page):
        yield from of_each(sentence)
    for sentence in for_all(_told_around(block, [line for line in around if line in beside]), page):
        yield from (one for one in of_each(sentence) if one.statement.field not in _OF_ROUNDS)


_RESTS = ("rest_s", "round_rest_s")
_OF_ROUNDS = frozenset(("rounds", "times", "work_s", "time_s", "rest_s", "next_rest_s", "round_rest_s"))
"""What is told of a circuit, and not of the warm-up and the cool-down around it that say how long they are."""


def _beside(block: BlockDraft, workout: WorkoutDraft) -> list[Line]:
    """Return the lines around a warm-up or cool-down that speak of another block, the main part of the workout."""
    parts = [(part.head, *part.body) for part in block.parts]
    dosed = all(any(line.states_amount for line in lines if line is not None) for lines in parts)
    aside = block.role != "main" and dosed and any(other.role == "main" for other in workout.blocks)
    return [line for line in workout.around if line not in block.around] if aside else []


def _is_of_each(quote: Quote, stated: Iterable[dose.QuotedStatement]) -> bool:
    """Whether a name says how long each is done: "Stretches (30 s each)", "(30 s per side)", "hold for 30 s"."""
    each = ONE_BY_ONE.search(quote.text) or not english.EACH.isdisjoint(words_of(quote.text)[-1:])
    of_sides = any(one.statement.field == "sides" for one in dose.find(quote))
    return bool(each) or of_sides or any(HOLD.match(one.words) for one in stated)


def _lasts_as_one(block: BlockDraft) -> bool:
    """Whether a block is a single exercise that states nothing, and lasts as long as its heading: "Cardio (30 min)"."""
    if len(block.parts) != 1 or block.head is None or block.parts[0].head is block.head:
        return False
    lines = (block.parts[0].head, *block.parts[0].body)
    return not any(line.states_amount for line in lines if line is not None)


def _is_all_work(block: BlockDraft, workout: WorkoutDraft) -> bool:
    """Whether a block is the only one of a workout, or the only one that neither warms up nor cools down."""
    others = (other for other in workout.blocks if other is not block)
    return len(workout.blocks) == 1 or (block.role == "main" and all(other.role != "main" for other in others))


_CLOCKED = frozenset(("every_s", "amrap", "for_time", "cap_s", "rounds", "round_rest_s"))
"""What the name of a workout says of its main part, and not of its warm-up and its cool-down: "20-minute EMOM"."""

_COUNTS = frozenset(("sets", "reps", "by_set", "times"))
"""What a title says of one of its blocks where these have rounds of their own: "Over-unders 6x5"."""


def _states_rounds(block: BlockDraft) -> bool:
    lines = [block.head, *block.around]
    return any(one.statement.field == "rounds" for line in lines if line is not None for one in line.stated)


def _of_name(quote: Quote) -> list[dose.QuotedStatement]:
    """Return what a name states beside the number that it may have: "Part 1 – 3 rounds", "Superset 2: 3 sets"."""
    label = _NUMBERED.match(quote.text)
    if label:
        return dose.find(quote.cut(label.end(), len(quote.text)))
    number = _NUMBERED_BLOCK.match(quote.text)
    start = number.end() if number else 0
    return [one for one in dose.find(quote) if one.statement.start >= start and not is_bare_each(one)]


def _kind(block: BlockDraft, workout: WorkoutDraft, fields: set[str]) -> BlockKind:
    """Return the kind of a block, by what is stated for it and by the words over it."""
    if block.code:
        return "superset"
    if "every_s" in fields:
        return "emom"
    if "amrap" in fields:
        return "amrap"
    if "for_time" in fields or "cap_s" in fields:
        return "for-time"
    if _is_counted_by_the_clock(block, workout) or _goes_round(block, workout):
        return "amrap"
    texts = [block.head.text] if block.head else []
    texts += _short_texts(_told_around(block, block.around))
    if len(workout.blocks) == 1:
        texts += [workout.head.text] if workout.head else []
        texts += _short_texts(_told_around(block, workout.around))
    kind = next((kind for text in texts for kind in block_kinds(text)), None)
    kind = None if kind == "superset" and len(block.parts) < _FEWEST_IN_TURN else kind
    return kind or ("intervals" if are_intervals(block) else "straight")


def _goes_round(block: BlockDraft, workout: WorkoutDraft) -> bool:
    """Whether a sentence around the exercises says for how long to go through them: "Repeat this for 10 minutes"."""
    around = [*block.around, *(workout.around if len(workout.blocks) == 1 else [])]
    return any(goes_round(one) for line in around for one in sentences(line.quote))


def _short_texts(lines: Iterable[Line]) -> list[str]:
    """Return the words of short lines that do not only allow something: "You may superset these"."""
    return [line.text for line in lines if len(line.text.split()) <= LONG and not _ALLOWS.search(line.text)]


def _is_counted_by_the_clock(block: BlockDraft, workout: WorkoutDraft) -> bool:
    """Whether as many reps as fit are done in each interval: "60 s on / 60 s off x 6" over "6 burpees, 12 squats"."""
    of_all = workout.around if len(workout.blocks) == 1 else []
    around = [line for line in (block.head, *block.around, *of_all) if line is not None]
    timed = any({one.statement.field for one in line.stated} >= {"work_s", "rest_s", "sets"} for line in around)
    heads = [part.head for part in block.parts if part.head is not None]
    in_reps = all(any(one.statement.field == "reps" for one in head.stated) for head in heads)
    return timed and len(heads) > 1 and in_reps


def _is_in_turn(block: BlockDraft, workout: WorkoutDraft, kind: BlockKind, fields: set[str]) -> bool:
    """Whether exercises that no word calls a circuit are done in turn: bare names, and how often to go through them."""
    in_sets = block.head is not None and "sets" in fields and is_block_head(block.head)
    in_turn = (
        in_sets or _heads_sets(block, workout, fields) or fields & {"rounds", "times", "next_rest_s", "round_rest_s"}
    )
    if kind != "straight" or not in_turn:
        return False
    asked = not fields.isdisjoint(("times", "next_rest_s", "round_rest_s"))  # "rest 2 minutes and repeat 4 times"
    own = ((part.head, *(() if asked else part.body[:1])) for part in block.parts)
    told = (line for lines in own for line in lines if line is not None)
    apart = any(line.states_sets and (line.only_dose or line.kind != "paragraph" or line.is_prose) for line in told)
    return not apart and len(block.parts) > 1


def _heads_sets(block: BlockDraft, workout: WorkoutDraft, fields: set[str]) -> bool:
    """Whether the line over the exercises says how many there are of each in every round: "15, 12 and 9 reps of:"."""
    first = block.parts[0].head
    heads = (block.head, workout.head if len(workout.blocks) == 1 else None)
    over = [line for line in (*heads, *block.around) if line is not None and first and line.order < first.order]
    told = [line for line in over if any(one.statement.field == "by_set" for one in line.stated)]
    few = len(block.parts) <= _FEW_IN_TURN
    leads = any(_LEADS.search(line.text) or (line.only_dose and few) for line in told)
    return "by_set" in fields and leads and not any(ONE_BY_ONE.search(line.text) for line in over)


_LEADS, _FEW_IN_TURN = re.compile(rf"(?:\b(?:{english.OF})|:)\W*$", re.IGNORECASE), 3
"""The end of a line that leads to the exercises below, and so many may stand below one that states but the reps."""


def _is_paired(said: dose.QuotedStatement) -> bool:
    """Whether a rest stands beside the time of work that it is after: "work for 45 seconds, rest for 15 seconds"."""
    fields = {one.statement.field for one in dose.find(said.quote)}
    return said.statement.field == "rest_s" and bool(fields & {"work_s", "time_s", "hold_s"})


def _of_circuit(said: dose.QuotedStatement, *, after: bool) -> dose.QuotedStatement:
    """Return the statement as a circuit means it.

    "Three times" counts rounds, and a rest is between exercises; `after` is true of one that is stated after them all,
    which is between rounds.
    """
    fields: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds"}
    fields["rest_s"] = "round_rest_s" if after else "next_rest_s"
    if is_of_one(said):
        return said
    return with_field(said, fields.get(said.statement.field, said.statement.field))


def _of_clock(said: dose.QuotedStatement) -> dose.QuotedStatement:
    """Return the statement as a block by the clock means it.

    "Three times" counts its rounds, and a rest is after the whole of it: between its exercises there is none.
    """
    fields: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds", "rest_s": "round_rest_s"}
    return with_field(said, fields.get(said.statement.field, said.statement.field))


def _common(kind: BlockKind, stated: Sequence[dose.QuotedStatement]) -> Common:
    by_clock = kind in _TIMED  # the reps of its exercises say nothing of how long it lasts
    settled = dose.settle([one for one in stated if not (by_clock and one.statement.field == "reps")])
    of_block = _OF_THE_BLOCK | _OF_THE_CLOCK if by_clock else _OF_THE_BLOCK
    rounds, every_s = settled.amount("rounds"), settled.amount("every_s")
    work_s = (
        next(filter(None, map(settled.amount, ("cap_s", "work_s", "time_s", "hold_s"))), None) if by_clock else None
    )
    return Common(
        tuple(one for one in stated if one.statement.field not in of_block),
        kind,
        rounds,
        every_s,
        work_s,
        settled.amount("next_rest_s"),
        settled.amount("round_rest_s"),
    )


def _told_around(block: BlockDraft, lines: Iterable[Line]) -> list[Line]:
    """Return lines without pauses, nor items of other lists that neither speak of all nor say only how much."""
    groups = {part.head.group for part in block.parts if part.head is not None}
    spoken = (line for line in lines if line.section not in SKIPPED)
    return [line for line in spoken if line.kind != "item" or line.group in groups or _says_how_much(line)]


def _says_how_much(line: Line) -> bool:
    told = bool(SPEAKS_OF_ALL.search(line.text)) or is_dose(line.quote) or only_asks(line.quote)
    return told or is_block_head(line)
