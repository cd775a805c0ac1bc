"""English signs of a text that tells or lists something and asks for nothing: logs, figures, chatter, software."""

_DONE = (
    "went|did|was|were|had|felt|managed|started|finished|slept|walked|ran|bought|ordered|tried|loved|hurt|left|got|gave|"
    "ended|hit|missed|made|took|skipped"
)
_FIGURES = (
    r"distance|moving time|elapsed time|elevation|pace|calories|(?:avg|average|max)\.? (?:speed|heart rate|pace|power)"
    r"|heart rate|cadence|steps|weather|shoes|price|warranty|motor|speed"
)
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"

TELLING: tuple[str, ...] = (
    rf"\b(?:i|we|he|she) (?:(?:only|just|also|never|really|then) )?(?:{_DONE})\b",
    rf"(?:^|[,;:–-] ?)(?:{_DONE}|didn['’]t) (?!your\b|the same\b)\w+",
    r"\b(?:my|his|her|our)(?: \w+){1,2} (?:was|were|felt|hurt|has been|have been)\b",
    r"\bgave me\b|\bfelt (?:fine|good|strong|easy|heavy|tired)\b|\b(?:new )?pb\b!?|\bpersonal best\b",
)
"""Sentences of somebody who tells what was done."""

LISTING: tuple[str, ...] = (
    rf"^(?:{_FIGURES})\s*[:|]?\s*\d",
    rf"^{_DAYS}\.? \d{{1,2}}[:.]\d\d\b",
    r"^v?\d+\.\d+(?:\.\d+)?\s*[:(–-]",
)
"""Lines of figures about what was done, of timetables, and of changes to a program."""

CHATTING: tuple[str, ...] = (
    r"\b\w+ (?:wrote|says|said|replied|asks|posted)\s*:",
    r"^by \w+ » |\blol\b|\bkudos\b|\b\d+ (?:replies|posts|likes|upvotes)\b|\bthis thread\b|\blast post\b",
    r"^(?=\w{2,30}: )[a-z]{1,20}[_\d]|^(?:mod|admin|op): |\byou guys\b|^thanks\b",
)
"""Lines of forums and of comments."""

SELLING: tuple[str, ...] = (
    r"[$£€]\s?\d|\b\d+ (?:euros|dollars|pounds sterling)\b|\b(?:add to|in your) (?:basket|cart|bag)\b|\bin stock\b",
    r"\bout of 5 stars\b|\b\d[\d,]* (?:ratings|reviews)\b|\bguarantee\b|\bwarranty\b|\bdelivery (?:in|is|within)\b",
)
"""Lines of a shop."""

COOKING: tuple[str, ...] = (
    r"\b\d+ ?(?:g|ml|cups?|tbsp|tsp|tablespoons?|teaspoons?|scoops?) (?:of )?[a-z]+",
    r"\b(?:blender|oven|saucepan|bake|whisk|chop|simmer|preheat)\b|\bserves \d|\bdrink (?:it|within)\b",
)
"""Lines of a recipe."""

PROGRAMMING: tuple[str, ...] = (
    r"^(?:install(?:ation|ing)?|usage|options|api|contributing|requirements|change ?log|building|development)$",
    r"\b(?:pip|npm|brew|cargo|yarn|apt(?:-get)?) install\b|\bpull requests?\b|\bgit clone\b",
    r"^`?--?\w[\w-]*`?\s*[:=]|\w\(\w*\)",
)
"""Headings and lines about a program."""
