"""A set counted in reps: the count on the beat, the words of the movement fading, a word when it matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.coach.countdown import go
from repcast.coach.naming import breathes
from repcast.coach.phrases import HALFWAY, LAST_ONE, STEADY, TWO_MORE
from repcast.coach.wording import variant, wordings
from repcast.lines import ASIDE, BEAT, CHATTY, NORMAL, QUIET, Line
from repcast.session import Beat, Session, Set, Task

FULL, SHORT, ALONE = 2, 4, 6
"""Up to which rep the phases are said in full, in short, and the first phase alone; then there is only the count."""
PROMPT_MS = 2400
"""By when a phase word that follows a count is over: later it would be no cue any more."""
LONG_HOLD_MS = 8000
"""From here on a hold within a rep is counted down."""


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep of a set: its number from 1, and where it starts in the set, in milliseconds."""

    number: int
    start_ms: int
    task: Task
    set: Set

    @property
    def count_ms(self) -> int:
        """The moment of its count."""
        return self.start_ms + self.task.turn_ms


def reps(session: Session, of: Set, seed: int) -> Iterator[Line]:
    """The lines of a set counted in reps."""
    task = session.tasks[of.exercise]
    yield go(session, of)
    for number in range(1, task.reps + 1):
        rep = Rep(number, (number - 1) * task.rep_ms, task, of)
        yield Line("rep", (str(number),), at_ms=rep.count_ms, priority=BEAT, instead="tick", rep=number)
        if number > 1:
            yield Line("sound", at_ms=rep.start_ms, sound="tick", rep=number)
        yield from _phases(rep)
        yield from _remarks(rep, seed)


def _phases(rep: Rep) -> Iterator[Line]:
    """The words of the movement, each at the start of its phase; beside go and the count they follow these."""
    start_ms = rep.start_ms
    for index, beat in enumerate(rep.task.beats):
        end_ms = start_ms + beat.length_ms
        beside = start_ms in {0, rep.count_ms}
        yield Line(
            "phase",
            _words(rep, beat, first=index == 0),
            at_ms=None if beside else start_ms,
            from_ms=start_ms,
            until_ms=min(end_ms, start_ms + PROMPT_MS) if beside else end_ms,
            level=_level(rep, first=index == 0),
            rep=rep.number,
            place=beat.phase.place,
        )
        if beat.phase.kind == "hold" and beat.length_ms >= LONG_HOLD_MS:
            for left in (3, 2, 1):
                at_ms = end_ms - left * 1000
                yield Line("count", (str(left),), at_ms=at_ms, priority=BEAT, level=NORMAL, rep=rep.number)
        start_ms = end_ms


def _words(rep: Rep, beat: Beat, *, first: bool) -> tuple[str, ...]:
    ways = wordings(beat.phase, beat.length_ms)
    if not breathes(rep.task):
        ways = ways[-2:] if FULL < _place(rep) <= SHORT else ways[-1:] if _place(rep) > SHORT else ways
    if rep.task.sides == "alternate" and first:
        side = "left" if rep.number % 2 else "right"
        return (*(f"{side}, {way}" for way in ways), side)
    return ways


def _place(rep: Rep) -> int:
    """How familiar a rep is by now: 1 for the very first; later sets begin with short words."""
    return rep.number if rep.set.number == 1 and rep.set.side != "right" else rep.number + FULL


def _level(rep: Rep, *, first: bool) -> int:
    """How talkative a coach has to be to say a phase of this rep: every phase at first, then less and less."""
    if breathes(rep.task) or (first and rep.task.sides == "alternate"):
        return QUIET
    place = _place(rep)
    if place == 1:
        return QUIET
    return NORMAL if place <= SHORT or (first and place <= ALONE) else CHATTY


def _remarks(rep: Rep, seed: int) -> Iterator[Line]:
    """A word when it matters, between this rep's count and the next."""
    most, left = rep.task.reps, rep.task.reps - rep.number
    where = (rep.set.exercise, rep.set.number, rep.set.side)
    from_ms, until_ms = rep.count_ms, rep.count_ms + rep.task.rep_ms
    line = Line("say", from_ms=from_ms, until_ms=until_ms, rep=rep.number)
    if left == 1 and most > 2:
        yield replace(line, kind="last", wordings=(variant(LAST_ONE, seed, "last", *where), "Last one.", "last"))
    elif most >= 6 and rep.number == most // 2:
        yield replace(line, kind="halfway", wordings=(variant(HALFWAY, seed, "half", *where), "Half."), sound="halfway")
    elif left == 2 and most >= 6:
        yield replace(line, wordings=(variant(TWO_MORE, seed, "two", *where),), level=NORMAL)
    elif left and rep.number % 4 == 3:
        steady = variant(STEADY, seed, "steady", *where, rep.number)
        yield replace(line, wordings=(steady,), level=CHATTY, priority=ASIDE)
