"""Remarks, hints and meanings as the studio shows them: where they name a flag, the control that does the same."""

import re
from collections.abc import Mapping
from typing import Any

import repcast

_ROWS = {row.name: row for row in repcast.CHOICES}
_QUOTED = re.compile(r"`(--[^`]+)`")
_ASIDE = re.compile(r" \([^()]*--[^()]*\)")
_FLAG = re.compile(r"--([a-z]+(?:-[a-z]+)*)(?: ([\w:-]+))?")


def control(name: str, words: Mapping[str, str]) -> str:
    """Return what the control of a choice is called."""
    return words.get(f"control_{name}") or name.replace("-", " ").capitalize()


def in_controls(text: str, words: Mapping[str, str]) -> str:
    """Return a text of the stages with controls in place of flags; an aside about a flag without one is left out.

    `words` are the studio's texts: `control_NAME` is the control of a flag that is no choice, or has another name.
    """
    text = _ASIDE.sub(lambda aside: aside[0] if _all_known(aside[0], words) else "", text)
    return _FLAG.sub(lambda flag: _named(flag, words), _QUOTED.sub(r"\1", text))


def fault_in_controls(values: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    """Return values for JSON with their `problem`, `message` and `hint` in the words of controls."""
    own = {name: values[name] for name in ("problem", "message", "hint") if isinstance(values.get(name), str)}
    return {**values, **{name: in_controls(text, words) for name, text in own.items()}}


def _all_known(text: str, words: Mapping[str, str]) -> bool:
    return all(_is_known(flag[1], words) for flag in _FLAG.finditer(text))


def _is_known(name: str, words: Mapping[str, str]) -> bool:
    return name in _ROWS or name.removeprefix("no-") in _ROWS or f"control_{name}" in words


def _named(flag: re.Match[str], words: Mapping[str, str]) -> str:
    """Return the control of a flag, with the value that it is given; a flag without one stays."""
    name, after = flag[1], flag[2] or ""
    if not _is_known(name, words):
        return flag[0]
    if name not in _ROWS and name.removeprefix("no-") in _ROWS:
        return f"{control(name.removeprefix('no-'), words)}: no" + (f" {after}" if after else "")
    if _is_value(name, after):
        return f"{control(name, words)}: {after}"
    return control(name, words) + (f" {after}" if after and not after.isupper() else "")


def _is_value(name: str, word: str) -> bool:
    """Return whether the word after a flag is its value, and not the next of the sentence."""
    if not word or word.isupper() or name not in _ROWS:
        return False
    return name == "voice" or word[0].isdigit() or word in _ROWS[name].kind.words
