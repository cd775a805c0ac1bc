"""Changes of pace in the middle of a session: what the listener asks for holds for all that is still to come."""

from dataclasses import replace

from repcast.model.adjustments import Changes
from repcast.model.plan import Beat, Rest, Session, Task


def changed(session: Session, changes: Changes) -> Session:
    """The same session with slower or faster reps, and with longer or shorter rests (never less than none).

    A set that starts every so often still does: its rest is what the work leaves.
    """
    tasks = tuple(_paced(task, changes.tempo_pct) for task in session.tasks)
    parts = tuple(
        replace(part, length_ms=max(0, part.length_ms + _longer_ms(session, tasks, part, changes)))
        if isinstance(part, Rest)
        else part
        for part in session.parts
    )
    return replace(session, tasks=tasks, parts=parts)


def _longer_ms(session: Session, tasks: tuple[Task, ...], rest: Rest, changes: Changes) -> int:
    old, new = session.tasks[rest.to.exercise], tasks[rest.to.exercise]
    if old.every_ms and not rest.introduces:
        return len(old.turns) * (old.set_ms - new.set_ms)
    return changes.rest_s * 1000


def _paced(task: Task, tempo_pct: int) -> Task:
    return replace(task, beats=tuple(Beat(beat.phase, beat.length_ms * tempo_pct // 100) for beat in task.beats))
