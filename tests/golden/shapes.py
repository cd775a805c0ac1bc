"""Sessions of every shape as routines, for the golden timelines."""

from typing import Any

from repcast.model.routine import (
    Amount,
    Block,
    BlockKind,
    Dose,
    Exercise,
    Load,
    Phase,
    Routine,
    SetDose,
    Sided,
    Step,
    TimedSaying,
    Workout,
)


def stated(number: float) -> Amount:
    return Amount(number, number)


def amounts(given: dict[str, Any]) -> dict[str, Any]:
    """The facts, their numbers as amounts."""
    return {name: stated(value) if type(value) in {int, float} else value for name, value in given.items()}


def dose(**facts: Any) -> Dose:
    return Dose(**amounts(facts))


def block(kind: BlockKind, *exercises: Exercise, **facts: Any) -> Block:
    return Block(exercises, kind, **amounts(facts))


def routine(title: str, *blocks: Block) -> Routine:
    return Routine(title, (Workout("", blocks),))


PUSH_UP = Exercise("Push-ups", dose(reps=8), (Step("Hands under your shoulders.", "setup"),))
ROW = Exercise("Dumbbell rows", dose(reps=10, load=Load("20 kg")))
SQUAT = Exercise(
    "Squat",
    dose(
        rest_s=40,
        by_set=(
            SetDose(stated(12), load=Load("50 kg")),
            SetDose(stated(10), load=Load("60 kg")),
            SetDose(stated(8), load=Load("70 kg"), rest_s=stated(60)),
            SetDose(open=True),
        ),
    ),
    phases=(Phase("out", "sit down"), Phase("back", "stand up")),
)
SHAPES: dict[str, Routine] = {
    "emom-stations": routine(
        "Every minute",
        block(
            "emom",
            Exercise("Row", dose(work_s=40)),
            Exercise("Burpees", dose(reps=8)),
            Exercise("Plank", dose(hold_s=30), held="certain"),
            every_s=60,
            rounds=2,
        ),
    ),
    "amrap-list": routine(
        "Cindy",
        block(
            "amrap",
            Exercise("Pull-up", dose(reps=5)),
            Exercise("Push-up", dose(reps=10)),
            Exercise("Squat", dose(reps=15)),
            work_s=240,
        ),
    ),
    "for-time": routine(
        "Twenty-one, fifteen, nine",
        block(
            "for-time",
            *(
                Exercise(title, Dose(by_set=tuple(SetDose(stated(reps)) for reps in (21, 15, 9))))
                for title in ("Thrusters", "Pull-ups")
            ),
            work_s=600,
        ),
    ),
    "ladder": routine("Squat day", block("straight", SQUAT)),
    "superset": routine("Pairs", block("superset", PUSH_UP, ROW, rounds=3, round_rest_s=45)),
    "run-walk": routine(
        "Run and walk",
        block("straight", Exercise("Brisk walk", dose(sets=1, work_s=60)), role="warmup", rest_s=0),
        block("intervals", Exercise("Run", dose(work_s=60)), Exercise("Walk", dose(work_s=90)), rounds=4),
    ),
    "open-ended": routine(
        "Open",
        block(
            "straight",
            Exercise("Push-ups", dose(sets=2, open=True, rest_s=30)),
            Exercise("Farmer's carry", dose(sets=1, distance_m=40, load=Load("24 kg"), open_rest=True)),
            Exercise("Dead hang", dose(sets=1, open=True), held="certain"),
        ),
    ),
    "kegel": routine(
        "Kegel",
        block(
            "straight",
            Exercise(
                "Slow squeezes",
                dose(sets=1, reps=3, rep_rest_s=10),
                phases=(Phase("hold", "squeeze and lift", ("squeeze",), stated(5)),),
            ),
            Exercise(
                "Quick squeezes",
                dose(sets=1, reps=4, rep_rest_s=2),
                phases=(Phase("hold", "squeeze", ("squeeze",), stated(1)),),
            ),
        ),
    ),
    "hangboard": routine(
        "Hangs",
        block(
            "straight",
            Exercise(
                "Half crimp",
                dose(sets=2, reps=3, hold_s=7, rep_rest_s=3, rest_s=60, tempo_s=None),
                phases=(Phase("hold", "hang", ("hang",)),),
            ),
        ),
    ),
    "bells": routine(
        "Sitting",
        block(
            "straight",
            Exercise(
                "Sitting meditation",
                dose(sets=1, work_s=300),
                timed_sayings=(
                    TimedSaying(("Come back to your breath.",), (60.0,)),
                    TimedSaying(every_s=120.0, sound="halfway"),
                ),
            ),
        ),
    ),
    "day": routine(
        "Strength day",
        block("straight", SQUAT),
        block("superset", PUSH_UP, ROW, rounds=2, round_rest_s=30, rest_s=60, title="Upper body"),
        block("straight", Exercise("Side plank", dose(sets=2, hold_s=20, sides=Sided("each")), held="certain")),
    ),
}
