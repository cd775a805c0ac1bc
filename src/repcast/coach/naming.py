"""The names of sets and blocks, and their doses in words."""

from repcast.languages.en import blocks
from repcast.languages.en import coaching as english
from repcast.languages.en.calm import is_easy
from repcast.languages.en.phrasing import capital, counted, duration
from repcast.model.plan import Plan, PlannedBlock, PlannedExercise, Rest, Set, SetWork

WORD_MS = 340
"""About how long one word takes to say: it decides which words are tried, never where they are placed."""


STRAIGHT_ON_MS = 12_000
"""Up to here the break between the exercises of a superset is the change from one to the other, and no rest."""


HELD_FROM_MS = 3000
"""From here on the hold of a rep is named with the dose; a shorter one is a pause, which the words of a rep tell."""


HOLDS_FROM_MS = 8000
"""From here on the reps of a position that is held are named holds."""


def estimate_ms(text: str) -> int:
    """Estimate how long a phrase takes to say, in milliseconds."""
    return 200 + WORD_MS * len(text.split())


def set_title(plan: Plan, part: Set) -> str:
    """Return the title of a set: "Set 2 of 3, left side"; in a routine with its exercise."""
    names = (exercise_name(plan, part), set_name(plan, part), english.side_name(part.side))
    return capital(", ".join(filter(None, names)))


def exercise_name(plan: Plan, part: Set) -> str:
    """Return the name of the set's exercise, where there are several to tell apart; of a block that is one set its."""
    if part.of_block:
        block = plan.blocks[part.block]
        return block.title or amrap_of_reps(plan, block) or blocks.BLOCK_NAMES[block.kind]
    return plan.exercises[part.exercise].exercise.title if len(plan.exercises) > 1 else ""


def set_name(plan: Plan, part: Set) -> str:
    """Return which set it is: "set 2 of 3", "round 2 of 3" in a circuit, nothing where there is only one."""
    if interval := interval_name(plan, part):
        return interval
    if part.of == 1:
        return ""
    if part.rounds > 1 and part.rounds == part.of:
        return english.round_of(part.round, part.rounds)
    return english.set_of(part.number, part.of)


def interval_name(plan: Plan, part: Set) -> str:
    """Return which interval of an EMOM it is: "minute 3 of 10"; nothing elsewhere, or where there is only one."""
    block = plan.blocks[part.block]
    intervals = intervals_of(block)
    if not part.interval or not block.every_ms or intervals < 2:
        return ""
    return english.interval_of(part.interval, intervals, block.every_ms)


def intervals_of(block: PlannedBlock) -> int:
    """Return how many intervals a block has, if it is an EMOM."""
    return block.rounds * (len(block.exercises) if block.in_turn else 1)


def set_dose(plan: Plan, part: Set) -> str:
    """Return what a set consists of, where it is not the same in every set or has a load: "10 reps, 70 kg"."""
    if part.of_block:
        return ""
    planned, work = plan.exercises[part.exercise], plan.work_of(part)
    amounts = {amount_of(one, planned) for one in planned.works}
    load = english.at_load(work.load)
    return f"{amount_of(work, planned)}{load}" if len(amounts) > 1 or load else ""


def amount_of(work: SetWork, planned: PlannedExercise) -> str:
    """Return how much one set is, without a word about its sides: "11 reps", "held for 40 seconds", "400 metres"."""
    if work.kind == "reps":
        return english.reps(work.reps, "breath" if planned.is_breathing else "hold" if _are_holds(planned) else "rep")
    if work.kind == "distance":
        return english.distance(work.distance_m or 0)
    if work.kind == "open":
        return english.AS_LONG_AS_YOU_CAN if is_held(planned) else english.AS_MANY_AS_YOU_CAN
    return english.held(work.length_ms) if work.kind == "hold" else duration(work.length_ms)


def dose_words(plan: Plan, exercise: int, sets: int) -> str:
    """Return how much is to be done of one exercise in so many sets: "3 sets of 11 reps on each side"."""
    planned = plan.exercises[exercise]
    is_ladder = sets > 1 and planned.differs
    every_ms = plan.block_of(exercise).every_ms
    work = _ladder(planned) if is_ladder and not every_ms else _work_words(planned, sets, every_ms)
    load = "" if is_ladder else english.at_load(planned.first.load)
    return f"{work}{english.sides(planned.sides, planned.exercise.title)}{_held_each(planned)}{load}"


def _held_each(planned: PlannedExercise) -> str:
    """Return how long each rep is held, where that is longer than a pause and the same in every set."""
    holds_ms = {work.hold_ms or 0 for work in planned.works if work.kind == "reps"}
    is_named = len(holds_ms) == 1 and min(holds_ms) >= HELD_FROM_MS and not planned.is_breathing
    return english.each_held(holds_ms.pop(), is_hold=_are_holds(planned)) if is_named else ""


def _are_holds(planned: PlannedExercise) -> bool:
    """Whether the reps of an exercise are a position that is taken up again and again, such as a wall sit."""
    return planned.exercise.held == "certain" and min(work.hold_ms or 0 for work in planned.works) >= HOLDS_FROM_MS


def _work_words(planned: PlannedExercise, sets: int, every_ms: int | None) -> str:
    work = planned.first
    if planned.exercise.dose.open and work.kind == "clock":
        return english.as_many_in(work.length_ms, sets)
    dose = amount_of(work, planned)
    if every_ms:
        plain = dose if work.kind in {"reps", "distance"} else duration(work.length_ms)
        return english.every(plain, every_ms, sets)
    return english.sets_of(sets, dose, is_timed=work.kind in {"hold", "clock"})


def _ladder(planned: PlannedExercise) -> str:
    """Return the doses of sets that differ."""
    amounts = [amount_of(work, planned) for work in planned.works]
    loads = [work.load for work in planned.works]
    if len(set(amounts)) == 1:
        is_timed = planned.first.kind in {"hold", "clock"}
        whole = english.sets_of(len(amounts), amounts[0], is_timed=is_timed)
        return f"{whole}, {english.from_to(loads[0], loads[-1])}"
    ladder = english.sets_that_differ(amounts)
    return ladder if len(set(loads)) > 1 else f"{ladder}{english.at_load(loads[0])}"


def is_easy_set(plan: Plan, part: Set) -> bool:
    """Whether one recovers in a set: in a warm-up or a cool-down, and in a walk between runs."""
    if part.of_block:
        return False
    others = (plan.exercises[index] for index in plan.blocks[part.block].exercises)
    title, titles = plan.exercises[part.exercise].exercise.title, [one.exercise.title for one in others]
    return is_easy(title, plan.role_of(part.exercise), titles)


def is_held(planned: PlannedExercise) -> bool:
    """Whether an exercise of which as much is done as one can is a position that is held."""
    return bool(planned.exercise.held or planned.exercise.dose.hold_s)


def block_items(plan: Plan, block: PlannedBlock) -> list[str]:
    """Return each exercise of a block with what a round of it is: "5 pull-ups", "21, 15 and 9 thrusters"."""
    done = [one for index in block.exercises if not (one := plan.exercises[index]).exercise.is_rest]
    ladders = {tuple(work.reps for work in one.works) for one in done if one.first.kind == "reps"}
    plain = all(one.first.kind == "reps" and one.differs and one.sides == "both" for one in done)
    if len(ladders) == 1 and plain and not any(work.load for one in done for work in one.works):
        return [blocks.in_rounds(ladders.pop(), [one.exercise.title for one in done])]
    return [_item(one) for one in done]


def _item(planned: PlannedExercise) -> str:
    work, title = planned.first, planned.exercise.title
    load = english.at_load(work.load)
    if work.kind != "reps":
        return f"{blocks.of_exercise(amount_of(work, planned), title)}{load}"
    numbers = [one.reps for one in planned.works]
    said = counted(work.reps, title) if len(set(numbers)) == 1 else blocks.in_rounds(numbers, [title])
    return f"{said}{english.sides(planned.sides, title)}{load}"


def block_words(plan: Plan, block: PlannedBlock) -> str:
    """Return how the exercises of a block follow one another, and how much of them is done; nothing of a single one."""
    numbers = [index for index in block.exercises if not plan.exercises[index].exercise.is_rest]
    items = block_items(plan, block)
    if block.kind == "amrap" and block.work:
        title = amrap_of_reps(plan, block)
        return blocks.as_many(title, block.work.length_ms) if title else blocks.amrap(items, block.work.length_ms)
    if block.kind == "for-time":
        is_same = not any(plan.exercises[index].differs for index in numbers)
        return blocks.for_time(items, block.rounds if is_same else 1, block.cap_ms)
    if len(numbers) == 1 or block.kind == "straight":
        return ""
    if block.kind == "superset":
        titles = [plan.exercises[index].exercise.title for index in numbers]
        return blocks.superset(titles, block.rounds, is_straight=_is_straight(plan, block))
    return _in_turn([plan.exercises[index].exercise.title for index in numbers], items, block)


def amrap_of_reps(plan: Plan, block: PlannedBlock) -> str:
    """Return the title of the only exercise of an AMRAP, where a round is but one rep of it or none is stated."""
    done = [one for index in block.exercises if not (one := plan.exercises[index]).exercise.is_rest]
    is_of_reps = block.kind == "amrap" and len(done) == 1 and done[0].first.kind == "reps"
    return done[0].exercise.title if is_of_reps and (done[0].first.reps == 1 or not done[0].exercise.dose.reps) else ""


def how_many(plan: Plan, part: Set) -> english.Ways:
    """Return what is asked after a set by the clock of which the listener counts something; nothing after any other."""
    planned, work, block = plan.exercises[part.exercise], plan.work_of(part), plan.blocks[part.block]
    if part.of_block and not amrap_of_reps(plan, block):
        return english.HOW_MANY_ROUNDS if block.kind == "amrap" else english.HOW_LONG
    return english.HOW_MANY_REPS if part.of_block or (planned.exercise.dose.open and work.kind == "clock") else ()


def _is_straight(plan: Plan, block: PlannedBlock) -> bool:
    """Whether there is hardly a rest between the exercises of a superset."""
    inside = (one for one in plan.parts if isinstance(one, Rest) and one.to.exercise in block.exercises[1:])
    return all(one.length_ms <= STRAIGHT_ON_MS for one in inside)


def _in_turn(titles: list[str], items: list[str], block: PlannedBlock) -> str:
    """Return how several exercises take turns."""
    match block.kind:
        case "emom" if block.in_turn:
            return blocks.stations(titles, block.every_ms or 0, block.rounds)
        case "emom":
            return blocks.all_every(items, block.every_ms or 0, block.rounds)
        case "intervals":
            return blocks.intervals(items, block.rounds)
        case _:
            return blocks.circuit(titles, block.rounds)
