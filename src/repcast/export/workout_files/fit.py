"""Garmin's workout files: a step for each part, by time, reps or distance, or until the button is pressed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from repcast.export.workout_files import SessionPart
from repcast.model.errors import MissingPackageError
from repcast.model.times import to_ms

if TYPE_CHECKING:
    from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage

MOST_NAME, MOST_NOTE = 48, 200
"""The most characters of a name and of a note that watches show."""
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""When every such file says that it was made, so that the same session makes the same bytes."""


def encoded(title: str, parts: Sequence[SessionPart]) -> bytes:
    """Return a `.fit` file of the workout.

    Raises:
        MissingPackageError: fit-tool is not installed.
    """
    try:
        from fit_tool.fit_file_builder import FitFileBuilder
        from fit_tool.profile.messages.file_id_message import FileIdMessage
        from fit_tool.profile.messages.workout_message import WorkoutMessage
        from fit_tool.profile.profile_type import FileType, Manufacturer, Sport
    except ImportError as missing:
        raise MissingPackageError("fit-tool, which writes this format,", "pip install 'repcast[fit]'") from missing
    steps = [part for part in parts if part.end_ms > part.start_ms]
    file = FileIdMessage()
    file.type, file.manufacturer, file.product = FileType.WORKOUT, Manufacturer.DEVELOPMENT.value, 0
    file.time_created, file.serial_number = to_ms(_EPOCH.timestamp()), 1
    workout = WorkoutMessage()
    workout.workout_name, workout.sport, workout.num_valid_steps = title[:MOST_NAME], Sport.TRAINING, len(steps)
    builder = FitFileBuilder(auto_define=True, min_string_size=MOST_NAME)
    builder.add(file)
    builder.add(workout)
    builder.add_all([_step(number, part) for number, part in enumerate(steps)])
    return bytes(builder.build().to_bytes())


def _step(number: int, part: SessionPart) -> "WorkoutStepMessage":
    from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
    from fit_tool.profile.profile_type import Intensity, WorkoutStepDuration, WorkoutStepTarget

    step, work = WorkoutStepMessage(), part.work
    step.message_index, step.workout_step_name = number, part.title[:MOST_NAME]
    step.intensity = Intensity.ACTIVE if work else Intensity.REST
    step.target_type = WorkoutStepTarget.OPEN
    if work and work.kind == "distance" and work.distance_m:
        step.duration_type, step.duration_distance = WorkoutStepDuration.DISTANCE, work.distance_m
    elif work and work.waits:
        step.duration_type = WorkoutStepDuration.OPEN
    else:
        step.duration_type = WorkoutStepDuration.TIME
        step.duration_time = (part.end_ms - part.start_ms) / 1000
    notes = " ".join(dict.fromkeys([*([work.load] if work and work.load else []), *(one.text for one in part.notes)]))
    if notes:
        step.notes = notes[:MOST_NOTE]
    return step
