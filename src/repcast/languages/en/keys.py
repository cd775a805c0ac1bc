"""English names of the fields of records and of front matter, by the words that a key is made of.

A key is taken apart at capitals, hyphens and underscores: "restTime" is rest and time. Where the words of several kinds
stand in one key, the kind that comes first here counts.
"""

from repcast.languages import words

STEPS = "instructions instruction steps step execution directions howto procedure guide"
TIPS = """
    tips tip notes note cues cue cautions caution precautions safety advice hints coaching pointers reminder reminders
    comment comments remark remarks warning warnings
"""
PROSE = "description desc descr overview summary dose dosage prescription intro introduction text"
HOW_TO = frozenset(("how", "to"))
"""Words that stand together in a key for what is to be done."""

HOW = frozenset(("how",))
"""The word that is a whole key for what is to be done."""

TO_WHAT = frozenset(("per", "between", "before", "after"))
"""Words in a key after which it only says what its amount is for: "repsPerSet"."""

NAMES = ("name", "title", "exercise", "label", "heading", "headline")
NAMED = "exercise move movement pose stretch drill station"
"""Words that may stand before "name" in a key, or alone, for the name of an exercise."""

MOVES = "movement"
"""The one of them that is a label of what to do where lines of keys tell an exercise."""

BODIES = ("text", "description", "instruction", "detail", "body")
"""The names of the field that says what to do in a step that has a name of its own."""

EQUIPMENT = "equipment gear kit props"

DOSE: dict[str, str] = {
    "Rounds": "rounds circuits laps",
    "Rest": "rest break recovery pause",
    "Hold": "hold holds",
    "Tempo": "tempo cadence",
    "Sets": "sets set series",
    "Reps": "reps rep repetitions repetition cycles cycle breaths",
    "Sides": "side sides",
    "Weight": "weight load kg lb lbs",
    "Distance": "distance metres meters",
    "Work": "work",
    "Duration": "duration time length seconds minutes secs mins timer",
}
"""The label that says in a line what a field of this name holds; of several the first that the key names."""

RATE = frozenset(("cadence",))
"""Words in a key of a tempo whose number counts turns a minute."""

WAYS = frozenset(("down", "up", "eccentric", "concentric", "lower", "lowering", "lift", "lifting"))
"""Names of the parts of a rep in an object that holds its tempo."""

SIDES: dict[str, str] = {
    "Both sides.": (
        "per_side each_side both_sides per_leg each_leg per_arm each_arm unilateral single_sided left_right two_sided"
        " each_hand per_hand each_foot per_foot one_sided mirror mirrored double"
        " switch_sides swap_sides other_side"
    ),
    "Alternating sides.": "alternating alternate_sides alternates_sides",
}
"""What a field of such a name says of the sides where it is true; the words of a name stand in any order."""

QUALIFIERS = """
    default recommended suggested target prescribed planned base standard goal starting range value min max minimum
    maximum low high from to no number num count amount of the a per each every side leg arm hand foot between
    after for in inter intra exercise interval period s sec secs second seconds min mins minute minutes hour hours
    ms m km kg lb lbs or and by round rounds circuit superset block section work working
"""
"""Words that may stand in a key beside the one that names its dose, where its value is a bare number.

A bare number under any other key ("approxTimeMinutes", "repsToday", "loadFactor") is none of the dose.
"""

STRAIGHT = "Straight sets"
MAIN = "Main set"
"""What a block of no kind of its own is called beside supersets, and what the exercises between a warm-up and
a cool-down are called.
"""

DAY_WORDS = frozenset(("day", "of", "week", "name", "number", "no", "training", "index"))
"""Words in a key that says on which day something is done."""

ROUND = frozenset(("round", "rounds", "circuit", "superset"))
AFTER_ROUND = "Rest between rounds"
"""The words in the key of a rest which is that after a round, and the label of such a rest."""

EACH = ("2", "two", "both", "each", "left and right", "left/right")
"""What a field such as "sides" holds where something is done on each of them."""

ONE_SIDE = ("left", "right", "l", "r", "none", "no", "center", "centre", "n/a")
"""What it holds where it says nothing of how much: one of a pair, or no side at all."""

NOT_A_DOSE = """
    weeks week days day calories muscles muscle id url image video created updated rating level total xp warmup warm
"""
"""Words that make a key one of something else: "duration_weeks", "days_per_week", "warmupSets"."""

UNITS: dict[str, str] = {
    "s": "s sec secs second seconds",
    "min": "min mins minute minutes",
    "m": "m metres meters",
    "km": "km",
    "kg": "kg",
    "lb": "lb lbs",
}
"""The unit of a bare number, by the words of its key that name it."""

EXERCISES = ("exercises", "moves", "movements", "poses", "stretches", "drills", "stations", "items")
MORE_EXERCISES = (
    "excercises",
    "exercices",
    "actions",
    "activities",
    "intervals",
    "sequence",
    "lifts",
    "elements",
    "entries",
    "tasks",
)
"""Other keys of the exercises of a block, which elsewhere hold other things."""

GROUPS = ("days", "workouts", "sessions", "weeks", "phases", "blocks", "sections", "routines", "levels")
ALTERNATIVE_GROUPS = frozenset(("days", "workouts", "sessions", "weeks", "phases", "routines", "levels"))
"""The keys of `GROUPS` of which one is done at a time."""

WORKOUT = "Workout"
"""What such a one is called, with its number, where none of them has a name."""

CONTAINERS = ("results", "data", "workout", "routine", "program", "programme", "plan")
"""Keys under which a record holds its exercises, its days or blocks, or the one thing that is meant."""

FACTS: frozenset[str] = words("""
    id uuid slug category categories group type kind level difficulty experience tags tag aliases alias created updated
    modified version author source url link image images video videos media status units muscle muscles primary
    secondary target targets mechanic mechanics force pattern priority custom favorite favourite performed logged best
    contraindications sessions frequency rpe rir phase body part bodypart therapist physio coach review date patient
    client programme program printed resistance
    """)
"""Words in the label of a fact about an exercise that is none of its dose."""

AMOUNTS = ("amount", "quantity", "value", "count", "target", "goal", "volume", "measure", "number")
UNIT_KEYS = ("unit", "units", "measure_unit", "unittype", "unit_type", "measurement", "metric", "uom", "mode")
"""The keys of an amount, and of the unit that stands beside it in a field of its own."""

COUNTED = ("reps", "rep", "repetitions", "repetition", "times", "x", "count", "each")
"""What such a unit is called where the amount counts how often."""

LANGUAGE = ("language", "lang", "locale", "language_code", "languagecode")
"""The keys that name the language of a translation."""

KINDS = ("type", "kind", "block_type", "blocktype", "group_type", "grouptype", "style", "format", "category")
"""The keys that say what a block of a session, or a row of a list, is."""

MINUTE_KEYS = (("minute",), ("minute", "number"))
"""The words of a key that says in which minute a station begins: {"minute": 1, "exercise": "Row"}."""

NO_BLOCK = ("round", "set", "part")
"""Names of blocks that say nothing of how these go."""

BLOCKS = dict.fromkeys(("pair", "couplet", "triplet", "triset", "tri set", "giant set"), "superset")
"""Names of blocks by which records keep them, and what kind of block each is."""

CLOCKED = {"amrap": "{kind} {time}", "emom": "{kind} {time}", "for-time": "{kind}, time cap {time}"}
"""How the kind of a block that goes by the clock is said with its time."""

TIMED = ("time", "timed", "duration", "timer", "work", "interval")
"""What the kind of an amount is called where it is a time."""

BODY_KEYS = (
    "body",
    "content",
    "contents",
    "paragraphs",
    "details",
    "detail",
    "markdown",
    "html",
    "rich_text",
    "excerpt",
)
"""Keys of a text that is all of a page, or some of it."""

ID_WORDS = ("id", "key", "slug", "ref", "code", "uid")
"""Words in the key of a name that is written as a slug: "exerciseId": "split-squat"."""

VALUES_OF_REST = ("rest", "break", "recovery", "pause", "recover")
"""What a row of a list of intervals is called that is only a rest."""

NOT_TOLD = words("""
    id uuid uid slug url uri href link image images img photo photos picture gif video videos media audio thumbnail
    thumb cover icon author source credit credits license copyright tag tags category categories type kind group status
    color colour date created updated modified by file path email equipment name title app version
    """)
"""Words in the key of a text that is none of an exercise, whatever it says."""

YES = ("yes", "true", "y", "1")
"""Values of a field that says that something is so."""


OTHER_NUMBERS: frozenset[str] = words("id ids index level order position version type step done completed page")
"""Words in a key of a number that counts nothing that is done."""

LOOPS: frozenset[str] = words("loop loops round rounds set sets repeat repeats circuit circuits lap laps cycle cycles")
BESIDE_ROUNDS: frozenset[str] = words("rest break pause recovery between after per delay start end")
"""Words in the key of how often a list of exercises is done, and of what is no such count: "rest_between_sets"."""
