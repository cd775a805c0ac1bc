"""The timeline as JSON, for other programs: what `show --json` prints and a `.json` file holds."""

from collections.abc import Mapping, Sequence
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.timeline import Cue, Section, Timeline

FORMAT = "repcast-timeline/1"


def timeline_json(
    timeline: Timeline,
    exercises: Sequence[Mapping[str, Any]],
    source: str = "",
    remarks: Sequence[Diagnostic] = (),
) -> dict[str, Any]:
    """Lay a timeline out as the values of a JSON object; keys without a value are left out.

    Args:
        timeline: the session.
        exercises: for each of its exercises an object of its `title` and its resolved `dose`.
        source: the name of what it was made from.
        remarks: what there was to say of that source; the timeline's own diagnostics follow.
    """
    return {
        "format": FORMAT,
        **_known({"source": source}),
        "title": timeline.title,
        "duration_ms": timeline.duration_ms,
        "exercises": [dict(exercise) for exercise in exercises],
        "sections": [_section(section) for section in timeline.sections],
        "cues": [_cue(cue, index) for index, cue in timeline.cues],
        "diagnostics": [one.facts() for one in (*remarks, *timeline.diagnostics)],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind,
        "title": section.title,
        "start_ms": section.start_ms,
        "end_ms": section.end_ms,
        "exercise": section.exercise,
        **_known({"set": section.set, "side": section.side}),
    }


def _cue(cue: Cue, section: int) -> dict[str, Any]:
    return {
        "at_ms": cue.at_ms,
        "end_ms": cue.end_ms,
        "kind": cue.kind,
        **_known({"text": cue.text, "sound": cue.sound}),
        "section": section,
        **_known({"rep": cue.rep, "pace": cue.pace if cue.pace != 1 else None, "line": cue.place.line}),
    }


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
