"""English words that sites, apps and papers set around a text: counts, ages, buttons, who wrote it and where to buy."""

from repcast.languages import words
from repcast.languages.en.dates import DATE, TIME_OF_DAY

UI: frozenset[str] = words("""
    view views viewed like likes liked comment comments commented reply replies replied shares share shared saves saved
    save hide report upvote upvotes upvoted downvote downvotes vote votes voted answer answers answered asked modified
    edited edit posted following followers subscribers subscriber subscribe improve question questions download
    downloads downloaded copied copies bookmark bookmarks member members joined ratings reviews helpful sort sorted
    score highest default recommended transcript playlist permalink embed follow flag awards reputation streamed
    premiered
    uploaded released pinned retweets reactions thread threads post posts submitted published updated accepted related
    visits hits
    pages registered author admin moderator profile unread bookmarked printable feedback unhelpful
    newbie veteran thanks quote
    imported tried participant keymaster guest viewing logged chosen voters resolved active ask topic topics forums
    collapse expand forks issues commits stargazers installs donate tags
""")
"""Words of buttons and of counts on a page."""

UI_JOINTS: frozenset[str] = words("""
    a an the of by in at on to this it from for and or was is were more less all show add order best first last top new
    most times time date via with inc vat incl excl free senior junior old level rank user users people found yes no not
    join log must be in you as total through user joined location op mod x edited only min read open close back s
""")
"""Words between them that say nothing of their own."""

FILES: frozenset[str] = words("""
    page pages download downloads index untitled unnamed unknown document documents doc docs text txt file files new
    copy paste pasted scan scans scanned img image picture photo pic screenshot export exported import note notes
    readme main temp tmp test default printout output input attachment message mail email clipboard stdin data html htm
    final draft version copie saved result sample example
""")
"""Words in the name of a file that say nothing of what is in it."""

AGE = (
    r"\b(?:over |about |almost |nearly )?(?:\d+|an?|one|two|three)\s?"
    r"(?:y|yrs?|years?|mo|months?|w|wks?|weeks?|d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)"
    r"(?:,? \d+ (?:months?|weeks?|days?))? ago\b|\byesterday\b"
)
"""How old something on a page is."""

SHORT_AGE = r"^\d{1,2}\s?(?:y|yr|mo|w|wk|d|h)$"
"""The same as a field of its own: "6y"."""

DONE = r"\b(?:asked|answered|posted|said|replied|commented|wrote|edited|updated|shared|uploaded|published)\b"
"""What somebody did on a site, after a name and before a date."""

APPROVAL = "❤♥💛💚💙👍👎💬👁🗨⭐★↗🔖📌"
"""Pictures beside counts of who liked, answered or saved something."""

ISSUE = (
    r"^(?:issue|vol(?:ume)?|no|nr|p|pp|pg|page|ep(?:isode)?|number|edition)\.?\s*#?\d[\d–-]*$"
    r"|^(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|fall|winter)(?: \d{4})?$"
)
"""A field of the head of a paper: its issue, its month, its page."""

PRICE = r"(?:[$£€]\s?\d+(?:[.,]\d\d)?|\b\d+(?:[.,]\d\d)?\s?(?:€|eur|usd|gbp)\b)"
PHONE = r"(?:\+\d{1,3}[ .-]?)?(?:\(?\d{2,5}\)?[ .-]?)\d{3,4}[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?"
TIMETABLE = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b.? \d{1,2}[:.]\d\d\b"
"""A class of a timetable; a line with several is one."""

REACHED = (
    r"\b(?:tel|telephone|phone|fax|call(?: us)?|bleep|ext(?:ension)?|reception|mobile|text|line|enquiries|office)\b"
)
"""What stands before the number at which somebody is reached."""

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_HOUR = r"(?:(?:0?[6-9]|1\d|2[0-3])[:.]\d\d|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm))"
HOURS = rf"\b{_DAY}\b.{{0,20}}(?:{_HOUR}\s?(?:-|–|to)\s?\d{{1,2}}|\b\d{{1,2}}\s?(?:-|–|to)\s?{_HOUR})"
"""The hours at which a house is open."""

DAY_OR_TIME = rf"{DATE}|{TIME_OF_DAY}|\b\d{{4}}\b"

CREDIT = (
    r"^(?:(?:shared|created|made|sent|exported|generated|recorded|tracked) (?:from|via|with|using|by|on|in)"
    r"|get (?:it|the app|this app)|open in(?: the)? app|join me on|sent from|download .{1,40}\b(?:app|ios|android)\b"
    r"|available (?:on|in)|listen on|watch on|follow (?:me|us)|support the (?:show|channel|podcast)|music (?:by|:)"
    r"|profile photo|upvoted by|add to (?:basket|cart|bag)|in stock\b|free (?:delivery|shipping)\b|join date"
    r"|(?:find|see) (?:me|us) on|check (?:out|this) (?:\w+ ){0,4}(?:on|in) \w+|all related|customers also)\b"
)
"""The beginning of a line that says which app or site something is from, or what else there is on it."""

LIBRARIES: frozenset[str] = words("""
    library libraries database directory index catalogue catalog encyclopedia encyclopaedia
    """)
OF_LIBRARIES: frozenset[str] = LIBRARIES | words("""
    exercise exercises home menu videos video page our of the a-z all browse list details detail info information
    """)
"""Words of the first line of a page that only says in what collection it stands: "Exercise library"; the first are
those that say so."""

HOME: frozenset[str] = words("home start shop startseite inicio accueil homepage index forum forums library")
"""The first place of a path through a site whose parts slashes part."""

HEADS = r"^(?:(?:thread|topic|re|title|subject|headline)\s*:\s+|\[[A-Z][a-z]+\]\s+)(?=\S)"
"""What stands before the title of a post."""

OWNERS = (
    r"\b(?:subscribers|followers)\b|^(?:senior |junior |new |full )?member\b|^join(?:ed)? date\b|^posts\s*:"
    r"|^(?:participant|keymaster|guest|moderator|admin(?:istrator)?|author|op)$"
)
"""A line right under the name of whoever owns a channel or wrote a post."""

WARNS = r"\b(?:pain(?:s|ful)?|hurts?|dizzy|faint|numb|unwell|stop if|stop and|if you feel|if your)\b"
"""Words of a warning, wherever in a line they stand."""

COUNTED = r"\b(?:sets?|reps?|repetitions?|rounds?|times)\b|(?<!\w)[x×]\s?\d|\d\s?[x×](?!\w)"
"""Words and signs of how often something is done."""
