"""Changes of pace in the middle of a session: what the listener asks for holds for all that is still to come."""

from dataclasses import replace

from repcast.changes import Changes
from repcast.session import Beat, Rest, Session, Task


def changed(session: Session, changes: Changes) -> Session:
    """The same session with slower or faster reps, and with longer or shorter rests (never less than none)."""
    parts = tuple(
        replace(part, length_ms=max(0, part.length_ms + changes.rest_s * 1000)) if isinstance(part, Rest) else part
        for part in session.parts
    )
    return replace(session, tasks=tuple(_paced(task, changes.tempo_pct) for task in session.tasks), parts=parts)


def _paced(task: Task, tempo_pct: int) -> Task:
    return replace(task, beats=tuple(Beat(beat.phase, beat.length_ms * tempo_pct // 100) for beat in task.beats))
