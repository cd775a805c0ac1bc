"""Lines that name a part of a session: "Warm-up – 5 min jog", "Main set"."""

from repcast.read.lines import Line
from repcast.read.words.headings import is_block_name, is_only_part, role_of_block
from repcast.read.words.signs import has_movement, words_of

PART_WORDS, _PART_FORMS = 4, frozenset(("whole", "colon", "dash", "bold", "dose", "stop"))
"""The most words of the name of a part of a session, and how it may stand in its line."""


def names_part(line: Line) -> bool:
    """Whether a line names a part of a session, alone or with what is done in it: "Warm-up – 5 min jog", "Main set"."""
    if line.kind == "row" or line.depth > 1 or line.is_prose:
        return False
    name = line.naming.title.text
    if not 0 < len(name.split()) <= PART_WORDS or line.naming.form not in _PART_FORMS or not is_block_name(name):
        return False
    said = words_of(name)
    if len(said) < 2 or role_of_block(name) != "main":
        return True
    numbered = line.kind == "item" and line.label[:1].isdigit() and line.naming.form == "whole"
    odd = numbered and not is_only_part(name)  # "2. Core jabs" among names
    return not (odd or has_movement(said))  # "Power clean" is an exercise
