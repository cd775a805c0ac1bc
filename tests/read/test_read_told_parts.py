"""Parts of a session that a sentence tells before or after the main one: a warm-up, a finisher, a cool-down."""

import pytest

from read.facts import facts
from read.told import amount, exercise


def told(text: str) -> str:
    """Return the blocks of a page with their roles, rounds and exercises: "warmup: Jog 300s | main: 3x Squats 10"."""
    found = facts("plan.md" if text.startswith("#") else "plan.txt", text)
    blocks = (block for workout in found["workouts"] for block in workout["blocks"])
    return " | ".join(
        f"{block['role']}: "
        + (f"{amount(block['rounds'])}x " if block["rounds"] else "")
        + ", ".join(exercise(found["exercises"][at]) for at in block["exercises"])
        for block in blocks
    )


WHAT_IT_IS_FOR = {
    "Walk\n\nWalk slowly for 5 minutes to warm up.\nWalk briskly for 20 minutes.\n"
    "Walk slowly for 5 minutes to cool down.": (
        "warmup: Walk slowly 300s | main: Walk briskly 1200s | cooldown: Walk slowly 300s"
    ),
    "Hills\n\nJog 15 minutes to warm up.\nRun uphill for 45 seconds.\nWalk 90 seconds.\nRepeat 6 times.\n"
    "Jog 10 minutes to cool down.": "warmup: Jog 900s | main: 6x Run uphill 45s, Walk 90s | cooldown: Jog 600s",
    "Skip\n\nSkip for 3 minutes to warm up.\nSquats 3 x 10": "warmup: Skip 180s | main: Squats 3x10",
    "# Ride\n\n- Ride easy 10 minutes to warm up\n- Ride hard 2 minutes\n- Ride easy 1 minute\n- Repeat 6 times\n"
    "- Ride easy 5 minutes to cool down": (
        "warmup: Ride easy 600s | main: 6x Ride hard 120s, Ride easy 60s | cooldown: Ride easy 300s"
    ),
    "# Upper body\n\n- Cycle 8 minutes to warm up\n- Bench press 4 x 8\n- Bent-over rows 4 x 10\n"
    "- Cycle 5 minutes to cool down": (
        "warmup: Cycle 480s | main: Bench press 4x8, Bent-over rows 4x10 | cooldown: Cycle 300s"
    ),
    "Kettlebells\n\nMarch in place for 2 minutes to warm up.\n\n4 rounds:\n15 swings\n10 goblet squats\n\n"
    "Walk for 3 minutes to cool down.": (
        "warmup: March in place 120s | main: 4x swings 15, goblet squats 10 | cooldown: Walk 180s"
    ),
    "Tempo run\n\nEasy jog for 10 minutes (warm-up).\nRun 20 minutes at tempo pace.\n"
    "Easy jog for 10 minutes (cool-down).": "warmup: Easy jog 600s | main: Run 1200s | cooldown: Easy jog 600s",
    "Stairs\n\nTo warm up, walk for 5 minutes.\nClimb the stairs for 1 minute.\nWalk for 1 minute.\nRepeat 10 times.\n"
    "To cool down, walk for 5 minutes.": (
        "warmup: walk 300s | main: 10x Climb the stairs 60s, Walk 60s | cooldown: walk 300s"
    ),
    "Rower\n\nRow easily for 6 minutes to warm up.\n8 x 250 m, rest 60 seconds\nRow 5 minutes to cool down.": (
        "warmup: Row easily 360s | main: 250 m 8x250m | cooldown: Row 300s"
    ),
    "Swim\n\nSwim 200 m to warm up.\n6 x 50 m fast, rest 20 s\nSwim 100 m to cool down.": (
        "warmup: Swim 200m | main: fast 6x50m | cooldown: Swim 100m"
    ),
    "Nordic walking\n\nWalk gently for 5 minutes to loosen up.\nWalk fast with poles for 30 minutes.\n"
    "Walk gently for 5 minutes as a cool-down.": (
        "warmup: Walk gently 300s | main: Walk fast with poles 1800s | cooldown: Walk gently 300s"
    ),
}
WHAT_IT_BEGINS_OR_ENDS_WITH = {
    "Circuit\n\n3 rounds:\n10 squats\n10 push-ups\n\nFinish with 2 min of burpees.": (
        "main: 3x squats 10, push-ups 10 | main: burpees 120s"
    ),
    "Circuit\n\nWarm up with 5 minutes of skipping.\n\n3 rounds:\n10 squats\n10 push-ups": (
        "warmup: skipping 300s | main: 3x squats 10, push-ups 10"
    ),
    "Strength\n\nStart with 5 minutes of skipping.\n\nSquats 3 x 10\nPush-ups 3 x 8": (
        "warmup: skipping 300s | main: Squats 3x10, Push-ups 3x8"
    ),
    "Strength\n\nSquats 3 x 10\nPush-ups 3 x 8\n\nFinish with 50 sit-ups.": (
        "main: Squats 3x10, Push-ups 3x8 | main: sit-ups 50"
    ),
    "Class\n\n3 rounds:\n12 squats\n10 push ups\n\nthen the finisher was 2 min of burpees": (
        "main: 3x squats 12, push ups 10 | main: burpees 120s"
    ),
    "# Dumbbells\n\nWarm up with 5 minutes of rowing.\n\n- Squats 3 x 12\n- Rows 3 x 12\n\n"
    "Cool down with 5 minutes of stretching.": (
        "warmup: rowing 300s | main: Squats 3x12, Rows 3x12 | cooldown: stretching 300s"
    ),
    "AMRAP 12\n\n10 squats\n8 push-ups\n6 lunges\n\nThen cool down by walking for 4 minutes.": (
        "main: squats 10, push-ups 8, lunges 6 | cooldown: walking 240s"
    ),
    "Park\n\nStart by jogging for 8 minutes.\n\nPull-ups 3 x 6\nDips 3 x 8\n\nFinish by walking for 5 minutes.": (
        "warmup: jogging 480s | main: Pull-ups 3x6, Dips 3x8 | cooldown: walking 300s"
    ),
    "# Monday\n\n- Start with 5 minutes of cycling\n- Squats 3 x 10\n- Leg press 3 x 12\n"
    "- Finish with 50 calf raises": ("warmup: cycling 300s | main: Squats 3x10, Leg press 3x12 | main: calf raises 50"),
    "Tuesday\n\n5 rounds for time:\n15 thrusters\n10 pull-ups\n\nCool down with a 1 km walk.": (
        "main: 5x thrusters 15, pull-ups 10 | cooldown: walk 1000m"
    ),
    "Garage\n\nDeadlifts 5 x 5\nRows 3 x 10\n\nAs a finisher, do 30 burpees.": (
        "main: Deadlifts 5x5, Rows 3x10 | main: burpees 30"
    ),
    "Lunch break\n\nBegin with a 5-minute walk.\n\nSquats 3 x 15\nStep-ups 3 x 12\n\nFinish with a 5-minute walk.": (
        "warmup: walk 300s | main: Squats 3x15, Step-ups 3x12 | cooldown: walk 300s"
    ),
}
AFTER_WHAT_IS_REPEATED = {
    "Circuit\n\n10 squats\n10 push-ups\n\nRepeat 3 times.\n\nFinisher:\n50 burpees": (
        "main: 3x squats 10, push-ups 10 | main: burpees 50"
    ),
    "Trio\n\n10 swings\n10 presses\n10 rows\n\nGo round 3 times.\n\nThen:\n40 sit-ups": (
        "main: 3x swings 10, presses 10, rows 10 | main: sit-ups 40"
    ),
    "Mix\n\n10 burpees\n20 squats\n\nRepeat 3 times.\n\nCash-out: 400 m run": (
        "main: 3x burpees 10, squats 20 | main: run 400m"
    ),
    "Mix\n\n10 burpees\n20 squats\n\nRepeat 3 times.\n\nThen 50 sit-ups": (
        "main: 3x burpees 10, squats 20 | main: sit-ups 50"
    ),
    "Core\n\nPlank 30 s\nDead bug 30 s\nBird dog 30 s\n\nDo this 3 times, then finish with:\n25 burpees": (
        "main: 3x Plank 30s, Dead bug 30s, Bird dog 30s | main: burpees 25"
    ),
    "Quick\n\nHigh knees: 30 sec\nSquats: 30 sec\n\nRepeat twice, then stretch:\nChest stretch: 20 sec\n"
    "Calf stretch: 20 sec": "main: 2x High knees 30s, Squats 30s | main: Chest stretch 20s, Calf stretch 20s",
    "# Park\n\n- 20 squats\n- 10 push-ups\n\nRepeat 5 times, then cool down:\n\n- Child's pose 60 s\n"
    "- Calf stretch 30 s": ("main: 5x squats 20, push-ups 10 | cooldown: Child's pose 60s, Calf stretch 30s"),
    "## Session\n\n1. Squats x 12\n2. Push-ups x 10\n\nRepeat 3 times.\n\n## Cool down\n\n1. Quad stretch 30 s\n"
    "2. Chest stretch 30 s": "main: 3x Squats 12, Push-ups 10 | cooldown: Quad stretch 30s, Chest stretch 30s",
    "Low impact (15 min)\n\nMarch in place: 1 min\nStep touch: 1 min\nRest: 30 sec\nKnee lifts: 1 min\n\n"
    "Go through it twice, then cool down:\nSlow march: 1 min\nDeep breaths: 5": (
        "main: 2x March in place 60s, Step touch 60s, Knee lifts 60s | cooldown: Slow march 60s, Deep breaths 5"
    ),
    "Duo\n\n8 pull-ups\n16 push-ups\n\nRepeat for 5 rounds.\n\nFinish with:\n1 km run": (
        "main: 5x pull-ups 8, push-ups 16 | main: run 1000m"
    ),
}
REPEATED_AND_NO_MORE = {
    "Circuit\n\n10 squats\n10 push-ups\n\nRepeat 3 times.\n\nThen rest for 2 minutes.": (
        "main: 3x squats 10, push-ups 10"
    ),
    "Circuit\n\n10 squats\n10 push-ups\n\nRepeat 3 times, then rest for a minute.": "main: 3x squats 10, push-ups 10",
    "Two\n\n10 squats\n10 push-ups\n\nRepeat 3 times.\n\n10 lunges\n10 dips\n\nRepeat 4 times.": (
        "main: 3x squats 10, push-ups 10 | main: 4x lunges 10, dips 10"
    ),
    "Legs\n\nSquats 3 x 10\nLunges 3 x 10\n\nRepeat twice a week.\n\nStretch:\nQuad stretch 30 s": (
        "main: Squats 3x10, Lunges 3x10 | main: Quad stretch 30s"
    ),
}
WALKS_AND_RUNS = {
    "Run\n\nBrisk 5-minute walk, then alternate 60 seconds of running and 90 seconds of walking for a total of "
    "20 minutes. Finish with a 5-minute cool-down walk.": (
        "main: Brisk walk 300s | main: 8x running 60s, walking 90s | cooldown: walk 300s"
    ),
    "Week 1\n\nAlternate 60 seconds of running and 90 seconds of walking for 20 minutes.": (
        "main: 8x running 60s, walking 90s"
    ),
    "Week 1\n\nAlternate between running for 60 seconds and walking for 90 seconds for 20 minutes.": (
        "main: 8x running 60s, walking 90s"
    ),
    "Week 4\n\nAlternating between 3 minutes of running and 90 seconds of walking for 18 minutes.": (
        "main: 4x running 180s, walking 90s"
    ),
    "Rowing\n\nAlternate 1 minute hard and 1 minute easy for 20 minutes.": "main: 10x hard 60s, easy 60s",
    "Week 2\n\nWalk 5 min. Alternate 90 seconds of running and 2 minutes of walking, 6 times. Walk 5 min.": (
        "main: Walk 300s | main: 6x running 90s, walking 120s | main: Walk 300s"
    ),
    "Week 3\n\nStart with a 5 minute walk. Jog 90 seconds, walk 90 seconds, jog 3 minutes, walk 3 minutes. "
    "Repeat twice. End with a 5 minute walk.": (
        "warmup: walk 300s | main: 2x Jog 90s, walk 90s, jog 180s, walk 180s | cooldown: walk 300s"
    ),
    "Elliptical\n\nAlternate 1 minute fast and 2 minutes slow for 30 minutes. Cool down for 5 minutes.": (
        "main: 10x fast 60s, slow 120s | cooldown: Cool down 300s"
    ),
    "# Week 3\n\n- Walk 5 minutes\n- Run 90 seconds\n- Walk 90 seconds\n- Repeat the run/walk once more": (
        "main: Walk 300s | main: 2x Run 90s, Walk 90s"
    ),
    "# A\n\n- Jog 10 minutes\n- Sprint 20 seconds\n- Walk 40 seconds\n- Repeat the sprint and walk 8 times\n"
    "- Jog 5 minutes": "main: Jog 600s | main: 8x Sprint 20s, Walk 40s | main: Jog 300s",
    "# C25K\n\n## Week 4\n- Run 3 minutes\n- Walk 3 minutes\n- Cool down walk 5 minutes\n\n## Week 5\n"
    "- Brisk 5 minute walk\n- Run 5 minutes\n- Walk 3 minutes\n- Run 5 minutes": (
        "main: Run 180s, Walk 180s | cooldown: Cool down walk 300s | "
        "main: Brisk walk 300s, Run 300s, Walk 180s, Run 300s"
    ),
}
NO_PARTS = {
    "Plank\n\nStart with 20 seconds and build up to 60 seconds.\n\nHold 3 times.": 1,
    "Push-up\n\nStart with 10 reps and add one a day.\nKeep your body straight.": 1,
    "Bridge\n\nLie on your back.\nLift your hips.\nHold for 5 seconds.\n"
    "Finish with 10 small pulses.\nRepeat 10 times.": 1,
    "Punches\n\nAlternate between left and right for 60 seconds.": 1,
    "Plank\n\nHold for 30 seconds. Rest for 30 seconds. Repeat 3 times.": 1,
    "Walk\n\nWalk for 20 minutes. Keep your shoulders relaxed.": 1,
    "Lunges\n\n3 x 10\n\nFinish with the feet together.": 1,
    "# Calf raises\n\nRise onto your toes to warm up the calves.\n\n3 sets of 15": 1,
    "# Curl\n\nStart with 5 kg.\n\n3 x 12": 1,
}


@pytest.mark.parametrize("text", WHAT_IT_IS_FOR)
def test_a_sentence_that_says_what_it_is_for_is_a_part_of_its_own(text: str) -> None:
    assert told(text) == WHAT_IT_IS_FOR[text]


@pytest.mark.parametrize("text", WHAT_IT_BEGINS_OR_ENDS_WITH)
def test_what_a_session_begins_or_ends_with_is_a_part_of_its_own(text: str) -> None:
    assert told(text) == WHAT_IT_BEGINS_OR_ENDS_WITH[text]


@pytest.mark.parametrize("text", AFTER_WHAT_IS_REPEATED)
def test_what_stands_after_a_count_and_under_a_name_is_not_counted(text: str) -> None:
    assert told(text) == AFTER_WHAT_IS_REPEATED[text]


@pytest.mark.parametrize("text", REPEATED_AND_NO_MORE)
def test_a_count_without_another_part_after_it_is_of_what_stands_before_it(text: str) -> None:
    assert told(text) == REPEATED_AND_NO_MORE[text]


@pytest.mark.parametrize("text", WALKS_AND_RUNS)
def test_walks_and_runs_in_turn_are_intervals_beside_what_is_done_once(text: str) -> None:
    assert told(text) == WALKS_AND_RUNS[text]


@pytest.mark.parametrize("text", NO_PARTS)
def test_how_an_exercise_is_done_is_no_part_of_a_session(text: str) -> None:
    found = facts("page.md" if text.startswith("#") else "page.txt", text)
    assert len(found["exercises"]) == NO_PARTS[text]
    assert all(block["role"] == "main" for workout in found["workouts"] for block in workout["blocks"])
