"""English words of spoken language as transcripts have it: what leads to a sentence, and what only fills it."""

from repcast.languages import words

GOING_ON: frozenset[str] = words("""
    and or to the a an your you it's is are be of with for that which so we i then but in on at by from into onto
    through over under behind beside towards between can will just not don't my our their his her this these
""")
"""Words after which no sentence ends."""

_YOU = r"(?:you guys|you|we|i)"
_WILL = (
    rf"{_YOU}(?:['’]?re| are|['’]?m| am) (?:just )?(?:gonna|going to)|{_YOU}(?:['’]?ll| will|['’]?d| would)"
    rf"|{_YOU} (?:just )?(?:want to|wanna|need to|have to|gotta)|i want you to|i(?:['’]d| would) like you to"
    r"|go ahead and|let['’]?s|what (?:you|we)(?:['’]re| are) (?:gonna|going to) do is"
)

LEADS = (
    r"so|now|okay|ok|alright|all right|right|well|and then|then|next|and from (?:there|here)|from (?:there|here)"
    rf"|after that|first(?: of all)?|and|um|uh|just|that['’]?s it|and that['’]?s it|{_WILL}"
)
"""Words at the beginning of a sentence that only lead to what it asks for."""

BEGINS = (
    r"(?:\d+|one|two|three|four|five) (?:sets?|reps?|rounds?|times)|pause|if|make sure|remember|don['’]?t|keep|try|do"
    r"|that['’]?s|this|hold|repeat|thanks|when|once|hi|hey|start|see ya|see you|bye|peace"
)
"""Words with which a sentence begins where what was said before them may be over."""

FILLERS = r"um+|uh+|er|you know|kinda|sorta"
"""Words that only fill."""

TAILS = r"so|and|um+|uh+|okay|ok|all right|alright|right|then|and then"
"""Words at the end of a sentence that only lead to the next."""
