"""The steps of an exercise as they are told: with time to do them, and without what is not worth saying."""

from collections.abc import Iterator
from dataclasses import dataclass

from repcast.coach.context import Context
from repcast.coach.naming import dose_words
from repcast.languages.en import coaching as english
from repcast.languages.en import setup as asked
from repcast.languages.en import verbs
from repcast.languages.en.phrasing import sentence, sentences
from repcast.languages.en.setup import settling_s
from repcast.model.cue_sheet import NORMAL, QUIET, Utterance, as_written
from repcast.model.pauses import split_at_pauses
from repcast.model.plan import PlannedExercise
from repcast.model.routine import Step, StepKind
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
    """Return the steps of an exercise: of a held one the last that takes up the position comes last, for it is go's."""
    steps = planned.exercise.steps
    moves = [step for step in steps if step.kind == "movement" and _is_command(step.text)]
    if planned.first.kind != "hold" or not moves:
        return Told(steps)
    on_go = moves[-1]
    return Told((*(step for step in steps if step is not on_go), on_go), on_go)


def steps(context: Context, index: int) -> Iterator[Utterance]:
    """Yield what is said of the steps of the exercise number `index`."""
    planned = context.plan.exercises[index]
    order = told(planned)
    is_counted = False
    for step in order.steps:
        for words, pause_ms in split_at_pauses(step.text):
            texts = list(_spoken(words, planned))
            if step is order.on_go and texts:
                texts[0] = english.when_i_say_go(texts[0])
            if words and not texts and step.kind == "repeat" and not is_counted:
                texts, is_counted = _dose(context, index), True
            if texts:
                yield from _said(step, texts, pause_ms or _pause_ms(context, step, words))
            elif pause_ms:
                yield Utterance("step", pause_ms=pause_ms, place=step.place)


def _said(step: Step, texts: list[str], end_ms: int) -> Iterator[Utterance]:
    for number, text in enumerate(texts, start=1):
        silence_ms = end_ms if number == len(texts) else BETWEEN_MS
        advice = asked.TIP.sub("", text)
        kind: CueKind = "step" if advice == text else "tip"
        level = QUIET if advice == text else NORMAL
        yield Utterance(kind, as_written(sentence(advice)), pause_ms=silence_ms, level=level, place=step.place)


def _pause_ms(context: Context, step: Step, words: str) -> int:
    if step.kind != "setup":
        return PAUSES_MS[step.kind]
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
        if asked.UNSPOKEN.match(text):
            continue
        short = asked.STARTING_POSITION.sub("", text)
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


def _is_command(text: str) -> bool:
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    return first in verbs.IMPERATIVES
