"""What the parts of a session are called, by the eye and by the ear."""

from repcast.coach.english import amount, capital, duration
from repcast.model.plan import Session, Set, Task
from repcast.model.timeline import Side

MINUTE_MS = 60_000


def set_title(session: Session, of: Set) -> str:
    """The title of a set: "Set 2 of 3, left side"; in a routine with its exercise."""
    return capital(", ".join(filter(None, (exercise_name(session, of), set_name(session, of), side_name(of.side)))))


def exercise_name(session: Session, of: Set) -> str:
    """The name of the set's exercise, where there are several to tell apart."""
    return session.tasks[of.exercise].exercise.title if len(session.tasks) > 1 else ""


def set_name(session: Session, of: Set) -> str:
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


def dose_words(task: Task, sets: int) -> str:
    """How much is to be done of one exercise in so many sets: "3 sets of 11 reps on each side"."""
    return f"{_work_words(task, sets)}{SIDE_WORDS[task.sides]}"


def _work_words(task: Task, sets: int) -> str:
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


def breathes(task: Task) -> bool:
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
