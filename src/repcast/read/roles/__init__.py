"""What each line of an exercise is: a step, a tip, its dose, prose beside them, or nothing to be spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from repcast.languages.en.names import ASKS_ONLY, BODY
from repcast.read import dose
from repcast.read.document import SectionKind
from repcast.read.dose.stating import is_dose, only_asks, only_dose, only_sides, states_work
from repcast.read.lines import Line
from repcast.read.lines.dosed_names import Naming
from repcast.read.quote import Quote
from repcast.read.roles.cautions import is_caution
from repcast.read.roles.completed import begins_with_dose, completed, with_points_as_steps, without_counts
from repcast.read.roles.drafts import FEWEST_LISTED, Draft, Role
from repcast.read.roles.mentioned import answers_in, other_pages, times_among_tags
from repcast.read.roles.parts_of_lines import of_other_sessions, told_cells
from repcast.read.roles.related_names import related_names
from repcast.read.roles.step_lists import (
    asks,
    begins_steps,
    beside_labelled,
    beside_steps,
    cues_beside_steps,
    is_step,
    labelled_positions,
    labels_between,
    lists_of_doses,
    lists_of_one,
    lists_of_remarks,
    lists_of_steps,
    paragraphs_of_set_up,
    reminders,
    reminders_at_end,
)
from repcast.read.roles.told import is_led_step, tells_more, without_praise
from repcast.read.roles.unread_sections import with_unread_doses
from repcast.read.sections import Sections
from repcast.read.sections.parts import Part
from repcast.read.words.headings import SKIPPED, SURE, section_of
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_advice, is_noise, is_unspoken, is_warning, reminds, warns_of_mistake
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import verb_of


def drafted(part: Part, sections: Sections) -> Draft:
    """Return the words of an exercise by what they are."""
    naming = part.naming
    draft = Draft(naming.title if naming else None, answers=answers_in(part.body, sections))
    if part.head is not None and naming is not None:
        _add_beside(draft, part.head, naming)
    outer = sections.within[part.head.order] if part.head is not None else ""
    lists, alone = lists_of_steps(part.body, sections), lists_of_one(part.body)
    counting, positions = lists_of_doses(part.body, sections), labelled_positions(part.body, sections)
    instead = _instead(part.body, sections, lists)
    led = _led_on(part.body, sections) if naming is None or naming.form != "label" else set()
    asking, told = led | beside_steps(part.body, sections) | beside_labelled(part.body, sections), list[Quote]()
    passed_over, elsewhere = _passed_over(part.body), of_other_sessions(part.body)
    for line in part.body:
        draft.lead = draft.lead or (line.kind == "heading" and len(draft.prose))
        within = sections.within[line.order]
        outer = outer if within == outer and not sections.is_header(line.order) else ""
        explains = _may_explain(line, sections) and line.order not in led
        line = replace(line, quote=elsewhere[line.order]) if line.order in elsewhere else line  # noqa: PLW2901
        line = _under_name(line, part)  # noqa: PLW2901
        around = "" if outer else "steps" if line.order in asking else within
        for told_as, quote in _roles(line, around, sections) if line.order not in passed_over else ():
            role = instead.get((line.order, told_as), told_as)
            if role == "step" and (line.order in counting or (line.group in alone and is_dose(quote))):
                role = "dose"
            told += [quote] if role == "step" and explains else []
            draft.positions += [quote] if role == "step" and line.order in positions else []
            if role != "prose" or not explains or not _put_reminders(draft, quote):
                _put(draft, role, quote)
    if len(draft.steps) - len(told) >= FEWEST_LISTED:
        _keep_listed(draft, told, paragraphs_of_set_up(part.body, sections))
    draft = without_praise(without_counts(_with_all_words(completed(draft), part)))
    return with_unread_doses(draft, part.body, sections)


def _keep_listed(draft: Draft, told: Sequence[Quote], set_up: Sequence[Quote]) -> None:
    """Keep the steps of lists, which say what to do, and the paragraphs on the position that one starts from.

    The other sentences around the lists explain.
    """
    own = {one.place(): list(sentences(one)) for one in set_up}
    ready = [one for one in set_up if any(said in told or said in draft.prose for said in own[one.place()])]
    kept = [said for one in ready for said in own[one.place()]]
    listed = [step for step in draft.steps if step not in told]
    draft.steps = sorted((*ready, *listed), key=lambda one: one.place()) if ready else listed
    draft.prose.extend(one for one in told if one not in kept)


def _instead(body: Sequence[Line], sections: Sections, lists: set[int]) -> dict[tuple[int, Role], Role]:
    """Return what lines are instead of what their words say: prose in lists of no steps, tips in those of cues."""
    cued = cues_beside_steps(body, sections) | reminders(body, sections)
    cued |= lists_of_remarks(body, sections, lists) | reminders_at_end(body)
    instead: dict[tuple[int, Role], Role] = {
        (line.order, "step"): "prose" for line in body if line.group and line.group not in lists
    }
    return instead | {(order, "step"): "tip" for order in cued}


def _may_explain(line: Line, sections: Sections) -> bool:
    """Whether a line is a paragraph beside lists that say what to do."""
    return line.kind == "paragraph" and not line.section and not sections.is_header(line.order)


def _passed_over(body: Sequence[Line]) -> set[int]:
    """Return the lines that say nothing of the exercise: labels over others, links, tags, names and lists of others."""
    return labels_between(body) | _links_beside(body) | related_names(body) | other_pages(body) | times_among_tags(body)


def _with_all_words(draft: Draft, part: Part) -> Draft:
    """Return the draft with what the point of an exercise without a name says before its steps: nothing of it is lost.

    One without steps gets its points as such, unless a record calls them tips.
    """
    if not draft.steps:
        recorded = part.head is not None and part.head.is_recorded
        return draft if recorded else with_points_as_steps(draft)
    if part.naming is not None or part.head is None:
        return draft
    known = [one.place() for one in (*draft.steps, *draft.tips, *draft.doses)]
    first = takewhile(lambda one: one.place() not in known and not dose.find(one), sentences(part.head.quote))
    draft.steps = [*first, *draft.steps]
    return draft


def _under_name(line: Line, part: Part) -> Line:
    """Return a line; what tells an exercise in an item, or under its name there, as prose and no part of a list."""
    head = part.head
    if line is head and part.naming is None:
        return replace(line, kind="paragraph", depth=0)
    is_under = (
        head is not None and head.kind in ("item", "row") and line.kind == "paragraph" and line.parent == head.order
    )
    return replace(line, depth=0) if is_under else line


def _put_reminders(draft: Draft, quote: Quote) -> bool:
    """Put a paragraph after the steps, and return whether it was: advice alone, or what warns and the rest as prose.

    "Stop if you feel a sharp pain. A mild ache is fine."
    """
    said = [] if len(draft.steps) < FEWEST_LISTED else list(sentences(quote))
    if said and all(reminds(one.text) and not states_work(one) for one in said):
        draft.tips.append(quote)
        return True
    warns = [one for one in said if is_caution(one.text) and not states_work(one)]
    draft.tips.extend(warns)
    draft.prose.extend(one for one in said if warns and one not in warns)
    return bool(warns)


def _led_on(body: Sequence[Line], sections: Sections) -> set[int]:
    """Return the paragraphs that go on after the only one that begins as the steps do: "Instructions: …"."""
    labelled = [line for line in body if _labels_steps(line, sections)]
    if len(labelled) != 1:
        return set()
    after = takewhile(
        lambda line: line.kind == "paragraph" and not line.is_prose and not sections.is_header(line.order),
        (line for line in body if line.order > labelled[0].order),
    )
    return {line.order for line in after if not sections.within[line.order]}


def _links_beside(body: Sequence[Line]) -> set[int]:
    """Return the lines that are links to other pages, beside sentences that ask for something."""
    links = {line.order for line in body if line.linked * 2 > len(line.text) and not line.states_work}
    asks = bool(links) and any(
        is_step(one) for line in body if line.order not in links for one in sentences(line.quote)
    )
    return links if asks else set()


def _labels_steps(line: Line, sections: Sections) -> bool:
    """Whether a paragraph begins with a label of the steps and says the first of them."""
    return begins_steps(line, sections) and line.kind == "paragraph" and line.naming.rest is not None


def _put(draft: Draft, role: Role, quote: Quote) -> None:
    {"step": draft.steps, "tip": draft.tips, "dose": draft.doses, "prose": draft.prose, "": []}[role].append(quote)


_ASKED_IN_REMARK = re.compile(r"\((?P<asked>[^()?]{1,60}\?[^()]{0,80})\)\W*$")
"""A remark after a dose that asks how it goes, and says what to do then: "30 seconds (back sagging? stop)"."""

_IN_BRACKETS = re.compile(r"\((?P<dose>[^()]{2,60})\)\s*(?=\S)")
"""A dose in brackets right after a name, before the sentences: "Twist (1 minute per side) Let both knees fall …"."""


def _add_beside(draft: Draft, head: Line, naming: Naming) -> None:
    """Add what stands beside the name in its line."""
    if naming.form == "cell":
        draft.doses.extend(head.phrases)
        for kind, quote in told_cells(head):
            for role, said in _of_cell(kind, quote):
                _put(draft, role, said)
    elif naming.form == "dose":
        draft.doses.append(head.quote if naming.rest is None else naming.rest)
    elif naming.form == "label" and naming.rest is not None:
        draft.steps.append(naming.rest)
    elif naming.rest is not None and naming.rest is not naming.title:
        rest = naming.rest
        draft.doses.extend(_before(head, naming.form, rest))
        inside = _IN_BRACKETS.match(rest.text)
        if inside and is_dose(rest.cut(*inside.span("dose"))):
            draft.doses.append(rest.cut(*inside.span("dose")))
            rest = rest.cut(inside.end(), len(rest.text)).trimmed()
        rest = _without_question(draft, rest)
        draft.prose.append(rest) if not only_dose(rest) else draft.doses.append(rest)


def _before(head: Line, form: str, rest: Quote) -> list[Quote]:
    """Return the dose that a line begins with before a sentence of its own: "10 minutes of stairs. Rest 2:00"."""
    start = head.text.rfind(rest.text) if form == "stop" and head.text[:1].isdigit() else 0
    front = head.quote.cut(0, max(0, start)).trimmed()
    return [front] if states_work(front) else []


def _without_question(draft: Draft, rest: Quote) -> Quote:
    """Return a dose without the remark after it that asks how it goes, which is a tip; anything else as it is."""
    asked = _ASKED_IN_REMARK.search(rest.text)
    if asked is None or not only_dose(rest.cut(0, asked.start()).trimmed()):
        return rest
    _put(draft, "tip", rest.cut(*asked.span("asked")))
    return rest.cut(0, asked.start()).trimmed()


def _of_cell(kind: SectionKind, quote: Quote) -> Iterator[tuple[Role, Quote]]:
    """Yield the sentences of a cell with what each is, by the name of its column: steps under "How to"."""
    if kind == "steps":
        yield from ((role, said) for role, said in _of_step_prose(quote, labelled=True) if role != "dose")
    elif kind in ("tips", "mistakes"):
        yield from (("tip", said) for said in sentences(quote) if asks(said.text) or _notes(kind, said))


def _notes(kind: SectionKind, said: Quote) -> bool:
    """Whether a phrase of a cell is a warning, or in a column of notes how to do it: no amount, muscle or benefit."""
    plain = not (dose.find(said) or dose.asides(said) or is_noise(said.text) or is_unspoken(said.text))
    return is_warning(said.text) or (kind == "tips" and plain)


def _roles(line: Line, within: SectionKind, sections: Sections) -> Iterator[tuple[Role, Quote]]:
    """Yield the parts of a line that stands in a section with what each is."""
    begun = sections.begun[line.order]
    quote, kind = line.quote, within
    if begun.share >= SURE:
        if line.kind == "heading" or line.naming.rest is None:
            return
        own = line.apart and begun.kind == "dose" and within in ("benefit", "muscles")
        kind = (begun.kind or within) if within not in SKIPPED or own else within
        quote = line.naming.rest if kind != "dose" else line.quote
    if kind in SKIPPED or is_noise(quote.text):
        if quote is not line.quote and kind in ("benefit", "muscles") and is_dose(quote):
            yield "dose", quote  # "Goal: 3 x 12"
        return
    if line.kind == "heading":
        yield (_of_item(quote) if quote.text[-1:] in ".!" and not only_asks(quote) else "dose"), quote
        return
    yield from _by_section(kind, line, quote)


def _by_section(kind: SectionKind, line: Line, quote: Quote) -> Iterator[tuple[Role, Quote]]:
    listed = line.kind == "item" or line.depth > 0
    if kind == "dose" and line.kind == "item" and is_led_step(line):
        yield "step", quote
    elif kind == "dose" and line.kind != "heading" and is_step(quote) and tells_more(line, quote):
        # steps right under the last heading about the dose: "Rounds"
        yield from ((_of_item(one), one) for one in ([quote] if line.kind == "item" else sentences(quote)))
    elif kind in _WHOLE:
        yield _WHOLE[kind], quote
    elif kind == "mistakes":
        yield from (("tip", one) for one in sentences(quote) if warns_of_mistake(one.text))
    elif kind == "tips":
        for one in [quote] if listed else sentences(quote):
            yield ("dose" if is_dose(one) or _asks_for_sets_first(one) else "tip"), one
    elif kind == "steps" and line.kind == "paragraph" and not listed:
        yield from _of_step_prose(quote, labelled=quote is not line.quote)
    else:
        yield _of_line(line, quote, listed=listed), quote


_WHOLE: dict[SectionKind, Role] = {"dose": "dose", "equipment": "prose"}
"""The sections of which a line is always the same."""


def _of_line(line: Line, quote: Quote, *, listed: bool) -> Role:
    """Return what a line in no section, or an item of a list of steps, is as a whole."""
    if line.kind in ("row", "field"):
        return "dose" if dose.find(quote) else "prose"
    if listed:
        return _of_item(quote)
    return "dose" if only_dose(quote) else "prose"


def _of_item(quote: Quote) -> Role:
    if only_dose(quote) or (only_sides(quote) and not asks(quote.text)):
        return "dose"
    if (
        is_unspoken(quote.text)
        or BODY.issuperset(words_of(quote.text))
        or _is_bare_label(quote.text)
        or _leads_on(quote.text)
    ):
        return "prose"
    return "tip" if is_warning(quote.text) else "step"


_LABEL_WORDS, _LEAD_WORDS = 3, 6


def _leads_on(text: str) -> bool:
    """Whether an item is but the name of what follows it: "Balance on one leg:"."""
    return text.rstrip().endswith(":") and len(text.split()) <= _LEAD_WORDS


def _is_bare_label(text: str) -> bool:
    """Whether an item is but the name of a section that was left empty: "Special instructions"."""
    return 1 < len(text.split()) <= _LABEL_WORDS and is_label(text) and not verb_of(text)


def _of_step_prose(quote: Quote, *, labelled: bool) -> Iterator[tuple[Role, Quote]]:
    """Yield the sentences of a paragraph about how to do it; after a label ("Starting position:") all are steps."""
    for one in sentences(quote):
        if only_asks(one) or _asks_for_sets_first(one) or begins_with_dose(one):
            yield "dose", one
        elif is_advice(one.text):
            yield "tip", one
        elif one.text.rstrip().endswith(":") and is_label(one.text):
            yield "prose", one
        elif labelled or is_step(one):
            yield "step", one
        else:
            yield "prose", one


def _asks_for_sets_first(sentence: Quote) -> bool:
    """Whether a sentence asks for sets before anything else: "Perform 4 sets of 10 reps, every other day"."""
    stated = [one for one in dose.find(sentence) if one.statement.field == "sets"]
    before = words_of(sentence.text[: stated[0].statement.start]) if stated else []
    return bool(before) and ASKS_ONLY.issuperset(before)


def is_label(text: str) -> bool:
    """Whether words name a section: "Starting position"."""
    return section_of(text).share >= SURE


def shared_quotes(lines: Sequence[Line], sections: Sections) -> Iterator[Quote]:
    """Yield the words around several exercises that may hold for all of them."""
    for line in lines:
        if sections.within[line.order] not in SKIPPED and not is_noise(line.text):
            yield line.quote
