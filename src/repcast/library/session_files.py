"""What a page of the site needs beside the track: the timeline, the chapters of podcast apps, the cover."""

import json
from collections.abc import Iterator
from typing import Any

from repcast.export.about import About
from repcast.export.cover import draw_cover
from repcast.model.timeline import Timeline
from repcast.report.doses import session_line
from repcast.session import Session

CHAPTERS_VERSION = "1.2.0"
"""Of the JSON chapters format of the podcast namespace (github.com/Podcastindex-org/podcast-namespace)."""


def site_files(session: Session, name: str, title: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a session that its page needs, the track apart: paths below the site, and bytes."""
    timeline = session.timeline
    yield f"sessions/{name}.json", _json(page_facts(session, title))
    yield f"chapters/{name}.json", _json(chapters(timeline, title))
    about = About(title, timeline.duration_ms, dose=session_line(session.plan))
    yield f"covers/{name}.png", draw_cover(about)


def page_facts(session: Session, title: str) -> dict[str, Any]:
    """Return what the page of a session shows, as values for JSON: no path and no line of the source is in it."""
    facts = session.facts()
    for name in ("source", "diagnostics"):
        facts.pop(name, None)
    cues = [{key: value for key, value in cue.items() if key != "line"} for cue in facts["cues"]]
    steps = [
        {"title": one.title, "steps": [step.text for step in one.steps], "tips": [tip.text for tip in one.tips]}
        for one in session.routine.exercises
    ]
    return {**facts, "title": title, "cues": cues, "instructions": steps}


def chapters(timeline: Timeline, title: str) -> dict[str, Any]:
    """Return the sections as the JSON chapters of the podcast namespace; times are in seconds."""
    marks = [
        {"startTime": one.start_ms / 1000, "endTime": one.end_ms / 1000, "title": one.title or one.kind}
        for one in timeline.sections
        if one.end_ms > one.start_ms
    ]
    return {"version": CHAPTERS_VERSION, "title": title, "chapters": marks}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
