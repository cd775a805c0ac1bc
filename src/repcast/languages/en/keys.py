"""English names of the fields of records and of front matter, by the words that a key is made of.

A key is taken apart at capitals, hyphens and underscores: "restTime" is rest and time. Where the words of several kinds
stand in one key, the kind that comes first here counts.
"""

STEPS = "instructions instruction steps step execution directions howto procedure"
TIPS = "tips tip notes note cues cue cautions caution precautions safety advice hints"
PROSE = "description overview summary dose dosage prescription intro introduction text"
NAMES = ("name", "title", "exercise", "label")
NAMED = "exercise move movement pose stretch drill station"
"""Words that may stand before "name" in a key, or alone, for the name of an exercise."""

BODIES = ("text", "description", "instruction", "detail", "body")
"""The names of the field that says what to do in a step that has a name of its own."""

EQUIPMENT = "equipment gear kit props"

DOSE: dict[str, str] = {
    "Rounds": "rounds circuits laps",
    "Rest": "rest break recovery pause",
    "Hold": "hold holds",
    "Tempo": "tempo cadence",
    "Sets": "sets set series",
    "Reps": "reps rep repetitions repetition",
    "Sides": "side sides",
    "Weight": "weight load kg lb lbs",
    "Distance": "distance metres meters",
    "Work": "work",
    "Duration": "duration time length seconds minutes secs mins",
}
"""The label that says in a line what a field of this name holds; of several the first that the key names."""

SIDES: dict[str, str] = {
    "perform on each side": "per_side each_side both_sides per_leg each_leg per_arm each_arm unilateral single_sided",
    "alternate sides": "alternating alternate_sides alternates_sides",
}
"""What a field of such a name says of the sides where it is true; the words of a name stand in any order."""

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

TIPS_HEADING = "Tips"
