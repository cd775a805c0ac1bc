"""Text as it is spoken: numbers, units and marks turned into words, the same for every engine.

Digits stay digits until the last step, so that every rule before it can go by them. What comes out has no digits and
no marks but those of a sentence, so that going through it again changes nothing.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from math import gcd

from repcast.speak.abbreviations import CAPITALS, DOTTED, EACH, LABELS, TITLES, UNITS
from repcast.speak.measures import UNIT_NAMES, with_units
from repcast.speak.numerals import cardinal, fraction, from_roman, ordinal

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
DASH = r"[-—]"
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
SAID = {unit.casefold(): said for unit, said in UNITS.items()}
SINGULAR = (
    "angle|bend|incline|turn|hold|rest|plate|dumbbell|kettlebell|person|box|step|platform|bench|plank|block|board|band|"
    "bar|ball|riser|hurdle|roller|ring|rope|run|jog|walk|sprint|swim|carry|dash|break|pause|warm-up|warmup"
)
"""Nouns that an amount is an adjective of, its unit in the singular: "a 30 second hold"."""

COUNTED = "sets?|reps?|repetitions?|rounds?|breaths?|times|x"
FREE = r"(?<![\w.])"
"""Not inside a word or a number."""

ALIKE = str.maketrans(
    "\u2010\u2011\u2012\u2212\u2013\u2015\u2044\u2215\u2018\u2019\u02bc\u2032\u201c\u201d\u201e\u2033\xd7\u2715\u2716",
    "----——//''''\"\"\"\"xxx",
)
"""Hyphens, dashes, slashes, quotation marks and crosses, each to the one form that the rules know."""


USUAL_FRACTIONS = frozenset((2, 3, 4, 5, 6, 8))
"""What people divide by when they write a fraction: "3/4", but "10/12 reps" are ten or twelve."""

ROMAN = re.compile(
    r"(?<![\w'])(?:I{2,3}|(?<!\ban )(?<!\bthe )(?<!\byour )IV|VI{1,3}|IX|XI{1,3}|XI[VX]|XVI{0,3}|XX)(?![\w'])"
)
"""A Roman numeral of two letters and more, 2 to 20; "an IV" is none."""

ROMAN_LETTER = re.compile(
    rf"\b(?P<label>(?i:{LABELS})[ -])(?P<numeral>[IVX])(?![\w'])"
    r"(?=\s*(?:$|[^\w\s'])|\s(?:and|or|to|for|with|on|in|of|at|pose|hold|fib|rehab|stretch|left|right)|\s+[A-Z\d])"
)
"""A Roman numeral of one letter counts only after a word that is numbered, and before no verb: "the level I use"."""


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


def _once(text: str) -> str:
    text = with_units(_plain(text))
    for needs, rules in RULES:
        if needs.search(text):
            for pattern, said in rules:
                text = pattern.sub(said, text)
    return _tidy(text)


def _plain(text: str) -> str:
    """Return one form for characters that look alike; vulgar fractions as digits, apart from the number before them."""
    text = re.sub(r"[™®©℠\u200b-\u200f\u2060\ufe0e\ufe0f\u20e3\u00ad]", "", text)
    text = re.sub(r" ?\n ?", "\n", re.sub(r"[^\S\n]+", " ", text))
    text = re.sub(r"\n+", "\n", text)  # no run of spaces is left, so that no rule below looks along one again and again
    text = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text)
    text = unicodedata.normalize("NFKC", text)
    text = text.translate(ALIKE)
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)


def _words_for(table: Mapping[str, str], flags: int = 0) -> Rule:
    """A rule that puts the words of `table` for its short forms."""
    forms = "|".join(re.escape(form) for form in sorted(table, key=len, reverse=True))
    known = {form.casefold(): words for form, words in table.items()}
    return re.compile(rf"(?<![\w.])(?:{forms})(?!\w)", flags), lambda match: known[match[0].casefold()]


def _chain(match: re.Match[str]) -> str:
    """Three numbers or more are read one after another: a tempo."""
    return ", ".join(re.findall(NUMBER, match[0]))


def _range(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
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
    above, below = int(match["above"]), int(match["below"])
    if not match["whole"] and not (0 < above < below and below in USUAL_FRACTIONS and gcd(above, below) == 1):
        if above == below:
            return f"{above} {below}"
        if above > below:
            return f"{above}, {below}" if above % 5 == below % 5 == 0 else f"{above} over {below}"
        return f"{above} out of 10" if below == 10 else f"{above} or {below}"
    if not match["whole"]:
        return fraction(above, below)
    article = "a " if above == 1 and below in (2, 4) else ""
    return f"{match['whole']} and {article}{fraction(above, below)}"


def _tempo(match: re.Match[str]) -> str:
    """A tempo, figure by figure; X is as fast as one can."""
    return f"{match['word']}{', '.join(match['figures'].upper().replace('-', ''))}"


def _year(match: re.Match[str]) -> str:
    """A year as it is said, in two halves: 2024 is "twenty 24"."""
    first, last = match["year"][:2], match["year"][2:]
    if match["year"].startswith("200"):
        return match[0]
    return f"{match['word']}{first} {'hundred' if last == '00' else f'oh {last[1]}' if last < '10' else last}"


def _address(match: re.Match[str]) -> str:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0], flags=re.IGNORECASE)
    return re.split(r"[/?#]", host)[0].replace(".", " dot ")


def _rules(*pairs: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in pairs)


PAGE = _rules(
    (r"!?\[([^\[\]]*)\]\([^()\s]*\)", r"\1"),
    (r"\b(?:https?://|www\.)[^\s<>()]*[^\s<>().,;:!?]", _address),
    (r"\b(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|io|co|uk|de)\b(?:/[^\s,;)]*)?", _address),
    (r"(?m)^\s*(?:[-*+•‣◦▪●○■□·>#]+|\(?\d{1,2}[.)])\s+(?=\S)", ""),
    (r"[ \t]*[•‣◦▪●○■□][ \t]*", ", "),
    (r"([^\s.,;:!?])[ \t]*[\r\n]+\s*", r"\1. "),
    (r"(?<=[a-z][a-z])([.!?])(?=[A-Z][a-z])", r"\1 "),
    (r"\*+|_{2,}|`+|(?<!\w)_|_(?!\w)", ""),
)
LAYOUT = _rules(
    (r"(?<=[.!?] )\d{1,2}[.)] (?=[A-Z][a-z])", ""),
    (r"(?<![\d.,])(\d{1,3})[ .]000(?![\d.,]|\s\d)", r"\g<1>000"),
    (r"(?P<word>\btempo:? )(?P<figures>[\dX](?:[\dX]){2,3})(?!\w)", _tempo),
    (r"(?P<word>\btempo:? )(?P<figures>[\dX](?:-[\dX]){2,3})(?!\w)", _tempo),
    (
        (
            r"(?P<word>\b(?:in|since|by|until|from) )(?P<year>(?:19|20)\d\d)"
            r"(?![\w%°]|[.,:/-]\d|\s?(?:m|kg|kcal|reps?)\b)"
        ),
        _year,
    ),
    (r"(?<=\d)( ?(?:ft|feet|foot) \d+) in(?![\w.])", r"\1 inches"),
    (r"(?<=\d)-pt\b", " point"),
    (r"(?<![\w.])x ?(?=\d)(?<!\d x)(?<!\d x )(?<![a-z] x )(?<![a-z] x)", "times "),
    (r"(?<![\d.])1 ?x(?! ?\d)(?!\w)", "1 time"),
    (r"\b(sets?) x (?=\d)", r"\1 of "),
    (r"(?<=\w) ?/ ?(wk|yr)\b", lambda m: " per week" if m[1].lower() == "wk" else " per year"),
    (r"(?<!\d)(?<!\d )\bmin\.? (?=\d)", "at least "),
    (r"(?<!\d)(?<!\d )\bmax\.? (?=\d)", "at most "),
    (r"\bex\. ?(?=\d)", "exercise "),
    (r"\bfig\. ?(?=\d)", "figure "),
)
"""What is about figures and has to be settled before units and numbers are read."""

SHORT_FORMS = (
    _words_for(DOTTED, re.IGNORECASE),
    _words_for(CAPITALS),
    (ROMAN, lambda match: str(from_roman(match[0]))),
    (ROMAN_LETTER, lambda match: f"{match['label']}{from_roman(match['numeral'])}"),
    *_rules(
        (r"(?<![\w.])(?:(e)?(\d+))[ -]?RMs?\b", lambda match: f"{'estimated ' if match[1] else ''}{match[2]} rep max"),
        (rf"\b({LABELS})\s?#\s?(?=\d)", r"\1 "),
        (r"\bn(?:o|r)\.\s*(?=\d)|#\s*(?=\d)", "number "),
        (rf"(?<=\w)\s?/\s?(?=(?:{EACH})s?\b)", " per "),
    ),
)
NUMBERS = _rules(
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
    (r"(?<=\d):(?=\d)|(?<=\d) : (?=\d)", " to "),
    (rf"{FREE}{NUMBER}(?:\s?(?:{DASH}|/)\s?{NUMBER}){{2,}}(?![\w])", _chain),
    (
        rf"{FREE}(?P<low>{NUMBER})(?:\s?(?:{UNIT}))?\s?{DASH}\s?(?P<high>{NUMBER})(?=(?P<unit>\s?(?:{UNIT})(?!\w))?)",
        _range,
    ),
    (rf"{FREE}(?:(?P<whole>\d+) )?(?P<above>\d+)\s?/\s?(?P<below>\d+)(?![\w/])", _fraction),
    (r"(?<![\d.,])(\d+)(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1]))),
    (
        (
            rf"(?<![\w])(?P<number>{NUMBER})(?P<join>-|\s?)(?P<unit>{UNIT})(?!\w)(?:\.(?=\s+[a-z(]))?"
            rf"(?P<noun>(?= (?:{SINGULAR})\b))?"
        ),
        _unit,
    ),
    (r"(?<=\d)'s\b", ""),
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
MARKS = _rules(
    (r"\s?&\s?", " and "),
    (r"(?<=\S)@(?=\S)|\s@\s", " at "),
    (r"\s=\s", " equals "),
    (r"(?<=\w)\s?\+\s?(?=\w)", " plus "),
    (r"(?<=\w)/(?=\w)", " or "),
    (r"\s*(?:[()\[\]{}|/]|→|->|=>|…|\.{2,})\s*", ", "),
    (rf"\s+{DASH}+\s+|\s*—\s*|\s*--+\s*", ", "),
)
RULES = (
    (re.compile(r"[^A-Za-z ,;]"), PAGE),
    (re.compile(r"\d"), LAYOUT),
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
