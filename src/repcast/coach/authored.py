"""The author's own words and sounds for the moments of a session, in place of the coach's."""

from dataclasses import replace

from repcast.model.cue_sheet import Line, Passage
from repcast.model.plan import Session
from repcast.model.routine import Moment, Saying
from repcast.model.timeline import CueKind

MOMENTS: dict[CueKind, Moment] = {
    "go": "go",
    "halfway": "halfway",
    "last": "last",
    "switch": "switch",
    "rest": "rest",
    "finish": "finish",
}


def authored(passage: Passage, session: Session) -> Passage:
    """The passage with the author's words where the script has some, and only with the sounds that it wants."""
    ends = passage.kind in {"opening", "finish"} and len(session.tasks) > 1
    own = () if ends else session.tasks[passage.exercise].exercise.sayings
    sayings = {saying.moment: saying for saying in (*session.sayings, *own)}
    lines = [_quieted(_said(line, sayings), session.sounds) for line in passage.lines]
    if passage.kind == "opening" and "opening" in sayings:
        first = next(index for index, line in enumerate(lines) if line.wordings)
        lines[first] = replace(lines[first], wordings=sayings["opening"].say, place=sayings["opening"].place)
    return replace(passage, lines=tuple(line for line in lines if line.wordings or line.sound or line.instead))


def _said(line: Line, sayings: dict[Moment, Saying]) -> Line:
    """The line in the author's words; the coach's own are kept for where those do not fit."""
    saying = sayings.get(MOMENTS[line.kind]) if line.kind in MOMENTS else None
    if saying is None or not line.wordings:
        return line
    return replace(line, wordings=(*saying.say, line.wordings[-1]), place=saying.place)


def _quieted(line: Line, sounds: tuple[str, ...]) -> Line:
    unwanted = {line.sound, line.instead} - {"", *sounds}
    if not unwanted:
        return line
    sound, instead = ("" if name in unwanted else name for name in (line.sound, line.instead))
    return replace(line, sound=sound, instead=instead)
