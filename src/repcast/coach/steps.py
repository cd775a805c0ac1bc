"""The steps of an exercise as they are told: with time to do them, and without what is not worth saying."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from repcast.coach.context import Context
from repcast.coach.naming import dose_words
from repcast.coach.tips import SAFETY
from repcast.languages.en import coaching as english
from repcast.languages.en import setup as asked
from repcast.languages.en import verbs, ways
from repcast.languages.en.calm import is_calm
from repcast.languages.en.one_side import for_other_side, tells_both
from repcast.languages.en.phrasing import sentence, sentences
from repcast.languages.en.setup import settling_s
from repcast.model.cue_sheet import NORMAL, QUIET, Utterance, as_written
from repcast.model.pauses import split_at_pauses
from repcast.model.places import Place
from repcast.model.plan import PlannedExercise
from repcast.model.routine import Dose, Phase, Step, StepKind
from repcast.model.timeline import CueKind
from repcast.model.times import to_ms

BETWEEN_MS = 400
"""Silence between the sentences of a step."""
PAUSES_MS: dict[StepKind, int] = {"setup": 3500, "movement": 700, "breathing": 700, "repeat": 500}
"""Silence after a step: to picture the movement. What gets one into position has the time that it takes to do it."""


@dataclass(frozen=True, slots=True)
class Told:
    """The steps of an exercise in the order in which they are told; `on_go` is the one that go is for."""

    steps: tuple[Step, ...]
    on_go: Step | None = None


def told(planned: PlannedExercise) -> Told:
    """Return the steps of an exercise in the page's order; go is for its first movement.

    Of a held exercise it is the last one that leads into the position; that of one that goes out and back is its first.
    They are worded for the side that is done first. A step about which side is done and how often is none, nor is one
    that only says how much: the track says that itself.
    """
    told = (step for step in planned.exercise.steps if not _is_of_sides(step, planned))
    steps = tuple(step for step in told if not _only_counts(step, planned.exercise.dose))
    if planned.is_other(planned.side_order[0]) and not tells_both([step.text for step in steps]):
        steps = tuple(replace(step, text=for_other_side(step.text)) for step in steps)
    if is_calm(planned):
        return Told(steps)
    if planned.first.kind != "hold":
        return Told(steps, _first_of_rep(steps, planned.exercise.phases))
    into = [step for step in _before_the_hold(steps) if any(map(_moves, _clauses(step.text)))]
    moves = [step for step in into if step.kind in {"movement", "breathing"}]
    ready = [step for step in into if step.kind == "setup"]
    if moves and not planned.exercise.held and any(phase.kind == "back" for phase in planned.exercise.phases):
        return Told(steps, moves[0])
    leads = [step for step in ready if _moves(_clauses(step.text)[0])]
    return Told(steps, next(iter((moves or leads or ready)[-1:]), None))


def _first_of_rep(steps: Sequence[Step], phases: Sequence[Phase]) -> Step | None:
    """Return the first movement, or the one that the rep begins with where all before it only get ready for it."""
    moves = [step for step in steps if step.kind == "movement"]
    begins = next((phase.place for phase in phases if phase.kind == "out"), None)
    at = (begins.line, begins.column) if begins else (0, 0)
    going = (step for step in moves if _holds(step.place, *at) or not english.READIES.match(step.text))
    return next(going, next(iter(moves), None))


def _holds(place: Place, line: int, column: int) -> bool:
    return place.line == line and place.column <= column < place.column + place.length


def _before_the_hold(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps as far as the first that asks to stay or leaves again: what comes after it ends the hold."""
    has_moved = False
    for step in steps:
        if has_moved and (english.STAYS.match(step.text) or english.LEAVES.match(step.text)):
            return
        has_moved = has_moved or any(map(_moves, _clauses(step.text)))
        yield step


def _is_of_sides(step: Step, planned: PlannedExercise) -> bool:
    """Whether a step only says which side is done, and how often, where the track names the sides."""
    is_told = planned.sides != "both"
    return is_told and all(asked.ONLY_SIDES.match(text) for text in sentences(step.text))


def _only_counts(step: Step, dose: Dose) -> bool:
    """Whether a step says how often to repeat, from which the dose was taken, and little besides: "Repeat 10 times"."""
    stated = (dose.sets, dose.reps, dose.hold_s, dose.work_s)
    counts = any(one is not None and _holds(step.place, one.place.line, one.place.column) for one in stated)
    return step.kind == "repeat" and counts and len(step.text.split()) <= _COUNT_WORDS


_COUNT_WORDS = 7
"""The most words of a step that only says how often: "Repeat 10 to 12 times on each side."."""


def steps(context: Context, index: int, *, begins: bool) -> Iterator[Utterance]:
    """Yield what is said of the steps of the exercise number `index`; `begins`: it is the one that begins then.

    Nobody takes up a position for an exercise that others come before.
    """
    planned = context.plan.exercises[index]
    order = told(planned)
    is_counted, settles = False, begins
    for step in order.steps:
        is_on_go = step is order.on_go
        settles = settles and not is_on_go  # nobody takes up the position before go
        for words, pause_ms in split_at_pauses(step.text):
            texts = list(_spoken(words, planned))
            if is_on_go and texts:
                texts, is_on_go = _on_go(context, index, texts, begins=begins), False
            if words and not texts and step.kind == "repeat" and not is_counted:
                texts, is_counted = _dose(context, index), True
            if texts:
                yield from _said(step, texts, pause_ms or _pause_ms(context, step, words, begins=settles))
            elif pause_ms:
                yield Utterance("step", pause_ms=pause_ms, place=step.place)


def _on_go(context: Context, index: int, texts: list[str], *, begins: bool) -> list[str]:
    """Return the sentences of the step that go is for, so that nobody starts with them before it."""
    is_first = index == context.plan.sets[0].exercise
    if english.DESCRIBES.match(texts[0]):
        return [english.LISTEN_FIRST, *texts] if begins and is_first else texts
    first = english.on_go(texts[0], is_first=is_first) if begins else english.in_turn(texts[0])
    return [first, *texts[1:]]


def _said(step: Step, texts: list[str], end_ms: int) -> Iterator[Utterance]:
    for number, text in enumerate(texts, start=1):
        silence_ms = end_ms if number == len(texts) else BETWEEN_MS
        advice = asked.TIP.sub("", text)
        kind: CueKind = "step" if advice == text else "tip"
        level = QUIET if advice == text or SAFETY.search(advice) else NORMAL
        yield Utterance(kind, as_written(sentence(advice)), pause_ms=silence_ms, level=level, place=step.place)


def _pause_ms(context: Context, step: Step, words: str, *, begins: bool) -> int:
    if step.kind != "setup" or not begins:
        return PAUSES_MS["movement" if step.kind == "setup" else step.kind]
    return to_ms(settling_s(words) * context.choices.setup_pace)


def _dose(context: Context, index: int) -> list[str]:
    """Return the dose in place of "repeat for the recommended number"; where it has just been named, nothing."""
    if len(context.plan.exercises) > 1:
        return []
    return [sentence(dose_words(context.plan, index, 1))]


def _spoken(words: str, planned: PlannedExercise) -> Iterator[str]:
    """Yield the sentences of a step that are worth saying, without an amount that is not what will be done."""
    known = _amounts(planned)
    for text in sentences(words):
        if asked.UNSPOKEN.match(text) or (planned.sides != "both" and asked.ONLY_SIDES.match(text)):
            continue
        short = asked.STARTING_POSITION.sub("", text)
        if planned.sides != "both":
            short = asked.THEN_SIDES.sub(r"\g<end>", short)
        stated = asked.STATED_DOSE.search(short)
        if stated and not {stated["low"], stated["high"] or stated["low"]} & known:
            if asked.ONLY_DOSE.match(short):
                continue
            short = " ".join((short[: stated.start()] + short[stated.end() :]).split())
        if any(map(str.isalnum, short)):
            yield short


def _amounts(planned: PlannedExercise) -> set[str]:
    """Return the numbers of reps, sets and seconds that will be done, as they are written."""
    works = planned.works
    lengths_ms = {one.hold_ms or 0 for one in works} | {one.work_ms or 0 for one in works}
    lengths_ms |= {timed.length_ms for work in works for timed in work.phases}
    numbers = {work.reps for work in works} | {len(works)}
    return {f"{number:g}" for number in (*numbers, *(length_ms / 1000 for length_ms in lengths_ms))}


def _clauses(text: str) -> list[str]:
    return english.BETWEEN_COMMANDS.split(english.LEAD_IN.sub("", text))


def _moves(clause: str) -> bool:
    """Whether a clause asks for a movement or a position, rather than how to hold it: not "relax your shoulders"."""
    words = (word.strip(",.!") for word in clause.lower().split())
    first = next((word for word in words if not word.endswith(verbs.ADVERB_ENDING)), "")
    return first in verbs.IMPERATIVES - ways.CUES and not english.READIES.match(clause)
