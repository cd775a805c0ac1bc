"""The name that stands beside a dose in a line, before it, after it or around it."""

import re
from dataclasses import dataclass
from typing import Literal

from repcast.languages.en import going
from repcast.languages.en import names as english
from repcast.languages.en.tables import LOAD
from repcast.read import dose
from repcast.read.dose.stating import LASTING, is_dose, is_of_name, says_work, states_work
from repcast.read.lines.trimming import cut, unmarked
from repcast.read.quote import Quote
from repcast.read.words.bare_names import (
    MARKS,
    after_adjective,
    before_load,
    before_phrase,
    end_with_hold,
    joining,
    without_tail,
)
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

Form = Literal["whole", "dose", "colon", "dash", "label", "stop", "bold", "cell", "code", "step", "distance"]
"""How a name stands in its line: alone, beside a dose, before a colon, a dash or a full stop with sentences after it,
before a label such as "Position –", in bold type, in a cell, after a code such as "A1:", before "Step 1:", as the
distance that is all there is."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The name that a line may give to an exercise, how it stands there, and the words beside it (if any)."""

    title: Quote
    form: Form
    rest: Quote | None = None


_PARENTHESES = re.compile(r"^(?P<name>[^()]{2,100}?)\s*\((?P<inside>[^()]{2,120})\)\s*\.?\s*$")


def of_parentheses(quote: Quote) -> Naming | None:
    """Return the name before a dose in parentheses: "Row (10-12 reps, 3 sets)"."""
    match = _PARENTHESES.match(quote.text)
    if not match:
        return None
    inside = quote.cut(*match.span("inside"))
    if not (states_work(inside) or (_states_times(inside) and is_dose(inside))):
        return None
    if states_work(quote.cut(*match.span("name"))):
        return (
            None  # "20 squats (95/65)", "6 deadlifts (3 R / 3 L)": the loads, rests or sides of what is counted before
        )
    return Naming(cut(quote, *match.span("name")), "dose", cut(quote, *_without_share(match)))


def _without_share(match: re.Match[str]) -> tuple[int, int]:
    """Return where the dose in brackets is, without "each" after a list of movements: it is of them, not of sides."""
    start, end = match.span("inside")
    movements = sum(has_movement(words_of(name)) for name in _LISTING.split(match["name"]))
    share = _SHARE.search(match["inside"]) if movements > 1 else None
    return start, end - (len(share[0]) if share else 0)


_SHARE, _LISTING = re.compile(rf"\s{english.EACH}\s*$"), re.compile(rf",|\s{english.JOINT}\s")


def _states_times(quote: Quote) -> bool:
    return any(one.statement.field == "times" for one in dose.find(quote))


MOST_WORDS = 14
"""The most words of a line that is a name with its dose; a longer one is a sentence that states one."""

_LEAD_IN = re.compile(r"(?:[\s:,;\-–—()|×•]|x(?![^\W\d_]))*+(?:of\s+)?(?:the\s+)?")


def _before_times(quote: Quote, stated: list[dose.QuotedStatement]) -> Naming:
    """Return the name before a load, or before a comma or a dash and how often: "Heel slide, 10 times"; else all."""
    if loaded := before_load(quote.text):
        return Naming(cut(quote, 0, loaded), "dose", Quote.join(f"{LOAD}: ", cut(quote, loaded, len(quote.text))))
    first = stated[0].statement if stated and stated[0].statement.field == "times" else None
    name = quote.text[: first.start].rstrip() if first else ""
    alone = first is not None and not quote.text[first.end :].strip(" .")
    if not alone or name[-1:] not in _BEFORE_TIMES or len(name.split()) > _MOST_TIMES_WORDS:
        return Naming(unmarked(quote), "whole")
    return Naming(cut(quote, 0, len(name) - 1), "dose", None)


def only_loaded(naming: Naming) -> bool:
    """Whether all that stands beside a name is how heavy it is: "Bench press 60 kg"."""
    return naming.rest is not None and naming.rest.text.startswith(f"{LOAD}: ")


_BEFORE_TIMES, _MOST_TIMES_WORDS = tuple(",–—"), 5


def beside_dose(quote: Quote) -> Naming:
    """Return the words beside the dose: "Jumping jacks" of "Jumping jacks – 30 seconds" and of "20 jumping jacks"."""
    inside = of_parentheses(quote)
    if inside:
        return inside
    if len(quote.text.split()) > MOST_WORDS * (1 if quote.text.rstrip()[-1:] in ".!;" else 2):
        return Naming(unmarked(quote), "whole")
    start, end = 0, len(quote.text)
    stated = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    stated = [one for one in stated if not is_of_name(one) and not _describes(quote.text, one)]
    if not any(says_work(one) or one.statement.field == "rest_s" for one in stated):
        return _before_times(quote, stated)
    for one in stated:
        before = quote.text[start : one.statement.start].lower()
        if not english.LAST_WORDS.issuperset(before.strip(f"{MARKS}x)/").split()):
            end = end_with_hold(quote.text, start, max(start, one.statement.start))
            break
        start = max(start, one.statement.end)
    lead = _LEAD_IN.match(quote.text, start, end)
    start = lead.end() if lead else start
    start += joining(quote.text[start:end])
    beside = _around_time(quote, stated) or after_adjective(quote, start, end)
    if beside is not None:
        return Naming(beside, "dose", None)
    end = start + len(without_tail(quote.text[start:end]))
    aside = _ASIDE.search(quote.text, start, end) if start and quote.text[:1].isdigit() else None
    title = quote.cut(start, aside.start() if aside else end).trimmed()
    lasting = next((one.statement for one in stated if one.statement.field in LASTING), None)
    if lasting and title.text and _RECOVERING.issuperset(words_of(title.text)) and len(stated) > 2:
        title = quote.cut(lasting.start, lasting.end)  # "8 x 400 m with 90 s jog recovery" is no jog
    title = cut(title, 0, before_load(title.text) or len(title.text))
    return (
        Naming(cut(title, 0, before_phrase(title.text)), "dose", None)
        if title.text
        else Naming(unmarked(quote), "whole")
    )


def _around_time(quote: Quote, stated: list[dose.QuotedStatement]) -> Quote | None:
    """Return a pace and a way of going on either side of the only figure as a name: "Brisk 5-minute walk"."""
    lasting = stated[0].statement if len(stated) == 1 and stated[0].statement.field in LASTING else None
    if lasting is None:
        return None
    before, after = quote.cut(0, lasting.start).trimmed(), quote.cut(lasting.end, len(quote.text)).trimmed()
    after = after.cut(0, len(after.text.rstrip(" .")))
    paced = _PACE.fullmatch(before.text) and not _WAY.fullmatch(before.text)
    return Quote.join(before, " ", after) if paced and _WAY.fullmatch(after.text) else None


_PACE, _WAY = any_of(going.INTERVALS), any_of(going.WAYS_OF_GOING)
_RECOVERING = going.RECOVERY | going.GENTLE


def _describes(text: str, one: dose.QuotedStatement) -> bool:
    """Whether a word for sides that take turns is the first of a name: "50 alternating snatches"."""
    taken_in_turn = one.statement.field == "sides" and one.statement.way == "alternate"
    return taken_in_turn and text[one.statement.end :].lstrip()[:1].isalpha()


_ASIDE = re.compile(r"(?<=\w)\s*\([^()]*\)\s*$")
"""What is said in brackets after the name of something that is counted before it: "10 active hangs (rig or rings)"."""
