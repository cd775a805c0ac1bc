"""What matters at one moment of a session: the count, the word for what is done, what comes next. Pure."""

from dataclasses import dataclass
from itertools import takewhile

from repcast.model.plan import Plan
from repcast.model.screen import Screen, ScreenKind, next_exercise, screen_at, work_at
from repcast.model.timeline import Section
from repcast.play.played_timeline import PlayedTimeline, end_ms, index_at


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What the screen is made of; times in milliseconds. `phrase` is what is being said, or was said last.

    `count` is reps or a time, which has a colon; `label` stands beside it ("of 11"). `word` is what is done,
    `next_title` the next section, `next_exercise` what comes after a break. `total_ms` is the session's length as far
    as it is known: all of it where `complete`. `left_ms` is what is left of the section, below 0 where the listener
    takes longer than estimated.
    """

    section: Section
    kind: ScreenKind
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
    shown = screen_at(section, at_ms, work_at(plan, played.part))
    count, label = _count(timeline[: index + 1], shown)
    left_ms = section.end_ms - played.stretched_ms - at_ms
    return NowPlaying(
        section,
        shown.kind,
        shown.word,
        count,
        label,
        shown.phrase,
        timeline[index + 1].section.title if index + 1 < len(timeline) else "",
        _next(timeline[index:], plan),
        at_ms,
        left_ms,
        end_ms(timeline) - (section.end_ms - at_ms) + max(0, left_ms),
        complete,
    )


def _count(played: PlayedTimeline, shown: Screen) -> tuple[str, str]:
    """Return what is counted in the last of the sections, and what stands beside it."""
    section = played[-1].section
    if section.waits:
        return _time(_spent_ms(played, shown.at_ms)), ""
    if section.partial:
        return _time(shown.at_ms - section.start_ms), ""
    if shown.reps:
        return str(shown.rep), f"of {shown.reps}"
    return _time(max(0, section.end_ms - shown.at_ms), up=True), ""


def _spent_ms(played: PlayedTimeline, at_ms: int) -> int:
    """Return how long the listener has been at what waits, without the count-ins after a pause."""
    last = played[-1]
    own = takewhile(lambda one: one.part == last.part, reversed(played))
    return sum(min(one.section.end_ms, at_ms) - one.section.start_ms for one in own if one.section.waits)


def _time(length_ms: int, *, up: bool = False) -> str:
    """Return a time with a colon, which no count of reps has; rounded `up` where it is what is left."""
    minutes, seconds = divmod(-(-length_ms // 1000) if up else length_ms // 1000, 60)
    return f"{minutes or ''}:{seconds:02}"


def _next(coming: PlayedTimeline, plan: Plan | None) -> str:
    """Return what comes after a break: the exercise by its title, or the set where it is the only one; else ""."""
    if coming[0].section.kind not in {"rest", "switch", "setup"}:
        return ""
    return next_exercise(plan, coming[0].part) or (coming[1].section.title if len(coming) > 1 else "")
