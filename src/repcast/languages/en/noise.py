"""English words of what stands on a page and is not about the exercise, as regular expressions."""

_TIME = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"

BYLINES: tuple[str, ...] = (
    r"^(?:ask|dear) (?:the |our |a |an )?(?:coach|physio\w*|doctor|dr|trainer|expert|therapist|editor)\b.{0,40}$",
    r"^[–—-]{1,2}\s?[A-Z]\w+(?: in)?(?: [A-Z]\w+){0,2}\W*$",
    r"^(?:writer|author)['’]s picture\b",
    r"\b\d+[- ]?(?:minutes?|mins?)\.?[- ](?:to )?read\b",
    r"\bread(?:ing)? time\b",
    rf"^(?:(?:last|first) )?(?:published|updated|posted|edited|reviewed|written)\b.*(?:\d{{4}}|\d[-/.]\d|{_TIME} ago)",
    rf"^(?:\d+|an?|one) {_TIME} ago$",
    r"^(?:watch|video|play|film|listen)\b[^.\d]*\(?\d+:\d\d(?::\d\d)?\)?$",
    r"^(?:produced|prepared|compiled|designed) by\b|\breview date\b",
    r"^(?:(?:medically )?reviewed|written|words|story) by\b",
    r"^(?=.{1,80}$).*\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b",
    r"^posted by\b.*\d|^(?:quote|thread)\s*:",
    r"^by\W+(?:[A-Z][\w.]+\W*){1,4}(?:[-–|,·].*)?$",
    r"^by\s*[-–]\s*\w+day\b.*\d{4}$",
)
"""Lines about the page itself: its age, its author, how long it takes to read."""

_LINKS = (
    r"(?:terms(?: (?:of (?:use|service)|and conditions))?|privacy(?: (?:policy|notice))?|imprint|sitemap|cookies?"
    r"|contact(?: us)?|about us|share|print|save|e-?mail|tweet|pin|download(?: pdf)?)"
)

_MEDIA = r"(?:videos?|guides?|articles?|posts?|pages?|links?|blog|channel|playlist|pdf|app|newsletter)"

NAVIGATION: tuple[str, ...] = (
    r"^skip to (?:main |the )?content\b",
    r"^(?:home|menu|search|close|next|previous|prev|login|log in|sign in|sign up|subscribe|share|print|top|more)\W*$",
    r"^(?:show|read|see|view|load|learn|click|tap) (?:more|less|all|here|this link)\b",
    r"^(?:translate|share|follow|tweet|pin it|like this|download|print this|email)\b\W*[»\u203a:.]?$",
    r"^(?:tap|click|follow|press) (?:on )?(?:this|the|here)\b.*\b(?:link|button|here)\b",
    r"^(?:paid |sponsored )?(?:advert(?:isement|isment|orial)?|ad|sponsored)s?(?: (?:feature|content|break))?\b\W*$",
    r"^(?:advertisement|ad|article|story|post|content)s?\W+continues?\b.{0,30}$",
    r"^(?:advertisement\W+)?(?:continue|keep) reading\b.{0,30}$",
    r"^scroll (?:down )?(?:to|for) (?:continue|more|read)\b",
    r"^(?:back to|return to|go to) (?:the )?(?:top|home|list|index|overview)\b",
    r"^(?:previous|next) (?:post|article|page|lesson|exercise)\b",
    r"^(?:share|follow) (?:this|us|on)\b",
    r"^(?:save|pin|bookmark|print|download|share|forward|e-?mail|tag|post|screenshot)\b.{0,15}\b(?:this|it|these|them)\b",
    r"^(?:next|coming|up next|last) (?:week|time|month|issue|up)\s*[:–—-]",
    r"^(?:come|check) back (?:next|soon|for|tomorrow|on)\b|^stick with (?:it|this)\b",
    r"^(?:so )?give (?:it|this|these|them|one) a (?:go|try|whirl)\b",
    r"^(?:book|order|buy|get|claim|join) (?:an?|your|our|the) (?:\w+ ){0,2}(?:session|appointment|copy|place|course)\b",
    r"^sent from my\b|^rate (?:this|it|our)\b",
    r"^(?:tags?|categor(?:y|ies)|posted in|filed under|keywords)\s*:",
    r"^(?:leave a (?:reply|comment)|comments?\b.{0,12}$|\d+ (?:more )?(?:comments?|repl(?:y|ies)|answers?|upvotes?)\b)",
    r"\W\d+ comments?\W*$|^(?:notify of|inline feedbacks?|view all comments)\W*$",
    r"^(?:reply|share|report|like|edit|quote|follow|upvote|award|save)(?:\s*[|·•/]\s*\w+(?: \w+)?){1,6}\W*$",
    r"^\W*(?:and )?(?:then|into|straight into|(?:immediately )?followed by)\W*$",
    r"^\W*(?:and )?(?:super-?\s?set(?:ted)?|tri-?set|ss|paired|combined) with\W*$",
    r"\b(?:posts?\s*:\s*[\d,]+\b|joined\s*:\s*(?:\w+\s+)?\d{4}\b)",
    r"^(?:all rights reserved|copyright|©)",
    r"^(?:sign up|subscribe|join) (?:to|for|our)\b",
    r"^home ?page\W*$|^(?:top|bottom|end) of (?:the )?page\W*$|^accessibility (?:tools|menu|options|statement)\W*$",
    r"^(?:book|request|make|schedule)(?: an?| your)? (?:\w+ )?(?:appointments?|consultations?|referrals?)\W*$",
    r"^(?:xo(?:xo)*|cheers|best wishes|yours(?: truly)?),?\s+[A-Z]\w+\W*$",
    rf"^{_LINKS}(?:\W+{_LINKS})*\W*$",
    r"^[a-z]{2}(?:\s*[|·]\s*[a-z]{2})+$",
    r"^(?:likes|views|replies|shares|upvotes|votes|points|karma|helpful|answers)\s*:\s*[\d.,k]+\W*$",
    r"^(?:rated|rating|average rating)\b.*\d",
    r"^[^.!?:_…|]{2,60}:\s*(?:…{2,}|\.{4,}|_{3,})[\s.…_]*(?:[a-z]+ ?){0,3}\W*$",
    r"^(?:pr|pb|e?1rm|personal best|personal record|best set|last time|last done)\W*\d[\w\s.,:x×@/-]{0,30}$",
    r"^[★☆⭐\s\d.,/·()]*\b\d[\d,.]*k? (?:votes|ratings|reviews)\W*$",
    r"^\d[\d,.]*\s?[km]? (?:people|readers|users|members|likes|views|reads|votes|ratings|reviews|shares)\b",
    r"^(?:was|is|did you find) this (?:answer |article |page |post )?(?:helpful|useful)\b",
    rf"^(?:check out|watch|see|read|visit|browse|grab) (?:the|our|my|this|these)\b.*\b{_MEDIA}\b[^.]{{0,30}}[.!]*$",
    r"^(?:then )?(?:move|go) on to the next (?:exercise|move|station|one)\W*$",
    r"^[«»\u2039\u203a←→]\s*\w",
    r"^(?:advertisement|sponsored|promoted)\b",
    r"^(?:thanks|thank you|cheers)(?: so much| a lot)? for (?:reading|watching|visiting|joining|stopping by)\b",
    r"^(?:(?:see|catch) you|until next time|good luck|have fun)\b[^.]{0,40}[.!]*$",
    r"^(?:enjoy|happy (?:training|lifting|running))\b[^.]{0,40}[.!]*$",
    r"^(?:let (?:me|us) know|tell (?:me|us)|drop (?:me|us))\b.*\b(?:comments?|below|think|like[ds]?|questions?)\b",
    r"^(?:let (?:me|us) know|tell (?:me|us)|drop (?:me|us))\b.*\bhow (?:you|it)\b",
    r"^(?:many |with |special )?(?:thanks|thank you) to (?!gravity)[^,]{2,60} for\b",
    r"^(?:accept|reject|manage)\b.{0,20}\bcookies?\b|\bwe use cookies\b",
    r"\b\d{1,2} ?(?:%|per ?cent) (?:discount\b|off (?:your|all|any|every|selected|orders?|with|today|now)\b)",
    r"\bsave \d{1,2} ?%(?! of\b)|\bat (?:the )?checkout\b|\bdiscount code\b",
    r"^(?:use|enter|apply) (?:the |my |our |this )?(?:promo(?:tion)? |coupon |voucher )?code\b",
    r"^(?:found|enjoyed|liked?|loved?) (?:this|what you)\b[^.!?]{0,40}\?",
    r"^ready for (?:more|another|the next)\b[^.!?]{0,40}\?",
)
"""Lines of menus, buttons and adverts, and those that only join what stands before and after them."""

CLOSINGS: tuple[str, ...] = (
    r"^(?:and |so )?(?:that['’]s|that is) (?:it|all|your (?:\w+[ -]){0,3}(?:workout|routine|session|warm-?up))\b",
    r"^(?:and |so )?(?:now |there )?you(?:['’]re| are)(?: all| now)? (?:ready|done|set|warm(?:ed)?|good to go)\b",
    r"^(?:well done|congratulations|(?:great|good|nice) (?:job|work))\b",
    r"^now (?:go|get out)\b(?: there)? (?:(?:and|to) (?:enjoy|have|play|ride)|for (?:your|a|an|the))\b",
)
"""How the paragraph after the last exercise begins, which says that all of them are done."""

_CLIPS = r"(?:videos?|video clips?|clips?|films?|demonstrations?|demo|animations?|gifs?|illustrations?|footage)"
_POINTING = (
    r"(?:the following|following|below|above|here|this)(?:['’]s| is| are| you(?:['’]ll| will| can) (?:find|see))?"
    r"|see|watch|view|check out|click|press"
)
_SHOWS = "shows?|demonstrates?|explains?"

CAPTIONS: tuple[str, ...] = (
    r"^\W*(?:card )?side [ab12]\W*$|^\W*(?:front|back|reverse) of (?:the )?(?:card|sheet)\W*$",
    r"^(?:fig(?:ure)?|pic(?:ture)?|photo|image|illustration|diagram|video)\W{0,3}\d{1,3}\W*$",
    r"^(?:source|credit|photo(?:graph)?|image|picture|illustration|video|text|wording)s?\b(?!\s(?:your|the|an?)\b).{0,30}\b(?:by|from|of|credit|courtesy)\b",
    r"^(?:slide|page|image|photo|picture|video)s?\s+\d{1,3}\s*(?:of|/)\s*\d{1,3}\b",
    r"^\W*(?:flash ?)?card\s*(?:no\.?\s*|#\s*)?\d{1,3}\W*$|^\W*\((?:front|back)\)\W*$",
    r"^thumbnail\b",
    rf"^(?:{_POINTING}) (?:an?|the|this|our|my|some|for) (?:[\w-]+ ){{0,2}}?{_CLIPS}\b[^.!]{{0,90}}[.!:]?$",
    rf"^(?:the|this|our|my) {_CLIPS}(?: below| above| here| beneath| opposite)? (?:{_SHOWS})\b[^.!]{{0,90}}[.!:]?$",
    r"^\W*(?:page|p\.)\s?\d{1,3}\W*$|^\W*\d{1,3}\s*\|\s*p\s?a\s?g\s?e\W*$",
    r"^\W*page \d{1,3}\s*[|·–—-]|[|·–—-]\s*page \d{1,3}\W*$",
    r"^(?:[^.!?]{1,60}\W)?\(page \d{1,3}\)\W*$",
    r"^\W*continued (?:on|over|overleaf|from)\b.{0,30}$",
    r"^\W*(?:(?:please )?(?:turn over|see over(?:leaf)?)|pto|p\.t\.o\.?)\W*$",
    r"^(?:slide|page|photo|image|picture|video|card)? ?\d+ (?:of|/) \d+\b(?:,.*|\W*)$",
    r"^(?:courtesy of|(?:with|by) (?:kind |many )?(?:thanks|permission)|used with permission|credits?\b)",
    r"^[\W_]*(?:caption|image|picture|photo|video|figure)s?[\W_]*$",
    r"^(?:source|credit|photo(?: credit)?|image(?: credit)?|picture|reference|illustration|illustrator)s?\s*:",
    r"^(?:rpe|rir|stroke rate|spm)\W*\d[\d\s./–-]{0,8}\W*$",
)
"""Captions and credits."""

FILES = r"[├└│┬]|^\S+/\s*(?:#.*)?$|\b[\w-]+\.(?:png|jpe?g|gif|svg|webp|mp4|pdf)\b|^::+|^\{%|^\{\{[<%]|^<"
"""Lines of a tree of files, of components and templates."""

_WORKS = r"(?:works?|targets?|strengthens?|hits?|improves?)\b(?! (?:your|up|out|with|at|on|through|slowly))"
_DOES_GOOD = (
    "opens|steadies|builds|boosts|strengthens|improves|increases|reduces|relieves|promotes|enhances|eases|helps|loosens"
    "|supports|prevents|tones|corrects|stimulates|develops|trains|stretches the"
)

_EXERCISE = (
    r"(?:this|these|it|them|the|all|your|exercises?|routine|workout|program(?:me)?"
    r"|stretch(?:es)?|moves?|sequence|circuit)"
)
_FIGURE = r"(?:\d+|one|two|three|four|five|six)"
_OFTEN = (
    rf"(?:(?:once|twice|(?:at least |up to )?{_FIGURE}(?:\s*(?:-|–|to|or)\s*{_FIGURE})?(?: times)?)"
    r" (?:a|an|per|each|every) (?:day|week|month)|daily|(?:every|each|most)(?: other| single| second)? days?)"
)

_GOES_UP = (
    r"(?:(?:go|work|build|move) (?:your way )?up (?:to|by|from)|progress (?:to|by)|increase (?:to|by|the \w+)"
    r"|add (?:a|another|one more|\d+|more) (?:set|rep|repetition|second|kilo|pound|weight)s?)"
)
"""What is asked for later, when it has become easy."""

UNSPOKEN: tuple[str, ...] = (
    r"^[^\n]{0,200}\S@\S+\.\w|^(?:write|e-?mail|shout|reply) (?:to|us|me|your|back|if)\b",
    r"^you must be\b",
    rf"^(?:(?:this|the|it)\b[^.]*\b|primarily |secondarily |mainly |also )?{_WORKS}",
    r"^(?:(?:primary|secondary|main|target) )?muscles?\b(?! up)",
    r"^(?:variant|variation|benefits?|note to)\b",
    r"^(?:(?:this|it) is |it['’]s |also )?(?:great|good|perfect|ideal|best|excellent|lovely|handy|useful) for\b",
    rf"^(?:{_DOES_GOOD})\b(?! your (?:hips|legs|arms) (?:up|out))",
    r"^(?:you can find|find more|for more|see our|(?:download|visit|contact|call) (?:us|our|this|your|me|[\d+(])) ?",
    r"^(?:you (?:should|may|might|will) feel|you'll feel|feel it\b|feel (?:the|a) (?:stretch|burn|pull))\b",
    r"^(?:to make (?:it|this)|for an? (?:easier|harder|extra))\b",
    r"^if (?:this|it|that) (?:is|feels|gets|becomes) (?:too )?(?:easy|hard|difficult)\b",
    rf"^(?:(?:after|once|when|in|over) [^.]{{3,50}}, )?(?:you can )?(?:gradually |slowly )?{_GOES_UP}\b",
    r"^\W*(?:(?:this is )?for information(?:al purposes)? only|disclaimer\b)",
    r"^(?:suggested|recommended) (?:load|help|weight)\b",
    rf"^(?:you (?:can|should|may|could) )?(?:do|perform|practi[sc]e|complete|try|repeat)(?: {_EXERCISE})* {_OFTEN}\W*$",
    r"^(?:that|this)(?:['’]s| is| counts as| completes| makes) (?:one|1|a)(?: full| complete)? rep(?:etition)?\b",
    r"^(?:hold|repeat|do|perform|rest|complete)\b[^.]{0,30}(?:_{2,}|\u2026{2,}|\.{4,})",
    r"^rest (?:as (?:much as )?(?:needed|necessary|required)|when(?:ever)? (?:you )?need(?:ed)?(?: to)?)\W*$",
)
"""Lines about benefits, muscles, variations and where to find more, which are read but not spoken."""

ADVICE: tuple[str, ...] = (
    r"^(?:make sure|be sure|ensure|avoid|do not|don['’]t|never|remember|try (?:not|to)|focus|always)\b",
    r"^(?:be careful|take care)\b",
    r"^if\b.{0,60}\b(?:hurts?|pain|painful|dizzy|unwell|numb\w*|tingl\w+|faint|sore)\b",
    r"^(?:it is important|it's important|you should|aim (?:to|for)|keep in mind|bear in mind|note that|nb)\b",
    r"^(?:aim|tips?|note)\b\s*(?:no\.?\s*)?\d*\s*[:–—-]",
    r"^(?:stop|consult|see|ask|talk to) (?:if|your|a|immediately|at once|and (?:\w+ ){1,4}if)\b",
)
"""Beginnings of advice."""

_REMINDS = (
    "keep|stay|think|imagine|picture|maintain|watch|check|(?:go|move|work) (?:slowly|smoothly|gently|within|steadily)"
)
REMINDING = rf"^(?:{_REMINDS})\b"
REMINDER = rf"^(?:{_REMINDS}|quality|no|not|slow|less|more|if|when|as|your)\b"
"""Beginnings of sentences that remind how to do it, and of items that may, where others say what to do."""

WARNING = r"^(?:(?:please|always) )?(?:do not|don['’]t|never|avoid|try not to|be careful not to)\b"
"""Lines of a list of mistakes that may be spoken; any other would ask for the mistake."""

STOPS = r"\b(?:stop|do not|don['’]t|never|avoid|be careful|take care)\b"
"""Words of a sentence that asks to leave something off."""

_ASKS = r"(?:contact|call|see|ask|tell|consult|(?:speak|talk) (?:to|with)|check with|get help from)"
_HELPERS = r"(?:doctor|gp|nurse|physio\w*|therapist|surgeon|midwife|clinic|hospital|ambulance|emergency services?)"
_WHOM = rf"\b{_ASKS} (?:\w+ ){{0,3}}{_HELPERS}\b"
SEEKS_HELP = rf"\bif\b[^.!?]{{3,120}}{_WHOM}|{_WHOM}[^.!?]{{0,60}}\bif\b"
"""Words of a sentence that says when to ask for help: "If it becomes swollen contact your doctor straight away"."""

REASSURES = r"\b(?:worry|panic|give up|forget|be (?:afraid|discouraged|put off))\b"
"""Words of a sentence that only reassures: "Do not worry if you cannot do them all"."""

INSTEAD = rf"^(?:{_REMINDS}|make sure|be sure|ensure|stop if)\b"
"""Lines of such a list that say what to do instead."""
