"""English names of the blocks of a session, as regular expressions."""

BLOCKS: dict[str, str] = {
    "emom": r"\b(?:e\d?mom|every (?:\d+ )?(?:minute|min)s? on the (?:minute|min))\b",
    "amrap": r"\bamrap\b|\bas many rounds as possible\b",
    "for-time": r"(?<!not )\bfor time\b|\brft\b|\bas fast as (?:possible|you can)\b",
    "intervals": r"\btabata\b|\bintervals?\b",
    "superset": r"(?<!for each )(?<!for every )\bsuper-?\s?sets?\b(?! with)|\btri-?\s?sets?\b"
    r"|\bpaired sets?\b|^\W*ss\b(?=\s*(?::|\d|$))",
    "circuit": (
        r"\bcircuits?\b|\bgiant sets?\b|\brounds of\b(?! (?:each|every))"
        r"|\b(?:\d+|two|three|four|five|six) rounds\b(?! (?:of|for|on) (?:each|every))"
    ),
}
"""Patterns for the kinds of block."""

WARMUP = (
    r"\bwarm(?:ing)?[-\s]?ups?\b|\bmobility\b|\bactivation\b|\bprimer\b|\bprehab\b"
    r"|^\W*prep(?:aration)?(?:\W*$|\s*/)|^\W*w/?u\W*$"
)
COOLDOWN = (
    r"\bcool(?:ing)?[-\s]?downs?\b|\bwarm(?:ing)?[-\s]?down\b|\bswim[-\s]?downs?\b|\bafterwards stretch|^\W*[cw]/?d\W*$"
)
_SUPPORTS = (
    r"back|front|sides?|stomach|tummy|belly|hands and knees|chair|stool|bed|sofa|couch|floor|mat|worktop|(?:work)?bench"
    r"|counter|table|desk|sink|wall|rail|stairs|step|doorway|frame"
)
_AT = rf"(?:on|in|at|by|near|against|facing|beside|behind|holding(?: on to)?) (?:an?|the|your) (?:\w+ )?(?:{_SUPPORTS})"
_TAKEN = r"(?:(?:high|long|half|crook|prone|supine|side|four[- ]point)[- ])?(?:sitting|seated|standing|lying|kneeling)"
POSITIONS = (
    rf"^(?:(?:in|while|when|from) )?(?:{_TAKEN}|prone|supine)(?: (?:down|up|tall|position|exercises))?(?:,? {_AT})?\W*$"
    rf"|^(?:{_AT}|in bed|on all fours|on hands and knees)\W*$"
)
"""A heading that is but the position of the exercises under it: "In sitting", "At the kitchen counter"."""

BLOCK_NAMES = (
    r"^(?:w\.?o\.?d\b|(?:main|m/?s)\W*$|(?:\w+ )?metcon|main (?:set|workout|part|lift|work|session)|strength"
    r"|conditioning|skill|core|finisher|assistance|weightlifting|gymnastics|cash[- ]?out|buy[- ]?in"
    r"|accessory|accessories"
    r"|cardio|work-?out|the workout|circuit|round|block|part|superset(?! with)|ss(?=\W*$)|pre-?set|power"
    r"|endurance|stretch(?:ing|es)?"
    r"|mobility)\b"
)
"""Patterns for the names of blocks."""

MAIN_PART = r"^\W*(?:main (?:sets?|workout|part|lift|work|session|block)\b|(?:main|m/?s)\W*$)"
"""A heading of the main part of a session, which is no heading of a dose."""

NUMBERED_BLOCK = (
    r"^\W*(?:super-?\s?set|tri-?\s?set|giant set|circuit|block|group|couplet|triplet)"
    r"\s*(?:#|no\.?)?\s*(?:\d{1,2}|[A-H])\b"
)
"""A block that is counted: "Superset #1: leg press and lunge"."""

ONE_KIND = r"tabata"
"""A kind of block that may stand before the name of the only exercise in it: "Tabata squats"."""

THEN = r"(?:and |& )?(?:then|directly into|straight into|right into|followed by|next|into|after that)"
"""A line that only leads from one block to the next."""

HEAVY_SET = (
    r"\W*(?:(?:build(?:ing)?(?: up)?|work(?:ing)?(?: up)?|climb)(?: up)? to\s+|find\s+)?(?:an?\s|your\s|new\s)*"
    r"(?:(?:heavy|max|tough)\s(?:set of\s)?(?:single|double|triple|\d{1,2})(?:\sreps?)?"
    r"|\d{1,2}[\s-]?(?:rm|rep[\s-]max))(?: for the day)?\W*"
)
"""A line that asks for the heaviest set of the lift over it: "Heavy 2", "Build to a 3RM"."""

EACH_SIDE, L_AND_R = "each side", (r"L|R|left|right|l|r", r"R|L|right|left|r|l")
"""How a count is said of either side, and the signs of the sides as they stand after it."""

PAIRED_WITH = r"\W*(?:super-?\s?set(?:ted)?|paired?|alternat(?:e|ing)) with\b"
"""The beginning of a line under an exercise that says which one it takes turns with."""
