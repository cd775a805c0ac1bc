"""What is said of rounds: beside the sets of each exercise, of a single one beside several, or for how long they go."""

from repcast.languages.en.scopes import CYCLED, ONE_BY_ONE
from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.words.vocabulary import any_of

_ONE_BY_ONE, _CYCLED = any_of(*ONE_BY_ONE), any_of(CYCLED)
_LEAST_S = 120
"""The shortest time in seconds for which one goes through several exercises."""


def goes_round(sentence: Quote) -> bool:
    """Whether a sentence says for how long to go through all exercises: "Repeat the whole circuit for 10 minutes."."""
    if not _CYCLED.search(sentence.text) or _ONE_BY_ONE.search(sentence.text):
        return False
    stated = [one.statement for one in dose.find(sentence)]
    return any(one.field in _TIMES and (one.low or 0) >= _LEAST_S for one in stated)


_TIMES = frozenset(("time_s", "work_s", "total_s"))


def without_one_round(stated: list[dose.QuotedStatement]) -> list[dose.QuotedStatement]:
    """Return statements without what one round is, where others say how many there are: "that is 1 round. Do 3"."""
    rounds = [one for one in stated if one.statement.field == "rounds"]
    several = any((one.statement.high or one.statement.low or 0) > 1 for one in rounds)
    return [one for one in stated if not (several and one in rounds and one.statement.high == 1)]


def counts_sets_of_each(said: dose.QuotedStatement) -> bool:
    """Whether sets are counted of each exercise, beside the rounds of all: "2 sets of each move", "do 3 rounds"."""
    return said.statement.field == "sets" and bool(_ONE_BY_ONE.search(said.quote.text))
