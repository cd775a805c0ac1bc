"""How likely each line of a page is to begin an exercise, as a model says that has learned it from labelled pages.

The rules of this room weigh what a careful reader would name as a reason. The model weighs some hundred weak signs of
a line, of those around it and of those of its form (`line_features`), none of which decides, by how often they went
with the name of an exercise on the pages of `tests/read/corpus`. It is a conditional random field of two labels of
some 50 kB, trained by `benchmarks/starts.py`, which also says how well it does on pages it has not seen.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from threading import Lock

import pycrfsuite

from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.forms import Key
from repcast.read.segments.gains import STEP_LABEL, Member
from repcast.read.segments.line_features import features
from repcast.read.words.headings import day_score
from repcast.read.words.signs import INSTRUCTS, instruction_score

START, OTHER = "start", "other"
"""The labels of the model: a line that begins an exercise, and any other."""

MODEL = "starts.crfsuite"
MOST, LEAST = 2.0, -1.0
"""The most that the model says for and against a line, in log-odds: 88 and 73 in 100."""

_LEAST = 1e-6


LIKELY = "likely"
"""The kind of the family of lines that have no form in common but are likely to begin exercises."""

FEWEST_LIKELY = 3
"""So few lines without a form in common are no family."""

OF_NO_FORM = -2.0
"""What it costs that the exercises of a page have no form in common."""

LEARNED = 0.3
"""How much of the log-odds counts beside what the rules say of a line."""


AMONG_LIKELY = 0.1
"""What a line adds at least that the model finds likely beside as many others of its form."""

MOST_AGAINST, _FEWEST_LIKELY = (-0.6, -1.4), 2
"""The least that such a line adds by itself, less for a numbered one, and the fewest of them."""

_RAISED = frozenset(("heading", "item", "lead", LIKELY))


@dataclass(frozen=True, slots=True)
class Starts:
    """The log-odds that each line of a page begins an exercise, from `LEAST` to `MOST`."""

    log_odds: tuple[float, ...]

    @classmethod
    def of(cls, page: Page) -> "Starts":
        """Return what the model says of the lines of a page."""
        if not page.lines:
            return cls(())
        with _LOCK:
            tagger = _tagger()
            tagger.set(features(page))
            said = [_log_odds(tagger.marginal(START, at)) for at in range(len(page.lines))]
        return cls(tuple(_beside(odds, line) for odds, line in zip(said, page.lines, strict=True)))

    def of_member(self, member: Member, key: Key) -> float:
        """Return what the model adds to a line that is taken for an exercise; nothing to a group of them."""
        if member.is_unnamed or member.part.is_group or key[0] in ("block", "day", "unnamed"):
            return 0.0
        return LEARNED * self.log_odds[member.index]

    def raise_siblings(self, members: Sequence[Member], key: Key, lines: Sequence[Line]) -> None:
        """Let little speak against a name that stands over something as its siblings do, most of which are likely.

        Nor does the model alone speak against a name whose siblings are names.
        """
        if key[0] not in _RAISED:
            return
        told = [one for one in members if one.end > one.start or key[0] == "lead"]
        told = [one for one in told if not (one.part.is_group or one.is_unnamed)]
        named = sum(one.gain > 0 for one in told)
        for member in told:
            learned = min(0.0, self.of_member(member, key))
            if member.gain < 0 and named * 2 >= len(members) and key[0] == "heading":
                member.gain -= learned
        steps = any(STEP_LABEL.match(lines[one.index].label) for one in members)
        likely = [one for one in told if self.log_odds[one.index] > 0 and not steps]
        if len(likely) * 3 < len(members) * 2 or len(likely) < _FEWEST_LIKELY:
            return
        for member in likely:
            line = lines[member.index]
            if member.gain > MOST_AGAINST[_is_numbered(line)] and line.text[-1:] not in "?;,":
                member.gain = max(member.gain, AMONG_LIKELY)

    def likely(self, page: Page, start: int, end: int) -> list[int]:
        """Return which of these lines are more likely to begin an exercise than not, and are not in another section.

        A heading over likely items is that of their group.
        """
        over = (at for at in range(start, end) if self.log_odds[at] > 0)
        found = [at for at in over if at != page.title and not page.is_masked(at)]
        heads = {at for at in found if page.lines[at].kind in ("heading", "item")}
        names = {page.lines[at].text for at in heads if page.lines[at].kind == "heading"}
        menu = {at for at in found if page.lines[at].kind == "item" and page.lines[at].text in names}
        over_items = {at for at in heads if at + 1 in heads and page.lines[at + 1].kind == "item"}
        grouped = {at for at in over_items if page.lines[at].kind == "heading"}
        return [
            at
            for at in found
            if at not in menu | grouped and (at - 1 not in heads or page.lines[at].kind != "paragraph")
        ]


def _is_numbered(line: Line) -> bool:
    return line.kind == "item" or line.text[:1].isdigit() or line.label[:1].isdigit()


def _beside(odds: float, line: Line) -> float:
    """Return log-odds that speak against no day and no name with its dose or instructions, for no link and no step."""
    if line.linked * 2 > len(line.text) or STEP_LABEL.match(line.label):
        return min(0.0, odds)
    beside = [cell.text for cell in line.cells[1:]] or ([line.naming.rest.text] if line.naming.rest else [])
    asks = any(instruction_score(text) >= INSTRUCTS for text in beside)
    return max(0.0, odds) if line.has_own_dose or asks or day_score(line.text) else odds


_LOCK = Lock()
"""The tagger keeps the page that it was given last."""


def _log_odds(probability: float) -> float:
    bounded = min(1 - _LEAST, max(_LEAST, probability))
    return max(LEAST, min(MOST, math.log(bounded / (1 - bounded))))


@lru_cache(maxsize=1)
def _tagger() -> "pycrfsuite.Tagger":
    tagger = pycrfsuite.Tagger()
    with as_file(files(__package__).joinpath(MODEL)) as path:
        tagger.open(str(path))  # from memory it would keep a pointer to bytes that nothing else holds
    return tagger
