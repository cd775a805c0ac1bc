"""What stands on a line about the dose and no rule used."""

from collections.abc import Iterable, Iterator

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read import dose
from repcast.read.quote import Quote


def not_understood(quotes: Iterable[Quote]) -> Iterator[Diagnostic]:
    """Yield a warning for each figure on a line about the dose that nothing used."""
    for quote in quotes:
        for start, end in dose.unused(quote):
            yield unused_figure(quote.text[start:end], quote.place(start, end))


def unused_figure(words: str, place: Place) -> Diagnostic:
    """Return the warning for a figure that nothing used."""
    message = (
        f"“{words}” was not understood: it stands beside a dose, and nothing of the session "
        "came of it; say what it is (sets, reps, seconds of hold, work or rest), or leave it out"
    )
    return Diagnostic("warning", "not-understood", message, place)
