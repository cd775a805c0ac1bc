"""What a line, the lines beside it and those of its form look like: what the model of `starts` weighs.

Nothing here is a word of a page: names, movements and instructions come in as how much a line looks like one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.forms import is_block_head, is_rest
from repcast.read.words.headings import day_score, is_block_name, is_of_routine
from repcast.read.words.signs import has_movement, instruction_score, name_score, words_of

Signs = Mapping[str, str | int | bool]
"""What one line looks like, by the names of its signs."""

_Form = tuple[str | int | bool, ...]

_NAME = 1.0
"""The least `name_score` of words that look like a name."""

_DAY = 0.5
_ENDS = frozenset(".!?:;,)")
_WORDS = (1, 2, 3, 4, 6, 9, 16)
"""The bounds of the lengths that are told apart, in words."""

_COUNTS = (1, 2, 4, 8)
"""The bounds of how many lines of a form are told apart."""

_DEEPEST, _LONGEST_NAME, _FIRST, _LAST = 3, 8, 5, 3
_QUARTERS, _LINES = 4, (5, 10, 15, 20, 30, 40)
_BESIDE = ("kind", "label", "level", "bold", "length", "naming", "only", "routine", "block")
"""The signs of the lines right before and after that count."""

_JOINT = (
    ("kind", "naming", "own"),
    ("kind", "name"),
    ("kind", "asks", "work"),
    ("kind", "own", "moves"),
)
"""The signs that count together."""


def features(page: Page) -> list[list[str]]:
    """Return the features of each line of a page as text, in order."""
    signs = [_signs(page, index) for index in range(len(page.lines))]
    forms = [tuple(one[name] for name in ("kind", "level", "label", "depth", "bold", "lead")) for one in signs]
    shared = _shared(signs, forms)
    return [
        [
            *(f"{name}={value}" for name, value in signs[at].items()),
            *_joint(signs, at),
            *_beside(signs, at),
            *(f"form {name}={value}" for name, value in shared[forms[at]].items()),
            *_place(page, at),
        ]
        for at in range(len(signs))
    ]


def _signs(page: Page, index: int) -> Signs:
    """Return what a line looks like: its layout, its words, and what it states."""
    line = page.lines[index]
    title = line.naming.title.text
    return {
        **_layout(line),
        "name": _rounded(line.name_score, -3, 4),
        "title": _rounded(name_score(title), -3, 4),
        "moves": has_movement(words_of(title)),
        "title words": min(_LONGEST_NAME, len(title.split())),
        "asks": _rounded(instruction_score(line.text), -2, 4),
        "work": line.states_work,
        "own": line.has_own_dose,
        "only": line.only_dose,
        "masked": page.is_masked(index),
        "section": page.sections.within[index],
        "routine": is_of_routine(line.text),
        "day": day_score(line.text) >= _DAY,
        "block": is_block_head(line),
        "block name": is_block_name(line.text),
        "pause": is_rest(title),
    }


def _layout(line: Line) -> Signs:
    text = line.text.rstrip()
    label = line.label[:1]
    return {
        "kind": line.kind,
        "level": line.level,
        "label": "number" if label.isdigit() else "letter" if label.isalpha() else "sign" if label else "",
        "depth": min(line.depth, _DEEPEST),
        "bold": "" if not line.bold else "all" if line.bold >= len(text) - 2 else "part",
        "length": _bound(len(text.split()), _WORDS),
        "end": text[-1:] if text[-1:] in _ENDS else "",
        "begin": "all"
        if text.isupper()
        else "capital"
        if text[:1].isupper()
        else "figure"
        if text[:1].isdigit()
        else "",
        "figures": any(map(str.isdigit, text)),
        "naming": line.naming.form,
        "lead": line.naming.form if line.kind == "paragraph" else "",
        "linked": line.linked > 0,
        "station": bool(line.station),
    }


def _shared(signs: Sequence[Signs], forms: Sequence[_Form]) -> dict[_Form, Signs]:
    """Return of each form how many lines have it, and what share of them looks like what, in quarters."""
    members: dict[_Form, list[int]] = defaultdict(list)
    for at, form in enumerate(forms):
        members[form].append(at)
    return {form: _of_form(signs, forms, form, at) for form, at in members.items()}


def _of_form(signs: Sequence[Signs], forms: Sequence[_Form], form: _Form, members: Sequence[int]) -> Signs:
    count = len(members)
    own = [signs[at] for at in members]
    below = [signs[at + 1] for at in members if at + 1 < len(signs)]

    def share(signs: Iterable[bool]) -> int:
        return round(_QUARTERS * sum(signs) / count)

    shares = {
        "count": _bound(count, _COUNTS),
        "own": share(bool(one["own"]) for one in own),
        "work": share(bool(one["work"]) for one in own),
        "moves": share(bool(one["moves"]) for one in own),
        "name": share(int(one["title"]) >= _NAME for one in own),
        "asks": share(int(one["asks"]) >= 1 for one in own),
        "short": share(int(one["length"]) <= _WORDS[4] for one in own),
        "asks below": share(int(one["asks"]) >= 1 for one in below),
        "work below": share(bool(one["work"]) for one in below),
        "followed": share(forms[at + 1] != form for at in members if at + 1 < len(forms)),
    }
    kind = own[0]["kind"]
    return {
        **shares,
        "dosed": f"{kind} {shares['count']} {shares['own']} {shares['asks below']}",
        "named": f"{kind} {shares['moves']} {shares['short']}",
    }


def _joint(signs: Sequence[Signs], at: int) -> Iterator[str]:
    own = signs[at]
    for names in _JOINT:
        yield f"{'+'.join(names)}={' '.join(str(own[name]) for name in names)}"
    below: Signs = signs[at + 1] if at + 1 < len(signs) else {"kind": "", "asks": 0}
    yield f"kind, below={own['kind']} {below['kind']} {int(below['asks']) >= 1}"


def _beside(signs: Sequence[Signs], at: int) -> Iterator[str]:
    """Yield what the lines right before and after look like."""
    for offset in (-1, 1):
        if 0 <= at + offset < len(signs):
            other = signs[at + offset]
            yield from (f"{offset}: {name}={other[name]}" for name in _BESIDE)


def _place(page: Page, at: int) -> Iterator[str]:
    """Yield where on the page a line stands."""
    count = len(page.lines)
    yield f"first={min(_FIRST, at)}"
    yield f"last={min(_LAST, count - 1 - at)}"
    yield f"lines={_bound(count, _LINES)}"
    if at == page.title:
        yield "page title"


def _bound(number: int, bounds: Sequence[int]) -> int:
    """Return the first of the bounds that a number is not above; one more than the last above all."""
    return next((bound for bound in bounds if number <= bound), bounds[-1] + 1)


def _rounded(score: float, low: int, high: int) -> int:
    return max(low, min(high, round(score)))
