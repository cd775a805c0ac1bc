"""The phrases that may have been said, as the recogniser may write them, and how probable each of them is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from repcast.play.voice_control.moonshine import END, DecoderState, Moonshine

LEAST = -12.0
"""The log probability under which a phrase is out of the question; tuned on benchmarks/listening.py."""

BEAM = 8.0
"""How far below the most probable beginning another may be and still be followed, as a log probability."""

SEPARATORS = (" ", ", ", ". ")
ENDS = ("", ".", "!", "?")
"""What the recogniser writes after the wake word, and after a phrase."""


@dataclass(slots=True)
class _Node:
    """Some first tokens of phrases: what may follow them, and the phrase that ends here, "" for none."""

    children: dict[int, "_Node"] = field(default_factory=dict)
    phrase: str = ""


class Spellings:
    """A tree of tokens with every way in which the recogniser may write the phrases, each a wake word and more."""

    def __init__(self, model: Moonshine, phrases: Iterable[str]) -> None:
        self._model = model
        self._root = _Node()
        for phrase in phrases:
            for text in written(phrase):
                node = self._root
                for token in (*model.tokens(text), END):
                    node = node.children.setdefault(token, _Node())
                node.phrase = phrase

    def scores(self, state: DecoderState) -> dict[str, float]:
        """Return the log probability of each phrase that may have been said, `state` being the beginning of a text."""
        found: dict[str, float] = {}
        alive = [(self._root, 0.0)]
        while alive:
            begun: list[tuple[int, int, _Node, float]] = []
            for row, (node, before) in enumerate(alive):
                for token, child in node.children.items():
                    score = before + float(state.logs[row, token])
                    if child.phrase:
                        found[child.phrase] = float(np.logaddexp(found.get(child.phrase, -np.inf), score))
                    else:
                        begun.append((row, token, child, score))
            least = max(LEAST, max((score for *_, score in begun), default=LEAST) - BEAM)
            begun = [one for one in begun if one[-1] > least]
            alive = [(child, score) for _, _, child, score in begun]
            if alive:
                state = self._model.step(state, [one[0] for one in begun], [one[1] for one in begun])
        return found


def written(phrase: str) -> Iterator[str]:
    """Yield each way to write a phrase: in either case, with and without a comma or a full stop in it."""
    wake_word, _, words = phrase.partition(" ")
    for first in dict.fromkeys((wake_word, wake_word.capitalize())):
        for separator in SEPARATORS:
            for rest in dict.fromkeys((words, words.capitalize())):
                yield from (first + separator + rest + end for end in ENDS)
