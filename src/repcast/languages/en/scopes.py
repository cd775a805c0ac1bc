"""English words that say for what a dose holds, as regular expressions."""

from repcast.languages import words

_SOME = "about|around|some|roughly|approximately|nearly"
_THINGS = (
    "exercises?|moves?|movements?|motions?|drills?|stretch(?:es)?|poses?"
    "|sets?|rounds?|stations?|sessions?|workouts?|days?|pairs?|rotations?|supersets?|couplets?"
)

_MANY = "(?:three|four|five|six|seven|eight|nine|ten|twelve)"

_SERIES = "circuit|cycle|sequence|series|routine|rotation|exercises|stretches|moves|movements|drills"

FOR_ALL: tuple[str, ...] = (
    rf"\b(?:each|every|all|both|these|the following|per) (?:\w+ ){{0,2}}(?:{_THINGS})\b",
    r"\b(?:at|on) (?:an?|that|one|their|your) (?:\w+ )?station\b",
    r"\beach of (?:these|the|them)\b|\bdo each\b|\bhold(?:ing)? each\b|\bof each\b|\ball of (?:these|the|them)\b",
    r"\b(?:between|btwn?) (?:each |the |every )?(?:sets?|exercises?|rounds?|rds?|moves?|drills?|reps?|stretches)\b",
    r"\bin between\b",
    r"\b(?:the|this|whole|entire) (?:circuit|sequence|routine|workout|session)\b",
    r"\b(?:rounds?|sets) of\b|\b(?:of|for|on) everything\b",
    r"\brepeat(?:ing)? (?:the|this|all|these)\b",
    rf"\ball {_MANY}\b(?! (?:rep|set|time|minute|second|side|corner|leg|way))|\bthe {_MANY} (?:{_THINGS})\b",
)
"""A sentence with such words speaks of every exercise around it."""

_SEVERAL = r"(?:exercises|stretches|moves|movements|drills|poses|activities)"
ANNOUNCED: tuple[str, ...] = (
    rf"\b(?:these|following|below)\b[^.!?]{{0,40}}\b{_SEVERAL}\b",
    rf"\b{_SEVERAL}\b[^.!?]{{0,40}}\b(?:below|following|you can (?:do|try|use))\b",
    rf"\bhere (?:are|is)\b[^.!?]{{0,40}}\b{_SEVERAL}\b",
)
"""Words over a list that say that its points are exercises."""

OF_ABOVE: tuple[str, ...] = (
    rf"\b(?:the|these|all|both)(?: of the)? {_SEVERAL} (?:above|listed|shown|described)\b",
    rf"\b(?:the )?above (?:\w+ )?{_SEVERAL}\b",
)
"""Words about the exercises that stand before them."""

EACH_EXERCISE: tuple[str, ...] = (
    r"\b(?:each|every|between|all(?: of)?) (?:\w+ ){0,2}(?:exercises?|moves?|movements?|drills?)\b",
    r"\b(?:each|every|between|all(?: of)?) (?:\w+ ){0,2}(?:stretches|poses|stations?)\b",
    r"^the (?:exercises|moves|drills|stations) are\b",
)
"""Words that speak of every exercise of a page, even under the last one of them."""

ONE_EXERCISE = r"\b(?:each|every) (?:(?:\w+ )?(?:exercise|stretch|drill)|of (?:these|them))\b"
"""Words that speak of each of several exercises under any title; a pose or a movement may be a part of one."""

OF_SEVERAL: tuple[str, ...] = (r"\b(?:following|these|those|below|activities|exercises|stretches|movements|drills)\b",)
"""Words of a sentence that is about several exercises rather than part of one."""

SUPPOSED: tuple[str, ...] = (
    r"\b(?:if|could|would|might|may|imagine|say|suppose|for example|for instance|e\.g|such as|something like)\b",
    r"\b(?:later|eventually|in time|(?<!^)(?:work|build) up to|over time|beginners?|newcomers?)\b",
)
"""Words of examples, suppositions and later aims."""

AT_THE_ENDS = r"^(?:\w+,? ){0,2}(?:warm|start|begin|finish|end|cool|wind)(?:ing)?\b(?: (?:up|off|out|down|by|with))"
"""What a sentence begins with that says what is done before or after all exercises."""

TOTALS: tuple[str, ...] = (
    rf"\b(?:in all|in total|altogether|takes?|lasts?|total of|only|just) (?:(?:{_SOME}) )?(?:\d|of|[a-z]+ min)",
    r"\b\d+[- ]?min\w*[- ](?:plan|workout|routine|session|circuit|program(?:me)?|flow|practice|warm-?up)\b",
    r"\b(?:in all|in total|altogether|a day|per day|of your day|at the end)\b",
    r"\b(?:in (?:under|less than|as little as)|(?:no|not) more than|(?:just|only) \d+ more) (?:\d|[a-z]+ (?:sec|min))",
)
"""Words of a length of the whole."""

ADDED_UP = (
    r"(?<!once )(?<!when )(?<!after )(?<!until )\byou(?:['’]ve| have|['’]ll have| will have)(?: \w+)? done "
    r"(?:\w+ ){0,2}\d"
    r"|\badds? up to\b"
)
"""Words of what all that was done comes to: "look, you've done 50 push-ups"."""

EACH_LASTS = (
    r"\b(?:each|every) (?!(?:round|circuit|workout|session|class|day)\b)\w+ (?:takes|lasts)\b"
    r"|\bhold (?:each|every|them|it|these|all)\b"
)
LASTS = r"\b(?:takes?|lasts?)\b"
"""Verbs of a length of the whole."""

PERSONAL: tuple[str, ...] = (
    r"\b(?:i(?!(?: would|['’]d)? (?:recommend|suggest|advise))|my|me|he|his|she|last (?:week|night|year))\b",
)
"""Words of a story."""

THROUGH = r"\b(?:cycl(?:e|ing)|go(?:ing)?|work(?:ing)?|rotat(?:e|ing)) through\b"
"""Words of going from one exercise to the next: as many times as one can through each of them, not of each alone."""

BEFORE_ALL = (
    r"then (?:(?:go|work|run) through|do|start|begin|try|perform) "
    r"(?:these|the(?! (?:next|other|second|same))|all|with)\b"
    r"|before (?:you (?:start|begin|do|try)|starting|beginning|trying|doing|going through)"
    r"(?! (?:it|on|with|the (?:next|other|second|following)|another|the same)\b)"
)
"""Words after how long something else lasts, which lead to the exercises."""

_ONE = r"(?:exercise|move|movement|drill)"
ROUNDS_OF_EACH: tuple[str, ...] = (
    r"\brounds? (?:of|for|per|on) (?:each|every)\b",
    rf"\brounds? (?:per|of (?:one|an?)) {_ONE}\b",
    r"\brounds? each\b(?! \w)",
    rf"\brounds? of \d[^.;]*[^.;\w]\d[^.;]* for (?:each|every) {_ONE}\b",
    rf"\brounds? of [^.;]{{3,40}} per {_ONE}\b",
    r"\beach (?:\w+ )?for \w+ rounds\b",
    rf"^\W*(?:(?:for|on|with) )?(?:each|every) {_ONE}\W+(?:do |complete |perform )?\w+ rounds\b",
)
"""Rounds that are sets of one exercise after another."""

ONE_BY_ONE: tuple[str, ...] = (
    r"\b(?:each|every) (?:of )?(?:one|these|them)\b",
    r"\b(?:each|every) (?:\w+ )?(?:exercise|move|movement|motion|drill|stretch|pose|position)\b",
    (
        r"\b(?:do|repeat|perform|complete|hold|of) (?:each|every)\b"
        r"(?! (?:circuit|round|set|side|leg|arm|sequence|time|block|superset|section))"
    ),
)
"""Words beside which "three times" counts what is done of each exercise, not how often to go through all of them."""

WITHOUT_REST: tuple[str, ...] = (
    r"\bback[- ]to[- ]back\b",
    r"\bno (?:rests?|breaks?|pauses?)\b(?! (?:days?|needed|(?:in )?between (?:\w+ )?(?:round|set|side|rep)s?))",
    r"\bwithout (?:any |a )?(?:rest(?:ing|s)?|breaks?|paus(?:e|es|ing))\b",
    r"\bwithout (?:(?:put|set)ting|laying|dropping|letting go|racking|releasing)\b",
)
"""Words that say that there is no rest between several exercises."""

UNBROKEN: tuple[str, ...] = (
    *WITHOUT_REST,
    r"\bone after (?:the other|another)\b",
    r"\b(?:one|each) (?:exercise|move|movement|drill|one) (?:\w+ly |right |straight )?(?:after|to|into) (?:the|an)",
    r"\b(?:exercises|moves|movements|drills|them|these|all)\b[^.;:]{0,24} in (?:order|a row|sequence)\b",
    r"\b(?:exercises|moves|movements|drills|them|these|all)\b[^.;:]{0,24} without (?:a )?stop(?:ping)?\b",
)
"""Words that say that several exercises are done without a rest between them, so that one that is told comes after."""

EACH_BLOCK = r"\b(?:each|every|all) (?:of the )?(?:blocks?|circuits?|supersets?|sections?|parts?|pairs?|couplets?)\b"
"""Words that speak of every block of a session: "Each block x 3"."""

EACH: frozenset[str] = frozenset(("each", "every", "both"))
"""Words that mean each exercise around which they stand, not each side."""

AGAIN: tuple[str, ...] = (
    r"\b(?:repeat|rpt|rounds?|circuits?|through|again|complete|do (?:it|this|them|these|all|each|the)|sets?)\b",
)
"""Words beside which "three times" counts how often all of it is done."""

REPEATED = r"\W*(?:repeat|rpt|again)\b"
"""The beginning of a line that is about what stands before it: "Repeat circuit 4 times"."""

IN_TURN = (
    r"\b(?:alternat\w*|rotat\w*|switch\w* (?:between|exercises?|stations?)|station \w+ per|in turn)\b",
    r"\b(?:one|a different|a new|the next) (?:exercise|movement|station|move)s? (?:each|every|per|a)\b",
)
"""Words that say that each interval is for the next exercise."""

TOGETHER = (
    r"\b(?:all|both|complete|finish)\b[^.;]{0,40}\b(?:inside|within|in|each|every|per) (?:\w+ )?(?:minute|interval)\b",
    r"\b(?:each|every) (?:minute|interval|round)\b[^.;]{0,20}\b(?:do|complete|perform)\b",
)
"""Words that say that each interval is for all of the exercises."""

CYCLED = (
    r"^\W*(?:(?:then|and|now),? )?(?:repeat|continue|carry on|keep|go on|go|work|cycle)(?:ing)?\b[^.;:]{0,24}?"
    rf"\b(?:the|this|these|both|all)(?: of)?(?: the| these)? (?:[\w-]+ ){{0,2}}(?:{_SERIES})\b[^.;:]{{0,16}} for\b"
)
"""The beginning of a sentence that says for how long to go through all exercises: "Repeat the circuit for 10 min"."""

_OF_SESSIONS = r"(?: (?:each|every|all|any|your|the|a) (?:\w+ ){0,2}(?:sessions?|workouts?|runs?|days?|outings?|time))?"
BEGINS_WITH = rf"(?<!to )\b(?:begin|start|open|warm up)(?:s|ning|ting|ing)?{_OF_SESSIONS} with(?=\s)"
ENDS_WITH = rf"\b(?:finish|end|close|cool down|warm down)(?:es|s|ing)?{_OF_SESSIONS} with(?=\s)"
"""Words before what all workouts of a page begin, or end, with."""

EACH_SESSION = (
    r"\b(?:each|every|all) (?:\w+ ){0,3}(?:begins?|starts?|opens?)\b"
    r"|\b(?:begin|start|warm up (?:before|for)?)\b[^.]{0,20}\b(?:each|every|all)\b"
    r"|\bbefore (?:each|every|all)\b"
)
AFTER_SESSION = (
    r"\b(?:each|every|all) (?:\w+ ){0,3}(?:ends?|finish(?:es)?)\b|\bafter (?:each|every|all)\b"
    r"|\b(?:end|finish|cool down (?:after)?)\b[^.]{0,20}\b(?:each|every|all)\b"
)
"""Words over a list that every session begins with, and over one that it ends with."""

OF = "of"
"""The word between how many and the exercises below: "15, 12 and 9 reps of"."""

OF_KIND = "on|for|after|between|with|in|sets of"
"""Words between a rest and the exercises that it is for."""

BIG_LIFTS: frozenset[str] = words("squat bench press deadlift clean snatch jerk row thruster")
OF_BIG_LIFTS: frozenset[str] = words("barbell compound big main heavy lift first primary multi-joint large")
OF_OTHERS: frozenset[str] = words("""
    rest other else everything accessory accessorie isolation smaller small assistance remaining bodyweight light
    lighter single-joint machine second
    """)
"""Exercises that are the big ones of a session, and what those and the others are called, without an "s" at the end."""

OF_THE_WHOLE = (
    r"\b(?:the|this|that|our|your) (?:\w+ ){0,2}(?:circuit|workout|routine|w\.?o\.?d|complex|sequence)"
    r"(?: (?:above|below|itself|or)\b|\W*$)"
)
"""Words of an item that stands for all that is told elsewhere on the page: "3 rounds of the circuit above"."""

ALLOWS = r"\b(?:you|one) (?:may|can|could|might)\b|\boptional(?:ly)?\b|\bif (?:you (?:like|want|wish|prefer)|desired)\b"
"""Words that allow something without asking for it: "You may superset these"."""
