"""The steps, tips and doses of an exercise that has no list: the sentences of its prose."""

from collections.abc import Sequence

from repcast.languages.en.names import BESIDE_COUNTS
from repcast.model.places import Place
from repcast.read import dose
from repcast.read.dose.stating import WORK, blanked, only_asks, states_work, without_definition, without_stated
from repcast.read.quote import Quote
from repcast.read.roles.drafts import FEWEST_LISTED, Draft, Role
from repcast.read.roles.step_lists import asks, explains, is_step, moves_within
from repcast.read.roles.told import asks_for_so_long, with_described
from repcast.read.words.described import describes
from repcast.read.words.instructions import clauses, sentences
from repcast.read.words.noise import is_advice, is_noise, is_unspoken, may_remind, reminds
from repcast.read.words.signs import is_shaped_as_asking, words_of
from repcast.read.words.vocabulary import HOLD, REPEAT, main_verb, verb_of


def _of_told(sentence: Quote, *, beside_steps: bool) -> Role:
    """Return the role of a sentence of prose where no list says what to do."""
    if is_unspoken(sentence.text) or is_noise(sentence.text):
        return ""
    if only_asks(sentence) or begins_with_dose(sentence):
        return "dose"
    if is_advice(sentence.text):
        return "tip"
    if asks(sentence.text) or (beside_steps and is_shaped_as_asking(sentence.text) and not explains(sentence.text)):
        return "step"
    return "dose" if _states_surely(sentence) else "prose"


def _reminding(prose: Sequence[Quote]) -> set[Place]:
    """Return the places of the sentences of paragraphs that only remind, where another paragraph says what to do."""
    paragraphs = [list(sentences(quote)) for quote in prose]
    reminding = [told for told in paragraphs if told and all(may_remind(one.text) for one in told)]
    ids = set(map(id, reminding))
    telling = any(sum(map(is_step, told)) >= FEWEST_LISTED for told in paragraphs if id(told) not in ids)
    return {one.place() for told in reminding for one in told} if telling else set()


def completed(draft: Draft) -> Draft:
    """Return the draft; where it has no list, with the sentences of its prose that ask for something as its steps."""
    describing = [one for one in draft.steps if describes(one.text)]
    if len(draft.steps) > 1 or (any(map(is_step, draft.steps)) and not describing):
        return draft
    told = [one for quote in draft.prose[draft.lead :] for one in sentences(quote)]
    if draft.lead and sum(map(is_step, told)) < FEWEST_LISTED:
        told = [one for quote in draft.prose for one in sentences(quote)]
    beside_steps = any(map(is_step, told)) or any(map(asks_for_so_long, told[:1]))
    reminders = _reminding(draft.prose)
    if draft.steps and not (beside_steps or describing):
        return draft
    told = sorted((*told, *describing), key=lambda one: one.place())
    draft.prose.extend(draft.steps)  # a single phrase that asks for nothing, beside prose that does: "beginner"
    draft.steps = []
    for sentence in told:
        role = _of_told(sentence, beside_steps=beside_steps)
        role = "tip" if role == "step" and sentence.place() in reminders else role
        if role == "tip":
            draft.tips.append(sentence)
        elif role == "step":
            draft.steps.append(sentence)
        elif role == "dose" and (draft.is_empty or begins_with_dose(sentence)):
            draft.doses.append(sentence)
    draft.steps = _with_described(draft, told) or describing
    return draft


def _with_described(draft: Draft, told: Sequence[Quote]) -> list[Quote]:
    """Return the steps with the sentences that describe the movement; else, beside a dose, those with a verb."""
    dosed = any(map(states_work, (*draft.doses, *told)))
    saying = [one for one in told if one not in draft.tips]
    described = with_described(draft.title, draft.steps, saying, dosed=dosed)
    if not dosed or len(described) >= FEWEST_LISTED:
        return described
    return with_described(draft.title, [*draft.steps, *_moving(draft, told)], saying, dosed=dosed)


def without_counts(draft: Draft) -> Draft:
    """Return the draft with those steps as doses that only say how much of the others to do.

    "Make 10 circles each way" after "Circle your wrists". What asks to hold or to repeat is told where it stands; what
    a rep is is left out: "That's one rep.".
    """
    steps = [(step, without_definition(step)) for step in draft.steps]
    draft.defining = [step for step, left in steps if left is not step]
    draft.steps = [left for _, left in steps if left.text]
    told = (one for one in draft.steps if not (HOLD.match(one.text) or REPEAT.match(one.text)))
    single = (one for one in told if len(list(sentences(one))) == 1)
    counting = [one for one in single if only_asks(one) or _counts(one, draft)]
    if 0 < len(counting) < len(draft.steps):
        draft.steps = [one for one in draft.steps if one not in counting]
        draft.doses.extend(counting)
    return draft


def _counts(step: Quote, draft: Draft) -> bool:
    """Whether a step only counts what the title or another step names: "Do 5 rolls in each direction"."""
    stated = [one.statement for one in dose.find(step)]
    after = [step.text[start:end] for start, end in clauses(step.text)][1:]
    if not any(one.field == "reps" for one in stated) or any(REPEAT.match(one) or main_verb(one) for one in after):
        return False  # "Do 8 circles, then change legs."
    left = words_of(blanked(without_stated(step.text, stated), dose.asides(step)))
    counted = [word for word in left if word not in BESIDE_COUNTS]
    named = {word for one in (draft.title, *draft.steps) if one and one is not step for word in words_of(one.text)}
    return len(counted) == 1 and not named.isdisjoint({counted[0], counted[0][:-1], counted[0][:-2]})


def with_points_as_steps(draft: Draft) -> Draft:
    """Return a draft that has no steps with the points that ask for a movement as them: "Teaching points"."""
    told = [tip for tip in draft.tips if is_step(tip) and not reminds(tip.text)]
    if len(told) >= FEWEST_LISTED:
        draft.steps = told
        draft.tips = [tip for tip in draft.tips if tip not in told]
    return draft


def _moving(draft: Draft, told: Sequence[Quote]) -> list[Quote]:
    """Return the sentences with a verb in them, where none asks but the dose of a named exercise is stated."""
    if draft.steps or draft.title is None:
        return []
    return [one for one in told if one not in draft.tips and moves_within(one) and not dose.find(one)]


_SURE_LENGTH = 120
"""The most characters of a sentence that only states a dose."""


def _states_surely(sentence: Quote) -> bool:
    """Whether a short sentence says how much is to be done, though it asks for nothing."""
    sure = (one.statement.strength > dose.WEAK and one.statement.field in WORK for one in dose.find(sentence))
    return len(sentence.text) <= _SURE_LENGTH and any(sure)


def begins_with_dose(sentence: Quote) -> bool:
    """Whether a sentence begins with how much and has another part of the dose: "8 lifts a side, 3 rounds."."""
    stated = [one.statement for one in dose.find(sentence)]
    first = any(one.start == 0 and one.field in WORK | {"times"} for one in stated)
    fields = {one.field for one in stated} - {"sides"}
    if first and "times" in fields and not verb_of(sentence.text):
        return True
    return first and len(fields) > 1 and not fields.isdisjoint(("sets", "rounds", "reps"))
