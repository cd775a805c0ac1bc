"""What is said in the breaks: rests and switches of sides, each up to the go that follows."""

from collections.abc import Iterator

from repcast.coach.countdown import COUNT_IN_S, WORDS_FROM_MS, count_in
from repcast.coach.naming import duration, exercise_name, sentence, set_name, set_title, side_name
from repcast.coach.talk import get_ready, introduction
from repcast.model.cue_sheet import BEAT, SectionScript, Utterance
from repcast.model.plan import Plan, Rest, Set, Switch

WARNING_MS = 10_000
"""When a rest warns of its end."""
CHIME_MS = 550
BREATH_MS = 1500
"""Quiet before and after a tip, so that a rest is one."""
BEFORE_COUNTDOWN_MS = 150
NEWS_MS = 3600
"""About what the news of the next set takes."""


def switch(part: Switch) -> SectionScript:
    """Tell to change sides, and count into the next go."""
    side = part.to.side
    ways = (f"Switch to your {side} side.", "Switch sides.", f"{side} side.")
    lines = [Utterance("sound", at_ms=0, sound="switch"), *count_in(part.length_ms)]
    if part.length_ms >= WORDS_FROM_MS:
        lines.append(Utterance("switch", ways, from_ms=CHIME_MS, until_ms=_until_countdown(part.length_ms)))
    title = f"Switch to the {side} side"
    return SectionScript(
        "switch", title, tuple(lines), part.length_ms, exercise=part.to.exercise, set=part.to.number, side=side
    )


def rest(session: Plan, part: Rest) -> SectionScript:
    """Tell how long the rest is and what comes next, warn of its end, and count into the next go.

    A rest before a new exercise tells how that is done, and grows where its words need longer.
    """
    length_ms = part.length_ms
    lines = list(_told(session, part) if part.introduces else _news(session, part))
    lines.append(Utterance("sound", at_ms=0, sound="rest"))
    if length_ms >= WARNING_MS + 4000 and not part.introduces:
        lines.append(Utterance("count", ("Ten seconds.",), at_ms=-WARNING_MS, priority=BEAT))
    title = set_title(session, part.to)
    return SectionScript(
        "rest",
        f"Rest, then {title}" if title else "Rest",
        tuple(lines),
        length_ms,
        grows=part.introduces,
        takes_spare=not part.introduces,
        spare_from_ms=CHIME_MS + BREATH_MS,
        spare_until_ms=WARNING_MS + 800,
        exercise=part.to.exercise,
        set=part.to.number,
        side=part.to.side,
    )


def _told(session: Plan, part: Rest) -> Iterator[Utterance]:
    """What is said in the rest before a new exercise."""
    yield Utterance("rest", ("Rest.",), from_ms=CHIME_MS, pause_ms=700)
    yield Utterance("say", ("Next.",), pause_ms=200)
    yield from introduction(session, session.tasks[part.to.exercise])
    yield Utterance("ready", (get_ready(session.tasks[part.to.exercise], part.to),), pause_ms=500)
    yield from count_in(COUNT_IN_S * 1000)


def _news(session: Plan, part: Rest) -> Iterator[Utterance]:
    """What comes next, a little before it does, and how long there is; what comes next is the more important."""
    yield from count_in(part.length_ms)
    if part.length_ms < WORDS_FROM_MS:
        return
    until_ms = _until_countdown(part.length_ms)
    start_ms = max(CHIME_MS, until_ms - NEWS_MS - 1350)
    ways = [sentence(", ".join(filter(None, names))) for names in _names(session, part.to)]
    ways = list(dict.fromkeys(filter(None, ways)))
    yield Utterance("ready", tuple(ways), from_ms=start_ms, until_ms=until_ms)
    length = (f"Rest for {duration(part.length_ms)}.", "Rest.")
    yield Utterance("rest", length, from_ms=CHIME_MS, until_ms=until_ms)


def _until_countdown(length_ms: int) -> int:
    """By when the words of a break are over: its countdown is left alone."""
    return max(1, length_ms - COUNT_IN_S * 1000 - BEFORE_COUNTDOWN_MS)


def _names(session: Plan, to: Set) -> list[list[str]]:
    """The next set's name, fullest first."""
    last = to.number == to.of and to.of > 1
    number = "last round" if last and to.rounds == to.of else "last set" if last else set_name(session, to)
    exercise, side = exercise_name(session, to), side_name(to.side)
    fullest = [f"Next: {exercise}" if exercise else "", number, side]
    return [fullest, [exercise or number, side], [side or exercise], ["Get ready"]]
