"""A session as text, an overview and a run of cues, and as values for JSON."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.plan import Plan, Rest, Set
from repcast.model.timeline import Cue, Section, Timeline
from repcast.model.times import clock
from repcast.report.doses import dose_line


def overview(plan: Plan, timeline: Timeline) -> Iterator[str]:
    """Yield the lines of an overview: the title, each exercise's dose, and how the time is spent."""
    yield plan.title
    for index, planned in enumerate(plan.exercises):
        sets = plan.sets_of(index)
        name = f"{planned.exercise.title}: " if len(plan.exercises) > 1 else ""
        if sets:
            yield f"  {name}{dose_line(planned, sets)}{_pace(plan, index, sets)}"
    yield from (f"  {line}" for number in range(len(plan.blocks)) if (line := _rounds(plan, number)))
    spent = {"set": 0, "rest": 0, "switch": 0}
    for section in timeline.sections:
        if section.kind in spent:
            spent[section.kind] += section.end_ms - section.start_ms
    times = [("work", spent["set"]), ("rest", spent["rest"]), ("switching", spent["switch"])]
    shown = [f"{name} {clock(length_ms)}" for name, length_ms in times if length_ms]
    yield f"  {', '.join([*shown, f'total {clock(timeline.duration_ms)}'])}"


def _pace(plan: Plan, exercise: int, sets: int) -> str:
    """Return how the sets of an exercise follow one another: ", rest 0:45", ", every 1:00"; nothing in a circuit."""
    block = plan.block_of(exercise)
    if block.every_ms:
        return f", every {clock(block.every_ms)}"
    rest_ms = plan.exercises[exercise].first.rest_ms
    return f", rest {clock(rest_ms)}" if sets > 1 and block.rounds == 1 else ""


def _rounds(plan: Plan, number: int) -> str:
    """Return the rounds of a block with their rests: "3 rounds, rest 0:15, between rounds 1:30"; "" of a single one."""
    block = plan.blocks[number]
    if block.rounds < 2 or block.every_ms or block.work or not {part.block for part in plan.sets} & {number}:
        return ""
    rests: dict[str, set[int]] = {"rest": set(), "between rounds": set()}
    for before, part in pairwise(one for one in plan.parts if isinstance(one, Set | Rest)):
        if isinstance(before, Set) and isinstance(part, Rest) and before.block == part.to.block == number:
            rests["rest" if before.round == part.to.round else "between rounds"].add(part.length_ms)
    shown = [
        f"{name} {'-'.join(map(clock, sorted(lengths)[:: max(1, len(lengths) - 1)]))}"
        for name, lengths in rests.items()
        if lengths
    ]
    title = f"{block.title}: " if block.title and len(plan.blocks) > 1 else ""
    return title + ", ".join((f"{block.rounds} rounds", *shown))


def run_of_cues(sections: tuple[Section, ...]) -> Iterator[str]:
    """Yield a line for each section and each of its cues: time, kind, words."""
    for section in sections:
        length = clock(section.end_ms - section.start_ms, tenths=True)
        yield f"{_time(section.start_ms)}  {section.title}  [{section.kind}, {length}]"
        yield from (f"{_time(cue.at_ms)}    {cue.kind:<8} {_words(cue)}" for cue in section.cues)


def _words(cue: Cue) -> str:
    return cue.text or f"({cue.sound})"


def _time(at_ms: int) -> str:
    return f"{clock(at_ms, tenths=True):>9}"


FORMAT = "repcast-timeline/1"


def timeline_json(
    timeline: Timeline,
    exercises: Sequence[Mapping[str, Any]],
    source: str = "",
    remarks: Sequence[Diagnostic] = (),
) -> dict[str, Any]:
    """Return a timeline as the values of a JSON object, as `show --json` prints it; keys without a value are left out.

    Args:
        timeline: the session.
        exercises: for each of its exercises its `title` and its resolved `dose`.
        source: the name of the source it was compiled from.
        remarks: the diagnostics of that source; the timeline's own follow them.
    """
    return {
        "format": FORMAT,
        **_known({"source": source}),
        "title": timeline.title,
        "duration_ms": timeline.duration_ms,
        "exercises": [dict(exercise) for exercise in exercises],
        "sections": [_section(section) for section in timeline.sections],
        "cues": [_cue(cue, index) for index, section in enumerate(timeline.sections) for cue in section.cues],
        "diagnostics": [one.facts() for one in (*remarks, *timeline.diagnostics)],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind,
        "title": section.title,
        "start_ms": section.start_ms,
        "end_ms": section.end_ms,
        "exercise": section.exercise,
        **_known({"set": section.set, "side": section.side, "waits": section.waits}),
    }


def _cue(cue: Cue, section: int) -> dict[str, Any]:
    return {
        "at_ms": cue.at_ms,
        "end_ms": cue.end_ms,
        "kind": cue.kind,
        **_known({"text": cue.text, "written": cue.written if cue.written != cue.text else "", "sound": cue.sound}),
        "section": section,
        **_known({"rep": cue.rep, "pace": cue.pace if cue.pace != 1 else None, "line": cue.place.line}),
        **_known({"delivery": cue.delivery}),
    }


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
