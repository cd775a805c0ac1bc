"""Finds the words of a session: a Session in, a Passage for each of its sections out."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.breaks import rest, switch
from repcast.coach.countdown import WORDS_FROM_MS
from repcast.coach.naming import exercise_name, set_title, side_name
from repcast.coach.reps import ALONE, reps
from repcast.coach.talk import CHIME_MS, finish, opening, resting, setup, tips
from repcast.coach.timed import timed
from repcast.model.choices import Choices, Talk
from repcast.model.cue_sheet import BEAT, CHATTY, NORMAL, QUIET, SectionScript, Utterance
from repcast.model.plan import Finish, Opening, Part, Plan, Rest, Set, Setup, Switch
from repcast.model.routine import Moment, Saying, TipKind
from repcast.model.timeline import CueKind

__all__ = ["CHIME_MS", "coach"]

SETTLED_MS = 5000
"""How long a held position or work by the clock is left to itself at both ends, before a reminder is given."""
SPARE: tuple[TipKind, ...] = ("safety", "technique", "breathing")
"""The tips that are said in rests, the most important kind first; the others have their place at the ends."""
Between = Opening | Setup | Switch | Rest | Finish
"""Every part that is not a set."""
LEVELS: dict[Talk, int] = {"quiet": QUIET, "normal": NORMAL, "chatty": CHATTY}


def coach(session: Plan, choices: Choices) -> Iterator[SectionScript]:
    """Find what is said in each section of the session, in order.

    The tips of an exercise are spare lines: they come with its first set, the safety tips first, and are said in the
    rests that have room for them.
    """
    level = LEVELS[choices.talk]
    met: set[int] = set()
    for index, part in enumerate(session.parts):
        if isinstance(part, Set):
            before, first = session.parts[index - 1], part.exercise not in met
            met.add(part.exercise)
            passage = _set(session, part, before, choices, first=first)
        else:
            passage = _passage(session, index, part, choices)
        passage = authored(passage, session)
        if passage.kind == "rest":
            passage = replace(passage, spare_most=_share(session, passage.exercise))
        yield _kept(passage, choices, level)


def _passage(session: Plan, index: int, part: Between, choices: Choices) -> SectionScript:
    match part:
        case Opening():
            return opening(session, choices)
        case Setup():
            first = session.parts[index + 1]
            return setup(session, part, first if isinstance(first, Set) else Set(part.exercise, 1, 1))
        case Switch():
            return switch(part)
        case Rest():
            return rest(session, part)
        case Finish():
            return finish(session, choices)


def _set(session: Plan, part: Set, before: Part, choices: Choices, *, first: bool) -> SectionScript:
    """A set after the part `before`; the `first` of its exercise brings the exercise's tips."""
    task = session.tasks[part.exercise]
    if task.work == "reps":
        lines = list(reps(session, part, choices.seed, first=first))
    else:
        lines = list(timed(session, part, choices.seed))
    if _had_no_words(before):
        lines += _unannounced(session, part)
    return SectionScript(
        "set",
        set_title(session, part) or task.exercise.title,
        tuple(lines),
        task.set_ms,
        spare=tuple(_tips(session, part)) if first else (),
        spare_from_ms=min(ALONE * task.rep_ms or SETTLED_MS, task.set_ms),
        spare_until_ms=3 * task.rep_ms or SETTLED_MS,
        spare_most=1,
        takes_spare=not first or task.work != "reps",
        exercise=part.exercise,
        set=part.number,
        side=part.side,
    )


def _had_no_words(before: Part) -> bool:
    """Whether there was no time to say what comes next."""
    if isinstance(before, Rest | Switch):
        introduces = isinstance(before, Rest) and before.introduces
        return before.length_ms < WORDS_FROM_MS and not introduces
    return isinstance(before, Set)


def _unannounced(session: Plan, part: Set) -> Iterator[Utterance]:
    """What a set with no time for words before it has to say of itself, once it has begun."""
    name = ", ".join(filter(None, (exercise_name(session, part), side_name(part.side))))
    if name:
        yield Utterance("ready", (name,), priority=BEAT)


def _tips(session: Plan, part: Set) -> list[Utterance]:
    kinds = SPARE if resting(session, part.exercise) else tuple(kind for kind in SPARE if kind != "safety")
    return tips(session.tasks[part.exercise].exercise, *kinds)


def _share(session: Plan, exercise: int) -> int:
    """How many tips a rest takes, so that they spread over all the rests of the exercise."""
    rests = len(resting(session, exercise))
    spare = sum(tip.kind in SPARE for tip in session.tasks[exercise].exercise.tips)
    return -(-spare // max(1, rests))


def _kept(passage: SectionScript, choices: Choices, level: int) -> SectionScript:
    """The passage as talkative as it was chosen; the tips that this leaves out are kept for a remark."""
    said = [line for line in passage.lines if line.level <= level]
    spare = [line for line in passage.spare if line.level <= level]
    unsaid = [line for line in (*passage.lines, *passage.spare) if line.level > level and line.kind == "tip"]
    if not choices.tips:
        said, spare, unsaid = [line for line in said if line.kind != "tip"], [], []
    takes = passage.takes_spare and (passage.kind != "set" or level >= NORMAL)
    return replace(passage, lines=tuple(said), spare=tuple(spare), unsaid=tuple(unsaid), takes_spare=takes)


MOMENTS: dict[CueKind, Moment] = {
    "go": "go",
    "halfway": "halfway",
    "last": "last",
    "switch": "switch",
    "rest": "rest",
    "finish": "finish",
}


def authored(passage: SectionScript, session: Plan) -> SectionScript:
    """The passage with the author's words where the script has some, and only with the sounds that it wants."""
    ends = passage.kind in {"opening", "finish"} and len(session.tasks) > 1
    own = () if ends else session.tasks[passage.exercise].exercise.sayings
    sayings = {saying.moment: saying for saying in (*session.sayings, *own)}
    lines = [_quieted(_said(line, sayings), session.sounds) for line in passage.lines]
    if passage.kind == "opening" and "opening" in sayings:
        first = next(index for index, line in enumerate(lines) if line.wordings)
        lines[first] = replace(lines[first], wordings=sayings["opening"].say, place=sayings["opening"].place)
    return replace(passage, lines=tuple(line for line in lines if line.wordings or line.sound or line.instead))


def _said(line: Utterance, sayings: dict[Moment, Saying]) -> Utterance:
    """The line in the author's words; the coach's own are kept for where those do not fit."""
    saying = sayings.get(MOMENTS[line.kind]) if line.kind in MOMENTS else None
    if saying is None or not line.wordings:
        return line
    return replace(line, wordings=(*saying.say, line.wordings[-1]), place=saying.place)


def _quieted(line: Utterance, sounds: tuple[str, ...]) -> Utterance:
    unwanted = {line.sound, line.instead} - {"", *sounds}
    if not unwanted:
        return line
    sound, instead = ("" if name in unwanted else name for name in (line.sound, line.instead))
    return replace(line, sound=sound, instead=instead)
