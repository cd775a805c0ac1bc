"""One shape for the records of many programs, without what interfaces and content systems put around them."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from repcast.languages.en.keys import CONTAINERS, EXERCISES, GROUPS, LANGUAGE, MAIN, MORE_EXERCISES, NAMES
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, holds, label_of, names_exercise, text_of, words_of_key
from repcast.read.formats.record.amounts import with_amounts
from repcast.read.formats.record.blocks import in_rounds, in_supersets, with_rests
from repcast.read.formats.record.columns import of_columns, of_pairs, of_rows, of_table
from repcast.read.formats.record.kinds import with_block_lists, with_minutes, with_own_kind
from repcast.read.formats.record.rich_text import markup_of
from repcast.read.formats.record.rows import in_rows
from repcast.read.formats.record.text_lines import are_lines, with_told
from repcast.read.language import language_of
from repcast.read.lines.set_lines import number_of
from repcast.read.words.headings import day_score, is_block_name, role_of_block, section_of

_MAX_DEPTH = 40
_FRAMES = (
    "attributes",
    "fields",
    "properties",
    "node",
    "item",
    "acf",
    "meta",
    "values",
    "frontmatter",
    "custom_fields",
)
"""Keys under which interfaces keep the fields of an object, beside its number, its kind and its links."""

_TRANSLATIONS = ("translations", "localizations", "i18n", "locales")
_RENDERED = ("rendered", "html", "markdown", "raw")
_FEWEST_DAYS = 2


def plain(data: Any, depth: int = 0) -> Any:
    """Return data in the shape of records, lists of records, and texts."""
    if isinstance(data, str) and _ENCODED.match(data):
        data = _decoded(data)
    if depth > _MAX_DEPTH or not isinstance(data, list | Mapping):
        return data
    if markup := markup_of(data):
        return markup
    if isinstance(data, list):
        return _list([plain(one, depth + 1) for one in data])
    return _object({_key(str(key)): plain(value, depth + 1) for key, value in data.items()})


_ENCODED = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"]{1,60}\"\s*:")
"""How a text begins that is JSON itself."""


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _key(key: str) -> str:
    """Return a key as records write it, whatever its capitals."""
    return key.lower() if key.isupper() or key.lower() in _KNOWN else key


_KNOWN = frozenset((*EXERCISES, *CONTAINERS, *GROUPS, *NAMES))


def _list(values: list[Any]) -> Any:
    if records := of_rows(values) or of_pairs(values):
        return records
    flat = [inner for one in values for inner in one] if all(isinstance(one, list) for one in values) else values
    if not all(isinstance(one, dict) for one in flat):
        return values
    return in_rows(in_supersets(with_rests(with_minutes(flat))))


def _object(record: Record) -> Any:
    """Return an object without its frame, or as the list or the text that it stands for."""
    held = _held(record)
    if held is not None:
        return held
    record = with_amounts(_translated(_unframed(_in_english(record))))
    for change in (
        in_rounds,
        with_told,
        _with_listed,
        _without_inner,
        _with_days,
        _with_parts,
        _with_lists,
        with_block_lists,
        with_own_kind,
        _with_both_sides,
    ):
        record = change(record)
    return record


def _held(record: Record) -> Any:
    """Return the list, the text or the value that an object stands for; `None` for a record."""
    if record and all(key.isdecimal() for key in record):
        return _list(list(record.values()))
    if (edges := record.get("edges")) and isinstance(edges, list):
        return edges
    if rows := of_table(record) or of_columns(record):
        return rows if len(record) == len(rows[0]) else {**_titles(record), "exercises": rows}
    return _held_text(record)


def _held_text(record: Record) -> Any:
    """Return the value that an object keeps under its form, its language or its kind; `None` for a record."""
    rendered = next((record[key] for key in _RENDERED if isinstance(record.get(key), str)), "")
    if rendered and not any(map(names_record, record)):
        return rendered
    english = next((key for key in record if key.lower() in _ENGLISH), "")
    return record[english] if english and all(map(_LANGUAGE.fullmatch, record)) else _typed(record)


_ENGLISH = ("en", "en-gb", "en-us", "en_gb", "en_us")
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")


def _typed(record: Record) -> Any:
    """Return the value of a field that an interface keeps under its kind: {"type": "number", "number": 3}."""
    kind = record.get("type")
    if not isinstance(kind, str) or kind not in record or any(map(names_record, record.keys() - {kind})):
        return None
    value = record[kind]
    if any(isinstance(one, list) for key, one in record.items() if key != kind):
        return None
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return "".join(str(one.get("plain_text") or one.get("name") or "") for one in value)
    return text_of(value) if isinstance(value, dict) else value


_OF_LANGUAGE = re.compile(r"(?P<base>.{2,40})(?:[_-][a-z]{2}|[A-Z][a-z])")
_SUFFIX = re.compile(r"(?P<base>.{2,40}?)(?:[_-]en(?:[_-](?:us|gb))?|En)$")


def _in_english(record: Record) -> Record:
    """Return an object that keeps its texts in several languages, "steps_en", "steps_fr", with the English ones."""
    bases = {match["base"]: key for key in record if (match := _SUFFIX.fullmatch(key))}
    if not bases:
        return record
    others = {key for key in record if (match := _OF_LANGUAGE.fullmatch(key)) and match["base"] in bases}
    english = {base: record[key] for base, key in bases.items() if base not in record}
    return {**{key: value for key, value in record.items() if key not in others}, **english}


def _titles(record: Record) -> Record:
    return {key: value for key, value in record.items() if isinstance(value, str)}


def _unframed(record: Record) -> Record:
    """Return an object with the fields that its frame holds; so an exercise with what is said of it in a session.

    Its own dose beats that of the frame, which may be one by default.
    """
    for key, inner in record.items():
        if isinstance(inner, dict) and (key in _FRAMES or (names_exercise(key) and _is_named(inner))):
            outer = {name: one for name, one in record.items() if name != key}
            return {**outer, **inner, **{name: one for name, one in outer.items() if label_of(name)}}
    return record


def _is_named(record: Mapping[str, Any]) -> bool:
    return any(names_record(key) and text_of(value) for key, value in record.items())


def _translated(record: Record) -> Record:
    """Return an object with the fields of its English translation, where it has one for each language."""
    held = next((key for key in _TRANSLATIONS if isinstance(record.get(key), list)), "")
    english = [one for one in record.get(held, ()) if isinstance(one, dict) and _is_english(one)]
    if not english:
        return record
    said = max(english, key=lambda one: sum(len(value) for value in one.values() if isinstance(value, str)))
    return {**{key: value for key, value in record.items() if key != held}, **said}


def _is_english(record: Record) -> bool:
    code = next((value for key, value in record.items() if key.lower() in LANGUAGE and isinstance(value, str)), "")
    texts = " ".join(value for value in record.values() if isinstance(value, str) and " " in value)
    return code.lower().startswith("en") if code else language_of(texts) == "en"


def _with_days(record: Record) -> Record:
    """Return an object that has a list for each day, "monday": […], with these as its days."""
    days = [key for key, value in record.items() if isinstance(value, list | dict) and value and _is_day(key)]
    if len(days) < _FEWEST_DAYS and not 0 < len(days) == len(record):
        return record
    groups = [_group(key, record[key]) for key in days]
    return {**{key: value for key, value in record.items() if key not in days}, "days": groups}


def _with_listed(record: Record) -> Record:
    """Return an object whose "steps" or "sets" have each a name and a dose, or are blocks of such, as its exercises."""
    lists = {key: value for key, value in record.items() if isinstance(value, list)}
    listed = [key for key, value in lists.items() if _are_exercises(value) or _are_blocks(value)]
    keys = [key for key in listed if holds(key) == "steps" or label_of(key) == "Sets"]
    if len(keys) != 1 or any(number_of(str(one.get("name", ""))) for one in record[keys[0]]):
        return record
    return {("exercises" if key == keys[0] else key): value for key, value in record.items()}


def _without_inner(record: Record) -> Record:
    """Return an object that keeps its exercises in an object of their own, "workout": {…}, with what that holds."""
    inner = [key for key, value in record.items() if isinstance(value, dict) and _members(value) and not _is_day(key)]
    if len(inner) != 1 or _members(record) or inner[0] in GROUPS:
        return record
    return {**{key: value for key, value in record.items() if key != inner[0]}, **record[inner[0]]}


def _members(record: Mapping[str, Any]) -> bool:
    return any(isinstance(record.get(key), list) for key in (*EXERCISES, *MORE_EXERCISES))


def _with_lists(record: Record) -> Record:
    """Return an object that has a list of exercises under each of several names, "neck": […], with these as blocks."""
    lists = [key for key, value in record.items() if isinstance(value, list) and _are_exercises(value)]
    own = any(key in (*EXERCISES, *MORE_EXERCISES, *GROUPS) for key in lists)
    beside = any(section_of(" ".join(words_of_key(key))).kind for key in lists)
    if len(lists) < _FEWEST_DAYS or own or beside or any(map(label_of, record)):
        return record
    groups = [_group(key, record[key]) for key in lists]
    return {**{key: value for key, value in record.items() if key not in lists}, "sections": groups}


def _are_exercises(values: list[Any]) -> bool:
    named = [one for one in values if isinstance(one, dict) and _is_named(one)]
    return bool(named) and len(named) == len(values) and all(any(map(label_of, one)) for one in named)


def _are_blocks(values: list[Any]) -> bool:
    """Whether all values are blocks of exercises, as repeats among steps become."""
    held = [one.get("items") if isinstance(one, dict) else None for one in values]
    return bool(held) and all(isinstance(one, list) and _are_exercises(one) for one in held)


def _with_parts(record: Record) -> Record:
    """Return an object that has a list for each part of a session, "warmup": […], with these as its blocks."""
    if any(map(label_of, record)) or any(holds(key) == "steps" for key in record):
        return record
    parts = [key for key, value in record.items() if value and _is_session_part(key, value)]
    own = [key for key in (*EXERCISES, *MORE_EXERCISES) if isinstance(record.get(key), list)][:1]
    if not parts or len({*parts, *own}) < _FEWEST_DAYS:
        return record
    kept = [key for key in record if key in (*parts, *own)]
    blocks = [_group(MAIN if key in own else key, _as_list(record[key])) for key in kept]
    return {**{key: value for key, value in record.items() if key not in kept}, "blocks": blocks}


def _is_session_part(key: str, value: Any) -> bool:
    """Whether a key with what it holds is a part of a session: a warm-up in any form, or a list of its exercises."""
    name = " ".join(words_of_key(key))
    if isinstance(value, list) and are_lines(value) and not section_of(name).kind:
        return True
    listed = isinstance(value, list) and any(isinstance(one, dict) and _is_named(one) for one in value)
    return (listed and is_block_name(name)) or (isinstance(value, list | str) and role_of_block(name) != "main")


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@lru_cache(maxsize=4096)
def _is_day(key: str) -> bool:
    return day_score(" ".join(words_of_key(key))) >= 1


def _group(key: str, held: Any) -> Record:
    name = key if " " in key else " ".join(words_of_key(key)).capitalize()
    return {"name": name, "exercises": held} if isinstance(held, list) else {"name": name, **held}


def _with_both_sides(record: Record) -> Record:
    """Return an object that says the same of its left and of its right with what it says of each side."""
    sides = {words_of_key(key): key for key in record}
    left, right = sides.get(("left",)), sides.get(("right",))
    same = left and right and isinstance(record[left], dict) and record[left] == record[right]
    if not left or not right or not same:
        return record
    rest = {key: value for key, value in record.items() if key not in (left, right)}
    return {**rest, **record[left], "per_side": True}
