"""What is said of rounds: beside the sets of each exercise, of a single one, and of the blocks."""

import re

from repcast.languages.en.dose import PLURAL
from repcast.languages.en.headings import COUNTED_ROUND
from repcast.languages.en.scopes import ONE_BY_ONE, ROUNDS_OF_EACH, UNBROKEN, WITHOUT_REST
from repcast.model.routine import BlockKind
from repcast.read import dose
from repcast.read.blocks.drafts import BlockDraft, WorkoutDraft
from repcast.read.blocks.speaking_for_all import EACH_EXERCISE, is_of_one, with_field
from repcast.read.lines import Line
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_ONE_BY_ONE, _OF_EACH, _UNBROKEN = any_of(*ONE_BY_ONE), any_of(*ROUNDS_OF_EACH), any_of(*UNBROKEN)
_WITHOUT_REST = any_of(*WITHOUT_REST)
_COUNTS = frozenset(("rounds", "sets", "times"))
_FIRST_WORD = re.compile(r"[\W_]*([^\W\d_]+)")
_MOST_BLOCKS = 26
"""The most blocks that a sentence counts."""


def without_one_round(stated: list[dose.QuotedStatement]) -> list[dose.QuotedStatement]:
    """Return statements without what one round is, where others say how many there are: "that is 1 round. Do 3"."""
    rounds = [one for one in stated if one.statement.field == "rounds"]
    several = any((one.statement.high or one.statement.low or 0) > 1 for one in rounds)
    return [one for one in stated if not (several and one in rounds and one.statement.high == 1)]


def without_number_of_blocks(stated: list[dose.QuotedStatement], workout: WorkoutDraft) -> list[dose.QuotedStatement]:
    """Return statements without rounds that count the blocks called so: "two circuits" of "Circuit 1", "Circuit 2".

    How often "each of them" is done counts rounds of these then.
    """
    others = [one for one in stated if not is_number_of_blocks(one, workout)]
    return others if len(others) == len(stated) else [_of_each_block(one) for one in others]


def _of_each_block(one: dose.QuotedStatement) -> dose.QuotedStatement:
    of_block = is_of_one(one) and not EACH_EXERCISE.search(one.quote.text)
    return with_field(one, "rounds") if of_block else one


def is_number_of_blocks(one: dose.QuotedStatement, workout: WorkoutDraft) -> bool:
    """Whether a statement counts the blocks called so; sets and rounds without a word are those of "Round 1"."""
    count = one.statement.low
    counted = words_of(one.words)[-1:] or [COUNTED_ROUND]
    told = one.statement.field in ("rounds", "sets") and count == one.statement.high
    if not (told and counted and 1 < len(workout.blocks) <= _MOST_BLOCKS):
        return False
    nouns = {counted[0], counted[0].removesuffix(PLURAL), *([COUNTED_ROUND] if one.statement.field == "sets" else [])}
    called = (_FIRST_WORD.match(block.head.text) for block in workout.blocks if block.head is not None)
    return count == sum(word is not None and word[1].lower() in nouns for word in called)


def are_unbroken(block: BlockDraft, workout: WorkoutDraft) -> bool:
    """Whether it is said around exercises that one follows another, so that a rest that is told comes after all."""
    return any(_UNBROKEN.search(line.text) for line in _around(block, workout))


def told_without_rest(block: BlockDraft, workout: WorkoutDraft) -> Line | None:
    """Return the line that says that exercises have no rest between them, "back to back"; `None` if there is none."""
    return next((line for line in _around(block, workout) if _WITHOUT_REST.search(line.text)), None)


def _around(block: BlockDraft, workout: WorkoutDraft) -> list[Line]:
    """Return the lines over and around several exercises; none of a single one."""
    lines = (block.head, workout.head, *block.around, *workout.around)
    return [line for line in lines if line is not None] if len(block.parts) > 1 else []


def counts_sets_of_each(said: dose.QuotedStatement) -> bool:
    """Whether sets are counted of each exercise, beside the rounds of all: "2 sets of each move", "do 3 rounds"."""
    return said.statement.field == "sets" and bool(_ONE_BY_ONE.search(said.quote.text))


def of_one_after_another(
    stated: list[dose.QuotedStatement], kind: BlockKind, exercises: int
) -> list[dose.QuotedStatement]:
    """Return statements with rounds by the clock as sets of each exercise, where one is done after another.

    That is said, or intervals are counted as sets ("20 s on, 10 s off x 8"), not as many as there are `exercises`, or
    the rest between exercises is longer than that within a round. None are returned of any other statements.
    """
    lows: dict[dose.Field, list[float]] = {}
    for one in stated:
        lows.setdefault(one.statement.field, []).append(one.statement.low or 0)
    counts = [one for one in stated if one.statement.field in _COUNTS]
    if not {"work_s", "rest_s"} <= lows.keys() or len({one.statement.field for one in counts}) != 1:
        return []
    in_sets = kind == "intervals" and counts[0].statement.field == "sets" and counts[0].statement.low != exercises
    told = in_sets or any(_OF_EACH.search(one.quote.text) for one in counts)
    apart = kind != "circuit" and "next_rest_s" in lows and min(lows["next_rest_s"]) > max(lows["rest_s"])
    return [with_field(one, "sets") if one in counts else one for one in stated] if told or apart else []
