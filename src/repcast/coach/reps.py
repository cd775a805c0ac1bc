"""A set counted in reps: the count when the movement turns, the fading words of its phases, a word when it matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.coach.context import Context
from repcast.coach.countdown import go
from repcast.coach.naming import breathes
from repcast.coach.timed import long_hold
from repcast.coach.wording import HALFWAY, LAST_ONE, STEADY, TWO_MORE, variant, wordings
from repcast.languages.en import coaching as english
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CHATTY, COUNT, NORMAL, QUIET, REMARK, Utterance, as_written, counted
from repcast.model.plan import PlannedExercise, Set, SetWork, TimedPhase

FULL, SHORT, ALONE = 2, 4, 6
"""Up to which rep the phases are said in full, in short, and the first phase alone; then there is only the count."""
PROMPT_MS = 2400
"""By when a phase word that follows a count is over: later it would no longer prompt the movement."""
LEAST_REP_REST_MS, COUNTED_REP_REST_MS = 1000, 8000
"""From here on a rest between reps is named, and its end is counted down."""
LONG_HOLD_MS = 8000
"""From here on a hold within a rep is counted down."""


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep of a set: its number from 1, and where in the set it starts (milliseconds).

    `work` is what its set consists of. `is_breath`: its phases are breaths. `is_in_first_set`: its set is the first of
    its exercise.
    """

    number: int
    start_ms: int
    planned: PlannedExercise
    set: Set
    work: SetWork
    is_breath: bool
    is_in_first_set: bool

    @property
    def count_ms(self) -> int:
        """The moment of its count, from the start of the set."""
        return self.start_ms + self.work.turn_ms

    @property
    def familiarity(self) -> int:
        """How familiar the movement is by now: 1 for the very first rep; later sets begin with short words."""
        return self.number if self.is_in_first_set else self.number + FULL


def reps(context: Context, part: Set, *, is_first: bool) -> Iterator[Utterance]:
    """Yield what is said in a set counted in reps; `is_first`: it is the first set of its exercise that is done."""
    plan, choices = context.plan, context.choices
    planned = plan.exercises[part.exercise]
    work, is_breath = plan.work_of(part), breathes(planned)
    yield replace(go(plan, part), until_ms=work.turn_ms)
    for number in range(1, work.reps + 1):
        rep = Rep(number, (number - 1) * work.beat_ms, planned, part, work, is_breath, is_first)
        yield _count(rep)
        if number > 1:
            yield Utterance("sound", at_ms=rep.start_ms, sound="tick", rep=number)
        yield from _phases(rep, choices)
        if number < work.reps:
            yield from _rep_rest(rep)
        yield from _remarks(rep, choices.seed)


def _count(rep: Rep) -> Utterance:
    until_ms = min(rep.count_ms + rep.work.beat_ms, rep.work.length_ms)
    return Utterance(
        "rep", counted(rep.number), rep.count_ms, 0, until_ms, COUNT, fallback_sound="tick", rep=rep.number
    )


def _phases(rep: Rep, choices: Choices) -> Iterator[Utterance]:
    """Yield the words of the movement, each at the start of its phase, or just after a go or a count."""
    start_ms = rep.start_ms
    for index, timed in enumerate(rep.work.phases):
        end_ms = start_ms + timed.length_ms
        follows = start_ms in {0, rep.count_ms}
        yield Utterance(
            "phase",
            as_written(*_words(rep, timed, is_first=index == 0)),
            at_ms=None if follows else start_ms,
            from_ms=start_ms,
            until_ms=min(end_ms, start_ms + PROMPT_MS) if follows else end_ms,
            level=_level(rep, is_first=index == 0),
            rep=rep.number,
            place=timed.phase.place,
        )
        if timed.phase.kind == "hold" and timed.length_ms >= LONG_HOLD_MS:
            where = (rep.set.exercise, rep.set.number, rep.set.side, rep.number)
            yield from (_moved(one, start_ms, rep.number) for one in long_hold(timed.length_ms, choices, where))
        start_ms = end_ms


def _rep_rest(rep: Rep) -> Iterator[Utterance]:
    """Yield the words of the rest between two reps, and of its end where it is long."""
    start_ms, end_ms = rep.start_ms + rep.work.rep_ms, rep.start_ms + rep.work.beat_ms
    if rep.work.rep_rest_ms >= LEAST_REP_REST_MS:
        words = as_written(*english.REP_REST)
        level = QUIET if rep.familiarity <= SHORT else NORMAL
        yield Utterance("phase", words, at_ms=start_ms, until_ms=end_ms, level=level, rep=rep.number)
    if rep.work.rep_rest_ms >= COUNTED_REP_REST_MS:
        for seconds in (3, 2, 1):
            at_ms = end_ms - seconds * 1000
            yield Utterance("count", counted(seconds), at_ms=at_ms, priority=COUNT, rep=rep.number)


def _moved(utterance: Utterance, by_ms: int, rep: int) -> Utterance:
    """Return an utterance of a hold as one of the set: its moments count from the start of the set."""
    return replace(
        utterance,
        at_ms=None if utterance.at_ms is None else utterance.at_ms + by_ms,
        from_ms=utterance.from_ms + by_ms,
        until_ms=utterance.until_ms and utterance.until_ms + by_ms,
        rep=rep,
    )


def _words(rep: Rep, timed: TimedPhase, *, is_first: bool) -> tuple[str, ...]:
    ways = wordings(timed.phase, timed.length_ms)
    if not rep.is_breath:
        ways = ways[-2:] if FULL < rep.familiarity <= SHORT else ways[-1:] if rep.familiarity > SHORT else ways
    if rep.planned.sides == "alternate" and is_first:
        # With an odd number of reps the next set begins on the other side, so that both get the same.
        side = "left" if ((rep.set.number - 1) * rep.work.reps + rep.number) % 2 else "right"
        return (*(f"{side}, {way}" for way in ways), side)
    return ways


def _level(rep: Rep, *, is_first: bool) -> int:
    """Return how talkative a coach has to be to say a phase of this rep: every phase at first, then less and less."""
    if (
        rep.is_breath
        or (is_first and rep.work.rep_rest_ms)
        or (is_first and rep.planned.sides == "alternate")
        or rep.familiarity == 1
    ):
        return QUIET
    return NORMAL if rep.familiarity <= SHORT or (is_first and rep.familiarity <= ALONE) else CHATTY


def _remarks(rep: Rep, seed: int) -> Iterator[Utterance]:
    """Yield a word when it matters, between this rep's count and the next."""
    remark = _remark(rep, seed, (rep.set.exercise, rep.set.number, rep.set.side))
    if remark:
        yield replace(remark, from_ms=rep.count_ms, until_ms=rep.count_ms + rep.work.beat_ms, rep=rep.number)


def _remark(rep: Rep, seed: int, where: tuple[object, ...]) -> Utterance | None:
    most, left = rep.work.reps, rep.work.reps - rep.number
    if left == 1 and most > 2:
        return Utterance("last", as_written(variant(LAST_ONE, seed, "last", *where), english.LAST_ONE, english.LAST))
    if most >= 6 and rep.number == most // 2:
        return Utterance("halfway", as_written(variant(HALFWAY, seed, "half", *where), english.HALF), sound="halfway")
    if left == 2 and most >= 6:
        return Utterance("say", as_written(variant(TWO_MORE, seed, "two", *where)), level=NORMAL)
    if left and rep.number % 4 == 3:
        words = as_written(variant(STEADY, seed, "steady", *where, rep.number))
        return Utterance("say", words, level=CHATTY, priority=REMARK)
    return None
