"""English signs of a text that asks for no exercise: logs, figures, shops, research, law, handicraft, software."""

_DONE = (
    "went|did|felt|managed|started|finished|slept|walked|ran|bought|ordered|tried|loved|hurt|left|got|gave|"
    "ended|hit|missed|made|took|skipped|came|said|told|wrote|stayed|worked|raised|won|lost|knew|thought|brought|kept|"
    "found|began|saw|had|pulled|pressed|lifted|squatted|pushed|rested|rode|swam|stopped|helped|showed|used|became|fell"
)
_WHO = r"i|we|he|she|they|who|it"
_SURELY = r"only|just|also|never|really|then|still|almost|nearly|finally|even|already|soon|probably"
_SUPPOSED = "as if|as though|imagine|pretend|would|could|should|if you|like you"
_FIGURES = (
    r"distance|moving time|elapsed time|elevation|pace|calories|(?:avg|average|max)\.? (?:speed|heart rate|pace|power)"
    r"|heart rate|cadence|steps|weather|shoes|price|warranty|motor|speed|incline|belt|finish(?:ed)?|position|place"
)
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = r"(?:0?[6-9]|1\d|2[0-3])[:.][0-5]\d"

TELLING: tuple[str, ...] = (
    rf"\b(?:{_WHO}) (?:(?:{_SURELY}) ){{0,2}}(?:{_DONE}|\w{{3,}}ed)\b",
    rf"(?:^|[,;:–-] ?)(?!left\b)(?:{_DONE}|didn['’]t) (?!your\b|the same\b|knee|arm|up\b)\w+",
    rf"^(?!.*\b(?:{_SUPPOSED})\b).*(?<!\bthat )(?<!\bwhich )(?<!\byou )\b(?:was|were|had been|has been|have been)\b",
    r"\bgave me\b|\bfelt (?:fine|good|strong|easy|heavy|tired)\b|\b(?:new )?pb\b!?|\bpersonal (?:best|record)\b",
    r"\b(?:this|last) (?:morning|night|week|year|saturday|sunday)\b.{0,60}\b(?:\w{3,}ed|went|ran|did|was|came)\b",
    r"[\"”] (?:he|she|says?|said|they)\b|\b(?:says|said|according to) (?:the |dr\.? |prof\.? )?[a-z]+\b",
    r"\b(?:in|since|by|until) (?:the )?(?:1[5-9]|20)\d\ds?\b",
)
"""Sentences of somebody who tells what was done or what happened."""

_PEOPLE = (
    r"clients?|athletes?|students?|patients?|trainees?|people|beginners|of us|of them|men|women|adults|runners"
    r"|participants|subjects"
)

_ONCE = "could(?:n['’]t)?|was|were|used to|held|lasted"

REPORTING: tuple[str, ...] = (
    rf"\b(?:i|we) (?:(?:{_SURELY}|barely|hardly|usually|once) ){{0,2}}(?:{_ONCE}|{_DONE}|\w{{3,}}ed)\b",
    rf"\b(?:my|our) (?:\w+ )?(?:{_PEOPLE}|wife|husband|friend|record|best)\b",
    rf"\b(?:most|many|some|few) (?:{_PEOPLE})\b|\b(?:{_PEOPLE}) (?:who )?(?:{_DONE}|performed|completed|trained)\b",
)
"""Sentences about what somebody did or what most can do, beside what is asked for."""

_COUNTED_IN = "seconds?|secs?|minutes?|mins?|reps?"

HAPPENING: tuple[str, ...] = (
    rf"\b(?:after|within|by|at|in) (?:about |around |only |just |the )?[\w-]+[- ](?:{_COUNTED_IN})\b",
    rf"\b(?:{_COUNTED_IN}|sets?) in(?= ?[,.;!]| and\b| (?:your|the|my|you|i|it|things)\b|$)",
)
"""When something happens to who does an exercise: "ten seconds in"."""

REACTION = (
    r"\b(?:feel|notice|wonder|wish|want|burn|shak|trembl|quiver|wobbl|fatigu|ach|tir|scream|sweat|quit|giv)"
    r"(?:e|es|ing|s)?\b"
)
"""What then happens."""

LISTING: tuple[str, ...] = (
    rf"^(?:{_FIGURES})\s*[:|]?\s*\d",
    rf"^{_DAYS}\.? {_CLOCK}\b",
    rf"\b{_CLOCK}\s?(?:[–-]|to|until)\s?{_CLOCK}\b",
    rf"^[a-z][\w ]{{2,30}} {_CLOCK}(?:, [a-z][\w ]{{2,30}} {_CLOCK})*$",
    r"^v?\d+\.\d+(?:\.\d+)?\s*[:(–-]",
    rf"^\d{{1,4}}[.)]?\s+[a-z]\. [a-z]\w+\s+{_CLOCK}",
    r"\bin \d+[.,]\d+ ?s(?:ec(?:onds)?)?\b",
)
"""Lines of figures about what was done, of results, of timetables, and of changes to a program."""

CHATTING: tuple[str, ...] = (
    r"\b\w+ (?:wrote|says|said|replied|asks|posted)\s*:",
    r"^by \w+ » |\blol\b|\bkudos\b|\b\d+ (?:replies|posts|likes|upvotes)\b|\bthis thread\b|\blast post\b",
    r"^(?=\w{3,30}: )[a-z]{2,20}[_\d]|^(?:mod|admin|op): |\byou guys\b|^thanks\b",
)
"""Lines of forums and of comments."""

SELLING: tuple[str, ...] = (
    r"[$£€]\s?\d|\b\d+ (?:euros|dollars|pounds sterling)\b|\b(?:add to|in your) (?:basket|cart|bag)\b|\bin stock\b",
    r"\bout of 5 stars\b|\b\d[\d,]* (?:ratings|reviews)\b|\bguarantee\b|\bwarranty\b|\bdelivery (?:in|is|within|on)\b",
    r"★|\bmoney back\b|\bbuy now\b|\bfree (?:delivery|shipping|returns)\b|\border(?:s|ed)? (?:over|now|today)\b",
    r"\b(?:lifetime|instant) access\b|\bcustomers (?:also|who)\b|\bour range\b|\bwhat you get\b|\bitem(?:s)? sold\b",
)
"""Lines of a shop."""

SERVING: tuple[str, ...] = (
    r"\b(?:book(?:ed|ings?)?|cancel(?:led|lation)?) (?:a|an|your|online|up|early|until|from|by|the|class|policy)\b",
    r"\b(?:can|be|is|are) (?:booked|cancelled|refunded|renewed)\b|\brefunds?\b|\bwaiting list\b|\bno-shows?\b",
    r"\b(?:opening (?:hours|times)|membership|members?|guests?|fees?|join(?:ing)? fee|day pass|drop-in)\b.{0,60}\d",
    r"\b(?:first|your|the|an) appointments?\b|\bconsultation\b|\bwe (?:treat|offer|provide)\b",
    r"\bour (?:team|clinic|staff)\b|\bcall (?:us|\+?[\d(])",
    r"\b(?:registered|qualified) (?:therapist|physiotherapist|trainer|coach)\b",
)
"""Lines of a gym or a clinic about what it offers."""

COOKING: tuple[str, ...] = (
    r"\b\d+ ?(?:g|ml|cups?|tbsp|tsp|tablespoons?|teaspoons?|scoops?) (?:of )?[a-z]+",
    r"\b(?:blender|oven|saucepan|bake|whisk|chop|simmer|preheat)\b|\bserves \d|\bdrink (?:it|within)\b",
    r"\b(?:flour|yeast|dough|knead|fry|boil|grate|sprinkle)\b.{0,40}\b(?:the|into?|with|for|over)\b",
)
"""Lines of a recipe."""

MAKING: tuple[str, ...] = (
    r"\b(?:stitch(?:es)?|needles?|yarn|knit|purl|crochet|sew(?:ing)?|seams?|hem|fabric)\b",
    r"\b(?:screws?|screwdriver|bolts?|spanner|wrench|hinges?|plywood|sandpaper|glue|varnish|soil)\b",
    r"\b(?:tighten|loosen) (?:the|all|each) (?:\w+ )?(?:nuts?|straps?|knobs?)\b|\bholes?\b.{0,30}\bframe\b",
)
"""Lines of handicraft, assembly and gardening."""

PROGRAMMING: tuple[str, ...] = (
    r"^\W*(?:version|release|build|v)\.? ?\d+(?:\.\d+)+\b|\brelease notes\b|^what['’]s new\b",
    r"\bnow (?:works?|supports?|shows?|counts?|syncs?|lets?)\b|\byou can now\b|\bno longer\b|\bby default\b",
    r"\b(?:swipe|tap) to\b|\bone tap\b|^\W*(?:new|fix(?:es|ed)?|improved)\b(?: voices| for|:)|\b(?:ipad|ios|android)\b",
    r"^(?:install(?:ation|ing)?|usage|options|api|contributing|requirements|change ?log|building|development)$",
    r"\b(?:pip|npm|brew|cargo|yarn|apt(?:-get)?) install\b|\bpull requests?\b|\bgit clone\b",
    r"^`?--?\w[\w-]*`?\s*[:=]|[a-z_]\((?!s\)|\d)\w*\)",
    r"^\W*(?:added|fixed|changed|removed|deprecated|breaking)\s*:|\b(?:crash(?:es)?|bug(?:s|fix)?)\b",
    r"^`?(?:get|post|put|delete|patch) /|\b(?:endpoint|json|integer|boolean|http|sdk|parameters?|returns? an?)\b",
    r"^(?:string|integer|number|boolean|array|object|null)\b",
)
"""Headings and lines about a program."""

STUDYING: tuple[str, ...] = (
    r"\b(?:randomi[sz]ed|participants|control group|placebo|baseline|confidence interval|meta-analysis|cohort)\b",
    r"\bp ?[<=>] ?0?\.\d|\b95 ?% ci\b|\bn ?= ?\d+|\bet al\b|\bdoi\b|\b(?:assessed|allocated|blinded|recruited)\b",
    r"^(?:abstract|background|objectives?|methods?|results?|conclusions?|keywords|references|outcomes?)\b\s*(?::|$)",
    r"\b(?:inclusion|exclusion)\b|\brisk of bias\b|\b(?:study|studies|trials?) (?:of|found|show)",
)
"""Lines of a paper about training rather than of the training."""

LAW: tuple[str, ...] = (
    r"\bhereby\b|\bliab(?:le|ility)\b|\bwarrant(?:y|ies)\b|\b(?:copyright|©)\b|\ball rights reserved\b|\bas is\b",
    r"\b(?:privacy|terms) (?:policy|of use|and conditions|of service)\b|\bpersonal (?:data|information)\b|\bthird part",
    r"\b(?:shall|must) (?:not )?be (?:\w+ )?(?:included|liable|used|of age|at least)\b|\byour accounts?\b",
    r"\brenews\b|\b(?:delete|store|keep|collect|share) (?:it|your|the|any) (?:data|history|details)\b|\bgdpr\b",
)
"""Lines of a licence, of terms of use, of a privacy notice."""

EXAMINING: tuple[str, ...] = (
    r"\(\d+ marks?\)|\b(?:true or false|multiple choice|answer key|correct answer|which of the following)\b",
    r"\ba[).] .{1,60}\bb[).] ",
    r"^\W*(?:\d+[.)] )?(?:explain|define|describe|calculate|name two|what is|which|how long does)\b.*[?)]\s*$",
)
"""Lines of a test."""

BROADCASTING: tuple[str, ...] = (
    r"\b(?:episode|podcast|listeners?|subscribe|our guest|show notes|transcript|newsletter)\b",
    r"^(?:\d{1,2}:)?\d\d:\d\d [–-]?\s?(?:welcome|intro|how|why|where|what|questions|outro|sponsor)",
)
"""Lines about a broadcast."""

DESCRIBING: tuple[str, ...] = (
    r"\b(?:muscle|tendon|nerve|bone|joint|ligament|head)s? (?:is|are|has|have|lies?|begins?|ends?|runs?|joins?)\b",
    r"\b(?:originates?|inserts?|innervat\w+|supplied by|consists? of|refers? to|derived from|known as|is defined as)\b",
    r"\b(?:rectus|vastus|biceps|gluteus|pectoralis|deltoid\w*) \w+\W* (?:is|lies|begins|runs|crosses|joins)\b",
    r"\bnerve supply\b|\bblood supply\b|\bbegins? at the\b|\blies? (?:on|beneath|under|between) (?:the|it)\b",
)
"""Lines that describe what something is, as an encyclopaedia does."""

ADDRESSING = r"\b(?:you|your|yours|yourself)\b"
"""A word that turns to the reader."""
