"""English verbs of instructions by what they ask for, directions, and patterns of clauses.

A set holds words in small letters and bare forms. A pattern is a regular expression without regard to capitals, in
which a space stands for one space.
"""

from repcast.languages import words

SETUP = words("""
    lie lay sit stand kneel place put position set grab grasp grip take get hold load adjust attach assume adopt engage
    brace keep bend plant align face secure loop wrap anchor find choose select start begin cross rest hang hook prepare
    fix tie support straddle mount step draw look gaze stare
""")
"""Verbs that take a position or a thing before the movement."""

MOVEMENT = words("""
    rotate raise lift lower push pull press curl extend flex bend straighten squat lunge jump hop walk run crunch twist
    turn swing slide bring move drive reach lean tilt roll squeeze contract hinge dip thrust kick circle spread open
    close drop descend ascend return reverse release repeat alternate perform execute exhale inhale breathe hold pause
    stretch jog march skip throw catch explode pivot row punch tuck arch round shift touch tap pulse shrug step sway
    bounce climb crawl dorsiflex abduct adduct elevate draw clench tense tighten relax switch complete continue do sit
    lie stand come go allow let initiate land accelerate use rise sink clean snatch fold pass pedal leap bound sprint
    blow hum sing buzz wiggle scrunch blink yawn nod uncurl pinch retract protract rock flip slam toss
    unfold shuffle attempt point flatten flare
    ride paddle trot canter gallop dribble putt serve volley strike
    hike snap pump
    smile grin frown chew swallow cough puff suck pucker gargle whistle roar chant recite pronounce
    shake spin swivel clap stomp stamp rub massage stroke flick trace squish scoop peel hug
    make say whisper mutter imagine picture visualise visualize notice think listen soften
""")
"""Verbs that move."""

LOOKING = words("look gaze stare")
"""Verbs that names of drills for the eyes and the neck begin with as well: "Look left and right"."""

IMPERATIVES = SETUP | MOVEMENT

LIGHT = words("""
    begin start initiate execute perform do use using try attempt continue proceed keep reverse focus complete commence
""")
"""Verbs that leave the movement to another verb: "begin to raise", "use your arms to lift"."""

GOES_ON = words("begin start initiate continue keep commence try")
"""Light verbs that a verb in -ing may follow at once."""

WITH_PURPOSE = words("use reverse")
"""Light verbs with a thing before their "to": "use your arms to lift"."""

WAITING = words("reverse initiate execute")
"""Light verbs that a participle after a comma explains: "reverse the motion, driving through your heels"."""

COMES_BACK = words("return reverse lower release")
"""Verbs of a participle that is a way back by itself: "slowly returning to the start"."""

FACING = frozenset(("face",))
POSTURES = words("sit lie stand kneel hang")
"""Verbs of a posture; after a light verb they take it: "begin standing"."""

HELPING = words("help assist")
"""Verbs between "to" and the verb that counts: "use your legs to help bring the bar up"."""

ON_WHAT = words("focus concentrate")
"""Light verbs that "on" leads to another one: "focus on extending your hips"."""

LIGHT_ALONE = words("use focus commence proceed")
"""Light verbs that ask for nothing by themselves."""

LET = words("let allow")
"""Verbs whose movement stands after the thing that moves: "let your hips sink"."""

LET_GO = frozenset(("let go",))
"""Two words that are called together."""

NO_MOVEMENT = words("""
    lie keep engage brace repeat continue inhale exhale breathe begin start hold rest complete use maintain attempt do
    perform execute initiate
""")
"""Verbs that are no way out of a rep by themselves."""

ALSO_MOVE = words("bend draw cross step")
"""Verbs of getting ready that move as well, once the position is taken."""

TENSING = words("contract tense clench tighten")
"""Verbs of a muscle that works without moving: they take no movement's place."""

UP = words("""
    lift raise curl press push pull bring elevate extend straighten drive stand rise bridge squeeze thrust kick
    swing jump reach crunch clean snatch explode row
""")
DOWN = words("lower drop release descend squat sink sit dip uncurl relax lunge slide")
"""Verbs that go up and down as long as no direction is named."""

YIELDING = words("lower drop descend squat sink dip lunge bend hinge lean fold come")
"""Verbs of a way out that gives way to the weight: the slow part of a tempo such as 4010."""

WORKING = words("pull press push draw row crunch curl squeeze drive extend raise lift")
"""Verbs of a way out that works against the weight, whichever way that is: one pulls a bar down."""

SINKS = (r"\b(?:hips?|seat|bottom|buttocks|glutes) (?:back|down|backwards?)\b",)
"""Patterns of a way out that sinks, whatever its verb: "push your hips back"."""

NAMED_LOWERED = (
    r"\b(?:squats?|lunges?|dips?|push-?ups?|press-?ups?|bench press|leg press|good mornings?|rdls?|romanian|flye?s?)\b",
    r"\b(?:step-?downs?|split squats?|nordics?|hack)\b",
)
"""Patterns of names of exercises whose rep begins by giving way to the weight."""

BENDS = words("bend lean hinge fold")
"""The verbs of movements that the hips go back in."""

OPPOSITES = (
    ("open", "close"), ("spread", "close"), ("push", "pull"), ("extend", "flex"), ("extend", "bend"),
    ("straighten", "bend"), ("flex", "straighten"), ("bend", "stand"), ("bend", "rise"), ("bend", "press"),
    ("bend", "push"),
    ("bend", "drive"), ("curl", "uncurl"), ("step", "push"), ("lean", "rise"), ("fold", "rise"), ("hinge", "rise"),
    ("hinge", "stand"), ("tense", "relax"), ("squeeze", "relax"),
    ("tighten", "relax"), ("lift", "relax"), ("raise", "relax"), ("fold", "roll"), ("arch", "round"),
    ("arch", "flatten"), ("arch", "tuck"),
)  # fmt: skip
"""Pairs of verbs that undo each other."""

OPPOSITE_PLACES = (
    (r"in(?:wards?)?", r"out(?:wards?)?"),
    (r"forwards?", r"(?<!the )(?<!your )(?<!lower )(?<!upper )back(?:wards?)?"),
    (r"(?:apart|open)", r"(?:together|close)"),
    (r"towards?", r"away"),
    (r"to the left", r"to the right"),
)
"""Pairs of patterns of places that undo each other."""

WAYS_UP, WAYS_DOWN = ("up", "upward", "upwards"), ("down", "downward", "downwards")
"""Words for a direction, whatever the verb beside them."""

HEIGHTS = {
    **dict.fromkeys(UP, 1),
    **dict.fromkeys(DOWN, -1),
    **dict.fromkeys((*WAYS_UP, "concentric"), 1),
    **dict.fromkeys((*WAYS_DOWN, "eccentric", "descent"), -1),
}
"""Words that say which way a movement goes: 1 is up, -1 down."""

UPWARDS, DOWNWARDS = r"\bup(?:wards?)?\b", r"\bdown(?:wards?)?\b"

ANY_WAY = words("push pull bring press drive extend reach thrust kick swing squeeze straighten slide")
"""Verbs that go up or down only where no other direction is named."""

SIDEWAYS = (
    r"\b(?:in|out|apart|together|forwards?|inwards?|outwards?|sideways|to the sides?)"
    r"(?=\W*$|,| (?:and|a (?:little|bit)|slightly|until|so|as)\b)"
)
"""The pattern of a direction, at the end of what is said of a movement, that is neither up nor down."""

DIRECTIONS = {
    "in": "in", "inward": "in", "inwards": "in", "together": "in",
    "out": "out", "outward": "out", "outwards": "out", "apart": "out",
    "up": "up", "upward": "up", "upwards": "up", "overhead": "up",
    "down": "down", "downward": "down", "downwards": "down",
    "forward": "forward", "forwards": "forward", "over": "over", "across": "across", "away": "away",
    "back": "back", "backward": "back", "backwards": "back",
}  # fmt: skip
"""Words for a direction, each with the word that is spoken."""

ONLY_LAST = words("in out over across back forward together")
"""Directions at the end of a clause alone: "in front of you" is none."""

MAKE_NOUN = words("your the a an his her their lower upper mid middle flat straight arched neutral my")
"""Words after which "back" is a part of the body."""

SPEEDS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (5.0, (r"\b(?:very slowly|as slowly as)\b",)),
    (
        3.0,
        (
            r"\b(?:slow(?:ly)?|gradually|gently|carefully|controlled|(?:with|under) control)\b",
            r"\bin a controlled (?:manner|fashion|way)\b",
        ),
    ),
    (1.0, (r"\b(?:quick(?:ly)?|fast|explosive(?:ly)?|rapidly|powerfully|forcefully|explode|jump)\b",)),
)
"""Seconds of a way that an adverb describes, the surest first."""

PAUSES: tuple[tuple[float, tuple[str, ...]], ...] = (
    (1.0, (r"\b(?:brief(?:ly)?|moment(?:arily)?|short pause|an instant|slight(?:ly)?)\b",)),
)
"""Seconds of a hold that an adverb describes."""

_START = r"(?:the |your |its |their |an? )?(?:start\w*|initial|original|first|beginning|upright)"
_NO_NOUN = r"(?<!lower )(?<!upper )(?<!your )(?<!the )(?<!flat )(?<!straight )"
BACK = (
    r"\brevers(?:e|ing)(?= (?:the|this|these|your|that|direction|motion|back|to|it)\b|\W*$)",
    rf"\b(?:return(?:s|ing)?|release|uncurl|go(?:ing)? back|come back|{_NO_NOUN}back (?:down|up)\b)",
    r"^\W*(?:(?:now|then|and|slowly|gently)\W+)*let (?:it |them |everything |all )?go\b",
    rf"\b(?:back|down|up) (?:\w+ )?(?:to|into) {_START}",
    r"\b(?:bring|drag|draw|pull|slide|come|go|take)\b[^,.]{0,40}\bhome\b",
    (
        r"^\W*(?:(?:now|then|and|slowly|gently)\W+)*(?:let|allow) (?:your|the|it|them|yourself)\b"
        r"(?:[^,.]*\b(?:down|sink|drop|fall|lower|come|return|relax)\b"
        r"|(?: (?:arms?|bar|weights?|handles?|rope|cable)\b)?(?: to| slowly)* (?:rise|go|travel|move|straighten)\b)"
    ),
    r"\b(?:it|them) back(?: (?:in|again|down|up|out))?(?: (?:slowly|gently))?\W*$",
    r"^\W*(?:(?:now|then|and|slowly|gently)\W+)*(?:put|set|place) (?:it|them|(?:your|the) \w+) (?:back )?down\b",
    rf"\b(?:straighten|(?:lower (?:your|the|it|them|yourself)|bring)[^,.]{{0,99}}) {_NO_NOUN}back\b",
)
"""Patterns of the way back, anywhere in a clause."""

AFTER_PAUSE = (r"^\W*after (?:an? |the )?(?:[\w-]+ ){0,2}(?:pause|hold|contraction|squeeze|second|moment)\b,? ",)
"""Patterns of words before the way back that only say when it begins: "after a brief pause return the bar"."""

LETS_BE = (r"^\W*(?:(?:now|then|and)\W+)*(?:let|allow|leave)\b[^,.]*\b(?:hang|rest|dangle|stay|be|remain)\b",)
"""Patterns of a clause that lets something be as it is, and moves nothing."""

TO_THE_GROUND = (
    (
        r"\b(?:lower|return|set|bring|put|guide|place)\b[^,.]{0,20}\b(?:bar|barbell|weights?|dumbbells?|kettlebells?|frame|load"
        r"|log|stone|sandbag|plate)\b[^,.]*\b(?:ground|floor|platform|boxes|blocks)\b"
    ),
)
"""Patterns of a clause that puts down what was lifted from the ground."""

TRUNK = (
    (
        r"^\W*(?:\w+ly )?(?:draw|pull|suck|tighten|contract|tense|brace|squeeze|relax|loosen|release|drop)\w* (?:in )?"
        r"(?:(?:your|the|both|all|of) )*(?:\w+ )?(?:bell(?:y|ies)|tumm(?:y|ies)|abs|abdominals?|core|stomach|navel"
        r"|trunk|glutes?|buttocks|muscles?|shoulders?|neck|jaw|face)\b"
    ),
    (
        r"^\W*(?:\w+ly )?(?:press|push|flatten|glue)\w* (?:your|the) (?:(?:lower|mid|upper|whole|entire) )?"
        r"(?:back|spine) (?:\w+ )?(?:in|into|to|onto|against|on) (?:the|your|a) (?:floor|mat|ground|bench|wall|bed)\b"
    ),
)
"""Patterns of a clause that only readies the trunk where another movement follows: "draw your belly in"."""

LET_DOWN = (r"^\W*(?:(?:now|then|and|slowly|gently)\W+)*(?:let|allow)\b[^,.]*\b(?:down|sink|drop|fall|lower|rise)\b",)
"""Patterns of a clause that lets something go; it is the way out where nothing went before."""

_HELD = r"(?:this|that|the) (?:position(?! of)|pose|stretch|contraction|hold)"
HOLD = (
    (
        r"^\W*(?:(?:now|then|and|at the top|at the bottom|once there|briefly|here)\W+)*(?:"
        r"after (?:an? )?(?:[\w-]+ ){0,2}(?:pause|contraction|hold|holding|squeeze)\b"
        r"|hold(?!\s+(?:(?:on|onto|an?|it by)\b|(?:the|your|both)(?: \w+)? (?:bar|dumb|kettle|weight|band|ball|handle)"
        r"\w*(?![^.,;]* (?:sec|count|breath))))"
        r"|stay(?= (?:there|here|in|for|like|still|at|down|up|low)\b|[,.;]|$)"
        rf"|(?:paus(?:e|ing)|squeeze|maintain {_HELD}|keep {_HELD})\b)"
    ),
)
"""Patterns of the start of a clause that asks to hold a position, not a thing."""

BREATH = (r"\b(?:breath\w*|inhal\w*|exhal\w*)\b",)

REPEAT = (
    (
        r"^\W*(?:(?:and|then|now|finally)\W+)*(?:"
        r"repeat|continue(?! (?:to|by|until|down|up|as far|(?:the|this) (?:movement|motion) until)\b)"
        r"(?! (?!alternat|repeat|switch|swap|chang|for)[a-z]+ing (?:the|your|it|them|down|up)\b)|do the same"
        r"|(?:switch|change|alternate|swap) (?:sides|legs|arms|hands|feet)"
        r"|perform the (?:desired|recommended|prescribed)|complete (?:all|the))\b"
    ),
)
"""Patterns of the start of a clause that only says to go on."""

MEANWHILE = (
    r"^(?:simultaneously|at the same time|meanwhile)\b",
    r"^\W*(?:as|while|when) you (?:inhale|exhale|breathe)(?: in| out)?$",
)
"""Patterns of a clause that goes with the movement before it."""

SUBORDINATE = (r"\b(?:so|until|while|as|allowing|keeping|without|by|when|where|that|with)\b",)
"""Patterns of the word at which what is said of the movement itself ends."""

DONE_AS_NOUN = (
    (
        r"\b(?:perform|do|execute|complete)(?:ing)? (?:an?|one|the|your) (?:[\w-]+ ){0,2}?(?P<noun>[a-z]+)"
        r"(?=(?: (?:in|with|as|by|to|and|while|until|from|on)\b)|\W*$)"
    ),
)
"""Patterns of a movement that is named by its noun: "perform a short squat"."""

MEANWHILE_JOINT = (r"\b(?:as|while)\s+$",)
"""Patterns of the end of what stands before a clause that goes with the one before."""

BREATH_LEAD = (
    r"^\W*(?:now |then )?(?:(?:as|while|when) )?you (?:inhale|exhale|breathe)(?: in| out)?,? ",
    r"^\W*(?:(?:now|then|and) )?(?:inhale|exhale|breathe (?:in|out)) (?:to |as you |while you )",
)
"""Patterns of words before a movement that say how to breathe in it."""

GETS_ON = (
    r"^\W*(?:now |then )?(?:go|get|come|start|begin|be|roll|turn|flip)\b[^,.]{0,20}\b(?:on|onto|on to) "
    r"(?:all fours|your (?:hands and knees|back|side|front|knees|stomach|tummy|belly))\b"
)
GETS_IN_PLACE = (
    GETS_ON,
    r"\b(?:out of|off(?: of)?|from|on|onto) the (?:rack|hooks?|pins?|rests?|supports?|stands?)\b",
    (
        r"^\W*(?:now |then )?(?:move|come|get|roll|drop|walk|lower yourself|lean) (?:down )?(?:in)?to (?:a|an|the) "
        r"(?!start|initial|original|first)(?:[\w-]+ ){0,3}position\b"
    ),
    r"\b(?:against|facing) (?:a|the) wall\b",
    r"\bto (?:grip|grab|grasp|take hold of|pick up) (?:the|a|your|both|it)\b",
    r"\bunrack\b|\bto (?:get|come) in(?:to)? (?:the|a) (?:[\w-]+ )?position\b",
)
"""Patterns of a clause that takes the position, whatever its verb."""

TAKES_WEIGHT = (r"\bclean\b[^,.]*\b(?:to|two|at) (?:your |the )?shoulders?\b",)
"""Patterns of a clause that brings the weight to where the movement begins, unless it is the movement itself."""

GOES_ON_AS_BEFORE = (r"^\W*(?:then |now )?(?:continue|keep) (?:to |on )?\w+",)
"""Patterns of a clause that goes on with the movement before it."""

ADVISES = (
    (
        r"^(?:keep(?! (?:lower|rais|lift|push|pull|press|curl|go|mov)\w*ing\b)|keeping|make sure|ensure|be sure|avoid"
        r"|do not|don't|feel|feeling|try)\b"
    ),
    r"^(?:this|you|your|tip|note|remember|never|if)\b",
)
"""Patterns of a sentence that advises on the posture and asks for no movement."""

ACCOMPANIES = (r"^(?:with|keeping|while|as|without|using|from|once|when|at|on|in|after|to|if)\b",)
"""Patterns of a clause that leads to another one."""

CONNECTIVES = (r"(?:(?:now|then|and|you|next|finally|again|at the (?:top|bottom|end))\b,? )+",)
"""Patterns of the words that join a clause to the one before."""

LEAD_WORDS = words("""
    now then next slowly gently carefully quickly first finally to begin from here once while with without keeping using
    as your the a and in on at after before by explosively simultaneously forcefully immediately briefly lastly again
    also smoothly when continue bending keep gradually steadily firmly you
""")
"""Words that may stand before the verb of a clause; so may every word in -ly."""

ADVERB_ENDING = "ly"
"""The ending of most words that say how something is done."""

HANGS_ON = (
    r",\s(?:taking(?= [\w-]+ (?:sec|count))|towards?|to|until|into|over|away|off|out|up|down|so that|so)\b[^,.;]{0,160}"
)
"""What belongs to the clause before its comma: "rotate your knees inwards, towards each other"."""

AFTERWARDS = "after"
"""The word that begins a clause about what is over: "after a pause, return"."""

CALL_ENDS = (
    r"\b(?:while|(?:keep|allow|us|tak)ing|without|until|so|as (?:you|far|\w+ as)|towards?|and|for|before|at the|by)\b"
)
"""Where the words that are called for a movement end."""

CALL_LEAD = r"^(?:with|while|as|keeping|from|once|after|when|at|on|in)\b[^,]*,\s*"
"""What stands before the movement and is not called."""

CALL_PADDING = (
    r"\b(?:then|now|next|also|just|begin to|start to|try to|slowly|slightly|briefly|gently|quickly|carefully|smoothly|"
    r"steadily|gradually|immediately|simultaneously|explosively|forcefully|powerfully|fully|completely|directly|"
    r"aggressively|firmly|tightly|lightly|evenly|deeply|rapidly|simply|partially|naturally|continuously)\b\s*"
)
"""Words that are left out of what is called."""

CALL_START = (r"\b(?:the|your) (?:starting|start|initial|original) position\b", "the start")
"""The position at which a rep begins, and how it is called."""

SAY_HOLD, SAY_BACK = "hold", "back"
"""The shortest words for a hold and for the way back."""

AFTER_VERB = words("""
    your the it them this that a an slowly back down to into until with for both one yourself under gently all each
    toward towards and then
""")
"""Words that may follow "lower" where it is a verb."""

NAMED_HELD = (
    r"\b(?:planks?|wall[- ]sits?|(?:dead|bar) hang|[lv]-sit|hollow (?:body )?hold|isometric|planche)\b",
    r"\b(?:front|back) lever\b",
)
"""Patterns of names of exercises that are held for certain."""

NAMED_LIKELY_HELD = (
    r"\b(?:stretch\w*|holds?|isometrics?|hang|poses?|asanas?|static|hollow body|stomach vacuum|balance)\b",
)
"""Patterns of names of exercises that are probably held."""

NAMED_MOVING = (
    r"\b(?:jacks?|taps?|walk\w*|up[- ]downs?|ups?|rows?|twists?|crunch\w*|raises?|climbers?|drag|reach\w*)\b",
    r"\b(?:rotations?|to|dynamic|moving|pulse\w*|dips?|clean|snatch|kicks?|circles?)\b",
)
"""Patterns of names of exercises that move after all."""

_CARDIO = (
    r"walk(?:ing)?|jog(?:ging)?|run(?:ning)?|hik(?:e|ing)|cycling|bicycling|biking|treadmill|elliptical|skating|rowing|rower|"
    r"stairmaster|spinning|skipping|jump(?:ing)? rope|rope (?:jumping|skipping)|step mill|cross[- ]?trainer|"
    r"stair[- ]?(?:climber|climbing|stepper)|march(?:ing)? (?:in place|on the spot)|"
    r"(?:exercise|stationary|spin|assault|recumbent|upright|indoor) bike"
)
_BESIDE_CARDIO = (
    r"brisk|easy|light|gentle|fast|slow|steady|power|nordic|trail|hill|uphill|inclined?|outdoors?|indoors?|stationary|"
    r"machine|trainer|bike|rope|warm[- ]?up|cool[- ]?down|cardio|in place|on the spot|moderate|recumbent|upright|the|a|"
    r"an|on|at|for|time|pace|or|and|intervals?|\d+|km?|miles?|minutes?|min"
)
NAMED_CARDIO = (rf"^(?=.*\b(?:{_CARDIO})\b)\W*(?:(?:{_CARDIO}|{_BESIDE_CARDIO})\b\W*)*+$",)
"""Patterns of names of exercises that are done for a time: gaits, and the machines for them."""
