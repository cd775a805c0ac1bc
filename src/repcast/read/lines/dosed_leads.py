"""The name that stands with its dose before what is told of it: "Curls (2 x 12): Choose a weight …"."""

import re
from collections.abc import Sequence

from repcast.languages.en.names import LAST_WORDS
from repcast.languages.en.tables import COUNT_UNITS
from repcast.read import dose
from repcast.read.dose.statements import Statement
from repcast.read.dose.stating import LASTING, is_of_name
from repcast.read.lines.cells import counted
from repcast.read.lines.dosed_names import Naming, beside_dose
from repcast.read.quote import Quote
from repcast.read.words.bare_names import MARKS, without_tail
from repcast.read.words.signs import has_movement, instruction_score, name_score, words_of

_COUNTED_LEAD = re.compile(r"^\(?(?P<name>\d{1,3} [^.!?:–—]{3,60}?)(?:\s+[–—-]\s+|:\s+)(?=[A-Za-z])")


def of_counted_lead(quote: Quote) -> Naming | None:
    """Return the name that is counted before a dash with sentences after it: "12 bench dips - sit on a chair. …"."""
    match = _COUNTED_LEAD.match(quote.text)
    if match is None:
        return None
    told = quote.text[match.end() :]
    plain = has_movement(words_of(match["name"])) and not any(map(str.isdigit, told))
    if len(words_of(told)) < _FEWEST_TOLD and not plain:
        return None
    lead = beside_dose(quote.cut(*match.span("name")))
    if lead.form != "dose" or not lead.title.text[:1].isalpha():
        return None
    return Naming(
        lead.title, "dash", Quote.join(quote.cut(*match.span("name")), ". ", quote.cut(match.end(), len(quote.text)))
    )


_FEWEST_TOLD = 4
"""So few words beside a name are a remark, no instruction."""


def of_dosed_lead(quote: Quote) -> Naming | None:
    """Return the name before its dose, whatever parts them, with sentences after both: "Curls; 3 x 12; Sit tall …"."""
    text = quote.text
    if not text[:1].isupper() or len(text) < _SHORTEST:
        return None
    stated = [one.statement for one in dose.find(quote) if not is_of_name(one)]
    if not stated or not any(one.field in _WORK for one in stated):
        return None
    name = without_tail(text[: stated[0].start].rstrip(_PARTING))
    led = any(map(str.isalpha, text[len(name) : stated[0].start].replace("x", "")))
    if led and instruction_score(name) > 0:
        return None  # "Warm up by walking for 5 minutes."
    end = _end_of_dose(text, stated)
    rest = text[end:].lstrip(_PARTING)
    parted = any(mark in _SURELY_PARTING for mark in text[end : len(text) - len(rest)])
    if not (parted or rest[:1].isupper()) or len(words_of(rest)) < _FEWEST_TOLD or not _is_name(name):
        return None
    said = quote.cut(stated[0].start, end).trimmed()
    told = Quote.join(said, ". ", quote.cut(len(text) - len(rest), len(text)))
    return Naming(quote.cut(0, len(name)), "colon", counted(told))


def _end_of_dose(text: str, stated: Sequence[Statement]) -> int:
    """Return where the statements end that stand right behind one another from the first one on."""
    end = stated[0].end
    for one in stated[1:]:
        between = text[end : one.start].lower().strip(f"{_PARTING}x").split()
        if not LAST_WORDS.issuperset(between):
            break
        end = max(end, one.end)
    unit = _UNIT.match(text, end)
    return unit.end() if unit else end


def _is_name(name: str) -> bool:
    """Whether a few words before a dose name something rather than ask for it: not "Warm up by walking"."""
    said = words_of(name)
    if not 0 < len(said) <= _NAME_WORDS or any(mark in name for mark in ".!?:;,|"):
        return False
    return name_score(name) >= _LEAST_NAME


_SHORTEST, _NAME_WORDS, _LEAST_NAME = 24, 6, 0.5
"""The fewest characters of a line with a name, a dose and a sentence; the most words and the least `name_score` of
such a name."""

_WORK = frozenset(("sets", "reps", *LASTING))
_SURELY_PARTING = frozenset(":.;|/•=→)]–—")
_PARTING = f"{MARKS}./•=→)] "
_UNIT = re.compile(rf"\s(?:{COUNT_UNITS})\b")
