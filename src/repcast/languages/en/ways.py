"""English verbs and patterns of clauses that tell a movement from a posture, and the way out from the way back."""

from repcast.languages import words

SITS_DOWN = (
    (
        r"\b(?:up|back)(?:wards?)?\b(?! (?:straight|tall|right|against|to|of|is|flat|with|in)\b)"
        r"(?! on(?:to)? (?!your (?:heels|toes)))"
    ),
    r"\b(?:un)?til\b",
    r"\bas (?:if|though)\b",
    r"\bagain\b",
)
"""Patterns of a clause with a verb of posture that moves: "sit back and down", "stand up", "sit as if on a chair"."""

HELD_BY, LETS_GO, KEEPS = words("squeeze"), words("relax"), words("keep")
"""Verbs of a hold that move where nothing went before, verbs that end every hold, and verbs beside another movement."""

BALLISTIC = words("jump hop leap bound throw slam toss")
"""Verbs of a movement that no other one takes back: the crouch before it is no way out."""

ASIDE = words("move slide rotate turn open spread take")
"""Verbs of movements that go aside."""

TAKES_ASIDE = (
    r"take (?:it|them|(?:your|one|the)(?: \w+){1,2}) (?:back|out|up|across|behind|forwards?|over|away|to)\b",
)
"""Patterns of what moves in the same way, whose verb takes a thing as well: "take one leg back"."""

_LEAD = r"^\W*(?:(?:now|then|and|you|\w+ly)\W+)*"
PRESSES_TO = (
    (
        rf"{_LEAD}(?:(?:press|push|drive|dig)\b(?: (?:down|up|hard|firmly))? (?:through|into|with|off|from)"
        r"|(?:squeeze|contract|tighten|clench|engage))\b[^,.;]{3,60}?\bto (?=(?P<verb>[a-z]+))"
    ),
)
"""What stands before the movement that a foot, a hand or a muscle works for: "push through your heels to stand up"."""

_TRUNK = r"(?:hips?|seat|bottom|buttocks|bum|torso|trunk|upper body)"
TILTS = (
    (
        rf"{_LEAD}(?:push|press|send|move|shift|sit|lean|hinge|tilt|tip|bend|bow|incline)(?: \w+ly)?"
        rf"(?: (?:your|the) {_TRUNK})?(?: \w+ly)? (?:back(?:wards?)?|forwards?|over)\b"
    ),
    rf"{_LEAD}(?:pull|draw|flex|bring|point|curl)(?: (?:your|the|both))* (?:toes?|foot|feet|ankles?)\b",
)
"""Patterns of a clause that only tilts the trunk, or sets the foot, where another part or a weight moves after it."""

_OWN = r"glutes?|chest|head|back|spine|body|core|abs|heels?|toes?|feet|foot|ankles?|floor|ground"
MOVES_OTHER = (
    (
        rf"{_LEAD}(?!let\b|allow\b)[a-z]+(?: (?:your|the|both|one|that|top|working|whole|lower|upper)\b)++"
        rf"(?! (?:{_TRUNK}|{_OWN})\b)"
    ),
)
"""Patterns of a clause that moves something else than the trunk or a foot: "pull the bar"; not "drive your hips up"."""

ARMS_STRAIGHTEN, BENDS_ARMS = (
    rf"{_LEAD}(?:straighten|extend) (?:(?:your|the|both) )*(?:arms?|elbows?)\b",
    words("pull row curl draw"),
)
"""The pattern of a clause that takes back a pull, and the verbs of such pulls."""

SINKS_INTO = (rf"{_LEAD}(?:sit|kneel|squat)(?: \w+ly)? down(?! (?:on|in|at|with|beside|next)\b)",)
"""The pattern of a clause that sits down as the way out of a rep: not "sit down on a chair"."""

RISES = words("stand rise")
"""Verbs of a way back from a posture that is the way out: "sit down and stand up again"."""

BREATH_SOUNDS = words("blow hum sing buzz puff suck whistle sigh say whisper imagine close open let allow relax make")
"""Verbs beside the breath that still are about the breath: "exhale and blow out"."""

CUES = words("""
    breathe inhale exhale relax keep squeeze engage brace hold pause soften tense tighten contract clench look gaze
    stare continue repeat complete notice imagine picture think listen
""")
"""Verbs of how a position is held; none takes it up."""

PHASE_LABELS = words("lower return release descend ascend rise drop reverse up down")
"""Words that phases of a rep are called by, and no exercise: "Lower: …" beside "Press: …"."""
