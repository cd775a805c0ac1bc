"""Text as it is spoken: numbers, units and marks turned into words, the same for every engine.

Digits stay digits until the last step, so that every rule before it can go by them. What comes out has no digits and
no marks but those of a sentence, so that going through it again changes nothing.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from math import gcd

from repcast.speak.abbreviations import CAPITALS, DOTTED, EACH, LABELS, PER, TITLES, UNITS
from repcast.speak.dates import with_dates
from repcast.speak.figures import FIGURES, SINGULAR, Rule, rules
from repcast.speak.measures import UNIT_NAMES, with_units
from repcast.speak.numerals import cardinal, fraction, from_roman, ordinal
from repcast.speak.sides import FOR_EACH, with_sides

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
DASH = r"[-—]"
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
SAID = {unit.casefold(): said for unit, said in UNITS.items()}
COUNTED = "sets?|reps?|repetitions?|rounds?|breaths?|times|x"
FREE = r"(?<![\w.])"
"""Not inside a word or a number."""

ALIKE = str.maketrans(
    "\u2010\u2011\u2012\u2212\u2013\u2015\u2044\u2215\u2018\u2019\u02bc\u2032\u201c\u201d\u201e\u2033\xd7\u2715\u2716",
    "----——//''''\"\"\"\"xxx",
)
"""Hyphens, dashes, slashes, quotation marks and crosses, each to the one form that the rules know."""


TIMES = frozenset(("s", "sec", "secs", "min", "mins"))
"""Units of which two figures with a slash are work and rest."""

USUAL_FRACTIONS = frozenset((2, 3, 4, 5, 6, 8))
"""What people divide by when they write a fraction: "3/4", but "10/12 reps" are ten or twelve."""

POWER = re.compile(r"(?P<per> ?/ ?)?(?: ?(?<![A-Za-z]))(?P<unit>km|cm|mm|m|ft|in|s)(?P<power>[²³])")
"""A unit with a power: m², cm³, kg/m²."""

ROMAN = re.compile(
    r"(?<![\w'])(?:I{2,3}|(?<!\ban )(?<!\bthe )(?<!\byour )IV|VI{1,3}|IX|XI{1,3}|XI[VX]|XVI{0,3}|XX)(?![\w'])"
)
"""A Roman numeral of two letters and more, 2 to 20; "an IV" is none."""

ROMAN_LETTER = re.compile(
    rf"\b(?P<label>(?i:{LABELS})[ -])(?P<numeral>[IVX])(?![\w'])"
    r"(?=\s*(?:$|[^\w\s'])|\s(?:and|or|to|for|with|on|in|of|at|pose|hold|fib|rehab|stretch|left|right)|\s+[A-Z\d])"
)
"""A Roman numeral of one letter counts only after a word that is numbered, and before no verb: "the level I use"."""


_FIGURE_FIRST = re.compile(r"\W*\d")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Return the words that are said for what is written: "10-12 reps/side" becomes "ten to twelve reps per side".

    English. Words that it returned stay as they are: normalise(normalise(x)) == normalise(x).
    """
    said = _once(text)
    # Taking marks away may leave a short form standing free ("1e.g."), though never a digit: a few rounds at most.
    while (again := _once(said)) != said:
        said = again
    return said


def spoken_words(text: str) -> str:
    """Return `normalise(text)`, with a capital where a sentence begins with a figure: "3 sets." is "Three sets."."""
    said = normalise(text)
    begins = bool(_FIGURE_FIRST.match(text)) and said.endswith((".", "!", "?"))
    return said[:1].upper() + said[1:] if begins else said


def _once(text: str) -> str:
    text = with_sides(with_units(with_dates(_plain(text))))
    for needs, group in RULES:
        if needs.search(text):
            for pattern, said in group:
                text = pattern.sub(said, text)
    return _tidy(text)


def _plain(text: str) -> str:
    """Return one form for characters that look alike; vulgar fractions as digits, apart from the number before them."""
    text = re.sub(r"(?m)^[ \t]*(\d)\ufe0f?\u20e3", r"\1) ", text)  # a figure on a key cap, as a bullet
    text = re.sub(r"[=-]{1,2}>|[⇒➔➜➡⟶↔]", "→", text)
    text = re.sub(r"[™®©℠\u200b-\u200f\u2060\ufe0e\ufe0f\u20e3\u00ad]", "", text)
    text = re.sub(r" ?\n ?", "\n", re.sub(r"[^\S\n]+", " ", text))
    text = re.sub(r"\n+", "\n", text)  # no run of spaces is left, so that no rule below looks along one again and again
    text = POWER.sub(_power, re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text))
    text = unicodedata.normalize("NFKC", text)
    text = text.translate(ALIKE)
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)


def _power(match: re.Match[str]) -> str:
    """Write a unit of area or volume, or one by the second squared."""
    per = " per" if match["per"] else ""
    power = "square" if match["power"] == "²" else "cubic"
    if match["unit"] == "s":
        return f"{match['per'] or ' '}s squared"
    one, many = UNITS["in." if match["unit"] == "in" else match["unit"]]
    return f"{per} {power} {one if per else many}"


def _words_for(table: Mapping[str, str], flags: int = 0) -> Rule:
    """A rule that puts the words of `table` for its short forms."""
    forms = "|".join(re.escape(form) for form in sorted(table, key=len, reverse=True))
    known = {form.casefold(): words for form, words in table.items()}
    return re.compile(rf"(?<![\w.])(?:{forms})(?!\w)", flags), lambda match: known[match[0].casefold()]


def _chain(match: re.Match[str]) -> str:
    """Three numbers or more are read one after another: a tempo."""
    return ", ".join(re.findall(NUMBER, match[0]))


def _range(match: re.Match[str]) -> str:
    """A range; its unit stands behind it, and before it as well only where it begins in another one."""
    low, high, first = match["low"], match["high"], (match["first"] or "").strip()
    if first and not match["unit"]:
        return f"{low} to {high} {first}" if match["dash"].strip() == match["dash"] else f"{low} {first}, {high}"
    if first and SAID[first.casefold()] != SAID[match["unit"].strip().casefold()]:
        return f"{low} {first} to {high}"
    return f"{low} {high}" if low == high and not match["unit"] else f"{low} to {high}"


def _unit(match: re.Match[str]) -> str:
    one, many = SAID[match["unit"].casefold()]
    single = match["number"] == "1" or match["join"] == "-" or match["noun"] is not None
    return f"{match['number']} {one if single else many}"


def _clock(match: re.Match[str]) -> str:
    """A time of day if it says so, a length of time otherwise."""
    numbers = [int(part) for part in (match["a"], match["b"], match["c"]) if part]
    if match["at"] or match["day"]:
        minutes = "" if not numbers[1] else f" {numbers[1]}" if numbers[1] > 9 else f" oh {numbers[1]}"
        return f"{match['at'] or ''}{numbers[0]}{minutes}{' ' + ' '.join(match['day'].upper()) if match['day'] else ''}"
    all_names = (("hour", "hours"), ("minute", "minutes"), ("second", "seconds"))
    is_hours = len(numbers) == 3 or (match["unit"] or "").startswith("h")
    names = all_names[: len(numbers)] if is_hours else all_names[1:]
    said = [f"{n} {one if n == 1 else many}" for n, (one, many) in zip(numbers, names, strict=True) if n]
    return " ".join(said) or "0 seconds"


def _fraction(match: re.Match[str]) -> str:
    """A fraction where people write one; other figures with a slash are two amounts, a score, or work and rest."""
    above, below, unit = int(match["above"]), int(match["below"]), match["unit"] or ""
    is_fraction = 0 < above < below and below in USUAL_FRACTIONS and gcd(above, below) == 1
    if not match["whole"] and not is_fraction:
        return _two_amounts(above, below, unit) + unit
    one, many = SAID[unit.strip(" -").casefold()] if unit else ("", "")
    if not match["whole"]:
        return f"{fraction(above, below)} {one}"
    article = "a " if above == 1 and below in (2, 4) else ""
    return f"{match['whole']} and {article}{fraction(above, below)} {many}"


def _two_amounts(above: int, below: int, unit: str) -> str:
    if above == below:
        return f"{above}{',' if unit.strip().casefold() in TIMES else ''} {below}"
    if above > below:
        is_alike = unit and unit.strip().casefold() not in TIMES
        return f"{above}, {below}" if above % 5 == below % 5 == 0 else f"{above} {'or' if is_alike else 'over'} {below}"
    return f"{above} out of 10" if below == 10 else f"{above} or {below}"


def _per(match: re.Match[str]) -> str:
    return f" per {match['word'] or PER.get((match['short'] or '').casefold(), 'day')}"


def _address(match: re.Match[str]) -> str:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0], flags=re.IGNORECASE)
    return re.split(r"[/?#:]", host)[0].replace(".", " dot ")


def _mail(match: re.Match[str]) -> str:
    """An address of a mailbox, sign by sign as people say it."""
    name = match["name"].replace(".", " dot ").replace("_", " underscore ").replace("+", " plus ")
    return f"{name} at {match['host'].replace('.', ' dot ')}"


PAGE = rules(
    (r"(?<![\w.+-])(?P<name>[a-z0-9][\w.+-]{0,63})@(?P<host>(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b", _mail),
    (r"!?\[([^\[\]]*)\]\([^()\s]*\)", r"\1"),
    (r"\b(?:https?://|www\.)[^\s<>()]*[^\s<>().,;:!?]", _address),
    (r"\b(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|io|co|uk|de)\b(?:/[^\s,;)]*)?", _address),
    (r"(?m)^\s*(?:[-*+•‣◦▪●○■□·>#]+|\(?\d{1,2}[.)]{1,2})\s+(?=\S)", ""),
    (r"(?<=\d) ?\* ?(?=\d)", " x "),
    (r"[ \t]*[•‣◦▪●○■□][ \t]*", ", "),
    (r"([^\s.,;:!?])[ \t]*[\r\n]+\s*", r"\1. "),
    (r"(?<=[a-z][a-z])([.!?])(?=[A-Z][a-z])", r"\1 "),
    (r"\*+|_{2,}|`+|(?<!\w)_|_(?!\w)", ""),
)
SHORT_FORMS = (
    _words_for(DOTTED, re.IGNORECASE),
    _words_for(CAPITALS),
    (ROMAN, lambda match: str(from_roman(match[0]))),
    (ROMAN_LETTER, lambda match: f"{match['label']}{from_roman(match['numeral'])}"),
    *rules(
        (r"(?<![\w.])w/(?=[a-z])", "with "),
        (r"(?-i:(?<![\w/])([A-Z])/([A-Z])/([A-Z])(?![\w/]))", r"\1, \2, \3"),
        (r"(?<![\w.])(?:(e)?(\d+))[ -]?RMs?\b", lambda match: f"{'estimated ' if match[1] else ''}{match[2]} rep max"),
        (rf"\b({LABELS})\s?#\s?(?=\d)", r"\1 "),
        (r"\bn(?:o|r)\.\s*(?=\d)|#\s*(?=\d)", "number "),
        (rf"(?<=\w)\s?/\s?(?:(?P<word>{EACH})|(?P<short>{'|'.join(PER)})|(?<=x/)(?P<day>d))\b", _per),
    ),
)
NUMBERS = rules(
    (r"(?<=\d)\s?x\s?(?=\d)|(?<=\d)\s?x(?!\w)|(?<=\w) x (?=\d)", " times "),
    (
        (
            r"(?P<at>\bat )?(?<![\d:.])(?P<a>\d{1,2}):(?P<b>[0-5]\d)(?::(?P<c>[0-5]\d))?(?![\d:])"
            r"(?:\s?(?P<day>[ap]m)\b|\s?(?P<unit>min(?:ute)?s?|h(?:ou)?rs?)\b)?"
        ),
        _clock,
    ),
    (r"(?<=\d) ?([ap])m\b", lambda match: f" {match[1].upper()} M"),
    (r"(?<=\d) ?\+ ?(?=\d)", " plus "),
    (rf"\b((?:{TITLES}) \d+) (?:{DASH}|:) (?=\d+(?:\.\d+)?\s?(?:{UNIT_NAMES}|{COUNTED})(?!\w))", r"\1, "),
    (r"(?<![\d:])\d(?::\d){2,}(?![\d:])", lambda match: match[0].replace(":", ", ")),
    (r"(?<=\d):(?=\d)|(?<=\d) : (?=\d)", " to "),
    (rf"{FREE}{NUMBER}(?:\s?(?:{DASH}|/)\s?{NUMBER}){{2,}}(?![\w])", _chain),
    (
        rf"{FREE}(?P<low>{NUMBER})(?P<first>\s?(?:{UNIT}))?(?P<dash>\s?{DASH}\s?)(?P<high>{NUMBER})(?=(?P<unit>\s?(?:{UNIT})(?!\w))?)",
        _range,
    ),
    (
        rf"{FREE}(?:(?P<whole>\d+) )?(?P<above>\d+)\s?/\s?(?P<below>\d+)(?P<unit>[ -]?(?:{UNIT})(?!\w))?(?![\w/])",
        _fraction,
    ),
    (r"(?<![\d.,])(\d+)(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1]))),
    (
        (
            rf"(?<![\w])(?P<number>{NUMBER})(?P<join>-|\s?)(?P<unit>{UNIT})(?!\w)(?:\.(?=\s+[a-z(]))?"
            rf"(?P<noun>(?= (?:{SINGULAR})s?\b))?"
        ),
        _unit,
    ),
    (r"(?<=\d)'s\b", ""),
    (rf"(?<=\d)\s?\+\s?(?P<unit>{UNIT})(?!\w)", lambda match: f" or more {SAID[match['unit'].casefold()][1]}"),
    (r"[~≈]\s?(?=\d)", "about "),
    (r"(?<=\d)\s?\+(?=$|[,.;]|\s(?!\d))", " or more"),
    (r"(?:≥|>=)\s?(?=\d)", "at least "),
    (r"(?:≤|<=)\s?(?=\d)", "at most "),
    (r"<\s?(?=\d)", "under "),
    (r">\s?(?=\d)", "over "),
    (r"±\s?(?=\d)", "plus or minus "),
    (r"(?<!\S)-(?=\d)", "minus "),
    (r"(?<=[a-z])" + DASH + r"?(?=\d)|(?<=\d)-?(?=[a-z])", " "),
    (NUMBER, lambda match: f" {cardinal(match[0])} "),
)
MARKS = rules(
    (r"\s?&\s?", " and "),
    (r"(?<=\S)\s{0,3}@\s{0,3}(?=\S)", " at "),
    (r"\s=\s", " equals "),
    (r"(?<=\w)\s{0,2}\+\s{0,2}(?=\w)", " plus "),
    (r"\s?%", " percent "),
    (r"(?<=\w)/(?=\w)", " or "),
    (r"\s*(?:[()\[\]{}|/]|→|->|=>|…|\.{2,})\s*", ", "),
    (rf"\s+{DASH}+\s+|\s*—\s*|\s*--+\s*", ", "),
)
RULES = (
    (re.compile(r"[^A-Za-z ,;]"), PAGE),
    (re.compile(r"\d"), (*FOR_EACH, *FIGURES)),
    (re.compile(r"[./#A-Z]|vs|4'?s|\d[ -]?rm"), SHORT_FORMS),
    (re.compile(r"\d"), NUMBERS),
    (re.compile(r"[^A-Za-z ,;!?']"), MARKS),
)
"""The rules in their order, each group with what a text must have for any of them to find something."""


def _tidy(text: str) -> str:
    """Drop what cannot be said; one mark where several meet, one space between words."""
    kept = "".join(c if c.isalpha() or unicodedata.combining(c) or c in " .,;:!?'-" else " " for c in text)
    kept = " ".join(kept.split())
    kept = re.sub(r"(?<![^\W_])[-']+|[-']+(?![^\W_])", " ", kept)
    kept = re.sub(r"\s*([.,;:!?])(?:[\s.,;:!?]*[.,;:!?])?(?=\s|$)", _strongest, kept)
    return " ".join(re.sub(r"^[\s.,;:!?]+|[\s,;:]+$", "", kept).split())


def _strongest(match: re.Match[str]) -> str:
    """Of several marks the one that ends a sentence, or else the first."""
    return next((mark for mark in match[0] if mark in ".!?"), match[1])
