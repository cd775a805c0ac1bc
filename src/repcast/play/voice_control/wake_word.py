"""What a wake word of the listener's own may be mistaken for."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher

from repcast.model.clip import Samples
from repcast.play.controls import phrases
from repcast.play.voice_control.recogniser import Recogniser

SHORTEST_LETTERS = 4
"""A shorter word is too much like others."""

SIMILAR = 0.75
"""The share of letters in common, in the same order, from which on two words are taken to sound alike."""


def alike(wake_word: str, spoken: Iterable[str]) -> Iterator[str]:
    """Yield a remark for each thing that `wake_word` may be mistaken for; `spoken` are the coach's phrases."""
    if len(wake_word) < SHORTEST_LETTERS:
        yield f"{wake_word!r} is short: more of other talk sounds like it"
    commands = {word for phrase in phrases(wake_word) for word in words_of(phrase)[1:]}
    if like := [word for word in sorted(commands) if sounds_like(word, wake_word)]:
        yield f"{wake_word!r} sounds like a command itself ({', '.join(like)})"
    said = Counter(word for phrase in spoken for word in words_of(phrase) if sounds_like(word, wake_word))
    if said:
        often = ", ".join(f"{word!r} {count} times" for word, count in said.most_common(3))
        yield f"{wake_word!r} sounds like what the coach says in this session: {often}"


def sounds_like(word: str, other: str) -> bool:
    """Whether two words have most of their letters in common."""
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= SIMILAR


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase in lower case."""
    return re.findall(r"[^\W\d_]+", phrase.lower())


def misunderstood(recogniser: Recogniser, wake_word: str, say: Callable[[str], Samples]) -> list[str]:
    """Return the commands with `wake_word` that the recogniser does not understand from the voice `say`.

    That takes a text and returns samples of shape (frames,) at 16 kHz.
    """
    said = {phrase: say(f"{wake_word.capitalize()}, {phrase.partition(' ')[2]}.") for phrase in phrases(wake_word)}
    return [phrase for phrase, samples in said.items() if recogniser.score(samples)[0] != phrase]
