"""English numbers in words, and the wordings that bound or join them."""

ONES: str = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
"""The numbers from 0 on, in order."""

TENS: dict[str, float] = {
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fourty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
}
MULTIPLES: dict[str, float] = {"hundred": 100.0, "dozen": 12.0}
"""Words after one of the ones: "two hundred"."""

VALUES: dict[str, float] = {
    "half a dozen": 6.0,
    "half an": 0.5,
    "half a": 0.5,
    "a half": 0.5,
    "half": 0.5,
    "a dozen": 12.0,
    "dozen": 12.0,
    "a couple of": 2.0,
    "a couple": 2.0,
    "couple of": 2.0,
    "a hundred": 100.0,
    "a quarter of a": 0.25,
    "a quarter of an": 0.25,
    "three quarters of a": 0.75,
    "three quarters of an": 0.75,
}
"""Other wordings of a number, the longer of two that begin alike first."""

TIMES: dict[str, float] = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
"""Adverbs that count."""

ORDINALS: dict[str, float] = {"another": 2.0, "second": 2.0, "third": 3.0, "fourth": 4.0, "fifth": 5.0}
"""Words before "set" that say how many it makes: "then a second set"."""

HALVES: tuple[str, ...] = ("and a half", "- and - a - half", "and one half")
"""Wordings after a number that add a half."""

LEAST: tuple[str, ...] = (
    *("at least", "at minimum", "a minimum of", "minimum of", "minimum", "min", "no less than", "no fewer than"),
    *("not less than", "more than", "longer than", "over", "≥", ">"),
)
"""Wordings before a number that make it the least."""

MOST: tuple[str, ...] = (
    *("up to", "at most", "as many as", "as much as", "as long as", "a maximum of", "maximum of", "maximum", "max"),
    *("no more than", "not more than", "no longer than", "not longer than", "less than", "shorter than", "under"),
    *("not exceed", "don't exceed", "never exceed"),
    *("≤", "<"),
)
"""Wordings before a number that make it the most."""

LEAST_AFTER: tuple[str, ...] = ("or more", "or longer", "and up", "plus", "minimum", "min", "at least")
MOST_AFTER: tuple[str, ...] = ("or less", "or fewer", "maximum", "max", "at most", "tops")
"""The same after a number with its unit."""

CLIMBING: str = "up to"
"""A bound that means the number itself where the text says to work towards it: "work up to three sets"."""

DOWN_TO: str = "down to"
"""Joins the ends of a ladder that falls: "from 10 down to 1"."""

OR_SO: str = "or so"
"""Follows a number that is only about right."""
