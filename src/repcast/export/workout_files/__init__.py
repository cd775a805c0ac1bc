"""Files of a session for watches and trainers: its parts with their lengths, and the coach's words as notes.

Such a file holds no sound: the device shows the words, and counts by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from repcast.languages.en.structured import SECTION_TITLES
from repcast.model.plan import Opening, Part, Plan, Set, SetWork
from repcast.model.timeline import CueKind, Section, Timeline

_MODULES = {".zwo": "zwo", ".fit": "fit"}
ENDINGS = tuple(_MODULES)
"""The endings of the files that this package writes."""

_COUNTED: frozenset[CueKind] = frozenset(("count", "rep", "phase", "go", "sound"))
"""What is said on a beat is of no use as a note: the device counts by itself."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the coach, `at_ms` after the start of their part."""

    at_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class SessionPart:
    """One part of the session: what is done, from when to when, and what is said meanwhile.

    `work` is what a set consists of, `None` for what is no work.
    """

    title: str
    start_ms: int
    end_ms: int
    work: SetWork | None
    notes: tuple[Note, ...] = ()


class WorkoutFile(Protocol):
    """What a format's module offers."""

    def encoded(self, title: str, parts: Sequence[SessionPart]) -> bytes:
        """Return the file of a session.

        Raises:
            MissingPackageError: the package that writes it is not installed.
        """
        ...


def workout_file(ending: str, plan: Plan, timeline: Timeline) -> bytes:
    """Return the file of a session that `ending` names.

    Raises:
        MissingPackageError: the package that writes it is not installed.
    """
    module = cast("WorkoutFile", import_module(f"repcast.export.workout_files.{_MODULES[ending]}"))
    return module.encoded(timeline.title, tuple(session_parts(plan, timeline)))


def session_parts(plan: Plan, timeline: Timeline) -> Iterator[SessionPart]:
    """Yield the parts of a session in order; together they last as long as its timeline."""
    for part, section in zip(plan.parts, timeline.sections, strict=True):
        if isinstance(part, Opening) and section.end_ms == section.start_ms:
            continue
        notes = [Note(cue.at_ms - section.start_ms, cue.written) for cue in section.cues if cue.kind not in _COUNTED]
        work = plan.work_of(part) if isinstance(part, Set) else None
        title = _title(plan, part, section)
        yield SessionPart(title, section.start_ms, section.end_ms, work, tuple(one for one in notes if one.text))


def _title(plan: Plan, part: Part, section: Section) -> str:
    """Return a title short enough for a watch: that of the exercise, with its side, or the kind of section."""
    if not isinstance(part, Set):
        return SECTION_TITLES.get(section.kind, section.title)
    name = plan.exercises[part.exercise].exercise.title
    return f"{name}, {part.side}" if part.side else name
