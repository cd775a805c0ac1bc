"""English names of exercises: nouns of movement, and words that a name seldom holds."""

from repcast.languages import words

MOVEMENTS: frozenset[str] = words("""
    abduction adduction bend bends bike bounce bounces bound bounds breath breathing bridge bridges bug burpee burpees
    butterfly cat-cow circle circles clamshell clamshells clean cleans climb climber climbers cobra crawl crawls crunch
    crunches curl curls cycle cycling deadlift deadlifts dip dips dog drill drop drops extension extensions
    external fan flex flexion flutter fly flye flyes flys glide glides grapevine handstand hang hangs hinge
    hold holds hop hops hydrant hydrants jack jacks jackknife jog jogging jump jumps kick kickback kickbacks kicks kneel
    lift lifts lunge lunges march marches mornings muscle-up muscle-ups nod nods pedal pike plank planks plie
    pose press press-up press-ups presses pull pull-apart pull-aparts pull-up pull-ups pulldown pulldowns pulls
    pulse pulses pump pumps punch punches push push-up push-ups pushdown pushup pushups raise raises reach reaches
    retraction rise rises rock rocks roll rolls rotation rotations row rowing rows run running run-out scissors sets
    shrug shrugs shuffle sit sit-up sit-ups situp situps skater skaters skip skips slide slides snatch snatches
    sprint sprints squat squats squeeze squeezes stand stands step step-up step-ups steps stretch stretches superman
    supermans swim swing swings tap taps thrust thruster thrusters thrusts tilt tilts tuck tuck-up
    twist twists up ups v-up v-ups vacuum walk walking walkout walkouts walks warrior wheel windmill windmills
    wood-chop woodchop yoga t-raise y-raise y-raises child's ergometer treadmill elliptical rower ski
    carry carries slam slams balls throw throws jerk jerks fold
    pullover pullovers crossover crossovers rollout rollouts pullup pullups pullapart pullaparts clam clams deadbug
    deadbugs hyperextension hyperextensions inchworm inchworms getup getups get-up get-ups dorsiflexion protraction
    angels tucks halo halos wipers scissor bicycle pushes chins touches toucher touchers opener openers pendulum
    pendulums drags flips crusher crushers chop chops
    """)
"""The nouns that most names of exercises end with or hold."""

BODY: frozenset[str] = words("""
    obliques deltoids delts pecs traps abductors adductors quadriceps ab abs abdomen ankle ankles arm arms back
    belly bicep biceps body bottom bum buttocks calf calves cheek cheeks chest chin core elbow elbows eyes face
    feet finger fingers fist fists foot forearm forearms forehead glute glutes groin hamstring hamstrings hand
    hands head heel heels hip hips jaw knee knees lat lats leg legs lip lips lungs mouth neck nose palm palms
    pelvis quad quads rib ribs shin shins shoulder shoulders side sides spine stomach thigh thighs throat thumb
    toe toes tongue torso triceps trunk tummy waist weight wrist wrists blades
""")
"""Parts of the body: what an instruction moves."""

COMPLAINTS: frozenset[str] = words("""
    pain pains ache aches stiffness soreness arthritis bursitis tendinitis sciatica injury injuries swelling numbness
    dizziness fracture headache headaches
    """)
"""What is wrong with somebody, and no name of what is done."""

LOOSE: frozenset[str] = words("""
    your you my i we our us it they them he she his her is are was were be been being will would can could should may
    might must do does did have has had if when because so that this these those which who what there here please
    as than also very just any until every no
    """)
"""Words of a sentence, which a name seldom holds."""

COUNTERS: frozenset[str] = words(
    "go stay breathe pause relax goes turns trips tries attempts lots work off times score each"
)
"""Words beside a count that name nothing: "3 goes each", "30 seconds go"."""

SETS: frozenset[str] = frozenset(("set", "sets"))
"""Words of a dose that call movements elsewhere: "Quad sets"."""

OPENERS: frozenset[str] = words("""
    then and but or so as when while if to with by for from at in on once after before repeat hold rest do
    make sure avoid never always don't not be try keep remember use this that these those there it its you your we our
    note tip aim perform complete start begin take next finally now choose spend only
    """)
"""Words that a sentence may begin with, and a name does not."""

REMARKS: frozenset[str] = words("""
    with without after before for when if while what our your my no why how who where which as once until take let
    """)
"""Words that a remark begins with, and no name even among names: "With weight", "What to expect"."""

CLAUSE: frozenset[str] = words("""
    your the a an it them this that one both up down back forward forwards backward backwards out in into onto to toward
    towards over under off around away slowly gently with from for until as through past each all by so and then left
    right ahead at on upright tall straight him her apart together yourself their
    """)
"""Words after a verb that asks for something: "Lift your leg", "Stand up"; a name has a noun there."""

COURSES: frozenset[str] = words("""
    swim swims swimming run runs running sprint sprints ride rides riding cycling bike walk walking jog jogging skipping
    freestyle backstroke breaststroke butterfly strides hill hills track pool laps interval intervals
    """)
"""Words of what is done over a distance or for a time, where no number is a load."""

PACED: frozenset[str] = words("jump jumps rope skip skips row rowing rower erg ski the a on of single double unders")
"""Words that are all that the name of such a thing consists of: "Jump rope", "Row", but not "Barbell row"."""

SENTENCE_OBJECTS: frozenset[str] = words("your you it its them this that their yourself is are")
"""Words of a sentence that no name of a movement has: "Walk your way to health"."""

GOING = frozenset(("go", "get", "take"))
"""Verbs of a movement that also only ask for a dose: "Go for 3 sets of 15", "Take a minute's rest"."""

OWNED = "your|the|a|an|it|them|this|that|both"
"""Words before what is moved, or in its place."""

BEFORE_DOSE = "as|for|with|in|at|on|and|then|do|perform|complete"
"""Words that may stand before one of those where nothing is moved: "As a beginner, do 10", "Do a total of 10"."""

REPS_OR_REST = "reps?|repetitions?|rests?|resting|breaks?|breathers?|pauses?"
"""What says that a figure is one of reps or of a rest."""

NAME_JOINTS: frozenset[str] = frozenset(("and", "to", "into", "with"))
"""Words that join the two halves of a name: "Squat and press"."""

_THING = r"(?:exercise|move|movement|stretch|drill|pose|posture|position|asana|workout tip|technique|lift|warm-?up)"
OF_SERIES = rf"^\W*(?:(?:the|our) )?{_THING} of the (?:day|week|month|fortnight|season)\W*$"
"""A line that only says of which series the exercise of a page is."""

IN_SERIES = r"\b(?:of the (?:day|week|month|fortnight|season)|series|part|lesson|no\.?|number)\W{1,4}\d{1,3}\W*$"
"""The end of a title with the number that it has in its series: "Riding exercise of the day - 14"."""

NAME_LABELS = (
    rf"{_THING} of the (?:day|week|month|fortnight|season)|(?:this|the) (?:week|month)['’]s {_THING}|exercise idea"
    r"|(?:featured|suggested|sample) exercise|(?:the|my|our|today['’]s|this) (?:exercise|move|stretch|drill|pose)"
    r"|try (?:it|this)|how to use (?:it|this)|name of (?:the )?exercise|exercise name|exercise|movement|move|drill"
    r"|stretch|pose|asana|activity|name"
)
"""Labels before the name of an exercise: "Exercise: goblet squat"."""

_TEACHING = r"(?:show(?:ing)?|teach(?:ing)?|talk(?:ing)?(?: to you)?(?: through| about))(?: you)?(?: how to do)?"
INTRODUCED = (
    r"\b(?:this (?:one )?is|(?:today|this week|this month)(?:['’]s)? (?:exercise|move|stretch|drill|one|pose) is"
    rf"|called|known as|{_TEACHING}|there is:?|try"
    r"|(?:we(?:['’]re| are)|you(?:['’]re| are)) (?:gonna |going to )?(?:be )?(?:do|doing)) "
    r"(?:(?:the|a|an|some|doing) )?(?P<name>(?:[\w'’-]+ ){0,4}?[\w'’-]+)"
    r"(?=\s*[.,:;!?(]|\s+(?:for|to|and|which|that|with|so|it|on|in)\b|\s*$)"
)
"""A sentence that says what the exercise of a page is called: "Today's move is the bear crawl hold."."""

SUBJECT = (
    r"(?:^|(?<=[.!?] ))(?:the |(?P<any>an? ))?[\"'“‘]?"
    r"(?P<name>(?:[\w'’-]+ ){0,4}?[\w'’-]+?)[\"'”’]?(?: \([^()]{1,40}\))?,? (?:is|are)\b"
    r"(?! (?:you|your|we|our|my|i|it|that|where|when|how|why)\b)"
)
"""The beginning of a sentence that says what an exercise is: "The wall sit is …", "'Heel slides' are …"."""

SAID_OF = r"\s(?:is|are|was|goes|go|works?|looks?) [a-z-]+(?: [a-z-]+){0,5}$"
"""What a heading may say of the exercise that it names: "Hammer rotations are simple"."""

WHERE = r"(?:at|in|on|by|before|after|during|inside|outside|with)(?! (?:each|all|order|case|mind|the following)\b)"
"""The beginning of a heading that says where, when or with whom its exercises are done: "At home on other days:"."""

ANY_EXERCISE = frozenset(("exercise", "move", "movement", "pose", "stretch", "drill"))
"""Words for any exercise, which in a label name none: "Pose family: seated"."""

CALLED_EXERCISE: frozenset[str] = words("""
    exercise exercises drill drills stretch stretches pose asana workout warm-up warmup cool-down cooldown meditation
    relaxation breathing schooling
    """)
"""Words of a title by which a page says that it asks for an exercise of any kind: "Riding exercise of the day"."""

GENERIC = r"(?:exercise|stretch|drill|move|movement|pose|task|activity|station)\s*(?:no\.?\s*|#\s*)?\d{1,3}"
"""A name that only numbers the exercise."""

BREATHS: frozenset[str] = frozenset(
    [
        "breath",
        "breaths",
        "breathe",
        "breathing",
        "inhale",
        "inhaling",
        "exhale",
        "exhaling",
        "air",
        "lungs",
        "jog",
        "run",
        "walk",
        "jump",
        "squat",
        "stand",
        "balance",
        "stretch",
        "kneel",
        "sit",
        "lie",
        "step",
    ]
)
"""Words of breathing and of postures, which stand for the body where no part of it is named."""

EVERYDAY: frozenset[str] = words("""
    back weight face head hand hands side sides foot feet body run running set sets step steps press row stand up ups
    push pull drop reach cycle walk walking roll bridge curl dog hold holds balls rest drill fly air lip heart rise
    raise bike fold sit fan flex wheel skip band clean cleans snatch march swing swings ski drops rows runs walks stands
    rolls crawl rock rocks pump punch glide slide slides throw twist bound bug jack jacks pike tap taps extension mouth
    nose eyes palm sole chest breathing flutter tongue core jerk tuck balance bend
    """)
"""Words of movements and of the body that texts of any kind use as well."""

TRAINING: frozenset[str] = words("""
    rep reps repetition repetitions interval intervals workout workouts warm-up warmup cool-down cooldown jog sprint
    sprints tempo stretch stretches amrap emom tabata circuit superset easy hard pace kettlebell dumbbell barbell inhale
    exhale posture pose asana exercise exercises muscle muscles
    train trains trained training trainer coach coaches gym fitness conditioning stamina endurance cardio aerobic
    session sessions drill drills relax relaxed relaxation meditate meditation mindfulness
    tense tighten stretching jogging sprinting walking running swimming cycling skipping riding rowing boxing climbing
    boxer boxers punching footwork jab jabs hook hooks uppercut sparring shadowboxing heavybag
    rider riders saddle stirrup stirrups rein reins trot canter serpentine
    dribble dribbling layup layups rebound putt putts putter serve serves toss tosses racket forehand backhand volley
    freestyle backstroke breaststroke butterfly kickboard strides fartlek
    kegel kegels pelvic bladder sneeze cough swallow sing singing
    mindful awareness mantra chant stillness meditating breathwork savasana visualisation visualization
    """)
"""Words of training, which pages without a word of the body use: a week of rides, a breathing pattern."""

AS_MANY = r"^as many (?P<name>.{2,60}?) as (?:you can|possible)\b"
"""A name within a phrase that asks for as many as one can."""

PERIODS: frozenset[str] = words(
    "day days week weeks month months year years off time times hour hours session sessions"
)
"""Words after a number that counts no reps: "2 days off", "8 weeks"."""

RESTS: frozenset[str] = frozenset(("rest", "off", "recover", "recovery", "break", "pause"))
"""The names of a station at which one rests."""

BETWEEN = r"\b(?:between|btwn?|after (?:each|every))\b"
"""Words of a rest that is told for several exercises or sets at once."""

PAUSES: frozenset[str] = words("water drink drinks towel towels breather breathers hydrate hydration sip sips")
"""Words of a line between two blocks in which nothing is done: "1 min water"."""

BREATHING: frozenset[str] = words("breathing breath breaths breathwork pranayama")
"""Words of the name of a breathing exercise."""

BREATH_PHASES: frozenset[str] = words("""
    breathe inhale inhaling inhalation exhale exhaling exhalation in-breath out-breath hold holding pause empty full
    wait rest retain retention
    """)
"""Words of the phases of one breath, which are no exercises of their own."""

NO_COUNT: frozenset[str] = frozenset(("one", "a", "an"))
"""Words that point at a thing rather than count it: "with one leg forward", "the right one"."""

SMALL_WORDS: frozenset[str] = words("""
    do perform complete repeat then of on for each the a and with to then aim per in at x sets reps rest hold between
    by btw btwn rds work time slow slowly steady controlled control failure right left l r tabata side sides tempo dose
    scheme
    """)
"""Words that may stand beside the figures of a dose without saying more than it."""

THIS: frozenset[str] = words("""
    this it these them both that all whole lot exercise exercises movement move stretch pose drill sequence thing you
    your so go through can keep going now continue carry just only try about there here position posture stay resting
    stretches holds rounds
    """)
"""Words that point at what was told before, where a sentence only says how much of it to do: "Do this for a minute"."""

BESIDE_COUNTS: frozenset[str] = (
    SMALL_WORDS | THIS | words("make take more in way direction big small large little full")
)
"""Words beside a count of the movement that was told, in a sentence that says no more: "Make 10 circles each way"."""

ARTICLES: frozenset[str] = words("a an the your")
"""Words that stand before what a movement is done with, in a sentence rather than in a name."""

ASKS_ONLY = SMALL_WORDS | {"alternate", "alternating", "exercise", "move", "movement", "per", "each", "every"}
"""Words of a heading that only asks for a dose, and is no name: "Complete", "Alternate", "Per exercise"."""

_PART_CODE = r"(?:set|part|block|circuit|superset|round)\s+\d{1,2}\s*[,.:–-]?\s*"
_TWO = r"\s*(?:&|\+|and|/|,)\s*\d{1,2}"
_EXERCISE_CODE = rf"(?:exercise|move|station|drill)s?\s+\d{{1,2}}(?:(?:{_TWO})?\s*[-–—:.]|{_TWO})"
PAIRED = (
    r"[+&]\s*(?:super-?\s?set(?:ted)?|paired) (?:with\b|w/):?",
    r"\b(?:super-?\s?set(?:ted)?|paired) (?:with\b|w/):?",
)
"""Words between the two exercises of a superset."""
PAIR_JOINT = r"/|[+&,]|\band\b"
"""What parts the exercises that one line calls a superset."""

CODES = (
    rf"(?:{_PART_CODE})?{_EXERCISE_CODE}|"
    r"\(?\d{1,3}[.):]|\d{1,2}[A-Ha-h][.):]|#\s?\d{1,3}(?:[.):]|\s[-–—])?|\d{1,2}\s[-–]|[A-Z]\d?[.):]|[A-Z]{1,3}\d{1,3}\s[-–]|[A-Z]\d"
)
"""Numbers, codes and joining words before a name: "1.", "A1)", "QD001 -", "Set 2, Exercise 1 -"."""

ANNOUNCING = (
    r"\b(?:stations|exercises|movements|moves|activities)\b[^.:;,]{0,30}\b(?:are|were|includ(?:e|es|ed|ing)"
    r"|consist(?:s|ed)? of|as follows)\W*$|\b(?:stations|exercises|movements|moves)\W*$"
)
"""The end of words before the names of several exercises: "The stations were:"."""

REPEATING = "repeat(?:ed)?|do(?:ne)?|complete|perform"
"""Words before how often a part of a session is done: "Main circuit (repeat 2x)"."""

HOLD_NAMES: frozenset[str] = words("hold holds holding pause squeeze stretch-hold")
"""Words that say of a dose that it is held, and name nothing."""

LIST_JOINTS = "and then|and|then"
"""Words before the next, or the last, of several exercises in a line."""

DOING = r"(?:\w+ ){0,2}(?:do|did|try|start with|begin with)"
"""Verbs, after a word or two, before the first of several exercises that are counted."""

IN_TURN = (
    r"(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|next|then|last|finally|another)(?:ly)?"
    r"(?: (?:up|one|exercise|move|stretch))?)(?:,|:| is| comes)\s+(?:(?:try|there is|comes|is|the|an?) ){0,3}"
)
"""Words before a name that say which of several it is: "First, the …", "Next is the …"."""

MINUTE = (
    r"(?:min(?:ute)?s?\.?\s*#?\s?\d+(?:\s*(?:[-–,/&+]|and)\s*\d+)*|(?:odd|even)(?:\s+min(?:ute)?s?\b\.?)?|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)\s+min(?:ute)?\b\.?)"
)
"""The minute of a session that a station is for: "Minute 2", "Min. 1", "Odd minutes", "3rd minute"."""

CODE = rf"[A-Z]\d{{0,2}}[.):]?|\d{{1,2}}[.):]|[A-Z]{{1,3}}\d{{1,3}}\s+[-–]|{MINUTE}\s*[.):|]?"
"""A cell or bold words that are but a code."""

FIRST_STEP = r"step\s+(?:1|one)\b\s*[:.)–-]"
"""The first step, where it stands in the line of the name."""

PICTURED = (
    r"(?:(?:see|as in|shown in) (?:the )?(?:fig(?:ure)?|picture|photo|image|pic|illustration|diagram|drawing)s?\b\.?"
    r"|figures?(?!\s*(?:4|8|four|eight)\b)|(?:figs?\.?|picture|photo|image|pic|illustration|diagram|drawing)s?)"
    r"(?:\s*(?:\d{1,2}|[a-h]|and|to|above|below|opposite|overleaf|[,&–-]))*"
)
"""How a remark begins that points at a picture."""

LAST_WORDS: frozenset[str] = words("for x of per each on × do @ at then and with a")
"""Words between a name and its dose, which belong to neither."""

WITHIN = r"in|within|for"
"""What joins a movement that is done as often as one can to its time: "Max push-ups in 30 seconds"."""

EACH, JOINT = r"each", r"(?:and|then|&)"
"""The word that shares a dose out, and what joins the last of several names: "Squats and lunges (30 s each)"."""

CALLED = r"[^.!?]*\b(?:exercises?|moves?|movements?|poses?|postures?|asanas?|stretch(?:es)?|drills?|hold|position)\b"
"""What the rest of a sentence holds that says what exercise "a …" is: "A wall sit is a hold against a wall"."""

HELD = r"hold\b"
"""The word of a hold that is part of a name without a movement: "Hollow hold 0:45"."""

LEADING_JOINTS: frozenset[str] = frozenset(("at", "with"))
"""Words after a dose that lead to how it is done, of which the name goes without."""

COMPOUNDS: frozenset[str] = words("""
    hip shoulder knee ankle foot feet arm leg hand head chest waist back well left right self cross side half full
    single double one two three four five six ten non follow warm cool sit push pull press step chin get turn lie stand
    all high low long short fast straight bent bare heel toe wall chair band body weight free floor part mid over under
    up down so called year minute second
""")
"""Words before a hyphen that are words of their own: "hip-" at the end of a line is not the first half of one word."""

RACE = r"(?:\d[\d.,]*|[a-z]+(?:-and-a-half)?)[ -](?:met(?:er|re)|mile|yard|kilomet(?:er|re))"
"""A distance with its unit in the singular, which is part of a name: "Two Mile Run"."""

HOW_OFTEN = (
    r"(?<=[.;!])\s+(?:do|repeat|complete|aim|try|perform)\b[^.;]{0,60}\b(?:once|twice|times|days?)\b[^.;]{0,30}"
    r"\b(?:day|week|fortnight)\b[^.;]{0,40}\W*$"
)
"""A last sentence that says on how many days something is done: "Do this three times a week."."""

CALLED_TIME = r"(?!1\s)\d{1,3}(?:-(?:min|minute|hour)|\s(?:minute|hour))"
"""A time that is the adjective of what a session is called: "8-Minute Burst", "20 minute workout"."""
ATTEMPT = (
    r"\W*(?:(?:find|establish|build(?: up)? to|work up to|test)\s+(?:an?\s|your\s|the\s|new\s)*)?"
    r"(?P<name>[^\d:;.!?()][^:;.!?()]{2,40}?)(?:\s*[:,–—-])?\s(?:an?\s|new\s)?"
    r"(?P<reps>\d{1,2})[\s-]?(?:rm|rep(?:etition)?[\s-]max(?:imum)?)\W*"
)
"""A lift whose heaviest set is looked for, with its reps behind it: "Find squat clean 1 rep max"."""

CLOCKED_OF = (
    r"(?:\b(?:\d{1,3}[\s-]minutes? (?:to do |of )?)?(?:complete |do |perform )?as many rounds\b[^.:!?;]{0,60}?"
    r"|\b(?:complete |do |perform )?(?:\d{1,2}|two|three|four|five|six|seven|eight|ten) rounds?\b[^.:!?;,]{0,40}?"
    r"|\b(?:amrap|emom)\b[^.:!?;,]{0,30}?)\bof\s+(?=:?\d)"
)
"""Words in a sentence that say how all of the list after them is done: "as many rounds as possible of 5 burpees, …"."""

POSES = r"\b(?:poses?|dog|asana|cobra|salutation|warrior)\b"
"""Words of the names of poses, of which a sequence may be made after its first sentences."""
