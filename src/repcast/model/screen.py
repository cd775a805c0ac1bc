"""What a screen shows at each moment of a session: what is done, the count, the words. Pure.

The terminal, the player in a browser and the video all show these values.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from repcast.model.plan import Part, Plan, Rest, Set, Switch
from repcast.model.timeline import COUNT_IN_MS, Cue, Section, Timeline, ready_ms, rep_at, rep_start_ms

ScreenKind = Literal["work", "hold", "breath", "rest", "ready", "talk"]
"""What is being done, each with a colour of its own; "talk": nothing is to be done but listen."""

WORDS = {"opening": "welcome", "setup": "set up", "switch": "switch", "rest": "rest", "finish": "done"}
"""The word that is shown for each kind of section but a set."""

READY = "ready"


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown from `at_ms` on, until the next such value.

    `word` is what is done. `rep` of `reps` is counted; `reps` is 0 where the time is: then it counts down to the end of
    the section, or up from its start where the section waits for the listener or its end is not known yet. `phrase` is
    what is being said, or was said last, in its author's words.
    """

    at_ms: int
    kind: ScreenKind
    word: str
    rep: int = 0
    reps: int = 0
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What is known of a set beside its cues: whether a position is held, and whether its phases are breaths."""

    is_held: bool = False
    is_breathing: bool = False


def work_at(plan: Plan | None, part: int) -> Work:
    """Return what is known of part number `part` of a plan; nothing of what is no set."""
    at = _part(plan, part)
    if plan is None or not isinstance(at, Set):
        return Work()
    return Work(plan.work_of(at).kind == "hold", plan.exercises[at.exercise].is_breathing and not at.of_block)


def screen_at(section: Section, at_ms: int, work: Work) -> Screen:
    """Return what is shown at a moment of a section."""
    kind, word = _kind_and_word(section, at_ms, work)
    rep = max(1, rep_at(section, at_ms)) if _counts_reps(section) else 0
    reps = max(cue.rep for cue in section.cues) if rep else 0
    said = (cue.written for cue in reversed(section.cues) if cue.text and cue.at_ms <= at_ms)
    return Screen(at_ms, kind, word, rep, reps, next(said, ""))


def screens(timeline: Timeline, plan: Plan | None, parts: Sequence[int] = ()) -> Iterator[tuple[Screen, ...]]:
    """Yield for each section of a timeline all that is shown in it, in order of time.

    The first stands at the section's start; no two that follow one another are the same but for their moment. `parts`
    are the parts of the plan that the sections belong to, by default one after another.
    """
    for part, section in zip(parts or count(), timeline.sections, strict=False):
        work = work_at(plan, part)
        shown: list[Screen] = []
        for at_ms in sorted(set(_changes(section))):
            screen = screen_at(section, at_ms, work)
            if not shown or replace(screen, at_ms=shown[-1].at_ms) != shown[-1]:
                shown.append(screen)
        yield tuple(shown)


def next_exercise(plan: Plan | None, part: int) -> str:
    """Return the title of the exercise that a break leads to, "" where it is the only one or none is led to."""
    at = _part(plan, part)
    if plan and isinstance(at, Rest | Switch) and len(plan.exercises) > 1 and not at.to.of_block:
        return plan.exercises[at.to.exercise].exercise.title
    return ""


def _part(plan: Plan | None, part: int) -> Part | None:
    return plan.parts[part] if plan and part < len(plan.parts) else None


def _counts_reps(section: Section) -> bool:
    return _has_numbers(section) and not section.waits


def _has_numbers(section: Section) -> bool:
    """Whether the section is a set whose cues belong to reps, counted aloud or not, as breaths are not."""
    return section.kind == "set" and any(cue.rep for cue in section.cues)


def _kind_and_word(section: Section, at_ms: int, work: Work) -> tuple[ScreenKind, str]:
    if section.kind == "set":
        return _of_set(section, at_ms, work)
    if section.kind == "setup":
        is_ready = at_ms >= ready_ms(section) and not section.partial
        return ("ready", READY) if is_ready else ("talk", WORDS["setup"])
    has_end = not section.waits and not section.partial
    if section.kind in {"rest", "switch"} and has_end and section.end_ms - at_ms <= COUNT_IN_MS:
        return "ready", READY
    if section.kind == "switch":
        return "ready", f"{WORDS['switch']} {section.side}".strip()
    return "rest" if section.kind == "rest" else "talk", WORDS.get(section.kind, section.kind)


def _of_set(section: Section, at_ms: int, work: Work) -> tuple[ScreenKind, str]:
    """Return what is done in a set: the phase of its rep where it has phases, else whether it is held."""
    if _has_numbers(section):
        word = _phase(section, max(1, rep_at(section, at_ms)), at_ms)
        return "breath" if work.is_breathing else "work", word or "work"
    return ("hold", "hold") if work.is_held else ("work", "work")


def _phase(section: Section, rep: int, at_ms: int) -> str:
    """Return the phase under way, "" where the set has none.

    Later reps are coached in fewer words, so that it is taken from the rep with most.
    """
    phases = _phases(section)
    if not phases:
        return ""
    most = max(phases, key=lambda number: len(phases[number]))
    model = rep if len(phases.get(rep, ())) == len(phases[most]) else most
    into_ms = at_ms - _start_ms(section, rep)
    model_ms = _start_ms(section, model) + into_ms
    begun = [cue.written for cue in phases[model] if cue.at_ms <= model_ms]
    return (begun or [phases[model][0].written])[-1].rstrip(".!,")


def _phases(section: Section) -> dict[int, list[Cue]]:
    phases: dict[int, list[Cue]] = {}
    for cue in section.cues:
        if cue.kind == "phase":
            phases.setdefault(cue.rep, []).append(cue)
    return phases


def _start_ms(section: Section, rep: int) -> int:
    started_ms = rep_start_ms(section, rep)
    return section.start_ms if started_ms is None else started_ms


def _changes(section: Section) -> Iterator[int]:
    """Yield the moments of a section at which something else may be shown, in no order."""
    yield section.start_ms
    yield from (cue.at_ms for cue in section.cues)
    if section.kind == "setup":
        yield ready_ms(section)
    if section.kind in {"rest", "switch"}:
        yield max(section.start_ms, section.end_ms - COUNT_IN_MS)
    phases = _phases(section) if _has_numbers(section) else {}
    if phases:
        most = max(phases, key=lambda number: len(phases[number]))
        offsets_ms = [cue.at_ms - _start_ms(section, most) for cue in phases[most]]
        for rep in sorted({cue.rep for cue in section.cues} - {0}):
            yield from (_start_ms(section, rep) + offset_ms for offset_ms in offsets_ms)
