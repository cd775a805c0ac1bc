"""The sections that last as long as their words: opening, set-up and finish."""

from collections.abc import Iterator

from repcast.coach.countdown import COUNT_IN_S, count_in
from repcast.coach.naming import (
    about,
    amount,
    dose_words,
    duration,
    estimate_ms,
    listed,
    sentence,
    sentences,
    side_name,
    with_article,
)
from repcast.coach.wording import DONE, EASED, WELCOME, variant
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CHATTY, NORMAL, SectionScript, Utterance
from repcast.model.plan import Plan, PlannedExercise, Rest, Set, Setup, Switch
from repcast.model.routine import Exercise, StepKind, TipKind

CHIME_MS = 700
"""How long the opening chime has for itself; the first words come over the last of it."""
BREATH_MS = 300
PAUSES_MS: dict[StepKind, int] = {"setup": 3500, "movement": 700, "breathing": 700, "repeat": 500}
"""What is kept free after a step: time to get into position, or to picture the movement."""


def opening(session: Plan, choices: Choices) -> SectionScript:
    """Announce the title, what is to be done and the time it takes.

    It is kept short, so that a session that has not been spoken before begins soon: the rest is for the set-up.
    """
    lines = [Utterance("sound", at_ms=0, sound="opening")]
    texts = (sentence(session.title), sentence(_work_ahead(session)), f"It takes {about(_estimate(session))}.")
    lines += [Utterance("say", (text,), from_ms=CHIME_MS, pause_ms=400) for text in texts]
    lines.append(Utterance("say", (variant(WELCOME, choices.seed, "welcome"),), level=CHATTY, pause_ms=400))
    return SectionScript("opening", "Opening", tuple(lines), grows=True)


def setup(session: Plan, part: Setup, first: Set) -> SectionScript:
    """Tell what is needed, what to do beforehand and the steps, with time to do them; count into the first go."""
    task = session.tasks[part.exercise]
    needed = dict.fromkeys(thing for task in session.tasks for thing in task.exercise.equipment)
    lines: list[Utterance] = []
    if needed:
        words = f"You will need {listed([with_article(thing) for thing in needed])}."
        lines.append(Utterance("say", (words,), from_ms=BREATH_MS, pause_ms=1000))
    for index, every in enumerate(session.tasks):
        lines += tips(every.exercise, "before", *(() if resting(session, index) else ("safety",)))
    lines += introduction(session, task)
    lines.append(
        Utterance("ready", (get_ready(task, first),), pause_ms=max(0, session.get_ready_ms - COUNT_IN_S * 1000))
    )
    lines += count_in(session.get_ready_ms)
    title = f"Set-up: {task.exercise.title}"
    return SectionScript("setup", title, tuple(lines), grows=True, exercise=part.exercise)


def get_ready(task: PlannedExercise, first: Set) -> str:
    """The words before the first count-in of an exercise: "Get ready, left side first."."""
    side = side_name(first.side)
    return f"Get ready, {side}{' first' if len(task.turns) > 1 else ''}." if side else "Get ready."


def resting(session: Plan, exercise: int) -> tuple[Rest, ...]:
    """The rests that have time for the exercise's tips; without one, what keeps people safe is said beforehand."""
    rests = (part for part in session.parts if isinstance(part, Rest))
    return tuple(part for part in rests if part.to.exercise == exercise and not part.introduces)


def introduction(session: Plan, task: PlannedExercise) -> Iterator[Utterance]:
    """Tell how an exercise is done; in a routine its name and dose come first."""
    exercise = task.exercise
    if len(session.tasks) > 1:
        yield Utterance(
            "say", (sentence(f"{exercise.title}: {dose_words(task, 1)}"),), pause_ms=400, place=exercise.place
        )
    if task.role != "main" and not exercise.steps:
        yield Utterance("step", (EASED[task.role],), pause_ms=700)
    for step in exercise.steps:
        said = sentences(step.text)
        for number, text in enumerate(said, start=1):
            pause_ms = PAUSES_MS[step.kind] if number == len(said) else 400
            yield Utterance("step", (sentence(text),), pause_ms=pause_ms, place=step.place)


def finish(session: Plan, choices: Choices) -> SectionScript:
    """Say that it is over, what was done, and what to do afterwards; the last tips find their room here."""
    lines = [
        Utterance("sound", at_ms=0, sound="finish"),
        Utterance("finish", (variant(DONE, choices.seed, "done"),), from_ms=700, pause_ms=500),
        Utterance("say", (f"You worked for {duration(session.work_ms)}.",), level=CHATTY, pause_ms=400),
    ]
    for task in session.tasks:
        lines += tips(task.exercise, "after")
    return SectionScript("finish", "Finish", tuple(lines), grows=True, takes_spare=True)


def tips(exercise: Exercise, *kinds: TipKind) -> list[Utterance]:
    """The exercise's tips of some kinds, in the order of the kinds; a quiet coach says only what keeps people safe."""
    return [
        Utterance(
            "tip",
            (sentence(tip.text),),
            level=NORMAL if tip.kind != "safety" else 0,
            pause_ms=600,
            place=tip.place,
        )
        for kind in kinds
        for tip in exercise.tips
        if tip.kind == kind
    ]


def _work_ahead(session: Plan) -> str:
    main = [index for index, task in enumerate(session.tasks) if task.role == "main" and session.sets_of(index)]
    main = main or [0]
    if len(main) > 1:
        rounds = f", {amount(session.rounds, 'round')}" if session.rounds > 1 else ""
        return f"{amount(len(main), 'exercise')}{rounds}"
    task, sets = session.tasks[main[0]], session.sets_of(main[0])
    rests = sets > 1 and task.rest_ms and not task.every_ms
    return dose_words(task, sets) + (f", with {duration(task.rest_ms)} of rest between sets" if rests else "")


def _estimate(session: Plan) -> int:
    """How long the session will take, in milliseconds, before anything has been spoken."""
    breaks = sum(part.length_ms for part in session.parts if isinstance(part, Rest | Switch))
    told = [step for task in session.tasks for step in task.exercise.steps]
    talk = sum(estimate_ms(step.text) + PAUSES_MS[step.kind] for step in told)
    return session.work_ms + breaks + talk + session.get_ready_ms + 20_000
