"""Small pieces of spoken English, and what the parts of a session are called by the eye and by the ear."""

import re
from collections.abc import Sequence

from repcast.model.plan import Plan, PlannedExercise, Set
from repcast.model.timeline import Side

WORD_MS = 340
"""How long one word takes to say, about: used before a voice has spoken it, never to place anything."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|approx|vs|no|etc|dr|mr|mrs|[A-Z])\.$", re.IGNORECASE)


def estimate_ms(text: str) -> int:
    """Estimate how long a phrase takes to say, in milliseconds."""
    return 200 + WORD_MS * len(text.split())


def amount(number: float, noun: str) -> str:
    """A number and its noun, singular or plural: "1 rep", "11 reps"."""
    shown = f"{number:g}"
    return f"{shown} {noun}" if shown == "1" else f"{shown} {noun}s"


def duration(length_ms: int) -> str:
    """A length of time as it is said: "45 seconds", "1 minute", "1 minute 15"; whole seconds above ten."""
    seconds = round(length_ms / 1000, 1) if length_ms < 10_000 else round(length_ms / 1000)
    if seconds < 60 or seconds == 90:
        return amount(seconds, "second")
    minutes, left = divmod(int(seconds), 60)
    return amount(minutes, "minute") + (f" {left}" if left else "")


def about(length_ms: int) -> str:
    """A rough length of time: "about 9 minutes"."""
    minutes = max(1, round(length_ms / 60_000))
    return f"about {amount(minutes, 'minute')}"


def listed(things: Sequence[str]) -> str:
    """Things in a row: "a mat, a band and a chair"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def with_article(noun: str) -> str:
    """A thing with its article where it takes one: "a resistance band", "an exercise ball", "dumbbells"."""
    words = noun.lower().split()
    plural = words and words[-1].endswith("s") and not words[-1].endswith("ss")
    if not words or plural or words[0] in {"a", "an", "the"}:
        return noun
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def sentences(text: str) -> list[str]:
    """The sentences of a text, each of which can be said on its own."""
    found: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if found and _NOT_AN_END.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital at its start, and a full stop at its end so that a voice lets it fall."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?")) or not text else f"{text}."


MINUTE_MS = 60_000


def set_title(session: Plan, of: Set) -> str:
    """The title of a set: "Set 2 of 3, left side"; in a routine with its exercise."""
    return capital(", ".join(filter(None, (exercise_name(session, of), set_name(session, of), side_name(of.side)))))


def exercise_name(session: Plan, of: Set) -> str:
    """The name of the set's exercise, where there are several to tell apart."""
    return session.tasks[of.exercise].exercise.title if len(session.tasks) > 1 else ""


def set_name(session: Plan, of: Set) -> str:
    """Which set it is: "set 2 of 3", "round 2 of 3" in a circuit, nothing where there is only one."""
    if of.of == 1:
        return ""
    if session.tasks[of.exercise].every_ms == MINUTE_MS:
        return f"minute {of.number} of {of.of}"
    if of.rounds > 1 and of.rounds == of.of:
        return f"round {of.round} of {of.rounds}"
    return f"set {of.number} of {of.of}"


def side_name(side: Side) -> str:
    """The name of a side: "left side"."""
    return f"{side} side" if side else ""


def dose_words(task: PlannedExercise, sets: int) -> str:
    """How much is to be done of one exercise in so many sets: "3 sets of 11 reps on each side"."""
    return f"{_work_words(task, sets)}{SIDE_WORDS[task.sides]}"


def _work_words(task: PlannedExercise, sets: int) -> str:
    if task.exercise.dose.amrap and task.work == "clock":
        times = f", {amount(sets, 'time')}" if sets > 1 else ""
        return f"as many reps as you can in {duration(task.set_ms)}{times}"
    if task.every_ms:
        every = "minute" if task.every_ms == MINUTE_MS else duration(task.every_ms)
        work = amount(task.reps, "rep") if task.work == "reps" else duration(task.set_ms)
        return f"{work} every {every}, {amount(sets, 'time')}"
    if task.work == "reps":
        reps = amount(task.reps, "breath" if breathes(task) else "rep")
        return f"{amount(sets, 'set')} of {reps}" if sets > 1 else reps
    length = f"held for {duration(task.set_ms)}" if task.work == "hold" else duration(task.set_ms)
    return f"{amount(sets, 'set')}, each {length}" if sets > 1 else length


def breathes(task: PlannedExercise) -> bool:
    """Whether the phases are breaths: then they are the exercise itself."""
    said = " ".join(way for beat in task.beats for way in (beat.phase.text, *beat.phase.say)).lower()
    return "breathe in" in said or "inhale" in said.split()


SIDE_WORDS = {
    "each": " on each side",
    "alternate": ", sides in turn",
    "both": "",
    "left": " on the left side",
    "right": " on the right side",
}
