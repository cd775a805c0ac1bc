"""Interval sessions: series with rests, swims, legs, whole sessions in a line, ladders, runs between rounds."""

from dataclasses import dataclass

import pytest

from repcast.model.routine import Amount, Block, Dose
from repcast.read import read


@dataclass(frozen=True)
class Page:
    """A small page, and the form of each of its blocks in order: "kind[xrounds] | title dose, title dose"."""

    text: str
    blocks: tuple[str, ...]


SWIMS = {
    "on the clock": Page(
        "Tuesday in the pool\n\n400 warm up\n4x100 on 1:50\n8x50 on :55, odds kick, evens swim\n300 pull, no paddles\n",
        ("straight | warm up 400m", "emomx4 | swim 100m", "emomx8 | odds kick 50m", "straight | pull 300m"),
    ),
    "sums and rests": Page(
        "Distance night\n\n800 - 8x100 free on 1:30\n600 - 4x150 kick :20 rest\n1000 - 5x200 pull :15 RI\n200 loosen\n",
        ("emomx8 | free 100m", "intervals | kick 4x150m/20s, pull 5x200m/15s", "straight | loosen 200m"),
    ),
    "minutes after a stroke, in yards": Page(
        "Masters swim set\n\n4x100 neg split, 15 seconds rest\n4x50/1 all at 75%\n1x100 cruise\n\n"
        "That was 700 yards.\n",
        ("intervals | neg split 4x91.44m/15s", "emomx4 | swim 45.72m", "straight | cruise 1x91.44m"),
    ),
    "several in a line": Page(
        "Sunday swim\n\n300 swim, 200 kick, 100 drill\n\n10 x 50 on 1:05\n4 x 25 sprint, 30 secs rest\n",
        ("straight | swim 300m, kick 200m, drill 100m", "emomx10 | swim 50m", "intervals | sprint 4x25m/30s"),
    ),
}
SESSIONS = {
    "by commas": Page(
        "# Week 7\n\n- 10 min warm up, 8 x 1 min hard / 1 min easy, 10 min cool down\n",
        ("straight | warm up 600s", "intervals | hard 8x60s/60s", "straight | cool down 600s"),
    ),
    "by plus signs": Page(
        "# Week 7\n\n- 2 km easy + 5 x 1 km fast (2 min jog) + 2 km easy\n",
        ("straight | easy 2000m", "intervals | fast 5x1000m/120s", "straight | easy 2000m"),
    ),
    "by then": Page(
        "# Week 7\n\n- 15 minute warm-up then 4 – 5 x 1 km @ 4:40 min/km with 90 second walk recovery\n",
        ("straight | warm-up 900s", "intervals | 1 km 4-5x1000m/90s"),
    ),
    "strides": Page("# Week 7\n\n- 30 min easy + 4 strides\n", ("straight | easy 1800s, strides 4",)),
    "in lines": Page(
        "Tuesday's spin\n\n10 minutes easy\n6 x 3 minutes at zone 4, 2 minutes easy between each\n10 minutes easy\n",
        ("straight | easy 600s", "intervals | zone 4 6x180s/120s", "straight | easy 600s"),
    ),
    "metres of a track": Page(
        "# Speed work\n\n- 1 km easy\n- 8 x 400 with 90 sec rest\n- 1 km easy\n",
        ("straight | easy 1000m", "intervals | 400 8x400m/90s", "straight | easy 1000m"),
    ),
    "short form and sentence": Page(
        "Rowing\n\n6 x 500m / 2 min easy\nRow six 500 meter pieces. "
        "Row for two minutes at low pressure between each.\n",
        ("intervals | Rowing 6x500m/120s",),
    ),
}
LEGS = {
    "until a time": Page(
        "Interval running\n\n1 minute at 5.5\n1 minute at 7.0\n1 minute at 8.5\nrepeat until 30 minutes is up\n",
        ("intervalsx10 | Running 60s, Running 60s, Running 60s",),
    ),
    "times after": Page(
        "42 minutes continuous row workout:\n5 minutes @ 20 (+10)\n2 minutes @ 26 (+2)\nx 6\n",
        ("intervalsx6 | Row 300s, Row 120s",),
    ),
    "label before": Page(
        "## Week 3\n\n**Main:** Repeat 3 times:\n\n- Jog 90s\n- Walk 90s\n- Jog 3 min\n- Walk 3 min\n",
        ("intervalsx3 | Jog 90s, Walk 90s, Jog 180s, Walk 180s",),
    ),
    "once before and after": Page(
        "My rower workout\n\n5 minutes easy row\nThen:\n2 minutes hard\n1 minute easy\nRepeat 6 times.\n"
        "Finish with 5 minutes easy row.\n",
        ("straight | easy row 300s", "intervalsx6 | hard 120s, easy 60s", "straight | easy row 300s"),
    ),
    "rest between rounds": Page(
        "Bike session\n\nThen 3 sets of:\n2 mins at 95% FTP\n1 min at 105% FTP\n5 mins easy between sets\n",
        ("intervalsx3 | Bike 120s, Bike 60s",),
    ),
    "times that fill one": Page(
        "Spin intervals\n\n8 x 3min blocks as: 2mins hard spin, "
        "then straight into 30secs easy and finally 30secs fast.\n",
        ("intervalsx8 | hard spin 120s, easy 30s, fast 30s",),
    ),
    "sentences": Page(
        "Treadmill session\n\n- Walk briskly for 2 minutes.\n- Increase the speed by 1.0 for 2 minutes.\n"
        "- Increase the speed by 0.5 for 2 minutes.\n- Run as fast as you can for 1 minute.\n",
        ("intervals | Treadmill 120s, Treadmill 120s, Treadmill 120s, Treadmill 60s",),
    ),
    "a rest after each": Page(
        "Treadmill pyramid\n\n• 30 second sprint, 30 second walk\n• 1 minute sprint, 1 minute walk\n"
        "• 30 second sprint, 30 second walk\n",
        ("intervals | sprint 30s/30s, sprint 60s/60s, sprint 30s/30s",),
    ),
}
ROUNDS = {
    "runs between rounds": Page(
        "Track\n\nRun 800m\n2 rounds:\n- 15 push-ups\n- 20 squats\nRun 800m\n2 rounds:\n"
        "- 15 sit-ups\n- 20 lunges\nRun 800m\n",
        (
            "straight | Run 800m",
            "circuitx2 | push-ups 15, squats 20",
            "straight | Run 800m",
            "circuitx2 | sit-ups 15, lunges 20",
            "straight | Run 800m",
        ),
    ),
    "climbs after things to bring": Page(
        "Up we go\n\nWhat kit do I need?\n- Pack\n- Sandbag\nWORKOUT\n10 minutes x sandbag stair climb. Rest 2:00\n"
        "- 2 x Rounds\n"
        "- 20 x Hand-Release Push-Ups\n- 20 x Sit Ups\n10 minutes x sandbag stair climb. Rest 2:00\n- 2 x Rounds\n"
        "- 20 x Thrusters\n- 20 x Calf Raises\n",
        (
            "straight | sandbag stair climb 600s/120s",
            "circuitx2 | Hand-Release Push-Ups 20, Sit Ups 20",
            "straight | sandbag stair climb 600s/120s",
            "circuitx2 | Thrusters 20, Calf Raises 20",
        ),
    ),
    "stations announced": Page(
        "Year 4 fitness\n\nThe stations were; star jumps, press ups, shuttle runs and skipping.\n\n"
        "Pupils work for 30 seconds at each station with 15 seconds rest before moving on. Do three full circuits.\n",
        ("circuitx3 | star jumps 30s, press ups 30s, shuttle runs 30s, skipping 30s",),
    ),
    "rungs": Page(
        "Pyramid\n\n- Step 1: 1 pullup/2 pushups\n- Step 2: 2 pullups/4 pushups\n- Step 3: 3 pullups/6 pushups\n"
        "- Step 2: 2 pullups/4 pushups\n",
        ("circuitx4 | pullups 1-2-3-2, pushups 2-4-6-4",),
    ),
}
PAGES = {
    f"{name}: {one}": page
    for name, pages in (("swims", SWIMS), ("sessions", SESSIONS), ("legs", LEGS), ("rounds", ROUNDS))
    for one, page in pages.items()
}


@pytest.mark.parametrize("name", PAGES)
def test_a_session_has_its_blocks(name: str) -> None:
    reading = read("page.md" if "#" in PAGES[name].text else "page.txt", PAGES[name].text.encode())
    assert [written(block) for workout in reading.routine.workouts for block in workout.blocks] == list(
        PAGES[name].blocks
    )


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "Hold for 35 seconds. Come back to start and repeat with an increase to 45 seconds, then 55 seconds.",
            [35, 45, 55],
        ),
        (
            "Hold for 15 seconds. Shake your legs out and repeat for 30 seconds and last of all 45 seconds.",
            [15, 30, 45],
        ),
    ],
)
def test_holds_that_grow_are_sets_that_differ(text: str, holds: list[float]) -> None:
    page = f"# Wall sit\n\n1. Stand with your back to a wall.\n2. Slide down until your knees are bent. {text}\n"
    (exercise,) = read("page.md", page.encode()).routine.exercises
    assert [one.hold_s.low for one in exercise.dose.by_set if one.hold_s] == holds


@pytest.mark.parametrize(
    "text", ["500m - 1000m - 1500m - 1000m - 500m", "1000m-750m-500m", "1 min - 2 min - 3 min - 2 min - 1 min"]
)
def test_a_ladder_that_dashes_join_is_no_range(text: str) -> None:
    page = f"Erg workout of the day\n\n{text}\nRest 2 minutes between pieces\n"
    reading = read("page.txt", page.encode())
    (block,) = reading.routine.workouts[0].blocks
    assert block.kind == "intervals"
    assert len(block.exercises[0].dose.by_set) == text.count("-") + 1


def written(block: Block) -> str:
    """Return a block as its kind, its rounds and its exercises with how much of each is done."""
    rounds = f"x{number(block.rounds)}" if block.rounds else ""
    return f"{block.kind}{rounds} | " + ", ".join(f"{one.title} {amount(one.dose)}" for one in block.exercises)


def amount(dose: Dose) -> str:
    """Return how much of an exercise is done: its sets, its reps, time or distance, and its rest."""
    by_set = [number(one.reps) for one in dose.by_set]
    how_far = f"{number(dose.distance_m)}m" if dose.distance_m else ""
    how_long = f"{number(dose.work_s)}s" if dose.work_s else ""
    what = "-".join(by_set) or how_far or how_long or number(dose.reps)
    sets = f"{number(dose.sets)}x" if dose.sets and not by_set and (dose.rest_s or number(dose.sets) == "1") else ""
    return sets + what + (f"/{number(dose.rest_s)}s" if dose.rest_s else "")


def number(one: Amount | None) -> str:
    """Return an amount as a figure or a range."""
    if one is None or one.low is None:
        return ""
    return f"{one.low:g}" if one.low == one.high or one.high is None else f"{one.low:g}-{one.high:g}"
