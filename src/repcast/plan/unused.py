"""Finds the choices that change nothing in a session."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from repcast.languages.en.calm import is_calm
from repcast.model.calls import counts_in, has_words, time_left, warns_of_hold, warns_of_rest
from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.plan import Part, Plan, PlannedBlock, PlannedExercise, Rest, Set, Switch
from repcast.model.routine import Routine
from repcast.model.times import to_ms
from repcast.plan.breaks import is_switch

Finding = tuple[str, bool, str]
"""A flag, whether the session shows it, and why it may not."""


def unused_choices(made: Plan, routine: Routine, choices: Choices, other: Plan | None) -> Iterator[Diagnostic]:
    """Warn of every choice that changes nothing in this session; `other` is the plan of the opposite effort."""
    place = Place(routine.place.source)
    findings = (
        *_of_the_work(made, choices),
        *_of_the_whole(made, choices, other),
        *_of_the_calls(made, choices),
        *_of_the_sound(routine, choices),
    )
    for flag, is_used, reason in findings:
        if not is_used:
            yield Diagnostic("warning", "unused-choice", f"{flag} changes nothing: {reason}", place)


def _of_the_work(made: Plan, choices: Choices) -> Iterator[Finding]:
    """Yield each choice about sets and reps, whether the plan shows it, and why it may not."""
    done = [made.exercises[index] for index in made.done if index not in _eased(made, choices)]
    works = [work for one in done for work in one.works]
    if choices.sets:
        rounds = {block.rounds for block in made.blocks if block.role == "main" and not block.work}
        used = choices.sets in rounds | {len(one.works) for one in done if made.blocks[one.block].role == "main"}
        yield "--sets", used, "there is only a warm-up or a cool-down, or work by the clock as a whole"
    if choices.reps:
        used = any(work.kind in {"reps", "hold"} and work.reps == choices.reps for work in works)
        yield "--reps", used, "nothing here is counted in reps"
    if choices.hold_s:
        lengths = {(work.work_ms if work.kind == "clock" else work.hold_ms) for work in works}
        yield "--hold", to_ms(choices.hold_s) in lengths, "nothing here is held; --tempo sets the pause within a rep"
    if choices.tempo_s:
        yield "--tempo", any(work.kind == "reps" for work in works), "nothing here is counted in reps"
    if choices.wait:
        used = any(work.kind == "reps" and work.waits for work in works)
        yield "--wait", used, "nothing here is counted in reps but what an interval ends"
    if choices.sides:
        used = any(one.sides == choices.sides for one in done)
        yield f"--sides {choices.sides}", used, "sides cannot take turns in a position that is held"


def _of_the_whole(made: Plan, choices: Choices, other: Plan | None) -> Iterator[Finding]:
    """Yield each choice about breaks, ends and effort, whether the plan shows it, and why it may not."""
    pairs = list(pairwise(made.sets))
    rests = [pair for pair in pairs if not is_switch(*pair)]
    if choices.rest_s is not None:
        within = [to for before, to in rests if to.block == before.block]
        in_intervals = [to for to in within if to.interval > 1]
        by_clock = [to for to in within if made.blocks[to.block].kind == "intervals"]
        length_ms = to_ms(choices.rest_s)
        chosen = any(one.length_ms == length_ms for one in made.parts if isinstance(one, Rest) and one.to.interval < 2)
        used = len(rests) > len(in_intervals) and (chosen or len(rests) > len(in_intervals) + len(by_clock))
        reason = "the work leaves the rest of each interval" if in_intervals else "there is no rest between sets"
        yield "--rest", used, reason
    if choices.switch_s is not None:
        yield "--switch", any(is_switch(*pair) for pair in pairs), "no set is done on both sides, one after the other"
    for flag, seconds, role in (
        ("--warmup", choices.warmup_s, "warmup"),
        ("--cooldown", choices.cooldown_s, "cooldown"),
    ):
        if seconds:
            used = any(made.role_of(index) == role for index in made.done if index in _eased(made, choices))
            yield flag, used, "--only-set or --start-at leaves it out"
    if choices.shuffle:
        used = any(block.role == "main" and len(block.exercises) > 1 for block in made.blocks)
        yield "--shuffle", used, "no block has more than one exercise"
    if choices.effort != "normal" and other is not None:
        yield f"--effort {choices.effort}", _work(other) != _work(made), "no range is left to choose from"


def _eased(made: Plan, choices: Choices) -> set[int]:
    """Return the numbers of the exercises of `--warmup` and `--cooldown`: the first and the last."""
    last = len(made.exercises) - 1
    return {index for index, seconds in ((0, choices.warmup_s), (last, choices.cooldown_s)) if seconds}


def _work(made: Plan) -> tuple[list[PlannedExercise], tuple[PlannedBlock, ...], tuple[Part, ...]]:
    """Return what is done, without the rests that exercises would have but that no part is."""
    done = [made.exercises[index] for index in made.done]
    without_rests = [replace(one, works=tuple(replace(work, rest_ms=0) for work in one.works)) for one in done]
    return without_rests, made.blocks, made.parts


def _of_the_calls(made: Plan, choices: Choices) -> Iterator[Finding]:
    """Yield each choice of when the time is called, whether anything is called otherwise by it, and why it may not."""
    usual, calls = Choices(), _calls(made, choices)
    if choices.countdown_s != usual.countdown_s:
        used = calls != _calls(made, replace(choices, countdown_s=usual.countdown_s))
        yield "--countdown", used, "no go is counted in that has time for it"
    if choices.warn_s != usual.warn_s:
        used = calls != _calls(made, replace(choices, warn_s=usual.warn_s))
        yield "--warn", used, "no rest, and no work by the clock, is long enough for it"
    if choices.remind_s is not None:
        used = calls != _calls(made, replace(choices, remind_s=None))
        yield "--remind", used, "no work by the clock is long enough for it"


def _of_the_sound(routine: Routine, choices: Choices) -> Iterator[Finding]:
    """Yield each choice about sounds, whether there are any, and why not."""
    if choices.beeps_db:
        yield "--beeps", bool(routine.sounds), "the script plays no sounds"


def _calls(made: Plan, choices: Choices) -> list[object]:
    """Return all that is called of the time in a session, as values to be compared."""
    breaks = [one for one in made.parts if isinstance(one, Rest | Switch)]
    called: list[object] = [_counts_in(made, made.sets[0], made.get_ready_ms, choices)]
    for one in breaks:
        introduces = isinstance(one, Rest) and bool(one.introduces)
        room_ms = choices.countdown_s * 1000 if introduces else one.length_ms
        is_warned = isinstance(one, Rest) and not introduces and warns_of_rest(one.length_ms, choices)
        warn_s = choices.warn_s if is_warned else 0
        called.append((_counts_in(made, one.to, room_ms, choices), has_words(one.length_ms, choices), warn_s))
    for work in {made.work_of(part): None for part in made.sets}:
        if work.kind in {"hold", "clock"}:
            called.append(time_left(work.length_ms, choices))
        holds = (timed.length_ms for timed in work.phases if timed.phase.kind == "hold")
        called += [choices.warn_s for hold_ms in holds if warns_of_hold(hold_ms, choices)]
    return called


def _counts_in(made: Plan, to: Set, room_ms: int, choices: Choices) -> range:
    """Return the seconds that are counted into a set: none into stillness."""
    is_counted = to.of_block or not is_calm(made.exercises[to.exercise])
    return counts_in(room_ms, choices) if is_counted else range(0)
