"""Small pieces of spoken English, and the names of sets, sides and doses."""

import re
from collections.abc import Sequence

from repcast.model.plan import Plan, PlannedExercise, Set
from repcast.model.timeline import Side

WORD_MS = 340
"""About how long one word takes to say: it decides which words are tried, never where they are placed."""

MINUTE_MS = 60_000
HALF_A_MINUTE_UNTIL_MS = 35_000
"""Up to here half a minute is said; from here on a whole one is within half a minute of the truth as well."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|approx|vs|no|etc|dr|mr|mrs|[A-Z])\.$", re.IGNORECASE)


def estimate_ms(text: str) -> int:
    """Estimate how long a phrase takes to say, in milliseconds."""
    return 200 + WORD_MS * len(text.split())


def amount(number: float, noun: str) -> str:
    """Return a number and its noun, singular or plural: "1 rep", "11 reps"."""
    shown = f"{number:g}"
    return f"{shown} {noun}" if shown == "1" else f"{shown} {noun}s"


def duration(length_ms: int) -> str:
    """Return a length of time as it is said: "45 seconds", "1 minute", "1 minute 15"; whole seconds from ten on."""
    seconds = round(length_ms / 1000, 1) if length_ms < 10_000 else round(length_ms / 1000)
    if seconds < 60 or seconds == 90:
        return amount(seconds, "second")
    minutes, left = divmod(int(seconds), 60)
    return amount(minutes, "minute") + (f" {left}" if left else "")


def about(length_ms: int) -> str:
    """Return a rough length of time: "about 9 minutes"; below ten minutes within 20 s: "about 2 and a half minutes"."""
    minutes, left_ms = divmod(length_ms, MINUTE_MS)
    if length_ms < HALF_A_MINUTE_UNTIL_MS:
        return "about half a minute"
    if 1 <= minutes < 10 and MINUTE_MS // 3 < left_ms < MINUTE_MS * 2 // 3:
        return f"about {minutes} and a half minutes"
    return f"about {amount(max(1, round(length_ms / MINUTE_MS)), 'minute')}"


def listed(things: Sequence[str]) -> str:
    """Return things as a list in words: "a mat, a band and a chair"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def with_article(noun: str) -> str:
    """Return a thing with its article where it takes one: "a resistance band", "an exercise ball", "dumbbells"."""
    words = noun.lower().split()
    plural = words and words[-1].endswith("s") and not words[-1].endswith("ss")
    if not words or plural or words[0] in {"a", "an", "the"}:
        return noun
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each of which can be said on its own."""
    parts: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if parts and _NOT_AN_END.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    return parts


def capital(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a capital at its start, and with a full stop at its end so that a voice falls there."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?")) or not text else f"{text}."


def set_title(plan: Plan, part: Set) -> str:
    """Return the title of a set: "Set 2 of 3, left side"; in a routine with its exercise."""
    return capital(", ".join(filter(None, (exercise_name(plan, part), set_name(plan, part), side_name(part.side)))))


def exercise_name(plan: Plan, part: Set) -> str:
    """Return the name of the set's exercise, where there are several to tell apart."""
    return plan.exercises[part.exercise].exercise.title if len(plan.exercises) > 1 else ""


def set_name(plan: Plan, part: Set) -> str:
    """Return which set it is: "set 2 of 3", "round 2 of 3" in a circuit, nothing where there is only one."""
    if part.of == 1:
        return ""
    block = plan.blocks[part.block]
    if block.every_ms == MINUTE_MS:
        intervals = block.rounds * (len(block.exercises) if block.in_turn else 1)
        return f"minute {part.interval} of {intervals}"
    if part.rounds > 1 and part.rounds == part.of:
        return f"round {part.round} of {part.rounds}"
    return f"set {part.number} of {part.of}"


def side_name(side: Side) -> str:
    """Return the name of a side: "left side"."""
    return f"{side} side" if side else ""


def dose_words(plan: Plan, exercise: int, sets: int) -> str:
    """Return how much is to be done of one exercise in so many sets: "3 sets of 11 reps on each side"."""
    planned = plan.exercises[exercise]
    every_ms = plan.block_of(exercise).every_ms
    return f"{_work_words(planned, sets, every_ms)}{SIDE_WORDS[planned.sides]}"


def _work_words(planned: PlannedExercise, sets: int, every_ms: int | None) -> str:
    work = planned.first
    if planned.exercise.dose.open and work.kind == "clock":
        return f"as many reps as you can in {duration(work.length_ms)}{_times(sets)}"
    if every_ms:
        every = "minute" if every_ms == MINUTE_MS else duration(every_ms)
        done = amount(work.reps, "rep") if work.kind == "reps" else duration(work.length_ms)
        return f"{done} every {every}{_times(sets)}" if sets > 1 else done
    if work.kind == "reps":
        reps = amount(work.reps, "breath" if breathes(planned) else "rep")
        return f"{amount(sets, 'set')} of {reps}" if sets > 1 else reps
    length = f"held for {duration(work.length_ms)}" if work.kind == "hold" else duration(work.length_ms)
    return f"{amount(sets, 'set')}, each {length}" if sets > 1 else length


def _times(sets: int) -> str:
    """Return how often something is done, where it is done more than once: ", 3 times"."""
    return f", {sets} times" if sets > 1 else ""


def breathes(planned: PlannedExercise) -> bool:
    """Whether the phases are breaths: then they are the exercise itself."""
    phases = (timed.phase for timed in planned.first.phases)
    said = " ".join(way for phase in phases for way in (phase.text, *phase.say)).lower()
    return "breathe in" in said or "inhale" in said.split()


SIDE_WORDS = {
    "each": " on each side",
    "alternate": ", sides in turn",
    "both": "",
    "left": " on the left side",
    "right": " on the right side",
}
