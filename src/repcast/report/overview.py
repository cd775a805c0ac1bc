"""The plan of a session at a glance, and the run of its cues."""

from collections.abc import Iterator

from repcast.model.plan import Session
from repcast.model.timeline import Cue, Section, Timeline
from repcast.model.times import clock
from repcast.report.doses import dose_line


def glance(session: Session, timeline: Timeline) -> Iterator[str]:
    """The title, each exercise's dose, and how the time is spent."""
    yield session.title
    for index, task in enumerate(session.tasks):
        sets = session.sets_of(index)
        name = f"{task.exercise.title}: " if len(session.tasks) > 1 else ""
        rest = f", rest {clock(task.rest_ms)}" if sets > 1 and session.rounds == 1 else ""
        if sets:
            yield f"  {name}{dose_line(task, sets)}{rest}"
    spent = {"set": 0, "rest": 0, "switch": 0}
    for section in timeline.sections:
        if section.kind in spent:
            spent[section.kind] += section.end_ms - section.start_ms
    times = [("work", spent["set"]), ("rest", spent["rest"]), ("switching", spent["switch"])]
    shown = [f"{name} {clock(length_ms)}" for name, length_ms in times if length_ms]
    yield f"  {', '.join([*shown, f'total {clock(timeline.duration_ms)}'])}"


def run(sections: tuple[Section, ...]) -> Iterator[str]:
    """A line for each section and each of its cues: time, kind, words."""
    for section in sections:
        length = clock(section.end_ms - section.start_ms, tenths=True)
        yield f"{_time(section.start_ms)}  {section.title}  [{section.kind}, {length}]"
        yield from (f"{_time(cue.at_ms)}    {cue.kind:<8} {_words(cue)}" for cue in section.cues)


def _words(cue: Cue) -> str:
    return cue.text or f"({cue.sound})"


def _time(at_ms: int) -> str:
    return f"{clock(at_ms, tenths=True):>9}"
