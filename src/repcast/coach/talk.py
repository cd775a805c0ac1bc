"""The sections that last as long as their words: opening, set-up and finish."""

from collections.abc import Iterator

from repcast.coach.countdown import count_in
from repcast.coach.naming import (
    about,
    amount,
    dose_words,
    duration,
    listed,
    sentence,
    sentences,
    side_name,
    with_article,
)
from repcast.coach.wording import DONE, EASED, WELCOME, variant
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CHATTY, NORMAL, QUIET, SectionScript, Utterance, as_written
from repcast.model.errors import Diagnostic
from repcast.model.pauses import split_at_pauses
from repcast.model.plan import Plan, PlannedExercise, Rest, Set, Setup
from repcast.model.routine import Exercise, StepKind, TipKind

CHIME_MS = 700
"""How long the opening and the closing chime have for themselves; the first words come over the end of it."""
BREATH_MS = 300
"""Silence before the first words of the set-up."""
BETWEEN_MS, AFTER_TIP_MS, AFTER_NEEDS_MS = 400, 600, 1000
"""Silence after a sentence, after a tip, and after the things that are needed (time to look for them)."""
PAUSES_MS: dict[StepKind, int] = {"setup": 3500, "movement": 700, "breathing": 700, "repeat": 500}
"""Silence after a step: time to get into position, or to picture the movement."""


def opening(plan: Plan, choices: Choices, length_ms: int) -> SectionScript:
    """Return the script that announces the title, what is to be done, and that it takes about `length_ms`.

    It is kept short, so that a session that has not been spoken before begins soon: the rest is for the set-up.
    """
    utterances = [Utterance("sound", at_ms=0, sound="opening")]
    texts = (sentence(plan.title), sentence(_work_ahead(plan)), f"It takes {about(length_ms)}.")
    said = texts[: {"full": 3, "short": 2, "none": 0}[choices.intro]]
    utterances += [Utterance("say", as_written(text), from_ms=CHIME_MS, pause_ms=BETWEEN_MS) for text in said]
    if choices.intro == "full":
        welcome = as_written(variant(WELCOME, choices.seed, "welcome"))
        utterances.append(Utterance("say", welcome, level=CHATTY, pause_ms=BETWEEN_MS))
    return SectionScript("opening", "Opening", tuple(utterances), CHIME_MS, grows=True)


def setup(plan: Plan, part: Setup, first: Set, choices: Choices) -> SectionScript:
    """Return the script of the set-up: what is needed, what to do beforehand, the steps with time to do them, go."""
    planned = plan.exercises[part.exercise]
    utterances = list(_beforehand(plan, choices))
    for exercise in part.introduces:
        utterances += introduction(plan, exercise, choices)
    ready = as_written(get_ready(planned, first))
    utterances.append(Utterance("ready", ready, pause_ms=max(0, plan.get_ready_ms - choices.countdown_s * 1000)))
    utterances += count_in(plan.get_ready_ms, choices)
    title = f"Set-up: {planned.exercise.title}"
    unsaid = tuple(_unsaid(plan, choices))
    return SectionScript("setup", title, tuple(utterances), grows=True, exercise=part.exercise, diagnostics=unsaid)


def _beforehand(plan: Plan, choices: Choices) -> Iterator[Utterance]:
    """Yield what is needed, and the tips that come before all work."""
    if choices.intro == "full":
        needed = dict.fromkeys(thing for every in plan.exercises for thing in every.exercise.equipment)
        if needed:
            words = as_written(f"You will need {listed([with_article(thing) for thing in needed])}.")
            yield Utterance("say", words, from_ms=BREATH_MS, pause_ms=AFTER_NEEDS_MS)
    for index, every in enumerate(plan.exercises):
        if choices.intro == "full":
            yield from tips(every.exercise, "before")
        if "safety" not in spare(plan, index, choices):
            yield from tips(every.exercise, "safety")


def _unsaid(plan: Plan, choices: Choices) -> Iterator[Diagnostic]:
    """Yield a note of every tip that a short intro leaves out."""
    if choices.intro == "full" or not choices.tips:
        return
    for tip in (tip for every in plan.exercises for tip in every.exercise.tips if tip.kind == "before"):
        message = f'this tip is not spoken: "{sentence(tip.text)}" (--intro full speaks it, unless --talk is quiet)'
        yield Diagnostic("note", "tip-not-spoken", message, tip.place)


def spare(plan: Plan, exercise: int, choices: Choices) -> tuple[TipKind, ...]:
    """Return the kinds of tips that are said in rests and sets, the most important first; the others at the ends.

    Safety tips come before the first go where no rest has time for them, and where little else does.
    """
    is_late = choices.intro == "full" and resting(plan, exercise)
    return ("safety", "technique", "breathing") if is_late else ("technique", "breathing")


def get_ready(planned: PlannedExercise, first: Set) -> str:
    """Return the words before the first count-in of an exercise: "Get ready, left side first."."""
    side = side_name(first.side)
    return f"Get ready, {side}{' first' if len(planned.side_order) > 1 else ''}." if side else "Get ready."


def resting(plan: Plan, exercise: int) -> tuple[Rest, ...]:
    """Return the rests that have time for the exercise's tips; without one, safety tips are said beforehand."""
    rests = (part for part in plan.parts if isinstance(part, Rest))
    return tuple(part for part in rests if part.to.exercise == exercise and not part.introduces)


def introduction(plan: Plan, exercise: int, choices: Choices) -> Iterator[Utterance]:
    """Explain how an exercise is done, as far as the intro goes; in a routine its name and dose come first."""
    if choices.intro != "none":
        yield from _named(plan, exercise)
    if choices.intro == "full":
        yield from _explained(plan, exercise)


def _named(plan: Plan, number: int) -> Iterator[Utterance]:
    exercise = plan.exercises[number].exercise
    if len(plan.exercises) > 1:
        words = as_written(sentence(f"{exercise.title}: {dose_words(plan, number, 1)}"))
        yield Utterance("say", words, pause_ms=BETWEEN_MS, place=exercise.place)


def _explained(plan: Plan, index: int) -> Iterator[Utterance]:
    exercise, role = plan.exercises[index].exercise, plan.role_of(index)
    if role != "main" and not exercise.steps:
        yield Utterance("step", as_written(EASED[role]), pause_ms=PAUSES_MS["movement"])
    for step in exercise.steps:
        for words, pause_ms in split_at_pauses(step.text):
            texts, end_ms = sentences(words), pause_ms or PAUSES_MS[step.kind]
            if not texts:
                yield Utterance("step", pause_ms=end_ms, place=step.place)
            for number, text in enumerate(texts, start=1):
                silence_ms = end_ms if number == len(texts) else BETWEEN_MS
                yield Utterance("step", as_written(sentence(text)), pause_ms=silence_ms, place=step.place)


def finish(plan: Plan, choices: Choices) -> SectionScript:
    """Return the script of the end: that it is over, what was done, what to do afterwards, and every tip still left."""
    done = as_written(variant(DONE, choices.seed, "done"))
    worked = as_written(f"You worked for {duration(plan.work_ms)}.")
    utterances = [
        Utterance("sound", at_ms=0, sound="finish"),
        Utterance("finish", done, from_ms=CHIME_MS, pause_ms=500),
        Utterance("say", worked, level=CHATTY, pause_ms=BETWEEN_MS),
    ]
    for planned in plan.exercises:
        utterances += tips(planned.exercise, "after")
    return SectionScript("finish", "Finish", tuple(utterances), grows=True, takes_optional=True)


def tips(exercise: Exercise, *kinds: TipKind) -> list[Utterance]:
    """Return the exercise's tips of some kinds, in the order of the kinds; a quiet coach says the safety tips alone."""
    return [
        Utterance(
            "tip",
            as_written(sentence(words)),
            level=QUIET if tip.kind == "safety" else NORMAL,
            pause_ms=pause_ms or AFTER_TIP_MS,
            place=tip.place,
            follows=number > 0,
        )
        for kind in kinds
        for tip in exercise.tips
        if tip.kind == kind
        for number, (words, pause_ms) in enumerate(part for part in split_at_pauses(tip.text) if part[0])
    ]


def _work_ahead(plan: Plan) -> str:
    main = [index for index in plan.done if plan.role_of(index) == "main"] or [*plan.done[:1]]
    if len(main) > 1:
        rounds = f", {amount(plan.rounds, 'round')}" if plan.rounds > 1 else ""
        return f"{amount(len(main), 'exercise')}{rounds}"
    rest_ms, sets = plan.exercises[main[0]].first.rest_ms, plan.sets_of(main[0])
    has_rests = sets > 1 and rest_ms and not plan.block_of(main[0]).every_ms
    rests = f", with {duration(rest_ms)} of rest between sets" if has_rests else ""
    return dose_words(plan, main[0], sets) + rests
