"""Lines that are not about the exercise: menus, bylines, captions, file trees, benefits."""

import re
from functools import lru_cache

from repcast.languages.en import noise as english
from repcast.read.vocabulary import any_of

_MOST_WORDS = 16
_BYLINE = any_of(*english.BYLINES)
_NAVIGATION = any_of(*english.NAVIGATION)
_CAPTION = any_of(*english.CAPTIONS)
_FILES = re.compile(english.FILES)
_WORDS = re.compile(r"[^\W_]")
_UNSPOKEN = any_of(*english.UNSPOKEN)
_ADVICE = any_of(*english.ADVICE)
_WARNING = any_of(english.WARNING)
_REMINDER = any_of(english.REMINDER)


@lru_cache(maxsize=1024)
def is_noise(text: str) -> bool:
    """Whether a line is about the page itself: a byline, a button, a caption, a name of a file."""
    if _FILES.search(text[:200]) or _CAPTION.match(text) or not _WORDS.search(text):
        return True
    return len(text.split()) <= _MOST_WORDS and bool(_BYLINE.search(text) or _NAVIGATION.search(text))


def is_unspoken(text: str) -> bool:
    """Whether a line is about benefits, muscles or variations."""
    return bool(_UNSPOKEN.match(text))


def is_advice(text: str) -> bool:
    """Whether a sentence begins as advice does."""
    return bool(_ADVICE.match(text))


def may_remind(text: str) -> bool:
    """Whether a line is advice, or may be a reminder of how to do what others say."""
    return bool(_ADVICE.match(text) or _WARNING.match(text) or _REMINDER.match(text))


def is_warning(text: str) -> bool:
    """Whether a line of a list of mistakes is itself a warning."""
    return bool(_WARNING.match(text))
