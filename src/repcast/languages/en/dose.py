"""English words of a dose, in small letters, and marks, by the part (one or several) that they play in the grammar."""

CLASSES: dict[str, str] = {
    "HOLD": """
        hold holds holding held maintain maintains maintaining stay staying remain remaining squeeze squeezes squeezing
        pause pauses pausing freeze isometric isometrics static plank planks stretch stretches stretching hang sustain
        sustained contract contraction tense keep keeping wait clench flex tighten hollow wallsit
        """,
    "REST": """
        ri rest rests resting rested break breaks recover recovers recovery recovering breather off relax
        relaxing recuperate
        """,
    "BREAK": "break breaks",
    "BREAK_KIND": "desk office coffee tea lunch screen computer work study stretch movement activity active exercise",
    "WORK": """
        fast work working on interval intervals run march jog jump amrap go hard effort duration time cycle
        row skip walk sprint sprints runs walks jogs rides strides going moving many continue station work-time
        """,
    "OUT": """
        stand rise rising straighten straightening extend extending up lift lifting raise raising concentric
        positive ascend ascending ascent push press pull curl upward upwards inhale in contracting
        """,
    "BACK": """
        drop dropping sink sinking down lower lowering eccentric negative negatives descend descending descent
        return returning release releasing downward downwards exhale out back lengthen
        """,
    "SET": "set sets",
    "KIND_OF_SET": "drop strip",
    "ROUND": "round rounds rd rds circuit circuits list sequence exercises stations movements workout routine through",
    "REMAINDER": "rest",
    "GOES": "goes turns trips tries attempts shots bouts lots",
    "GOES_END": ", ) ( ; each with at and then in total altogether overall per",
    "TAKES_OVER": "do does lift take",
    "ONE_OF_SEVERAL": "a each every per",
    "OUT_WORD": "out",
    "FLAT_OR_ALL": "flat all",
    "OVER": "over",
    "ALL_TOLD": "all total told",
    "EFFORT_ADVERB": "hard fast",
    "COULD": "could would",
    "COME": "come",
    "REACHES_FOR": "reach reaching",
    "TOGETHER": "together once same",
    "TURN_OVER": "turn roll flip",
    "SWITCH_PARTICLE": "over round around",
    "GOES_ON": "continue repeat keep carry carrying go going on alternating",
    "STARTED": "it move moving going go many",
    "REP": "rep reps repetition repetitions ~r",
    "EACH_IN_SHORT": "l/r r/l l+r r+l l&r r&l e/s e/l e/a p/s p/l",
    "EACH": "each per every either both / a ea",
    "EACH_WORD": "each per every either both ea",
    "SIDE": """
        side sides leg legs arm arms foot feet hand hands hip hips direction directions way limb limbs knee
        knees shoulder shoulders ankle ankles wrist wrists calf glute heel heels toes elbow ear cheek thigh
        hamstring quad quads
        """,
    "ONE_SIDED": "neck ham hams hamstrings calves flexor flexors piriformis pigeon couch lat lats tricep triceps pec",
    "OTHER": "other opposite next",
    "SWITCH": """
        switch switching swap change changing alternate alternating alternately repeat repeating swapping reverse
        """,
    "ALTERNATE": "alternate alternating alternately alternated alternates",
    "BETWEEN": "between after in-between before b/w b/t btw btwn",
    "PERIOD": "d day days week weeks month nights mornings evenings night daily weekly morning evening hour hours wk",
    "LONG_PERIOD": "week weeks weekly wk month months monthly",
    "OVER_TIME": """
        week weeks wk month months day days start starting begin beginning build building progress progressing
        eventually gradually later
        """,
    "OFTEN_JOINT": "a an per each every this / in the throughout during over times through",
    "CHAIN_MARK": "/ - – — + :",
    "CHAIN_JOINT": ", and then",
    "AT": "@ at with",
    "NOON": "noon midday midnight lunch lunchtime",
    "TEMPO": "tempo @ pattern breathing count counts cadence",
    "LADDER": "ladder ladders countdown pyramid",
    "OPEN": "max maximum failure fatigue amrap f exhaustion",
    "LABEL_FILLER": """
        rep reps repetitions time period interval for between per each set sets of number count total range
        duration exercises rounds
        """,
    "LABEL_MARK": ": = | - – —",
    "LABEL_JOINT": "/ x × & and * by",
    "AND": "and &",
    "ON": "on",
    "SETS_LINK": "of with , : / for doing | -",
    "RATED": "rm 1rm °",
    "WORK_MARK": "on work hard fast",
    "CHANGEOVER": "change changeover transition rotate rotation move swap",
    "PAIR_JOINT": "/ , and then - – — : | ;",
    "SET_LABEL": "sets set",
    "ROUND_LABEL": "rounds",
    "REP_LABEL": "reps rep repetitions repetition repeats",
    "HOLD_LABEL": "hold holds",
    "REST_LABEL": "rest break recovery recover off",
    "WORK_LABEL": "work on",
    "TIME_LABEL": "duration time",
    "PAUSE_LABEL": "pause pauses",
    "NO_LABEL": "for read reading total",
    "LABEL_SECOND": "time period interval for",
    "IN_BETWEEN": "between in-between b/w b/t btw btwn",
    "EXERCISE": "exercise exercises station stations movement movements move moves",
    "ENDING": "end",
    "ONE_TIME": "second minute",
    "TURN_OF_CLOCK": "interval intervals block blocks round rounds window windows period periods slot slots",
    "ATTEMPT": "establish find build test hit work attempt determine reach",
    "ATTEMPT_JOINT": "to , : - – —",
    "ATTEMPT_LINK": "up to a an your the for of in on day day's today today's new best top set",
    "HEAVY": "heavy heaviest max maximum tough",
    "RM": "rm rm's",
    "SINGLE_REP": "single",
    "DOUBLE_REP": "double",
    "TRIPLE_REP": "triple",
    "EMOM": "emom",
    "EMOM_HEAD": "e",
    "EMOM_TAIL": "mom moms",
    "EMOM_LINK": "x × for : - – ( of is",
    "MINUTE": "minute",
    "AMRAP": "amrap amraps",
    "AS": "as",
    "AS_MUCH": "long many much",
    "EXTENT": "much",
    "CAN": "can possible able could manage",
    "NEED": "need needed like want necessary required",
    "UNTIL": "to until till til",
    "FAILURE": "failure fatigue exhaustion",
    "MOST": "max maximum",
    "MAX_OF": "time hold effort",
    "FOR": "for",
    "TIME_ITSELF": "time",
    "EASY": "easy loose loosen relaxed",
    "STROKE": """
        free freestyle backstroke breaststroke butterfly choice swim kick pull drill drills im stroke pull-buoy warmup
        cooldown sprint sprints descend descending
        """,
    "RACED": "rft",
    "RATE_UNIT": "rpm spm bpm watts mph kph km/h",
    "SETTING": "resistance level gear incline gradient cadence tension damper",
    "CAP": "cap",
    "CAP_LINK": "hard time strict total",
    "NONE_OF": "no without",
    "TO_EACH": "on for ( to with in",
    "LONG": "long",
    "PLACED": "pace race effort from away apart long tall wide high above below of behind",
    "DETERMINER": "your a the this that about",
    "STEPS_UP": "increase increasing raise raising up upping lift lifting add adding quicken speed",
    "CHANGES": "by add adding increase decrease reduce drop extra another more up burn burns",
    "PERSON": "person man woman people body athlete of",
    "LOAD_LABEL": "load weight weights",
    "SETS_OUT": """
        place put set lay arrange get grab gather stack line find use take hold pick collect choose scatter spread
        """,
    "USE": "use using with hold holding take grab",
    "MAXIMUM": "1rm rm max maximum bodyweight",
    "READ": "read reading",
    "WARM": "warm warm-up warmup cool",
    "APART": "apart",
    "TO": "to",
    "POSE": "pose position stretch shape here there posture",
    "FURTHER": "more further extra additional",
    "PARTICLE": "up down out in back forward forwards upward upwards downward downwards",
    "BREATHE": "breathe breathing inhale exhale breath",
    "COUNT": "count counting",
    "STILL": "still motionless stare gaze focus balance balancing",
    "MAKES": "make makes is equals counts are",
    "AGAIN": "again",
    "ALL": "all",
    "ALL_OF": "all everything thing set sequence circuit routine once",
    "PHRASE": "on with per each before then at in while without slowly and every",
    "RELEASE": "release relax loosen",
    "AT_TIME": "at",
    "IT": "it this that",
    "THEN": "then",
    "LAST_OF_ALL": "finally lastly finish finishing last",
    "LAST": "last final",
    "SAME_AGAIN": "same again",
    "MAKE": "make",
    "EASIER": "easier harder simpler",
    "INTENSITY": "at easy hard steady brisk fast slow",
    "GIVE": "give giving take taking allow",
    "SHORT": "short",
    "ARTICLE": "a an the",
    "TURN_OF_WAY": """
        forwards forward backwards backward clockwise counterclockwise counter anticlockwise anti inwards outwards
        """,
    "ARTICLE_THE": "the",
    "EVERY": "every each",
    "REFERENCE": """
        step week day level figure fig page chapter phase stage part lesson exercise station no number minute
        session version photo picture pic block circuit superset
        """,
    "BLOCK_NOUN": "block blocks circuit superset part parts section sections",
    "REFERENCES": """
        steps weeks days levels figures pages chapters phases stages parts exercises stations ages aged
        minutes sessions
        """,
    "NUMBER_SIGN": "# n no . :",
    "LIST_JOINT": ", and or & to through - – — of",
    "RATING": "rpe rir",
    "RESERVE": "reserve tank hand",
    "IN": "in",
    "OF": "of",
    "EFFORT": "effort pain intensity difficulty discomfort exertion scale rated rating stars",
    "TIMER": "timer stopwatch alarm clock video runtime",
    "MONTH": """
        january february march april may june july august september october november december jan feb mar apr
        jun jul aug sep sept oct nov dec
        """,
    "DAILY": "daily weekly nightly monthly",
    "DO": """
        do done make perform complete aim try start begin begins repeat performing doing completing execute finish
        target goal work build crank
        """,
    "BY": "x × ⨉ ✕ ✖ * by times",
    "TOTAL": "total altogether overall",
    "PROGRESS": "gradually eventually progress increase increasing build beginner beginners advanced intermediate way",
    "BURN": """
        read reading burn burns burned burning calories within timer warm warm-up warmup cool cooldown ago old aged
        """,
    "IN_OR_OUT": "in out",
    "LET": "let",
    "GO": "go",
    "WAY": "way",
    "NEAR_ONLY": """
        on off in out up down press push pull curl time go hard fast easy relax exercise walk run break duration
        """,
    "BURNING": "burn burns burned burning calories",
    "CLAUSE_END": "and then",
    "DENIAL": "not don't never no without",
    "WORK_UP": "work",
    "UP_OR_YOUR": "up your",
    "UP": "up",
    "UPS": "ups downs",
    "UNMOVED": """
        touching resting hanging facing pointing pressing holding hovering lying sitting standing leaning kneeling
        gripping squeezing pushing pulling reaching hugging supporting
        """,
    "KEPT": "keep keeping hold holding stay remain",
    "GOING": "going",
    "ROUND_NOUN": "lap laps round rounds rd rds circuit circuits",
    "NEXT": "next",
    "NEXT_NOUN": "exercise exercises station stations movements moves stretches drill drills",
    "WITHIN": "in within",
    "BOUND_LEAD": "in within every after",
    "TAKE": "take taking",
    "HOUR": "hour hours",
    "AUDIENCE": """
        reviews ratings votes users people members comments likes views subscribers followers downloads customers
        reactions replies posts upvotes downvotes answers responses points karma
        """,
    "WEIGHT_NOUN": "db kb dumbbell dumbbells kettlebell kettlebells plate plates bell bells bar bars sandbags weights",
    "MODAL": "will should may might can could would must shouldn't won't",
    "WILL_LAST": "take last",
    "LASTING": "take takes taking last lasts spend spends spending",
    "LASTS_FOR": "lasts for",
    "LASTS": "takes lasts",
    "STATION": "exercise interval station lasts",
    "AFTER": "after",
    "WAIT": "wait waiting",
    "REPEAT_AGAIN": "repeat again",
    "AFTER_A_BREAK": "then off before between out",
    "TOTAL_NOUN": "total",
    "WHOLE_NOUN": "workout workouts session sessions routine class video program programme circuit",
    "LENGTH_OF": "under below length time duration last lasts lasting take takes taking exceed than",
    "DAYS": "days weeks",
    "COUNT_TO": "to of",
    "MOVE": "move",
    "POSTURE": "stand standing balance sit lie kneel bridge",
    "TO_AND_FRO": "roll rock tap swing circle bounce sway shake wave pump march massage rub pedal cycle nod wiggle",
    "FOR_SO_LONG": "for of x ×",
    "TURN": "and then but before while with",
    "BY_WORD": "by",
    "BY_SIGN": "x × ✕ ⨉ *",
    "REPEAT": "repeat repeating repeated",
    "TIMES_OF": "your the as more",
    "WITHIN_A": "in during per",
    "LEFT_OR_RIGHT": "left right",
    "LEFT": "left",
    "RIGHT": "right",
    "L": "l",
    "R": "r",
    "OF_OR_ON": "of on",
    "THESE": "these them those each",
    "SUFFICES": "plenty enough ample sufficient",
    "IS": "is are that's will should would makes",
    "WILL_DO": "do suffice",
    "CATCH": "catch get regain",
    "NOT_WORK": "different of the your or and minutes inches feet pairs",
    "FOR_OR_OF": "for of",
    "BETWEEN_OR_WITH": "between btw btwn with",
    "GO_ON": "continue repeat keep",
    "ALTERNATE_VERB": "alternate",
    "SIDE_LINK": "of your the single side's",
    "A_SIDE": "a ea per",
    "PER": "per",
    "PACE_UNIT": "km k kilometre kilometer mile mi",
    "BOTH": "both",
    "SIDE_LEAD": "reps each",
    "PLACE": "in of to at by",
    "DIRECTION": "direction directions way ways",
    "SIDE_PAIR": "sides directions ways",
    "FOLLOWING": "following",
    "EACH_ALONE": "each ea",
    "ON_FOR_IN": "on for to in",
    "ON_FOR": "on for to",
    "LIMBS": "legs arms",
    "WITH": "with using",
    "TURNED": "then before to",
    "ONCE_MORE": "again same do perform then before complete",
    "HALFWAY": "halfway midway half-way",
    "SWITCH_VERB": "switch swap change",
    "SWITCH_LEAD": "then and before you",
    "REVERSE_OR_ALTERNATE": "reverse alternate",
    "NO_SWITCH_OF_SIDES": "repeat repeating reverse changing",
    "ONLY": "only",
    "SIDES_JOINT": "and then &",
    "THEN_THE_SAME": "before same then",
    "ASKS_FOR_WORK": "repeat perform complete do reps repetitions",
    "AND_WORD": "and",
    "SUPPOSED": "if did",
    "INTERVAL_NAME": "tabata hiit interval intervals",
    "IF": "if",
    "ONCE_WORD": "once",
    "YOU": "you",
    "WHEN": "when",
    "REACHES": "can hit reach",
    "SUPPOSING": "if once when to",
    "ENDS_SUPPOSING": "do perform then rest aim hold",
    "GET": "get reach arrive",
    "ICE": "ice iced icing heat elevate",
    "ABOUT": "about around approximately approx roughly nearly almost circa ~ ≈ only just another anywhere from",
    "NUMBER_ARTICLE": "a an full another",
    "NUMBER_DENIAL": "not don't never avoid",
    "RANGE_LINK": "to or through till",
    "BACKWARD_LINK": "or through",
    "LABEL_NAME": "sets set reps rep repetitions repetition rounds hold rest",
    "BESIDE_A_TIME": "on off easy hard between jog run walk row plank",
    "LENGTH_NOUN": "apart wide high long tall box boxes band step bench wall block of above below from away",
    "PAIRED_TIME": "work rest on off hold",
    "JOINT": """
        to or and of for with without a an the in on at then per by from your you as if but until before after
        while than
        """,
    "ORDINAL": "second",
    "ORDINAL_LEAD": "a the your on every each",
    "AFTER_A_SECOND": """
        hold pause rest squeeze contraction break stop or each every between here there again later max
        maximum minimum longer more so when once through during inside
        """,
    "RANGE_LEAD": "between from anywhere",
    "MORE": "more",
    "THAN": "than",
    "FURTHER_COUNT": "another further extra additional",
    "WHOLE": "full single whole further",
    "NO_ARTICLE": "few several couple moment count beat breath h s",
    "CLIMBS": "work build working building progress way",
    "COUNT_NOUN": "count counts",
    "COUNTING": "count counts counting",
    "ANOTHER": "another",
    "METRE_SIGN": "m",
    "BREATH_UNIT": "breath breaths",
}

ONGOING: str = "ing"
"""How a verb ends that goes on: "keep walking"."""

IN_COUNTS: tuple[str, ...] = ("- count", "- counts")
"""How a number of counts ends that is an adjective: "a 4-count jump"."""

PLURAL: str = "s"
NO_PLURAL: str = "ss"
"""How a plural ends, and how a word ends that is none though it ends so."""

_EQUALS = r"(?:=|\bthat['’]s|\b(?:is|are|makes?(?: up)?|equals?|counts? as|completes))"
_UNIT = r"(?:(?:full|complete|whole|single|breath(?:ing)?) )?(?:rep(?:etition)?|count|round|cycle|set|breath)\b"
ONE_REP: str = rf"{_EQUALS}\s*(?:1|one|a)\s+{_UNIT}(?! of\b)"
"""The end of a definition of one rep, or of one round, as a pattern: "left and right = 1 rep", "this is one round"."""

OFTEN_LABEL: str = (
    r"\b(?:times|sessions?)\s*(?:(?:per|an?|each|every)\s+|/\s*)(?:day|week|hour)\s*[:=]\s*\d{1,2}(?:\s?[-–]\s?\d{1,2})?"
    r"(?![\w.])"
)
"""A label of how often in a day something is done, with its number, as a pattern: "Times per day: 3"."""

_LIMB = r"(?: (?:side|leg|arm|foot|hand|hip|knee|shoulder))?"
SIDE_OF_NAME: tuple[str, ...] = (
    rf"\(\s*(?:on )?(?:the )?(?P<mark>[lr]|left|right){_LIMB}(?: only)?\s*\)",
    rf"(?:,|:|\s[-–—])\s*(?P<tail>left|right){_LIMB}(?: only)?$",
)
"""Patterns of the one side that an exercise's name states: "straight leg raise (R)"."""

LEFT_BEGINS: str = "l"
"""How the matches of `SIDE_OF_NAME` for the left side begin."""
PER_SIDE: tuple[str, ...] = ("per ", "each", "on each", "a side", "/", "for each", "every", "with each", "to each")
"""What follows reps that are for one side: "10 per leg, alternating" are 20."""
