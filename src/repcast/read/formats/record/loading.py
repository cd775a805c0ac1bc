"""The data of a file of records: JSON, also with comments, a value a line, or in a script, TOML and YAML."""

import json
import re
import tomllib
from contextlib import suppress
from functools import cache
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.formats.record.broken_off import completions
from repcast.read.quote import Source

_ASSIGNED = re.compile(
    r"\s*(?:(?://[^\n]*\n|#[^\n]*\n|import\b[^\n]*\n|from\b[^\n]*\n|/\*(?:(?!\*/)[\s\S]){0,5000}\*/)\s*)*"
    r"(?:(?:export\s+default|module\.exports\s*=|(?:export\s+)?(?:const|let|var)\s+[\w$.:<>\[\] ]{1,80}=|"
    r"[A-Za-z_]\w{0,40}(?:[ \t]*:[^=\n]{1,60})?[ \t]*=|(?:window|self|globalThis)\.[\w$.]{1,80}\s*=)\s*)?(?=[\[{])"
)
"""What may stand before the records in a script: comments, and the name that they are given."""

_SHORTEST = 2
_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?P<single>(?:[^'\\\n]|\\.)*)'|`(?P<long>(?:[^`\\]|\\.)*)`"
    r"|(?P<left>//[^\n]*|#[^\n]*|/\*(?:(?!\*/)[\s\S]){0,5000}\*/|,(?=\s*(?://[^\n]*\s*)*[\]}]))"
    r"|(?P<key>[A-Za-z_$][\w$]*)(?=\s*:)|(?P<name>[A-Za-z_$][\w$.]*)(?:\([^()\n]{0,200}\))?"
)
"""Strings, and what a script knows but JSON does not: other quotation marks, comments, commas before a closing bracket,
keys without marks, names of other things."""

_WORDS = {"true": "true", "false": "false", "null": "null", "True": "true", "False": "false"}


def loaded(source: Source) -> Any:
    """Return the data of the source, or the fault in it."""
    if source.text.lstrip()[:1] not in ("[", "{") or _TABLE.match(source.text):
        written = of_keys(source.text)
        if written is not None:
            return written
    try:
        return json.loads(source.text)
    except RecursionError:
        return Diagnostic("error", "bad-json", "the JSON is nested too deeply", Place(source.name, 1))
    except json.JSONDecodeError as fault:
        for text in (source.text, *completions(source.text)):
            with suppress(ValueError, RecursionError):
                return _lenient(text)
        place = Place(source.name, fault.lineno, fault.colno, 1)
        return Diagnostic("error", "bad-json", f"this is not JSON: {fault.msg.lower()}", place)
    except ValueError:
        return Diagnostic("error", "bad-json", "a number in the JSON has too many digits", Place(source.name, 1))


_TABLE = re.compile(r"(?:\s|#[^\n]*\n)*\[\[?[\w.-]+\]\]?[ \t]*(?:#.*)?\n")
_TABLES = re.compile(r"^[ \t]*\[\[?[\w.-]+\]\]?[ \t]*$", re.MULTILINE)
_NESTED = re.compile(
    r"^[ \t]*-[ \t]+\"?[A-Za-z_][\w -]{0,30}\"?:(?:[ \t]|$)|^[ \t]*[\w\"' -]{1,40}:[ \t]*\n[ \t]+", re.MULTILINE
)
"""What YAML has that plain lines of keys have not: keys in a list, and keys under a key."""

_ALIAS = re.compile(r"(?:^|[\s\[,])[&*!][\w!]", re.MULTILINE)
_LONGEST, _MOST_BRACKETS, _SHARE = 50_000, 200, 0.4
"""A longer text, or one with more brackets or fewer lines of keys, is no file of records: its parser is slow."""


def of_keys(text: str) -> Any:
    """Return the data of a text in TOML or YAML, one in which keys stand under others; `None` for any other text."""
    if len(text) > _LONGEST or not (_TABLES.search(text) or _NESTED.search(text)):
        return None
    if _TABLES.search(text):
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError, ValueError):
            return None
    lines = [line for line in text.split("\n") if line.strip()]
    written = sum(bool(_LINE.match(line)) for line in lines) >= _SHARE * len(lines)
    if not written or sum(map(text.count, "[{")) > _MOST_BRACKETS or _ALIAS.search(text):
        return None
    return _of_yaml(text)


_LINE = re.compile(r"[ \t]*(?:- |#|---|[\w\"' -]{1,40}:(?:[ \t]|$))")


def _of_yaml(text: str) -> Any:
    """Return the data of a text in YAML; `None` for any other text."""
    import yaml

    try:
        documents = list(yaml.load_all(text, _loader()))
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return documents[0] if len(documents) == 1 else documents


@cache
def _loader() -> Any:
    """Return a loader of YAML that refuses a key that comes twice, and knows decimal whole numbers only.

    In YAML 1.1 `010` would be eight, and `1:30` ninety.
    """
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers = {  # noqa: RUF012 - a class of the library's
            first: [one for one in resolvers if one[0] != _WHOLE_NUMBER]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            if len({str(key) for key in keys}) < len(keys):
                raise yaml.YAMLError("a key comes twice")
            return dict(super().construct_mapping(node, deep))

    Loader.add_implicit_resolver(_WHOLE_NUMBER, re.compile(r"[-+]?(?:0|[1-9]\d*)$"), list("-+0123456789"))
    return Loader


_WHOLE_NUMBER = "tag:yaml.org,2002:int"

_OPENING = re.compile(r"[\[{]\s*(?://[^\n]*\s*)*[\[{\"']|\{\s*(?://[^\n]*\s*)*[A-Za-z_$][\w$]*\s*:")


def is_nested(text: str) -> bool:
    """Whether a piece of a page may hold records, one within another."""
    head = text.lstrip()[:1]
    return head in ("[", "{") or bool(_TABLES.search(text) or _NESTED.search(text))


def begins_records(head: str) -> bool:
    """Whether a text begins as records in a script do: "export const moves = [{"."""
    begun = _ASSIGNED.match(head)
    return begun is not None and begun.end() > 0 and bool(_OPENING.match(head[begun.end() :]))


def _lenient(text: str) -> Any:
    """Return the data of a text with comments or commas too many, of one value a line, or in a script."""
    values = _of_lines(text)
    if values:
        return values
    begun = _ASSIGNED.match(text)
    body = _TOKEN.sub(_blanked, text[begun.end() if begun else 0 :])
    try:
        return _in_a_row(body)
    except ValueError:
        begins = EMBEDDED.search(text)
        if begins is None or not text[: begins.start()].strip():
            raise
        return json.JSONDecoder().raw_decode(text, begins.start("data"))[0]


EMBEDDED = re.compile(r"^[ \t]*(?P<data>[\[{]\s*[\[{\"])", re.MULTILINE)
"""Where JSON begins among other words."""


def _in_a_row(body: str) -> Any:
    """Return the value that a text begins with, or all of several objects in a row."""
    data, end = json.JSONDecoder().raw_decode(body)
    rest = body[end:].strip().lstrip(";").strip()
    values = [data]
    while rest[:1] == "{" and len(values) < _MOST_VALUES:
        data, end = json.JSONDecoder().raw_decode(rest)
        values.append(data)
        rest = rest[end:].lstrip(" \t\n,")
    if rest and not rest.startswith(("export", "module", "as const")):
        raise ValueError(rest[:40])
    return values if len(values) > 1 else data


_MOST_VALUES = 200


def _of_lines(text: str) -> list[Any]:
    """Return the values of JSON lines; none where a line is no value by itself."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < _SHORTEST or not all(line.strip()[0] + line.strip()[-1] in ("{}", "[]") for line in lines):
        return []
    return [json.loads(line) for line in lines]


def _blanked(token: re.Match[str]) -> str:
    """Return a piece of a script as JSON."""
    said = token.lastgroup
    if said == "left":
        return " " * len(token[0])
    if said in ("single", "long"):
        return json.dumps(re.sub(r"\\(['`\"])", r"\1", token[said]).replace("\\n", "\n"))
    if said == "key":
        return f'"{token[0]}"'
    return _WORDS.get(token[0], "null") if said == "name" else token[0]
