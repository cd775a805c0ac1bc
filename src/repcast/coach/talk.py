"""The sections that last as long as their words: opening, set-up and finish."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.context import Context
from repcast.coach.countdown import count_in, is_calm_set
from repcast.coach.naming import block_words, dose_words, estimate_ms, how_many, set_dose
from repcast.coach.steps import PAUSES_MS, steps
from repcast.coach.tips import beforehand, in_setup, of_kinds, said
from repcast.languages.en import calm
from repcast.languages.en import coaching as english
from repcast.languages.en.equipment import distinct
from repcast.languages.en.phrasing import about, has_name, sentence, with_article
from repcast.languages.en.setup import fetching_s
from repcast.model.cue_sheet import CHATTY, SectionScript, Utterance, as_written
from repcast.model.errors import Diagnostic
from repcast.model.plan import Plan, Set, Setup
from repcast.model.routine import Exercise, Tip

CHIME_MS = 700
"""How long the opening and the closing chime have for themselves; the first words come over the end of it."""
BREATH_MS = 300
"""Silence before the first words of the set-up."""
BETWEEN_MS, AFTER_NEEDS_MS = 400, 1000
"""Silence after a sentence, and after the things that are needed: time to look for them."""
AFTERWARDS_MS = 1200
"""Silence after what is said once the session is over: nobody hurries any more."""


def opening(context: Context, length_ms: int) -> SectionScript:
    """Return the script that announces the title, what is to be done, and that it takes about `length_ms`.

    It is kept short, so that a session that has not been spoken before begins soon: the rest is for the set-up.
    """
    plan, choices = context.plan, context.choices
    utterances = [Utterance("sound", at_ms=0, sound="opening")]
    texts = (*_announced(plan), english.takes(about(length_ms)))
    most = {"full": 3, "short": 2, "none": 0}[choices.intro]
    utterances += [Utterance("say", as_written(text), from_ms=CHIME_MS, pause_ms=BETWEEN_MS) for text in texts[:most]]
    if choices.intro == "full":
        welcome = as_written(context.line("welcome"))
        utterances.append(Utterance("say", welcome, level=CHATTY, pause_ms=BETWEEN_MS))
    return SectionScript("opening", "Opening", tuple(utterances), CHIME_MS, grows=True)


def setup(context: Context, part: Setup, first: Set) -> SectionScript:
    """Return the script of the set-up: what is needed, what to do beforehand, the steps with time to do them, go."""
    plan, choices = context.plan, context.choices
    planned = plan.exercises[part.exercise]
    utterances = [*_beforehand(context), *introductions(context, part.introduces, first)]
    if words := first_set(context, first):
        utterances.append(Utterance("say", as_written(words), pause_ms=BETWEEN_MS))
    utterances += first_named(context, part.introduces, first)
    ready = as_written(get_ready(plan, first))
    counted = list(count_in(plan, first, plan.get_ready_ms, choices))
    quiet_ms = plan.get_ready_ms - (choices.countdown_s * 1000 if counted else 0)
    utterances += [Utterance("ready", ready, pause_ms=max(0, quiet_ms)), *counted]
    title = f"Set-up: {planned.exercise.title}"
    unsaid = tuple(_unsaid(context))
    return SectionScript("setup", title, tuple(utterances), grows=True, exercise=part.exercise, diagnostics=unsaid)


def _afterwards(context: Context, exercise: Exercise) -> list[Tip]:
    """Return the tips for after the work, and those about equipment that were too many before it: for the next time."""
    spare = beforehand(context, exercise)[1] if context.choices.intro == "full" else []
    return [*of_kinds(exercise, "after"), *spare]


def _beforehand(context: Context) -> Iterator[Utterance]:
    """Yield what is needed, and the tips that come before all work."""
    if context.choices.intro != "full":
        return
    exercises = [one.exercise for one in context.plan.exercises]
    if needed := distinct(thing for exercise in exercises for thing in exercise.equipment):
        words = english.needs([with_article(thing) for thing in needed])
        yield Utterance("say", as_written(words), from_ms=BREATH_MS, pause_ms=AFTER_NEEDS_MS)
    for exercise in exercises:
        yield from said(beforehand(context, exercise)[0])
    if needed:
        # While they are fetched one can listen to the tips about them, but not do a step yet.
        fetched_ms = round(fetching_s(needed) * 1000 * context.choices.setup_pace)
        yield Utterance("say", from_ms=BREATH_MS + estimate_ms(words) + fetched_ms, pause_ms=1)


def _unsaid(context: Context) -> Iterator[Diagnostic]:
    """Yield a note of every tip that a short intro leaves out."""
    plan, choices = context.plan, context.choices
    if choices.intro == "full" or not choices.tips:
        return
    for tip in (tip for every in plan.exercises for tip in every.exercise.tips if tip.kind == "before"):
        message = f'this tip is not spoken: "{sentence(tip.text)}" (--intro full speaks it, unless --talk is quiet)'
        yield Diagnostic("note", "tip-not-spoken", message, tip.place)


def first_named(context: Context, introduced: tuple[int, ...], to: Set) -> Iterator[Utterance]:
    """Name the exercise that begins, where others were explained after it."""
    if introduced[-1:] in ((), (to.exercise,)) or to.of_block or context.choices.intro == "none":
        return
    words = english.first_is(context.plan.exercises[to.exercise].exercise.title)
    yield Utterance("say", as_written(words), pause_ms=BETWEEN_MS)


def get_ready(plan: Plan, first: Set) -> str:
    """Return the words before the first count-in of an exercise: "Get ready, left side first."."""
    if is_calm_set(plan, first):
        return calm.SETTLE
    sides = () if first.of_block else plan.exercises[first.exercise].side_order
    return english.get_ready(first.side, is_first=len(sides) > 1)


def first_set(context: Context, first: Set) -> str:
    """Return what the first of sets that differ consists of, where its exercise was not named with just that."""
    plan = context.plan
    is_named = len(plan.exercises) > 1 and context.choices.intro != "none" and _sets_named(context, first.exercise) == 1
    dose = "" if first.of == 1 or is_named else set_dose(plan, first)
    return english.first_set(dose) if dose else ""


def introductions(
    context: Context, exercises: tuple[int, ...], to: Set, *, is_next: bool = False
) -> Iterator[Utterance]:
    """Explain how exercises are done, as far as the intro goes; where a block of several begins it is named first.

    `to` is the set that begins then. `is_next`: they follow others, and the first of them is announced as what comes
    next.
    """
    for number in exercises:
        texts = _names(context, number, is_next=is_next)
        place = context.plan.exercises[number].exercise.place
        yield from (Utterance("say", as_written(text), pause_ms=BETWEEN_MS, place=place) for text in texts)
        yield from said(in_setup(context, number))
        if context.choices.intro == "full":
            yield from _explained(context, number, begins=number == to.exercise)
        is_next = is_next and not texts


def _names(context: Context, number: int, *, is_next: bool) -> list[str]:
    """Return sentences that name a block that begins with an exercise, and the exercise with its dose."""
    plan, choices = context.plan, context.choices
    block, title = plan.block_of(number), plan.exercises[number].exercise.title
    if choices.intro == "none":
        # Without any intro the name of the exercise is all that says what comes.
        return [sentence(english.next_is(title))] if is_next else []
    texts = []
    if number == block.exercises[0] and len(plan.blocks) > 1:
        how = block_words(plan, block)
        same = not how and block.title.casefold() == title.casefold()  # "Cool-down: five minutes." says both
        words = "" if same else ": ".join(filter(None, (block.title, how)))
        texts += [sentence(english.next_block(words) if is_next else words)] if words else []
    if len(plan.exercises) > 1 and not _is_listed(context, number):
        dose = dose_words(plan, number, _sets_named(context, number))
        texts.append(english.next_titled(title, dose) if is_next and not texts else english.titled(title, dose))
    return texts


def _is_listed(context: Context, number: int) -> bool:
    """Whether the words about its block have said all there is to say of an exercise."""
    block, exercise = context.plan.block_of(number), context.plan.exercises[number].exercise
    is_explained = bool(exercise.steps) and context.choices.intro == "full"
    is_told = block.kind in {"amrap", "for-time", "intervals"} and len(block.exercises) > 1 and not is_explained
    return is_told or exercise.is_rest


def _sets_named(context: Context, number: int) -> int:
    """Return of how many sets the dose is named: of all that follow one another and differ, else of one."""
    planned, block = context.plan.exercises[number], context.plan.block_of(number)
    names_all = block.kind == "straight" and planned.differs and context.choices.only_set is None
    return len(planned.works) if names_all else 1


def _explained(context: Context, index: int, *, begins: bool) -> Iterator[Utterance]:
    role, exercise = context.plan.role_of(index), context.plan.exercises[index].exercise
    if role != "main" and not exercise.steps and exercise.title == english.EASED_TITLES[role]:
        yield Utterance("step", as_written(english.EASED[role]), pause_ms=PAUSES_MS["movement"])
    sides = context.plan.exercises[index].side_order
    if len(sides) > 1 and exercise.steps:
        yield Utterance("say", as_written(english.begins_with(sides[0])), pause_ms=BETWEEN_MS)
    yield from steps(context, index, begins=begins)


def finish(context: Context) -> SectionScript:
    """Return the script of the end: that it is over, what was done, and what to do afterwards."""
    plan = context.plan
    done = as_written(context.line("done"))
    worked = as_written(english.worked(plan.work_ms))
    utterances = [
        Utterance("sound", at_ms=0, sound="finish"),
        Utterance("finish", done, from_ms=CHIME_MS, pause_ms=500),
        Utterance("say", worked, level=CHATTY, pause_ms=AFTERWARDS_MS),
    ]
    if ways := how_many(plan, plan.sets[-1]):
        utterances.insert(1, Utterance("say", as_written(*ways), from_ms=CHIME_MS, pause_ms=2500))
    tips = [one for planned in plan.exercises for one in said(_afterwards(context, planned.exercise))]
    utterances += [replace(one, pause_ms=max(one.pause_ms, AFTERWARDS_MS)) for one in tips]
    return SectionScript("finish", "Finish", tuple(utterances), grows=True)


def _announced(plan: Plan) -> tuple[str, str]:
    """Return the sentences of the title and of what is to be done; a lone exercise is named in one of them."""
    main = _main(plan)
    words, name = _work_of_block(plan, main), plan.exercises[main[0]].exercise.title
    if words or len(main) > 1:
        return sentence(plan.title), sentence(words or english.exercises_ahead(len(main), plan.rounds))
    dose = _dose_ahead(plan, main[0])
    if has_name(plan.title, name):
        return sentence(plan.title), sentence(dose)
    if has_name(name, plan.title):
        return sentence(name), sentence(dose)  # "Tabata" of "Tabata burpees"
    return sentence(plan.title), english.titled(name, dose)


def _main(plan: Plan) -> list[int]:
    """Return the exercises of the main part; the first that is done where all is warm-up or cool-down."""
    return [index for index in plan.done if plan.role_of(index) == "main"] or [*plan.done[:1]]


def _work_of_block(plan: Plan, main: list[int]) -> str:
    """Return what is done in the only block of some exercises, where that says all; nothing of a circuit."""
    blocks = list(dict.fromkeys(plan.exercises[index].block for index in main))
    block = plan.blocks[blocks[0]]
    return block_words(plan, block) if len(blocks) == 1 and block.kind != "circuit" else ""


def _dose_ahead(plan: Plan, exercise: int) -> str:
    """Return the dose of a lone exercise, with the rests between its sets."""
    rest_ms, sets = plan.exercises[exercise].first.rest_ms, plan.sets_of(exercise)
    has_rests = sets > 1 and rest_ms and not plan.block_of(exercise).every_ms
    return dose_words(plan, exercise, sets) + (english.with_rests(rest_ms) if has_rests else "")
