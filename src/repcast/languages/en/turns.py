"""Words by which one step is known for the mirror of the step before it, in English."""

SIDES = {"left": "right", "right": "left"}
"""The words for a side, each with its opposite."""

JOINS_STEPS = frozenset(("and", "then", "now", "next", "the", "your", "a", "so", "to", "from", "with", "same", "again"))
"""Words that two steps may differ in where one is the mirror of the other."""

HOLDS_STILL = r"\b(?:hold|stay|keep|pause|rest|remain|wait)\b.*\b(?:seconds?|secs?|minutes?|mins?|breaths?|counts?)\b"
"""A step that stays in a position, so that a side is done with before the other one begins."""
