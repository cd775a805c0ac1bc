"""English words of e-mails, bulletins and handed-out sheets that stand around what they are about."""

FIELDS = (
    r"from|to|cc|bcc|date|sent|subject|reply-to|sender|organi[sz]ation|received|return-path|message-id|mime-version"
    r"|content-type|in-reply-to|references"
)
"""The names of the fields at the head of an e-mail (RFC 5322), and those that mail programs print."""

SUBJECT_LEAD = r"subject:[\s*]*(?:(?:re|fwd?|fw)(?:\[\d+\])?:\s*|\[[^\[\]\n]{1,40}\]\s*)*"
"""What stands before the subject of an e-mail: its label, that it answers, the tag of a list."""

FORWARDED = r"\W{2,}(?:original message|forwarded message|begin forwarded message)\W*|begin forwarded message:"
"""The line over the head of an e-mail that is passed on."""

SAID = "wrote|writes|said"
"""Verbs before somebody else's words."""

WROTE = rf"\b(?:{SAID}):\s*|^(?:originally )?posted by \S.{{0,40}}:\s*"
"""The end of the line over words that are quoted."""

ABOUT = r"(?:re|fwd?|fw):[ \t]+"
"""What stands before the subject of a letter, or of a post that answers another."""

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|soon|then|there|later|next week|all there"

CLOSING = (
    r"(?:(?:kind|best|warm|kindest|warmest|many|with best)\s+)?(?:regards|wishes|thanks)|cheers|thank you|all the best"
    r"|best|love|sincerely|yours(?: (?:sincerely|faithfully|truly|ever))?|take care|until next (?:time|week|month)"
    rf"|see you(?: (?:at|on))?(?: (?:{_DAYS}))?|have a (?:lovely|great|good|nice|safe) (?:weekend|day|week|evening)"
)
"""The line before the name at the end of a letter."""

PAGE_MARK = r"(?:page|p\.)?\s*[-–]?\s*\d{1,3}\s*(?:(?:of|/)\s*\d{1,3})?\s*[-–]?"
"""All of a line that numbers a page, or the end of one: "12", "- 3 -", "Page 2 of 6"."""

NUMBERS_PAGE = (
    r"(?:\b(?:page|p\.)\s*(?=\d)|[-–]\s*(?=\d{1,3}\s*[-–]\s*$)|(?=\b\d{1,3}\s*(?:of|/)\s*\d{1,3}\b))(\d{1,3})"
)
"""What numbers a page inside a line; its group is the number."""

FOOTERS: tuple[str, ...] = (
    r"\bunsubscribe\b",
    r"^you(?:['’]re| are)? (?:receiv\w+|get(?:ting)?) this\b",
    r"^(?:view|read|open) (?:this )?(?:e-?mail |newsletter |bulletin )?(?:online|in (?:your )?(?:web )?browser)\b",
    r"^(?:having )?trouble (?:reading|viewing|seeing) this\b",
    r"^this (?:e-?mail|message) (?:and|is|was|may)\b",
    r"^this (?:leaflet|booklet|document|information|sheet) (?:can be|is) (?:made )?available\b",
    r"^(?:leaflet|document|form|version|issue|rev(?:ision)?)\.? (?:number|no\.?|code|ref)?\s*:?\s*\S*\d",
    r"^ref(?:erence)?\.?(?: (?:number|no\.?|code)\s*:?|\s?:| )\s*\S*\d",
    r"^(?:date of )?(?:publication|issue|next review|review(?: date)?|review due)\b.{0,20}\d{4}",
    r"^continued (?:on|from) (?:page|p\.)",
    r"^(?:this )?(?:web ?)?page (?:was )?(?:last )?(?:made|created|written|maintained|designed|updated|changed)\b",
    r"^(?:last|latest) (?:change|update|edit|revision|modifi)\w*\b.{0,20}\d|^web ?master\b|^you are visitor\b",
    r"^(?:nurse|patient|doctor|therapist)(?:['’]s)? signature\b",
    r"^\w[\w ]{0,40}:\s*_{3,}",
    r"^(?:author|approved(?: by)?|version|code|date written|page created|current as of|last reviewed|review key)\s*:",
)
"""Lines at the foot of an e-mail, a bulletin or a sheet, and lines of a form to be filled in."""

_HOUSES = "hospitals?|clinics?|trust|department|dept|unit|cent(?:er|re)|infirmary|foundation|university|nhs"
_HOUSES += r"|services?|(?:doctors|gp|medical) surgery|hospice|team|(?:medical|health|physio) practice"
_HOUSES += "|physiotherapy|occupational therapy"
_FIELDS_OF_MEDICINE = r"\w{3,}(?:pa?edics|ology)"
_SHEETS = "information|advice|leaflet|sheet"
_PAPERS = "after[- ]visit summary|discharge (?:instructions|summary|advice|plan|and aftercare)"

LETTERHEADS: tuple[str, ...] = (
    rf"^(?:[\w.&'’-]+ ){{1,6}}(?<!\bthe )(?<!\byour )(?:{_HOUSES})(?: (?:patient )?information.*)?\W*$",
    rf"^(?:nhs [A-Z]\w+|(?:[\w.&'’-]+ ){{0,3}}{_FIELDS_OF_MEDICINE})\W*$",
    rf"^(?:patient|information|advice|exercise)s? (?:{_SHEETS}|for patients)(?: leaflet| sheet)?\W*$",
    r"^(?:after[- ]?care|discharge|information|advice|patient|fact)[- ](?:sheet|leaflet|hand-?out|booklet)\W*$",
    rf"^(?:{_PAPERS})(?:\W+(?:{_PAPERS}))?\W*$",
)
"""Lines at the head of a sheet that say who hands it out, or what kind of sheet it is."""

_HELLO = "hi|hello|hey|dear|greetings"

_AGREED = (
    r"(?:(?:you )?got it|sure(?: thing)?|absolutely|definitely|of course|certainly|no problem|awesome|perfect"
    r"|(?:happy|glad) to help|(?:great|good) (?:question|choice|idea|goal))"
)
_HERE = (
    r"(?:here(?:['’]s| is| are)|below (?:is|are)|this is|try|let['’]s|i(?:['’]ve|['’]ll| have| will| can| made| put))"
)
_NO_DOSE = r"(?!.*\b(?:sets?|rounds?|times|reps?|seconds|secs?|rest|x ?\d+)\b)"

_PRAISED = (
    r"(?:so |really |very )?(?:great|good|nice|awesome|amazing|fantastic|brilliant|super|excellent|solid|lovely)"
    r" (?:session|work|one|job|effort|stuff|going|training|week|workout|lifting|progress)"
)
_WHEN_OR_WHO = r"today|yesterday|last|this|tonight|\w+day|every(?:one|body)|all|team|guys|mate|folks|lads|again|on"
_SAID_ON = rf"(?:,|\s[–—-]\s|\s(?:{_WHEN_OR_WHO})\b)"

GREETINGS: tuple[str, ...] = (
    rf"^{_NO_DOSE}{_AGREED}(?:[!,.–—-]+ {_HERE}\b.{{0,120}}[:.!]|!+)\W*$",
    rf"^{_NO_DOSE}here(?:['’]s| is| are) (?:an?|your|the|some|my|\w+)\b.{{0,100}}:\W*$",
    rf"^(?!.*\d\s?[x×]\s?\d)(?:{_PRAISED}|well done|congrat\w*)(?:{_SAID_ON}[^.!?:]{{0,90}})?[.!]*\s*$",
    rf"^(?:{_HELLO}|(?:good )?(?:morning|afternoon|evening))\b(?: [\w.'’-]+){{0,4}}\s*[,!]\W*$",
    r"^(?:hi|hello|hey|greetings|welcome|what['’]s (?:up|going on))\b[^.!?:]{0,60}[.!]?\W*$",
    r"^(?:it was )?(?:so |really )?(?:good|nice|lovely|great) to (?:see|meet|hear from|talk to|speak to)\b",
    r"^(?:as )?(?:promised|discussed|mentioned)\b[^.!?]{0,60}[.:]?\W*$",
    rf"^(?:{_HELLO})(?: (?:all|everyone|everybody|there|team|folks|friends|runners|swimmers))?\W*$",
)
"""Lines that greet or praise, or with which a chat begins its answer; none of them states a dose."""

SUBJECT_WORDS: frozenset[str] = frozenset(("exercise", "exercises", "stretch", "stretches", "drill"))
"""Words of a line at the head of each page that may be the title of the whole."""

_LATER = r"after (?:that|this)|afterwards|then|next|later|tomorrow|(?:on|this|next|last) \w+"
_OTHERS = r"it['’]s|it is|it will|we|we['’]\w+|our|they|the (?:group|others)"

_OTHERWISE = (
    r"^(?:to make (?:it|this|the \w+)|for an?|want an?|if (?:this|it|that)(?: one)? (?:is|feels|gets|becomes))\b"
)
_HOW_HARD = r"\b(?:easier|harder|easy|hard|difficult|tougher|gentler|challeng\w+|intense|much)\b"
ELSEWHERE: tuple[str, ...] = (
    rf"^(?:and )?(?:{_LATER})\b[^.!?]{{0,30}}?\b(?:{_OTHERS})\b",
    r"^(?:the |our |your )?main (?:set|session|workout|part|event)\b",
    r"^(?:last|next) (?:week|month|time|session|\w+day)(?:['’]s)?\b",
    r"\b(?:warm(?:ing)?[- ]?up|cool[- ]?down) (?:jog|run|swim|spin|ride|of)\b",
    r"(?<!after )\b(?:an?|your|the|our) (?:(?:easy|gentle|good|short|quick|light|own|brief|usual) )?warm[- ]?up\b",
    r"^(?:please )?(?:warm|cool)(?:ing)? (?:up|down) (?:with|by|for|first)\b",
    rf"{_OTHERWISE}[^.!?]{{0,30}}?{_HOW_HARD}",
)
"""Sentences about what else is done on the day, or was another time, or in another way, beside what is told."""
