"""What the parts of a session are called, by the eye and by the ear."""

from repcast.coach.english import amount, duration
from repcast.session import Session, Set, Task
from repcast.timeline import Side


def set_title(session: Session, of: Set) -> str:
    """The title of a set: "Set 2 of 3, left side"; in a routine with its exercise."""
    return ", ".join(part for part in (exercise_name(session, of), set_name(of), side_name(of.side)) if part)


def exercise_name(session: Session, of: Set) -> str:
    """The name of the set's exercise, where there are several to tell apart."""
    return session.tasks[of.exercise].exercise.title if len(session.tasks) > 1 else ""


def set_name(of: Set) -> str:
    """Which set it is: "set 2 of 3", "round 2 of 3" in a circuit, nothing where there is only one."""
    if of.of == 1:
        return ""
    if of.rounds > 1 and of.rounds == of.of:
        return f"Round {of.round} of {of.rounds}"
    return f"Set {of.number} of {of.of}"


def side_name(side: Side) -> str:
    """The name of a side: "left side"."""
    return f"{side} side" if side else ""


def dose_words(task: Task, rounds: int = 1) -> str:
    """How much is to be done of one exercise: "3 sets of 11 reps on each side"."""
    sets = task.sets * rounds
    if task.work == "reps":
        work = f"{amount(sets, 'set')} of {amount(task.reps, 'rep')}" if sets > 1 else amount(task.reps, "rep")
    else:
        length = f"held for {duration(task.set_ms)}" if task.work == "hold" else duration(task.set_ms)
        work = f"{amount(sets, 'set')}, each {length}" if sets > 1 else length
    return f"{work}{SIDE_WORDS[task.sides]}"


SIDE_WORDS = {
    "each": " on each side",
    "alternate": ", sides in turn",
    "both": "",
    "left": " on the left side",
    "right": " on the right side",
}
