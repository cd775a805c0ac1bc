"""Draws a session as a timeline: its sections, the work and the holds in it, and what is said when."""

from collections.abc import Iterator
from itertools import accumulate

from repcast.model.plan import Plan, Set
from repcast.model.timeline import CueKind, Section, SectionKind, Timeline
from repcast.model.times import clock
from repcast.report.doses import session_line
from repcast.report.picture import BACK, Bar, Picture, Words

WIDTH, LEFT, RIGHT = 1400, 90, 30
LANES = {"sections": (70, 46), "work": (136, 34), "speech": (190, 34), "sounds": (236, 14)}
"""The lanes from top to bottom: where each begins and how high it is, in pixels."""
AXIS_TOP, HEIGHT = 262, 330
GAP_PX, SOUND_PX = 0.4, 1.5
INK, FAINT = "#22333b", "#8a979c"
SECTION_COLOURS: dict[SectionKind, str] = {
    "opening": "#c9d6df",
    "setup": "#a9c5d6",
    "set": "#1b9e77",
    "switch": "#f2c14e",
    "rest": "#f7e7ba",
    "finish": "#c9d6df",
}
WORK_COLOURS = {"moving": "#6cc5a9", "held": "#0b6e4f"}
SPEECH: dict[str, tuple[str, tuple[CueKind, ...]]] = {
    "counts": ("#d1495b", ("count", "go", "rep")),
    "movement": ("#7b5ea7", ("phase", "halfway", "last")),
    "instructions": ("#3d7ea6", ("say", "step", "ready", "switch", "rest", "finish")),
    "tips": ("#edae49", ("tip",)),
}
STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


def plot(plan: Plan, timeline: Timeline) -> Picture:
    """Draw the whole session from left to right."""
    scale = (WIDTH - LEFT - RIGHT) / max(1, timeline.duration_ms)
    shapes = [
        Words(LEFT, 34, plan.title, 22, INK),
        Words(LEFT, 56, f"{session_line(plan)}, {clock(timeline.duration_ms)} in all", 14, FAINT),
        *(Words(14, top + height / 2 + 5, name, 13, FAINT) for name, (top, height) in LANES.items()),
        *_sections(timeline, scale),
        *_work(plan, timeline, scale),
        *_cues(timeline, scale),
        *_axis(timeline.duration_ms, scale),
        *_legend(),
    ]
    return Picture(WIDTH, HEIGHT, tuple(shapes))


def _bar(lane: str, range_px: tuple[float, float], colour: str, hint: str) -> Bar:
    top, height = LANES[lane]
    return Bar(LEFT + range_px[0], top, range_px[1] - range_px[0], height, colour, hint)


def _sections(timeline: Timeline, scale: float) -> Iterator[Bar | Words]:
    top, height = LANES["sections"]
    for section in timeline.sections:
        hint = f"{section.title}, {clock(section.start_ms)} to {clock(section.end_ms)}"
        bar = _bar("sections", (section.start_ms * scale, section.end_ms * scale), SECTION_COLOURS[section.kind], hint)
        yield bar
        yield Bar(bar.left, top, 1, height, BACK)
        label = _label(section)
        if bar.width > 8 * len(label) + 6:
            colour = "#ffffff" if section.kind == "set" else INK
            yield Words(bar.left + bar.width / 2, top + height / 2 + 5, label, 13, colour, "middle")


def _label(section: Section) -> str:
    if section.kind == "set" and section.set:
        return f"set {section.set}{f' {section.side}' if section.side else ''}"
    return section.kind


def _work(plan: Plan, timeline: Timeline, scale: float) -> Iterator[Bar]:
    """Yield the phases of every rep, or the whole of a set by the clock."""
    for part, section in zip(plan.parts, timeline.sections, strict=True):
        if not isinstance(part, Set):
            continue
        work = plan.work_of(part)
        if work.kind != "reps":
            kind = "held" if work.kind == "hold" else "moving"
            yield _bar(
                "work",
                (section.start_ms * scale, section.end_ms * scale),
                WORK_COLOURS[kind],
                f"{kind}, {section.title}",
            )
            continue
        starts = list(accumulate((timed.length_ms for timed in work.phases), initial=0))
        for rep in range(work.reps):
            at_ms = section.start_ms + rep * work.beat_ms
            for timed, start_ms in zip(work.phases, starts, strict=False):
                kind = "held" if timed.phase.kind == "hold" else "moving"
                end_ms = at_ms + start_ms + timed.length_ms
                hint = f"rep {rep + 1}: {timed.phase.kind}"
                yield _bar("work", ((at_ms + start_ms) * scale, end_ms * scale - GAP_PX), WORK_COLOURS[kind], hint)


def _cues(timeline: Timeline, scale: float) -> Iterator[Bar]:
    colours = {kind: colour for colour, kinds in SPEECH.values() for kind in kinds}
    for cue in timeline.cues:
        start_px = cue.at_ms * scale
        if cue.text:
            hint = f"{clock(cue.at_ms)} {cue.text}"
            yield _bar("speech", (start_px, cue.end_ms * scale), colours[cue.kind], hint)
        else:
            yield _bar("sounds", (start_px, start_px + SOUND_PX), FAINT, f"{clock(cue.at_ms)} {cue.sound}")


def _axis(duration_ms: int, scale: float) -> Iterator[Bar | Words]:
    step_s = next((step for step in STEPS_S if step * 1000 * scale >= 60), STEPS_S[-1])
    for at_ms in range(0, duration_ms + 1, step_s * 1000):
        left = LEFT + at_ms * scale
        yield Bar(left, AXIS_TOP, 1, 6, FAINT)
        yield Words(left, AXIS_TOP + 22, clock(at_ms), 12, FAINT, "middle")


def _legend() -> Iterator[Bar | Words]:
    entries = [(name, colour) for name, (colour, _) in SPEECH.items()]
    entries += [("moving", WORK_COLOURS["moving"]), ("held", WORK_COLOURS["held"])]
    for index, (name, colour) in enumerate(entries):
        left = LEFT + index * 130
        yield Bar(left, HEIGHT - 22, 12, 12, colour)
        yield Words(left + 18, HEIGHT - 12, name, 13, INK)
