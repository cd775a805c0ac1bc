"""The words of one language as the dose grammar looks them up: each with its unit, its number, or its classes."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

from repcast.read.words.caseless import CaselessPattern
from repcast.read.words.vocabulary import any_of

Result = TypeVar("Result")
Wordings = Mapping[str, tuple[tuple[tuple[str, ...], Result], ...]]
"""Wordings by their first word, so that one look-up rules out most words."""

Joints = tuple[tuple[frozenset[str], frozenset[str]], ...]
"""Pairs of sets of words of which a text has to hold one each."""

_PLURAL = frozenset(("PLURAL",))
_NONE: frozenset[str] = frozenset()
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]+")
_SHORTEST_PLURAL = 3
_SHORTEST_NUMERAL = 4
"""The fewest letters of the words of "half a dozen" and "a couple of" that are a sign of a number."""
_RULE_CLASSES = """
    EMOM EMOM_HEAD EVERY ON FOR CAP SET SET_LABEL ROUND_LABEL REP_LABEL HOLD_LABEL REST_LABEL WORK_LABEL TIME_LABEL
    PAUSE_LABEL BY AGAIN AMRAP AS UNTIL MOST NONE_OF LEFT_OR_RIGHT L R EACH_IN_SHORT EACH ALTERNATE OTHER SWITCH
    TURN_OVER ATTEMPT SETTING
"""
_BEGIN_RULES = frozenset(_RULE_CLASSES.split())
"""The classes of the words that a rule can begin with."""

_HINT_CLASSES = """
    SINGLE_REP DOUBLE_REP TRIPLE_REP AMRAP FAILURE REST EMOM ALTERNATE AGAIN AS_MUCH MOST MINUTE LEFT_OR_RIGHT
    EACH_IN_SHORT
"""
_HINTS = frozenset(_HINT_CLASSES.split())
"""The classes of the words each of which may state a dose without figures."""

_NO_DOSE = frozenset(("thing", "void"))
"""The units of what is no dose whatever stands before it: "a chair", "a day"; nor is a letter after an article one."""

_SIDE_HINTS = frozenset(("EACH", "OTHER", "SWITCH", "TURN_OVER"))
"""The classes of the words that state one together with a part of the body or a side: "each arm", "turn over"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language for the dose; see `repcast.languages.en` for what each table holds."""

    units: Mapping[str, tuple[str, float]]
    classes: Mapping[str, frozenset[str]]
    ones: Mapping[str, float]
    tens: Mapping[str, float]
    multiples: Mapping[str, float]
    times: Mapping[str, float]
    values: Wordings[float]
    bounds: Wordings[str]
    bounds_after: Wordings[str]
    halves: Wordings[float]
    or_so: Wordings[float]
    down_to: Wordings[float]
    ordinals: Mapping[str, float]
    climbing: tuple[str, ...]
    beginnings: frozenset[str]
    rule_beginnings: frozenset[str]
    hints: frozenset[str]
    joint_hints: Joints
    measuring: Joints
    plural: tuple[str, str]
    ongoing: str
    in_counts: tuple[str, ...]
    definition: CaselessPattern
    often_label: CaselessPattern
    side_of_name: CaselessPattern
    left_begins: str
    per_side: tuple[str, ...]

    def classes_of(self, word: str) -> frozenset[str]:
        """Return the classes of a word in small letters; of a word in no table only whether it looks like a plural."""
        classes = self.classes.get(word)
        return (_PLURAL if self._is_plural(word) else _NONE) if classes is None else classes

    def _is_plural(self, word: str) -> bool:
        ends, not_so = self.plural
        return word.endswith(ends) and not word.endswith(not_so) and len(word) >= _SHORTEST_PLURAL

    def may_state_a_dose(self, text: str) -> bool:
        """Whether there are figures, or words without which it states no dose; quicker than to look for one."""
        if _DIGIT.search(text):
            return True
        words = _words_in(text)
        return not self.hints.isdisjoint(words) or _meets(words, self.joint_hints)

    def may_measure(self, text: str) -> bool:
        """Whether there may be a time or how often in a text, be they a dose or not: "an hour", "every other day"."""
        return self.may_state_a_dose(text) or _meets(_words_in(text), self.measuring)


@lru_cache
def lexicon(language: str = "en") -> Lexicon:
    """Return the lexicon of a language that has a package in `repcast.languages`."""
    numbers, units, dose = (import_module(f"repcast.languages.{language}.{name}") for name in _TABLES)
    bounds = [(wording, "least") for wording in numbers.LEAST] + [(wording, "most") for wording in numbers.MOST]
    after = [(wording, "least") for wording in numbers.LEAST_AFTER]
    after += [(wording, "most") for wording in numbers.MOST_AFTER]
    classes = _classes_of_words(dose.CLASSES, (dose.PLURAL, dose.NO_PLURAL))
    ones = {word: float(value) for value, word in enumerate(numbers.ONES.split())}
    starts = {wording.split()[0] for wording in (*numbers.VALUES, *numbers.LEAST, *numbers.MOST)}
    beginnings = {*ones, *numbers.TENS, *numbers.TIMES, *starts}
    beginnings |= _words_of(classes, {"ABOUT", "NUMBER_ARTICLE"})
    counting = {*ones, *numbers.TENS, *numbers.TIMES, *numbers.MULTIPLES}
    numerals = {word for wording in numbers.VALUES for word in wording.split() if len(word) >= _SHORTEST_NUMERAL}
    articles = frozenset(wording.split()[0] for wording in numbers.VALUES) - numerals
    measuring = frozenset(word for word, (unit, _) in units.UNITS.items() if unit not in _NO_DOSE and len(word) > 1)
    return Lexicon(
        units=units.UNITS,
        classes=classes,
        ones=ones,
        tens=numbers.TENS,
        multiples=numbers.MULTIPLES,
        times=numbers.TIMES,
        values=_by_first(numbers.VALUES.items()),
        bounds=_by_first(bounds),
        bounds_after=_by_first(after),
        halves=_by_first((wording, 0.5) for wording in numbers.HALVES),
        or_so=_by_first([(numbers.OR_SO, 0.0)]),
        down_to=_by_first([(numbers.DOWN_TO, 0.0)]),
        ordinals=numbers.ORDINALS,
        climbing=tuple(numbers.CLIMBING.split()),
        beginnings=frozenset(beginnings),
        rule_beginnings=frozenset(numbers.ORDINALS) | _words_of(classes, _BEGIN_RULES),
        hints=_words_of(classes, _HINTS) | counting | numerals,
        joint_hints=(
            (_words_of(classes, {"SIDE"}), _words_of(classes, _SIDE_HINTS) - articles),
            (articles, measuring),
            (_words_of(classes, {"HALFWAY"}), _words_of(classes, {"SWITCH_VERB"})),
        ),
        measuring=(
            (_words_of(classes, {"EVERY"}), _words_of(classes, {"PERIOD"})),
            (frozenset(beginnings), measuring),
        ),
        ongoing=dose.ONGOING,
        in_counts=dose.IN_COUNTS,
        plural=(dose.PLURAL, dose.NO_PLURAL),
        often_label=any_of(dose.OFTEN_LABEL),
        definition=any_of(
            rf"\([^()]{{0,99}}{dose.ONE_REP}[^()]{{0,99}}\)|\([^()]{{0,99}}\)\s*{dose.ONE_REP}|{dose.ONE_REP}"
        ),
        side_of_name=any_of(*dose.SIDE_OF_NAME),
        left_begins=dose.LEFT_BEGINS,
        per_side=dose.PER_SIDE,
    )


_TABLES = ("numbers", "units", "dose")


@lru_cache(maxsize=256)
def _words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, also those with a mark on them as they stand, and its slash."""
    return frozenset({*_LETTER.findall(text.lower()), *text.split(), *("/" if "/" in text else ())})


def _meets(words: Set[str], joints: Joints) -> bool:
    """Whether one of the words is in each set of a pair."""
    return any(not (words.isdisjoint(one) or words.isdisjoint(other)) for one, other in joints)


def _words_of(classes: Mapping[str, frozenset[str]], names: Set[str]) -> frozenset[str]:
    """Return the words of any of the classes `names`."""
    return frozenset(word for word, own in classes.items() if own & names)


def _classes_of_words(classes: Mapping[str, str], plural: tuple[str, str]) -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for name, members in classes.items():
        for word in members.split():
            names.setdefault(word, set()).add(name)
    ends, not_so = plural
    for word, own in names.items():
        if word.endswith(ends) and not word.endswith(not_so) and len(word) >= _SHORTEST_PLURAL:
            own.add("PLURAL")
    return {word: frozenset(own) for word, own in names.items()}


def _by_first(pairs: Iterable[tuple[str, Result]]) -> Wordings[Result]:
    by_first: dict[str, list[tuple[tuple[str, ...], Result]]] = {}
    for wording, result in pairs:
        parts = tuple(wording.split())
        by_first.setdefault(parts[0], []).append((parts, result))
    return {first: tuple(wordings) for first, wordings in by_first.items()}
