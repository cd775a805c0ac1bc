"""A session and its timeline as facts for programs: what `show --json` prints, and `--beside timeline.json` writes."""

from typing import Any

from repcast.model.timeline import Timeline
from repcast.report.doses import resolved
from repcast.report.timeline import timeline_json
from repcast.session import Session


def timeline_facts(made: Session, timeline: Timeline) -> dict[str, Any]:
    """The timeline with the doses of its exercises and every remark: the reader's and the schedule's."""
    exercises = [{"title": planned.exercise.title, "dose": resolved(planned)} for planned in made.session.exercises]
    return timeline_json(timeline, exercises, made.source.source, (*made.source.diagnostics, *made.session.diagnostics))
