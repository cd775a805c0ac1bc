"""A set counted in reps: the count when the movement turns, the fading words of its phases, a word when it matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.coach.context import Context
from repcast.coach.countdown import go
from repcast.coach.naming import estimate_ms
from repcast.coach.timed import long_hold
from repcast.coach.tips import speakable
from repcast.coach.wording import wordings
from repcast.languages.en import coaching as english
from repcast.languages.en.one_side import for_other_side, names_both, tells_both
from repcast.languages.en.phrasing import sentence
from repcast.model.cue_sheet import CHATTY, COUNT, NORMAL, QUIET, REMARK, Utterance, Wording, as_written, counted
from repcast.model.plan import PlannedExercise, Set, SetWork, TimedPhase
from repcast.model.timeline import OTHER_SIDE, Side

FULL, SHORT, ALONE, CHATTY_UNTIL = 2, 4, 6, 8
"""Up to which rep the phases are said in full, in short, and the first phase alone, and all by a chatty coach."""
NEVER = 3
"""The level of what no coach says."""
PROMPT_MS = 2400
"""By when a phase word that follows a count is over: later it would no longer prompt the movement."""
LEAST_REP_REST_MS, COUNTED_REP_REST_MS = 1000, 8000
"""From here on a rest between reps is named, and its end is counted down."""
COUNTED_MS = 700
"""About how long a count takes, with the silence after it."""
CUES_A_SET = 3
"""How many pieces of advice a set has at most."""
MOST_CUE_WORDS = 8
"""The longest piece of advice that is said between two counts."""
LEAST_TOTAL_MS = 2500
"""From here on a rep has time for its count out of the total."""
UNHURRIED_MS = 2500
"""A shorter way back has its word in the first two reps alone: its count says it, and the talk would never stop."""
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
    def side(self) -> Side:
        """The side that it is done on, also where sides take turns from rep to rep."""
        if self.planned.sides != "alternate":
            return self.set.side
        # With an odd number of reps the next set begins on the other side, so that both get the same.
        first = self.planned.first_side
        return first if ((self.set.number - 1) * self.work.reps + self.number) % 2 else OTHER_SIDE[first]

    @property
    def familiarity(self) -> int:
        """How familiar the movement is by now: 1 for the very first rep; later sets begin with short words."""
        return self.number if self.is_in_first_set else self.number + FULL


def reps(context: Context, part: Set, *, is_first: bool) -> Iterator[Utterance]:
    """Yield what is said in a set counted in reps; `is_first`: it is the first set of its exercise that is done."""
    plan = context.plan
    planned = plan.exercises[part.exercise]
    work, is_breath = plan.work_of(part), planned.is_breathing
    start = go(plan, part)
    # A breath begins with its own word.
    yield replace(start, wordings=()) if is_breath else replace(start, until_ms=work.turn_ms)
    for number in range(1, work.reps + 1):
        rep = Rep(number, (number - 1) * work.beat_ms, planned, part, work, is_breath, is_first)
        if not is_breath:
            yield _count(rep)
        if number > 1 and not is_breath:
            yield Utterance("sound", at_ms=rep.start_ms, sound="tick", rep=number)
        yield from _phases(context, rep)
        if number < work.reps:
            yield from _rep_rest(rep)
        if not is_breath:
            yield from _remarks(context, rep)


def between_reps(context: Context, part: Set, words: tuple[Wording, ...]) -> Iterator[Utterance]:
    """Yield words at the end of the first rep that has time for them and no other remark; nothing where none has."""
    planned, work = context.plan.exercises[part.exercise], context.plan.work_of(part)
    if planned.is_breathing:
        return
    for number in range(2, work.reps):
        rep = Rep(number, (number - 1) * work.beat_ms, planned, part, work, is_breath=False, is_in_first_set=False)
        from_ms, until_ms = _after_count_ms(rep), number * work.beat_ms
        if until_ms - from_ms >= COUNTED_MS + estimate_ms(words[0].spoken) and _remark(context, rep) is None:
            yield Utterance("say", words, None, from_ms, until_ms, REMARK, NORMAL, rep=number)
            return


def _after_count_ms(rep: Rep) -> int:
    """Return where a rep comes to its end: at its count, or where it is nothing but held when it is over."""
    return rep.start_ms + rep.work.rep_ms if rep.work.is_held_only else rep.count_ms


def _count(rep: Rep) -> Utterance:
    until_ms = min(rep.count_ms + rep.work.beat_ms, rep.work.length_ms)
    ways = counted(rep.number)
    if _names_total(rep):
        ways = (*as_written(english.count_of(rep.number, rep.work.reps)), *ways)
    return Utterance("rep", ways, rep.count_ms, 0, until_ms, COUNT, fallback_sound="tick", rep=rep.number)


def _names_total(rep: Rep) -> bool:
    """Whether a count is said out of the total: now and then in a long set, where nothing else says how far it is."""
    most = rep.work.reps
    is_moment = (rep.number == 5 and most >= 8) or (rep.number % 10 == 0 and most >= 15)
    return is_moment and rep.work.beat_ms >= LEAST_TOTAL_MS and most - rep.number > 2 and rep.number != most // 2


def _phases(context: Context, rep: Rep) -> Iterator[Utterance]:
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
            level=_level(rep, timed, is_first=index == 0),
            rep=rep.number,
            place=timed.phase.place,
        )
        if timed.phase.kind == "hold" and timed.length_ms >= LONG_HOLD_MS and not rep.is_breath:
            held = long_hold(context, rep.set, timed.length_ms, rep.number)
            yield from (_moved(one, start_ms, rep.number) for one in held)
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
    if rep.is_breath and is_first and rep.number == rep.work.reps > 2:
        return (*map(english.last_breath, ways[:1]), *ways)
    side = rep.side
    if rep.planned.is_other(side) and not _has_both_sides(rep):
        ways = tuple(map(for_other_side, ways))
    if rep.planned.sides == "alternate" and is_first:
        return (*(way if side in way.split() else f"{side}, {way}" for way in ways), side)
    return ways


def _has_both_sides(rep: Rep) -> bool:
    """Whether one rep is done on both sides, so that its words are those of either: "turn right, then left"."""
    in_one = rep.planned.sides != "alternate" and names_both(step.text for step in rep.planned.exercise.steps)
    return in_one or tells_both([timed.phase.text for timed in rep.work.phases])


def _level(rep: Rep, timed: TimedPhase, *, is_first: bool) -> int:
    """Return how talkative a coach has to be to say a phase of this rep: every phase at first, then less and less."""
    is_long_hold = timed.phase.kind == "hold" and timed.length_ms >= LONG_HOLD_MS
    if rep.is_breath or rep.familiarity == 1 or is_long_hold:
        return QUIET
    if is_first and (rep.work.rep_rest_ms or rep.planned.sides == "alternate"):
        return QUIET
    is_quick_way_back = timed.phase.kind == "back" and timed.length_ms < UNHURRIED_MS
    if is_quick_way_back and not is_first and rep.familiarity > FULL:
        return NEVER
    if rep.familiarity <= SHORT or (is_first and rep.familiarity <= ALONE):
        return NORMAL
    return CHATTY if rep.familiarity <= CHATTY_UNTIL else NEVER


def _remarks(context: Context, rep: Rep) -> Iterator[Utterance]:
    """Yield a word when it matters, between this rep's count and the next."""
    remark = _remark(context, rep)
    if remark:
        from_ms = _after_count_ms(rep)
        yield replace(remark, from_ms=from_ms, until_ms=from_ms + rep.work.beat_ms, rep=rep.number)


def _remark(context: Context, rep: Rep) -> Utterance | None:
    most, left, part = rep.work.reps, rep.work.reps - rep.number, rep.set
    if left == 1 and most > 2:
        words = as_written(context.line("last-one", part), english.LAST_ONE, english.LAST)
        return Utterance("last", words, level=NORMAL)
    if most >= 6 and rep.number == most // 2:
        words = as_written(context.line("halfway", part), english.HALF)
        return Utterance("halfway", words, level=NORMAL, sound="halfway")
    if left == 2 and most >= 6:
        return Utterance("say", as_written(context.line("two-more", part)), level=NORMAL)
    if left and rep.number % 4 == 3 and rep.familiarity > FULL + 1:
        words = as_written(*_technique(context, rep), context.line("steady", part, rep.number // 4))
        return Utterance("say", words, level=CHATTY, priority=REMARK)
    return None


def _technique(context: Context, rep: Rep) -> tuple[str, ...]:
    """Return a short piece of the page's own advice, each once, for a coach who talks a lot."""
    tips = [tip for tip in rep.planned.exercise.tips if tip.kind == "technique"]
    texts = (speakable(tip.text) for tip in tips if "[" not in tip.text)
    cues = [text for text in texts if len(text.split()) <= MOST_CUE_WORDS]
    if not cues or rep.is_in_first_set or not context.choices.tips:
        return ()
    first = context.offsets[rep.set.exercise] + 1
    number = (context.ordinal(rep.set) - first) * CUES_A_SET + min(rep.number // 4, CUES_A_SET - 1)
    return (sentence(cues[number]),) if number < len(cues) else ()
