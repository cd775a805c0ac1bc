"""Pages of several exercises of which one thing is out of form: a number lost, a name said twice, a heading more."""

import pytest

from read.facts import exercises, titles

MARKERS = [
    (
        "page.txt",
        ["Wall slide", "Chin tuck", "Shoulder roll"],
        """Neck care at home

Try these once the pain settles.

1) Wall slide

Stand with your back to a wall and slide your arms up. Repeat 10 times.

* Chin tuck

Sit tall and draw your chin straight back. Hold for 5 seconds and repeat 8 times.

* Shoulder roll

Lift your shoulders, roll them back and let them drop. Do 12.
""",
    ),
    (
        "page.txt",
        ["Ankle circles", "Towel pull", "Heel drop", "Toe walk"],
        """Ankle programme

1. Ankle circles
Turn your foot in a circle. 10 times each way.
2. Towel pull
Loop a towel round your foot and pull it towards you. Hold for 20 seconds.
Heel drop
Stand on a step and lower your heel slowly. 3 sets of 15.
4. Toe walk
Walk on your toes for 30 seconds.
""",
    ),
    (
        "page.txt",
        ["Bridge", "Clam", "Bird dog", "Dead bug"],
        """Back exercises
1. Bridge - lie on your back and lift your hips. 10 times
2. Clam - lie on your side and lift the top knee. 12 times each side
- Bird dog - on hands and knees, reach one arm and the other leg. 8 each side
4. Dead bug - on your back, lower one heel to the floor. 8 each side
""",
    ),
    (
        "page.txt",
        ["Pelvic tilt", "Knee roll", "Cat stretch"],
        """After your back operation

• (1) Pelvic tilt
Lie on your back with your knees bent. Press your back into the bed. Hold for 5 seconds, 10 times.

• (2) Knee roll
Let both knees sink to one side and back again. 10 times each side.

• (3) Cat stretch
On all fours, arch your back up and let it sink. 10 times.
""",
    ),
    (
        "page.txt",
        ["Calf stretch", "Foot scrunch", "Marble lift"],
        """Flat feet

1. Calf stretch

Stand facing a wall and lean in with one leg behind. Hold for 30 seconds, 3 times.

Foot scrunch

Sit down and scrunch a towel with your toes. Do this 10 times.

Marble lift

Pick up marbles with your toes and put them into a cup. 2 minutes each foot.
""",
    ),
    (
        "page.txt",
        ["Step ups", "Wall sit", "Heel raises", "Side steps"],
        """Knee class
1. Step ups 3 x 10
2. Wall sit 3 x 20 sec
Heel raises 3 x 15
4. Side steps 2 x 12
""",
    ),
    (
        "page.txt",
        ["Plantar stretch", "Big toe pull", "Golf ball roll"],
        """Heel pain handout

(1) Plantar stretch
Pull your toes back with your hand until the sole of the foot feels tight. Hold for 15 seconds. 5 times.

(2) Big toe pull
Bend your big toe back gently. Hold for 10 seconds. 5 times.

• Golf ball roll
Roll a golf ball under your foot for 2 minutes.
""",
    ),
    (
        "page.txt",
        ["Side bend", "Open book", "Thread the needle", "Cobra"],
        """Morning mobility for the spine

1. Side bend: reach one arm overhead and lean. 6 each side
2. Open book: lie on your side and open the top arm. 6 each side
Thread the needle: on hands and knees, slide one arm under. 6 each side
4. Cobra: lie on your front and press up. 8 times
""",
    ),
    (
        "page.txt",
        ["Elbow bends", "Wrist turns", "Fist squeezes"],
        """After your wrist comes out of plaster

1. Elbow bends

Bend your elbow as far as you can and then straighten it. Do this 10 times.

- Wrist turns

Turn your palm up and then down. Do this 10 times.

- Fist squeezes

Squeeze a rolled sock for 5 seconds. Do this 10 times.

Ring the fracture clinic if your fingers go blue.
""",
    ),
]
"""Names of one list, whose numbers and bullets are mixed or partly lost."""

CAPTIONS = [
    (
        "page.txt",
        ["Quad set", "Heel slide"],
        """Exercises after knee surgery

Quad set

Man lying on bed with a rolled towel under his knee.
Quad set

 • Lie on your back with a towel under your knee.
 • Press the knee down into the towel.
 • Hold for 5 seconds. Repeat 10 times.

Heel slide

Man lying on bed. Arrow shows heel moving.
Heel slide

 • Slide your heel towards your bottom.
 • Slide it back again. Repeat 15 times.
""",
    ),
    (
        "page.txt",
        ["Pendulum", "Wall crawl", "Crossover stretch"],
        """Shoulder exercises

1. Pendulum
Picture of a woman leaning over a table
Pendulum
Lean forward and let your arm hang. Swing it gently in circles. Do 10 circles each way.

2. Wall crawl
Picture of a woman facing a wall
Wall crawl
Walk your fingers up the wall. Hold for 10 seconds. Repeat 5 times.

3. Crossover stretch
Picture of a woman holding her elbow
Crossover stretch
Pull your arm across your chest. Hold for 20 seconds.
""",
    ),
    (
        "page.txt",
        ["Side lying lift", "Seated march"],
        """Hip strength

Side lying lift

Side lying lift.

Lie on your side. Lift the top leg. 3 sets of 10.

Seated march

Seated march.

Sit on a chair. Lift one knee and then the other. 20 times.
""",
    ),
    (
        "page.txt",
        ["Sitting calf stretch", "Standing calf stretch", "Soleus stretch"],
        """Achilles tendon pain

Sitting calf stretch
Photo of a man with a towel round his foot
Sitting calf stretch

Loop a towel round your foot. Pull until the calf feels tight. Hold 30 seconds, 3 times.

Standing calf stretch
Photo of a man at a wall
Standing calf stretch

Lean into a wall with one leg behind. Hold 30 seconds, 3 times.

Soleus stretch
Photo of a man with bent knees
Soleus stretch

Do the same with both knees bent. Hold 30 seconds, 3 times.
""",
    ),
    (
        "page.md",
        ["Ankle alphabet", "Ankle press"],
        """# Ankle rehab

## Ankle alphabet

A woman sitting with one foot in the air.

Ankle alphabet

1. Sit with your foot off the floor.
2. Write the alphabet with your toes.

## Ankle press

A woman pressing her foot against a wall.

Ankle press

1. Press the side of your foot against a wall.
2. Hold for 6 seconds. Repeat 8 times.
""",
    ),
]
"""Names that a picture between them and their instructions says again."""

CAPITALS = [
    (
        "page.txt",
        ["CHAIR STAND", "WALL PUSH", "BACK STEP", "LEG SWING"],
        """CHAIR STAND
Sit on the front of a chair with your feet apart. Stand up slowly without your hands
WALL PUSH
Stand at arm's length from a wall. Lower your chest towards the wall and push back
BACK STEP
Hold on to the sink and step back with one foot. Bring it forward again. Do ten
LEG SWING
Hold on to a chair and swing one leg to the side. Do ten with each leg
""",
    ),
    (
        "page.txt",
        ["ARM CIRCLES", "NECK TURN", "TRUNK TWIST"],
        """Keep moving in your chair
Do these every morning before breakfast and stop if anything hurts at all
ARM CIRCLES
Hold your arms out to the side. Draw small circles for 20 seconds
NECK TURN
Turn your head slowly to the left and then to the right. 5 times each way
TRUNK TWIST
Cross your arms on your chest. Turn your body to one side and hold for 5 seconds. 5 each way
""",
    ),
    (
        "page.txt",
        ["HEEL TAPS", "SEATED ROW", "HIP CIRCLES"],
        """Stay strong at home
HEEL TAPS
Sit on a chair. Put one heel out in front of you and bring it back. Ten times each leg
SEATED ROW
Loop a band round your feet. Pull it to your waist, squeezing your shoulder blades. Twelve times
HIP CIRCLES
Stand behind a chair and hold the back. Circle your hips five times each way
""",
    ),
    (
        "page.txt",
        ["SHOULDER SHRUG", "ARM RAISE", "HAND SQUEEZE", "FINGER WALK"],
        """SHOULDER SHRUG
Lift both shoulders up to your ears and lower them slowly. Repeat ten times
ARM RAISE
Lift your arm in front of you as high as you can. Hold for three seconds
HAND SQUEEZE
Squeeze a soft ball as hard as you can. Let go slowly. Repeat ten times
FINGER WALK
Walk your fingers up a wall. Mark the place with tape
""",
    ),
]
"""Names in capitals without blank lines around them, over sentences without full stops."""

GLUED = [
    (
        "page.txt",
        ["Shoulder circles", "Bra fastening", "Wall climbing"],
        """Moving your arm again

Shoulder circles

Lift your shoulders and roll them back. Repeat 5 times.

Bra fastening Bring both hands behind your back to the height of your bra strap. Repeat 10 times.

Wall climbing

Walk your fingers up a wall. Hold for 10 seconds.
""",
    ),
    (
        "page.txt",
        ["Head turn", "Prop on arms", "Reach across"],
        """Tummy games for babies
Head turnHold a toy beside your baby's face. Move it slowly to the other side. Do this 5 times.
Prop on armsPlace your baby on their tummy with a rolled towel under the chest. Stay for 2 minutes.
Reach acrossLay your baby on their back. Hold a toy over one shoulder until the other hand reaches for it.
""",
    ),
    (
        "page.txt",
        ["Wrist curl", "Finger spread", "Thumb touch"],
        """Hand therapy sheet
Wrist curl
Rest your arm on a table and bend your wrist up. 10 times.
Finger spreadPut a rubber band around your fingers. Open your fingers against it. 15 times. |
Thumb touchTouch your thumb to the tip of each finger. 5 rounds. |
""",
    ),
    (
        "page.txt",
        ["Sit to stand", "Heel raise", "Step up"],
        """Balance exercises

1. Sit to stand Sit on a firm chair. Stand up and sit down again slowly. Repeat 10 times.

2. Heel raise Stand holding the worktop. Rise on to your toes. Repeat 10 times.

3. Step up Stand in front of a step. Step up and down again. Repeat 10 times.
""",
    ),
    (
        "page.txt",
        ["Log roll", "Sitting balance", "Side reach"],
        """Physiotherapy home programme
Log rollRoll from your back on to your side without twisting. Repeat 5 times each way.
Sitting balanceSit on the edge of the bed with your feet on the floor. Hold for 1 minute.
Side reachReach out to one side as far as is safe. Come back to the middle. 6 times each side.
""",
    ),
    (
        "page.txt",
        ["Ankle pump", "Knee press", "Bottom squeeze"],
        """In-bed exercises
1. Ankle pump Move your feet up and down at the ankle. Do 20 each hour.
2. Knee press Push the back of your knee down into the bed. Hold for 5 seconds. Do 10.
3. Bottom squeeze Squeeze your buttocks together. Hold for 5 seconds. Do 10.
""",
    ),
]
"""Names that run into the first of their sentences."""

OTHERS = [
    (
        "page.txt",
        ["Knee lift", "Toe tap"],
        """Getting Stronger After a Fall

It takes time to get your strength back. Here are some of the exercises you may be given.

Before you begin

You can do these exercises in a firm chair.

Knee lift

Sit tall and lift one knee. Lower it slowly. 10 times each leg.

Toe tap

Keep your heels down and lift your toes. 20 times.
""",
    ),
    (
        "page.txt",
        ["Jaw opening", "Side slide"],
        """Jaw opening

1. Place your tongue on the roof of your mouth.
2. Open your mouth slowly.
3. Repeat 6 times.

Side slide

1. Put a pencil between your teeth.
2. Slide your jaw to the left and back.
3. Repeat 6 times on each side.

Every day

• The exercises above should be done 3 times a day.
• Use a warm cloth on your jaw before you start.
""",
    ),
    (
        "page.txt",
        ["Bent knee fall out", "Heel dig"],
        """Core Work Following Childbirth

Your tummy muscles have been stretched. Below are some of the exercises that your midwife may show you.

Getting ready

Lie on a mat with your knees bent.

Bent knee fall out

Let one knee fall slowly to the side. Bring it back. 8 times each side.

Heel dig

Dig your heel into the mat and hold for 5 seconds. 8 times each side.

Daily exercises

All of the exercises above can be done twice a day.
""",
    ),
]
"""Headings under which a page only speaks of the exercises before or after them."""

NUMBERS = [
    (
        "page.txt",
        ["Knee Bend", "Hip Lift", "Calf Raise"],
        """Your programme
Notes
 • Please ring if it hurts. We will see you in two weeks.
1Knee Bend
3 sets of 10 reps
 • Stand tall and hold on to a chair
 • Bend both knees a little and straighten them
2Hip Lift
2 sets of 8 reps
 • Lie on your back with your knees bent
 • Lift your hips off the floor
3Calf Raise
2 sets of 15 reps
 • Stand on both feet
 • Rise up on to your toes
""",
    ),
    (
        "page.txt",
        ["Side Plank", "Glute Bridge"],
        """Joanna's plan
Additional notes
- Take it easy this week. Ring me on Friday.
1Side Plank
3 sets of 20 seconds
- Lie on your side and prop yourself on your elbow
- Lift your hips
2Glute Bridge
3 sets of 10 reps
- Lie on your back
- Lift your hips and lower them
""",
    ),
]
"""Numbers that are glued to their names, after a section of notes."""

HTML = [
    (
        "page.html",
        ["Doorway stretch", "Shoulder squeeze"],
        """<span>Sitting all day rounds your shoulders. These two help.</span>

<strong>Doorway stretch</strong>

<span>Stand in a doorway with your forearms on the frame. Lean forward. Hold for 30 seconds.</span>

<strong>Shoulder squeeze</strong>

<span>Sit tall and draw your shoulder blades together. Hold for 5 seconds. Repeat 10 times.</span>

<strong>When to see a doctor</strong>

<span>See a doctor if your arm goes numb.</span>
""",
    ),
    (
        "page.html",
        ["Chin tuck", "Corner stretch", "Scapular squeeze"],
        """<span>Tech neck is common and these three moves will help you to undo it.</span>

<b>Chin tuck</b>

<span>Sit tall and glide your chin back. Hold for 5 seconds. Repeat 10 times.</span>

<b>Corner stretch</b>

<span>Stand in a corner with your forearms on the walls. Lean in and hold for 20 seconds.</span>

<b>Scapular squeeze</b>

<span>Pull your shoulder blades together and hold for 5 seconds. Repeat 10 times.</span>
""",
    ),
]
"""Pages of an editor that parts paragraphs by line ends alone."""

SUBTITLE = [
    (
        "page.txt",
        ["Bear crawl", "Crab walk", "Frog jump"],
        """Animal Walks: Making Children Strong and Fit
By Ann Lee, physical therapist
Children love to play animals. Here is how to play each of them.
Bear crawl: Put your hands and feet on the floor. Walk forward with your knees off the floor.
Crab walk: Sit down with your hands behind you. Lift your bottom and walk sideways.
Frog jump: Squat with your hands on the floor. Jump forward and land on your feet.
""",
    ),
    (
        "page.txt",
        ["Superman", "Table top", "Egg roll"],
        """Yoga for Toddlers: Calm, Strong and Happy Kids
Written by Sam Hart
Superman: Lie on your tummy and lift your arms and legs. Hold for 5 seconds.
Table top: Stand on hands and knees with a flat back. Hold for 10 seconds.
Egg roll: Hug your knees and rock back and forth. 5 times.
""",
    ),
]
"""A title whose colon parts it from a subtitle, over names with a colon."""

TABLE = [
    (
        "page.txt",
        ["Chair rise", "Hip abduction in standing", "Arm curl"],
        """Table 1.
Exercise Type | Sets | Repetitions | Resting Time | Progression | Load | |
---|---|---|---|---|---|---|
Chair rise | 3 | 10 | 30-60 s | more sets or more reps (up to 15) |
Body weight | |
Hip abduction in standing | 2 | 12 | 30-60 s | add ankle cuffs |
Ankle cuffs | |
Arm curl | 2 | 10 | 30-60 s | bigger bottles |
Bottles | |
""",
    ),
    (
        "page.txt",
        ["Squat to chair", "Wall push-up", "Heel raise"],
        """Exercise | Sets | Repetitions | Rest | Progression |
---|---|---|---|---|
Squat to chair | 2 | 8 | 60 s | no chair |
Wall push-up | 2 | 8 | 60 s | lower surface |
Heel raise | 2 | 12 | 60 s | one leg |
""",
    ),
]
"""Rows between bars, with a rule, whose last cell stands in the next line."""

STOPPED = [
    (
        "page.txt",
        ["Seated march", "Toe raise", "Arm circles"],
        """Chair exercises

Seated march

Lift one knee and then the other for 30 seconds.

Toe raise.

 • Keep your heels on the floor.
 • Lift your toes. 10 times.

Arm circles

Hold your arms out and draw circles. 10 each way.
""",
    ),
]
"""A name with a full stop among names without."""

SETS = [
    (
        "page.txt",
        ["Ankle pumps", "Quad squeeze", "Heel slide", "Chair stand"],
        """Knee replacement leaflet

- How often - do these exercises three times a day
- How long - carry on for 12 weeks

Set A exercises
Begin these on the day of your operation.
1. Ankle pumps
Move your feet up and down 20 times.
2. Quad squeeze
Tighten your thigh and hold for 5 seconds. 10 times.

Set B exercises
Begin these when you are at home.
3. Heel slide
Slide your heel towards you. 10 times.
4. Chair stand
Stand up from a chair and sit down slowly. 5 times.
""",
    ),
]
"""Parts of the exercises that are called sets."""


@pytest.mark.parametrize(
    ("name", "wanted", "page"),
    [*MARKERS, *CAPTIONS, *CAPITALS, *GLUED, *OTHERS, *NUMBERS, *HTML, *SUBTITLE, *TABLE, *STOPPED, *SETS],
)
def test_one_thing_out_of_form_leaves_the_exercises(name: str, wanted: list[str], page: str) -> None:
    assert [str(one).lower() for one in titles(name, page)] == [one.lower() for one in wanted]


NAMELESS = [
    (
        4,
        """Jaw exercises

Repeat every exercise five times, three times a day.

1. Open your mouth as wide as you can without pain. Close it again slowly.
2. Place your fist under your chin and open your mouth against it. Hold for 5 seconds.
3. Put your hand on the side of your jaw and push your jaw into it. Hold for 5 seconds.
4. Slide your lower jaw forward and then back.
""",
    ),
    (
        5,
        """Five hand exercises for stiff fingers

- To warm up the joints: make a loose fist and open it again. Repeat ten times.
- To stretch the palm: press your hand flat on a table and hold for 10 seconds.
- To strengthen your grip: squeeze a soft ball for 5 seconds and let go.
- To keep your thumb moving: touch your thumb to the tip of each finger.
- To finish: shake both hands loosely for a few seconds.
""",
    ),
    (
        4,
        """Four voice exercises your therapist recommends

• For easy breath: breathe in through your nose and sigh out on an "ah".
• For a relaxed jaw: chew as if you had a big sweet in your mouth and hum.
• For range: glide from your lowest note to your highest note.
• For strength: hold an "ee" for as long as you can.
""",
    ),
]
"""Points without names that are an exercise each, by the dose of all of them or by how many the title counts."""


@pytest.mark.parametrize(("count", "page"), NAMELESS)
def test_points_without_names_are_exercises(count: int, page: str) -> None:
    assert len(exercises("page.txt", page)) == count


KEPT = [
    "1. Sit tall on the chair.\n2. Lift one foot off the floor.\nKeep your back straight.\n4. Lower it slowly.\n",
    "- Sit tall.\n- Lift one foot off the floor.\n1. Hold for 5 seconds.\n2. Repeat 10 times.\n",
]


@pytest.mark.parametrize("steps", KEPT)
def test_steps_with_mixed_marks_stay_those_of_one_exercise(steps: str) -> None:
    (one,) = exercises("page.txt", f"Seated knee lift\n\n{steps}\nRepeat 10 times with each leg.\n")
    assert one["title"] == "Seated knee lift"


def test_what_stands_below_a_caption_is_not_lost() -> None:
    page = (
        "Hip exercises\n\nClam\n\nWoman lying on her side.\nClam\n\n- Lift your top knee.\n- Lower it. 10 times.\n\n"
        "Bridge\n\nWoman lying on her back.\nBridge\n\n- Lift your hips.\n- Lower them. 12 times.\n"
    )
    assert [one["steps"] for one in exercises("page.txt", page)] == [2, 2]
    assert [one["dose"]["reps"] for one in exercises("page.txt", page)] == [[10, 10], [12, 12]]
