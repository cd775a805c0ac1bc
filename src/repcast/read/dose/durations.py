"""What a stated time is for: holding, resting, work by the clock, a phase of the movement, or nothing of the dose."""

from collections.abc import Iterator

from repcast.read.dose.cues import Role, claim, is_turn
from repcast.read.dose.row import Row
from repcast.read.dose.statements import PLAIN, WEAK, Field, Statement, stated
from repcast.read.dose.terms import Term
from repcast.read.words import words

_FIELDS: dict[Role, Field] = {
    "hold": "hold_s",
    "rest": "rest_s",
    "work": "work_s",
    "total": "total_s",
    "time": "time_s",
}
_LONG_S = 8
"""No phase of a movement takes so long: "lift your feet for 10 seconds" holds them there."""

_WHOLES = words("workout workouts session sessions routine class video program programme circuit")
_STATIONS = words("exercise interval station")
_ROUNDS = words("round rounds circuit circuits")
_EXERCISES = words("exercise exercises station stations movements moves stretches")
_KEPT = words("keep keeping hold holding stay remain")
_STILL = words("stand balance sit lie kneel bridge")
_TERSE = 14


def is_time(term: Term) -> bool:
    """Whether the term is a stretch of time."""
    return term.is_quantity and term.unit == "second"


def time_statements(row: Row, at: int) -> Iterator[Statement]:
    """What the time at `at` states, if anything."""
    role = _role_alone(row, at)
    if role in _FIELDS:
        climbs = any(term.has("PROGRESS") for term in row.before(at, 5))
        weak = climbs or (role == "rest" and is_between_sides(row, at)) or (role == "time" and not _is_terse(row, at))
        yield stated(rest_field(row, at) if role == "rest" else _FIELDS[role], row[at], WEAK if weak else PLAIN)


def claimed(row: Row, at: int, strength: int) -> Statement:
    """The statement of a time that surely belongs to the dose, as in `3 x 30 s`."""
    role = _role_alone(row, at)
    fields: dict[Role, Field] = {"hold": "hold_s", "work": "work_s", "rest": rest_field(row, at)}
    return stated(fields.get(role, "time_s"), row[at], strength)


def rest_field(row: Row, at: int) -> Field:
    """Which rest it is: between sets, between rounds, or before the next exercise."""
    for index in range(at + 1, min(at + 7, len(row) - 1)):
        if row[index].is_quantity or row[index].ends_sentence:
            break
        if row[index].has("BETWEEN"):
            texts = {term.text for term in row.after(index, 3)}
            if texts & _ROUNDS:
                return "round_rest_s"
            return "next_rest_s" if texts & _EXERCISES else "rest_s"
    return "rest_s"


def is_between_sides(row: Row, at: int) -> bool:
    """Whether the rest is for changing sides, so that one between sets beats it."""
    for index in range(at + 1, min(at + 4, len(row))):
        if row[index].has("BETWEEN"):
            return any(term.has("SIDE") for term in row.after(index, 2))
    return False


def role_of(row: Row, at: int) -> Role:
    """Decide what the time at `at` is for: by the set phrases first, then by the nearest cue word."""
    fixed = _fixed(row, at)
    if fixed:
        return fixed
    role, lead = claim(row, at), row[at - 1].text if at > row.sentence(at).start else ""
    if lead in ("in", "within", "every", "after") and role != "work":
        return role if role in ("out", "back") and lead == "in" else "void"
    return role or _of_posture(row, at)


def _role_alone(row: Row, at: int) -> Role:
    """The role of a time that belongs to no tempo: a way that takes long, or is kept, is a hold; both ways are work."""
    role = role_of(row, at)
    if role not in ("out", "back") or not ((row[at].low or 0) >= _LONG_S or _is_kept(row, at)):
        return role
    said = row[row.sentence(at).start : at]
    to_and_fro = any(term.has("OUT") for term in said) and any(term.has("BACK") for term in said)
    return "work" if to_and_fro and not _is_kept(row, at) else "hold"


def _fixed(row: Row, at: int) -> Role | None:
    """What set phrases say: "… between sets", "… a day", "a 20-minute workout", "after 10 seconds, …"."""
    if "breath" in row[at].text:
        return "void" if row.near(at - 1).text in ("take", "taking") else "hold"
    if _is_before_a_set(row, at) or _is_taken(row, at):
        return "rest"
    if _is_frequency(row, at):
        return "void"
    if _is_whole(row, at):
        return "total"
    lead = row.near(at - 1).text
    if lead in ("lasts", "for") and row.near(at - 2).text in (*_STATIONS, "lasts"):
        return "work"
    return "hold" if lead == "after" and at - 1 == row.sentence(at).start else None


def _is_before_a_set(row: Row, at: int) -> bool:
    """Whether it says "between sets", "after each set", "before the next round"."""
    for index in range(at + 1, min(at + 5, row.sentence(at).stop)):
        if row[index].is_quantity or row[index].text == ",":
            return False
        if row[index].has("BETWEEN"):
            named = row.after(index, 3)
            return any(term.has("SET") or term.has("ROUND") or term.text in ("each", "exercise") for term in named)
    return False


def _is_taken(row: Row, at: int) -> bool:
    """Whether it says "take 45 s, then go again", and not "take 3 seconds to lower"."""
    taken = row.near(at - 1).text in ("take", "taking")
    return taken and (row.ends(at + 1) or row.near(at + 1).text in ("then", "off", "before", "between", "out"))


def _is_frequency(row: Row, at: int) -> bool:
    """Whether it says "150 minutes of activity each week", "30 minutes a day"."""
    span = range(at + 1, min(at + 5, row.sentence(at).stop - 1))
    return any(row[index].text in ("a", "per", "each", "every", "/") and row[index + 1].has("PERIOD") for index in span)


def _is_whole(row: Row, at: int) -> bool:
    """Whether it says "a 20-minute workout", "10 minutes in total", "takes 15 minutes"."""
    led = [term.text for term in row.before(at, 4)]
    totalled = row.says(at + 1, "total") or row.says(at + 1, "in", "total") or "total" in led
    lasting = bool({"takes", "lasts"} & set(led[-2:])) and not _STATIONS & set(led)
    return totalled or lasting or row.near(at + 1).text in _WHOLES


def _is_kept(row: Row, at: int) -> bool:
    """Whether the way is kept rather than gone: "keep your hips up for 10 seconds"."""
    for index in range(at - 1, row.sentence(at).start - 1, -1):
        if row[index].is_quantity or is_turn(row[index]):
            return False
        if row[index].text in _KEPT:
            return True
    return False


def _of_posture(row: Row, at: int) -> Role:
    """As "stand on one leg for 30 seconds" holds a position, though no word says so."""
    said = row[row.sentence(at).start : at]
    return "hold" if any(term.text in _STILL for term in said) else "time"


def _is_terse(row: Row, at: int) -> bool:
    """Whether it says how long the thing is done: a bare "Squats – 30 seconds", or "… for 30 seconds"."""
    return len(row) <= _TERSE or row.near(at - 1).text in ("for", "of", "x", "×")
