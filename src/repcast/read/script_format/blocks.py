"""The blocks of a routine: those that a script of version 1 implies, and those that version 2 states."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import get_args

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, BlockKind, Exercise, Role
from repcast.read.script_format.amounts import amount, yes_or_no
from repcast.read.script_format.headings import KIND_LABELS, BlockHeading
from repcast.read.script_format.tables import Table

KEYS: dict[str, tuple[BlockKind, ...]] = {
    "every_s": ("emom",),
    "in_turn": ("emom",),
    "work_s": ("emom", "amrap", "for-time"),
}
"""The keys of a block that only some kinds use."""


@dataclass(frozen=True, slots=True)
class ScriptExercise:
    """An exercise of a script, with what one of version 1 states about its place in the routine."""

    exercise: Exercise
    role: Role = "main"
    every_s: Amount | None = None


def implied_blocks(parts: Sequence[ScriptExercise], around: Block) -> Iterator[Block]:
    """Yield the warm-up, the main part and the cool-down; the main part is a circuit where `around` has rounds.

    `around` is a block without exercises: what the head of a script of version 1 states for all of them.
    """
    between = replace(around, rounds=None)
    for role in get_args(Role):
        those = [part for part in parts if part.role == role]
        if role == "main" and around.rounds and those:
            yield replace(around, exercises=tuple(part.exercise for part in those), kind="circuit")
            continue
        for is_interval, group in groupby(those, lambda part: part.every_s is not None):
            same = list(group)
            if is_interval:
                yield from (
                    replace(between, exercises=(part.exercise,), kind="emom", every_s=part.every_s, role=role)
                    for part in same
                )
            else:
                yield replace(between, exercises=tuple(part.exercise for part in same), role=role)


def lost_intervals(parts: Sequence[ScriptExercise]) -> Iterator[Diagnostic]:
    """Warn of exercises of a circuit that are to start at an interval, which only one exercise on its own can."""
    for part in parts:
        if part.every_s and part.role == "main":
            message = "`every_s` changes nothing in a routine with `rounds`"
            yield Diagnostic("warning", "contradiction", message, part.every_s.place)


def block_of(heading: BlockHeading, table: Table, exercises: Sequence[Exercise], place: Place) -> Block:
    """Return the block that a heading at `place` and the TOML under it state."""
    kind = heading.kinds[0]
    block = Block(
        tuple(exercises),
        kind,
        amount(table, "rounds", least=1),
        amount(table, "every_s", least=1),
        amount(table, "work_s", least=1),
        amount(table, "rest_s"),
        amount(table, "round_rest_s"),
        heading.role,
        heading.title,
        yes_or_no(table, "in_turn", default=True),
        place,
    )
    table.close("a block")
    _warn_of_kinds(heading, table, place)
    _warn_of_rounds(block, table)
    return block


def _warn_of_kinds(heading: BlockHeading, table: Table, place: Place) -> None:
    """Warn of a second kind, and of keys that only a block of another kind uses."""
    names = {kind: label for label, kind in KIND_LABELS.items()}
    kind = heading.kinds[0]
    if len(heading.kinds) > 1:
        both = " and ".join(f"`{names[one]}`" for one in heading.kinds)
        message = f"a block cannot be both {both}; it is taken as `{names[kind]}`"
        table.faults.append(Diagnostic("warning", "two-kinds", message, place))
    for key, kinds in KEYS.items():
        if key in table.values and kind not in kinds:
            which = " or ".join(f"`{names[one]}`" for one in kinds)
            table.contradict(key, f"`{key}` changes nothing under `{names[kind]}`; it belongs to {which}")


def _warn_of_rounds(block: Block, table: Table) -> None:
    """Warn of rounds that do not go together with the time, or with the sets that exercises state one by one."""
    rounds = _exact(block.rounds)
    every_s, work_s = _exact(block.every_s), _exact(block.work_s)
    if block.kind == "emom" and rounds and every_s and work_s:
        a_round_s = every_s * block.intervals_a_round
        if rounds * a_round_s != work_s:
            message = f"{rounds:g} rounds take {rounds * a_round_s:g} s; `work_s` was left out"
            table.contradict("work_s", message)
    if block.kind == "straight" or not rounds:
        return
    for exercise in block.exercises:
        sets = len(exercise.dose.by_set)
        if sets > 1 and sets != rounds:
            counts = f"{exercise.title} states {sets} sets one by one, its block {rounds:g} rounds"
            message = f"{counts}; `rounds` was followed"
            table.faults.append(Diagnostic("warning", "contradiction", message, exercise.place))


def _exact(amount: Amount | None) -> float | None:
    return amount.low if amount and amount.low == amount.high else None
