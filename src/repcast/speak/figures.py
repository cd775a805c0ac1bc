"""What is written with figures and has to be settled before units and numbers are read: tempos, doses, short times.

Each rule rewrites what is written closer to words; digits stay digits, which `normalise` turns into words later.
"""

import re
from collections.abc import Callable

from repcast.speak.abbreviations import IN_CAPITALS
from repcast.speak.dates import year

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

SINGULAR = (
    "angle|bend|incline|turn|hold|rest|plate|dumbbell|kettlebell|barbell|person|box|step|platform|bench|plank|block|"
    "mat|towel|area|square|space|pipe|pole|foam|pad|sheet|bottle|weight|vest|sandbag|sled|"
    "board|band|bar|ball|riser|hurdle|roller|ring|rope|run|jog|walk|sprint|swim|carry|dash|break|pause|warm-up|warmup"
)
"""Nouns that an amount is an adjective of, its unit in the singular: "a 30 second hold"."""

COUNTED_OFF = "set|round|week|wk|day|session|lap|interval|circuit|part|phase|exercise"
"""What one has done so many of: "Set 2/4" is "set two of four"."""

MINUTES = r"min(?:ute)?s?"


def rules(*pairs: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Rule, ...]:
    """Return rules that match in either case."""
    return tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in pairs)


def _tempo(match: re.Match[str]) -> str:
    """A tempo, figure by figure; X is as fast as one can."""
    return f"{match['word']}{', '.join(match['figures'].upper().replace('-', ''))}"


def _year(match: re.Match[str]) -> str:
    return f"{match['word']}{year(match['year'])}"


def _lasting(match: re.Match[str]) -> str:
    """An EMOM or an AMRAP, and how long it lasts: "EMOM 10", "12 min AMRAP"."""
    every = match["every"]
    said, joint = "as many reps as possible", "in"
    if every is not None:
        said, joint = f"every {f'{every} minutes' if every else 'minute'} on the minute", "for"
    minutes = match["before"] or match["after"]
    return f"{said} {joint} {minutes} min" if minutes else said


def _long(hours: str, minutes: str) -> Callable[[re.Match[str]], str]:
    """Write an amount of time in two units: "1h30" is "1 h 30 min"."""
    return lambda match: f"{match['large']} {hours} {int(match['small'])} {minutes}"


_CAPITALS = "|".join(sorted(map(re.escape, IN_CAPITALS), key=len, reverse=True))


def _in_capitals(match: re.Match[str]) -> str:
    one, many = IN_CAPITALS[match["unit"]]
    return f"{match['number']} {one if match['number'] == '1' or match['join'] == '-' else many}"


def _labels(match: re.Match[str]) -> str:
    """Write a range of labels; two that are next to each other, as vertebrae are, stay one after the other."""
    first, last = int(match[2]), int(match[3])
    return f"{match[1]}{first} to {match[1]}{last}" if last > first + 1 else match[0]


_NO_COUNT = "".join(rf"(?<!\b{word} )(?<!\b{word}: )" for word in ("set", "sets", "rep", "reps", "round", "rounds"))
"""After these, a colon and a figure are no seconds: "Reps :12"."""

_BEFORE = rf"(?:(?<![\w.])(?P<before>\d+)(?:\s|-)?{MINUTES}\s)"
_AFTER = rf"(?:(?:\s?:)?\s(?:in\s|for\s)?(?P<after>\d+)(?:\s?-?{MINUTES}(?!\w)|(?=\s*(?:$|[.,;:)]))))"

FIGURES = rules(
    (r"(?<=[.!?] )\d{1,2}[.)] (?=[A-Z][a-z])", ""),
    (r"(?<![\d.,])(\d{1,3})[ .]000(?![\d.,]|\s\d)", r"\g<1>000"),
    (r"(?<![\w.,])\.(?=\d)", "0."),
    (r"%(?=\d)", "% "),
    (r"\+ ?/ ?-", "±"),
    (r"(?<![\w/])24/7(?![\w/])", "twenty-four seven"),
    (r"(?<![\w.,-])(\d+)-(?=(?:1/[2348]|[23]/[34])(?![\w/]))", r"\1 "),
    (rf"(?<![\w:.,)])(?<!\d ){_NO_COUNT}:(?=[0-5]\d(?![\d:])(?! ?(?:s|sec|min)))", "0:"),
    (r"(?<![\w-])(?-i:([A-Z]))(\d{1,2}) ?[-—] ?(?-i:\1)(\d{1,2})(?![\w-])", _labels),
    # tempos
    (r"(?P<word>\btempo:? )(?P<figures>[\dX](?:[\dX]){2,3})(?!\w)", _tempo),
    (r"(?P<word>\btempo:? )(?P<figures>[\dX](?:-[\dX]){2,3})(?!\w)", _tempo),
    (r"(?P<word>)(?<![\w.])(?P<figures>\d\d(?-i:X)[01])(?!\w)", _tempo),
    # dates and times
    (
        (
            r"(?P<word>\b(?:in|since|by|until|from) )(?P<year>(?:19|20)\d\d)"
            r"(?![\w%°]|[.,:/-]\d|\s?(?:m|kg|kcal|reps?)\b)"
        ),
        _year,
    ),
    (r"(?<![\w.])(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m\b)", r"\1:\2"),
    (r"(?<=\d) ?([ap])m ?[-—] ?(?=\d{1,2}(?::\d\d)? ?\1m\b)", " - "),
    (r"(?<=\d)( ?[ap]m) ?[-—] ?(?=\d{1,2}(?::\d\d)? ?[ap]m\b)", r"\1 to "),
    (r"(?<=\d:[0-5]\d) ?[-—] ?(?=\d{1,2}:[0-5]\d)", " to "),
    (r"(?<=\d)[ -]?(?:y/?o|yrs?[ -]old)\b(?!-)", " years old"),
    (r"\bwork ?: ?rest\b", "work to rest"),
    (r"(?<![\w.])(?P<large>\d+) ?h(?:rs?)? ?(?P<small>[0-5]?\d) ?m(?:ins?)?(?!\w)", _long("h", "min")),
    (r"(?<![\w.])(?P<large>\d+)h(?P<small>[0-5]\d)(?![\w.])", _long("h", "min")),
    (r"(?<![\w.])(?P<large>\d+) ?m(?:ins?)? ?(?P<small>[0-5]?\d) ?s(?:ecs?)?(?!\w)", _long("min", "s")),
    (r"(?<![\w.])(?P<large>\d+)min(?P<small>[0-5]\d)(?![\w.])", _long("min", "s")),
    # formats, doses and places in a row
    (rf"{_BEFORE}?(?-i:\b(?:E(?P<every>\d?)MOM|AMRAP)\b){_AFTER}?", _lasting),
    (rf"\b((?:{COUNTED_OFF}) \d+) ?/ ?(?=\d+(?! ?/))", r"\1 of "),
    (r"(\d+) ?- ?(\d+) ?/ ?10(?!\d)", r"\1 to \2 out of 10"),
    (r"(?<![\w.])21s\b(?! (?:hold|rest|on|off))(?<!hold 21s)(?<!rest 21s)(?<!for 21s)", "twenty-ones"),
    (r"(?<=\d)(st|nd|rd|th) ?- ?(?=\d+(?:st|nd|rd|th)\b)", r"\1 to "),
    (r"(?<![\w.])(\d+) ?s ?x ?(\d+) ?r(?!\w)", r"\1 sets of \2 reps"),
    (r"(?<!\w)(?<!\d )(?<!sets )(?<!set )x ?(\d+)(?= ?/ ?(?:days?|weeks?|months?|wk|d|w)\b)", r"\1x"),
    (r"(?<=\dx)/w\b", "/week"),
    (
        r"\b(on|with|using|over|across)( an?) ([124])x([246])\b(?! (?:set|rep|min|sec|scheme|circuit|workout))",
        r"\1\2 \3 by \4",
    ),
    (r"\b([124])x([246])(?= (?:board|block|plank|beam|stud|piece of wood)s?\b)", r"\1 by \2"),
    (r"(?<=\d) ?br\b\.?", " breaths"),
    (r"(?<=\d) ?x ?(?=(?:BW|bodyweight)\b)", " times "),
    (r"(?<![\w.])x ?(?=\d)(?<!\d x)(?<!\d x )(?<![a-z] x )(?<![a-z] x)", "times "),
    (r"(?<![\d.])1 ?x(?! ?\d)(?!\w)", "1 time"),
    (r"\b(sets?) x (?=\d)", r"\1 of "),
    # units and marks that are written with a letter or a sign alone
    (r"(?<=\d)( ?(?:ft|feet|foot) \d+) in(?![\w.])", r"\1 inches"),
    (rf"(?<=\d)(?: ?in| in)(?= (?:{SINGULAR})s?\b)", " inch"),
    (r"(?<=\d)in(?![\w.])", " inches"),
    (rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?)(?P<join>[ -]?)(?-i:(?P<unit>{_CAPITALS}))(?![\w/'])", _in_capitals),
    (r"(?<=\d\d\d)w(?![\w/'-])", " watts"),
    (r"(?<=\d)( ?(?:km|cm|mm|m|ft|in|°|deg|reps?)) ?/ ?s(?:ec)?\b", r"\1 per second"),
    (r"(?<![#\w])(\d+)#(?!\w)", r"\1 lb"),
    (r"(?<![#\w])#(\d+)(?= (?:DBs?|KBs?|dumbbells?|kettlebells?|plates?|bar)\b)", r"\1 lb"),
    (r"(?<!\S)\+ ?(?=\d)", "plus "),
    (r"(?<=\d)-pt\b", " point"),
    (r"(?<!\d)(?<!\d )\bmin\.? (?=\d)", "at least "),
    (r"(?<!\d)(?<!\d )\bmax\.? (?=\d)", "at most "),
    (r"\bex\.? ?(?:# ?)?(?=\d)", "exercise "),
    (r"\bfig\. ?(?=\d)", "figure "),
    (r"\bwk\.? ?(?=\d)", "week "),
    (r"\bapprox\.? ?(?=\d)", "approximately "),
    (r"\bca?\. ?(?=\d)", "about "),
)
