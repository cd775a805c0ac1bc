"""What the headings of a script say: which of them are workouts, blocks and exercises, and what a block is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from repcast.model.routine import Block, BlockKind, Role

KIND_LABELS: dict[str, BlockKind] = {
    "Straight sets": "straight",
    "Circuit": "circuit",
    "Superset": "superset",
    "EMOM": "emom",
    "AMRAP": "amrap",
    "For time": "for-time",
    "Intervals": "intervals",
}
"""What a block is called in its heading."""

ROLE_LABELS: dict[str, Role] = {"Warm-up": "warmup", "Cool-down": "cooldown"}
"""What the heading of a block begins with that is not of the main part; alone it is one of straight sets."""

SECTIONS = ("steps", "tips")
"""The sections of an exercise, by their headings in small letters."""

_WORKOUT = "Workout"
_NEAR = 0.75
"""How like a label another one has to be in order to be taken for a misspelt one."""

_KINDS = {label.lower(): kind for label, kind in KIND_LABELS.items()}
_LABEL = re.compile(
    rf"(?:(?P<role>warm ?up|cool ?down)(?: |$))?(?P<kinds>(?:(?:{'|'.join(_KINDS)})(?:(?: ?[/+&]| and)? |$))*)"
)
_ONE_KIND = re.compile("|".join(_KINDS))

Heading = tuple[int, str]
"""The depth of a heading, from 1, and its words."""


@dataclass(frozen=True, slots=True)
class BlockHeading:
    """What the heading of a block says: what it is, usually one thing, and what it is called."""

    kinds: tuple[BlockKind, ...]
    role: Role
    title: str


def block_heading(text: str) -> BlockHeading | None:
    """Return what a heading such as "Superset: press and row" says of a block; `None` where it is no block's."""
    label, _, title = text.partition(":")
    match = _LABEL.fullmatch(re.sub(r"[\s_-]+", " ", label).strip().lower())
    if not match or not match[0]:
        return None
    kinds = tuple(dict.fromkeys(_KINDS[one] for one in _ONE_KIND.findall(match["kinds"])))
    role: Role = "main" if not match["role"] else "warmup" if match["role"].startswith("warm") else "cooldown"
    return BlockHeading(kinds or ("straight",), role, title.strip())


def heading_of(block: Block) -> str:
    """Return the heading of a block; `block_heading` reads the same from it."""
    kind = next(label for label, one in KIND_LABELS.items() if one == block.kind)
    role = next((label for label, one in ROLE_LABELS.items() if one == block.role), "")
    if role:
        kind = "" if block.kind == "straight" else kind if kind.isupper() else kind.lower()
    label = f"{role} {kind}".strip()
    return f"{label}: {block.title}" if block.title else label


def workout_title(text: str) -> str:
    """Return the title of a workout from its heading: "Workout" alone is one without a title."""
    label, colon, title = text.partition(":")
    if label.strip().lower() != _WORKOUT.lower():
        return text
    return title.strip() if colon else ""


def heading_of_workout(title: str) -> str:
    """Return the heading of a workout; `workout_title` reads the title from it."""
    if not title:
        return _WORKOUT
    return title if workout_title(title) == title else f"{_WORKOUT}: {title}"


def exercise_depth(headings: Sequence[Heading]) -> int:
    """Return how deep the headings of the exercises are: 1, 2 under blocks, 3 where these stand under workouts.

    It follows from where blocks are: the exercises are one deeper. Where no heading is one of a block, but one stands
    over headings as only a block does, or is called nearly so, it is taken for a misspelt block.
    """
    whole = [*headings, (0, "")]
    blocks, misspelt = set[int](), set[int]()
    for (depth, text), following, third in zip(whole, whole[1:], [*whole[2:], (0, "")], strict=False):
        if depth > 2 or _is_section(depth, following, third):
            continue
        if block_heading(text):
            blocks.add(depth)
        elif following[0] > depth and (_label_near(text) or third[0] > following[0]):
            misspelt.add(depth)
    return max(blocks or misspelt or {0}) + 1


def label_near(text: str) -> str:
    """Return `; did you mean …?` for a heading that is no block's, or how one begins."""
    near = _label_near(text)
    begins = ", ".join([*KIND_LABELS, *ROLE_LABELS])
    return f"; did you mean `{near}`?" if near else f"; its heading begins with one of {begins}"


def _label_near(text: str) -> str:
    label = text.partition(":")[0].strip().lower()
    labels = {one.lower(): one for one in (*KIND_LABELS, *ROLE_LABELS)}
    near = get_close_matches(label, labels, 1, _NEAR)
    return labels[near[0]] if near else ""


def _is_section(depth: int, following: Heading, third: Heading) -> bool:
    """Whether the heading that follows one of this depth is a section of an exercise, which has none of its own."""
    return following[0] > depth and following[1].lower() in SECTIONS and third[0] <= following[0]
