"""Points that all begin with a few words as a sentence of their own, which are their names, or after one prefix."""

import re
from collections.abc import Sequence
from dataclasses import replace

from repcast.read.lines.dosed_names import Naming
from repcast.read.lines.trimming import after_marks, cut
from repcast.read.sections.parts import Part
from repcast.read.segments.nameless import asking
from repcast.read.words.bare_names import STOPPED_WORDS
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import IMPERATIVES, bare

_FIRST = re.compile(r"(?P<name>[^.!?:;,]{3,50})\.\s+(?=[A-Z])")
_FEWEST = 3


def with_stopped_names(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return exercises without names as called by their first sentences, where each has one that asks for nothing."""
    alike = len(parts) >= _FEWEST and not any(part.is_group for part in parts)
    if not alike or all(part.naming is not None for part in parts):
        return _after_prefix(parts) if alike else tuple(parts)
    names = [_naming(part) for part in parts]
    asks = sum(part.head is not None and asking(part.head) > 0 for part in parts)
    titles = {name.title.text.lower() for name in names if name is not None}
    if len(titles) < len(parts) or asks * 2 < len(parts):
        return tuple(parts)
    return tuple(
        replace(part, naming=name, body=part.body[1:]) if part.naming is None else part
        for part, name in zip(parts, names, strict=True)
    )


def _after_prefix(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return exercises that are all called the same before a colon as called by what follows it: "Desk: The bow"."""
    names = [part.naming for part in parts if part.naming is not None]
    rests = [name.rest for name in names if name.form == "colon" and name.rest is not None]
    same = len(rests) == len(parts) and len({name.title.text.lower() for name in names}) == 1
    moving = sum(has_movement(words_of(rest.text)) for rest in rests)
    same = same and (2 * moving >= len(rests) or not has_movement(words_of(names[0].title.text)))  # "Lunge: forward"
    same = same and all(part.head is not None and not part.head.stated and part.body for part in parts)
    if not same or not all(len(rest.text.split()) <= STOPPED_WORDS and rest.text[-1:] not in ".!?:;" for rest in rests):
        return tuple(parts)
    return tuple(replace(part, naming=Naming(rest, "whole")) for part, rest in zip(parts, rests, strict=True))


def _naming(part: Part) -> Naming | None:
    """Return the first sentence of what is told of an exercise as its name, if it is short and asks for nothing."""
    line = part.head
    if line is None or line.kind not in ("item", "paragraph"):
        return None
    if part.naming is not None:
        return part.naming if part.naming.form == "stop" else None
    match = _FIRST.match(line.text)
    said = words_of(match["name"]) if match else []
    if match is None or not 0 < len(said) <= STOPPED_WORDS:
        return None
    asks = bare(said[0]) in IMPERATIVES and not has_movement(said)
    return None if asks else Naming(cut(line.quote, 0, match.end("name")), "stop", after_marks(line.quote, match.end()))
