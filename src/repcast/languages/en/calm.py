"""What tells stillness, breathing and easy work from work that a coach drives on, in English."""

import re
from collections.abc import Sequence

from repcast.model.plan import PlannedExercise
from repcast.model.routine import Role

CALM = ("meditat", "relax", "body scan", "savasana", "breath", "sitting still", "mindful", "corpse pose", "nidra")
"""What the title of an exercise has in it that wants no encouragement, and no countdown."""
BREATHS = ("breathe in", "inhale")
"""What the words of a phase have in them where the phases of a rep are breaths."""
EASY = re.compile(
    r"\b(?:easy|easily|recover(?:y|ing)?|gentle|gently|slow(?:ly)?|cool[- ]?down|loosen\w*|relaxed)\b", re.IGNORECASE
)
"""What the title of an exercise has in it that one recovers in."""
WALK = re.compile(r"^(?:(?:brisk|fast|easy) )?(?:walk|walking|stroll|strolling)\b[^a-z]*$", re.IGNORECASE)
"""The title of a walk: beside anything faster it is the recovery."""
SETTLE = "Settle in, we begin in a moment."
"""What is said before stillness and breaths, in place of a countdown."""
BEGIN = "Begin."
"""The go of stillness."""


def is_still(planned: PlannedExercise) -> bool:
    """Whether an exercise is stillness by the clock, in which the coach does not drive anyone on.

    Its title says so, or its steps tell how to breathe and ask for no movement.
    """
    if planned.first.kind not in {"clock", "hold", "open"}:
        return False
    kinds = {step.kind for step in planned.exercise.steps}
    is_breathed = planned.first.kind == "clock" and "breathing" in kinds and "movement" not in kinds
    return is_breathed or any(word in planned.exercise.title.lower() for word in CALM)


def is_calm(planned: PlannedExercise) -> bool:
    """Whether an exercise is stillness, or breaths: nothing counts down to it, and no sharp go begins it."""
    return is_still(planned) or planned.is_breathing


def is_easy(title: str, role: Role, others: Sequence[str]) -> bool:
    """Whether one recovers in an exercise: a warm-up, a walk between runs; `others` are the titles of its block."""
    is_between = bool(WALK.search(title)) and not all(WALK.search(other) for other in others)
    return role != "main" or is_between or bool(EASY.search(title))
