"""Writing a routine as a script."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from repcast.model.choices import BY_FIELD, written
from repcast.model.places import NOWHERE
from repcast.model.routine import SOUNDS, Block, Exercise, Routine, Saying, Workout
from repcast.read.script_format.blocks import ScriptExercise, implied_blocks
from repcast.read.script_format.headings import SECTIONS, block_heading, heading_of, heading_of_workout
from repcast.read.script_format.lines import STEP_LABELS, TIP_LABELS
from repcast.read.script_format.toml import amounts, number, quoted, texts
from repcast.read.script_format.write_exercise import dose_of_version_1, dose_of_version_2, is_of_version_1, phase

MOST_DEPTH = 3


def print_script(routine: Routine) -> str:
    """Return the routine in the script format; reading it returns the same routine, except for the places.

    It is of version 1 of the format as long as that can say all of it.
    """
    around = _around_all(routine)
    if around is None:
        return "\n".join(("+++", "repcast = 2", *_head(routine), "+++", "", *_workouts(routine)))
    head = amounts(("rounds", around.rounds), ("rest_s", around.rest_s), ("round_rest_s", around.round_rest_s))
    parts = ((exercise, block) for block in routine.blocks for exercise in block.exercises)
    lines = (line for exercise, block in parts for line in _exercise(exercise, dose_of_version_1(exercise, block), 1))
    return "\n".join(("+++", "repcast = 1", *_head(routine, head), "+++", "", *lines))


def _around_all(routine: Routine) -> Block | None:
    """Return what a head of version 1 states for all exercises; `None` where the routine needs version 2."""
    blocks = [replace(block, place=NOWHERE) for block in routine.blocks]
    if not blocks:
        return Block(())
    parts = [
        ScriptExercise(exercise, block.role, block.every_s) for block in routine.blocks for exercise in block.exercises
    ]
    main = next((block for block in blocks if block.role == "main"), blocks[0])
    around = Block((), rounds=main.rounds, rest_s=main.rest_s, round_rest_s=main.round_rest_s)
    is_plain = len(routine.workouts) == 1 and not routine.workouts[0].title and not routine.own_sounds
    is_plain = is_plain and all(is_of_version_1(exercise) for exercise in routine.exercises)
    return around if is_plain and list(implied_blocks(parts, around)) == blocks else None


def _head(routine: Routine, around: Iterable[str] = ()) -> Iterator[str]:
    yield f"title = {quoted(routine.title)}"
    yield from around
    if routine.language != "en":
        yield f"language = {quoted(routine.language)}"
    if routine.sounds != SOUNDS and not routine.own_sounds:
        yield f"sounds = {texts(routine.sounds)}"
    if routine.own_sounds:
        yield from ("", "[sounds]")
        yield from (f"{name} = {quoted(file)}" for name, file in routine.own_sounds)
        yield from (f"{name} = false" for name in SOUNDS if name not in routine.sounds)
    yield from _say(routine.sayings)
    if routine.choices:
        yield from ("", "[choices]")
        yield from (f"{key} = {_chosen(key, value)}" for key, value in routine.choices)


def _workouts(routine: Routine) -> Iterator[str]:
    """Yield the lines of version 2 under the head, with no more levels of headings than it takes."""
    depth = _depth(routine.workouts)
    for workout in routine.workouts:
        if depth == MOST_DEPTH:
            yield from (f"# {heading_of_workout(workout.title)}", "")
        for block in workout.blocks:
            if depth > 1:
                yield from _block(block, depth - 1)
            for exercise in block.exercises:
                yield from _exercise(exercise, dose_of_version_2(exercise), depth)


def _depth(workouts: tuple[Workout, ...]) -> int:
    """Return the depth of the headings of exercises: 1, 2 under blocks, 3 where these stand under workouts."""
    blocks = [block for workout in workouts for block in workout.blocks]
    looks_like_block = any(block_heading(one.title) for block in blocks for one in block.exercises)
    if len(workouts) > 1 or workouts[0].title or looks_like_block:
        return MOST_DEPTH
    plain = Block(blocks[0].exercises, place=blocks[0].place)
    return 1 if blocks == [plain] else 2


def _block(block: Block, depth: int) -> Iterator[str]:
    yield from (f"{'#' * depth} {heading_of(block)}", "")
    named = [(name, getattr(block, name)) for name in ("rounds", "every_s", "work_s", "rest_s", "round_rest_s")]
    lines = [*amounts(*named), *([] if block.in_turn else ["in_turn = false"])]
    if lines:
        yield from ("```toml", *lines, "```", "")


def _exercise(exercise: Exercise, dose: Iterable[str], depth: int) -> Iterator[str]:
    mark = "#" * depth
    yield from (f"{mark} {exercise.title}".rstrip(), "")
    lines = [] if not exercise.equipment else [f"equipment = {texts(exercise.equipment)}"]
    lines += [*dose, *_say(exercise.sayings)]
    lines += [line for one in exercise.phases for line in phase(one)]
    if lines:
        yield from ("```toml", *lines, "```", "")
    # A heading that could be one of a section is one of an exercise where a section follows.
    if exercise.steps or exercise.title.lower() in SECTIONS:
        labels = {kind: label for label, kind in STEP_LABELS.items()}
        yield from (f"{mark}# Steps", "")
        yield from (f"{number}. **{labels[step.kind]}:** {step.text}" for number, step in enumerate(exercise.steps, 1))
        yield ""
    if exercise.tips:
        labels_of_tips = {kind: label for label, kind in TIP_LABELS.items()}
        yield from (f"{mark}# Tips", "")
        yield from (f"- **{labels_of_tips[tip.kind]}:** {tip.text}" for tip in exercise.tips)
        yield ""


def _say(sayings: Iterable[Saying]) -> Iterator[str]:
    listed = list(sayings)
    if listed:
        yield from ("", "[say]")
        yield from (f"{one.moment} = {texts(one.say)}" for one in listed)


def _chosen(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return number(value) if isinstance(value, int | float) else quoted(written(BY_FIELD[field], value))
