"""What tells stillness, breathing and easy work from work that a coach drives on, in English."""

import re
from collections.abc import Sequence

from repcast.languages import words
from repcast.languages.en.names import MOVEMENTS
from repcast.model.plan import PlannedExercise
from repcast.model.routine import Role

CALM = re.compile(
    r"meditat|relax|body scan|s[ah]?avasana|breath|sitting still|mindful|corpse pose|nidra"
    r"|^(?:ice|icing|(?:ice|cold|heat) packs?|heat)\b(?! (?:skat|hockey|climb|bath|plunge))"
    r"|\b(?:lying|supine|prone|constructive|reclined) rest$",
    re.IGNORECASE,
)
"""What the title of an exercise has in it that wants no encouragement, and no countdown."""
POSES = (
    r"\b(?:sleeping |half |reclined |king )?pigeon\b|\bcobra\b|\bsphinx\b|\bchild['’]?s\b(?! play)",
    r"\b(?:down(?:ward)?(?:[- ]facing)?|up(?:ward)?(?:[- ]facing)) dog\b",
    r"\b(?:forward|seated|standing) (?:forward )?folds?\b",
    r"\b(?:legs|feet) up (?:the|a|against the|on the) wall\b|\bhappy baby\b|\bsleeping swan\b",
    r"\b(?:supine|reclined|reclining|spinal|crocodile) (?:spinal )?twist\b|\bhero(?:['’]s)?$|\bcow[- ]face\b",
    r"^(?:half |front |side |middle |forward )?splits?(?= \(|$)",
    r"\b(?:melting heart|extended puppy|dragonfly|shoelace)\b",
    r"\b(?:bound|reclined|reclining|supported) (?:angle|butterfly|bridge|goddess)\b",
    r"\b(?:lying|lie|prone|supine|propped)(?: (?:flat|still|quietly))? (?:face|on|over|with|rest\w*)\b",
    r"^side[- ]lying rest",
)
"""Patterns of the names of poses that one stays in."""
POSITIONS = words("""
    back bend butterfly child's cobra dog fan fold hang hold holds kneel lunge opener openers pike plank pose sit squat
    stand stretch stretches tuck twist warrior wheel yoga bridge
""")
"""The nouns of movement that are also those of positions: in a row of stretches a "low lunge" is held."""
MOVES = re.compile(
    r"\b(?:cow|camel|salutations?|flow|vinyasa|foam|rolling|massage|dynamic|puls\w+|bird[- ]?dogs?|cars|alternating"
    r"|moving|to|jumping|walking|marching|swinging|circling|rocking|rotating"
    r"|breaths?|breathing|nod\w*|shak\w+)\b",
    re.IGNORECASE,
)
"""What a name has in it, beside the other nouns of movement, that is not held."""
STRETCHES = re.compile(
    r"\b(?:yin|restorative|stretch(?:es|ing)?|flexibility|bed ?time|wind[- ]?down|poses|asanas?|yoga"
    r"|(?:full|front|side|middle) splits)\b",
    re.IGNORECASE,
)
"""What the title of a page or a part has in it where what is done for a time is held."""
DRIVEN = re.compile(
    r"\b(?:strength\w*|core|abs?|cardio|hiit|circuit|workout|dynamic|active|vinyasa|flow|power|moving|conditioning"
    r"|mobility|toning)\b",
    re.IGNORECASE,
)
"""What such a title has in it where it may move after all."""
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


def moves(title: str) -> bool:
    """Whether the name of an exercise has a noun of movement that is not that of a position, too."""
    said = re.findall(r"[a-z'-]+", title.lower().replace("’", "'"))
    parts = {part for word in said for part in (word, *word.split("-"))}
    return bool(MOVES.search(title)) or not parts.isdisjoint(MOVEMENTS - POSITIONS)


def is_calm_name(title: str) -> bool:
    """Whether the title of an exercise says that one only lies still, rests or breathes."""
    return bool(CALM.search(title))


def names_stretch(title: str) -> bool:
    """Whether a name is that of a stretch or of a pose, in which one lets go; a plank or a "hold" asks for strength."""
    return bool(_STRETCH.search(title)) and not moves(title)


_STRETCH = re.compile("|".join((r"\bstretch\w*", r"\b(?:poses?|asanas?)\b", *POSES)), re.IGNORECASE)


def is_of_stretches(title: str) -> bool:
    """Whether a page or a part of that title has stretches and poses, and no work besides."""
    return bool(STRETCHES.search(title)) and not is_driven(title)


def is_driven(title: str) -> bool:
    """Whether the title of a page or a part says that there is work in it."""
    return bool(DRIVEN.search(title))


def is_still(planned: PlannedExercise) -> bool:
    """Whether an exercise is stillness by the clock, in which the coach does not drive anyone on.

    Its title says so, or its steps tell how to breathe and ask for no movement.
    """
    if planned.first.kind not in {"clock", "hold", "open"}:
        return False
    kinds = {step.kind for step in planned.exercise.steps}
    is_breathed = planned.first.kind == "clock" and "breathing" in kinds and "movement" not in kinds
    return is_breathed or is_calm_name(planned.exercise.title)


def is_calm(planned: PlannedExercise) -> bool:
    """Whether an exercise is stillness, or breaths: nothing counts down to it, and no sharp go begins it."""
    return is_still(planned) or planned.is_breathing


def is_easy(title: str, role: Role, others: Sequence[str]) -> bool:
    """Whether one recovers in an exercise: a warm-up, a walk between runs; `others` are the titles of its block."""
    is_between = bool(WALK.search(title)) and not all(WALK.search(other) for other in others)
    return role != "main" or is_between or bool(EASY.search(title))
