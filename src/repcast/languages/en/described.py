"""English words of sentences that describe a movement instead of asking for it: "the hips are raised", "one lies …"."""

from repcast.languages import words

WHO: frozenset[str] = words("""
    lifter exerciser trainee athlete person patient performer practitioner user client participant gymnast one he she
    """)
"""Who does what is described: "the lifter sits on the machine"."""

MOVED: frozenset[str] = words("""
    bar barbell weights dumbbell dumbbells kettlebell handle handles rope cable band ball load
    """)
"""What is moved beside parts of the body: "the handle is pulled in"."""

GOING_ON: frozenset[str] = words("it they he she")
"""The subjects of a sentence that goes on with what the one before it describes: "They are held there"."""

BETWEEN: frozenset[str] = words("then now first next again")
"""Words between the subject and the verb, or between "is" and what is done."""

IS: frozenset[str] = words("is are be being get gets")
"""Words before a participle of what is done."""

PARTICIPLES: dict[str, str] = {
    "kept": "keep", "held": "hold", "bent": "bend", "put": "put", "set": "set", "drawn": "draw", "brought": "bring",
    "swung": "swing", "laid": "lay", "taken": "take", "spread": "spread", "let": "let", "hung": "hang",
    "thrust": "thrust",
}  # fmt: skip
"""Participles that do not end in "-ed", with their verbs."""

NOT_DESCRIBED: frozenset[str] = words("""
    can may might could would will should if was were did had i we he'd they'd when because
""")
"""Words of a sentence that supposes, tells or promises something."""

ABOUT_IT: frozenset[str] = words("it this that these which exercise stretch movement move pose drill yoga pilates")
"""The subjects of sentences about what an exercise does to the body: "it stretches your calf"."""

THEIRS: frozenset[str] = words("his her their")
"""Words before what is moved."""

BY = "by"
"""The word before the movement by which something is done."""

IN_NEED: frozenset[str] = words("need needs have has want wants")
"""Words before "to" and the verb of what has to be done."""
