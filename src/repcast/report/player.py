"""A session as values for the player page: what is shown when, and where it can be gone to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from repcast.model.palette import KIND_COLOURS
from repcast.model.plan import Plan
from repcast.model.screen import Screen, ScreenKind, next_exercise, screen_at, screens, work_at
from repcast.model.timeline import Section, Timeline

FORMAT = "repcast-player/1"


@dataclass(frozen=True, slots=True)
class Played:
    """A timeline whose sections stand at their moments in the track, and the plan that it is of.

    `parts` are the parts of the plan that its sections belong to; by default one after another.
    """

    timeline: Timeline
    plan: Plan
    parts: tuple[int, ...] = ()


def player_json(title: str, played: Iterable[Played]) -> dict[str, Any]:
    """Return what the player page is made of, for one session or for several that follow one another.

    The result is `format`, `title`, `duration_ms`, `colours` (one for each kind) and `sections`: each its
    `kind`, `title`, `start_ms`, `end_ms`, `side`, `set`, `exercise` (a title), `next` (what a break leads to), `waits`,
    and `screens`, as lists of `at_ms`, `kind`, `word`, `rep`, `reps` (0: by the clock) and `phrase`.
    """
    sections = [section for one in played for section in _sections(one)]
    duration_ms = sections[-1]["end_ms"] if sections else 0
    facts = {"format": FORMAT, "title": title, "duration_ms": duration_ms, "colours": KIND_COLOURS}
    return {**facts, "sections": sections}


def section_kinds(timeline: Timeline, plan: Plan) -> list[ScreenKind]:
    """Return what is done in each section of a timeline of a plan, part by part: that at its start."""
    return [
        screen_at(section, section.start_ms, work_at(plan, part)).kind for part, section in enumerate(timeline.sections)
    ]


def _sections(played: Played) -> Iterator[dict[str, Any]]:
    sections, plan = played.timeline.sections, played.plan
    parts = played.parts or tuple(range(len(sections)))
    shown = screens(played.timeline, plan, parts)
    for part, section, after, values in zip(parts, sections, [*sections[1:], None], shown, strict=True):
        yield {
            "kind": section.kind,
            "title": section.title,
            "start_ms": section.start_ms,
            "end_ms": section.end_ms,
            "side": section.side,
            "set": section.set,
            "exercise": _exercise(section, plan),
            "next": next_exercise(plan, part) or (after.title if after and section.kind in {"rest", "switch"} else ""),
            "waits": section.waits,
            "screens": list(map(_values, values)),
        }


def _exercise(section: Section, plan: Plan) -> str:
    if section.kind in {"opening", "finish"}:
        return ""
    return plan.exercises[section.exercise].exercise.title


def _values(screen: Screen) -> list[str | int]:
    return [screen.at_ms, screen.kind, screen.word, screen.rep, screen.reps, screen.phrase]
