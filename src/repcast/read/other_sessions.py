"""Sentences about what else is done on a day, beside the one exercise that a text is about."""

from collections.abc import Mapping, Sequence

from repcast.read.instructions import sentences
from repcast.read.lines import Line
from repcast.read.noise import is_of_another_session
from repcast.read.quote import Quote
from repcast.read.stating import states_work


def of_other_sessions(body: Sequence[Line]) -> Mapping[int, Quote]:
    """Return what is left of the paragraphs that state the dose of another session, by their order.

    What comes after, or was done last week, is left out as long as another line states a dose: "After that it's
    8 x 400", "Usual warm-up jog of 10 minutes".
    """
    left: dict[int, Quote] = {}
    for line in body:
        if line.kind not in ("paragraph", "item") or not is_of_another_session(line.text):
            continue
        parts = list(sentences(line.quote))
        kept = [one for one in parts if not (is_of_another_session(one.text) and states_work(one))]
        if len(kept) < len(parts):
            spaced: list[Quote | str] = [piece for one in kept for piece in (" ", one)]
            left[line.order] = Quote.join(*spaced[1:])
    stated = any(line.states_work for line in body if line.order not in left)
    return left if stated or any(map(states_work, left.values())) else {}
