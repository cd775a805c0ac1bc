"""Small pieces of spoken English: amounts, times, lists, sentences. Numbers stay figures; `speak` spells them."""

import re
from collections.abc import Sequence

WORD_MS = 340
"""How long one word takes to say, about: used before a voice has spoken it, never to place anything."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|approx|vs|no|etc|dr|mr|mrs|[A-Z])\.$", re.IGNORECASE)


def estimate_ms(text: str) -> int:
    """Estimate how long a phrase takes to say, in milliseconds."""
    return 200 + WORD_MS * len(text.split())


def amount(number: float, noun: str) -> str:
    """A number and its noun, singular or plural: "1 rep", "11 reps"."""
    shown = f"{number:g}"
    return f"{shown} {noun}" if shown == "1" else f"{shown} {noun}s"


def duration(length_ms: int) -> str:
    """A length of time as it is said: "45 seconds", "1 minute", "1 minute 15"; whole seconds above ten."""
    seconds = round(length_ms / 1000, 1) if length_ms < 10_000 else round(length_ms / 1000)
    if seconds < 60 or seconds == 90:
        return amount(seconds, "second")
    minutes, left = divmod(int(seconds), 60)
    return amount(minutes, "minute") + (f" {left}" if left else "")


def about(length_ms: int) -> str:
    """A rough length of time: "about 9 minutes"."""
    minutes = max(1, round(length_ms / 60_000))
    return f"about {amount(minutes, 'minute')}"


def listed(things: Sequence[str]) -> str:
    """Things in a row: "a mat, a band and a chair"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def with_article(noun: str) -> str:
    """A thing with its article where it takes one: "a resistance band", "an exercise ball", "dumbbells"."""
    words = noun.lower().split()
    plural = words and words[-1].endswith("s") and not words[-1].endswith("ss")
    if not words or plural or words[0] in {"a", "an", "the"}:
        return noun
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def sentences(text: str) -> list[str]:
    """The sentences of a text, each of which can be said on its own."""
    found: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if found and _NOT_AN_END.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital at its start, and a full stop at its end so that a voice lets it fall."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?")) or not text else f"{text}."
