"""Formats of other programs in which people already write sessions; each module turns a source into a routine.

Unlike a page, such a file says what it means: nothing in it is guessed, and what repcast cannot do is told.
"""

import re
from importlib import import_module
from typing import Protocol, cast

from repcast.model.errors import Diagnostic
from repcast.model.routine import Routine
from repcast.read.quote import Source

STRUCTURED = frozenset(("zwo", "tcx", "workout_timer", "w2a", "intervals_icu", "liftosaur"))
"""The names of the formats; each is a module of this package."""

_HEAD = 4000
_LIFTOSAUR = re.compile(r"^(?!//|#)[^/\n]{2,80}(?:\s/\s*|\s*/\s)\d{1,3}x\d{1,4}[\d+x,@%.\s\w-]*(?:/|$)", re.MULTILINE)
_LENGTH = re.compile(r"(?<!\S)(?:\d+(?:\.\d+)?(?:h|m|s|km|mi|mtr)\d*[ms\d]*|\d+['\"])(?!\S)", re.IGNORECASE)
_TARGET = re.compile(r"\d%|\d ?w\b|\bZ\d|\bpace\b|\bHR\b|\brpm\b|freeride|ramp|press lap", re.IGNORECASE)
_BULLET = re.compile(r"^[ \t]*+(?P<mark>[-*])[ \t]++(?P<words>\S[^\n]*)", re.MULTILINE)
_TIMER = re.compile(
    r'"sets"\s*:\s*\[\s*\{[^{}\[\]]*"repetitions"[^{}\[\]]*"exercises"|"repetitions"\s*:\s*\d+\s*,[^{}\[\]]*"exercises"\s*:'
)
_YAML_LIST = re.compile(r"^exercises:[ \t]*\n(?:\s*#.*\n|\s*\n)*\s*- ", re.MULTILINE)
_YAML_KEYS = re.compile(r"^(?:pause|half_time|before_workout_announce|exercise_beginning|tts):", re.MULTILINE)


class Structured(Protocol):
    """What a format's module offers."""

    def routine(self, source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
        """Return the routine of a source, and every fault in it; nothing is raised for its content."""
        ...


def structured_name(source: Source) -> str:
    """Return the name of the format that a source is written in; "" where it is none of these."""
    head = source.text[:_HEAD]
    if "<workout_file" in head:
        return "zwo"
    if "<TrainingCenterDatabase" in head and "<Workout" in source.text:
        return "tcx"
    if head.lstrip()[:1] == "{" and _TIMER.search(head):
        return "workout_timer"
    if _YAML_LIST.search(source.text[: 4 * _HEAD]) and _YAML_KEYS.search(source.text[: 4 * _HEAD]):
        return "w2a"
    if _is_intervals(source.text[:_HEAD]):
        return "intervals_icu"
    return "liftosaur" if _is_liftosaur(source.text[:_HEAD]) else ""


def structured_named(name: str) -> Structured:
    """Return the module of a format, imported on first use."""
    return cast("Structured", import_module(f"repcast.read.structured.{name}"))


def _is_intervals(text: str) -> bool:
    """Whether every point of a list is a step with a length and a target, as intervals.icu writes them."""
    points = [(point["mark"], point["words"]) for point in _BULLET.finditer(text)]
    steps: int = sum(mark == "-" and bool(_LENGTH.search(words) and _TARGET.search(words)) for mark, words in points)
    return steps >= 2 and steps * 10 >= 8 * len(points)


def _is_liftosaur(text: str) -> bool:
    """Whether most lines that say anything are exercises with their sets between slashes."""
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith(("//", "#"))]
    return bool(lines) and len(_LIFTOSAUR.findall(text)) * 2 >= len(lines)
