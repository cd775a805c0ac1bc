"""Amounts whose sign or mark stands in place of a unit: 30", 5', 2,5 kg, $20; each rewritten with the unit itself.

The digits stay digits: `normalise` turns them into words later, together with the units written here.
"""

import re

from repcast.speak.abbreviations import UNITS

WHOLE = r"\d+(?:,\d{3})+|\d+"

LENGTH_NEXT = (
    "tall|high|wide|long|deep|thick|apart|away|off (?:the|your|a|of)|above|below|from|diameter|or (?:taller|shorter)|"
    "box|boxes|steps?|platform|bench|board|block|ball|band|bar|riser|plate|hurdle|roller|foam|ring|rope|wall|loop"
)
"""What follows an amount in feet or inches; before any other word, 5' and 30" are minutes and seconds."""

LENGTH_BEFORE = "lift|raise|lower|move|slide|separate|spread|height|tall"
"""What an amount in inches may come after, with a few words between."""

TIME_BEFORE = "for|hold|rest|every|plank|pause|work|run|jog|walk|row|ride|last|within|after|then|time|times|cap"
"""What an amount of time comes right after, though it could be a height: `run 5'10"`."""

NEEDS = re.compile(r"\d\s?[\"'$€£¥¢x]|[$€£¥]\s?\d|\d,\d{1,2}(?!\d)|[a-z.] ?x ?\d")
"""Matches what at least one of the rules here applies to."""

_NUMBER = r"\d+(?:[.,]\d+)?"
_LENGTH_NEXT = re.compile(rf"\s?-?\s?(?:{LENGTH_NEXT})\b", re.IGNORECASE)
_LENGTH_BEFORE = re.compile(rf"\b(?:{LENGTH_BEFORE})\b[^.,;:!?]{{0,40}}$", re.IGNORECASE)
_TIME_BEFORE = re.compile(rf"\b(?:{TIME_BEFORE})[\s:]*$", re.IGNORECASE)
REACH = 60
"""How many characters before an amount are looked at for what kind of amount it is."""

_MARKED = re.compile(
    rf"(?<![\w.'\"])(?P<range>{_NUMBER}\s?[-—]\s?)?"
    rf"(?:(?P<minutes>{_NUMBER})'(?:\s?(?P<seconds>\d{{1,2}})\")?|(?P<alone>{_NUMBER})\")(?!\w)"
)

_FRACTION_OF_INCH = re.compile(r"(?<![\w/.])((?:\d{1,2} )?\d{1,2}/\d{1,2})\"(?!\w)")
"""A fraction of an inch: nobody holds for three quarters of a second."""

LENGTHS = {
    **dict.fromkeys(('"', "in", "in.", "inch", "inches"), "in."),
    **dict.fromkeys(("'", "ft", "feet", "foot"), "ft"),
    **{unit: unit for unit in ("mm", "cm", "m", "yd")},
}
"""The units of lengths that are multiplied, by the ways to write them."""

_SIDE = rf"(?P<of{{0}}>{_NUMBER})(?:\s?(?P<unit{{0}}>\"|'|(?:mm|cm|m|ft|feet|foot|inches|inch|in\.|in|yd)(?!\w)))?"
_AREA = re.compile(
    rf"(?<![\w.'\"]){_SIDE.format(1)}\s?x\s?{_SIDE.format(2)}(?:\s?x\s?{_SIDE.format(3)})?(?![\w'\"])", re.IGNORECASE
)
SMALL_UNITS = frozenset(("mm", "cm"))
"""Of these a figure without a unit before is one as well: "20 x 30 cm", but "4 x 10 m" are runs."""

UNIT_NAMES = "|".join(
    re.escape(name)
    for name in sorted({*UNITS, *(word for words in UNITS.values() for word in words)}, key=len, reverse=True)
)
_COMMA = re.compile(
    rf"(?<![\d.,])(?P<whole>\d+),(?P<part>\d|25|50|75)(?=(?:\s?(?:[-—]|to)\s?\d+(?:[.,]\d+)?)?"
    rf"\s?(?:(?:{UNIT_NAMES}|x|times|reps?)(?!\w)|[$€£¥]))",
    re.IGNORECASE,
)

TALL_FEET, TALL_INCHES = frozenset("456"), frozenset(map(str, range(12)))
"""The height of a person, where nothing says that it is a time: 5'10"."""

CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "¥": ("yen", "yen", "sen", "sen"),
    "¢": ("cent", "cents", "", ""),
}
_ARTICLE = re.compile(r"\ba $", re.IGNORECASE)
_PRICE = rf"(?P<AT>{WHOLE})(?:\.(?P<AT_part>\d+))?(?![.,]?\d)"
_MONEY = re.compile(
    rf"(?P<sign>[$€£¥])\s?(?:(?P<low>{WHOLE})\s?[-—]\s?[$€£¥]?\s?)?{_PRICE.replace('AT', 'after')}"
    r"(?P<scale>k\b|\s(?:thousand|million|billion)\b)?"
    rf"|(?<![\w.,])(?:(?P<least>{WHOLE})\s?[-—]\s?)?{_PRICE.replace('AT', 'before')}\s?(?P<end>[$€£¥¢])(?!\d)",
    re.IGNORECASE,
)


def with_units(text: str) -> str:
    """Return `text` with marks, decimal commas and signs of money as units: `5'30"` is "5 min 30 s"."""
    if not NEEDS.search(text):
        return text
    text = _AREA.sub(_area, re.sub(r"(?<=\d)''", '"', text))
    text = _FRACTION_OF_INCH.sub(_part_of_inch, text)
    text = _COMMA.sub(r"\g<whole>.\g<part>", text)
    return _MONEY.sub(_money, _MARKED.sub(_marked, text))


def _area(match: re.Match[str]) -> str:
    """Write lengths that are multiplied as they are said, their unit once: "2 by 4 in."; anything else stays."""
    count = 3 if match["of3"] else 2
    numbers = [match[f"of{number}"] for number in range(1, count + 1)]
    units = [
        LENGTHS[(match[f"unit{number}"] or "").lower()] if match[f"unit{number}"] else ""
        for number in range(1, count + 1)
    ]
    if units[-1] in SMALL_UNITS:
        units = [unit or units[-1] for unit in units]
    if not all(units):
        return match[0]
    if len(set(units)) == 1:
        return f"{' by '.join(numbers)} {units[0]}"
    return " by ".join(f"{number} {unit}" for number, unit in zip(numbers, units, strict=True))


def _part_of_inch(match: re.Match[str]) -> str:
    is_time = _TIME_BEFORE.search(match.string[max(0, match.start() - REACH) : match.start()])
    return match[0] if is_time else f"{match[1]} in."


def _marked(match: re.Match[str]) -> str:
    """Write a number with ' or " as an amount of time, or of length where the words around it say so."""
    if _closes_quotation(match):
        return match[0]
    low, first, second = match["range"] or "", match["minutes"] or match["alone"], match["seconds"]
    is_length = _is_length(match)
    if is_length and second:
        return f"{low}{first} foot {int(second)}"
    if is_length:
        return f"{low}{first} {'ft' if match['minutes'] else 'in.'}"
    seconds = f" {int(second)} s" if second and int(second) else ""
    return f"{low}{first} {'min' if match['minutes'] else 's'}{seconds}"


def _closes_quotation(match: re.Match[str]) -> bool:
    """Return whether the mark at the end closes a quotation: the mark before it opens one, after a space."""
    text, mark = match.string, match[0][-1]
    at = text.rfind(mark, 0, match.start())
    return at >= 0 and text[at - 1 : at].strip("( \t\n") == "" and not text[at + 1].isspace()


def _is_length(match: re.Match[str]) -> bool:
    """Return whether a marked number is one of feet and inches, and not of minutes and seconds."""
    before = match.string[max(0, match.start() - REACH) : match.start()]
    if _LENGTH_NEXT.match(match.string, match.end()):
        return True
    if _TIME_BEFORE.search(before):
        return False
    if _LENGTH_BEFORE.search(before):
        return True
    return match["minutes"] in TALL_FEET and match["seconds"] in TALL_INCHES


def _money(match: re.Match[str]) -> str:
    """Write a price as it is said: "3 pounds 50"."""
    name = "after" if match["sign"] else "before"
    one, many, small_one, small_many = CURRENCIES[match["sign"] or match["end"]]
    amount, part = match[name].replace(",", ""), match[f"{name}_part"] or ""
    low, scale = match["low"] or match["least"], (match["scale"] or "").strip().casefold()
    said = f"{low} to {amount}" if low else amount
    unit = one if said == "1" or _ARTICLE.search(match.string, max(0, match.start() - 3), match.start()) else many
    if scale or len(part) not in {0, 2}:
        scale = "thousand" if scale == "k" else scale
        return " ".join(word for word in (f"{said}.{part}" if part else said, scale, many) if word)
    if int(part or 0) and int(amount) == 0 and small_one:
        return f"{int(part)} {small_one if int(part) == 1 else small_many}"
    return f"{said} {unit} {int(part)}" if int(part or 0) else f"{said} {unit}"
