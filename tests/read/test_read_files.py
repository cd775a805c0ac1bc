"""Pages of exercise libraries and repositories: heads, rows, loads, numbers, ranks and marks of their own."""

import pytest

from read.facts import blocks, exercises, facts
from read.told import exercise

Told = tuple[str, str, str, list[int | None]]
"""The name and the text of a page, its exercises in a few words, and the steps of each where they matter."""

NUMBERS_ALONE: list[Told] = [
    (
        "page.txt",
        """Heel Drops on a Stair

1

Stand on the edge of a step with your heels over it.

2

Rise up onto your toes.

3

Lower your heels slowly below the step.

Do 3 sets of 15.
""",
        "Heel Drops on a Stair 3x15",
        [3],
    ),
    (
        "page.txt",
        """Side-Lying Clam
Things You'll Need
- Exercise mat
Steps
-
-
1
Lie on your side with your knees bent.
-
2
Keep your feet together and lift the top knee.
-
3
Hold for 3 seconds and lower it again.
-
4
Repeat 12 times and change sides.
-
1
""",
        "Side-Lying Clam 123s each",
        [4],
    ),
    (
        "page.txt",
        """Hip Circles

Step 1
Stand on one leg and hold on to a chair.
Step 2
Lift the other knee to the height of your hip.
Step 3
Draw a big circle with the knee, out and round.
Step 4
Do 8 circles, then change legs.
""",
        "Hip Circles 8 each",
        [4],
    ),
    (
        "page.txt",
        """Seated March

01
Sit tall at the front of a chair.
02
Lift one knee, then put the foot down.
03
Lift the other knee.
04
Go on for 60 seconds.
""",
        "Seated March 60s",
        [3],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), NUMBERS_ALONE)
def test_numbers_alone_count_the_lines_below(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


GROWING: list[Told] = [
    (
        "page.txt",
        """Dead Hang

Hang from a bar with your arms long. Hold on for 10 seconds, then 15 seconds, then 20 seconds.
""",
        "Dead Hang 10s/15s/20s",
        [1],
    ),
    (
        "page.txt",
        """Chin-ups

Hang from the bar and pull your chin over it. Do 8, then 6, then 4, then 2.
""",
        "Chin-ups 8/6/4/2",
        [],
    ),
    (
        "page.txt",
        """Box breathing

Breathe in for 4 seconds, hold for 4 seconds, then breathe out for 6 seconds. Repeat 10 times.
""",
        "Box breathing 10",
        [],
    ),
    (
        "page.txt",
        """Calf stretch

Press your heel down and hold for 20 seconds, then rest for 10 seconds, then do it 3 times.
""",
        "Calf stretch 320s",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), GROWING)
def test_sets_grow_or_shrink_in_a_sentence(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


LOADS: list[Told] = [
    (
        "page.md",
        """# Leg Day

## Back Squat
- 135 x 8
- 185 x 5
- 225 x 3

## Romanian Deadlift
- 95 x 10
- 115 x 10
- 135 x 8
""",
        "Back Squat 8@135/5@185/3@225; Romanian Deadlift 10@95/10@115/8@135",
        [],
    ),
    (
        "page.md",
        """# Pull

## Barbell Row
- 60kg x 8
- 70kg x 8
- 80kg x 6

## Biceps Curl
- 20kg x 12
- 20kg x 12
- 20kg x 12
""",
        "Barbell Row 8@60kg/8@70kg/6@80kg; Biceps Curl 3x12",
        [],
    ),
    (
        "page.md",
        """# Session 4

### Bench Press

100 lb x 5 @rest: 120s
120 lb x 5 @rest: 120s
140 lb x 3 @rest: 180s

### Dips

0 x 10 @rest: 60s
0 x 10 @rest: 60s
""",
        "Bench Press 5@100lb/5@120lb/3@140lb; Dips 2x10",
        [],
    ),
    (
        "page.txt",
        """Push Day

Bench Press
- 40 x 10
- 50 x 8
- 60 x 6

Shoulder Press
- 20 x 12
- 25 x 10
- 30 x 8
""",
        "Bench Press 10@40/8@50/6@60; Shoulder Press 12@20/10@25/8@30",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), LOADS)
def test_lines_of_a_load_before_its_reps_are_sets(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


BARS: list[Told] = [
    (
        "page.md",
        """# Ankle Week

## Day 1

| Calf raise | 3 sets | 12 reps |
| Heel walk | 2 sets | 20 metres |

## Day 2

| Single-leg balance | each side | 30 seconds |
| Toe walk | 2 sets | 20 metres |
""",
        "Calf raise 3x12; Heel walk 2x20m; Single-leg balance 30s each; Toe walk 2x20m",
        [],
    ),
    (
        "page.md",
        """# Morning mobility

| Cat cow | 10 reps |
| Thread the needle | 8 reps each side |
| Child's pose | 60 seconds |
""",
        "Cat cow 10; Thread the needle 8 each; Child's pose 60s",
        [],
    ),
    (
        "page.txt",
        """Core finisher

| Hollow hold | 3 x 20 s |
| Dead bug | 3 x 10 |
| Side plank | 2 x 30 s per side |
""",
        "Hollow hold 3x20s; Dead bug 3x10; Side plank 2x30s each",
        [],
    ),
    (
        "page.md",
        """# Legs

**Main:**

| Squat | 5 sets | 5 reps | rest 2 min |
| Leg press | 3 sets | 12 reps | rest 90 s |

**Finish:**

| Calf raise | | 20 reps |
| Wall sit | | 45 seconds |
""",
        "Squat 5x5; Leg press 3x12; Calf raise 20; Wall sit 45s",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), BARS)
def test_rows_between_bars_need_no_rule(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


NAMELESS: list[Told] = [
    (
        "page.md",
        """# Neck care

Hold each of these for 15 seconds. Don't force anything.

1. Head to the side, ear to the shoulder

![](1.png)

2. Chin to the chest, hands behind the head

![](2.png)

3. Head turned, eyes over the shoulder

![](3.png)
""",
        "Exercise 1 15s; Exercise 2 15s; Exercise 3 15s",
        [],
    ),
    (
        "page.md",
        """## Hand stretches

Each position should be held for 10-20 seconds.

1. Palms together in front of the chest, elbows out
2. Backs of the hands together, fingers down
3. One arm out, fingers pulled back with the other hand
4. One arm out, fist bent down with the other hand
""",
        "Exercise 1 10~20s; Exercise 2 10~20s; Exercise 3 10~20s; Exercise 4 10~20s",
        [],
    ),
    (
        "page.txt",
        """Desk stretches

Hold every stretch for 20 seconds.

1) Arms above the head, fingers joined, palms up
2) Arms behind the back, fingers joined, chest open
3) One hand on the head, ear drawn to the shoulder
4) Both feet flat, trunk turned to the back of the chair
""",
        "Exercise 1 20s; Exercise 2 20s; Exercise 3 20s; Exercise 4 20s",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), NAMELESS)
def test_points_without_names_share_a_dose(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


EVENTS: list[Told] = [
    (
        "page.txt",
        """The entry test:

1. Plank. The candidate holds a plank on the forearms for as long as possible.
a. Keep the body straight.
b. Look at the floor.
2. Pull-ups. The candidate does as many pull-ups as possible.
a. Hang from the bar with the arms straight.
b. Pull until the chin is over the bar.
c. Lower to a dead hang.
3. Shuttle Run. The candidate runs ten times between two lines 20 metres apart.
a. Touch each line with one foot.
""",
        "Plank; Pull-ups; Shuttle Run 10",
        [2, 3, 1],
    ),
    (
        "page.txt",
        """Fire service fitness events

1)
Hose Drag. Pick up the end of the hose and drag it for 30 metres.
A. Keep hold of the hose at the shoulder.
B. Kneel at the end and pull the rest of it in.
2)
Stair Climb. Climb the stairs with a pack on your back.
A. Step on each stair.
B. Do not hold the rail.
3)
Dummy Carry. Lift the dummy under the arms and walk backwards for 20 metres.
A. Bend your knees when you lift.
B. Set the dummy down slowly.
""",
        "Hose Drag 30m; Stair Climb; Dummy Carry 20m",
        [2, 1, 2],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), EVENTS)
def test_lettered_rules_are_of_the_event_over_them(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


BRACKETS: list[Told] = [
    (
        "page.md",
        """# Warm-up

- Shrugs (10x)
- Leg Swings (12x each)
- Plank (45s)
- Side Plank (30s each)
""",
        "Shrugs 10; Leg Swings 12 each; Plank 45s; Side Plank 30s each",
        [],
    ),
    (
        "page.txt",
        """Mobility

Neck circles (5x each way)
Shoulder rolls (x10)
Hip circles (8x each side)
Toe touches (10 times)
""",
        "Neck circles 5 each; Shoulder rolls 10; Hip circles 8 each; Toe touches 10",
        [],
    ),
    (
        "page.md",
        """## Prep

1. Band pull-aparts (15x)
2. Face pulls (15x)
3. Lunge with twist (6x each)
""",
        "Band pull-aparts 15; Face pulls 15; Lunge with twist 6 each",
        [],
    ),
    (
        "page.html",
        """<h2>Cool-down</h2>
<ul>
<li>Pigeon (60s each)</li>
<li>Frog (60s)</li>
<li>Couch stretch (90 sec each)</li>
</ul>
""",
        "Pigeon 60s each; Frog 60s; Couch stretch 90s each",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), BRACKETS)
def test_a_count_in_brackets_is_no_part_of_a_name(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


HEADS: list[Told] = [
    (
        "page.md",
        """---
title: Wall Slide
tips: ['Don\\'t shrug', 'Breathe out on the way up']
steps: [
  'Stand with your back against a wall',
  'Slide your arms up without letting the ribs flare',
  'Lower with control',
  'Do 2 sets of 12'
]
---

## How to

::instructions{:items='steps'}
""",
        "Wall Slide 2x12",
        [3],
    ),
    (
        "page.md",
        """---
title: Glute Bridge: the basics
equipment: mat
steps:
  - Lie on your back with your knees bent
  - Lift: squeeze your glutes and raise the hips
  - Hold for 3 seconds
  - Lower slowly and repeat 15 times
---

A fine start for weak hips.
""",
        "Glute Bridge: the basics 153s",
        [3],
    ),
    (
        "page.md",
        """---
layout: exercise
name: Calf Stretch
summary: "Loosens the calf" (and the Achilles tendon)
instructions:
  - Put your hands on a wall
  - Step one foot back and press the heel down
  - Hold 30 seconds each side
---
""",
        "Calf Stretch 30s each",
        [3],
    ),
    (
        "page.md",
        """---
title: "Dead Bug"
date: 2024-03-01
tags: [core, @home]
sets: 3
reps: 10
steps:
- Lie on your back with your arms up
- Lower one arm and the other leg
- Come back and change sides
---
""",
        "Dead Bug 3x10 each",
        [3],
    ),
    (
        "page.md",
        """---
title: Cat Cow
description: Moves the spine: round, then hollow
steps: ["Start on hands and knees", "Round your back up", "Let your belly sink", "Repeat 8 times"]
---

## Watch it

<Video src={frontmatter.video} />
""",
        "Cat Cow 8",
        [4],
    ),
    (
        "page.md",
        """---
title: Side Plank
level: *intermediate
steps:
  - 'Lie on your side, elbow under the shoulder'
  - 'Lift your hips - don\\'t let them sag'
  - 'Hold for 20 seconds on each side'
---

Text about the plank.
""",
        "Side Plank 20s each",
        [3],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), HEADS)
def test_a_head_tells_the_exercise(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


DASHES: list[Told] = [
    (
        "page.md",
        """# Mobility

- Crab - Twisting — 2 x 40s
- Frogger - Low — 2 x 40s
- Bear Crawls — 2 x 40s
""",
        "Crab - Twisting 2x40s; Frogger - Low 2x40s; Bear Crawls 2x40s",
        [],
    ),
    (
        "page.txt",
        """Hips

- 90/90 Switches - 3 x 10
- Figure 4 Stretch - 2 x 30 s
- Pigeon - 2 x 45 s
""",
        "90/90 Switches 3x10; Figure 4 Stretch 2x30s; Pigeon 2x45s",
        [],
    ),
    (
        "page.md",
        """## Upper

1. Row - Single Arm – 3 x 8 per side
2. Press - Half Kneeling – 3 x 8 per side
3. Carry - Suitcase – 3 x 30 m
""",
        "Row - Single Arm 3x8 each; Press - Half Kneeling 3x8 each; Carry - Suitcase 3x30m",
        [],
    ),
    (
        "page.txt",
        """Core

Plank - high - 45 seconds
Plank - side - 30 seconds each side
Hollow hold - 20 seconds
""",
        "Plank - high 45s; Plank - side 30s each; Hollow hold 20s",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), DASHES)
def test_a_name_may_have_a_dash_or_a_figure(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


RANKS: list[Told] = [
    (
        "page.md",
        """### Knee Lift
- Stand tall
- Lift one knee
- Hold for 5 seconds
- Repeat 10 times

### Heel Raise
- Stand tall
- Lift both heels
- Hold for 5 seconds
- Repeat 10 times

# Side Bend
- Stand tall
- Lift one arm
- Hold for 5 seconds
- Repeat 10 times
""",
        "Knee Lift 105s; Heel Raise 105s; Side Bend 105s",
        [4, 4, 4],
    ),
    (
        "page.md",
        """## Row

3 x 10

Pull the bar.

## Press

3 x 8

Push the bar.

# Squat

5 x 5

Sit down and stand up.
""",
        "Row 3x10; Press 3x8; Squat 5x5",
        [],
    ),
    (
        "page.md",
        """#### Plank
Hold 30 seconds.
#### Side Plank
Hold 20 seconds.
## Bridge
Lift your hips. 10 reps.
## Dead Bug
Lower one leg. 8 reps.
""",
        "Plank 30s; Side Plank 20s; Bridge 10; Dead Bug 8",
        [],
    ),
    (
        "page.md",
        """Notes for my back

### [[Cobra]] #back
- Stand tall
- Lift your chest
- Hold for 5 seconds
- Repeat 10 times

### [[Child's Pose]]
- Kneel and sit on your heels
- Hold for 30 seconds

# [[Cat-Cow]]
- Start on hands and knees
- Round and hollow your back
- Repeat 10 times
""",
        "Cobra 105s; Child's Pose 30s; Cat-Cow 10",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), RANKS)
def test_a_higher_heading_stands_beside_lower_ones(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


LABELS: list[Told] = [
    (
        "page.txt",
        """Band Pull Apart

Programming

Typical Rep Range

12-25 reps

Rest Between Sets

30-60 seconds

How to Perform

1. Hold the band in front of you.
2. Spread your arms.
""",
        "Band Pull Apart 12~25",
        [2],
    ),
    (
        "page.txt",
        """Wall Sit

Hold Time

45 seconds

Steps

1. Lean on a wall.
2. Slide down.
""",
        "Wall Sit 45s",
        [2],
    ),
    (
        "page.txt",
        """Goblet Squat

Beginner

Rest Between Sets

90 seconds

Instructions

1. Hold a weight at your chest.
2. Squat down.
3. Stand up.
""",
        "Goblet Squat",
        [3],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), LABELS)
def test_a_single_label_stands_over_its_value(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


BROKEN: list[Told] = [
    (
        "page.txt",
        """Heel Raises

Stand behind a chair with your feet as wide as your hips and

rise up onto your toes as high as you can. Lower your heels slowly to

the floor. Repeat 15 times.
""",
        "Heel Raises 15",
        [2],
    ),
    (
        "page.txt",
        """Stations

Press-ups: Do 5 press-ups with your hands under the shoulders and

then do 10 squats. Go on for 1 minute.

Rope skipping: Skip with both feet together for 1 minute, counting

how often you trip.

Shuttle run: Run between two cones for 1 minute and touch each of

them with your hand.
""",
        "Press-ups 1060s; Rope skipping 60s; Shuttle run 60s",
        [],
    ),
    (
        "page.txt",
        """Bridge

1. Lie on your back with your knees bent and your feet flat on the

floor, arms at your sides.

2. Lift your hips until your body makes a line from the knees to the

shoulders.

3. Hold for 5 seconds and lower again. Do 10 of these.
""",
        "Bridge 105s",
        [3],
    ),
    (
        "page.txt",
        """Calf Stretch

A tight calf pulls on the heel, and many runners feel it when they get up,

so it is worth a minute of your day.

Lean on a wall with one foot back and press the heel down. Hold 30 seconds.
""",
        "Calf Stretch 30s",
        [1],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), BROKEN)
def test_a_sentence_goes_on_after_a_blank_line(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


RECORDS: list[Told] = [
    (
        "page.json",
        """{
 "name": "Leg day",
 "sets": [
  {
   "exercise": "Squat",
   "reps": 5,
   "weight": "100 kg"
  },
  {
   "exercise": "Squat",
   "reps": 5,
   "weight": "100 kg"
  },
  {
   "exercise": "Squat",
   "reps": 5,
   "weight": "100 kg"
  },
  {
   "exercise": "Leg press",
   "reps": 12
  },
  {
   "exercise": "Leg press",
   "reps": 12
  }
 ]
}
""",
        "Squat 3x5; Leg press 2x12",
        [],
    ),
    (
        "page.json",
        """{
 "workouts": [
  {
   "title": "Hangs",
   "Sets": [
    {
     "Exercise": "Hang",
     "Reps": 6,
     "Rest": 60
    },
    {
     "Exercise": "Hang",
     "Reps": 6,
     "Rest": 60
    }
   ]
  }
 ]
}
""",
        "Hang 2x6",
        [],
    ),
    (
        "page.json",
        """[
 {
  "exercise": "Bench",
  "reps": 10
 },
 {
  "exercise": "Bench",
  "reps": 8
 },
 {
  "exercise": "Bench",
  "reps": 6
 },
 {
  "exercise": "Row",
  "reps": 10
 },
 {
  "exercise": "Row",
  "reps": 10
 }
]
""",
        "Bench 10/8/6; Row 2x10",
        [],
    ),
    (
        "page.json",
        """{
 "name": "Circuit",
 "exercises": [
  {
   "name": "Squat",
   "reps": 10
  },
  {
   "name": "Row",
   "reps": 10
  },
  {
   "name": "Squat",
   "reps": 10
  },
  {
   "name": "Row",
   "reps": 10
  }
 ]
}
""",
        "Squat 10; Row 10; Squat 10; Row 10",
        [],
    ),
]


@pytest.mark.parametrize(("name", "text", "told", "steps"), RECORDS)
def test_rows_of_one_name_are_its_sets(name: str, text: str, told: str, steps: list[int | None]) -> None:
    check(name, text, told, steps)


def check(name: str, text: str, told: str, steps: list[int | None]) -> None:
    """Assert that a page is read as these exercises."""
    found = exercises(name, text)
    assert "; ".join(map(exercise, found)) == told
    assert all(want is None or one["steps"] == want for one, want in zip(found, steps, strict=False))


LOGS = [
    (
        "# Gym log\n\n## 2021-03-02\n\n- Squat 5x5 @ 80\n\n## 2021-03-05\n\n- Deadlift 1x5 @ 100\n\n"
        "## 2021-03-20\n\n- Squat 5x5 @ 82.5\n\n## 2021-04-11\n\n- Bench 3x8 @ 55\n"
    ),
    (
        "Training diary\n\n12/01/2019\nBench 3x10 @ 135\n\n12/05/2019\nSquat 3x5 @ 185\n\n"
        "12/19/2019\nBench 3x10 @ 140\n\n01/02/2020\nSquat 3x5 @ 190\n"
    ),
    "* 2014/05/01: 5k run, 26:10\n* 2014/05/03: 8k run, 45:02\n* 2014/05/21: 5k run\n* 2014/06/30: 10k run\n",
]


@pytest.mark.parametrize("log", LOGS)
def test_dates_that_stand_unevenly_apart_make_a_log(log: str) -> None:
    assert [one["code"] for one in facts("page.md", log)["diagnostics"]] == ["not-an-exercise"]


PLANS = [
    (
        "# Plan\n\n## 2024-01-01\n- Squat 5x5\n\n## 2024-01-03\n- Press 5x5\n\n"
        "## 2024-01-05\n- Squat 5x5\n\n## 2024-01-08\n- Press 5x5\n"
    ),
    (
        "# Wall sit\n\n1. Lean on a wall.\n2. Slide down until your knees are bent.\n3. Hold for 30 seconds.\n\n"
        "## Comments\n\n2019-01-03 Ann: nice\n\n2019-03-01 Bob: hard\n\n2020-01-01 Cy: good\n\n2021-01-01 Di: ta\n"
    ),
]


@pytest.mark.parametrize("plan", PLANS)
def test_other_dates_make_none(plan: str) -> None:
    assert exercises("page.md", plan)


@pytest.mark.parametrize("head", ["Main set 4x", "Main Set x4", "**Block 2 x4**", "### Circuit (x4)"])
def test_a_part_has_its_rounds_beside_its_name(head: str) -> None:
    page = f"# Pool\n\n{head}\n\n- 50 m kick\n- 100 m steady\n"
    assert [(one["kind"], one["rounds"]) for one in blocks("page.md", page)] == [("circuit", [4, 4])]


@pytest.mark.parametrize("minutes", [5, 15, 40])
def test_the_only_exercise_of_a_part_lasts_as_long_as_the_part(minutes: int) -> None:
    page = f"# Monday\n\n## Strength\n\n- Squat 3x5\n- Row 3x8\n\n## Cardio ({minutes} min)\n\n- Running\n"
    assert exercises("page.md", page)[-1]["dose"]["work_s"] == [60 * minutes] * 2


def test_a_rating_after_a_dose_is_no_user() -> None:
    page = "## Upper\n\n1. Bench - 4x6 @RPE8\n2. Row 3x10, superset w/ face pulls 3x15\n3. Curls 2x12\n"
    assert [exercise(one) for one in exercises("page.md", page)] == [
        "Bench 4x6",
        "Row 3x10",
        "face pulls 3x15",
        "Curls 2x12",
    ]


def test_the_last_of_lines_with_their_doses_is_one_of_them() -> None:
    page = (
        "# Push-up Progressions\n\nLevel 1 — Wall push-up: 3x15\nLevel 2 — Incline push-up: 3x12\n"
        "Level 3 — Knee push-up: 3x10\nLevel 4 — Full push-up: 3x8\n"
    )
    assert len(exercises("page.md", page)) == 4
