"""What a phrase states about the dose, and whether it does nothing else."""

import re
from collections.abc import Iterable, Sequence

from repcast.languages.en import names as english
from repcast.languages.en.names import BODY, NO_COUNT, SMALL_WORDS
from repcast.languages.en.scopes import EACH
from repcast.read import dose
from repcast.read.dose.lexicon import lexicon
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, instruction_score, words_of
from repcast.read.words.vocabulary import HOLD, IMPERATIVES, LIGHT, REPEAT, bare

WORK = frozenset(("reps", "hold_s", "work_s", "time_s", "sets", "distance_m", "open"))
"""The fields that say how much is to be done."""

LASTING = frozenset(("time_s", "work_s", "distance_m"))
"""The fields of how long or how far one goes."""

LASTING_OR_HELD = LASTING | {"hold_s"}


def states_work(quote: Quote) -> bool:
    """Whether the words say how much is to be done."""
    return any(says_work(one) for one in dose.find(quote))


def says_work(one: dose.QuotedStatement) -> bool:
    """Whether a statement says how much is to be done, or may: "3-3-3" is the reps of sets or the tempo of a rep."""
    return one.statement.field in WORK or (one.statement.field == "tempo_s" and bool(one.statement.parts))


def tells_session(sentence: Quote) -> bool:
    """Whether a sentence says how many there are and how far or how long each goes."""
    fields = {one.statement.field for one in dose.find(sentence)}
    return "sets" in fields and not fields.isdisjoint(LASTING)


def is_definition(text: str, end: int) -> bool:
    """Whether the words before `end` only say what one round or rep is: "this makes one cycle"."""
    return any(end - _UNIT_LENGTH <= one.end() <= end + _UNIT_LENGTH for one in lexicon().definition.finditer(text))


def without_definition(quote: Quote) -> Quote:
    """Return the words without their end that only says what one rep is: "Stand up. That's one rep."."""
    for match in lexicon().definition.finditer(quote.text):
        bracketed = match[0].startswith("(")
        led = match if bracketed else _POINTS_BACK.search(quote.text[: match.start()])
        if led and not quote.text[match.end() :].strip(" .!)"):
            return quote.cut(0, led.start()).trimmed()
    return quote


_POINTS_BACK = re.compile(r"(?:^|(?<=[.!?])\s+|\s*[;,(–—-]\s*)(?:\w+)?\s*$")
"""The start of a clause of which at most one word ("this", "it") stands before what it is."""

_UNIT_LENGTH = 8
"""How many characters of "breath cycle" may stand on either side of the end of "one breath"."""


def begins_with_count(quote: Quote) -> bool:
    """Whether the words begin with a count of reps in words: "Establish a 3RM front squat"."""
    first = min(dose.find(quote), key=lambda one: one.statement.start, default=None)
    if first is None or first.statement.field != "reps":
        return False
    return first.statement.start == 0 and quote.text[:1].isalpha()


def tells_and_counts(quote: Quote) -> bool:
    """Whether sentences say what to do as well as how often: "Squeeze the ball. 10 times."."""
    counted = any(says_work(one) or one.statement.field == "times" for one in dose.find(quote))
    if not counted or is_dose(quote):
        return False
    return any(instruction_score(sentence) > 0 for sentence in _SENTENCE_END.split(quote.text))


_SENTENCE_END = re.compile(r"[.!;]\s+")


def only_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides: "3 sets of 10", "Rest: 60 seconds"; "Hold for 3 s" asks."""
    return not (REPEAT.match(quote.text) or HOLD.match(quote.text)) and is_dose(quote)


def is_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides, also where they ask for it: "Repeat 10 times"."""
    stated = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    if all(one.statement.field == "sides" for one in stated):
        return False
    return _says_no_more(quote, stated)


def is_held(quote: Quote) -> bool:
    """Whether the words ask to hold for some time, and say nothing besides: "hold 10 secs each side"."""
    return bool(HOLD.match(quote.text)) and quote.text[-1:] not in ".!" and is_dose(quote)


def only_sides(quote: Quote) -> bool:
    """Whether the words say that something is for each side, and nothing besides: "Each leg", "Both sides"."""
    stated = dose.find(quote)
    return bool(stated) and {one.statement.field for one in stated} == {"sides"} and _says_no_more(quote, stated)


def is_bare_each(one: dose.QuotedStatement) -> bool:
    """Whether "each" over several exercises is of each of them rather than of each side: "Five moves (30 s each)"."""
    return one.statement.field == "sides" and one.words.strip(" .,;").lower() in EACH


def _says_no_more(quote: Quote, stated: Sequence[dose.QuotedStatement]) -> bool:
    left = _without(without_stated(quote.text, [one.statement for one in stated]), dose.asides(quote))
    return all(word in SMALL_WORDS for word in re.findall(r"[^\W\d_]+", left.lower()))


def only_asks(sentence: Quote) -> bool:
    """Whether a sentence of an exercise only says how much of it to do: "Shoot for 3 sets of 15 reps, most days".

    It states sets and what each of them is, or reps or a rest by their name; it names no movement, no part of the body
    and nothing that is moved, and has few other words. Which verb it begins with does not matter.
    """
    stated = [one.statement for one in dose.find(sentence)]
    fields = {one.field for one in stated}
    if REPEAT.match(sentence.text) or HOLD.match(sentence.text):
        left = _without(without_stated(sentence.text, stated), dose.asides(sentence))
        return is_dose(sentence) or _points_back(left, fields)
    whole = "sets" in fields and len(fields & WORK) > 1
    named = fields & WORK <= {"reps"} and not fields.isdisjoint({"reps", "rest_s"}) and _NAMED.search(sentence.text)
    left = without_stated(sentence.text, stated)
    if not (whole or named) or _MOVES_SOMETHING.match(left):
        return is_dose(sentence) or _points_back(_without(left, dose.asides(sentence)), fields)
    said = [word for word in words_of(left) if bare(word) not in SMALL_WORDS]
    asks = any(bare(word) in IMPERATIVES - LIGHT - english.GOING for word in said)
    few = len(said) <= (_FEW_WORDS if whole else _FEW_WORDS // 2)
    return few and not asks and not has_movement(said) and BODY.isdisjoint(said)


def _points_back(left: str, fields: set[dose.Field]) -> bool:
    """Whether what is left beside how much or how often only points at what was told before: "Do this for …"."""
    said = re.findall(r"[^\W\d_]+", left.lower())
    states = _MARK in left or not fields.isdisjoint(WORK | {"times", "rounds"})
    return states and bool(said) and all(word in SMALL_WORDS or word in english.THIS for word in said)


_MARK = "\0"


def _without(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """Return a text with a mark in place of each range."""
    for start, end in ranges:
        text = text[:start] + _MARK * (end - start) + text[end:]
    return text


_FEW_WORDS = 8
"""The most words beside a dose in a sentence that says nothing else: "If you are new to this, start with …"."""


_NAMED = re.compile(rf"\b(?:{english.REPS_OR_REST})\b", re.IGNORECASE)
_MOVES_SOMETHING = re.compile(rf"(?!(?:{english.BEFORE_DOSE})\b)[^\W\d_]+ (?:{english.OWNED}) [^\W\d_]", re.IGNORECASE)
"""A verb with what it moves: "Scrunch the towel"; a figure between the two is blank: "Take a 60 second break"."""


def without_stated(text: str, stated: Iterable[dose.Statement]) -> str:
    """Return a text with spaces in place of what is stated in it."""
    return blanked(text, ((one.start, one.end) for one in stated))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with spaces in place of ranges of it."""
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(left)


def is_of_name(one: dose.QuotedStatement) -> bool:
    """Whether a number belongs to the name, before a part of the body: "One arm rows"."""
    if one.words.lower() in NO_COUNT and one.statement.field in ("reps", "times"):
        return True
    following = words_of(one.quote.text[one.statement.end :])[:1]
    return one.words.isalpha() and one.statement.field in ("reps", "times") and bool(BODY.intersection(following))


def numbers_name(one: dose.QuotedStatement, title: Quote | None) -> bool:
    """Whether a figure beside a name, or at its end, tells it from others of that name: "Piriformis stretch - 2"."""
    bare = one.statement.field == "reps" and one.statement.strength == dose.WEAK and one.words.isdecimal()
    beside = one.quote is title or not _LETTER.search(one.quote.text)
    few = 0 < (one.statement.low or 0) <= _MOST_OF_A_NAME or IN_SERIES.search(one.quote.text)
    return bare and bool(few) and beside and not one.quote.text[one.statement.end :].strip(" )]")


def is_called_by_count(one: dose.QuotedStatement, title: Quote | None) -> bool:
    """Whether a count after a sign is part of a name over work by the clock: "VOR x 1"; "Jog x 2" is done twice."""
    named = title is not None and one.quote.text in title.text
    if not named or one.statement.field not in ("reps", "times") or not _BY_SIGN.fullmatch(one.words):
        return False
    return one.statement.low == 1 or not has_movement(words_of(one.quote.text))


_BY_SIGN = re.compile(r"[x×]\s?\d", re.IGNORECASE)
IN_SERIES = re.compile(english.IN_SERIES, re.IGNORECASE)
"""The number of a page in a series at the end of its title."""

_LETTER = re.compile(r"[^\W\d_]")
_MOST_OF_A_NAME = 4
"""So many exercises of one name, or fewer, are told apart by a number, and no exercise with steps has so few reps."""
