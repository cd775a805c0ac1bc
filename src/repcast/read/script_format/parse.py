"""From the lines of a script to its routine: exercises within blocks, and blocks within workouts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.model.errors import Diagnostic
from repcast.model.routine import Block, Exercise, Reading, Routine, Tip, Workout
from repcast.read.lint.missing_dose import no_steps
from repcast.read.quote import Quote, Source
from repcast.read.script_format.blocks import ScriptExercise, block_of, implied_blocks, lost_intervals
from repcast.read.script_format.fields import around_all, exercise_of, routine_of, version_of
from repcast.read.script_format.headings import (
    BlockHeading,
    block_heading,
    exercise_depth,
    label_near,
    workout_title,
)
from repcast.read.script_format.lines import LABELS, STEP_LABELS, TIP_LABELS, Body, Part, headings_of, read_body
from repcast.read.script_format.sounds import sounds_of
from repcast.read.script_format.tables import Table, read_table
from repcast.read.words.instructions import classify_steps, kind_of
from repcast.read.words.vocabulary import held, is_cardio

_FENCE = "+++"
_SCRIPT = re.compile(r"[\ufeff\n]*\+\+\+[ \t]*\n(?:(?!\+\+\+[ \t]*$).*\n)*?[ \t]*repcast[ \t]*=", re.MULTILINE)


def is_script(text: str) -> bool:
    """Whether the first line is a fence and the head says `repcast =`: other programs write such heads, too."""
    return bool(_SCRIPT.match(text))


def parse(source: Source) -> Reading:
    """Return the routine of a script; every fault in it is a diagnostic."""
    lines = list(enumerate(source.text.split("\n"), 1))
    opening = next(number for number, text in lines if text.strip("\ufeff \t") == _FENCE)
    closing = next((number for number, text in lines if number > opening and text.strip() == _FENCE), 0)
    faults = []
    if not closing:
        message = f"the head is not closed; end it with a line `{_FENCE}`"
        faults.append(Diagnostic("error", "bad-head", message, source.place(*source.line_range(opening))))
        closing = len(lines)
    head = read_table(source, opening + 1, closing)
    head.version = version_of(head)
    depth = exercise_depth(headings_of(lines[closing:])) if head.version > 1 else 1
    body = Body(source, head.version, depth, faults=faults)
    read_body(body, iter(lines[closing:]))
    routine = _routine(body, head)
    if not any(part.level == 0 for part in body.parts):
        message = f"the script has no exercise; begin one with a heading: `{body.heading}`"
        body.error("no-steps", message, source.place(*source.line_range(closing)))
    faults = [*head.faults, *body.faults, *(fault for part in body.parts for fault in part.table.faults)]
    if not any(fault.severity == "error" for fault in faults):
        faults.extend(remark for exercise in routine.exercises for remark in no_steps(exercise))
    return Reading(source.name, source.text, routine, tuple(sorted(faults, key=lambda one: one.place)))


def _routine(body: Body, head: Table) -> Routine:
    sounds = sounds_of(head)
    if body.version == 1:
        exercises = [_exercise(body.source, part, sounds.names) for part in body.parts]
        around = around_all(head)
        blocks = tuple(implied_blocks(exercises, around))
        head.faults.extend(lost_intervals(exercises) if around.rounds else ())
        return routine_of(head, (Workout("", blocks, head.place),) if exercises else (), sounds)
    return routine_of(head, tuple(_workouts(body, sounds.names)), sounds)


def _workouts(body: Body, sounds: frozenset[str]) -> Iterator[Workout]:
    """Yield the workouts of a script: one without a title where no heading is one of a workout."""
    for over, below in _under(body.parts, 2):
        if over is None and below and body.depth == 3:
            message = f"`{below[0].title}` stands in no workout; put a heading of one over it, such as `# Day A`"
            body.error("bad-block", message, below[0].place)
        place = over.place if over else body.parts[0].place
        blocks = tuple(block for one in _under(below, 1) for block in _blocks(body, *one, sounds))
        title = workout_title(over.title) if over else ""
        if blocks:
            yield Workout(title, blocks, place)
        elif over:
            body.warn("nothing-below", f"the workout `{over.title}` has no exercise; it is left out", place)


def _blocks(body: Body, over: Part | None, below: Sequence[Part], sounds: frozenset[str]) -> Iterator[Block]:
    """Yield the block of a heading, or the only one of a script without headings of blocks."""
    exercises = [_exercise(body.source, part, sounds).exercise for part in below]
    if over is None:
        if exercises and body.depth > 1:
            message = f"`{below[0].title}` stands in no block; put a heading of one over it, such as `Straight sets`"
            body.error("bad-block", message, below[0].place)
        if exercises:
            yield Block(tuple(exercises), place=below[0].place)
        return
    heading = block_heading(over.title)
    if heading is None:
        body.error("unknown-block", f"`{over.title}` is no block{label_near(over.title)}", over.place)
        heading = BlockHeading(("straight",), "main", over.title)
    block = block_of(heading, over.table, exercises, over.place)
    if exercises:
        yield block
    else:
        message = f"the block `{over.title}` has no exercise; it is left out; put one under it: `{body.heading}`"
        body.warn("nothing-below", message, over.place)


def _under(parts: Sequence[Part], level: int) -> Iterator[tuple[Part | None, Sequence[Part]]]:
    """Yield each part of a level with those below it; first those that stand under none, if there are any."""
    starts = [index for index, part in enumerate(parts) if part.level == level]
    if starts[:1] != [0] and parts:
        yield None, parts[: starts[0] if starts else len(parts)]
    for start, end in pairwise([*starts, len(parts)]):
        yield parts[start], parts[start + 1 : end]


def _exercise(source: Source, part: Part, sounds: frozenset[str]) -> ScriptExercise:
    items = {name: [(Quote.of(source, *item.ranges), item.label) for item in part.items[name]] for name in LABELS}
    guessed = classify_steps([quote for quote, _ in items["steps"]])
    steps = tuple(
        replace(step, kind=STEP_LABELS.get(label, step.kind))
        for (_, label), step in zip(items["steps"], guessed, strict=True)
    )
    tips = tuple(
        Tip(quote.text, TIP_LABELS.get(label) or kind_of(quote.text), quote.place()) for quote, label in items["tips"]
    )
    title = part.title
    bare = Exercise(title, steps=steps, tips=tips, place=part.place, held=held(title), is_cardio=is_cardio(title))
    return exercise_of(part.table, bare, sounds)
