"""A text as a row of terms, which the rules of the grammar look along."""

from repcast.read.dose.terms import Term

_NOTHING = Term("", 0, 0)
_REACH = 40


class Row(tuple[Term, ...]):
    """The terms of one text; beyond its ends there is nothing, rather than an error."""

    __slots__ = ()

    def near(self, at: int) -> Term:
        """The term at `at`, or an empty one where there is none."""
        return self[at] if 0 <= at < len(self) else _NOTHING

    def before(self, at: int, count: int) -> tuple[Term, ...]:
        """Up to `count` terms that end before `at`."""
        return self[max(0, at - count) : at]

    def after(self, at: int, count: int) -> tuple[Term, ...]:
        """Up to `count` terms that follow `at`."""
        return self[at + 1 : at + 1 + count]

    def says(self, at: int, *texts: str) -> bool:
        """Whether exactly these words stand from `at` on."""
        return tuple(term.text for term in self[at : at + len(texts)]) == texts

    def is_passing(self, at: int) -> bool:
        """Whether the number at `at` is a progression or an example, which yields to a plain statement."""
        climbs = self[at].text.startswith("up to") and self[at].low is not None
        return climbs or any(term.has("PROGRESS") or term.text in ("if", "did") for term in self.before(at, 4))

    def sentence(self, at: int) -> range:
        """The indexes of the sentence around `at`, at most `_REACH` terms to each side."""
        first, last = at, at + 1
        while first > max(0, at - _REACH) and not self[first - 1].ends_sentence:
            first -= 1
        while last < min(len(self), at + _REACH) and not self[last].ends_sentence:
            last += 1
        return range(first, last)

    def ends(self, at: int) -> bool:
        """Whether a clause ends at `at`."""
        return at >= len(self) or self[at].ends_sentence or self[at].text in (",", ")", "|", "and")
