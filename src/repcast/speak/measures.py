"""Amounts whose sign or mark stands in place of a unit: 30", 5', 2,5 kg, $20; each rewritten with the unit itself.

The digits stay digits: `normalise` turns them into words later, together with the units written here.
"""

import re

from repcast.speak.abbreviations import UNITS
from repcast.speak.patterns import compiled

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

NEEDS = r"\d\s?[\"'$€£¥¢]|[$€£¥]\s?\d|\d,\d{1,2}(?!\d)"
"""Matches what at least one of the rules here applies to."""

_NUMBER = r"\d+(?:[.,]\d+)?"
_LENGTH_NEXT = rf"\s?-?\s?(?:{LENGTH_NEXT})\b"
_LENGTH_BEFORE = rf"\b(?:{LENGTH_BEFORE})\b[^.,;:!?]{{0,40}}$"
_TIME_BEFORE = rf"\b(?:{TIME_BEFORE})[\s:]*$"
REACH = 60
"""How many characters before an amount are looked at for what kind of amount it is."""

_MARKED = (
    rf"(?<![\w.'\"])(?P<range>{_NUMBER}\s?[-—]\s?)?"
    rf"(?:(?P<minutes>{_NUMBER})'(?:\s?(?P<seconds>\d{{1,2}})\")?|(?P<alone>{_NUMBER})\")(?!\w)"
)

UNIT_NAMES = "|".join(
    re.escape(name)
    for name in sorted({*UNITS, *(word for words in UNITS.values() for word in words)}, key=len, reverse=True)
)
_COMMA = (
    rf"(?<![\d.,])(?P<whole>\d+),(?P<part>\d|25|50|75)(?=(?:\s?(?:[-—]|to)\s?\d+(?:[.,]\d+)?)?"
    rf"\s?(?:(?:{UNIT_NAMES}|x|times|reps?)(?!\w)|[$€£¥]))"
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
_ARTICLE = r"\ba $"
_PRICE = rf"(?P<AT>{WHOLE})(?:\.(?P<AT_part>\d+))?(?![.,]?\d)"
_MONEY = (
    rf"(?P<sign>[$€£¥])\s?(?:(?P<low>{WHOLE})\s?[-—]\s?[$€£¥]?\s?)?{_PRICE.replace('AT', 'after')}"
    r"(?P<scale>k\b|\s(?:thousand|million|billion)\b)?"
    rf"|(?<![\w.,])(?:(?P<least>{WHOLE})\s?[-—]\s?)?{_PRICE.replace('AT', 'before')}\s?(?P<end>[$€£¥¢])(?!\d)"
)


def with_units(text: str) -> str:
    """Return `text` with marks, decimal commas and signs of money as units: `5'30"` is "5 min 30 s"."""
    if not compiled(NEEDS).search(text):
        return text
    text = re.sub(r"(?<=\d)''", '"', text)
    text = compiled(_COMMA, re.IGNORECASE).sub(r"\g<whole>.\g<part>", text)
    return compiled(_MONEY, re.IGNORECASE).sub(_money, compiled(_MARKED).sub(_marked, text))


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
    if compiled(_LENGTH_NEXT, re.IGNORECASE).match(match.string, match.end()):
        return True
    if compiled(_TIME_BEFORE, re.IGNORECASE).search(before):
        return False
    if compiled(_LENGTH_BEFORE, re.IGNORECASE).search(before):
        return True
    return match["minutes"] in TALL_FEET and match["seconds"] in TALL_INCHES


def _money(match: re.Match[str]) -> str:
    """Write a price as it is said: "3 pounds 50"."""
    name = "after" if match["sign"] else "before"
    one, many, small_one, small_many = CURRENCIES[match["sign"] or match["end"]]
    amount, part = match[name].replace(",", ""), match[f"{name}_part"] or ""
    low, scale = match["low"] or match["least"], (match["scale"] or "").strip().casefold()
    said = f"{low} to {amount}" if low else amount
    unit = (
        one
        if said == "1"
        or compiled(_ARTICLE, re.IGNORECASE).search(match.string, max(0, match.start() - 3), match.start())
        else many
    )
    if scale or len(part) not in {0, 2}:
        scale = "thousand" if scale == "k" else scale
        return " ".join(word for word in (f"{said}.{part}" if part else said, scale, many) if word)
    if int(part or 0) and int(amount) == 0 and small_one:
        return f"{int(part)} {small_one if int(part) == 1 else small_many}"
    return f"{said} {unit} {int(part)}" if int(part or 0) else f"{said} {unit}"
