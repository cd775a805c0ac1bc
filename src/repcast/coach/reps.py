"""A set counted in reps: the count on the beat, the words of the movement fading, a word when it matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.coach.countdown import go
from repcast.coach.naming import breathes
from repcast.coach.timed import long_hold
from repcast.coach.wording import HALFWAY, LAST_ONE, STEADY, TWO_MORE, variant, wordings
from repcast.model.cue_sheet import ASIDE, BEAT, CHATTY, NORMAL, QUIET, Utterance
from repcast.model.plan import Plan, PlannedExercise, Set, TimedPhase

FULL, SHORT, ALONE = 2, 4, 6
"""Up to which rep the phases are said in full, in short, and the first phase alone; then there is only the count."""
PROMPT_MS = 2400
"""By when a phase word that follows a count is over: later it would be no cue any more."""
LONG_HOLD_MS = 8000
"""From here on a hold within a rep is counted down."""


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep of a set: its number from 1, where it starts in the set and turns back, in milliseconds."""

    number: int
    start_ms: int
    task: PlannedExercise
    set: Set
    turn_ms: int
    breath: bool
    first: bool

    @property
    def count_ms(self) -> int:
        """The moment of its count."""
        return self.start_ms + self.turn_ms


def reps(session: Plan, of: Set, seed: int, *, first: bool) -> Iterator[Utterance]:
    """The lines of a set counted in reps; `first` is the first set of its exercise that is done."""
    task = session.tasks[of.exercise]
    turn_ms, breath = task.turn_ms, breathes(task)
    yield replace(go(session, of), until_ms=turn_ms)
    for number in range(1, task.reps + 1):
        rep = Rep(number, (number - 1) * task.rep_ms, task, of, turn_ms, breath, first)
        until_ms = min(rep.count_ms + task.rep_ms, task.set_ms)
        yield Utterance("rep", (str(number),), rep.count_ms, 0, until_ms, BEAT, instead="tick", rep=number)
        if number > 1:
            yield Utterance("sound", at_ms=rep.start_ms, sound="tick", rep=number)
        yield from _phases(rep, seed)
        yield from _remarks(rep, seed)


def _phases(rep: Rep, seed: int) -> Iterator[Utterance]:
    """The words of the movement, each at the start of its phase; beside go and the count they follow these."""
    start_ms = rep.start_ms
    for index, beat in enumerate(rep.task.beats):
        end_ms = start_ms + beat.length_ms
        beside = start_ms in {0, rep.count_ms}
        yield Utterance(
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
            where = (rep.set.exercise, rep.set.number, rep.set.side, rep.number)
            yield from (_later(line, start_ms, rep.number) for line in long_hold(beat.length_ms, seed, where))
        start_ms = end_ms


def _later(line: Utterance, by_ms: int, rep: int) -> Utterance:
    """The line of a hold as one of the set: its moments count from the start of the set."""
    at_ms = None if line.at_ms is None else line.at_ms + by_ms
    return replace(
        line, at_ms=at_ms, from_ms=line.from_ms + by_ms, until_ms=line.until_ms and line.until_ms + by_ms, rep=rep
    )


def _words(rep: Rep, beat: TimedPhase, *, first: bool) -> tuple[str, ...]:
    ways = wordings(beat.phase, beat.length_ms)
    if not rep.breath:
        ways = ways[-2:] if FULL < _place(rep) <= SHORT else ways[-1:] if _place(rep) > SHORT else ways
    if rep.task.sides == "alternate" and first:
        # With an odd number of reps the next set begins on the other side, so that both get the same.
        side = "left" if ((rep.set.number - 1) * rep.task.reps + rep.number) % 2 else "right"
        return (*(f"{side}, {way}" for way in ways), side)
    return ways


def _place(rep: Rep) -> int:
    """How familiar a rep is by now: 1 for the very first; later sets begin with short words."""
    return rep.number if rep.first else rep.number + FULL


def _level(rep: Rep, *, first: bool) -> int:
    """How talkative a coach has to be to say a phase of this rep: every phase at first, then less and less."""
    if rep.breath or (first and rep.task.sides == "alternate"):
        return QUIET
    place = _place(rep)
    if place == 1:
        return QUIET
    return NORMAL if place <= SHORT or (first and place <= ALONE) else CHATTY


def _remarks(rep: Rep, seed: int) -> Iterator[Utterance]:
    """A word when it matters, between this rep's count and the next."""
    remark = _remark(rep, seed, (rep.set.exercise, rep.set.number, rep.set.side))
    if remark:
        yield replace(remark, from_ms=rep.count_ms, until_ms=rep.count_ms + rep.task.rep_ms, rep=rep.number)


def _remark(rep: Rep, seed: int, where: tuple[object, ...]) -> Utterance | None:
    most, left = rep.task.reps, rep.task.reps - rep.number
    if left == 1 and most > 2:
        return Utterance("last", (variant(LAST_ONE, seed, "last", *where), "Last one.", "last"))
    if most >= 6 and rep.number == most // 2:
        return Utterance("halfway", (variant(HALFWAY, seed, "half", *where), "Half."), sound="halfway")
    if left == 2 and most >= 6:
        return Utterance("say", (variant(TWO_MORE, seed, "two", *where),), level=NORMAL)
    if left and rep.number % 4 == 3:
        return Utterance("say", (variant(STEADY, seed, "steady", *where, rep.number),), level=CHATTY, priority=ASIDE)
    return None
