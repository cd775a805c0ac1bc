"""What is said of rounds beside the sets of each exercise, and of a single round beside several."""

from repcast.languages.en.scopes import ONE_BY_ONE
from repcast.read import dose
from repcast.read.words.vocabulary import any_of

_ONE_BY_ONE = any_of(*ONE_BY_ONE)


def without_one_round(stated: list[dose.QuotedStatement]) -> list[dose.QuotedStatement]:
    """Return statements without what one round is, where others say how many there are: "that is 1 round. Do 3"."""
    rounds = [one for one in stated if one.statement.field == "rounds"]
    several = any((one.statement.high or one.statement.low or 0) > 1 for one in rounds)
    return [one for one in stated if not (several and one in rounds and one.statement.high == 1)]


def counts_sets_of_each(said: dose.QuotedStatement) -> bool:
    """Whether sets are counted of each exercise, beside the rounds of all: "2 sets of each move", "do 3 rounds"."""
    return said.statement.field == "sets" and bool(_ONE_BY_ONE.search(said.quote.text))
