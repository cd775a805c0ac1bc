"""Which objects of a file of records are exercises, which are days or blocks of them, and what each is called."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from repcast.languages.en.keys import CONTAINERS, EXERCISES, GROUPS, ID_WORDS, KINDS, MORE_EXERCISES, NAMES
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, holds, names_exercise, text_of, words_of_key
from repcast.read.formats.record.rows import named_by_form
from repcast.read.formats.record.texts import is_markup, is_told, role_of, states_dose
from repcast.read.words.headings import block_kinds, is_block_name, is_part, role_of_block, section_of, sure_kind

MUSCLES = "muscles"
_MAX_DEPTH = 16
_MOST_LOOKED_AT = 200
"""So many of the objects of a list show what it is a list of."""


def records_of(data: Any, depth: int = 0) -> list[Record]:
    """Return the objects that describe an exercise, wherever this database keeps them."""
    if isinstance(data, list):
        return [one for one in data if isinstance(one, dict) and is_record(one)]
    if not isinstance(data, dict) or depth > _MAX_DEPTH:
        return []
    for key in (*EXERCISES, *MORE_EXERCISES, *CONTAINERS):
        if isinstance(data.get(key), list | dict) and (found := records_of(data[key], depth + 1)):
            return found
    if texts := next((data[key] for key in EXERCISES if _are_names(data.get(key))), None):
        return [one if isinstance(one, dict) else {"name": one} for one in texts]
    if is_record(data) and (_is_dosed(data) or not _listed_below(data)):
        return [data]
    named = (with_name(one, key) for key, one in data.items() if isinstance(one, dict))
    found = [one for one in named if is_record(one)]
    return found or _listed_below(data) or next(_deeper(data, depth), [])


def _are_names(held: Any) -> bool:
    """Whether a list is but the names of exercises, without how much of each."""
    texts = held if isinstance(held, list) else []
    named = [one["name"] if isinstance(one, dict) and list(one) == ["name"] else one for one in texts]
    return len(named) > 1 and all(
        isinstance(one, str) and one.strip() and not any(map(str.isdigit, one)) for one in named
    )


def _listed_below(data: Record) -> list[Record]:
    """Return the records of the first list of them that an object has under a key of any name."""
    lists = (value for key, value in data.items() if isinstance(value, list) and not is_beside(key))
    return next((found for value in lists if (found := records_of(value))), [])


def _deeper(data: Record, depth: int) -> Iterator[list[Record]]:
    """Yield the records that stand deeper in an object, or in those of a list."""
    for key, value in data.items():
        if is_beside(key) and not isinstance(value, dict):
            continue
        inner = value[:_MOST_LOOKED_AT] if isinstance(value, list) else [value]
        for one in inner:
            if isinstance(one, dict) and (found := records_of(one, depth + 1)):
                yield found


def is_beside(key: str) -> bool:
    """Whether a key holds other ways to do an exercise, or something of it, rather than exercises."""
    said = " ".join(words_of_key(key))
    about = sure_kind(said) or section_of(said).kind
    return holds(key) in ("steps", "tips", "equipment", "dose") or about in _BESIDE


_BESIDE = frozenset(("variation", "mistakes", "muscles", "equipment", "tips", "benefit"))


def _is_dosed(data: Mapping[str, Any]) -> bool:
    return any(holds(key) in ("steps", "dose") for key, value in data.items() if value)


def is_record(data: Mapping[str, Any]) -> bool:
    """Whether an object has a name, and says what an exercise says of itself."""
    return bool(name_of(data)) and any(_says(key, value) for key, value in data.items() if value)


def _says(key: str, value: Any) -> bool:
    if names_record(key):
        return False
    if role_of(key) not in ("", "equipment") or MUSCLES in words_of_key(key):
        return True
    return isinstance(value, str) and (is_markup(value) or is_told(key, value) or states_dose(key, value.strip()))


def name_of(record: Mapping[str, Any]) -> str:
    """Return the name of a record, in English where it has several."""
    names = _names(record)
    first = next(names, "") or (named_by_form(dict(record)) if _is_dosed(record) else "")
    if not _SLUG.fullmatch(first) or "_" not in first:
        return first
    return next((one for one in names if not _SLUG.fullmatch(one)), spoken(first))


def _names(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield what may be the name of a record, the surest first; a slug last."""
    folded = {key.lower(): value for key, value in record.items()}
    for name in (*NAMES, "names", "titles"):
        text = text_of(folded.get(name)) or text_of(folded.get(f"{name}_en")) or text_of(folded.get(f"{name}en"))
        yield from [text] if text else []
    for key, value in record.items():
        text = text_of(value) if names_exercise(key) or _ends_in_name(key) else ""
        yield from [text] if text else []
    for key, value in record.items():
        said = words_of_key(key)
        is_id = said == ("slug",) or (len(said) == _PAIR and names_exercise(said[0]) and said[1] in ID_WORDS)
        if is_id and isinstance(value, str) and (_SLUG.fullmatch(value) or _WRITTEN.fullmatch(value)):
            yield spoken(value)


_SLUG = re.compile(r"[a-z]+(?:[-_][a-z]+)+")
_WRITTEN = re.compile(r"[A-Z][A-Za-z'’()&/ -]{2,60}")
"""A name as it is written, which some programs keep their exercises by: "Squat Jumps"."""
_PAIR = 2


def _ends_in_name(key: str) -> bool:
    """Whether a key is one word more than a name: "displayName", "exercise_title"."""
    said = words_of_key(key)
    return len(said) == 2 and said[1] in NAMES[:2] and said[0] in _SHOWN


_SHOWN = frozenset(
    ("display", "full", "short", "english", "common", "public", "exercise", "workout", "routine", "plan")
)


def with_name(record: Record, key: str) -> Record:
    """Return a record with the key that it stands under as its name, where it has none."""
    return record if name_of(record) else {"name": spoken(key), **record}


def spoken(key: str) -> str:
    """Return the key of a record as a name: "Wall sit" of "wall-sit", "wall_sit" or "wallSit"."""
    is_written = " " in key or key[:1].isupper()
    return key if is_written or not key else " ".join(words_of_key(key)).capitalize()


@dataclass(frozen=True)
class Groups:
    """The days, blocks or weeks of a programme, what their field calls them, "days", and the object that holds them."""

    records: list[Record]
    kind: str = ""
    whole: Record = field(default_factory=dict)

    @cached_property
    def are_of_kinds(self) -> bool:
        """Whether some of them are of a kind that has a name: a circuit, a superset."""
        return any(is_block_name(kind_of(one)) for one in self.records)


def groups_of(data: Any, depth: int = 0) -> Groups:
    """Return the days, blocks or weeks of a programme that have exercises of their own; none of any other file."""
    if isinstance(data, list):
        data = {_kind_of_list(data, depth): data}
    if not isinstance(data, dict) or depth > _MAX_DEPTH:
        return Groups([])
    for key, held in data.items():
        kind = words_of_key(key)[-1:]
        is_known = bool(kind) and kind[0] in GROUPS
        groups = _listed(held) if is_known or isinstance(held, list) else []
        if not is_known and is_beside(key) and not any(map(_listed_members, groups)):
            continue
        held_in = members_of if is_known else _listed_members
        if any(held_in(one) or groups_of(one, depth + 1).records for one in islice(groups, _MOST_LOOKED_AT)):
            return Groups(groups, kind[0] if is_known else "sections", data)
    below = (
        (key, found)
        for key, held in islice(data.items(), _MOST_LOOKED_AT)
        if (key in CONTAINERS or isinstance(held, dict)) and (found := groups_of(held, depth + 1)).records
    )
    first = next(below, None)
    if first is None:
        return Groups([])
    beside = [key for key, _ in (first, *below) if key not in CONTAINERS]
    return Groups(_listed({key: data[key] for key in beside}), "days", data) if len(beside) > 1 else first[1]


def _kind_of_list(groups: list[Any], depth: int) -> str:
    """Return what the objects of a list are: a file of several that hold exercises is one of workouts.

    So it is not where some of them are called as parts of a session are, or are of a kind of block.
    """
    held = [one for one in groups[:_MOST_LOOKED_AT] if isinstance(one, dict)]
    parts = any(any(block_kinds(kind_of(one))) or role_of_block(name_of(one)) != "main" for one in held)
    return "sections" if depth or parts or is_part(name_of(held[0]) if held else "") else "workouts"


def _listed(held: Any) -> list[Record]:
    """Return the objects of a list, or those that a table of names holds, each with its name."""
    if isinstance(held, dict):
        return [with_name(one, key) for key, one in held.items() if isinstance(one, dict)]
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []


def members_of(group: Record) -> list[Record]:
    """Return the exercises of a day or a block; a name alone, or a text, is one as well."""
    return _listed_members(group) or ([] if _is_dosed(group) else _listed_below(group))


def _listed_members(group: Record) -> list[Record]:
    held: Any = next((group[key] for key in (*EXERCISES, *MORE_EXERCISES) if isinstance(group.get(key), list)), None)
    if held is None:
        inner = (group[key] for key in CONTAINERS if isinstance(group.get(key), dict))
        return next((found for one in inner if (found := _listed_members(one))), [])
    return [one if isinstance(one, dict) else {"name": one} for one in held if isinstance(one, dict | str)]


def kind_of(group: Record) -> str:
    """Return what kind of block a group says that it is: "superset"; "" where it says nothing."""
    kinds = (value for key, value in group.items() if key.lower() in KINDS and isinstance(value, str))
    return next((kind.replace("_", " ").replace("-", " ").strip() for kind in kinds), "")
