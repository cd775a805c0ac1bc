"""Workouts as gyms, clubs and timers write them: heavy singles, counts without a unit, pairs, challenges, swims."""

import pytest

from read.told import blocks, days

SQUEEZED = (
    (
        "a.txt",
        ("Upper\n\nExercise Sets Reps\nFloor Press 4 8-10\nRing Row 3 12\nSide Plank 2 30 sec\n"),
        {"Upper": ["Floor Press 4x8~10", "Ring Row 3x12", "Side Plank 2x30s"]},
    ),
    (
        "a.txt",
        ("Exercise Reps Sets\nDay 1\nStep Up 10-12 3\nHip Hinge 8 4\nDay 2\nHigh Pull 5 5\nHalo 12 each 2\n"),
        {"Day 1": ["Step Up 3x10~12", "Hip Hinge 4x8"], "Day 2": ["High Pull 5x5", "Halo 2x12 each"]},
    ),
    (
        "a.txt",
        ("Movement Sets Reps Rest\nBack Squat 5 5 3 min\nLeg Curl 3 12-15 60 s\nCalf Raise 4 max 45 s\n"),
        {"Workout": ["Back Squat 5x5", "Leg Curl 3x12~15", "Calf Raise 4x"]},
    ),
    (
        "a.txt",
        (
            "Day A: Pull\n"
            "Exercise Reps Sets\n"
            "Chin Up 6-8 4\n"
            "Face Pull 20 3\n"
            "Day B: Push\n"
            "Exercise Reps Sets\n"
            "Dip 8-10 3\n"
            "Pike Press 10 3\n"
        ),
        {"Day A: Pull": ["Chin Up 4x6~8", "Face Pull 3x20"], "Day B: Push": ["Dip 3x8~10", "Pike Press 3x10"]},
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), SQUEEZED)
def test_a_table_whose_columns_a_space_parts_is_read_row_by_row(
    name: str, page: str, told: dict[str, list[str]]
) -> None:
    assert days(name, page) == told


CHALLENGE = (
    (
        "a.txt",
        ("The 14-day lunge challenge\n\nDay 1 20\nDay 2 24\nDay 3 Rest\nDay 4 30\n"),
        {"Day 1": ["Lunge 20"], "Day 2": ["Lunge 24"], "Day 4": ["Lunge 30"]},
    ),
    (
        "a.txt",
        (
            "Sit-up challenge\n"
            "\n"
            "1. Lie on your back.\n"
            "2. Roll up to your knees.\n"
            "\n"
            "Day 1 - 15\n"
            "Day 2 - 20\n"
            "Day 3 - REST\n"
            "Day 4 - 25\n"
        ),
        {"Day 1": ["Sit-up 15"], "Day 2": ["Sit-up 20"], "Day 4": ["Sit-up 25"]},
    ),
    (
        "a.md",
        ("# Plank month\n\n## The days\n\n- Day 1: 20\n- Day 2: 30\n- Day 3: off\n- Day 4: 45\n"),
        {"Day 1": ["Plank 20s"], "Day 2": ["Plank 30s"], "Day 4": ["Plank 45s"]},
    ),
    (
        "a.txt",
        (
            "Arms in a week\n"
            "Day 1 10 push-ups, 5 dips, 20 sec plank\n"
            "Day 2 12 push-ups, 8 dips, 30 sec plank\n"
            "Day 3 Rest\n"
        ),
        {"Day 1": ["push-ups 10", "dips 5", "plank 20s"], "Day 2": ["push-ups 12", "dips 8", "plank 30s"]},
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), CHALLENGE)
def test_days_that_are_counted_have_bare_numbers_of_the_movement_over_them(
    name: str, page: str, told: dict[str, list[str]]
) -> None:
    assert days(name, page) == told


PAIRS = (
    (
        "a.txt",
        (
            "Two sets of each pair, 8 to 10 reps in every set.\n"
            "\n"
            "Pair 1: Floor press/ Ring rows. Rest and repeat.\n"
            "\n"
            "Pair 2: Lunges (10 EACH leg)/Crunches. Rest and repeat.\n"
        ),
        ["superset 2x: Floor press 8~10, Ring rows 8~10", "superset 2x: Lunges 10 each, Crunches 8~10"],
    ),
    (
        "a.txt",
        ("Superset 1: Push press / Chin-ups - 4 x 6\nSuperset 2: Dips / Curls - 3 x 12\n"),
        ["superset 4x: Push press 4x6, Chin-ups 4x6", "superset 3x: Dips 3x12, Curls 3x12"],
    ),
    (
        "a.txt",
        ("1a. Squat 4x6\n1b. Row 4x8\n2a. Dips 3x10\n2b. Curls 3x12\n"),
        ["superset 4x: Squat 4x6, Row 4x8", "superset 3x: Dips 3x10, Curls 3x12"],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), PAIRS)
def test_lines_that_each_pair_exercises_are_supersets(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told


HEAVY = (
    (
        "a.txt",
        ("15 minutes to find a 3RM front squat\n\n4 rounds for time\n10 thrusters (95/65)\n200 m run\n"),
        ["straight: front squat 3", "for-time 4x: thrusters 10, run 200m"],
    ),
    (
        "a.txt",
        ("Tuesday 4/8/15\n\nEstablish a 1RM deadlift\n\n3 Rounds\n12 push press\n12 burpees\n"),
        ["straight: deadlift 1", "circuit 3x: push press 12, burpees 12"],
    ),
    (
        "a.txt",
        (
            "Take 20 minutes to build to a heavy single clean & jerk\n"
            "\n"
            "Then\n"
            "\n"
            "12 min AMRAP\n"
            "6 power snatches 95/65\n"
            "9 burpees\n"
        ),
        ["straight: clean & jerk 1", "amrap for 720: power snatches 6, burpees 9"],
    ),
    (
        "a.txt",
        ("Back squat\nWork up to a heavy 5\n\nAMRAP 8\n10 swings\n10 sit-ups\n"),
        ["straight: Back squat 5", "amrap for 480: swings 10, sit-ups 10"],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), HEAVY)
def test_the_heaviest_set_of_a_day_is_an_exercise_before_the_rounds(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told


BESIDE = (
    (
        "a.txt",
        (
            "EMOM 20\n"
            "Min 1: 16/12 Calorie Ski\n"
            "Min 2: 12 Burpees\n"
            "Why It Hurts\n"
            "Neither of them is much alone, yet the minutes add up and the pulse never comes down.\n"
            "Benchmark Times\n"
            "- Elite: <9:00\n"
            "- Beginner: >18:00\n"
            "What it trains\n"
            "- Engine (8/10): twenty minutes without a break.\n"
            "- Power (4/10): a little in the jump.\n"
        ),
        ["emom 10x every 60: Calorie Ski, Burpees 12"],
    ),
    (
        "a.md",
        (
            "# Grace\n"
            "\n"
            "**Type**: For Time\n"
            "\n"
            "## Description\n"
            "It is over soon.\n"
            "\n"
            "## WOD\n"
            "```wod\n"
            "(15-12-9)\n"
            "  Cleans 95lb\n"
            "  Dips\n"
            "```\n"
            "\n"
            "## Breakdown\n"
            "- **Rounds**: 3 rounds (15-12-9)\n"
            "- **Exercises**:\n"
            "  - Cleans at 95lb\n"
            "  - Dips\n"
            "\n"
            "## Target Times\n"
            "- **Elite**: under 3 minutes\n"
            "- **Beginner**: 9+ minutes\n"
        ),
        ["for-time 3x: Cleans 15/12/9, Dips 15/12/9"],
    ),
    (
        "a.txt",
        (
            "Kettlebell circuit\n"
            "\n"
            "• Swing - 15 reps\n"
            "• Goblet squat - 10 reps\n"
            "• Row - 10 reps\n"
            "\n"
            "A whole session could be:\n"
            "\n"
            "• 5 minutes of mobility\n"
            "• 3-4 rounds of the circuit above\n"
            "• 5 minutes of stretching\n"
        ),
        ["circuit: Swing 15, Goblet squat 10, Row 10"],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), BESIDE)
def test_lists_beside_the_work_hold_none_of_it(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told


COUNTS = (
    (
        "a.txt",
        ("EMOM x 12 mins (4 rounds)\n1: 8-10 dbl KB C&J\n2: 12 OH lunges\n3: 200m run\n"),
        ["emom 4x every 60: dbl KB C&J 8~10, OH lunges 12, run 200m"],
    ),
    (
        "a.txt",
        ("5 RFT\n5 deadlifts, 225/155\n10 T2B\n15 KBS, 53/35\n"),
        ["for-time 5x: deadlifts 5, T2B 10, KBS 15"],
    ),
    (
        "a.txt",
        ("AMRAP 9\n9 HSPU\n12 DU\n15 wall balls 20/14\n"),
        ["amrap for 540: HSPU 9, DU 12, wall balls 15"],
    ),
    (
        "a.txt",
        ("3 rounds, not for time:\nMax strict pull-ups\n10 rows each arm\n"),
        ["circuit 3x: strict pull-ups, rows 10 each"],
    ),
    (
        "a.txt",
        ("EMOM 9\nA - 12 wall balls\nB - 10 burpees\nC - 45 sec plank\n"),
        ["emom 3x every 60: wall balls 12, burpees 10, plank 45s"],
    ),
    (
        "a.txt",
        ("Bench press\nSet 1: 135 x 12\nSet 2: 185 x 8\nSet 3: 205 x 6\n\nRow\n3 x 10\n"),
        ["straight: Bench press 12/8/6, Row 3x10"],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), COUNTS)
def test_counts_go_without_a_unit_where_others_count(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told


ROUNDS = (
    (
        "a.txt",
        (
            "Sweat\n"
            "\n"
            "40 seconds on, 20 off for 2 sets of each move. Do 3 rounds.\n"
            "\n"
            "The moves\n"
            "\n"
            "• Bear crawl\n"
            "• Skater hops\n"
        ),
        ["circuit 3x rest 20: Bear crawl 2x40s, Skater hops 2x40s"],
    ),
    (
        "a.txt",
        ("Do this circuit 4 times. Rest one minute at the end of each circuit.\n\n15 push ups\n20 lunges\n"),
        ["circuit 4x then 60: push ups 15, lunges 20"],
    ),
    (
        "a.md",
        (
            "# Lunch circuit\n"
            "\n"
            "## Warm-up - 2:00\n"
            "Walk about and shake out both arms.\n"
            "\n"
            "### Circle: 3 rounds\n"
            "## Push-ups - 0:30\n"
            "Keep the body in one line.\n"
            "\n"
            "## Squats - 0:45\n"
            "Sit back and down.\n"
            "\n"
            "Rest - 0:15\n"
            "\n"
            "## Cool Down - 2:00\n"
            "Stretch what had to work.\n"
        ),
        ["straight: Warm-up 120s", "circuit 3x: Push-ups 30s, Squats 45s", "straight: Cool Down 120s"],
    ),
    (
        "a.json",
        (
            '{"name": "Core", "sets": [{"name": "Main", "loops": 3, "rest_after": 90, "intervals": [\n'
            '{"name": "Crunches", "duration": 30}, {"name": "Rest", "duration": 15},\n'
            '{"name": "Jacks", "duration": 30}, {"name": "Rest", "duration": 15}]}]}\n'
        ),
        ["circuit 3x then 90: Crunches 30s, Jacks 30s"],
    ),
    (
        "a.json",
        (
            '{"title": "HIIT", "rounds": 5, "workTime": 40, "restTime": 20,\n'
            '"exercises": ["Squat jumps", "Climbers", "High knees"]}\n'
        ),
        ["circuit 5x rest 20: Squat jumps 40s, Climbers 40s, High knees 40s"],
    ),
    (
        "a.txt",
        ("E3MOM x 12 min\n\n12 cal row\n10 snatches\n8 box jumps\n"),
        ["emom 4x every 180: row, snatches 10, box jumps 8"],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), ROUNDS)
def test_rounds_and_the_rests_after_them_are_the_blocks(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told


SWIMS = (
    (
        "a.txt",
        ("Thursday swim\n\n400 warm-up choice\n8x50 on 1:00 drill/swim\n300 pull\n200 cool-down\n"),
        [
            "straight: warm-up choice 400m",
            "emom 8x every 60: drill/swim 8x50m",
            "straight: pull 300m",
            "straight: cool-down 200m",
        ],
    ),
    (
        "a.txt",
        ("Group A:\n600 easy\n10x100 on 1:30\n200 kick\nGroup B:\n400 easy\n8x100 on 1:50\n200 kick\n"),
        [
            "straight: easy 600m",
            "emom 10x every 90: swim 10x100m",
            "straight: kick 200m",
            "straight: easy 400m",
            "emom 8x every 110: swim 8x100m",
            "straight: kick 200m",
        ],
    ),
    (
        "a.txt",
        (
            "Tuesday: Intervals\n"
            "10 min easy\n"
            "5 x 1000 m, 2 min jog\n"
            "10 min easy\n"
            "\n"
            "Thursday: Tempo\n"
            "15 min easy\n"
            "20 min tempo\n"
            "10 min easy\n"
        ),
        [
            "straight: easy 600s",
            "intervals: 1000 m 5x1000m",
            "straight: easy 600s",
            "intervals: easy 900s, tempo 1200s, easy 600s",
        ],
    ),
)


@pytest.mark.parametrize(("name", "page", "told"), SWIMS)
def test_swims_and_runs_in_lines_are_one_each(name: str, page: str, told: list[str]) -> None:
    assert blocks(name, page) == told
