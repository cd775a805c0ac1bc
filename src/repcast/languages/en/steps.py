"""English patterns of sentences, clauses, steps and tips.

A pattern is a regular expression without regard to capitals, in which a space stands for one space.
"""

from repcast.languages import words
from repcast.model.routine import TipKind

SENTENCE_END = (
    r"(?<!\bi\.e)(?<!\be\.g)(?<!\bvs)(?<!\bapprox)(?<!\b[Ss]ec)(?<!\b[Mm]in)(?<!\d[Mm]in)(?<!\d[Ss]ec)"
    r"(?<!\bd)(?<![.!?…])"
    r"[.!?…]++[\"'”’)]*+(?=\s++[^a-z\s]|\s*+$)|(?<=[.!?])\s+(?=[a-z])"
)
"""The end of a sentence, which no abbreviation is."""

CLAUSE_JOINT = (
    r"(?:[,;:–—]\s+|\s+)(?P<word>and then|then|and|but|as|while)\s+(?=(?P<next>[\w']+))"
    r"|[,;:–—]\s+|\s+(?=hold for\b)"
)
"""What may stand between two clauses: its joining word, and the word after that."""

JOINS_ACTIONS_ONLY = "and"
"""The joining word that joins things as well: "hips and spine"."""
AFTER_JOINT = words("then as while")
"""Words after it that begin another clause."""
COMPARES = "as"
"""The joining word that compares as well: "as high as possible"."""
AFTER_COMPARISON = words("you your the they it")
"""Words after it that begin another clause."""
UTMOST = (r"\bas \w+$",)
"""What stands before the second "as" of "as high as you can": not "push up as you breathe out"."""

_POSITION = r"(?:your |the |now your )?(?:starting|start|initial) position\b"
IS_START = (
    rf"\b(?:this|that|which|here) (?:will be|is|becomes) {_POSITION}",
    r"\b(?:begin|start)s?\b(?: (?:each|every) (?:time|rep))? from (?:here|there|this (?:place|position))\b",
    r"\b(?:maintain|hold|keep) this (?:[\w-]+ ){0,3}position (?:throughout|during)\b",
)
"""Patterns of a sentence that ends the set-up."""

NAMES_START = (
    rf"\b{_POSITION}",
    r"^to (?:begin|start)\b",
    r"^(?:start|begin) (?:off |out )?(?:by|in|with|on|from|off)\b",
)
"""Patterns of a step that takes the position."""

HELD_FOR = (r"\bhold (?:it |this |that |the )?(?:\w+ )?for\b",)
PACES = (r"\b(?:slowly|gently|quickly|explosively)\b",)
"""Patterns of how fast a movement is."""

MOVES_IN_ANY_FORM = (
    r"\b(?:rotat\w+|rais\w+|lift\w*|lower\w*|extend\w*|push|pull|press)\b",
    r"\b(?:curl\w*|squat down|jump\w*|twist\w*|swing\w*)\b",
)
"""Patterns of a movement, in any of its forms."""
MOVES = (r"\bslowly\b", *MOVES_IN_ANY_FORM)
"""Patterns of a movement, or of how one moves."""

BREATHERS = words("breathe inhale exhale keep continue take")
"""Verbs of a sentence about the breath."""
BRACES = words("engage brace keep")
"""Verbs that get ready even after the first movement."""

_THING = (
    r"(?:bands?|chair|bench|bars?|rack|door\w*|anchor\w*|box|step|table|straps?|machine|cables?|mat|rope|equipment|clips?|"
    r"pins?|collars?|weights?|plates?|dumbbells?|kettlebells?|ball|sofa|floor|surface)"
)
_SOUND = (
    r"(?:tears?|torn|cracks?|cracked|damaged?|wear|worn|fray\w*|nicks?|holes?|secured?|securely|locked|fixed|firm(?:ly)?|"
    r"stable|sturdy|steady|tight(?:ly)?|anchored|cannot|can't|does not|doesn't|won't|slip\w*|slid\w*|dry)"
)
TIP_KINDS: dict[TipKind, tuple[str, ...]] = {
    "safety": (
        r"\b(?:feel|experience|cause|have|notice|any)\w*\b[^.]{0,200}\b(?:pain|discomfort|dizz\w+|numb\w+|tingling)",
        r"\b(?:painful|hurts?|injured|pregnan\w+|stop (?:if|immediately|right))\b",
        r"^(?:do not|don't|never|avoid)\b[^.]{0,60}\bif (?:you|your|the|it|there)\b",
        r"\b(?:if|when)\b[^.]{0,80}\b(?:pain|symptoms?|worse|swell\w*|hurts?)\b[^.]{0,40}\bstop\b",
        r"\b(?:do not|don't|never|stop)\b[^.]{0,40}\b(?:in(?:to)?|through|with|if|when) [^.]{0,30}\bpain\b",
        rf"\b(?:check|inspect|test|make sure|ensure|be sure)\b[^.]{{0,80}}\b{_THING}\b[^.]{{0,80}}\b{_SOUND}\b",
        rf"\b(?:check|inspect) (?:your|the|every|each) {_THING} for\b",
        r"\b(?:spotter|spot you|safety (?:bars?|pins?|catch\w*))\b",
        r"\b(?:can|may|might|could) (?:snap|break|slip|tip over|give way)\b",
        r"\b(?:blood pressure|heart (?:condition|disease)s?|herni\w+|osteoporosis|glaucoma|epilep\w+|surgery)\b",
        r"\bif you (?:get|become|are|feel) (?:dizzy|light-?headed|faint|short of breath|unwell|sick)\b",
        r"\b(?:doctor|physician|physio\w*|healthcare|(?:medical|fitness) professional|consult)\b",
    ),
    "breathing": (r"\b(?:breath\w*|inhal\w*|exhal\w*)\b",),
    "after": (
        r"\b(?:cool[- ]?down|recovery|recover|rest days?|days? of rest|between (?:workout )?sessions)\b",
        r"\bafter (?:the|your|each|every|this) (?:exercise|workout|session|training)\b",
        r"\bstretch\b[^.]{0,200}\bafter(?:wards?)?\b",
        r"^after(?:wards)?\b",
    ),
    "before": (
        r"\bwarm(?:ing)?[- ]?up\b",
        r"\bbefore (?:you |the |your |this |each |every )?(?:start\w*|begin\w*|exercise|workout|session)\b",
        r"^(?:use|choose|select|pick|wear|check|start with|begin with)\b",
        r"^make sure (?:the|your) (?:band|bench|bar|equipment)\b",
        r"\bif you(?:'re| are) (?:new|a beginner)\b",
    ),
}
"""Patterns of the kinds of tip, the surest first; a tip of none is about technique."""

_EXPLAINING = (
    r"(?:short|tight|weak|strength|loos|length|sharp|deep)ens|stretches|helps|makes|keeps|puts|gives|builds|improves"
    r"|eases|reduces|loads|strains|stiffens|stresses|compresses|relieves|engages|targets|causes|lets|trains|works|opens|brings|leaves|boosts|supports|protects|challenges|wakes|allows"
)
"""What doing something does to somebody: "Sitting all day shortens your hip flexors"."""

SUBJECT = (
    r"^(?:[^,.]{3,120},\s+)?(?:doing|performing|practi[sc]ing|repeating)\b[^.]*\b(?:will|can|may|might|helps?|makes?)\b"
    r"|^[A-Za-z]{3,12}ing\b[^,.;:]{3,90}?\b(?:can|will|may|might|helps|is|makes|matters|lets|gives|means|counts|allows)\b"
    rf"|^[A-Za-z]{{3,12}}ing\b[^,.;:]{{3,70}}?\b(?:{_EXPLAINING}) (?:the|your|our|you|us|an?)\b"
)
"""The beginning of a sentence about what exercising does, which asks for nothing: "Doing these daily will help you"."""

_POSTURES = "sitting|seated|standing|lying|kneeling|sat|stood"
LEADS_IN = (
    r"^(?:when|once|as soon as)\b[^,.;]{3,70},\s+"
    rf"|^(?:while|whilst|when)\s+(?:{_POSTURES})(?:\s+(?:tall|up|upright|straight|down))?,?\s+"
    r"|^you(?:['’]ll| will) (?:want|need) to (?:(?:begin|start) by )?"
)
"""The beginning of a sentence that says from when on, or in which posture, to do what follows."""

_BUT = r"[^.!?]{0,80}?\b(?:but|only|except|this time|now with|instead)\b"
PLACED = (
    r"(?:your|both|the|keep) (?:[a-z-]+ ){1,3}should be (?:at|on|in|under|over|above|below|behind|beside|by"
    r"|facing|pointing|flat|bent|straight|level|shoulder|hip|parallel)\b(?! (?:all times|pain|least))"
)
"""How a sentence begins that says where a part of the body is: "Your arms should be at your sides, …"."""

SAME_AS = (
    r"(?:(?:this|it)(?: one)?(?: is|['’]s) |do )?(?:exactly |just |much |almost |again )?"
    rf"(?:the same\b(?! (?:goes|is|applies|day|time))|same\b(?! (?:goes|day|time))|identical\b"
    rf"|as (?:above|before)\b|(?:as (?:for|in|with)|like) (?:the|exercise|number|no\.?|in)\b{_BUT}"
    r"|as (?:for|in) (?:the|exercise|number|no\.?)\b[^.!?]{0,60}, with\b)"
)
"""How a sentence begins that asks for what was asked for before, with a difference: "The same, but standing"."""
