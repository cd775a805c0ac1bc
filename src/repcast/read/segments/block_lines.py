"""What a line of a session is: the head of a block, a name of one, work, a lift, a rest, or talk."""

import re
from dataclasses import replace
from typing import Literal

from repcast.languages.en.block_names import EACH_SIDE, HEAVY_SET, L_AND_R, ONE_KIND, THEN
from repcast.languages.en.names import ATTEMPT, MOVEMENTS
from repcast.languages.en.scopes import REPEATED
from repcast.languages.en.tables import COUNT, ROUNDS
from repcast.read import dose
from repcast.read.dose.stating import begins_with_count, is_dose, says_work, tells_and_counts
from repcast.read.lines import Line
from repcast.read.lines.counted_alike import with_count
from repcast.read.lines.dosed_names import only_loaded
from repcast.read.quote import Quote
from repcast.read.sections.first_lines import LEAST_NAME
from repcast.read.segments.forms import is_block_head, is_rest
from repcast.read.words.headings import block_kinds, day_score, is_block_name, is_part, role_of_block
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import IMPERATIVES, is_cardio

Told = Literal["head", "label", "one", "lift", "work", "name", "dose", "rest", "joint", "talk", "remark"]
"""What a line tells: how a block goes, its name, all of a block, an exercise with its sets, one with a count, a bare
name, a dose for what stands over it, a rest between blocks, a word that only leads on, prose, anything else."""

_HEAD_WORDS, _LED_WORDS, _WORK_WORDS, _NAME_WORDS, _LABEL_WORDS = 11, 26, 16, 7, 4
"""The most words of a line over a block, of one that leads to it, of an exercise, of a bare name and of a label."""

BEGINS: tuple[Told, ...] = ("head", "lift", "one")
"""What begins a block."""

_HOW = frozenset(("rounds", "amrap", "every_s", "for_time"))
_LEADS = re.compile(r"(?::|\bof)\W*$", re.IGNORECASE)
_THEN = re.compile(rf"\W*(?:{THEN})\W*", re.IGNORECASE)
_ONE_KIND = re.compile(rf"\W*(?:{ONE_KIND})\b\W*", re.IGNORECASE)
_REPEATED = re.compile(REPEATED, re.IGNORECASE)
_ATTEMPT = re.compile(ATTEMPT, re.IGNORECASE)
_HEAVY_SET = re.compile(HEAVY_SET, re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_LABEL = re.compile(r"(?P<name>[^:.!?\d()]{2,30}?(?:\s\d{1,2})?)(?:(?P<colon>:)|\s[–—-])\s+(?=\S)")


def told_by(line: Line) -> Told:
    """Return what a line of a session tells, whatever stands around it."""
    if line.kind == "row" or line.is_prose or not line.text.strip():
        return "talk"
    return "joint" if _THEN.fullmatch(line.text) else _told(line)


def _told(line: Line) -> Told:
    if _is_attempt(line) or (_ATTEMPT.fullmatch(line.text) and has_movement(words_of(line.naming.title.text))):
        return "lift"
    words = len(_ASIDE.sub(" ", line.text).split())
    if _tells_block(line) and words <= (_LED_WORDS if _LEADS.search(line.text) else _HEAD_WORDS):
        return "head"
    if _is_label(line):
        return "label"
    if words > _WORK_WORDS or is_block_head(line):
        return "one" if _tells_one(line) else "work" if is_told(line) else "head" if _is_long_head(line) else "talk"
    return _of_short(line)


def _is_long_head(line: Line) -> bool:
    return is_block_head(line) and line.naming.form != "distance"


def is_told(line: Line) -> bool:
    """Whether a longer line is a name with its count, and after a mark what to do: "15 push-ups - hands wide. …"."""
    naming = line.naming
    counted = line.has_own_dose or is_open_count(line)
    marked = (
        naming.form in ("dash", "colon", "stop")
        and naming.rest is not None
        and 0 <= naming.title.text.count(" ") < _NAME_WORDS
    )
    return marked and counted and len(line.text.split()) > _WORK_WORDS and line.name_score > 0


def _is_attempt(line: Line) -> bool:
    """Whether the first sentence of a line asks for the heaviest set of a lift: "20 minutes to find a 3RM squat. …"."""
    first = next(iter(sentences(line.quote)), line.quote)
    told = line if first.text == line.text else replace(line, quote=first)
    return len(words_of(first.text)) <= _WORK_WORDS and _begins_with_attempt(told)


def _begins_with_attempt(line: Line) -> bool:
    if not (begins_with_count(line.quote) or _TIMED.match(line.text)):
        return False
    counted = (one for one in line.stated if one.statement.field == "reps" and one.statement.start == 0)
    counts = any(len(words_of(line.text[: one.statement.end])) >= _VERB_AND_REPS for one in counted)
    return counts and has_movement(words_of(line.naming.title.text))


_TIMED, _VERB_AND_REPS = re.compile(r"\W*\d"), 2
"""The beginning of an attempt with its time, and the fewest words that state one: "establish a 1RM"."""


def _of_short(line: Line) -> Told:
    """Return what a short line tells that heads nothing."""
    if line.naming.form == "distance" or (line.station and line.text[:1].isdigit()):
        return "work"
    if line.only_dose or _HEAVY_SET.fullmatch(line.text):
        fields = {one.statement.field for one in line.stated}
        return "rest" if fields and fields <= RESTS else "dose"
    if _tells_one(line):
        return "one"
    title = line.naming.title.text
    if line.has_own_dose and (_is_lift(line) or begins_with_count(line.quote)):
        sets = any(one.statement.field in _SETS for one in line.stated) or begins_with_count(line.quote)
        return "lift" if sets else "work"
    counts = line.text[:1].isdigit() or has_movement(words_of(title)) or is_cardio(title)
    counts = counts or (line.kind == "item" and line.naming.form != "colon")
    asks = line.kind != "item" and not line.text[:1].isdigit() and tells_and_counts(line.quote)
    if line.has_own_dose and counts and not asks and not _is_sentence(line):
        return "work"
    return "name" if _is_name(line) else "remark"


def _is_lift(line: Line) -> bool:
    """Whether a line is a movement with its sets or reps, wherever it stands."""
    named = line.naming.form in ("dose", "colon", "dash", "stop") and has_movement(words_of(line.naming.title.text))
    counts = any(one.statement.field in ("reps", "sets", "by_set") for one in line.stated)
    return named and counts and line.name_score > 0


RESTS = frozenset(("rest_s", "next_rest_s", "round_rest_s"))
"""What a line states that says how long to rest."""

_SETS = frozenset(("sets", "by_set"))


def _is_sentence(line: Line) -> bool:
    return line.text.rstrip()[-1:] in ".!?" and len(words_of(line.text)) > _NAME_WORDS


def _is_name(line: Line) -> bool:
    """Whether a line is but a few words that may name what is done."""
    core = _ASIDE.sub(" ", line.text).strip()
    said = words_of(core)
    bare = line.naming.form == "whole" or only_loaded(line.naming)
    plain = bare and 0 < len(said) <= _NAME_WORDS and core[-1:] not in ".!?:;,"
    moves = has_movement(said) or is_rest(core) or is_cardio(core)
    return plain and (moves or (line.kind == "item" and line.name_score >= LEAST_NAME))


def _tells_block(line: Line) -> bool:
    """Whether a line says how the exercises below it are done, and names none."""
    fields = {one.statement.field for one in line.stated}
    leads = bool(_LEADS.search(line.text))
    if line.naming.form == "distance" and not leads:
        return False  # "8 x 50 on 1:00" is itself what is done
    if fields & _HOW and (leads or line.only_dose or not _names_work(line)):
        return leads or is_block_head(line) or _only_counts(line)
    of_kind = any(block_kinds(line.naming.title.text))  # "4 supersets, 3 times through" counts no movement
    kinds = any(block_kinds(line.text)) and not (has_movement(words_of(line.text)) if of_kind else _names_work(line))
    return kinds and len(words_of(line.text)) <= _LABEL_WORDS and line.text[-1:] not in ".!?"


def _only_counts(line: Line) -> bool:
    """Whether nothing but a few words without a movement stands beside how often all is done."""
    said = words_of(_ASIDE.sub(" ", line.text))
    return not has_movement(said) and len(said) <= _NAME_WORDS and not _is_sentence(line)


def _names_work(line: Line) -> bool:
    """Whether a line says beside how a block goes what is done in it."""
    said = words_of(_ASIDE.sub(" ", line.text))
    counts = any(one.statement.field in ("reps", "distance_m") for one in line.stated)
    return has_movement(said) or counts or any(map(is_cardio, said))


def _is_label(line: Line) -> bool:
    """Whether a line is but the name of a part of a session: "Strength", "Metcon:", "Part 2"."""
    name = line.text.strip(" :*-–—")
    said = words_of(name)
    if not 0 < len(said) <= _LABEL_WORDS or line.text[-1:] in ".!?" or line.has_own_dose:
        return False
    if role_of_block(name) != "main":
        return not line.stated
    return (is_block_name(name) or is_part(name)) and not has_movement(said) and not line.stated


def _tells_one(line: Line) -> bool:
    """Whether a line tells all of a block of one exercise: "3 cleans every minute on the minute", "Tabata rows"."""
    title = line.naming.title.text
    counted = line.text[:1].isdigit() and not any(block_kinds(title))
    moves = has_movement(words_of(title)) or is_cardio(title) or counted
    named = 0 < len(words_of(title)) <= 2 * _NAME_WORDS and moves
    fields = {one.statement.field for one in line.stated}
    timed = fields & _HOW and fields & {"reps", "distance_m", "work_s", "time_s"} and not line.is_open
    kind = _ONE_KIND.match(line.text) and line.naming.form == "whole"
    return named and bool(timed or kind) and len(words_of(line.text)) <= _LED_WORDS


def labelled(line: Line) -> tuple[Quote | None, Line]:
    """Return the name of a part before the colon of a line, and the line without it; `None` without such a name."""
    match = _LABEL.match(line.text)
    if match is None or line.kind == "row":
        return None, line
    name = match["name"].strip()
    part = (is_block_name(name) or is_part(name) or name.isupper()) and not has_movement(words_of(name))
    part = part or role_of_block(name) != "main" or _asks_for_lift(line, match.end())
    part = part and (match["colon"] is not None or _is_dashed(name))
    if not part or day_score(name) >= 1 > is_part(name):
        return None, line
    start = match.end() + len(line.text[match.end() :]) - len(line.text[match.end() :].lstrip("-–—• "))
    quote = line.quote.cut(start, len(line.text)).trimmed()
    rest = replace(line, quote=quote, bold=0, kind="paragraph" if line.kind == "heading" else line.kind)
    return line.quote.cut(0, len(match["name"])), rest


def _asks_for_lift(line: Line, start: int) -> bool:
    """Whether a line asks for the heaviest set of a lift after a label: "Today: find a 5RM squat."."""
    return _is_attempt(replace(line, quote=line.quote.cut(start, len(line.text)).trimmed(), bold=0))


def _is_dashed(name: str) -> bool:
    """Whether a dash may part the name of a part from the rest: "Warm-up – 5 min easy", not "EMOM – 10 rounds"."""
    return is_block_name(name) and not any(map(str.isdigit, name)) and not any(block_kinds(name))


def worked(line: Line) -> Line:
    """Return a line of work with the unit of its bare count, but for a distance without one: "400 run"."""
    told = _TIMES.match(line.text)
    if told:
        rest = line.quote.cut(told.end(), len(line.text))
        return replace(line, quote=Quote.join(line.quote.cut(*told.span("count")), f" {COUNT.lower()} ", rest))
    told = _BOTH_SIDES.match(line.text)
    if told:
        rest = line.quote.cut(told.end(), len(line.text))
        return replace(
            line, quote=Quote.join(line.quote.cut(*told.span("count")), f" {COUNT.lower()} {EACH_SIDE} ", rest)
        )
    count = _COUNT.match(line.text) if line.naming.form == "dash" or line.station else None
    if count and not any(one.statement.start == 0 for one in line.stated):
        rest = line.quote.cut(count.end(), len(line.text))
        return replace(line, quote=Quote.join(line.quote.cut(0, count.end()), f" {COUNT.lower()}", rest))
    far = _FAR.match(line.text) if is_cardio(line.naming.title.text) else None
    if far:
        return replace(
            line, quote=Quote.join(line.quote.cut(0, far.end()), " m", line.quote.cut(far.end(), len(line.text)))
        )
    return line if is_cardio(line.naming.title.text) else with_count(line)


_FAR = re.compile(r"\d{1,3}[05]0(?=\s+[^\W\d_]{3,}$)")
"""A distance whose unit goes without saying, before the name of what is gone: "400 run"."""

_BOTH_SIDES = re.compile(rf"(?P<count>\d{{1,3}})\s?(?:{L_AND_R[0]})\s?/\s?(?P=count)\s?(?:{L_AND_R[1]})\s+(?=[^\W\d_])")
"""The same count for either side before a name: "8 L/8 R step-ups"."""

_COUNT = re.compile(r"\d{1,3}(?=\s+[^\W\d_])")

_TIMES = re.compile(r"(?P<count>\d{1,3})\s?[x×]\s+(?=[^\W\d_])")
"""A count before a name: "6x push-ups" in a round is so many reps."""


def without_later(line: Line) -> tuple[Line, tuple[Line, ...]]:
    """Return a line of work without the sentences after its dose, and these as a line of their own."""
    told = list(sentences(line.quote))
    states = next((at for at, one in enumerate(told) if any(map(says_work, dose.find(one)))), len(told))
    if states + 1 >= len(told):
        return line, ()
    end = line.text.find(told[states + 1].text)
    if end <= 0:
        return line, ()
    after = replace(line, quote=line.quote.cut(end, len(line.text)), kind="paragraph", label="", depth=0, apart=False)
    return replace(line, quote=line.quote.cut(0, end).trimmed()), (after,)


def leads_rounds(line: Line) -> bool:
    """Whether the last sentences of a paragraph say how often, or how long, what follows is done."""
    return bool({one.statement.field for one in line.stated} & _HOW)


def with_rounds_of(line: Line, over: Line) -> Line:
    """Return the head of a block with how often each of several is done: "Superset 1", "repeat each 3 times"."""
    told = next((one.statement for one in over.stated if one.statement.field in ("rounds", "times")), None)
    if told is None or told.low is None:
        return line
    name = line.quote.cut(0, len(line.text.rstrip(" :–—-")))
    return replace(line, quote=Quote.join(name, f": {told.low:g} {ROUNDS}"), bold=0)


def is_tail(line: Line) -> bool:
    """Whether a line that says how often all is done speaks of what stands before it: "Do all of it 3 times."."""
    return not _LEADS.search(line.text) and (bool(_REPEATED.match(line.text)) or line.text.rstrip()[-1:] in ".!")


def repeats(line: Line) -> bool:
    """Whether a line says how often what stands before it is done: "Repeat superset 2 more times."."""
    counted = any(one.statement.field in _AGAIN for one in line.stated)
    return counted and bool(_REPEATED.match(line.text)) and not _LEADS.search(line.text)


_AGAIN = frozenset(("times", "rounds", "sets"))


def may_name(line: Line) -> bool:
    """Whether a few words right among the exercises of a block may name one more: "Toes to bar"."""
    core = _ASIDE.sub(" ", line.text).strip()
    said = words_of(core)
    plain = 0 < len(said) <= _NAME_WORDS - 2 and core[-1:].isalpha() and not core[:1].isdigit()
    return plain and line.naming.form == "whole" and not line.stated and said[0] not in IMPERATIVES - MOVEMENTS


def is_open_count(line: Line) -> bool:
    """Whether a line is a name after a bare count: "80 DU"."""
    return worked(line) is not line


def says_dose(line: Line) -> bool:
    """Whether a line below a name is but its dose: "5-5-5", "3 x 5 @ 80%"."""
    return (
        bool(_HEAVY_SET.fullmatch(line.text))
        or line.only_dose
        or is_dose(line.quote)
        or (line.states_work and not dose.lengths(line.quote))
    )
