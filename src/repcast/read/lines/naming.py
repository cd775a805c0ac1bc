"""The name that a line may give to an exercise, and how it stands there."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.languages.en import going
from repcast.languages.en import names as english
from repcast.languages.en.block_names import NUMBERED_BLOCK
from repcast.languages.en.headings import GRADE
from repcast.languages.en.names import BODY
from repcast.languages.en.setup import ONLY_SIDES
from repcast.languages.en.tables import COUNT, MOST_REPS, TIME
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, Node
from repcast.read.dose.stating import IN_SERIES, begins_with_count, is_dose, states_work
from repcast.read.lines.cells import column_of, counted, is_name_column, last_counted, names_body
from repcast.read.lines.dashed_names import before_dosed_dash
from repcast.read.lines.dosed_leads import of_counted_lead, of_dosed_lead
from repcast.read.lines.dosed_names import Naming, beside_dose, of_parentheses, only_loaded
from repcast.read.lines.parted import Parting, first_sentence, is_joined
from repcast.read.lines.trimming import (
    after_marks,
    cut,
    has_alternatives,
    unmarked,
    with_text,
    without_label,
    without_number,
)
from repcast.read.quote import Quote
from repcast.read.words.bare_names import (
    MARKS,
    after_most,
    before_label,
    end_before_verb,
    end_of_capitals,
    first_of_fields,
    is_race,
    is_stopped_name,
    names_itself,
    without_tail,
)
from repcast.read.words.headings import day_score, is_called_by_time, is_numbered_day
from repcast.read.words.signs import has_movement, name_score, words_of

if TYPE_CHECKING:
    from repcast.read.lines import Line

_CODE = re.compile(rf"^(?:{english.CODE})\s*$", re.IGNORECASE)
_GENERIC_LABEL = re.compile(rf"^{english.GENERIC}\W*$", re.IGNORECASE)
_AS_MANY = re.compile(english.AS_MANY, re.IGNORECASE)
_NUMBERED_BLOCK = re.compile(NUMBERED_BLOCK, re.IGNORECASE)
_COLON = re.compile(r"^(?P<name>[^:.!?|]{2,70}?)\s*:\s+(?=\S)")
_DASH = re.compile(r"^(?P<name>[^.!?:]{2,80}?)(?:\s+[–—-]{1,2}\s+|(?<=[\w)])[–—-]\s+|(?<=[a-z)])[–—](?=[A-Z]))(?=\S)")
_COUNTED = re.compile(r":?\d")
"""The beginning of a line that says how much before what: a heading only by its layout may be one."""

_STOP = re.compile(r"^(?P<name>[^.!?:;,]{2,60}?)[.!]\s+(?=[A-Z(]|\d{1,2}\s*(?:[x×]|\(?sets)\b)")
_CAPITALS = re.compile(r"^(?P<name>[A-Z][A-Z'’-]+(?: (?:[A-Z'’-]{2,}|A)){1,5})\s+(?=[A-Z][a-z]|A )")
"""A name in capitals that runs into the sentences after it: "HEEL SLIDES Lie on your back"."""

_STEP = re.compile(rf"^(?P<name>.{{2,70}}?)[\s:.–-]+(?={english.FIRST_STEP})", re.IGNORECASE)


def is_open(text: str) -> bool:
    """Whether a phrase asks for as many of something as one can: "as many squats as you can"."""
    return bool(_AS_MANY.match(text))


def named(line: "Line") -> Naming:
    """Return the name that a line may give to an exercise: before a colon or a dash, beside a dose, or all of it."""
    if line.kind == "row":
        return _of_row(line)
    if _GENERIC_LABEL.match(line.label) and not (names_itself(line.quote) or _begins_with_name(line.quote)):
        return Naming(with_text(line.quote, line.label.rstrip(" :.)–-")), "code", line.quote)
    quote = without_label(without_number(line.quote))
    states = states_work(quote)
    is_day = line.parting != "remark" and day_score(quote.text) > 0 and not states
    if is_numbered_day(quote.text) or is_day:
        return Naming(unmarked(quote), "whole")
    if line.kind != "item" and _NUMBERED_BLOCK.match(quote.text):
        name, colon, _ = quote.text.partition(":")
        rest = after_marks(quote, len(name) + 1) if colon else None
        return Naming(cut(quote, 0, len(name)), "colon" if rest and rest.text else "whole", rest)
    counted = not 0 < line.level < BOLD_LEVEL and (_COUNTED.match(quote.text) or begins_with_count(quote))
    if line.kind == "heading" and not line.station and not counted:
        return _of_heading(quote)
    naming = _of_whole(line, quote) or _of_bold(line, quote) or _of_dash(quote) or of_counted_lead(quote)
    naming = naming or of_dosed_lead(quote) or _of_fields(quote)
    naming = naming or _of_lead(quote, line.parting) or _of_stop(quote, line.parting)
    naming = _after_label(naming) if naming else beside_dose(quote)
    naming = replace(naming, form="dose") if line.is_beside_dose else naming
    if line.kind == "paragraph" and not line.stated and only_loaded(naming):
        naming = Naming(unmarked(quote), "whole")  # its sets may stand in the line below it
    return _as_told(line, naming) if naming.form == "whole" else naming


def without_remark(naming: Naming) -> Naming:
    """Return a name without the remark in brackets after it that only points at a picture, or is about the sides.

    "Heel slide (see picture 2)"; "Pigeon (switch sides halfway)", of which what is said of the sides is kept.
    """
    title = naming.title
    remark = _REMARK.search(title.text)
    if remark is None or not remark.start():
        return naming
    if _POINTER.fullmatch(remark["said"]):
        return replace(naming, title=title.cut(0, remark.start()))
    said = title.cut(*remark.span("said"))
    of_sides = naming.form == "whole" and ONLY_SIDES.match(said.text) and bool(dose.find(said))
    return Naming(title.cut(0, remark.start()), "dose", said) if of_sides else naming


_REMARK = re.compile(r"\s*\((?P<said>[^()]{2,60})\)$")
_POINTER = re.compile(rf"(?:{english.PICTURED})\s*", re.IGNORECASE)


def _after_label(naming: Naming) -> Naming:
    """Return the name with its dose that stands after what it is for, or how hard it is: "Chest: bench press 3 x 8"."""
    said = words_of(naming.title.text)
    labels = bool(said) and (BODY.issuperset(said) or _GRADE.fullmatch(naming.title.text.rstrip(" :")))
    if naming.form not in ("colon", "dash", "bold") or naming.rest is None or not labels:
        return naming
    lead = _of_dash(naming.rest)
    inner = lead or beside_dose(naming.rest)
    likely = has_movement(words_of(inner.title.text)) and name_score(inner.title.text) >= _LIKELY
    counted = inner.form == "dose" and any(one.statement.field == "sets" for one in dose.find(naming.rest))
    likely = likely and (counted or BODY.issuperset(said))  # "Scaled: 5 push-ups" is for others
    named = likely or (counted and name_score(inner.title.text) > 0)
    return Naming(inner.title, "dose", naming.rest) if named and states_work(naming.rest) else naming


_GRADE, _LIKELY = re.compile(GRADE, re.IGNORECASE), 1.2
"""A label that says how hard an exercise is, and the least `name_score` of a name that stands after a label."""


def _begins_with_name(quote: Quote) -> bool:
    """Whether a name with what is told of it stands after a label that only counts: "Exercise 1. Neck rolls. Sit …"."""
    lead = _of_lead(quote) or _of_stop(quote) or beside_dose(quote)
    return lead.rest is not None and lead.form != "whole" and names_itself(lead.title)


def _as_told(line: "Line", naming: Naming) -> Naming:
    """Return a name that is all of a line without the counts for two levels before it, or as one with a code."""
    if has_alternatives(line.quote) and states_work(line.quote):
        return Naming(naming.title, "dose", line.quote)
    coded = line.kind == "paragraph" and _LETTERED.match(line.text)
    return Naming(naming.title, "code") if coded else naming


def _of_whole(line: "Line", quote: Quote) -> Naming | None:
    """Return the name in a line that is as a whole of a form of its own."""
    return _of_distance(line, quote) or _of_phrase(quote) or _of_warm_up(quote)


def _of_phrase(quote: Quote) -> Naming | None:
    """Return the name before the first of its steps, or in a phrase that asks for as many as one can."""
    step = _STEP.match(quote.text)
    if step:
        return Naming(cut(quote, 0, step.end("name")), "step", cut(quote, step.end(), len(quote.text)))
    open_ended = _AS_MANY.match(quote.text)
    if open_ended is None and (start := after_most(quote.text)):
        return Naming(cut(quote, start, len(quote.text)), "dose", Quote.join(MOST_REPS, quote.cut(0, 0)))
    if open_ended:
        return Naming(cut(quote, *open_ended.span("name")), "dose", quote)
    return _of_attempt(quote) or _of_most_in(quote)


def _of_attempt(quote: Quote) -> Naming | None:
    """Return the name of a lift whose heaviest set one looks for: "Find squat clean 1 rep max", "Back squat 3RM"."""
    found = _ATTEMPT.fullmatch(quote.text) if len(quote.text) <= _SAID_LENGTH else None
    if found is None or not has_movement(words_of(found["name"])) or dose.find(quote.cut(*found.span("name"))):
        return None
    return Naming(
        cut(quote, *found.span("name")), "dose", Quote.join(quote.cut(*found.span("reps")), f" {COUNT.lower()}")
    )


_ATTEMPT = re.compile(english.ATTEMPT, re.IGNORECASE)


def _of_most_in(quote: Quote) -> Naming | None:
    """Return the name of what is done as often as one can within a time: "Max push-ups in 30 seconds"."""
    found = _IN_TIME.match(quote.text)
    start = after_most(found["most"]) if found else 0
    if found is None or not start or not dose.lengths(quote.cut(*found.span("time"))):
        return None
    title, time = cut(quote, start, found.end("most")), quote.cut(*found.span("time"))
    return Naming(title, "dose", Quote.join(f"{MOST_REPS}, ", time))


_IN_TIME = re.compile(
    rf"(?P<most>[^.!?:,;()]{{4,50}}?)\s(?:{english.WITHIN})\s(?P<time>:?\d[^.!?,;()]{{1,20}})$", re.IGNORECASE
)


def _of_warm_up(quote: Quote) -> Naming | None:
    """Return the name of a part of a session beside its time: "Walk 5 minutes to cool down", "5 min warm-up jog"."""
    text = quote.text.rstrip()
    if len(text.split()) > _WARM_UP_WORDS or text[-1:] in ".!;:" or not _WARMING.search(text):
        return None
    times = dose.lengths(quote)
    if len(times) != 1 or states_work(quote):
        return None
    (start, end), *_ = times
    name, *_ = text[:start].split(":")  # "Warm-up: skipping for 3 minutes"
    title = cut(quote, 0, len(without_tail(name)))
    title = title if title.text else cut(quote, end + len(text[end:]) - len(text[end:].lstrip(MARKS)), len(text))
    return Naming(title, "dose", Quote.join(f"{TIME}: ", quote.cut(start, end))) if title.text else None


_WARM_UP_WORDS = 12
_WARMING = re.compile(going.WARMING, re.IGNORECASE)


def _of_distance(line: "Line", quote: Quote) -> Naming | None:
    """Return the distance as the name of a line that states nothing but how often it is gone: "6 x 400 m"."""
    text = quote.text
    if line.kind not in ("item", "paragraph") or not text[:1].isdigit() or len(text.split()) > _WARM_UP_WORDS:
        return None
    stated = [one.statement for one in dose.find(quote)]
    distances = [one for one in stated if one.field == "distance_m"]
    counts = any(one.field in ("sets", "every_s") for one in stated)
    if len(distances) != 1 or not counts or not is_dose(quote):
        return None
    return Naming(cut(quote, distances[0].start, distances[0].end), "distance", quote)


_LETTERED = re.compile(r"^\W*[A-Z]\d?[.):]\s")


def _of_heading(quote: Quote) -> Naming:
    """Return the name in a heading: without a dose after it, but with all of its words where they state none."""
    if quote.text.rstrip().endswith("?"):
        return Naming(quote, "whole")  # "Why choose 5x5?" states nothing
    if is_called_by_time(quote.text) or _NUMBER_AFTER.search(quote.text) or IN_SERIES.search(quote.text):
        return Naming(unmarked(quote), "whole")
    lead = _of_dash(quote) or _of_lead(quote)
    if lead and lead.rest and states_work(lead.rest):
        return _after_label(lead)
    beside = beside_dose(quote)
    leads = beside.form == "dose" and beside.title.text and quote.text.startswith(beside.title.text)
    ends = beside.form == "dose" and quote.text.endswith(beside.title.text) and _counts_sets(quote)
    if (leads or ends) and not any(map(str.isdigit, beside.title.text)):
        return beside
    said = _SAID_OF.search(quote.text.rstrip(" :.")) if len(quote.text) <= _SAID_LENGTH else None
    named = said is not None and has_movement(words_of(quote.text[: said.start()]))
    return Naming(cut(quote, 0, said.start()) if said and named else unmarked(quote), "whole")


def _counts_sets(quote: Quote) -> bool:
    """Whether a heading states sets before the name of a movement: "3 sets of 10 squats"."""
    return has_movement(words_of(quote.text)) and any(one.statement.field == "sets" for one in dose.find(quote))


_NUMBER_AFTER = re.compile(r"\s[–—-]\s?[1-4]$")
"""A figure after a dash that may tell a name from others of that name: "Piriformis stretch - 2"."""

_SAID_LENGTH = 120
_SAID_OF = re.compile(english.SAID_OF)


def _of_bold(line: "Line", quote: Quote) -> Naming | None:
    """Return the name in a bold lead-in, without its dose; that after it where the bold words are a code ("A1:")."""
    if not line.bold:
        return None
    skipped = len(line.text) - len(quote.text)
    end = max(0, line.bold - skipped)
    lead = unmarked(cut(quote, 0, end))
    rest = after_marks(quote, end)
    if not rest.text:
        return beside_dose(unmarked(quote))
    if is_dose(lead):
        return Naming(unmarked(rest), "dose", lead)
    if not lead.text or _CODE.match(lead.text):
        inner = of_parentheses(rest) or _of_fields(rest) or beside_dose(rest)
        return Naming(inner.title, "dose", inner.rest or rest) if inner.form == "dose" else replace(inner, form="code")
    title = beside_dose(lead).title
    after = lead.text[len(title.text) :] if lead.text.startswith(title.text) else ""
    start = len(lead.text) - len(after.lstrip(_AROUND_DOSE))
    told = cut(lead, start, start + len(after.strip(_AROUND_DOSE)))
    if told.text and is_dose(told):
        return Naming(title, "bold", Quote.join(told, ". ", rest))
    return Naming(lead, "bold", counted(rest))


_AROUND_DOSE = " ,;:–—-.!()"
"""What stands around a dose after a name, of which it is no part."""


def _of_lead(quote: Quote, parting: Parting = "") -> Naming | None:
    """Return the name before a colon or a dash with words after it, which `parting` tells from a part of the name."""
    for form, pattern in (("colon", _COLON), ("dash", _DASH)):
        match = pattern.match(quote.text)
        if match and any(character.isalpha() for character in match["name"]):
            rest = after_marks(quote, match.end())
            if form == "dash" and match["name"][-1:].isdigit() and rest.text[:1].isdigit():
                continue  # "Hold for 10 - 40 seconds"
            whole = match["name"].count("(") == match["name"].count(")")
            before, _, last = match["name"].rpartition(" ")
            labelled = has_movement(words_of(before)) or _SETS_AND_REPS.match(rest.text)
            if form == "colon" and before and labelled and column_of(last) in ("Sets", "Reps"):
                continue  # "Foot pumps Sets: 2" is a name beside its dose
            if (
                rest.text
                and whole
                and not (form == "dash" and is_joined(rest, match["name"], parting))
                and not dose.find(quote.cut(*match.span("name")))
            ):
                name = beside_dose(cut(quote, 0, match.end("name"))).title
                before = before_label(name.text)
                if before:
                    return Naming(cut(name, 0, len(before)), "label", rest)
                return Naming(name, form, counted(rest))  # type: ignore[arg-type]
    return None


def _of_dash(quote: Quote) -> Naming | None:
    """Return the name that has a dash or a figure in it, before its dose: "90/90 – 2 x 8"."""
    parts = before_dosed_dash(quote)
    if parts is None:
        return None
    told = parts[1].text[:1].isalpha()  # what it is stands before the dose
    return Naming(parts[0], "dash" if told else "dose", counted(parts[1]))


_SETS_AND_REPS = re.compile(r"\d{1,3}\W{1,4}(?=[A-Z])[\w ]{3,14}: ?\d")
"""What stands after "Sets:" where the next label follows: "2 / Repetitions: 12"."""


def _of_fields(quote: Quote) -> Naming | None:
    """Return the name before others of its fields: "Lat pulldown — 12 — load 50 kg", "Squat | 3 x 10 | 60 s"."""
    found = first_of_fields(quote.text)
    if found is None:
        return None
    name, count, end = found
    rest = quote.cut(end, len(quote.text))
    if count is None:
        return Naming(cut(quote, *name), "dose", last_counted(rest.trimmed()))
    return Naming(cut(quote, *name), "dash", Quote.join(counted(quote.cut(*count)), ", ", rest))


def _of_stop(quote: Quote, parting: Parting = "") -> Naming | None:
    """Return the name that stands as a sentence of its own before others: "Ankle pumps. Point your toes …"."""
    if parting == "sentence" and (first := first_sentence(quote.text)):
        return Naming(cut(quote, *first.span("name")), "stop", after_marks(quote, first.end()))
    match = _CAPITALS.match(quote.text) or _STOP.match(quote.text)
    called = match is not None and match[0].rstrip()[-1:] == "!" and " " not in match["name"]
    if match is None or called or not is_stopped_name(match["name"]):
        end = end_of_capitals(quote.text) or end_before_verb(quote.text)
        return Naming(cut(quote, 0, end), "stop", after_marks(quote, end)) if end else None
    rest = after_marks(quote, match.end())
    name = cut(quote, *match.span("name"))
    title = name if is_race(name.text) else beside_dose(name).title
    return Naming(title, "stop", rest) if rest.text else None


def in_part(naming: Naming) -> Naming:
    """Return the name in what is told of a part of a session: "Back squat" of "Strength: Back squat 5 x 5"."""
    inner = beside_dose(naming.rest) if naming.rest is not None else naming
    if inner.form != "dose" or naming.rest is None:
        return naming
    counted = naming.rest.text[:1].isdigit() and any(one.statement.field == "reps" for one in dose.find(naming.rest))
    is_name = has_movement(words_of(inner.title.text)) or counted
    return Naming(inner.title, "dose", naming.rest) if is_name else naming


def _of_row(line: "Line") -> Naming:
    """Return the name in a row: in the column that is called so, else in the first cell of words that are no dose."""
    columns = [cell for cell in line.cells if is_name_column(cell.label)]
    by_column = next((cell for cell in columns if not names_body(cell.label)), next(iter(columns), None))
    cell = by_column or next((cell for cell in line.cells if _is_name_cell(cell)), None)
    if cell is None:
        beside = beside_dose(without_number(line.cells[0].quote)) if line.cells else None
        return Naming(beside.title if beside else line.quote, "cell")
    quote = without_number(cell.quote)
    counted = not by_column or quote.text[:1].isdigit()  # "12 cal row" in the column of the movements
    return Naming(beside_dose(quote).title if counted else quote, "cell")


def _is_name_cell(cell: Node) -> bool:
    said = words_of(cell.text)
    codes = column_of(cell.label) or _CODE.match(cell.text)
    return bool(said) and sum(map(len, said)) > 2 and not codes and not dose.find(cell.quote)
