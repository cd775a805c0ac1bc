"""What is said in the breaks: rests and switches of sides, each up to the go that follows."""

from repcast.coach.countdown import COUNT_IN_S, count_in
from repcast.coach.english import duration, sentence
from repcast.coach.naming import exercise_name, set_name, set_title, side_name
from repcast.coach.talk import introduction
from repcast.lines import BEAT, NEWS, Line, Passage
from repcast.session import Rest, Session, Set, Switch

WARNING_MS = 10_000
"""When a rest warns of its end."""
CHIME_MS = 550
BREATH_MS = 1500
"""Quiet before and after a tip, so that a rest is one."""
NEWS_MS = 3600
"""About what the news of the next set takes."""


def switch(part: Switch) -> Passage:
    """Tell to change sides, and count into the next go."""
    side = part.to.side
    lines = (
        Line("sound", at_ms=0, sound="switch"),
        Line("switch", (f"Switch to your {side} side.", "Switch sides.", "Switch."), from_ms=CHIME_MS),
        *count_in(part.length_ms),
    )
    title = f"Switch to the {side} side"
    return Passage("switch", title, lines, part.length_ms, exercise=part.to.exercise, set=part.to.number, side=side)


def rest(session: Session, part: Rest) -> Passage:
    """Tell how long the rest is and what comes next, warn of its end, and count into the next go.

    A rest before a new exercise tells how that is done, and grows where its words need longer.
    """
    length_ms = part.length_ms
    ways = ("Rest.",) if part.introduces else (f"Rest for {duration(length_ms)}.", "Rest.")
    lines = [
        Line("sound", at_ms=0, sound="rest"),
        Line("rest", ways, from_ms=CHIME_MS, pause_ms=700),
        *_news(session, part),
        *count_in(length_ms),
    ]
    if length_ms >= WARNING_MS + 4000 and not part.introduces:
        lines.append(Line("count", ("Ten seconds.",), at_ms=-WARNING_MS, priority=BEAT))
    return Passage(
        "rest",
        f"Rest, then {set_title(session, part.to)}" if set_title(session, part.to) else "Rest",
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


def _news(session: Session, part: Rest) -> list[Line]:
    if part.introduces:
        told = introduction(session, session.tasks[part.to.exercise])
        return [Line("say", ("Next.",), pause_ms=200), *told, Line("ready", ("Get ready.",), pause_ms=500)]
    ways = [sentence(", ".join(filter(None, names))) for names in _names(session, part.to)]
    start_ms = max(CHIME_MS, part.length_ms - COUNT_IN_S * 1000 - NEWS_MS - 1500)
    return [Line("ready", tuple(dict.fromkeys(filter(None, ways))), from_ms=start_ms, priority=NEWS)]


def _names(session: Session, to: Set) -> list[list[str]]:
    """The next set's name, fullest first."""
    last = to.number == to.of and to.of > 1
    number = "last round" if last and to.rounds == to.of else "last set" if last else set_name(session, to)
    exercise, side = exercise_name(session, to), side_name(to.side)
    fullest = [f"Next: {exercise}" if exercise else "", number, side]
    return [fullest, [exercise or number, side], [side or exercise], ["Get ready"]]
