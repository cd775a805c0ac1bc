"""Sessions of every shape, planned, coached and scheduled as they really are, with a beep for every phrase."""

from collections.abc import Iterable, Iterator

from play.fakes import Beeper
from repcast.coach import coach
from repcast.model.adjustments import Adjustments, Taken
from repcast.model.choices import Choices
from repcast.model.clip import Samples
from repcast.model.cue_sheet import CueSheet
from repcast.model.plan import Plan
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Routine, SetDose, Sided, Workout
from repcast.model.timeline import Section
from repcast.plan import adjusted, plan
from repcast.play import Playback
from repcast.schedule import Lengths, schedule
from routines import WordLengths


def exactly(number: float) -> Amount:
    return Amount(number, number)


def exercise(title: str, **dose: object) -> Exercise:
    """An exercise with this dose: numbers are amounts, anything else is as it is."""
    stated = {
        name: exactly(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
        for name, value in dose.items()
    }
    return Exercise(title, Dose(**stated))  # type: ignore[arg-type]


def routine(*blocks: Block) -> Routine:
    return Routine("Session", (Workout("", blocks),))


SQUATS, ROWS = exercise("Squats", reps=3), exercise("Rows", reps=4)
SHAPES: dict[str, Routine] = {
    "straight": routine(Block((exercise("Curls", sets=2, reps=3, rest_s=20), exercise("Plank", hold_s=20)))),
    "each side": routine(Block((exercise("Clams", sets=2, reps=3, rest_s=15, sides=Sided("each")),))),
    "circuit": routine(Block((SQUATS, ROWS), "circuit", exactly(2), rest_s=exactly(10), round_rest_s=exactly(20))),
    "superset": routine(Block((SQUATS, ROWS), "superset", exactly(2), round_rest_s=exactly(20))),
    "emom": routine(Block((exercise("Swings", reps=5),), "emom", exactly(4), every_s=exactly(60))),
    "emom in turn": routine(Block((SQUATS, exercise("Clams", reps=3, sides=Sided("each"))), "emom", exactly(2))),
    "amrap": routine(Block((SQUATS, ROWS), "amrap", work_s=exactly(90))),
    "for time": routine(Block((SQUATS, ROWS), "for-time", work_s=exactly(60))),
    "intervals": routine(Block((exercise("Walk", work_s=20), exercise("Jog", work_s=10)), "intervals", exactly(3))),
    "pyramid": routine(
        Block(
            (
                exercise(
                    "Bench",
                    by_set=(SetDose(exactly(5)), SetDose(exactly(3), rest_s=exactly(25)), SetDose(exactly(4))),
                    load=Load("60 kg"),
                ),
            )
        )
    ),
    "reps apart": routine(Block((exercise("Kegels", sets=2, reps=3, hold_s=5, rep_rest_s=5, rest_s=20),))),
    "open": routine(Block((exercise("Push-ups", sets=2, open=True, rest_s=20), exercise("Dead hang", open=True)))),
    "distance": routine(Block((exercise("Row", sets=2, distance_m=500, rest_s=30),))),
    "open rest": routine(Block((exercise("Deadlift", sets=2, reps=3, open_rest=True),))),
    "warm-up": routine(
        Block((exercise("March", work_s=20),), role="warmup"),
        Block((exercise("Lunges", sets=2, reps=3, rest_s=10, sides=Sided("alternate")),)),
        Block((exercise("Stretch", hold_s=15),), role="cooldown"),
    ),
}
"""A small routine of every shape that there is."""

WAITING = ("for time", "open", "distance", "open rest")
"""Those in which something waits for the listener."""


class Shaped:
    """The sections of a plan as a section source."""

    def __init__(self, made: Plan, choices: Choices | None = None, lengths: Lengths | None = None) -> None:
        self.plan, self._choices, self._lengths = made, choices or Choices(), lengths or WordLengths()

    @property
    def part_count(self) -> int:
        return len(self.plan.parts)

    def sections(
        self, part: int, adjustments: Adjustments, taken: tuple[Taken, ...] = (), *, in_parts: bool = False
    ) -> Iterator[Section]:
        scripts = coach(adjusted(self.plan, adjustments, part, taken), self._choices).scripts
        return schedule(CueSheet(scripts[part:]), self._lengths, in_parts=in_parts)

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Samples]:
        return Beeper().blocks(sections, start_ms, voice_db)


def shaped(shape: str, **choices: object) -> Playback:
    chosen = Choices.of(**choices)
    source = Shaped(plan(SHAPES[shape], chosen), chosen)
    return Playback("Session", source, plan=source.plan)
