"""What says what to do where steps are not looked for: under the dose, and in the words about an exercise."""

import re
from collections.abc import Sequence

from repcast.languages.en.names import ANY_EXERCISE, CLAUSE
from repcast.read import dose
from repcast.read.dose.stating import only_dose, states_work, tells_session
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.roles.drafts import Draft
from repcast.read.words.described import describes
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_noise, is_unspoken
from repcast.read.words.signs import (
    INSTRUCTS,
    has_movement,
    instruction_score,
    is_shaped_as_asking,
    names_movement,
    words_of,
)
from repcast.read.words.vocabulary import IMPERATIVES

_MOST_TOLD = 4
"""The most sentences that are told in place of steps."""


def tell_where_nothing_asks(drafts: Sequence[Draft]) -> None:
    """Give an exercise that is only told about the sentences about it as steps, where all the others have some.

    One that is all of its page gets those that tell a whole session: "It will be 8 x 400 m, with a jog back.".
    """
    if len(drafts) == 1 and not (drafts[0].steps or drafts[0].doses):
        drafts[0].steps = [one for quote in drafts[0].prose for one in sentences(quote) if tells_session(one)]
    without = [draft for draft in drafts if not draft.steps]
    if len(without) == 1 and len(drafts) >= _FEWEST_TOLD and without[0].is_empty:
        without[0].steps = _told_steps(without[0].prose)


_FEWEST_TOLD = 3
"""The fewest exercises of which all but one say what to do."""


def _told_steps(prose: Sequence[Quote]) -> list[Quote]:
    """Return the sentences that stand for the steps that an exercise lacks: "This one is close to the skips."."""
    told = [one for quote in prose for one in sentences(quote)]
    return [one for one in told if not (is_noise(one.text) or is_unspoken(one.text))][:_MOST_TOLD]


def tells_more(line: Line, quote: Quote) -> bool:
    """Whether what stands under a heading about the dose says what to do: an item, or a line that says no amount."""
    return line.kind == "item" or (line.kind == "paragraph" and not dose.find(quote))


def is_led_step(line: Line) -> bool:
    """Whether an item asks for something after a word that may be one of the dose: "Hold: keep the position"."""
    rest = line.naming.rest
    if rest is None or only_dose(rest):
        return False
    asks = line.label[:1].isdigit() and is_shaped_as_asking(rest.text)
    return asks or instruction_score(rest.text) >= INSTRUCTS


def with_described(title: Quote | None, steps: list[Quote], told: Sequence[Quote], *, dosed: bool) -> list[Quote]:
    """Return the steps of a movement of which hardly a sentence asks, with those that describe it in their order.

    "The hips are raised slowly", "One lies on the back", "It is done by turning the head". Its title names a movement,
    or a dose is stated of it (`dosed`).
    """
    if title is None or len(steps) >= _FEWEST_STEPS or not (dosed or names_movement(title.text)):
        return steps
    described: list[Quote] = []
    before = False
    for one in told:
        before = not is_unspoken(one.text) and describes(one.text, goes_on=before)
        described += [one] if before or one in steps else []
    return described if len(described) > len(steps) else steps


_FEWEST_STEPS = 3
"""So many sentences that ask are all of the steps."""


def without_praise(draft: Draft) -> Draft:
    """Return the draft with those of its steps as prose that say what the exercise does: its name is their subject.

    "Chin tucks strengthen the neck and pull your head back."
    """
    praising = [one for one in draft.steps if draft.title and _is_subject(words_of(draft.title.text), one.text)]
    if 0 < len(praising) < len(draft.steps):
        draft.steps = [one for one in draft.steps if one not in praising]
        draft.prose.extend(praising)
    return draft


def _is_subject(name: Sequence[str], sentence: str) -> bool:
    """Whether a sentence begins with a name in its plural, and goes on with a verb, not with what is moved or where."""
    said = words_of(_MARK.split(sentence, maxsplit=1)[0])
    count = len(name)
    if not 0 < count < len(said) or said[count] in CLAUSE or said[: count - 1] != list(name[:-1]):
        return False
    last, noun = said[count - 1], name[-1]
    return last in (noun + "s", noun + "es") or (last == noun and noun[-1:] == "s" and noun not in IMPERATIVES)


_MARK = re.compile(r"[\d,;:–—]|\s-\s")
"""What ends the subject of a sentence, or counts it."""


def says_how_often(title: Quote, prose: Sequence[Quote]) -> bool:
    """Whether a sentence under the name of one movement or exercise says how often to do it."""
    said = words_of(title.text)
    told = (one for quote in prose for one in sentences(quote))
    named = has_movement(said) or not ANY_EXERCISE.isdisjoint(said)
    return named and any(states_work(one) and len(one.text.split()) <= _SHORT for one in told)


_SHORT = 12
"""The most words of a sentence that only says how often: "Try 4-6 repetitions a few times a day."."""


def asks_for_so_long(sentence: Quote) -> bool:
    """Whether a sentence has the form of an instruction and says for how long: "Gaze at a far wall for 20 seconds"."""
    times = any(one.statement.field in ("time_s", "work_s", "hold_s") for one in dose.find(sentence))
    return times and sentence.text[:1].isalpha() and is_shaped_as_asking(sentence.text)
