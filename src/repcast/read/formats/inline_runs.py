"""The words of one tag of a web page in the pieces in which its inline tags cut them: names, badges, figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bs4.element import Tag

from repcast.model.text import clean
from repcast.read.formats.facts.fields import only_names_dose

_BADGE = re.compile(r"\b(?:badge|pill|chip|tag|label|dose|reps|sets|meta|stat|sub|count)", re.IGNORECASE)
_NAME_WORDS, _LABEL_LENGTH, _VALUE_LENGTH = 6, 20, 40
_HEADS = frozenset(("summary", "dt", "h2", "h3", "h4", "h5", "h6"))
_JOINED = re.compile(r"[a-z)][A-Z(]|[^\W\d_]\d|\d[^\W\d_]")
"""What stands on both sides of the border of two tags where these are two things: "SquatHold", "3Sets"."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one tag: the cell they are in (if any), whether they are set in bold or in a link, and their tag."""

    text: str
    cell: Tag | None
    is_strong: bool
    is_linked: bool
    tag: Tag | None = None


def spaced(run: list[Words], owner: Tag | None) -> list[Words]:
    """Return the words of a tag with spaces where only tags part them, and the name before badges set off."""
    said = [one for one in run if one.text.strip()]
    if len({id(one.tag) for one in said}) < 2:
        return run
    apart: list[Words] = []
    for one in run:
        before = apart[-1] if apart else None
        if before and before.tag is not one.tag and before.cell is one.cell and _is_gap(before, one):
            badges = ": " if only_names_dose(before.text) else ", "
            sign = badges if (_is_badge(before) and _is_badge(one)) or _are_pills(before, one) else " "
            apart.append(replace(one, text=sign, is_strong=False, is_linked=False))
        apart.append(one)
    if owner is not None and owner.name in _HEADS and _is_badge(said[1]) and not _is_badge(said[0]):
        apart.insert(apart.index(said[1]), replace(said[1], text=" – "))
    elif owner is not None and owner.name in ("li", "div", "p") and _names_badges(said, owner):
        first = next(at for at, one in enumerate(apart) if one.text.strip())
        apart[first] = replace(apart[first], is_strong=True)
    return apart


def _is_gap(one: Words, other: Words) -> bool:
    """Whether two pieces that no space parts are two things."""
    if not one.text or not other.text or one.text[-1].isspace() or other.text[0].isspace():
        return False
    joined = _JOINED.fullmatch(one.text[-1] + other.text[0])
    return bool(joined) or _is_badge(other) or _is_badge(one) or _are_pills(one, other)


def _are_pills(one: Words, other: Words) -> bool:
    """Whether two pieces stand in tags with classes, side by side in a division: no words of one text."""
    tags = [tag for tag in (one.tag, other.tag) if tag is not None and tag.name == "span" and tag.has_attr("class")]
    around = tags[0].parent if len(tags) > 1 and tags[0].parent is tags[1].parent else None
    return around is not None and around.name == "div"


def _is_badge(one: Words) -> bool:
    names = " ".join(map(str, one.tag.get_attribute_list("class"))) if one.tag is not None else ""
    return bool(_BADGE.search(names))


def _names_badges(said: Sequence[Words], owner: Tag) -> bool:
    """Whether the first piece is a name in a tag of its own, over others in theirs of which the next says how much."""
    first, second = said[0], said[1]
    inline = first.tag is not owner and second.tag is not owner and first.cell is second.cell is None
    name, value = first.text.strip(), second.text.strip()
    alike = first.tag is not None and second.tag is not None and _look(first.tag) == _look(second.tag)
    short = len(name.split()) <= _NAME_WORDS and name[:1].isupper() and name[-1:].isalnum()
    is_link = first.is_linked and second.tag is owner and any(map(str.isdigit, value))
    states = any(map(str.isdigit, "".join(one.text for one in said[1:])))
    return short and (value[:1].isdigit() or value[:1].isupper()) and states and (is_link or (inline and not alike))


def _look(tag: Tag) -> tuple[str, str]:
    return tag.name, " ".join(map(str, tag.get_attribute_list("class")))


def label_after_value(run: Sequence[Words]) -> tuple[str, str] | None:
    """Return the label and the value of a card that says its figure first: "3" in bold over "Sets"."""
    said = [one for one in run if one.text.strip()]
    if len(said) != 2 or said[0].tag is said[1].tag or said[0].cell is not None:
        return None
    value, label = said[0].text.strip(), said[1].text.strip()
    short = len(label) <= _LABEL_LENGTH and len(value) <= _VALUE_LENGTH
    return (label.capitalize(), value) if short and value[:1].isdigit() and only_names_dose(label) else None


def bold_lead(run: Sequence[Words]) -> int:
    """Return how many characters at the start of a leaf are set in bold, as they are cleaned."""
    lead = ""
    for one in run:
        if not one.is_strong and one.text.strip(" \n\t\r:.–—-"):
            break
        lead += one.text if one.is_strong else " " if lead and one.text.isspace() else ""
    return len(clean(lead))
