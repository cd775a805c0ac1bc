"""Words that voices read wrongly, respelled for the voice alone; what is shown keeps its spelling."""

import re
from collections.abc import Callable, Mapping

_USED = ("a", "an", "the", "your", "both", "only", "one", "two", "it", "them", "this", "these", "light", "as")

KNOWN: Mapping[str, str] = {
    # Verbs that espeak-ng reads as nouns or adjectives, as it does at the head of a sentence: "Use your abs".
    **{f"use {word}": f"yooz {word}" for word in _USED},
    "use alternate": "yooz alternait",
    "alternate": "alternait",
    **{f"close {word}": f"cloze {word}" for word in ("your", "the", "both")},
    **{f"contract {word}": f"conntract {word}" for word in ("your", "the")},
    **{f"separate {word}": f"separait {word}" for word in ("your", "the")},
    # Names, and words from Latin and French.
    "bosu": "bohsoo",
    "brachialis": "brakey alis",
    "ez": "E Z",
    "gironda": "jir onda",
    "iliopsoas": "ilio soas",
    "lacrosse": "la cross",
    "latissimus": "la tissimus",
    "namaste": "nah mah stay",
    "pilates": "pilahteez",
    "plie": "plié",
    "plies": "pliés",
    "pronate": "proanate",
    "pronated": "proanated",
    "serratus": "sir ray tus",
}
"""The project's own list for English: words in small letters, and how espeak-ng, which reads for Piper and Kokoro too,
has to see them. Found by looking through the phonemes of the words that come most often in pages of exercises.
"""


ALONE: Mapping[str, str] = {"go": "Go!"}
"""Phrases of one word that a voice slurs (heard back as "L") where the word does not have a sentence's melody."""


def respelling(own: Mapping[str, str], known: Mapping[str, str] = KNOWN) -> Callable[[str], str]:
    """Make what spells a phrase as a sentence, with the words of the list `known` and of the user's `own` respelt.

    Where both lists have a word, the user's holds. Whole words only, in any case; an entry may be several words.
    """
    table = {**known, **{word.casefold(): say for word, say in own.items() if word}}
    if not table:
        return as_sentence
    words = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    alone = {word: say for word, say in ALONE.items() if known and word not in table}

    def respelled(text: str) -> str:
        whole = alone.get(text.casefold().rstrip(".!"))
        return whole or as_sentence(pattern.sub(lambda match: table[match[0].casefold()], text))

    return respelled


def as_sentence(text: str) -> str:
    """Return a phrase with a capital at its start and a mark at its end, without which voices clip and slur it."""
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
