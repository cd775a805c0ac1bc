"""English dates and times of a day, as regular expressions."""

DATE_LABEL = r"(?:(?:last )?(?:date|dated|posted|updated|published|reviewed|revised|modified|created)(?: on)?)"
"""What stands before a date that is glued to a title."""

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
)
_MONTH = rf"(?:{_MONTHS}|nov(?:ember)?|dec(?:ember)?)"

DATE = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{_MONTH}\b|\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? \d{1,2}(?:st|nd|rd|th)\b"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b"
)
"""A day of a month."""

_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+"
WHOLE_DATE = rf"^\W*(?:(?:{_NTH}\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+{_NTH},?\s+\d{{4}})\W*$"
"""A line that is but a date in words, without the day of a week, which may head a day of a plan."""

SHORT_DATE = rf"(?:{_WEEKDAY})?(?:{_MONTH})\.?\s+{_NTH}\W*$"
"""A line that is but a day of a month without its year, which heads a day of a plan where others do: "NOV 18"."""

POSTED_ON = (
    rf"^\W*(?:{_WEEKDAY})?(?:{_NTH}\.?\s+{_MONTH}|{_MONTH}\.?\s+{_NTH}),?\s+\d{{4}}\W*$"
    r"|^\W*(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)\W*$"
)
"""A line that is but a whole date with its year, as stands over the post of a blog or under its title."""

DATED = rf"^\W*(?:{_WEEKDAY})?(?:{_NTH}\s+{_MONTH}|{_MONTH}\s+{_NTH})\s*[:–-]\s\D*$"
"""A line that says what happens on a day, without a figure: "11 June: no classes"."""

TIME_OF_DAY = r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?m)?\b|\b(?:1[0-2]|[1-9])\s?[ap]\.?m\b"
"""A time of a day."""

DATED_CELL = (
    r"\W*(?:\d{4}-\d\d?(?:-\d\d?)?(?!\d)|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?=\D|$)"
    rf"|\d{{1,2}}\.? {_MONTH}\b|{_MONTH}\.? \d{{1,2}}\b)"
)
"""The beginning of a cell that says when something was done."""
