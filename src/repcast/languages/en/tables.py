"""English names of a table's columns and of units in them."""

from repcast.languages import words

COLUMNS: dict[str, tuple[str, ...]] = {
    "Rest": ("rest", "resting", "rests", "recovery", "break", "breaks", "pause", "pauses", "off"),
    "Sets": ("sets", "set", "series"),
    "Rounds": ("rounds", "round"),
    "Hold": ("hold", "breaths", "breath"),
    "Tempo": ("tempo", "cadence"),
    "Reps": ("reps", "rep", "repetitions", "repetition", "amount", "count", "times", "many"),
    "Time": ("time", "duration", "seconds", "secs", "minutes", "mins", "length", "work", "interval", "on"),
    "Distance": ("distance",),
    "Load": ("weight", "load", "kg", "lbs"),
}
"""The columns of a dose by the words in their names, in the order in which they are looked for."""

SETS_COLUMN, REPS_COLUMN, TIME_COLUMN = "Sets", "Reps", "Time"
"""The kinds of the columns that number or count the sets, count the reps of each, and time what is done."""

UNITS: dict[str, tuple[str, ...]] = {
    "seconds": ("seconds", "secs", "sec", "s"),
    "minutes": ("minutes", "mins", "min"),
    "breaths": ("breaths", "breath"),
}
"""The units that the name of a column may hold: "Rest (min)"."""

LOAD = "Load"
"""The label of how heavy something is."""

COUNT, SECONDS = "Reps", "seconds"
"""What a bare number after a name counts, "Push-ups – 10", and after the name of a position that is held."""

SET = "Set"
SET_LABEL = r"(?:work(?:ing)? )?set\s*#?\s*(?P<number>\d{1,2})"
SET_COLUMN = r"s\s?(?P<number>\d{1,2})|(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\s+(?:work(?:ing)? )?set"
"""The label of one set of several, "Set 2", and how a column of them is called besides: "S2", "2nd set"."""

MOST_REPS = "max reps"
REPS_UNIT, WITH, BY = r"reps?", r"@|at|with", r"[x×]|for"
"""The unit of a count of reps, what joins it to its load ("5 reps at 60 %"), and a load to its reps ("60 % x 5")."""

SIZES = r"inch(?:es)?|in\.?|cm|ft|foot|feet|pood|pounds?|kilos?"
"""Units of how large or how heavy a thing is, after a number that counts none of it: "20 inch box jumps"."""

HEIGHT_UNITS = r"inch(?:es)?\b|in\b|cm\b"
"""The units of the height of a box: "Box jump 24/20 in"."""

PLURALS = "s"
"""The ending of most names of what is done several times."""

LOAD_UNITS, AT_LEAST = r"kgs?|lbs?|#|%", r"at least|min\.?|max(?:imum)?,?(?: at least)?"
MOST = r"max(?:imum|\.)?|amrap|to failure|failure|all out"
"""The units of a load after the reps of a set ("5 x 100 kg"), words before the fewest reps of an open one,
and words for as many reps as one can."""

REPS_CELL = rf"\d{{1,3}}(?:\s?(?:[-–/,]|to)\s?\d{{1,3}})*\s?(?:[a-z]{{1,8}}\.?(?:\s[a-z]{{1,8}}){{0,2}})?|(?:{MOST})"
"""What a cell of reps may hold: a number, a range, one number a set, a time, "12 each leg", "AMRAP"."""

RPE = r"rpe|rir"
"""What stands before a number that says how hard a set is, "5 @ RPE 8", or how many reps are left in it."""

ROUNDS, SETS_OF = "rounds", "sets of"
"""The word after a number for how often several exercises are done in turn."""

MINUTE_UNIT, AT = "min", "at"
"""What a stroke after a number stands for where it is a time, 20′, and what the sign before a pace does."""

MINUTE, EVERY_MINUTES, SO_MANY_ROUNDS = "Minute", "Every {minutes} minutes", ", {rounds} rounds"
"""The label of the minute of a station, and how it is said how long a turn is, and how often all have one."""

ORDINALS = r"first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)|odd|even"
"""The name of a minute below the name of their column."""

MINUTE_COLUMNS: frozenset[str] = words("minute minutes min mins when start time clock at")
"""Words in the name of a column of the minutes in which something is done."""

ROUND_LABEL = (
    r"(?:rounds?|rds?|r|laps?|circuit|cycle|pass)\.?\s*#?\s*\d{1,2}"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|last|final)\s+(?:round|rd|lap|circuit|cycle|pass)"
)
ROUND_COLUMNS: frozenset[str] = words("round rounds rd lap laps circuit circuits")
"""The label of one round of several, "Round 2", "R3", "2nd lap", and words in the name of a column that counts them."""

REST = "Rest"
"""The label of a time in which one rests."""

TIME = "Work"
"""The label of a time that something is done for."""

DAY_COLUMNS: frozenset[str] = words("day days week weeks weekday date session sessions workout workouts no nr")
"""Words in the name of a column that says when."""

NAME = "Exercise"
"""How the column of the names is called where a table has none."""

NAME_COLUMNS: frozenset[str] = words("""
    exercise exercises movement movements move moves name names activity activities drill drills pose poses stretch
    stretches what lift lifts part station stations
    """)
"""Words in the name of the column that names the exercises."""

OF_BODY: frozenset[str] = words("body muscle muscles")
"""Words beside which `OF_ANYTHING` names no exercise: "Body part", "Muscle name"."""

OF_ANYTHING: frozenset[str] = words("part name names")
"""The names of columns that may be those of anything."""

NAME_COLUMN = "Exercise"
"""Such a name, for a column that has the name of a workout."""

DAY_CELL = r"(?:day|workout|session)\s*#?\s*\d{1,3}\b"
"""How a cell begins that says what is done on a day: "Day 12: 30 squats"."""

MINUTE_WORD = r"min(?:ute)?s?\.?"
"""The word beside the minutes from which and to which something is done: "5-10 min: jog"."""

LENGTHS = r"^(?:\w+\.? )?(?:duration|length)\b"
"""A label of how long the whole exercise takes."""

FACT_COLUMNS: frozenset[str] = words(
    "field property attribute aspect key parameter variable detail metric item feature"
)
VALUE_COLUMNS: frozenset[str] = words("""
    value values detail details info information data description recommendation setting specification amount target
    """)
"""Words in the names of the two columns of a table of facts: "Field | Value"."""

NUMBER_COLUMNS: frozenset[str] = words("no nr number step order phase nº")
INSTRUCTION_COLUMNS: frozenset[str] = words("""
    instruction instructions action how do description direction directions details detail text what instructed
    """)
"""Words in the names of the columns of a table of steps: "Step | Action"."""

HOW_COLUMN = "How"
"""The name of a column that a table has not: a text under each row says how it is done."""

FAULT_COLUMNS: frozenset[str] = words("""
    fault faults mistake mistakes error errors problem problems issue issues symptom wrong point points feel feels
    notice mistaken fails failure trouble
    """)
FIX_COLUMNS: frozenset[str] = words("""
    fix fixes correction corrections solution solutions remedy instead then do try cue cues help correct answer
    """)
"""Words in the names of the columns of a table of faults: "Fault | Correction"."""

OPTION_COLUMNS: frozenset[str] = words("""
    option options goal goals level variation variations variant progression progressions regression regressions
    version modification alternative flag parameter command key shortcut grip position stance foot hand placement
    """)
"""Words in the name of a first column whose rows are done one instead of another, or are none of the exercise."""

PERIODS: frozenset[str] = words("week weeks month phase session day stage")
"""Words in the name of a first column that counts how long one has trained: "Week | Sets | Reps"."""

NO_MINUTES = "m|metres?|meters?|km|cm|kg|lbs?|%|reps?|repetitions?|sets?|rounds?|years?|weeks?|days?|points?"
"""What a range of numbers counts that is no time: "0-10 m"."""

OPEN_CELL = r"amrap|max(?:imum)?|(?:to )?failure"
"""What a cell of reps or sets says that asks for as many as one can."""

ONLY_ROUNDS = r"(?:rounds?|circuits?|times through)(?: of| through)?"
"""What an item that only counts rounds says after their number."""

ROUNDS_OR_TIMES = r"(?:rounds?|cycles?|times)"
"""What stands after a number beside the name of one exercise: "Cat-cow – 8 rounds"."""

AMRAP_CELL, ALL_AMRAP = r"amrap|as many (?:rounds )?as possible", "AMRAP"
"""What a cell of sets says where all is done against the clock, and what is said of all then."""

DOSE_ENDS = (
    r"sets?|rep(?:etition)?s?|times|seconds?|secs?|s|minutes?|mins?|days?|weeks?|daily|weekly|sides?|legs?|arms?|way"
)
"""The last word of a line that is but a dose: "3 sets of 10, 2-3 times a day"."""

COUNT_UNITS = r"rep(?:etition)?s|times"
"""What is counted right after the last number of a dose."""

SIDES_COLUMN = (
    r"^(?:(?:(?:each|per|both|which|by) )?sides?|(?:each|per|which|by) (?:legs?|arms?)|leg|arm|l/r|left/right"
    r"|unilateral)\W*$"
)
"""The name of a column that says on which sides something is done: "Sides", "Each side", "Per leg?"."""

SIDES_CELLS: dict[str, str] = {
    r"each(?: (?:side|leg|arm))?|both sides|both|yes|y|✓|✔️?|✅|2|l\s?[+/&]\s?r|r\s?[+/&]\s?l"
    r"|(?:left|l)(?:,? and|,? then|,| &) (?:right|r)|(?:right|r)(?:,? and|,? then|,| &) (?:left|l)": "each side",
    r"alternat(?:e|es|ing)(?: (?:sides|legs|arms))?|alt\.?": "alternating sides",
    r"left|l|left only": "left only",
    r"right|r|right only": "right only",
}
"""What a cell of such a column holds, as patterns of all of it, by what it says of the dose in a line of its own."""

BOTH_AT_ONCE = r"^both\b.*"
NO_SIDES_COLUMN = r"\b(?:legs?|arms?)\b"
"""What a cell below "Leg" says where both work at once; below "Sides" it is each of them."""

OFTEN_COLUMN = (
    r"\b(?:times?|sessions?|days?)\s*(?:(?:per|an?|each|every)\s+|/\s*)(?:day|week|month|hour)\b",
    r"\b(?:times|sessions) (?:daily|weekly)\b",
)
"""The name of a column that says how often something is done, as patterns: "Times per day"."""

OFTEN_ALONE: frozenset[str] = words("days sessions frequency")
"""Such a name beside the weeks of a table: "Week | Brisk walk | Days"."""
