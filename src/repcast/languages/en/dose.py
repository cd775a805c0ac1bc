"""English words of a dose by the part that they play in the grammar.

A word may be of several classes. All are in small letters; the marks are those that people use as words.
"""

CLASSES: dict[str, frozenset[str]] = {
    "HOLD": frozenset(
        """
        hold holds holding held maintain maintains maintaining stay staying remain remaining squeeze squeezes
        squeezing pause pauses pausing freeze isometric isometrics static plank planks stretch stretches
        stretching hang sustain sustained contract contraction tense keep keeping wait clench flex tighten
        hollow wallsit
        """.split()
    ),
    "REST": frozenset(
        """
        ri rest rests resting rested break breaks recover recovers recovery recovering breather off relax
        relaxing recuperate
        """.split()
    ),
    "WORK": frozenset(
        """
        fast work working on interval intervals run march jog jump amrap go hard effort duration time cycle
        row skip walk sprint going moving many continue station work-time
        """.split()
    ),
    "OUT": frozenset(
        """
        stand rise rising straighten straightening extend extending up lift lifting raise raising concentric
        positive ascend ascending ascent push press pull curl upward upwards inhale in contracting
        """.split()
    ),
    "BACK": frozenset(
        """
        drop dropping sink sinking down lower lowering eccentric negative negatives descend descending descent
        return returning release releasing downward downwards exhale out back lengthen
        """.split()
    ),
    "SET": frozenset("set sets".split()),
    "ROUND": frozenset(
        """
        round rounds circuit circuits sequence exercises stations movements workout routine through
        """.split()
    ),
    "REP": frozenset("rep reps repetition repetitions".split()),
    "EACH_IN_SHORT": frozenset("l/r r/l l+r r+l l&r r&l e/s e/l e/a p/s p/l".split()),
    "EACH": frozenset("each per every either both / a ea".split()),
    "SIDE": frozenset(
        """
        side sides leg legs arm arms foot feet hand hands hip hips direction directions way limb limbs knee
        knees shoulder shoulders ankle ankles wrist wrists calf glute heel heels toes elbow ear cheek thigh
        hamstring quad quads
        """.split()
    ),
    "OTHER": frozenset("other opposite next".split()),
    "SWITCH": frozenset(
        """
        switch switching swap change changing alternate alternating alternately repeat repeating swapping
        reverse
        """.split()
    ),
    "ALTERNATE": frozenset("alternate alternating alternately alternated alternates".split()),
    "BETWEEN": frozenset("between after in-between before b/w".split()),
    "PERIOD": frozenset(
        """
        day days week weeks month nights mornings evenings night daily weekly morning evening hour hours wk
        """.split()
    ),
    "OFTEN_JOINT": frozenset("a an per each every / in the throughout during over times through".split()),
    "CHAIN_MARK": frozenset("/ - – — +".split()),
    "CHAIN_JOINT": frozenset(", and then".split()),
    "AT": frozenset("@ at with".split()),
    "TEMPO": frozenset("tempo @ pattern breathing count counts cadence".split()),
    "LADDER": frozenset("ladder ladders countdown pyramid".split()),
    "OPEN": frozenset("max maximum failure fatigue amrap f exhaustion".split()),
    "LABEL_FILLER": frozenset(
        """
        rep reps repetitions time period interval for between per each set sets of number count total range
        duration exercises rounds
        """.split()
    ),
    "LABEL_MARK": frozenset(": = | - – —".split()),
    "LABEL_JOINT": frozenset("/ x × & and * by".split()),
    "AND": frozenset("and &".split()),
    "ON": frozenset("on".split()),
    "SETS_LINK": frozenset("of with , : / for doing | -".split()),
    "RATED": frozenset("rm 1rm °".split()),
    "WORK_MARK": frozenset("on work hard fast".split()),
    "PAIR_JOINT": frozenset("/ , and then - – — : | ;".split()),
    "SET_LABEL": frozenset("sets set".split()),
    "ROUND_LABEL": frozenset("rounds".split()),
    "REP_LABEL": frozenset("reps rep repetitions repetition repeats".split()),
    "HOLD_LABEL": frozenset("hold holds".split()),
    "REST_LABEL": frozenset("rest break recovery recover off".split()),
    "WORK_LABEL": frozenset("work on".split()),
    "TIME_LABEL": frozenset("duration time".split()),
    "PAUSE_LABEL": frozenset("pause pauses".split()),
    "NO_LABEL": frozenset("for read reading total".split()),
    "LABEL_SECOND": frozenset("time period interval for".split()),
    "IN_BETWEEN": frozenset("between in-between b/w".split()),
    "EXERCISE": frozenset("exercise exercises station stations movement movements move moves".split()),
    "EMOM": frozenset("emom".split()),
    "EMOM_HEAD": frozenset("e".split()),
    "EMOM_TAIL": frozenset("mom moms".split()),
    "EMOM_LINK": frozenset("x × for : - – ( of is".split()),
    "MINUTE": frozenset("minute".split()),
    "AMRAP": frozenset("amrap amraps".split()),
    "AS": frozenset("as".split()),
    "AS_MUCH": frozenset("long many much".split()),
    "CAN": frozenset("can possible able could manage".split()),
    "NEED": frozenset("need needed like want necessary required".split()),
    "UNTIL": frozenset("to until till til".split()),
    "FAILURE": frozenset("failure fatigue exhaustion".split()),
    "MOST": frozenset("max maximum".split()),
    "MAX_OF": frozenset("time hold effort".split()),
    "FOR": frozenset("for".split()),
    "TIME_ITSELF": frozenset("time".split()),
    "CAP": frozenset("cap".split()),
    "NONE_OF": frozenset("no without".split()),
    "TO_EACH": frozenset("on for ( to with".split()),
    "PLACED": frozenset("from away apart long tall wide high above below of in off behind".split()),
    "DETERMINER": frozenset("your a the this that about".split()),
    "CHANGES": frozenset("by add adding increase decrease reduce drop extra another more up burn burns".split()),
    "PERSON": frozenset("person man woman people body athlete of".split()),
    "LOAD_LABEL": frozenset("load weight weights".split()),
    "USE": frozenset("use using with hold holding take grab".split()),
    "MAXIMUM": frozenset("1rm rm max maximum bodyweight".split()),
    "READ": frozenset("read reading".split()),
    "WARM": frozenset("warm warm-up warmup cool".split()),
    "APART": frozenset("apart".split()),
    "TO": frozenset("to".split()),
    "POSE": frozenset("pose position stretch shape here there posture".split()),
    "FURTHER": frozenset("more further extra additional".split()),
    "PARTICLE": frozenset("up down out in back forward forwards upward upwards downward downwards".split()),
    "BREATHE": frozenset("breathe breathing inhale exhale breath".split()),
    "COUNT": frozenset("count counting".split()),
    "STILL": frozenset("still motionless stare gaze focus balance balancing".split()),
    "MAKES": frozenset("make makes is equals counts are".split()),
    "AGAIN": frozenset("again".split()),
    "ALL_OF": frozenset("all everything thing set sequence circuit routine once".split()),
    "PHRASE": frozenset("on with per each before then at in while without slowly and every".split()),
    "RELEASE": frozenset("release relax loosen".split()),
    "ARTICLE": frozenset("a an the".split()),
    "ARTICLE_THE": frozenset("the".split()),
    "EVERY": frozenset("every each".split()),
    "REFERENCE": frozenset(
        """
        step week day level figure fig page chapter phase stage part lesson exercise station no number minute
        session version photo picture pic
        """.split()
    ),
    "REFERENCES": frozenset(
        """
        steps weeks days levels figures pages chapters phases stages parts exercises stations ages aged
        minutes sessions
        """.split()
    ),
    "NUMBER_SIGN": frozenset("# n no . :".split()),
    "LIST_JOINT": frozenset(", and or & to through - – — of".split()),
    "RATING": frozenset("rpe rir".split()),
    "RESERVE": frozenset("reserve tank hand".split()),
    "IN": frozenset("in".split()),
    "OF": frozenset("of".split()),
    "EFFORT": frozenset("effort pain intensity difficulty discomfort exertion scale rated rating stars".split()),
    "TIMER": frozenset("timer stopwatch alarm".split()),
    "MONTH": frozenset(
        """
        january february march april may june july august september october november december jan feb mar apr
        jun jul aug sep sept oct nov dec
        """.split()
    ),
    "DAILY": frozenset("daily weekly nightly monthly".split()),
    "DO": frozenset(
        """
        do make perform complete aim try start begin begins repeat performing doing completing execute finish
        target goal work build crank
        """.split()
    ),
    "BY": frozenset("x × ⨉ ✕ ✖ * by times".split()),
    "TOTAL": frozenset("total altogether overall".split()),
    "PROGRESS": frozenset(
        """
        gradually eventually progress increase increasing build beginner beginners advanced intermediate way
        """.split()
    ),
    "BURN": frozenset(
        """
        read reading burn burns burned burning calories within timer warm warm-up warmup cool cooldown ago old
        aged
        """.split()
    ),
    "IN_OR_OUT": frozenset("in out".split()),
    "LET": frozenset("let".split()),
    "GO": frozenset("go".split()),
    "WAY": frozenset("way".split()),
    "NEAR_ONLY": frozenset(
        """
        on off in out up down press push pull curl time go hard fast easy relax exercise walk run break
        duration
        """.split()
    ),
    "BURNING": frozenset("burn burns burned burning calories".split()),
    "CLAUSE_END": frozenset("and then".split()),
    "DENIAL": frozenset("not don't never no without".split()),
    "WORK_UP": frozenset("work".split()),
    "UP_OR_YOUR": frozenset("up your".split()),
    "UP": frozenset("up".split()),
    "KEPT": frozenset("keep keeping hold holding stay remain".split()),
    "GOING": frozenset("going".split()),
    "ROUND_NOUN": frozenset("round rounds circuit circuits".split()),
    "NEXT_NOUN": frozenset("exercise exercises station stations movements moves stretches".split()),
    "WITHIN": frozenset("in within".split()),
    "BOUND_LEAD": frozenset("in within every after".split()),
    "TAKE": frozenset("take taking".split()),
    "LASTS_FOR": frozenset("lasts for".split()),
    "LASTS": frozenset("takes lasts".split()),
    "STATION": frozenset("exercise interval station lasts".split()),
    "AFTER": frozenset("after".split()),
    "EACH_ONE": frozenset("each".split()),
    "WAIT": frozenset("wait waiting".split()),
    "REPEAT_AGAIN": frozenset("repeat again".split()),
    "AFTER_A_BREAK": frozenset("then off before between out".split()),
    "TOTAL_NOUN": frozenset("total".split()),
    "WHOLE_NOUN": frozenset(
        """
        workout workouts session sessions routine class video program programme circuit
        """.split()
    ),
    "COUNT_TO": frozenset("to of".split()),
    "MOVE": frozenset("move".split()),
    "POSTURE": frozenset("stand standing balance sit lie kneel bridge".split()),
    "FOR_SO_LONG": frozenset("for of x ×".split()),
    "TURN": frozenset("and then but before while with".split()),
    "BY_WORD": frozenset("by".split()),
    "BY_SIGN": frozenset("x × ✕ ⨉ *".split()),
    "REPEAT": frozenset("repeat repeating repeated".split()),
    "TIMES_OF": frozenset("your the as more".split()),
    "WITHIN_A": frozenset("in during per".split()),
    "LEFT_OR_RIGHT": frozenset("left right".split()),
    "LEFT": frozenset("left".split()),
    "RIGHT": frozenset("right".split()),
    "L": frozenset("l".split()),
    "R": frozenset("r".split()),
    "OF_OR_ON": frozenset("of on".split()),
    "THESE": frozenset("these them those each".split()),
    "NOT_WORK": frozenset("different of the your or and minutes inches feet pairs".split()),
    "FOR_OR_OF": frozenset("for of".split()),
    "BETWEEN_OR_WITH": frozenset("between with".split()),
    "GO_ON": frozenset("continue repeat keep".split()),
    "ALTERNATE_VERB": frozenset("alternate".split()),
    "SIDE_LINK": frozenset("of your the single side's".split()),
    "A_SIDE": frozenset("a ea per".split()),
    "PER": frozenset("per".split()),
    "BOTH": frozenset("both".split()),
    "SIDE_LEAD": frozenset("reps each".split()),
    "PLACE": frozenset("in of to at by".split()),
    "DIRECTION": frozenset("direction directions way ways".split()),
    "SIDE_PAIR": frozenset("sides directions ways".split()),
    "FOLLOWING": frozenset("following".split()),
    "EACH_ALONE": frozenset("each ea".split()),
    "ON_FOR_IN": frozenset("on for to in".split()),
    "ON_FOR": frozenset("on for to".split()),
    "LIMBS": frozenset("legs arms".split()),
    "WITH": frozenset("with using".split()),
    "TURNED": frozenset("then before to".split()),
    "ONCE_MORE": frozenset("same do perform then before complete".split()),
    "SWITCH_VERB": frozenset("switch swap change".split()),
    "SWITCH_LEAD": frozenset("then and before you".split()),
    "REVERSE_OR_ALTERNATE": frozenset("reverse alternate".split()),
    "NO_SWITCH_OF_SIDES": frozenset("repeat repeating reverse changing".split()),
    "ONLY": frozenset("only".split()),
    "SIDES_JOINT": frozenset("and then &".split()),
    "THEN_THE_SAME": frozenset("before same then".split()),
    "ASKS_FOR_WORK": frozenset("repeat perform complete do reps repetitions".split()),
    "AND_WORD": frozenset("and".split()),
    "SUPPOSED": frozenset("if did".split()),
    "INTERVAL_NAME": frozenset("tabata hiit interval intervals".split()),
    "IF": frozenset("if".split()),
    "ONCE_WORD": frozenset("once".split()),
    "YOU": frozenset("you".split()),
    "WHEN": frozenset("when".split()),
    "REACHES": frozenset("can hit reach".split()),
    "SUPPOSING": frozenset("if once when".split()),
    "ENDS_SUPPOSING": frozenset("do perform then rest aim hold".split()),
    "ABOUT": frozenset(
        """
        about around approximately approx roughly nearly almost circa ~ ≈ only just another anywhere from
        """.split()
    ),
    "NUMBER_ARTICLE": frozenset("a an full another".split()),
    "NUMBER_DENIAL": frozenset("not don't never avoid".split()),
    "RANGE_LINK": frozenset("to or through till".split()),
    "BACKWARD_LINK": frozenset("or through".split()),
    "LABEL_NAME": frozenset("sets set reps rep rounds hold rest".split()),
    "BESIDE_A_TIME": frozenset("on off easy hard between jog run walk row plank".split()),
    "LENGTH_NOUN": frozenset("apart wide high long tall box boxes band step bench wall block of above below".split()),
    "INCH": frozenset("in".split()),
    "PAIRED_TIME": frozenset("work rest on off hold".split()),
    "JOINT": frozenset(
        """
        to or and of for with without a an the in on at then per by from your you as if but until before after
        while than
        """.split()
    ),
    "ORDINAL": frozenset("second".split()),
    "ORDINAL_LEAD": frozenset("a the your on every each".split()),
    "AFTER_A_SECOND": frozenset(
        """
        hold pause rest squeeze contraction break stop or each every between here there again later max
        maximum minimum longer more so when once through during inside
        """.split()
    ),
    "RANGE_LEAD": frozenset("between from anywhere".split()),
    "MORE": frozenset("more".split()),
    "THAN": frozenset("than".split()),
    "FURTHER_COUNT": frozenset("another further extra additional".split()),
    "WHOLE": frozenset("full single whole further".split()),
    "NO_ARTICLE": frozenset("few several couple moment count beat breath h s".split()),
    "CLIMBS": frozenset("work build working building progress way".split()),
    "COUNT_NOUN": frozenset("count counts".split()),
    "COUNTING": frozenset("count counts counting".split()),
    "ANOTHER": frozenset("another".split()),
    "METRE_SIGN": frozenset("m".split()),
    "BREATH_UNIT": frozenset("breath breaths".split()),
    "TO_OR_OF": frozenset("to of".split()),
}

PLURAL: str = "s"
NO_PLURAL: str = "ss"
"""How a plural ends, and how a word ends that is none though it ends so."""

ONE_REP: str = r"=\s*(?:1|one|a)\s+(?:full\s+)?rep\b"
"""The end of a definition of one rep, as a pattern: "left and right = 1 rep"."""

_LIMB = r"(?: (?:side|leg|arm|foot|hand|hip|knee|shoulder))?"
SIDE_OF_NAME: tuple[str, ...] = (
    rf"\(\s*(?:on )?(?:the )?(?P<mark>[lr]|left|right){_LIMB}(?: only)?\s*\)",
    rf"(?:,|:|\s[-–—])\s*(?P<tail>left|right){_LIMB}(?: only)?$",
)
"""Patterns of the one side that an exercise's name states: "straight leg raise (R)"."""

LEFT_BEGINS: str = "l"
"""How the matches of `SIDE_OF_NAME` for the left side begin."""

PER_SIDE: tuple[str, ...] = (
    *("per ", "each", "on each", "a side", "/", "for each", "every", "with each", "to each"),
)
"""What follows reps that are for one side: "10 per leg, alternating" are 20."""
