"""The lists of an exercise: which of them say what to do, which only remind, and which items are but labels."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise

from repcast.languages.en.headings import CUES, POSITIONS, SET_UP
from repcast.languages.en.names import LOOSE
from repcast.languages.en.steps import LEADS_IN, SUBJECT
from repcast.read import dose
from repcast.read.document import SectionKind
from repcast.read.dose.stating import is_dose, only_asks
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections import Sections
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_noise, is_unspoken, may_remind, reminds
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of
from repcast.read.words.vocabulary import HOLD, MOVEMENT, REPEAT, verb_of


def cues_beside_steps(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the lines under "Form cues" and its like that stand after a section of steps: they only remind."""
    cued: set[int] = set()
    told = is_cue = False
    for line in body:
        if sections.is_header(line.order):
            steps = sections.begun[line.order].kind == "steps"
            is_cue = steps and told and not CUES.isdisjoint(words_of(line.naming.title.text))
            told = told or steps
        if is_cue:
            cued.add(line.order)
    return cued


def reminders(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the lines of lists in no section that only remind, where other lines say what to do."""
    groups: dict[int, list[Line]] = {}
    for line in body:
        if line.kind == "item" and not sections.within[line.order] and not sections.is_header(line.order):
            groups.setdefault(line.group, []).append(line)
    reminders = {line.order for lines in groups.values() if _only_reminds(lines) for line in lines}
    if not reminders:
        return reminders
    told = sum(_tells(line, sections) for line in body if line.order not in reminders)
    return reminders if told >= _FEWEST_TOLD else set()


_FEWEST_TOLD = 2
"""So many instructions elsewhere make a list of reminders one of tips."""


def _is_numbered(lines: Sequence[Line]) -> bool:
    return lines[0].label[:1].isdigit()


def _only_reminds(lines: Sequence[Line]) -> bool:
    """Whether most of a list is advice or reminders, and it is not numbered."""
    reminding = sum(may_remind(line.text) for line in lines)
    return not _is_numbered(lines) and reminding > _MOST_OF * len(lines)


_MOST_OF = 0.5
"""The share of a list that has to remind for all of it to do so."""


def _tells(line: Line, sections: Sections) -> int:
    """Return how many sentences of a line ask for a movement, where it may be one of the steps."""
    if line.kind == "heading" or sections.within[line.order] not in ("", "steps") or sections.is_header(line.order):
        return 0
    return sum(is_step(one) and not may_remind(one.text) for one in sentences(line.quote))


def lists_of_steps(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the lists of an exercise that are about what to do: all but one that asks far less than another."""
    groups: dict[int, list[Line]] = {}
    for line in body:
        within = sections.within[line.order]
        if line.kind == "item" and within in ("", "steps") and not sections.is_header(line.order):
            groups.setdefault(line.group, []).append(line)
    scores = {group: _list_score(lines) for group, lines in groups.items()}
    best = max(scores.values(), default=0.0)
    unsure = {group for group, lines in groups.items() if len(lines) > 1 and not sections.within[lines[0].order]}
    going_on = _going_on(list(groups.values()))
    poor = {group for group in unsure - going_on if scores[group] < best - _POORER}
    numbered = [group for group, lines in groups.items() if _is_numbered(lines)]
    first = next((group for group in numbered if sections.within[groups[group][0].order] == "steps"), 0)
    poor |= {group for group in unsure if first and group > first and group not in numbered and _is_headed(body, group)}
    poor |= _beside_prose(body, sections, [groups[group] for group in unsure - poor])
    return {line.group for line in body if line.group} - poor


def _beside_prose(body: Sequence[Line], sections: Sections, lists: Sequence[Sequence[Line]]) -> set[int]:
    """Return the lists of which hardly an item asks for anything, where a paragraph says what to do: benefits."""
    prose = [line for line in body if line.kind == "paragraph" and not line.depth]
    if not prose or not lists or any(map(_is_numbered, lists)):
        return set()
    if any(_SELDOM * sum(map(_asks_item, lines)) >= len(lines) for lines in lists):
        return set()
    tell = any(_tells(line, sections) and sum(asks(one.text) for one in sentences(line.quote)) > 1 for line in prose)
    return {lines[0].group for lines in lists} if tell else set()


_SELDOM = 4
"""One of so many items of a list that is none of steps may ask for something."""


def _asks_item(line: Line) -> bool:
    return any(is_step(one) for one in sentences(line.quote)) or bool(line.stated)


def _is_headed(body: Sequence[Line], group: int) -> bool:
    """Whether a list stands under a heading or a few words of its own."""
    at = next(index for index, line in enumerate(body) if line.group == group)
    before = body[at - 1] if at else None
    short = before is not None and before.kind == "paragraph" and len(before.text.split()) <= _LEAD_WORDS
    return before is not None and (before.kind == "heading" or (short and before.text[-1:] not in ".!?:;,"))


_LEAD_WORDS = 6
"""The most words of a paragraph that is a heading over a list."""


def lists_of_remarks(body: Sequence[Line], sections: Sections, steps: Container[int]) -> set[int]:
    """Return the points with bullets, without a heading, after numbered ones of steps, of which few ask.

    After one that ends with how often to repeat it no list goes on with the steps, whatever its items ask; a list that
    is none of `steps`, the lists of them, only remarks as well.
    """
    remarks: set[int] = set()
    numbered = complete = False
    listed = (line for line in body if line.group)
    for _, run in groupby(listed, lambda line: (line.group, line.label[:1].isdigit())):
        lines = list(run)
        if _is_numbered(lines):
            numbered = numbered or len(lines) >= _FEWEST_NUMBERED
            complete = numbered and bool(REPEAT.match(lines[-1].text))
        elif numbered and lines[0].kind == "item" and sections.within[lines[0].order] in ("", "steps"):
            asking = sum(instruction_score(line.text) >= INSTRUCTS for line in lines)
            told = sum(line.text.rstrip()[-1:] in ".!" for line in lines)
            few = complete or asking * 2 < len(lines) or lines[0].group not in steps
            remarks |= {line.order for line in lines} if 1 < len(lines) < 2 * told and few else set()
    return remarks


_FEWEST_NUMBERED = 3
"""So many numbered items make a list of steps, after which one with bullets may only remark."""


def reminders_at_end(body: Sequence[Line]) -> set[int]:
    """Return the last items of a list that only remind, after the one that says how often to repeat those before."""
    found: set[int] = set()
    listed = (line for line in body if line.kind == "item" and line.group)
    for _, run in groupby(listed, lambda line: line.group):
        lines = list(run)
        if not reminds(lines[-1].text):
            continue
        repeats = next((at for at, line in enumerate(lines) if REPEAT.match(line.text) or only_asks(line.quote)), 0)
        after = lines[repeats + 1 :] if repeats else []
        found |= {line.order for line in after} if all(reminds(line.text) for line in after) else set()
    return found


def lists_of_one(body: Sequence[Line]) -> set[int]:
    """Return the lists of a single item beside a longer one, such as a line with a sign before its dose."""
    counted = Counter(line.group for line in body if line.kind == "item" and line.group)
    return {group for group, count in counted.items() if count == 1} if max(counted.values(), default=0) > 1 else set()


def lists_of_doses(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the items of lists that only say how much and how often, beside lines that say what to do: "2 sets".

    Of a section about the dose all items do so, where another list is one of steps.
    """
    steps = {line.group for line in body if line.kind == "item" and _may_be_step(line, sections.within[line.order])}
    about = {
        line.order
        for line in body
        if steps and line.kind == "item" and sections.within[line.order] == "dose" and line.group not in steps
    }
    return about | _counting(body, sections)


def _may_be_step(line: Line, within: SectionKind) -> bool:
    return within == "steps" or (not within and line.label[:1].isdigit())


def _counting(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the items of lists of which each says how much, and none what to do."""
    groups: dict[tuple[int, bool], list[Line]] = {}
    for line in body:
        if line.kind == "item" and line.group:
            groups.setdefault((line.group, any(map(str.isdigit, line.label))), []).append(line)
    lists = (lines for lines in groups.values() if all(map(_says_how_much, lines)) and any(map(_counts, lines)))
    counting = {line.order for lines in lists for line in lines}
    told = sum(_tells(line, sections) for line in body if line.order not in counting) if counting else 0
    return counting if told >= _FEWEST_TOLD else set()


def _says_how_much(line: Line) -> bool:
    """Whether an item states an amount, or how often something is done, and asks for nothing else."""
    stated = bool(line.stated) or bool(dose.asides(line.quote))
    return stated and (instruction_score(line.text) < INSTRUCTS or only_asks(line.quote))


def _counts(line: Line) -> bool:
    counted = any(one.statement.field in ("sets", "rounds") for one in line.stated)
    return counted or bool(dose.asides(line.quote)) or is_dose(line.quote)


def _going_on(lists: Sequence[Sequence[Line]]) -> set[int]:
    """Return the numbered lists that go on in the next one, and those that go on: a remark or a heading parts them."""
    joined = ((one, other) for one, other in pairwise(lists) if _number(other[0]) == _number(one[-1]) + 1 > 1)
    return {lines[0].group for pair in joined for lines in pair}


def _number(line: Line) -> int:
    digits = _DIGITS.search(line.label)
    return int(digits[0]) if digits else 0


_DIGITS = re.compile(r"\d{1,3}")


def labels_between(body: Sequence[Line]) -> set[int]:
    """Return the items that are but labels over the sentence after each: "Hold" over "Stay there for 5 seconds."."""
    over = [
        one.order
        for one, after in pairwise(body)
        if one.kind == after.kind == "item" and one.group == after.group and _is_short(one) and after.text[-1:] in ".!"
    ]
    return set(over) if len(over) >= _FEWEST_LABELS else set()


def _is_short(line: Line) -> bool:
    return len(line.text.split()) <= _FEWEST_LABELS and line.text[-1:] not in ".!?:;,"


_FEWEST_LABELS = 2
"""So many labels in a list, each of no more words than that."""


_POORER = 0.6
"""How much less a list may ask for than the best one of the exercise and still be one of steps."""


def _list_score(lines: Sequence[Line]) -> float:
    """Return how much the items of a list look like steps: instructions, numbers before them, doses in them."""
    asking = sum(max(0.0, min(1.5, instruction_score(line.text))) for line in lines) / len(lines)
    stating = sum(bool(line.stated) for line in lines) / len(lines)
    return asking + 0.5 * stating + 0.5 * _is_numbered(lines)


def is_step(sentence: Quote) -> bool:
    """Whether a sentence asks for a movement, and not only for how much of it."""
    text = sentence.text
    return asks(text) and not (only_asks(sentence) or is_unspoken(text) or is_noise(text))


def moves_within(sentence: Quote) -> bool:
    """Whether a sentence without a verb at its head asks for a movement all the same: "two feet together jump over"."""
    said = words_of(sentence.text)
    if len(said) < _FEWEST_WORDS or said[0] in LOOSE or explains(sentence.text):
        return False
    if is_unspoken(sentence.text) or is_noise(sentence.text):
        return False
    return any(one in MOVEMENT and before not in _NO_VERB_AFTER for before, one in pairwise(said[:_LOOKED_AT]))


_NO_VERB_AFTER = LOOSE | frozenset(("to", "the", "a", "an", "of", "for", "in", "with", "by", "this", "each"))
_FEWEST_WORDS, _LOOKED_AT = 6, 8
"""The fewest words of such a sentence, and among how many of them the verb stands."""


def explains(text: str) -> bool:
    """Whether a sentence says what doing something does: "Sitting all day shortens the hip flexors."."""
    return _SUBJECT.match(text[:_LOOKED_FAR]) is not None


def asks(text: str) -> bool:
    """Whether a sentence asks for something, be it a movement or only how much of it."""
    if explains(text):
        return False
    led = _LEADS_IN.match(text)
    if led and instruction_score(text[led.end() :]) >= _BEGINS_WITH_VERB:
        return True
    begins = verb_of(text) or instruction_score(text) >= INSTRUCTS
    return bool(begins or REPEAT.match(text) or HOLD.match(text)) and not text.rstrip().endswith("?")


_LEADS_IN, _SUBJECT = re.compile(LEADS_IN, re.IGNORECASE), re.compile(SUBJECT, re.IGNORECASE)
_LOOKED_FAR = 300
"""How many characters of a sentence are looked at for what exercising does."""

_BEGINS_WITH_VERB = 1.0
"""The least `instruction_score` of a clause after "when you feel a pull" that asks for something."""


def beside_steps(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the paragraphs under the headings right before and after those of the steps which ask for something too.

    What they are called does not matter: "Get comfortable", "The exercise". Before the steps every sentence asks,
    after them at least half.
    """
    heads = [at for at, line in enumerate(body) if line.kind == "heading"]
    begins = [begins_steps(body[at], sections) for at in heads]
    asking: set[int] = set()
    for number, (start, end) in enumerate(pairwise([*heads, len(body)])):
        before, after = any(begins[number + 1 : number + 2]), any(begins[max(0, number - 1) : number])
        under = body[start + 1 : end]
        plain = all(line.kind == "paragraph" and sections.within[line.order] in ("", "about") for line in under)
        if begins[number] or not (before or after) or not plain:
            continue
        asks = [is_step(one) for line in under for one in sentences(line.quote)]
        asking |= {line.order for line in under} if 2 * sum(asks) >= len(asks) * (1 + before) else set()
    return asking


def beside_labelled(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the paragraphs that ask for something after a label that says nothing, where others are labelled as steps.

    "Exercise: straighten your knee." beside "Position: sit on a chair.".
    """
    led = [line for line in body if line.naming.rest is not None and sections.is_header(line.order)]
    if not any(begins_steps(line, sections) for line in led):
        return set()
    asking = (line for line in led if line.naming.rest and verb_of(line.naming.rest.text))
    return {line.order for line in asking if not sections.begun[line.order].kind and not sections.within[line.order]}


def labelled_positions(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the lines that a label or a heading calls the position, before another one that says what to do in it."""
    led = {line.order for line in body if begins_steps(line, sections)}
    named = {line.order for line in body if " ".join(words_of(line.naming.title.text)) in POSITIONS}
    acts = (led | beside_labelled(body, sections)) - named
    last = max(acts, default=-1)
    headed = {line.order for line in _under_set_up(body, sections)}
    first = min((order for order in acts if headed and order > min(headed)), default=-1)
    return {order for order in led & named if order < last} | {order for order in headed if order < first}


def begins_steps(line: Line, sections: Sections) -> bool:
    """Whether a line heads the steps."""
    return sections.is_header(line.order) and sections.begun[line.order].kind == "steps"


def paragraphs_of_set_up(body: Sequence[Line], sections: Sections) -> list[Quote]:
    """Return the paragraphs under a heading over how to get into position: they are steps beside any list."""
    return [line.quote for line in _under_set_up(body, sections) if line.kind == "paragraph"]


def _under_set_up(body: Sequence[Line], sections: Sections) -> Iterator[Line]:
    """Yield the lines of steps under a heading over how to get into position."""
    is_set_up = False
    for line in body:
        if sections.is_header(line.order) or line.kind == "heading":
            named = begins_steps(line, sections) and line.naming.rest is None
            is_set_up = named and _SET_UP.fullmatch(line.text.strip(" :*")) is not None
        elif is_set_up and sections.within[line.order] == "steps":
            yield line


_SET_UP = re.compile(SET_UP, re.IGNORECASE)
