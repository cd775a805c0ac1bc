"""What looks like a section by its words and is none: an exercise of a list, a part of a session, a list after it."""

import re
from collections.abc import Sequence

from repcast.languages.en.headings import CLOSES, ROUTINE, STEP_WORDS
from repcast.languages.en.names import BODY
from repcast.read.document import BOLD_LEVEL, SectionKind
from repcast.read.dose.stating import is_dose
from repcast.read.lines import Line
from repcast.read.words.bare_names import is_labelled_name
from repcast.read.words.headings import SKIPPED, SURE, Section, day_score, section_of
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

_SURELY = 1.2
"""The least `name_score` of a name that has a word for a movement, or is as plain as one."""

_FEWEST, _LOOKED_AT = 2, 12
"""How many exercises stand at least under the name of a part of a session, and how many are looked at."""

_FEW_WORDS = 6
"""The most words of a line that may be a label."""

_EXPLAINING = SKIPPED - {"variation"}
"""The sections that may stand before the exercises; other ways of one are numbered after it."""

_BESIDE = frozenset(("tips", "dose", "equipment"))
"""Other sections that end where names are numbered with lines under each."""

_FIRST = re.compile(rf"\W*(?:(?:{STEP_WORDS})\s*)?1\W*$", re.IGNORECASE)
_CLOSES = re.compile(CLOSES, re.IGNORECASE)
_SECOND = re.compile(r"\W*2\W*$")


def names_exercise(lines: Sequence[Line], index: int, section: Section) -> bool:
    """Whether a line whose words name a section names an exercise, or several under it, by what stands around it."""
    line = lines[index]
    if section.kind == "tips" and _is_done(lines, index):
        return True
    if section.kind == "about" and _CLOSES.match(line.text) and _stands_over_exercises(lines, index):
        return True  # "Wrap-up" over two stretches
    if section.kind in ("dose", "steps") and line.naming.rest is None and line.kind in ("heading", "paragraph"):
        return _stands_over_exercises(lines, index)
    if section.kind == "muscles" and line.kind in ("heading", "paragraph") and line.naming.rest is None:
        return _stands_over_steps(lines, index)
    told = line.kind == "paragraph" and line.naming.form in ("dash", "colon", "stop")
    if not (line.kind == "item" or told) or section.kind not in SKIPPED | {"tips"}:
        return False
    among = section.kind in SKIPPED and _is_among_exercises(lines, index)
    return among or _asks_of_muscle(line, section)


def _is_done(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that may head a tip is itself done, since nothing but how much stands with it: "Breathing: 2 min".

    Beside labels of a dose it is one of them: "Breathing: 10 breaths" under "Sets: 3".
    """
    line, after = lines[index], lines[index + 1 : index + 3]
    if not has_movement(words_of(line.naming.title.text)):
        return False
    if line.kind == "heading" and line.naming.rest is None:
        alike = sum(one.kind == "heading" and one.level == line.level for one in lines) > 1
        alone = alike and (len(after) == 1 or (bool(after) and after[1].kind == "heading"))
        return alone and after[0].kind == "paragraph" and after[0].only_dose and after[0].states_work
    others = [one for at, one in enumerate(lines) if at != index and (at or one.kind == "item")]
    if not any(one.has_own_dose and not one.only_dose for one in others):
        return False  # "Breathing: 5 breaths" below "Warrior II", with nothing else that is done so often
    beside = [*lines[max(0, index - 1) : index], *after[:1]]
    labels = any(one.naming.rest is not None and section_of(one.naming.title.text).kind == "dose" for one in beside)
    return line.has_own_dose and line.naming.rest is not None and is_dose(line.naming.rest) and not labels


def _stands_over_exercises(lines: Sequence[Line], index: int) -> bool:
    """Whether names with doses of their own stand under a line: "Work" over "Press-ups – 4 x 12"."""
    first = lines[index + 1] if index + 1 < len(lines) else lines[index]
    if not first.group or first.group == lines[index].group:
        return False
    inside = lines[index + 1 : index + 1 + _LOOKED_AT]
    listed = [line for line in inside if line.group == first.group and line.depth == first.depth]
    named = [line for line in listed if _is_exercise(line)]
    return len(named) >= _FEWEST and len(named) * 3 > len(listed) * 2


def _stands_over_steps(lines: Sequence[Line], index: int) -> bool:
    """Whether most points of the list right below say what to do, so that a muscle over it is what it is for."""
    below = lines[index + 1 : index + 1 + _FEW_WORDS]
    items = [line for line in below if line.kind == "item"]
    asking = sum(instruction_score(line.text) >= INSTRUCTS for line in items)
    return len(items) >= _FEWEST and any(one.kind == "item" for one in below[:2]) and asking * 2 > len(items)


def _is_exercise(line: Line) -> bool:
    """Whether an item or a row is the name of an exercise with its dose; "Sets: 3" and "Week 2: 3 x 8" are none."""
    name = line.naming.title.text
    surely = line.name_score >= _SURELY or len(name.split()) > _FEW_WORDS // 2
    return line.has_own_dose and line.name_score > 0 and surely and section_of(name).share < SURE


def _is_among_exercises(lines: Sequence[Line], index: int) -> bool:
    """Whether an item with a dose stands beside exercises of its list: "Russian twists: 3 sets of 20"."""
    line = lines[index]
    beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    alike = (one for one in beside if one.group == line.group and one.naming.form == line.naming.form)
    return line.has_own_dose and line.name_score >= _SURELY and any(map(_is_exercise, alike))


def _asks_of_muscle(line: Line, section: Section) -> bool:
    """Whether an item that begins with a part of the body asks for something: "Hamstrings: put your foot forward …"."""
    rest = line.naming.rest
    long = rest is not None and len(rest.text.split()) > _FEW_WORDS
    bodily = section.kind in ("tips", "muscles") and not BODY.isdisjoint(words_of(line.naming.title.text))
    return bodily and long and rest is not None and instruction_score(rest.text) >= INSTRUCTS


def repeated_labels(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that begin with a label which comes again and again: "STRETCHES: hips", "STRETCHES: calves".

    Names of exercises with their doses or with a movement in them may come again, a label has neither.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        label, colon, _ = line.text[:_LABEL_LENGTH].partition(":")
        free = not (line.stated or is_labelled_name(line.text))
        if colon and line.kind in ("heading", "paragraph") and free and _is_label(label):
            places.setdefault(label.lower(), []).append(index)
    return frozenset(at for group in places.values() if len(group) >= _OFTEN for at in group)


def _is_label(label: str) -> bool:
    said = words_of(label)
    named = has_movement(said) and not ROUTINE.issuperset(said)
    return 0 < len(said) <= _LABEL_WORDS and not named and not any(map(str.isdigit, label)) and not day_score(label)


_LABEL_LENGTH, _LABEL_WORDS, _OFTEN = 40, 3, 3
"""How long a label is in characters and words, and how often it comes at least."""


def ends_section(lines: Sequence[Line], index: int, kind: str, level: int) -> bool:
    """Whether the first of numbered exercises ends a section that only the layout began: "Why is it stiff?".

    A dose in a paragraph of its own ends mistakes.
    """
    if kind == "mistakes" and lines[index].kind == "paragraph" and lines[index].apart and lines[index].only_dose:
        return not lines[index].depth
    line, before, after = lines[index], lines[index - 1 : index], lines[index + 1 : index + 3]
    listed = bool(before) and before[0].kind == "item"
    begins = line.kind == "item" and bool(_FIRST.match(line.label)) and (line.apart or listed)
    others = begins and _goes_on_after_others(lines, index)
    begins = begins and (line.name_score > 0 or (others and len(line.text.split()) <= _FEW_WORDS))
    if not begins or level < BOLD_LEVEL or not before or not after:
        return False
    moves = line.name_score >= _SURELY and has_movement(words_of(line.naming.title.text))
    if kind not in _EXPLAINING and not (others and (kind in _BESIDE or (moves and kind == "steps"))):
        return False
    parted = before[0].kind == "paragraph" and (moves or before[0].text[-1:] in ".!)")
    parted = parted or ((moves or others) and before[0].kind == "item" and not before[0].label[:1].isalnum())
    told = (one.kind in ("paragraph", "item") and instruction_score(one.text) >= INSTRUCTS for one in after)
    return parted and (any(told) or (moves and others))


def _goes_on_after_others(lines: Sequence[Line], index: int) -> bool:
    """Whether number 2 of a list comes only after other lines, so that number 1 is a name over these."""
    ahead = lines[index + 1 : index + 1 + _LOOKED_AT]
    at = next((at for at, one in enumerate(ahead) if one.kind == "item" and _SECOND.match(one.label)), 0)
    if not at:
        return False
    ended = _ENDED.search(lines[index].text) is not None
    free = not _ENDED.search(ahead[at].text) or (ended and len(ahead[at].text.split()) <= _FEW_WORDS)
    return ahead[at].naming.rest is None and free


_ENDED = re.compile(r"[.!?;]$")


def ends_list(lines: Sequence[Line], index: int, current: SectionKind) -> bool:
    """Whether a paragraph set off from a list ends the section of a label that stands right over it: "Some tips: …"."""
    line, before = lines[index], lines[index - 1] if index else lines[index]
    if not current or line.kind != "paragraph" or not line.apart or line.depth or before.kind != "item":
        return False
    first = next((at for at in range(index - 1, max(-1, index - 1 - _LOOKED_AT), -1) if lines[at].kind != "item"), -1)
    label = lines[first] if first >= 0 else line
    labelled = label.text.rstrip().endswith(":") and not 0 < label.level <= BOLD_LEVEL
    return labelled and section_of(label.text).kind == current
