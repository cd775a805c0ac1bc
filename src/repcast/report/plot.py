"""Draws a session as a timeline: its sections, the work and the holds in it, and what is said when."""

from collections.abc import Iterator
from itertools import accumulate

from repcast.model.palette import INK, KIND_COLOURS, PAPER, SOFT_ON_PAPER, SPEECH_COLOUR, mixed
from repcast.model.plan import Plan, Set
from repcast.model.screen import ScreenKind, screens
from repcast.model.timeline import CueKind, Section, Timeline
from repcast.model.times import clock
from repcast.report.doses import session_line
from repcast.report.picture import Bar, Picture, Words

WIDTH, LEFT, RIGHT = 1400, 110, 30
LANES = {"session": (88, 52), "work": (158, 38), "speech": (214, 38), "sounds": (266, 14)}
"""The lanes from top to bottom: where each begins and how high it is, in pixels."""
AXIS_TOP, HEIGHT = 294, 372
GAP_PX, SOUND_PX = 0.4, 1.5

NAMES: dict[ScreenKind, str] = {
    "work": "work",
    "hold": "hold",
    "breath": "breath",
    "rest": "rest",
    "ready": "get ready",
    "talk": "listen",
}
HELD_BREATH = 0.5
"""How much of its colour a breath has while it is held."""

SPEECH: dict[str, tuple[float, tuple[CueKind, ...]]] = {
    "counts": (1.0, ("count", "go", "rep")),
    "movement": (0.75, ("phase", "halfway", "last")),
    "instructions": (0.5, ("say", "step", "ready", "switch", "rest", "finish")),
    "tips": (0.28, ("tip",)),
}
"""What is said, and how much of its colour the speech has."""

STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600)


def plot(plan: Plan, timeline: Timeline) -> Picture:
    """Draw the whole session from left to right."""
    scale = (WIDTH - LEFT - RIGHT) / max(1, timeline.duration_ms)
    kinds = [shown[0].kind for shown in screens(timeline, plan)]
    shapes: list[Bar | Words] = [
        Words(14, 38, plan.title, 26, INK, is_bold=True),
        Words(14, 64, f"{session_line(plan)}, {clock(timeline.duration_ms)} in all", 17, SOFT_ON_PAPER),
        *(Words(14, top + height / 2 + 6, name, 16, SOFT_ON_PAPER) for name, (top, height) in LANES.items()),
        *_sections(timeline, kinds, scale),
        *_work(plan, timeline, kinds, scale),
        *_cues(timeline, scale),
        *_axis(timeline.duration_ms, scale),
    ]
    colours = {shape.colour for shape in shapes if isinstance(shape, Bar)}
    return Picture(WIDTH, HEIGHT, (*shapes, *_legend(colours)))


def _bar(lane: str, range_px: tuple[float, float], colour: str, hint: str) -> Bar:
    top, height = LANES[lane]
    return Bar(LEFT + range_px[0], top, range_px[1] - range_px[0], height, colour, hint)


def _sections(timeline: Timeline, kinds: list[ScreenKind], scale: float) -> Iterator[Bar | Words]:
    top, height = LANES["session"]
    for section, kind in zip(timeline.sections, kinds, strict=True):
        hint = f"{section.title}, {clock(section.start_ms)} to {clock(section.end_ms)}"
        bar = _bar("session", (section.start_ms * scale, section.end_ms * scale), KIND_COLOURS[kind], hint)
        yield bar
        yield Bar(bar.left, top, 1, height, PAPER)
        label = _label(section)
        if bar.width > 10 * len(label) + 8:
            yield Words(bar.left + bar.width / 2, top + height / 2 + 6, label, 16, PAPER, "middle", is_bold=True)


def _label(section: Section) -> str:
    if section.kind == "set" and section.set:
        return f"set {section.set}{f' {section.side}' if section.side else ''}"
    return section.kind


def _work(plan: Plan, timeline: Timeline, kinds: list[ScreenKind], scale: float) -> Iterator[Bar]:
    """Yield the phases of every rep, or the whole of a set by the clock."""
    for part, section, kind in zip(plan.parts, timeline.sections, kinds, strict=True):
        if not isinstance(part, Set):
            continue
        work = plan.work_of(part)
        if work.kind != "reps":
            whole = (section.start_ms * scale, section.end_ms * scale)
            yield _bar("work", whole, KIND_COLOURS[kind], f"{NAMES[kind]}, {section.title}")
            continue
        held = mixed(KIND_COLOURS[kind], PAPER, HELD_BREATH) if kind == "breath" else KIND_COLOURS["hold"]
        starts = list(accumulate((timed.length_ms for timed in work.phases), initial=0))
        for rep in range(work.reps):
            at_ms = section.start_ms + rep * work.beat_ms
            for timed, start_ms in zip(work.phases, starts, strict=False):
                colour = held if timed.phase.kind == "hold" else KIND_COLOURS[kind]
                end_ms = at_ms + start_ms + timed.length_ms
                hint = f"rep {rep + 1}: {timed.phase.kind}"
                yield _bar("work", ((at_ms + start_ms) * scale, end_ms * scale - GAP_PX), colour, hint)


def _cues(timeline: Timeline, scale: float) -> Iterator[Bar]:
    colours = {kind: mixed(SPEECH_COLOUR, PAPER, share) for share, kinds in SPEECH.values() for kind in kinds}
    for cue in timeline.cues:
        start_px = cue.at_ms * scale
        if cue.text:
            hint = f"{clock(cue.at_ms)} {cue.text}"
            yield _bar("speech", (start_px, cue.end_ms * scale), colours[cue.kind], hint)
        else:
            yield _bar("sounds", (start_px, start_px + SOUND_PX), SOFT_ON_PAPER, f"{clock(cue.at_ms)} {cue.sound}")


def _axis(duration_ms: int, scale: float) -> Iterator[Bar | Words]:
    step_s = next((step for step in STEPS_S if step * 1000 * scale >= 60), STEPS_S[-1])
    for at_ms in range(0, duration_ms + 1, step_s * 1000):
        left = LEFT + at_ms * scale
        yield Bar(left, AXIS_TOP, 1, 6, SOFT_ON_PAPER)
        yield Words(left, AXIS_TOP + 24, clock(at_ms), 15, SOFT_ON_PAPER, "middle")


def _legend(colours: set[str]) -> Iterator[Bar | Words]:
    """Yield what those colours mean that there are in the picture."""
    entries = [(NAMES[kind], colour) for kind, colour in KIND_COLOURS.items()]
    entries += [(name, mixed(SPEECH_COLOUR, PAPER, share)) for name, (share, _) in SPEECH.items()]
    for index, (name, colour) in enumerate(entry for entry in entries if entry[1] in colours):
        left = LEFT + index * 126
        yield Bar(left, HEIGHT - 28, 16, 16, colour)
        yield Words(left + 23, HEIGHT - 15, name, 16, INK)
