"""The words of one exercise by what they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from repcast.read.quote import Quote

Role = Literal["step", "tip", "dose", "prose", ""]


@dataclass(slots=True)
class Draft:
    """The words of one exercise, by what they are.

    `positions` are the steps that a label calls the position, `cautions` what the page warns of before all exercises;
    `lead` counts the prose before the first heading under its name, `answers` are those of the words that answer a
    question about the dose, `defining` the steps that also say what one rep is.
    """

    title: Quote | None = None
    prose: list[Quote] = field(default_factory=list)
    steps: list[Quote] = field(default_factory=list)
    positions: list[Quote] = field(default_factory=list)
    tips: list[Quote] = field(default_factory=list)
    cautions: list[Quote] = field(default_factory=list)
    doses: list[Quote] = field(default_factory=list)
    lead: int = 0
    answers: list[Quote] = field(default_factory=list)
    defining: list[Quote] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do in it."""
        return not (self.steps or self.doses or self.tips)

    def words(self) -> Iterable[Quote]:
        """Yield everything that may state a dose or a need, the surest places first."""
        return (*self.doses, *self.prose, *self.steps, *self.tips)


FEWEST_LISTED = 2
"""So many steps are a list that says what to do."""
