"""English words of sessions that go by time and distance: their parts, how fast one goes, and what joins them."""

from repcast.languages import words

INTERVALS = (
    r"\b(?:recover\w*|intervals?|warm[- ]?up|cool[- ]?down|easy|hard|fast|slow|steady|sprints?|efforts?|jog(?:ging)?"
    r"|brisk\w*|moderate|intensity|strides?|float|surges?|spin|walk(?:ing)?|run(?:ning)?|row(?:ing)?|rides?|riding"
    r"|bike|cycl\w+|swim\w*|ski|tempo|threshold|zone|pace|treadmill|elliptical|all[- ]out|flat[- ]out)\b"
)
"""Names of the parts of a session of intervals."""

WAYS_OF_GOING = (
    r"\b(?:run(?:ning)?|row(?:ing|er)?|rid(?:e|ing)|cycl\w+|bik(?:e|ing)|swim(?:ming)?|ski(?:ing)?|walk(?:ing)?|jog(?:ging)?"
    r"|treadmill|cardio|elliptical|cross[- ]?trainer|stepper|erg|skipping|spin(?:ning)?|sprint(?:s|ing)?)\b"
)
LEG = "interval"
"""Ways of going of which a page tells, and how a part of a session is called where it tells of none."""

WARMING = r"\b(?:warm|cool)(?:ing)?[- ]?(?:up|down)\b"
"""What a part of a session is for, whose time is no dose of a single exercise."""

STRETCH = "stretch"
"""What is done with a part of the body that a line names after the word: "Stretch: hams 30 s each side"."""

PART_LABELS = r"warm[- ]?(?:up|down)|cool[- ]?down|main (?:set|session|part|workout|run)|main|wu|cd|ms"
PART_JOINTS = r"then(?: an?| the)?|and(?: an?| the)?|finish(?:ing)? with an?|followed by(?: an?)?|end(?:ing)? with an?"
"""The names of the parts of a session that a line tells with a colon after each, and words before the next of them."""

RECOVERY: frozenset[str] = words("""
    easy low slow light gentle recovery recover rest off intensity effort pace speed at of very
    """)
"""Words of an interval that only say that one recovers in it."""

GENTLE: frozenset[str] = words("""
    jog jogging walk walking spin spinning stroll float down back between stand standing pedal pedalling
    """)
"""Words of a gentle way to go, which after a hard one is how one recovers."""

FAST: frozenset[str] = words("""
    sprint sprints sprinting hard fast flat-out all-out max maximum surge dash burst push
    """)
"""Words of going as fast as one can, after which a gentle way to go is a rest."""

BESIDE_TIMES: frozenset[str] = words("""
    on in and an by per each every then repeat times rep reps with without for your race goal marathon half ftp rpe
    hr bpm km mile miles sweet spot aerobic threshold tempo strong relaxed comfortable comfortably conversational
    progressive hill hills uphill downhill flat bike foot feeling feel total set sets interval intervals after all
    is out km/h mph medium mod moderate cadence rpm controlled smooth open water talk test finish last first next
    main part heart rate to start begin close end
    """)
"""What else may stand beside a time or distance that one goes: how fast, how hard, where, and the words between."""

RUNS: frozenset[str] = words("run running jog jogging walk walking")
"""Words of running and walking in turn, neither of which is the rest of the other."""

SESSION_JOINTS = "and then|then|followed by|after (?:this|that)|finish(?:ing)? with|end(?:ing)? with"
"""Words between two parts of a session in one line."""

THEN_LAST = r"^\W*(?:(?:and )?then|after (?:this|that|these)|afterwards|next|lastly|finally)\b[\s,:–—-]*"
"""Words that lead from what is repeated to what is done once after it: "Then:", "After that: 2 min plank"."""

AT_A_PACE = r"\s+(?:at|with) (?:an? )?(?:[^\W\d_]+ ){0,2}(?:pace|effort|intensity|speed)$"
"""How fast one goes, after the way: "treadmill at an easy pace"."""

BEFORE_WAY, JOINS_WAYS = "of|on|for|in|with|at|an?|the|your|some", "and|then|plus"
"""Words between a time and the way to go, and between two: "5 minutes on the rower", "walk and stretch"."""

FINISHING = r"\b(?:finish|end)(?:ing)? (?:off )?with\b"
WARMING_LABEL, COOLING_LABEL, LAST_LABEL = "Warm-up", "Cool-down", "Finisher"
"""Words of the last part of a session, and how its parts are called where they do not say."""

_WITH = r"(?: (?:off|out|up|it|things))?(?: (?:the|your|our|this) \w+)?,? (?:with|by)\s+(?:doing\s+)?"
_WARM, _COOL, _LAST = r"warm(?:ing)?[- ]?up", r"(?:cool|warm|wind)(?:ing)?[- ]?down", r"finish(?:er)?|burn[- ]?out"
_IS = r"(?:is|was|will be|consist(?:s|ed) of)\s+"
_FOR = r"(?:as|for) (?:a|the|your|our)"
_LEADING = r"^\W*(?:(?:then|and|now|next|finally|lastly|first|you|please),?\s+){0,3}"
PART_BEFORE: dict[str, str] = {
    WARMING_LABEL: (
        rf"{_LEADING}(?:(?:start|begin|open|warm)(?:s|ing|ning)?(?: up)?{_WITH}"
        rf"|to (?:warm up|start|begin)\b,?\s+|{_FOR} {_WARM},?\s+|(?:(?:the|your|our|my) )?{_WARM} {_IS})"
    ),
    COOLING_LABEL: (
        rf"{_LEADING}(?:(?:cool|warm|wind)(?:s|ing)?[- ]?down{_WITH}"
        rf"|to (?:cool|wind) down\b,?\s+|{_FOR} {_COOL},?\s+|(?:(?:the|your|our|my) )?{_COOL} {_IS})"
    ),
    LAST_LABEL: (
        rf"{_LEADING}(?:(?:finish|end|close)(?:es|s|ing)?{_WITH}"
        rf"|to (?:finish|end)(?: off| up)?\b,?\s+|{_FOR} (?:{_LAST}),?\s+|(?:(?:the|your|our|my) )?(?:{_LAST}) {_IS})"
    ),
}
_TO = r"[\s,]+(?:[–—-]\s+)?"
PART_AFTER: dict[str, str] = {
    WARMING_LABEL: rf"(?:{_TO}(?:to (?:warm|loosen) up|{_FOR} {_WARM})|\s+\({_WARM}\))\W*$",
    COOLING_LABEL: rf"(?:{_TO}(?:to (?:cool|wind|warm) down|{_FOR} {_COOL})|\s+\({_COOL}\))\W*$",
    LAST_LABEL: rf"(?:{_TO}(?:to finish(?: off| up)?|{_FOR} (?:{_LAST}))|\s+\((?:{_LAST})\))\W*$",
}
"""Words before, and after, what is done in a part of a session that a sentence tells, by how that part is called."""

GENTLY = r"\b(?:jog|walk|stroll|spin|pedal|stretch|breath|easy|gentl|slow|light)\w*"
"""How one goes at the end of a session that is a cool-down, however the sentence calls it."""

FOR_ITSELF = r"^(?:(?:do|doing|go for|complete|perform) )?(?:an? )?"
OF_THE_PART = rf"\b(?:{_WARM}|{_COOL}|finisher)\s+"
"""Words before what is done that are not of it, and what calls it by its part: "a 5-minute cool-down walk"."""

ALTERNATING = r"\balternat\w*\b"
BEGINNING = (
    r"^\W*(?:(?:for [^,]{3,40}, )?(?:you(?:'ll| will)? )?(?:begin|start|warm up|do|go)\w* (?:off )?with )?"
    r"(?:(?:complete|perform) (?=\d))?(?:an? )?"
)
IN_ALL = r"[\s,]{0,4}\bfor(?: (?:an? )?total(?: of)?)?\s*$"
LASTING_FOR = "for"
OF_SEVERAL = r"\s*(?:of\b|:)"
"""Words of intervals that take turns, before the first part of a session, and after how often several are done."""

AGAIN = "repeat|do this|do these|do it"
"""Words that a sentence begins with which says how often the one before it is done."""

INTERVAL_JOINTS = "and then|followed by|alternating with|and|then"
TURN_JOINT = r"\bwith\b|\bw/"
"""Words between two intervals of one line, and between two that take turns."""
