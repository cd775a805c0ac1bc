"""Reports what planning decided by itself: defaults that it took, and lengths that hardly anyone means."""

from collections.abc import Iterable, Iterator, Sequence

from repcast.model.choice_kinds import StrengthTempo
from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic
from repcast.model.pauses import PAUSE_S, bad_pauses
from repcast.model.places import Place
from repcast.model.plan import Plan, SetWork
from repcast.model.routine import Routine, Workout
from repcast.model.times import clock, to_ms
from repcast.plan.resolve import Resolved

LONG_SESSION_MS, LONG_SET_MS, LONG_REP_MS = 2 * 60 * 60 * 1000, 15 * 60 * 1000, 30 * 1000
"""What is longer is more often a figure that was misread than one that is meant."""


def defaults_taken(resolved: Iterable[Resolved]) -> Iterator[Diagnostic]:
    """Report the sets, reps and holds that nobody stated or chose, and what is taken for them."""
    for one in resolved:
        exercise, planned = one.planned.exercise, one.planned
        if one.took_amount is not None:
            yield Diagnostic("note", "no-dose", _amount_taken(one, one.took_amount), exercise.place)
        if one.took_hold is not None:
            hold = _hold(planned.works[one.took_hold])
            message = f"a held exercise is given in reps; each rep is taken as a hold of {hold}"
            place = exercise.dose.reps.place if exercise.dose.reps else exercise.place
            yield Diagnostic("warning", "held-in-reps", message, place)
        if one.took_sets and one.took_amount is None and not _goes_once(planned.works):
            taken = _counted(len(planned.works), "set")
            verb = "is" if len(planned.works) == 1 else "are"
            yield Diagnostic("note", "no-sets", f"no sets are stated; {taken} {verb} taken", exercise.place)


def _goes_once(works: Sequence[SetWork]) -> bool:
    """Whether all that is done is to go on for a time, once: "Cool-down: 5 min walk" lacks no sets."""
    return len(works) == 1 and works[0].kind == "clock"


def bad_pauses_left_out(workout: Workout) -> Iterator[Diagnostic]:
    """Warn of every pause in a step or a tip that is no time."""
    limits = f"from {PAUSE_S.low:g} s to {PAUSE_S.high:g} s"
    for exercise in workout.exercises:
        texts = [(one.text, one.place) for one in exercise.steps] + [(one.text, one.place) for one in exercise.tips]
        for text, place in texts:
            for pause in bad_pauses(text):
                message = f"{pause} is no time {limits}, such as [pause 10 s]; it is left out"
                yield Diagnostic("warning", "bad-pause", message, place)


def _amount_taken(one: Resolved, number: int) -> str:
    """Say what is taken for the set `number` (from 0) that lacks it."""
    dose, work, sets = one.planned.exercise.dose, one.planned.works[number], len(one.planned.works)
    amount = _counted(work.reps, "rep")
    if work.kind in {"hold", "clock"}:
        amount = f"a hold of {_hold(work)}" if work.kind == "hold" else _time(work.length_ms)
    taken = f"{_counted(sets, 'set')} of {amount}" if one.took_sets else amount
    is_one = sets == 1 if one.took_sets else work.kind != "reps" or work.reps == 1
    of_set = f" of set {number + 1}" if dose.by_set else ""
    missing = f"the reps{of_set} are not stated"
    if work.kind in {"hold", "clock"}:
        missing = f"the {'hold' if work.kind == 'hold' else 'time'}{of_set} is not stated"
    if not any((dose.sets, dose.reps, dose.hold_s, dose.work_s, dose.by_set)):
        missing = "no dose is stated"
    if dose.hold_s and work.kind == "reps":
        missing += ", only a pause in each"
    return f"{missing}; {taken} {'is' if is_one else 'are'} taken"


def _hold(work: SetWork) -> str:
    seconds = (work.hold_ms or 0) / 1000
    return f"{seconds:g} {'second' if seconds == 1 else 'seconds'}"


def _time(length_ms: int) -> str:
    minutes, rest_ms = divmod(length_ms, 60_000)
    return f"{length_ms / 1000:g} seconds" if rest_ms else _counted(minutes, "minute")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def implausible(made: Plan, routine: Routine, choices: Choices) -> Iterator[Diagnostic]:
    """Warn of reps, sets and sessions that are longer than anyone is likely to mean, unless somebody states them so."""
    for index in made.done:
        planned = made.exercises[index]
        dose, longest = planned.exercise.dose, max(planned.works, key=lambda work: work.length_ms)
        states_pace = bool(dose.hold_s or dose.tempo_s or dose.by_set or choices.hold_s or choices.tempo_s)
        states_set = bool(choices.reps or (dose.reps and states_pace))
        # A hold in reps that is a default has a warning of its own.
        if longest.rep_ms > LONG_REP_MS and not (states_pace or longest.hold_ms):
            yield _implausible(f"a rep would last {clock(longest.rep_ms)}", planned.exercise.place)
        if longest.kind == "reps" and longest.length_ms > LONG_SET_MS and not states_set:
            yield _implausible(f"a set would last {clock(longest.length_ms)}", planned.exercise.place)
    if made.least_ms > LONG_SESSION_MS and not _states_session(made, choices):
        yield _implausible(f"the session would last {clock(made.least_ms)}", routine.place)


def holds_kept(made: Plan, choices: Choices) -> Iterator[Diagnostic]:
    """Report the stated holds that a chosen tempo with another hold in it leaves alone."""
    if not choices.tempo_s or choices.hold_s:
        return
    tempo = choices.tempo_s
    chosen_ms = {to_ms(seconds) for seconds in (tempo.seconds if isinstance(tempo, StrengthTempo) else tempo)[1::2]}
    for index in made.done:
        planned = made.exercises[index]
        dose = planned.exercise.dose
        stated = [one for one in (dose.hold_s, *(own.hold_s for own in dose.by_set)) if one]
        held = [work for work in planned.works if work.kind == "reps" and work.hold_ms]
        kept = next((work for work in held if work.hold_ms not in chosen_ms), None)
        if stated and kept:
            message = f"--tempo leaves the stated hold of {_hold(kept)} alone; --hold changes it"
            yield Diagnostic("note", "kept-hold", message, stated[0].place)


def _states_session(made: Plan, choices: Choices) -> bool:
    """Whether somebody asks for so much: by a flag, or by times that alone make up that length."""
    works = [made.work_of(part) for part in made.sets]
    by_clock_ms = sum(work.length_ms for work in works if work.kind in {"hold", "clock"})
    return bool(choices.sets or choices.reps or choices.hold_s) or by_clock_ms > LONG_SESSION_MS


def _implausible(what: str, place: Place) -> Diagnostic:
    return Diagnostic("warning", "implausible", f"{what}; is that what is meant?", place)
