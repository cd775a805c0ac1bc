"""What the coach says in English: whole sentences with slots. Functions that return several have the fullest first."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from repcast.languages.en.phrasing import ORDINALS, amount, duration, listed, named, roughly, sentence
from repcast.languages.en.setup import LIMBS
from repcast.languages.en.verbs import GETS_ON, TRUNK
from repcast.model.choices import Sides
from repcast.model.routine import Role
from repcast.model.timeline import Side

Ways = tuple[str, ...]
"""Ways to say one thing, the fullest first."""

SIDES: dict[Sides, str] = {
    "each": " on each side",
    "alternate": ", alternating",
    "both": "",
    "left": " on the left side",
    "right": " on the right side",
}
EASED: dict[Role, str] = {
    "warmup": "Move easily, and let your breathing deepen: march on the spot, roll your shoulders, loosen your hips.",
    "cooldown": "Move slowly, breathe out long, and let the muscles that worked go loose.",
}
EASED_TITLES: dict[Role, str] = {"warmup": "Warm-up", "cooldown": "Cool-down"}
WARNINGS: dict[float, str] = {5: "Five seconds.", 10: "Ten seconds.", 20: "Twenty seconds."}
"""The warnings of an end as a coach would write them; any other is written in figures."""
HELD_WORDS = frozenset(("squeeze", "hold", "stay"))
"""Verbs that are said as they are where something is held; for any other, such as "pause", it is "hold"."""
BREATH = re.compile(r"\b(?:breathe|inhale|exhale)", re.IGNORECASE)
"""What the words of a breath have in them."""

REST, GET_READY, HALF, GO, HOLD, LAST, LAST_ONE = "Rest.", "Get ready.", "Half.", "go", "Hold.", "last", "Last one."
LAST_SET, LAST_ROUND, NEXT, NEXT_SET = "last set", "last round", "Next", "Next set."
LAST_OF_DAY, LAST_EXERCISE = "last set of the day", "last exercise"
REP_REST: Ways = ("and rest", "rest")
HALF_SESSION = "That is half of the session."
AS_MANY_AS_YOU_CAN, AS_LONG_AS_YOU_CAN = "as many as you can", "as long as you can"
NEXT_WHEN_DONE = ("Say coach next, or press Enter, when you are done.", "Coach next, or Enter, when you are done.")
"""How a listener ends work that waits: the first time, and later."""
START_WHEN_READY: Ways = (
    "Start when you are ready: say coach next, or press Enter.",
    "Start when you are ready.",
)
ON_GO, IN_TURN = ("When I say go, ", "On go, "), "When its turn comes, "
LEAD_IN = re.compile(r"^(?:now|then|next|first|finally)\b,? ", re.IGNORECASE)
"""What a movement begins with that says nothing once it is named as what comes on go."""
BETWEEN_COMMANDS = re.compile(r"[,;:]\s+|[.!]\s+|\s+(?:and|then|to)\s+", re.IGNORECASE)
"""What stands between the commands of a step: "inhale and arch your back"."""
READIES = re.compile("|".join((*TRUNK, GETS_ON)), re.IGNORECASE)
"""A command that only readies the trunk, lets a part of the body go or gets one down: "draw your belly in"."""
STAYS = re.compile(
    r"(?:(?:now|then|and)\W+)*(?:hold|stay|pause|remain|maintain)"
    r"(?:\W*$|\W+(?:for|here|there|it|this|that|the (?:[\w-]+ )?(?:position|pose|stretch)|at|in|up|\d+)\b)",
    re.IGNORECASE,
)
"""The beginning of a step that asks to stay in the position that was taken."""
LEAVES = re.compile(
    r"(?:(?:now|then|and|finally|slowly|gently)\W+)*(?:let (?:it )?go|release|return|come (?:up|out|back)|sit back up"
    r"|go back|switch|change|to (?:come|get|move|climb) (?:out|up|back|off)|to (?:leave|exit|finish|end|release)"
    r"|(?:when|once) (?:you(?: are|['’]re| have|['’]ve) )?(?:done|finished)|after (?:that|the (?:hold|time)))\b",
    re.IGNORECASE,
)
"""The beginning of a step that leaves the position again."""
DESCRIBES = re.compile(r"(?:your|the|an?|you|this|that|these|it|there|each|one|both|we|i|my|if)\b", re.IGNORECASE)
"""What a sentence begins with that describes, and asks for nothing: "when I say go" cannot be put to it."""
LISTEN_FIRST = "Listen first, and move when I say go."
"""What is said before a movement that is described."""
OWN_PACE = "at your own pace"
POSITION = "Into position."
HOW_MANY_ROUNDS: Ways = ("Time. How many rounds did you do?", "Time. How many rounds?")
HOW_MANY_REPS: Ways = ("Time. How many reps did you do?", "Time. How many?")
HOW_LONG: Ways = ("That is all of it. Look at your time.", "Look at your time.")


def sides(way: Sides, title: str) -> str:
    """Return how the work is shared between the sides, after a dose: ", alternating legs"."""
    if way != "alternate":
        return SIDES[way]
    limbs = next((limb for pattern, limb in LIMBS if re.search(pattern, title, re.IGNORECASE)), "sides")
    return f"{SIDES[way]} {limbs}"


def on_go(text: str, *, is_first: bool) -> str:
    """Return the step that go is for: "When I say go, lift your hips"; `is_first`: no go has been explained yet."""
    return f"{ON_GO[0 if is_first else 1]}{named(LEAD_IN.sub('', text))}"


def in_turn(text: str) -> str:
    """Return the movement of an exercise that is explained before another one begins."""
    return f"{IN_TURN}{named(LEAD_IN.sub('', text))}"


def last_breath(phase: str) -> str:
    """Return the first phase of the last breath."""
    return f"last one, {phase}"


def count_of(number: int, of: int) -> str:
    """Return a count out of the total: "5 of 11"."""
    return f"{number} of {of}"


def next_titled(title: str, dose: str) -> str:
    """Say the next exercise and its dose: "Next, reverse lunges, alternating legs, 40 seconds."."""
    return f"Next, {named(title)}, {dose}."


def next_block(text: str) -> str:
    """Say what block comes next."""
    return f"Next, {named(text)}"


def rest(length_ms: int) -> Ways:
    """Announce a rest."""
    return (f"Rest for {duration(length_ms)}.", REST)


def rest_of_interval(length_ms: int, every_ms: int) -> Ways:
    """Announce what is left of an interval, the first time."""
    interval = "minute" if every_ms == 60_000 else "interval"
    return (f"What is left of the {interval} is rest: {duration(length_ms)}.", *rest(length_ms))


def open_rest(length_ms: int) -> Ways:
    """Announce a rest without an end, in a file in which it has one."""
    return (f"Rest as long as you need. Here it is {duration(length_ms)}.", *rest(length_ms))


def switch(side: Side) -> Ways:
    """Announce a change of sides."""
    return (f"Switch to your {side} side.", "Switch sides.", f"{side} side.")


def side_name(side: Side) -> str:
    """Return the name of a side: "left side"."""
    return f"{side} side" if side else ""


def get_ready(side: Side, *, is_first: bool) -> str:
    """Return the words before the first count-in of an exercise; `is_first`: the other side follows."""
    return f"Get ready, {side_name(side)}{' first' if is_first else ''}." if side else GET_READY


def begins_with(side: Side) -> str:
    """Name the side that comes first, before one takes up a position for it."""
    return sentence(f"{side_name(side)} first")


def takes(length: str) -> str:
    """Say how long the session takes."""
    return f"It takes {length}."


def needs(things: Sequence[str]) -> str:
    """Say what is needed; the things have their articles."""
    return f"You will need {listed(things)}."


def worked(length_ms: int) -> str:
    """Say how long the work was."""
    return f"You worked for {duration(length_ms)}."


def warning(warn_s: float) -> str:
    """Warn of an end."""
    return WARNINGS.get(warn_s, f"{duration(round(warn_s * 1000))}.")


def time_left(left_ms: int) -> str:
    """Say how much time is left."""
    return f"{duration(left_ms)} left."


def time_gone(gone_ms: int) -> str:
    """Say how much time is gone."""
    return f"{duration(gone_ms)} gone."


def distance(distance_m: float) -> str:
    """Return a way as it is said: "400 metres", "2.5 kilometres"."""
    if distance_m >= 1000 and distance_m % 100 == 0:
        return amount(distance_m / 1000, "kilometre")
    return amount(distance_m, "metre")


def each_held(length_ms: int, *, is_hold: bool) -> str:
    """Return how long each of some reps is held: ", each held for 5 seconds"; of some holds: ", 30 seconds each"."""
    return f", {duration(length_ms)} each" if is_hold else f", each {held(length_ms)}"


def held(length_ms: int) -> str:
    """Return a hold as a dose."""
    return f"held for {duration(length_ms)}"


def reps(number: int, noun: Literal["rep", "hold", "breath"]) -> str:
    """Return a number of reps as a dose; a position that is held for long has holds."""
    return amount(number, noun)


def sets_of(sets: int, dose: str, *, is_timed: bool) -> str:
    """Return so many sets of a dose: "3 sets of 10 reps", "2 sets, each held for 40 seconds"."""
    if sets == 1:
        return dose
    return f"{amount(sets, 'set')}, each {dose}" if is_timed else f"{amount(sets, 'set')} of {dose}"


def sets_that_differ(doses: Sequence[str]) -> str:
    """Return a ladder: "3 sets: 12, 10 and 8 reps", where only a few differ; else from the first to the last."""
    sets = amount(len(doses), "set")
    if len(doses) > 5:
        return f"{sets}, from {doses[0]} to {doses[-1]}"
    groups = [[dose for _, dose in group] for _, group in groupby(map(_noun, doses), key=lambda one: one[0])]
    return f"{sets}: {', then '.join(map(_of_one_noun, groups))}"


def _noun(dose: str) -> tuple[str, str]:
    """Return what a dose counts, where it is a number of something, and the dose."""
    number, _, noun = dose.partition(" ")
    return (noun.removesuffix("s") if number.isdigit() else dose, dose)


def _of_one_noun(doses: Sequence[str]) -> str:
    """Return doses that count the same with one noun: "12, 10 and 8 reps"."""
    if len(doses) == 1 or not doses[0].partition(" ")[0].isdigit():
        return doses[0] if len(doses) == 1 else f"{len(doses)} times {doses[0]}"
    noun = doses[0].partition(" ")[2].removesuffix("s")
    return f"{listed([dose.partition(' ')[0] for dose in doses])} {noun}s"


def from_to(first: str, last: str) -> str:
    """Return the loads of sets that differ in nothing else."""
    return f"from {first} to {last}" if first and last else first or last


def every(dose: str, every_ms: int, sets: int) -> str:
    """Return a dose at every interval."""
    interval = "minute" if every_ms == 60_000 else duration(every_ms)
    return f"{dose} every {interval}{times(sets)}" if sets > 1 else dose


def as_many_in(length_ms: int, sets: int) -> str:
    """Return as many reps as one can in a time, as a dose."""
    return f"as many reps as you can in {duration(length_ms)}{times(sets)}"


def times(number: int) -> str:
    """Return how often something is done, where it is done more than once: ", 3 times"."""
    return f", {number} times" if number > 1 else ""


def at_load(load: str) -> str:
    """Return a load after an amount: ", 60 kg"."""
    return f", {load}" if load else ""


def with_rests(rest_ms: int) -> str:
    """Return the rest between sets, after a dose."""
    return f", with {duration(rest_ms)} of rest between sets"


def exercises_ahead(number: int, rounds: int) -> str:
    """Say how many exercises a session has."""
    return amount(number, "exercise") + (f", {amount(rounds, 'round')}" if rounds > 1 else "")


def set_of(number: int, of: int) -> str:
    """Return which set it is."""
    return f"set {number} of {of}"


def round_of(number: int, of: int) -> str:
    """Return which round it is."""
    return f"round {number} of {of}"


def interval_of(number: int, of: int, every_ms: int) -> str:
    """Return which interval of an EMOM it is: "minute 3 of 10"."""
    return f"{'minute' if every_ms == 60_000 else 'interval'} {number} of {of}"


def interval(number: int, every_ms: int) -> str:
    """Return the short name of an interval: "minute 3"."""
    return f"{'minute' if every_ms == 60_000 else 'interval'} {number}"


def last_interval(every_ms: int) -> str:
    """Return the name of the last interval: "last minute"."""
    return f"last {'minute' if every_ms == 60_000 else 'interval'}"


def next_is(name: str) -> str:
    """Name what comes next."""
    return f"Next, {named(name)}"


def set_to(name: str, dose: str) -> str:
    """Return a set with its own dose: "set 2: 10 reps, 70 kg"."""
    return f"{name}: {dose}" if name and dose else name or dose


def first_set(dose: str) -> str:
    """Say what the first of sets that differ consists of."""
    return f"First set: {dose}."


def straight_into(exercise: str) -> Ways:
    """Name the other exercise of a superset, in the few seconds before it."""
    return (f"Straight into {named(exercise)}.", f"Into {named(exercise)}.", sentence(exercise))


def numbered(name: str, number: int, of: int) -> str:
    """Return which of several runs it is: "run 3 of 8"."""
    return f"{name} {number} of {of}"


def last_of(exercise: str) -> str:
    """Name an exercise that is done for the last time: "Last run"."""
    return f"Last {named(exercise)}"


def next_soon(name: str, dose: str) -> Ways:
    """Name what follows without a break, in the last seconds of the work before it."""
    return (f"{name}, {dose}." if dose else f"{name}.", f"{name}.")


def own_time(dose: str, length_ms: int, *, is_live: bool) -> Ways:
    """Say what is to be done in work that waits; a file says the time that it has for it."""
    dose = sentence(dose).removesuffix(".")
    return (f"{dose}.",) if is_live else (f"{dose}: you have {roughly(length_ms)}.", f"{dose}.")


def the_last(number: str) -> str:
    """Announce the last set of an exercise: "Next, the last set"."""
    return f"{NEXT}, the {number}"


def first_is(title: str) -> str:
    """Name the first of several exercises that were explained together, just before it begins."""
    return f"{title} first."


def titled(title: str, dose: str) -> str:
    """Say an exercise and its dose: "Curl: 4 reps."."""
    return sentence(f"{title}: {dose}")


def nth(number: int) -> str:
    """Return an ordinal up to ten: "third"."""
    return ORDINALS[number] if number < len(ORDINALS) else f"{number}th"
