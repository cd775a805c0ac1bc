"""Lists whose items all have a dash between two parts, or all begin with a name as a sentence of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.words.bare_names import STOPPED_WORDS, is_stopped_name
from repcast.read.words.signs import has_movement, instruction_score, words_of

if TYPE_CHECKING:
    from repcast.read.lines import Line

_DASH = re.compile(r"(?P<name>[^.!?:\d]{2,40}?)\s+[–—-]{1,2}\s+(?P<rest>\S.*)")
_FIRST_SENTENCE = re.compile(r"(?P<name>[^.!?:;,\d]{2,50})\.\s+(?=[A-Z])")
_FEWEST, _NAME_WORDS = 3, 4
"""So many items with a dash are a form, and the most words of their names."""

_REMARK_WORDS, _PART_WORDS = 2.5, 1.7
"""The least number of words of remarks on average, "Press-ups - from the knees", and the most of "Row - seated"."""

Parting = Literal["", "remark", "name", "sentence"]
"""What the items of a list have after their dash: a remark, or a second part of the name; "" where it is not known.

"sentence" is one whose items all begin with a name as a sentence of its own: "Squat. Stand tall …".
"""


def with_parted(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines, those of a list in which every item has a dash or a first sentence with what stands after it."""
    for key, run in groupby(lines, key=lambda line: (line.kind == "item", line.group, line.depth)):
        items = list(run)
        parting = _parting(items) if key[0] and len(items) >= _FEWEST else ""
        yield from (replace(line, parting=parting) for line in items) if parting else items


def _parting(items: Sequence["Line"]) -> Parting:
    found = [match for line in items if (match := _DASH.fullmatch(line.text))]
    if not found:
        return "sentence" if _begin_with_sentence(items) else ""
    if len(found) < len(items) or any(len(match["name"].split()) > _NAME_WORDS for match in found):
        return ""
    said = sum(len(words_of(match["rest"])) for match in found) / len(found)
    if said <= _PART_WORDS and not any(dose.find(line.quote) for line in items):
        return "name"
    names = {match["name"].lower() for match in found}
    return "remark" if len(names) == len(found) and said >= _REMARK_WORDS else ""


def first_sentence(text: str) -> re.Match[str] | None:
    """Return the few words at the beginning that are a sentence of their own, in the group `name`."""
    match = _FIRST_SENTENCE.match(text)
    return match if match and len(match["name"].split()) <= STOPPED_WORDS else None


def _begin_with_sentence(items: Sequence["Line"]) -> bool:
    """Whether all items begin with a few words as a sentence, most of which are but names: "Squat" is one beside them.

    Half of them name movements; where each says how much, a third being but names is enough: "Scratch your back".
    """
    firsts = {match["name"].lower() for line in items if (match := first_sentence(line.text))}
    if len(firsts) < len(items):
        return False
    dosed = all(line.states_amount for line in items)
    moving = sum(has_movement(words_of(name)) for name in firsts)
    named = sum(map(is_stopped_name, firsts))
    return 2 * moving >= len(items) and (3 if dosed else 2) * named > len(items) - dosed


def is_joined(rest: Quote, before: str, parting: Parting) -> bool:
    """Whether what stands after a dash is part of the name, by the other items of the list or by its words."""
    return parting == "name" or (parting != "remark" and _is_aside(rest, before))


def _is_aside(rest: Quote, before: str = "") -> bool:
    """Whether a dash only joins a second part of a name: "Plank - side", "C hops – (with fast feet)"."""
    if any(character.isdigit() for character in rest.text) or dose.find(rest):
        return False
    if rest.text.startswith("(") and rest.text.rstrip(" .").endswith(")"):
        return True
    if len(words_of(before)) + len(words_of(rest.text)) <= _LONG_NAME and rest.text[-1:] not in ".!;":
        return instruction_score(rest.text) < 1
    return len(words_of(rest.text)) <= 3 and not any(character.isdigit() for character in rest.text)


_LONG_NAME = 9
"""The most words of a name in two parts: "Airflow drill – steady fill and release"."""
