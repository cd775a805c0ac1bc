"""The vocabulary of the dose grammar: each word with its unit or its classes."""

from collections.abc import Mapping

from repcast.read.vocabulary import words

_UNIT_WORDS: tuple[tuple[str, float, frozenset[str]], ...] = (
    ("second", 1.0, words("s sec secs second seconds second's seconds' ″ count counts beat beats")),
    ("second", 60.0, words("min mins minute minutes minute's mn ′")),
    ("second", 3600.0, words("hr hrs hour hours h")),
    ("second", 5.0, words("breath breaths")),
    ("set", 1.0, words("set sets")),
    ("round", 1.0, words("round rounds rds rft circuit circuits lap laps")),
    ("rep", 1.0, words("rep reps repetition repetitions repeats")),
    ("time", 1.0, words("time times cycle cycles")),
    ("metre", 1.0, words("m meter meters metre metres")),
    ("metre", 1000.0, words("km kms kilometre kilometres kilometer kilometers k")),
    ("metre", 1609.344, words("mile miles")),
    ("metre", 0.9144, words("yard yards yd yds")),
    ("load", 1.0, words("lb lbs pound pounds # kg kgs kilo kilos kilogram kilograms")),
    ("percent", 1.0, words("% percent pct")),
    (
        "void",
        1.0,
        words("""
        ft feet foot inch inches in cm mm mph kph ° º
        degree degrees g oz ounces kcal ml euro euros dollar dollars cent cents thirds quarters fifths
        watts rpm bpm mmhg $ € £ " ” year years yr yrs yo month months mo week weeks wk wks day days
        o'clock am pm
    """),
    ),
    (
        "thing",
        1.0,
        words("""
        cal cals calories session sessions workout workouts exercise exercises people person muscles step steps pose poses
        points point sides legs arms hands knees elbows fingers toes hips dumbbells bands bars plates chairs boxes
        weights ropes moves movements drills ways minutes' times' stretches strips phases stages parts tips reasons
        things types kinds options st nd rd th position positions variations levels lengths length
    """),
    ),
)
UNITS: Mapping[str, tuple[str, float]] = {
    word: (unit, factor) for unit, factor, members in _UNIT_WORDS for word in members
}
"""Words after a number: the unit they name, and the factor to it. A breath is taken as five seconds, since twelve a
minute is an ordinary rate at rest; a count is a second; "void" units measure what is no dose."""

_CLASSES: dict[str, frozenset[str]] = {
    "HOLD": words("""
        hold holds holding held maintain maintains maintaining stay staying remain remaining squeeze squeezes
        squeezing pause pauses pausing freeze isometric isometrics static plank planks stretch stretches stretching
        hang sustain sustained contract contraction tense keep keeping wait clench flex tighten hollow wallsit
    """),
    "REST": words("""
        ri rest rests resting rested break breaks recover recovers recovery recovering breather off relax relaxing
        recuperate
    """),
    "WORK": words("""
        fast work working on interval intervals run march jog jump amrap go hard effort duration time cycle row skip
        walk sprint going moving many continue station work-time
    """),
    "OUT": words("""
        stand rise rising straighten straightening extend extending up lift lifting raise raising concentric
        positive ascend ascending ascent push press pull curl upward upwards inhale in contracting
    """),
    "BACK": words("""
        drop dropping sink sinking down lower lowering eccentric negative negatives descend descending descent return
        returning release releasing downward downwards exhale out back lengthen
    """),
    "SET": words("set sets"),
    "ROUND": words("""
        round rounds circuit circuits sequence exercises stations movements workout routine through
    """),
    "REP": words("rep reps repetition repetitions"),
    "EACH_IN_SHORT": words("l/r r/l l+r r+l l&r r&l e/s e/l e/a p/s p/l"),
    "EACH": words("each per every either both / a ea"),
    "SIDE": words("""
        side sides leg legs arm arms foot feet hand hands hip hips direction directions way limb limbs knee knees
        shoulder shoulders ankle ankles wrist wrists calf glute heel heels toes elbow ear cheek thigh hamstring quad quads
    """),
    "OTHER": words("other opposite next"),
    "SWITCH": words("""
        switch switching swap change changing alternate alternating alternately repeat repeating swapping reverse
    """),
    "ALTERNATE": words("alternate alternating alternately alternated alternates"),
    "BETWEEN": words("between after in-between before b/w"),
    "PERIOD": words("day days week weeks month nights mornings evenings night daily weekly morning evening hour hours wk"),
    "OFTEN_JOINT": words("a an per each every / in the throughout during over times through"),
    "CHAIN_MARK": words("/ - – — +"),
    "CHAIN_JOINT": words(", and then"),
    "AT": words("@ at with"),
    "TEMPO": words("tempo @ pattern breathing count counts cadence"),
    "LADDER": words("ladder ladders countdown pyramid"),
    "OPEN": words("max maximum failure fatigue amrap f exhaustion"),
    "LABEL_FILLER": words("rep reps repetitions time period interval for between per each set sets of number count total range duration exercises rounds"),
    "LABEL_MARK": words(": = | - – —"),
    "LABEL_JOINT": words("/ x × & and * by"),
    "AND": words("and &"),
    "ON": words("on"),
    "SETS_LINK": words("of with , : / for doing | -"),
    "RATED": words("rm 1rm °"),
    "WORK_MARK": words("on work hard fast"),
    "PAIR_JOINT": words("/ , and then - – — : | ;"),
    "SET_LABEL": words("sets set"),
    "ROUND_LABEL": words("rounds"),
    "REP_LABEL": words("reps rep repetitions repetition repeats"),
    "HOLD_LABEL": words("hold holds"),
    "REST_LABEL": words("rest break recovery recover off"),
    "WORK_LABEL": words("work on"),
    "TIME_LABEL": words("duration time"),
    "PAUSE_LABEL": words("pause pauses"),
    "NO_LABEL": words("for read reading total"),
    "LABEL_SECOND": words("time period interval for"),
    "IN_BETWEEN": words("between in-between b/w"),
    "EXERCISE": words("exercise exercises station stations movement movements move moves"),
    "EMOM": words("emom"),
    "EMOM_HEAD": words("e"),
    "EMOM_TAIL": words("mom moms"),
    "EMOM_LINK": words("x × for : - – ( of is"),
    "MINUTE": words("minute"),
    "AMRAP": words("amrap amraps"),
    "AS": words("as"),
    "AS_MUCH": words("long many much"),
    "CAN": words("can possible able could manage"),
    "NEED": words("need needed like want necessary required"),
    "UNTIL": words("to until till til"),
    "FAILURE": words("failure fatigue exhaustion"),
    "MOST": words("max maximum"),
    "MAX_OF": words("time hold effort"),
    "FOR": words("for"),
    "TIME_ITSELF": words("time"),
    "CAP": words("cap"),
    "NONE_OF": words("no without"),
    "TO_EACH": words("on for ( to with"),
    "PLACED": words("from away apart long tall wide high above below of in off behind"),
    "DETERMINER": words("your a the this that about"),
    "CHANGES": words("by add adding increase decrease reduce drop extra another more up burn burns"),
    "PERSON": words("person man woman people body athlete of"),
    "LOAD_LABEL": words("load weight weights"),
    "USE": words("use using with hold holding take grab"),
    "MAXIMUM": words("1rm rm max maximum bodyweight"),
    "READ": words("read reading"),
    "WARM": words("warm warm-up warmup cool"),
    "APART": words("apart"),
    "TO": words("to"),
    "POSE": words("pose position stretch shape here there posture"),
    "FURTHER": words("more further extra additional"),
    "PARTICLE": words("up down out in back forward forwards upward upwards downward downwards"),
    "BREATHE": words("breathe breathing inhale exhale breath"),
    "COUNT": words("count counting"),
    "STILL": words("still motionless stare gaze focus balance balancing"),
    "MAKES": words("make makes is equals counts are"),
    "AGAIN": words("again"),
    "ALL_OF": words("all everything thing set sequence circuit routine once"),
    "PHRASE": words("on with per each before then at in while without slowly and every"),
    "RELEASE": words("release relax loosen"),
    "ARTICLE": words("a an the"),
    "ARTICLE_THE": words("the"),
    "EVERY": words("every each"),
    "REFERENCE": words("step week day level figure fig page chapter phase stage part lesson exercise station no number minute session version photo picture pic"),
    "REFERENCES": words("steps weeks days levels figures pages chapters phases stages parts exercises stations ages aged minutes sessions"),
    "NUMBER_SIGN": words("# n no . :"),
    "LIST_JOINT": words(", and or & to through - – — of"),
    "RATING": words("rpe rir"),
    "RESERVE": words("reserve tank hand"),
    "IN": words("in"),
    "OF": words("of"),
    "EFFORT": words("effort pain intensity difficulty discomfort exertion scale rated rating stars"),
    "TIMER": words("timer stopwatch alarm"),
    "MONTH": words("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"),
    "DAILY": words("daily weekly nightly monthly"),
    "DO": words("""
        do make perform complete aim try start begin begins repeat performing doing completing execute finish target
        goal complete work build crank
    """),
    "BY": words("x × ⨉ ✕ ✖ * by times"),
    "TOTAL": words("total altogether overall"),
    "PROGRESS": words("""
        gradually eventually progress increase increasing build beginner beginners advanced intermediate way
    """),
    "BURN": words("""
        read reading burn burns burned burning calories within timer warm warm-up warmup cool cooldown ago
        old aged
    """),
}
_CLASSES_OF = {
    word: frozenset(name for name, members in _CLASSES.items() if word in members)
    for word in frozenset().union(*_CLASSES.values())
}
_NONE: frozenset[str] = frozenset()


def classes_of(word: str) -> frozenset[str]:
    """Return the classes of a word in small letters; none for most words."""
    return _CLASSES_OF.get(word, _NONE)
