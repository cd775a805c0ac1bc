"""Rests that are told for some of the exercises each: "3 minutes on the barbell lifts, a minute on the rest"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.languages.en.scopes import BIG_LIFTS, OF_BIG_LIFTS, OF_KIND, OF_OTHERS
from repcast.read import dose
from repcast.read.words.signs import words_of

_OF_KIND = re.compile(rf"\W{{0,3}}(?:\w+\W+){{0,3}}?(?:{OF_KIND})\s+(?P<kind>[^,;.()]{{3,60}})", re.IGNORECASE)
_RESTS = frozenset(("rest_s", "next_rest_s"))
_TIMES = frozenset(("time_s", "work_s"))
_SMALL = frozenset(("the", "a", "each", "every", "all", "set", "exercise", "round", "side", "rep", "between", "and"))

Kinds = Sequence[tuple[dose.QuotedStatement, frozenset[str]]]


def with_rests(stated: Sequence[dose.QuotedStatement]) -> list[dose.QuotedStatement]:
    """Return the statements of a sentence, its times after a rest that is for one kind of exercise as rests as well."""
    timed = [id(one) for one, _ in _kinds(stated)]
    return [
        replace(one, statement=replace(one.statement, field="rest_s")) if id(one) in timed else one for one in stated
    ]


def are_by_kind(stated: Sequence[dose.QuotedStatement]) -> bool:
    """Whether statements of one sentence are two rests or more, each with the kind of exercise that it is for."""
    return bool(_kinds(stated))


def of_exercise(title: str, stated: Iterable[dose.QuotedStatement]) -> list[dose.QuotedStatement]:
    """Return the statements around an exercise without the rests that are for exercises of another kind."""
    stated = list(stated)
    left_out: set[int] = set()
    for quote in {id(one.quote): one.quote for one in stated}.values():
        kinds = _kinds([one for one in stated if one.quote is quote])
        if kinds:
            chosen = _chosen(title, kinds)
            left_out |= {id(one) for one, _ in kinds if one is not chosen}
    return [one for one in stated if id(one) not in left_out]


def _kinds(stated: Sequence[dose.QuotedStatement]) -> Kinds:
    """Return the rests of a sentence with the words of what each is for; none where they are not two or more."""
    found: list[tuple[dose.QuotedStatement, frozenset[str]]] = []
    if not any(one.statement.field in _RESTS for one in stated):
        return found
    timed = [one for one in stated if one.statement.field in _RESTS | _TIMES]
    for one, following in pairwise([*timed, None]):
        if one is None:
            continue
        end = following.statement.start if following else len(one.quote.text)
        match = _OF_KIND.match(one.quote.text, one.statement.end, max(end, one.statement.end))
        said = frozenset(_plain(word) for word in words_of(match["kind"])) - _SMALL if match else frozenset()
        if said:
            found.append((one, said))
    return found if len(found) > 1 and len(found) == len(timed) else []


def _chosen(title: str, kinds: Kinds) -> dose.QuotedStatement:
    """Return the rest of an exercise: of those that name it, of the big lifts if it is one, or of the others."""
    said = {_plain(word) for word in words_of(title)}
    named = [one for one, kind in kinds if said & kind]
    if named:
        return named[0]
    is_big = not BIG_LIFTS.isdisjoint(said)
    wanted, otherwise = (OF_BIG_LIFTS, OF_OTHERS) if is_big else (OF_OTHERS, OF_BIG_LIFTS)
    surely = [one for one, kind in kinds if kind & wanted]
    perhaps = [one for one, kind in kinds if not kind & otherwise]
    return (*surely, *perhaps, kinds[0 if is_big else -1][0])[0]


def _plain(word: str) -> str:
    """Return a word without the ending of a plural."""
    return word.removesuffix("es") if word.endswith("sses") else word if word.endswith("ss") else word.removesuffix("s")
