"""A session as values for the player page: what is shown when, and where it can be gone to."""

from collections.abc import Iterable
from typing import Any

from repcast.model.palette import KIND_COLOURS
from repcast.model.plan import Plan
from repcast.model.screen import Screen, next_exercise, screens
from repcast.model.timeline import Section, Timeline

FORMAT = "repcast-player/1"


def player_json(title: str, played: Iterable[tuple[Timeline, Plan | None]]) -> dict[str, Any]:
    """Return what the player page is made of, for one session or for several that follow one another.

    The sections of each timeline stand at their moments in the track, and are the parts of its plan, where one is
    given. The result is `format`, `title`, `duration_ms`, `colours` (one for each kind) and `sections`: each its
    `kind`, `title`, `start_ms`, `end_ms`, `side`, `set`, `exercise` (a title), `next` (what a break leads to), `waits`,
    and `screens`, as lists of `at_ms`, `kind`, `word`, `rep`, `reps` (0: by the clock) and `phrase`.
    """
    sections = [one for timeline, plan in played for one in _sections(timeline, plan)]
    duration_ms = sections[-1]["end_ms"] if sections else 0
    facts = {"format": FORMAT, "title": title, "duration_ms": duration_ms, "colours": KIND_COLOURS}
    return {**facts, "sections": sections}


def _sections(timeline: Timeline, plan: Plan | None) -> Iterable[dict[str, Any]]:
    following = [*timeline.sections[1:], None]
    shown = screens(timeline, plan)
    for part, (section, after, values) in enumerate(zip(timeline.sections, following, shown, strict=True)):
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


def _exercise(section: Section, plan: Plan | None) -> str:
    if plan is None or section.kind in {"opening", "finish"}:
        return ""
    return plan.exercises[section.exercise].exercise.title


def _values(screen: Screen) -> list[str | int]:
    return [screen.at_ms, screen.kind, screen.word, screen.rep, screen.reps, screen.phrase]
