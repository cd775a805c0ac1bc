"""Exercises that are a position to hold, told by their names."""

from repcast.read.words import any_of

_POSITIONS = any_of(r"\b(?:planks?|wall[- ]sits?|(?:dead|bar) hang|l-sit|hollow (?:body )?hold|isometric)\b")
_HELD = any_of(
    _POSITIONS.pattern, r"\b(?:stretch\w*|holds?|isometrics?|hang|pose|static|hollow body|stomach vacuum|balance)\b"
)
_MOVING = any_of(
    r"\b(?:jacks?|taps?|walk\w*|up[- ]downs?|ups?|rows?|twists?|crunch\w*|raises?|climbers?|drag|reach\w*)\b",
    r"\b(?:rotations?|to|dynamic|pulse\w*|dips?|clean|snatch|kicks?|circles?)\b",
)


def is_held(title: str) -> bool:
    """Whether the exercise of this name is a position that is held."""
    return bool(_HELD.search(title)) and not _MOVING.search(title)


def is_position(title: str) -> bool:
    """Whether it cannot be anything else, so that counting reps of it makes no sense by itself."""
    return is_held(title) and bool(_POSITIONS.search(title))
