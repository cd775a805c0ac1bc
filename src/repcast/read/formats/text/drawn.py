"""What plain text draws with signs: names between stars, rules, bold words, dots that lead from a name to its dose."""

import re
import unicodedata

from repcast.read.formats.surroundings.masking import HIDDEN
from repcast.read.quote import Source

_RULE = re.compile(r"\s*(?:([=\-_*~#+–—.])\1{2,}|(?:[=\-_*~#+|–—][ \t]{0,9}){3,200})\s*$")
_FRAME = re.compile(
    r"[ \t]*(?P<left>(?P<sign>[*_~=+#:–—-])(?P=sign){1,19}|(?P<one>[*_~])|>{1,5}|【)[ \t]*"
    r"(?P<name>[^\s*_~=>-].{0,78}?)"
    r"[ \t]*(?(sign)(?P=sign){2,20}|(?(one)(?P=one)|[<】]{1,5}))(?P<colon>:?)[ \t]*$"
)
_LED = re.compile(r"[ \t]*(?P<sign>[=~–—-])(?P=sign){2,19}[ \t]+(?P<name>[^\W\d_][^.!?;:]{1,40})[ \t]*$")
"""A name after several signs: "--- Seated twist"."""

_BOLD = re.compile(r"(?<![\w*_])([*_])(?=\w)[^*_\n]{1,80}(?<=[\w.!?:)])\1(?![\w*_])")
_LEADERS = re.compile(
    r"(?<=[\w)])[ \t]?(?:[.·_]{3,200}|…{2,60}|(?:[ \t]\.){4,80}|-{5,200})[ \t]?"
    r"(?=\d{1,3}(?:[–-]\d{1,3})?(?:\s*$|\s*[,;(]|\s+(?:each|per)\b))",
    re.MULTILINE,
)
"""Dots between a name and a bare number: "Press-ups ....... 10"; one with a unit is a dose without a dash as well."""

_LEADS_ON = re.compile(
    r"^(?P<name>[ \t]*(?:[^\W_]{1,3}[.)][ \t])?[^\W\d_][^\n=~>→:]{1,40}?)[ \t]+(?P<sign>=|~|[-=–]>|→)[ \t]*(?=\d)",
    re.MULTILINE,
)
"""A name, and a sign before how much of it is done: "Squats = 20", "Plank -> 1 min"."""

_DOTS_TO_WORDS = re.compile(r"(?<=[^\W_])[ \t]?\.{4,200}[ \t]?(?=[^\W\d_])")
_SIGN_TO_WORDS = re.compile(r"^[ \t]*[^\W\d_][^\n=~>→:]{1,40}?[ \t]*(?:=|[-=–]>|→)[ \t]*(?=[^\W\d_])", re.MULTILINE)
"""Such signs before words: then they stand between labels and their values, "Exercise ..... Hip hinge"."""

_JOINT = " – "
"""What stands for the dots between a name and its dose."""

_MOST_WORDS, _LONGEST = 9, 130
"""The most words of a name between signs, and the most characters of its line."""


def is_rule(line: str) -> bool:
    """Whether a line is but a rule that parts what stands over it from what stands below it."""
    return bool(_RULE.match(line))


def framed(line: str) -> tuple[int, int]:
    """Return where the name stands in a line that signs set off: "*** Sirens ***", "--- Seated twist"; else 0, 0."""
    if len(line) > _LONGEST:
        return 0, 0
    match = _FRAME.match(line) or _LED.match(line) or _PICTURED.match(line)
    if match is not None and match.re is _PICTURED and not _are_pictures(match["left"], match["right"]):
        return 0, 0
    if match is None or not _is_name(match["name"]):
        return 0, 0
    return match.span("name")


_PICTURED = re.compile(
    r"[ \t]*(?P<left>[^\w\s]{1,6})[ \t]*(?P<name>[^\W\d_][^\n]{0,60}?)[ \t]*(?P<right>[^\w\s]{1,6})[ \t]*$"
)
"""A name between emoji."""


def _are_pictures(*signs: str) -> bool:
    """Whether what stands before and after a name are emoji."""
    return all(any(unicodedata.category(sign) == "So" for sign in one) for one in signs)


def _is_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and any(map(str.isalpha, text))


def undrawn(source: Source) -> Source:
    """Return a source with the signs of bold words hidden, and a dash for the signs between a name and its dose."""
    text = source.text
    for signs, pattern, other in _JOINING:
        if any(sign in text for sign in signs) and not other.search(text):
            text = pattern.sub(_joined, text)
    if "*" in text or "_" in text:
        text = _BOLD.sub(_unmarked, text)
    return source if text is source.text else Source(source.name, text, source.starts)


_DOTTED = ("..", "__", "._", "_.", "·", "……", ". .", ".\t.", "-----")
_JOINING = ((_DOTTED, _LEADERS, _DOTS_TO_WORDS), (("=", "~", ">", "→"), _LEADS_ON, _SIGN_TO_WORDS))
"""Signs without which a pattern matches nothing, the pattern, and what shows that they stand between other things."""


def _joined(match: re.Match[str]) -> str:
    """Return a dash for a sign, with the name before it, as long as it was."""
    name = match.groupdict().get("name", "")
    room = len(match[0]) - len(name)
    return name + _JOINT.ljust(room, HIDDEN) if room >= len(_JOINT) else match[0]


def _unmarked(match: re.Match[str]) -> str:
    """Return bold words without their signs; those that are a line of their own as they are."""
    before = match.string[max(0, match.start() - _INDENT) : match.start()]
    after = match.string[match.end() : match.end() + _INDENT]
    begins = len(before) < _INDENT or "\n" in before
    ends = len(after) < _INDENT or "\n" in after
    alone = begins and ends and not before.rpartition("\n")[2].strip() and not after.partition("\n")[0].strip(" \t:")
    return match[0] if alone else f"{HIDDEN}{match[0][1:-1]}{HIDDEN}"


_INDENT = 9
"""How many characters before and after bold words are looked at for the ends of the line."""
