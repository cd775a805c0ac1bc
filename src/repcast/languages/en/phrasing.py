"""Small pieces of English for the coach: numbers with their nouns, times as they are said, lists, sentences."""

import re
from collections.abc import Sequence

from repcast.languages.en.equipment import OR, alternatives

MINUTE_MS = 60_000
HOURS_FROM_MINUTES, ABOUT_HOURS_FROM_MINUTES = 60, 95
"""From here on a time is told in hours, and one that is only rough: "about 75 minutes" is how people say it."""
HALF_A_MINUTE_UNTIL_MS = 35_000
"""Up to here half a minute is said; from here on a whole one is within half a minute of the truth as well."""

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|approx|vs|no|etc|dr|mr|mrs|[A-Z])\.$", re.IGNORECASE)
_PLURAL = re.compile(r"(?<=\w[^s\W])s$|(?<=sh|ch)es$|(?<=x)es$")
"""The ending of a name in the plural: "lunges", "crunches"; "press" has none."""
_MASS = frozenset(("work", "rest", "cardio", "yoga", "running", "walking", "jogging", "rowing", "cycling", "skipping"))
"""Names that are not counted: "10 running" has no plural."""


def amount(number: float, noun: str) -> str:
    """Return a number and its noun, singular or plural: "1 rep", "11 reps"."""
    shown = f"{number:g}"
    return f"{shown} {noun}" if shown == "1" else f"{shown} {noun}s"


def duration(length_ms: int) -> str:
    """Return a length of time as it is said: "45 seconds", "1 minute", "1 minute 15"; whole seconds from ten on.

    From an hour on it is "1 hour", "1 hour and 5 minutes", though "90 minutes".
    """
    seconds = round(length_ms / 1000, 1) if length_ms < 10_000 else round(length_ms / 1000)
    if seconds < 60 or seconds == 90:
        return amount(seconds, "second")
    minutes, left = divmod(int(seconds), 60)
    if minutes < HOURS_FROM_MINUTES or seconds == 90 * 60:
        return amount(minutes, "minute") + (f" {left}" if left else "")
    counts = ((minutes // 60, "hour"), (minutes % 60, "minute"), (left, "second"))
    return listed([amount(number, noun) for number, noun in counts if number])


def about(length_ms: int) -> str:
    """Return a rough length of time: "about 9 minutes"; below ten minutes within 20 s: "about 2 and a half minutes".

    What is longer than an hour and a half is told in hours, to five minutes: "about 2 hours and 5 minutes".
    """
    minutes, left_ms = divmod(length_ms, MINUTE_MS)
    if minutes >= ABOUT_HOURS_FROM_MINUTES:
        fives_ms = round(length_ms / (5 * MINUTE_MS)) * 5 * MINUTE_MS
        half = fives_ms % (60 * MINUTE_MS) == 30 * MINUTE_MS
        return f"about {fives_ms // (60 * MINUTE_MS)} and a half hours" if half else f"about {duration(fives_ms)}"
    if length_ms < HALF_A_MINUTE_UNTIL_MS:
        return "about half a minute"
    if 1 <= minutes < 10 and MINUTE_MS // 3 < left_ms < MINUTE_MS * 2 // 3:
        return f"about {minutes} and a half minutes"
    return f"about {amount(max(1, round(length_ms / MINUTE_MS)), 'minute')}"


def roughly(length_ms: int) -> str:
    """Return an estimate as it is said: "about 40 seconds", "about 3 minutes"; in steps of five seconds."""
    if length_ms < 2 * MINUTE_MS - 10_000:
        return f"about {duration(max(5000, round(length_ms / 5000) * 5000))}"
    return about(length_ms)


def listed(things: Sequence[str]) -> str:
    """Return things as a list in words: "a mat, a band and a chair"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def with_article(noun: str) -> str:
    """Return a thing with its article where it takes one: "a resistance band", "a chair or an exercise ball"."""
    *others, last = alternatives(noun)
    if others:
        return f"{', '.join(map(with_article, others))}{OR}{with_article(last)}"
    words = noun.lower().split()
    plural = words and words[-1].endswith("s") and not words[-1].endswith("ss")
    if not words or plural or words[0] in {"a", "an", "the"}:
        return noun
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def named(title: str) -> str:
    """Return the title of an exercise within a sentence: "push-ups" for "Push-ups", "TRX row" as it is."""
    first, _, others = title.partition(" ")
    return title if first[1:] != first[1:].lower() else f"{first.lower()}{' ' if others else ''}{others}"


def has_name(title: str, name: str) -> bool:
    """Whether a title has a name in it, singular or plural, spaced as it likes: "Perfect push-ups" has "Push up"."""
    said, sought = _singular(title), "".join(_singular(name))
    return any(
        "".join(said[start:end]) == sought for start in range(len(said)) for end in range(start + 1, len(said) + 1)
    )


def _singular(text: str) -> list[str]:
    return [_PLURAL.sub("", word) for word in re.findall(r"\w+", text.casefold())]


def counted(number: int, title: str) -> str:
    """Return so many of an exercise: "10 push-ups" for "Push-up", "1 burpee" for "Burpees"."""
    name = named(title)
    last = name.split()[-1].lower() if name else ""
    if number == 1:
        return f"1 {_PLURAL.sub('', name)}"
    if last.endswith(("s", "ing")) or last in _MASS or not last.isascii():
        return f"{number} {name}"
    ending = "es" if last.endswith(("sh", "ch", "x")) else "s"
    return f"{number} {name}{ending}"


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each of which can be said on its own."""
    parts: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if parts and _NOT_AN_END.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    return parts


def capital(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a capital at its start, and with a full stop at its end so that a voice falls there."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?")) or not text else f"{text}."
