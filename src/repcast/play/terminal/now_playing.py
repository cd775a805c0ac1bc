"""What matters at one moment of a session: the count, the word for what is done, what comes next. Pure."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from repcast.languages.en.calm import BREATHS
from repcast.model.plan import Plan, Rest, Set, SetWork, Switch
from repcast.model.timeline import Cue, Section
from repcast.play.played_timeline import PlayedSection, PlayedTimeline, end_ms, index_at
from repcast.play.splicing import COUNT_IN_MS, has_reps, ready_ms, rep_at, rep_start_ms

Kind = Literal["work", "hold", "breath", "rest", "ready", "talk"]
"""What is being done, each with a colour of its own; "talk": nothing is to be done but listen."""

WORDS = {"opening": "welcome", "setup": "set up", "switch": "switch", "rest": "rest", "finish": "done"}
"""The word that is shown for each kind of section but a set."""

READY = "ready"


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What the screen is made of; times in milliseconds. `phrase` is what is being said, or was said last.

    `count` is reps or a time, which has a colon; `label` stands beside it ("of 11"). `word` is what is done,
    `next_title` the next section, `next_exercise` what comes after a break. `total_ms` is the session's length as far
    as it is known: all of it where `complete`. `left_ms` is what is left of the section, below 0 where the listener
    takes longer than estimated.
    """

    section: Section
    kind: Kind
    word: str
    count: str
    label: str
    phrase: str
    next_title: str
    next_exercise: str
    at_ms: int
    left_ms: int
    total_ms: int
    complete: bool


def now_playing(timeline: PlayedTimeline, at_ms: int, *, complete: bool, plan: Plan | None = None) -> NowPlaying:
    """Return what is going on at `at_ms` of a timeline of at least one section; `plan` says what its sets are."""
    index = index_at(timeline, at_ms)
    played = timeline[index]
    section = played.section
    kind, word = _kind_and_word(played, at_ms, plan)
    count, label = _count(timeline[: index + 1], at_ms)
    left_ms = section.end_ms - played.stretched_ms - at_ms
    return NowPlaying(
        section,
        kind,
        word,
        count,
        label,
        next((cue.text for cue in reversed(section.cues) if cue.text and cue.at_ms <= at_ms), ""),
        timeline[index + 1].section.title if index + 1 < len(timeline) else "",
        _next_exercise(timeline[index:], plan),
        at_ms,
        left_ms,
        end_ms(timeline) - (section.end_ms - at_ms) + max(0, left_ms),
        complete,
    )


def _kind_and_word(played: PlayedSection, at_ms: int, plan: Plan | None) -> tuple[Kind, str]:
    section, left_ms = played.section, played.section.end_ms - at_ms
    if section.kind == "set":
        return _of_set(section, at_ms, _work(played, plan))
    if section.kind == "setup":
        return ("ready", READY) if at_ms >= ready_ms(section) else ("talk", WORDS["setup"])
    if section.kind in {"rest", "switch"} and left_ms <= COUNT_IN_MS and not section.waits:
        return "ready", READY
    if section.kind == "switch":
        return "ready", f"{WORDS['switch']} {section.side}".strip()
    return "rest" if section.kind == "rest" else "talk", WORDS.get(section.kind, section.kind)


def _of_set(section: Section, at_ms: int, work: SetWork | None) -> tuple[Kind, str]:
    """Return what is done in a set: the phase of its rep where it has phases, else whether it is held."""
    if has_reps(section):
        word = _phase(section, max(1, rep_at(section, at_ms)), at_ms)
        said = " ".join(cue.text for cue in section.cues if cue.kind == "phase").lower()
        return ("breath" if any(one in said for one in BREATHS) else "work"), word or "work"
    return ("hold", "hold") if work and work.kind == "hold" else ("work", "work")


def _work(played: PlayedSection, plan: Plan | None) -> SetWork | None:
    part = plan.parts[played.part] if plan and played.part < len(plan.parts) else None
    return plan.work_of(part) if plan and isinstance(part, Set) else None


def _count(played: PlayedTimeline, at_ms: int) -> tuple[str, str]:
    """Return what is counted in the last of the sections, at `at_ms`, and what stands beside it."""
    section = played[-1].section
    if section.waits:
        return _time(_spent_ms(played, at_ms)), ""
    if has_reps(section):
        return str(max(1, rep_at(section, at_ms))), f"of {max(cue.rep for cue in section.cues)}"
    return _time(max(0, section.end_ms - at_ms), up=True), ""


def _spent_ms(played: PlayedTimeline, at_ms: int) -> int:
    """Return how long the listener has been at what waits, without the count-ins after a pause."""
    last = played[-1]
    own = takewhile(lambda one: one.part == last.part, reversed(played))
    return sum(min(one.section.end_ms, at_ms) - one.section.start_ms for one in own if one.section.waits)


def _time(length_ms: int, *, up: bool = False) -> str:
    """Return a time with a colon, which no count of reps has; rounded `up` where it is what is left."""
    minutes, seconds = divmod(-(-length_ms // 1000) if up else length_ms // 1000, 60)
    return f"{minutes or ''}:{seconds:02}"


def _phase(section: Section, rep: int, at_ms: int) -> str:
    """Return the phase under way. Later reps are coached in fewer words, so that it is taken from the rep with most."""
    phases: dict[int, list[Cue]] = {}
    for cue in section.cues:
        if cue.kind == "phase":
            phases.setdefault(cue.rep, []).append(cue)
    if not phases:
        return ""
    most = max(phases, key=lambda number: len(phases[number]))
    model = rep if len(phases.get(rep, ())) == len(phases[most]) else most
    into_ms = at_ms - (rep_start_ms(section, rep) or section.start_ms)
    model_ms = (rep_start_ms(section, model) or section.start_ms) + into_ms
    begun = [cue.text for cue in phases[model] if cue.at_ms <= model_ms]
    return (begun or [phases[model][0].text])[-1].rstrip(".!,")


def _next_exercise(coming: PlayedTimeline, plan: Plan | None) -> str:
    """Return what comes after a break: the exercise by its title, or the set where it is the only one; else ""."""
    section = coming[0].section
    if section.kind not in {"rest", "switch", "setup"}:
        return ""
    part = plan.parts[coming[0].part] if plan and coming[0].part < len(plan.parts) else None
    if plan and isinstance(part, Rest | Switch) and len(plan.exercises) > 1 and not part.to.of_block:
        return plan.exercises[part.to.exercise].exercise.title
    return coming[1].section.title if len(coming) > 1 else ""
