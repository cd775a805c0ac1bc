"""Resolves the blocks of a workout: their rounds, their exercises, and one go at those that are done by the clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic
from repcast.model.plan import PlannedBlock, PlannedExercise, SetWork
from repcast.model.routine import Amount, Block, Dose, Exercise, Role, Workout
from repcast.model.times import to_ms
from repcast.plan.amounts import GET_READY_S, NOTHING_CHOSEN, Asked, pick
from repcast.plan.breaks import CHANGE_S
from repcast.plan.diagnose import defaults_taken
from repcast.plan.intervals import fitted
from repcast.plan.resolve import Place, Resolved, resolve
from repcast.plan.rounds import rounds_of

AMRAP_S, EVERY_S = 600, 60
"""What is taken for an AMRAP that states no time, and for an EMOM that states no interval: the commonest of each."""


@dataclass(frozen=True, slots=True)
class ResolvedBlocks:
    """The blocks of a workout with all their exercises, and what deciding them took."""

    blocks: tuple[PlannedBlock, ...]
    exercises: tuple[PlannedExercise, ...]
    diagnostics: tuple[Diagnostic, ...]


def resolve_blocks(workout: Workout, asked: Asked) -> ResolvedBlocks:
    """Resolve every block of a workout; those of `--warmup` and `--cooldown` are among them by now."""
    blocks: list[PlannedBlock] = []
    exercises: list[PlannedExercise] = []
    diagnostics: list[Diagnostic] = []
    eased = eased_blocks(workout, asked.choices)
    is_alone = sum(len(block.exercises) for index, block in enumerate(workout.blocks) if index not in eased) == 1
    for index, block in enumerate(workout.blocks):
        own = Asked(NOTHING_CHOSEN, NOTHING_CHOSEN) if index in eased else asked
        where = Place(block, index, rounds_of(block, own), is_alone)
        resolved = [resolve(exercise, where, own) for exercise in block.exercises]
        planned, told = _fitted(where, resolved, own)
        diagnostics += [] if index in eased else [*_defaults(block, resolved), *told]
        numbers = tuple(range(len(exercises), len(exercises) + len(planned)))
        blocks.append(_planned(where, numbers, planned, own))
        exercises += planned
    return ResolvedBlocks(tuple(blocks), tuple(exercises), tuple(diagnostics))


def with_eased(workout: Workout, choices: Choices) -> Workout:
    """Return the workout with the warm-up and the cool-down of `--warmup` and `--cooldown`."""
    blocks = workout.blocks
    if choices.warmup_s:
        blocks = (_eased("warmup", choices.warmup_s, blocks[0].rest_s), *blocks)
    if choices.cooldown_s:
        blocks = (*blocks, _eased("cooldown", choices.cooldown_s, None))
    return replace(workout, blocks=blocks)


def eased_blocks(workout: Workout, choices: Choices) -> frozenset[int]:
    """Return the numbers of the blocks that `with_eased` added: no choice about the work changes them."""
    ends = ((0, choices.warmup_s), (len(workout.blocks) - 1, choices.cooldown_s))
    return frozenset(index for index, seconds in ends if seconds)


def _eased(role: Role, seconds: float, rest_s: Amount | None) -> Block:
    title = "Warm-up" if role == "warmup" else "Cool-down"
    dose = Dose(Amount(1, 1), work_s=Amount(seconds, seconds), rest_s=Amount(GET_READY_S, GET_READY_S))
    return Block((Exercise(title, dose),), rest_s=rest_s, role=role)


def _fitted(
    where: Place, resolved: list[Resolved], asked: Asked
) -> tuple[tuple[PlannedExercise, ...], tuple[Diagnostic, ...]]:
    block, planned = where.block, tuple(one.planned for one in resolved)
    if block.kind != "emom":
        return planned, ()
    planned, told = fitted(block, planned, _every_ms(block, asked), asked)
    left = where.rounds.intervals % block.intervals_a_round
    if not left:
        return planned, told
    message = (
        f"{where.rounds.intervals} intervals are no whole turns of {len(planned)} stations; "
        f"the last turn ends with {planned[left - 1].exercise.title}"
    )
    cut = (replace(one, works=one.works[: len(one.works) - (place >= left)]) for place, one in enumerate(planned))
    return tuple(cut), (*told, Diagnostic("note", "uneven-turns", message, block.place))


def _every_ms(block: Block, asked: Asked) -> int:
    return to_ms(pick(block.every_s, asked.choices.effort) or EVERY_S)


def _planned(
    where: Place, numbers: tuple[int, ...], planned: tuple[PlannedExercise, ...], asked: Asked
) -> PlannedBlock:
    block = where.block
    return PlannedBlock(
        block.kind,
        numbers,
        where.rounds.number,
        _every_ms(block, asked) if block.kind == "emom" else None,
        _go(block, planned, asked) if block.kind in {"amrap", "for-time"} else None,
        block.role,
        block.title,
        block.in_turn,
        _cap_ms(block, asked),
        where.rounds.intervals,
    )


def _cap_ms(block: Block, asked: Asked) -> int | None:
    stated_s = pick(block.work_s, asked.choices.effort) if block.kind == "for-time" else None
    return None if stated_s is None else to_ms(stated_s)


def _go(block: Block, planned: tuple[PlannedExercise, ...], asked: Asked) -> SetWork:
    """Return one go at all of a block: an AMRAP by its clock, work for time until the listener says that it is done."""
    stated_s = pick(block.work_s, asked.choices.effort)
    rest_ms = to_ms(asked.rest_s)
    if block.kind == "amrap":
        return SetWork("clock", work_ms=to_ms(stated_s or AMRAP_S), rest_ms=rest_ms)
    lengths_ms = (len(one.side_order) * work.length_ms + CHANGE_S * 1000 for one in planned for work in one.works)
    estimate_ms = min(sum(lengths_ms), to_ms(stated_s or 24 * 60 * 60))
    return SetWork("open", work_ms=estimate_ms, waits=True, rest_ms=rest_ms)


def _defaults(block: Block, resolved: list[Resolved]) -> Iterator[Diagnostic]:
    if block.kind == "amrap" and not block.work_s:
        message = f"no time is stated for as many rounds as possible; {AMRAP_S // 60} minutes are taken"
        yield Diagnostic("note", "no-dose", message, block.place)
    yield from defaults_taken(one for one in resolved if not one.planned.exercise.is_rest)
