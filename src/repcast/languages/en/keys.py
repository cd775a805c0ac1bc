"""English names of the fields of records and of front matter, by the words that a key is made of.

A key is taken apart at capitals, hyphens and underscores: "restTime" is rest and time. Where the words of several kinds
stand in one key, the kind that comes first here counts.
"""

from repcast.languages import words

STEPS = "instructions instruction steps step execution directions howto procedure guide"
TIPS = "tips tip notes note cues cue cautions caution precautions safety advice hints"
PROSE = "description overview summary dose dosage prescription intro introduction text"
HOW_TO = frozenset(("how", "to"))
"""Words that stand together in a key for what is to be done."""

HOW = frozenset(("how",))
"""The word that is a whole key for what is to be done."""

TO_WHAT = frozenset(("per", "between", "before", "after"))
"""Words in a key after which it only says what its amount is for: "repsPerSet"."""

NAMES = ("name", "title", "exercise", "label")
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
    "Duration": "duration time length seconds minutes secs mins",
}
"""The label that says in a line what a field of this name holds; of several the first that the key names."""

WAYS = frozenset(("down", "up", "eccentric", "concentric", "lower", "lowering", "lift", "lifting"))
"""Names of the parts of a rep in an object that holds its tempo."""

SIDES: dict[str, str] = {
    "Both sides.": "per_side each_side both_sides per_leg each_leg per_arm each_arm unilateral single_sided",
    "Alternating sides.": "alternating alternate_sides alternates_sides",
}
"""What a field of such a name says of the sides where it is true; the words of a name stand in any order."""

QUALIFIERS = """
    default recommended suggested target prescribed planned base standard goal starting range value min max minimum
    maximum low high from to no number num count amount of the a per each every side leg arm hand foot between after for
    in inter intra exercise interval period s sec secs second seconds min mins minute minutes hour hours ms m km kg lb
    lbs or and by
"""
"""Words that may stand in a key beside the one that names its dose, where its value is a bare number.

A bare number under any other key ("approxTimeMinutes", "repsToday", "loadFactor") is none of the dose.
"""

EACH = ("2", "two", "both", "each", "left and right", "left/right")
"""What a field such as "sides" holds where something is done on each of them."""

NOT_A_DOSE = "weeks week days day calories muscles muscle id url image video created updated rating level total xp"
"""Words that make a key one of something else: "duration_weeks", "days_per_week"."""

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
GROUPS = ("days", "workouts", "sessions", "weeks", "phases", "blocks", "sections", "routines", "levels")
ALTERNATIVE_GROUPS = frozenset(("days", "workouts", "sessions", "weeks", "phases", "routines", "levels"))
"""The keys of `GROUPS` of which one is done at a time."""

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

YES = ("yes", "true", "y", "1")
"""Values of a field that says that something is so."""
