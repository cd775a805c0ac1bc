"""Phrases that sound like commands and are none: a command must be more probable than any of them."""

from collections.abc import Iterator

from repcast.play.controls import WAKE_WORD, phrases

OF_WAKE_WORD = ("couch", "catch", "coats", "close", "roach", "poach", "approach")
"""Words like "coach"."""

OF_WORDS = {
    "pause": ("post", "park", "parts", "porch", "cause"),
    "continue": ("continues", "contain", "complete"),
    "next": ("necks", "text", "nets", "nests", "who's next"),
    "back": ("bag", "bat", "pack", "black", "bake", "bank", "bad", "beck"),
    "repeat": ("receipt", "defeat", "complete", "retreat"),
    "slower": ("lower", "flower", "slow down", "shower", "slow"),
    "faster": ("master", "plaster", "past her", "after", "fast"),
    "more rest": ("no rest", "more dressed", "more stress", "or rest", "arrest", "more"),
    "stop": ("stops", "stopped", "shop", "top", "step", "drop", "stuff"),
    "how many left": ("how many people left", "how many", "who's left"),
    "what's next": ("what's that", "who's next", "what's left"),
}
"""Words like those of the commands, that are as likely after the wake word."""


def rivals(wake_word: str) -> Iterator[str]:
    """Yield the phrases that sound like commands with `wake_word`."""
    for words in OF_WORDS.values():
        yield from (f"{wake_word} {like}" for like in words)
    if wake_word == WAKE_WORD:
        for like in OF_WAKE_WORD:
            yield from (phrase.replace(wake_word, like, 1) for phrase in phrases(wake_word))
