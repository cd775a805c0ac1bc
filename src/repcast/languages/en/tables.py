"""English names of a table's columns and of units in them."""

from repcast.languages import words

COLUMNS: dict[str, tuple[str, ...]] = {
    "Rest": ("rest", "recovery", "break", "pause", "off"),
    "Sets": ("sets", "set", "series"),
    "Rounds": ("rounds", "round"),
    "Hold": ("hold", "breaths", "breath"),
    "Tempo": ("tempo", "cadence"),
    "Reps": ("reps", "rep", "repetitions", "repetition", "amount", "count", "times"),
    "Time": ("time", "duration", "seconds", "secs", "minutes", "mins", "length", "work", "interval", "on"),
    "Distance": ("distance",),
    "Load": ("weight", "load"),
}
"""The columns of a dose by the words in their names, in the order in which they are looked for."""

UNITS: dict[str, tuple[str, ...]] = {
    "seconds": ("seconds", "secs", "sec", "s"),
    "minutes": ("minutes", "mins", "min"),
    "breaths": ("breaths", "breath"),
}
"""The units that the name of a column may hold: "Rest (min)"."""

COUNT = "Reps"
"""What a bare number after a name counts: "Push-ups – 10"."""

SET = "Set"
SET_LABEL = r"(?:work(?:ing)? )?set\s*#?\s*(?P<number>\d{1,2})"
"""The label of one set of several: "Set 2"."""

MOST_REPS = "max reps"
LOAD_UNITS, AT_LEAST = r"kgs?|lbs?|#|%", r"at least|min\.?|max(?:imum)?,?(?: at least)?"
MOST = r"max(?:imum|\.)?|amrap|to failure|failure|all out"
"""The units of a load after the reps of a set ("5 x 100 kg"), words before the fewest reps of an open one,
and words for as many reps as one can."""

ROUNDS = "rounds"
"""The word after a number for how often several exercises are done in turn."""

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

LENGTHS = r"^(?:\w+\.? )?(?:duration|length)\b"
"""A label of how long the whole exercise takes."""
