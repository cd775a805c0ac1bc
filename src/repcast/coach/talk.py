"""The sections that last as long as their words: opening, set-up and finish."""

from collections.abc import Iterator

from repcast.coach.context import Context
from repcast.coach.countdown import count_in
from repcast.coach.naming import block_words, dose_words, set_dose
from repcast.coach.wording import DONE, WELCOME, variant
from repcast.languages.en import coaching as english
from repcast.languages.en.phrasing import about, sentence, sentences, with_article
from repcast.model.cue_sheet import CHATTY, NORMAL, QUIET, SectionScript, Utterance, as_written
from repcast.model.errors import Diagnostic
from repcast.model.pauses import split_at_pauses
from repcast.model.plan import Plan, Set, Setup
from repcast.model.routine import Exercise, StepKind, TipKind

CHIME_MS = 700
"""How long the opening and the closing chime have for themselves; the first words come over the end of it."""
BREATH_MS = 300
"""Silence before the first words of the set-up."""
BETWEEN_MS, AFTER_TIP_MS, AFTER_NEEDS_MS = 400, 600, 1000
"""Silence after a sentence, after a tip, and after the things that are needed (time to look for them)."""
PAUSES_MS: dict[StepKind, int] = {"setup": 3500, "movement": 700, "breathing": 700, "repeat": 500}
"""Silence after a step: time to get into position, or to picture the movement."""


def opening(context: Context, length_ms: int) -> SectionScript:
    """Return the script that announces the title, what is to be done, and that it takes about `length_ms`.

    It is kept short, so that a session that has not been spoken before begins soon: the rest is for the set-up.
    """
    plan, choices = context.plan, context.choices
    utterances = [Utterance("sound", at_ms=0, sound="opening")]
    texts = (sentence(plan.title), sentence(_work_ahead(plan)), english.takes(about(length_ms)))
    said = texts[: {"full": 3, "short": 2, "none": 0}[choices.intro]]
    utterances += [Utterance("say", as_written(text), from_ms=CHIME_MS, pause_ms=BETWEEN_MS) for text in said]
    if choices.intro == "full":
        welcome = as_written(variant(WELCOME, choices.seed, "welcome"))
        utterances.append(Utterance("say", welcome, level=CHATTY, pause_ms=BETWEEN_MS))
    return SectionScript("opening", "Opening", tuple(utterances), CHIME_MS, grows=True)


def setup(context: Context, part: Setup, first: Set) -> SectionScript:
    """Return the script of the set-up: what is needed, what to do beforehand, the steps with time to do them, go."""
    plan, choices = context.plan, context.choices
    planned = plan.exercises[part.exercise]
    utterances = [*_beforehand(context), *introductions(context, part.introduces)]
    if (dose := set_dose(plan, first)) and first.of > 1:
        utterances.append(Utterance("say", as_written(english.first_set(dose)), pause_ms=BETWEEN_MS))
    ready = as_written(get_ready(plan, first))
    utterances.append(Utterance("ready", ready, pause_ms=max(0, plan.get_ready_ms - choices.countdown_s * 1000)))
    utterances += count_in(plan.get_ready_ms, choices)
    title = f"Set-up: {planned.exercise.title}"
    unsaid = tuple(_unsaid(context))
    return SectionScript("setup", title, tuple(utterances), grows=True, exercise=part.exercise, diagnostics=unsaid)


def _beforehand(context: Context) -> Iterator[Utterance]:
    """Yield what is needed, and the tips that come before all work."""
    plan, choices = context.plan, context.choices
    if choices.intro == "full":
        needed = dict.fromkeys(thing for every in plan.exercises for thing in every.exercise.equipment)
        if needed:
            words = as_written(english.needs([with_article(thing) for thing in needed]))
            yield Utterance("say", words, from_ms=BREATH_MS, pause_ms=AFTER_NEEDS_MS)
    for index, every in enumerate(plan.exercises):
        if choices.intro == "full":
            yield from tips(every.exercise, "before")
        if "safety" not in spare(context, index):
            yield from tips(every.exercise, "safety")


def _unsaid(context: Context) -> Iterator[Diagnostic]:
    """Yield a note of every tip that a short intro leaves out."""
    plan, choices = context.plan, context.choices
    if choices.intro == "full" or not choices.tips:
        return
    for tip in (tip for every in plan.exercises for tip in every.exercise.tips if tip.kind == "before"):
        message = f'this tip is not spoken: "{sentence(tip.text)}" (--intro full speaks it, unless --talk is quiet)'
        yield Diagnostic("note", "tip-not-spoken", message, tip.place)


def spare(context: Context, exercise: int) -> tuple[TipKind, ...]:
    """Return the kinds of tips that are said in rests and sets, the most important first; the others at the ends.

    Safety tips come before the first go where no rest has time for them, and where little else does.
    """
    is_late = context.choices.intro == "full" and context.rests_of(exercise)
    return ("safety", "technique", "breathing") if is_late else ("technique", "breathing")


def get_ready(plan: Plan, first: Set) -> str:
    """Return the words before the first count-in of an exercise: "Get ready, left side first."."""
    sides = () if first.of_block else plan.exercises[first.exercise].side_order
    return english.get_ready(first.side, is_first=len(sides) > 1)


def introductions(context: Context, exercises: tuple[int, ...]) -> Iterator[Utterance]:
    """Explain how exercises are done, as far as the intro goes; where a block of several begins it is named first."""
    plan, several = context.plan, len(context.plan.blocks) > 1
    for number in exercises:
        block = plan.block_of(number)
        if number == block.exercises[0] and several and context.choices.intro != "none":
            words = filter(None, (block.title, block_words(plan, block)))
            yield from (Utterance("say", as_written(sentence(text)), pause_ms=BETWEEN_MS) for text in words)
        yield from _introduction(context, number)


def _introduction(context: Context, exercise: int) -> Iterator[Utterance]:
    if context.choices.intro != "none":
        yield from _named(context.plan, exercise, only_set=context.choices.only_set is not None)
    if context.choices.intro == "full":
        yield from _explained(context.plan, exercise)


def _named(plan: Plan, number: int, *, only_set: bool) -> Iterator[Utterance]:
    exercise, block = plan.exercises[number].exercise, plan.block_of(number)
    is_told = block.kind in {"amrap", "for-time", "intervals"} and len(block.exercises) > 1 and not exercise.steps
    if len(plan.exercises) > 1 and not (is_told or exercise.is_rest):
        works = plan.exercises[number].works
        sets = len(works) if block.kind == "straight" and plan.exercises[number].differs and not only_set else 1
        words = as_written(english.titled(exercise.title, dose_words(plan, number, sets)))
        yield Utterance("say", words, pause_ms=BETWEEN_MS, place=exercise.place)


def _explained(plan: Plan, index: int) -> Iterator[Utterance]:
    exercise, role = plan.exercises[index].exercise, plan.role_of(index)
    if role != "main" and not exercise.steps:
        yield Utterance("step", as_written(english.EASED[role]), pause_ms=PAUSES_MS["movement"])
    for step in exercise.steps:
        for words, pause_ms in split_at_pauses(step.text):
            texts, end_ms = sentences(words), pause_ms or PAUSES_MS[step.kind]
            if not texts:
                yield Utterance("step", pause_ms=end_ms, place=step.place)
            for number, text in enumerate(texts, start=1):
                silence_ms = end_ms if number == len(texts) else BETWEEN_MS
                yield Utterance("step", as_written(sentence(text)), pause_ms=silence_ms, place=step.place)


def finish(context: Context) -> SectionScript:
    """Return the script of the end: that it is over, what was done, what to do afterwards, and every tip still left."""
    plan, choices = context.plan, context.choices
    done = as_written(variant(DONE, choices.seed, "done"))
    worked = as_written(english.worked(plan.work_ms))
    utterances = [
        Utterance("sound", at_ms=0, sound="finish"),
        Utterance("finish", done, from_ms=CHIME_MS, pause_ms=500),
        Utterance("say", worked, level=CHATTY, pause_ms=BETWEEN_MS),
    ]
    if (last := plan.sets[-1]).of_block:
        ways = english.HOW_LONG if plan.work_of(last).waits else english.HOW_MANY_ROUNDS
        utterances.insert(1, Utterance("say", as_written(*ways), from_ms=CHIME_MS, pause_ms=2500))
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
    blocks = list(dict.fromkeys(plan.exercises[index].block for index in main))
    words = block_words(plan, plan.blocks[blocks[0]])
    if len(blocks) == 1 and words and plan.blocks[blocks[0]].kind != "circuit":
        return words
    if len(main) > 1:
        return english.exercises_ahead(len(main), plan.rounds)
    rest_ms, sets = plan.exercises[main[0]].first.rest_ms, plan.sets_of(main[0])
    has_rests = sets > 1 and rest_ms and not plan.block_of(main[0]).every_ms
    return dose_words(plan, main[0], sets) + (english.with_rests(rest_ms) if has_rests else "")
