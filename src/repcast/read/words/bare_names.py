"""Whether a few words are but a name: after a label, or as a sentence of its own."""

import re
import unicodedata

from repcast.languages.en import names as english
from repcast.languages.en.tables import HEIGHT_UNITS, LOAD_UNITS, MOST, REPS_UNIT
from repcast.read.quote import Quote
from repcast.read.words.headings import SURE, section_of, sure_kind
from repcast.read.words.signs import has_movement, is_gerund, name_score, words_of
from repcast.read.words.vocabulary import IMPERATIVES, bare

NAME_LABEL = re.compile(rf"^(?:{english.NAME_LABELS})\s*:\s+(?=\S)", re.IGNORECASE)


def is_labelled_name(text: str) -> bool:
    """Whether a line says before a name that it is one: "Exercise: goblet squat"."""
    match = NAME_LABEL.match(text)
    return match is not None and text.rstrip()[-1:] not in ".!?;" and is_stopped_name(text[match.end() :])


def names_itself(quote: Quote) -> bool:
    """Whether the words after a label that only counts are a name: "Exercise 1. Toe raise"."""
    name = _VALUES.sub("", _IN_BRACKETS.sub(" ", quote.text))
    said = words_of(name)
    titled = _is_titled(name)
    named = 0 < len(said) < STOPPED_WORDS + 2 * titled and (has_movement(said) or is_gerund(said[0]))
    moves = named and (titled or not set(said) & english.CLAUSE - english.NAME_JOINTS)
    return quote.text.rstrip()[-1:] not in ".!?;" and (moves or is_stopped_name(name, _LABELLED_NAME))


def _is_titled(name: str) -> bool:
    """Whether all longer words of a name begin with capitals: "Marching on the Spot"."""
    longer = [word for word in name.split() if len(word) > _SHORT_WORD and word not in english.CLAUSE]
    return len(longer) > 1 and all(word[0].isupper() for word in longer)


_SHORT_WORD = 3
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_VALUES = re.compile(r"\s+[A-Z]\w{2,11}: ?\d.*$")
"""The labels of a dose with their figures after a name: "Sets: 3 / Reps: 10"."""


def is_stopped_name(name: str, least: float | None = None) -> bool:
    """Whether a sentence is but a name: a few words that ask for nothing; a verb before them only as a movement.

    `least` is the `name_score` of it where a mark beside it says more than a full stop does.
    """
    said = words_of(name)
    if not said or len(said) > STOPPED_WORDS:
        return False
    if heads_paragraph(name):
        return True
    asks = bare(said[0]) in IMPERATIVES
    if (asks and len(said) == 1) or said[-1] in english.CLAUSE:
        return False
    return name_score(name) >= (_SURELY_NAME if asks else least or _LIKELY_NAME) and (not asks or has_movement(said))


def heads_paragraph(name: str) -> bool:
    """Whether a sentence is but the heading of those after it, none of which is a step: "A few pointers."."""
    section = section_of(name)
    return section.share >= SURE and section.kind in _NO_STEPS


_NO_STEPS = frozenset(("tips", "mistakes", "muscles", "benefit", "variation"))

STOPPED_WORDS, _SURELY_NAME, _LIKELY_NAME = 5, 1.5, 0.8
"""The most words, and the least `name_score`, of a name that a full stop parts from its instructions."""

_LABELLED_NAME = 0.3
"""The least `name_score` of a name alone after a label that only counts: "Exercise 1: The bow"."""

_CAPITALS = re.compile(
    r"(?P<name>(?:[A-Z][A-Z'’/-]*[A-Z]\s+){1,7}[A-Z][A-Z'’/-]*[A-Z]|[A-Z]{4,20}S)[\s:.–-]+(?=[A-Z][a-z]|[a-z]{3})"
)
_LEAST_IN_CAPITALS = 0.3
"""The least `name_score` of a name in capitals that runs into its instructions."""


def end_of_capitals(text: str) -> int:
    """Return where a name in capitals ends that runs into its instructions: "CALF STRETCH Lean …"; 0 in other texts."""
    match = _CAPITALS.match(text)
    return match.end("name") if match and name_score(match["name"]) >= _LEAST_IN_CAPITALS else 0


_CAPITAL = re.compile(r"(?<=[a-z)] )(?P<verb>[A-Z][a-z]+) (?=(?P<moved>your|both|one)?[a-z ]+)")
_LONGEST_NAME = 60
"""How many characters of a line are looked at for the end of a name without a mark."""


def end_before_verb(text: str) -> int:
    """Return where a name ends that runs into its first instruction: "Heel slide Lie on your back …"; 0 elsewhere."""
    if not text[:1].isupper() or text[-1:] not in ".!;":
        return 0
    for match in _CAPITAL.finditer(text, 0, _LONGEST_NAME):
        name = text[: match.start()].rstrip()
        if bare(match["verb"].lower()) in IMPERATIVES or match["moved"]:
            return len(name) if is_stopped_name(name) or _is_in_small_letters(name) else 0
    return 0


def _is_in_small_letters(name: str) -> bool:
    """Whether a few words have no capital but the first one, so that the next capital begins a sentence."""
    said = name.split()
    plain = english.CLAUSE.isdisjoint(said[:1]) and _DETERMINERS.isdisjoint(said)
    return 1 < len(said) <= STOPPED_WORDS and name[1:].islower() and plain


_DETERMINERS = frozenset(("your", "the", "a", "and"))


_COUNT = r"\s+[–—|]\s+(?P<count>\d{1,3}(?:\s?[–-]\s?\d{1,3})?)\s+[–—|]\s+(?=\S)"
_FIELDS = re.compile(rf"(?P<name>[^.!?:–—|]{{2,60}}?){_COUNT}")
_PIPED = re.compile(r"(?P<name>[^\W\d_][^.!?:|\d]{1,60}?)\s+\|\s+(?=[^|]{0,80}(?:\|[^|]{0,80})?\d)")


def first_of_fields(text: str) -> tuple[tuple[int, int], tuple[int, int] | None, int] | None:
    """Return the range of the name before other fields, that of a bare count after it, and where the others begin.

    None where no fields stand after a name.
    """
    match = _FIELDS.match(text)
    if match:
        return match.span("name"), match.span("count"), match.end()
    piped = _PIPED.match(text)
    return (piped.span("name"), None, piped.end()) if piped else None


def before_label(name: str) -> str:
    """Return the name before a label such as "Position" that stands with a capital at its end; "" of any other."""
    before, _, last = name.rpartition(" ")
    if sure_kind(name):
        return ""  # "Starting Position"
    is_label = last[:1].isupper() and section_of(last).kind == "steps" and not has_movement([last.lower()])
    return before if is_label else ""


MARKS = " :,;-–—([|×⨉✕✖*•@"
"""The marks that stand between a name and its dose."""


def without_tail(name: str) -> str:
    """Return a name without the marks and joining words that led to a dose: "Squats" of "Squats – for"."""
    name = _LEVELS.sub("", _LEADERS.sub("", _without_pictures(name).rstrip(MARKS))).rstrip(MARKS)
    while (parts := name.rpartition(" "))[2].lower() in english.LAST_WORDS and parts[1]:
        name = parts[0].rstrip(MARKS)
    name = _OPENED.sub("", name)
    return name.rstrip(")") if "(" not in name else name


def _without_pictures(name: str) -> str:
    """Return a name without the emoji at its end."""
    name = name.rstrip()
    while name and (name[-1] in _JOINERS or unicodedata.category(name[-1]) in ("So", "Sk")):
        name = name[:-1].rstrip()
    return name


_JOINERS = "\ufe0f\u200d"
"""What joins signs to one emoji."""

_OPENED = re.compile(r"\s*\([^()]*$")
"""A bracket after a name whose end is no part of it: "intervals (with" of "intervals (with 400 m rest)"."""


_LEADERS = re.compile(r"[\s.…_]*[.…_]{3,}$")
_LEVELS = re.compile(r"\s[–—-]\s\d{1,3}/\d{1,3}$")
"""The loads of two levels after a name: "Swings – 53/35"."""


def after_adjective(quote: Quote, start: int, end: int) -> Quote | None:
    """Return the name after a time that stands before it as its adjective: "walk" of "brisk 5-minute walk"."""
    time = _ADJECTIVE.match(quote.text, end)
    if time is None or has_movement(words_of(quote.text[start:end])):
        return None
    after = quote.cut(time.end(), time.end() + len(without_tail(quote.text[time.end() :].rstrip(" .!")))).trimmed()
    said = words_of(after.text)
    return after if said and len(said) <= STOPPED_WORDS and has_movement(said) else None


def end_with_hold(text: str, start: int, end: int) -> int:
    """Return where a name ends to which "hold" belongs: "Hollow hold 0:45", "Superman Hold 20 s"; else `end`.

    Args:
        text: the line.
        start: where the name begins.
        end: where the dose after it begins, whose first word may be "hold".
    """
    held = _HELD.match(text, end)
    if held is None or not text[start:end].rstrip(" ")[-1:].isalnum():
        return end
    is_of_name = text[end].isupper() or not has_movement(words_of(text[start:end]))
    return held.end() if is_of_name else end


_HELD = re.compile(english.HELD, re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:\d+-[^\W\d_]+|(?<=\ba )\d+ [^\W\d_]+)\s+(?=[^\W\d_])")


def joining(name: str) -> int:
    """Return how many characters of words that only join stand before a name: "at" of "at an easy pace"."""
    first, space, rest = name.partition(" ")
    joins = bool(space and rest.strip(MARKS)) and first.lower() in english.LEADING_JOINTS
    return len(first) + 1 if joins else 0


def before_phrase(title: str) -> int:
    """Return where a name ends before words after a comma that say how: "Lip trills" of "Lip trills, up and down …"."""
    name, comma, phrase = title.partition(",")
    first, said = phrase.partition(",")[0].split(), words_of(name)
    plain = bool(comma and said) and len(said) <= _NAME_WORDS and len(first) >= _PHRASE_WORDS
    called = plain and name_score(name) >= _LEAST_NAME and not (said[0].endswith("ing") or said[0] in IMPERATIVES)
    return len(name) if called else len(title)


_NAME_WORDS, _PHRASE_WORDS, _LEAST_NAME = 4, 3, -0.5
"""The most words of a name before a comma, the fewest of what is said after it, and the least `name_score`."""


def is_race(name: str) -> bool:
    """Whether a name begins with a distance that is called as one thing: "300 Meter Run"."""
    return bool(_RACE.match(name))


_RACE = re.compile(rf"(?:{english.RACE})\s", re.IGNORECASE)


def before_load(name: str) -> int:
    """Return where a name ends before how heavy it is: "Thrusters" of "Thrusters 95lb", "KB swings (53/35)"; else 0."""
    found = _LOADED.fullmatch(name) if len(name.split()) <= _LOADED_WORDS else None
    if found is None or (not found["unit"] and not int(found["heavy"]) > int(found["light"] or found["heavy"])):
        return 0
    return found.end("name")


_LOADED = re.compile(
    rf"(?P<name>[^\W\d_][^\d]*?)[\s,]*(?:@|\bat\b|\()?\s*(?P<heavy>\d{{1,3}})(?:\.\d)?[\"″”]?"
    rf"(?:\s?/\s?(?P<light>\d{{1,3}})(?:\.\d)?)?\s?(?P<unit>{LOAD_UNITS}|[\"″”]|{HEIGHT_UNITS})?\)?",
    re.IGNORECASE,
)
_LOADED_WORDS = 8


def after_most(text: str) -> int:
    """Return where the name of a movement begins after words for as many as one can: "Max strict pull-ups"; or 0."""
    most = _MOST.match(text)
    return most.start("name") if most and has_movement(words_of(most["name"])) else 0


_MOST = re.compile(rf"(?:{MOST})\s+(?:{REPS_UNIT}\s+(?:of\s+)?)?(?P<name>[^\d.!?:]{{4,40}})$", re.IGNORECASE)
