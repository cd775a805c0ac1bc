"""The side of the body that instructions are worded for, and the same words for the other side, in English."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from repcast.languages import words
from repcast.languages.en.dose import ONE_REP
from repcast.languages.en.names import BODY
from repcast.languages.en.turns import SIDES, mirrors, said, says_again
from repcast.model.timeline import OTHER_SIDE, Side

_SIDE = re.compile(r"\b(?:left|right)\b", re.IGNORECASE)
_MIDDLE = words("""
    back weight body spine core head face jaw mouth nose lip lips tongue throat abdomen ab abs pelvis torso trunk
""")
_ALSO_PARTS = words("""
    limb limbs buttock buttocks ear ears fingertip fingertips instep sole armpit collarbone nostril nostrils kneecap sit
    sitting oblique gluteal pec delt trap foot's leg's arm's
""")
_PART = "|".join(sorted((BODY - _MIDDLE) | _ALSO_PARTS))
_WHICH = (
    r"lower|upper|front|back|top|bottom|outer|inner|outside|inside|big|working|standing|straight|bent|free|raised|index"
    r"|middle|ring|little"
)
_NAMES = re.compile(
    rf"(?:-hand(?:ed)?)?(?:,?\s+(?:{_WHICH}))*\s+(?:{_PART})\b|-hand side\b|:|"
    r"(?:/|,?\s+(?:and|or|then|and then|to|&)\s+)(?:the |your |to the |on the )*(?:left|right)\b",
    re.IGNORECASE,
)
"""What follows the name of a side of the body: "right knee", "left, then right"; not "right angle", "right away"."""
_ENDS = re.compile(
    r"\W*$|\s*[.,;:!?)/]|\s+(?:and|or|then|as|while|until|for|with|again|one|of|straight|bent|flat|still|extended|relaxed)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:the|to|on|with|from|towards?|by|over|under|behind|across|hips?|head|knees|torso|arms|legs|feet|body)\s+$"
    r"|\b(?:turn|look|step|lean|twist|rotat|reach|shuffl|hop|fac|swing|bend|tilt|roll|sway|shift|lung)\w{0,3}\s+$"
    r"|\b(?:left|right)(?: [a-z]+)?(?:[\s,/]|and|or|then|to|the|your|on|&)*$",
    re.IGNORECASE,
)
"""What stands before a side without a noun that ends a clause: "turn your head to the right", "step left"."""
_SURELY_LED = re.compile(
    r"\byour (?:left|right)$|\bthe left$|\bto the right$|\b(?:left|right)(?:[\s,/]|and|or|then|to)+(?:left|right)$",
    re.IGNORECASE,
)
"""What ends with a side whatever follows it but a measure: "keep your left straight", "to the right by an inch"."""
_MEASURE = re.compile(
    r"\s+(?:\w+\s)?(?:height|position|place|spot|level|size|weight|length|width|angle|tempo|speed|pace|amount|number"
    r"|time|way|tension|grip|posture|form)\b",
    re.IGNORECASE,
)
"""What is right as it should be: "to the right height"."""
_REACH = 24
"""How many characters before a side its lead is looked for in."""

_POSTURE = (
    r"(?:li(?:e|es)|lying|lay|laying|stand(?:s|ing)?|kneel(?:s|ing)?|lean(?:s|ing)?|sit(?:s|ting)?|balanc(?:e|es|ing)"
    r"|rest(?:s|ing)?|roll(?:s|ing)?|support(?:s|ed|ing)?|prop(?:s|ped)?|position yourself|start|begin|get|come|turn)"
)
_SUPPORTS = re.compile(
    rf"\b{_POSTURE}\b[^,;.]{{0,40}}?\b(?:on|onto|upon|over|against)\b[^,;.]{{0,20}}$"
    r"|\b(?:support|prop|brace|steady|balance)\b[^,;.]{0,30}\bwith\b[^,;.]{0,20}$"
    r"|\bhold(?:ing)?\b[^,;.]{0,30}\b(?:on ?to|wall|chair|rail|door\w*|counter|support|table)\b[^,;.]{0,12}\bwith\b"
    r"[^,;.]{0,12}$"
    r"|\b(?:weight|balance)\b[^,;.]{0,25}\b(?:on|onto|into|over|through)\b[^,;.]{0,16}$",
    re.IGNORECASE,
)
"""What stands before the side that one lies, stands, kneels or leans on: "lie on your left side"."""
_THROUGH = re.compile(r"\b(?:push|press|driv)\w*\b[^,;.]{0,25}\b(?:through|into)\b[^,;.]{0,24}$", re.IGNORECASE)
_SOLE = re.compile(r"\s+(?:\w+\s)?(?:heel|foot|leg|toes?|forefoot|midfoot|sole)\b", re.IGNORECASE)
"""What stands around the leg that does the work, whatever the other one does: "push through your right heel"."""
_PUT, _BEHIND = (
    re.compile(r"\b(?:put|place|set|position|plant|stand|with|and)\b[^,;.]{0,24}$", re.IGNORECASE),
    re.compile(r"\s+(?:foot|leg|toes)\b[^,;.]{0,12}?\b(?:back|behind)\b(?! to\b)", re.IGNORECASE),
)
"""What stands around the foot that one only stands on behind the other: "your left foot behind you"."""
_BROUGHT, _BESIDE = (
    re.compile(r"\b(?:bring|draw|mov|step|plac|put)\w*\b[^,;.]{0,16}$", re.IGNORECASE),
    re.compile(
        r"\s+(?:foot|leg)\b[^,;.]{0,16}?\b(?:beside|next to|alongside|level with|to (?:meet|join|match))"
        r" (?:it|(?:the|your) (?:other|(?:left|right)(?! (?:knee|thigh|shin|calf|ankle|hip|hand))))\b",
        re.IGNORECASE,
    ),
)
"""What stands around the foot that follows the one that works: "bring your left foot up beside it"."""
_LOWERED, _KNEE_TO_FLOOR = (
    re.compile(r"\b(?:lower|bend|drop|bring|sink)\w*\b[^,;.]{0,24}$", re.IGNORECASE),
    re.compile(r"\s+(?:\w+\s)?knee\b[^,;.]{0,40}\b(?:floor|ground|mat)\b", re.IGNORECASE),
)
"""What stands around the knee that goes down behind the foot that works: "lower your left knee to the floor"."""

_ON_THING = re.compile(
    r"\s+[\w ]{3,24}\b(?:on|onto|against)\s+(?:a|an|the)\s+(?:\w+\s)?"
    r"(?:bench|chairs?|wall|floor|ground|mat|box|sofa|couch|rail|table|counter\w*|support|door\w*|seat|pillow|block)\b",
    re.IGNORECASE,
)
"""What follows a part of the body that is put on a thing: "your left knee on a bench"."""

_SHIFTED, _LIMB = (
    re.compile(r"\bweight\b[^,;.]{0,25}\bto (?:your |the )?$", re.IGNORECASE),
    re.compile(r" (?:leg|foot)\b"),
)
"""What stands around the side that the weight is shifted to: "shift your weight to your left leg"."""

_IDLE = ((_PUT, _BEHIND), (_LOWERED, _KNEE_TO_FLOOR), (_SHIFTED, _LIMB))

_CLAUSES = re.compile(r"[.!?;,]\s+|\s(?:and then|then|and)\s")
_JOINT = r"(?:\s?[/+]\s?|,?\s+(?:and then|and|or|then|to|&)\s+|,\s+)(?:(?:to|on|with) )?(?:the |your )?"
_IN_TURN = re.compile(
    rf"\b(?:left|right){_JOINT}(?:left|right)\b"
    rf"|\b(?:left|right) (?P<part>[a-z]+){_JOINT}(?:left|right)\b(?= (?P=part)\b|\W*$|[.,;])",
    re.IGNORECASE,
)
"""One side right after the other: "right, then left", "your right foot, then your left"; not "right arm, left leg"."""
_ALTERNATES = re.compile(r"\balternat", re.IGNORECASE)
_MOST_ACTS = 60
"""Among so many clauses one that is the mirror of another is looked for."""


def side_worded(groups: Iterable[Sequence[str]]) -> Side:
    """Return the side that texts are worded for, "" where they name none.

    It is that of the foot that is pushed through or that the other one follows, else the first that is named in the
    first group of texts that names any; what one lies, stands, kneels or leans on counts where nothing else does.
    """
    found = [mention for group in groups for text in group for mention in _mentions(text)]
    return next((side for use in _USES for side, as_what in found if as_what == use), "")


_USES = ("works", "moves", "supports")
"""What a side is named for, what tells most about the side that comes first."""


def _mentions(text: str) -> Iterator[tuple[Side, str]]:
    """Yield each side that a text names, and what for; a foot that follows names the other one as that which works."""
    for match in _named(text):
        side: Side = "left" if match[0].lower() == "left" else "right"
        before, end = text[max(0, match.start() - 80) : match.start()], match.end()
        if _BROUGHT.search(before) and _BESIDE.match(text, end):
            yield OTHER_SIDE[side], "works"
        elif _THROUGH.search(before):
            yield side, "works" if _SOLE.match(text, end) else "supports"
        else:
            yield side, "supports" if _supports(before, text, end) else "moves"


def _supports(before: str, text: str, end: int) -> bool:
    """Whether one lies, stands, kneels or leans on a side, from what stands before it and after its `end` in a text."""
    idle = any(lead.search(before) and rest.match(text, end) for lead, rest in _IDLE)
    return idle or bool(_SUPPORTS.search(before) or _ON_THING.match(text, end))


def _named(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that name a side of the body: not "at a right angle", "ten seconds left"."""
    for match in _SIDE.finditer(text):
        start = max(0, match.start() - _REACH)
        is_led = _ENDS.match(text, match.end()) and _LED.search(text[start : match.start()])
        is_led = is_led or _SURELY_LED.search(text[start : match.end()])
        if _NAMES.match(text, match.end()) or (is_led and not _MEASURE.match(text, match.end())):
            yield match


def for_other_side(text: str) -> str:
    """Return a text with left and right changed, as it is said for the other side."""
    parts, start = list[str](), 0
    for match in _named(text):
        other = OTHER_SIDE["left" if match[0].lower() == "left" else "right"]
        parts += [text[start : match.start()], _like(match[0], other)]
        start = match.end()
    return "".join((*parts, text[start:]))


def _like(word: str, other: str) -> str:
    """Return a word with the capitals of another."""
    return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


def names_both(texts: Iterable[str]) -> bool:
    """Whether one of the texts asks for one side and then for the other in one breath: "right, then left"."""
    return any(_IN_TURN.search(text) for text in texts)


def tells_both(texts: Sequence[str]) -> bool:
    """Whether texts ask for one side and then for the other: by turns, or all of it once more."""
    if names_both(texts) or any(_ALTERNATES.search(text) for text in texts):
        return True
    acts = [said(act) for text in texts for act in _CLAUSES.split(text)][:_MOST_ACTS]
    sided = [act for act in acts if not SIDES.keys().isdisjoint(act)]
    return any(mirrors(before, after) or says_again(before, after) for before, after in combinations(sided, 2))


def counts_as_one(text: str, before: str) -> bool:
    """Whether a sentence says that what is done on both sides is one rep; `before` is the sentence before it.

    "Both sides count as one rep." does; so does "That is one rep." after "Repeat on the other side.".
    """
    ends = _ONE_REP.search(text)
    if not ends:
        return False
    said = text[: ends.start()]
    if _BOTH.search(said) or tells_both([said]):
        return True
    return bool(_POINTS.match(said)) and (changes_sides(before) or bool(_OTHER.search(before)))


def changes_sides(text: str) -> bool:
    """Whether a text asks for both sides by itself, or to change to the other one: "… to the right, then switch"."""
    said = _IN_BRACKETS.sub("", text)
    return bool(_CHANGES.search(said)) or tells_both([said])


_ONE_REP = re.compile(rf"{ONE_REP}(?<!set)(?<!round)(?<!breath)", re.IGNORECASE)
_SIDES_OF = r"(?:sides?|legs?|arms?|f(?:oo|ee)t|hands?|knees?|hips?|directions?|elbows?)"
_BOTH = re.compile(
    rf"(?:^|\bto |\bon |\bfor )\W*(?:(?:doing|once|one|the) )*(?:both|each) (?:{_SIDES_OF}|together)\b[^.,;:]*\W*$",
    re.IGNORECASE,
)
_OTHER = re.compile(rf"\b(?:other|opposite|second) {_SIDES_OF}\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:switch|swap)\b|\b(?:to|on) (?:the |your )?(?:other|opposite) (?:side|direction)\b", re.IGNORECASE
)
"""Words for both sides at the beginning of a definition, and for one beside the other, where neither is named."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_POINTS = re.compile(r"\W*(?:and )?(?:that|this|which|it|together)\b|\W*$", re.IGNORECASE)
"""The beginning of a definition of what stands before it: "that's one rep"."""
