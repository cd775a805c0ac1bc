"""What is said in the breaks: rests and switches of sides, each up to the go that follows."""

from collections.abc import Iterator

from repcast.coach.context import Context
from repcast.coach.countdown import count_in, warning
from repcast.coach.naming import (
    STRAIGHT_ON_MS,
    estimate_ms,
    exercise_name,
    how_many,
    interval_name,
    set_dose,
    set_name,
    set_title,
)
from repcast.coach.talk import first_named, first_set, get_ready, introductions
from repcast.languages.en import coaching as english
from repcast.languages.en.phrasing import capital, named, sentence
from repcast.model.calls import MINUTE_MS, has_words, warns_of_rest
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CHATTY, COUNT, GAP_MS, NORMAL, REMARK, SectionScript, Utterance, as_written
from repcast.model.plan import Part, Plan, Rest, Set, Switch
from repcast.model.times import to_ms

CHIME_MS = 550
"""How long the sound at the start of a break has for itself."""
BREATH_MS = 1500
"""Silence between the words at the start of a rest and its first tip."""
TIPS_END_MS = 800
"""Silence between the last tip of a rest and the warning of its end, or where there is none what comes next."""
BEFORE_COUNTDOWN_MS = 150
"""Silence between the last words of a break and its countdown."""
LONG_REST_MS = 18_000
"""From here on a rest begins with what comes next, and has time for a tip after it."""
REMIND_FROM_MS, MINUTE_CALLED_FROM_MS = 45_000, 100_000
"""From here on what comes next is said once more before the countdown, and the last minute of a rest is called."""
TIPS_BY_MS = 14_000
"""By when the tip of a rest is over, where the rest is not so long that a third of it takes longer."""
POSITION_MS = 2500
"""How long before the countdown it is said that the position is to be taken up."""
READY_BEFORE_MS = 4000
"""How long before the countdown one is told to get ready, after a rest that is longer than what is explained in it."""
AGAIN_MS, LAST_REMINDER_MS = 60_000, 600_000
"""How often, and how long, it is said again that the next set waits for the listener."""
NEXT_MS, APART_MS = 3600, 1350
"""About how long the announcement of the next set takes, and how much earlier than needed it may begin."""


def switch(context: Context, part: Switch) -> SectionScript:
    """Return the script of a change of sides: the new side, and the countdown to the next go."""
    side, choices = part.to.side, context.choices
    ways = as_written(*english.switch(side))
    utterances = [
        Utterance("sound", at_ms=0, sound="switch"),
        *count_in(context.plan, part.to, part.length_ms, choices),
    ]
    if has_words(part.length_ms, choices):
        until_ms = _until_countdown(part.length_ms, choices)
        utterances.append(Utterance("switch", ways, from_ms=CHIME_MS, until_ms=until_ms))
        if part.to == context.after_half and names_half(context, part):
            utterances.append(_half_of_session(until_ms))
    return SectionScript(
        "switch",
        f"Switch to the {side} side",
        tuple(utterances),
        part.length_ms,
        exercise=part.to.exercise,
        set=part.to.number,
        side=side,
    )


def rest(context: Context, part: Rest, before: Part) -> SectionScript:
    """Return the script of a rest: how long it is, what comes next, a warning of its end, and the countdown.

    A rest before a new exercise explains that exercise, and grows where its words need longer. `before` is the part
    before the rest.
    """
    length_ms, choices = part.length_ms, context.choices
    is_open = part.waits and context.profile.can_answer
    said = _explained(context, part, before) if part.introduces else _announced(context, part, before)
    utterances = [*said, Utterance("sound", at_ms=0, sound="rest")]
    if warns_of_rest(length_ms, choices) and not part.introduces and not is_open:
        utterances.append(Utterance("count", warning(choices), at_ms=-to_ms(choices.warn_s), priority=COUNT))
    title = set_title(context.plan, part.to)
    return SectionScript(
        "rest",
        f"Rest, then {title}" if title else "Rest",
        tuple(utterances),
        length_ms,
        grows=bool(part.introduces),
        takes_optional=not part.introduces,
        optional_from_ms=CHIME_MS + BREATH_MS,
        optional_until_ms=_tips_end_ms(length_ms, choices),
        most_optional=1,
        exercise=part.to.exercise,
        set=part.to.number,
        side=part.to.side,
        waits=part.waits,
    )


def _tips_end_ms(length_ms: int, choices: Choices) -> int:
    """Return how long before the end of a rest its tip is over: it is said early, so that what follows is quiet."""
    next_ms = choices.countdown_s * 1000 + BEFORE_COUNTDOWN_MS + (NEXT_MS + APART_MS if length_ms < LONG_REST_MS else 0)
    latest_ms = max(next_ms, to_ms(choices.warn_s)) + TIPS_END_MS
    return max(latest_ms, length_ms - max(TIPS_BY_MS, length_ms // 3 + NEXT_MS))


def _explained(context: Context, part: Rest, before: Part) -> Iterator[Utterance]:
    """Yield what is said in the rest before a new exercise."""
    plan, choices = context.plan, context.choices
    yield from _asked(plan, before)
    if not part.changes:
        yield Utterance("rest", as_written(english.REST), from_ms=CHIME_MS, pause_ms=700)
    yield from introductions(context, part.introduces, part.to, is_next=True)
    yield from _of_first_set(context, part.to)
    yield from first_named(context, part.introduces, part.to)
    if part.waits and context.profile.can_answer:
        yield Utterance("ready", as_written(*english.START_WHEN_READY), pause_ms=500)
        return
    countdown_ms = choices.countdown_s * 1000
    yield Utterance(
        "ready",
        as_written(get_ready(plan, part.to)),
        from_ms=max(0, part.length_ms - countdown_ms - READY_BEFORE_MS),
        pause_ms=500,
    )
    yield from count_in(plan, part.to, countdown_ms, choices)


def _of_first_set(context: Context, to: Set) -> Iterator[Utterance]:
    """Yield what the first of sets that differ consists of, where it has not just been named."""
    if words := first_set(context, to):
        yield Utterance("say", as_written(words), pause_ms=400)


def _announced(context: Context, part: Rest, before: Part) -> Iterator[Utterance]:
    """Yield how long a rest is, and shortly before its end what comes next, which is the more important."""
    choices, length_ms = context.choices, part.length_ms
    if part.waits and context.profile.can_answer:
        yield from _open_rest(context, part, before)
        return
    yield from count_in(context.plan, part.to, length_ms, choices)
    if not has_words(length_ms, choices):
        return
    until_ms = _until_countdown(length_ms, choices)
    if goes_straight_on(context.plan, before, part.to, length_ms):
        ways = as_written(*english.straight_into(exercise_name(context.plan, part.to)))
        yield Utterance("ready", ways, from_ms=BEFORE_COUNTDOWN_MS, until_ms=until_ms)
        return
    late_ms = max(CHIME_MS, until_ms - NEXT_MS - APART_MS)
    is_long = length_ms >= LONG_REST_MS
    following = as_written(*next_set(context, part.to))
    if not is_long:
        yield Utterance("ready", following, from_ms=late_ms, until_ms=until_ms)
    yield from _asked(context.plan, before, until_ms)
    if not part.changes:
        yield Utterance("rest", as_written(*_rest_words(context, part)), from_ms=CHIME_MS, until_ms=until_ms)
    if is_long:
        yield Utterance("ready", following, from_ms=CHIME_MS, until_ms=until_ms)
        yield from _once_more(context, part, late_ms, until_ms)
    if part.to == context.after_half and names_half(context, part):
        yield _half_of_session(late_ms)


def _half_of_session(until_ms: int) -> Utterance:
    half = as_written(english.HALF_SESSION)
    return Utterance("say", half, from_ms=CHIME_MS, until_ms=until_ms, priority=REMARK, level=NORMAL)


def names_half(context: Context, part: Part) -> bool:
    """Whether a break has time to say that half of the session is over."""
    choices = context.choices
    if not isinstance(part, Switch | Rest) or not has_words(part.length_ms, choices):
        return False
    until_ms = _until_countdown(part.length_ms, choices)
    words = [english.HALF_SESSION]
    if isinstance(part, Switch):
        words.append(english.switch(part.to.side)[0])
    elif part.introduces or part.waits:
        return False
    else:
        words.append(_rest_words(context, part)[0])
        until_ms -= NEXT_MS + APART_MS + (NEXT_MS if part.length_ms >= LONG_REST_MS else 0)
    return CHIME_MS + sum(estimate_ms(text) + GAP_MS for text in words) <= until_ms


def _once_more(context: Context, part: Rest, late_ms: int, until_ms: int) -> Iterator[Utterance]:
    """Yield what a long rest has time for: the side again, the position to take up, a word to rest with."""
    to = part.to
    if side := english.side_name(to.side):
        yield Utterance("ready", as_written(sentence(side)), from_ms=late_ms, until_ms=until_ms)
    if not to.of_block and context.plan.work_of(to).kind == "hold":
        position = as_written(english.POSITION)
        yield Utterance("say", position, from_ms=max(CHIME_MS, until_ms - POSITION_MS), until_ms=until_ms, level=NORMAL)
    is_very_long = part.length_ms >= REMIND_FROM_MS
    words = as_written(context.line("rested", to))
    level = NORMAL if is_very_long else CHATTY
    half_ms = part.length_ms // 2
    yield Utterance("say", words, from_ms=half_ms, until_ms=late_ms, priority=REMARK, level=level)
    if is_very_long and not english.side_name(to.side):
        again = as_written(*next_set(context, to)[1:])
        yield Utterance("ready", again, from_ms=late_ms, until_ms=until_ms, level=NORMAL)
    if part.length_ms >= MINUTE_CALLED_FROM_MS:
        left = as_written(english.time_left(MINUTE_MS))
        yield Utterance("count", left, at_ms=-MINUTE_MS, priority=COUNT, level=NORMAL)


def _rest_words(context: Context, part: Rest) -> english.Ways:
    if part.waits:
        return english.open_rest(part.length_ms)
    if part.to.interval == 2:
        return english.rest_of_interval(part.length_ms, context.plan.blocks[part.to.block].every_ms or 0)
    return english.rest(part.length_ms)


def _open_rest(context: Context, part: Rest, before: Part) -> Iterator[Utterance]:
    """Yield what is said in a rest that lasts until the listener is ready."""
    yield from _asked(context.plan, before, part.length_ms)
    yield Utterance("rest", as_written(english.REST), from_ms=CHIME_MS)
    yield Utterance("ready", as_written(*next_set(context, part.to)), from_ms=CHIME_MS)
    yield Utterance("say", as_written(*english.START_WHEN_READY), from_ms=CHIME_MS)
    for at_ms in range(part.length_ms + AGAIN_MS, LAST_REMINDER_MS, AGAIN_MS):
        yield Utterance("say", as_written(english.START_WHEN_READY[-1]), at_ms, level=NORMAL)


def _asked(plan: Plan, before: Part, until_ms: int = 0) -> Iterator[Utterance]:
    """Ask for the count, or the time, of work that only the listener counts."""
    if isinstance(before, Set) and (ways := how_many(plan, before)):
        yield Utterance("say", as_written(*ways), from_ms=CHIME_MS, until_ms=until_ms, pause_ms=3000)


def goes_straight_on(plan: Plan, before: Part, to: Set, length_ms: int) -> bool:
    """Whether a break is the change from one exercise of a superset to the next."""
    return (
        isinstance(before, Set)
        and plan.blocks[to.block].kind == "superset"
        and length_ms <= STRAIGHT_ON_MS
        and (before.block, before.round) == (to.block, to.round)
        and before.exercise != to.exercise
    )


def is_named_in_time(plan: Plan, part: Rest) -> bool:
    """Whether the short change to another exercise of a superset surely has room for its name."""
    return estimate_ms(exercise_name(plan, part.to)) < part.length_ms // 3


def _until_countdown(length_ms: int, choices: Choices) -> int:
    """Return by when the words of a break are over: its countdown is left alone."""
    return max(1, length_ms - choices.countdown_s * 1000 - BEFORE_COUNTDOWN_MS)


def next_set(context: Context, to: Set) -> tuple[str, ...]:
    """Return sentences that name the next set, fullest first."""
    plan = context.plan
    exercise, side, dose = exercise_name(plan, to), english.side_name(to.side), set_dose(plan, to)
    number = _number(context, to)
    if interval_name(plan, to) and exercise:
        names = _station(plan, to, exercise)
    else:
        marked = exercise and to == context.last_exercise
        title = english.next_is(exercise) if exercise else ""
        if marked:
            title = f"{capital(english.LAST_EXERCISE)}: {named(exercise)}"
        is_last = not exercise and to.number == to.of and to.of > 1
        numbered = english.set_to(english.the_last(number) if is_last else number, dose)
        names = [[title, numbered, side], [exercise, dose or ("" if exercise else number), side], [side or exercise]]
    ways = [sentence(", ".join(filter(None, parts))) for parts in (*names, [english.GET_READY])]
    return tuple(dict.fromkeys(filter(None, ways)))


def _station(plan: Plan, to: Set, exercise: str) -> list[list[str]]:
    """Return the names of a set of an EMOM of several exercises: "Minute 3: rows, 10 reps"."""
    block = plan.blocks[to.block]
    every_ms = block.every_ms or 0
    is_last = to.interval == block.intervals
    number = english.last_interval(every_ms) if is_last else english.interval(to.interval, every_ms)
    name, side = named(exercise), english.side_name(to.side)
    return [[f"{capital(number)}: {name}", set_dose(plan, to), side], [f"{capital(number)}: {name}"], [exercise]]


def _number(context: Context, to: Set) -> str:
    plan = context.plan
    if to == context.last and to.of > 1:
        return english.LAST_OF_DAY
    block = plan.blocks[to.block]
    if interval_name(plan, to):
        is_last = to.interval == block.intervals
        return english.last_interval(block.every_ms or 0) if is_last else set_name(plan, to)
    if to.number == to.of and to.of > 1:
        return english.LAST_ROUND if to.rounds == to.of else english.LAST_SET
    return set_name(plan, to)
