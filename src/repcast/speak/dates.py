"""Dates and days of the week: short names in full, days of a month as ordinals, years in two halves."""

import re

from repcast.speak.numerals import cardinal, ordinal

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
WORDS_TOO = frozenset({"Wed", "Sat", "Sun"})
"""Short names of days that are words as well: they count beside another day alone."""

NEEDS = re.compile(rf"\d[-./]\d|\d0'?s\b|\b(?:{'|'.join(name[:3] for name in (*MONTHS, *WEEKDAYS))})")
"""Matches what at least one of the rules here applies to."""

_MONTH = "|".join(f"{name}|{name[:3]}{'t?' if name == 'September' else ''}\\.?" for name in MONTHS)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?(?!\d)"
_ALONE = r"(?![\w:/%°]|[-.]\d| (?!at |to |and |or )[a-z])"
"""No date is followed by what would make an amount of its day: "May 5 reps"."""

_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH}) {_DAY}{_YEAR}{_ALONE}")
_DAY_FIRST = re.compile(rf"(?<![\w.:/-]){_DAY}(?: of)? (?P<month>{_MONTH})(?!\w){_YEAR}{_ALONE}")
_FIGURES = re.compile(
    r"(?<![\w.:/-])(?:(?P<iso>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d))(?![\w/-])"
)
_SHORT_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DAYS = re.compile(rf"\b(?:{_SHORT_DAY})\b\.?(?:\s?(?:[/,&-]|and|or|to)\s?(?:{_SHORT_DAY})\b)+|\b(?:{_SHORT_DAY})\b")


_AGE = r"'?1?[2-9]0'?s\b"
_MORE = rf"(?:(?:,| and| or| to| ?-) ?{_AGE})*"
_PART = "(?:(?:early|mid|late|low|lower|high|upper)[ -])?"
_FUNCTION_WORDS = "and|or|but|you|we|it|they|when|with|is|are|was|were|should|can"
_DECADES = re.compile(
    r"(?P<years>(?<![\w.,'])(?:19|20)\d0'?s\b|\b[Tt]he 1[5-8]\d0'?s\b|(?<=\bthe )'[2-9]0s\b)"
    r"|(?P<ages>(?:\b(?i:in|from|since) the |"
    r"\b(?i:in|from|since|into|through|to|of|for) (?:your|my|his|her|their|our) )"
    rf"{_PART}{_AGE}{_MORE}|\b(?i:early|mid|late|low)[ -]{_AGE}{_MORE})"
    rf"(?! (?!(?:{_FUNCTION_WORDS})\b)[a-z])"
)
"""Decades of a century, and of ages or figures after words that say so: "in your 40s and 50s", but "the 30s hold"."""


_TIMED = re.compile(
    r"\b(?:hold|rest|wait|pause|plank|work|stay|breathe|recover|balance|stretch)"
    r"(?: (?:it|this|that|there|here|still))? for (?:(?:the|your|his|her|their|our|my) )?(?:[a-z]+[ -])?$",
    re.IGNORECASE,
)
"""Before these figures it is a time that one holds: "rest for your 30s"."""


def with_dates(text: str) -> str:
    """Return `text` with its dates as they are said: "Nov 27, 2026" is "November 27th, 20 26"."""
    if not NEEDS.search(text):
        return text
    text = _FIGURES.sub(_in_figures, text)
    text = _DAY_FIRST.sub(_named, _MONTH_FIRST.sub(_named, text))
    text = _DECADES.sub(_decades, text)
    return _DAYS.sub(_days, text)


def year(number: str) -> str:
    """Write a year as it is said, in two halves: 2024 is "20 24"."""
    first, last = number[:2], number[2:]
    if number.startswith("200"):
        return number
    return f"{first} {'hundred' if last == '00' else f'oh {last[1]}' if last < '10' else last}"


def _decades(match: re.Match[str]) -> str:
    """Write decades in words, unless they are seconds."""
    before, _ = re.split(r"(?='?\d)", match[0], maxsplit=1)
    if match["ages"] and _TIMED.search(match.string[: match.start()] + before):
        return match[0]
    return re.sub(r"'?(\d\d+)'?s\b", _decade, match[0])


def _decade(match: re.Match[str]) -> str:
    """Write a decade in words: "1990s" is "nineteen nineties"."""
    century, tens = match[1][:-2], match[1][-2:]
    if tens == "00":
        return "two thousands" if century == "20" else f"{cardinal(century)} hundreds"
    name = "tens" if tens == "10" else f"{cardinal(tens)[:-1]}ies"
    return f"{cardinal(century)} {name}" if century else name


def _named(match: re.Match[str]) -> str:
    """Write a date with the month's name; a month in front comes first."""
    month = next(name for name in MONTHS if name.startswith(match["month"][:3]))
    day = ordinal(int(match["day"]))
    is_month_first = match.start("month") < match.start("day")
    said = f"{month} {day}" if is_month_first else f"{day} of {month}"
    return f"{said}, {year(match['year'])}" if match["year"] else said


def _in_figures(match: re.Match[str]) -> str:
    """Write a date of figures: month and day as the American order has them, unless only the other one is possible."""
    if match["iso"]:
        number, month, day = match["iso"], int(match["m"]), int(match["d"])
    else:
        number, month, day = match["year"], int(match["a"]), int(match["b"])
        if match["mark"] == "." or month > len(MONTHS):
            month, day = day, month
    if not (1 <= month <= len(MONTHS) and 1 <= day <= 31):
        return match[0]
    return f"{MONTHS[month - 1]} {ordinal(day)}, {year(number)}"


def _days(match: re.Match[str]) -> str:
    """Write days of the week in full: a list with commas, a range with "to"."""
    names = re.findall(_SHORT_DAY, match[0])
    if len(names) == 1:
        return match[0] if match[0] in WORDS_TOO else WEEKDAYS[match[0]]
    said = re.sub(rf"\b(?:{_SHORT_DAY})\b\.?", lambda day: WEEKDAYS[day[0].rstrip(".")], match[0])
    return re.sub(r"\s?-\s?", " to ", re.sub(r"\s?/\s?", ", ", said))
