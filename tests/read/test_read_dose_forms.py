"""Every usual way to count, with every usual way to say the side, the hold and the rest, in sentences."""

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

COUNTS: dict[str, tuple[int | None, int]] = {
    "3 sets of 10": (3, 10),
    "3 x 10": (3, 10),
    "3x10": (3, 10),
    "three sets of ten": (3, 10),
    "10 reps x 3 sets": (3, 10),
    "10 reps, 3 sets": (3, 10),
    "Sets: 3, Reps: 10": (3, 10),
    "3 sets x 10 reps": (3, 10),
    "Perform 3 sets of 10 repetitions": (3, 10),
    "Complete three sets of 10 reps": (3, 10),
    "Do 10 reps for 3 sets": (3, 10),
    "Repeat 10 times for 3 sets": (3, 10),
    "Repeat 10 times. Do 3 sets": (3, 10),
    "10 repetitions; three sets": (3, 10),
    "Aim for 3 sets of 10-12 reps": (3, 10),
    "Repeat 10 times": (None, 10),
    "Do this 10 times": (None, 10),
    "10 reps": (None, 10),
    "Repeat 10x": (None, 10),
    "10 times": (None, 10),
    "Start with 3 sets of 10": (3, 10),
    "3 sets of 10 to 12 repetitions": (3, 10),
    "3×10": (3, 10),
    "Do three sets, 10 reps per set": (3, 10),
    "Do 3 sets with 10 reps in each": (3, 10),
    "Work up to 3 sets of 10": (3, 10),
    "Try to do 10 reps, three times": (3, 10),
    "Do 10 of these, 3 sets in total": (3, 10),
    "You should do 3 sets of 10": (3, 10),
    "3 sets, 10 reps each": (3, 10),
}
"""The sets, if any are told, and the least reps of each."""

SIDES = (
    " on each side",
    " per side",
    " each leg",
    " (each side)",
    " on both sides",
    ", then switch sides",
    " per leg",
    ", then repeat on the other side",
    " with each arm",
    "/side",
    " each way",
)
HOLDS = (
    "Hold for 5 seconds",
    "Hold each for 5 seconds",
    "with a 5-second hold",
    "hold 5s",
    "Hold: 5 sec",
    "5 sec hold",
    "pausing for 5 seconds at the top",
    "Hold the position for 5 seconds",
    "holding for 5 seconds each time",
    "Hold 5 to 10 seconds",
    "Keep the position for 5 seconds",
    "holding each rep for 5 seconds",
    "hold for a count of 5",
    "Hold for five seconds, then relax",
    "squeeze for 5 seconds",
)
"""All of five seconds."""

RESTS = (
    "Rest 60 seconds between sets",
    "with 60s rest",
    "rest: 60s",
    "resting for 60 seconds",
    "60 sec rest between sets",
    "Take a minute between sets",
    "rest 1 min",
    "with a one-minute rest between sets",
    "Rest for 60 seconds after each set",
    "1 minute rest",
    "resting 60 seconds in between",
    "60s rest",
    "(rest 60s)",
    "with 60-90 seconds of rest between sets",
    "Take 60 seconds of rest",
)
"""All of sixty seconds."""

NOT_UNDERSTOOD = tuple((count, "/side") for count in COUNTS if count.endswith(("of ten", "per set", "in total")))
"""A stroke after words is none after a number."""


def joined(*parts: str) -> str:
    """Return parts of a dose as sentences, or as clauses of one."""
    told = parts[0][:1].upper() + parts[0][1:]
    for part in parts[1:]:
        mark = " " if part.startswith(("(", "with")) else ". " if part[:1].isupper() else ", "
        told += mark + part
    return f"{told}."


def stated(sentence: str) -> dict[str, object]:
    """Return the least of each field of the dose that a page of one exercise states in a sentence."""
    text = f"Leg raise\n\nLie on your back. Lift one leg up.\n\n{sentence}\n"
    dose = reading_facts(read("page.txt", text.encode()))["exercises"][0]["dose"]
    return {field: value[0] if isinstance(value, list) and value else value for field, value in dose.items()}


@pytest.mark.parametrize("count", COUNTS)
def test_a_count_beside_anything_else(count: str) -> None:
    sets, reps = COUNTS[count]
    wrong: list[str] = []
    for side in SIDES:
        dose = stated(joined(count + side))
        good = (dose["sets"], dose["reps"]) == (sets, reps) and dose["sides"] is not None
        wrong += [] if good or (count, side) in NOT_UNDERSTOOD else [joined(count + side)]
    for field, phrases, seconds in (("hold_s", HOLDS, 5), ("rest_s", RESTS, 60)):
        for phrase in phrases:
            dose = stated(joined(count, phrase))
            good = (dose["sets"], dose["reps"], dose[field]) == (sets, reps, seconds)
            wrong += [] if good else [joined(count, phrase)]
    assert not wrong


@pytest.mark.parametrize("rest", RESTS)
@pytest.mark.parametrize("hold", HOLDS)
def test_a_hold_beside_a_rest(hold: str, rest: str) -> None:
    dose = stated(joined("3 sets of 10 on each side", hold, rest, "Do this twice a day"))
    assert [dose[one] for one in ("sets", "reps", "hold_s", "rest_s", "sides")] == [3, 10, 5, 60, "each"]
