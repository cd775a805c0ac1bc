"""An EMOM's exercises: whether each interval is for the next one or for all of them, and how many rounds that makes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from repcast.languages.en import scopes as english
from repcast.model.routine import Amount, Block, Dose
from repcast.read.words.vocabulary import any_of

_IN_TURN, _TOGETHER = any_of(*english.IN_TURN), any_of(*english.TOGETHER)

_REP_S, _M_PER_S = 2.0, 2.5
"""How long a brisk rep takes, and how fast one runs, to see whether all of it fits into one interval."""

_SHARE = 0.75
"""How much of an interval may be work where nobody says that all of it is done in each: what is left is rest."""


_LONG_S = 120
"""From so many seconds on what is not said of one exercise takes about as long as each of the others."""


def in_intervals(block: Block, around: Iterable[str], *, is_labelled: bool) -> Block:
    """Return an EMOM with its exercises in turn or together, and its rounds in place of the length of the whole.

    `around` are the words over and about the block; `is_labelled`: lines say in which minute they are done.
    """
    block = replace(block, in_turn=is_labelled or _are_in_turn(block, list(around)))
    rounds = block.rounds or _rounds(block)
    return replace(block, rounds=rounds, work_s=None if rounds else block.work_s)


def _are_in_turn(block: Block, around: Sequence[str]) -> bool:
    if len(block.exercises) < 2 or any(one.is_rest for one in block.exercises):
        return True
    if any(map(_IN_TURN.search, around)):
        return True
    if any(map(_TOGETHER.search, around)):
        return False
    whole, every, rounds = _low(block.work_s), _low(block.every_s), _low(block.rounds)
    if whole and every and rounds and whole in (rounds * every, rounds * every * len(block.exercises)):
        return whole != rounds * every
    needed = [_least_s(exercise.dose) for exercise in block.exercises]
    if (every or 0) >= _LONG_S and any(needed):
        return sum(needed) * len(needed) > _SHARE * every * sum(map(bool, needed))
    return not all(needed) or sum(needed) > _SHARE * (every or 60)


def _rounds(block: Block) -> Amount | None:
    """Return the rounds that the whole time makes; `None` where its last turn would be cut short."""
    whole, every = _low(block.work_s), _low(block.every_s)
    a_round = every * block.intervals_a_round
    count = int(whole // a_round) if a_round and whole % a_round == 0 else 0
    return Amount(count, count, block.work_s.place) if count and block.work_s else None


def _low(amount: Amount | None) -> float:
    return (amount.low or 0) if amount else 0


def _least_s(dose: Dose) -> float:
    """Return about how long a dose takes at least, 0 where it does not say."""
    sides = 2 if dose.sides and dose.sides.way == "each" else 1
    seconds = _low(dose.work_s) or _low(dose.hold_s) or _low(dose.distance_m) / _M_PER_S
    return sides * (seconds or _low(dose.reps) * _REP_S)
