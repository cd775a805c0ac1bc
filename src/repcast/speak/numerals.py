"""Numbers as words."""

from functools import lru_cache
from importlib import import_module
from typing import Any

SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
PARTS = {2: ("half", "halves"), 4: ("quarter", "quarters")}
LONGEST = 15
"""Longer whole numbers are read digit by digit."""

ROMAN = {"I": 1, "V": 5, "X": 10}


@lru_cache(maxsize=1024)
def cardinal(number: str) -> str:
    """Say a number written in digits, with a decimal point or commas between thousands: "2.5" is "two point five".

    Longer strings of digits are read one by one.
    """
    whole, _, decimals = number.replace(",", "").partition(".")
    after = " point " + " ".join(SMALL[int(digit)] for digit in decimals) if decimals else ""
    if len(whole) > LONGEST:
        return " ".join(SMALL[int(digit)] for digit in whole) + after
    return _whole(int(whole)) + after


def ordinal(number: int) -> str:
    """Say the place of a thing in a row: 2 is "second"."""
    num2words: Any = import_module("num2words").num2words
    return str(num2words(number, to="ordinal")).replace(",", "")


def fraction(above: int, below: int) -> str:
    """Say a fraction: 3 and 4 are "three quarters", 1 and 2 "half", 1 and 3 "one third"."""
    if above == 1 and below in PARTS:
        return PARTS[below][0]
    part = PARTS[below][1] if below in PARTS else ordinal(below) + ("s" if above > 1 else "")
    return f"{_whole(above)} {part}"


def from_roman(numeral: str) -> int:
    """Return the number that a Roman numeral of I, V and X stands for: IX is 9."""
    values = [ROMAN[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, (*values[1:], 0), strict=True))


def _whole(number: int) -> str:
    """Say a whole number.

    Nearly all that a coach says are under a hundred; for those num2words, which takes 50 ms to import, is not needed.
    """
    if number < 20:
        return SMALL[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return f"{TENS[ten - 2]}-{SMALL[one]}" if one else TENS[ten - 2]
    num2words: Any = import_module("num2words").num2words
    return str(num2words(number)).replace(",", "")
